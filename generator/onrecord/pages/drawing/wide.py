"""The drawing for broad screens: columns from left to right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from onrecord.frozen import dataclass
from onrecord.pages.drawing.graph import Graph, Kind, Line, Way
from onrecord.pages.drawing.layers import Layers
from onrecord.pages.drawing.placed import (
    CAPTION,
    Block,
    Drawing,
    Placed,
    Route,
    Text,
    block,
    depth,
    ports,
)

WIDTH = 1000
_OUTLETS = 330
"""How wide the last column is."""
_SPEAKERS = 215
_RELAYS = 170
_LEAST = 100
_BETWEEN = 36
"""The least room between two columns, for the ways to bend in."""
_TOP = 30
_GAP = 14
_SIGN = 14
"""How far from whom it comes a denial's sign stands."""
_PASS = 6
"""How high the place of a passing way is."""


def wide(graph: Graph, found: Layers) -> Drawing | None:
    """Return the drawing, or nothing where a chain is too long for columns that can be read."""
    if not graph.ways or (lanes := _lanes(len(found.columns))) is None:
        return None
    boxes = {box.id: box for box in graph.boxes}
    blocks = {
        id_: block(boxes[id_], broad, len(graph.tracks(id_)))
        for (_, broad), column in zip(lanes, found.columns, strict=True)
        for id_ in column
        if id_ in boxes
    }
    middles, height = _middles(found, blocks)
    placed = {
        id_: blocks[id_].placed(x, round(middles[id_] - blocks[id_].height / 2), broad)
        for (x, broad), column in zip(lanes, found.columns, strict=True)
        for id_ in column
        if id_ in blocks
    }
    routes = _Routes(graph, found, placed, lanes, middles)
    return Drawing(
        WIDTH, height, tuple(_captions(lanes)), tuple(placed.values()), tuple(routes.all())
    )


