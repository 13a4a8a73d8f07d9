"""Days and years beside one that the text has named: "the same day", "a year earlier"."""

from __future__ import annotations

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.forms.days import near_weekday
from onrecord.draft.when.reckoning import DAY, unit_of
from onrecord.draft.when.tense import Tense
from onrecord.draft.when.vocabulary import COUNT, WEEKDAY

BESIDE = Forms(CountedFrom.ANCHOR)

_ENDS = '(?=[.,;:)”’"]|$)'
"""Behind "the day after": what follows would be another anchor, "the day after he left"."""
_STEP = {
    "": 0,
    "following": 1,
    "later": 1,
    "after": 1,
    "previous": -1,
    "preceding": -1,
    "earlier": -1,
    "before": -1,
}


@BESIDE.add(
    "(?:later |earlier )?(?:that|the (?:very )?same) (?:day|morning|afternoon|evening)"
    "(?! (?:that|as|when))"
)
@BESIDE.add("(?:later in |earlier in |late in |early in )?the day", sought=False)
def _same_day(words: Words) -> Date | None:
    return Date.on(words.seen_from)


@BESIDE.add(f"(?:the day after|a day after){_ENDS}|a day later|the (?:next|following) day")
def _day_after(words: Words) -> Date | None:
    return Date.on(words.seen_from + DAY)


@BESIDE.add(f"(?:the day before|a day before){_ENDS}|a day earlier|the previous day")
def _day_before(words: Words) -> Date | None:
    return Date.on(words.seen_from - DAY)


@BESIDE.add("(?:the same|that) (?P<unit>week|month|year)")
@BESIDE.add("the (?P<step>following) (?P<unit>week|month|year)")
@BESIDE.add("the (?P<step>previous|preceding) (?P<unit>week|month|year)")
@BESIDE.add(
    f"(?:the|a) (?P<unit>week|month|year) (?P<step>earlier|later|previous|(?:before|after){_ENDS})"
)
@BESIDE.add(
    f"{COUNT} (?P<unit>day|week|month|year)s? (?P<step>earlier|later|(?:before|after){_ENDS})"
)
def _beside(words: Words) -> Date | None:
    return unit_of(words["unit"], words.seen_from, words.count * _STEP[words["step"]])


@BESIDE.add(rf"the following {WEEKDAY}")
def _following_weekday(words: Words) -> Date | None:
    return near_weekday(words["weekday"], words.seen_from + DAY, Tense.FUTURE)
