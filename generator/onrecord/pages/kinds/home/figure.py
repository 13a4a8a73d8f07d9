"""How solid a story is, in a few figures; or, where nothing is joined yet, how much there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from onrecord.frozen import dataclass
from onrecord.model import What
from onrecord.pages import addresses
from onrecord.pages.parts import Parts
from onrecord.record import Judged
from onrecord.text import counted


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of how solid the story is."""

    number: int
    words: str
    href: str


def figures(parts: Parts) -> tuple[Figure, ...]:
    """Return the figures of the home page, each with where what it counts stands."""
    return tuple(_figures(parts) if parts.record.claims else _first_figures(parts))


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
        for each in filter(parts.record.tells, claim.disagreements)
        if each.what is not What.SIDES  # counted as the contradiction that it is a part of
    )
    judged, unjudged = found[Judged.CONFIRMED], found[Judged.OPEN]
    judged += sum(map(len, parts.index.contradicting.values())) // 2  # it stands at either end
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
