"""The pages of the site: what each shows of the record, before any template is read.

A new kind of page is a module here with a function `pages(index)`, its name in `_KINDS`, a value
of `Kind`, and a template of that name in `templates/`.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.pages import (
    actors,
    claims,
    coverage,
    home,
    moved,
    prose,
    rests,
    sources,
    timeline,
)
from onrecord.pages.index import index
from onrecord.pages.page import Kind, Page
from onrecord.record import Record

__all__ = ["Kind", "Page", "pages"]

_KINDS = (home, claims, timeline, actors, sources, coverage, rests, prose, moved)


def pages(record: Record) -> Iterator[Page]:
    """Return every page of the site, index pages before those that they list."""
    indexed = index(record)
    for kind in _KINDS:
        yield from kind.pages(indexed)
