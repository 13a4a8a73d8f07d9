"""Labels that a page sets before its paragraphs: `Details: …`, `Quote: “…”`, `Source: Ann Lee`.

They are the newsroom's own, and no part of a sentence. `Quote from Lee:` names who speaks.
`Source:` tells whose the quotations below it are that name nobody, and through whom all of it came:
`Ann Lee on Telegram, as reported by the Beacon`; `the Beacon, citing Ann Lee`. What stands under
`Background:` came another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.frozen import dataclass
from onrecord.text import Span

_MARK = r"[\"“„«]"
_BEFORE = r"Background|Context|Earlier|For reference|Previously|Recall|Reference|Reminder"
_QUOTE = r"(?:Direct |Literal )?Quotes?|Literally|Verbatim"
_NAME = r"[^\W\d_][^:\n\"“„«]{0,80}"
_LABEL = re.compile(
    rf"(?:{_BEFORE}|(?:More |Additional )?[Dd]etails|Updated?):[ \t]*"
    rf"|(?:{_QUOTE}):\s*(?={_MARK}|$)"
    rf"|Quote (?:from|by|of) (?={_NAME}: *{_MARK})"
)
_QUOTED_FROM = re.compile(rf"(?<=^Quote )(?:from|by|of) (?P<name>{_NAME}):", re.MULTILINE)
_QUOTED = re.compile(rf"^(?:{_QUOTE}):\s*{_MARK}$", re.MULTILINE)
_SOURCE = re.compile(r"^Sources?:[ \t]*(?P<told>\S[^\n]*)(?=\n\s*\n)", re.MULTILINE)
_ENDS = re.compile(rf"^(?:Sources?:|(?:{_BEFORE})(?::|$))", re.MULTILINE)
_OF_A_PAGE = re.compile(rf"^(?:(?:{_BEFORE}|Details|{_QUOTE}):|Quote from )", re.MULTILINE)
_THROUGH = re.compile(
    r",? (?:(?P<citing>citing|quoting|referring to|with (?:a )?reference to)"
    r"|(?:as )?(?:cited|quoted|reported) by"
    r"|in an? (?:[a-z]+ )?(?:comment|commentary|interview) (?:for|to|with)) "
)
"""What parts who speaks from who passed it on, and stands behind the one who cites."""
_ADDRESS = re.compile(
    r"(?:['’]s?|s['’])(?: [a-z]+){0,3} (?:address|briefing|interview|message|post|speech|statement)"
    r"\b"
)
"""What somebody's words stand in: `President Lee's nightly video address`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of those whom a `Source:` names."""

    speaker: Span
    relay: Span | None
    """Who passed it on, where that is told."""


@dataclass(frozen=True, slots=True)
class Sourced:
    """What a `Source:` tells of the paragraphs below it."""

    place: Span
    """What stands behind the label."""
    until: int
    parts: tuple[Part, ...]


def behind_page_label(text: str, paragraph: Span) -> int:
    """Return where a paragraph's words begin, behind a label of the page; its start without one."""
    for source in sources(text):
        if paragraph.start <= source.place.start < paragraph.end:
            return source.place.start
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    return found.end() if found else paragraph.start


def quoted_from(text: str, at: int) -> Span | None:
    """Return the name in `Quote from Lee: “…”`, where words begin with it."""
    line = text.rfind("\n", 0, at) + 1
    found = _QUOTED_FROM.match(text, line + len("Quote "))
    return Span(*found.span("name")) if found and found.start("name") == at else None


def is_labelled_quotation(text: str, said: Span) -> bool:
    """Whether nothing but `Quote:` stands before a quotation's words in its paragraph."""
    line = text.rfind("\n", 0, max(0, said.start - 1)) + 1
    before = text[line : said.start]
    if not before[:-1].strip() and before:  # the label stands in a line of its own
        before = text[:line].rstrip().rpartition("\n")[2] + before
    return bool(_QUOTED.match(before))


@lru_cache(maxsize=64)
def sources(text: str) -> Sequence[Sourced]:
    """Return what each `Source:` tells, in a page that labels its other paragraphs as well."""
    return tuple(_sources(text))


def _sources(text: str) -> Iterator[Sourced]:
    for found in _SOURCE.finditer(text):
        if _OF_A_PAGE.search(text, found.end()):
            end = _ENDS.search(text, found.end())
            place = Span(*found.span("told"))
            parts = tuple(_part(text, each) for each in _split(text, place))
            yield Sourced(place, end.start() if end else len(text), parts)


def _split(text: str, place: Span) -> Iterator[Span]:
    at = place.start
    for each in place.of(text).split(";"):
        yield Span(at, at + len(each))
        at += len(each) + 1


def _part(text: str, place: Span) -> Part:
    speaker, relay = place, None
    if found := _THROUGH.search(text, place.start, place.end):
        speaker, relay = Span(place.start, found.start()), Span(found.end(), place.end)
        if found["citing"]:
            speaker, relay = relay, speaker
    address = _ADDRESS.search(text, speaker.start, speaker.end)
    return Part(Span(speaker.start, address.start()) if address else speaker, relay)
