"""The pages of the site: what each shows of the record, before any template is read.

`values` are what several kinds show, and `parts` makes them. Of what these are made: `excerpts` are
the words of texts, `own_words` our own about them. `drawing` is how words travelled, `kinds` has
each kind of page, and `frame` what stands around every one.

A new kind is a module in `kinds` with a function `pages(index)`, its name in `_KINDS`, a value of
`Kind`, and a template of that name in `templates/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages.edition import Edition, Preview
from onrecord.pages.frame.framing import Framing
from onrecord.pages.index import Index, index
from onrecord.pages.kinds import (
    actors,
    claims,
    coverage,
    data,
    home,
    ledger,
    moved,
    prose,
    sources,
    timeline,
    topics,
)
from onrecord.pages.page import Kind, Page
from onrecord.record import Record

__all__ = ["Edition", "Framing", "Index", "Kind", "Page", "Preview", "bare_pages", "index", "pages"]

_KINDS = (home, claims, coverage, timeline, actors, sources, ledger, topics, data, prose, moved)


def pages(record: Record, edition: Edition | None = None) -> Iterator[Page]:
    """Return every page of the site, index pages before those that they list."""
    indexed = index(record, edition)
    yield from map(Framing(indexed).framed, bare_pages(indexed))


def bare_pages(indexed: Index) -> Iterator[Page]:
    """Return the same without their frames, which each can be given apart from the others."""
    for kind in _KINDS:
        yield from kind.pages(indexed)
