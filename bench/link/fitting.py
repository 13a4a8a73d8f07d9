"""Fitting: logistic regression with a ridge, by Newton's method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

RIDGE = 3.0
"""Strong, since a few stories are little to learn from."""
ROUNDS = 15
BASE = "base"
BOUND = 30.0
LEAST = 1e-9


def fit(
    rows: Sequence[Mapping[str, float]],
    truth: Sequence[bool],
    counts: Sequence[float] | None = None,
) -> dict[str, float]:
    """The weights that make the truth most likely, small ones preferred.

    `counts` says how many rows each one stands for.
    """
    names = [BASE, *sorted({name for row in rows for name in row})]
    found = np.array([[1.0, *(row.get(name, 0.0) for name in names[1:])] for row in rows])
    wanted = np.array(truth, dtype=float)
    count = np.ones(len(rows)) if counts is None else np.array(counts)
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
