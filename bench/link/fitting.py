"""Fitting: logistic regression with a ridge, by Newton's method."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onrecord.link.alike import Array, Mask

RIDGE = 3.0
"""Strong, since a few stories are little to learn from."""
ROUNDS = 15
BASE = "base"
BOUND = 30.0
LEAST = 1e-9


def fit(signals: Mapping[str, Array], truth: Mask, counts: Array | None = None) -> dict[str, float]:
    """The weights that make the truth most likely, small ones preferred.

    `counts` says how many rows each one stands for.
    """
    names = [BASE, *sorted(signals)]
    wanted = truth.astype(float)
    found: Array = np.column_stack(
        [np.ones(len(truth)), *(signals[name] for name in names[1:])]
    ).astype(float)
    count = np.ones(len(truth)) if counts is None else counts
    ridge = np.full(len(names), RIDGE)
    ridge[0] = LEAST
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(found @ weights, -BOUND, BOUND)))
        spread = count * np.maximum(chance * (1 - chance), LEAST)
        bend = (found * spread[:, None]).T @ found + np.diag(ridge)
        slope = found.T @ (count * (chance - wanted)) + ridge * weights
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))
