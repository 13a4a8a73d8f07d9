"""A reference as CSL-JSON, which Zotero and most other reference managers read.

A date that is no one day, month, season or year stays words, for a reader of CSL takes an interval
for a duration.
"""

from __future__ import annotations

from typing import Any

from onrecord.citing.reference import Reference
from onrecord.dates import Date, Precision

_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


def csl(reference: Reference) -> dict[str, Any]:
    """Return a reference as an item of CSL-JSON, without what is not known."""
    item = {
        "id": reference.id,
        "type": "article-newspaper" if reference.article else "webpage",
        "title": reference.title,
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.container,
        "issued": issued(reference.published) if reference.published else None,
        "URL": reference.url,
        "archive_location": reference.archived,
        "language": reference.language,
        "note": reference.note,
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
