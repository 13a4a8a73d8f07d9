"""Somebody on both sides: who is said to say a thing, and also what cannot be true with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from onrecord.model import What
from onrecord.record.disagreements.conflicts import Conflict, Reading, same_words
from onrecord.record.entities import Claim
from onrecord.record.wordings import Wording


def conflicts(claim: Claim, claims: Mapping[str, Claim]) -> Iterator[Conflict]:
    """Return who asserts a claim and rejects it, or asserts one that an editor says contradicts it.

    Found at the claim under which `contradicts` is written.
    """
    against = [
        wording
        for id_ in claim.contradicts
        if id_ in claims and id_ != claim.id
        for wording in claims[id_].wordings
    ]
    yield from _both(claim.wordings, against)
    yield from _both(claim.wordings, claim.rejections)


def _both(wordings: Iterable[Wording], against: Iterable[Wording]) -> Iterator[Conflict]:
    for one, other in product(wordings, against):
        names = {} if same_words(one, other) else _speakers(one)
        for who in sorted(names.keys() & _speakers(other).keys()):
            ours = Reading(one, "for", names[who], printed=False)
            theirs = Reading(other, "against", names[who], printed=False)
            yield Conflict(What.SIDES, who, ours, theirs)


def _speakers(wording: Wording) -> dict[str, str]:
    speakers = () if wording.own_voice else wording.speakers
    return {actor.id: actor.name for actor in speakers if actor.named}
