"""Offices by their titles, where nobody is named who holds them."""

from __future__ import annotations

import re

from onrecord.draft.speakers.known import Known
from onrecord.draft.words import names, titles


class Offices:
    """The offices that a text has named so far."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._seen: dict[str, str] = {}
        """Ids by the words of a title."""

    def of(self, title: str) -> str:
        """Return the office of a title: `the mayor` is the mayor of Portside, if no other is named.

        `PM` is the Prime Minister of the same text.
        """
        key = titles.written_out(title)
        if who := self._seen.get(key):
            return who
        if len(longer := self.short_for(title)) == 1:
            return longer.pop()
        who = self._known.named(key) or self._known.named_or_new("office", title)
        self._seen[key] = who
        return who

    def short_for(self, title: str) -> set[str]:
        """Return the offices told of so far that one word is short for: `the minister`."""
        key = titles.written_out(title)
        if " " in key or key in self._seen:
            return set()
        return {who for other, who in self._seen.items() if key in _ends(other)}


def _ends(title: str) -> tuple[str, str]:
    """What a holder is called for short: `minister` of the trade one, and of one for trade."""
    before = re.split(r" (?:for|of) ", title)[0]
    return names.surname(before), names.surname(title)
