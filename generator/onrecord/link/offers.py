"""Claims to choose from, for a denial of which nothing tells what it denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.link.alike import Array
from onrecord.link.claims import ClaimRead
from onrecord.link.denials import is_denial, is_its_own
from onrecord.link.reading import Read
from onrecord.story import Story

_OFFERED = 3
"""How many claims are offered to a denial of which no words tell what it denies."""
_OFFERED_IN_ALL = 60
"""The same of a story's denials together, as long as each is offered one: forty are not asked a
hundred questions."""
_ALIKE = 0.1
"""How likely, by its words, the claim is that is offered before the leading ones."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A claim that an open denial may reject, though its words hardly say so."""

    denial: int
    """The number of its entry."""
    claim: str
    confidence: float
    why: tuple[str, ...]


def offers(
    story: Story, read: Read, claims: Mapping[str, ClaimRead], likely: Array
) -> Iterator[Offer]:
    """The claim to offer next to each open denial that has not been offered enough.

    The likeliest by its words; or else those that lead the story, and of these first what its own
    article tells; or else what that tells, what others deny, and what most articles tell. `likely`
    says of entries and claims how likely the one belongs to the other, by their numbers.
    """
    denying = [number for number, each in enumerate(read.entries) if each.item.entry.rejects]
    each_has = max(1, min(_OFFERED, _OFFERED_IN_ALL // max(1, len(denying))))
    offering = _Offering(story, read, claims, likely, tuple(denying))
    still_open = {(each.sheet, each.entry.id) for each in story.open_denials()}
    for number in denying:
        item = read.entries[number].item
        refused = sum(id_ in claims for id_ in item.entry.ruled_out)
        if (item.sheet, item.entry.id) in still_open and refused < each_has:
            offer = offering.next(number)
            if offer:
                yield offer


@dataclass(frozen=True, slots=True)
class _Offering:
    """What claims there are to choose from."""

    story: Story
    read: Read
    claims: Mapping[str, ClaimRead]
    likely: Array
    denying: tuple[int, ...]

    def next(self, number: int) -> Offer | None:
        """The best claim that was not refused yet, and that a denial may reject at all."""
        confidences = dict(zip(self.claims, self.likely[number].tolist(), strict=True))
        fitting = [id_ for id_ in self.claims if self._may_reject(number, id_)]
        best = min(fitting, key=lambda id_: self._rank(number, id_, confidences[id_]), default=None)
        if best is None:
            return None
        return Offer(number, best, confidences[best], tuple(self._why(number, best)))

    def _may_reject(self, number: int, id_: str) -> bool:
        """Whether somebody else makes it, or rejects it, and it is no denial itself.

        And whether nothing was decided of it: neither of it nor of an entry that makes it.
        """
        denial, claim = self.read.entries[number], self.claims[id_]
        members = [self.read.entries[member] for member in claim.members]
        entry = denial.item.entry
        named = {id_, *(each.item.name for each in members)}
        if is_denial(claim, self.read) or not named.isdisjoint((*entry.ruled_out, *entry.claim)):
            return False
        if not members:
            return bool(self._rejecting(id_))
        return not is_its_own(denial, members)

    def _rank(self, number: int, id_: str, confidence: float) -> tuple[float, ...]:
        """Where it stands in the order, the lowest first."""
        leads = self.story.about.leads
        telling = {self.read.entries[member].item.sheet for member in self.claims[id_].members}
        return (
            -confidence if confidence >= _ALIKE else 0.0,
            id_ not in leads,
            not self._is_told_beside(number, id_),
            leads.index(id_) if id_ in leads else len(leads),
            -len(self._rejecting(id_)),
            -len(telling),
        )

    def _why(self, number: int, id_: str) -> Iterator[str]:
        if id_ in self.story.about.leads:
            yield "it is a leading claim of the story"
        if self._is_told_beside(number, id_):
            yield "the same article tells it"
        if self._rejecting(id_):
            yield "others reject it"

    def _is_told_beside(self, number: int, id_: str) -> bool:
        sheet = self.read.entries[number].item.sheet
        return any(self.read.entries[each].item.sheet == sheet for each in self.claims[id_].members)

    def _rejecting(self, id_: str) -> list[int]:
        return [each for each in self.denying if id_ in self.read.entries[each].item.entry.rejects]
