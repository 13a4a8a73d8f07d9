"""An edition of the site: where it is published, its history, and the files that it offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from onrecord.frozen import dataclass
from onrecord.history import History
from onrecord.pages import addresses


@dataclass(frozen=True, slots=True)
class File:
    """A file that stands in the site beside the data page: its name, and its size in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Offer:
    """The record in a format for other programs."""

    meaning: str
    opened: str
    """How it is opened."""
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture that stands beside a link to a page where it is shared."""

    image: str
    """Its whole address."""
    alt: str
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Where a site is published, and the history of its files."""

    address: str = ""
    """The address of the site's root, with a slash at its end; empty where none is given."""
    history: History = field(default_factory=History)
    offers: Callable[[], tuple[Offer, ...]] | None = None
    """Sees to it that what is offered for download stands in the site, and says what it is."""
    previews: Mapping[str, Preview] = field(default_factory=dict)
    """What stands beside a link to a page, by the page's path."""

    def at(self, path: str, anchor: str = "") -> str | None:
        """Return the whole address of a page, or of a place on it; None where none is given."""
        if not self.address:
            return None
        return f"{self.address}{addresses.route(path)}{f'#{anchor}' if anchor else ''}"
