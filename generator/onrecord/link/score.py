"""From signals to a confidence: weighted sums, and what the weights were fitted to say."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.claims import Belonging, ClaimRead, claim_looks, company, noted
from onrecord.link.reading import Read
from onrecord.link.signals import Pair, Signals, candidates, signals

_BOUND = 30.0
_SETTLED = 1e-6
"""The part of itself by which an estimate may still move."""
_CAUTION = 500
"""As many pairs of other stories weigh as much as these: a small story tells little of itself."""
SURE = 0.9
"""The confidence from which a question is sure."""
_NOT_SURE = 0.89
"""What a claim's note makes of it at most: notes also cite what they tell apart."""
BASE = "base"
"""The name under which a weight stands that every pair bears."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal counts for, by its name; `base` counts always."""

    pair: Mapping[str, float]
    claim: Mapping[str, float]
    note: Mapping[str, float]
    company: Mapping[str, float]
    share: float
    """The share of pairs that are the same in the stories that the weights were fitted on."""


def confidence(weights: Mapping[str, float], found: Signals) -> float:
    """Return the confidence, from 0 to 1, that the signals add up to."""
    total = weights[BASE] + sum(weights[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-_BOUND, min(_BOUND, total))))


def compare(read: Read, weights: Weights) -> dict[Pair, float]:
    """Return for pairs of entries of different sheets how likely they are the same."""
    found = {
        (one, other): confidence(weights.pair, signals(read.entries[one], read.entries[other]))
        for one, other in candidates(read)
    }
    return dict(zip(found, at_home(list(found.values()), weights.share), strict=True))


def at_home(confidences: Sequence[float], share: float) -> list[float]:
    """Return confidences fitted where `share` of all was true as they are in a story of its own.

    Five articles of one day repeat one another, fourteen of half a year hardly do; how much a story
    repeats itself is estimated from its own confidences, as in Saerens, Latinne and Decaestecker,
    "Adjusting the outputs of a classifier to new a priori probabilities" (2002). It only ever
    lowers: a story that seems to repeat itself more than others may only use fewer words.
    """
    here, last = share, 0.0
    while abs(here - last) > _SETTLED * share:
        last = here
        found = sum(_moved(each, share, here) for each in confidences)
        here = min(share, (found + _CAUTION * share) / (len(confidences) + _CAUTION))
    return [_moved(each, share, here) for each in confidences]


def _moved(confidence_: float, share: float, here: float) -> float:
    true = confidence_ * here / share
    false = (1 - confidence_) * (1 - here) / (1 - share)
    return true / (true + false)


def belongs(
    read: Read, claims: Mapping[str, ClaimRead], same: Mapping[Pair, float], weights: Weights
) -> Belonging:
    """Return for entries and claims how likely each entry belongs to each claim."""
    alone = by_themselves(read, claims, same, weights)
    found = _in_company(read, claims, same, alone, weights)
    by_notes = {
        (number, id_): confidence(weights.note, seen)
        for number, id_, seen in noted(claims, read, alone)
    }
    if not by_notes:
        return found
    with_notes = _in_company(read, claims, same, {**alone, **by_notes}, weights)
    return {
        key: chance if found[key] >= SURE else min(chance, _NOT_SURE)
        for key, chance in with_notes.items()
    }


def _in_company(
    read: Read,
    claims: Mapping[str, ClaimRead],
    same: Mapping[Pair, float],
    likely: Belonging,
    weights: Weights,
) -> Belonging:
    return {
        (number, id_): confidence(weights.company, found)
        for number, id_, found in company(read, claims, same, likely)
    }


def by_themselves(
    read: Read, claims: Mapping[str, ClaimRead], same: Mapping[Pair, float], weights: Weights
) -> Belonging:
    """Return the same, from each entry's own likeness to the claim."""
    return {
        (number, id_): confidence(weights.claim, found)
        for number, id_, found in claim_looks(read, claims, same)
    }
