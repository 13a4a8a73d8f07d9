"""All dates of the story drawn to scale on one strip: where it is dense, and how sure each is."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import get_args

from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.pages.kinds.timeline.events import Dated
from onrecord.pages.kinds.timeline.scale import sign
from onrecord.pages.own_words.english import on_or_before
from onrecord.pages.own_words.happening import Happening
from onrecord.record import Record
from onrecord.text import counted

ROWS = 5
"""How many lines a lane has; where more things overlap, they share the last."""
_STEPS = 400
"""How finely places on a strip are told apart: things that look the same are drawn once."""
_TICKS = 7
_DENSE = 3
"""How many times longer than its dense part a strip must be for that to get a strip of its own."""
_WHOLE = 100.0
_LETTER = 2.4
"""How many hundredths of a phone's strip a letter takes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A date, or several that look the same."""

    start: float
    """How far along it begins, in hundredths of the strip."""
    width: float
    row: int
    sign: str
    """`day`, `span`, `about` or `open`."""
    words: str
    """The date, and how many lines bear it where there are several."""
    href: str
    """The first line that bears it."""
    ids: str
    """The lines that bear it, with blanks between."""


@dataclass(frozen=True, slots=True)
class Lane:
    """The dates of one kind."""

    name: str
    rows: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day that the strip marks."""

    at: float
    words: str
    """Its name; empty where there is no room for it."""

    @property
    def late(self) -> bool:
        """Whether its words would lead out of the strip, and stand before it instead."""
        return self.at + self.width > _WHOLE

    @property
    def width(self) -> float:
        """How much of a narrow strip its words take, in hundredths."""
        return len(self.words) * _LETTER


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of the calendar with everything that is dated in it."""

    words: str
    """The stretch, for people."""
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]


LANES = (
    ("Events", frozenset(get_args(Happening))),
    ("Said", frozenset({"said"})),
    ("Reported", frozenset({"reported"})),
)


def strips(
    record: Record, events: Iterable[Dated], href: Callable[[Dated], str]
) -> tuple[Strip, ...]:
    """Return the strip of the whole story, and one of the months in which its sources appeared.

    The second is left out where it would tell no more than the first. `href` leads to a line.
    """
    drawn = [event for event in events if event.given and event.date and _days(event.date)]
    whole = _stretch(day for event in drawn if event.date for day in _days(event.date))
    if whole is None:
        return ()
    found = [_strip(whole, drawn, href)]
    published = (s.head.published for s in record.sources.values())
    dense = _stretch(day for date in published if date for day in _days(date))
    if dense and _length(whole) >= _DENSE * _length(dense):
        found.append(_strip(dense, drawn, href))
    return tuple(found)


def _days(date: Date) -> tuple[dt.date, ...]:
    """The ends that a date has."""
    return tuple(day for day in (date.earliest, date.latest) if day)


_Ends = tuple[dt.date, dt.date]


def _stretch(days: Iterable[dt.date]) -> _Ends | None:
    """The whole months that hold all the days."""
    held = list(days)
    if not held:
        return None
    first, last = min(held), max(held)
    return first.replace(day=1), last.replace(day=calendar.monthrange(last.year, last.month)[1])


def _length(stretch: _Ends) -> int:
    return (stretch[1] - stretch[0]).days + 1


def _strip(stretch: _Ends, events: Sequence[Dated], href: Callable[[Dated], str]) -> Strip:
    lanes = tuple(
        _lane(name, stretch, [e for e in events if e.kind in kinds], href) for name, kinds in LANES
    )
    return Strip(
        _months(stretch), tuple(_ticks(stretch)), tuple(lane for lane in lanes if lane.marks)
    )


def _months(stretch: _Ends) -> str:
    first, last = (_month(end, short=False) for end in stretch)
    return first if first == last else f"{first} to {last}"


