"""Dates that claim no more than the words give: level 1 of EDTF (ISO 8601-2:2019, annex A).

A date is written as text and is never turned into a day that it does not name:

=====================  =========================================================
``2024-11-25``         a day
``2024-11``            a month; ``2024-11-XX`` is some day of it, and says the same
``2024-21``            a season: 21 spring, 22 summer, 23 autumn, 24 winter
``2024``               a year; ``202X`` a decade, ``20XX`` a century
``A/B``                some time between A and B, never all the time from A to B
``../B``, ``A/..``     at the latest B, at the earliest A; ``/B`` and ``A/`` say the same, for
                       an end that is unknown bounds as little as one that is open
``~``, ``?``, ``%``    behind a date or an end of an interval: about then; uncertain; both
=====================  =========================================================

The standard names the seasons and leaves open which months they are. Bounds need months, so the
four are taken as weather services of the northern hemisphere count them: spring is March to May,
summer June to August, autumn September to November, and winter December to February of the year
that follows. Years run from 1 to 9999, which is what `datetime.date` can hold.

``~`` and ``?`` move no bound: how far "about" reaches is nobody's to say. They only keep a date
from excluding another (`Date.excludes`).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import textwrap
from dataclasses import dataclass, replace
from enum import StrEnum

# Spelt out, for what `calendar` says depends on the machine's locale.
# fmt: off
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# fmt: on
SEASONS = ("spring", "summer", "autumn", "winter")


class DateError(ValueError):
    """Raised where a text is no date. Its message is one plain sentence for an editor."""

    def __init__(self, sentence: str, nearest: str | None = None) -> None:
        super().__init__(sentence)
        self.nearest = nearest
        """The valid form that was probably meant, as EDTF."""


class Precision(StrEnum):
    """What a date names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    """Two ends, both known."""
    OPEN = "open"
    """An interval with one end only."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch of the calendar, as a single EDTF date names it: a date, or one end of it."""

    edtf: str
    precision: Precision
    """Never an interval."""
    first: dt.date
    last: dt.date
    approximate: bool = False
    uncertain: bool = False

    @property
    def exact(self) -> bool:
        """Whether the unit is neither approximate nor uncertain."""
        return not (self.approximate or self.uncertain)

    @property
    def flags(self) -> tuple[bool, bool]:
        """Whether the unit is approximate, and whether it is uncertain."""
        return self.approximate, self.uncertain


