"""Which texts nobody has read through: of these nothing can be said to be absent."""

from __future__ import annotations

from onrecord import model
from onrecord.story import Story


def is_shown(entry: model.Entry, settings: model.Settings) -> bool:
    """Return whether an entry is part of the record."""
    return not entry.dismissed and not (entry.draft and settings.drafts == "hide")


def unread(story: Story) -> frozenset[str]:
    """Return the sources that nobody has read through.

    A source counts as read when its sheet has an entry, and a person has approved or thrown out
    each that a program proposed. Whether the site shows drafts or hides them tells nothing of that.
    """
    return frozenset(id_ for id_ in story.sources if not _decided(story, id_))


def _decided(story: Story, source: str) -> bool:
    entries = [item.entry for item in story.sheets.get(source, ())]
    return bool(entries) and all(entry.dismissed or not entry.draft for entry in entries)
