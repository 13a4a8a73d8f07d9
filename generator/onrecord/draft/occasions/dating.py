"""When a statement was made, where the sentence says so beside the verb that attributes it.

What a source tells of as past was over when it appeared: `told` keeps every date to that.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from onrecord.dates import Date, Precision
from onrecord.draft import when
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech import Attribution
from onrecord.draft.speech.objects import leads_to_speech
from onrecord.draft.speech.relays import speaking_beside
from onrecord.draft.statements.statement import Statement
from onrecord.draft.words import cues
from onrecord.draft.words.word import DASHES, FINITE_TAGS, SUBJECTS

NOTHING_NAMED = when.Named()
_PROMISING = cues.words("forecast pledge predict promise threaten vow")
_BEFORE_A_DAY = 2
"""Words before the day of a dateline: its place, and a comma."""
_ASKED = cues.ASKING | {"contact", "interview", "reach"}
_DATED_KINDS = frozenset({"saying", "denial", "request", "refusal", "supposed", "act", "calling"})


def dated(
    statement: Statement, words: Sequence[when.Found], published: Date | None
) -> tuple[Date | None, when.Found | None]:
    """Return the date of a statement and the words that give it; None where no words do.

    Only words that depend on the verb of saying itself date the saying: those inside what was said,
    or of another clause, date something else. Two of them date nothing for certain.
    """
    attribution = statement.attribution
    if attribution is None or attribution.kind not in _DATED_KINDS:
        return None, None
    found: Sequence[when.Found] = [
        each
        for each in words
        if attribution.parse.frame.paragraph.overlap(each.core)
        and not any(span.overlap(each.span) for span in statement.said)
        and not attribution.cue.overlap(each.core)
        and not _behind_what_was_said(statement, each)
        and not _is_a_datelines(attribution.parse, each)
        and _dates_the_saying(attribution, each)
    ]
    found = _without_what_came_before(attribution, found)
    if len(found) != 1:
        return None, None
    cue, day = attribution.cue.start, found[0].span.start
    behind = any(cue < span.start < day for span in statement.said)
    promised = behind and is_promised(attribution.verb, found[0].words, published)
    if promised or is_counted_from(attribution.parse, found[0]):
        return None, found[0]
    return told(found[0].words, published, when.Tense.PAST), found[0]


def told(
    words: str,
    published: Date | None,
    tense: when.Tense | None,
    named: when.Named = NOTHING_NAMED,
) -> Date | None:
    """Return what date words mean of something told in a tense; None where that cannot be.

    What has been does not lie after publication, and days that reach beyond it end with it: `this
    week`. Without a tense only words that look ahead themselves may lie after it: `next week`.
    """
    date = when.resolve(words, published, tense=tense, named=named)
    last = published.latest if published else None
    if date is None or last is None or tense is when.Tense.FUTURE:
        return date
    if lies_after(date, published):
        return date if tense is None and _LOOKS_AHEAD.search(words) else None
    return _up_to(last, date) if tense is when.Tense.PAST else date


def lies_after(date: Date | None, published: Date | None) -> bool:
    """Whether every day that a date allows lies after publication, or after another date."""
    if date is None or published is None or date.earliest is None or published.latest is None:
        return False
    return date.earliest > published.latest


def is_promised(verb: Word, words: str, published: Date | None) -> bool:
    """Whether a stretch that is not over is that of what is promised: `vowed trains this year`."""
    date = when.resolve(words, published) if verb.lemma in _PROMISING else None
    last = published.latest if published else None
    return bool(date and date.latest and last and date.latest > last)


_LOOKS_AHEAD = re.compile(r"\b(?:tomorrow|next|coming|later|now|hence|[0-9]{4})\b", re.IGNORECASE)


def _up_to(last: dt.date, date: Date) -> Date:
    """Return a stretch of days without those after `last`; a month or year stays as it is named."""
    of_days = date.start and date.start.precision is Precision.DAY
    if not of_days or date.latest is None or date.latest <= last:
        return date
    first = date.edtf.split("/")[0]
    return Date.parse(first if date.earliest == last else f"{first}/{last}")


def _dates_the_saying(attribution: Attribution, found: when.Found) -> bool:
    """Whether date words hang from the verb of saying, or from the one whose subject it shares.

    `Macron caused controversy in February by declaring …`, `today telling …`.
    """
    parse, verb = attribution.parse, attribution.verb
    above = verb_above(parse, found)
    if above is not None and _is_asked(parse, verb, above):
        return _is_of_the_question(parse, above, found)
    if above is not None and _is_of_the_saying(parse, verb, above):
        return True
    return above in (verb, *_sharing(parse, verb)) or _stands_before(parse, verb, found)


def _is_of_the_saying(parse: Parse, verb: Word, above: Word) -> bool:
    """Whether another verb tells of the same occasion or of that in which something was said.

    `Speaking to reporters on Friday, she said …`, `said in a statement released on Friday`.
    """
    noun = parse.head(above) if above.dep == "acl" and above.tag == "VBN" else None
    where = parse.head(noun) if noun is not None and noun.lemma in cues.OCCASIONS else None
    in_it = where is not None and where.dep == "prep" and parse.head(where) == verb
    return in_it or above in speaking_beside(parse, verb)


def _is_asked(parse: Parse, verb: Word, above: Word) -> bool:
    """`Asked about it on Friday, she said …`, `Lee, asked about it on Friday, said …`."""
    over = parse.head(above)
    if above.dep == "acl" and over is not None and over.dep in SUBJECTS:
        over = parse.head(over)
    return is_questioned(above) and over == verb and above.index < verb.index


def is_questioned(verb: Word) -> bool:
    """Whether a participle tells of the question before an answer, not of a deed of its own."""
    return verb.dep in ("acl", "advcl") and verb.tag == "VBN" and verb.lemma in _ASKED


def _is_of_the_question(parse: Parse, asked: Word, found: when.Found) -> bool:
    """Whether a day is when one was asked: `on Friday about it`, `by reporters on Friday`.

    Behind what it was about it may be the day of that: `about the raid on Friday`; `for comment on
    Friday` tells of nothing else. `About Friday's raid` is of that.
    """
    if _OWNS.search(found.words):
        return _is_at_something(parse, found)
    behind = parse.words[asked.index + 1 : parse.sentence(asked)[-1].index]
    things = (
        w
        for w in behind
        if w.span.end <= found.span.start and w.pos in ("NOUN", "PROPN") and w.lemma != "comment"
    )
    above = (next((a for a in parse.ancestors(w) if a.pos == "ADP"), asked) for w in things)
    return all(preposition.dep == "agent" for preposition in above)


def _is_at_something(parse: Parse, found: when.Found) -> bool:
    """`At Monday's briefing`, `during Monday's visit`."""
    word = first_word(parse, found)
    above = (each for each in (parse.ancestors(word) if word else ()) if each.pos == "ADP")
    return any(each.form.casefold() in ("at", "during") for each in above)


def _sharing(parse: Parse, verb: Word) -> list[Word]:
    """The verbs that a participle or a second verb without a subject of its own hangs from."""
    shared: list[Word] = []
    while verb.dep in ("conj", "advcl", "xcomp", "pcomp") and not parse.children(verb, *SUBJECTS):
        above = parse.head(verb)
        if above is not None and not above.is_verb:
            above = parse.head(above) if above.form.casefold() in ("by", "in") else None
        if above is None or not above.is_verb:
            break
        shared.append(above)
        verb = above
    return shared


def _stands_before(parse: Parse, verb: Word, found: when.Found) -> bool:
    """Whether date words stand right before a verb whose subject stands right before them."""
    before = parse.words[verb.index - 1] if verb.index else None
    return before is not None and before.span.overlap(found.core) > 0


def _is_a_datelines(parse: Parse, found: when.Found) -> bool:
    """Whether a report was filed on that day: `LEITH, Feb 10 — `, behind a picture's words too."""
    inside = [word.index for word in parse.words if word.span.overlap(found.span)]
    if not inside or min(inside) < _BEFORE_A_DAY or max(inside) + 1 >= len(parse.words):
        return False
    place, comma = parse.words[min(inside) - _BEFORE_A_DAY : min(inside)]
    dash = parse.words[max(inside) + 1].form in DASHES
    return dash and comma.form == "," and place.form[-2:].isupper() and len(place.form) > 1


