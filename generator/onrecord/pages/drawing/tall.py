"""The drawing for phones: one box under the other, the ways as rails at their left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.pages.drawing.graph import Box, Graph, Kind, Line
from onrecord.pages.drawing.layers import Layers
from onrecord.pages.drawing.placed import (
    CAPTION,
    Drawing,
    Placed,
    Route,
    Text,
    block,
    depth,
    ports,
)

WIDTH = 288
_RAILS = 96
"""The most room that the rails take."""
_PITCH = 9
_GAP = 12
_CAPTION = 26

Rail = tuple[str, str]
"""A box and one of its tracks: all that leaves there runs down one rail."""


def tall(graph: Graph, found: Layers) -> Drawing:
    """Return the drawing."""
    order = list(_order(graph, found))
    spans = _spans(graph, [box.id for box in order])
    lanes = _lanes(spans)
    count = max(lanes.values(), default=-1) + 1
    pitch = min(_PITCH, _RAILS / max(1, count))
    left = round(count * pitch) + (10 if count else 0)
    captions, placed, height = _stacked(order, graph, found, left)
    rails = {rail: round(left - 10 - (lane + 0.2) * pitch) for rail, lane in lanes.items()}
    return Drawing("tall", WIDTH, height, captions, placed, tuple(_routes(graph, placed, rails)))


def _order(graph: Graph, found: Layers) -> Iterator[Box]:
    """The boxes from the speakers down, each column in the order of the broad drawing."""
    boxes = {box.id: box for box in graph.boxes}
    for column in found.columns:
        yield from (boxes[id_] for id_ in column if id_ in boxes)


def _spans(graph: Graph, order: Sequence[str]) -> dict[Rail, tuple[int, int]]:
    """From which row to which each rail runs."""
    row = {id_: number for number, id_ in enumerate(order)}
    spans: dict[Rail, tuple[int, int]] = {}
    for way in graph.ways:
        rail = (way.start, way.out)
        _, last = spans.get(rail, (0, 0))
        spans[rail] = (row[way.start], max(last, row[way.end]))
    return spans


def _lanes(spans: Mapping[Rail, tuple[int, int]]) -> dict[Rail, int]:
    """A lane for each rail, the shortest next to the boxes; none shares a row with another."""
    lanes: dict[Rail, int] = {}
    for rail in sorted(
        spans, key=lambda rail: (spans[rail][1] - spans[rail][0], spans[rail], rail)
    ):
        start, end = spans[rail]
        taken = {
            lanes[other] for other in lanes if spans[other][0] <= end and start <= spans[other][1]
        }
        lanes[rail] = next(lane for lane in range(len(spans)) if lane not in taken)
    return lanes


def _stacked(
    order: Iterable[Box], graph: Graph, layers: Layers, left: int
) -> tuple[tuple[Text, ...], tuple[Placed, ...], int]:
    """The boxes one under the other, a caption wherever a new kind begins."""
    captions: list[Text] = []
    placed: list[Placed] = []
    y, before = 0, ""
    for box in order:
        caption = _caption(box, layers.column[box.id])
        if caption != before:
            captions.append(Text(left, y + 14, caption, CAPTION))
            y, before = y + _CAPTION, caption
        found = block(box, WIDTH - left, len(graph.tracks(box.id)))
        placed.append(found.placed(left, y, WIDTH - left))
        y += found.height + _GAP
    return tuple(captions), tuple(placed), y


def _caption(box: Box, column: int) -> str:
    if box.kind is Kind.OUTLET:
        return "Who carried it"
    return "Who passed it on" if column else "Who spoke"


def _routes(graph: Graph, placed: Iterable[Placed], rails: Mapping[Rail, int]) -> Iterator[Route]:
    at = {each.box.id: each for each in placed}
    heights = {
        id_: dict(zip(tracks, ports(at[id_], len(tracks)), strict=True))
        for id_ in at
        for tracks in [graph.tracks(id_)]
    }
    for way in sorted(graph.ways, key=depth):
        leaves, reaches = heights[way.start][way.out], heights[way.end][way.into]
        x, rail = at[way.start].x, rails[way.start, way.out]
        end = at[way.end]
        inset = abs(reaches - end.middle) // 3 if end.box.kind is Kind.OUTLET else 0
        path = f"M{x} {leaves}H{rail + 4}Q{rail} {leaves} {rail} {leaves + 4}"
        path += f"V{reaches - 4}Q{rail} {reaches} {rail + 4} {reaches}H{x + inset}"
        yield Route(way, path, (rail, leaves + 16) if way.line is Line.DENIAL else None)
