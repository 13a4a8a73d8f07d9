"""The dates that a text has given so far: what "the same day" and "a year earlier" look back to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.dates import Date, Precision
from onrecord.frozen import dataclass

_PERIODS = frozenset({Precision.MONTH, Precision.SEASON, Precision.INTERVAL})


@dataclass(frozen=True, slots=True)
class Named:
    """The dates before a place in a text, by what words may look back to."""

    last: Date | None = None
    """The one given last, of any kind."""
    day: Date | None = None
    """The day given last: "the next day"."""
    period: Date | None = None
    """The month, quarter, half or season given last, which "the same period" goes on about."""
    here: Date | None = None
    """That of the same sentence: "up from a year earlier"."""

    @classmethod
    def of(cls, dates: Iterable[Date]) -> Named:
        """Sort dates, in the order of the text, by what may look back to them."""
        named = cls()
        for date in dates:
            named = named.then(date)
        return named

    def then(self, date: Date) -> Named:
        """Return what words behind one more date look back to."""
        if date.precision is Precision.OPEN:
            return self
        day = date if date.precision is Precision.DAY else self.day
        period = date if date.precision in _PERIODS else self.period
        here = date if date.precision in _PERIODS else self.here
        return Named(date, day, period, here)

    def in_a_new_sentence(self) -> Named:
        """Return what the words of the next sentence look back to."""
        return replace(self, here=None)
