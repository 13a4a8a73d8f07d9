"""The topics of a story: a list of them, and a page for each with the claims that are about it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from onrecord.frozen import dataclass
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.own_words.drafts import drafted
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import ClaimLine, Ref, WordingView
from onrecord.record import Claim, Wording
from onrecord.text import counted


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in the list."""

    ref: Ref
    figures: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """One topic, whole."""

    title: str
    figures: str
    claims: tuple[ClaimLine, ...]
    entries: tuple[WordingView, ...]
    """Statements about it that no claim joins."""
    drafted: str | None
    """How many of these statements are drafts, as a sentence."""
    others: tuple[Ref, ...]


def pages(index: Index) -> Iterator[Page]:
    """Return the list of topics and every topic's own page; none where a story has no topics."""
    topics = index.record.about.topics
    if not topics:
        return
    parts = Parts.on(index, addresses.TOPICS)
    lines = tuple(
        TopicLine(Ref(title, parts.to(addresses.topic(id_))), _figures(index, id_))
        for id_, title in topics.items()
    )
    about = "What is on record, topic by topic."
    yield Page(addresses.TOPICS, "Topics", Kind.TOPICS, lambda: lines, about)
    for id_, title in topics.items():
        here = addresses.topic(id_)
        make = partial(_topic, Parts.on(index, here), id_)
        yield Page(here, title, Kind.TOPIC, make, _figures(index, id_))


def _topic(parts: Parts, id_: str) -> TopicView:
    index, topics = parts.index, parts.record.about.topics
    return TopicView(
        title=topics[id_],
        figures=_figures(index, id_),
        claims=tuple(parts.claim_line(claim) for claim in _claims(index, id_)),
        entries=tuple(parts.wording(wording) for wording in _alone(index, id_)),
        drafted=drafted(_alone(index, id_)),
        others=tuple(
            Ref(title, parts.to(addresses.topic(other)))
            for other, title in topics.items()
            if other != id_
        ),
    )


def _claims(index: Index, id_: str) -> list[Claim]:
    """The claims about a topic, by their own word or by that of one of their wordings."""
    joined = {claim for w in index.about.get(id_, ()) for claim in w.entry.claim}
    return [c for c in index.record.claims.values() if id_ in c.about or c.id in joined]


def _alone(index: Index, id_: str) -> list[Wording]:
    """The wordings about a topic that join no claim."""
    claims = index.record.claims
    return [
        wording
        for wording in index.about.get(id_, ())
        if not any(claim in claims for claim in wording.entry.claim)
    ]


def _figures(index: Index, id_: str) -> str:
    claims, alone = _claims(index, id_), _alone(index, id_)
    found = [counted(len(claims), "claim")] if claims or not alone else []
    return ", ".join([*found, *([counted(len(alone), "further statement")] if alone else [])])
