"""The record as linked data, read by rdflib, which is given no network."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import RDF, SDO, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

import onrecord
from export.records import REPOSITORY, gathered, mayor
from onrecord.export import as_jsonld, shapes
from onrecord.export.gather import gather

SITE = "https://story.example/"
OA = Namespace("http://www.w3.org/ns/oa#")
CITO = Namespace("http://purl.org/spar/cito/")
ANNOTATION = {
    *(OA.Annotation, OA.motivatedBy, OA.identifying, OA.hasBody, OA.hasTarget, OA.hasSource),
    *(OA.SpecificResource, OA.hasSelector, OA.TextPositionSelector, OA.start, OA.end),
    *(OA.TextQuoteSelector, OA.exact, OA.prefix, OA.suffix),
}
"""Of the Web Annotation Vocabulary (W3C, 23 February 2017) what is used here."""


# rdflib's own parser makes the class that rdflib has deprecated (7.6).
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("reading the export asked the network")

    monkeypatch.setattr(socket.socket, "connect", refused)


def graph_of(record: shapes.Record) -> Graph:
    data = as_jsonld.FILES["record.jsonld"](record)
    return Graph().parse(data=data, format="json-ld", publicID=SITE)


@pytest.fixture
def graph(tmp_path: Path) -> Graph:
    return graph_of(gather(mayor(tmp_path)))


def page(path: str) -> URIRef:
    return URIRef(SITE + path)


def told(graph: Graph, subject: Node, predicate: Node) -> list[str]:
    return sorted(str(each) for each in graph.objects(subject, predicate))


def test_every_term_is_one_of_its_vocabulary() -> None:
    graph = graph_of(gather(onrecord.load(REPOSITORY)))
    terms = {p for p in graph.predicates() if isinstance(p, URIRef)}
    terms |= {t for t in graph.objects(None, RDF.type) if isinstance(t, URIRef)}
    schema_org = {URIRef(SDO[name]) for name in SDO.__annotations__}
    cito = {CITO[name] for name in ("disputes", "disagreesWith", "repliesTo")}

    assert terms - schema_org - ANNOTATION - cito - {RDF.type} == set()
    for name in ("Claim", "Quotation", "NewsArticle", "Person", "NewsMediaOrganization"):
        assert (None, RDF.type, SDO[name]) in graph


def test_a_quotation_with_who_is_said_to_have_spoken(graph: Graph) -> None:
    said = page("sources/gazette/#resigns")

    assert (said, RDF.type, SDO.Quotation) in graph
    assert told(graph, said, SDO.spokenByCharacter) == [SITE + "actors/mayor/"]
    assert told(graph, said, SDO.isPartOf) == [SITE + "sources/gazette/"]
    assert told(graph, said, SDO.creditText) == [
        "Ann O'Hara, according to The Courier, according to an aide, according to The Gazette"
    ]


def test_the_chain_leads_back_to_the_statement(graph: Graph) -> None:
    def chain(work: Node) -> Iterator[list[str]]:
        for base in graph.objects(work, SDO.isBasedOn):
            yield told(graph, base, SDO.creator)
            yield from chain(base)

    assert [*chain(page("sources/gazette/#resigns"))] == [
        [SITE + "actors/aide/"],
        [SITE + "actors/courier/"],
        [SITE + "actors/mayor/"],
    ]
    assert [*chain(page("sources/gazette/#long"))] == [[]]  # a speaker whom nobody names


def test_reported_speech_is_no_quotation(graph: Graph) -> None:
    denial = page("sources/herald/#denial")

    assert (denial, RDF.type, SDO.Quotation) not in graph
    assert told(graph, denial, SDO.spokenByCharacter) == []


def test_a_denial_disputes_the_claim_and_does_not_carry_it(graph: Graph) -> None:
    claim = page("claims/resignation/")

    assert told(graph, claim, SDO.appearance) == [SITE + "sources/gazette/#resigns"]
    assert [*graph.subjects(CITO.disputes, claim)] == [page("sources/herald/#denial")]


def test_of_a_person_only_the_name_and_what_tells_it_from_others(graph: Graph) -> None:
    about = set(graph.predicates(page("actors/mayor/")))

    assert about == {RDF.type, SDO.name, SDO.disambiguatingDescription}


def test_a_draft_says_so(graph: Graph) -> None:
    drafts = [*graph.subjects(SDO.creativeWorkStatus, Literal("Draft"))]

    assert drafts == [page("sources/gazette/#long")]


def test_a_date_says_no_more_than_is_known(graph: Graph) -> None:
    gazette, herald = page("sources/gazette/"), page("sources/herald/")

    assert [*graph.objects(gazette, SDO.datePublished)] == [Literal("2024-11-25")]
    (interval,) = graph.objects(herald, SDO.datePublished)
    assert isinstance(interval, Literal)
    assert str(interval) == "2024-11-25/2024-11-26"
    assert str(interval.datatype) == "http://id.loc.gov/datatypes/edtf/EDTF"


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gathered)
def test_every_text_reads_back(record: shapes.Record) -> None:
    graph = graph_of(record)
    for actor in record.actors:
        assert told(graph, page(actor.page), SDO.name) == [actor.name]
    for claim in record.claims:
        assert told(graph, page(claim.page), SDO.name) == [claim.title]
    for wording in record.wordings:
        assert told(graph, page(wording.page), SDO.text) == [wording.passage.words]
        assert told(graph, page(wording.page), SDO.creditText) == [wording.attribution]
        assert selectors(graph, wording) == {
            (s.exact, s.prefix, s.suffix, s.start, s.end) for s in wording.passage.stretches
        }


def selectors(graph: Graph, wording: shapes.Wording) -> set[tuple[object, ...]]:
    """The places of a wording, each by both of its selectors."""
    (annotation,) = graph.subjects(OA.hasBody, page(wording.page))
    found = set()
    for target in graph.objects(annotation, OA.hasTarget):
        values: dict[Node, Node] = {}
        for selector in graph.objects(target, OA.hasSelector):
            values |= dict(graph.predicate_objects(selector))
        quote = [str(values[OA[name]]) for name in ("exact", "prefix", "suffix")]
        places = [values[OA[name]] for name in ("start", "end")]
        found.add((*quote, *(each.value for each in places if isinstance(each, Literal))))
    return found
