"""Dates that need nothing but their words: "25 November 2024", "the 1990s"."""

from __future__ import annotations

import datetime as dt

from onrecord.dates import Date
from onrecord.dates.names import number
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.reckoning import from_to, month, year
from onrecord.draft.when.vocabulary import (
    ANY_WEEKDAY,
    BRACKETED,
    CLOSED,
    DAY_OF_MONTH,
    MONTH,
    SEASON,
    TO,
    YEAR,
)

EXACT = Forms(CountedFrom.NOTHING)

_FROM = "(?:between |from )"
_LAST_DAY = DAY_OF_MONTH.replace("<day>", "<last_day>")
_LAST_MONTH = MONTH.replace("<month>", "<last_month>")
_LAST_YEAR = YEAR.replace("<year>", "<last_year>")
_DECADES = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
"""Decades of the last century; of this one nobody says them yet."""


@EXACT.add(r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})")
def _iso(words: Words) -> Date | None:
    return Date.parse(words["iso"])


@EXACT.add(rf"{ANY_WEEKDAY}(?:the )?{DAY_OF_MONTH} (?:of )?{MONTH},?(?: in)? {YEAR}")
@EXACT.add(rf"{DAY_OF_MONTH}-{MONTH}-{YEAR}")
@EXACT.add(rf"{ANY_WEEKDAY}{MONTH} {DAY_OF_MONTH},?(?: in)? {YEAR}")
@EXACT.add(rf"{BRACKETED}{DAY_OF_MONTH} (?:of )?{MONTH},? {YEAR}{CLOSED}")
@EXACT.add(rf"{BRACKETED}{MONTH} {DAY_OF_MONTH},? {YEAR}{CLOSED}")
def _day_month_year(words: Words) -> Date | None:
    return words.on(words.year)


@EXACT.add(r"(?P<one>[0-9]{1,2})[/.](?P<other>[0-9]{1,2})[/.](?P<year>(?:19|20)[0-9]{2})")
def _numbers(words: Words) -> Date | None:
    """Only where one of the two can be no month, or both are the same."""
    day, month = int(words["one"]), int(words["other"])
    if month > 12:
        day, month = month, day
    if day <= 12 and day != month:
        return None
    return Date.on(dt.date(words.year, month, day))


@EXACT.add(rf"(?:the (?:month|(?:first|second|latter) half) of )?{MONTH}(?: of|,)? {YEAR}")
def _month_year(words: Words) -> Date | None:
    return month(words.year, words.month)


@EXACT.add(rf"(?:the )?{SEASON}(?: of)? {YEAR}(?:[-–/](?P<next>[0-9]{{2}}))?")
def _season_year(words: Words) -> Date | None:
    """A winter is counted from its December: of "winter 2024" it is not said which is meant."""
    season = words.season(words.year)
    if words["season"] != "winter":
        return None if words["next"] else season
    return season if words["next"] else from_to(month(words.year, 1), season)


@EXACT.add(
    "(?:(?:(?:the )?year|calendar(?: year)?|full[- ]year|(?:all|the whole) of|year[- ]end) )?"
    f"{YEAR}"
)
@EXACT.add(rf"{YEAR}(?: year[- ]end|['’]s end)")
def _just_year(words: Words) -> Date | None:
    return year(words.year)


@EXACT.add(rf"{YEAR}[-–/](?P<next>[0-9]{{2}})")
def _two_years(words: Words) -> Date | None:
    following = words.year + 1
    fits = int(words["next"]) == following % 100
    return from_to(year(words.year), year(following)) if fits else None


@EXACT.add(rf"(?:the )?(?:{'|'.join(_DECADES)})", sought=False)
def _decade_in_words(words: Words) -> Date | None:
    digit = next(n for n, name in enumerate(_DECADES, 2) if words.match[0].lower().endswith(name))
    return Date.parse(f"19{digit}X")


@EXACT.add(r"(?:the )?(?P<decade>(?:1[0-9]|20)[0-9])0['’]?s")
def _decade(words: Words) -> Date | None:
    """The 1800s are the century; the 2000s are as yet no more than ten years."""
    decade = words["decade"]
    century = decade.endswith("0") and decade != "200"
    return Date.parse(f"{decade[:2]}XX" if century else f"{decade}X")


@EXACT.add(r"(?:the )?(?:['’`]?(?P<digit>[3-9])0['’]?s)")
def _decade_of_last_century(words: Words) -> Date | None:
    return Date.parse(f"19{words['digit']}X")


@EXACT.add(rf"(?:between |from )?(?P<first>[0-9]{{1,2}}){TO}{DAY_OF_MONTH} {MONTH},? {YEAR}")
@EXACT.add(rf"(?:between |from )?{MONTH} (?P<first>[0-9]{{1,2}}){TO}{DAY_OF_MONTH},? {YEAR}")
def _days_of_month(words: Words) -> Date | None:
    return days_of_month(words.year, words)


def days_of_month(year: int, words: Words) -> Date:
    """Return some day from the first to the last that words name.

    Raises:
        ValueError: for a day that the month has not, and a last before the first.
    """
    first, last = (dt.date(year, words.month, int(words[end])) for end in ("first", "day"))
    return Date.between(first, last)


@EXACT.add(rf"{_FROM}{DAY_OF_MONTH} {MONTH},? {YEAR}{TO}{_LAST_DAY} {_LAST_MONTH},? {_LAST_YEAR}")
@EXACT.add(rf"{_FROM}{MONTH} {DAY_OF_MONTH},? {YEAR},?{TO}{_LAST_MONTH} {_LAST_DAY},? {_LAST_YEAR}")
def _days_of_years(words: Words) -> Date | None:
    """A stretch from one whole day to another: both belong to it."""
    first = dt.date(words.year, words.month, int(words["day"]))
    last = dt.date(int(words["last_year"]), number(words["last_month"]), int(words["last_day"]))
    return Date.between(first, last)


@EXACT.add(rf"{YEAR}[-–](?P<last>(?:19|20)[0-9]{{2}})")
@EXACT.add(rf"between {YEAR} and (?P<last>(?:19|20)[0-9]{{2}})")
def _between_years(words: Words) -> Date | None:
    first, last = words.year, int(words["last"])
    return from_to(year(first), year(last)) if first < last else None


@EXACT.add("9/11", sought=False)
def _attacks(_words: Words) -> Date | None:
    """In news the figures mean one day wherever they are printed alone."""
    return Date.parse("2001-09-11")
