"""What drafting joins of itself, against what an editor joined of the same articles.

A drafted entry is the curated one whose words it shares most; one that shares next to none is not
counted, for nobody has said what it is the same as.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.link.stories import Curated
from bench.sheets.matching import iou
from onrecord.draft.sheets import draft
from onrecord.link.joining import join
from onrecord.link.score import Weights
from onrecord.story import SOURCES, SheetEntry, Story, read_story

_ENOUGH = 0.5
"""Intersection over union of their words from which a drafted entry is a curated one."""


def report(which: str, each: Curated, weights: Weights) -> None:
    """Print how many of the pairs that drafting joins an editor joined, too."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(each.story.root / SOURCES, root / SOURCES)
        for _ in draft(root):
            pass
        drafted = read_story(root)
        joined = join(root, {item.name for item in drafted.entries()}, weights).claims
    same = {item.name: _curated(item, each.story) for item in drafted.entries()}
    pairs = [pair for names in joined.values() for pair in _of_two_sheets(names)]
    known = [pair for one, other in pairs if all(pair := (same[one], same[other]))]
    right = sum(tuple(sorted(pair)) in each.pairs for pair in known)
    found = {name for name in same.values() if name}
    possible = sum({*pair} <= found for pair in each.pairs)
    print(
        f"{which}: {len(joined)} claims of {sum(map(len, joined.values()))} entries; "
        f"{len(pairs)} pairs, {len(known)} of them known, {right} right; "
        f"of {possible} pairs that an editor joined and drafting found"
    )


def _curated(item: SheetEntry, story: Story) -> str:
    """The curated entry that a drafted one is; nothing where it is none."""
    near = max(story.sheets.get(item.sheet, ()), key=lambda own: iou(item, own), default=None)
    return near.name if near and iou(item, near) >= _ENOUGH else ""


def _of_two_sheets(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(names, 2):
        if one.partition("#")[0] != other.partition("#")[0]:
            yield one, other
