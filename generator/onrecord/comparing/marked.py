"""Quotation marks at the place where wordings part: each source keeps its own.

Words around the readings are shown once, for all. Where one source sets some of them in quotation
marks and another does not, they belong to the readings; so do those of a quotation that begins or
ends within one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.comparing.aligned import Token
from onrecord.comparing.around import Between
from onrecord.comparing.parting import Place, Search
from onrecord.quotations import quotations, quoted_spans
from onrecord.text import Span

_Words = tuple[int, int]
"""The first and the last of some words, counted from a reading outwards."""


def with_marks(search: Search, place: Place) -> Place | None:
    """Return a place at which words that some quote and others do not stand in the readings.

    None where hardly a word is left around these.
    """
    before, after = _sizes(place)
    marked = {n: quoted_spans(quotations(search.lines[n].text)) for n in place.readings}
    far_before = _differing([*_quoted(search, place, marked, before, -1)])
    far_after = _differing([*_quoted(search, place, marked, after, 1)])
    if not far_before and not far_after:
        return place
    readings = {
        n: replace(there, start=there.start - far_before, end=there.end + far_after)
        for n, there in place.readings.items()
    }
    own, row = readings[place.frame], search.rows[place.frame]
    left = [*row[own.start - before + far_before : own.start], *row[own.end :][: after - far_after]]
    tells = any(not token.function for token in left)
    return replace(place, readings=readings) if tells else None


def _sizes(place: Place) -> tuple[int, int]:
    """How many words are shown before the readings, and behind them."""
    own, (first, last) = place.readings[place.frame], place.window
    before = 0 if own.open_before else own.start - first
    return before, 0 if own.open_after else last - own.end


def _differing(quoted: Sequence[frozenset[_Words]]) -> int:
    """Up to which word from the readings on not all quote the same."""
    everybody = frozenset.intersection(*quoted)
    return max((last + 1 for each in quoted for _, last in each - everybody), default=0)


def _quoted(
    search: Search, place: Place, marked: Mapping[int, Sequence[Span]], size: int, step: int
) -> Iterator[frozenset[_Words]]:
    """What of the words on one side each source has in quotation marks."""
    for n, there in place.readings.items():
        row = search.rows[n]
        beside = _beside(row, there, size, step)
        yield frozenset(_within(marked[n], beside, row[there.start : there.end]))


def _beside(row: Sequence[Token], there: Between, size: int, step: int) -> Sequence[Token]:
    """The words on one side of a reading, the next one first."""
    if step > 0:
        return row[there.end : there.end + size]
    return row[there.start - size : there.start][::-1]


def _within(
    marked: Sequence[Span], words: Sequence[Token], reading: Sequence[Token]
) -> Iterator[_Words]:
    """Which of the words beside a reading stand together in quotation marks.

    Some of the reading may stand with them, but nothing else.
    """
    if not (marked and words):
        return
    spans = [token.span for token in (*words, *reading)]
    start, end = min(spans).start, max(spans).end
    for quoted in marked:
        if start <= quoted.start and quoted.end <= end:
            inside = [n for n, token in enumerate(words) if token.span.overlap(quoted)]
            if inside:
                yield min(inside), max(inside)
