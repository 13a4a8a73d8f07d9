"""The ledger's page: what the story rests on, and what would fall if an origin were wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.frozen import dataclass
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.own_words.counting import reached, sources_phrase
from onrecord.pages.own_words.drafts import drafted
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.pages.values import ActorMark, Ref
from onrecord.record import Claim
from onrecord.record.ledger import Account, ledger
from onrecord.text import counted

_WHOLE = 60
"""How many origins stand with the claims that rest on them; of the others, how many these are."""
_CLAIMS = 20
"""How many claims of a kind stand under an origin."""


@dataclass(frozen=True, slots=True)
class Resting:
    """A claim in the ledger, in how many sources it stands, and how many of them name an origin."""

    claim: Ref
    sources: str


@dataclass(frozen=True, slots=True)
class RestingGroup:
    """Claims that rest on an origin in the same way, those in most sources first."""

    words: str
    claims: tuple[Resting, ...]
    more: int
    """How many others there are."""


@dataclass(frozen=True, slots=True)
class AccountView:
    """One origin, and what rests on it."""

    actors: tuple[ActorMark, ...]
    sum: str
    share: int
    """How much of a full line its claims take up, in hundredths, beside the greatest origin."""
    share_alone: int
    """How much of it would fall."""
    groups: tuple[RestingGroup, ...]


@dataclass(frozen=True, slots=True)
class Smaller:
    """An origin after the greatest."""

    actors: tuple[ActorMark, ...]
    claims: str


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The ledger, whole."""

    sentence: str
    accounts: tuple[AccountView, ...]
    smaller: tuple[Smaller, ...]
    """The other origins, where there are very many."""
    without: RestingGroup | None
    drafted: str | None
    """How many entries nobody has approved yet, as a sentence."""
    to_claims: str


def pages(index: Index) -> Iterator[Page]:
    """Return the ledger's page."""
    view = _ledger(Parts.on(index, addresses.LEDGER))
    title = "What the story rests on"
    yield Page(addresses.LEDGER, title, Kind.LEDGER, lambda: view, view.sentence)


def _ledger(parts: Parts) -> LedgerView:
    found = ledger(parts.record)
    claims = sum(1 for claim in parts.record.claims.values() if claim.wordings)
    most = max((len(each.claims) for each in found.accounts), default=1)
    return LedgerView(
        sentence=f"{counted(claims, 'claim')}, {counted(len(found.accounts), 'origin')}",
        accounts=tuple(_account(parts, each, most) for each in found.accounts[:_WHOLE]),
        smaller=tuple(_smaller(parts, each) for each in found.accounts[_WHOLE:]),
        without=_resting(parts, "Rests on nobody who is named", found.without),
        drafted=drafted(parts.record.wordings),
        to_claims=parts.to(addresses.CLAIMS),
    )


def _account(parts: Parts, account: Account, most: int) -> AccountView:
    sources = counted(len(parts.record.sources), "source")
    return AccountView(
        actors=parts.actors(account.actors),
        sum=f"{counted(len(account.claims), 'claim')}, in {account.sources} of {sources}",
        share=round(100 * len(account.claims) / most),
        share_alone=round(100 * len(account.alone) / most),
        groups=tuple(_groups(parts, account)),
    )


def _groups(parts: Parts, account: Account) -> Iterator[RestingGroup]:
    for words, claims in (
        ("Falls with it", account.alone),
        ("No named origin would be left", account.last_named),
        ("Has other origins too", account.shared),
    ):
        if group := _resting(parts, words, claims):
            yield group


def _resting(parts: Parts, words: str, claims: Sequence[Claim]) -> RestingGroup | None:
    if not claims:
        return None
    first = sorted(claims, key=lambda claim: -claim.origins.sources)[:_CLAIMS]
    lines = (Resting(parts.claim_ref(claim), _sources(claim)) for claim in first)
    return RestingGroup(words, tuple(lines), len(claims) - len(first))


def _sources(claim: Claim) -> str:
    """`5 sources`, with how many of them reach an origin where not all do."""
    return ", ".join(filter(None, (sources_phrase(claim.origins), reached(claim.origins))))


def _smaller(parts: Parts, account: Account) -> Smaller:
    return Smaller(parts.actors(account.actors), counted(len(account.claims), "claim"))
