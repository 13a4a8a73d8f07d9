"""A drawing as a page shows it: both forms, what its lines mean, and what it leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.frozen import dataclass
from onrecord.pages.drawing.graph import Graph, Line
from onrecord.pages.drawing.layers import layers
from onrecord.pages.drawing.placed import Drawing
from onrecord.pages.drawing.rows import Row
from onrecord.pages.drawing.ways import Ways
from onrecord.pages.drawing.wide import wide
from onrecord.pages.parts import Parts
from onrecord.record import Actor, Claim, Wording

Words = Mapping[str, tuple[Wording, str]]
"""By source, the wording whose words stand beside it, and these."""
_KEY = {
    Line.ORIGIN: "from the origin on",
    Line.PLAIN: "before any named origin",
    Line.OPEN: "left open who that is",
    Line.DOUBT: "perhaps so: in a draft that nobody has read",
    Line.DENIAL: "a rejection",
}


@dataclass(frozen=True, slots=True)
class DrawingView:
    """A drawing, in the form for broad screens and in that for phones."""

    graph: Graph
    wide: Drawing | None
    """None where a chain is too long for columns."""
    rows: tuple[Row, ...]
    """The same as a list, for phones."""
    key: tuple[tuple[str, str], ...]
    """The kinds of line that occur, each with what it means."""
    caption: str | None


def of_claim(parts: Parts, claim: Claim, words: Words) -> DrawingView | None:
    """Return how a claim travelled, each chain on its own track; nothing where none is told."""
    ways = Ways(parts, words, passing=_passing([claim]))
    _add(ways, [claim])
    return _view(ways, "How it travelled")


def of_story(
    parts: Parts, claims: Sequence[Claim], words: Words, caption: str
) -> DrawingView | None:
    """Return how several claims travelled, one box for each who spoke or passed any of them on."""
    ways = Ways(parts, words, apart=False, passing=_passing(claims))
    _add(ways, claims)
    return _view(ways, "How the story travelled", caption)


def fitting(claims: Iterable[Claim], most: int = 8, sources: int = 12) -> list[Claim]:
    """Return the first of the claims, as many as one drawing has room for.

    `most` is for how many speakers, `sources` for how many sources.
    """
    found: list[Claim] = []
    speakers: set[object] = set()
    carrying: set[str] = set()
    for claim in claims:
        carrying |= {w.source.id for w in (*claim.wordings, *claim.rejections)}
        speakers |= {(w.speaker, bool(w.entry.rejects)) for w in claim.wordings if w.speaker}
        speakers |= {(w.speaker, True) for w in claim.rejections}
        if found and (len(speakers) > most or len(carrying) > sources):
            break
        found.append(claim)
    return found


def _passing(claims: Iterable[Claim]) -> frozenset[Actor]:
    """Those through whom something came, or of whom a text has it."""
    links = (link for claim in claims for wording in claim.wordings for link in wording.links)
    return frozenset(actor for link in links for actor in link.actors)


def _add(ways: Ways, claims: Iterable[Claim]) -> None:
    for claim in claims:
        for wording in claim.wordings:
            denial = not ways.apart and bool(wording.entry.rejects)
            ways.add(wording, claim.origins, denial=denial)
        for wording in claim.rejections:
            ways.add(wording, claim.origins, denial=True)


def _view(ways: Ways, title: str, caption: str | None = None) -> DrawingView | None:
    graph = ways.graph(title)
    if not graph.ways:
        return None
    drawn = wide(graph, layers(graph))
    return DrawingView(graph, drawn, ways.rows(), tuple(_key(graph)), caption)


def _key(graph: Graph) -> Iterator[tuple[str, str]]:
    found = {way.line for way in graph.ways}
    yield from ((line.value, words) for line, words in _KEY.items() if line in found)
    if any(box.unnamed for box in graph.boxes):
        yield "unnamed", "unnamed"
