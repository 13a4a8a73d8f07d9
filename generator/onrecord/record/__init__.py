"""The record: a story joined, read-only."""

from __future__ import annotations

from onrecord.record.coverage import Carried, Coverage, Coverages
from onrecord.record.entities import Claim, Lacking, Record
from onrecord.record.findings import DateFinding, Disagreement, GivenDate, Judged, Side
from onrecord.record.join import join
from onrecord.record.origins import Origins
from onrecord.record.wordings import Actor, Link, Origin, Source, Wording

__all__ = [
    "Actor",
    "Carried",
    "Claim",
    "Coverage",
    "Coverages",
    "DateFinding",
    "Disagreement",
    "GivenDate",
    "Judged",
    "Lacking",
    "Link",
    "Origin",
    "Origins",
    "Record",
    "Side",
    "Source",
    "Wording",
    "join",
]
