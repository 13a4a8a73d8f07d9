"""A drawing with everything in its place: numbers and text, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.frozen import dataclass
from onrecord.pages.drawing.graph import Box, Kind, Line, Way
from onrecord.pages.drawing.lettering import Face, width, wrapped

NAME = Face("n", 14, 17, 1.08)
NOTE = Face("i", 12, 15)
WORDS = Face("w", 15, 19, 0.96)
CAPTION = Face("cap", 12, 15, 1.04)
PAD = 9
"""Room between a box's edge and its text."""
CIRCLE = 17
"""Half an outlet's circle."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text: its left end and its base line."""

    x: float
    y: float
    text: str
    face: Face

    @property
    def frame(self) -> tuple[float, float, float, float]:
        """The room that it may take: left, top, right, bottom."""
        size = self.face.size
        right = self.x + width(self.text, self.face)
        return (self.x, self.y - 0.8 * size, right, self.y + 0.25 * size)


@dataclass(frozen=True, slots=True)
class Placed:
    """A box in its place."""

    box: Box
    x: int
    y: int
    """The left and the top edge."""
    width: int
    height: int
    texts: tuple[Text, ...]

    @property
    def middle(self) -> int:
        """How far down its middle lies."""
        return self.y + self.height // 2


@dataclass(frozen=True, slots=True)
class Route:
    """A way in its place."""

    way: Way
    path: str
    """As SVG writes it."""
    mark: tuple[int, int] | None = None
    """Where a denial's sign stands."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing, ready to be set."""

    width: int
    height: int
    captions: tuple[Text, ...]
    boxes: tuple[Placed, ...]
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A box's lines of text, and how high it is with them."""

    box: Box
    lines: tuple[tuple[str, Face], ...]
    height: int

    def placed(self, x: int, y: int, broad: int) -> Placed:
        """Return the box with its left and top edges there."""
        indent = 2 * CIRCLE + 10 if self.box.kind is Kind.OUTLET else PAD + 3
        top = y + (self.height - _high(self.lines)) / 2
        return Placed(
            self.box, x, y, broad, self.height, tuple(_texts(self.lines, x + indent, top))
        )


def block(box: Box, broad: int, tracks: int = 1) -> Block:
    """Return a box that is so broad, as high as its text and its tracks need."""
    if box.kind is Kind.OUTLET:
        room = broad - 2 * CIRCLE - 10
        lines = [*_set(box.name, NAME, room, 2), *_set(box.note, NOTE, room, 2)]
        lines += _set(box.words, WORDS, room, 3)
        return Block(box, tuple(lines), max(round(_high(lines)), 2 * CIRCLE))
    room = broad - 2 * (PAD + 3)
    lines = [*_set(box.name, NAME, room, 4), *_set(box.note, NOTE, room, 3)]
    return Block(box, tuple(lines), max(round(_high(lines)) + 2 * PAD - 4, 9 * tracks + 4))


def _set(text: str | None, face: Face, room: float, most: int) -> Iterator[tuple[str, Face]]:
    for line in wrapped(text or "", face, room, most):
        yield line, face


def _high(lines: Iterable[tuple[str, Face]]) -> float:
    return sum(face.leading for _, face in lines)


def _texts(lines: Iterable[tuple[str, Face]], x: float, top: float) -> Iterator[Text]:
    for text, face in lines:
        yield Text(x, round(top + 0.78 * face.leading, 1), text, face)
        top += face.leading


def ports(placed: Placed, count: int) -> list[int]:
    """Return how far down each of so many tracks lies, spread over a box's height."""
    room = 2 * CIRCLE - 14 if placed.box.kind is Kind.OUTLET else placed.height - 8
    step = min(9.0, room / max(1, count - 1)) if count > 1 else 0.0
    return [round(placed.middle + (number - (count - 1) / 2) * step) for number in range(count)]


def depth(way: Way) -> int:
    """Return how far up a way lies where it crosses others: what matters most, on top."""
    return (Line.DOUBT, Line.PLAIN, Line.OPEN, Line.ORIGIN, Line.DENIAL).index(way.line)
