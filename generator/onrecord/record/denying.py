"""What an entry says that also rejects something: to deny is not to say."""

from __future__ import annotations

from onrecord.model import Entry
from onrecord.story import Story


def plainly_made(story: Story) -> frozenset[str]:
    """Return the claims that entries make of which none rejects anything: they are no denials."""
    rejecting: dict[str, bool] = {}
    for item in story.entries():
        if not item.entry.is_open_denial:
            for id_ in item.entry.claim:
                rejecting[id_] = rejecting.get(id_, False) or bool(item.entry.rejects)
    return frozenset(id_ for id_, denies in rejecting.items() if not denies)


def says(entry: Entry, plain: frozenset[str]) -> tuple[str, ...]:
    """Return the claims that an entry makes.

    None that it rejects; and where nobody has said what it rejects, none that others make
    without rejecting anything (`plain`), for that may be the very one.
    """
    denied = plain.union(entry.rejects) if entry.is_open_denial else frozenset(entry.rejects)
    return tuple(id_ for id_ in entry.claim if id_ not in denied)
