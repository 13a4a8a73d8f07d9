"""Datelines: where and when agency copy was filed, printed before its first words.

`KYIV, Ukraine (AP) — `, `PARIS, Nov. 26 (AFP) - `, `Moscow, 26 November /TASS/. `, `BRUSSELS — `,
`Colombo, Sep 26 (AFP) `, `Delhi [India], Dec 19 (ANI): `, `ORMOC (Philippines) • `,
`Atlanta (CNN) `, `LEITH (Beacon News / TASS - 5th March, 2025) `, `New Delhi: `.
Nobody says a dateline and nothing happens in it: its day is the report's own. The agency is
not the outlet: a paper that prints agency copy is that all the same.

What may be prose is left as prose. A place alone must stand in capitals, and no second dash may
follow in its sentence: `NASA — America's space agency — said`. With a colon it must be a capital
city, below the headline: `Washington: Lee must go`, as one, is what somebody says.
"""

from __future__ import annotations

import re

from onrecord.dates import WEEKDAYS, Date, DateError, names
from onrecord.english.listed import listed
from onrecord.english.nations import KNOWN_BY_CAPITAL, NATIONS
from onrecord.english.outlets import may_be_an_agency
from onrecord.frozen import dataclass
from onrecord.text import Span

_LONGEST = 100
"""Characters that a dateline may have."""
_SHORTEST = 4
"""Letters that an agency's name has where it is no initials."""
_NO_DASH = "cnn"
"""Who files as an agency does, and prints no dash: `Washington (CNN) The`."""

