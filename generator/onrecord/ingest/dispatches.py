"""Whose text an article prints, where that is a news agency's: its dateline names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.english.datelines import dateline
from onrecord.ingest.outlets import same_outlet
from onrecord.ingest.printed import Found
from onrecord.text import Span, and_between


def agency(body: Sequence[str], outlet: str) -> Found | None:
    """Return the agency whose dispatch a text is: the one that its first paragraph names.

    A digest names several, and is the `outlet`'s own.
    """
    named = _named(body)
    first = _named(body[:1])
    if not first or len({same_outlet(each) for each in named}) > 1:
        return None
    return None if same_outlet(first[0]) == same_outlet(outlet) else Found(first[0], first[0])


def told(lines: Iterable[str], outlet: str | None) -> str | None:
    """Return a sentence on the agencies that a text names, where none is the `outlet`."""
    own = same_outlet(outlet or "")
    names = list(dict.fromkeys(each for each in _named(lines) if same_outlet(each) != own))
    if not names:
        return None
    where = "dateline" if len(names) == 1 else "datelines"
    return (
        f"the text is credited to {and_between(names)} in its {where}; if all of it is another's, "
        "say whose: write credited: there"
    )


def _named(lines: Iterable[str]) -> list[str]:
    found = (dateline(each, Span(0, len(each))) for each in lines)
    return [each.agency for each in found if each and each.agency]
