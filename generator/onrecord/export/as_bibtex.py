"""The sources as BibTeX, for classic styles and for biblatex."""

from __future__ import annotations

from onrecord.citing import bibtex
from onrecord.export import shapes
from onrecord.export.references import references


def _bibliography(record: shapes.Record) -> bytes:
    entries = [bibtex(reference) for reference in references(record)]
    return "\n".join(entries).encode("utf-8")


FILES: shapes.Files = {"sources.bib": _bibliography}
