"""The home page: what this story is, what is known, and how solid it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from onrecord.frozen import dataclass
from onrecord.model import UNTITLED, Part, What
from onrecord.pages import addresses, drawing
from onrecord.pages.excerpts.words import said_words
from onrecord.pages.index import Index, unsure
from onrecord.pages.kinds import actors as actors_page
from onrecord.pages.kinds import coverage, timeline
from onrecord.pages.kinds.claims.apart import CruxView, crux_of, words_beside
from onrecord.pages.kinds.claims.differing import WithoutView, without_denial
from onrecord.pages.own_words.counting import count
from onrecord.pages.own_words.drafts import drafted
from onrecord.pages.own_words.english import number, spelt
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
from onrecord.record import Actor, Claim, Judged, Record, Wording
from onrecord.text import counted, sentence_case

_LINES = 8
"""How many claims the home page lists, where the story names no leading ones."""
_LEADS = 12
"""How many, where it names them."""
_DENIED, _REJECTIONS = 5, 3
"""How many claims that are rejected it shows, and of each how many rejections."""
_PARTING = 3
"""In how many claims it shows where the words part."""
_SOURCES = 12
_SPEAKERS = 12
_LATEST = 6
_SAID = 9
"""How many statements stand for a story of which nothing is joined yet."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of how solid the story is."""

    number: int
    words: str
    href: str


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
    return HomeView(
        title=title,
        summary=about.summary,
        kicker=kicker,
        count=count(first) if first else None,
        counted=parts.claim_ref(first) if first else None,
        reason=found[0].reason if len(found) == 1 else None,
        first=parts.first(first) if first else None,
        figures=tuple(_figures(parts) if claims else _first_figures(parts)),
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


def leading(record: Record) -> list[Claim]:
    """Return the claims that the home page lists: those that the story names, else the weightiest.

    These are what somebody says, before what is only rejected; what several texts speak of, before
    what one does; what not only captions tell, before what these do; then what is no denial. First
    what most texts carry or reject, and of that what most texts begin with.
    """
    leads = [record.claims[id_] for id_ in record.about.leads if id_ in record.claims]
    return leads[:_LEADS] or sorted(record.claims.values(), key=_weight)[:_LINES]


def _weight(claim: Claim) -> tuple[float, ...]:
    """Where a claim stands among those of a story whose editor names none, the lowest first."""
    texts = {wording.source.id for wording in (*claim.wordings, *claim.rejections)}
    begun = {wording.source.id for wording in claim.wordings if _begins(wording)}
    denial = all(wording.entry.rejects for wording in claim.wordings)
    caption = all(wording.entry.part is Part.CAPTION for wording in claim.wordings)
    return not claim.wordings, len(texts) < 2, caption, denial, -len(texts), -len(begun)


def _begins(wording: Wording) -> bool:
    """Whether it stands where its text begins."""
    return wording.paragraph == 1 or wording.entry.part in (Part.HEADLINE, Part.STANDFIRST)


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


def heading(record: Record) -> tuple[str, str]:
    """Return what stands above the headline, and the headline.

    Where no editor has written one, it is how much there is and from when, which is all that a
    program can say of a story.
    """
    about, extent = record.about, _extent(record)
    title = about.question or about.title
    if title == UNTITLED:
        return UNTITLED, sentence_case(extent)
    return f"One story, {extent}", title


def _extent(record: Record) -> str:
    sources = spelt(len(record.sources), "article")
    days = sorted(
        (s.head.published for s in record.sources.values() if s.head.published),
        key=lambda date: date.sort_key,
    )
    if not days:
        return sources
    first, last = days[0], days[-1]
    dated = f"{sources}, {first.until(last)}"
    undated = len(record.sources) - len(days)
    return f"{dated}, {number(undated)} of unknown date" if undated else dated


def _figures(parts: Parts) -> Iterator[Figure]:
    """How solid it is."""
    claims = parts.record.claims.values()
    to_claims = parts.to(addresses.CLAIMS)
    yield _several(len(parts.record.sources), "source", parts.to(addresses.SOURCES))
    shared = sum(1 for claim in claims if claim.origins.sources > 1)
    yield Figure(
        shared, "claim in more than one" if shared == 1 else "claims in more than one", to_claims
    )
    single = sum(1 for c in claims if c.origins.sources > 1 and c.origins.single)
    yield Figure(single, "of these with a single origin", parts.to(addresses.LEDGER))
    yield _rejected(parts, to_claims)
    yield _disagreements(parts)


def _rejected(parts: Parts, to_claims: str) -> Figure:
    """How many claims are rejected, and how many rejections are of what no claim joins yet."""
    denied = sum(1 for claim in parts.record.claims.values() if claim.rejections)
    open_ = len(parts.index.open_rejections)
    if open_ and not denied:
        return _several(open_, "rejection", "#r_rejected")
    rejected = "claim is rejected" if denied == 1 else "claims are rejected"
    more = f", {counted(open_, 'rejection')} open" if open_ else ""
    return Figure(denied, rejected + more, "#r_rejected" if denied else to_claims)


def _disagreements(parts: Parts) -> Figure:
    """How many an editor has judged to be some, and how many are shown that nobody has judged."""
    found = Counter(
        each.judged
        for claim in parts.record.claims.values()
        for each in claim.disagreements
        if each.what is not What.SIDES  # counted as the contradiction that it is a part of
    )
    judged = found[Judged.CONFIRMED]
    judged += sum(map(len, parts.index.contradicting.values())) // 2  # it stands at either end
    unjudged = 0 if parts.record.about.settings.drafts == "hide" else found[Judged.OPEN]
    figure = _several(judged, "disagreement", f"{parts.to(addresses.COVERAGE)}?disputed=yes")
    return replace(figure, words=f"{figure.words} judged, {unjudged} open") if unjudged else figure


def _first_figures(parts: Parts) -> Iterator[Figure]:
    """How much there is, where nothing is joined that could say how solid it is."""
    wordings = parts.record.wordings
    of_somebody = sum(1 for w in wordings if not (w.own_voice or w.entry.rejects))
    rejecting = sum(1 for w in wordings if w.entry.rejects)
    to_timeline = parts.to(addresses.TIMELINE)
    yield _several(len(parts.record.sources), "source", parts.to(addresses.SOURCES))
    if wordings:
        yield _several(of_somebody, "statement", to_timeline)
        yield _several(len(parts.index.said), "speaker", parts.to(addresses.ACTORS))
    if rejecting:
        yield _several(rejecting, "rejection", f"{to_timeline}?disputed=yes")
    if own := len(wordings) - of_somebody - rejecting:
        yield Figure(own, "told in a source’s own voice", to_timeline)


def _several(number: int, noun: str, href: str) -> Figure:
    return Figure(number, noun if number == 1 else f"{noun}s", href)


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
        Speaker(parts.actor(actor), "; ".join(actors_page.attributed(index, actor)))
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
