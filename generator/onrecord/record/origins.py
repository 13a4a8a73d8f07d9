"""Where chains begin: the origin of a wording, and how many origins a claim has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
    reached: tuple[Actor, ...] = ()
    for link in reversed((speaker, *relays)):
        if not link.named:
            return _origin(reached, link.actors, actors) if reached else None
        reached = link.named
    return _origin(reached, (), actors)


def _origin(
    reached: Sequence[Actor], beyond: Sequence[Actor], actors: Mapping[str, Actor]
) -> Origin:
    ends = dict.fromkeys(_end(actor, actors) for actor in reached)
    return Origin(tuple(ends), tuple(reached), tuple(beyond))


def _end(actor: Actor, actors: Mapping[str, Actor]) -> Actor:
    """The end of `speaks_for`; a chain that returns to itself ends where it began."""
    seen = {actor.id}
    while (following := actors.get(actor.speaks_for or "")) and following.id not in seen:
        actor = following
        seen.add(actor.id)
    return actor


def by_origin(wordings: Iterable[Wording]) -> list[tuple[Origin, list[Wording]]]:
    """Return the distinct origins of some wordings, each with those that come from it.

    Several speakers of one wording are one origin; so are two wordings that share a speaker.
    Wordings without an origin are left out.
    """
    groups: list[tuple[Origin, list[Wording]]] = []
    for wording in wordings:
        if wording.origin is None:
            continue
        own = (wording.origin, [wording])
        sharing = [group for group in groups if _share(group[0], wording.origin)]
        groups = [group for group in groups if group not in sharing]
        groups.append(_together([*sharing, own]))
    return groups


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


def _share(one: Origin, other: Origin) -> bool:
    return bool({actor.id for actor in one.actors} & {actor.id for actor in other.actors})


def _together(groups: Sequence[tuple[Origin, list[Wording]]]) -> tuple[Origin, list[Wording]]:
    origins = [origin for origin, _ in groups]
    joined = Origin(
        _each_once(origin.actors for origin in origins),
        _each_once(origin.reached for origin in origins),
        _each_once(origin.beyond for origin in origins),
    )
    return joined, [wording for _, wordings in groups for wording in wordings]


def _each_once(groups: Iterable[Iterable[Actor]]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actor for group in groups for actor in group))
