"""What the record is made of: sources, actors, wordings and claims, joined and read-only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord import model
from onrecord.dates import Date
from onrecord.passages import Passage, Speech, words_shown
from onrecord.text import Located, counted


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
    """Return the names of actors, at least one, joined for a sentence: `A, B and C`."""
    *others, last = (actor.name for actor in actors)
    return f"{', '.join(others)} and {last}" if others else last


@dataclass(frozen=True, slots=True)
class Source:
    """One article: what is known about it, how, and its text."""

    id: str
    head: model.Source
    outlet: Actor | None
    text: str

    @property
    def name(self) -> str:
        """How readers know it: its outlet's name."""
        return self.outlet.name if self.outlet else "Outlet not known"

    @property
    def short(self) -> str:
        """Its outlet's short form, for dense rows."""
        return self.outlet.short if self.outlet else "?"

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

    @property
    def name(self) -> str:
        """Its names, joined for a sentence."""
        return names(self.actors)


@dataclass(frozen=True, slots=True)
class Wording:
    """One source's words for one thing: an entry with all that it names resolved."""

    source: Source
    entry: model.Entry
    words: Located
    passage: Passage
    speech: Speech
    speaker: Link | None
    """None is the source's own voice; a link without actors is a speaker whom nobody names."""
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
    def unquoted(self) -> bool:
        """Whether a speaker of these words wants no other program to quote them."""
        speakers = self.speaker.actors if self.speaker else ()
        return any(actor.snippets == "hide" for actor in speakers)

    @property
    def said_by(self) -> Date | None:
        """The latest day on which it can have been said: its source's publication."""
        published = self.source.head.published
        return published.bound if published else None


class Carried(StrEnum):
    """How a source carries a claim."""

    QUOTED = "quoted"
    PARTLY = "partly quoted"
    PARAPHRASED = "paraphrased"
    REJECTION = "only its rejection"
    ABSENT = "absent"
    UNREAD = "not read for this yet"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one source carries one claim, and with which wordings."""

    source: Source
    carried: Carried
    wordings: tuple[Wording, ...] = ()


class Coverages(Mapping[str, Coverage]):
    """How each source of a story carries one claim, in the record's order.

    Only those that carry something of it are kept: all others are made when they are asked for, or
    memory would grow with the sources times the claims.
    """

    __slots__ = ("_rejecting", "_sources", "_unread", "carrying")

    def __init__(
        self,
        sources: Mapping[str, Source],
        carrying: Mapping[str, Coverage],
        rejecting: Collection[str] = (),
        unread: frozenset[str] = frozenset(),
    ) -> None:
        """Keep what is known; `unread` are the sources of the story that nobody has read through.

        They are one set for all claims. What of them carries a claim is known to all the same.
        """
        self._sources = sources
        self._rejecting = rejecting
        self._unread = unread
        self.carrying = carrying
        """The sources that carry the claim or its rejection."""

    def __getitem__(self, source: str) -> Coverage:
        known = self.carrying.get(source)
        if known:
            return known
        carried = Carried.UNREAD if source in self._unread else Carried.ABSENT
        return Coverage(self._sources[source], carried)

    @property
    def absent(self) -> int:
        """In how many texts it is not, of those that have been read for it."""
        return len(self) - len(self.carrying) - self.unread

    @property
    def unread(self) -> int:
        """Of how many texts nobody can say yet whether they carry it or its rejection."""
        return len(self._unread) - sum(source in self._unread for source in self.carrying)

    @property
    def unread_for_rejection(self) -> int:
        """Of how many nobody can say yet whether they reject it: some may well carry the claim."""
        return len(self._unread) - sum(source in self._unread for source in self._rejecting)

    @property
    def read_for_rejection(self) -> int:
        """How many texts have been read for its rejection."""
        return len(self) - self.unread_for_rejection

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


@dataclass(frozen=True, slots=True)
class GivenDate:
    """A date as sources give it; `printed` pairs each with its words, which may be none."""

    date: Date
    wordings: tuple[Wording, ...]
    printed: bool = True
    """Whether a source gives it; otherwise it follows from publication alone."""


@dataclass(frozen=True, slots=True)
class DateFinding:
    """What is known of one date within one origin."""

    origin: Origin | None
    shown: tuple[GivenDate, ...]
    """The narrowest date inside all others; or all that are left where there is none."""
    disagree: bool
    """Whether two sources give dates that exclude each other."""
    wordings: tuple[Wording, ...]
    """All that give a date of it, also those whose date is wider than what is shown."""


class Judged(StrEnum):
    """What an editor has said of a difference that joining shows."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    OPEN = "not yet judged"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things that differ, and the wordings that have it."""

    words: str
    """The words that differ, as the first of the wordings prints them; a date, or who speaks, as
    the record names it."""
    printed: bool
    """Whether these are words of a source."""
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Something in which the wordings of a claim differ, side by side."""

    what: model.What
    of: str
    """Of dates: `said` or `happened`; else empty."""
    sides: tuple[Side, ...]
    judged: Judged
    reason: str | None = None
    """The editor's note on it, or why it is none."""
    decision: int | None = None
    """Which of the claim's decisions it is, from 0; None where nobody has judged it."""

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """All its wordings, in the order of its sides."""
        each = [wording for side in self.sides for wording in side.wordings]
        return tuple({(w.source.id, w.id): w for w in each}.values())

    @property
    def within_one_source(self) -> bool:
        """Whether it is one source that differs from itself."""
        return len({wording.source.id for wording in self.wordings}) == 1


