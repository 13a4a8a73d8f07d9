"""Dates drawn to scale: one stretch of the calendar for all lines of a period."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from onrecord.dates import Date
from onrecord.frozen import dataclass

WIDTH = 300
"""How wide a scale is drawn, in units of its own."""
_LEAST = 6
"""How wide the narrowest bar is: one that can still be seen."""
_QUARTERS = {1: "Jan", 4: "Apr", 7: "Jul", 10: "Oct"}


@dataclass(frozen=True, slots=True)
class Scale:
    """A date on a stretch of the calendar: a bar from `start` as wide as the date is uncertain."""

    start: int
    width: int
    sign: str
    """`day`, `span`, `about` or `open`."""
    before: bool
    """Whether it begins before the stretch."""
    after: bool
    """Whether it ends after the stretch."""
    ticks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar, both days included."""

    first: dt.date
    last: dt.date

    @classmethod
    def year(cls, year: int) -> Stretch:
        """Return a whole year."""
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> Stretch:
        """Return a whole month."""
        return cls(
            dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
        )

    @lru_cache(maxsize=1 << 10)  # noqa: B019  # stretches are as few as months, and hold nothing
    def ticks(self) -> tuple[tuple[str, int], ...]:
        """Return what the stretch is divided into, and where: quarters of a year, or Mondays."""
        return tuple(self._ticks())

    def _ticks(self) -> Iterator[tuple[str, int]]:
        first, last = self.first.toordinal(), self.last.toordinal()
        for day in map(dt.date.fromordinal, range(first, last + 1)):
            if self._is_year and day.day == 1 and day.month in _QUARTERS:
                yield _QUARTERS[day.month], self._at(day)
            elif not self._is_year and day.weekday() == calendar.MONDAY:
                yield str(day.day), self._at(day)

    def scale(self, date: Date) -> Scale:
        """Return a date as it lies on the stretch; what lies outside is cut off."""
        earliest, latest = date.earliest or dt.date.min, date.latest or dt.date.max
        start = self._at(max(earliest, self.first))
        end = WIDTH if latest >= self.last else self._at(latest + dt.timedelta(days=1))
        width = max(_LEAST, end - start)
        return Scale(
            start=min(start, WIDTH - width),
            width=width,
            sign=sign(date),
            before=earliest < self.first,
            after=latest > self.last,
            ticks=tuple(at for _, at in self.ticks()),
        )

    @property
    def _is_year(self) -> bool:
        return self.first.month != self.last.month

    def _at(self, day: dt.date) -> int:
        """How far along a day begins."""
        whole = (self.last - self.first).days + 1
        return max(0, min(WIDTH, round((day - self.first).days * WIDTH / whole)))


def sign(date: Date) -> str:
    """Return how a date is drawn: `day`, `span`, `about` or `open`."""
    if date.earliest is None or date.latest is None:
        return "open"
    if not date.exact:
        return "about"
    return "day" if date.earliest == date.latest else "span"
