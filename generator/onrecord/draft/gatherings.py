"""Press conferences and the like that a text dates: what was said at them was said on that day.

`On Monday the mayor held a press conference. … He said …`: the day stands a line before the saying,
and no word beside that repeats it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.dates import Date
from onrecord.draft import when
from onrecord.draft.cues import words
from onrecord.draft.dating import told
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech import phrase, subject_of
from onrecord.draft.speech.unsaid import is_unsaid

_OCCASIONS = words("address briefing conference event hearing interview keynote rally speech")
_OBJECTS = ("dobj", "nsubj", "nsubjpass", "pobj")


@dataclass(frozen=True, slots=True)
class Gathering:
    """An occasion that a text tells of with its day."""

    date: Date
    words: when.Found
    parse: Parse
    by: tuple[Word, ...]
    """Who held it or spoke there, as the sentence puts it; empty where it does not."""


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
            yield Gathering(date, found, parse, phrase(parse, subject) if subject else ())


def _word(parse: Parse, found: when.Found) -> Word | None:
    return next((w for w in parse.words if not w.stand_in and w.span.overlap(found.core)), None)


def _verb(parse: Parse, word: Word) -> Word | None:
    return next((each for each in parse.ancestors(word) if each.is_verb), None)


def _tells_of_one(parse: Parse, date: Word, verb: Word) -> bool:
    """Whether the day is that of an occasion: `held a briefing on Monday`, `at a May 3 hearing`."""
    if verb.quoted or verb.tag in ("VB", "VBP", "VBZ"):
        return False
    above = [each for each in parse.ancestors(date) if verb.index != each.index]
    beside = [
        each
        for child in (verb, *parse.children(verb, "prep"))
        for each in parse.children(child, *_OBJECTS)
    ]
    return any(each.lemma in _OCCASIONS and each.pos == "NOUN" for each in (*above, *beside))