@dataclass(frozen=True, slots=True)
class Date:
    """A date as an editor wrote it, with what it says about the calendar. Made by `Date.parse`.

    Two dates are equal where they are written alike and so mean the same.
    """

    edtf: str
    """As written."""
    start: Unit | None
    """The first end; None where it is open or unknown. The same as `end` unless an interval."""
    end: Unit | None

    def __str__(self) -> str:
        return self.edtf

    @classmethod
    def parse(cls, text: str) -> Date:
        """Return the date that `text` writes in EDTF level 1.

        Raises:
            DateError: for any other text, with what was expected and the nearest valid form.
        """
        parts = text.split("/")
        ends = [None if part in _NO_END else _UNIT.fullmatch(part) for part in parts]
        shaped = all(end or part in _NO_END for end, part in zip(ends, parts, strict=True))
        if not shaped or len(parts) > 2 or parts == [""]:
            raise _explained(text)
        units = [_unit(end) if end else None for end in ends]
        start, end = units[0], units[-1]
        if len(parts) == 1 and start is None:
            raise DateError("an open end stands in an interval, as in ../2024-11-25")
        if start is None and end is None:
            raise DateError("an interval needs a date at one end at least, as in ../2024-11-25")
        if start and end and end.last < start.first:
            raise DateError("the interval ends before it begins", f"{end.edtf}/{start.edtf}")
        return cls(text, start, end)

    @classmethod
    def on(cls, day: dt.date) -> Date:
        """Return the date that is this one day."""
        return cls.parse(day.isoformat())

    @classmethod
    def by(cls, day: dt.date) -> Date:
        """Return "on that day at the latest": what is known of a saying from its publication."""
        return cls.parse(f"../{day.isoformat()}")

    @classmethod
    def between(cls, first: dt.date, last: dt.date) -> Date:
        """Return some time from `first` to `last`, both included.

        Raises:
            DateError: where `last` lies before `first`.
        """
        return cls.on(first) if first == last else cls.parse(f"{first}/{last}")

    @property
    def earliest(self) -> dt.date | None:
        """The first day that the date allows; None where its start is open or unknown."""
        return self.start.first if self.start else None

    @property
    def latest(self) -> dt.date | None:
        """The last day that the date allows; None where its end is open or unknown."""
        return self.end.last if self.end else None

    @property
    def approximate(self) -> bool:
        """Whether an end is marked `~` or `%`."""
        return any(unit.approximate for unit in (self.start, self.end) if unit)

    @property
    def uncertain(self) -> bool:
        """Whether an end is marked `?` or `%`."""
        return any(unit.uncertain for unit in (self.start, self.end) if unit)

    @property
    def precision(self) -> Precision:
        """What the date names."""
        if self.start is None or self.end is None:
            return Precision.OPEN
        return Precision.INTERVAL if "/" in self.edtf else self.start.precision

    @property
    def narrowness(self) -> tuple[int, int]:
        """A key that sorts the narrowest date first: days between its bounds, then marks it bears.

        An end that is open or unknown counts as the first or last day of the calendar.
        """
        low, high = self._bounds
        return (high - low).days, int(self.approximate) + int(self.uncertain)

    @property
    def sort_key(self) -> tuple[dt.date, bool, dt.date, str]:
        """A key for timelines, the same for the same date anywhere.

        A date stands at its first possible day, and one without a first day ("by 25 November") at
        its last, behind those that begin there. Of dates that begin together the narrower comes
        first; dates with the same bounds are in the order of their text.
        """
        low, high = self._bounds
        return (high if self.start is None else low), self.start is None, high, self.edtf

    def within(self, other: Date) -> bool:
        """Whether every day that this date allows is one that `other` allows."""
        (low, high), (other_low, other_high) = self._bounds, other._bounds
        return other_low <= low and high <= other_high

    def overlaps(self, other: Date) -> bool:
        """Whether some day is allowed by both dates."""
        (low, high), (other_low, other_high) = self._bounds, other._bounds
        return low <= other_high and other_low <= high

    def excludes(self, other: Date) -> bool:
        """Whether the two dates cannot both be right: no day in common, and no doubt about the gap.

        The ends that face each other across the gap decide: `~` or `?` on either leaves it open.
        """
        if self.overlaps(other):
            return False
        before, after = (self, other) if self._bounds < other._bounds else (other, self)
        facing = (before.end, after.start)
        return all(unit.exact for unit in facing if unit)

    def words(self, *, weekday: bool = False) -> str:
        """Return the date in English for people: "between 18 and 24 November 2024".

        `weekday` puts the day of the week before every day: "Monday 25 November 2024".
        """
        return _say(self, _long(weekday=weekday))

    def short(self, *, weekday: bool = False) -> str:
        """Return the date for a dense row: "18–24 Nov 2024"."""
        return _say(self, _short(weekday=weekday))

    @property
    def _bounds(self) -> tuple[dt.date, dt.date]:
        return self.earliest or dt.date.min, self.latest or dt.date.max


# Reading one date

_NO_END = ("", "..")
_UNIT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[~?%]?)"
)


def _unit(match: re.Match[str]) -> Unit:
    year, month, day = match["year"], match["month"], match["day"]
    precision, first, last = _stretch(year, month, day)
    mark = match["mark"]
    return Unit(match[0], precision, first, last, mark in ("~", "%"), mark in ("?", "%"))


