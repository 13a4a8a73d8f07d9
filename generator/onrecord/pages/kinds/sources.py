"""The sources: a list of all, and a page for each with its entries in the order of its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.model import Basis
from onrecord.pages import addresses
from onrecord.pages.excerpts.glimpse import first_words
from onrecord.pages.index import Index
from onrecord.pages.leaves import jumps, leaves, numbered
from onrecord.pages.own_words.dated import when
from onrecord.pages.own_words.drafts import drafted
from onrecord.pages.own_words.happening import LABELS, happening
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import (
    ActorMark,
    Bit,
    ClaimLine,
    Jump,
    OutletMark,
    Ref,
    When,
    WordingView,
)
from onrecord.record import Actor, Claim, Source, Wording
from onrecord.text import counted

_MOST = 200
"""How many sources one page of the list holds."""
_WIDELY = 2
"""From how many other sources on a claim counts as widely carried."""

_NOT_HERE = 40
"""How many claims that it does not carry a source's page names."""

_HOW = {
    "printed": "printed in the text",
    "inferred": "inferred from the text",
    "editor": "known to the editor who collected it",
}


@dataclass(frozen=True, slots=True)
class Known:
    """How something about a source is known."""

    how: str | None
    """In words; None where that is not known."""
    words: str | None
    words_from: Ref | None
    """Another source whose words show it."""
    note: str | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in the list."""

    mark: OutletMark
    published: When | None
    lang: str | None
    titled: bool
    unread: bool
    """Whether nobody has read it through, and nothing of it is shown."""
    figures: str
    """How much it holds, how much of it others share, and how much nobody else has."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The sources, those first that appeared first, or one page of them."""

    lines: tuple[SourceLine, ...]
    jumps: tuple[Jump, ...]


@dataclass(frozen=True, slots=True)
class NamedBy:
    """How a source names an actor."""

    words: str
    actor: ActorMark
    href: str


@dataclass(frozen=True, slots=True)
class DatedBy:
    """How a source words a date."""

    words: str
    when: When
    kind: str
    href: str


@dataclass(frozen=True, slots=True)
class Alone:
    """Something that no other source carries: a link to its entry, by its claim or first words."""

    href: str
    title: str | None
    """The title of its claim; without one the words are the source's own."""
    words: tuple[Bit, ...]
    cut: bool
    """Whether they go on."""
    lang: str | None
    rejects: bool
    """Whether the title or the words are what it rejects."""
    places: tuple[Ref, ...]
    """Each paragraph that holds it, with its entry there."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source, whole."""

    mark: OutletMark
    outlet: ActorMark | None
    titled: bool
    lang: str | None
    language: str
    authors: tuple[str, ...]
    credited: tuple[ActorMark, ...]
    """Whose text it is, where the outlet prints another's."""
    published: When | None
    basis: dict[str, Known]
    url: str | None
    archived: str | None
    note: str | None
    share: str
    entries: tuple[WordingView, ...]
    drafted: str | None
    """How many of them are drafts, as a sentence."""
    only_here: tuple[Alone, ...]
    others_read: bool
    """Whether all the other sources have been read for the record."""
    not_here: tuple[ClaimLine, ...]
    """Claims that others carry and it does not, those first that most of them carry."""
    not_here_all: int
    """How many there are: a page does not grow with the whole story."""
    unread: bool
    """Whether nobody has read it through for the record yet."""
    to_claims: str
    names: tuple[NamedBy, ...]
    dates: tuple[DatedBy, ...]


def pages(index: Index) -> Iterator[Page]:
    """Return the list of sources and every source's own page."""
    yield from _index(index)
    widely = [c for c in index.record.claims.values() if c.origins.sources >= _WIDELY]
    for source in index.record.sources.values():
        here = addresses.source(source.id)
        title = f"{source.name}: {source.title}"
        make = partial(_source, Parts.on(index, here), source, widely)
        yield Page(here, title, Kind.SOURCE, make)


def _index(index: Index) -> Iterator[Page]:
    found = leaves(addresses.SOURCES, [*index.record.sources.values()], _MOST, _span)
    for leaf in found:
        title = "Sources" if leaf is found[0] else f"Sources, {leaf.label}"
        make = partial(_listed, Parts.on(index, leaf.path), leaf.items, jumps(leaf, found))
        yield Page(leaf.path, title, Kind.SOURCES, make, "The articles that this rests on.")


def _listed(parts: Parts, sources: Sequence[Source], pages: tuple[Jump, ...]) -> SourcesView:
    return SourcesView(tuple(_line(parts, source) for source in sources), pages)


def _span(sources: Sequence[Source], before: int) -> str:
    """From when to when they appeared; by number, where that is not known."""
    days = [source.head.published for source in (sources[0], sources[-1])]
    words = [day.words() for day in days if day]
    return " to ".join(dict.fromkeys(words)) if len(words) == 2 else numbered(sources, before)


def _line(parts: Parts, source: Source) -> SourceLine:
    wordings = parts.index.in_source.get(source.id, ())
    return SourceLine(
        mark=parts.outlet(source),
        published=when(source.head.published) if source.head.published else None,
        lang=parts.foreign(source),
        titled=source.head.title is not None,
        unread=source.id in parts.record.unread and not wordings,
        figures=", ".join(_figures(parts, source, wordings)),
    )


def _figures(parts: Parts, source: Source, wordings: Sequence[Wording]) -> Iterator[str]:
    """How much a source holds; where anything is joined at all, how much of it others have."""
    yield "1 entry" if len(wordings) == 1 else f"{len(wordings)} entries"
    if not parts.record.claims:
        return
    shared = {id_ for w in wordings for id_ in w.entry.claim if _carriers(parts, id_) > 1}
    if shared:
        yield f"{counted(len(shared), 'claim')} shared with others"
    alone = len(_only_here(parts, wordings))
    if alone:
        so_far = " so far" if parts.record.unread - {source.id} else ""
        yield f"{counted(alone, 'statement')} only here{so_far}"


