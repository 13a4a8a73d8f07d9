"""The ledger: what a story rests on, origin by origin, and what would fall with each."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.record.entities import Claim, Record
from onrecord.record.origins import is_first_hand
from onrecord.record.wordings import Actor, Origin


@dataclass(frozen=True, slots=True)
class Account:
    """One origin, and the claims that rest on it."""

    actors: tuple[Actor, ...]
    alone: tuple[Claim, ...]
    """Claims that no other origin and no wording without one supports: they fall with it."""
    last_named: tuple[Claim, ...]
    """Claims of which only wordings without a named origin would be left."""
    shared: tuple[Claim, ...]
    """Claims that have other origins, too."""
    sources: int
    """In how many sources something of it is carried."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All of them."""
        return (*self.alone, *self.last_named, *self.shared)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a story rests on."""

    accounts: tuple[Account, ...]
    """Those first with which most claims would fall."""
    without: tuple[Claim, ...]
    """Claims of which no origin is given at all."""


def ledger(record: Record) -> Ledger:
    """Return what a story rests on: the claims of every origin."""
    claims = [claim for claim in record.claims.values() if claim.wordings]
    found = ((origin, claim) for claim in claims for origin in claim.origins.found)
    groups = grouped((frozenset(origin.actors), (origin, claim)) for origin, claim in found)
    accounts = [_account(each) for each in groups.values()]
    accounts.sort(key=lambda each: (-len(each.alone), -len(each.claims), -each.sources))
    return Ledger(tuple(accounts), tuple(c for c in claims if not c.origins.found))


def _account(resting: Sequence[tuple[Origin, Claim]]) -> Account:
    claims = [claim for _, claim in resting]
    single = [claim for claim in claims if claim.origins.count == 1]
    sources = {
        wording.source.id
        for origin, claim in resting
        for wording in claim.wordings
        if (wording.origin and wording.origin.leads_to(origin)) or is_first_hand(wording, [origin])
    }
    return Account(
        actors=resting[0][0].actors,
        alone=tuple(claim for claim in single if not claim.origins.not_given),
        last_named=tuple(claim for claim in single if claim.origins.not_given),
        shared=tuple(claim for claim in claims if claim.origins.count > 1),
        sources=len(sources),
    )
