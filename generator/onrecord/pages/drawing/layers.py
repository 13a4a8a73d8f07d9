"""Columns, and an order within each in which few ways cross (after Sugiyama, 1981).

A way that passes a column without stopping there gets a place of its own in it, so that it runs
between the boxes and never over one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.pages.drawing.graph import Graph, Kind

_SWEEPS = 12
_SWAPS = 6


@dataclass(frozen=True, slots=True)
class Layers:
    """The columns from left to right, each from top to bottom."""

    column: Mapping[str, int]
    """By box, which it stands in."""

    columns: tuple[tuple[str, ...], ...]
    """Ids of boxes, and of the places where a way passes."""
    links: tuple[tuple[str, str], ...]
    """Between neighbouring columns, each once."""
    passing: Mapping[tuple[str, str], tuple[str, ...]]
    """The places that the way from one box to another passes through."""


def layers(graph: Graph) -> Layers:
    """Return the columns of a drawing: speakers first, outlets last."""
    column = columns(graph)
    rows: list[list[str]] = [[] for _ in range(max(column.values(), default=0) + 1)]
    for box in graph.boxes:
        rows[column[box.id]].append(box.id)
    links: list[tuple[str, str]] = []
    passing: dict[tuple[str, str], tuple[str, ...]] = {}
    for start, end in dict.fromkeys((way.start, way.end) for way in graph.ways):
        between = range(column[start] + 1, column[end])
        places = tuple(f"{start}>{end}>{number}" for number in between)
        for number, place in zip(between, places, strict=True):
            rows[number].append(place)
        passing[start, end] = places
        links += pairwise((start, *places, end))
    return Layers(column, _ordered(rows, links), tuple(links), passing)


def columns(graph: Graph) -> dict[str, int]:
    """Return the column of each box: as many steps from a speaker as its longest chain has."""
    before: dict[str, list[str]] = {box.id: [] for box in graph.boxes}
    for way in graph.ways:
        before[way.end].append(way.start)
    found: dict[str, int] = {}

    def place(id_: str) -> int:
        if id_ not in found:
            found[id_] = max((place(other) + 1 for other in before[id_]), default=0)
        return found[id_]

    last = max((place(box.id) for box in graph.boxes), default=0)
    outlets = [box.id for box in graph.boxes if box.kind is Kind.OUTLET]
    return found | dict.fromkeys(outlets, max(1, last))


def crossings(columns: Sequence[Sequence[str]], links: Sequence[tuple[str, str]]) -> int:
    """Return how often links cross."""
    at = _places(columns)
    by_column = grouped((at[start][0], (at[start][1], at[end][1])) for start, end in links)
    return sum(
        (a - c) * (b - d) < 0
        for ends in by_column.values()
        for number, (a, b) in enumerate(ends)
        for c, d in ends[:number]
    )


def _places(columns: Sequence[Sequence[str]]) -> dict[str, tuple[int, int]]:
    return {id_: (column, row) for column, ids in enumerate(columns) for row, id_ in enumerate(ids)}


def _ordered(
    rows: Sequence[Sequence[str]], links: Sequence[tuple[str, str]]
) -> tuple[tuple[str, ...], ...]:
    """The best of some sweeps, each column by the middle of its neighbours, then of some swaps."""
    best = now = [list(row) for row in rows]
    least = crossings(best, links)
    for sweep in range(_SWEEPS):
        if least == 0:
            break
        now = _swept(now, links, forward=sweep % 2 == 0)
        count = crossings(now, links)
        if count < least:
            best, least = now, count
    return tuple(tuple(row) for row in _swapped(best, links))


def _swept(
    rows: Sequence[Sequence[str]], links: Sequence[tuple[str, str]], *, forward: bool
) -> list[list[str]]:
    swept = [list(row) for row in rows]
    neighbours = grouped((end, start) if forward else (start, end) for start, end in links)
    order = range(1, len(swept)) if forward else range(len(swept) - 2, -1, -1)
    for number in order:
        at = {id_: row for ids in swept for row, id_ in enumerate(ids)}
        middle = {
            id_: sum(at[other] for other in others) / len(others)
            for id_ in swept[number]
            if (others := neighbours.get(id_))
        }
        swept[number].sort(key=lambda id_, at=at, middle=middle: middle.get(id_, at[id_]))  # type: ignore[misc]
    return swept


def _swapped(rows: list[list[str]], links: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Neighbours change places wherever that undoes a crossing."""
    ends: dict[str, tuple[list[str], list[str]]] = {id_: ([], []) for row in rows for id_ in row}
    for start, end in links:
        ends[start][1].append(end)
        ends[end][0].append(start)
    for _ in range(_SWAPS):
        at = {id_: row for ids in rows for row, id_ in enumerate(ids)}
        changed = False
        for row in rows:
            for number in range(len(row) - 1):
                upper, lower = row[number], row[number + 1]
                if _between(upper, lower, ends, at) > _between(lower, upper, ends, at):
                    row[number], row[number + 1] = lower, upper
                    at[upper], at[lower] = number + 1, number
                    changed = True
        if not changed:
            break
    return rows


def _between(
    upper: str, lower: str, ends: Mapping[str, tuple[list[str], list[str]]], at: Mapping[str, int]
) -> int:
    """How often the links of two neighbours cross, one standing over the other."""
    return sum(
        at[one] > at[other]
        for side in (0, 1)
        for one in ends[upper][side]
        for other in ends[lower][side]
    )
