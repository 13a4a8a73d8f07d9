"""What an article's lines say of the article itself: its date, its headline.

Only what is plainly printed counts. A date in a sentence dates what the sentence tells of, and a
name in one may be anybody's; neither is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.english.datelines import dateline
from onrecord.english.outlets import is_an_agency
from onrecord.ingest.paragraphs import ends_sentence
from onrecord.text import Span

_LONGEST_HEADLINE = 110
"""Characters. Google's advice to publishers was long to keep headlines within these; a longer first
line is a standfirst or a sentence."""
_LONGEST_MARKED = 200
"""Characters of a headline with a byline or date line right below it."""
LONGEST_LABEL = 90
"""Characters of a byline or a date line: longer lines are prose."""

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "short": "jan feb mar apr may jun jul aug sept oct nov dec",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
}
MONTH = {
    name: number for names in _MONTHS.values() for number, name in enumerate(names.split(), start=1)
} | {"sep": 9}
_NAMES = "|".join(sorted(MONTH, key=len, reverse=True))
_DAY_OF_WEEK = r"(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_NO_MONTH = r"(?:1[3-9]|2\d|3[01])"
"""A number that can only be a day's, whichever of the two stands first."""
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?"
_SEPARATOR = r"[\s,|•·–—(@/-]*(?:at\s+)?"
_AMERICAN = rf"(?={_SEPARATOR}{_CLOCK}\s*\(?(?:[cemp][ds]?|ak[ds]?|h[ds]?)t\b)"
"""An hour in a time zone of the United States, where the month stands first: `7:28 PM ET`."""
_DATE = (
    r"(?:(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?P<n2>{_NAMES})\.?,?\s+(?P<y2>\d{{4}})(?:\s+року)?"
    rf"|(?P<n3>{_NAMES})\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})"
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4})"
    rf"|(?P<d5>{_NO_MONTH})[-/](?P<m5>0?[1-9]|1[0-2])[-/](?P<y5>\d{{4}})"
    rf"|(?P<m6>0?[1-9]|1[0-2])[-/](?P<d6>{_NO_MONTH})[-/](?P<y6>\d{{4}})"
    rf"|(?P<m7>\d{{1,2}})/(?P<d7>\d{{1,2}})/(?P<y7>\d{{4}}|\d\d){_AMERICAN})"
)
_ANY_DATE = re.sub(r"\(\?P<\w+>", "(?:", _DATE)
_ZONE = r"\(?(?:[a-z]{2,4}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{4})\)?"
_TIME = rf"{_CLOCK}(?:\s*{_ZONE})?"
_PUBLISHED = (
    r"(?:(?:first\s+)?published|posted|date|опубліковано|publié|veröffentlicht)"
    r"(?:\s+(?:on|at|le|am))?\s*:?\s*"
)
_UPDATED = r"(?:last\s+)?(?:updated|modified|оновлено|mis à jour)(?:\s+(?:on|at|le))?\s*:?\s*"
AGO = r"(?:an?|\d+) (?:second|min(?:ute)?|hour|hr|day|week|month|year)s? ago"
_UPDATE = rf"{_UPDATED}(?:{AGO}|{_DAY_OF_WEEK}(?:{_ANY_DATE})?(?:{_SEPARATOR}{_TIME})?)"
_AFTER = rf"(?:{_SEPARATOR}{_TIME})?(?:{_SEPARATOR}{_UPDATE})?[\s).]*"
_READ = r"(?:\d[\d,.]*(?: (?:comments|reads|shares|views))?\s*(?://|[|•·])\s*)?"
"""How often a page was read, shared or commented on, where a sign divides that from the date."""
_DATE_LINE = re.compile(
    rf"[|•·]?\s*(?P<label>{_PUBLISHED})?{_READ}(?:{_TIME}{_SEPARATOR})?{_DAY_OF_WEEK}"
    rf"(?P<date>{_DATE}){_AFTER}",
    re.IGNORECASE,
)
_SHORT_YEAR = re.sub(r"(\(\?P<y[24]>)\\d\{4\}", r"\1\\d{4}|\\d\\d(?!\\d)", _DATE)
_FILED_BY = r"(?:(?:By\s*:?\s+)?\(?[A-Z][\w.&’'-]*\)?[\s|/,•·]+){1,6}?"
_STAMP = re.compile(
    rf"(?P<by>{_FILED_BY})"
    r"(?i:(?P<label>(?:published|posted)(?: date)?(?: on)?\s*[:–-]?\s*)?"
    rf"(?:{_TIME}{_SEPARATOR})?{_DAY_OF_WEEK}(?:[–-]\s*)?(?P<date>{_SHORT_YEAR}){_AFTER})"
    r"(?P<labelled>\((?i:published|posted)\))?"
)
"""`PTI Leith Published 20.07.24, 06:24 PM`: who and where, then the day and, mostly, an hour."""
_HOUR = re.compile(_TIME, re.IGNORECASE)
_DIVIDED = re.compile(r"\s*[|,/•·]\s*")
_SECTION = re.compile(r"^[A-Z]\w+ \| ")
_UPDATE_LINE = re.compile(
    rf"[|•·]?\s*{_UPDATED}(?:{_TIME}{_SEPARATOR})?{_DAY_OF_WEEK}(?P<date>{_DATE})(?:{_SEPARATOR}{_TIME})?[\s).]*",
    re.IGNORECASE,
)
_UPDATE_STAMP = re.compile(
    rf"{_FILED_BY}(?i:{_UPDATED}{_DAY_OF_WEEK}(?P<date>{_DATE}){_SEPARATOR}{_TIME})[\s).]*"
)
"""`Leith Edited By: Jo Vane Updated: Nov 25, 2024, 09:15 AM IST`: with, always, an hour."""
_IN_ADDRESS = re.compile(
    rf"(?:/|-(?=20\d\d-\d\d-\d\d/?$))(?P<y>(?:19|20)\d\d)(?P<sign>[/-])(?:(?P<m>0?[1-9]|1[0-2])|(?P<n>{_NAMES}))"
    r"(?:(?P=sign)(?P<d>0?[1-9]|[12]\d|3[01]))?(?=[/?#]|$)",
    re.IGNORECASE,
)
"""The numbers end where a part of the address does: `/2025/03/12-things-to-know` says no day."""
_MACHINE_MARK = re.compile(r"date (?P<date>\d{4}-\d{2}(?P<day>-\d{2})?)(?=\s|$)")

