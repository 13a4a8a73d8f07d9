"""What drafting proposes for a text of a Monday, in a story that knows nobody yet."""

from __future__ import annotations

from onrecord.dates import Date
from onrecord.draft import Proposal, propose
from onrecord.text import squeeze


def entries(text: str) -> list[Proposal]:
    """The statements that are proposed."""
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    return [each for each in drafted.entries if each.who]


def told(text: str) -> list[tuple[str, str]]:
    """Who says what, of all statements that are proposed."""
    return [
        (" ".join(each.who), " … ".join(squeeze(span.of(text)) for span in each.said))
        for each in entries(text)
    ]
