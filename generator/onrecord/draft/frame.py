"""A paragraph as the parser sees it: the reporter's sentence, with long quotations out of its way.

A parser built on tidy prose stumbles over quotations of several sentences. So whole quoted
sentences are replaced by a short stand-in, and the marks around quoted fragments are left out.
Every character of a frame knows its place in the text, and no word of a stand-in is ever shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from onrecord.draft.cues import FORMS, SAYING_BETWEEN, SAYING_FOLLOWS
from onrecord.quotations import SPEAKER, Quotation
from onrecord.text import Span

_STAND_IN = "We agree"
_DASHES = ("―", "—", "–")
_TITLE = 4
"""Quoted words with a capital are a title or a name (`known as “Operation X”`) up to this many."""
_SUBHEADING = 3
"""Words in marks that stand alone: a heading rather than what somebody says."""
TRANSCRIPT = re.compile(rf"[\"“]?{SPEAKER.pattern}")
"""How a paragraph of a transcript begins: `MODERATOR: `, perhaps behind a mark."""
_SAME_WIDTH = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " "})
"""Curly marks and line ends as the parser's training text has them, each one character still."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a frame's characters and where they come from."""

    start: int
    source: Span
    stand_in: bool
    quoted: bool
    """Whether its words stand in quotation marks; so do those that a stand-in stands for."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words to parse, and the way back to the text."""

    paragraph: Span
    words: str
    pieces: tuple[Piece, ...]

    def span(self, within: Span) -> Span:
        """Return the place in the text of a stretch of the frame."""
        first, last = self.piece(within.start), self.piece(within.end - 1)
        start = first.source.start + (0 if first.stand_in else within.start - first.start)
        end = last.source.end if last.stand_in else last.source.start + within.end - last.start
        return Span(start, end)

    def piece(self, offset: int) -> Piece:
        """Return the piece that the character at `offset` belongs to."""
        return self.pieces[bisect_right(self.pieces, offset, key=attrgetter("start")) - 1]


def frame(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> Frame:
    """Return the frame of one paragraph."""
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0

    def add(source: Span, form: str, *, stand_in: bool = False, quoted: bool = False) -> None:
        nonlocal length
        if form:
            pieces.append(Piece(length, source, stand_in, quoted))
            words.append(form)
            length += len(form)

    at = paragraph.start
    if TRANSCRIPT.match(paragraph.of(text)):
        quotations = ()  # the mark before a name and a colon closes nowhere near
    for quotation in quotations:
        outer = Span(max(quotation.outer.start, at), min(quotation.outer.end, paragraph.end))
        if outer.start >= outer.end:
            continue
        add(Span(at, outer.start), text[at : outer.start].translate(_SAME_WIDTH))
        if is_sentence(text, paragraph, quotation):
            last = quotation.inner[-1].of(text)[-1:]
            ending = last if last in ",.!?" else ""
            # A dash right behind the mark would be read as one word with it.
            apart = " " if text[outer.end : outer.end + 1] in _DASHES else ""
            add(outer, f'"{_STAND_IN}{ending}"{apart}', stand_in=True, quoted=True)
        else:
            inner = quotation.inner[0]
            add(inner, inner.of(text).translate(_SAME_WIDTH), quoted=True)
        at = outer.end
    add(Span(at, paragraph.end), text[at : paragraph.end].translate(_SAME_WIDTH))
    return Frame(paragraph, "".join(words), tuple(pieces))


def is_subheading(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether a few words in marks, which no sentence mark ends, are all of a paragraph."""
    words = quotation.inner[0].of(text)
    alone = paragraph.of(text).strip() == quotation.outer.of(text)
    return alone and len(words.split()) <= _SUBHEADING and words[-1:] not in ".,!?…—–-;:"


def _is_modifier(text: str, quotation: Quotation) -> bool:
    """Whether one word in marks belongs to the noun behind it: `‘Rope-eating’ beetle found`."""
    words = quotation.inner[0].of(text)
    behind = re.match(r" ([a-z]+)\b", text[quotation.outer.end :])
    one = len(words.split()) == 1 and words[-1:].isalpha()
    return one and behind is not None and behind[1] not in FORMS


def is_sentence(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether a quotation stands as speech of its own, not as some words of a reporter's clause."""
    if len(quotation.inner) > 1:
        return True
    words = quotation.inner[0].of(text)
    if is_subheading(text, paragraph, quotation) or _is_modifier(text, quotation):
        return False
    before = text[paragraph.start : quotation.outer.start].rstrip()
    after = text[quotation.outer.end : paragraph.end]
    begins = not before or before[-1] in ",:;.!?…\"'”’—–"
    if begins and words.endswith((",", "?", "!")) and SAYING_FOLLOWS.match(after):
        return True
    if SAYING_BETWEEN.search(before) and words.endswith((".", "?", "!")):
        return True
    capital = words[:1].isupper() or not words[:1].isalpha()
    return capital and (begins or len(words.split()) > _TITLE)
