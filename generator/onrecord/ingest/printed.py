"""What an article's lines say of the article itself: its date, author, outlet, headline.

Only what is plainly printed counts. A date in a sentence dates what the sentence tells of, and a
name in one may be anybody's; neither is taken.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.english.datelines import dateline
from onrecord.ingest.paragraphs import ends_sentence
from onrecord.text import Span

_LONGEST_HEADLINE = 110
"""Characters. Google's advice to publishers was long to keep headlines within these; a longer first
line is a standfirst or a sentence."""
_LONGEST_MARKED = 200
"""Characters of a headline with a byline or date line right below it."""
_LONGEST_LABEL = 90
"""Characters of a byline or a date line: longer lines are prose."""

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "short": "jan feb mar apr may jun jul aug sept oct nov dec",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
}
_MONTH = {
    name: number for names in _MONTHS.values() for number, name in enumerate(names.split(), start=1)
} | {"sep": 9}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_DAY_OF_WEEK = r"(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?,?\s+)?"
_DATE = (
    r"(?:(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?P<n2>{_NAMES})\.?,?\s+(?P<y2>\d{{4}})(?:\s+року)?"
    rf"|(?P<n3>{_NAMES})\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>\d{{4}})"
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4}))"
)
_ANY_DATE = re.sub(r"\(\?P<\w+>", "(?:", _DATE)
_ZONE = r"\(?[a-z]{2,4}(?:[+-]\d{1,2}(?::?\d{2})?)?\)?"
_TIME = rf"\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:\s*[ap]\.?m\.?)?(?:\s*{_ZONE})?"
_PUBLISHED = (
    r"(?:(?:first\s+)?published|posted|date|опубліковано|publié|veröffentlicht)"
    r"(?:\s+(?:on|at|le|am))?\s*:?\s*"
)
_UPDATED = r"(?:last\s+)?(?:updated|modified|оновлено|mis à jour)(?:\s+(?:on|at|le))?\s*:?\s*"
_SEPARATOR = r"[\s,|•·–—(@/-]*(?:at\s+)?"
_UPDATE = rf"{_UPDATED}{_DAY_OF_WEEK}(?:{_ANY_DATE})?(?:{_SEPARATOR}{_TIME})?"
_AFTER = rf"(?:{_SEPARATOR}{_TIME})?(?:{_SEPARATOR}{_UPDATE})?[\s).]*"
_READ = r"(?:\d[\d,.]*(?: (?:comments|reads|shares|views))?\s*(?://|[|•·])\s*)?"
"""How often a page was read, shared or commented on, where a sign divides that from the date."""
_DATE_LINE = re.compile(
    rf"(?P<label>{_PUBLISHED})?{_READ}(?:{_TIME}{_SEPARATOR})?{_DAY_OF_WEEK}"
    rf"(?P<date>{_DATE}){_AFTER}",
    re.IGNORECASE,
)
_UPDATE_LINE = re.compile(
    rf"{_UPDATED}(?:{_TIME}{_SEPARATOR})?{_DAY_OF_WEEK}(?P<date>{_DATE})(?:{_SEPARATOR}{_TIME})?[\s).]*",
    re.IGNORECASE,
)
_MACHINE_MARK = re.compile(r"date (?P<date>\d{4}-\d{2}(?P<day>-\d{2})?)(?=\s|$)")

_NAME = r"(?:[^\W\d_][\w’'.-]*)"
_PARTICLES = {
    "de",
    "da",
    "di",
    "del",
    "della",
    "van",
    "von",
    "der",
    "den",
    "la",
    "le",
    "du",
    "bin",
    "al",
}
_PERSON = rf"{_NAME}(?:\s+(?!and\b){_NAME}){{1,5}}"
_ROLE = r"[^.!?]*\b(?:editor|correspondent|reporter|writer|columnist|staff|analyst)\b[^.!?]*"
_BETWEEN = r"(?:,?\s+and\s+|,\s+|\s+&\s+)"
_BY = r"(?:[Bb]y|BY|(?:Written|Words|Posted|Reported) by|(?:EXCLUSIVE|Exclusive) [Bb]y)"
_BYLINE = re.compile(
    rf"{_BY}\s+(?P<names>{_PERSON}(?:{_BETWEEN}{_PERSON}){{0,4}})"
    rf"(?:(?:,|\s+[-–—|])\s*(?i:{_ROLE}))?"
)
_BY_NOBODY = re.compile(rf"(?:[Bb]y|BY)\s+(?i:(?:our\s+|a\s+)?{_ROLE})|Posted by [\w.-]+")
_DATE_BEHIND = re.compile(
    rf"(?:\s*[,|•·–—]\s*|\s+on\s+)(?P<date>{_DAY_OF_WEEK}{_ANY_DATE}{_AFTER})$", re.IGNORECASE
)
_NAME_BEHIND = re.compile(r"\s*(?P<mark>[,|•·–—])\s*(?P<name>[^,|•·–—]+)$")

_PAPERS = frozenset(
    {
        "argus",
        "chronicle",
        "courier",
        "examiner",
        "gazette",
        "guardian",
        "herald",
        "inquirer",
        "tribune",
    }
)
"""Last words of a newspaper's name that hardly anything else ends with."""
_SURNAMES = frozenset({"echo", "mercury", "post", "press", "star", "sun"})
"""Last words of an outlet's name that are surnames, too."""
_OUTLETS = (
    _PAPERS
    | _SURNAMES
    | {
        "advertiser",
        "agency",
        "beacon",
        "broadcasting",
        "bulletin",
        "daily",
        "dispatch",
        "express",
        "globe",
        "independent",
        "journal",
        "mail",
        "media",
        "mirror",
        "monitor",
        "news",
        "newspaper",
        "observer",
        "radio",
        "record",
        "register",
        "review",
        "sentinel",
        "standard",
        "telegraph",
        "television",
        "times",
        "tv",
        "weekly",
        "wire",
    }
)
"""Last words of an outlet's name, where something else shows that it is one."""
_LINKING = frozenset({"and", "of", "the", "&"})
_MOST_IN_A_NAME = 4

