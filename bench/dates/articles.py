"""Articles whose date words are marked, and what is given for them."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.dates import Date, DateError
from onrecord.draft import when
from onrecord.text import Span

MEANTIME = Path(__file__).with_name("meantime.jsonl")


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    text: str
    published: Date | None
    values: dict[Span, str | None]
    """What the annotators gave for every place, as TIMEX3; None where nobody says."""


def articles(path: Path) -> Iterator[Article]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            given = json.loads(line)
            marked = given.get("dates") or []
            values = {Span(each["start"], each["end"]): each.get("value") for each in marked}
            text = given["text"]
            yield Article(given["id"], text, published(given.get("published"), text), values)


def published(given: object, text: str) -> Date | None:
    """The day of publication, in whatever figures; where they allow two, the one in the text."""
    figures = str(given or "").strip()
    days = [day for order in _ORDERS if (day := _read(figures, order))]
    if not days:
        return _first_line_date(text)
    if len(set(days)) > 1 and (printed := _first_line_date(text)) in days:
        return printed
    return days[0]


_ORDERS = (
    r"(?P<y>\d{4})[-/. ]?(?P<m>\d{1,2})[-/. ]?(?P<d>\d{1,2})",
    r"(?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})[-/. ](?P<y>\d{4}|\d\d)",
    r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4}|\d\d)",
    r"(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)",
)
_BEGINNING = 400


def _read(figures: str, order: str) -> Date | None:
    match = re.match(rf"{order}(?!\d)", figures)
    if match is None:
        try:
            return Date.parse(figures)
        except DateError:
            return when.resolve(figures, None)
    year, month, day = (int(match[part]) for part in "ymd")
    try:
        return Date.on(dt.date(_century(year), month, day))
    except ValueError:
        return None


def _century(year: int) -> int:
    return year if year > 99 else year + (1900 if year > 50 else 2000)


def _first_line_date(text: str) -> Date | None:
    """The first whole date near the beginning of a text, where agencies print the day."""
    for found in when.find(text[:_BEGINNING]):
        date = when.resolve(found.words, None)
        if date and date.precision == "day":
            return date
    return None
