"""What drafts entries for a text: the embedded engine, or one that the story names."""

from __future__ import annotations

from typing import Protocol

from onrecord.draft.proposal import Drafted
from onrecord.draft.reading import Given


class Engine(Protocol):
    """Whatever can be asked as `drafted` is."""

    def __call__(self, text: str, given: Given, /) -> Drafted:
        """Return entries for a source's text, and the actors that they need."""
