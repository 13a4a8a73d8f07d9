"""Feasts and holidays that come every year: "Christmas Day", "last Thanksgiving".

Only those whose day a rule fixes, and the same rule wherever the name is used: not Independence
Day, which is another day in every country, nor the Easter that is called Orthodox.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from onrecord.dates import Date
from onrecord.draft.when.form import CountedFrom, Forms, Words
from onrecord.draft.when.reckoning import DAY, weekday_of
from onrecord.draft.when.vocabulary import YEAR

FEASTS_OF_A_YEAR = Forms(CountedFrom.NOTHING)
FEASTS = Forms(CountedFrom.PUBLICATION)


def _fixed(month: int, day: int) -> Callable[[int], dt.date]:
    return lambda year: dt.date(year, month, day)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the western churches, by the rule of the anonymous Gregorian computus."""
    golden, century, in_century = year % 19, year // 100, year % 100
    leap, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    weekday = (32 + 2 * rest + 2 * (in_century // 4) - epact - in_century % 4) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return dt.date(year, month, day + 1)


def _beside_easter(days: int) -> Callable[[int], dt.date]:
    return lambda year: _easter(year) + days * DAY


_DAYS: dict[str, Callable[[int], dt.date]] = {
    "new year's day": _fixed(1, 1),
    "martin luther king(?: jr.?)? day": weekday_of(1, 0, 3),
    "(?:st.?|saint) valentine's day|valentine's day": _fixed(2, 14),
    "president'?s'? day": weekday_of(2, 0, 3),
    "(?:st.?|saint) patrick's day": _fixed(3, 17),
    "april fools?'?s? day": _fixed(4, 1),
    "shrove tuesday": _beside_easter(-47),
    "ash wednesday": _beside_easter(-46),
    "palm sunday": _beside_easter(-7),
    "maundy thursday": _beside_easter(-3),
    "good friday": _beside_easter(-2),
    "easter sunday|easter(?! monday)": _easter,
    "easter monday": _beside_easter(1),
    "may day": _fixed(5, 1),
    "memorial day": weekday_of(5, 0, -1),
    "father's day": weekday_of(6, 6, 3),
    "(?:the )?(?:fourth|4th) of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": weekday_of(9, 0, 1),
    "columbus day": weekday_of(10, 0, 2),
    "hallowe'?en": _fixed(10, 31),
    "veterans'? day|armistice day": _fixed(11, 11),
    "remembrance sunday": weekday_of(11, 6, 2),
    "thanksgiving(?: day)?": weekday_of(11, 3, 4),
    "black friday": lambda year: weekday_of(11, 3, 4)(year) + DAY,
    "cyber monday": lambda year: weekday_of(11, 3, 4)(year) + 4 * DAY,
    "christmas eve": _fixed(12, 24),
    "christmas(?: day)?": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
}
_NAMES = {name: f"f{number}" for number, name in enumerate(_DAYS)}
_BESIDE = "weekend|season|week|holidays?|period|break|shopping|sales|trees?|cards?|gifts?|carols?"
"""What a feast lends its name to: that is of other days too."""
_FEAST = rf"(?<!odox\s)(?:{{}})(?!\s(?:{_BESIDE})\b)".format(
    "|".join(f"(?P<{_NAMES[name]}>{name})" for name in _DAYS)
).replace("'", "['’]")
_OR_BESIDE = rf"(?:the day (?P<way>before|after) )?{_FEAST}"
_STEPS = {"before": -DAY, "": 0 * DAY, "after": DAY}


def _day_of(words: Words) -> Callable[[int], Date]:
    rule = next(day for name, day in _DAYS.items() if words[_NAMES[name]])
    return lambda year: Date.on(rule(year) + _STEPS[words["way"]])


@FEASTS_OF_A_YEAR.add(rf"{_OR_BESIDE},? (?:of |in )?{YEAR}")
def _feast_of_a_year(words: Words) -> Date | None:
    return _day_of(words)(words.year)


@FEASTS.add(_OR_BESIDE)
def _feast(words: Words) -> Date | None:
    return words.yearly(_day_of(words))


@FEASTS.add(rf"(?P<which>last|this past|this|next|this coming) {_FEAST}")
def _which_feast(words: Words) -> Date | None:
    """This one is of the year, whether it has been or is to come."""
    day, make = words.seen_from, _day_of(words)
    if words["which"] == "this":
        return make(day.year)
    past = words["which"] in ("last", "this past")
    near = (make(day.year + step) for step in ((0, -1) if past else (0, 1)))
    return next((date for date in near if _is_beyond(date, day, past=past)), None)


def _is_beyond(date: Date, day: dt.date, *, past: bool) -> bool:
    if date.earliest is None:
        return False
    return date.earliest < day if past else date.earliest > day


@FEASTS.add(rf"{_OR_BESIDE},? (?:of )?(?P<year>last|this|next) year")
def _feast_of_which_year(words: Words) -> Date | None:
    return _day_of(words)(words.seen_from.year + {"last": -1, "this": 0, "next": 1}[words["year"]])
