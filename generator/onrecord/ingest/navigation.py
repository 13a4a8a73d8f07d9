"""Where the site's menus stand above an article, and the way that leads to its page.

A position is that of a paragraph, from 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from onrecord.ingest import labels
from onrecord.ingest.paragraphs import ends_sentence
from onrecord.ingest.top import Top

_LONGEST_ITEM = 3
"""Words of a site's menu's item."""


@dataclass(frozen=True)
class Navigation:
    """The menus at the top of a page."""

    top: Top

    @cached_property
    def trail(self) -> tuple[int, int] | None:
        """The positions of `Home » News » Bridge closes today` at the top, and of its last part."""
        start = next((at for at in self.top.sentences if not self._trails[at]), -1)
        top = range(start + 1)
        lines = {self.top.lines[at]: at for at in reversed(top)}
        ends = ((at, self._trails[at][-1]) for at in top if self._trails[at])
        found = ((at, lines[end]) for at, end in ends if end in lines and len(end.split()) > 2)
        return next(found, None)

    @cached_property
    def _trails(self) -> list[tuple[str, ...]]:
        return [labels.trail(words) for words in self.top.lines]

    @cached_property
    def lead(self) -> int:
        """How many list items of a site's navigation stand above everything else."""
        items: list[str] = []
        for item in map(labels.item, self.top.lines):
            if not item or len(item.split()) > _LONGEST_ITEM or ends_sentence(item):
                break
            items.append(item)
        return len(items) if any(map(labels.is_section, items)) else 0

    @cached_property
    def listed(self) -> frozenset[int]:
        """A menu above all prose as a list of short items, two of which only a site has."""
        above = range(next(iter(self.top.sentences), 0))
        runs = (list(run) for item, run in groupby(above, self._is_menu_item) if item)
        return frozenset(at for run in runs if sum(map(self._is_sites_own, run)) > 1 for at in run)

    def _is_menu_item(self, at: int) -> bool:
        item = labels.item(self.top.lines[at])
        return item is not None and len(item.split()) <= _LONGEST_ITEM

    def _is_sites_own(self, at: int) -> bool:
        return labels.is_sites_own(labels.item(self.top.lines[at]) or "")
