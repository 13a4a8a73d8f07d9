"""The ledger's page: what the story rests on, and what would fall if an origin were wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.pages import addresses
from onrecord.pages.english import number
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import ActorMark, Ref
from onrecord.record import Claim
from onrecord.record.ledger import Account, ledger


@dataclass(frozen=True, slots=True)
class Resting:
    """A claim in the ledger, and in how many sources it stands."""

    claim: Ref
    sources: str


@dataclass(frozen=True, slots=True)
class AccountView:
    """One origin, and what rests on it."""

    actors: tuple[ActorMark, ...]
    sum: str
    share: int
    """How much of a full line its claims take up, in hundredths, beside the greatest origin."""
    share_alone: int
    """How much of it would fall."""
    alone: tuple[Resting, ...]
    last_named: tuple[Resting, ...]
    shared: tuple[Resting, ...]


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The ledger, whole."""

    sentence: str
    accounts: tuple[AccountView, ...]
    without: tuple[Resting, ...]
    to_claims: str


def pages(index: Index) -> Iterator[Page]:
    """Return the ledger's page."""
    view = _ledger(Parts(index, addresses.LEDGER))
    title = "What the story rests on"
    yield Page(addresses.LEDGER, title, Kind.LEDGER, view, view.sentence)


def _ledger(parts: Parts) -> LedgerView:
    found = ledger(parts.record)
    claims = sum(1 for claim in parts.record.claims.values() if claim.wordings)
    most = max((len(each.claims) for each in found.accounts), default=1)
    return LedgerView(
        sentence=f"{number(claims, 'claim')}, {number(len(found.accounts), 'origin')}",
        accounts=tuple(_account(parts, each, most) for each in found.accounts),
        without=_resting(parts, found.without),
        to_claims=parts.to(addresses.CLAIMS),
    )


def _account(parts: Parts, account: Account, most: int) -> AccountView:
    sources = number(len(parts.record.sources), "source")
    return AccountView(
        actors=parts.actors(account.actors),
        sum=f"{number(len(account.claims), 'claim')}, in {account.sources} of {sources}",
        share=round(100 * len(account.claims) / most),
        share_alone=round(100 * len(account.alone) / most),
        alone=_resting(parts, account.alone),
        last_named=_resting(parts, account.last_named),
        shared=_resting(parts, account.shared),
    )


def _resting(parts: Parts, claims: Iterable[Claim]) -> tuple[Resting, ...]:
    return tuple(
        Resting(parts.claim_ref(claim), number(claim.origins.sources, "source"))
        for claim in sorted(claims, key=lambda claim: -claim.origins.sources)
    )
