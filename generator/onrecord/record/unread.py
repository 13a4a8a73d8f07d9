"""Which texts nobody has read, or not for some claim: of these nothing can be said to be absent."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from onrecord import model
from onrecord.story import Story

_NONE: frozenset[str] = frozenset()


def is_shown(entry: model.Entry, settings: model.Settings) -> bool:
    """Return whether an entry is part of the record."""
    return not entry.dismissed and not (entry.draft and settings.drafts == "hide")


@dataclass(frozen=True, slots=True)
class Unread:
    """What has not been read in a story. Made by `Unread.of`."""

    whole: frozenset[str]
    """Sources in whose sheet a person has neither approved nor thrown out anything."""
    _drafted: Mapping[str, frozenset[str]]
    """By claim, the sources that have a hidden draft of it or of its rejection."""
    _rejecting: Mapping[str, frozenset[str]]
    """By claim, the sources that have a hidden draft which rejects it."""

    @classmethod
    def of(cls, story: Story) -> Unread:
        """Return what nobody has read of a story, as far as its site shows."""
        settings = story.about.settings
        drafted: dict[str, set[str]] = {}
        rejecting: dict[str, set[str]] = {}
        read = set()
        for item in (item for sheet in story.sheets.values() for item in sheet):
            if item.entry.dismissed or is_shown(item.entry, settings):
                read.add(item.sheet)
                continue
            for claim in (*item.entry.claim, *item.entry.rejects):
                drafted.setdefault(claim, set()).add(item.sheet)
            for claim in item.entry.rejects:
                rejecting.setdefault(claim, set()).add(item.sheet)
        whole = frozenset(story.sources.keys() - read)
        return cls(whole, _frozen(drafted), _frozen(rejecting))

    def for_claim(self, claim: str, carrying: Collection[str]) -> frozenset[str]:
        """Return the sources of which nobody can say whether they have a claim, or reject it.

        `carrying` are those that are known to. Most claims share one set, or memory would grow with
        the sources times the claims.
        """
        drafted = self._drafted.get(claim, _NONE).difference(carrying)
        return self.whole | drafted if drafted else self.whole

    def for_rejection(
        self, claim: str, carrying: Collection[str], rejecting: Collection[str]
    ) -> frozenset[str]:
        """Return the sources of which nobody can say whether they reject a claim.

        Those that carry it have been read for it, unless such a draft waits there.
        """
        found = self.for_claim(claim, carrying)
        drafted = self._rejecting.get(claim, _NONE).difference(rejecting)
        return found | drafted if drafted else found


def _frozen(groups: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(group) for key, group in groups.items()}
