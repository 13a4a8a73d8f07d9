"""What a page says to programs: its claim, its article or its actor as linked data.

Addresses are relative to the page, as its links are. A source's page alone holds statements whole:
there they stand, and elsewhere they are named by their address.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord import linked
from onrecord.linked import Node
from onrecord.model import ActorKind
from onrecord.pages import addresses
from onrecord.pages.excerpts.words import passage_words
from onrecord.pages.own_words.counting import sentence
from onrecord.pages.parts import Parts
from onrecord.passages import Speech
from onrecord.record import Actor, Claim, Source, Wording

_HERE = "./"
"""A page's own address, from itself."""


def of_story(parts: Parts) -> Node:
    """Return the site as a whole."""
    about = parts.record.about
    return linked.known(
        {
            "@id": _HERE,
            "@type": "WebSite",
            "name": about.title,
            "headline": about.question,
            "description": about.summary,
            "inLanguage": about.language,
            "editor": {"name": about.editor} if about.editor else None,
        }
    )


def of_actor(actor: Actor) -> Node:
    """Return an actor, for its own page."""
    return linked.actor(_HERE, actor.kind, actor.name, actor.names, actor.role)


def of_claim(parts: Parts, claim: Claim) -> Node:
    """Return a claim, for its own page."""
    return linked.Claim(
        at=_HERE,
        title=claim.title,
        summary=claim.summary,
        sentence=sentence(claim.origins),
        about=_about(parts, claim.about),
        wordings=[linked.ref(parts.entry(wording).href) for wording in claim.wordings],
        contradicts=_claims(parts, parts.index.contradicting.get(claim.id, ())),
        answers=_claims(parts, claim.answers),
    ).node()


def of_source(parts: Parts, source: Source) -> Node:
    """Return an article with its statements, for its own page."""
    outlet = source.outlet
    article = linked.Article(
        at=_HERE,
        title=source.title,
        titled=source.head.title is not None,
        publisher=[_actor(parts, outlet)] if outlet else [],
        credited=[_actor(parts, each) for each in source.credited],
        author=source.head.author,
        published=source.head.published,
        url=source.head.url,
        archived=source.head.archived,
        language=source.head.language,
    ).node()
    wordings = parts.index.in_source.get(source.id, ())
    return linked.known({**article, "hasPart": [_statement(parts, each) for each in wordings]})


def _statement(parts: Parts, wording: Wording) -> Node:
    entry = wording.entry
    return linked.Statement(
        at=f"#{wording.id}",
        quotes=not wording.own_voice and wording.speech is not Speech.INDIRECT,
        words="" if wording.unquoted else passage_words(wording),
        attribution=parts.wording(wording).attribution,
        draft=entry.draft is not None,
        speakers=[_actor(parts, a) for a in wording.speakers if a.kind is not ActorKind.DOCUMENT],
        source=None,
        chain=None,
        said=entry.when or (None if wording.own_voice else wording.said_by),
        happened=entry.happened,
        until=entry.until,
        about=_about(parts, entry.about),
        rejects=_claims(parts, entry.rejects),
    ).node()


def _actor(parts: Parts, actor: Actor) -> Node:
    return linked.actor(parts.actor(actor).href, actor.kind, actor.name, (), None)


def _claims(parts: Parts, ids: Iterable[str]) -> list[Node]:
    return [linked.ref(claim.href) for claim in parts.claim_refs(ids)]


def _about(parts: Parts, about: Iterable[str]) -> list[Node]:
    topics, actors = parts.record.about.topics, parts.record.actors
    nodes = []
    for id_ in about:
        if id_ in topics:
            nodes.append(linked.topic(parts.to(addresses.topic(id_)), topics[id_]))
        elif id_ in actors:
            nodes.append(linked.ref(parts.actor(actors[id_]).href))
    return nodes
