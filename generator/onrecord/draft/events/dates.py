"""Which days the date words of an event mean: whether they look back, ahead, or to another date.

`The site was not loading Saturday` has been; `The trial begins on Monday`, in the present, is to
come; `She was released the next day` looks back to the day that the text gave before.
"""

from __future__ import annotations

import re
from itertools import takewhile

from onrecord.dates import WEEKDAYS, Date
from onrecord.draft import when
from onrecord.draft.occasions.dating import is_promised, lies_after, told
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.when.vocabulary import PART_OF_DAY
from onrecord.draft.words import cues
from onrecord.english.contrary import UNSAID
from onrecord.frozen import dataclass

STARTING = frozenset({"begin", "end", "start"})
_AIMING = frozenset({"by", "for", "from", "until", "till", "before"})
"""Prepositions before a day that somebody looked to."""
_LIMITS = _AIMING - {"for", "from"}
PLANNING = cues.words(
    "agree call decide delay due expect hope intend invite likely plan postpone promise propose "
    "ready schedule set slate threaten vow"
)
"""Words of what is to come, though they themselves are past: `The vote was due on Sunday`."""
_PICTURED = cues.words(
    "burn carry embrace inspect look pose ride rise search smile stare try walk watch wave"
)
"""Verbs that tell in the present what a picture shows: `Smoke rises over Leith on Friday`."""
PUTTING_OFF = cues.words("adjourn defer delay move postpone push reschedule shift")
_BETWEEN = frozenset({"from", "till", "to", "until"})
_TO_COME = frozenset({"'ll", "shall", "will", "’ll"})
_BRINGING_ABOUT = cues.words(
    "begin cease come continue decline fail force get help manage refuse remain rush seem start "
    "stop struggle try vote"
)
"""Verbs whose deed is done, or not, when they are past: `The plan failed to pass this week`."""
_SO_LONG = re.compile(r"in \S+ (?:days|weeks|months|years|decades)\b", re.IGNORECASE)
_ORDINALS = frozenset({"first", "last", "only", "second", "third"})
_LATER = re.compile(
    rf"\b(?:next|following|same|very) \w+|\b(?:later|after)$|\bthat (?:day|{PART_OF_DAY})\b",
    re.IGNORECASE,
)
"""Words that go on from a date; those that look back from one mostly compare: `a year earlier`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Date words, and what is known where they stand."""

    found: when.Found
    published: Date | None
    named: when.Named
    """The dates that the text has given shortly before."""


def date_of(text: str, parse: Parse, word: Word, verb: Word, asked: Asked) -> Date | None:
    """Return the date of what a verb tells, whose date words begin with `word`; None for no day.

    What is open towards the future is none; what is to be done by a day has that end.
    """
    found, published = asked.found, asked.published
    if is_present(parse, verb):
        weekday = any(found.words == f"on {day}" for day in WEEKDAYS)
        pictured = weekday and verb.lemma in _PICTURED
        return None if pictured else _to_come(parse, word, verb, asked)
    if _is_aimed_at(parse, word, verb, found) or _is_put_off_to(parse, word):
        return None
    promised = word.index > verb.index and is_promised(verb, found.words, published)
    if promised or _is_no_end(parse, word, found):
        return None
    if _is_planned(parse, verb):
        return _to_come(parse, word, verb, asked)
    past = _is_plainly_past(parse, word, found)
    tense = when.Tense.PAST if past else when.tense_at(text, found.core)
    tense = when.Tense.FUTURE if verb.form.istitle() and is_to_be(parse, word) else tense
    ahead = tense is when.Tense.FUTURE and _is_told_as_past(parse, verb)
    ahead = ahead and told(found.words, published, when.Tense.PAST) is not None
    if (ahead or _was_to_be(parse, word, verb)) and _may_be_either(asked):
        return None
    named = asked.named if _LATER.search(found.words) else when.Named()
    date = told(found.words, published, tense, named)
    return None if date is None or str(date).endswith("/..") else date


def _to_come(parse: Parse, word: Word, verb: Word, asked: Asked) -> Date | None:
    """What the present tells of a later day, or of today as about to be: `today is to begin`.

    A day before the verb is its own only where it hangs from it: not `the deal signed Tuesday is`.
    """
    if word.index < verb.index and not _hangs_from(parse, word, verb):
        return None
    if _SO_LONG.match(asked.found.words) and _is_compared(parse, word):
        return None
    date = told(asked.found.words, asked.published, when.Tense.FUTURE)
    today = verb.lemma == "be" and bool(parse.children(verb, "xcomp"))
    is_today = today and asked.published is not None and date == asked.published
    return date if is_today or lies_after(date, asked.published) else None


def _is_compared(parse: Parse, word: Word) -> bool:
    """Whether so long tells since when there was no other: `its first title in 20 years`."""
    before = (each for each in parse.sentence(word) if each.index < word.index)
    return any(each.tag in ("JJS", "RBS") or each.lemma in _ORDINALS for each in before)


def _hangs_from(parse: Parse, word: Word, verb: Word) -> bool:
    """Whether date words are a verb's own, with or without a preposition."""
    between = takewhile(lambda each: each != verb, parse.ancestors(word))
    return all(each.dep == "prep" or each.entity == word.entity for each in between)


