"""The shape of the record for other programs: `record.json`, and what all formats are made of.

A field's description is the one place that says what it means: the published schema, the notes
beside the CSV files and those in Datasette take it from here. A key that is not there is not known.
"""

from __future__ import annotations

from onrecord.export.shapes.claims import (
    Claim,
    Coverage,
    Disagreement,
    Finding,
    GivenDate,
    Lacking,
    Origins,
    Side,
)
from onrecord.export.shapes.record import FORMAT, SCHEMA, Files, Record
from onrecord.export.shapes.story import Actor, Correction, Date, Source, Story
from onrecord.export.shapes.wordings import Link, Origin, Wording
from onrecord.export.shapes.words import Original, Passage, Piece, Selector, Stretch

__all__ = [
    "FORMAT",
    "SCHEMA",
    "Actor",
    "Claim",
    "Correction",
    "Coverage",
    "Date",
    "Disagreement",
    "Files",
    "Finding",
    "GivenDate",
    "Lacking",
    "Link",
    "Origin",
    "Original",
    "Origins",
    "Passage",
    "Piece",
    "Record",
    "Selector",
    "Side",
    "Source",
    "Story",
    "Stretch",
    "Wording",
]
