"""The texts of a story, each parsed once, and what all of them name.

A full name in one article tells whom a bare surname means in another, and what stands beside a name
in one place holds for the next. So all are parsed before the first is read for its statements, and
in which order they are read makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from onrecord.draft.labels.credits import credit
from onrecord.draft.labels.page_labels import labelled
from onrecord.draft.labels.transcripts import behind_label
from onrecord.draft.sentences.endless import without_endless
from onrecord.draft.sentences.frame import Frame, frame
from onrecord.draft.sentences.parse import Parse, parse
from onrecord.draft.survey.evidence import with_told_kinds
from onrecord.draft.survey.gathered import Gathered
from onrecord.draft.survey.surveyed import Survey
from onrecord.english.datelines import dateline
from onrecord.frozen import dataclass
from onrecord.quotations import Quotation, quotations
from onrecord.text import Span, paragraphs, sentences

_BULLET = re.compile(r"[•●▪◦‣·*]\s*")
_LONG = 5_000
"""A paragraph of more characters is read in parts: what is looked for in it takes their square."""


@dataclass(frozen=True, slots=True)
class Framed:
    """A text with its quotations, and its paragraphs as the parser sees them."""

    text: str
    quotations: Sequence[Quotation]
    datelines: Sequence[Span]
    frames: Sequence[Frame]

    @classmethod
    def of(cls, text: str) -> Framed:
        """Take a text apart."""
        quoted = quotations(text)
        datelines, told_in = as_told(text)
        frames = [frame(text, place, quoted) for place in told_in]
        return cls(text, quoted, datelines, frames)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as parsed, and what it names."""

    framed: Framed
    parses: Sequence[Parse]
    survey: Survey


class Texts:
    """All texts that are read together, each with its language: a BCP 47 tag, such as `en-GB`.

    Only English is parsed. Of a text in another language the quotations are all that is known.
    What several sources print is there once.
    """

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._read = dict.fromkeys(
            (without_endless(text), is_english(language)) for text, language in texts
        )

    def parsed(self, text: str, language: str) -> Parsed:
        """Return one of the texts as parsed.

        Raises:
            NoParserError: spaCy or its model is not installed.
        """
        return self._parsed[without_endless(text), is_english(language)]

    @cached_property
    def gathered(self) -> Gathered:
        """Whom and what all the texts name."""
        return Gathered.of([each.survey for each in self._parsed.values()])

    @cached_property
    def _parsed(self) -> dict[tuple[str, bool], Parsed]:
        framed = {(text, english): Framed.of(text) for text, english in self._read}
        parses = with_told_kinds(
            [parse(each.frames) if english else [] for (_, english), each in framed.items()]
        )
        return {
            key: Parsed(each, its, Survey.of(each.text, its))
            for (key, each), its in zip(framed.items(), parses, strict=True)
        }


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag is of a language that is parsed."""
    return language.partition("-")[0].lower() == "en"


def as_told(text: str) -> tuple[list[Span], list[Span]]:
    """Return a text's datelines, and its paragraphs without these, labels, bullets and credits."""
    apart = [part for each in paragraphs(text) for part in labelled(text, each)]
    found = [(each, dateline(text, each), credit(text, each)) for each in apart]
    left_out = [line.span for _, line, _ in found if line]
    told = [
        Span(
            line.span.end if line else _behind_bullet(text, each),
            by.caption.end if by else each.end,
        )
        for each, line, by in found
    ]
    return left_out, [part for each in told if each.start < each.end for part in _parts(text, each)]


def _parts(text: str, paragraph: Span) -> list[Span]:
    """A paragraph, in parts of whole sentences where it is very long."""
    if len(paragraph) <= _LONG:
        return [paragraph]
    parts: list[Span] = []
    for each in sentences(text):
        part = Span(max(each.start, paragraph.start), min(each.end, paragraph.end))
        if part.start >= part.end:
            continue
        if parts and part.end - parts[-1].start <= _LONG:
            part = Span(parts.pop().start, part.end)
        parts.append(part)
    return parts


def _behind_bullet(text: str, paragraph: Span) -> int:
    """Where a paragraph's words begin, behind the sign that makes it an item of a list."""
    bullet = _BULLET.match(text, paragraph.start, paragraph.end)
    return bullet.end() if bullet else behind_label(text, paragraph)
