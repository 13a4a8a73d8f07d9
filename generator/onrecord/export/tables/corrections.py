"""What was wrong in the record and was put right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.export import shapes
from onrecord.export.tables.table import (
    Column,
    Row,
    Table,
    Type,
    integer,
    refers,
)

_Thing = shapes.Source | shapes.Actor | shapes.Claim | shapes.Wording
_KINDS = ("source", "actor", "claim", "wording")


def _corrections(record: shapes.Record) -> Iterator[Row]:
    things: tuple[Iterable[_Thing], ...] = (
        record.sources,
        record.actors,
        record.claims,
        record.wordings,
    )
    for kind, each in zip(_KINDS, things, strict=True):
        for thing in each:
            of = [thing.id if kind == other else None for other in _KINDS]
            for at, correction in enumerate(thing.corrected, start=1):
                yield kind, thing.id, at, *of, correction.on, correction.note


CORRECTIONS = Table(
    "corrections",
    "What was wrong in the record and was put right, as its editor tells it.",
    (
        Column("kind", "What it was wrong in: source, actor, claim or wording.", required=True),
        Column("of", "The id of that.", required=True),
        integer("number", "From 1."),
        *(
            refers(f"{kind}s", kind, f"The {kind}, where it is one.", required=False)
            for kind in _KINDS
        ),
        Column("on", "The day on which it was put right.", Type.DATE, required=True),
        Column("note", "What was wrong.", required=True),
    ),
    ("kind", "of", "number"),
    _corrections,
)