def is_counted_from(parse: Parse, found: when.Found) -> bool:
    """Whether it is a time before or after that: `said the day after the vote on Friday`."""
    at = next((word.index for word in parse.words if word.span.overlap(found.core)), 0)
    back = reversed(parse.words[:at])
    before = [*takewhile(lambda word: not word.is_verb and word.pos != "PUNCT", back)][::-1]
    if any(word.form.casefold() in _EARLIER for word in before):
        return True
    return any(
        word.lemma in _COUNTED and behind.form in _AFTER for word, behind in pairwise(before)
    )


def _without_what_came_before(
    attribution: Attribution, found: Sequence[when.Found]
) -> Sequence[when.Found]:
    """Leave out the day of another event: `speaking a day after Monday's fire`.

    A day behind it may be that event's, too: `said after last week's vote on Tuesday that …`.
    Where the verb of saying parts them, it is not.
    """
    at = next((n for n, each in enumerate(found) if _came_before(attribution.parse, each)), None)
    if at is None:
        return found
    cue = attribution.cue.start
    behind = [each for each in found[at + 1 :] if found[at].span.start < cue < each.span.start]
    return [*found[:at], *behind]


def _came_before(parse: Parse, found: when.Found) -> bool:
    word = next((each for each in parse.words if each.span.overlap(found.span)), None)
    before = parse.words[word.index - 1].form.casefold() if word and word.index else ""
    return before in _AFTER and bool(_OWNS.search(found.words))


