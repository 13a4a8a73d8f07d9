"""Who wrote an article, as the line that says so has it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.english import outlets as well_known
from onrecord.english.listed import listed
from onrecord.ingest import outlets
from onrecord.ingest.printed import LONGEST_LABEL, MONTH, Found, without_date

_NAME = r"(?:[^\W\d_][\w’'.-]*)"
_PARTICLES = listed("de, da, di, del, della, van, von, der, den, la, le, du, bin, al")
_PERSON = rf"{_NAME}(?:\s+(?!and\b){_NAME}){{1,5}}"
_ROLE = (
    r"[^.!?]*\b(?:admin|agenc(?:y|ies)|analyst|bureau|columnist|correspondents?|desk|editor"
    r"|journalist|newsroom|reporters?|staff|writer)\b[^.!?]*"
)
_LONGEST_NAME = 4
_JOURNALIST = re.compile(
    r"(?!By\b)(?:[A-Z]\w+ ){0,3}(?:[A-Z]\w+|[Aa]n?|[Tt]he|[Oo]ur|is an?) (?:[\w-]+,? ){0,3}?"
    r"(?:columnist|correspondent|editor|journalist|reporter|writer)\b",
)
_BETWEEN = r"(?:,?\s+and\s+|,\s+|\s+&\s+)"
_BY = r"(?:(?:[Bb]y|BY)\s*:?|(?:Written|Words|Posted|Reported) by|(?:EXCLUSIVE|Exclusive) [Bb]y)"
_BYLINE = re.compile(
    rf"(?:{_BY}\s+|By(?=[A-Z]))(?P<names>{_PERSON}(?:{_BETWEEN}{_PERSON}){{0,4}})"
    rf"(?:(?:,|\s+[-–—|])\s*(?i:{_ROLE}))?"
)
_MONTHS_TOO = frozenset({"april", "august", "jan", "june", "may"})
"""First names that are months as well: `By Jan Novak` tells no day."""
_BY_NOBODY = re.compile(rf"(?:[Bb]y|BY)\s*:?\s+(?i:(?:our\s+|a\s+)?{_ROLE})|Posted by [\w.-]+")
_ROLE_ALONE = re.compile(
    r"(?:from )?(?:our|special|staff)(?: [\w-]+)? (?:correspondent|reporter|writer)s?"
    r"|staff and agencies|(?:city|foreign|news|online|web) (?:desk|staff)",
    re.IGNORECASE,
)
"""What stands where a name would, and is nobody's: `Staff Writer`."""
_SET_APART = re.compile(r"\s*[|•·–—]|,\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"\s*(?P<mark>[,/|•·–—])\s*(?P<name>[^,/|•·–—]+)$")


@dataclass(frozen=True, slots=True)
class Byline:
    """A line that says who wrote the article, and, where it goes on, for whom and when."""

    authors: tuple[str, ...]
    outlet: Found | None = None
    date: Found | None = None


def byline(words: str) -> Byline | None:
    """Return what a line says that is no more than `By` and names, an outlet and a date behind.

    `By Sam Ortiz, The Portside Gazette, 5 March 2025`. `By Staff reporter` alone says nothing.
    """
    if len(words) > LONGEST_LABEL:
        return None
    rest, date = without_date(words)
    rest, named = _without_outlet(rest)
    authors = _authors(rest)
    nobody = bool(named or date) and by_nobody(rest)
    if authors or nobody:
        return Byline(authors, named, date)
    day = dated_name(words)
    return Byline((), None, day) if day else None


def dated_name(words: str) -> Found | None:
    """Return the day behind a mere name: `Jo Vane, Monday, March 3rd, 2025`.

    The name may be a person's or a house's, so nobody is said to have written it. Behind a comma
    the day of the week tells it from what happened somewhere: `Grenfell Tower, 14 June 2017`.
    """
    name, date = without_date(words) if len(words) <= LONGEST_LABEL else (words, None)
    if not date or not is_whole_name(name) or outlets.masthead(words, between=True):
        return None
    return date if _SET_APART.match(words[len(name) :]) else None


def signed(words: str, below: str = "") -> tuple[str, ...]:
    """Return the names that the words are, where the line below shows who wrote the article.

    It says that somebody is a journalist, or for which outlet: `Staff Writer`.
    """
    names = re.split(_BETWEEN, words) if len(words) <= LONGEST_LABEL else []
    journalist = _JOURNALIST.match(below) or _ROLE_ALONE.fullmatch(below)
    shown = journalist or outlets.named(below, outlets.OUTLETS)
    return tuple(names) if shown and all(map(is_whole_name, names)) else ()


def is_whole_name(words: str) -> bool:
    """Whether the words may be somebody's name, first and last, and no more."""
    few = len(words.split()) <= _LONGEST_NAME and not _ROLE_ALONE.fullmatch(words)
    return few and re.fullmatch(_PERSON, words) is not None and _is_name(words)


def by_nobody(words: str) -> bool:
    """Whether the line says that somebody wrote it, and not who: `By our correspondent`."""
    nobody = _BY_NOBODY.fullmatch(words) or _ROLE_ALONE.fullmatch(words)
    return len(words) <= LONGEST_LABEL and nobody is not None


def _without_outlet(words: str) -> tuple[str, Found | None]:
    """The line without an outlet behind it; `Ann Post` behind a comma may be another author."""
    behind = _NAME_BEHIND.search(words)
    if not behind:
        return words, None
    name, rest = behind["name"], words[: behind.start()]
    if well_known.is_a_masthead(name) or well_known.is_an_agency(name):
        return rest, None if well_known.is_an_agency(name) else Found(name, name)
    plain = behind["mark"] not in ",/" or name.startswith("The ") or len(name.split()) > 2
    found = outlets.named(name, outlets.OUTLETS if plain else outlets.OUTLETS - outlets.SURNAMES)
    return (rest, found) if found else (words, None)


def _authors(words: str) -> tuple[str, ...]:
    match = _BYLINE.fullmatch(words)
    parts = re.split(_BETWEEN, match["names"]) if match else []
    names = [part for part in parts if not re.fullmatch(_ROLE, part, re.IGNORECASE)]
    return tuple(names) if all(_is_name(name) for name in names) else ()


def _is_name(name: str) -> bool:
    words = name.split()
    capitals = all(word[0].isupper() or word in _PARTICLES for word in words)
    day = words[0].lower() in MONTH and (len(words) < 2 or words[0].lower() not in _MONTHS_TOO)
    return capitals and not day
