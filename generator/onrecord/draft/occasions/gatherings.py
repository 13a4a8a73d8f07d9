"""The day on which somebody speaks goes on until something hints at another occasion.

`On Monday the mayor held a press conference. … He said …`, `The mayor said on Monday … She told
reporters …`: the day stands some lines before the saying, and no word beside that repeats it. It is
the day of those alone who spoke then. Another day, place or paper ends it; beside words that may be
of another time, `When she was elected, Lee said`, it is left out: a missing day is found by the
editor who reads on, a wrong one is not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from onrecord.dates import Date, Precision
from onrecord.draft import when
from onrecord.draft.occasions.dating import first_word, is_counted_from, told, verb_above
from onrecord.draft.occasions.occasion import Occasion, is_elsewhere, is_stance
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech import Attribution, phrase, subject_of
from onrecord.draft.speech.relays import spoke_there
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.statements.questions import asked
from onrecord.draft.statements.statement import Statement
from onrecord.draft.words import cues
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import SUBJECTS
from onrecord.ids import UNKNOWN
from onrecord.text import paragraph_number

_WHY = "on the day that the text told of before"
"""On what ground a statement has its day, as editors are told."""
_AT_IT = "at the occasion"
"""Where somebody speaks who was at an occasion with a day; no text has it as the name of one."""
_OCCASIONS = words("address briefing conference event hearing interview keynote rally speech")
_HOLDING = words("address attend call convene deliver do give have hold host make open organise")
"""What somebody does with an occasion who is there; not `cancelled a speech`."""
_AT = frozenset({"after", "at", "during", "in", "to"})
_COMING = words("come follow happen take")
"""`The announcement came at a hearing`: what was said just before was said there."""
_FARTHEST = 3
"""Paragraphs behind the one that tells of an occasion, or of what was last said there, in which
somebody may still speak there."""
_DATED = frozenset({"act", "calling", "denial", "refusal", "request", "saying"})
_TIMES = words(
    "after ago already always before earlier first following frequently initially later long now "
    "often once originally previously recently repeatedly separately since sometimes still until"
)
"""Words of another time than that of what was said before."""
_MAIN = frozenset({"ROOT", "ccomp", "conj"})
_PLACES = frozenset({"FAC", "GPE", "LOC", "ORG", "WORK_OF_ART"})
_RECENT = dt.timedelta(days=7)
"""How long before publication a day may be that goes on behind its paragraph."""
_TOPICS = frozenset({"about", "against", "concerning", "of", "regarding", "to", "with"})
"""Prepositions of what or to whom something is said; not `on`, as in `on the campaign trail`."""
_OF_THE_LAW = words(
    "court detective inquest inquiry investigator judge juror jury magistrate officer police "
    "prosecutor tribunal"
)
"""Whom one tells what one told nobody before: not what was said to reporters."""
_OF_ANY_SAYING = frozenset({"address", "briefing", "comment", "conference", "remark", "statement"})
"""Occasions on which what was said before may have been said as well."""
_THE = frozenset({"that", "the", "this"})
"""What stands before an occasion told of before: `at the briefing`."""


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
        word = first_word(parse, found) if parse else None
        verb = verb_above(parse, found) if parse else None
        if parse is None or word is None or verb is None or not _tells_of_one(parse, word, verb):
            continue
        if is_counted_from(parse, found):
            continue
        date = told(found.words, published, when.Tense.PAST)
        if date is not None and ".." not in str(date) and not is_unsaid(parse, verb):
            subject = subject_of(parse, verb)
            by = phrase(parse, subject) if subject else ()
            yield Gathering(date, found, parse, by, _is_of_words(parse, verb))


def main_days(
    parses: Sequence[Parse], dates: Sequence[when.Found], published: Date | None
) -> Iterator[tuple[when.Found, Date | None]]:
    """Yield the days on which a sentence says that something was done: `It burnt down on Monday`.

    None for one that nothing here reckons: `Two days later it fell`. Also in `Lee, who left on
    Monday, said`; not in `Monday's fire`, `a house that burnt on Monday`.
    """
    for found in dates:
        parse = next((p for p in parses if p.frame.paragraph.overlap(found.core)), None)
        word = first_word(parse, found) if parse else None
        date = told(found.words, published, when.Tense.PAST)
        if parse is None or word is None or (date and date.precision is not Precision.DAY):
            continue
        above = [
            each
            for each in parse.ancestors(word)
            if each.pos != "ADP" and not each.span.overlap(found.span)
        ]
        main = any(each.lemma in cues.SAYING for each in above)
        if main or (above and above[0].is_verb and above[0].dep in _MAIN):
            yield found, date


def _tells_of_one(parse: Parse, date: Word, verb: Word) -> bool:
    """Whether the day is that of an occasion: `held a briefing on Monday`, `at a May 3 hearing`."""
    if verb.quoted or verb.tag in ("VB", "VBP", "VBZ"):
        return False
    if spoke_there(parse, verb):  # not of `Lee, mayor since May, made the remarks at a rally`
        below = takewhile(lambda each: each != verb, parse.ancestors(date))
        return not any(each.dep in SUBJECTS for each in below)
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
    dates: Sequence[tuple[when.Found, Date | None]],
    published: Date | None,
) -> list[Occasion]:
    """Return occasions in reading order, with the day for what was said where the text told it.

    `dates` are those of what it tells itself: with another the text goes on to another day.
    """
    told_ = [each for each in found if not is_stance(each[0])]
    said = [span for statement, _ in told_ for span in statement.said]
    free = [each for each in dates if not any(map(each[0].span.overlap, said))]
    days = _Days(text, [_with_speakers(text, each, told_) for each in held], free, published)
    return [own if is_stance(statement) else days.of(statement, own) for statement, own in found]


def _with_speakers(text: str, held: Held, found: Sequence[tuple[Statement, Occasion]]) -> Held:
    """Add whose the words before are, where the sentence tells that those were said there."""
    before = [each for each in found if each[0].extent.end <= held.start]
    if not held.gathering.of_words or not before:
        return held
    statement, own = before[-1]
    here = paragraph_number(text, held.start)
    same = paragraph_number(text, statement.extent.start) == here and own.date == held.day
    return replace(held, speakers=(*held.speakers, *own.speakers)) if same else held


@dataclass(frozen=True, slots=True)
class _Day:
    """The day on which somebody speaks."""

    date: Date
    words: when.Found
    last: int
    """Where the text told so last."""
    where: str = ""
    """In what, where or to whom, in one word of the text, or `_AT_IT`; only ever compared.

    Empty where the text has not told.
    """


@dataclass(slots=True)
class _Days:
    """On which day each of those speaks of whom a text tells, as one reads on."""

    text: str
    held: list[Held]
    """Those that are not read yet."""
    dates: Sequence[tuple[when.Found, Date | None]]
    published: Date | None
    _days: dict[str, _Day | None] = field(default_factory=dict)

    def of(self, statement: Statement, own: Occasion) -> Occasion:
        """Return an occasion with the day on which its speakers spoke before, if it is that.

        To be asked in reading order.
        """
        while self.held and self.held[0].start < statement.extent.start:
            each = self.held.pop(0)
            self._speak(each.speakers, _Day(each.day, each.gathering.words, each.start, _AT_IT))
        days = {self._days.get(each) for each in own.speakers if each != UNKNOWN}
        day = days.pop() if len(days) == 1 else None
        where = _where(statement.attribution, own)
        if own.words is not None:
            self._speak(own.speakers, _day_of(statement, own, where))
        elif _is_apart(statement.attribution) or (
            day and _is_in_another_place(statement, own, day.where)
        ):
            self._speak(own.speakers, None)
        elif (
            day
            and _is_theirs(statement, own)
            and not _may_be_another_time(statement.attribution)
            and not self._is_over(day, statement)
        ):
            last = statement.extent.end - 1
            self._speak(own.speakers, replace(day, last=last, where=where or day.where))
            return replace(own, date=day.date, words=day.words, why=own.why or _WHY)
        return own

    def _speak(self, speakers: Sequence[str], day: _Day | None) -> None:
        self._days |= dict.fromkeys(speakers, day)

    def _is_over(self, day: _Day, statement: Statement) -> bool:
        """Whether the text has gone on to something else, or to another day.

        In a stretch of more days, `said last week`, only the same words go on.
        """
        start, end = statement.extent.start, statement.extent.end
        apart = paragraph_number(self.text, start) - paragraph_number(self.text, day.last)
        one = day.date.precision is Precision.DAY or day.where == _AT_IT
        return (
            apart > (_FARTHEST if self._is_recent(day.date) else 0)
            or not (one or statement.follows)
            or any(day.last < w.span.start < end and date != day.date for w, date in self.dates)
        )

    def _is_recent(self, day: Date) -> bool:
        first, printed = day.earliest, self.published.earliest if self.published else None
        return first is not None and printed is not None and printed - first <= _RECENT


def _day_of(statement: Statement, own: Occasion, where: str) -> _Day | None:
    """The day that a statement's own sentence gives."""
    if own.date is None or own.words is None or not _is_theirs(statement, own):
        return None
    return _Day(own.date, own.words, statement.extent.end - 1, where)


