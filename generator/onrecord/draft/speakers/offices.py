"""Offices by their titles, where nobody is named who holds them."""

from __future__ import annotations

from onrecord.draft import names, titles
from onrecord.draft.speakers.known import Known


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
        if who := self._seen.get(key) or self._only_one_so_called(key):
            return who
        who = self._known.named(key) or self._known.named_or_new("office", title)
        self._seen[key] = who
        return who

    def _only_one_so_called(self, title: str) -> str | None:
        if " " in title:
            return None
        found = {who for other, who in self._seen.items() if title in _ends(other)}
        return found.pop() if len(found) == 1 else None


def _ends(title: str) -> tuple[str, str]:
    """What the holder of a title is called for short: of `mayor of Portside`, `Portside mayor`."""
    return title.partition(" of ")[0], names.surname(title)
