"""The record as CSV: RFC 4180, UTF-8, a header in each file, and no cell that a program would run.

A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula.
An article could bring one along. So a text that begins with one of these gets an apostrophe in
front, and so does one that begins with an apostrophe, which makes the rule reversible: drop the
first character of every cell that begins with an apostrophe, and the text is as it was.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from functools import partial

from onrecord.export import shapes
from onrecord.export.tables import TABLES, Table, Value

FOLDER = "csv"
_GUARD = "'"
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", _GUARD)
"""What may begin a formula, full-width forms too, which some spreadsheets read alike."""


def _table(table: Table, record: shapes.Record) -> bytes:
    lines = io.StringIO(newline="")
    # Every cell in quotation marks: one that holds a semicolon stays one cell in more programs.
    writer = csv.writer(lines, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([column.name for column in table.columns])
    writer.writerows(map(_cell, row) for row in table.rows(record))
    return lines.getvalue().encode("utf-8")


def _cell(value: Value) -> str:
    """The text of a cell; what is not known is empty."""
    if isinstance(value, str):  # as nearly all are
        return guarded(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"{_GUARD}{text}" if text.startswith(_ACTIVE) else text


_RULE = """\
# The record as tables

Comma-separated values as RFC 4180 has them, in UTF-8, every cell in quotation marks.
An empty cell is not known.

**Formulas.** A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end
for a formula. A text that begins so, or with an apostrophe, has an apostrophe in front here. To
have the text as it was, drop the first character of every cell that begins with an apostrophe.

Words are those that a source prints. Keep `attribution` beside them wherever they go, and tell
drafts from what a person has checked.
"""


def _readme(_: shapes.Record) -> bytes:
    parts = [_RULE]
    for table in TABLES:
        parts.append(
            f"\n## {table.name}.csv\n\n{table.meaning}\n\n| column | meaning |\n|---|---|\n"
        )
        for column in table.columns:
            to = f" An id of {column.references}." if column.references else ""
            parts.append(f"| {column.name} | {column.meaning}{to} |\n")
    return "".join(parts).encode("utf-8")


FILES: shapes.Files = {
    **{f"{FOLDER}/{table.name}.csv": partial(_table, table) for table in TABLES},
    f"{FOLDER}/README.md": _readme,
}
"""One for each table, and one that says what their columns mean."""
