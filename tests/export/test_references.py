"""The sources for reference managers: CSL-JSON as citeproc reads it, BibTeX as bibtexparser does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import (  # type: ignore[import-untyped]  # has no types
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
)
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]  # has no types
from hypothesis import given, settings

import onrecord
from export.records import REPOSITORY, gathered, mayor, texts
from onrecord.citing.bibtex import escaped
from onrecord.citing.csl import issued
from onrecord.dates import Date
from onrecord.export import as_bibtex, as_csl, shapes
from onrecord.export.gather import gather

# ---- CSL-JSON


def items(record: shapes.Record) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(as_csl.FILES["sources.csl.json"](record))
    return found


def bibliography(references: list[dict[str, Any]]) -> list[str]:
    """The references as citeproc sets them; it warns, and so fails, of what is no CSL."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    made = CitationStylesBibliography(style, CiteProcJSON(references), formatters.plain)
    for each in references:
        made.register(Citation([CitationItem(each["id"])]))
    return [str(entry) for entry in made.bibliography()]


def test_the_real_sources_as_a_bibliography() -> None:
    record = gather(onrecord.load(REPOSITORY))
    entries = bibliography(items(record))

    assert len(entries) == len(record.sources)
    (lbc,) = (entry for entry in entries if "soldiers-for-hire" in entry)
    assert "Flaminia Luck" in lbc
    assert "LBC" in lbc
    assert "2024" in lbc


@given(gathered)
def test_every_reference_reads_back(record: shapes.Record) -> None:
    outlets = {actor.id: actor.name for actor in record.actors}
    references = items(record)
    CiteProcJSON(references)

    assert [
        (each["id"], each["title"], each["author"][0]["literal"], each["container-title"])
        for each in references
    ] == [
        (source.id, source.title, source.author[0], outlets[source.outlet or ""])
        for source in record.sources
    ]


@pytest.mark.parametrize(
    ("edtf", "csl"),
    [
        ("2024-11-25", {"date-parts": [[2024, 11, 25]]}),
        ("2024-11", {"date-parts": [[2024, 11]]}),
        ("2024-11-XX", {"date-parts": [[2024, 11]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2024-11-25~", {"date-parts": [[2024, 11, 25]], "circa": True}),
        ("2024?", {"date-parts": [[2024]], "circa": True}),
        ("2024-24", {"date-parts": [[2024]], "season": 4}),
        ("2024-21", {"date-parts": [[2024]], "season": 1}),
        ("2024-11-18/2024-11-24", {"literal": "between 18 and 24 November 2024"}),
        ("../2024-11-25", {"literal": "by 25 November 2024"}),
    ],
)
def test_a_date_in_csl_claims_no_more_than_is_known(edtf: str, csl: dict[str, Any]) -> None:
    assert issued(Date.parse(edtf)) == csl


def test_whoever_cites_is_told_what_is_inferred(tmp_path: Path) -> None:
    gazette, herald = items(gather(mayor(tmp_path)))

    assert gazette["note"] == "The date is inferred."
    assert herald["note"] == "No headline in the text; the title is its first words."


# ---- BibTeX


def entries(record: shapes.Record, *, typeset: bool = False) -> dict[str, dict[str, str]]:
    """The bibliography as bibtexparser reads it; `typeset`, with TeX's signs as characters."""
    text = as_bibtex.FILES["sources.bib"](record).decode("utf-8")
    decoding = [LatexDecodingMiddleware()] if typeset else []
    library = parse_string(text, append_middleware=decoding)
    assert library.failed_blocks == []
    return {
        entry.key: {field.key: as_typed(field.value) for field in entry.fields}
        for entry in library.entries
    }


def as_typed(value: str) -> str:
    """The decoder takes TeX's sign for a caret for the accent that looks like one."""
    return value.replace("ˆ", "^")


def in_bibtex(text: str) -> str:
    """What BibTeX can hold of a text: one blank for white space, and no control characters."""
    kept = "".join(c for c in text if c.isspace() or not (ord(c) < 32 or 127 <= ord(c) < 160))
    return " ".join(kept.split()).replace("ˆ", "^")


@settings(max_examples=40)
@given(gathered)
def test_every_entry_reads_back(record: shapes.Record) -> None:
    outlets = {actor.id: actor.name for actor in record.actors}
    read, plain = entries(record, typeset=True), entries(record)

    assert [*read] == [source.id for source in record.sources]
    for source in record.sources:
        entry = read[source.id]
        assert entry["title"] == in_bibtex(source.title)
        assert entry["author"] == in_bibtex(source.author[0])
        assert entry["howpublished"] == in_bibtex(outlets[source.outlet or ""])
        assert source.published
        assert plain[source.id]["date"] == source.published.edtf
        assert unquote(plain[source.id]["url"]) == unquote(source.url or "")


@given(texts)
def test_braces_stay_balanced_whatever_a_title_holds(text: str) -> None:
    depth = 0
    for char in escaped(text):
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0


def test_the_entry_of_a_source(tmp_path: Path) -> None:
    text = as_bibtex.FILES["sources.bib"](gather(mayor(tmp_path))).decode("utf-8")

    assert text.split("\n\n")[0] == (
        "@misc{gazette,\n"
        "  title = {{=Mayor to go}},\n"
        "  author = {{Ann Lee} and {@desk}},\n"
        "  howpublished = {The Gazette},\n"
        "  date = {2024-11-25},\n"
        "  year = {2024},\n"
        "  month = nov,\n"
        "  url = {https://gazette.example/mayor},\n"
        "  langid = {en},\n"
        "  note = {The date is inferred.},\n"
        "}"
    )


def test_an_interval_is_no_year(tmp_path: Path) -> None:
    herald = entries(gather(mayor(tmp_path)))["herald"]

    assert herald["date"] == "2024-11-25/2024-11-26"
    assert "year" not in herald
