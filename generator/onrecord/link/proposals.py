"""Which entries are the same statement or event, and which claim an entry belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np

from onrecord.ids import UNKNOWN
from onrecord.link import denials
from onrecord.link.alike import Array
from onrecord.link.claims import ClaimRead, read_claims
from onrecord.link.fitted import FITTED
from onrecord.link.offers import Offer, offers
from onrecord.link.reading import Read, Reading, read
from onrecord.link.score import NOT_SURE, Weights, belongs, compare
from onrecord.link.why import contradicted, reasons, shared_words
from onrecord.model import Entry
from onrecord.story import SheetEntry, Story

ASKED_FROM = 0.35
"""The confidence from which a question is worth an editor's time."""
ASKED_AGAIN_FROM = 0.5
"""The same for an entry that has a claim already: somebody has thought about it."""
ASKED_APART_FROM = 0.99
"""The same where an approved entry has a claim of several, and the other has several, too: somebody
most likely had both before him. At 0.98 as at 0.99, two answers of 68 in the two stories of
`bench/link` are lost by it and no join; never to ask loses five, and F1 .08."""
DENIAL_ASKED_FROM = 0.2
"""The same for what an entry rejects: it is told in other words, and turned round."""
_ANYTHING = 0.05
"""The confidence from which a claim's wording is shown beside an entry."""
_TOLD_BEFORE = "it is told right before the denial"
_TOLD_INSIDE = "it stands in the words of the denial"
_TOLD_ELSEWHERE = "it stands in the same article"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question to the editor: is `entry` the same as `other`, or does it belong to `claim`?

    Of an entry that rejects nobody knows what: does it reject what `other` says, or `claim`? Of two
    such entries: do they reject the same thing?
    """

    entry: SheetEntry
    other: SheetEntry | None
    """An entry of another sheet, or one that may be rejected; with a claim, the one of its wordings
    that is most alike."""
    claim: str | None
    """The claim that is asked about; None where neither entry has one."""
    confidence: float
    """How likely the answer is yes, from 0 to 1."""
    why: tuple[str, ...]
    rejects: bool = False
    """Whether what is asked is what `entry` rejects."""
    more: tuple[SheetEntry, ...] = ()
    """Further entries, where it is asked at once whether all of a group are the same, or whether
    each of several belongs to the claim."""

    @property
    def asks(self) -> Literal["same", "belongs", "rejects", "reject the same"]:
        """The question in a word or three."""
        if self.rejects:
            return "reject the same" if self.both_reject else "rejects"
        return "belongs" if self.claim else "same"

    @property
    def both_reject(self) -> bool:
        """Whether what is asked is if both reject one and the same thing, nobody knows which."""
        other = self.other
        return self.rejects and not self.claim and other is not None and other.entry.is_open_denial

    @property
    def is_offered(self) -> bool:
        """Whether no words speak for it: a claim to choose, and not a likely one."""
        return self.rejects and self.confidence < DENIAL_ASKED_FROM

    @property
    def entries(self) -> tuple[SheetEntry, ...]:
        """All that it is about."""
        return (self.entry, *((self.other,) if self.other else ()), *self.more)

    @property
    def undecided(self) -> tuple[SheetEntry, ...]:
        """Those of its entries that yes gives a claim: what belongs to the claim has it already."""
        return (self.entry, *self.more) if self.claim else self.entries

    @property
    def key(self) -> tuple[str, ...]:
        """What is asked, the same after files have changed."""
        second = f"#{self.claim}" if self.claim else name(self.other)
        return (self.entry.name, second, *(each.name for each in self.more))

    def as_json(self) -> dict[str, Any]:
        """Return the question as plain data for other programs."""
        return {
            "confidence": round(self.confidence, 3),
            "asks": self.asks,
            "claim": self.claim,
            "entry": _as_json(self.entry),
            "other": _as_json(self.other) if self.other else None,
            **({"more": [_as_json(each) for each in self.more]} if self.more else {}),
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
    """Return what an entry is called in the story; nothing for none."""
    return item.name if item else ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely the entries of a story are the same: what answering questions does not change."""

    read: Read
    same: Array

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
    undecided = {"claim": (), "ruled_out": (), "rejects": item.entry.rejects and (UNKNOWN,)}
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
    other. An open denial of which nothing else is asked is offered a claim. `known` saves comparing
    entries again that have not changed.
    """
    known = (known.renewed(story) if known else None) or likeness(story, weights)
    claims = read_claims(story, known.read)
    likely = belongs(known.read, claims, known.same, weights)
    asking = _Asking(
        story=story,
        known=known,
        claims=claims,
        likely=_likely(claims, likely),
        apart=said_apart(story, known.read),
        before=denials.spoken_of(story, known.read),
    )
    to_claims = list(asking.of_claims())
    found = [*to_claims, *asking.of_each_other(to_claims)]
    found += asking.of_the_rest(found, offers(story, known.read, claims, likely))
    once: dict[tuple[str, ...], Proposal] = {}
    for proposal in sorted(found, key=lambda proposal: (-proposal.confidence, proposal.key)):
        once.setdefault(proposal.key, proposal)
    return list(once.values())


def _likely(claims: Mapping[str, ClaimRead], found: Array) -> dict[tuple[int, str], float]:
    """What of it is likely enough to be asked of anybody."""
    ids = list(claims)
    return {
        (int(number), ids[column]): float(found[number, column])
        for number, column in np.argwhere(found >= min(ASKED_FROM, DENIAL_ASKED_FROM))
    }


def said_apart(story: Story, read: Read) -> dict[int, set[int]]:
    """Return for entries those that an editor said they are not the same as, by number."""
    numbers = {reading.item.name: number for number, reading in enumerate(read.entries)}
    named = story.named()
    apart: dict[int, set[int]] = defaultdict(set)
    for number, reading in enumerate(read.entries):
        for each in reading.item.entry.ruled_out:
            other = numbers.get(name(named.get(each)))
            if other is not None:
                apart[number].add(other)
                apart[other].add(number)
    return apart


@dataclass(frozen=True, slots=True)
class _Asking:
    """A story, and what is known of it, being turned into questions."""

    story: Story
    known: Likeness
    claims: Mapping[str, ClaimRead]
    likely: Mapping[tuple[int, str], float]
    """For entries, by their number, and claims how likely the entry belongs there, if at all."""
    apart: Mapping[int, set[int]]
    """For every entry those that it is not the same as, by number."""
    before: Mapping[int, int]
    """For every open denial what its article tells that it most likely speaks of, by number."""

    # ---- of an entry and a claim

    def of_claims(self) -> Iterator[Proposal]:
        """Does the entry belong to the claim; and of an open denial, does it reject the claim?"""
        near = denials.meant(self.known.read, self.claims, self.before)
        for number, id_ in {**self.likely, **near}:
            reading, claim = self.known.read.entries[number], self.claims[id_]
            rejects = reading.item.entry.is_open_denial
            confidence = self.likely.get((number, id_), 0.0)
            if rejects:
                confidence = max(confidence, near.get((number, id_), 0.0))
            least = self._least(reading.item.entry, claim, rejects=rejects)
            if confidence < least or self._is_settled(number, claim):
                continue
            if not rejects and self._is_doubtful(number, claim):
                confidence = min(confidence, NOT_SURE)
            other = self.before[number] if rejects and (number, id_) in near else None
            yield self._of_claim(number, claim, other, confidence, rejects=rejects)

    def _least(self, entry: Entry, claim: ClaimRead, *, rejects: bool) -> float:
        """The confidence from which it is worth asking."""
        if rejects:
            return DENIAL_ASKED_FROM
        if self._is_kept_apart(entry, claim):
            return ASKED_APART_FROM
        return ASKED_AGAIN_FROM if entry.claim else ASKED_FROM

    def _is_settled(self, number: int, claim: ClaimRead) -> bool:
        """Whether there is nothing to ask, or not yet."""
        entries = self.known.read.entries
        entry = entries[number].item.entry
        if entry.rejects and claim.members:
            # to reject is not to say; and what is open rejects no denial
            if entry.is_open_denial == denials.is_denial(claim, self.known.read):
                return True
            told = (entries[each] for each in claim.members)
            if entry.is_open_denial and denials.is_its_own(entries[number], told):
                return True
        elif entry.is_open_denial:
            return True  # of a claim that nobody makes yet, no word tells a denial from the denied
        decided = claim.id in (*entry.claim, *entry.ruled_out, *entry.rejects)
        return decided or not self.apart.get(number, set()).isdisjoint(claim.members)

    def _is_kept_apart(self, entry: Entry, claim: ClaimRead) -> bool:
        """Whether an approved entry is in a claim of several, and this is another of several.

        Then somebody most likely had both before him, and did not put it into both.
        """
        having = [self.claims[id_] for id_ in entry.claim if id_ in self.claims]
        several = len(claim.members) > 1 and any(len(own.members) > 1 for own in having)
        return several and entry.draft is None

    def _is_doubtful(self, number: int, claim: ClaimRead) -> bool:
        """Whether printed facts, or an editor who kept it apart, speak against the claim."""
        entries = self.known.read.entries
        reading = entries[number]
        others = [entries[member] for member in claim.members if member != number]
        apart = self._is_kept_apart(reading.item.entry, claim)
        return apart or contradicted(reading, others, claim.figures)

    def _of_claim(
        self, number: int, claim: ClaimRead, told: int | None, confidence: float, *, rejects: bool
    ) -> Proposal:
        read = self.known.read
        reading = read.entries[number]
        best = _best_wording(number, claim, self.known.same) if told is None else told
        why: list[str] = [] if told is None else [_told(reading, read.entries[told], self.story)]
        common = shared_words([reading.told, claim.terms], read.words)
        if common:
            why.append(f"the claim's title speaks of: {common}")
        cited = (claim.cited or {}).get(number)
        if cited and cited.named:
            why.append(f"the claim's note cites: {cited.words}")
        if best is None:
            return Proposal(reading.item, None, claim.id, confidence, tuple(why), rejects)
        wording = read.entries[best]
        why += reasons(reading, wording, read.words, self.story.actors, rejects=rejects)
        return Proposal(reading.item, wording.item, claim.id, confidence, tuple(why), rejects)

    def of_the_rest(
        self, asked: Sequence[Proposal], offered: Iterable[Offer]
    ) -> Iterator[Proposal]:
        """Does an open denial, of which nothing is asked yet, reject the claim it is offered?"""
        having = {each.entry.name for each in asked}
        having |= {name(each.other) for each in asked if each.both_reject}
        for offer in offered:
            if self.known.read.entries[offer.denial].item.name not in having:
                claim = self.claims[offer.claim]
                found = self._of_claim(offer.denial, claim, None, offer.confidence, rejects=True)
                yield replace(found, why=(*offer.why, *found.why))

    # ---- of two entries

    def of_each_other(self, to_claims: Iterable[Proposal]) -> Iterator[Proposal]:
        """Pairs without a claim, neither of them likelier to have one than to be the same.

        Where one has a claim, the question is about that. It is asked first where one is likelier
        to belong to a claim: the answer may settle what the pair would ask.
        """
        likeliest: dict[str, float] = {}
        for proposal in to_claims:
            entry = proposal.entry.name
            likeliest[entry] = max(likeliest.get(entry, 0.0), proposal.confidence)
        near = dict.fromkeys(self.before.items(), denials.NEARBY)
        same = {
            (int(one), int(other)): float(self.known.same[one, other])
            for one, other in np.argwhere(np.triu(self.known.same) >= ASKED_FROM)
        }
        for (one, other), confidence in {**same, **near}.items():
            items = (self.known.read.entries[one].item, self.known.read.entries[other].item)
            likelier = max(likeliest.get(each.name, 0.0) for each in items)
            if confidence >= likelier and other not in self.apart.get(one, ()):
                pair = self._of_pair(one, other, confidence)
                if pair:
                    yield pair

    def _of_pair(self, one: int, other: int, confidence: float) -> Proposal | None:
        """The question about two entries; None where a claim of theirs is to be asked about.

        One that rejects is never asked to be the same as any: to reject is not to say.
        """
        a, b = self.known.read.entries[one], self.known.read.entries[other]
        if b.item.entry.is_open_denial and not a.item.entry.is_open_denial:
            a, b = b, a
        if a.item.entry.is_open_denial:
            return self._of_denial(a, b, confidence)
        if any(each.item.entry.claim or each.item.entry.rejects for each in (a, b)):
            return None
        return None if a.item.sheet == b.item.sheet else self._made(a, b, confidence)

    def _of_denial(self, a: Reading, b: Reading, confidence: float) -> Proposal | None:
        """Does an open denial reject what the other says; or the same as the other rejects?"""
        if b.item.entry.is_open_denial:
            return None if a.item.sheet == b.item.sheet else self._made(a, b, confidence)
        settled = {UNKNOWN, *a.item.entry.ruled_out}
        claim = next((id_ for id_ in b.item.entry.rejects if id_ not in settled), None)
        if b.item.entry.claim or (b.item.entry.rejects and not claim):
            return None
        if not claim and denials.is_its_own(a, [b]):
            return None
        why = reasons(a, b, self.known.read.words, self.story.actors, rejects=not claim)
        here = (_told(a, b, self.story),) if a.item.sheet == b.item.sheet else ()
        return Proposal(a.item, b.item, claim, confidence, (*here, *why), rejects=True)

    def _made(self, a: Reading, b: Reading, confidence: float) -> Proposal:
        """Are two entries the same; or, where both are open denials, do they reject the same?"""
        if contradicted(a, [b]):
            confidence = min(confidence, NOT_SURE)
        why = reasons(a, b, self.known.read.words, self.story.actors)
        return Proposal(a.item, b.item, None, confidence, why, a.item.entry.is_open_denial)


def _told(denial: Reading, told: Reading, story: Story) -> str:
    """Where what may be rejected stands, seen from the denial."""
    if not denials.stands_before(told, denial, story):
        return _TOLD_ELSEWHERE
    return _TOLD_BEFORE if told.place < denial.place else _TOLD_INSIDE


def _best_wording(number: int, claim: ClaimRead, same: Array) -> int | None:
    """The wording that shows best why the entry may belong to the claim."""
    others = [member for member in claim.members if member != number]
    best = max(others, key=lambda other: same[number, other], default=None)
    return others[0] if best is not None and same[number, best] < _ANYTHING else best
