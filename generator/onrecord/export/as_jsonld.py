"""The record as linked data: JSON-LD 1.1 with its context inside, so that reading it asks nobody.

- What an article, a wording or a claim is, `onrecord.linked` says, for the pages too.
- A chain is `isBasedOn`, from the wording over each relay back to the speaker's statement.
- Where words stand is told by Web Annotation, with a quote and a position selector.

Addresses are relative: from the site's root they are those of the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord import linked
from onrecord.dates import Date
from onrecord.export import shapes
from onrecord.export.as_json import dump
from onrecord.ids import UNKNOWN
from onrecord.linked import Node, known, ref
from onrecord.model import ActorKind
from onrecord.passages import Speech

_POSITION = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
CONTEXT: Node = {
    "@version": 1.1,
    **linked.CONTEXT,
    "oa": "http://www.w3.org/ns/oa#",
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": _POSITION},
    "end": {"@id": "oa:end", "@type": _POSITION},
}


def _graph(record: shapes.Record) -> bytes:
    graph = [node for node in _Graph(record).nodes() if node]
    return dump({"@context": CONTEXT, "@graph": graph})


FILES: shapes.Files = {"record.jsonld": _graph}


class _Graph:
    def __init__(self, record: shapes.Record) -> None:
        self._record = record
        self._actors = {actor.id: actor for actor in record.actors}
        self._sources = {source.id: ref(source.page) for source in record.sources}
        self._claims = {claim.id: ref(claim.page) for claim in record.claims}
        self._pages = {wording.id: ref(wording.page) for wording in record.wordings}

    def nodes(self) -> Iterator[Node]:
        record = self._record
        yield from (
            linked.topic(_topic_page(id_), title) for id_, title in record.story.topics.items()
        )
        yield from map(_actor, record.actors)
        yield from map(self._article, record.sources)
        yield from map(self._claim, record.claims)
        for wording in record.wordings:
            yield self._wording(wording)
            yield self._annotation(wording)

    def _article(self, source: shapes.Source) -> Node:
        return linked.Article(
            at=source.page,
            title=source.title,
            titled=source.titled,
            publisher=self._refs([source.outlet] if source.outlet else []),
            credited=self._refs(source.credited),
            author=source.author,
            published=_date(source.published),
            url=source.url,
            archived=source.archived,
            language=source.language,
        ).node()

    def _claim(self, claim: shapes.Claim) -> Node:
        return linked.Claim(
            at=claim.page,
            title=claim.title,
            summary=claim.summary,
            sentence=claim.origins.sentence,
            about=self._about(claim.about),
            wordings=[self._pages[id_] for id_ in claim.wordings],
            contradicts=[self._claims[id_] for id_ in claim.contradicts],
            answers=[self._claims[id_] for id_ in claim.answers],
        ).node()

    def _wording(self, wording: shapes.Wording) -> Node:
        speakers = wording.chain[0].actors if wording.chain else ()
        return linked.Statement(
            at=wording.page,
            quotes=wording.voice == "attributed" and wording.speech is not Speech.INDIRECT,
            words=wording.passage.words,
            attribution=wording.attribution,
            draft=wording.draft is not None,
            speakers=self._refs(id_ for id_ in speakers if not self._is_document(id_)),
            source=self._sources[wording.source],
            chain=self._chain(wording.chain),
            said=_date(wording.said or wording.said_by),
            happened=_date(wording.happened),
            until=_date(wording.until),
            about=self._about(wording.about),
            rejects=[self._claims[id_] for id_ in wording.rejects if id_ != UNKNOWN],
            original=_original(wording.in_original),
        ).node()

    def _chain(self, links: Iterable[shapes.Link]) -> Node | None:
        """What a wording is based on: the last relay's report, and so on back to the statement."""
        node: Node | None = None
        for link in links:
            documents = [id_ for id_ in link.actors if self._is_document(id_)]
            others = [id_ for id_ in link.actors if not self._is_document(id_)]
            node = known(
                {
                    "@type": "CreativeWork",
                    "creator": self._refs(others),
                    "isPartOf": self._refs(documents),
                    "isBasedOn": node,
                }
            )
        return node

    def _annotation(self, wording: shapes.Wording) -> Node:
        return {
            "@type": "Annotation",
            "motivation": "oa:identifying",
            "body": self._pages[wording.id],
            "target": [
                {
                    "@type": "SpecificResource",
                    "source": self._sources[wording.source],
                    "selector": [_quote(stretch), _position(stretch)],
                }
                for stretch in wording.passage.stretches
            ],
        }

    def _is_document(self, id_: str) -> bool:
        return self._actors[id_].kind is ActorKind.DOCUMENT

    def _refs(self, actors: Iterable[str]) -> list[Node]:
        return [ref(self._actors[id_].page) for id_ in actors]

    def _about(self, about: Iterable[str]) -> list[Node]:
        topics = self._record.story.topics
        return [
            ref(_topic_page(id_)) if id_ in topics else ref(self._actors[id_].page)
            for id_ in about
            if id_ in topics or id_ in self._actors
        ]


def _topic_page(id_: str) -> str:
    return f"#topic-{id_}"


def _actor(actor: shapes.Actor) -> Node:
    return linked.actor(actor.page, actor.kind, actor.name, actor.names, actor.role)


def _original(spoken: shapes.Original | None) -> Node | None:
    if spoken is None:
        return None
    return linked.original(spoken.passage.words, spoken.language)


def _quote(stretch: shapes.Stretch) -> Node:
    return {
        "@type": "TextQuoteSelector",
        "exact": stretch.exact,
        "prefix": stretch.prefix,
        "suffix": stretch.suffix,
    }


def _position(stretch: shapes.Stretch) -> Node:
    return {"@type": "TextPositionSelector", "start": stretch.start, "end": stretch.end}


def _date(date: shapes.Date | None) -> Date | None:
    return Date.parse(date.edtf) if date else None
