"""Whom the story has, and whom this text adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.draft import names
from onrecord.draft.parse import Parse
from onrecord.draft.proposal import ActorLike, ProposedActor
from onrecord.draft.speakers.misprints import same_person, same_role
from onrecord.draft.speakers.people import full_names, holders
from onrecord.draft.speakers.phrases import is_telling, without_title
from onrecord.ids import UNKNOWN, slug, unused


class Known:
    """The actors of a story, and those of a text that it has not yet: each is found, or added."""

    def __init__(
        self,
        text: str,
        parses: Sequence[Parse],
        actors: Mapping[str, ActorLike],
        own_outlet: str | None,
    ) -> None:
        self._actors = actors
        self._own_outlet = own_outlet
        self._directory = names.Directory.of(actors)
        self._new: dict[tuple[str, str], ProposedActor] = {}
        self.outlet_keys = self._directory.outlets()
        """The names of outlets, as `names.key` has them."""
        self._named = full_names(text, parses, self.outlet_keys)
        self._people = list(dict.fromkeys(each.name for each in self._named))
        self._surnames = {names.surname(each) for each in self._people}

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

    def named_or_new(self, kind: str, name: str) -> str:
        """Return the actor of this name, a new one where the story has none."""
        return self.named(name) or self._by_other_name(kind, name) or self.add(kind, name)

    def _by_other_name(self, kind: str, name: str) -> str | None:
        """The actor of another name for the same: `BBC News` and the BBC."""
        for other in sorted(names.same(kind, name)):
            known = self.named(other)
            if known and self.kind(known) == kind:
                return known
            if new := self._new.get((f"{kind}:{other}", "")):
                return new.id
        return None

    def may_be_another(self, id_: str, printed: str) -> bool:
        """Whether a bare word that names an actor is also a surname of somebody in the text."""
        return self._directory.is_one_word(id_, printed) and self.has_full_name(printed)

    # People ---------------------------------------------------------------------------------------

    def person(self, printed: str, role: str | None = None) -> str | None:
        """Return the person of a full name, or of a surname that only one person in sight has."""
        name = without_title(printed)
        if names.key(name) in self.outlet_keys:
            return None
        known = self._directory.person(name, self._people)
        if known:
            return known
        if len(names.key(name).split()) > 1:
            return self._spelt_otherwise(name, role) or self.add("person", name, role=role)
        fuller = [each for each in self._people if names.surname(each) == names.key(name)]
        return self._one_of(fuller)

    def holder(self, title: str) -> str | None:
        """Return the one person to whom the text gives a title."""
        return self._one_of(holders(self._named, title))

    def has_full_name(self, surname: str) -> bool:
        """Whether the text gives somebody of this surname a full name."""
        return names.key(surname) in self._surnames

    def _one_of(self, people: Sequence[str]) -> str | None:
        """The person whose names these are, where it is one alone."""
        ids = {self.person(each) for each in people}
        return ids.pop() if len(ids) == 1 else None

    def _spelt_otherwise(self, name: str, role: str | None) -> str | None:
        """The one person whose name is printed otherwise here, or was first given without a role.

        Somebody of whom only the surname is known is meant where the role is the same.
        """
        printed = (each.role for each in self._named if names.key(each.name) == names.key(name))
        role = role or next(filter(None, printed), None)
        found = {
            id_
            for id_, other, other_role in self._everybody()
            if same_person(name, other, role, other_role)
            or (names.key(other) == names.surname(name) and same_role(role, other_role))
        }
        return found.pop() if len(found) == 1 else None

    def _everybody(self) -> Iterator[tuple[str, str, str | None]]:
        """Every person's id, one of their names, and their role."""
        for id_, actor in self._actors.items():
            if self._directory.kinds[id_] == "person":
                yield from ((id_, name, actor.role) for name in (actor.name, *actor.names))
        for new in self._new.values():
            if new.kind == "person" and names.surname(new.name) != names.key(new.name):
                yield new.id, new.name, new.role

    def has_surname(self, surname: str) -> bool:
        """Whether a person of the story or text has this surname, in the form of `names.key`."""
        return surname in self._directory.by_surname or surname in self._surnames

    def may_name_a_person(self, printed: str) -> bool:
        """Whether a name is that of a person in sight, or ends as such a name does."""
        name = without_title(printed)
        return names.surname(name) in self._surnames or self._directory.person(name) is not None

    # Those without a name -------------------------------------------------------------------------

    def unnamed(self, phrase: str, relay: str) -> str:
        """Return the actor of a describing phrase and first relay (empty for none): its own."""
        own_id = f"{relay}-{slug(names.key(phrase))}"
        if relay and self._directory.kinds.get(own_id) == "unnamed":
            return own_id
        known = self.named(phrase) if is_telling(phrase) else None
        return known or self.add("unnamed", phrase, "" if relay == UNKNOWN else relay)

    # New ones -------------------------------------------------------------------------------------

    def add(self, kind: str, name: str, relay: str = "", role: str | None = None) -> str:
        """Propose an actor and return its id; the same for the same kind, name and relay."""
        same = (f"{kind}:{names.key(name)}", relay)
        old = self._new.get(same)
        if old is None:
            self._new[same] = ProposedActor(self._id(kind, name, relay), name, kind, role)
        elif role and not old.role:
            self._new[same] = replace(old, role=role)
        return self._new[same].id

    def _id(self, kind: str, name: str, relay: str) -> str:
        taken = {*self._actors, *(new.id for new in self._new.values())}
        base = slug(names.key(name)) or kind
        if kind == "unnamed" and relay and not is_telling(name):
            base = f"{relay}-{base}"
        elif kind == "unnamed" and base in taken and self._own_outlet:
            base = f"{self._own_outlet}-{base}"
        return unused(base, taken)
