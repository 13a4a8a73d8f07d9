"""Days near publication: "yesterday", "on Saturday", "over the weekend"."""

from __future__ import annotations

import datetime as dt

from onrecord.dates import WEEKDAYS, Date, names
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.reckoning import (
    DAY,
    WEEK,
    from_to,
    month,
    nearest,
    over,
    unit_of,
    weekday_of,
)
from onrecord.draft.when.tense import Tense
from onrecord.draft.when.vocabulary import COUNT, DAY_OF_MONTH, MONTH, STEP, TO, WEEKDAY, YEAR

DAYS = Forms(CountedFrom.PUBLICATION)

_A_DAY = f"(?:{'|'.join(WEEKDAYS)}|(?:[0-9]{{1,2}} )?(?:{names.MONTH}))"


@DAYS.add(
    "(?:earlier |later |early |late )?"
    "(?:today|tonight|this (?:very )?(?:morning|afternoon|evening|lunchtime))"
)
def _today(words: Words) -> Date | None:
    return Date.on(words.seen_from)


@DAYS.add("(?:late |early |earlier )?yesterday")
def _yesterday(words: Words) -> Date | None:
    return Date.on(words.seen_from - DAY)


@DAYS.add("tomorrow")
def _tomorrow(words: Words) -> Date | None:
    return Date.on(words.seen_from + DAY)


@DAYS.add("the day before yesterday")
def _two_days_back(words: Words) -> Date | None:
    return Date.on(words.seen_from - 2 * DAY)


@DAYS.add("the day after tomorrow")
def _two_days_on(words: Words) -> Date | None:
    return Date.on(words.seen_from + 2 * DAY)


@DAYS.add(rf"last night(?:['’]s)?|overnight(?! (?:(?:from|into|on|to) )?{_A_DAY}\b)")
def _last_night(words: Words) -> Date | None:
    """A night has two days, and which half is meant is not said."""
    return Date.between(words.seen_from - DAY, words.seen_from)


@DAYS.add(WEEKDAY)
def _just_weekday(words: Words) -> Date | None:
    return near_weekday(words["weekday"], words.seen_from, words.tense)


@DAYS.add(rf"(?P<which>last|this past|past|next|this coming|coming|this) {WEEKDAY}")
def _which_weekday(words: Words) -> Date | None:
    which, name, day = words["which"], words["weekday"], words.seen_from
    if which == "this":
        return near_weekday(name, day, words.tense) if words.tense else _weekday_in(name, day)
    if which in ("next", "this coming", "coming"):
        return near_weekday(name, day + DAY, Tense.FUTURE)
    return near_weekday(name, day - DAY, Tense.PAST)


@DAYS.add(rf"{WEEKDAY},? (?:of )?(?P<which>last|this|next) week")
def _weekday_of_week(words: Words) -> Date | None:
    return _weekday_in(words["weekday"], words.seen_from + STEP[words["which"]] * WEEK)


@DAYS.add(rf"{WEEKDAY},? the {DAY_OF_MONTH}")
def _weekday_of_month(words: Words) -> Date | None:
    """Friday the 13th: the nearest that is both."""
    day, number = words.seen_from, int(words["day"])
    near = (day + step * DAY for step in range(-70, 71))
    fits = [
        d for d in near if d.day == number and WEEKDAYS[d.weekday()].lower() == words["weekday"]
    ]
    return nearest([Date.on(each) for each in fits], day, words.tense, WEEK)


@DAYS.add(rf"the {DAY_OF_MONTH}(?: of (?:this|the) month)?", sought=False)
def _day_of_month(words: Words) -> Date | None:
    day = words.seen_from.replace(day=1)
    months = (
        (day, (day + 31 * DAY).replace(day=1)) if words.tense is Tense.FUTURE else (day - DAY, day)
    )
    dates = [Date.on(each.replace(day=int(words["day"]))) for each in months]
    return nearest(dates, words.seen_from, words.tense)


_COUNTS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


