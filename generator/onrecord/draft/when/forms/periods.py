"""Quarters, halves and business years: "the third quarter", "fiscal 1989", "a year earlier".

News of business compares like with like. Behind "in the third quarter", "a year earlier" is the
third quarter of the year before; behind a day it is no more than the year (`beside`).
"""

from __future__ import annotations

import datetime as dt

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.forms.days import near_weekday
from onrecord.draft.when.reckoning import (
    DAY,
    WEEK,
    ending,
    from_to,
    marked,
    month,
    part_of_year,
    unit_of,
    week_of,
    year,
    year_of,
    yearly,
    years_on,
)
from onrecord.draft.when.tense import Tense
from onrecord.draft.when.vocabulary import (
    COUNT,
    DAY_OF_MONTH,
    MONTH,
    ORDINAL,
    PART,
    SEASON,
    STEP,
    TO,
    WEEKDAY,
    YEAR,
    count_of,
)

PARTS_OF_A_YEAR = Forms(CountedFrom.NOTHING)
PARTS = Forms(CountedFrom.PUBLICATION)
SAME_PARTS = Forms(CountedFrom.NAMED_PERIOD)

_NEAR = 62
"""A quarter that is so many days off is meant rather than last year's."""
_ITS = "(?:(?:the|its|their|his|her|our|a) )?"
_FISCAL = "(?P<fiscal>fiscal|financial|business)"
_ORDINAL_PART = f"{ORDINAL}[ -]{PART}"
_WHICH_YEAR = "(?P<year>last|this|next|the|the current)"
_AGO = "(?:a|one|the) year (?:ago|earlier|before|previously|previous)"
_SAME = "(?:same|comparable|corresponding|equivalent|similar|like|year-earlier|year-ago|prior-year)"
_SPAN = "(?P<span>period|quarter|half|month|time|week)"


def _roughly(words: Words, date: Date | None) -> Date | None:
    """Business years begin when their owners say, so what counts by them is only about then."""
    return marked(date, approximate=True) if date and words["fiscal"] else date


# Named with their year


@PARTS_OF_A_YEAR.add(rf"{_ITS}(?:{_FISCAL} )?{_ORDINAL_PART},? (?:of |in )?{YEAR}")
@PARTS_OF_A_YEAR.add(rf"{_ITS}{_ORDINAL_PART},? (?:of |in )?{_FISCAL} (?:year )?{YEAR}")
@PARTS_OF_A_YEAR.add(rf"{_ITS}(?:{_FISCAL} )?{YEAR}(?:['’]s)? {_ORDINAL_PART}")
@PARTS_OF_A_YEAR.add(rf"{_ITS}{YEAR} {_FISCAL} {_ORDINAL_PART}")
@PARTS_OF_A_YEAR.add(rf"(?P<which>[QH][1-4])(?: of)?[ -]{YEAR}")
def _part_of_year(words: Words) -> Date | None:
    return _roughly(words, part_of_year(words.year, words["which"], words["part"]))


@PARTS_OF_A_YEAR.add(rf"{_ITS}{_FISCAL} (?:year )?{YEAR}")
@PARTS_OF_A_YEAR.add(rf"{_ITS}{YEAR} {_FISCAL} year")
@PARTS_OF_A_YEAR.add(rf"(?P<fiscal>FY) ?{YEAR}")
@PARTS_OF_A_YEAR.add(rf"{_ITS}(?P<fiscal>model|academic|school) year {YEAR}")
@PARTS_OF_A_YEAR.add(rf"{_ITS}{YEAR} (?P<fiscal>model|academic|school) year")
def _business_year(words: Words) -> Date | None:
    return _roughly(words, year(words.year))


@PARTS_OF_A_YEAR.add(rf"{_ITS}{_FISCAL} (?:year )?{YEAR}[-/](?P<next>[0-9]{{2}})")
@PARTS_OF_A_YEAR.add(
    rf"{_ITS}{YEAR}[-/](?P<next>[0-9]{{2}}) (?P<fiscal>fiscal|financial|crop|marketing) year"
)
def _business_year_in_two(words: Words) -> Date | None:
    following = words.year + 1
    fits = int(words["next"]) == following % 100
    return from_to(year(words.year), year(following)) if fits else None


