"""Dates whose year has to be found, seen from publication: "November 11", "last winter"."""

from __future__ import annotations

import datetime as dt

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.forms.exact import days_of_month
from onrecord.draft.when.reckoning import DAY, month, year, yearly
from onrecord.draft.when.tense import Tense
from onrecord.draft.when.vocabulary import (
    ANY_WEEKDAY,
    BRACKETED,
    CLOSED,
    DAY_OF_MONTH,
    MONTH,
    ORDINAL_DAY,
    SEASON,
    STEP,
    TO,
    day_of,
)

YEARLESS = Forms(CountedFrom.PUBLICATION)

_WHICH_YEAR = "(?:of |in )?(?P<which>last|this|next|a|one) year(?: (?:ago|earlier))?"


@YEARLESS.add("['’`](?P<digits>[0-9]{2})")
def _short_year(words: Words) -> Date | None:
    """The year that ended in these digits last."""
    return year(words.seen_from.year - (words.seen_from.year - int(words["digits"])) % 100)


@YEARLESS.add(rf"{MONTH},? ['’`](?P<digits>[0-9]{{2}})")
def _month_of_short_year(words: Words) -> Date | None:
    found = _short_year(words)
    return month(int(found.edtf), words.month) if found else None


@YEARLESS.add(rf"{ANY_WEEKDAY}(?:the )?{DAY_OF_MONTH} (?:of )?{MONTH}")
@YEARLESS.add(rf"{ANY_WEEKDAY}{MONTH} {DAY_OF_MONTH}")
@YEARLESS.add(rf"{BRACKETED}{DAY_OF_MONTH} (?:of )?{MONTH}{CLOSED}")
@YEARLESS.add(rf"{BRACKETED}{MONTH} {DAY_OF_MONTH}{CLOSED}")
@YEARLESS.add(rf"the {ORDINAL_DAY} of {MONTH}")
def _day_month(words: Words) -> Date | None:
    """The nearest day of that number; a weekday beside it looks for no other year."""
    number = int(words["day"]) if words["day"] else day_of(words["nth"])
    found = words.yearly(lambda year: Date.on(dt.date(year, words.month, number)), within=62)
    if found is None or found.earliest is None or words["nth"]:
        return found
    return words.on(found.earliest.year)


@YEARLESS.add(rf"(?:between |from )?(?P<first>[0-9]{{1,2}}){TO}{DAY_OF_MONTH} {MONTH}")
@YEARLESS.add(rf"(?:between |from )?{MONTH} (?P<first>[0-9]{{1,2}}){TO}{DAY_OF_MONTH}")
def _days_of_month(words: Words) -> Date | None:
    return words.yearly(lambda year: days_of_month(year, words))


@YEARLESS.add(rf"(?:the (?:month|(?:first|second|latter) half) of )?{MONTH}")
def _just_month(words: Words) -> Date | None:
    return words.yearly(lambda year: month(year, words.month))


@YEARLESS.add(rf"(?P<which>last|this past|past|this|next|this coming) {MONTH}")
def _which_month(words: Words) -> Date | None:
    year, number = words.seen_from.year, words.month
    if words["which"] == "this":
        return month(year, number)
    if words["which"] in ("next", "this coming"):
        return month(year + (number <= words.seen_from.month), number)
    return month(year - (number >= words.seen_from.month), number)


@YEARLESS.add(rf"(?P<which>last|this|next) {MONTH} {DAY_OF_MONTH}")
def _which_day(words: Words) -> Date | None:
    """Last June 6 is the last that is over, and so is last February 29."""

    def make(year: int) -> Date:
        return Date.on(dt.date(year, words.month, int(words["day"])))

    day, step = words.seen_from, STEP[words["which"]]
    if not step:
        return make(day.year)
    return yearly(make, day + step * DAY, Tense.PAST if step < 0 else Tense.FUTURE, within=-1)


@YEARLESS.add(rf"(?P<which>last|this|next) year['’]s {MONTH}")
@YEARLESS.add(rf"(?P<which>a|one) year ago(?: in)? {MONTH}")
@YEARLESS.add(rf"{MONTH},? {_WHICH_YEAR}")
def _month_of_which_year(words: Words) -> Date | None:
    return month(words.seen_from.year + STEP[words["which"]], words.month)


@YEARLESS.add(rf"{ANY_WEEKDAY}{DAY_OF_MONTH} (?:of )?{MONTH},? {_WHICH_YEAR}")
@YEARLESS.add(rf"{ANY_WEEKDAY}{MONTH} {DAY_OF_MONTH},? {_WHICH_YEAR}")
def _day_of_which_year(words: Words) -> Date | None:
    return words.on(words.seen_from.year + STEP[words["which"]])


@YEARLESS.add(rf"(?P<which>last|this past|the past|this|next|this coming) {SEASON}")
def _which_season(words: Words) -> Date | None:
    """Last winter is the last that is over; this one, from January to May, began in December."""
    day = words.seen_from
    if words["which"] == "this":
        begun = words["season"] == "winter" and day.month < 6
        return words.season(day.year - begun)
    if words["which"] in ("next", "this coming"):
        ahead = (words.season(day.year + on) for on in (0, 1))
        return next((date for date in ahead if date.earliest and date.earliest > day), None)
    over = [words.season(day.year - back) for back in (2, 1, 0)]
    return next((date for date in reversed(over) if date.latest and date.latest < day), None)


@YEARLESS.add(rf"(?:the )?{SEASON},? {_WHICH_YEAR}")
def _season_of_which_year(words: Words) -> Date | None:
    return words.season(words.seen_from.year + STEP[words["which"]])


@YEARLESS.add(rf"(?:in|during|over|since|by) the {SEASON}")
@YEARLESS.add(rf"the {SEASON}", sought=False)
@YEARLESS.add(SEASON, sought=False)
def _just_season(words: Words) -> Date | None:
    return words.yearly(words.season)
