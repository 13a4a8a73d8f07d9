"""What speaks for an entry belonging to a claim: its title, and the wordings that it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.ids import UNKNOWN
from onrecord.link.reading import Read, Reading, Vector, likeness
from onrecord.link.signals import Pair, Signals, held, logit, shared
from onrecord.link.words import Term, grams, negated
from onrecord.story import Story

_SCALE = 5.0
_FEW = 3
"""How many of a claim's wordings are listened to, the best first."""
_NO_WORDING = 0.001
"""What a claim without wordings counts for, as the confidence of a wording."""


@dataclass(frozen=True, slots=True)
class ClaimRead:
    """A claim as linking compares it."""

    id: str
    title: str
    """Empty where the claim has no record."""
    terms: tuple[Term, ...]
    words: Vector
    letters: Vector
    negated: bool
    members: tuple[int, ...]
    """The entries that it has, by their number in what was read."""

    @property
    def forms(self) -> frozenset[str]:
        """The words of the title, as they are compared."""
        return frozenset(term.form for term in self.terms)


def read_claims(story: Story, read: Read) -> dict[str, ClaimRead]:
    """Read every claim that has a record or an entry."""
    members: dict[str, list[int]] = {id_: [] for id_ in story.claims}
    for number, reading in enumerate(read.entries):
        for id_ in reading.item.entry.claim:
            members.setdefault(id_, []).append(number)
    members.pop(UNKNOWN, None)
    return {id_: _claim(story, read, id_, numbers) for id_, numbers in members.items()}


def _claim(story: Story, read: Read, id_: str, members: Iterable[int]) -> ClaimRead:
    record = story.claims.get(id_)
    title = record.title if record else ""
    terms = tuple(read.vocabulary.terms(title))
    return ClaimRead(
        id=id_,
        title=title,
        terms=terms,
        words=read.words.vector(term.form for term in terms),
        letters=read.letters.vector(grams(title)),
        negated=negated(title),
        members=tuple(members),
    )


def claim_looks(
    read: Read, claims: Mapping[str, ClaimRead], same: Mapping[Pair, float]
) -> Iterator[tuple[int, str, Signals]]:
    """Return for every entry and claim that have a word or a likely match in common the signals.

    An entry counts for nothing in the claims that it has itself.
    """
    for number, reading in enumerate(read.entries):
        rough = {id_: _rough(number, reading, claim, same) for id_, claim in claims.items()}
        best = sorted(rough.values(), reverse=True)[:2]
        for id_, claim in claims.items():
            if rough[id_] > 0:
                other = best[1] if len(best) > 1 and rough[id_] == best[0] else best[0]
                yield number, id_, _signals(number, claim, read, same, rough[id_] - other)


def _rough(number: int, reading: Reading, claim: ClaimRead, same: Mapping[Pair, float]) -> float:
    """A first guess, to see which of an entry's claims is ahead of the others."""
    title = likeness(reading.said_words, claim.words) + likeness(reading.told_words, claim.words)
    return title + sum(fits(number, claim, same)[:1])


def fits(number: int, claim: ClaimRead, same: Mapping[Pair, float]) -> list[float]:
    """Return how well an entry fits each of a claim's wordings, the best first."""
    others = (other for other in claim.members if other != number)
    found = (same.get((min(number, other), max(number, other)), 0.0) for other in others)
    return sorted(found, reverse=True)


def _signals(
    number: int, claim: ClaimRead, read: Read, same: Mapping[Pair, float], ahead: float
) -> Signals:
    reading = read.entries[number]
    found = fits(number, claim, same)[:_FEW] or [_NO_WORDING]
    told = frozenset(term.form for term in reading.told)
    speakers = {f"@{id_}" for id_ in reading.item.entry.who}
    return {
        "titled": float(bool(claim.title)),
        "has_wordings": float(any(other != number for other in claim.members)),
        "best_wording": (logit(found[0]) - logit(_NO_WORDING)) / _SCALE,
        "wordings": (sum(map(logit, found)) / len(found) - logit(_NO_WORDING)) / _SCALE,
        "title_said": likeness(reading.said_words, claim.words),
        "title_told": likeness(reading.told_words, claim.words),
        "title_letters": likeness(reading.letters, claim.letters),
        "title_held": held(told, claim.forms, read.words) if claim.forms else 0.0,
        "title_shared": shared(told, claim.forms, read.words),
        "speaker_in_title": float(bool(speakers & claim.forms)),
        "one_negated": float(bool(claim.title) and reading.negated != claim.negated),
        "ahead": ahead,
        "first": float(ahead > 0),
    }