def _is_aimed_at(parse: Parse, word: Word, verb: Word, found: when.Found) -> bool:
    """Whether what has been told only had the day in view: `drew up plans to finish by May`.

    So it has where something else begins then: `was left out of the games beginning on May 3`.
    """
    lower = next((each for each in parse.ancestors(word) if each.is_verb), verb)
    starting = lower.tag == "VBG" and lower.lemma in STARTING
    aims = starting or found.words.split()[0].casefold() in _AIMING
    helped = any(each.tag == "MD" for each in parse.children(verb, "aux"))
    return aims and lower != verb and not helped


def _is_put_off_to(parse: Parse, word: Word) -> bool:
    """`Postponed it until 3 February`, `moved it from Monday to Friday`: no day of the deed."""
    above = parse.ancestors(word)
    at = next((each for each in above if each.entity != word.entity), None)
    verb = next((each for each in above if each.is_verb), None)
    to = at is not None and at.form.casefold() in _BETWEEN
    return to and verb is not None and verb.lemma in PUTTING_OFF


def _is_no_end(parse: Parse, word: Word, found: when.Found) -> bool:
    """`Will not open until June`: what is denied up to a day has not happened by it."""
    before = " ".join(each.form for each in parse.sentence(word) if each.index < word.index)
    denied = "unlikely" in before or UNSAID.search(before)
    return found.words.split()[0].casefold() in _LIMITS and bool(denied)


def _was_to_be(parse: Parse, word: Word, verb: Word) -> bool:
    """`Had been scheduled for Monday`, `planned to open on Monday`: perhaps not, or not then."""
    helpers = {(each.lemma, each.tag) for each in parse.children(verb, "aux")}
    had = verb.lemma in PLANNING and ("have", "VBD") in helpers
    deeds = [each for each in parse.children(verb, "xcomp") if each.tag == "VB"]
    of_a_deed = any(above in deeds for above in parse.ancestors(word))
    past = verb.tag == "VBD" or ("be", "VBD") in helpers
    but = verb.lemma == "be" and any(each.form == "but" for each in parse.children(verb, "cc"))
    return had or (past and of_a_deed and (but or verb.lemma in PLANNING))


def _may_be_either(asked: Asked) -> bool:
    """Whether a day is another one looked back to than ahead: `Monday`."""
    past, future = (told(asked.found.words, asked.published, each) for each in when.Tense)
    return past not in (None, future)


def is_open_between(parse: Parse, verb: Word, asked: Asked) -> bool:
    """Whether a day may be that of a clause beside a noun or of the clause around, to come.

    `Will fight the bans imposed on her at a hearing this weekend`.
    """
    to_come = any(
        each.form.casefold() in _TO_COME
        for above in parse.ancestors(verb)
        for each in parse.children(above, "aux")
    )
    return to_come and _may_be_either(asked)


def is_to_be(parse: Parse, word: Word) -> bool:
    """Whether date words are of an infinitive, as in a headline: `Minister to Visit Port in July`.

    Not of `the first to visit it in July`.
    """
    verb = next((each for each in parse.ancestors(word) if each.is_verb), None)
    if verb is None or _is_compared(parse, verb):
        return False
    return any(each.tag == "TO" for each in parse.children(verb, "aux"))


def is_present(parse: Parse, verb: Word) -> bool:
    """Whether a verb is in the present: what has a day then is to come, `arrives next month`."""
    return verb.tag in ("VBZ", "VBP") and not parse.children(verb, "auxpass")


def _is_planned(parse: Parse, verb: Word) -> bool:
    """`Is expected to open`, `is planning to`: of a day that is not over nobody knows whether."""
    now = {each.tag for each in parse.children(verb, "aux", "auxpass") if each.lemma == "be"}
    return verb.lemma in PLANNING and bool(now & {"VBZ", "VBP"})


def _is_plainly_past(parse: Parse, word: Word, found: when.Found) -> bool:
    """Whether date words are of a clause in the past, which nothing turns to what was to come.

    `The site was not loading Saturday`, but not `was to open on Saturday`, `delayed it to Monday`.
    """
    above = (word, *parse.ancestors(word))
    verbs = [each for each in above if each.is_verb and each.dep != "pcomp"]
    if not verbs or found.words.split()[0].casefold() in _AIMING:
        return False
    verb = next((each for each in verbs if each.lemma in _BRINGING_ABOUT), verbs[0])
    auxiliaries = parse.children(verb, "aux", "auxpass")
    past = verb.tag == "VBD" or any(each.tag == "VBD" for each in auxiliaries)
    planned = verb.lemma not in _BRINGING_ABOUT and bool(parse.children(verb, "xcomp"))
    turned = planned or any(each.tag == "MD" for each in auxiliaries)
    adjectives = {each.lemma for each in parse.children(verb, "acomp")}
    return past and not turned and not {verb.lemma, *adjectives} & (PLANNING | cues.SAYING)


def _is_told_as_past(parse: Parse, verb: Word) -> bool:
    """Whether a verb is past and plans nothing, whatever around it looks ahead: not `was to`."""
    forms = {verb.tag, *(each.tag for each in parse.children(verb, "aux", "auxpass"))}
    adjectives = {each.lemma for each in parse.children(verb, "acomp")}
    past = "VBD" in forms and "MD" not in forms
    was_to = verb.lemma == "be" and bool(parse.children(verb, "xcomp"))
    return past and not was_to and not {verb.lemma, *adjectives} & PLANNING
