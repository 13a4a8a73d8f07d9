"""One source's words for one thing, and who stands behind them: actors, chains, origins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord import model
from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.passages import Passage, Speech
from onrecord.text import Located, and_between


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that speaks, passes on, publishes or is spoken about."""

    id: str
    name: str
    kind: model.ActorKind
    role: str | None
    names: tuple[str, ...]
    speaks_for: str | None
    short: str
    """A short form for dense rows, unlike that of any other outlet."""
    was: tuple[str, ...]
    note: str | None
    robots: model.Robots = "index"
    snippets: model.Snippets = "show"
    corrected: tuple[model.Correction, ...] = ()

    def __hash__(self) -> int:
        """Its id's: actors are looked up for every entry, and all their fields are no key."""
        return hash(self.id)

    @property
    def named(self) -> bool:
        """Whether the texts name it: an unnamed source is nobody's origin."""
        return self.kind is not model.ActorKind.UNNAMED


def names(actors: Iterable[Actor]) -> str:
    """Return the names of actors joined for a sentence: `A, B and C`."""
    return and_between([actor.name for actor in actors])


@dataclass(frozen=True, slots=True)
class Source:
    """One article: what is known about it, how, and its text."""

    id: str
    head: model.Source
    outlet: Actor | None
    short: str
    """A short form for dense rows, of its outlet, or else of its site or its title."""
    text: str
    credited: tuple[Actor, ...] = ()
    """Whose text the outlet prints, where it is not its own: news agencies, most often."""

    @property
    def name(self) -> str:
        """How readers know it: its outlet's name."""
        return self.outlet.name if self.outlet else "Outlet not known"

    @property
    def title(self) -> str:
        """Its headline; without one its first words, which end in an ellipsis."""
        if self.head.title:
            return self.head.title
        words = self.text.split()
        return " ".join(words[:9]) + ("…" if len(words) > 9 else "")


@dataclass(frozen=True, slots=True)
class Link:
    """One hop of a chain: who spoke or passed it on; nobody, where the text leaves that open."""

    actors: tuple[Actor, ...]

    @property
    def named(self) -> tuple[Actor, ...]:
        """Those of them that the texts name."""
        return tuple(actor for actor in self.actors if actor.named)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a chain begins, as far as it is named."""

    actors: tuple[Actor, ...]
    """Who it is, followed along `speaks_for` to the end."""
    reached: tuple[Actor, ...]
    """The last named link of the chain, before following."""
    beyond: tuple[Actor, ...] = ()
    """The unnamed actors that the chain stops at: whom the origin quotes."""
    beside: tuple[Actor, ...] = ()
    """The unnamed actors who say it together with the origin, and are not quoted by it."""
    through: tuple[Actor, ...] = ()
    """The named who pass it on, followed along `speaks_for`, too; the origin's side comes first."""
    heard_by: tuple[Actor, ...] = ()
    """Whom other wordings of a claim name as its origin, and who have it from this one."""

    @property
    def name(self) -> str:
        """Its names, joined for a sentence."""
        return names(self.actors)

    def leads_to(self, other: Origin) -> bool:
        """Return whether it is another one, or has it from that one, as far as anybody of it."""
        return not {*other.actors, *other.heard_by}.isdisjoint(self.actors)


def together(origins: Sequence[Origin]) -> Origin:
    """Return several origins as one."""
    if len(origins) == 1:
        return origins[0]
    return Origin(
        _each_once(origin.actors for origin in origins),
        _each_once(origin.reached for origin in origins),
        _each_once(origin.beyond for origin in origins),
        _each_once(origin.beside for origin in origins),
        _each_once(origin.through for origin in origins),
        _each_once(origin.heard_by for origin in origins),
    )


def _each_once(groups: Iterable[Iterable[Actor]]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actor for group in groups for actor in group))


@dataclass(frozen=True, slots=True)
class Wording:
    """One source's words for one thing: an entry with all that it names resolved."""

    source: Source
    entry: model.Entry
    words: Located
    passage: Passage
    speech: Speech
    speaker: Link | None
    """None is the source's own voice; a link without actors is a speaker whom nobody names.

    Whose text the source prints speaks where its entries name nobody."""
    relays: tuple[Link, ...]
    audience: tuple[Actor, ...]
    origin: Origin | None
    """None where the chain reaches nobody who is named, as for the source's own voice."""
    paragraph: int
    """The paragraph of the text that it begins in, from 1."""
    original: Passage | None = None
    """The same words in the language in which they were said, where the source prints these too."""

    def __hash__(self) -> int:
        """Its names': what is found out about a wording is kept by it, and its words are no key."""
        return hash((self.source.id, self.entry.id))

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All that is shown of its source's text."""
        return (self.passage, self.original) if self.original else (self.passage,)

    @property
    def id(self) -> str:
        """The entry's id, unique within its source."""
        return self.entry.id

    @property
    def name(self) -> str:
        """What its entry is called outside its sheet: `gazette#resigned`."""
        return f"{self.source.id}#{self.id}"

    @property
    def speakers(self) -> tuple[Actor, ...]:
        """Who says it; nobody where the text leaves that open, and in the source's own voice."""
        return self.speaker.actors if self.speaker else ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The chain, from the speaker's side to the source's; none in the source's own voice."""
        return (self.speaker, *self.relays) if self.speaker else ()

    @property
    def origin_at(self) -> int | None:
        """Which of its links the origin is: the last that is named, on the way from its source."""
        if self.origin is None:
            return None
        unnamed = (number for number, link in enumerate(self.links) if not link.named)
        return max(unnamed, default=-1) + 1

    @property
    def own_voice(self) -> bool:
        """Whether the text tells it without saying from whom; the voice may be an agency's."""
        return not self.entry.who

    @property
    def unquoted(self) -> bool:
        """Whether a speaker of these words wants no other program to quote them."""
        return any(actor.snippets == "hide" for actor in self.speakers)

    @property
    def said_by(self) -> Date | None:
        """The latest day on which it can have been said: its source's publication."""
        published = self.source.head.published
        return published.bound if published else None
