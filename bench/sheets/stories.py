"""The stories that people made sheets for, and what drafting makes of the same articles alone."""

from __future__ import annotations

import shutil
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from onrecord.draft.sheets import draft
from onrecord.story import SOURCES, SheetEntry, Story, read_story
from onrecord.text import Located, Span

ROOT = Path(__file__).resolve().parents[2]
PLACES = {
    "seeds": ROOT,
    "carmakers": ROOT / "bench" / "link" / "story",
    "airliners": ROOT / "bench" / "sheets" / "airliners",
    "phones": ROOT / "bench" / "sheets" / "phones",
    "news": ROOT / "bench" / "sheets" / "news",
}
HALVED = frozenset({"airliners"})
"""Stories half of whose articles nobody looks into who writes rules for drafting."""


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


@dataclass(frozen=True, slots=True)
class Part:
    """Articles of a story that are measured together; of closed ones only figures are shown."""

    name: str
    pair: Pair
    closed: bool = False


def parts(which: str, pair: Pair) -> Iterator[Part]:
    """The whole story; or its halves, every second article by alphabet being open."""
    if which not in HALVED:
        yield Part(which, pair)
        return
    ids = sorted(pair.curated.sheets)
    yield Part(f"{which}, open half", _only(pair, ids[1::2]))
    yield Part(f"{which}, closed half", _only(pair, ids[::2]), closed=True)


def _only(pair: Pair, ids: Container[str]) -> Pair:
    return Pair(*(_with_sheets(story, ids) for story in (pair.curated, pair.drafted)))


def _with_sheets(story: Story, ids: Container[str]) -> Story:
    return replace(story, sheets={id_: each for id_, each in story.sheets.items() if id_ in ids})


def _sound(story: Story) -> Story:
    if story.problems:
        raise SystemExit(f"{story.root}: {story.problems[0]}")
    return story


def words_of(item: SheetEntry) -> tuple[Span, ...]:
    """Where an entry's words stand; an entry whose words do not is no entry to measure with."""
    if not isinstance(item.words, Located):
        raise SystemExit(f"{item.sheet}: the words of {item.entry.id} are not in the text")
    return item.words.said