def _source(parts: Parts, source: Source, widely: Sequence[Claim]) -> SourceView:
    record, head = parts.record, source.head
    wordings = parts.index.in_source.get(source.id, ())
    read = source.id not in record.unread
    absent = (claim for claim in widely if read and source.id not in claim.coverage.carrying)
    not_here = tuple(parts.claim_line(claim) for claim in islice(absent, _NOT_HERE))
    own = {id_ for w in wordings for id_ in (*w.entry.claim, *w.entry.rejects)}
    held = (record.claims[id_] for id_ in own if id_ in record.claims)
    carried = sum(claim.origins.sources >= _WIDELY for claim in held)
    return SourceView(
        mark=parts.outlet(source),
        outlet=parts.actor(source.outlet) if source.outlet else None,
        titled=head.title is not None,
        lang=parts.foreign(source),
        language=head.language,
        authors=head.author,
        credited=parts.actors(source.credited),
        published=when(head.published) if head.published else None,
        basis={name: _known(parts, basis) for name, basis in head.basis.items()},
        url=head.url,
        archived=head.archived,
        note=head.note,
        share=f"{parts.record.share(source.id):.0%}",
        entries=tuple(parts.wording(wording) for wording in wordings),
        drafted=drafted(wordings),
        only_here=tuple(_alone(parts, *each) for each in _only_here(parts, wordings))
        if len(record.sources) == 1 or record.sources.keys() - record.unread - {source.id}
        else (),  # where no other has been read, nobody can say
        others_read=not record.unread - {source.id},
        not_here=not_here,
        not_here_all=len(widely) - carried if read else 0,
        unread=not read,
        to_claims=parts.to(addresses.CLAIMS),
        names=_names(parts, wordings),
        dates=_dates(wordings),
    )


def _known(parts: Parts, basis: Basis) -> Known:
    other = parts.record.sources.get(basis.source or "")
    from_ = Ref(other.name, parts.to(addresses.source(other.id))) if other else None
    return Known(_HOW.get(basis.how), basis.words, from_, basis.note)


def _carriers(parts: Parts, claim: str) -> int:
    """How many sources carry a claim, by asserting or by rejecting it."""
    held = parts.record.claims.get(claim)
    return len(held.coverage.carrying) if held else 0


def _rejecting(parts: Parts, claim: str) -> int:
    """How many sources reject a claim."""
    held = parts.record.claims.get(claim)
    return len({wording.source.id for wording in held.rejections}) if held else 0


def _only_here(parts: Parts, wordings: Iterable[Wording]) -> list[tuple[list[Wording], str | None]]:
    """What no other source carries: each claim with its wordings, and wordings that join none."""
    each = _alone_in(parts, wordings)
    found = grouped(((claim or f"#{w.id}", _only_rejects(w)), w) for w, claim in each)
    return [(held, None if key.startswith("#") else key) for (key, _), held in found.items()]


def _only_rejects(wording: Wording) -> bool:
    return bool(wording.entry.rejects) and not wording.entry.claim


def _alone_in(parts: Parts, wordings: Iterable[Wording]) -> Iterator[tuple[Wording, str | None]]:
    """Each wording that says something that no other source carries, with the claim.

    An entry may join a claim that others carry and one that it alone does: that is told, too. What
    it only rejects is told where nobody else rejects it, whoever asserts it.
    """
    for wording in wordings:
        entry = wording.entry
        if entry.claim:
            yield from ((wording, id_) for id_ in entry.claim if _carriers(parts, id_) <= 1)
        elif entry.rejects:
            yield from ((wording, id_) for id_ in entry.rejects if _rejecting(parts, id_) <= 1)
        else:
            yield wording, None


def _alone(parts: Parts, wordings: Sequence[Wording], claim: str | None) -> Alone:
    wording = wordings[0]
    places = {each.paragraph: each for each in reversed(wordings)}
    refs = parts.claim_refs([claim] if claim else [])
    words, cut = ((), False) if refs else first_words(wording)
    return Alone(
        href=_here(wording),
        title=refs[0].text if refs else None,
        words=words,
        cut=cut,
        lang=parts.foreign(wording.source),
        rejects=_only_rejects(wording),
        places=tuple(Ref(str(number), _here(each)) for number, each in sorted(places.items())),
    )


def _here(wording: Wording) -> str:
    """The link to an entry from its own page, which keeps what else stands in the address bar."""
    return f"#{wording.id}"


def _names(parts: Parts, wordings: Sequence[Wording]) -> tuple[NamedBy, ...]:
    found: dict[tuple[str, Actor], Wording] = {}
    for wording in wordings:
        printed = wording.entry.who_printed
        if printed and len(wording.speakers) == 1:
            found.setdefault((printed, wording.speakers[0]), wording)
    return tuple(
        NamedBy(words, parts.actor(actor), _here(wording))
        for (words, actor), wording in found.items()
    )


def _dates(wordings: Sequence[Wording]) -> tuple[DatedBy, ...]:
    found: dict[tuple[str, str, str], DatedBy] = {}
    for wording in wordings:
        entry, href = wording.entry, _here(wording)
        for kind, date, words in (
            ("said", entry.when, entry.when_printed),
            (_happening(wording), entry.happened, entry.happened_printed),
        ):
            if date and words:
                dated = DatedBy(words, when(date), kind, href)
                found.setdefault((words, str(date), kind), dated)
    return tuple(found.values())


def _happening(wording: Wording) -> str:
    date = wording.entry.happened
    return LABELS[happening([wording], date)].lower() if date else ""
