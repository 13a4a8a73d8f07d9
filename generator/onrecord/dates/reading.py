"""Reading EDTF: the shape of a text first, then what it names on the calendar."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from onrecord.dates.names import MONTHS, SEASONS
from onrecord.dates.unit import Precision, Unit

Ends = tuple[Unit | None, Unit | None]
"""A date's first and last end, None where open or unknown. The same twice unless an interval."""

OUT_OF_RANGE = "years run from 0001 to 9999"

_NO_END = ("", "..")
_UNIT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%]?)"
)


class DateError(ValueError):
    """Raised where a text is no date. Its message is one plain sentence for an editor."""

    def __init__(self, sentence: str, nearest: str | None = None) -> None:
        super().__init__(sentence)
        self.nearest = nearest
        """The valid form that was probably meant, as EDTF."""


def read(text: str) -> Ends | None:
    """Return the ends of the date that `text` writes; None where it has not the shape of one.

    Raises:
        DateError: for what has the shape and names nothing: a 13th month, an end before its start.
    """
    parts = text.split("/")
    ends = [None if part in _NO_END else _UNIT.fullmatch(part) for part in parts]
    shaped = all(end or part in _NO_END for end, part in zip(ends, parts, strict=True))
    if not shaped or len(parts) > 2 or parts == [""]:
        return None
    units = [_unit(end) if end else None for end in ends]
    start, end = units[0], units[-1]
    if len(parts) == 1 and start is None:
        raise DateError("an open end stands in an interval, as in ../2024-11-25")
    if start is None and end is None:
        raise DateError("an interval needs a date at one end at least, as in ../2024-11-25")
    if start and end and end.last < start.first:
        raise DateError("the interval ends before it begins", f"{end.edtf}/{start.edtf}")
    return start, end


def _unit(match: re.Match[str]) -> Unit:
    year, month, day = match["year"], match["month"], match["day"]
    precision, first, last = _stretch(year, month, day)
    mark = match["mark"]
    return Unit(match[0], precision, first, last, mark in ("~", "%"), mark in ("?", "%"))


def _stretch(year: str, month: str | None, day: str | None) -> tuple[Precision, dt.date, dt.date]:
    if "X" in year:
        if month:
            raise DateError(
                f"a month needs a whole year: write {year}, or the year in full", nearest=year
            )
        return _years(year)
    if year == "0000":
        raise DateError(OUT_OF_RANGE)
    if month is None or month == "XX":
        if day and day != "XX":
            raise DateError(
                f"a day needs a month: write {year}, or the month in full", nearest=year
            )
        return Precision.YEAR, dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    if 21 <= int(month) <= 24:
        return _season(int(year), int(month), day)
    return _month_or_day(int(year), int(month), day)


def _years(year: str) -> tuple[Precision, dt.date, dt.date]:
    first = max(1, int(year.replace("X", "0")))
    last = int(year.replace("X", "9"))
    precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    return precision, dt.date(first, 1, 1), dt.date(last, 12, 31)


def _season(year: int, season: int, day: str | None) -> tuple[Precision, dt.date, dt.date]:
    name = SEASONS[season - 21]
    if day:
        raise DateError(
            f"{season} stands for {name}, which has no day {day}", f"{year:04}-{season}"
        )
    month = 3 * (season - 20)
    first = dt.date(year, month, 1)
    if month < 12:
        return Precision.SEASON, first, _month_end(year, month + 2)
    return Precision.SEASON, first, _month_end(year + 1, 2) if year < 9999 else dt.date.max


def _month_or_day(year: int, month: int, day: str | None) -> tuple[Precision, dt.date, dt.date]:
    if not 1 <= month <= 12:
        raise _no_month(year, month, day)
    end = _month_end(year, month)
    if day is None or day == "XX":
        return Precision.MONTH, dt.date(year, month, 1), end
    if day == "00":
        raise DateError(f"there is no day 0 in {MONTHS[month - 1]} {year}")
    if int(day) > end.day:
        raise DateError(f"{MONTHS[month - 1]} {year} has {end.day} days")
    exact = dt.date(year, month, int(day))
    return Precision.DAY, exact, exact


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _no_month(year: int, month: int, day: str | None) -> DateError:
    if day and day != "XX" and 1 <= int(day) <= 12 < month <= 31:
        swapped = f"{year:04}-{day}-{month:02}"
        return DateError(f"there is no month {month}; if that is the day, write {swapped}", swapped)
    if day is None and month == (year + 1) % 100:
        span = f"{year:04}/{year + 1:04}"
        return DateError(f"there is no month {month}; for two years write {span}", span)
    return DateError(f"there is no month {month}")
