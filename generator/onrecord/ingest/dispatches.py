"""Whose text an article prints, where that is a news agency's: its byline or dateline names it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from onrecord.english.datelines import dateline
from onrecord.english.outlets import is_an_agency, spelt
from onrecord.ingest.outlets import same_outlet
from onrecord.ingest.printed import Found, date_line, stamped_by, update_line
from onrecord.text import Span, and_between

_BY = re.compile(r"by (?:the )?(?P<name>.+)", re.IGNORECASE)
_DASHES = tuple("-–—―")
_BY_AN_AGENCY = re.compile(r"by (?:agenc(?:y|ies)|agency staff|news agenc(?:y|ies))", re.IGNORECASE)
"""A byline that does not say which: a label beside it does."""


def agency(left_out: Iterable[str], body: Sequence[str], outlet: str) -> Found | None:
    """Return the agency whose dispatch a text is: the one of its byline or its first dateline.

    A digest names several in its datelines, and is the `outlet`'s own. An agency's name alone may
    be a picture's credit, but not above the day, nor where the text is `By Agency Staff`.
    """
    lines = list(left_out)
    bylined = [found for line in lines if (found := by_agency(line) or stamped_by(line))]
    bylined += [
        Found(line, line)
        for line, below in pairwise(lines)
        if is_an_agency(line) and (date_line(below) or update_line(below))
    ]
    if any(map(_BY_AN_AGENCY.fullmatch, lines)):
        bylined += [Found(spelt(line), line) for line in lines if is_an_agency(line)]
    named = [*bylined, *_datelined(body)]
    at_the_top = [*bylined, *_datelined([" ".join(body[: 1 + _ends_open(body)])])]
    if len({same_outlet(each.value) for each in named}) != 1 or not at_the_top:
        return None
    return None if same_outlet(at_the_top[0].value) == same_outlet(outlet) else at_the_top[0]


def _ends_open(body: Sequence[str]) -> bool:
    """Whether a text's first line is no more than a dateline: `DUBAI (Reuters) -`."""
    return bool(body) and body[0].endswith(_DASHES)


def by_agency(line: str) -> Found | None:
    """Return the agency that a line says an article is by: `By The Associated Press`."""
    match = _BY.fullmatch(line)
    if not match or not is_an_agency(match["name"]):
        return None
    return Found(match["name"], line)


def told(lines: Iterable[str], outlet: str | None) -> str | None:
    """Return a sentence on the agencies of a text's datelines, where none is the `outlet`."""
    own = same_outlet(outlet or "")
    credited = [each for each in _datelines(lines) if any(same_outlet(n) != own for n in each)]
    names = dict.fromkeys(n for each in credited for n in each if same_outlet(n) != own)
    if not names:
        return None
    where = "dateline" if len({*credited}) == 1 else "datelines"
    return (
        f"the text is credited to {and_between([*names])} in its {where}; "
        "if all of it is another's, say whose: write credited: there"
    )


def _datelined(lines: Iterable[str]) -> list[Found]:
    return [Found(name, name) for names in _datelines(lines) for name in names]


def _datelines(lines: Iterable[str]) -> list[tuple[str, ...]]:
    """The agencies of each dateline that names any."""
    begun = (  # a dateline may stand in a line of its own
        f"{each} {below}" if _ends_open([each]) else each for each, below in pairwise([*lines, ""])
    )
    found = (dateline(each, Span(0, len(each))) for each in begun)
    return [each.agencies for each in found if each and each.agencies]
