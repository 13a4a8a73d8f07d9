"""The record as a database: the tables with their keys, and the joins as views.

`datasette record.db --metadata metadata.json` opens it with what every column means.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.export import shapes
from onrecord.export.as_json import dump
from onrecord.export.tables import TABLES, Column, Table, Type, Value

FILE = "record.db"
_TYPES = {Type.INTEGER: "INTEGER", Type.BOOLEAN: "INTEGER", Type.REAL: "REAL"}
_SETTINGS = (
    # Fixed, so that neither a build of SQLite nor the machine has a say in the bytes.
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA journal_mode = OFF",
    "PRAGMA auto_vacuum = NONE",
    f"PRAGMA user_version = {shapes.FORMAT}",
    "PRAGMA foreign_keys = ON",
)


def _database(record: shapes.Record) -> bytes:
    """The bytes of the database: the same for the same record and version of SQLite."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for setting in _SETTINGS:
                database.execute(setting)
            database.execute("BEGIN")
            # Actors may speak for actors further down: keys are looked at when all rows are there.
            database.execute("PRAGMA defer_foreign_keys = ON")
            for table in TABLES:
                database.execute(_create(table))
                _fill(database, table, record)
            for statement in _indexes():
                database.execute(statement)
            for view in VIEWS:
                database.execute(f"CREATE VIEW {view.name} AS {view.query}")
            database.execute("COMMIT")
        return path.read_bytes()


def _create(table: Table) -> str:
    columns = [_column(column) for column in table.columns]
    lines = ",\n  ".join([*columns, f"PRIMARY KEY ({', '.join(table.key)})"])
    return f"CREATE TABLE {table.name} (\n  {lines}\n)"


def _column(column: Column) -> str:
    parts = [f'"{column.name}"', _TYPES.get(column.type, "TEXT")]
    if column.required:
        parts.append("NOT NULL")
    if column.type is Type.BOOLEAN:
        parts.append(f'CHECK ("{column.name}" IN (0, 1))')
    if column.references:
        parts.append(f"REFERENCES {column.references} (id)")
    return " ".join(parts)


def _fill(database: sqlite3.Connection, table: Table, record: shapes.Record) -> None:
    places = ", ".join("?" * len(table.columns))
    rows = ([_cell(value) for value in row] for row in table.rows(record))
    # The name is our own, and every value is bound.
    database.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows)  # noqa: S608


