"""A date as a value: its bounds, its marks, and how it stands to other dates."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from onrecord.dates.mistakes import explained
from onrecord.dates.reading import read
from onrecord.dates.unit import MARKS, Precision, Unit
from onrecord.dates.wording import LONG, SHORT, SPANNING, say
from onrecord.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Date:
    """A date as an editor wrote it, with what it says about the calendar. Made by `Date.parse`.

    Two dates are equal where they are written alike and so mean the same.
    """

    edtf: str
    """As written."""
    start: Unit | None
    """The first end; None where it is open or unknown. The same as `end` unless an interval."""
    end: Unit | None

    def __str__(self) -> str:
        return self.edtf

    @classmethod
    def parse(cls, text: str) -> Date:
        """Return the date that `text` writes in EDTF level 1.

        Raises:
            DateError: for any other text, with what was expected and the nearest valid form.
        """
        ends = read(text)
        if ends is None:
            raise explained(text)
        return cls(text, *ends)

    @classmethod
    def on(cls, day: dt.date) -> Date:
        """Return the date that is this one day."""
        return cls.parse(day.isoformat())

    @classmethod
    @lru_cache(maxsize=1 << 12)  # asked of every entry, for the few days on which sources appeared
    def by(cls, day: dt.date, mark: str = "") -> Date:
        """Return "on that day at the latest", with EDTF's `mark` where the day is not certain."""
        return cls.parse(f"../{day.isoformat()}{mark}")

    @classmethod
    def between(cls, first: dt.date, last: dt.date) -> Date:
        """Return some time from `first` to `last`, both included.

        Raises:
            DateError: where `last` lies before `first`.
        """
        return cls.on(first) if first == last else cls.parse(f"{first}/{last}")

    @property
    def earliest(self) -> dt.date | None:
        """The first day that the date allows; None where its start is open or unknown."""
        return self.start.first if self.start else None

    @property
    def latest(self) -> dt.date | None:
        """The last day that the date allows; None where its end is open or unknown."""
        return self.end.last if self.end else None

    @property
    def bound(self) -> Date | None:
        """What it sets for whatever came before: "by" its end, as sure as that is; None if open."""
        if self.end is None:
            return None
        return Date.by(self.end.last, MARKS[self.end.flags])

    @property
    def approximate(self) -> bool:
        """Whether an end is marked `~` or `%`."""
        return any(unit.approximate for unit in (self.start, self.end) if unit)

    @property
    def uncertain(self) -> bool:
        """Whether an end is marked `?` or `%`."""
        return any(unit.uncertain for unit in (self.start, self.end) if unit)

    @property
    def exact(self) -> bool:
        """Whether no end is marked as approximate or uncertain."""
        return all(unit.exact for unit in (self.start, self.end) if unit)

    @property
    def named(self) -> Unit | None:
        """The one day, month or year that it names for certain, where it does."""
        one = self.precision in {Precision.DAY, Precision.MONTH, Precision.YEAR}
        return self.start if one and self.exact else None

    @property
    def iso(self) -> str | None:
        """The same for machines that know no doubt and no interval, where it has none."""
        return self.edtf if self.named and "X" not in self.edtf else None

    @property
    def precision(self) -> Precision:
        """What the date names."""
        if self.start is None or self.end is None:
            return Precision.OPEN
        return Precision.INTERVAL if "/" in self.edtf else self.start.precision

    @property
    def narrowness(self) -> tuple[int, int]:
        """A key that sorts the narrowest date first: days between its bounds, then marks it bears.

        An end that is open or unknown counts as the first or last day of the calendar.
        """
        low, high = self._bounds
        return (high - low).days, int(self.approximate) + int(self.uncertain)

    @property
    def sort_key(self) -> tuple[dt.date, bool, dt.date, str]:
        """A key for timelines, the same for the same date anywhere.

        A date stands at its first possible day, and one without a first day ("by 25 November") at
        its last, behind those that begin there. Of dates that begin together the narrower comes
        first; dates with the same bounds are in the order of their text.
        """
        low, high = self._bounds
        return (high if self.start is None else low), self.start is None, high, self.edtf

    def within(self, other: Date) -> bool:
        """Whether every day that this date allows is one that `other` allows, and as surely.

        A date that is approximate or uncertain allows days beyond its bounds, and says of a date
        that is not that somebody doubts it: neither stands for the other.
        """
        (low, high), (other_low, other_high) = self._bounds, other._bounds
        return self._marks == other._marks and other_low <= low and high <= other_high

    def overlaps(self, other: Date) -> bool:
        """Whether some day is allowed by both dates."""
        (low, high), (other_low, other_high) = self._bounds, other._bounds
        return low <= other_high and other_low <= high

    def excludes(self, other: Date) -> bool:
        """Whether the two dates cannot both be right: no day in common, and no doubt about the gap.

        The ends that face each other across the gap decide: `~` or `?` on either leaves it open.
        """
        if self.overlaps(other):
            return False
        before, after = (self, other) if self._bounds < other._bounds else (other, self)
        facing = (before.end, after.start)
        return all(unit.exact for unit in facing if unit)

    def words(self, *, weekday: bool = False) -> str:
        """Return the date in English for people: "between 18 and 24 November 2024".

        `weekday` puts the day of the week before every day: "Monday 25 November 2024".
        """
        return say((self.start, self.end), LONG, weekday=weekday)

    def short(self, *, weekday: bool = False) -> str:
        """Return the date for a dense row: "18–24 Nov 2024"."""
        return say((self.start, self.end), SHORT, weekday=weekday)

    def until(self, last: Date) -> str:
        """Return the time from this date to another: "18 to 24 November 2024"."""
        return self.words() if self == last else say((self.start, last.end), SPANNING)

    @property
    def _marks(self) -> tuple[bool, bool]:
        return self.approximate, self.uncertain

    @property
    def _bounds(self) -> tuple[dt.date, dt.date]:
        return self.earliest or dt.date.min, self.latest or dt.date.max
