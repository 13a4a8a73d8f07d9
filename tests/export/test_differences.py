"""What sources disagree about, as other programs get it: with the editor's word on it."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from onrecord.export import as_json, as_sqlite
from onrecord.export.gather import gather
from onrecord.record import Record
from stories import recorded, write_story

CONFIRMED = "note: Nobody has counted."
DISMISSED = "dismissed: Two fires."


def fire(folder: Path, decision: str = "", drafts: str = "mark") -> Record:
    """Two papers count ships that burnt, and an editor may have judged that they differ."""
    differs = f"differs: [{{what: numbers, between: [a#it, b#it], {decision}}}]" if decision else ""
    return recorded(
        write_story(
            folder,
            sources={"a": "Twelve ships burnt.", "b": "The quay burnt and 14 ships burnt."},
            sheets={
                "a": "- {id: it, claim: fire, said: Twelve ships burnt}",
                "b": "- {id: it, claim: fire, said: 14 ships burnt}",
            },
            claims=f"fire:\n  title: Ships burnt\n  turns: [Twelve, ships burnt]\n  {differs}",
            about=f"settings: {{drafts: {drafts}}}",
        )
    )


SIDES = [
    {"words": "Twelve ships", "printed": True, "wordings": ["a#it"]},
    {"words": "14 ships", "printed": True, "wordings": ["b#it"]},
]


@pytest.mark.parametrize(
    ("decision", "judged"),
    [
        ("", {"judged": "not yet judged"}),
        (CONFIRMED, {"judged": "confirmed", "reason": "Nobody has counted."}),
        (DISMISSED, {"judged": "dismissed", "reason": "Two fires."}),
    ],
)
def test_json_has_it_with_the_editors_word(
    decision: str, judged: dict[str, str], tmp_path: Path
) -> None:
    data = json.loads(as_json.FILES[as_json.FILE](gather(fire(tmp_path, decision))))

    Draft7Validator(as_json.schema()).validate(data)
    (claim,) = data["claims"]
    assert claim["turns"] == ["Twelve", "ships burnt"]
    assert claim["disagreements"] == [{"what": "numbers", **judged, "sides": SIDES}]


def test_what_nobody_has_judged_is_left_out_where_drafts_are(tmp_path: Path) -> None:
    (claim,) = gather(fire(tmp_path, drafts="hide")).claims

    assert claim.disagreements == ()


def rows(record: Record, folder: Path, query: str) -> list[tuple[object, ...]]:
    """What a query of the database answers."""
    (folder / "it.db").write_bytes(as_sqlite.FILES[as_sqlite.FILE](gather(record)))
    with closing(sqlite3.connect(folder / "it.db")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        return database.execute(query).fetchall()


def test_tables_have_it(tmp_path: Path) -> None:
    record = fire(tmp_path, CONFIRMED)

    assert rows(record, tmp_path, "SELECT * FROM disagreements") == [
        ("fire", 1, "numbers", None, "confirmed", "Nobody has counted.")
    ]
    assert rows(record, tmp_path, "SELECT * FROM disagreement_sides") == [
        ("fire", 1, 1, "Twelve ships", 1, "a#it"),
        ("fire", 1, 2, "14 ships", 1, "b#it"),
    ]
    assert rows(record, tmp_path, "SELECT * FROM claim_turns") == [
        ("fire", 1, "Twelve"),
        ("fire", 2, "ships burnt"),
    ]


def test_the_view_has_both_sides_and_nothing_that_is_dismissed(tmp_path: Path) -> None:
    query = "SELECT side, differs, words FROM differences"

    assert rows(fire(tmp_path, CONFIRMED), tmp_path, query) == [
        (1, "Twelve ships", "Twelve ships burnt"),
        (2, "14 ships", "14 ships burnt"),
    ]
    assert rows(fire(tmp_path, DISMISSED), tmp_path, query) == []
