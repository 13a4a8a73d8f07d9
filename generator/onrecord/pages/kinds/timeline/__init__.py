"""The timeline: what happened and what was said, in order, each date as precise as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from onrecord.frozen import dataclass
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.kinds.timeline.events import Dated, Event, dated
from onrecord.pages.kinds.timeline.periods import Period, periods
from onrecord.pages.kinds.timeline.strip import Strip, strips
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import Choice, Jump, Ref, choices
from onrecord.record import Record
from onrecord.text import counted

__all__ = ["Event", "latest", "pages"]

_MOST = 300
"""How many lines one page holds; a longer timeline has pages of its own for its periods."""
_LATEST = {"said", "happened", "either"}
"""What is told of as the last in time."""
_ABOUT = "What happened and what was said, each date as precise as it is known."


@dataclass(frozen=True, slots=True)
class Line:
    """An event with what it can be sifted by."""

    event: Event
    actors: str
    """The ids of those who say it or pass it on, with blanks between."""
    sources: str
    disputed: bool
    first: str | None
    """The first day on which it can have been, as the calendar of a browser writes it."""


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one period, or of a part of it."""

    id: str
    title: str
    ticks: tuple[Ref, ...]
    """What the scale of the period is divided into: words, and how far along."""
    lines: tuple[Line, ...]
    undated: bool
    """Whether no text dates them."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """One page of the timeline: all of it, or a period."""

    title: str | None
    """The period, where the page is of one."""
    strips: tuple[Strip, ...]
    jumps: tuple[Jump, ...]
    actors: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    total: str
    sections: tuple[Section, ...]
    drafts: bool
    """Whether a line is a draft."""
    drawn: bool
    """Whether a date is drawn beside its line."""


def pages(index: Index) -> Iterator[Page]:
    """Return the timeline: one page, or more where it is long."""
    found = periods(index.record, dated(index))
    sheets = tuple(_sheets(found))
    for sheet in sheets:
        if sheet.title or len(sheets) == 1:
            yield _page(index, sheet, sheets)
    if len(sheets) > 1:
        yield _page(index, _Sheet(addresses.TIMELINE, None, ()), sheets)


def latest(parts: Parts, count: int) -> tuple[Event, ...]:
    """Return the last things that a source dates and a page has words of, the last one first."""
    held = [e for e in dated(parts.index) if e.given and e.date and e.kind in _LATEST]
    held.sort(key=lambda each: not each.lead)
    held.sort(key=lambda each: each.date.sort_key if each.date else (), reverse=True)
    events = (each.show(parts) for each in held)
    return tuple(islice((e for e in events if not e.wording or e.wording.told), count))


# ---- what stands on which page


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What one page holds."""

    path: str
    title: str | None
    """The period that it is of; none where it holds them all."""
    periods: tuple[Period, ...]

    @property
    def events(self) -> tuple[Dated, ...]:
        return tuple(event for period in self.periods for event in period.held)


def _sheets(found: Sequence[Period]) -> Iterator[_Sheet]:
    """All periods on one page while they fit, else each on its own, in parts where it must be."""
    if sum(len(period.held) for period in found) <= _MOST:
        yield _Sheet(addresses.TIMELINE, None, tuple(found))
        return
    for period in found:
        starts = range(0, len(period.held), _MOST)
        for part, start in enumerate(starts, 1):
            name = period.id if part == 1 else f"{period.id}-{part}"
            title = period.title if len(starts) == 1 else f"{period.title}, part {part}"
            held = period.held[start : start + _MOST]
            yield _Sheet(addresses.period(name), title, (replace(period, title=title, held=held),))


def _page(index: Index, sheet: _Sheet, sheets: Sequence[_Sheet]) -> Page:
    title = f"Timeline: {sheet.title}" if sheet.title else "Timeline"
    make = partial(_view, Parts.on(index, sheet.path), sheet, sheets)
    return Page(sheet.path, title, Kind.TIMELINE, make, _ABOUT)


def _view(parts: Parts, sheet: _Sheet, sheets: Sequence[_Sheet]) -> TimelineView:
    index, shown = parts.index, sheet.events
    sections = tuple(_section(parts, period) for period in sheet.periods)
    events = [line.event for section in sections for line in section.lines]
    return TimelineView(
        title=sheet.title,
        strips=() if sheet.title else _strips(parts.record, sheet.path, sheets),
        jumps=tuple(_jumps(sheet.path, sheets)),
        actors=_actors(index, shown),
        sources=choices(index.names, (id_ for event in shown for id_ in event.sources)),
        total=counted(len(shown), "line"),
        sections=sections,
        drafts=any(event.wording is not None and event.wording.draft for event in events),
        drawn=any(event.scale for event in events),
    )


def _strips(record: Record, here: str, sheets: Sequence[_Sheet]) -> tuple[Strip, ...]:
    """The strips of the whole timeline; a mark leads to its line, on whichever page that is."""
    places = {event.id: sheet.path for sheet in sheets for event in sheet.events}
    everything = [event for sheet in sheets for event in sheet.events]
    return strips(record, everything, lambda e: addresses.href(here, places[e.id], e.id))


def _jumps(here: str, sheets: Sequence[_Sheet]) -> Iterator[Jump]:
    for sheet in sheets:
        for period in sheet.periods:
            there = addresses.href(here, sheet.path, f"period.{period.id}")
            yield Jump(Ref(period.title, there), len(period.held))


def _actors(index: Index, events: Iterable[Dated]) -> tuple[Choice, ...]:
    names = {actor.id: index.called(actor) for actor in index.record.actors.values()}
    return choices(names, (id_ for event in events for id_ in event.actors))


# ---- lines


def _section(parts: Parts, period: Period) -> Section:
    ticks = period.stretch.ticks() if period.stretch else ()
    return Section(
        id=period.id,
        title=period.title,
        ticks=tuple(Ref(words, str(at)) for words, at in ticks),
        lines=tuple(_line(parts, period, event) for event in period.held),
        undated=period.undated,
    )


def _line(parts: Parts, period: Period, event: Dated) -> Line:
    shown, date = event.show(parts), event.date
    if period.stretch and date:
        shown = replace(shown, scale=period.stretch.scale(date))
    first = (date.earliest or date.latest) if date else None
    return Line(
        event=shown,
        actors=" ".join(event.actors),
        sources=" ".join(event.sources),
        disputed=event.disputed,
        first=first.isoformat() if first else None,
    )
