"""What a card says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.pages import addresses
from onrecord.pages.kinds.home.lead import heading, leading
from onrecord.pages.own_words.attribution import names
from onrecord.pages.own_words.counting import count, reached
from onrecord.pages.own_words.english import some
from onrecord.record import Claim, Record


@dataclass(frozen=True, slots=True)
class Card:
    """One card, from top to bottom."""

    story: str
    kind: str
    title: str
    sources: str
    """In how many sources it is; empty where there is no claim to count."""
    origins: str
    lines: tuple[str, ...]
    """Who says it, who reports it, who rejects it."""
    place: str
    """Where the site is published."""

    @property
    def alt(self) -> str:
        """The same in words, for who does not see it."""
        counted = f"{self.sources}, {self.origins}" if self.sources else ""
        return ". ".join(filter(None, (self.title.rstrip("."), counted, *self.lines)))


def cards(record: Record, address: str) -> Iterator[tuple[str, Card]]:
    """Return the cards of the home page and of the leading claims, by the path of their page."""
    place = urlsplit(address).netloc
    claims = leading(record)
    yield addresses.HOME, _home(record, claims[:1], place)
    for claim in claims:
        yield addresses.claim(claim.id), _claim(record, claim, place)


def _home(record: Record, first: Iterable[Claim], place: str) -> Card:
    """The story, with the count of its first claim, as on the home page."""
    about = record.about
    kicker, title = heading(record)
    for claim in first:
        sources, origins = _counted(claim)
        lines = (f"Counted for: {claim.title}", *_reached(claim))
        return Card(about.title, kicker, title, sources, origins, lines, place)
    return Card(about.title, kicker, title, "", "", (), place)


def _claim(record: Record, claim: Claim, place: str) -> Card:
    sources, origins = _counted(claim)
    lines = (*_reached(claim), *_who(claim))
    return Card(record.about.title, "A claim", claim.title, sources, origins, lines, place)


def _counted(claim: Claim) -> tuple[str, str]:
    """`5 sources` and `1 origin: Le Monde`."""
    found = count(claim)
    return found.sources, ": ".join(filter(None, (found.origins, found.names)))


def _reached(claim: Claim) -> Iterator[str]:
    """From how many of the sources the origins are reached, where not from all."""
    some = reached(claim.origins)
    if some:
        yield f"The origin is not given in all: {some}"


def _who(claim: Claim) -> Iterator[str]:
    reporting = some(wording.source.name for wording in claim.wordings)
    speakers = some(names(claim.wordings))
    if speakers:
        yield f"Said by {speakers}, according to {reporting}"
    elif reporting:
        yield f"Told by {reporting}"
    against = [w for w in claim.rejections if w.speaker]
    if against:
        who = some(names(against))
        carrying = some(wording.source.name for wording in against)
        yield f"Rejected by {who or 'somebody not named'}, according to {carrying}"
