"""The claims: a list of all, and a page for each with every wording side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from onrecord.frozen import dataclass
from onrecord.pages import addresses, drawing
from onrecord.pages.index import Index
from onrecord.pages.kinds.claims.apart import AskedView, CruxView, asked, crux_of, words_beside
from onrecord.pages.kinds.claims.certainty import Ladder, alike, ladder
from onrecord.pages.kinds.claims.differing import (
    BesideView,
    DifferingView,
    WithoutView,
    beside,
    differing,
    without_denial,
)
from onrecord.pages.kinds.claims.phrases import PhrasesView, phrase_by_phrase
from onrecord.pages.leaves import jumps, leaves, numbered
from onrecord.pages.own_words.attribution import names
from onrecord.pages.own_words.counting import sentence
from onrecord.pages.own_words.dated import when
from onrecord.pages.own_words.english import joined, spelt
from onrecord.pages.own_words.solidity import origins
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts, each_once
from onrecord.pages.values import (
    ActorMark,
    ClaimLine,
    CoverageMark,
    Finding,
    FirstView,
    Jump,
    OriginView,
    OutletMark,
    Ref,
    WordingView,
)
from onrecord.record import Claim, Lacking, dating
from onrecord.text import counted

_MOST = 200
"""How many claims one page of the list holds."""
_NAMED = 24
"""Up to how many sources of the story a claim's page names those that do not carry it."""


@dataclass(frozen=True, slots=True)
class ClaimsView:
    """Every claim, the leading ones first, then those that most sources carry."""

    shared: tuple[ClaimLine, ...]
    single: tuple[ClaimLine, ...]
    """Those that one source alone carries."""
    to_ledger: str
    topics: tuple[Ref, ...]
    jumps: tuple[Jump, ...]
    """The pages of the list, where it has several."""
    all_read: bool
    """Whether every text has been read for every claim."""
    unjoined: tuple[Ref, ...]
    """Where entries stand that no claim joins."""


@dataclass(frozen=True, slots=True)
class Denial:
    """The rejections of a claim, and which sources do not carry them."""

    heading: str
    wordings: tuple[WordingView, ...]
    without: WithoutView
    """The sources that do not have the rejection."""
    unread: str
    """How many texts nobody has read for one; empty where all have been."""


