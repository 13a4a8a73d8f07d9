"""The record as tables: CSV that spreadsheets do not run, and a database whose keys hold."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from export.records import REPOSITORY, gathered, mayor, texts
from onrecord.export import as_csv, as_sqlite, shapes
from onrecord.export.gather import gather
from onrecord.export.tables import TABLES, Value
from stories import recorded, write_story


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def rows_of(record: shapes.Record, name: str) -> list[dict[str, str]]:
    header, *rows = read(as_csv.FILES[f"csv/{name}.csv"](record))
    return [dict(zip(header, row, strict=True)) for row in rows]


def text_of(value: Value) -> str:
    """A cell as a table means it."""
    return (
        {None: "", True: "true", False: "false"}.get(value, str(value))
        if (value is None or isinstance(value, bool))
        else str(value)
    )


def unguarded(cell: str) -> str:
    """The text that stands in a cell, without what keeps a spreadsheet from running it."""
    return cell.removeprefix("'")


# ---- CSV


@given(gathered)
def test_every_table_reads_back_from_csv(record: shapes.Record) -> None:
    for table in TABLES:
        header, *rows = read(as_csv.FILES[f"csv/{table.name}.csv"](record))
        assert header == [column.name for column in table.columns]
        assert [[unguarded(cell) for cell in row] for row in rows] == [
            [text_of(value) for value in row] for row in table.rows(record)
        ]


@given(gathered)
def test_no_cell_begins_a_formula(record: shapes.Record) -> None:
    for name, made in as_csv.FILES.items():
        if name.endswith(".csv"):
            cells = [cell for row in read(made(record)) for cell in row]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]


@given(st.text() | texts)
def test_the_guard_against_formulas_is_reversible(text: str) -> None:
    assert unguarded(as_csv.guarded(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1"])
def test_what_may_begin_a_formula_is_guarded(text: str) -> None:
    assert as_csv.guarded(text) == f"'{text}"


def test_a_csv_file_as_rfc_4180_has_it(tmp_path: Path) -> None:
    content = as_csv.FILES["csv/authors.csv"](gather(mayor(tmp_path)))

    assert content == (
        b'"source","number","name"\r\n"gazette","1","Ann Lee"\r\n"gazette","2","\'@desk"\r\n'
    )


def test_a_chain_as_a_spreadsheet_shows_it(tmp_path: Path) -> None:
    links = rows_of(gather(mayor(tmp_path)), "links")

    assert [(row["position"], row["role"], row["actor"]) for row in links[:4]] == [
        ("0", "speaker", "mayor"),
        ("1", "relay", "courier"),
        ("2", "relay", "aide"),
        ("0", "speaker", ""),  # the text leaves open who
    ]


def test_every_column_is_explained_beside_the_files(tmp_path: Path) -> None:
    readme = as_csv.FILES["csv/README.md"](gather(mayor(tmp_path))).decode()

    assert "apostrophe" in readme
    for table in TABLES:
        for column in table.columns:
            assert f"| {column.name} | {column.meaning}" in readme


# ---- SQLite


def opened(record: shapes.Record, folder: Path) -> sqlite3.Connection:
    path = folder / "record.db"
    path.write_bytes(as_sqlite.FILES["record.db"](record))
    database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    return database


def sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for view in as_sqlite.VIEWS:
        every(database, view.name)


def every(database: sqlite3.Connection, name: str) -> list[sqlite3.Row]:
    """The rows of a table or view, in the order in which they were put there."""
    return database.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608  # our own names


@settings(max_examples=40)
@given(gathered)
def test_every_table_reads_back_from_the_database(record: shapes.Record) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(opened(record, Path(folder))) as database:
        sound(database)
        for table in TABLES:
            assert [tuple(row) for row in every(database, table.name)] == [
                tuple(v.isoformat() if isinstance(v, dt.date) else v for v in row)
                for row in table.rows(record)
            ]


def test_the_real_database_is_sound_and_every_view_tells_something(tmp_path: Path) -> None:
    with closing(opened(gather(onrecord.load(REPOSITORY)), tmp_path)) as database:
        sound(database)
        for view in as_sqlite.VIEWS:
            assert every(database, view.name)


def test_keys_are_held_by_the_database_itself(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(as_sqlite.FILES["record.db"](gather(mayor(tmp_path))))
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            database.execute("INSERT INTO audiences VALUES ('gazette#resigns', 'nobody')")


def asked(folder: Path, query: str) -> list[dict[str, Any]]:
    with closing(opened(gather(mayor(folder)), folder)) as database:
        return [dict(row) for row in database.execute(query)]


def test_the_chain_of_a_statement_in_one_line(tmp_path: Path) -> None:
    rows = asked(tmp_path, "SELECT chain, said, published FROM statements")

    assert rows[0] == {
        "chain": "Ann O'Hara → The Courier → an aide",
        "said": "25 November 2024",
        "published": "25 November 2024",
    }
    assert [row["chain"] for row in rows[1:]] == ["not named", "Ann O'Hara", None]


def test_who_denies_what_and_who_leaves_the_denial_out(tmp_path: Path) -> None:
    (denial,) = asked(tmp_path, "SELECT * FROM denials")

    assert denial["title"] == "The mayor resigns"
    assert denial["attribution"] == "Ann O'Hara, according to The Herald"
    assert denial["sources_without_denial"] == 1


def test_a_denial_is_never_shown_as_a_wording(tmp_path: Path) -> None:
    rows = asked(tmp_path, "SELECT source, carried, relation FROM coverage_words")

    assert rows == [
        {"source": "gazette", "carried": "quoted", "relation": "asserts"},
        {"source": "herald", "carried": "only its rejection", "relation": "rejects"},
    ]


def test_what_a_source_lacks_and_what_nobody_has_read_for_it(tmp_path: Path) -> None:
    story = write_story(
        tmp_path,
        sources=dict.fromkeys(("a", "b", "c", "d"), "Talks go on, it was said on Monday."),
        sheets={
            "a": "- {id: on, claim: talks, said: Talks go on, who: unknown}",
            "b": "- {id: said, said: it was said on Monday}",
            "c": "- {id: said, said: it was said, draft: {confidence: 0.5, why: a guess}}",
        },
        claims="talks: {title: Talks go on}",
    )
    record = gather(recorded(story))
    with closing(opened(record, tmp_path)) as database:
        rows = database.execute("SELECT source, carried, wording FROM coverage_words").fetchall()

    assert [tuple(row) for row in rows] == [
        ("a", "paraphrased", "a#on"),
        ("b", "absent", None),
        ("c", "not read for this yet", None),
        ("d", "not read for this yet", None),
    ]
    (claim,) = record.claims
    assert [each.source for each in claim.coverage] == ["a"]
    assert [each.read for each in record.sources] == [True, True, False, False]


def test_views_that_show_words_show_who_says_them_and_whether_they_are_drafts(
    tmp_path: Path,
) -> None:
    with closing(opened(gather(mayor(tmp_path)), tmp_path)) as database:
        for view in as_sqlite.VIEWS:
            columns = set(every(database, view.name)[0].keys())
            if "words" in columns:
                assert {"attribution", "draft"} <= columns


def test_datasette_is_told_what_every_column_means(tmp_path: Path) -> None:
    record = gather(mayor(tmp_path))
    metadata = json.loads(as_sqlite.FILES["metadata.json"](record))
    told = metadata["databases"]["record"]["tables"]

    with closing(opened(record, tmp_path)) as database:
        for kind in ("table", "view"):
            query = "SELECT name FROM sqlite_master WHERE type = ?"
            for (name,) in database.execute(query, [kind]).fetchall():
                assert told[name]["description"]
                if kind == "table":
                    columns = [
                        row["name"] for row in database.execute(f"PRAGMA table_info({name})")
                    ]
                    assert [*told[name]["columns"]] == columns


def test_said_and_cue_are_told_apart(tmp_path: Path) -> None:
    first, *_, council = asked(tmp_path, "SELECT said, cue, words FROM wordings")

    assert first["said"] == '"I will resign,"'
    assert first["cue"] == "the mayor told the Courier on Monday, an aide said"
    assert first["words"] == f"{first['said']} {first['cue']}"
    assert council["cue"] is None


def test_words_that_a_cue_interrupts_are_marked_as_two(tmp_path: Path) -> None:
    record = recorded(
        write_story(
            tmp_path,
            sources={"gazette": "“He will,” an aide said, “never resign.”"},
            sheets={
                "gazette": "- {id: a, who: aide, said: [He will, never resign], cue: an aide said}"
            },
            actors="aide: {name: an aide, kind: unnamed}",
        )
    )
    (row,) = rows_of(gather(record), "wordings")

    assert row["said"] == "“He will,” […] “never resign.”"
    assert row["words"] == "“He will,” an aide said, “never resign.”"