def _lanes(count: int) -> list[tuple[int, int]] | None:
    """The left edge and the width of each column."""
    right = (WIDTH - _OUTLETS, _OUTLETS)
    if count <= 2:
        return [(0, _SPEAKERS + 60), right]
    room = right[0] - _SPEAKERS
    relays = count - 2
    broad = min(_RELAYS, max(_LEAST, room // relays - 90))
    if relays * broad + (relays + 1) * _BETWEEN > room:
        return None
    step = (room - relays * broad) // (relays + 1)
    starts = [_SPEAKERS + step * (number + 1) + broad * number for number in range(relays)]
    return [(0, _SPEAKERS), *((start, broad) for start in starts), right]


def _captions(lanes: Sequence[tuple[int, int]]) -> Iterator[Text]:
    words = {lanes[-1]: "Who carried it, and the words they gave", lanes[0]: "Who spoke"}
    if len(lanes) > 2:
        words[lanes[1]] = "Who passed it on"
    for (x, _), text in words.items():
        yield Text(x, 12, text, CAPTION)


# ---- heights


def _middles(found: Layers, blocks: Mapping[str, Block]) -> tuple[dict[str, float], int]:
    """How far down the middle of everything lies, and how high the drawing is."""
    heights = {
        id_: blocks[id_].height if id_ in blocks else _PASS
        for column in found.columns
        for id_ in column
    }
    steps = [_steps(column, heights) for column in found.columns]
    totals = [
        step[-1] + (heights[column[0]] + heights[column[-1]]) / 2 if column else 0
        for column, step in zip(found.columns, steps, strict=True)
    ]
    height = max(totals)
    tallest = totals.index(height)
    middles: dict[str, float] = {}
    order = [tallest, *range(tallest - 1, -1, -1), *range(tallest + 1, len(totals))]
    for number in order:
        column = found.columns[number]
        wanted = [_wanted(id_, found.links, middles, height / 2) for id_ in column]
        middles |= zip(column, _spread(column, wanted, steps[number], heights, height), strict=True)
    return {id_: middle + _TOP for id_, middle in middles.items()}, round(height) + _TOP + 6


def _steps(column: Sequence[str], heights: Mapping[str, float]) -> list[float]:
    """How far under the first each middle lies where all stand as close as they may."""
    near = [(heights[one] + heights[other]) / 2 + _GAP for one, other in pairwise(column)]
    return list(accumulate(near, initial=0.0))


def _wanted(
    id_: str, links: Sequence[tuple[str, str]], middles: Mapping[str, float], otherwise: float
) -> float:
    """The middle of the neighbours that have their places."""
    near = [middles[b] for a, b in links if a == id_ and b in middles]
    near += [middles[a] for a, b in links if b == id_ and a in middles]
    return sum(near) / len(near) if near else otherwise


def _spread(
    column: Sequence[str],
    wanted: Sequence[float],
    steps: Sequence[float],
    heights: Mapping[str, float],
    height: float,
) -> list[float]:
    """Places as near to the wanted ones as order and room allow (pool adjacent violators)."""
    if not column:
        return []
    pools: list[tuple[float, int]] = []
    for want, step in zip(wanted, steps, strict=True):
        pools.append((want - step, 1))
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            (one, few), (other, more) = pools[-2:]
            pools[-2:] = [((one * few + other * more) / (few + more), few + more)]
    least = heights[column[0]] / 2
    most = height - heights[column[-1]] / 2 - steps[-1]
    flat = [
        min(max(value, least), max(least, most)) for value, count in pools for _ in range(count)
    ]
    return [value + step for value, step in zip(flat, steps, strict=True)]


# ---- ways


@dataclass(frozen=True, slots=True)
class _Routes:
    """The ways of a drawing, once its boxes have their places."""

    graph: Graph
    layers: Layers
    placed: Mapping[str, Placed]
    lanes: Sequence[tuple[int, int]]
    middles: Mapping[str, float]

    def all(self) -> Iterator[Route]:
        """Every way, denials last, on top."""
        order = sorted(self.graph.ways, key=depth)
        heights = {box.id: self._ports(box.id) for box in self.graph.boxes}
        for way in order:
            yield self._route(way, heights[way.start][way.out], heights[way.end][way.into])

    def _ports(self, id_: str) -> dict[str, int]:
        tracks = sorted(self.graph.tracks(id_), key=lambda track: self._far(id_, track))
        return dict(zip(tracks, ports(self.placed[id_], len(tracks)), strict=True))

    def _far(self, id_: str, track: str) -> float:
        """How far down the other ends of a track lie."""
        ends = [w.start for w in self.graph.ways if w.end == id_ and w.into == track]
        ends = ends or [w.end for w in self.graph.ways if w.start == id_ and w.out == track]
        return sum(self.placed[end].middle for end in ends) / len(ends)

    def _route(self, way: Way, leaves: int, reaches: int) -> Route:
        start = self.placed[way.start]
        points = [(start.x + start.width, leaves)]
        column = next(n for n, ids in enumerate(self.layers.columns) if way.start in ids)
        for place in self.layers.passing[way.start, way.end]:
            column += 1
            x, broad = self.lanes[column]
            points += [(x, round(self.middles[place])), (x + broad, round(self.middles[place]))]
        end = self.placed[way.end]
        inset = abs(reaches - end.middle) // 3 if end.box.kind is Kind.OUTLET else 0
        points.append((end.x + inset, reaches))
        x, y = points[0]
        sign = (x + _SIGN, y) if way.line is Line.DENIAL else None  # before other lines cross it
        return Route(way, _path(points), sign)


def _path(points: Sequence[tuple[int, int]]) -> str:
    """Curves between columns, straight lines through them."""
    (x, y), *rest = points
    path = f"M{x} {y}"
    for to_x, to_y in rest:
        half = (x + to_x) // 2
        path += f"H{to_x}" if to_y == y else f"C{half} {y} {half} {to_y} {to_x} {to_y}"
        x, y = to_x, to_y
    return path
