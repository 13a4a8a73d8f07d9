"""Coverage: which sources carry which claims, and how, with the words behind every mark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from onrecord.frozen import dataclass
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.own_words.drafts import drafted
from onrecord.pages.own_words.solidity import disputed
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import Choice, ClaimLine, CoverageMark, OutletMark, Ref, choices
from onrecord.record import Carried, Claim, Wording
from onrecord.text import counted

_COLUMNS = 7
"""How many sources stand in columns that are wide enough for words; of more, each claim names those
that carry it."""
_MOST = 200
"""How many claims one page holds."""
_PICTURED, _MARKED = 24, 12
"""How many claims the table on the home page holds, and how many sources in columns of marks."""
_NOT_CARRIED = {Carried.ABSENT, Carried.REJECTION, Carried.UNREAD}
_ORDERS = (
    Choice("sources", "most sources first"),
    Choice("origins", "fewest origins first"),
    Choice("title", "by title"),
)


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One claim across all sources."""

    line: ClaimLine
    cells: tuple[CoverageMark, ...]
    """One for each source; in a story of many sources, one for each that carries it."""
    absent: int
    """In how many texts it is not, where these have no cells."""
    unread: int
    """How many texts have not been read for it, where these have no cells."""
    sources: str
    """The ids of the sources that carry it, with blanks between."""
    spread: str
    """`several` or `one`: how many sources carry it."""
    disputed: bool
    by_sources: int
    """Its place in the order from the most sources to the fewest."""
    by_origins: int
    """Its place in the order from the fewest origins to the most, of the same the most sources."""
    by_title: int


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The table: a row for each claim, a column for each source as long as there are few."""

    sources: tuple[OutletMark, ...]
    """The columns; none where there are too many sources."""
    rows: tuple[CoverageRow, ...]
    """Those that several sources carry first."""
    choices: tuple[Choice, ...]
    """The sources that a row can be in."""
    read: tuple[Choice, ...]
    """Those that a row can be said not to be in."""
    orders: tuple[Choice, ...]
    """In what other order the rows can be put; each has its place in it."""
    total: str
    others: tuple[Ref, ...]
    """The pages of a long table, with this one."""
    all_read: bool
    """Whether every text has been read for every claim."""
    unjoined: tuple[Ref, ...]
    """Where entries stand that no claim joins."""
    drafted: str | None
    """How many of the entries behind the marks are drafts, as a sentence."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one source carries, summed up."""

    source: OutletMark
    carried: str
    """How many of the claims shown: `14`; `3 of 5` where it has not been read for all."""
    alone: int | None
    """How many claims only it carries; None where nobody has read it."""


@dataclass(frozen=True, slots=True)
class PictureView:
    """The claims that more than one source carries, as marks alone."""

    rows: tuple[tuple[Ref, tuple[CoverageMark, ...]], ...]
    columns: tuple[Column, ...]
    more: int
    """How many such claims there are beside these."""
    all_read: bool
    """Whether nobody may yet be found to carry what now only one does."""
    many: bool
    """Whether there are too many columns for a name to stand across each."""


def pages(index: Index) -> Iterator[Page]:
    """Return the page that shows it all, or several where there are very many claims."""
    claims = _in_order(index)
    starts = range(0, max(len(claims), 1), _MOST)
    paths = [addresses.coverage(at) for at in range(1, len(starts) + 1)]
    about = "Which sources carry which claims, and in whose words."
    for path, start in zip(paths, starts, strict=True):
        make = partial(_view, Parts.on(index, path), claims[start : start + _MOST], paths)
        yield Page(path, "Coverage", Kind.COVERAGE, make, about)


def picture(parts: Parts) -> PictureView | None:
    """Return who carries which of the claims in more than one source, for the home page.

    Nothing where there are too many sources, or too few such claims, for a pattern to be seen.
    """
    shared = [claim for claim in _in_order(parts.index) if claim.origins.sources > 1]
    claims, sources = shared[:_PICTURED], parts.record.sources
    if not 1 < len(sources) <= _MARKED or len(claims) < 2:
        return None
    return PictureView(
        rows=tuple((parts.claim_ref(claim), parts.coverage_row(claim)) for claim in claims),
        columns=tuple(_column(parts, claims, id_) for id_ in sources),
        more=len(shared) - len(claims),
        all_read=not parts.record.unread,
        many=len(sources) > _COLUMNS,
    )


def _in_order(index: Index) -> list[Claim]:
    """The claims that several sources carry before the others, else in the story's order."""
    return sorted(index.record.claims.values(), key=lambda claim: claim.origins.sources <= 1)


def _view(parts: Parts, claims: Sequence[Claim], paths: Sequence[str]) -> CoverageView:
    index, sources = parts.index, parts.record.sources
    read = [id_ for id_ in sources if id_ not in parts.record.unread]
    few = len(sources) <= _COLUMNS
    others = (Ref(str(at), parts.to(path)) for at, path in enumerate(paths, 1))
    return CoverageView(
        sources=tuple(parts.outlet(source) for source in sources.values()) if few else (),
        rows=tuple(_rows(parts, claims, few=few)),
        choices=choices(index.names, (*read, *(w.source.id for w in parts.record.wordings))),
        read=choices(index.names, read),
        orders=_ORDERS,
        total=counted(len(claims), "claim"),
        others=tuple(others) if len(paths) > 1 else (),
        all_read=parts.record.wholly_read,
        unjoined=parts.unjoined(),
        drafted=drafted(_entries(claims)),
    )


def _entries(claims: Iterable[Claim]) -> list[Wording]:
    """The entries of some claims, each once."""
    every = (wording for claim in claims for wording in (*claim.wordings, *claim.rejections))
    return [*dict.fromkeys(every)]


def _rows(parts: Parts, claims: Sequence[Claim], *, few: bool) -> Iterator[CoverageRow]:
    by_sources = _places(claims, lambda claim: -claim.origins.sources)
    by_origins = _places(claims, lambda claim: (len(claim.origins.found), -claim.origins.sources))
    by_title = _places(claims, lambda claim: claim.title.casefold())
    for claim in claims:
        cells = parts.coverage_words(claim, absent=few)
        yield CoverageRow(
            line=parts.claim_line(claim),
            cells=cells,
            absent=0 if few else claim.coverage.absent,
            unread=0 if few else claim.coverage.unread,
            sources=" ".join(id_ for id_ in claim.coverage.carrying if _carries(claim, id_)),
            spread="several" if claim.origins.sources > 1 else "one",
            disputed=disputed(parts.index, claim),
            by_sources=by_sources[claim.id],
            by_origins=by_origins[claim.id],
            by_title=by_title[claim.id],
        )


def _places(claims: Sequence[Claim], key: Callable[[Claim], Any]) -> dict[str, int]:
    """The place of each claim in the order of a key; as they come, where the keys are the same."""
    return {claim.id: place for place, claim in enumerate(sorted(claims, key=key))}


def _carries(claim: Claim, source: str) -> bool:
    return claim.coverage[source].carried not in _NOT_CARRIED


def _column(parts: Parts, claims: Sequence[Claim], source: str) -> Column:
    every = parts.record.claims.values()
    alone = sum(claim.origins.sources == 1 and _carries(claim, source) for claim in every)
    carried = sum(_carries(claim, source) for claim in claims)
    read = sum(claim.coverage[source].carried is not Carried.UNREAD for claim in claims)
    known = f"{carried}" if read == len(claims) else f"{carried} of {read}"
    outlet = parts.outlet(parts.record.sources[source])
    return Column(outlet, known if read else "not read yet", alone if read else None)
