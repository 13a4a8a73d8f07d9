"""The record as JSON: its schema holds it, and it reads back as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator, FormatChecker, ValidationError

import onrecord
from export.records import REPOSITORY, gathered, mayor
from onrecord.export import as_json, shapes
from onrecord.export.gather import gather
from stories import recorded, write_story

VALIDATOR = Draft7Validator(as_json.schema(), format_checker=FormatChecker())


def exported(record: shapes.Record) -> Any:
    return json.loads(as_json.FILES["record.json"](record))


def test_the_schema_is_one_and_the_published_file_is_current() -> None:
    Draft7Validator.check_schema(as_json.schema())
    published = (REPOSITORY / "schema/record.json").read_bytes()

    assert published == as_json.dump(as_json.schema()), "run: python -m onrecord.export schema"


def test_every_field_says_what_it_means() -> None:
    definitions = as_json.schema()["definitions"]
    silent = [
        f"{name}.{field}"
        for name, definition in definitions.items()
        for field, value in definition.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def test_the_real_record_follows_the_schema() -> None:
    VALIDATOR.validate(exported(gather(onrecord.load(REPOSITORY))))


def test_the_schema_refuses_what_is_not_a_record(tmp_path: Path) -> None:
    data = exported(gather(mayor(tmp_path)))
    data["wordings"][0]["attribution"] = None

    with pytest.raises(ValidationError):
        VALIDATOR.validate(data)


@settings(max_examples=40)
@given(gathered)
def test_it_reads_back_as_it_was(record: shapes.Record) -> None:
    VALIDATOR.validate(exported(record))
    assert shapes.Record.model_validate_json(as_json.FILES["record.json"](record)) == record


def test_a_wording_as_another_program_reads_it(tmp_path: Path) -> None:
    record = mayor(tmp_path)
    said = exported(gather(record))["wordings"][0]
    (stretch,) = said["passage"]["stretches"]
    text = record.sources["gazette"].text

    assert said["id"] == "gazette#resigns"
    assert said["page"] == "sources/gazette/#resigns"
    assert stretch["exact"] == (
        '"I will resign," the mayor told the Courier on Monday, an aide said'
    )
    assert text[stretch["start"] : stretch["end"]] == stretch["exact"]
    assert [(piece["role"], piece["quoted"]) for piece in stretch["pieces"]] == [
        ("said", True),
        ("between", False),
        ("cue", False),
    ]
    assert said["said"] == {
        "edtf": "2024-11-25",
        "earliest": "2024-11-25",
        "latest": "2024-11-25",
        "words": "25 November 2024",
    }
    assert said["said_printed"] == "on Monday"
    assert said["speech"] == "direct"
    assert said["chain"] == [
        {"role": "speaker", "actors": ["mayor"], "named": True, "origin": False},
        {"role": "relay", "actors": ["courier"], "named": True, "origin": False},
        {"role": "relay", "actors": ["aide"], "named": False, "origin": False},
    ]


def test_a_claim_as_another_program_reads_it(tmp_path: Path) -> None:
    (claim,) = exported(gather(mayor(tmp_path)))["claims"]

    assert claim["origins"]["sentence"] == "1 source, origin not given"
    assert claim["wordings"] == ["gazette#resigns"]
    assert claim["rejections"] == ["herald#denial"]
    assert [(each["source"], each["carried"]) for each in claim["coverage"]] == [
        ("gazette", "quoted"),
        ("herald", "only its rejection"),
    ]


def test_an_outlet_whose_own_text_lacks_what_others_have_from_it(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources=dict.fromkeys(("mail", "monde"), "Talks go on, it was said on Monday."),
        heads={"mail": "outlet: mail", "monde": "outlet: le-monde"},
        sheets={
            "mail": "- {id: a, claim: talks, said: Talks go on, who: unknown, via: [le-monde]}",
            "monde": "- {id: a, said: it was said on Monday}",
        },
        actors="{mail: {name: Mail, kind: outlet}, le-monde: {name: Le Monde, kind: outlet}}",
        claims="talks: {title: Talks go on}",
    )
    (claim,) = exported(gather(recorded(tmp_path)))["claims"]

    assert claim["lacking"] == [
        {"outlet": "le-monde", "texts": ["monde"], "according_to": ["mail"]}
    ]


@given(gathered)
def test_every_selector_finds_its_words(record: shapes.Record) -> None:
    for wording in record.wordings:
        for stretch in wording.passage.stretches:
            assert len(stretch.exact) == stretch.end - stretch.start
            assert stretch.pieces[0].start == stretch.start
            assert stretch.pieces[-1].end == stretch.end


def test_prefix_and_suffix_stand_around_the_words_and_cut_no_word() -> None:
    record = onrecord.load(REPOSITORY)
    seen = set()
    for wording in gather(record).wordings:
        text = record.sources[wording.source].text
        for s in wording.passage.stretches:
            before, after = s.start - len(s.prefix), s.end + len(s.suffix)
            assert text[before:after] == s.prefix + s.exact + s.suffix
            assert len(s.prefix) <= 32
            assert len(s.suffix) <= 32
            assert not (s.prefix[:1].isalnum() and text[before - 1 : before].isalnum())
            assert not (s.suffix[-1:].isalnum() and text[after : after + 1].isalnum())
            seen.add((bool(s.prefix), bool(s.suffix)))
    assert len(seen) > 1


def test_every_id_that_is_named_is_there() -> None:
    data = exported(gather(onrecord.load(REPOSITORY)))
    ids = {kind: {each["id"] for each in data[kind]} for kind in ("sources", "actors", "claims")}
    wordings = {each["id"] for each in data["wordings"]}
    about = ids["actors"] | data["story"]["topics"].keys()

    for wording in data["wordings"]:
        assert wording["source"] in ids["sources"]
        assert {a for link in wording["chain"] for a in link["actors"]} <= ids["actors"]
        assert {*wording["claims"]} <= ids["claims"]
        assert {*wording["rejects"]} <= ids["claims"] | {"unknown"}
        assert {*wording["about"]} <= about
    for claim in data["claims"]:
        assert {*claim["wordings"], *claim["rejections"]} <= wordings
        assert {*claim["contradicts"], *claim["answers"]} <= ids["claims"]
        for each in claim["disagreements"]:
            assert {w for side in each["sides"] for w in side["wordings"]} <= wordings
