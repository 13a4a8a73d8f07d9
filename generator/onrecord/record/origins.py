"""Where chains begin: the origin of a wording, and how many origins a claim has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.record.entities import Actor, Link, Origin, Origins, Source, Wording


def origin(
    speaker: Link | None, relays: Sequence[Link], actors: Mapping[str, Actor]
) -> Origin | None:
    """Return where a chain begins, as far as it is named.

    Walks from the source's side toward the speaker and stops before the first link that is unnamed
    or unknown. The last named link reached is the origin, followed along `speaks_for` to its end.
    None where no named link is reached, and for a source's own voice.
    """
    if speaker is None:
        return None
    reached: Link | None = None
    for link in reversed((speaker, *relays)):
        if not link.named:
            return _origin(reached, link.actors, actors) if reached else None
        reached = link
    return _origin(reached, (), actors) if reached else None


def _origin(reached: Link, beyond: Sequence[Actor], actors: Mapping[str, Actor]) -> Origin:
    ends = dict.fromkeys(_end(actor, actors) for actor in reached.named)
    beside = tuple(actor for actor in reached.actors if not actor.named)
    return Origin(tuple(ends), reached.named, tuple(beyond), beside)


def _end(actor: Actor, actors: Mapping[str, Actor]) -> Actor:
    """The end of `speaks_for`; a chain that returns to itself ends where it began."""
    seen = {actor.id}
    while (following := actors.get(actor.speaks_for or "")) and following.id not in seen:
        actor = following
        seen.add(actor.id)
    return actor


@dataclass(frozen=True, slots=True)
class _Group:
    """Wordings of one origin."""

    ids: frozenset[str]
    """By whom others join it."""
    origin: Origin
    wordings: tuple[Wording, ...]


def by_origin(wordings: Iterable[Wording]) -> list[tuple[Origin, tuple[Wording, ...]]]:
    """Return the distinct origins of some wordings, each with those that come from it.

    Several speakers of one wording are one origin; so are two wordings that share a speaker. But
    those who are an origin each in wordings of their own stay apart: a wording of them together
    comes from each. Wordings without an origin are left out.
    """
    each = [(wording, wording.origin) for wording in wordings if wording.origin]
    alone = {origin.actors[0].id for _, origin in each if len(origin.actors) == 1}
    groups: list[_Group] = []
    for wording, origin in each:
        for own in _apart(wording, origin, alone):
            sharing = [group for group in groups if group.ids & own.ids]
            groups = [group for group in groups if not group.ids & own.ids]
            groups.append(_together([*sharing, own]))
    return [(group.origin, group.wordings) for group in groups]


def _apart(wording: Wording, origin: Origin, alone: Collection[str]) -> Iterator[_Group]:
    """The origins of one wording: several only where several are one alone elsewhere.

    Who speaks nowhere but together with these adds none, and is named with the first of them.
    """
    apart = [actor for actor in origin.actors if actor.id in alone]
    if len(apart) < 2:
        ids = frozenset(actor.id for actor in apart or origin.actors)
        yield _Group(ids, origin, (wording,))
        return
    rest = [actor for actor in origin.actors if actor.id not in alone]
    for actor in apart:
        actors = (actor, *rest) if actor is apart[0] else (actor,)
        # By whom each was reached, its own wordings say.
        one = Origin(actors, (), origin.beyond, origin.beside)
        yield _Group(frozenset({actor.id}), one, (wording,))


def count_origins(wordings: Iterable[Wording]) -> Origins:
    """Return the distinct origins of a claim's wordings, counted."""
    each = list(wordings)
    sources = {wording.source.id: wording.source for wording in each}
    found = tuple(origin for origin, _ in by_origin(each))
    reaching = {wording.source.id for wording in each if wording.origin}
    reaching |= {source.id for source in sources.values() if _is_one(source, found)}
    return Origins(
        sources=len(sources),
        found=found,
        not_given=sum(1 for wording in each if wording.origin is None),
        unreached=tuple(source for id_, source in sources.items() if id_ not in reaching),
    )


def _is_one(source: Source, origins: Iterable[Origin]) -> bool:
    """Whether a source is itself where others have it from."""
    return any(source.outlet in (*origin.actors, *origin.reached) for origin in origins)


def _together(groups: Sequence[_Group]) -> _Group:
    joined = Origin(
        _each_once(group.origin.actors for group in groups),
        _each_once(group.origin.reached for group in groups),
        _each_once(group.origin.beyond for group in groups),
        _each_once(group.origin.beside for group in groups),
    )
    ids = frozenset(id_ for group in groups for id_ in group.ids)
    return _Group(ids, joined, tuple(w for group in groups for w in group.wordings))


def _each_once(groups: Iterable[Iterable[Actor]]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actor for group in groups for actor in group))
