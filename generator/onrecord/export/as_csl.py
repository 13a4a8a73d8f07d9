"""The sources as CSL-JSON, which Zotero and most other reference managers read.

Names stay as printed: where a family name begins is nobody's to guess. A date that is no one day,
month, season or year stays words, for a reader of CSL takes an interval for a duration.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.dates import Date, Precision
from onrecord.export import shapes
from onrecord.export.as_json import dump

FILE = "sources.csl.json"
_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


def files(record: shapes.Record) -> Mapping[str, bytes]:
    """Return the sources as references."""
    outlets = {actor.id: actor.name for actor in record.actors}
    return {FILE: dump([_item(source, outlets) for source in record.sources])}


def _item(source: shapes.Source, outlets: Mapping[str, str]) -> dict[str, Any]:
    item = {
        "id": source.id,
        "type": "article-newspaper",
        "title": source.title,
        "author": [{"literal": name} for name in source.author],
        "container-title": outlets.get(source.outlet or ""),
        "issued": issued(Date.parse(source.published.edtf)) if source.published else None,
        "URL": source.url,
        "archive_location": source.archived,
        "language": source.language,
        "note": note(source),
    }
    return {key: value for key, value in item.items() if value}


def issued(date: Date) -> dict[str, Any]:
    """Return a date as CSL has it, no more precise than it is known."""
    unit = date.start
    if unit and date.precision in _PARTS:
        parts: list[int] = [unit.first.year, unit.first.month, unit.first.day]
        said: dict[str, Any] = {"date-parts": [parts[: _PARTS[date.precision]]]}
    elif unit and date.precision is Precision.SEASON:
        said = {"date-parts": [[unit.first.year]], "season": unit.first.month // 3}
    else:
        return {"literal": date.words()}
    return said if unit.exact else {**said, "circa": True}


def note(source: shapes.Source) -> str | None:
    """Return what whoever cites a source should know of how it is known."""
    basis = source.basis.get("published")
    remarks = [
        "" if source.titled else "No headline in the text; the title is its first words.",
        "The date is inferred." if source.published and basis and basis.how == "inferred" else "",
    ]
    return " ".join(filter(None, remarks)) or None
