"""The same for narrow screens, as a list: from whom it comes, and who carried it from there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.pages.drawing.graph import Box, Kind
from onrecord.pages.own_words.english import without_article


@dataclass(frozen=True, slots=True)
class Trip:
    """One wording's way to its outlet."""

    outlet: str
    """The ids of boxes, here and below."""
    route: tuple[str, ...] = ()
    """From who spoke on; empty for an outlet's own voice."""
    called: tuple[str, ...] = ()
    """The names of those on it, as a sentence has them."""
    head: int = 0
    """Which of them it is listed under: the origin, or where none is named, who spoke."""
    denial: bool = False
    doubtful: bool = False
    described: bool = False
    """Whether the text words who spoke, and nobody has settled who that is."""
    words: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """An outlet that carried it."""

    outlet: Box
    notes: tuple[str, ...]
    """How it came here: `by way of the BBC`."""
    words: str | None
    lang: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One from whom it comes, and the outlets that carried it."""

    head: Box | None
    """None for the outlets' own voice."""
    leads: tuple[tuple[Box, ...], ...]
    """By which ways it came to the head."""
    denial: bool
    stops: tuple[Stop, ...]


_OPEN = Box("gap", Kind.GAP, "?", "left open who that is")
_ALIKE = "unnamed, and not known to be the same"


def rows(
    trips: Iterable[Trip], box: Callable[[str], Box], places: Mapping[str, int], *, apart: bool
) -> tuple[Row, ...]:
    """Return the list, rejections and the outlets' own voice last.

    Where how it came to the head is not the same for all, each says so itself if chains are to be
    kept `apart`. Those whom texts leave open are listed together, and so are those whom they call
    by the same words without a name, which does not make them one.
    """
    found: dict[tuple[bool, bool, str], list[Trip]] = {}
    for trip in trips:
        head = _head(trip, box)
        key = "" if head is None else without_article(head.name) if head.unnamed else head.id
        found.setdefault((trip.denial, head is None, key), []).append(trip)
    return tuple(
        _row(found[key], box, places, apart=apart) for key in sorted(found, key=lambda k: k[:2])
    )


def _head(trip: Trip, box: Callable[[str], Box]) -> Box | None:
    if not trip.route:
        return None
    head = box(trip.route[trip.head])
    return _OPEN if head.kind is Kind.GAP else head


def _row(
    trips: Sequence[Trip], box: Callable[[str], Box], places: Mapping[str, int], *, apart: bool
) -> Row:
    head = _head(trips[0], box)
    if head and len({trip.route[trip.head] for trip in trips}) > 1 and head is not _OPEN:
        note = f"{_ALIKE}; rejects it" if trips[0].denial else _ALIKE
        head = replace(head, note=note, href=None)
    leads = dict.fromkeys(trip.route[: trip.head] for trip in trips)
    each = apart and len(leads) > 1
    by_outlet = grouped((trip.outlet, trip) for trip in trips)
    return Row(
        head=head,
        leads=() if each else tuple(tuple(map(box, lead)) for lead in leads if lead),
        denial=trips[0].denial,
        stops=tuple(
            _stop(by_outlet[outlet], box(outlet), head, each=each)
            for outlet in sorted(by_outlet, key=lambda id_: places[id_])
        ),
    )


def _stop(trips: Sequence[Trip], outlet: Box, head: Box | None, *, each: bool) -> Stop:
    told = next((trip for trip in trips if trip.words), trips[0])
    ways = dict.fromkeys(_way(trip, head, each=each) for trip in trips)
    notes = [way for way in ways if way]
    if notes and "" in ways:
        notes[0] = f"also {notes[0]}"
    if head and all(trip.doubtful for trip in trips) and not head.perhaps:
        notes.append("perhaps so: in a draft that nobody has read")
    return Stop(outlet, tuple(notes), told.words, told.lang)


def _way(trip: Trip, head: Box | None, *, each: bool) -> str:
    """How a wording came to its head and from there, as far as the row's head does not say it."""
    before = trip.called[: trip.head] if each else ()
    if head is _OPEN and trip.described:
        before = trip.called[: trip.head + 1]
    relays = [*before[1:], *trip.called[trip.head + 1 :]]
    first = f"from {before[0]}" if before else ""
    way = f"by way of {', then '.join(relays)}" if relays else ""
    return ", ".join(filter(None, (first, way)))
