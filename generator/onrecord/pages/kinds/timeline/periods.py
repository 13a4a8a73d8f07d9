"""The stretches of the calendar under which the lines of the timeline stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import get_args

from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.pages.kinds.timeline.events import Dated, EventKind
from onrecord.pages.kinds.timeline.scale import Stretch
from onrecord.record import Record

_SPAN_OF_A_MONTH = 31
_DATED, _EXPECTED, _UNDATED = range(3)
_KINDS = get_args(EventKind)
_WITHOUT_A_DAY = "on-a-day-that-no-text-gives"
"""The id of what has no date. It is part of addresses, and stays whatever the heading says."""


@dataclass(frozen=True, slots=True)
class Period:
    """What stands under one heading, in order."""

    id: str
    title: str
    stretch: Stretch | None
    """The calendar that its dates are drawn on; none for a lone event, and without dates."""
    held: tuple[Dated, ...]
    undated: bool
    """Whether it is of what no text dates."""


def periods(record: Record, events: Iterable[Dated]) -> tuple[Period, ...]:
    """The events by period: years, the months of the newest, what is expected, what has no date."""
    newest = _newest(record)
    groups = grouped((_key(event, newest), event) for event in events)
    return tuple(_period(key, groups[key]) for key in sorted(groups))


def _period(key: tuple[int, int, int], held: list[Dated]) -> Period:
    title = _title(key)
    in_order = tuple(sorted(held, key=_in_order))
    undated = key[0] == _UNDATED
    id_ = _WITHOUT_A_DAY if undated else title.lower().replace(" ", "-")
    return Period(id_, title, _stretch(key, len(held)), in_order, undated=undated)


def _newest(record: Record) -> dt.date | None:
    """The last day on which a source was published."""
    published = [source.head.published for source in record.sources.values()]
    return max((each.latest for each in published if each and each.latest), default=None)


def _key(event: Dated, newest: dt.date | None) -> tuple[int, int, int]:
    """Dated before expected before undated; then the year; then the month, 0 for a whole year."""
    date = event.date
    first = (date.earliest or date.latest) if date else None
    if date is None or first is None or not event.given:
        return _UNDATED, 0, 0
    if event.kind == "expected":
        return _EXPECTED, 0, 0
    last = date.latest or first
    short = (last - first).days < _SPAN_OF_A_MONTH
    month = first.month if newest and first.year == newest.year and short else 0
    return _DATED, first.year, month


def _title(key: tuple[int, int, int]) -> str:
    group, year, month = key
    if group == _EXPECTED:
        return "Expected"
    if group == _UNDATED:
        return "Day not on record"
    return Date.parse(f"{year:04d}-{month:02d}" if month else f"{year:04d}").words()


def _in_order(event: Dated) -> tuple[object, ...]:
    never = (dt.date.max, True, dt.date.max, "")
    key = event.date.sort_key if event.date else never
    return (*key, _KINDS.index(event.kind), not event.lead)


def _stretch(key: tuple[int, int, int], count: int) -> Stretch | None:
    group, year, month = key
    if group != _DATED or count < 2:
        return None
    return Stretch.month(year, month) if month else Stretch.year(year)
