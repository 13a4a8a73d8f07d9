"""What drafting adds to a story has no error, and leaves out nothing beside a cue."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from bench.sheets.stories import PLACES

from onrecord.check import check
from onrecord.draft.sheets import draft
from onrecord.passages import Role
from onrecord.problems import errors
from onrecord.record.join import join
from onrecord.story import SOURCES, Story, read_story

_BESIDE = 3
"""Words beside a cue that a draft has to take into it, where a page would leave them out."""


@pytest.mark.parametrize("which", sorted(PLACES))
def test_what_is_drafted_checks_clean(which: str, tmp_path: Path) -> None:
    shutil.copytree(PLACES[which] / SOURCES, tmp_path / SOURCES)
    for _ in draft(tmp_path):
        pass
    story = read_story(tmp_path)

    assert story.sheets
    assert [
        each for each in errors(check(story)) if each.place.file[:16] != "content/sources/"
    ] == []
    assert list(_left_out_beside_a_cue(story)) == []


def _left_out_beside_a_cue(story: Story) -> Iterator[str]:
    record = join(story)
    for source in story.sources.values():
        for wording in record.source_wordings(source.id):
            for before, behind in pairwise(wording.passage.pieces):
                words = source.text[before.span.end : behind.span.start].split()
                cue = Role.CUE in (before.role, behind.role)
                if cue and behind.after_omission and len(words) <= _BESIDE:
                    yield f"{wording.entry.id}: {' '.join(words)}"
