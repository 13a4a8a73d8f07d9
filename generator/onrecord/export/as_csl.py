"""The sources as CSL-JSON, which Zotero and most other reference managers read."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.citing import csl
from onrecord.export import shapes
from onrecord.export.as_json import dump
from onrecord.export.references import references

FILE = "sources.csl.json"


def files(record: shapes.Record) -> Mapping[str, bytes]:
    """Return the sources as references."""
    return {FILE: dump([csl(reference) for reference in references(record)])}
