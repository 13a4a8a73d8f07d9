"""Coverage: which sources carry which claims, and how, with the words behind every mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import ClaimLine, CoverageMark, OutletMark
from onrecord.record import Claim


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One claim across all sources."""

    line: ClaimLine
    cells: tuple[CoverageMark, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The table: a row for each claim, a column for each source."""

    sources: tuple[OutletMark, ...]
    shared: tuple[CoverageRow, ...]
    single: tuple[CoverageRow, ...]
    """Claims that one source alone carries."""


def pages(index: Index) -> Iterator[Page]:
    """Return the one page that shows it all."""
    parts = Parts(index, addresses.COVERAGE)
    rows = [(claim, _row(parts, claim)) for claim in index.record.claims.values()]
    view = CoverageView(
        sources=tuple(parts.outlet(source) for source in index.record.sources.values()),
        shared=tuple(row for claim, row in rows if claim.origins.sources > 1),
        single=tuple(row for claim, row in rows if claim.origins.sources <= 1),
    )
    about = "Which sources carry which claims, and in whose words."
    yield Page(addresses.COVERAGE, "Coverage", Kind.COVERAGE, view, about)


def _row(parts: Parts, claim: Claim) -> CoverageRow:
    return CoverageRow(parts.claim_line(claim), parts.coverage_words(claim))
