"""How many of some entries are drafts: told once, where each is marked in a word."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.record import Wording


def drafted(wordings: Collection[Wording]) -> str | None:
    """Return how many of a page's entries are drafts, as a sentence; None where none is."""
    drafts, every = sum(1 for wording in wordings if wording.entry.draft), len(wordings)
    if not drafts:
        return None
    if drafts < every:
        which = f"{drafts} of {every} entries {'is a draft' if drafts == 1 else 'are drafts'}"
    else:
        few = {1: "The only entry is a draft", 2: "Both entries are drafts"}
        which = few.get(every, f"All {every} entries are drafts")
    return f"{which}: proposed by a program, not yet checked by a person."
