"""Somebody on both sides: who is said to say a thing, and also what cannot be true with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
    others = list(against)
    for one in wordings:
        for other in others:
            for who in sorted(_speakers(one).keys() & _speakers(other).keys()):
                if not same_words(one, other):
                    name = _speakers(one)[who]
                    yield Conflict(
                        What.SIDES,
                        who,
                        Reading(one, "for", name, printed=False),
                        Reading(other, "against", name, printed=False),
                    )


def _speakers(wording: Wording) -> dict[str, str]:
    speakers = () if wording.own_voice else wording.speakers
    return {actor.id: actor.name for actor in speakers if actor.named}
