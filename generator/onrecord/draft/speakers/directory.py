"""The actors that a story has, by their names: each the one of a name, or nobody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.draft.proposal import ActorLike
from onrecord.draft.words import names
from onrecord.english.outlets import WELL_KNOWN
from onrecord.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Directory:
    """Actors by the keys of their names, and people by all that their names end in."""

    by_name: Mapping[str, frozenset[str]]
    by_ending: Mapping[str, frozenset[str]]
    kinds: Mapping[str, str]

    @classmethod
    def of(cls, actors: Mapping[str, ActorLike]) -> Directory:
        """Index the actors that a story has."""
        by_name: dict[str, set[str]] = {}
        ending: dict[str, dict[str, str]] = {}
        for id_, actor in actors.items():
            for name in (*actor.all_names, id_.replace("-", " ")):
                by_name.setdefault(names.key(name), set()).add(id_)
                for end in names.endings(name) if actor.kind == "person" else ():
                    ending.setdefault(end, {})[name] = id_
        by_ending = {
            end: {people[name] for name in names.meant(end, people)}
            for end, people in ending.items()
        }
        kinds = {id_: str(actor.kind) for id_, actor in actors.items()}
        return cls(_frozen(by_name), _frozen(by_ending), kinds)

    def named(self, name: str) -> str | None:
        """Return the one actor of this name, beside whom one that is only described is nobody."""
        ids = self.by_name.get(names.key(name), frozenset())
        return _only(frozenset(id_ for id_ in ids if self.kinds[id_] != "unnamed") or ids)

    def person(self, name: str, others: Iterable[str] = ()) -> str | None:
        """Return the one person meant by a name or a bare surname.

        `others` are the full names that the text itself gives: a surname that one of them shares
        with an actor of another first name is nobody's.
        """
        exact = self.named(name)
        namesakes = [other for other in others if names.key(name) in names.endings(other)]
        if exact is not None and not (namesakes and self.is_one_word(exact, name)):
            return exact
        found = _only(self.by_ending.get(names.key(name), frozenset()))
        return found if all(self.named(other) == found for other in namesakes) else None

    def is_one_word(self, id_: str, name: str) -> bool:
        """Whether a name is one word, and that all by which the story knows its actor.

        Such a person or organisation may be another than the one whose surname that is.
        """
        if len(names.key(name).split()) != 1 or self.kinds[id_] not in ("person", "organisation"):
            return False
        return not any(id_ in ids and " " in other for other, ids in self.by_name.items())

    def outlets(self) -> frozenset[str]:
        """Return the keys of all names of outlets, of the well-known ones without an actor, too."""
        return WELL_KNOWN | {
            name
            for name, ids in self.by_name.items()
            if any(self.kinds[id_] == "outlet" for id_ in ids)
        }


def _only(ids: frozenset[str]) -> str | None:
    return next(iter(ids)) if len(ids) == 1 else None


def _frozen(index: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(ids) for name, ids in index.items() if name}