def _cell(value: Value) -> str | float | None:
    """A value as SQLite keeps it; of a subclass it would look in vain for a way to adapt it."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def _indexes() -> list[str]:
    """An index for every column that refers to another table and does not lead its own key."""
    return [
        f"CREATE INDEX {table.name}_{column.name} ON {table.name} ({column.name})"
        for table in TABLES
        for column in table.columns
        if column.references and column.name != table.key[0]
    ]


# ---- views


@dataclass(frozen=True, slots=True)
class View:
    """A join that readers would otherwise write themselves."""

    name: str
    meaning: str
    query: str


VIEWS = (
    View(
        "chains",
        "Every wording with its chain in one line, the speaker first.",
        """
        SELECT wording, group_concat(step, ' → ') AS chain, count(*) AS steps
        FROM (
          SELECT wording, position, coalesce(group_concat(name, ' and '), 'not named') AS step
          FROM (
            SELECT l.wording, l.position, a.name
            FROM links l LEFT JOIN actors a ON a.id = l.actor
            ORDER BY l.wording, l.position, l.number
          )
          GROUP BY wording, position
          ORDER BY wording, position
        )
        GROUP BY wording
        """,
    ),
    View(
        "statements",
        "Every wording with its source, its chain and its dates.",
        """
        SELECT w.id, w.attribution, w.words, w.speech, w.voice, w.draft, s.id AS source,
          o.name AS outlet, s.published_words AS published, c.chain, said.words AS said,
          said.given AS said_given, happened.words AS happened, w.page, w.original
        FROM wordings w
        JOIN sources s ON s.id = w.source
        LEFT JOIN actors o ON o.id = s.outlet
        LEFT JOIN chains c ON c.wording = w.id
        LEFT JOIN dates said ON said.wording = w.id AND said.kind = 'said'
        LEFT JOIN dates happened ON happened.wording = w.id AND happened.kind = 'happened'
        ORDER BY w.position
        """,
    ),
    View(
        "who_said_what",
        "Every actor with what sources print as said by it.",
        """
        SELECT a.id AS actor, a.name, w.attribution, w.words, w.speech, w.draft, w.id AS wording,
          w.source
        FROM links l
        JOIN actors a ON a.id = l.actor
        JOIN wordings w ON w.id = l.wording
        WHERE l.role = 'speaker'
        ORDER BY a.name, w.position
        """,
    ),
    View(
        "claim_wordings",
        "Every claim with every wording, those that reject it too.",
        """
        SELECT c.id AS claim, c.title, r.relation, w.attribution, w.words, w.speech, w.draft,
          w.id AS wording, w.source
        FROM wording_claims r
        JOIN claims c ON c.id = r.claim
        JOIN wordings w ON w.id = r.wording
        ORDER BY c.position, r.relation, w.position
        """,
    ),
    View(
        "denials",
        "What rejects which claim, and how many sources have the claim without the denial.",
        """
        SELECT c.id AS claim, c.title, w.attribution, w.words, w.speech, w.draft,
          w.id AS wording, w.source,
          (
            SELECT count(*) FROM coverage v
            WHERE v.claim = c.id AND v.wordings > 0 AND NOT EXISTS (
              SELECT 1 FROM wording_claims d JOIN wordings x ON x.id = d.wording
              WHERE d.claim = c.id AND d.relation = 'rejects' AND x.source = v.source
            )
          ) AS sources_without_denial
        FROM wording_claims r
        JOIN claims c ON c.id = r.claim
        JOIN wordings w ON w.id = r.wording
        WHERE r.relation = 'rejects'
        ORDER BY c.position, w.position
        """,
    ),
    View(
        "differences",
        "What sources disagree about, side by side; nothing that an editor dismissed.",
        """
        SELECT c.id AS claim, c.title, d.number, d.what, d.judged, d.reason, x.side,
          x.words AS differs, w.attribution, w.words, w.draft, w.id AS wording, w.source
        FROM disagreements d
        JOIN disagreement_sides x ON x.claim = d.claim AND x.disagreement = d.number
        JOIN claims c ON c.id = d.claim
        JOIN wordings w ON w.id = x.wording
        WHERE d.judged <> 'dismissed'
        ORDER BY c.position, d.number, x.side, w.position
        """,
    ),
    View(
        "claim_origins",
        "Every claim with its count of sources and origins, and the origins by name.",
        """
        SELECT c.id AS claim, c.title, c.sources, c.origins, c.not_given, c.origins_sentence,
          (
            SELECT group_concat(name, '; ') FROM (
              SELECT a.name FROM origins o JOIN actors a ON a.id = o.actor
              WHERE o.claim = c.id AND o.part = 'origin'
              ORDER BY o.number, a.id
            )
          ) AS origin_names
        FROM claims c
        ORDER BY c.position
        """,
    ),
    View(
        "coverage_words",
        "Every claim and source with how it is carried, and the words behind it.",
        """
        SELECT c.id AS claim, c.title, s.id AS source,
          coalesce(v.carried, iif(s.read, 'absent', 'not read for this yet')) AS carried,
          f.relation, f.attribution, f.words, f.speech, f.draft, f.wording
        FROM claims c
        CROSS JOIN sources s
        LEFT JOIN coverage v ON v.claim = c.id AND v.source = s.id
        LEFT JOIN claim_wordings f ON f.claim = c.id AND f.source = s.id
        ORDER BY c.position, s.position, f.relation, f.wording
        """,
    ),
    View(
        "timeline",
        "Every date in order, with the words that it dates.",
        """
        SELECT coalesce(d.earliest, d.latest) AS day, d.words AS date, d.kind, d.given, d.printed,
          w.attribution, w.words, w.draft, d.source, d.wording
        FROM dates d
        LEFT JOIN wordings w ON w.id = d.wording
        ORDER BY coalesce(d.earliest, d.latest), d.earliest IS NULL, d.latest, d.id
        """,
    ),
)


# ---- what Datasette shows


def _metadata(record: shapes.Record) -> bytes:
    tables: dict[str, Any] = {
        table.name: {
            "description": table.meaning,
            "columns": {column.name: column.meaning for column in table.columns},
        }
        for table in TABLES
    }
    views = {view.name: {"description": view.meaning} for view in VIEWS}
    database = {"description": record.story.summary or record.story.title, "tables": tables | views}
    told = {
        "title": record.story.title,
        "description": (
            "Who said what, when, and according to whom. The words are those that sources print; "
            "`attribution` belongs beside them."
        ),
        "databases": {Path(FILE).stem: database},
    }
    return dump(told)


FILES: shapes.Files = {FILE: _database, "metadata.json": _metadata}
