"""Does every id, and every short form, lead to one thing only?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from onrecord.check.written import Finding, at, each_id
from onrecord.model import Actor, Claim
from onrecord.problems import Problem
from onrecord.story import ACTORS, CLAIMS, Story


def ids_are_unique(story: Story) -> Iterator[Problem]:
    """No two entries of a sheet, actors, claims or sources share an address, old ones included."""
    for sheet in story.sheets.values():
        seen: dict[str, Finding] = {}
        for item in sheet:
            yield from _taken(item.entry.id, partial(item.place, "id"), seen)
        for item in sheet:
            for id_, place in each_id(item.place, "was", item.entry.was):
                yield from _taken(id_, place, seen)
    for name, records in ((ACTORS, story.actors), (CLAIMS, story.claims)):
        yield from _old_ids(story, name, records)
    current: dict[str, Finding] = {id_: source.place for id_, source in story.sources.items()}
    for source in story.sources.values():
        for id_, place in each_id(source.place, "was", source.head.was):
            yield from _taken(id_, place, current)


def _old_ids(
    story: Story, name: str, records: Mapping[str, Actor] | Mapping[str, Claim]
) -> Iterator[Problem]:
    taken: dict[str, Finding] = {id_: partial(at, story, name, id_, key=True) for id_ in records}
    for id_, record in records.items():
        for old, place in each_id(partial(at, story, name, id_), "was", record.was):
            yield from _taken(old, place, taken)


def _taken(id_: str, finding: Finding, seen: dict[str, Finding]) -> Iterator[Problem]:
    if id_ not in seen:
        seen[id_] = finding
        return
    place, first = finding(), seen[id_]()
    where = f"line {first.line}" if first.file == place.file else first.file
    advice = f"it is already in {where}: choose another"
    yield Problem(place, f'the id "{id_}" stands here twice', advice, kind="duplicate-id")


def short_forms_are_unique(story: Story) -> Iterator[Problem]:
    """No two outlets have the same short form."""
    seen: dict[str, str] = {}
    for id_, actor in story.actors.items():
        first = seen.setdefault(actor.short.casefold(), id_) if actor.short else id_
        if first != id_:
            sentence = f'"{actor.short}" is also the short form of {first}'
            place = at(story, ACTORS, id_, "short")
            yield Problem(place, sentence, "choose another", kind="duplicate-short")
