"""The record: a story joined, read-only."""

from __future__ import annotations

from onrecord.record.entities import (
    Actor,
    Carried,
    Claim,
    Coverage,
    Coverages,
    DateFinding,
    Disagreement,
    GivenDate,
    Judged,
    Link,
    Origin,
    Origins,
    Record,
    Side,
    Source,
    Wording,
)
from onrecord.record.join import join

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
    "Link",
    "Origin",
    "Origins",
    "Record",
    "Side",
    "Source",
    "Wording",
    "join",
]
