"""Which entries are the same statement or event, and which claim an entry belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from onrecord.link.claims import ClaimRead, fits, read_claims
from onrecord.link.fitted import FITTED
from onrecord.link.reading import Read, read
from onrecord.link.score import Weights, belongs, compare
from onrecord.link.signals import Pair
from onrecord.link.why import reasons, shared_words
from onrecord.story import SheetEntry, Story

ASKED_FROM = 0.35
"""The confidence from which a question is worth an editor's time."""
ASKED_AGAIN_FROM = 0.5
"""The same for an entry that has a claim already: somebody has thought about it."""
_ANYTHING = 0.05
"""The confidence from which a claim's wording is shown beside an entry."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question to the editor: is `entry` the same as `other`, or does it belong to `claim`?"""

    entry: SheetEntry
    other: SheetEntry | None
    """An entry of another sheet; with a claim, the one of its wordings that is most alike."""
    claim: str | None
    """The claim that it may belong to; None where neither entry has one."""
    confidence: float
    """How likely the answer is yes, from 0 to 1."""
    why: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What is asked, the same after files have changed."""
        return (name(self.entry), f"#{self.claim}" if self.claim else name(self.other))

    def as_json(self) -> dict[str, Any]:
        """Return the question as plain data for other programs."""
        return {
            "confidence": round(self.confidence, 3),
            "claim": self.claim,
            "entry": _as_json(self.entry),
            "other": _as_json(self.other) if self.other else None,
            "why": list(self.why),
        }


def _as_json(item: SheetEntry) -> dict[str, Any]:
    entry = item.entry
    return {
        "sheet": item.sheet,
        "id": entry.id,
        "who": list(entry.who),
        "said": list(entry.said),
        "cue": entry.cue,
    }


def name(item: SheetEntry | None) -> str:
    """Return an entry's name in the story: `SHEET#ENTRY`."""
    return f"{item.sheet}#{item.entry.id}" if item else ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely the entries of a story are the same: what answering questions does not change."""

    read: Read
    same: Mapping[Pair, float]

    def renewed(self, story: Story) -> Likeness | None:
        """Return the same for a story of which only claims have changed; None for any other."""
        items = list(story.entries())
        if [_texts(item) for item in items] != [_texts(each.item) for each in self.read.entries]:
            return None
        entries = tuple(
            replace(each, item=item) for each, item in zip(self.read.entries, items, strict=True)
        )
        return replace(self, read=replace(self.read, entries=entries))


def _texts(item: SheetEntry) -> object:
    undecided = {"claim": (), "ruled_out": ()}
    return item.sheet, item.entry.model_copy(update=undecided), item.words


def likeness(story: Story, weights: Weights = FITTED) -> Likeness:
    """Compare every entry of a story with those of other sheets."""
    found = read(story)
    return Likeness(found, compare(found, weights))


def propose(
    story: Story, known: Likeness | None = None, weights: Weights = FITTED
) -> list[Proposal]:
    """Return what is worth asking an editor, the likeliest first.

    Nothing that has been decided: no claim that an entry has, that it was said not to be, or that
    it rejects; no two entries that were said not to be the same, and no claim of the one for the
    other. `known` saves comparing entries again that have not changed.
    """
    known = (known.renewed(story) if known else None) or likeness(story, weights)
    claims = read_claims(story, known.read)
    apart = _apart(story, known.read)
    to_claims = list(_to_claims(story, known, claims, apart, weights))
    found = [*to_claims, *_to_each_other(story, known, apart, to_claims)]
    return sorted(found, key=lambda proposal: (-proposal.confidence, proposal.key))


def _apart(story: Story, read: Read) -> dict[int, set[int]]:
    """For every entry those that an editor said it is not the same as, by number, either way."""
    numbers = {name(reading.item): number for number, reading in enumerate(read.entries)}
    named = story.named()
    apart: dict[int, set[int]] = defaultdict(set)
    for number, reading in enumerate(read.entries):
        for each in reading.item.entry.ruled_out:
            other = numbers.get(name(named.get(each)))
            if other is not None:
                apart[number].add(other)
                apart[other].add(number)
    return apart


def _to_claims(
    story: Story,
    known: Likeness,
    claims: Mapping[str, ClaimRead],
    apart: Mapping[int, Collection[int]],
    weights: Weights,
) -> Iterator[Proposal]:
    for (number, id_), confidence in belongs(known.read, claims, known.same, weights).items():
        reading = known.read.entries[number]
        entry = reading.item.entry
        least = ASKED_AGAIN_FROM if entry.claim else ASKED_FROM
        if confidence < least or id_ in (*entry.claim, *entry.ruled_out, *entry.rejects):
            continue
        claim = claims[id_]
        if any(member in apart.get(number, ()) for member in claim.members):
            continue
        best = _best_wording(number, claim, known.same)
        why: tuple[str, ...] = ()
        common = shared_words(reading.told, claim.terms, known.read.words)
        if common:
            why = (f"the claim's title speaks of: {common}",)
        if best is not None:
            why += reasons(reading, known.read.entries[best], known.read.words, story.actors)
        other = known.read.entries[best].item if best is not None else None
        yield Proposal(reading.item, other, id_, confidence, why)


def _best_wording(number: int, claim: ClaimRead, same: Mapping[Pair, float]) -> int | None:
    """The wording that shows best why the entry may belong to the claim."""
    least = max(fits(number, claim, same)[:1], default=0.0)
    if least < _ANYTHING:
        return next((other for other in claim.members if other != number), None)
    return next(
        other
        for other in claim.members
        if other != number and same.get((min(number, other), max(number, other))) == least
    )


def _to_each_other(
    story: Story,
    known: Likeness,
    apart: Mapping[int, Collection[int]],
    to_claims: Iterable[Proposal],
) -> Iterator[Proposal]:
    """Pairs of which neither has a claim, nor is likelier to have one than to be the same.

    Where one has a claim, the question is about that. It is asked first where one is likelier to
    belong to a claim: the answer may settle what the pair would ask.
    """
    likeliest: dict[str, float] = {}
    for proposal in to_claims:
        entry = name(proposal.entry)
        likeliest[entry] = max(likeliest.get(entry, 0.0), proposal.confidence)
    for (one, other), confidence in known.same.items():
        a, b = known.read.entries[one], known.read.entries[other]
        if confidence < ASKED_FROM or a.item.entry.claim or b.item.entry.claim:
            continue
        if other in apart.get(one, ()):
            continue
        if confidence < max(likeliest.get(name(each.item), 0.0) for each in (a, b)):
            continue
        why = reasons(a, b, known.read.words, story.actors)
        yield Proposal(a.item, b.item, None, confidence, why)
