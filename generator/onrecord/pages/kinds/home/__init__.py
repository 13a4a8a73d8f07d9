"""The home page: what this story is, what is known, and how solid it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from onrecord.frozen import dataclass
from onrecord.model import UNTITLED
from onrecord.pages import addresses, drawing
from onrecord.pages.excerpts.words import said_words
from onrecord.pages.index import Index, unsure
from onrecord.pages.kinds import actors as actors_page
from onrecord.pages.kinds import coverage, timeline
from onrecord.pages.kinds.claims.apart import CruxView, crux_of, words_beside
from onrecord.pages.kinds.claims.differing import WithoutView, without_denial
from onrecord.pages.kinds.home.figure import Figure, figures
from onrecord.pages.kinds.home.lead import heading, leading
from onrecord.pages.own_words.counting import count
from onrecord.pages.own_words.drafts import drafted
from onrecord.pages.own_words.english import spelt
from onrecord.pages.own_words.solidity import origins
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import (
    ActorMark,
    ClaimLine,
    Count,
    FirstView,
    OutletMark,
    Ref,
    WordingView,
)
from onrecord.record import Actor, Claim

_DENIED, _REJECTIONS = 5, 3
"""How many claims that are rejected it shows, and of each how many rejections."""
_PARTING = 3
"""In how many claims it shows where the words part."""
_SOURCES = 12
_HEADLINES = 3
"""How many stand at the top of a story of which no editor has said what it is about."""
_SPEAKERS = 12
_LATEST = 6
_SAID = 9
"""How many statements stand for a story of which nothing is joined yet."""


@dataclass(frozen=True, slots=True)
class Denied:
    """A claim that somebody rejects."""

    claim: Ref
    said: bool
    """Whether anybody says it, or it is only rejected."""
    all_read: bool
    """Whether every text has been read for it."""
    wordings: tuple[WordingView, ...]
    without: WithoutView
    """The sources that carry the claim without its denial."""
    more: int
    """How many other rejections there are."""


@dataclass(frozen=True, slots=True)
class Parting:
    """A claim, and where its wordings part."""

    claim: Ref
    crux: CruxView


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody in the story, with how much is attributed to it."""

    mark: ActorMark
    statements: str
    """`2 statements in 2 sources; 1 rejection in 1 source`."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page, whole."""

    title: str
    summary: str | None
    kicker: str
    headlines: tuple[OutletMark, ...]
    """What it is about, as its articles say, where no editor has said so."""
    count: Count | None
    """Of the first leading claim."""
    counted: Ref | None
    """The claim whose count it is."""
    reason: str | None
    first: FirstView | None
    """Which text had that claim first."""
    figures: tuple[Figure, ...]
    travelled: drawing.DrawingView | None
    claims: tuple[ClaimLine, ...]
    parting: tuple[Parting, ...]
    """Those whose wordings part at one place, first where an editor says that the meaning turns."""
    said: tuple[WordingView, ...]
    """Where there is no claim yet, the surest statements, one of each who speaks."""
    rejecting: tuple[WordingView, ...]
    """The surest words that reject something which no claim joins yet."""
    rejecting_all: int
    all_read: bool
    """Whether every text has been read for every claim."""
    picture: coverage.PictureView | None
    entries: int
    """How many entries there are, joined in a claim or not."""
    drafted: str | None
    """How many of them nobody has approved yet, as a sentence."""
    denied: tuple[Denied, ...]
    denied_all: int
    """How many claims are rejected."""
    speakers: tuple[Speaker, ...]
    latest: tuple[timeline.Event, ...]
    sources: tuple[OutletMark, ...]
    """The last that appeared."""
    sources_all: int
    to_claims: str
    to_timeline: str
    to_actors: str
    to_sources: str
    to_coverage: str
    to_disputed: str
    """The coverage of what is disputed."""
    to_rejections: str
    """The timeline of it."""
    to_ledger: str


def pages(index: Index) -> Iterator[Page]:
    """Return the home page."""
    make = partial(_home, Parts.on(index, addresses.HOME))
    _, title = heading(index.record)
    yield Page(addresses.HOME, title, Kind.HOME, make, index.record.about.summary)


