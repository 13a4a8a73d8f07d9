"""The lines that linking writes: one for each entry, where it stands now, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import yaml

from onrecord import ids
from onrecord.files import (
    Together,
    Where,
    added_to_list,
    appended,
    parse_whole,
    replaced_value,
    with_lines,
)
from onrecord.grouping import grouped
from onrecord.problems import Place, Problem, ProblemsError
from onrecord.story import CLAIMS, CLAIMS_HEAD, SHEETS, SheetEntry, Story

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

    def claim(self, joined: Iterable[tuple[SheetEntry, str]]) -> None:
        """Give entries that have none a claim each, in sheets that stand as they were read.

        Raises:
            ProblemsError: where somebody has saved one of the sheets since.
        """
        sheets = grouped((item.document.name, (item, claim)) for item, claim in joined)
        for name, group in sheets.items():
            text = group[0][0].document.text
            claims = {item.where: claim for item, claim in group}
            self._together.change(self.root / name, name, partial(_claimed, name, text, claims))

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

    def take_back(self) -> None:
        """Make every file that was written again what it was, to the byte.

        Raises:
            ProblemsError: where somebody has saved one of them since; none is changed then.
        """
        try:
            self._together.undone().write()
        except ProblemsError as error:
            sentence = "this file was saved since your answer was written, so it is not taken back"
            mended = "take out by hand what the answer wrote, in your editor"
            raise ProblemsError(
                [replace(each, sentence=sentence, advice=mended) for each in error.problems]
            ) from error

    def _change(self, item: SheetEntry, write: _Write) -> None:
        """Change an entry in its sheet, where it stands now."""
        sheet = f"{SHEETS}/{item.sheet}.yml"
        self._together.change(
            self.root / sheet, sheet, lambda old: write(old, sheet, _now(old, sheet, item))
        )


def _claimed(name: str, text: str, claims: Mapping[Where, str], old: bytes) -> bytes:
    if parse_whole(old, name).text != text:
        raise _saved_since(name, "the sheet")
    return with_lines(old, name, claims, "claim", after="id")


def taken(story: Story) -> set[str]:
    """Return the ids that no new claim may have: whatever names a claim, or did, anywhere."""
    found = {*story.claims, *story.about.leads}
    for claim in story.claims.values():
        found |= {*claim.was, *claim.contradicts, *claim.answers}
    entries = (item.entry for sheet in story.sheets.values() for item in sheet)
    return found.union(*((*each.claim, *each.rejects, *each.ruled_out) for each in entries))


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
    raise _saved_since(sheet, f'"{item.entry.id}"')


def _saved_since(sheet: str, what: str) -> ProblemsError:
    sentence = f"{what} was changed since it was asked about, so nothing is written"
    return ProblemsError([Problem(Place(sheet), sentence, "run the command again", kind="append")])