def _lane(name: str, stretch: _Ends, events: Sequence[Dated], href: Callable[[Dated], str]) -> Lane:
    alike = grouped(
        ((*place, sign(event.date)), event)
        for event in events
        if event.date and (place := _place(stretch, event.date))
    )
    marks, ends = [], [0] * ROWS
    for (start, end, drawn), held in sorted(alike.items(), key=lambda each: each[0]):
        row = next((at for at, free in enumerate(ends) if free <= start), ROWS - 1)
        ends[row] = max(ends[row], end)
        ids = " ".join(event.id for event in held)
        width = _part(end - start)
        marks.append(Mark(_part(start), width, row, drawn, _words(held), href(held[0]), ids))
    return Lane(name, max((mark.row for mark in marks), default=0) + 1, tuple(marks))


def _words(held: Sequence[Dated]) -> str:
    words = on_or_before(held[0].date.short()) if held[0].date else ""
    return words if len(held) == 1 else f"{words}: {counted(len(held), 'line')}"


def _place(stretch: _Ends, date: Date) -> tuple[int, int] | None:
    """From which step to which a date lies on the strip; nothing where it lies outside."""
    first, last = date.earliest or stretch[0], date.latest or stretch[1]
    if last < stretch[0] or first > stretch[1]:
        return None
    start = _at(stretch, max(first, stretch[0]))
    end = _at(stretch, min(last, stretch[1]), days=1)
    return min(start, _STEPS - 1), max(end, min(start, _STEPS - 1) + 1)


def _at(stretch: _Ends, day: dt.date, days: int = 0) -> int:
    """The step at which a day begins, or so many days later: that may be beyond the last of all."""
    return round(((day - stretch[0]).days + days) * _STEPS / _length(stretch))


def _part(steps: int) -> float:
    return round(steps * _WHOLE / _STEPS, 2)


# ---- what the strip names


def _ticks(stretch: _Ends) -> Iterator[Tick]:
    """Years, months or days: the finest of which not too many fit."""
    for days_of, words in ((_days_of, _day), (_months_of, _month), (_years_of, _year)):
        most = None if days_of is _years_of else _TICKS + 1
        days = list(islice(days_of(stretch), most))
        if len(days) <= _TICKS or days_of is _years_of:
            step = -(-len(days) // _TICKS)
            ticks = [Tick(_part(_at(stretch, day)), words(day)) for day in days[::step]]
            yield from _legible(ticks)
            return


def _legible(ticks: Sequence[Tick]) -> Iterator[Tick]:
    """The ticks, each without its words where those of the one before leave no room."""
    taken = 0.0
    for tick in ticks:
        begin = tick.at - tick.width if tick.late else tick.at
        fits = begin >= taken
        yield tick if fits else replace(tick, words="")
        taken = begin + tick.width if fits else taken


def _days_of(stretch: _Ends) -> Iterator[dt.date]:
    """The Mondays."""
    first, last = (day.toordinal() for day in stretch)
    to_monday = -stretch[0].weekday() % 7
    yield from map(dt.date.fromordinal, range(first + to_monday, last + 1, 7))


def _months_of(stretch: _Ends) -> Iterator[dt.date]:
    for year in range(stretch[0].year, stretch[1].year + 1):
        for month in range(1, 13):
            if stretch[0] <= dt.date(year, month, 1) <= stretch[1]:
                yield dt.date(year, month, 1)


def _years_of(stretch: _Ends) -> Iterator[dt.date]:
    yield stretch[0]
    for year in range(stretch[0].year + 1, stretch[1].year + 1):
        yield dt.date(year, 1, 1)


def _day(day: dt.date) -> str:
    return Date.on(day).short().rsplit(" ", 1)[0]


def _month(day: dt.date, *, short: bool = True) -> str:
    date = Date.parse(day.isoformat()[:7])  # strftime writes the year 988 in three figures
    return date.short() if short else date.words()


def _year(day: dt.date) -> str:
    return str(day.year)
