"""The sources as BibTeX, for classic styles and for biblatex."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.citing import bibtex
from onrecord.export import shapes
from onrecord.export.references import references

FILE = "sources.bib"


def files(record: shapes.Record) -> Mapping[str, bytes]:
    """Return the sources as a bibliography."""
    entries = [bibtex(reference) for reference in references(record)]
    return {FILE: "\n".join(entries).encode("utf-8")}