_LIKE_THIS = re.compile(
    r"(?:stories|news|articles) like this from (?:the )?"
    r"(?P<name>[A-Z][\w’'&.-]*(?: [A-Z0-9][\w’'&.-]*){0,4})"
)
_ADDRESS = r"(?:https?://)?(?P<site>[\w-]+(?:\.[\w-]+)+)/?"
_AT_SITE = re.compile(rf"^Read more (?:at|on) {_ADDRESS}\.?$", re.IGNORECASE)
_SITE_ALONE = re.compile(r"(?=.*\.[a-z]{2,}/?$)" + _ADDRESS, re.IGNORECASE)

_PAGE_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>\"]+"
    r"(?<!\.jpg)(?<!\.jpeg)(?<!\.png)(?<!\.gif)(?<!\.webp)(?<!\.svg)",
    re.IGNORECASE | re.ASCII,
)
"""An address on the web with something behind the site's; a picture's is not the article's."""
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


@dataclass(frozen=True, slots=True)
class Byline:
    """A line that says who wrote the article, and, where it goes on, for whom and when."""

    authors: tuple[str, ...]
    outlet: Found | None = None
    date: Found | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """A line that is the name of an outlet, and a date behind it where one is printed there."""

    outlet: Found
    date: Found | None = None


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

    `25.11.2024` is read; `11/25/2024` is not, since Britain and America would read it differently.
    """
    match = _DATE_LINE.fullmatch(words) if len(words) <= _LONGEST_LABEL else None
    day = _day(match) if match else None
    if not match or day is None:
        return None
    shown = f"{match['label'] or ''}{match['date']}"
    return DateLine(Found(day, shown if shown in words else match["date"]), bool(match["label"]))


def filed(words: str) -> Found | None:
    """Return the day of the dateline that prose begins with: `BEIJING, Nov. 26, 2024 (Xinhua) -- `.

    Agency copy is published on the day that it is filed or soon after, so that day is inferred. No
    year is: a dateline without one says nothing here.
    """
    line = dateline(words, Span(0, len(words)))
    return Found(str(line.date), line.words, "inferred") if line and line.date else None


def update_line(words: str) -> Found | None:
    """Return about when the article came out, where the whole line says when it was last changed.

    That is mostly the same day or the one after, so it is marked as near: `2011-04-12~`.
    """
    match = _UPDATE_LINE.fullmatch(words) if len(words) <= _LONGEST_LABEL else None
    day = _day(match) if match else None
    return Found(f"{day}~", words, "inferred") if day else None


def byline(words: str) -> Byline | None:
    """Return what a line says that is no more than `By` and names, an outlet and a date behind.

    `By Sam Ortiz, The Portside Gazette, 5 March 2025`. `By Staff reporter` alone says nothing.
    """
    if len(words) > _LONGEST_LABEL:
        return None
    rest, date = _without_date(words)
    rest, named = _without_outlet(rest)
    authors = _authors(rest)
    nobody = bool(named or date) and _BY_NOBODY.fullmatch(rest) is not None
    return Byline(authors, named, date) if authors or nobody else None


def by_nobody(words: str) -> bool:
    """Whether the line says that somebody wrote it, and not who: `By our correspondent`."""
    return len(words) <= _LONGEST_LABEL and _BY_NOBODY.fullmatch(words) is not None


def _without_date(words: str) -> tuple[str, Found | None]:
    behind = _DATE_BEHIND.search(words)
    found = date_line(behind["date"]) if behind else None
    return (words[: behind.start()], found.date) if behind and found else (words, None)


def _without_outlet(words: str) -> tuple[str, Found | None]:
    """The line without an outlet behind it; `Ann Post` behind a comma may be another author."""
    behind = _NAME_BEHIND.search(words)
    if not behind:
        return words, None
    name = behind["name"]
    plain = behind["mark"] != "," or name.startswith("The ") or len(name.split()) > 2
    found = _outlet_name(name, _OUTLETS if plain else _OUTLETS - _SURNAMES)
    return (words[: behind.start()], found) if found else (words, None)


def _authors(words: str) -> tuple[str, ...]:
    match = _BYLINE.fullmatch(words)
    parts = re.split(_BETWEEN, match["names"]) if match else []
    names = [part for part in parts if not re.fullmatch(_ROLE, part, re.IGNORECASE)]
    return tuple(names) if all(_is_name(name) for name in names) else ()


def masthead(words: str, *, between: bool = False) -> Masthead | None:
    """Return the outlet whose name is the whole line: `The Harbour Post`, `Portside Gazette`.

    What else ends in `Post` or `Times` must begin with `The`, have a date behind it (`Harbour Post
    | 5 March 2025`) or stand `between` headline and byline: `Minister Quits Post` is a headline.
    """
    if len(words) > _LONGEST_LABEL:
        return None
    name, date = _without_date(words)
    shown = between or date or name.casefold().startswith("the ")
    outlet_ = _outlet_name(name, _OUTLETS if shown else _PAPERS)
    return Masthead(outlet_, date) if outlet_ else None


def _outlet_name(words: str, endings: frozenset[str]) -> Found | None:
    parts = words.split()
    if not 1 < len(parts) <= _MOST_IN_A_NAME or not re.fullmatch(r"[\w\s&’'-]+", words):
        return None
    capitals = all(part[0].isupper() or part in _LINKING for part in parts)
    name = parts[1:] if parts[0].casefold() == "the" else parts
    if not capitals or not name or re.split("-", name[-1])[-1].casefold() not in endings:
        return None
    return Found(" ".join(name), words)


def outlet(left_out: Iterable[str], named: Iterable[Found] = ()) -> Found | None:
    """Return the outlet that the page names as its own, in lines that are not article.

    Outlets `named` in a masthead or byline go first. A name ("stories like this from the Daily
    Mail") goes before an address ("Read more at DailyMail.co.uk", or a site's address in a line of
    its own); where they do not agree, none is returned.
    """
    lines = list(left_out)
    names = [
        Found(m["name"].rstrip(".'’"), m[0].rstrip(".'’"))
        for line in lines
        for m in _LIKE_THIS.finditer(line)
    ]
    sites = [
        Found(m["site"].rstrip("."), m[0].rstrip("."))
        for line in lines
        for m in (*_AT_SITE.finditer(line), *filter(None, [site(line)]))
    ]
    found = [*named, *names, *sites]
    if len({same_outlet(each.value) for each in found}) != 1:
        return None
    return found[0]


def site(line: str) -> re.Match[str] | None:
    """Return the address of a site, in its group `site`, where the line is nothing else."""
    return _SITE_ALONE.fullmatch(line)


def page_address(line: str) -> bool:
    """Whether the line is nothing but the address of a page: `https://example.org/bridge`."""
    return line.isprintable() and _PAGE_ADDRESS.fullmatch(line) is not None


def same_outlet(name: str) -> str:
    """Return what an outlet's name and address share: "Daily Mail" and "DailyMail.co.uk"."""
    plain = name.casefold().removeprefix("www.").removeprefix("the ")
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+", plain):
        plain = plain.split(".")[0].removeprefix("the")
    return re.sub(r"[\W_]", "", plain)


