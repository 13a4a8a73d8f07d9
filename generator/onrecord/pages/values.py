"""What several kinds of page show: small values, each with a macro in `templates/parts.j2`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from onrecord.frozen import dataclass
from onrecord.model import Draft
from onrecord.passages import Role
from onrecord.record import Carried
from onrecord.text import sentence_case


@dataclass(frozen=True, slots=True)
class Ref:
    """A link: its words, and where it leads from this page."""

    text: str
    href: str
    whose: str = ""
    """Who says the words that the text is, where nobody has given a claim a title; it begins so."""

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text.removeprefix(f"{self.whose}: ")


@dataclass(frozen=True, slots=True)
class Jump:
    """A way to a part of something long, and how much stands there."""

    ref: Ref
    count: int
    here: bool = False
    """Whether this page is that part."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something by which a list can be sifted: what stands for it in the lines, and its name."""

    id: str
    name: str


def choices(names: Mapping[str, str], ids: Iterable[str]) -> tuple[Choice, ...]:
    """Return the things that can be chosen, each once, by name."""
    each = (Choice(id_, names[id_]) for id_ in {*ids})
    return tuple(sorted(each, key=lambda choice: (choice.name.casefold(), choice.id)))


@dataclass(frozen=True, slots=True)
class ActorMark:
    """An actor in a line of text."""

    name: str
    href: str
    kind: str
    role: str | None
    unnamed: bool
    perhaps: bool = False
    """Whether nothing but drafts that are likelier wrong than right says that it speaks here."""
    alike: int = 1
    """For how many unnamed ones it stands, whom texts call by the same words."""