def _stretch(year: str, month: str | None, day: str | None) -> tuple[Precision, dt.date, dt.date]:
    if "X" in year:
        if month:
            raise DateError(
                f"a month needs a whole year: write {year}, or the year in full", nearest=year
            )
        return _years(year)
    if year == "0000":
        raise DateError(_OUT_OF_RANGE)
    if month is None or month == "XX":
        if day and day != "XX":
            raise DateError(
                f"a day needs a month: write {year}, or the month in full", nearest=year
            )
        return Precision.YEAR, dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
    if 21 <= int(month) <= 24:
        return _season(int(year), int(month), day)
    return _month_or_day(int(year), int(month), day)


def _years(year: str) -> tuple[Precision, dt.date, dt.date]:
    first = max(1, int(year.replace("X", "0")))
    last = int(year.replace("X", "9"))
    precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    return precision, dt.date(first, 1, 1), dt.date(last, 12, 31)


def _season(year: int, season: int, day: str | None) -> tuple[Precision, dt.date, dt.date]:
    name = SEASONS[season - 21]
    if day:
        raise DateError(
            f"{season} stands for {name}, which has no day {day}", f"{year:04}-{season}"
        )
    month = 3 * (season - 20)
    first = dt.date(year, month, 1)
    if month < 12:
        return Precision.SEASON, first, _month_end(year, month + 2)
    return Precision.SEASON, first, _month_end(year + 1, 2) if year < 9999 else dt.date.max


def _month_or_day(year: int, month: int, day: str | None) -> tuple[Precision, dt.date, dt.date]:
    if not 1 <= month <= 12:
        raise _no_month(year, month, day)
    end = _month_end(year, month)
    if day is None or day == "XX":
        return Precision.MONTH, dt.date(year, month, 1), end
    if day == "00":
        raise DateError(f"there is no day 0 in {MONTHS[month - 1]} {year}")
    if int(day) > end.day:
        raise DateError(f"{MONTHS[month - 1]} {year} has {end.day} days")
    exact = dt.date(year, month, int(day))
    return Precision.DAY, exact, exact


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _no_month(year: int, month: int, day: str | None) -> DateError:
    if day and day != "XX" and 1 <= int(day) <= 12 < month <= 31:
        swapped = f"{year:04}-{day}-{month:02}"
        return DateError(f"there is no month {month}; the month comes first: {swapped}", swapped)
    if day is None and month == (year + 1) % 100:
        span = f"{year:04}/{year + 1:04}"
        return DateError(f"there is no month {month}; for two years write {span}", span)
    return DateError(f"there is no month {month}")


# Wording


@dataclass(frozen=True, slots=True)
class _Wording:
    """How a date is said: the pieces that differ between running text and a dense row."""

    weekday: bool
    letters: int | None
    """How many letters of a month's or weekday's name are said; None for all."""
    about: str
    doubt: str
    between: str
    either: str
    close: str

    def mark(self, said: str, unit: Unit) -> str:
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


def _long(*, weekday: bool) -> _Wording:
    return _Wording(
        weekday,
        None,
        "about {}",
        "{} (uncertain)",
        "between {} and {}",
        "{} or {}",
        "the end of {}",
    )


def _short(*, weekday: bool) -> _Wording:
    return _Wording(weekday, 3, "c. {}", "{}?", "{} – {}", "{} – {}", "end of {}")


def _say(date: Date, wording: _Wording) -> str:
    start = _sayable(date.start, first=True) if date.start else None
    end = _sayable(date.end, first=False) if date.end else None
    if start and end:
        return _say_two(start, end, wording)
    if end:
        return f"by {_limit(end, wording)}"
    return f"{_one(start, wording)} or later" if start else ""


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


def _one(unit: Unit, wording: _Wording) -> str:
    return wording.mark(" ".join(wording.parts(unit)), unit)


def _limit(unit: Unit, wording: _Wording) -> str:
    said = " ".join(wording.parts(unit))
    whole = unit.precision is Precision.DAY
    return wording.mark(said if whole else wording.close.format(said), unit)


def _say_two(start: Unit, end: Unit, wording: _Wording) -> str:
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


def _say_alike(start: Unit, end: Unit, wording: _Wording) -> str:
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


# Guessing what was meant by a text that is no date

