"""What was meant by a text that is no date, and how to say so to an editor in one sentence."""

from __future__ import annotations

import re
import textwrap

from onrecord.dates.names import MONTH, SEASON, WEEKDAYS, number
from onrecord.dates.reading import OUT_OF_RANGE, DateError, read
from onrecord.dates.unit import MARKS

_HOW = (
    "write a day as 2024-11-25, a month as 2024-11, a year as 2024, and some time between two dates"
    " as 2024-11-18/2024-11-24"
)
_TIME_OF_DAY = re.compile(r"[0-9]t[0-9]|[0-9]:[0-9]|\b[0-9]{1,2} ?[ap]m\b")
_NAME = f"(?P<name>{MONTH}|{SEASON})"
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
    rf"|tomorrow|weekend|(?:{'|'.join(WEEKDAYS).lower()})s?)\b"
)
_ADVICE = {
    r"^(?:-[0-9]{3,}.*|y-?[0-9]+.*|[0-9]{5}(?:-.*)?|[0-9]{9,})$": OUT_OF_RANGE,
    _RELATIVE: "{} depends on the day it was written: write the days it means, such as"
    " 2024-11-18/2024-11-24",
    r"^[0-9]{1,2}([-/. ])[0-9]{1,2}\1[0-9]{2}$": (
        "{} may be several days: write the year first and in full, as in 2024-11-25"
    ),
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
    r"(?:between |from )?(?P<left>.+?)(?: to | and | - "
    r"|-(?=[0-9]{1,2} (?!to |and )[a-z]|[0-9]{4}(?:-|$)))(?P<right>.+)"
)


def explained(text: str) -> DateError:
    """Return what is wrong with a text that has not even the shape of a date (`read`)."""
    plain = _plain(text)
    if not plain:
        return DateError(f"the date is empty: {_HOW}")
    if _TIME_OF_DAY.search(plain):
        day = re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}", plain)
        advice = f"write it as {day[0]}" if day else "write the day alone, as 2024-11-25"
        return DateError(f"a date has no time of day: {advice}", day and day[0])
    if both := _EITHER_WAY.fullmatch(plain):
        one, other, year = both[1].zfill(2), both[2].zfill(2), both[3]
        if one == other:
            return _advising(f"{year}-{one}-{other}")
        forms = f"{year}-{other}-{one} or {year}-{one}-{other}"
        return DateError(f"day and month cannot be told apart: write {forms}")
    if nearest := _guess(plain):
        return _advising(nearest)
    return _unguessed(text, plain)


def _advising(nearest: str) -> DateError:
    """Return the advice to write a guess, or what is wrong with that too: `31 November 2024`."""
    try:
        shaped = read(nearest)
    except DateError as error:
        return error
    return DateError(f"write it as {nearest}", nearest) if shaped else explained(nearest)


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
    bare = re.sub(" ?[~?%] ?", "", plain)
    for look in _LOOKS:
        if match := look.fullmatch(bare):
            return _rewritten(match.groupdict()) + MARKS[approximate, uncertain]
    return None


def _rewritten(parts: dict[str, str | None]) -> str:
    if decade := parts.get("decade"):
        return f"{decade}X"
    name, month, day = parts.get("name"), parts.get("month"), parts.get("day")
    if name:
        month = str(number(name))
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
