"""An actor: somebody or something that speaks, passes on, publishes or is spoken about."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Protocol

from pydantic import StringConstraints

from onrecord.model.shape import Correction, Robots, Shape, Snippets
from onrecord.model.values import Id, Ids, Text, Texts


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    OFFICE = "office"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Actor(Shape):
    """Somebody or something that speaks, passes on, publishes or is spoken about."""

    name: Text
    """The name for readers: `Jean-Noël Barrot`; for an unnamed source the phrase that the texts
    use: `a British military source`."""
    kind: ActorKind
    """What it is; `unnamed` for a source that the texts do not name."""
    role: Text | None = None
    """What a reader should know it as: `French foreign minister`."""
    names: Texts = ()
    """Other forms of the name, as printed: `[Jean-Noel Barrot]`."""
    speaks_for: Id | None = None
    """The government, office or organisation on whose behalf it speaks. Origins follow it."""
    short: Annotated[Text | None, StringConstraints(max_length=4)] = None
    """An outlet's short form for dense rows, four letters at most; else made from the name."""
    was: Ids = ()
    """Ids that this actor had before; their addresses still lead here."""
    robots: Robots = "index"
    """`noindex` asks search engines to leave out this actor's page."""
    snippets: Snippets = "show"
    """`hide` asks search engines to quote none of the words that are attributed to it."""
    corrected: tuple[Correction, ...] = ()
    """What was wrong here and was put right, each with its day: `[{on: 2024-12-01, note: …}]`."""
    note: Text | None = None
    """What an editor wants readers to know."""

    @property
    def all_names(self) -> tuple[str, ...]:
        """The name, and its other forms."""
        return (self.name, *self.names)


class Speaking(Protocol):
    """An actor, as its file has it or as the record does."""

    @property
    def speaks_for(self) -> str | None:
        """On whose behalf it speaks."""


def along_speaks_for(id_: str | None, actors: Mapping[str, Speaking]) -> list[str]:
    """Return an actor, for whom it speaks, and so on, as far as they are known; each once."""
    way: list[str] = []
    while id_ and id_ in actors and id_ not in way:
        way.append(id_)
        id_ = actors[id_].speaks_for
    return way
