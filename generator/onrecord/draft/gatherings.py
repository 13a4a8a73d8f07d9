"""Press conferences and the like that a text dates: what was said at them was said on that day.

`On Monday the mayor held a press conference. … He said …`: the day stands a line before the saying,
and no word beside that repeats it. It is the day of those alone who held it or spoke there, and
only until something hints at another occasion: a missing day is found by the editor who reads on,
a wrong one is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from onrecord.dates import Date
from onrecord.draft import cues, when
from onrecord.draft.cues import words
from onrecord.draft.dating import told
from onrecord.draft.occasion import IN_THE_DAY, PLAIN, Occasion, is_elsewhere, is_stance
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech import Attribution, phrase, subject_of
from onrecord.draft.speech.relays import spoke_there
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.statements import Statement
from onrecord.draft.word import SUBJECTS
from onrecord.ids import UNKNOWN
from onrecord.text import paragraph_number

THERE = "on the day of an occasion that the text tells of"
_OCCASIONS = words("address briefing conference event hearing interview keynote rally speech")
_HOLDING = words("address attend call convene deliver do give have hold host make open organise")
"""What somebody does with an occasion who is there; not `cancelled a speech`."""
_AT = frozenset({"after", "at", "during", "in", "to"})
_COMING = words("come follow happen take")
"""`The announcement came at a hearing`: what was said just before was said there."""
_FARTHEST = 3
"""Paragraphs behind the one that tells of an occasion, or of what was last said there, in which
somebody may still speak there."""
_BOUNDING = frozenset({"by", "since", "till", "until"})
"""What stands before a day on which nothing is said: `free until September 30`."""
_DATED = frozenset({"act", "calling", "denial", "refusal", "saying"})
_TOPICS = frozenset({"about", "against", "besides", "despite", "for", "of"})
"""Prepositions that tell neither when nor where: `said of the bridge that …`."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """An occasion that a text tells of with its day."""

    date: Date
    words: when.Found
    parse: Parse
    by: tuple[Word, ...]
    """Who held it or spoke there, as the sentence puts it; empty where it does not."""
    of_words: bool = False
    """Whether it tells that what was said right before was said there."""


@dataclass(frozen=True, slots=True)
class Held:
    """An occasion that the text dates, and whose it was."""

    gathering: Gathering
    speakers: tuple[str, ...]
    """Ids; none where the sentence does not tell."""

    @property
    def day(self) -> Date:
        """When it was."""
        return self.gathering.date

    @property
    def start(self) -> int:
        """Where the text begins to tell of its day."""
        return self.gathering.words.span.start


# What the text tells of ---------------------------------------------------------------------------


def gatherings(
    parses: Sequence[Parse], dates: Sequence[when.Found], published: Date | None
) -> Iterator[Gathering]:
    """Yield the occasions that a text dates, in its order."""
    for found in dates:
        parse = next((p for p in parses if p.frame.paragraph.overlap(found.core)), None)
        word = _word(parse, found) if parse else None
        verb = _verb(parse, word) if parse and word else None
        if parse is None or word is None or verb is None or not _tells_of_one(parse, word, verb):
            continue
        date = told(found.words, published, when.Tense.PAST)
        if date is not None and ".." not in str(date) and not is_unsaid(parse, verb):
            subject = subject_of(parse, verb)
            by = phrase(parse, subject) if subject else ()
            yield Gathering(date, found, parse, by, _is_of_words(parse, verb))


def _word(parse: Parse, found: when.Found) -> Word | None:
    return next((w for w in parse.words if not w.stand_in and w.span.overlap(found.core)), None)


def _verb(parse: Parse, word: Word) -> Word | None:
    return next((each for each in parse.ancestors(word) if each.is_verb), None)


def _tells_of_one(parse: Parse, date: Word, verb: Word) -> bool:
    """Whether the day is that of an occasion: `held a briefing on Monday`, `at a May 3 hearing`."""
    if verb.quoted or verb.tag in ("VB", "VBP", "VBZ"):
        return False
    if spoke_there(parse, verb):
        return True
    above = [each for each in parse.ancestors(date) if verb.index != each.index]
    beside = [
        each
        for child in (verb, *parse.children(verb, "prep"))
        for each in parse.children(child, "dobj", "pobj", *SUBJECTS)
    ]
    return any(
        each.lemma in _OCCASIONS and each.pos == "NOUN" and _is_there(parse, each, verb)
        for each in (*above, *beside)
    )


def _is_there(parse: Parse, occasion: Word, verb: Word) -> bool:
    """Whether who does it is there: `at a hearing`, `held a rally`; not `cancelled a rally`."""
    above = parse.head(occasion)
    if above is not None and above.pos == "ADP":
        return above.form.casefold() in _AT
    return verb.lemma in _HOLDING


def _is_of_words(parse: Parse, verb: Word) -> bool:
    """`The announcement came in a press conference held on Friday`."""
    return any(
        subject.lemma in cues.STATEMENTS | cues.SAYABLE
        for above in (verb, *parse.ancestors(verb))
        if above.lemma in _COMING | {"make"}
        for subject in parse.children(above, *SUBJECTS)
    )


# What it dates ------------------------------------------------------------------------------------


def on_their_day(
    text: str,
    found: Sequence[tuple[Statement, Occasion]],
    held: Sequence[Held],
    dates: Sequence[when.Found] = (),
) -> list[Occasion]:
    """Return occasions in reading order, with the day for what was said where it tells of one.

    `dates` are the words of the text that date something: any other in between ends a day, but
    those inside what somebody says.
    """
    told_ = [each for each in found if not is_stance(each[0])]
    said = [span for statement, _ in told_ for span in statement.said]
    free = [
        each
        for each in dates
        if not any(map(each.span.overlap, said))
        if each.words.split()[0].casefold() not in _BOUNDING
        if not IN_THE_DAY.search(each.words)
    ]
    days = _Days(text, told_, [_with_speakers(text, each, told_) for each in held], free)
    return [own if is_stance(statement) else days.of(statement, own) for statement, own in found]


def _with_speakers(text: str, held: Held, found: Sequence[tuple[Statement, Occasion]]) -> Held:
    """Name who spoke there: who is told to have said something on that day, shortly after.

    Where the sentence only tells that the words before it were said so, it is also whose they are.
    """
    here = paragraph_number(text, held.start)
    there = [
        own.speakers
        for statement, own in found
        if own.words is not None and own.date == held.day and UNKNOWN not in own.speakers
        if 0 <= paragraph_number(text, statement.extent.start) - here <= _FARTHEST
    ]
    held = replace(held, speakers=(*held.speakers, *(each for one in there for each in one)))
    before = [each for each in found if each[0].extent.end <= held.start]
    if not held.gathering.of_words or not before:
        return held
    statement, own = before[-1]
    same = paragraph_number(text, statement.extent.start) == here and own.date == held.day
    return replace(held, speakers=(*held.speakers, *own.speakers)) if same else held


@dataclass(slots=True)
class _Days:
    """The occasions that a text tells of, and what was said while it tells of them."""

    text: str
    found: Sequence[tuple[Statement, Occasion]]
    held: Sequence[Held]
    dates: Sequence[when.Found]
    _last: dict[int, int] = field(default_factory=dict)
    """Where somebody last spoke there, for each occasion by its place."""

    def of(self, statement: Statement, own: Occasion) -> Occasion:
        """Return an occasion with the day of the one that the text told of before, if it is that.

        To be asked in reading order.
        """
        start = statement.extent.start
        there = next((each for each in reversed(self.held) if each.start < start), None)
        if there is None or not _is_theirs(statement, own, there):
            return own
        if own.words is not None:
            if own.date == there.day:
                self._last[there.start] = statement.extent.end - 1
            return own
        last = self._last.get(there.start, there.start)
        apart = paragraph_number(self.text, start) - paragraph_number(self.text, last)
        if apart > _FARTHEST or not self._goes_on(there, start):
            return own
        self._last[there.start] = statement.extent.end - 1
        return replace(own, date=there.day, words=there.gathering.words, why=THERE)

    def _goes_on(self, there: Held, start: int) -> bool:
        """Whether nothing up to here tells of another day, or hints at another occasion."""
        since = [
            each
            for each in self.found
            if there.start < each[0].extent.end and each[0].extent.start <= start
        ]
        same = [own.words for _, own in since if own.date == there.day]
        between = (each for each in self.dates if there.start < each.span.start < start)
        return all(each in same for each in between) and all(
            _keeps_to(each, there) for each in since
        )


def _is_theirs(statement: Statement, own: Occasion, there: Held) -> bool:
    """Whether somebody says it who held the occasion or spoke there, in a plain past tense."""
    attribution = statement.attribution
    if attribution is None or attribution.kind not in _DATED or UNKNOWN in own.speakers:
        return False
    past = attribution.verb.is_verb and attribution.verb.tag in ("VBD", "VBG")
    return past and bool(own.speakers) and set(own.speakers) <= set(there.speakers)


def _keeps_to(each: tuple[Statement, Occasion], there: Held) -> bool:
    """Whether nothing in how something is told hints at another occasion."""
    statement, own = each
    if own.words is not None:
        return own.date == there.day
    attribution = statement.attribution
    if attribution is None or attribution.kind == "according":
        return True
    apart = own.relays or attribution.audience or is_elsewhere(attribution)
    return not (apart or _tells_when_or_where(attribution))


def _tells_when_or_where(attribution: Attribution) -> bool:
    """Whether words of time or place stand beside the verb: `in a letter`, `on the quay`, `has`."""
    parse, verb = attribution.parse, attribution.verb
    if not verb.is_verb:
        return False
    said = {word.index for word in attribution.content}
    beside = [
        w
        for w in parse.children(verb, "advcl", "aux", "npadvmod")
        if w.index not in said and not (w.tag == "VBG" and w.lemma in cues.SAYING)
    ]
    adverbs = {w.form.casefold() for w in parse.children(verb, "advmod") if w.index not in said}
    places = {w.form.casefold() for w in parse.children(verb, "prep") if w.index not in said}
    return bool(beside) or not adverbs <= PLAIN or not places <= _TOPICS