@DAYS.add(rf"the (?P<which>{'|'.join(_COUNTS)}) {WEEKDAY} (?:of|in) {MONTH}(?:,? {YEAR})?")
def _so_manyth_weekday(words: Words) -> Date | None:
    """The first Tuesday in November."""
    weekday = WEEKDAYS.index(words["weekday"].title())
    make = weekday_of(words.month, weekday, _COUNTS[words["which"]])
    if words["year"]:
        return Date.on(make(words.year))
    return words.yearly(lambda year: Date.on(make(year)))


@DAYS.add(rf"(?:from )?{WEEKDAY.replace('weekday', 'first')}{TO}{WEEKDAY}")
def _weekday_to_weekday(words: Words) -> Date | None:
    last = near_weekday(words["weekday"], words.seen_from, words.tense)
    if last is None or last.earliest is None:
        return None
    first = near_weekday(words["first"], last.earliest, Tense.PAST)
    return from_to(first, last) if first else None


@DAYS.add(rf"{COUNT} {WEEKDAY}s ago")
def _weekdays_ago(words: Words) -> Date | None:
    near = near_weekday(words["weekday"], words.seen_from - DAY, Tense.PAST)
    return Date.on(near.earliest - (words.count - 1) * WEEK) if near and near.earliest else None


_FROM_DAY = "(?P<from>today|tomorrow|yesterday)"


@DAYS.add(rf"{COUNT} (?P<unit>week|month|year)s? (?P<way>ago|from) {_FROM_DAY}")
def _so_long_from_a_day(words: Words) -> Date | None:
    day = words.seen_from + {"yesterday": -1, "today": 0, "tomorrow": 1}[words["from"]] * DAY
    there = over(day, words.count * (-1 if words["way"] == "ago" else 1), words["unit"])
    bound = there.earliest if words["way"] == "ago" else there.latest
    return Date.on(bound) if bound else None


@DAYS.add(rf"{COUNT} weeks? (?P<way>ago|from)(?: (?:last|this|next|on))? {WEEKDAY}")
@DAYS.add(rf"{WEEKDAY} {COUNT} weeks? (?P<way>ago)")
def _weeks_from_a_weekday(words: Words) -> Date | None:
    ago = words["way"] == "ago"
    day = near_weekday(words["weekday"], words.seen_from, Tense.PAST if ago else Tense.FUTURE)
    if day is None or day.earliest is None:
        return None
    return Date.on(day.earliest + words.count * (-WEEK if ago else WEEK))


@DAYS.add(rf"{COUNT} years? ago (?:this|in this) (?P<unit>week|month)")
def _years_ago_this_unit(words: Words) -> Date | None:
    day = words.seen_from.replace(day=min(words.seen_from.day, 28))
    return unit_of(words["unit"], day.replace(year=day.year - words.count))


@DAYS.add(rf"{COUNT} years? ago (?:(?:this|in|last) )?{MONTH}")
def _years_ago_in_a_month(words: Words) -> Date | None:
    return month(words.seen_from.year - words.count, words.month)


def near_weekday(name: str, day: dt.date, tense: Tense | None) -> Date | None:
    """Return the day of that name in the seven days up to `day`, or to come, in seven from it."""
    near = (day + step * DAY for step in range(-6, 7))
    named = [Date.on(each) for each in near if WEEKDAYS[each.weekday()].lower() == name]
    return nearest(named, day, tense)


def _weekday_in(name: str, day: dt.date) -> Date:
    """Return the day of that name in the week of `day`."""
    return Date.on(day + (WEEKDAYS.index(name.title()) - day.weekday()) * DAY)


@DAYS.add(
    "(?P<which>last|this past|the past|this|next|this coming|the coming|over the"
    "|the(?! weekend (?:before|of)\\b)) weekend"
)
def _weekend(words: Words) -> Date | None:
    """A weekend is a Saturday and a Sunday; on a Thursday or Friday only a tense tells which."""
    which, weekday = words["which"], words.seen_from.weekday()
    saturday = words.seen_from + (5 - weekday) * DAY
    if which in ("next", "this coming", "the coming"):
        saturday += WEEK if weekday > 4 else dt.timedelta(0)
    elif which in ("last", "this past", "the past"):
        saturday -= WEEK
    elif weekday < 5 and words.tense is not Tense.FUTURE:
        if words.tense is None and weekday > 2:
            return None
        saturday -= WEEK
    return Date.between(saturday, saturday + DAY)
