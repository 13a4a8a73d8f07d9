"""The sources as CSL-JSON, which Zotero and most other reference managers read."""

from __future__ import annotations

from onrecord.citing import csl
from onrecord.export import shapes
from onrecord.export.as_json import dump
from onrecord.export.references import references


def _references(record: shapes.Record) -> bytes:
    return dump([csl(reference) for reference in references(record)])


FILES: shapes.Files = {"sources.csl.json": _references}
