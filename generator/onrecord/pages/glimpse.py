"""A few words of a passage, for a dense row: those that bear its mark out, and tell most."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from onrecord.differences import Segment
from onrecord.pages.values import Bit
from onrecord.pages.words import breaks, said_offsets, said_words
from onrecord.passages import Role
from onrecord.record import Wording
from onrecord.text import Span

_WORDS = 12
"""How many words a row shows of a passage."""
_WHOLE = 14
"""A passage of no more than so many words is shown whole: an omission would hardly be shorter."""


_HEAD = 3
"""How many of its first words stand for a quotation from whose midst the others are taken."""


class _Token(NamedTuple):
    """A word as printed."""

    text: str
    stretch: int
    """Words of one stretch stand one after another in the text."""
    quotation: int | None = None
    """Which quotation it stands in."""
    tells: bool = False
    """Whether the other sources lack it, and it is more than a name."""


def glimpse(
    wording: Wording, marks: Sequence[Segment], *, quoted: bool
) -> tuple[tuple[Bit, ...], bool]:
    """Return a few of the said words, and whether they go on.

    `marks` say which of the said words differ from those of the other sources: the words around
    them are chosen, else the first. With `quoted`, quoted words are among them, with their marks.
    """
    tokens = list(_said(wording, marks))
    if len(tokens) <= _WHOLE:
        return _as_bits(tokens, cut_before=False), wording.passage.cut
    starts = range(len(tokens) - _WORDS + 1)
    telling = [n for n, token in enumerate(tokens) if token.tells]
    first = max(starts, key=lambda first: _weight(telling, first))
    head: list[_Token] = []
    if quoted and not _shows_quotation(tokens, first):
        head = _beginning(tokens, first)
        if not head:
            allowed = [each for each in starts if _shows_quotation(tokens, each)]
            first = max(allowed or starts, key=lambda first: _weight(telling, first))
    bits = _as_bits(tokens[first : first + _WORDS], cut_before=first > 0)
    return (*_as_bits(head, cut_before=False), *bits), first + _WORDS < len(tokens)


def opening(wording: Wording) -> tuple[tuple[Bit, ...], bool]:
    """Return the first words of a passage, the attributing ones too, and whether it goes on."""
    tokens = list(_whole(wording))
    if len(tokens) <= _WHOLE:
        return _as_bits(tokens, cut_before=False), wording.passage.cut
    return _as_bits(tokens[:_WORDS], cut_before=False), True


def _said(wording: Wording, marks: Sequence[Segment]) -> Iterator[_Token]:
    gaps = breaks(wording)
    quotations, differing = _Spans(_quotations(wording)), _Spans(_differing(marks))
    for match in re.finditer(r"\S+", said_words(wording)):
        word, (start, end) = match[0], match.span()
        yield _Token(
            word,
            stretch=bisect_right(gaps, start),
            quotation=quotations.touched(start, end),
            tells=differing.touched(start, end) is not None and not _is_name(word),
        )


class _Spans:
    """Some stretches, in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        held = list(spans)
        self._starts = [span.start for span in held]
        self._ends = [span.end for span in held]

    def touched(self, start: int, end: int) -> int | None:
        """Return which is the first of which something lies in a stretch."""
        at = bisect_right(self._ends, start)
        return at if at < len(self._ends) and self._starts[at] < end else None


def _whole(wording: Wording) -> Iterator[_Token]:
    stretch = 0
    text, last = "", 0
    for piece in wording.passage.pieces:
        if piece.after_omission and text:
            yield from (_Token(word, stretch) for word in text.split())
            text, stretch = "", stretch + 1
        gap = wording.source.text[last : piece.span.start] if text else ""
        text, last = text + gap + piece.span.of(wording.source.text), piece.span.end
    yield from (_Token(word, stretch) for word in text.split())


def _quotations(wording: Wording) -> Iterator[Span]:
    """Where in the said words quoted ones stand, each quotation with its marks."""
    for piece, at in said_offsets(wording):
        if piece.quoted:
            yield Span(at, at + len(piece.span))


def _differing(marks: Iterable[Segment]) -> Iterator[Span]:
    at = 0
    for segment in marks:
        if segment.kind not in {"same", "spelling"}:
            yield Span(at, at + len(segment.text))
        at += len(segment.text)


def _is_name(word: str) -> bool:
    """Whether it may be part of a name, or is too short to tell anything."""
    bare = re.sub(r"\W", "", word)
    return bare[:1].isupper() or (len(bare) <= 3 and not bare.isdigit())


def _shows_quotation(tokens: Sequence[_Token], first: int) -> bool:
    """Whether a window holds a quotation whole, or the beginning or the end of a longer one."""
    held = {token.quotation for token in tokens[first : first + _WORDS]} - {None}
    for quotation in held:
        at = [n for n, token in enumerate(tokens) if token.quotation == quotation]
        inside = [n for n in at if first <= n < first + _WORDS]
        if len(inside) == min(len(at), _WORDS) or at[0] == first or at[-1] == first + _WORDS - 1:
            return len(at) <= _WORDS or at[0] in inside or at[-1] in inside
    return False


def _beginning(tokens: Sequence[_Token], first: int) -> list[_Token]:
    """The first words of the quotation that a window is amidst: they have its opening mark."""
    quotation = tokens[first].quotation
    at = [n for n in range(first) if quotation is not None and tokens[n].quotation == quotation]
    return [tokens[n] for n in at[:_HEAD]] if len(at) > _HEAD else []


def _weight(telling: Sequence[int], first: int) -> tuple[int, bool, int]:
    """How much a window tells; of several that tell as much the first, or that with it amidst."""
    start, end = bisect_left(telling, first), bisect_left(telling, first + _WORDS)
    if start == end:
        return 0, first == 0, -first
    off = abs(telling[start] + telling[end - 1] - 2 * first - _WORDS + 1)
    return end - start, first == 0, -off


def _as_bits(tokens: Iterable[_Token], *, cut_before: bool) -> tuple[Bit, ...]:
    """Words as stretches: a new one wherever something of the text is left out between."""
    stretches = [list(group) for _, group in groupby(tokens, key=lambda token: token.stretch)]
    return tuple(
        Bit(" ".join(t.text for t in stretch), Role.SAID.value, cut_before or number > 0, "same")
        for number, stretch in enumerate(stretches)
    )
