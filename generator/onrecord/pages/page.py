"""What a page is, before it is rendered."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from onrecord.frozen import dataclass
from onrecord.linked import Node
from onrecord.pages.edition import Preview
from onrecord.pages.values import Foot


class Kind(StrEnum):
    """The kinds of page. Each is set in its own style and has a template of its name."""

    HOME = "home"
    TIMELINE = "timeline"
    CLAIMS = "claims"
    CLAIM = "claim"
    ACTORS = "actors"
    ACTOR = "actor"
    SOURCES = "sources"
    SOURCE = "source"
    COVERAGE = "coverage"
    LEDGER = "ledger"
    METHOD = "method"
    ABOUT = "about"
    DATA = "data"
    TOPICS = "topics"
    TOPIC = "topic"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Search:
    """How a search finds a page."""

    kind: str | None = None
    """What the result is called, beside its title."""
    boost: float = 1
    """How much its words weigh, beside those of others."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands, what it is called, and what its template shows."""

    path: str
    """From the folder of the pages, as a Markdown file: `claims/core-of-allies.md`."""
    title: str
    kind: Kind
    make: Callable[[], object]
    """Makes what the template shows: most of the work on a page, and of no other page."""
    description: str | None = None
    """One sentence for search engines and link previews."""
    moved_to: str | None = None
    """Where the page went, from the root of the site: then there is nothing else on it."""
    foot: Foot | None = None
    linked: Node | None = None
    """What it says to programs."""
    robots: str | None = None
    """What search engines are asked."""
    search: Search | None = None
    """How a search finds it; None where none does."""
    preview: Preview | None = None

    @property
    def data(self) -> object:
        """What the template shows, under the name `it`: made anew whenever it is asked for."""
        return self.make()

    @property
    def template(self) -> str:
        """The name of the template that shows it."""
        return f"{self.kind}.md.j2"
