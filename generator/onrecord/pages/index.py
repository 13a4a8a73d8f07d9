"""What the pages ask of a record again and again, found once: who said what, who has which source.

Without it every page would search the whole record, and time would grow with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import groupby
from typing import TypeVar

from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.ids import UNKNOWN
from onrecord.pages import addresses
from onrecord.pages.edition import Edition
from onrecord.pages.excerpts.compared import Compared
from onrecord.pages.values import ActorMark, ClaimLine, OutletMark, WordingView
from onrecord.record import Actor, Claim, Record, Source, Wording
from onrecord.text import and_between

T = TypeVar("T")
Many = Mapping[str, Sequence[T]]
"""Things by the id of what they belong to; nothing is there for an id that has none."""


@dataclass(frozen=True, slots=True)
class Made:
    """The parts that `Parts` has made for pages that lie as deep as one another."""

    outlets: dict[str, OutletMark] = field(default_factory=dict)
    """Sources, by their id."""
    entries: dict[int, OutletMark] = field(default_factory=dict)
    """Sources with a link to the very entry, by which wording that is."""
    actors: dict[str, ActorMark] = field(default_factory=dict)
    wordings: dict[int, WordingView] = field(default_factory=dict)
    beside: dict[tuple[object, ...], tuple[WordingView, ...]] = field(default_factory=dict)
    """Wordings that were compared with one another, by which they are."""
    lines: dict[str, ClaimLine] = field(default_factory=dict)
    """Claims, by their id."""


@dataclass(frozen=True, slots=True)
class Index:
    """A record with its cross-references. Made by `index`."""

    record: Record
    edition: Edition
    names: Mapping[str, str]
    """What readers call each source."""
    places: Mapping[str, int]
    """Where each source stands in the record's order."""
    in_source: Many[Wording]
    """The wordings of each source, in the order of its text."""
    said: Many[Wording]
    """The wordings of which an actor is a speaker."""
    relayed: Many[Wording]
    """The wordings that came through an actor."""
    about: Many[Wording]
    """The wordings that are about an actor."""
    told: Many[Wording]
    """The wordings that were said to an actor."""
    published: Many[Source]
    """The sources of an outlet."""
    spokespersons: Many[Actor]
    """The actors that speak for an actor."""
    contradicting: Many[str]
    """The claims that contradict a claim: it may be written at either end."""
    answering: Many[str]
    """The claims that reply to a claim."""
    open_rejections: Sequence[Wording]
    """What rejects something that no claim joins yet, the surest first."""
    made: dict[str, Made] = field(default_factory=lambda: defaultdict(Made))
    """The parts that have been made, by the way to the root from the pages that they are for."""
    unchecked: bool = False
    """Whether nobody has approved any entry: then a page says so once, and its lines do not."""
    apart: dict[str, str] = field(default_factory=dict)
    """What tells an actor from others of its name: its role, or the sources that have it."""
    _compared: dict[str, Compared] = field(default_factory=dict)
    """How the wordings of each claim differ, by its id, once it has been asked for."""

    def has_page(self, actor: Actor) -> bool:
        """Return whether there is more to show of an actor than that it was told something."""
        roles = (self.said, self.relayed, self.about, self.published, self.spokespersons)
        written = bool(actor.note or actor.corrected)
        return written or any(actor.id in role for role in roles)

    def place(self, actor: Actor) -> tuple[str, str]:
        """Return the page on which an actor stands, and its anchor there if it is no page's own."""
        own = self.has_page(actor)
        return (addresses.actor(actor.id), "") if own else (addresses.ACTORS, actor.id)

    def called(self, actor: Actor) -> str:
        """Return what an actor is called where no other of its name may be meant."""
        apart = self.apart.get(actor.id)
        return f"{actor.name} ({apart})" if apart else actor.name

    def compared(self, claim: Claim) -> Compared:
        """Return how a claim's wordings differ."""
        known = self._compared.get(claim.id)
        if known is None:
            known = self._compared[claim.id] = Compared(claim)
        return known


