"""Where chains begin: the origin of a wording, and how many origins a claim has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.model import along_speaks_for
from onrecord.record.relaying import first_hand
from onrecord.record.wordings import Actor, Link, Origin, Source, Wording, together

_MOST_OF = 0.5
"""What share of the shorter of two wordings the other has, where they are the same passage."""


def origin(
    speaker: Link | None, relays: Sequence[Link], actors: Mapping[str, Actor]
) -> Origin | None:
    """Return where a chain begins, as far as it is named.

    Walks from the source's side toward the speaker and stops before the first link that is unnamed
    or unknown. The last named link reached is the origin, followed along `speaks_for` to its end.
    None where no named link is reached, and for a source's own voice.
    """
    named: list[Link] = []
    for link in reversed((speaker, *relays) if speaker else ()):
        if not link.named:
            return _origin(named, link.actors, actors)
        named.append(link)
    return _origin(named, (), actors)


def _origin(
    walked: Sequence[Link], beyond: Sequence[Actor], actors: Mapping[str, Actor]
) -> Origin | None:
    if not walked:
        return None
    *relays, reached = walked
    return Origin(
        actors=_ends(reached, actors),
        reached=reached.named,
        beyond=tuple(beyond),
        beside=tuple(actor for actor in reached.actors if not actor.named),
        through=tuple(dict.fromkeys(a for link in reversed(relays) for a in _ends(link, actors))),
    )


def _ends(link: Link, actors: Mapping[str, Actor]) -> tuple[Actor, ...]:
    ways = (along_speaks_for(actor.id, actors) for actor in link.named)
    return tuple(dict.fromkeys(actors[way[-1]] for way in ways))


def by_speakers(wordings: Iterable[Wording]) -> list[tuple[Origin, tuple[Wording, ...]]]:
    """Return some wordings by who is their origin, those of the very same in one.

    What somebody says alone stands apart from what they say together with another: that may have
    been on another day. Wordings without an origin are left out.
    """
    groups = grouped((_ids(w.origin), (w.origin, w)) for w in wordings if w.origin)
    return [
        (together([origin for origin, _ in group]), tuple(wording for _, wording in group))
        for group in groups.values()
    ]


def distinct(origins: Iterable[Origin]) -> tuple[Origin, ...]:
    """Return the distinct origins among those of some wordings; each speaker is named in one.

    Several speakers of one wording are one origin; so are two wordings that share a speaker. But
    those who are an origin each in wordings of their own stay apart. Who speaks nowhere but
    together with these adds none, and is named with one of them.
    """
    each = list(origins)
    homes = _homes(each)
    groups: list[tuple[frozenset[str], Origin]] = []
    for origin in each:
        for ids, own in _apart(origin, homes):
            sharing = [group for known, group in groups if known & ids]
            joined = ids.union(*(known for known, _ in groups if known & ids))
            groups = [group for group in groups if not group[0] & ids]
            groups.append((joined, together([*sharing, own])))
    return tuple(origin for _, origin in groups)


def _homes(origins: Sequence[Origin]) -> dict[str, str]:
    """With whom those are named who are alone somewhere (themselves), or speak only with such.

    With whichever of several is the same in whatever order the sources stand.
    """
    alone = {origin.actors[0].id for origin in origins if len(origin.actors) == 1}
    joint = [ids for origin in origins if not (ids := _ids(origin)) & alone]
    elsewhere = frozenset[str]().union(*joint)
    homes = {id_: id_ for id_ in alone}
    for origin in origins:
        beside = _ids(origin) & alone
        for id_ in _ids(origin) - alone - elsewhere if beside else ():
            homes[id_] = min(beside | {homes.get(id_, id_)} - {id_})
    return homes


def _apart(origin: Origin, homes: Mapping[str, str]) -> Iterator[tuple[frozenset[str], Origin]]:
    """The origins of one wording, with by whom others join each.

    They are several only where several are one alone elsewhere.
    """
    alone = [actor.id for actor in origin.actors if homes.get(actor.id) == actor.id]
    if not alone:
        yield _ids(origin), origin
    for id_ in alone:
        actors = tuple(actor for actor in origin.actors if homes.get(actor.id) == id_)
        # By whom each of several was reached, its own wordings say.
        reached = origin.reached if actors == origin.actors else ()
        yield frozenset({id_}), replace(origin, actors=actors, reached=reached)


def _ids(origin: Origin) -> frozenset[str]:
    return frozenset(actor.id for actor in origin.actors)


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a claim, counted."""

    sources: int
    found: tuple[Origin, ...]
    not_given: int
    """How many wordings have no origin that is named, and are not an origin's own report."""
    unreached: tuple[Source, ...] = ()
    """The sources of which no wording reaches an origin."""
    proposed: frozenset[str] = frozenset()
    """The ids of those among them of which some wording is a draft that nobody has read."""
    not_read: int = 0
    """How many of the wordings without one are drafts: from whom they come may yet be found."""
    unnamed: bool = False
    """Whether somebody says it whom the texts do not name, and whom no origin found quotes."""

    @property
    def single(self) -> bool:
        """Whether there is one origin, every source reaches it, and nobody else says it."""
        return self.count == 1 and not self.more_possible

    @property
    def more_possible(self) -> bool:
        """Whether there may be an origin beside those that are named."""
        return bool(self.unreached) or self.unnamed

    @property
    def passing_on(self) -> frozenset[Actor]:
        """Whom some wordings name as their origin, and who have it from one that is found."""
        return frozenset(actor for origin in self.found for actor in origin.heard_by)

    @property
    def count(self) -> int:
        """How many distinct origins there are."""
        return len(self.found)


