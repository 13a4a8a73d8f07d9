"""The record as tables: the one definition that the CSV files and the database are made from.

A table is made of its columns and of a function that gives its rows, which stands right before it.
"""

from __future__ import annotations

from onrecord.export.tables import claims, corrections, sources, wordings
from onrecord.export.tables.table import Column, Row, Table, Type, Value

__all__ = ["TABLES", "Column", "Row", "Table", "Type", "Value"]

TABLES: tuple[Table, ...] = (
    sources.TOPICS,
    sources.ACTORS,
    sources.ACTOR_NAMES,
    sources.SOURCES,
    sources.AUTHORS,
    sources.CREDITS,
    sources.BASES,
    claims.CLAIMS,
    claims.CLAIM_RELATIONS,
    claims.CLAIM_ABOUT,
    claims.CLAIM_TURNS,
    claims.DISAGREEMENTS,
    claims.ORIGINS,
    claims.CLAIM_DATES,
    wordings.WORDINGS,
    claims.DISAGREEMENT_SIDES,
    wordings.PASSAGES,
    wordings.LINKS,
    wordings.AUDIENCES,
    wordings.WORDING_CLAIMS,
    wordings.WORDING_ABOUT,
    claims.COVERAGE,
    wordings.DATES,
    corrections.CORRECTIONS,
)
"""Every table, those first to which others refer."""
