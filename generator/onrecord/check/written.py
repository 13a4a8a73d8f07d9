"""What stands in a story's files, also where it could not be read, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from onrecord.ids import slug
from onrecord.problems import Place
from onrecord.story import ACTORS, CLAIMS, Story
from onrecord.text import find

Finding = Callable[[], Place]
"""Finds the place of an id, which is looked for only where something is wrong with that."""


def each_id(
    place: Callable[..., Place], key: str, ids: Iterable[str]
) -> Iterator[tuple[str, Finding]]:
    """Yield the ids under a key of a record, each with its place, as `place` finds it in that."""
    for number, id_ in enumerate(ids):
        yield id_, partial(place, key, number)


def at(story: Story, name: str, *where: str | int, key: bool = False) -> Place:
    """Return where something stands in a file: the file alone, where that is not there."""
    document = story.documents.get(name)
    return document.place(where, key=key) if document else Place(name)


def misread(story: Story, name: str, id_: str) -> bool:
    """Whether a record is there but wrong in itself, which is a problem already."""
    document = story.documents.get(name)
    if document is None:
        return False
    if not isinstance(document.data, dict):
        return bool(document.problems)  # else the file is empty
    there = {slug(each) for each in ids_in(story, name)}
    return bool(document.unread and find(document.unread, id_)) or id_ in there


def ids_in(story: Story, name: str) -> set[str]:
    """Return the ids of all records in a file, those that are wrong in themselves too."""
    document = story.documents.get(name)
    return {str(where[0]) for where in document.keys if len(where) == 1} if document else set()


def stands_in_a_broken_file(story: Story, words: str) -> bool:
    """Return whether words stand where nothing can be read, for which one problem is enough.

    Of a file whose very characters cannot be read nobody knows what stands there.
    """
    return any(
        (bool(file.problems) and not file.text)
        or find(file.text if file.data is None else file.unread, words)
        for name, file in story.documents.items()
        if name not in {ACTORS, CLAIMS}
    )