@dataclass(frozen=True, slots=True)
class LackingView:
    """An outlet that is said to have told it, and its own texts, which have not."""

    name: str
    according_to: tuple[OutletMark, ...]
    texts: tuple[OutletMark, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim, whole."""

    line: ClaimLine
    note: str | None
    topics: tuple[Ref, ...]
    origins: tuple[OriginView, ...]
    own_voices: tuple[OutletMark, ...]
    """Sources that tell it in their own voice, and nowhere as somebody's words."""
    also_own_voices: tuple[OutletMark, ...]
    """Sources that do both."""
    lacking: tuple[LackingView, ...]
    first: FirstView | None
    travelled: drawing.DrawingView | None
    denial: Denial | None
    rejects: tuple[Ref, ...]
    """Claims that wordings of this one reject: it is a denial itself."""
    all_reject: bool
    """Whether each of its wordings rejects one of them."""
    wordings: tuple[tuple[WordingView, ...], ...]
    """By source: a phone shows the others of a source when they are asked for."""
    heading: str
    crux: CruxView | None
    phrases: PhrasesView | None
    asked: tuple[AskedView, ...]
    ladder: Ladder | None
    alike: bool
    """Whether every source that attributes it has a verb that only says or reports."""
    marks: frozenset[str]
    """Which marks stand in its wordings: of `differs`, `spelling` and `turns`."""
    coverage: tuple[CoverageMark, ...]
    absent: int
    """In how many other texts it is not, where these are too many to be named."""
    unread: int
    """How many texts have not been read for it, where these are too many to be named."""
    all_read: bool
    """Whether every text has been read for its rejection."""
    none_read: bool
    """Whether none has."""
    open_rejections: int
    """How many rejections of the story no claim joins yet: some may be of this one."""
    to_rejections: str
    travel: str
    """What the way that it took is headed."""
    said: tuple[Finding, ...]
    said_by: tuple[Finding, ...]
    """The bounds that publication sets, by who speaks, where no source dates the saying."""
    happened: tuple[Finding, ...]
    differing: tuple[DifferingView, ...]
    contradicts: tuple[BesideView, ...]
    answers: tuple[BesideView, ...]
    answered_by: tuple[BesideView, ...]
    about: tuple[ActorMark, ...]


def pages(index: Index) -> Iterator[Page]:
    """Return the list of claims and every claim's own page."""
    yield from _index(index)
    for claim in index.record.claims.values():
        here = addresses.claim(claim.id)
        make = partial(_claim, Parts.on(index, here), claim)
        yield Page(here, claim.title, Kind.CLAIM, make, f"{sentence(claim.origins)}.")


def _index(index: Index) -> Iterator[Page]:
    claims = sorted(index.record.claims.values(), key=lambda claim: claim.origins.sources <= 1)
    found = leaves(addresses.CLAIMS, claims, _MOST, numbered)
    for leaf in found:
        title = "Claims" if leaf is found[0] else f"Claims, {leaf.label}"
        make = partial(_listed, Parts.on(index, leaf.path), leaf.items, jumps(leaf, found))
        yield Page(leaf.path, title, Kind.CLAIMS, make, "What is on record.")


def _listed(parts: Parts, claims: Sequence[Claim], pages: tuple[Jump, ...]) -> ClaimsView:
    lines = [(claim, parts.claim_line(claim)) for claim in claims]
    return ClaimsView(
        shared=tuple(line for claim, line in lines if claim.origins.sources > 1),
        single=tuple(line for claim, line in lines if claim.origins.sources <= 1),
        to_ledger=parts.to(addresses.LEDGER),
        topics=parts.topics(parts.record.about.topics),
        jumps=pages,
        all_read=parts.record.wholly_read,
        unjoined=parts.unjoined(),
    )


def _claim(parts: Parts, claim: Claim) -> ClaimView:
    record = parts.record
    own = [w for w in claim.wordings if w.speaker is None]
    attributing = {w.source.id for w in claim.wordings if w.speaker is not None}
    wordings = parts.wordings(claim.wordings, claim.turns)
    named = len(claim.coverage) <= _NAMED
    return ClaimView(
        line=parts.claim_line(claim),
        note=claim.note,
        topics=parts.topics(claim.about),
        origins=origins(claim),
        own_voices=each_once(parts.entry(w) for w in own if w.source.id not in attributing),
        also_own_voices=each_once(parts.entry(w) for w in own if w.source.id in attributing),
        lacking=tuple(_lacking(parts, each) for each in claim.lacking),
        first=parts.first(claim),
        travelled=drawing.of_claim(parts, claim, words_beside(parts, claim)),
        denial=_denial(parts, claim),
        rejects=parts.claim_refs(
            dict.fromkeys(id_ for w in claim.wordings for id_ in w.entry.rejects)
        ),
        all_reject=all(w.entry.rejects for w in claim.wordings),
        wordings=_by_source(claim, wordings),
        heading=_heading(claim),
        crux=crux_of(parts, claim),
        phrases=phrase_by_phrase(parts, claim),
        asked=asked(parts, claim),
        ladder=ladder(parts, claim),
        alike=alike(claim),
        marks=frozenset(_marks(wordings)),
        coverage=parts.coverage_row(claim, absent=named),
        absent=0 if named else claim.coverage.absent,
        unread=0 if named else claim.coverage.unread,
        all_read=not claim.coverage.unread_for_rejection,
        none_read=not claim.coverage.read_for_rejection,
        open_rejections=len(parts.index.open_rejections),
        to_rejections=parts.to(addresses.HOME, "r_rejected"),
        travel=_travel(claim),
        said=parts.findings(claim.said, lambda w: w.entry.when_printed),
        said_by=_said_by(claim),
        happened=parts.findings(claim.happened, lambda w: w.entry.happened_printed),
        differing=differing(parts, claim),
        contradicts=beside(parts, claim, parts.index.contradicting.get(claim.id, ())),
        answers=beside(parts, claim, claim.answers),
        answered_by=beside(parts, claim, parts.index.answering.get(claim.id, ())),
        about=parts.actors(record.actors[id_] for id_ in claim.about if id_ in record.actors),
    )


def _lacking(parts: Parts, found: Lacking) -> LackingView:
    by, texts = (tuple(map(parts.outlet, each)) for each in (found.according_to, found.texts))
    return LackingView(found.outlet.name, by, texts)


def _travel(claim: Claim) -> str:
    if not claim.wordings:
        return "Who rejects it" if claim.rejections else "Who says it"
    return f"How it reached {spelt(claim.origins.sources, 'source')}"


def _heading(claim: Claim) -> str:
    wordings, sources = len(claim.wordings), claim.origins.sources
    if wordings > sources:
        return f"{spelt(wordings, 'wording')} in {spelt(sources, 'source')}".capitalize()
    return f"The {spelt(wordings, 'wording')}"


def _denial(parts: Parts, claim: Claim) -> Denial | None:
    if not claim.rejections:
        return None
    carrying = {wording.source.id for wording in claim.rejections}
    rejected, unread = counted(len(carrying), "text"), claim.coverage.unread_for_rejection
    read = counted(claim.coverage.read_for_rejection, "text")
    heading = f"Rejected in {rejected}" if unread else f"Rejected in {len(carrying)} of {read}"
    wordings = tuple(parts.wording(each) for each in claim.rejections)
    without = without_denial(parts, claim)
    return Denial(heading, wordings, without, counted(unread, "text") if unread else "")


def _said_by(claim: Claim) -> tuple[Finding, ...]:
    if claim.said or not claim.spoken:
        return ()
    found = dating.bounds(claim.wordings)
    return tuple(map(_bound, found)) if any(b.by for b in found) else ()


def _bound(bound: dating.Bound) -> Finding:
    who = names(bound.wordings)
    if any(wording.speaker and not wording.speaker.actors for wording in bound.wordings):
        who.append("a speaker not stated")
    dates = (when(bound.by, given=False),) if bound.by else ()
    return Finding(joined(who), dates, disagree=False)


def _by_source(
    claim: Claim, wordings: Iterable[WordingView]
) -> tuple[tuple[WordingView, ...], ...]:
    held = groupby(zip(claim.wordings, wordings, strict=True), key=lambda each: each[0].source.id)
    return tuple(tuple(view for _, view in own) for _, own in held)


def _marks(wordings: Iterable[WordingView]) -> Iterator[str]:
    """The marks that stand in wordings: in what is said, and in the words that reject something."""
    for wording in wordings:
        for bit in wording.bits:
            if bit.role == "said" or (wording.rejects and bit.role == "cue"):
                yield from {bit.mark} - {"same"}
