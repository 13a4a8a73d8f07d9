"""A form of date words: which words it is, and what they mean seen from a day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from enum import Enum, auto

from onrecord.dates import WEEKDAYS, Date
from onrecord.dates.names import number
from onrecord.draft.when import reckoning
from onrecord.draft.when.needed import Needed, needed
from onrecord.draft.when.phrases import in_text
from onrecord.draft.when.tense import Tense
from onrecord.draft.when.vocabulary import count_of
from onrecord.frozen import dataclass


class CountedFrom(Enum):
    """What words are counted from."""

    NOTHING = auto()
    PUBLICATION = auto()
    NAMED = auto()
    """The date that the text has named last."""
    NAMED_DAY = auto()
    NAMED_PERIOD = auto()
    PERIOD_HERE = auto()
    """The period that the same sentence has named."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a form fits, and from where they are seen."""

    match: re.Match[str]
    seen_from: dt.date
    """The day that they are counted from."""
    basis: Date | None
    """The date that this day lies in; None for words that are counted from nothing."""
    tense: Tense | None

    def __getitem__(self, group: str) -> str:
        """Return the words of a group in small letters; empty where it is not among them."""
        return (self.match.groupdict().get(group) or "").lower()

    @property
    def count(self) -> int:
        """The number that they count by, in digits or in letters; `a` is 1, and so is none."""
        return count_of(self["count"])

    @property
    def month(self) -> int:
        """The month that they name, 1 to 12."""
        return number(self["month"])

    def month_of(self, group: str) -> int:
        """Return the month that a group names, 1 to 12."""
        return number(self[group])

    @property
    def year(self) -> int:
        """The year that they name in digits."""
        return int(self["year"])

    def on(self, year: int) -> Date | None:
        """Return the day and month of a year; None where it is not the weekday beside them.

        Raises:
            ValueError: for a day that the month has not, in that year.
        """
        day = dt.date(year, self.month, int(self["day"]))
        wrong = self["weekday"] and WEEKDAYS[day.weekday()].lower() != self["weekday"]
        return None if wrong else Date.on(day)

    def season(self, year: int) -> Date:
        """Return the season that they name, of a year; a winter counts from its December."""
        return Date.parse(f"{year:04}-{number(self['season'])}")

    def yearly(self, make: Callable[[int], Date | None], *, within: int = 31) -> Date | None:
        """Return the nearest of what comes every year, in the direction of the tense.

        One of this year within so many days is meant even against the tense.
        """
        return reckoning.yearly(make, self.seen_from, self.tense, within=within)


Reader = Callable[[Words], "Date | None"]


@dataclass(frozen=True, slots=True)
class Form:
    """One way of wording a date."""

    counted_from: CountedFrom
    read: Reader
    """What the words mean. ValueError or OverflowError: there is no such day in the calendar."""
    whole: re.Pattern[str]
    """Fits the words alone."""
    within: re.Pattern[str] | None
    """Finds the words in a text; None for those that are a date only beside another."""
    needs: Needed
    """The letters without which a stretch of text holds no such words."""


class Forms(list[Form]):
    """Forms that are counted from the same, in the order in which they are tried."""

    def __init__(self, counted_from: CountedFrom) -> None:
        super().__init__()
        self._counted_from = counted_from

    def add(self, pattern: str, *, sought: bool = True) -> Callable[[Reader], Reader]:
        """Enter a reader for the words that `pattern` describes; a space in it is any white space.

        With `sought` false they are read where a sheet or a phrase gives them, never looked for.
        """

        def enter(read: Reader) -> Reader:
            whole = re.compile(pattern, re.IGNORECASE)
            within = in_text(pattern) if sought else None
            self.append(Form(self._counted_from, read, whole, within, needed(pattern)))
            return read

        return enter
