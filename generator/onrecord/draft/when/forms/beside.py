"""Days and years beside one that the text has named: "the same day", "a year earlier"."""

from __future__ import annotations

import datetime as dt

from onrecord.dates import Date, Precision
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.forms.days import near_weekday
from onrecord.draft.when.reckoning import DAY, month, unit_of
from onrecord.draft.when.tense import Tense
from onrecord.draft.when.vocabulary import COUNT, DAY_OF_MONTH, MONTH, PART_OF_DAY, WEEKDAY

BESIDE_A_DAY = Forms(CountedFrom.NAMED_DAY)
BESIDE = Forms(CountedFrom.NAMED)

_ENDS = '(?=[.,;:)”’"]|$)'
"""Behind "the day after": what follows would be another anchor, "the day after he left"."""
_DAY = f"(?:day|{PART_OF_DAY})"
_STEP = {
    "": 0,
    "following": 1,
    "next": 1,
    "later": 1,
    "after": 1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "earlier": -1,
    "before": -1,
}


@BESIDE_A_DAY.add(
    f"(?:later |earlier )?(?:that(?: same)?|the (?:very )?same) {_DAY}(?! (?:that|as|when))"
)
@BESIDE_A_DAY.add("(?:later|earlier) in the day(?! on)")
@BESIDE_A_DAY.add("(?:late in |early in )?the day", sought=False)
def _same_day(words: Words) -> Date | None:
    return Date.on(words.seen_from)


@BESIDE_A_DAY.add(f"(?:the day after|a day after){_ENDS}|a day later|the (?:next|following) {_DAY}")
def _day_after(words: Words) -> Date | None:
    return Date.on(words.seen_from + DAY)


@BESIDE_A_DAY.add(
    f"(?:the day before|a day before){_ENDS}|a day earlier"
    f"|the (?:night|evening) before{_ENDS}|(?:the )?(?:previous|prior|preceding) {_DAY}"
)
def _day_before(words: Words) -> Date | None:
    return Date.on(words.seen_from - DAY)


@BESIDE.add("(?:the same|that) (?P<unit>week|month|quarter|year)")
@BESIDE.add("the (?P<step>following) (?P<unit>week|month|quarter|year)")
@BESIDE.add("(?:the )?(?P<step>previous|preceding|prior) (?P<unit>week|month|quarter|year|decade)")
@BESIDE.add(
    f"(?:the|a) (?P<unit>week|month|year) (?P<step>earlier|later|previous|(?:before|after){_ENDS})"
)
@BESIDE_A_DAY.add(f"{COUNT} (?P<unit>day)s? (?P<step>earlier|later|(?:before|after){_ENDS})")
@BESIDE.add(
    f"{COUNT} (?P<unit>week|month|quarter|year|decade)s? "
    f"(?P<step>earlier|later|(?:before|after){_ENDS})"
)
def _beside(words: Words) -> Date | None:
    return unit_of(words["unit"], words.seen_from, words.count * _STEP[words["step"]])


@BESIDE.add("(?:by )?(?:that time|that date|then)", sought=False)
def _that_time(words: Words) -> Date | None:
    return words.basis


@BESIDE_A_DAY.add(rf"the (?:following|next) {WEEKDAY}")
@BESIDE_A_DAY.add(rf"the {WEEKDAY} (?:after|following){_ENDS}")
@BESIDE_A_DAY.add(rf"{WEEKDAY} of the following week", sought=False)
def _following_weekday(words: Words) -> Date | None:
    return near_weekday(words["weekday"], words.seen_from + DAY, Tense.FUTURE)


@BESIDE_A_DAY.add(rf"the (?:previous|preceding|prior) {WEEKDAY}")
@BESIDE_A_DAY.add(rf"the {WEEKDAY} before{_ENDS}")
def _previous_weekday(words: Words) -> Date | None:
    return near_weekday(words["weekday"], words.seen_from - DAY, Tense.PAST)


@BESIDE_A_DAY.add(rf"that (?:same )?{WEEKDAY}")
def _that_weekday(words: Words) -> Date | None:
    return near_weekday(words["weekday"], words.seen_from, Tense.FUTURE)


@BESIDE.add(rf"that {MONTH}")
def _that_month(words: Words) -> Date | None:
    return month(words.seen_from.year, words.month)


@BESIDE.add(rf"{MONTH},? (?:of )?that (?:same )?year")
def _month_of_that_year(words: Words) -> Date | None:
    return month(words.seen_from.year, words.month)


@BESIDE.add(rf"{DAY_OF_MONTH} {MONTH},? (?:of )?that (?:same )?year")
@BESIDE.add(rf"{MONTH} {DAY_OF_MONTH},? (?:of )?that (?:same )?year")
def _day_of_that_year(words: Words) -> Date | None:
    return Date.on(dt.date(words.seen_from.year, words.month, int(words["day"])))


@BESIDE_A_DAY.add(DAY_OF_MONTH, sought=False)
def _later_in_its_month(words: Words) -> Date | None:
    """In "May 11 and 13", the 13th."""
    day = words.seen_from.replace(day=int(words["day"]))
    return Date.on(day) if day > words.seen_from else None


@BESIDE.add("next", sought=False)
def _next_year(words: Words) -> Date | None:
    """In "this year and next", the year behind the one named."""
    named = words.basis and words.basis.precision is Precision.YEAR
    return unit_of("year", words.seen_from, 1) if named else None