_DATE_BEHIND = re.compile(
    rf"(?:\s*[,|•·–—]\s*|\s+on\s+)(?P<date>{_DAY_OF_WEEK}{_ANY_DATE}{_AFTER})$", re.IGNORECASE
)
_CAPTION = re.compile(r"\b(?:picture|photo|image|credit|pictured)s?\s*:|©", re.IGNORECASE)
_REFERS_BACK = re.compile(
    r"\b(?:according to|reports?|says?|said|writes?) the "
    r"(?:newspaper|paper|publication|outlet|article)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the article prints about itself: the value, and the words that show it."""

    value: str
    words: str
    how: Literal["printed", "inferred"] = "printed"
    """Whether the words say so, or only allow to infer it."""


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is nothing but a date, with or without a label such as "Published:"."""

    date: Found
    labelled: bool


def machine_mark(line: str) -> Found | None:
    """Return the mark that a collector's program put before the first line.

    `date 2024-11-25`, or `date 2024-11` where it knew no more than the month.
    """
    match = _MACHINE_MARK.match(line)
    if not match or not _is_day(match["date"] if match["day"] else f"{match['date']}-01"):
        return None
    return Found(match["date"], match[0])


def date_line(words: str) -> DateLine | None:
    """Return the date of publication, where the line is no more: `Published: 25 November 2024`.

    `25.11.2024` is read, and `25/11/2024`; `11/12/2024` is not, since Britain and America would
    read it differently, unless an American hour stands behind it.
    Who filed it and where may stand before the label, where the hour stands beside the day.
    """
    if len(words) > LONGEST_LABEL:
        return None
    match = _DATE_LINE.fullmatch(words) or _stamp(words)
    day = _day(match) if match else None
    if not match or day is None:
        return None
    shown = f"{match['label'] or ''}{match['date']}"
    return DateLine(Found(day, shown if shown in words else match["date"]), bool(match["label"]))


def _stamp(words: str) -> re.Match[str] | None:
    """Who filed it, and the day: with an hour and a label, or by an agency.

    `Reuters | AFP Published 27 June 2020` needs no hour, `World | Reuters 4 Mar 2025` no label.
    """
    match = _STAMP.fullmatch(words)
    if match is None:
        return None
    labelled = match["label"] or match["labelled"]
    return match if _agency(match) or (labelled and _HOUR.search(words)) else None


def _agency(stamp: re.Match[str]) -> str | None:
    """The agency that filed it; without a label, beside others, it is a picture's: `Lee/AP`."""
    by = stamp["by"].strip()
    parts = _DIVIDED.split(by) if stamp["label"] else [_SECTION.sub("", by)]
    return next(filter(is_an_agency, parts), None)


def stamped_by(words: str) -> Found | None:
    """Return the agency that filed what the line gives the day of: `World | Reuters 4 Mar 2025`."""
    match = _stamp(words)
    name = _agency(match) if match else None
    return Found(name, words) if name else None


def filed(words: str) -> Found | None:
    """Return the day of the dateline that prose begins with: `BEIJING, Nov. 26, 2024 (Xinhua) -- `.

    Agency copy is published on the day that it is filed or soon after, so that day is inferred. No
    year is: a dateline without one says nothing here.
    """
    line = dateline(words, Span(0, len(words)))
    return Found(str(line.date), line.words, "inferred") if line and line.date else None


def dated_address(url: str) -> Found | None:
    """Return the day that is part of an article's address: `https://example.org/2025/03/04/bridge`.

    Sites put there when an article came out; where only year and month stand there, it is those.
    """
    match = _IN_ADDRESS.search(url)
    if not match:
        return None
    number = int(match["m"] or MONTH[match["n"].lower()])
    month, day = f"{match['y']}-{number:02d}", match["d"]
    whole = f"{month}-{int(day):02d}" if day else month
    return Found(whole, url, "inferred") if _is_day(whole if day else f"{month}-01") else None


def update_line(words: str) -> Found | None:
    """Return about when the article came out, where the whole line says when it was last changed.

    That is mostly the same day or the one after, so it is marked as near: `2011-04-12~`.
    """
    if len(words) > LONGEST_LABEL:
        return None
    match = _UPDATE_LINE.fullmatch(words) or _UPDATE_STAMP.fullmatch(words)
    day = _day(match) if match else None
    return Found(f"{day}~", words, "inferred") if day else None


def without_date(words: str) -> tuple[str, Found | None]:
    """Return the line without a date behind it, and that date."""
    behind = _DATE_BEHIND.search(words)
    found = date_line(behind["date"]) if behind else None
    return (words[: behind.start()], found.date) if behind and found else (words, None)


def headline(
    first: str, following: Sequence[str], *, marked: bool = False, fewest: int = 3
) -> bool:
    """Whether an article's `first` line is its headline, seen beside the lines `following` it.

    A headline is short, ends no sentence, refers to nothing before it, and has prose below it. It
    is `marked` where a byline or date line follows, and may then be longer.
    """
    if not following or not any(ends_sentence(line) for line in following):
        return False
    longest = _LONGEST_MARKED if marked else _LONGEST_HEADLINE
    if len(first) > longest or len(first.split()) < fewest:
        return False
    refers = _CAPTION.search(first) or _REFERS_BACK.search(first)
    return _begins(first) and not (_ends(first) or refers)


def _ends(first: str) -> bool:
    """Whether the line ends as prose does; headlines may ask, and exclaim."""
    end = first.rstrip("\"'”’» ")
    told = ends_sentence(end) and not end.endswith(("?", "!"))
    return told or end.endswith((",", "-", "–", "—"))


def _begins(first: str) -> bool:
    return first[0] not in "-–—•*·|#>…" and any(char.isalpha() for char in first)


def _day(match: re.Match[str]) -> str | None:
    parts = {name.rstrip("234567"): part for name, part in match.groupdict().items() if part}
    year, day = parts["y"], parts["d"]
    month = MONTH[parts["n"].lower()] if "n" in parts else int(parts["m"])
    century = 2000 if len(year) == len("25") else 0
    written = f"{century + int(year):04d}-{month:02d}-{int(day):02d}"
    return written if _is_day(written) else None


def _is_day(written: str) -> bool:
    try:
        dt.date.fromisoformat(written)
    except ValueError:
        return False
    return True