_WORD = r"[^\W\d_][\w.'’-]*"
_PLACE = (
    rf"(?:{_WORD}(?: {_WORD}){{0,4}}(?:(?:, ?|/){_WORD}(?: {_WORD}){{0,3}}?){{0,2}}?"
    rf"(?: \[{_WORD}(?: {_WORD})?\])?|\[{_WORD}(?: {_WORD})?\])"
)
_WEEKDAY = "|".join(rf"{day[:3]}(?:{day[3:]}|\.)?" for day in WEEKDAYS)
_DAY = (
    rf"(?:(?:{_WEEKDAY}),? )?"
    rf"(?P<date>(?P<m>{names.MONTH}) (?P<d>\d{{1,2}})(?:, ?(?P<y>\d{{4}}))?"
    rf"|(?P<d2>\d{{1,2}}) (?P<m2>{names.MONTH})(?:,? (?P<y2>\d{{4}}))?)"
)
_STAMP = rf"(?P<stamp>(?P<d3>\d{{1,2}})(?:st|nd|rd|th)? (?P<m3>{names.MONTH}),? (?P<y3>\d{{4}}))"
_AGENCY = (
    rf"(?:\((?P<round>[^\W\d_][^()\n]{{0,39}}?)(?: - (?i:{_STAMP}))?\)"
    r"|/(?P<slashes>[^\W\d_][^/\n]{0,39})/)"
)
_DASH = r"(?: ?[—–―] ?| (?:--?) )"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_PLACE})(?:,? (?i:{_DAY})\.?)?(?: {_AGENCY})?|\((?P<alone>[^()\n]{{2,40}})\))"
    rf"(?:{_DASH}|(?<=\)) ?(?:-{{1,2}}|[•·]) |(?<=\)): |(?<=/)\.? |(?P<no_dash>(?<=\)) ?))"
)
_DAY_FIRST = re.compile(
    "".join(rf"(?P<{no}>(?!))?" for no in ("place", "alone", "no_dash"))
    + rf"(?i:{_DAY}) {_AGENCY}{_DASH}"
)
"""`April 29 (UPI) -- `, without a place; what the other form may have, it never has."""
_SEATS = (city for each in (*NATIONS, *KNOWN_BY_CAPITAL) for city in each.capitals + each.seats)
_CITIES = sorted({*_SEATS} - {"Kremlin", "Westminster"})
_CITY = re.compile(
    rf"(?:{'|'.join(re.escape(form) for city in _CITIES for form in (city, city.upper()))}): "
    r"(?=[A-Z](?:[^\s:]+ ){6})"
)
"""`Washington: ` before a sentence."""
_SMALL = listed("""
    al, and, da, de, del, des, di, do, du, el, la, las, le, les, los, of, on, sur, the, upon
""")
"""Words inside a place's name that take no capital."""
_NO_PLACE = re.compile(rf"(?:{_WEEKDAY}|{names.MONTH})$|.*\b(?:Day|Eve)$", re.IGNORECASE)
_BEGINS = re.compile(r"[\"'“‘„«(\[]*[^\W_]")
_BETWEEN = re.compile(r" ?/ ?|, ?| (?:&|and) ")
_SECOND_DASH = re.compile(r"[—–―]| --? ")
_SENTENCE = re.compile(r".*?(?:[.!?][\"'”’]*(?= [^\W\d_a-z])|$)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as a text prints it."""

    span: Span
    """With the dash and the space behind it: the report begins where it ends."""
    date: Date | None
    """The day that it names, where it prints the year as well."""
    words: str
    """The words of its date as printed, the year or not; empty without."""
    agencies: tuple[str, ...] = ()
    """The well-known agencies that it names, as printed."""


def dateline(text: str, paragraph: Span) -> Dateline | None:
    """Return the dateline that a paragraph begins with, or None."""
    printed = re.sub(r"\s", " ", paragraph.of(text))
    beginning = printed[:_LONGEST]
    if paragraph.start and (city := _CITY.match(beginning)):
        return Dateline(Span(paragraph.start, paragraph.start + city.end()), None, "")
    match = _DAY_FIRST.match(beginning) or _DATELINE.match(beginning)
    if not match or not _is_one(match, printed[match.end() :]):
        return None
    end = paragraph.start + match.end()
    dated = "date" if match["date"] else "stamp"
    date = Span(*match.span(dated)).of(paragraph.of(text)) if match[dated] else ""
    return Dateline(Span(paragraph.start, end), _day(match), date, _agencies(_bracketed(match)))


def _bracketed(match: re.Match[str]) -> str:
    return match["round"] or match["slashes"] or match["alone"] or ""


def _agencies(bracketed: str) -> tuple[str, ...]:
    """The agencies among those that a bracket names: `TASS` of `Beacon News / TASS`."""
    return tuple(each for each in _BETWEEN.split(bracketed) if _is_an_agency(each))


def _is_an_agency(name: str) -> bool:
    """Whether a name in brackets is one's, and makes a dateline of a place in small letters.

    Initials are no word, as `Ani` and `Pa` are.
    """
    word = name.istitle() and len(name) < _SHORTEST
    return (may_be_an_agency(name) or name.casefold() == _NO_DASH) and not word


def _is_one(match: re.Match[str], behind: str) -> bool:
    first = _BEGINS.match(behind)
    if not first or first[0][-1].islower():
        return False
    agency = _bracketed(match)
    runs_on = match["no_dash"] is not None
    if runs_on and not (match["date"] or match["stamp"] or agency.casefold() == _NO_DASH):
        return False
    if match["place"] is None:
        return bool(_agencies(agency))
    if not _is_place(match["place"]) or _initials(match["place"]) == agency:
        return False
    capitals = re.split("[,/]", match["place"])[0].isupper()
    if runs_on or match["date"] or _agencies(agency):
        return not runs_on or len(_agencies(agency)) == 1
    sentence = _SENTENCE.match(behind)
    return capitals and (bool(agency) or not (sentence and _SECOND_DASH.search(sentence[0])))


def _is_place(words: str) -> bool:
    """Whether each word has its capital, and none is a day or a month."""
    parts = [part.strip() for part in re.split("[][,/]", words) if part.strip()]
    inner = (word for part in parts for word in part.split() if word not in _SMALL)
    return all(word[0].isupper() for word in inner) and not any(map(_NO_PLACE.match, parts))


def _initials(words: str) -> str:
    """`CNN` of `Cable News Network (CNN) President Ann Lee said`."""
    return "".join(word[0] for word in words.split())


def _day(match: re.Match[str]) -> Date | None:
    year, month, day = (
        match[key] or match[f"{key}2"] or match[f"{key}3"] for key in ("y", "m", "d")
    )
    if not year:
        return None
    try:
        return Date.parse(f"{year}-{names.number(month):02d}-{int(day):02d}")
    except DateError:
        return None
