"""From signals to a confidence: weighted sums, and what the weights were fitted to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from onrecord.link.alike import Array
from onrecord.link.claims import Claims, claim_looks, company, noted
from onrecord.link.reading import Read
from onrecord.link.signals import Seen, Signals, pairs

_BOUND = 30.0
_SETTLED = 1e-6
"""The part of itself by which an estimate may still move."""
_CAUTION = 500
"""As many pairs of other stories weigh as much as these: a small story tells little of itself."""
SURE = 0.9
"""The confidence from which a question is sure."""
NOT_SURE = 0.89
"""What a claim's note makes of it at most, for notes also cite what they tell apart; and how likely
a question is said to be at most that a printed fact or an editor speaks against."""
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


def confidence(weights: Mapping[str, float], found: Signals) -> Array:
    """Return the confidence, from 0 to 1, that the signals add up to."""
    total = np.array(weights[BASE])
    for name, values in found.items():
        total = total + weights[name] * values
    chance: Array = 1 / (1 + np.exp(-np.clip(total, -_BOUND, _BOUND)))
    return chance


def _confidences(
    shape: tuple[int, int], each: Iterable[Seen], weights: Mapping[str, float]
) -> Array:
    """The table of what everything seen adds up to; 0 where there was nothing to see."""
    table = np.zeros(shape)
    for seen in each:
        table[seen.rows] = np.where(seen.seen, confidence(weights, seen.signals), 0.0)
    return table


def compare(read: Read, weights: Weights) -> Array:
    """Return for every two entries how likely they are the same; 0 for two of one sheet."""
    count = len(read.entries)
    same = _confidences((count, count), pairs(read), weights.pair)
    one, other = np.nonzero(np.triu(same))
    same[one, other] = same[other, one] = at_home(same[one, other], weights.share)
    return same


def at_home(confidences: Array, share: float) -> Array:
    """Return confidences fitted where `share` of all was true as they are in a story of its own.

    Five articles of one day repeat one another, fourteen of half a year hardly do; how much a story
    repeats itself is estimated from its own confidences, as in Saerens, Latinne and Decaestecker,
    "Adjusting the outputs of a classifier to new a priori probabilities" (2002). It only ever
    lowers: a story that seems to repeat itself more than others may only use fewer words.
    """
    here, last = share, 0.0
    while abs(here - last) > _SETTLED * share:
        last = here
        found = float(_moved(confidences, share, here).sum())
        here = min(share, (found + _CAUTION * share) / (len(confidences) + _CAUTION))
    return _moved(confidences, share, here)


def _moved(confidences: Array, share: float, here: float) -> Array:
    true = confidences * (here / share)
    false = (1 - confidences) * ((1 - here) / (1 - share))
    return true / (true + false)


def belongs(read: Read, claims: Claims, same: Array, weights: Weights) -> Array:
    """Return for entries and claims how likely the one belongs to the other; 0 if unseen."""
    alone = by_themselves(read, claims, same, weights)
    found = _confidences(alone.shape, company(read, claims, same, alone), weights.company)
    by_notes = _confidences(alone.shape, noted(claims, read, alone), weights.note)
    if not by_notes.any():
        return found
    likely = np.where(by_notes > 0, by_notes, alone)
    with_notes = _confidences(alone.shape, company(read, claims, same, likely), weights.company)
    return np.where(found >= SURE, with_notes, np.minimum(with_notes, NOT_SURE))


def by_themselves(read: Read, claims: Claims, same: Array, weights: Weights) -> Array:
    """Return the same, from each entry's own likeness to the claim."""
    shape = len(read.entries), len(claims)
    return _confidences(shape, claim_looks(read, claims, same), weights.claim)