@PARTS_OF_A_YEAR.add(rf"(?:the )?(?P<edge>first|last|final) {COUNT} months (?:of|in) {YEAR}")
def _months_of_year(words: Words) -> Date | None:
    return _months_at_the_edge(words, words.year)


def _months_at_the_edge(words: Words, number: int) -> Date | None:
    if words.count > 12:
        return None
    first = 1 if words["edge"] == "first" else 13 - words.count
    return from_to(month(number, first), month(number, first + words.count - 1))


# Whose year has to be found


@PARTS.add(rf"{_ITS}(?:(?P<fiscal>fiscal|financial) )?{_ORDINAL_PART}")
@PARTS.add(rf"{_ITS}{ORDINAL} (?P<fiscal>fiscal|financial) {PART}")
@PARTS.add(rf"{_ITS}(?P<which>first|second|third|fourth|final) (?P<part>period)", sought=False)
@PARTS.add("(?P<which>[QH][1-4])", sought=False)
def _part_of_a_year(words: Words) -> Date | None:
    """The last quarter is the one before this; the last half may be over or not."""
    which, part = words["which"], words["part"]
    if which == "last":
        return unit_of("quarter", words.seen_from, -1) if part == "quarter" else None
    return _roughly(words, _nearest_part(words, words.tense))


def _nearest_part(words: Words, tense: Tense | None) -> Date | None:
    def make(number: int) -> Date | None:
        return part_of_year(number, words["which"], words["part"])

    return yearly(make, words.seen_from, tense, within=_NEAR)


@PARTS.add(rf"{_ITS}{_ORDINAL_PART},? (?:of |in )?{_WHICH_YEAR} (?:(?P<fiscal>fiscal) )?year")
@PARTS.add(rf"{_WHICH_YEAR} year['’]s (?:(?P<fiscal>fiscal) )?{_ORDINAL_PART}")
def _part_of_which_year(words: Words) -> Date | None:
    number = words.seen_from.year + STEP[words["year"]]
    return _roughly(words, part_of_year(number, words["which"], words["part"]))


@PARTS.add(rf"(?:the )?(?:year-earlier|year-ago|prior-year) {_ORDINAL_PART}")
@PARTS.add(rf"{_ITS}{_ORDINAL_PART},? {_AGO}")
def _part_a_year_ago(words: Words) -> Date | None:
    near = _nearest_part(words, Tense.PAST)
    return years_on(near, -1) if near else None


@PARTS.add(rf"(?:the )?(?P<edge>first|last|final) {COUNT} months (?:of |in )?{_WHICH_YEAR} year")
def _months_of_which_year(words: Words) -> Date | None:
    return _months_at_the_edge(words, words.seen_from.year + STEP[words["year"]])


@PARTS.add(rf"(?P<which>last|this|next|the|its|their) {_FISCAL} year")
@PARTS.add(rf"(?:(?:the|its) )?(?P<which>current|last|next) {_FISCAL} year")
@PARTS.add(rf"{_FISCAL} year", sought=False)
def _which_business_year(words: Words) -> Date | None:
    step = STEP.get(words["which"], 0)
    return _roughly(words, year(words.seen_from.year + step))


@PARTS.add(rf"{_FISCAL} (?:year )?['’`](?P<digits>[0-9]{{2}})")
def _short_business_year(words: Words) -> Date | None:
    return _roughly(words, year(year_of(int(words["digits"]), words.seen_from)))


@PARTS.add(rf"(?:the )?{MONTH} (?P<part>quarter)")
def _quarter_by_its_last_month(words: Words) -> Date | None:
    """As in Japan and Australia: the September quarter is July to September."""
    return words.yearly(lambda number: _months_to(number, words.month, 3))


