"""Articles whose date words are marked, and what is given for them."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.dates import Date, DateError
from onrecord.draft import when
from onrecord.text import Span

CORPORA = {
    "MEANTIME": Path(__file__).with_name("meantime.jsonl"),
    "our own, in the manner of a wire": Path(__file__).with_name("wire.txt"),
}


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    text: str
    published: Date | None
    values: dict[Span, str | None]
    """What the annotators gave for every place, as TIMEX3; None where nobody says."""


def articles(path: Path) -> Iterator[Article]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            given = json.loads(line) if line.startswith("{") else _in_braces(number, line)
            marked = given.get("dates") or []
            values = {Span(each["start"], each["end"]): each.get("value") for each in marked}
            text = given["text"]
            yield Article(given["id"], text, published(given.get("published"), text), values)


def _in_braces(number: int, line: str) -> dict[str, Any]:
    """An article as people write one: `1989-11-02 | It fell in {August|1989-08}.`"""
    day, _, text = line.strip().partition(" | ")
    dates: list[dict[str, Any]] = []
    while match := _MARKED.search(text):
        start, words = match.start(), match["words"]
        dates.append({"start": start, "end": start + len(words), "value": match["value"]})
        text = text[:start] + words + text[match.end() :]
    return {"id": f"line-{number}", "published": day, "text": text, "dates": dates}


_MARKED = re.compile(r"\{(?P<words>[^{|}]+)\|(?P<value>[^{|}]+)\}")


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