def _is_theirs(statement: Statement, own: Occasion) -> bool:
    """Whether it is told in a plain past tense that somebody said it, and asked nothing new."""
    attribution = statement.attribution
    if attribution is None:
        return True
    if asked(statement, None) is not None and not attribution.audience and not own.relays:
        return False
    beside = attribution.verb.dep in ("acl", "pcomp", "relcl")
    return attribution.kind in _DATED and not beside and _is_told_as_past(attribution)


def _is_told_as_past(attribution: Attribution) -> bool:
    """Whether a verb is in the past, or beside one that is: `said it was, adding …`."""
    parse, verb = attribution.parse, attribution.verb
    if verb.tag == "VBG":
        above = (each for each in parse.ancestors(verb) if each.is_verb and not each.quoted)
        verb = next(above, verb)
    had = any(word.form == "had" for word in parse.children(verb, "aux"))
    return verb.tag in ("VBD", "VBG") or (verb.tag == "VBN" and had)


def _is_apart(attribution: Attribution | None) -> bool:
    """Whether it is told as of another time: `has said`, `said earlier`."""
    if attribution is None or not attribution.verb.is_verb:
        return False
    parse, said = attribution.parse, {word.index for word in attribution.content}
    beside = [
        word
        for verb in _with_clauses(attribution)
        for word in parse.children(verb, "advmod", "aux", "npadvmod", "prep")
        if word.index not in said
    ]
    return any(
        word.dep == "aux"
        or word.form.casefold() in _TIMES
        or (word.dep == "npadvmod" and bool(parse.children(word, "det")))
        for word in beside
    )


