"""From signals to a confidence: weighted sums, and what the weights were fitted to say."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.link.claims import ClaimRead, claim_looks
from onrecord.link.reading import Read
from onrecord.link.signals import Pair, Signals, candidates, first_look, second_looks

_BOUND = 30.0
BASE = "base"
"""The name under which a weight stands that every pair bears."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal counts for, by its name; `base` counts always."""

    first: Mapping[str, float]
    second: Mapping[str, float]
    claim: Mapping[str, float]


def confidence(weights: Mapping[str, float], signals: Signals) -> float:
    """Return the confidence, from 0 to 1, that the signals add up to."""
    total = weights[BASE] + sum(weights[name] * value for name, value in signals.items())
    return 1 / (1 + math.exp(-max(-_BOUND, min(_BOUND, total))))


def same(read: Read, weights: Weights) -> dict[Pair, float]:
    """Return for pairs of entries of different sheets how likely they are the same."""
    alone = {
        (one, other): confidence(
            weights.first, first_look(read.entries[one], read.entries[other], read.words)
        )
        for one, other in candidates(read)
    }
    return {
        pair: confidence(weights.second, signals) for pair, signals in second_looks(read, alone)
    }


def belongs(
    read: Read, claims: Mapping[str, ClaimRead], likely: Mapping[Pair, float], weights: Weights
) -> dict[tuple[int, str], float]:
    """Return for entries and claims how likely each entry belongs to each claim."""
    return {
        (number, id_): confidence(weights.claim, signals)
        for number, id_, signals in claim_looks(read, claims, likely)
    }