def index(record: Record, edition: Edition | None = None) -> Index:
    """Return a record with its cross-references."""
    wordings = record.wordings
    claims = record.claims.values()
    contradicts = [(c.id, id_) for c in claims for id_ in c.contradicts if id_ in record.claims]
    either_way = dict.fromkeys([*contradicts, *((other, id_) for id_, other in contradicts)])
    found = Index(
        record=record,
        edition=edition or Edition(),
        names=source_names(record),
        places={id_: place for place, id_ in enumerate(record.sources)},
        in_source=_grouped((w.source.id, w) for w in wordings),
        said=_grouped((a.id, w) for w in wordings for a in w.speakers),
        relayed=_grouped((a.id, w) for w in wordings for link in w.relays for a in link.actors),
        about=_grouped((id_, w) for w in wordings for id_ in w.entry.about),
        told=_grouped((a.id, w) for w in wordings for a in w.audience),
        published=_grouped((s.outlet.id, s) for s in record.sources.values() if s.outlet),
        spokespersons=_grouped((a.speaks_for, a) for a in record.actors.values() if a.speaks_for),
        contradicting=_grouped(either_way),
        answering=_grouped((other, claim.id) for claim in claims for other in claim.answers),
        open_rejections=sorted((w for w in wordings if UNKNOWN in w.entry.rejects), key=unsure),
        unchecked=all(wording.entry.draft for wording in wordings),
    )
    found.apart.update(_actors_apart(found))
    return found


def _actors_apart(index: Index) -> Iterator[tuple[str, str]]:
    """Actors of one name, each with what tells it from the others."""
    actors = index.record.actors
    names = {id_: actor.name.casefold() for id_, actor in actors.items()}
    for same in _alike(names):
        found = {id_: actors[id_].role or _whereabouts(index, id_) for id_ in same}
        again = {id_ for those in _alike(found) for id_ in those}
        for number, (id_, words) in enumerate(found.items(), start=1):
            yield id_, ", ".join(filter(None, (words, f"no. {number}" if id_ in again else "")))


def _whereabouts(index: Index, id_: str) -> str:
    """In which sources an actor is."""
    roles = (index.said, index.relayed, index.about, index.told)
    held = (wording for role in roles for wording in role.get(id_, ()))
    sources = sorted({wording.source.id for wording in held}, key=index.places.__getitem__)
    return f"in {and_between([index.names[each] for each in sources])}" if sources else ""


def unsure(wording: Wording) -> float:
    """Return how unsure an entry is: what somebody approved, not at all."""
    return 1 - wording.entry.draft.confidence if wording.entry.draft else 0


def _grouped(pairs: Iterable[tuple[str, T]]) -> Many[T]:
    """Things by id, each once, in the order in which they come."""
    return {
        id_: tuple(next(same) for _, same in groupby(things, key=id))
        for id_, things in grouped(pairs).items()
    }


_WORDS = 6
"""How many words of a title tell a source from others, if that is enough."""


def source_names(record: Record) -> dict[str, str]:
    """Return what readers call each source, by its id; no two are called the same.

    A source bears its outlet's name; with the day where the outlet has several, for that is short;
    with the first words of its title instead where the day is the same or unknown, with both where
    those are the same, with all of the title, or else with a number. One whose outlet nobody knows
    bears its title.
    """
    sources = record.sources
    names = {id_: s.name if s.outlet else _called(s, 0) for id_, s in sources.items()}
    for words, dated in ((0, True), (_WORDS, False), (_WORDS, True), (None, True)):
        alike = [id_ for same in _alike(names) for id_ in same]
        names |= {id_: _called(sources[id_], words, dated=dated) for id_ in alike}
    for same in _alike(names):
        for number, id_ in enumerate(same, start=1):
            names[id_] = _called(sources[id_], None, f"no. {number}")
    return names


def _called(source: Source, words: int | None, *more: str, dated: bool = True) -> str:
    """Its outlet, or its title in quotation marks, and in brackets what tells it from others.

    `words` is how many words of the title it is told by; all of them if None. `dated` is whether
    the day tells it, too.
    """
    day = source.head.published.words() if dated and source.head.published else ""
    if source.outlet:
        name, told = source.outlet.name, (day, _begun(source.title, words), *more)
    else:
        name = f"“{_begun(source.title, _WORDS if words == 0 else words).removesuffix('.')}”"
        told = (day if words is None else "", *more)
    inside = ", ".join(filter(None, told))
    return f"{name} ({inside})" if inside else name


def _begun(title: str, words: int | None) -> str:
    """The first words of a title, with an ellipsis where it goes on; all of it if None."""
    each = title.split()
    if words is None or len(each) <= words:
        return title
    return f"{' '.join(each[:words]).rstrip('.,;:–—')}…" if words else ""


def _alike(names: Mapping[str, str]) -> list[list[str]]:
    """The ids of those called the same, each group in its order."""
    groups = grouped((name, id_) for id_, name in names.items())
    return [ids for ids in groups.values() if len(ids) > 1]
