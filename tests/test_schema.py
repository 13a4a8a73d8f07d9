"""The schemas: completion and descriptions while a sheet is edited, and no second truth about it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pydantic import ValidationError

from language_server import Editor, editing, find_server
from onrecord.files import parse_yaml
from onrecord.model import Actor, Claim, Entry, Sheet, Source, StoryFile
from onrecord.model.schema import schemas
from stories import plain, write_story

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "schema"
NAMES = ["actors", "claims", "sheet", "source", "story"]


def test_the_schemas_in_the_repository_are_those_of_the_model(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "onrecord.model.schema", tmp_path], check=True)
    assert sorted(path.stem for path in tmp_path.iterdir()) == NAMES
    for name in NAMES:
        made = (tmp_path / f"{name}.json").read_text(encoding="utf-8")
        kept = (SCHEMA / f"{name}.json").read_text(encoding="utf-8")
        assert made == kept, "write them anew: python -m onrecord.model.schema schema"


def records(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes a map with keys of its own."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for part in schema.values():
            yield from records(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from records(part)


@pytest.mark.parametrize("name", NAMES)
def test_every_key_says_what_it_means_and_no_other_is_allowed(name: str) -> None:
    schema = schemas()[name]
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    found = list(records(schema))
    assert found
    for record in found:
        assert record["additionalProperties"] is False
        for key, value in record["properties"].items():
            reference = value.get("allOf", [{}])[0].get("$ref", "")
            inside = schema["definitions"].get(reference.removeprefix("#/definitions/"), {})
            meaning = value.get("description") or inside.get("description", "")
            assert meaning.endswith("."), f"{key} has no description"


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_leads_somewhere_and_stands_alone(name: str) -> None:
    schema = schemas()[name]
    definitions = schema.get("definitions", {})
    text = json.dumps(schema)
    for part in text.split('"$ref": "')[1:]:
        assert part.split('"')[0].removeprefix("#/definitions/") in definitions
    assert "$defs" not in text


@pytest.mark.parametrize(
    ("shape", "definition"),
    [
        (Entry, schemas()["sheet"]["definitions"]["Entry"]),
        (Sheet, schemas()["sheet"]),
        (Source, schemas()["source"]),
        (StoryFile, schemas()["story"]),
        (Actor, schemas()["actors"]["additionalProperties"]),
        (Claim, schemas()["claims"]["additionalProperties"]),
    ],
)
def test_an_editor_offers_the_keys_of_the_model(shape: Any, definition: dict[str, Any]) -> None:
    fields = shape.model_fields.items()
    assert list(definition["properties"]) == [field.alias or name for name, field in fields]
    required = [field.alias or name for name, field in fields if field.is_required()]
    assert definition.get("required", []) == required


# In an editor


@pytest.fixture(scope="module")
def server() -> str:
    found = find_server()
    advice = "yaml-language-server is not installed: npm install -g yaml-language-server"
    if found is None and os.environ.get("CI"):
        pytest.fail(advice, pytrace=False)
    if found is None:
        pytest.skip(f"left out what an editor shows, for {advice}")
    return found


@pytest.fixture
def editor(server: str, tmp_path: Path) -> Iterator[Editor]:
    with editing(tmp_path, server) as opened:
        yield opened


def edited(root: Path, **files: str) -> Path:
    """A story whose schemas lie where the line at the head of each file says."""
    schema = {f"schema/{name}.json": (SCHEMA / f"{name}.json").read_bytes() for name in NAMES}
    return write_story(root, files={**schema, **files})


HEAD = "# yaml-language-server: $schema=../../schema/sheet.json\n"
SHEET = "content/sheets/gazette.yml"


def test_an_editor_completes_and_explains_keys_and_marks_unknown_ones(
    editor: Editor, tmp_path: Path
) -> None:
    sheet = """
        entries:
          - id: resigned
            said: The mayor resigned
            who_printd: the mayor
            w
        """
    path = edited(tmp_path, **{SHEET: HEAD + plain(sheet)}) / SHEET
    assert any("5:5" in each and "who_printd" in each for each in editor.problems(path))
    offered = editor.completions(path, 6, 6)
    assert {"who_printed", "when", "happened_printed"} <= set(offered)
    assert "said" not in offered  # it is there already
    assert "The words that carry it, exactly as they stand in the text" in editor.hover(path, 4, 6)


WRONG = {
    "a missing key": "- said: x",
    "an unknown key": "- {id: a, said: x, clam: b}",
    "a name for an id": "- {id: a, said: x, who: The Mayor}",
    "a number where text belongs": "- {id: a, said: 7}",
    "nothing where text belongs": "- {id: a, said: x, cue: }",
    "an empty list": "- {id: a, said: x, via: []}",
    "a word that is none of those allowed": "- {id: a, said: x, in: footer}",
    "a number that is too high": "- {id: a, said: x, draft: {confidence: 83, why: verb}}",
    "text where a map belongs": "- x",
}


def test_an_editor_marks_what_onrecord_check_would(editor: Editor, tmp_path: Path) -> None:
    names = {f"content/sheets/s{number}.yml": text for number, text in enumerate(WRONG.values())}
    root = edited(tmp_path, **{n: f"{HEAD}entries:\n  {text}\n" for n, text in names.items()})
    unmarked = [
        what
        for what, name in zip(WRONG, names, strict=True)
        if not any(each.startswith("3:") for each in editor.problems(root / name))
    ]
    assert unmarked == []


RIGHT = f"""{HEAD}
entries:
  - id: resigned
    claim: [resigns, leaves]
    who: mayor
    said: [The mayor, resigned]
    in: headline
    when: 2024
    happened: 2024-11-18/2024-11-24
    rejects: unknown
    not: stays
    draft: {{confidence: 1, why: verb}}
  - {{id: no, said: "12:30"}}