def _months_to(number: int, last: int, count: int) -> Date:
    return from_to(month(number, last - count + 1), month(number, last))


_MONTHS = rf"(?:between |from )?{MONTH.replace('month', 'from', 1)}{TO}{MONTH}"


@PARTS.add(rf"(?:the )?{_MONTHS}(?: period| quarter)?")
def _months(words: Words) -> Date | None:
    return words.yearly(lambda number: _months_in(number, words))


@PARTS_OF_A_YEAR.add(rf"(?:the )?{_MONTHS}(?: period| quarter)?,? (?:of )?{YEAR}")
def _months_in_year(words: Words) -> Date | None:
    return _months_in(words.year, words)


def _months_in(number: int, words: Words) -> Date:
    """Some time from the first month to the last; a first that is later is of the year before."""
    first, last = words.month_of("from"), words.month
    return from_to(month(number - (first > last), first), month(number, last))


# Beside a day


_UNTIL = r"(?:(?:that )?end(?:ed|ing|s)|through|to)(?: on)?"
_SO_LONG = (
    "(?:(?:first|second|third|fourth|final)[ -](?=quarter|half))?"
    rf"(?P<unit>week|month|quarter|half|year|{COUNT}[ -](?:week|month)s?)"
)


@PARTS.add(rf"{_ITS}(?:fiscal )?{_SO_LONG}(?: period)? {_UNTIL} {MONTH} {DAY_OF_MONTH}")
@PARTS.add(rf"{_ITS}(?:fiscal )?{_SO_LONG}(?: period)? {_UNTIL} {DAY_OF_MONTH} {MONTH}")
def _so_long_to_a_day(words: Words) -> Date | None:
    last = words.yearly(lambda number: Date.on(dt.date(number, words.month, int(words["day"]))))
    return _to_a_day(last.earliest, words) if last and last.earliest else None


@PARTS.add(rf"the {_SO_LONG} {_UNTIL} {WEEKDAY}(?!['’])")
def _so_long_to_a_weekday(words: Words) -> Date | None:
    last = near_weekday(words["weekday"], words.seen_from, words.tense)
    return _to_a_day(last.earliest, words) if last and last.earliest else None


@PARTS_OF_A_YEAR.add(
    rf"{_ITS}(?:fiscal )?{_SO_LONG}(?: period)? {_UNTIL} {MONTH} {DAY_OF_MONTH},? {YEAR}"
)
@PARTS_OF_A_YEAR.add(
    rf"{_ITS}(?:fiscal )?{_SO_LONG}(?: period)? {_UNTIL} {DAY_OF_MONTH} {MONTH},? {YEAR}"
)
def _so_long_to_a_day_of_a_year(words: Words) -> Date | None:
    return _to_a_day(dt.date(words.year, words.month, int(words["day"])), words)


@PARTS.add(rf"the {_SO_LONG} {_UNTIL}(?: in)? (?:the end of )?{MONTH}")
def _so_long_to_a_month(words: Words) -> Date | None:
    last = words.yearly(lambda number: month(number, words.month))
    return _to_a_day(last.latest, words) if last and last.latest else None


@PARTS_OF_A_YEAR.add(rf"the {_SO_LONG} to (?:the end of )?{MONTH} {YEAR}")
def _so_long_to_a_month_of_a_year(words: Words) -> Date | None:
    last = month(words.year, words.month).latest
    return _to_a_day(last, words) if last else None


def _to_a_day(day: dt.date, words: Words) -> Date:
    unit = words["unit"]
    if months := {"quarter": 3, "half": 6, "year": 12}.get(unit):
        return ending(day, months)
    count = count_of(words["count"]) if words["count"] else 1
    if "month" in unit:
        return ending(day, count)
    return Date.between(day - count * WEEK + DAY, day)


_WEEK_OF = "(?:the )?week (?:of|beginning|commencing|starting)(?: on)?"