@dataclass(frozen=True, slots=True)
class OutletMark:
    """A source, by its outlet's full name, and in short for dense rows."""

    source: str
    """Its id: two may be called the same elsewhere, and are not one."""
    name: str
    short: str
    href: str
    """The source's page, or the very entry where one is meant."""
    title: str
    outlet: str | None
    """Its outlet's name alone, for where the title stands beside it; none where nobody knows it."""
    published: str | None
    """The day of publication, in words."""

    @property
    def day(self) -> str | None:
        """The same, where the name does not tell it already."""
        return None if self.published and self.published in self.name else self.published


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain; without actors it is somebody whom the text does not name."""

    actors: tuple[ActorMark, ...]
    origin: bool
    printed: str | None = None
    """How the text words a speaker of whom nobody has settled who that is."""
    draft: bool = False
    """Whether a draft says so: whom it leaves open the text may name all the same."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of some words from who spoke to the sources that carry them."""

    hops: tuple[Hop, ...]
    """The speaker first. Without hops it is the source's own voice."""
    sources: tuple[OutletMark, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """How a source words a date: its words, none where it gives the date in no words of its own."""

    words: str | None
    source: OutletMark


@dataclass(frozen=True, slots=True)
class When:
    """A date as precise as it is known, and who says so."""

    words: str
    iso: str | None
    """The date as HTML can state it; None where it is more than one day, month or year."""
    edtf: str
    printed: tuple[Printed, ...] = ()
    given: bool = True
    """Whether a source gives it. Otherwise it follows from publication alone."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is known of one date within one origin."""

    origin: str | None
    dates: tuple[When, ...]
    disagree: bool
    happening: str = ""
    """`Happened`, `Expected` or `Happened or due`, if it is that."""


@dataclass(frozen=True, slots=True)
class Rejects:
    """What some words reject, and how their source prints that."""

    claims: tuple[Ref, ...]
    unknown: bool
    """Whether they reject something of which it is not settled yet which claim that is."""
    printed: str | None
    """The words that say so."""

    @property
    def several(self) -> bool:
        """Whether they reject more than one thing."""
        return len(self.claims) + self.unknown > 1


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a passage that looks the same throughout."""

    text: str
    role: str
    """`said`, `cue` or `between`."""
    after_omission: bool
    mark: str
    """`same`, `differs` or `spelling`, beside the other wordings of the claim."""


@dataclass(frozen=True, slots=True)
class InOriginal:
    """The same words in the language in which they were said, as their source prints them."""

    tag: str
    """The language, as a BCP 47 tag."""
    language: str
    """Its name in English: `French`."""
    bits: tuple[Bit, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """Something that was wrong and was put right."""

    day: str
    iso: str
    note: str


@dataclass(frozen=True, slots=True)
class WordingView:
    """One source's words, with everything that proves them."""

    id: str
    source: OutletMark
    bits: tuple[Bit, ...]
    cut: bool
    lang: str | None
    """Where it is not the language of the site."""
    in_original: InOriginal | None
    asked: str | None
    chain: Chain
    own_voice: bool
    attribution: str
    """Who says it according to whom, in one sentence."""
    carried: str
    """How these words are given: `quoted`, `partly quoted`, `paraphrased`."""
    speakers: tuple[ActorMark, ...]
    audience: tuple[ActorMark, ...]
    said: When | None
    happened: When | None
    until: When | None
    happening: str | None
    """`Happened`, `Expected` or `Happened or due`, if it tells of when that is."""
    paragraph: int
    part: str | None
    original: str | None
    archived: str | None
    claims: tuple[Ref, ...]
    rejects: Rejects | None
    """What these words reject: then they assert none of it."""
    note: str | None
    draft: Draft | None
    was: tuple[str, ...]
    corrections: tuple[CorrectionView, ...]
    unquoted: bool
    """Whether search engines are asked to quote none of these words."""

    @property
    def told(self) -> bool:
        """Whether any word of what is said is shown, and not only that somebody said it."""
        return any(bit.role == Role.SAID for bit in self.bits)


@dataclass(frozen=True, slots=True)
class CoverageMark:
    """How one source carries one claim."""

    source: OutletMark
    carried: str
    lang: str | None = None
    words: tuple[Bit, ...] = ()
    """The words that tell most, where they are asked for."""
    cut: bool = False
    """Whether they go on."""
    rejects: Rejects | None = None
    """What the shown words reject, where that is another claim than this."""
    draft: bool = False
    """Whether nobody has checked the shown words yet."""

    @property
    def key(self) -> str:
        """The mark's name in the styles."""
        return _COVERAGE_KEYS[self.carried]


_COVERAGE_KEYS: Mapping[str, str] = {
    Carried.QUOTED: "quoted",
    Carried.PARTLY: "partly",
    Carried.PARAPHRASED: "paraphrased",
    Carried.REJECTION: "denial",
    Carried.ABSENT: "absent",
    Carried.UNREAD: "unread",
}


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a reader must know before believing: a sign and its words."""

    kind: str
    """`denied`, `unsure`, `differs`, `open` or `draft`."""
    words: str
    printed: tuple[str, ...] = ()
    """How the sources print it, where the sign's word is ours."""
    more: int = 0
    """How many others print it in words of their own, where these are too many to be shown."""


@dataclass(frozen=True, slots=True)
class OriginView:
    """One origin of a claim, and why it counts as that."""

    name: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """How many sources, how many origins: the sentence that the project exists for."""

    sources: str
    origins: str
    names: str | None
    """The origins by name; none where no origin is given."""
    rest: str | None
    """What the count alone would hide: which sources, or how many wordings, reach no origin."""
    brief: str | None
    """The same for a list: how many sources, without which they are."""

    @property
    def rest_sentence(self) -> str | None:
        """The same as a sentence."""
        return f"{sentence_case(self.rest)}." if self.rest else None


@dataclass(frozen=True, slots=True)
class Told:
    """Some speakers, and those through whom their words came in every source that has them."""

    speakers: tuple[ActorMark, ...]
    via: tuple[ActorMark, ...]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim in a list: what is claimed, by whom according to whom, how solid."""

    ref: Ref
    titled: bool
    summary: str | None
    count: Count
    coverage: tuple[CoverageMark, ...]
    speakers: tuple[ActorMark, ...]
    told: tuple[Told, ...]
    """The same, apart where their words came through others: nobody reports what others do."""
    attributed: bool
    """Whether it is put down to somebody, named or not: what a dispatch tells, to its agency."""
    own_voices: int
    """How many sources tell it in their own voice."""
    unsettled: bool
    """Whether some source words a speaker of whom nobody has settled who that is."""
    sources: int
    """How many tell it; none where it is only rejected."""
    all_read: bool
    """Whether every text has been read for it."""
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class CiteView:
    """A thing's citation in every form."""

    what: str
    """What is cited: `this article`."""
    texts: tuple[tuple[str, str], ...]
    """The citation as plain text, by the name of its style."""
    bibtex: tuple[str, ...]
    """Its lines."""
    csl: tuple[str, ...]
    """Its lines."""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file that a page is made from."""

    path: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of a page."""

    cite: CiteView | None
    address: str | None
    """The page's own address, where the site has one."""
    files: tuple[FileLink, ...]
    changed: str | None
    """The last day on which one of the files was changed, in words."""
    corrections: tuple[CorrectionView, ...]
    to_about: str
    feed: str | None = None
    """The feed of what is new on this page, where it has one of its own."""


@dataclass(frozen=True, slots=True)
class FirstView:
    """Who had it first, of the texts that are there."""

    outlets: tuple[OutletMark, ...]
    all_known: bool
    """Whether the day of each source that carries it is known for sure."""

    @property
    def day(self) -> str | None:
        """The one day on which several appeared: nothing tells which of them was first."""
        days = {outlet.published for outlet in self.outlets}
        return self.outlets[0].published if len(self.outlets) > 1 and len(days) == 1 else None