_HOW = (
    "write a day as 2024-11-25, a month as 2024-11, a year as 2024, and some time between two dates"
    " as 2024-11-18/2024-11-24"
)
_OUT_OF_RANGE = "years run from 0001 to 9999"
_TIME_OF_DAY = re.compile(r"[0-9]t[0-9]|[0-9]:[0-9]|\b[0-9]{1,2} ?[ap]m\b")
_SERIES = tuple(name[:3].lower() for name in MONTHS)
_NUMBER = {name: number for number, name in enumerate(_SERIES, 1)}
_NUMBER |= {"spr": 21, "sum": 22, "aut": 23, "fal": 23, "win": 24}
_NAME = (
    "(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)"
)
_DAY_OVER_12 = "(?P<day>1[3-9]|2[0-9]|3[01])"
_LOOKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>[0-9]{4})(?:[-/. ](?P<month>[0-9]{1,2})(?:[-/. ](?P<day>[0-9]{1,2}))?)?",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"{_DAY_OVER_12}[-/. ](?P<month>[0-9]{{1,2}})[-/. ](?P<year>[0-9]{{4}})",
        r"0?(?P<month>[0-9]{1,2})[-/. ]0?(?P<day>(?P=month))[-/. ](?P<year>[0-9]{4})",
        rf"(?P<month>[0-9]{{1,2}})[-/. ]{_DAY_OVER_12}[-/. ](?P<year>[0-9]{{4}})",
        r"(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})",
        rf"(?:(?P<day>[0-9]{{1,2}})[- ])?{_NAME}[- ](?P<year>[0-9]{{4}})",
        rf"{_NAME} (?P<day>[0-9]{{1,2}}) (?P<year>[0-9]{{4}})",
        r"(?P<year>[0-9]{3}[ux]|[0-9]{2}(?:uu|xx))",
        r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2}|uu|xx)(?:-(?P<day>uu|xx))?",
        r"(?P<decade>[0-9]{3})0s",
    )
)
_EITHER_WAY = re.compile(r"(0?[1-9]|1[0-2])[-/. ](0?[1-9]|1[0-2])[-/. ]([0-9]{4})")
_TWO_YEARS = re.compile(r"([0-9]{2})([0-9]{2})/([0-9]{2})")
_AROUND = (
    (re.compile(r"(?:about|around|circa|ca?|approximately) (?P<rest>[^/]+)"), "{}~"),
    (re.compile(r"(?:by|until|till) (?P<rest>[^/]+)"), "../{}"),
    (re.compile(r"(?:unknown|open|\*) ?/ ?(?P<rest>[^/]+)"), "../{}"),
    (re.compile(r"(?:since|from) (?P<rest>[^/]+)"), "{}/.."),
    (re.compile(r"(?P<rest>[^/]+?) or later"), "{}/.."),
    (re.compile(r"(?P<rest>[^/]+?) ?/ ?(?:open|now|unknown|present|\*)"), "{}/.."),
)
_RELATIVE = (
    r"\b(?:last|next|this|past|recent|coming|ago|now|recently|earlier|later|today|tonight|yesterday"
    r"|tomorrow|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)
_ADVICE = {
    r"^(?:-[0-9]{3,}.*|y-?[0-9]+.*|[0-9]{5}(?:-.*)?|[0-9]{9,})$": _OUT_OF_RANGE,
    _RELATIVE: "{} depends on the day it was written: write the days it means, such as"
    " 2024-11-18/2024-11-24",
    "/.*/": "an interval has two ends, as in 2024-11-18/2024-11-24",
    rf"^{_NAME}(?: [0-9]{{1,2}})?$|^[0-9]{{1,2}} {_NAME.replace('name', 'only')}$": (
        "{} lacks the year: write a day as 2024-11-25"
    ),
    r"^[\[{]": "a list of dates is not supported: write some time between two, as A/B",
    "^(?=.*x)[0-9x]{4}[-0-9x]*$": (
        "X stands for digits left out from the right: 202X, 20XX, 2024-XX, 2024-11-XX"
    ),
}
"""What to say of a text that matches; the first match counts."""
_SPAN = re.compile(
    r"(?:between |from )?(?P<left>.+?)(?: to | and | - |-(?=[0-9]{1,2} [a-z]))(?P<right>.+)"
)


def _explained(text: str) -> DateError:
    """Return what is wrong with a text that has not even the shape of a date."""
    plain = _plain(text)
    if not plain:
        return DateError(f"the date is empty: {_HOW}")
    if _TIME_OF_DAY.search(plain):
        day = re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}", plain)
        advice = f"write it as {day[0]}" if day else "write the day alone, as 2024-11-25"
        return DateError(f"a date has no time of day: {advice}", day and day[0])
    if both := _EITHER_WAY.fullmatch(plain):
        one, other, year = both[1].zfill(2), both[2].zfill(2), both[3]
        forms = f"{year}-{other}-{one} or {year}-{one}-{other}"
        return DateError(f"day and month cannot be told apart: write {forms}")
    if nearest := _guess(plain):
        try:
            Date.parse(nearest)
        except DateError as error:
            return error
        return DateError(f"write it as {nearest}", nearest)
    return _unguessed(text, plain)