def _home(parts: Parts) -> HomeView:
    record, about = parts.record, parts.record.about
    claims = leading(record)
    first = claims[0] if claims else None
    found = origins(first) if first else ()
    denied = [claim for claim in record.claims.values() if claim.rejections]
    rejecting = parts.index.open_rejections
    sources = [*record.sources.values()]
    kicker, title = heading(record)
    told = about.summary or kicker != UNTITLED
    return HomeView(
        title=title,
        summary=about.summary,
        kicker=kicker,
        headlines=tuple(map(parts.outlet, () if told else sources[:_HEADLINES])),
        count=count(first) if first else None,
        counted=parts.claim_ref(first) if first else None,
        reason=found[0].reason if len(found) == 1 else None,
        first=parts.first(first) if first else None,
        figures=figures(parts),
        travelled=_travelled(parts, claims),
        claims=tuple(parts.claim_line(claim) for claim in claims),
        parting=tuple(sorted(_parting(parts, claims), key=_turns, reverse=True)[:_PARTING]),
        said=() if claims else _said(parts),
        rejecting=tuple(map(parts.wording, rejecting[:_SAID])),
        rejecting_all=len(rejecting),
        all_read=record.wholly_read,
        picture=coverage.picture(parts),
        entries=len(record.wordings),
        drafted=drafted(record.wordings),
        denied=tuple(_denied(parts, claim) for claim in denied[:_DENIED]),
        denied_all=len(denied),
        speakers=_speakers(parts),
        latest=timeline.latest(parts, _LATEST),
        sources=tuple(parts.outlet(source) for source in sources[-_SOURCES:]),
        sources_all=len(sources),
        to_claims=parts.to(addresses.CLAIMS),
        to_timeline=parts.to(addresses.TIMELINE),
        to_actors=parts.to(addresses.ACTORS),
        to_sources=parts.to(addresses.SOURCES),
        to_coverage=parts.to(addresses.COVERAGE),
        to_disputed=f"{parts.to(addresses.COVERAGE)}?disputed=yes",
        to_rejections=f"{parts.to(addresses.TIMELINE)}?disputed=yes",
        to_ledger=parts.to(addresses.LEDGER),
    )


def _travelled(parts: Parts, claims: Sequence[Claim]) -> drawing.DrawingView | None:
    """How the leading claims travelled, with each outlet's words for the one that most carry."""
    drawn = drawing.fitting(claims)
    if not drawn:
        return None
    shown = max(
        drawn,
        key=lambda claim: (parts.index.compared(claim).crux is not None, claim.origins.sources),
    )
    first = "first claim" if len(drawn) == 1 else f"first {spelt(len(drawn), 'claim')}"
    place = drawn.index(shown) + 1
    which = f"“{shown.title}”" if shown.titled else f"number {place}" if place > 1 else "the first"
    caption = f"Drawn from the {first} below. The words are those for {which}."
    return drawing.of_story(parts, drawn, words_beside(parts, shown), caption)


def _parting(parts: Parts, claims: Iterable[Claim]) -> Iterator[Parting]:
    for claim in claims:
        crux = crux_of(parts, claim)
        if crux:
            yield Parting(parts.claim_ref(claim), crux)


def _turns(parting: Parting) -> bool:
    return any(bit.kind == "turns" for reading in parting.crux.readings for bit in reading.bits)


def _denied(parts: Parts, claim: Claim) -> Denied:
    wordings = tuple(parts.wording(each) for each in claim.rejections[:_REJECTIONS])
    more = len(claim.rejections) - len(wordings)
    return Denied(
        claim=parts.claim_ref(claim),
        said=bool(claim.wordings),
        all_read=not claim.coverage.unread,
        wordings=wordings,
        without=without_denial(parts, claim),
        more=more,
    )


def _speakers(parts: Parts) -> tuple[Speaker, ...]:
    """Those to whom most is attributed, counted as in the list of actors."""
    index = parts.index
    return tuple(
        Speaker(
            parts.actor(actor),
            "; ".join(each.text for each in actors_page.attributed(index, actor)),
        )
        for actor in _most_speaking(index)[:_SPEAKERS]
    )


def _most_speaking(index: Index) -> list[Actor]:
    """Those who speak, the one to whom most is attributed first."""
    speakers = (index.record.actors[id_] for id_ in index.said)
    return sorted(
        speakers, key=lambda a: (-actors_page.things_attributed(index, a), a.name.casefold(), a.id)
    )


def _said(parts: Parts) -> tuple[WordingView, ...]:
    speakers = (parts.index.said[actor.id] for actor in _most_speaking(parts.index))
    asserted = ([e for e in said if not e.entry.rejects and said_words(e)] for said in speakers)
    surest = (min(said, key=unsure) for said in asserted if said)
    once = {(wording.source.id, wording.id): wording for wording in surest}
    return tuple(map(parts.wording, sorted(once.values(), key=unsure)[:_SAID]))
