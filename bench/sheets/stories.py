"""The stories that people made sheets for, and what drafting makes of the same articles alone."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.draft.sheets import draft
from onrecord.story import SOURCES, SheetEntry, Story, read_story
from onrecord.text import Located, Span

ROOT = Path(__file__).resolve().parents[2]
PLACES = {"seeds": ROOT, "carmakers": ROOT / "bench" / "link" / "story"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A story as curated, and as drafted from its sources with neither sheets nor actors."""

    curated: Story
    drafted: Story


def both(which: str) -> Pair:
    curated = _sound(read_story(PLACES[which]))
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(PLACES[which] / SOURCES, root / SOURCES)
        for _ in draft(root):
            pass
        return Pair(curated, _sound(read_story(root)))


def _sound(story: Story) -> Story:
    if story.problems:
        raise SystemExit(f"{story.root}: {story.problems[0]}")
    return story


def words_of(item: SheetEntry) -> tuple[Span, ...]:
    """Where an entry's words stand; an entry whose words do not is no entry to measure with."""
    if not isinstance(item.words, Located):
        raise SystemExit(f"{item.sheet}: the words of {item.entry.id} are not in the text")
    return item.words.said