def headline(first: str, following: Sequence[str], *, marked: bool = False) -> bool:
    """Whether an article's `first` line is its headline, seen beside the lines `following` it.

    A headline is short, ends no sentence, refers to nothing before it, and has prose below it. It
    is `marked` where a byline or date line follows, and may then be longer.
    """
    if not following or not any(ends_sentence(line) for line in following):
        return False
    longest = _LONGEST_MARKED if marked else _LONGEST_HEADLINE
    if len(first) > longest or len(first.split()) < 3 or following[0][0].islower():
        return False
    return not (_ends(first) or _CAPTION.search(first) or _REFERS_BACK.search(first)) and _begins(
        first
    )


def _ends(first: str) -> bool:
    """Whether the line ends as prose does; headlines may ask, and exclaim."""
    end = first.rstrip("\"'”’» ")
    return end.endswith((",", "-", "–", "—")) or (
        ends_sentence(end) and not end.endswith(("?", "!"))
    )


def _begins(first: str) -> bool:
    return first[0] not in "-–—•*·|#>…" and any(char.isalpha() for char in first)


def _is_name(name: str) -> bool:
    words = name.split()
    capitals = all(word[0].isupper() or word in _PARTICLES for word in words)
    return capitals and words[0].lower() not in _MONTH


def _day(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    year = parts["y"] or parts["y2"] or parts["y3"] or parts["y4"]
    name = parts["n2"] or parts["n3"]
    month = _MONTH[name.lower()] if name else int(parts["m"] or parts["m4"])
    day = parts["d"] or parts["d2"] or parts["d3"] or parts["d4"]
    written = f"{int(year):04d}-{month:02d}-{int(day):02d}"
    return written if _is_day(written) else None


def _is_day(written: str) -> bool:
    try:
        dt.date.fromisoformat(written)
    except ValueError:
        return False
    return True