def count_origins(wordings: Iterable[Wording]) -> Origins:
    """Return the distinct origins of a claim's wordings, counted."""
    each = list(wordings)
    sources = {wording.source.id: wording.source for wording in each}
    found = first_hand(distinct(_of_passages(each)), each)
    reaching = {wording.source.id for wording in each if wording.origin}
    reaching |= {source.id for source in sources.values() if _is_one(source, found)}
    drafted = {wording.source.id for wording in each if wording.entry.draft}
    open_ = [w for w in each if w.origin is None and not is_first_hand(w, found)]
    return Origins(
        sources=len(sources),
        found=found,
        not_given=len(open_),
        unreached=tuple(source for id_, source in sources.items() if id_ not in reaching),
        proposed=frozenset(drafted - reaching),
        not_read=sum(1 for wording in open_ if wording.entry.draft),
        unnamed=any(_may_be_another(wording, found) for wording in each),
    )


def _of_passages(wordings: Sequence[Wording]) -> Iterator[Origin]:
    """The origins of some wordings; of one that is told twice with the same words, one.

    One that is told as several in its text has its origins in those: it is not counted beside them.
    """
    with_origin = [wording for wording in wordings if wording.origin]
    single = [each for each, twice in told_twice(with_origin) if not _are_apart(twice)]
    for wording, twice in told_twice(single):
        one, *others = (each.origin for each in (wording, *twice) if each.origin)
        if not any(_passes_on(one, other) for other in others):
            yield together([one, *(other for other in others if not _passes_on(other, one))])


def _are_apart(wordings: Sequence[Wording]) -> bool:
    """Whether some wordings of one text are several, each of other words."""
    return any(not _same_words(one, other) for one, other in combinations(wordings, 2))


def told_twice(wordings: Iterable[Wording]) -> Iterator[tuple[Wording, Sequence[Wording]]]:
    """Yield each of some wordings of a claim, with those that share most of its words in its text.

    What stands once in a text, its source has from one place, however often it is entered.
    """
    for each in grouped((wording.source.id, wording) for wording in wordings).values():
        for wording in each:
            yield wording, [o for o in each if o is not wording and _same_words(wording, o)]


def _same_words(one: Wording, other: Wording) -> bool:
    common = sum(a.overlap(b) for a in one.words.said for b in other.words.said)
    return common > _MOST_OF * min(sum(map(len, each.words.said)) for each in (one, other))


def two_origins(one: Wording, other: Wording) -> bool:
    """Return whether two wordings have origins that differ, and neither passes on the other's."""
    if one.origin is None or other.origin is None or _ids(one.origin) & _ids(other.origin):
        return False
    return not (_passes_on(one.origin, other.origin) or _passes_on(other.origin, one.origin))


def _passes_on(one: Origin, other: Origin) -> bool:
    """Whether somebody of one origin passes on the other's words."""
    return not set(one.actors).isdisjoint(other.through)


def is_first_hand(wording: Wording, origins: Iterable[Origin]) -> bool:
    """Return whether a source publishes itself what others have from it.

    Where its text tells it of somebody unnamed, the others have it from there, too; of whom it
    tells it may still be unread in a draft, and then nothing is known.
    """
    links = (*([wording.speaker] if wording.speaker else []), *wording.relays)
    read = all(link.actors for link in links)
    return read and wording.origin is None and _is_one(wording.source, origins)


def _is_one(source: Source, origins: Iterable[Origin]) -> bool:
    """Whether a source is itself where others have it from."""
    return any(source.outlet in (*origin.actors, *origin.reached) for origin in origins)


def _may_be_another(wording: Wording, origins: Iterable[Origin]) -> bool:
    """Whether somebody says it who is no origin, and is quoted by none; nobody may know who.

    A source's own voice is nobody else's; what an origin publishes itself, it passes on. But where
    others have it from an outlet that passes it on, more of its text may be its own.
    """
    passing = {actor for origin in origins for actor in origin.heard_by}
    if wording.origin:
        return not wording.speakers and passing.issuperset(wording.origin.actors)
    if wording.speaker is None:
        return wording.source.outlet in passing
    if _is_one(wording.source, origins):
        return False
    known = {a for o in origins for a in (*o.actors, *o.reached, *o.beyond, *o.beside)}
    return not wording.speaker.actors or not known.issuperset(wording.speaker.actors)