"""


def test_an_editor_marks_nothing_where_nothing_is_wrong(editor: Editor, tmp_path: Path) -> None:
    root = edited(tmp_path, **{SHEET: RIGHT, "content/sheets/b.yml": f"{HEAD}entries:\n"})
    assert editor.problems(root / SHEET) == []
    assert editor.problems(root / "content/sheets/b.yml") == []


def test_an_editor_finds_nothing_wrong_with_our_own_story(server: str) -> None:
    files = sorted((ROOT / "content").rglob("*.yml"))
    assert files
    with editing(ROOT, server) as editor:
        assert {path.name: editor.problems(path) for path in files} == {p.name: [] for p in files}


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.yml")), ids=lambda p: p.name)
def test_the_line_at_the_head_of_each_file_leads_to_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    name = path.stem if path.parent.name == "content" else "sheet"
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / schema).resolve() == SCHEMA / f"{name}.json"


@pytest.mark.parametrize("path", sorted((ROOT / "content").rglob("*.yml")), ids=lambda p: p.stem)
def test_our_own_story_is_valid_for_any_reader_of_schemas(path: Path) -> None:
    name = "sheet" if path.parent.name == "sheets" else path.stem
    Draft7Validator.check_schema(schemas()[name])
    Draft7Validator(schemas()[name]).validate(parse_yaml(path.read_text("utf-8"), path.name).data)


@pytest.mark.parametrize(
    "entry",
    [
        "id: A b\nsaid: x",
        "said: x",
        "id: a\nsaid: 42",
        "id: a\nsaid: []",
        "id: a\nsaid: x\nwen: 2024",
        "id: a\nsaid: x\nin: headlin",
        "id: a\nsaid: x\nwho:",
        "id: a\nsaid: x\ndraft: {confidence: 2, why: x}",
    ],
)
def test_what_the_model_refuses_the_schema_refuses(entry: str) -> None:
    data = {"entries": [parse_yaml(entry, "sheet.yml").data]}
    assert not Draft7Validator(schemas()["sheet"]).is_valid(data)
    with pytest.raises(ValidationError):
        Sheet.model_validate(data)
