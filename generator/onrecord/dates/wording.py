"""A date in English for people, as running text or as a dense row."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from onrecord.dates.names import MONTHS, SEASONS, WEEKDAYS
from onrecord.dates.reading import Ends
from onrecord.dates.unit import Precision, Unit
from onrecord.frozen import dataclass


def say(ends: Ends, how: Wording, *, weekday: bool = False) -> str:
    """Return the words for a date of these ends, of which one at least is there.

    `weekday` puts the day of the week before every day.
    """
    wording = replace(how, weekday=weekday)
    start, end = ends
    start = _sayable(start, first=True) if start else None
    end = _sayable(end, first=False) if end else None
    if start and end:
        return _say_two(start, end, wording)
    if end:
        return f"by {_limit(end, wording)}"
    return f"{_one(start, wording)} or later" if start else ""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a date is said: the pieces that differ between running text and a dense row."""

    letters: int | None
    """How many letters of a month's or weekday's name are said; None for all."""
    about: str
    doubt: str
    between: str
    either: str
    """Between two units that lie side by side."""
    close: str
    """For the last day of a longer unit."""
    weekday: bool = False

    def mark(self, said: str, unit: Unit) -> str:
        """Return what is said of a unit with how sure it is."""
        said = self.about.format(said) if unit.approximate else said
        return self.doubt.format(said) if unit.uncertain else said

    def parts(self, unit: Unit) -> list[str]:
        """Return the words of a unit without its marks, the smallest part of the calendar first."""
        year, month = unit.first.year, MONTHS[unit.first.month - 1][: self.letters]
        if unit.precision is Precision.DAY:
            weekday = WEEKDAYS[unit.first.weekday()][: self.letters]
            number = str(unit.first.day)
            return [f"{weekday} {number}" if self.weekday else number, month, str(year)]
        if unit.precision is Precision.MONTH:
            return [month, str(year)]
        if unit.precision is Precision.SEASON:
            return _season_parts(unit)
        return [f"the {year - year % 10}s" if unit.precision is Precision.DECADE else str(year)]


def _season_parts(unit: Unit) -> list[str]:
    year, month = unit.first.year, unit.first.month
    if month < 12:
        return [SEASONS[month // 3 - 1], str(year)]
    after = f"{year + 1:04}"[2:] if (year + 1) % 100 else str(year + 1)
    return [SEASONS[3], f"{year}–{after}"]


LONG = Wording(
    letters=None,
    about="about {}",
    doubt="{} (uncertain)",
    between="between {} and {}",
    either="{} or {}",
    close="the end of {}",
)
SPANNING = replace(LONG, between="{} to {}", either="{} to {}")
"""From one date to another."""
SHORT = Wording(
    letters=3, about="c. {}", doubt="{}?", between="{} – {}", either="{} – {}", close="end of {}"
)
"""For a dense row."""


def _sayable(unit: Unit, *, first: bool) -> Unit:
    """Return the unit, or its first or last year where its name would mislead.

    "The 2000s" may be ten years or a hundred, and a century by its number begins a year later than
    the one that EDTF means.
    """
    if unit.precision is Precision.CENTURY or (
        unit.precision is Precision.DECADE and unit.last.year % 100 == 9
    ):
        day = unit.first if first else unit.last
        january, december = day.replace(month=1, day=1), day.replace(month=12, day=31)
        return replace(unit, precision=Precision.YEAR, first=january, last=december)
    return unit


def _one(unit: Unit, wording: Wording) -> str:
    return wording.mark(" ".join(wording.parts(unit)), unit)


def _limit(unit: Unit, wording: Wording) -> str:
    said = " ".join(wording.parts(unit))
    whole = unit.precision is Precision.DAY
    return wording.mark(said if whole else wording.close.format(said), unit)


def _say_two(start: Unit, end: Unit, wording: Wording) -> str:
    if (start.first, start.last) == (end.first, end.last):
        approximate = start.approximate or end.approximate
        uncertain = start.uncertain or end.uncertain
        return _one(replace(start, approximate=approximate, uncertain=uncertain), wording)
    if start.last >= end.first:  # one holds the other: only the outermost days say what is meant
        start = replace(start, precision=Precision.DAY, last=start.first)
        end = replace(end, precision=Precision.DAY, first=end.last)
    if start.flags != end.flags:
        return wording.between.format(_one(start, wording), _one(end, wording))
    return _say_alike(start, end, wording)


def _say_alike(start: Unit, end: Unit, wording: Wording) -> str:
    """Say two ends that bear the same marks, what they share only once."""
    left, right = wording.parts(start), wording.parts(end)
    join = wording.between
    if start.precision is end.precision:
        left = _without_shared_end(left, right)
        if not end.approximate and end.first - start.last == dt.timedelta(1):
            join = wording.either
    unmarked = replace(end, uncertain=False)
    said = [wording.mark(" ".join(parts), unmarked) for parts in (left, right)]
    if " " not in said[0]:
        join = join.replace(" – ", "–")
    return wording.mark(join.format(*said), replace(end, approximate=False))


def _without_shared_end(left: list[str], right: list[str]) -> list[str]:
    shared = 0
    while shared < len(left) - 1 and left[-1 - shared] == right[-1 - shared]:
        shared += 1
    return left[: len(left) - shared]
