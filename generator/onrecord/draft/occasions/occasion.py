"""Where a statement goes on from the one before it: the same speaker, on the same occasion.

`He told the BBC on Saturday: “We go.” … “And soon,” he said.`: relay and day are those of the
sentence before, though this one names neither. Only where nothing hints at another occasion: a
missing relay is found by the editor who reads on, a wrong one is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.dates import Date, Precision
from onrecord.draft import when
from onrecord.draft.occasions.dating import told
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech import Attribution
from onrecord.draft.statements.statement import Statement
from onrecord.draft.words import cues
from onrecord.draft.words.word import HE_SHE
from onrecord.frozen import dataclass
from onrecord.ids import UNKNOWN
from onrecord.text import paragraph_number

_GOING_ON = frozenset({"add", "answer", "continue", "reply", "respond"})
"""Verbs that go on from the words before, whether or not theirs are quoted."""
_REPLYING = frozenset({"answer", "reply", "respond"})
_PLAIN = frozenset({"also", "further", "however", "moreover", "nevertheless", "then"})
"""Adverbs of one who goes on; any other (`earlier`, `often`) may tell of another occasion."""
SAME = "on the same occasion as the words before"
_ELSEWHERE = cues.words("blog confess email message post publish testify text tweet write")
"""Verbs of writing or of swearing to something: not what one does where one has just spoken."""
_IN_THE_DAY = re.compile(r"\bin the day$", re.IGNORECASE)
_FROM_A_DAY = re.compile(
    rf"\b(?:that|same) \w+$|\b(?:a|the) day (?:earlier|before)$|{_IN_THE_DAY.pattern}",
    re.IGNORECASE,
)
_CONVERSATIONS = frozenset({"briefing", "conversation", "interview", "programme", "program"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """Through whom a statement came and when it was made, as its own sentence or others tell."""

    speakers: tuple[str, ...]
    """Ids; `unknown` alone where it is not certain who."""
    relays: tuple[str, ...]
    date: Date | None
    words: when.Found | None
    """The words that date it."""
    why: str = ""
    """On what ground, where its own sentence does not say so."""
    named_next: bool = False
    """Whether only the sentence behind it names the speaker, who goes on there."""


def looking_back(
    text: str,
    found: Sequence[tuple[Statement, Occasion]],
    dates: Sequence[when.Found],
    published: Date | None,
) -> list[tuple[Statement, Occasion]]:
    """Date what was said `later that day` or `a day earlier` by the day told of last.

    `Dates` are the words of the text that date something.
    """
    made = list(found)
    for at, (statement, own) in enumerate(made):
        if own.date is None and own.words is not None and _FROM_A_DAY.search(own.words.words):
            day = _day_before(text, own.words, made, dates, published)
            date = told(own.words.words, published, when.Tense.PAST, when.Named(day=day))
            made[at] = statement, replace(own, date=date)
    return made


def _day_before(
    text: str,
    words: when.Found,
    found: Sequence[tuple[Statement, Occasion]],
    dates: Sequence[when.Found],
    published: Date | None,
) -> Date | None:
    """The day told of last: in this paragraph, or right before if something was said then.

    `In the day` goes on from such a one alone.
    """
    last = next((each for each in reversed(dates) if each.span.end <= words.span.start), None)
    if last is None or any(s.overlap(last.core) for each, _ in found for s in each.said):
        return None
    apart = paragraph_number(text, words.span.start) - paragraph_number(text, last.span.start)
    day = next((own.date for _, own in found if own.words == last and apart <= 1), None)
    if day is None and not apart and not _IN_THE_DAY.search(words.words):
        day = told(last.words, published, when.tense_at(text, last.core))
    return day if day and day.precision is Precision.DAY else None


def shared(text: str, found: Sequence[tuple[Statement, Occasion]]) -> list[Occasion]:
    """Return the occasions of statements in reading order, those of one occasion made alike.

    Who goes on was told by the same and on the same day. `During the interview on Saturday` dates
    what was said in it before as well.
    """
    told = [each for each in found if not is_stance(each[0])]
    alike = iter(_shared(text, told))
    return [own if is_stance(each) else next(alike) for each, own in found]


def is_stance(statement: Statement) -> bool:
    """Whether nothing is said: what stands between two statements does not part them."""
    return statement.attribution is not None and statement.attribution.kind == "stance"


def _shared(text: str, found: Sequence[tuple[Statement, Occasion]]) -> list[Occasion]:
    occasions = [occasion for _, occasion in found]
    links = [at > 0 and _is_linked(text, found[at], found[at - 1]) for at in range(len(found))]
    for at, linked in enumerate(links):
        if linked:
            occasions[at] = _carried(found[at][0], occasions[at], occasions[at - 1])
    for at in reversed(range(1, len(found))):
        if links[at] and _is_told_of(found[at][0]) and occasions[at].words:
            _date_back(occasions, links, at)
    return occasions


def _is_linked(
    text: str, here: tuple[Statement, Occasion], before: tuple[Statement, Occasion]
) -> bool:
    speakers = here[1].speakers
    if speakers == (UNKNOWN,) or speakers != before[1].speakers:
        return False
    return before[1].named_next or goes_on(text, here[0], before[0])


def _carried(statement: Statement, own: Occasion, before: Occasion) -> Occasion:
    relays = own.relays or (before.relays if _was_told_once(statement, before) else ())
    if relays == own.relays:
        return own
    return replace(own, relays=relays, why=SAME)


def _was_told_once(statement: Statement, before: Occasion) -> bool:
    """Whether a relay is carried on: one was told; a report of that goes on in a reply alone."""
    verb = statement.attribution.verb.lemma if statement.attribution else ""
    return UNKNOWN not in before.relays and (len(before.relays) < 2 or verb in _REPLYING)


def _is_told_of(statement: Statement) -> bool:
    """Whether a statement's date is that of the conversation which was told of before."""
    attribution = statement.attribution
    if attribution is None:
        return False
    verbs = [attribution.verb, *_verbs_above(attribution.parse, attribution.verb)]
    return any(_is_in_the_conversation(attribution.parse, verb) for verb in verbs)