_NAMED = 3
"""Up to how many sources without an origin are all named."""


@dataclass(frozen=True, slots=True)
class Origins:
    """The origins of a claim, counted."""

    sources: int
    found: tuple[Origin, ...]
    not_given: int
    """How many wordings have no origin that is named."""
    unreached: tuple[Source, ...] = ()
    """The sources of which no wording reaches an origin."""
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
    def count(self) -> int:
        """How many distinct origins there are."""
        return len(self.found)

    def sentence(self) -> str:
        """Return the count for readers: `5 sources, 1 origin: Le Monde`."""
        return f"{self.sources_phrase}, {self.origins_phrase}"

    @property
    def sources_phrase(self) -> str:
        """`5 sources`."""
        return counted(self.sources, "source")

    @property
    def origins_phrase(self) -> str:
        """`1 origin: Le Monde`, with how many of the sources reach it where not all do."""
        names = f": {self.names}" if self.names else ""
        rest = f"; {self.rest}" if self.rest else ""
        return f"{self.count_phrase}{names}{rest}"

    @property
    def count_phrase(self) -> str:
        """`1 origin`; `1 named origin` where there may be another that nobody names."""
        if not self.sources:
            return "said by none"
        if not self.found:
            return "origin not given"
        return counted(self.count, "named origin" if self.more_possible else "origin")

    @property
    def names(self) -> str | None:
        """The origins by name, where there are any."""
        return ", ".join(origin.name for origin in self.found) or None

    @property
    def reached(self) -> str | None:
        """`reached from 4 of the 5`, where some sources reach no origin and others do."""
        if not self.found or not self.unreached:
            return None
        return f"reached from {self.sources - len(self.unreached)} of the {self.sources}"

    @property
    def rest(self) -> str | None:
        """What the count alone would hide: the sources, or else the wordings, without an origin."""
        if self.reached:
            return f"{self.reached}; {_unnaming(map(_called, self.unreached))}"
        if self.found and self.not_given:
            return f"besides, {counted(self.not_given, 'wording')} whose origin is not given"
        return None


def _called(source: Source) -> str:
    """A source in a sentence: by its headline where its outlet is not known."""
    return source.name if source.outlet else f"“{source.title}”"


def _unnaming(names: Iterable[str]) -> str:
    """`the Post does not name from whom it has it`; of more than three, two by name."""
    each = list(dict.fromkeys(names))
    if len(each) == 1:
        return f"{each[0]} does not name from whom it has it"
    shown = each if len(each) <= _NAMED else [*each[:2], f"{len(each) - 2} others"]
    return f"{', '.join(shown[:-1])} and {shown[-1]} do not name from whom they have it"


@dataclass(frozen=True, slots=True)
class Claim:
    """The same thing said or happening across sources, with every wording."""

    id: str
    title: str
    titled: bool
    """Whether a person wrote the title; otherwise it is its first wording, as printed."""
    summary: str | None
    note: str | None
    contradicts: tuple[str, ...]
    answers: tuple[str, ...]
    about: tuple[str, ...]
    was: tuple[str, ...]
    wordings: tuple[Wording, ...]
    """The wordings that do not reject it, by publication and place in the text."""
    rejections: tuple[Wording, ...]
    """The wordings that reject it."""
    origins: Origins
    coverage: Coverages
    """By source, for every source of the story, in the record's order."""
    said: tuple[DateFinding, ...]
    happened: tuple[DateFinding, ...]
    turns: tuple[str, ...] = ()
    """Words at which the meaning turns, as an editor names them."""
    corrected: tuple[model.Correction, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    """In what its wordings differ, as joining shows: confirmed, dismissed or not yet judged."""

    @property
    def spoken(self) -> bool:
        """Whether somebody says it, named or not, and not only sources in their own voice."""
        return any(wording.speaker for wording in self.wordings)

    @property
    def speakers(self) -> tuple[Actor, ...]:
        """Everybody who says it, each once, in the order of the wordings."""
        found = [actor for w in self.wordings if w.speaker for actor in w.speaker.actors]
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Record:
    """A whole story, joined."""

    about: model.StoryFile
    sources: Mapping[str, Source]
    """In order of publication, then of id."""
    actors: Mapping[str, Actor]
    claims: Mapping[str, Claim]
    """The leading claims first, then by how many sources carry them."""
    wordings: tuple[Wording, ...]
    """Every wording of every source, in the order of sources and of their texts."""
    by_source: Mapping[str, tuple[Wording, ...]]
    """The same, by source."""
    unread: frozenset[str] = frozenset()
    """Sources without an entry, or with drafts that wait: nobody has read them through."""

    @property
    def wholly_read(self) -> bool:
        """Whether every source has been read for every claim."""
        return not any(claim.coverage.unread for claim in self.claims.values())

    def source_wordings(self, source: str) -> tuple[Wording, ...]:
        """Return a source's wordings in the order of its text."""
        return self.by_source.get(source, ())

    def share(self, source: str) -> float:
        """Return the share of a source's words, from 0 to 1, that the whole site shows."""
        shown = [each for w in self.source_wordings(source) for each in w.passages]
        return words_shown(self.sources[source].text, shown)
