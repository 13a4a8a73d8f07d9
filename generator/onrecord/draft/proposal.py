"""What a draft proposes: entries for a sheet, and the actors that they need.

Every word that an entry shows is a slice of the source's text: a proposal holds places (`Span`),
and no words, except for ids, dates, and the reason why it was proposed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, Protocol

from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.text import Span, whole_words

Part = Literal["headline", "caption"]


class ActorLike(Protocol):
    """What drafting asks of an actor that is there already."""

    @property
    def name(self) -> str:
        """The name for readers."""

    @property
    def kind(self) -> str:
        """Person, outlet and so on."""

    @property
    def names(self) -> Sequence[str]:
        """Other forms of the name, as printed."""

    @property
    def all_names(self) -> Sequence[str]:
        """The name, and its other forms."""

    @property
    def role(self) -> str | None:
        """What a person is known as: `French foreign minister`."""


@dataclass(frozen=True, slots=True)
class ProposedActor:
    """An actor that a proposal names and that does not exist yet."""

    id: str
    name: str
    """As this text prints it."""
    kind: str
    role: str | None = None
    """As this text prints it: `French Foreign Minister`; of an unnamed source, who passed it on."""
    names: tuple[str, ...] = ()
    """Other forms of the name that this text prints: `GM`."""
    speaks_for: str | None = None
    """The id of the actor for whom it speaks by its name or role, as printed: the Kremlin, for the
    Kremlin's spokesman."""

    @property
    def all_names(self) -> tuple[str, ...]:
        """The name, and its other forms."""
        return (self.name, *self.names)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposed entry."""

    id: str
    said: tuple[Span, ...]
    who: tuple[str, ...]
    """Ids of actors, existing or proposed; `("unknown",)` where it is not certain who; empty for
    what the source tells in its own voice."""
    confidence: float
    why: str
    cue: Span | None = None
    who_printed: Span | None = None
    via: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    asked: Span | None = None
    """The words of the question that it answers."""
    when: Date | None = None
    when_printed: Span | None = None
    happened: Date | None = None
    happened_printed: Span | None = None
    in_: Part | None = None
    rejects_unknown: bool = False
    note: str = ""
    """What a sheet has to tell of it besides."""

    def in_whole_words(self, text: str) -> Proposal:
        """Return it with every place widened that begins or ends inside a word or a number.

        A parser takes `non-lethal` for three words; a sheet may show none of them alone.
        """

        def whole(span: Span | None) -> Span | None:
            return span and whole_words(text, span)

        return replace(
            self,
            said=tuple(whole_words(text, span) for span in self.said),
            cue=whole(self.cue),
            who_printed=whole(self.who_printed),
            asked=whole(self.asked),
            when_printed=whole(self.when_printed),
            happened_printed=whole(self.happened_printed),
        )


@dataclass(frozen=True, slots=True)
class Drafted:
    """All that a text lets us propose, in the order of the text."""

    entries: tuple[Proposal, ...] = ()
    actors: tuple[ProposedActor, ...] = ()
    """New ones only, each used by an entry."""
    notes: tuple[str, ...] = ()
    """What an editor should know of how it went, in plain words."""
