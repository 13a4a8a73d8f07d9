"""Which days a date is, as the annotators wrote it (TIMEX3) and as we do (EDTF).

The two schemes are compared as stretches of days: a quarter is three months, a week Monday to
Sunday, a season three months, and winter goes on into the next year. Values that name no calendar
time (PRESENT_REF, a duration, a set) have no stretch and are not scored; a time of day is its day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

Days = tuple[dt.date, dt.date]

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "AU": (9, 11), "WI": (12, 14)}
_EDTF_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}


def of_timex(value: str | None) -> Days | None:
    """The first and last day of a TIMEX3 value; None for what is no day of the calendar."""
    try:
        return _of_timex((value or "").partition("T")[0])
    except ValueError:
        return None


def _of_timex(value: str) -> Days | None:
    match = re.fullmatch(
        r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)|Q(?P<quarter>[1-4])"
        r"|H(?P<half>[12])|(?P<season>SP|SU|FA|AU|WI)))?|(?P<decade>\d{3})X?",
        value,
    )
    if match is None:
        return None
    if match["decade"]:
        year = int(match["decade"]) * 10
        return dt.date(year, 1, 1), dt.date(year + 9, 12, 31)
    year = int(match["year"])
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["week"]:
        monday = dt.date.fromisocalendar(year, int(match["week"]), 1)
        return monday, monday + dt.timedelta(6)
    return _months(year, *_first_and_last_month(match))


def _first_and_last_month(match: re.Match[str]) -> tuple[int, int]:
    if match["month"]:
        return int(match["month"]), int(match["month"])
    if match["quarter"]:
        return 3 * int(match["quarter"]) - 2, 3 * int(match["quarter"])
    if match["half"]:
        return 6 * int(match["half"]) - 5, 6 * int(match["half"])
    return _SEASONS[match["season"]] if match["season"] else (1, 12)


def _months(year: int, first: int, last: int) -> Days:
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    days = calendar.monthrange(end_year, end_month)[1]
    return dt.date(year, first, 1), dt.date(end_year, end_month, days)


def of_edtf(value: str | None) -> Days | None:
    """The first and last day of an EDTF value of level 1; None where an end is open."""
    ends = [_of_end(end.rstrip("~?%")) for end in str(value or "").split("/")]
    first, last = ends[0], ends[-1]
    return (first[0], last[1]) if first and last else None


def _of_end(end: str) -> Days | None:
    if (season := _EDTF_SEASONS.get(end[5:])) and len(end) == 7:
        return of_timex(f"{end[:4]}-{season}")
    return of_timex(end.replace("XX", "").rstrip("-"))


def holds(mine: Days, gold: Days) -> bool:
    """Whether an answer holds the stretch that is meant and is at most ten times as long."""
    within = mine[0] <= gold[0] and gold[1] <= mine[1]
    return within and (mine[1] - mine[0]).days + 1 <= 10 * ((gold[1] - gold[0]).days + 1)