def _unguessed(text: str, plain: str) -> DateError:
    quoted = textwrap.shorten(text, 60, placeholder="…")
    told = (told for look, told in _ADVICE.items() if re.search(look, plain))
    return DateError(next(told, f"{{}} is not a date: {_HOW}").format(f'"{quoted}"'))


def _plain(text: str) -> str:
    """Return the text in lower case, without what only decorates a date."""
    plain = re.sub("[‐‑‒–—−]", "-", text.lower())
    plain = re.sub(r"(?<=[a-z])\.|,|\b(?:the|of|on|in)\b", " ", plain)
    plain = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", plain)
    if re.search("[0-9]", plain):
        plain = re.sub(
            r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", " ", plain
        )
    return " ".join(plain.split())


def _guess(plain: str) -> str | None:
    """Return what a plain text probably means, in the shape of EDTF, or None."""
    if years := _TWO_YEARS.fullmatch(plain):
        first = int(years[1] + years[2])
        if int(years[3]) == (first + 1) % 100:
            return f"{first:04}/{first + 1:04}"
    for pattern, form in _AROUND:
        if (around := pattern.fullmatch(plain)) and (rest := _guess_one(around["rest"])):
            return form.format(rest)
    return _guess_one(plain) or _guess_two(plain)


def _guess_one(plain: str) -> str | None:
    approximate, uncertain = (any(c in plain for c in marks) for marks in ("~%", "?%"))
    mark = ("", "?", "~", "%")[2 * approximate + uncertain]
    bare = re.sub(" ?[~?%] ?", "", plain)
    for look in _LOOKS:
        if match := look.fullmatch(bare):
            return _rewritten(match.groupdict()) + mark
    return None


def _rewritten(parts: dict[str, str | None]) -> str:
    if decade := parts.get("decade"):
        return f"{decade}X"
    name, month, day = parts.get("name"), parts.get("month"), parts.get("day")
    if name:
        month = str(_NUMBER[name[:3]])
    rest = [part.zfill(2) for part in (month, day) if part]
    return "-".join([parts["year"] or "", *rest]).upper().replace("U", "X")


def _guess_two(plain: str) -> str | None:
    if plain.count("/") == 1:
        left, right = (part.strip() for part in plain.split("/"))
        return _joined([left], right)
    if span := _SPAN.fullmatch(plain):
        words = span["right"].split()
        # "18 to 24 November 2024" says the month once: what the left end lacks stands in the right
        lefts = [" ".join([span["left"], *words[lacking:]]) for lacking in range(len(words), 0, -1)]
        return _joined(lefts, span["right"])
    return None


def _joined(lefts: list[str], right: str) -> str | None:
    end = ".." if right == ".." else _guess_one(right)
    starts = (".." if left == ".." else _guess_one(left) for left in lefts)
    start = next((start for start in starts if start), None)
    return f"{start}/{end}" if start and end else None
