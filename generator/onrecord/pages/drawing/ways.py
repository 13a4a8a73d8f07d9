"""The ways that words took, gathered from the record wording by wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.pages.drawing.graph import Box, Graph, Kind, Line, Way
from onrecord.pages.drawing.rows import Row, Trip, rows
from onrecord.pages.own_words.attribution import names, nobody, unsettled
from onrecord.pages.own_words.english import joined, some
from onrecord.pages.parts import Parts
from onrecord.record import Actor, Link, Origins, Source, Wording, is_first_hand
from onrecord.text import sentence_case


@dataclass(frozen=True, slots=True)
class _Chain:
    """The way of some words as it is drawn, up to the source's side."""

    wording: Wording
    links: Sequence[Link]
    origin_at: int | None
    """Which of the links the origin is."""
    denial: bool

    def line(self, number: int) -> Line:
        """How the way to a link is drawn; behind the last of them, that to the outlet."""
        if self.denial:
            return Line.DENIAL
        if not all(link.actors for link in self.links[number - 1 : number + 1]):
            return Line.OPEN
        if self.wording.entry.is_doubtful:
            return Line.DOUBT
        behind = self.origin_at is not None and self.origin_at < number
        return Line.ORIGIN if behind else Line.PLAIN


@dataclass(slots=True)
class Ways:
    """Gathers wordings into a graph. `apart` keeps each chain on a track of its own."""

    parts: Parts
    words: Mapping[str, tuple[Wording, str]]
    """What stands beside each outlet, and of which wording it is, by the id of its source."""
    apart: bool = True
    passing: frozenset[Actor] = frozenset()
    """Through whom any of it came: what such an outlet prints itself is drawn behind its box."""
    _boxes: dict[str, Box] = field(default_factory=dict)
    _ways: dict[tuple[str, str, str, str, Line], Way] = field(default_factory=dict)
    _perhaps: dict[str, bool] = field(default_factory=dict)
    """By a box: whether all that leads from it are doubtful drafts."""
    _told: dict[str, dict[str, None]] = field(default_factory=dict)
    """Sources by the sentence that they share: for the prose."""
    _outlets: dict[str, Box] = field(default_factory=dict)
    _attributed: dict[str, set[bool]] = field(default_factory=dict)
    """By an outlet's box: whether its wordings name a speaker; both, where only some do."""
    _trips: list[Trip] = field(default_factory=list)

    def add(self, wording: Wording, origins: Origins, *, denial: bool = False) -> None:
        """Add a wording's way; a denial's never mixes with those of what it denies.

        `origins` are those of its claim: who only passes it on is none, though a chain reaches no
        further.
        """
        outlet = self._outlet(wording)
        if not denial or wording.speaker is None:
            self._attributed.setdefault(outlet, set()).add(wording.speaker is not None)
        trip = self._trip(wording, outlet)
        called = tuple(_name(link, wording) for link in wording.links)
        told = _sentence(called, wording, denial=denial) if called else "In its own voice"
        self._tell(told, wording.source)
        own = () if denial else self._own(wording, origins)
        if links := (*wording.links, *own):
            # Of what has no origin a chain begins at its own outlet, if others have it from there.
            at = len(wording.links) if own and wording.origin_at is None else wording.origin_at
            chain = _Chain(wording, links, at, denial=denial)
            route = self._route(chain, outlet, origins.passing_on)
            head = 0 if denial else at or 0
            trip = replace(trip, route=route, called=called, head=head, denial=denial)
        self._trips.append(trip)

    def _own(self, wording: Wording, origins: Origins) -> tuple[Link, ...]:
        """The outlet of a wording, where others have it from there and its box stands before it."""
        outlet = wording.source.outlet
        if outlet is None or outlet not in self.passing:
            return ()
        if any(outlet in link.actors for link in wording.links):
            return ()
        known = wording.origin or is_first_hand(wording, origins.found)
        return (Link((outlet,)),) if known else ()

    def _route(self, chain: _Chain, outlet: str, passing_on: frozenset[Actor]) -> tuple[str, ...]:
        """Draw a chain up to its outlet, and return its boxes."""
        wording, denial = chain.wording, chain.denial
        doubtful, where = wording.entry.is_doubtful, self.parts.index.names[wording.source.id]
        called = [_name(link, wording) for link in chain.links]
        route: list[str] = []
        before, track = "", "?" if doubtful else ""
        for number, link in enumerate(chain.links):
            own = f"{track}/{'+'.join(a.id for a in link.actors) or '?' + wording.source.id}"
            box = self._box(link, before, own, wording, denial=denial)
            perhaps = doubtful and not before
            self._perhaps[box] = perhaps and self._perhaps.get(box, True)
            if number == chain.origin_at and not denial and not passing_on.issuperset(link.named):
                self._boxes[box] = replace(self._boxes[box], origin=True)
            if before:
                title = f"{called[number - 1]} to {called[number]}, in {where}"
                self._way((before, box, track, own, chain.line(number)), title, wording)
            before, track = box, own
            route.append(box)
        into = f"{before}{track}"
        at_home = len(chain.links) > len(wording.links)
        title = f"{called[-1]}, in {'its own text' if at_home else where}"
        self._way((before, outlet, track, into, chain.line(len(route))), title, wording)
        return tuple(route)

    def graph(self, title: str) -> Graph:
        """Return what was gathered; sources stand in the record's order."""
        outlets = sorted(self._outlets, key=lambda id_: self.parts.index.places[id_])
        boxes = (
            *map(self._told_as, self._boxes.values()),
            *(self._noted(self._outlets[id_]) for id_ in outlets),
        )
        return Graph(boxes, tuple(self._drawn()), title, self._prose())

    def rows(self) -> tuple[Row, ...]:
        """Return the same as a list."""
        boxes = {id_: self._told_as(box) for id_, box in self._boxes.items()}
        boxes |= {box.id: box for box in self._outlets.values()}
        places = {box.id: self.parts.index.places[id_] for id_, box in self._outlets.items()}
        return rows(self._trips, boxes.__getitem__, places, apart=self.apart)

    def _trip(self, wording: Wording, outlet: str) -> Trip:
        shown, words = self.words.get(wording.source.id, (None, ""))
        return Trip(
            outlet,
            doubtful=wording.entry.is_doubtful,
            described=unsettled(wording) is not None,
            words=words if shown and shown.id == wording.id else None,
            lang=self.parts.foreign(wording.source),
        )

    # ---- boxes

    def _outlet(self, wording: Wording) -> str:
        source = wording.source
        if source.id not in self._outlets:
            self._outlets[source.id] = Box(
                id=f"source:{source.id}",
                kind=Kind.OUTLET,
                name=self.parts.index.names[source.id],
                words=self.words[source.id][1] if source.id in self.words else None,
                short=source.short,
                href=self.parts.entry(wording).href,
            )
        return self._outlets[source.id].id

    def _noted(self, box: Box) -> Box:
        """An outlet, with what its ways cannot show: that it tells something without a speaker.

        "Also", where it names one elsewhere: the words beside it may be those that it attributes.
        """
        attributed = self._attributed.get(box.id, set())
        if False not in attributed:
            return box
        also = "also " if True in attributed else ""
        return replace(box, note=f"{also}in its own voice")

    def _box(self, link: Link, before: str, own: str, wording: Wording, *, denial: bool) -> str:
        """The id of a link's box. One actor has one box, unless that would close a ring."""
        if not link.actors:
            return self._gap(f"gap:{own}", unsettled(wording) if not before else None, wording)
        id_ = ("no:" if denial else "") + "+".join(actor.id for actor in link.actors)
        number = 1
        while before and self._leads(_numbered(id_, number), before):
            number += 1
        box = self._actor(_numbered(id_, number), link.actors, denial=denial and not before)
        self._boxes.setdefault(box.id, box)
        return box.id

    def _gap(self, id_: str, printed: str | None, wording: Wording) -> str:
        if printed:
            box = Box(f"{id_}:{printed}", Kind.GAP, f"“{printed}”", "not settled who")
        else:
            draft = wording.entry.draft is not None
            note = "the draft leaves open who" if draft else "the text does not say who"
            box = Box(id_, Kind.GAP, "?", note)
        self._boxes.setdefault(box.id, replace(box, href=self.parts.entry(wording).href))
        return box.id

    def _actor(self, id_: str, actors: tuple[Actor, ...], *, denial: bool) -> Box:
        unnamed = not any(actor.named for actor in actors)
        role = actors[0].role if len(actors) == 1 else None
        note = "rejects it" if denial else "unnamed" if unnamed else role
        return Box(
            id=id_,
            kind=Kind.ACTOR,
            name=some(actor.name for actor in actors),
            note=note,
            href=self.parts.actor(actors[0]).href,
            unnamed=unnamed,
        )

    def _leads(self, start: str, end: str) -> bool:
        """Whether a way leads from one box to another, or they are one."""
        found, ahead = set[str](), [start]
        while ahead:
            id_ = ahead.pop()
            if id_ == end:
                return True
            if id_ not in found:
                found.add(id_)
                ahead += [way.end for way in self._ways.values() if way.start == id_]
        return False

    def _told_as(self, box: Box) -> Box:
        """A box, with a word before its name where nothing but doubtful drafts name it."""
        if box.kind is Kind.GAP:
            return box
        perhaps = self._perhaps[box.id]
        name = f"perhaps {box.name}" if perhaps else box.name
        return replace(box, name=sentence_case(name), perhaps=perhaps)

    # ---- ways

    def _drawn(self) -> Iterator[Way]:
        """Each way, but a doubtful one that lies under another."""
        sure = {key[:4] for key in self._ways if key[4] is not Line.DOUBT}
        for key, way in self._ways.items():
            if key[4] is not Line.DOUBT or key[:4] not in sure:
                yield way

    def _way(self, key: tuple[str, str, str, str, Line], title: str, wording: Wording) -> None:
        start, end, out, into, line = key
        if not self.apart:
            out, into = "", start if end.startswith("source:") else ""
        if line is Line.DENIAL:
            out, into = "no" if out else out, f"no {into}"
        way = Way(start, end, out, into, line, title, self.parts.entry(wording).href)
        self._ways.setdefault((start, end, out, into, line), way)

    # ---- prose

    def _tell(self, sentence: str, source: Source) -> None:
        self._told.setdefault(sentence, {})[self.parts.index.names[source.id]] = None

    def _prose(self) -> str:
        return " ".join(f"{what}: {joined(names)}." for what, names in self._told.items())


def _numbered(id_: str, number: int) -> str:
    return id_ if number == 1 else f"{id_}#{number}"


def _name(link: Link, wording: Wording) -> str:
    speaks = link is wording.speaker
    if not link.actors:
        return nobody(wording, unsettled(wording) if speaks else None)
    name = some(names([wording]) if speaks else (actor.name for actor in link.actors))
    return name if link.named else f"{name} (unnamed)"


def _sentence(called: Iterable[str], wording: Wording, *, denial: bool) -> str:
    speaker, *relays = called
    way = "".join(f", by way of {name}" for name in relays)
    unread = ", in a draft that nobody has read" if wording.entry.is_doubtful else ""
    return f"{'Rejected by' if denial else 'From'} {speaker}{way}{unread}"
