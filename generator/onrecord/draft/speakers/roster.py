"""Whom the story has, and whom this text adds: each by an id of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from onrecord.draft.proposal import ActorLike, ProposedActor
from onrecord.draft.speakers.directory import Directory
from onrecord.draft.survey.phrases import is_telling
from onrecord.draft.words import names
from onrecord.english.outlets import spelt
from onrecord.ids import UNKNOWN, slug, unused

BODIES = frozenset({"organisation", "office", "government"})
"""The kinds of actor that are no people, papers or outlets."""


class Roster:
    """The actors of a story, and those of a text that it has not yet."""

    def __init__(self, actors: Mapping[str, ActorLike], own_outlet: str | None) -> None:
        self._actors = actors
        self.own_outlet = own_outlet
        """The id of the source's own outlet, where it is known."""
        self._directory = Directory.of(actors)
        self._new: dict[tuple[str, str], ProposedActor] = {}

    def proposed(self, id_: str) -> ProposedActor | None:
        """Return the new actor of this id; None for one that the story has."""
        return next((new for new in self._new.values() if new.id == id_), None)

    def has(self, id_: str) -> bool:
        """Whether an actor of this id exists or is proposed."""
        return id_ in self._actors or self.proposed(id_) is not None

    def kind(self, id_: str) -> str:
        """Return the kind of an actor, `person` where that is all that can be meant."""
        new = self.proposed(id_)
        return new.kind if new else self._directory.kinds.get(id_, "person")

    def named(self, name: str) -> str | None:
        """Return the one actor of the story with this name."""
        return self._directory.named(name)

    def name(self, id_: str) -> str:
        """Return what an actor is called; of no actor, the word itself."""
        known = self.proposed(id_) or self._actors.get(id_)
        return known.name if known else id_

    def is_this_articles(self, id_: str) -> bool:
        """Whether an actor is `the fire service` of one article, and in another one another."""
        actor = self._actors.get(id_)
        kind = self.kind(id_)
        return kind != "unnamed" and actor is not None and _is_one_articles(kind, actor.name)

    def outlets(self) -> Iterator[tuple[str, str]]:
        """Yield the id and each name of every outlet that the story or the text has so far."""
        for id_, actor in self._actors.items():
            if self._directory.kinds[id_] == "outlet":
                yield from ((id_, name) for name in actor.all_names)
        for new in self._new.values():
            if new.kind == "outlet":
                yield from ((new.id, name) for name in new.all_names)

    def _bodies(self) -> Iterator[tuple[str, str]]:
        """Every body's id and one of its names."""
        for id_, actor in self._actors.items():
            if self._directory.kinds[id_] in BODIES and not self.is_this_articles(id_):
                yield from ((id_, name) for name in actor.all_names)
        yield from self._new_bodies()

    def _new_bodies(self) -> Iterator[tuple[str, str]]:
        for new in self._new.values():
            if new.kind in BODIES:
                yield from ((new.id, name) for name in new.all_names)

    def body_called(self, name: str) -> str | None:
        """Return the body of the text that has this very name: `Labour`, which is no surname."""
        return next((id_ for id_, its in self._new_bodies() if its == name), None)

    def id_of(self, body: str) -> str:
        """Return the actor of a body that was named, or else the name: nobody has quoted it yet."""
        return self.named(body) or self.body_called(body) or body

    def _everybody(self) -> Iterator[tuple[str, str, str | None]]:
        """Every person's id, one of their names, and their role."""
        for id_, actor in self._actors.items():
            if self._directory.kinds[id_] == "person":
                yield from ((id_, name, actor.role) for name in actor.all_names)
        for new in self._new.values():
            if new.kind == "person" and names.surname(new.name) != names.key(new.name):
                yield new.id, new.name, new.role

    def _by_other_name(self, kind: str, name: str) -> str | None:
        """The actor of another name for the same: `BBC News` and the BBC."""
        for other in sorted(names.same(kind, name)):
            known = self.named(other)
            if known and self.kind(known) == kind:
                return known
            if new := self._new.get((f"{kind}:{other}", "")):
                return new.id
        return None

    def speaks_for(self, id_: str, other: str) -> None:
        """Note for whom a new actor speaks."""
        for same, new in self._new.items():
            if new.id == id_ and other != id_ and new.speaks_for is None:
                self._new[same] = replace(new, speaks_for=other)

    def _also(self, id_: str, name: str, role: str | None = None) -> str:
        """Note another printed form of a new actor's name and their role, and return the id."""
        for same, new in self._new.items():
            if new.id == id_:
                forms = {names.key(each) for each in new.all_names}
                also = () if names.key(name) in forms else (name,)
                self._new[same] = replace(new, names=(*new.names, *also), role=new.role or role)
        return id_

    def unnamed(self, phrase: str, relay: str) -> str:
        """Return the actor of a describing phrase and first relay (empty for none): its own."""
        known = self.named(phrase) if is_telling(phrase) else None
        relay = "" if relay == UNKNOWN else relay
        role = f"passed on by {self.name(relay)}" if relay else None
        return known or self.add("unnamed", phrase, relay, role)

    def audience(self, phrase: str, speaker: str) -> str:
        """Return the actor of those whom a speaker told something: each speaker's are their own."""
        return self.add("unnamed", phrase, speaker, f"told by {self.name(speaker)}")

    def add(self, kind: str, name: str, relay: str = "", role: str | None = None) -> str:
        """Propose an actor and return its id; the same for the same kind, name and relay."""
        key = names.described(name) if kind == "unnamed" else names.key(name)
        same = (f"{kind}:{key}", relay)
        name = spelt(name.strip(" ,;:")) if kind == "outlet" else name.strip(" ,;:")
        role = role.rstrip(" ,;:") if role else role
        old = self._new.get(same)
        if old is None and (known := self._known(kind, name, relay)):
            return known
        if old is None:
            self._new[same] = ProposedActor(self._id(kind, name, relay), name, kind, role)
        elif role and not old.role:
            self._new[same] = replace(old, role=role)
        return self._new[same].id

    def _known(self, kind: str, name: str, relay: str) -> str | None:
        """The actor that the story has already: an outlet of this name, or who is its relay's."""
        if kind == "unnamed":
            own_id = f"{relay}-{slug(names.key(name))}"
            return own_id if relay and self._directory.kinds.get(own_id) == kind else None
        known = (id_ for id_, its in self.outlets() if names.key(its) == names.key(name))
        return next(known, None) if kind == "outlet" else None

    def _id(self, kind: str, name: str, relay: str) -> str:
        taken = {*self._actors, *(new.id for new in self._new.values())}
        base = slug(names.key(name)) or kind
        if kind == "unnamed" and relay and not is_telling(name):
            base = f"{relay}-{base}"
        elif _is_one_articles(kind, name) and base in taken and self.own_outlet:
            base = f"{self.own_outlet}-{base}"
        return unused(base, taken)


def _is_one_articles(kind: str, name: str) -> bool:
    """Whether an actor is called what others of other articles may be: `the fire service`."""
    return kind == "unnamed" or (kind == "organisation" and name.islower())
