"""The lines that linking writes: one for each entry, where it stands now, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import yaml

from onrecord import ids
from onrecord.files import Together, Where, added_to_list, appended, parse_whole, replaced_value
from onrecord.problems import Place, Problem, ProblemsError
from onrecord.story import CLAIMS, SHEETS, SheetEntry, Story

CLAIMS_HEAD = "# yaml-language-server: $schema=../schema/claims.json\n"
_WIDTH = 100
_Write = Callable[[bytes, str, Where], bytes]
"""From a sheet, its name and an entry's place in it to the sheet as it is to be."""


class Lines:
    """Lines for the sheets and claims of a story, written all or none."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._together = Together()

    def add(self, item: SheetEntry, key: str, value: str) -> None:
        """Add a value to what an entry has under a key, or the key with it.

        Raises:
            ProblemsError: where the entry was changed since it was read.
        """
        self._change(
            item,
            lambda old, sheet, where: added_to_list(old, sheet, where, key, value, after="id"),
        )

    def say_rejected(self, item: SheetEntry, claim: str) -> None:
        """Put a claim in place of the `unknown` that an entry rejects.

        Raises:
            ProblemsError: where the entry was changed since it was read.
        """
        self._change(
            item,
            lambda old, sheet, where: replaced_value(
                old, sheet, (*where, "rejects"), ids.UNKNOWN, claim
            ),
        )

    def record(self, claim: str, title: str) -> None:
        """Add a claim with a title to the claims."""
        record = yaml.safe_dump({claim: {"title": title}}, allow_unicode=True, width=_WIDTH)
        self._together.change(
            self.root / CLAIMS,
            CLAIMS,
            lambda old: appended(old, CLAIMS, f"\n{record}"),
            head=CLAIMS_HEAD,
        )

    def write(self) -> None:
        """Write all of them.

        Raises:
            ProblemsError: where somebody has saved one of the files since; none is written then.
        """
        self._together.write()

    def _change(self, item: SheetEntry, write: _Write) -> None:
        """Change an entry in its sheet, where it stands now."""
        sheet = f"{SHEETS}/{item.sheet}.yml"
        self._together.change(
            self.root / sheet, sheet, lambda old: write(old, sheet, _now(old, sheet, item))
        )


def taken(story: Story) -> set[str]:
    """Return the ids that no new claim may have: those of claims, old ones and refused ones too."""
    entries = list(story.entries())
    found = {*story.claims}
    found |= {old for claim in story.claims.values() for old in claim.was}
    return found | {id_ for item in entries for id_ in (*item.entry.claim, *item.entry.ruled_out)}


def _now(old: bytes, sheet: str, item: SheetEntry) -> Where:
    """Where an entry stands in its sheet, which somebody may have saved since it was asked about.

    Raises ProblemsError where it stands there no more, or says something else.
    """
    data = parse_whole(old, sheet).data
    entries = data.get("entries") if isinstance(data, dict) else None
    for number, now in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(now, dict) and now.get("id") == item.entry.id:
            said = now.get("said")
            if (tuple(said) if isinstance(said, list) else (said,)) == item.entry.said:
                return ("entries", number)
    sentence = f'"{item.entry.id}" was changed since it was asked about, so nothing is written'
    raise ProblemsError([Problem(Place(sheet), sentence, "run the command again", kind="append")])
