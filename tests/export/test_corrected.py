"""What was put right, and the words of the original language, as other programs get them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest
from rdflib import SDO, Graph, Literal, URIRef

from onrecord.export import export, made
from onrecord.record import Record
from stories import recorded, write_story

SITE = "https://onrecord.example/"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return recorded(
        write_story(
            tmp_path,
            sources={"gazette": "“A core,” the mayor said: “un noyau dur” in her words."},
            heads={"gazette": "corrected: [{on: 2025-04-01, note: We named the wrong paper.}]"},
            sheets={
                "gazette": """
                    - id: core
                      claim: core
                      who: mayor
                      said: A core
                      cue: the mayor said
                      original: {said: un noyau dur, language: fr}
                      corrected:
                        - {on: 2025-04-02, note: We had it as indirect speech.}
                        - {on: 2025-04-03, note: We named the wrong speaker.}
                    """
            },
            actors="mayor: {name: the mayor, kind: office, corrected: [{on: 2025-04-04, note: Her office.}]}",
            claims="core: {title: There is a core, corrected: [{on: 2025-04-05, note: The title.}]}",
        )
    )


def test_json_says_what_was_put_right_and_when(record: Record) -> None:
    told = json.loads(made(record, ["json"])["json"]["record.json"])

    assert told["sources"][0]["corrected"] == [
        {"on": "2025-04-01", "note": "We named the wrong paper."}
    ]
    assert [each["on"] for each in told["wordings"][0]["corrected"]] == ["2025-04-02", "2025-04-03"]
    assert told["actors"][0]["corrected"][0]["note"] == "Her office."
    assert told["claims"][0]["corrected"][0]["note"] == "The title."


def test_a_table_has_every_correction_with_what_it_is_of(record: Record) -> None:
    text = made(record, ["csv"])["csv"]["csv/corrections.csv"].decode()
    rows = list(csv.DictReader(io.StringIO(text)))

    assert [(row["kind"], row["of"], row["number"], row["on"]) for row in rows] == [
        ("source", "gazette", "1", "2025-04-01"),
        ("actor", "mayor", "1", "2025-04-04"),
        ("claim", "core", "1", "2025-04-05"),
        ("wording", "gazette#core", "1", "2025-04-02"),
        ("wording", "gazette#core", "2", "2025-04-03"),
    ]


def test_the_database_joins_a_correction_with_its_wording(record: Record, tmp_path: Path) -> None:
    export(record, tmp_path / "out", ["sqlite"])
    with sqlite3.connect(tmp_path / "out/record.db") as database:
        found = database.execute(
            "SELECT w.words, c.note FROM corrections c JOIN wordings w ON c.wording = w.id "
            "ORDER BY c.number"
        ).fetchall()
    database.close()

    assert found[0] == ("“A core,” the mayor said", "We had it as indirect speech.")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib, of itself
def test_linked_data_has_the_words_of_the_original_language_and_which_it_is(
    record: Record,
) -> None:
    data = made(record, ["jsonld"])["jsonld"]["record.jsonld"]
    graph = Graph().parse(data=data, format="json-ld", publicID=SITE)
    (original,) = graph.objects(URIRef(f"{SITE}sources/gazette/#core"), SDO.translationOfWork)

    assert graph.value(original, SDO.text) == Literal("“un noyau dur”")
    assert graph.value(original, SDO.inLanguage) == Literal("fr")


def test_linked_data_does_not_make_our_mistake_the_papers(record: Record) -> None:
    """To schema.org, the correction of an article is one that its publisher made."""
    assert b"wrong paper" not in made(record, ["jsonld"])["jsonld"]["record.jsonld"]
