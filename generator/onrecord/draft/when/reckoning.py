"""Days, weeks, months and years counted from a day, and which of several is meant."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterable
from contextlib import suppress

from onrecord.dates import Date
from onrecord.draft.when.tense import Tense

DAY = dt.timedelta(1)
WEEK = dt.timedelta(7)

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_AHEAD = dt.timedelta(60)
"""How near a day must be to be meant, where neither tense nor year tells it from last year's."""


def from_to(first: Date, last: Date) -> Date:
    """Return some time from the first end of one date to the last end of another."""
    return Date.parse(f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}")


def marked(date: Date, *, approximate: bool = False, uncertain: bool = False) -> Date:
    """Return the date with marks added to each end that it has."""
    ends = []
    for text, unit in zip(date.edtf.split("/"), (date.start, date.end), strict=False):
        if unit:
            flags = (unit.approximate or approximate, unit.uncertain or uncertain)
            mark = {(False, False): "", (True, False): "~", (False, True): "?"}.get(flags, "%")
            ends.append(text.rstrip("~?%") + mark)
        else:
            ends.append(text)
    return Date.parse("/".join(ends))


# Stretches of the calendar. Those that leave it raise ValueError or OverflowError.


def week_of(day: dt.date) -> Date:
    """Return the week of a day, Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return Date.between(monday, monday + 6 * DAY)


def month(year: int, month: int) -> Date:
    """Return a month; `month` may lie before 1 or behind 12 and is counted on into other years."""
    return Date.parse(f"{year + (month - 1) // 12:04}-{(month - 1) % 12 + 1:02}")


def quarter(year: int, number: int) -> Date:
    """Return a quarter; `number` may lie before 1 or behind 4, as a month's may."""
    return from_to(month(year, 3 * number - 2), month(year, 3 * number))


def half(year: int, number: int) -> Date:
    """Return the first or second half of a year."""
    return from_to(month(year, 6 * number - 5), month(year, 6 * number))


def year(number: int) -> Date:
    """Return a whole year."""
    return Date.parse(f"{number:04}")


def year_of(digits: int, day: dt.date) -> int:
    """Return the year that ends in two digits, from 79 years before a day to 20 after it."""
    return next(year for year in range(day.year - 79, day.year + 21) if year % 100 == digits)


def unit_of(unit: str, day: dt.date, step: int = 0) -> Date:
    """Return the day, week, month, quarter or year of `day`, or one that is `step` units away."""
    if unit == "day":
        return Date.on(day + step * DAY)
    if unit in ("week", "fortnight"):
        return week_of(day + (step if unit == "week" else 2 * step) * WEEK)
    if unit == "month":
        return month(day.year, day.month + step)
    if unit == "quarter":
        return quarter(day.year, (day.month + 2) // 3 + step)
    if unit == "decade":
        return Date.parse(f"{day.year // 10 + step:03}X")
    return year(day.year + step)


def over(day: dt.date, count: int, unit: str) -> Date:
    """Return some time from `day` to so many units after it, or before it where below 0."""
    if months := _MONTHS_IN.get(unit):
        other = _months_on(day, count * months)
    else:
        # the hour of publication is not known, so hours reach into the day beside it
        steps = abs(count)
        days = {
            "minute": 0,
            "hour": -(-steps // 24),
            "day": steps,
            "week": 7 * steps,
            "fortnight": 14 * steps,
        }[unit]
        other = day + (days if count > 0 else -days) * DAY
    return Date.between(min(day, other), max(day, other))


def _months_on(day: dt.date, months: int) -> dt.date:
    """Return the same day of another month, or its last where it has no such day."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def part_of_year(year_: int, which: str, part: str) -> Date | None:
    """Return the quarter or half that words name, as "third" or "q3"; None for a third half."""
    count = 2 if part == "half" or which.startswith("h") else 4
    named = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": count, "last": count}
    number = named.get(which) or int(re.sub("[^0-9]", "", which))
    if number > count:
        return None
    return half(year_, number) if count == 2 else quarter(year_, number)


def years_on(date: Date, step: int) -> Date:
    """Return the same stretch of another year.

    Raises:
        ValueError: for a date that names no year, and where the other year has no such day.
    """
    if date.earliest and date.latest and (date.latest - date.earliest).days == 6:
        first = date.earliest + 52 * step * WEEK  # of a week the days are those of the week
        return Date.between(first, first + 6 * DAY)
    ends = [re.fullmatch("([0-9]{4})(.*)", end) for end in date.edtf.split("/")]
    return Date.parse("/".join(f"{int(end[1]) + step:04}{end[2]}" for end in ends if end))


def ending(day: dt.date, months: int) -> Date:
    """Return the months that end with a day, by the calendar where it is the last of its month."""
    if (day + DAY).day == 1:
        last = month(day.year, day.month)
        return from_to(month(day.year, day.month - months + 1), last) if months > 1 else last
    return Date.between(_months_on(day, -months) + DAY, day)


def weekday_of(month: int, weekday: int, count: int) -> Callable[[int], dt.date]:
    """Return what gives the so manyth Monday (0) to Sunday (6) of a month; the last for -1."""

    def day(year: int) -> dt.date:
        if count < 0:
            last = dt.date(year, month, calendar.monthrange(year, month)[1])
            return last - (last.weekday() - weekday) % 7 * DAY
        first = dt.date(year, month, 1)
        return first + (weekday - first.weekday()) % 7 * DAY + (count - 1) * WEEK

    return day


# Which of several


def nearest(
    dates: Iterable[Date], day: dt.date, tense: Tense | None, ahead: dt.timedelta = dt.timedelta(0)
) -> Date | None:
    """Return the one of several dates, in their order, that words without a year or week mean.

    Of those that have begun by `day` the last; told as to come, the first that is not over. Without
    a tense it may also be one that begins within `ahead`.
    """
    if tense is Tense.FUTURE:
        return next((date for date in dates if date.latest and date.latest >= day), None)
    soon = day + (ahead if tense is None else dt.timedelta(0))
    begun = [date for date in dates if date.earliest and date.earliest <= soon]
    return begun[-1] if begun else None


def yearly(
    make: Callable[[int], Date | None], day: dt.date, tense: Tense | None, *, within: int = 31
) -> Date | None:
    """Return the nearest of what comes every year, in the direction of the tense.

    `make` gives it for a year: None, or a ValueError, where that year has none. A tense only tells
    what its clause tells. So where it leads into another year, while one of this year lies at most
    `within` days off, it is that one: news names a year that is not its own.
    """
    dates = []
    for number in range(max(1, day.year - 8), min(9998, day.year + 8) + 1):
        with suppress(ValueError):  # 29 February
            if date := make(number):
                dates.append(date)
    chosen = nearest(dates, day, tense, _AHEAD)
    if chosen and tense:
        closest = min(dates, key=lambda date: _days_off(date, day))
        off = _days_off(closest, day)
        own = closest.latest and closest.latest.year == day.year
        if own and off <= within and 5 * off <= _days_off(chosen, day):
            return closest
    return chosen


def _days_off(date: Date, day: dt.date) -> int:
    """How many days lie between a date and a day; 0 for a day that it allows."""
    first, last = date.earliest or dt.date.min, date.latest or dt.date.max
    return max((first - day).days, (day - last).days, 0)