def _may_be_another_time(attribution: Attribution | None) -> bool:
    """Whether words beside the verb may be of another time: `When she was elected, Lee said`.

    Not those of the topic, or of a place or an occasion, `in a statement`, that are told no closer,
    as in `in her first speech`.
    """
    if attribution is None or not attribution.verb.is_verb:
        return False
    parse, said = attribution.parse, {word.index for word in attribution.content}
    beside = parse.children(attribution.verb, "advcl", "advmod", "npadvmod", "prep")
    return any(_tells_of_a_time(parse, each) for each in beside if each.index not in said)


def _tells_of_a_time(parse: Parse, beside: Word) -> bool:
    if beside.dep == "npadvmod":
        return beside.pos == "NOUN"
    if beside.dep != "prep":
        return bool(parse.children(beside, "advmod", "mark", "npadvmod"))
    return beside.form.casefold() not in _TOPICS and not any(
        (noun.entity in _PLACES or noun.lemma in cues.OCCASIONS | _OCCASIONS)
        and not parse.children(noun, "poss", "amod", "nummod")
        for noun in parse.children(beside, "pobj")
    )


def _is_in_another_place(statement: Statement, own: Occasion, before: str) -> bool:
    """Whether it was said elsewhere than what was said before, or to somebody named.

    Where the text has told of no place yet, it may tell now: `said on Friday … told reporters`, `…
    “We go,” she said in a post`; not `… In a letter, she said`, `… told police`.
    """
    attribution = statement.attribution
    if attribution is None:
        return False
    where, audience = _where(attribution, own), attribution.audience
    named = bool(own.relays) or any(w.tag == "NNP" or w.lemma in _OF_THE_LAW for w in audience)
    opens = attribution.cue.start < statement.said[0].start and not is_elsewhere(attribution)
    its_own = where == "testify" or (opens and where in cues.OCCASIONS - _OF_ANY_SAYING)
    return where not in ("", before) and (before != "" or named or its_own)


def _where(attribution: Attribution | None, own: Occasion) -> str:
    """In what, where or to whom it was said, as far as words beside the verb tell; else empty."""
    if attribution is None or attribution.kind == "according":
        return ""
    parse, verb = attribution.parse, attribution.verb
    said = {word.index for word in attribution.content}
    if is_elsewhere(attribution):
        return verb.lemma
    hearers = (w for w in attribution.audience if w.tag != "NNS" or w.lemma in _OF_THE_LAW)
    places = [
        noun.lemma
        for each in _with_clauses(attribution)
        for preposition in parse.children(each, "prep")
        if preposition.index not in said
        for noun in parse.children(preposition, "pobj")
        if noun.entity in _PLACES or noun.lemma in cues.OCCASIONS | _OCCASIONS
        if not parse.children(noun, "poss")
        if not any(word.form.casefold() in _THE for word in parse.children(noun, "det"))
    ]
    return next(iter((*own.relays, *places, *(word.form for word in hearers))), "")


def _with_clauses(attribution: Attribution) -> list[Word]:
    """The verb of saying and what is done beside it: `Standing on the quay, Lee said … adding`."""
    parse, verb = attribution.parse, attribution.verb
    said = {word.index for word in attribution.content}
    beside = [each for each in parse.children(verb, "advcl") if each.tag == "VBG"]
    above = parse.head(verb) if verb.tag == "VBG" else None
    beside += [above] if above is not None and above.is_verb else []
    return [verb, *(each for each in beside if each.index not in said)]