def _date_back(occasions: list[Occasion], links: Sequence[bool], at: int) -> None:
    """Date what was said on an occasion before the words that date it."""
    dated = occasions[at]
    while at and links[at] and occasions[at - 1].words is None:
        at -= 1
        occasions[at] = replace(occasions[at], date=dated.date, words=dated.words, why=SAME)


def goes_on(text: str, statement: Statement, before: Statement) -> bool:
    """Whether a statement is of the same occasion as the one right before it in the text.

    That both have one speaker is for the caller to know.
    """
    start, end = statement.extent.start, before.extent.end
    if paragraph_number(text, start) - paragraph_number(text, end - 1) > 1:
        return False
    attribution = statement.attribution
    if attribution is None:
        return statement.follows == before
    if attribution.kind != "saying" or attribution.audience or attribution.cited:
        return False
    other = before.attribution
    if is_elsewhere(attribution) and not (other and other.verb.lemma == attribution.verb.lemma):
        return False
    return _in_one_breath(attribution, before) or _is_kept_up(statement, attribution)


def is_elsewhere(attribution: Attribution) -> bool:
    """Whether it is not what one does where one has just spoken: `tweeted`, `testified`."""
    return attribution.verb.lemma in _ELSEWHERE


def has_an_occasion(statement: Statement) -> bool:
    """Whether a statement's own sentence tells when, where or in what it was said or written."""
    attribution = statement.attribution
    if attribution is None:
        return False
    parse, verb = attribution.parse, attribution.verb
    if attribution.kind == "according":  # `according to Lee in her book`
        more = (parse.children(word, "prep", "acl", "relcl") for word in attribution.speaker)
        return len(parse.children(verb, "prep")) > 1 or any(more)
    plain = _is_plain(parse, verb) and not parse.children(verb, "advcl")
    return is_elsewhere(attribution) or not plain


def _is_kept_up(statement: Statement, attribution: Attribution) -> bool:
    """Whether a statement is one of a speaker who is not named again, and nothing parts it.

    Who `adds` something goes on even where named: `Lee added`.
    """
    goes = attribution.verb.lemma in _GOING_ON
    if attribution.through or not (goes or _is_pronoun(attribution.speaker)):
        return False
    verbs = [attribution.verb, *_verbs_above(attribution.parse, attribution.verb)]
    if any(_is_in_the_conversation(attribution.parse, verb) for verb in verbs):
        return True
    plain = all(_is_plain(attribution.parse, verb) for verb in verbs)
    return plain and (statement.quoted or goes)


def _in_one_breath(attribution: Attribution, before: Statement) -> bool:
    """Whether a verb has no subject of its own, but that of the statement before: `…, adding …`."""
    other = before.attribution
    if other is None or other.parse is not attribution.parse:
        return False
    if attribution.parse.children(attribution.verb, "nsubj"):
        return False
    above = list(attribution.parse.ancestors(attribution.verb))
    return other.verb in above and not any(span.overlap(attribution.cue) for span in before.said)


def _is_pronoun(speaker: tuple[Word, ...]) -> bool:
    return len(speaker) == 1 and speaker[0].form.casefold() in HE_SHE


def _verbs_above(parse: Parse, verb: Word) -> Iterator[Word]:
    return (above for above in parse.ancestors(verb) if above.is_verb)


def _is_in_the_conversation(parse: Parse, verb: Word) -> bool:
    """`insisted during the interview`: the one that was told of."""
    return any(
        noun.lemma in _CONVERSATIONS
        and any(word.form.casefold() in ("the", "same") for word in parse.children(noun, "det"))
        for noun in parse.behind(verb)
    )


def _is_plain(parse: Parse, verb: Word) -> bool:
    """Whether a verb stands without words of time or place, and not in the perfect."""
    adverbs = {word.form.casefold() for word in parse.children(verb, "advmod")}
    others = parse.children(verb, "aux", "prep", "npadvmod", "agent")
    return adverbs <= _PLAIN and not others
