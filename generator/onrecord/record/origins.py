"""Where chains begin: the origin of a wording, and how many origins a claim has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.record.entities import Actor, Link, Origin, Origins, Wording


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


def count_origins(wordings: Iterable[Wording]) -> Origins:
    """Return the distinct origins of a claim's wordings.

    Several speakers of one wording are one origin; so are two wordings that share a speaker.
    """
    each = list(wordings)
    groups: list[list[Origin]] = []
    for found in (wording.origin for wording in each if wording.origin):
        sharing = [group for group in groups if any(_share(found, other) for other in group)]
        groups = [group for group in groups if group not in sharing]
        groups.append([*(other for group in sharing for other in group), found])
    return Origins(
        sources=len({wording.source.id for wording in each}),
        found=tuple(_together(group) for group in groups),
        not_given=sum(1 for wording in each if wording.origin is None),
    )


def _share(one: Origin, other: Origin) -> bool:
    return bool({actor.id for actor in one.actors} & {actor.id for actor in other.actors})


def _together(group: Sequence[Origin]) -> Origin:
    return Origin(
        _each_once(group, "actors"), _each_once(group, "reached"), _each_once(group, "beyond")
    )


def _each_once(group: Sequence[Origin], part: str) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actor for origin in group for actor in getattr(origin, part)))
