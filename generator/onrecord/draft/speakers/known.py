"""Whom the story has, and whom this text adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.draft import names
from onrecord.draft.parse import Parse
from onrecord.draft.proposal import ActorLike, ProposedActor
from onrecord.draft.speakers.phrases import is_telling, without_title, words_of
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
        self._people = _full_names(text, parses, self.outlet_keys)

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
        return self.named(name) or self.add(kind, name)

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
            return self.add("person", name, role=role)
        fuller = [each for each in self._people if names.surname(each) == names.key(name)]
        if len({names.key(each) for each in fuller}) != 1:
            return None
        return self.person(fuller[0], role)

    def has_surname(self, surname: str) -> bool:
        """Whether a person of the story has this surname, in the form of `names.key`."""
        return surname in self._directory.by_surname

    def may_name_a_person(self, printed: str) -> bool:
        """Whether a name is that of a person in sight, or ends as such a name does."""
        name = without_title(printed)
        surnames = {names.surname(each) for each in self._people}
        return names.surname(name) in surnames or self._directory.person(name) is not None

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


def _full_names(text: str, parses: Sequence[Parse], outlets: frozenset[str]) -> list[str]:
    """The names of two words and more that the text gives to people."""
    found: dict[str, None] = {}
    for parse in parses:
        for word in parse.words:
            if word.entity != "PERSON" or word.stand_in:
                continue
            name = without_title(words_of(text, parse.entity(word)))
            capitals = [part for part in name.split() if part[:1].isupper()]
            if len(capitals) > 1 and names.key(name) not in outlets:
                found[name] = None
    return list(found)