_AFTER = frozenset({"after", "before", "following", "since"})
_EARLIER = frozenset({"ahead", "before", "eve"})
"""What was said so was said on a day before: `on the eve of the vote`, `ahead of the vote`."""
_COUNTED = cues.words("day hour minute month week year")
_OWNS = re.compile("['’]s?$")


def _behind_what_was_said(statement: Statement, found: when.Found) -> bool:
    """Whether what was said parts the date words from the cue: then they may well date that.

    Not where it is a thing that somebody judged, and the words hang from that verb: `praised the
    crew on Monday for …`, nor where they part it: `urged the crew Monday | to …`; nor in the speech
    in which it was said: `called it “a lie” | during a briefing on Monday`; nor behind marks that
    close a clause: `said “it is safe” | on Monday`.
    """
    attribution = statement.attribution
    if attribution is None or _is_of_a_speech(attribution.parse, found):
        return False
    clause = any(word.quoted and word.tag in FINITE_TAGS for word in attribution.content)
    if statement.quoted and clause and attribution.kind == "saying":
        return False
    parted = attribution.cue.end <= statement.said[0].start < found.span.start
    parted = parted and any(found.span.end <= span.start for span in statement.said)
    if (parted or attribution.kind == "act") and not _has_a_verb(attribution, found):
        return False
    first, last = sorted((attribution.cue, found.span))
    return any(first.end <= span.start and span.end <= last.start for span in statement.said)


def first_word(parse: Parse, found: when.Found) -> Word | None:
    """Return the first of the words of a paragraph that tell a date."""
    return next((w for w in parse.words if not w.stand_in and w.span.overlap(found.core)), None)


def verb_above(parse: Parse, found: when.Found) -> Word | None:
    """Return the verb that date words depend on, however deep: `in an interview on Monday`."""
    word = first_word(parse, found)
    chain = (word, *parse.ancestors(word)) if word else ()
    return next((above for above in chain if above.is_verb), None)


def _is_of_a_speech(parse: Parse, found: when.Found) -> bool:
    """Whether date words tell of the speech or briefing in which something was said."""
    word = first_word(parse, found)
    above = parse.ancestors(word) if word else ()
    return any(leads_to_speech(parse, each) for each in above if each.dep == "prep")


def _has_a_verb(attribution: Attribution, before: when.Found) -> bool:
    verbs = (word for word in attribution.content if word.is_verb and word != attribution.verb)
    return any(word.span.start < before.span.start for word in verbs)
