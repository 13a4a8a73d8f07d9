"""Dates in figures: stamps of news agencies, dates on forms, "10/31/89"."""

from __future__ import annotations

import datetime as dt

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.reckoning import year_of

STAMPS = Forms(CountedFrom.PUBLICATION)

_WEEK = dt.timedelta(7)
_CLOCK = r"(?:[T ,-]{1,2}[0-9]{1,2}:?[0-9]{2}.*)?"
"""A time of day behind, and whatever time zone: none of it moves the day."""


@STAMPS.add(
    r"(?P<one>[0-9]{1,2})(?P<sep>[/.-])(?P<other>[0-9]{1,2})(?P=sep)"
    rf"(?P<year>(?:19|20)?[0-9]{{2}}){_CLOCK}",
    sought=False,
)
def _day_month_in_either_order(words: Words) -> Date | None:
    """Both orders are in use; where both give a day, one shortly before publication is meant."""
    one, other, number = int(words["one"]), int(words["other"]), _year(words)
    days = [day for m, d in ((one, other), (other, one)) if (day := _day(number, m, d))]
    if len(set(days)) == 1:
        return Date.on(days[0])
    ago = [words.seen_from - day for day in days]
    for near in (
        [day for day, time in zip(days, ago, strict=True) if dt.timedelta(0) <= time <= _WEEK],
        [day for day, time in zip(days, ago, strict=True) if abs(time) <= _WEEK],
    ):
        if len(near) == 1:
            return Date.on(near[0])
    return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _year(words: Words) -> int:
    digits = words["year"]
    return int(digits) if len(digits) == 4 else year_of(int(digits), words.seen_from)


@STAMPS.add(
    rf"(?P<year>(?:19|20)?[0-9]{{2}})(?P<sep>[/-]?)(?P<m>[0-9]{{2}})(?P=sep)(?P<d>[0-9]{{2}}){_CLOCK}",
    sought=False,
)
def _year_first(words: Words) -> Date | None:
    return Date.on(dt.date(_year(words), int(words["m"]), int(words["d"])))
