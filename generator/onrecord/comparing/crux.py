"""The crux: the one place of a sentence where the sources part, found by aligning their wordings.

One wording is the frame: its words stand before and after, and each of the others that shares them
has a reading of its own between. A reading may be open: then it begins where its wording does, or
ends where that ends. What would mislead is no crux: words that one source has within its reading
and another outside it, a frame that is only a name, readings that hardly fill the same place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from onrecord.comparing.aligned import Line, Token, content
from onrecord.comparing.marked import with_marks
from onrecord.comparing.parting import Place, Search
from onrecord.frozen import dataclass
from onrecord.text import Span, squeeze

__all__ = ["Crux", "Line", "Reading", "crux"]

_MOST = 10
"""How many wordings are aligned with one another: those that are most like the others."""
_FRAMES = 3
"""How many of them are tried as the frame."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one wording has at the place."""

    line: int
    """Which of the wordings."""
    span: Span
    cut_before: bool = False
    cut_after: bool = False
    """Whether its wording goes on there, and the reading is open."""


@dataclass(frozen=True, slots=True)
class Crux:
    """The place where the wordings part."""

    frame: int
    """Which of the wordings gives the words around."""
    before: Span
    after: Span
    readings: tuple[Reading, ...]
    """One for each wording that has the frame, in the order of the wordings."""


def crux(lines: Sequence[Line], turns: Mapping[int, Sequence[Span]] | None = None) -> Crux | None:
    """Return where the wordings part; `turns` are places in them that an editor names."""
    if len({line.owner for line in lines}) < 2:  # one source alone parts from nobody
        return None
    each_turn = tuple(sorted((n, tuple(spans)) for n, spans in (turns or {}).items()))
    return _crux(tuple(lines), each_turn)


@lru_cache(maxsize=1024)
def _crux(lines: tuple[Line, ...], turns: tuple[tuple[int, tuple[Span, ...]], ...]) -> Crux | None:
    rows = [line.row for line in lines]
    near = _nearest(lines, rows, [n for n, _ in turns])
    search = Search(lines, rows, near, dict(turns))
    found = [best for frame in near[:_FRAMES] if (best := search.best(frame))]
    if not found:
        return None
    _, place = max(found, key=lambda weighed: weighed[0])
    kept = with_marks(search, place)
    shown = _Shown(search, kept).crux() if kept else None
    return None if shown is None or (_agree(lines, shown) and not turns) else shown


def _agree(lines: Sequence[Line], found: Crux) -> bool:
    """Whether all sources have one reading alike: what one of them has besides parts no two."""
    owners: dict[str, set[str]] = {}
    for reading in found.readings:
        words = squeeze(reading.span.of(lines[reading.line].text))
        owners.setdefault(words, set()).add(lines[reading.line].owner)
    return set().union(*owners.values()) in owners.values()


def _nearest(
    lines: Sequence[Line], rows: Sequence[Sequence[Token]], named: Sequence[int]
) -> list[int]:
    """The wordings that are most like the others, each text of a source once; those named too."""
    first = {(line.owner, line.text): n for n, line in reversed([*enumerate(lines)])}
    sets = {n: content(rows[n]) for n in sorted(first.values())}
    sums = {n: sum(_likeness(own, other) for other in sets.values()) for n, own in sets.items()}
    most = sorted(sets, key=lambda n: (n not in named, -sums[n], n))[:_MOST]
    return sorted(most, key=lambda n: (-sums[n], n))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A place as stretches of the wordings."""

    search: Search
    place: Place

    def crux(self) -> Crux:
        """The readings, and the words of the frame around."""
        readings = (self._reading(line) for line in sorted(self.place.readings))
        return Crux(self.place.frame, self._before(), self._after(), tuple(readings))

    def _reading(self, line: int) -> Reading:
        there, length = self.place.readings[line], len(self.search.rows[line])
        return Reading(
            line,
            self.search.span(line, there),
            cut_before=there.open_before and there.start > 0,
            cut_after=there.open_after and there.end < length,
        )

    def _before(self) -> Span:
        own, (first, _) = self.place.readings[self.place.frame], self.place.window
        end = self.search.span(self.place.frame, own).start
        if own.open_before:
            return Span(end, end)
        line = self.search.lines[self.place.frame]
        start = self.search.rows[self.place.frame][first].span.start if first else 0
        return Span(max([min(start, end), *(at for at in line.breaks if at <= end)]), end)

    def _after(self) -> Span:
        own, (_, last) = self.place.readings[self.place.frame], self.place.window
        start = self.search.span(self.place.frame, own).end
        if own.open_after:
            return Span(start, start)
        line, row = self.search.lines[self.place.frame], self.search.rows[self.place.frame]
        end = row[last - 1].span.end if last < len(row) else len(line.text)
        return Span(start, min([max(start, end), *(at for at in line.breaks if at >= start)]))
