"""The record as linked data: JSON-LD 1.1 with its context inside, so that reading it asks nobody.

- Articles, wordings and claims are schema.org's NewsArticle, Quotation and Claim. Reported speech
  is no Quotation, for its words are the reporter's: it is a CreativeWork.
- A chain is `isBasedOn`, from the wording over each relay back to the speaker's statement.
- A denial `cito:disputes` a claim, and is no `appearance` of it.
- Where words stand is told by Web Annotation, with a quote and a position selector.

Of people it says only what they are called, what tells them from others, and which words sources
attribute to them. Addresses are relative: from the site's root they are those of the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord import dates
from onrecord.dates import Precision
from onrecord.export import shapes
from onrecord.export.as_json import dump
from onrecord.ids import UNKNOWN
from onrecord.model import ActorKind
from onrecord.passages import Speech

FILE = "record.jsonld"
Node = dict[str, Any]

_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_POSITION = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
CONTEXT: Node = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "cito": "http://purl.org/spar/cito/",
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
    "disputes": {"@id": "cito:disputes", "@type": "@id"},
    "disagreesWith": {"@id": "cito:disagreesWith", "@type": "@id"},
    "repliesTo": {"@id": "cito:repliesTo", "@type": "@id"},
}
_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.OFFICE: "Organization",
    ActorKind.GOVERNMENT: "GovernmentOrganization",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.OUTLET: "NewsMediaOrganization",
    ActorKind.DOCUMENT: "CreativeWork",
    ActorKind.UNNAMED: "Thing",  # the texts do not say what it is
}
_PLAIN = {Precision.DAY, Precision.MONTH, Precision.YEAR}


def files(record: shapes.Record) -> Mapping[str, bytes]:
    """Return the record as a graph."""
    graph = [node for node in _Graph(record).nodes() if node]
    return {FILE: dump({"@context": CONTEXT, "@graph": graph})}


class _Graph:
    def __init__(self, record: shapes.Record) -> None:
        self._record = record
        self._actors = {actor.id: actor for actor in record.actors}
        self._sources = {source.id: _ref(source.page) for source in record.sources}
        self._claims = {claim.id: _ref(claim.page) for claim in record.claims}
        self._pages = {wording.id: _ref(wording.page) for wording in record.wordings}

    def nodes(self) -> Iterator[Node]:
        record = self._record
        yield from (_topic(*topic) for topic in record.story.topics.items())
        yield from map(_actor, record.actors)
        yield from map(self._article, record.sources)
        yield from map(self._claim, record.claims)
        for wording in record.wordings:
            yield self._wording(wording)
            yield self._annotation(wording)

    def _article(self, source: shapes.Source) -> Node:
        return _known(
            {
                "@id": source.page,
                "@type": "NewsArticle",
                "name": source.title,
                "headline": source.title if source.titled else None,
                "publisher": self._refs([source.outlet] if source.outlet else []),
                "author": [{"name": name} for name in source.author],
                "datePublished": _date(source.published),
                "url": source.url,
                "archivedAt": source.archived,
                "inLanguage": source.language,
            }
        )

    def _claim(self, claim: shapes.Claim) -> Node:
        return _known(
            {
                "@id": claim.page,
                "@type": "Claim",
                "name": claim.title,
                "description": claim.summary,
                "creditText": claim.origins.sentence,
                "about": self._about(claim.about),
                "appearance": [self._pages[id_] for id_ in claim.wordings],
                "disagreesWith": [self._claims[id_] for id_ in claim.contradicts],
                "repliesTo": [self._claims[id_] for id_ in claim.answers],
            }
        )

    def _wording(self, wording: shapes.Wording) -> Node:
        quotes = wording.voice == "attributed" and wording.speech is not Speech.INDIRECT
        speakers = wording.chain[0].actors if quotes else ()
        return _known(
            {
                "@id": wording.page,
                "@type": "Quotation" if quotes else "CreativeWork",
                "text": wording.passage.words,
                "creditText": wording.attribution,
                "creativeWorkStatus": "Draft" if wording.draft else None,
                "spokenByCharacter": self._refs(
                    id_ for id_ in speakers if self._actors[id_].kind is not ActorKind.DOCUMENT
                ),
                "isPartOf": self._sources[wording.source],
                "isBasedOn": self._chain(wording.chain),
                "dateCreated": _date(wording.said or wording.said_by),
                "temporalCoverage": _coverage(wording),
                "about": self._about(wording.about),
                "disputes": [self._claims[id_] for id_ in wording.rejects if id_ != UNKNOWN],
            }
        )

    def _chain(self, links: Iterable[shapes.Link]) -> Node | None:
        """What a wording is based on: the last relay's report, and so on back to the statement."""
        node: Node | None = None
        for link in links:
            documents = [id_ for id_ in link.actors if self._is_document(id_)]
            others = [id_ for id_ in link.actors if not self._is_document(id_)]
            node = _known(
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
        return [_ref(self._actors[id_].page) for id_ in actors]

    def _about(self, about: Iterable[str]) -> list[Node]:
        topics = self._record.story.topics
        return [
            _ref(_topic_page(id_)) if id_ in topics else _ref(self._actors[id_].page)
            for id_ in about
            if id_ in topics or id_ in self._actors
        ]


def _topic_page(id_: str) -> str:
    return f"#topic-{id_}"


def _topic(id_: str, title: str) -> Node:
    return {"@id": _topic_page(id_), "@type": "DefinedTerm", "name": title}


def _actor(actor: shapes.Actor) -> Node:
    return _known(
        {
            "@id": actor.page,
            "@type": _TYPES[actor.kind],
            "name": actor.name,
            "alternateName": list(actor.names),
            "disambiguatingDescription": actor.role,
        }
    )


def _quote(stretch: shapes.Stretch) -> Node:
    return {
        "@type": "TextQuoteSelector",
        "exact": stretch.exact,
        "prefix": stretch.prefix,
        "suffix": stretch.suffix,
    }


def _position(stretch: shapes.Stretch) -> Node:
    return {"@type": "TextPositionSelector", "start": stretch.start, "end": stretch.end}


def _date(date: shapes.Date | None) -> str | Node | None:
    """A date as schema.org knows dates; as EDTF where it says less, or doubts."""
    if date is None:
        return None
    known = dates.Date.parse(date.edtf)
    doubted = known.approximate or known.uncertain
    if known.precision in _PLAIN and not doubted and "X" not in date.edtf:
        return date.edtf
    return {"@type": _EDTF, "@value": date.edtf}


def _coverage(wording: shapes.Wording) -> str | Node | None:
    """When what it tells of happened; all the time between two dates where it lasted."""
    start, end = _date(wording.happened), _date(wording.until)
    if isinstance(start, str) and isinstance(end, str):
        return f"{start}/{end}"
    return start


def _ref(page: str) -> Node:
    return {"@id": page}


def _known(node: Node) -> Node:
    """The node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}