@PARTS.add(rf"{_WEEK_OF} {MONTH} {DAY_OF_MONTH}")
@PARTS.add(rf"{_WEEK_OF} {DAY_OF_MONTH} {MONTH}")
def _week_of_a_day(words: Words) -> Date | None:
    return words.yearly(lambda year: week_of(dt.date(year, words.month, int(words["day"]))))


@PARTS_OF_A_YEAR.add(rf"{_WEEK_OF} {MONTH} {DAY_OF_MONTH},? {YEAR}")
@PARTS_OF_A_YEAR.add(rf"{_WEEK_OF} {DAY_OF_MONTH} {MONTH},? {YEAR}")
def _week_of_a_day_of_a_year(words: Words) -> Date | None:
    return week_of(dt.date(words.year, words.month, int(words["day"])))


# Beside a period that the text has named


@SAME_PARTS.add(
    rf"(?:the |a )?{_SAME} {_SPAN}(?:,? (?:of |in )?(?:the )?(?:last|previous) year|,? {_AGO})"
)
@SAME_PARTS.add(rf"(?:the |a )?(?:year-earlier|year-ago|prior-year) {_SPAN}")
@SAME_PARTS.add(rf"(?:the |a )?{_SPAN} {_AGO}")
def _same_a_year_before(words: Words) -> Date | None:
    return years_on(words.basis, -1) if words.basis and _is(words, words.basis) else None


@SAME_PARTS.add(rf"(?:the |a )?{_SAME} {_SPAN},? (?:of |in |during )?{YEAR}")
@SAME_PARTS.add(rf"(?:the |a )?(?:{_SAME} )?{YEAR} {_SPAN}")
def _same_of_a_year(words: Words) -> Date | None:
    if words.basis is None or words.basis.latest is None or not _is(words, words.basis):
        return None
    return years_on(words.basis, words.year - words.basis.latest.year)


@SAME_PARTS.add(f"(?:the (?:very )?same|that) {_SPAN}")
@SAME_PARTS.add(
    "(?:the|the latest|the most recent) (?P<span>period|quarter|half|month)", sought=False
)
def _same(words: Words) -> Date | None:
    return words.basis if words.basis and _is(words, words.basis) else None


def _is(words: Words, date: Date) -> bool:
    """Whether a named date is what words call it: a quarter, a half, a month."""
    if not (date.earliest and date.latest):
        return False
    days = (date.latest - date.earliest).days + 1
    least, most = {"week": (7, 7), "month": (28, 31), "quarter": (84, 98), "half": (180, 190)}.get(
        words["span"], (7, 366)
    )
    return least <= days <= most


@SAME_PARTS.add(rf"that {SEASON}", sought=False)
def _that_season(words: Words) -> Date | None:
    return words.season(words.seen_from.year)


PERIODS_BEFORE = Forms(CountedFrom.PERIOD_HERE)
"""Tried before the same words count from publication, where a sentence has named a period."""


@PERIODS_BEFORE.add(f"{_AGO}|year-earlier|year-ago|the year before", sought=False)
def _year_before(words: Words) -> Date | None:
    return years_on(words.basis, -1) if words.basis else None


@PERIODS_BEFORE.add("(?:the )?(?:entire|full|whole) year|the year as a whole", sought=False)
def _its_whole_year(words: Words) -> Date | None:
    return year(words.seen_from.year)


@PARTS.add(
    r"(?:the )?(?:latest|most recent|just[- ]ended|just[- ]completed|recently ended|past) "
    r"(?P<unit>week|month|quarter)",
    sought=False,
)
def _latest(words: Words) -> Date | None:
    return unit_of(words["unit"], words.seen_from, -1)


@PARTS.add("the quarter", sought=False)
def _quarter_reported(words: Words) -> Date | None:
    """What is reported in a quarter's first weeks is the one before it."""
    early = unit_of("quarter", words.seen_from - 45 * DAY) != unit_of("quarter", words.seen_from)
    return unit_of("quarter", words.seen_from, -1 if early else 0)
