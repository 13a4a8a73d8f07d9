"""Fitting: logistic regression with a ridge, by Newton's method, without any library."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

RIDGE = 3.0
"""Strong, since two stories are little to learn from."""
ROUNDS = 15
BASE = "base"

Row = Sequence[tuple[int, float]]
"""The signals that are not nought, by number."""


def fit(
    rows: Sequence[Mapping[str, float]],
    truth: Sequence[bool],
    counts: Sequence[float] | None = None,
) -> dict[str, float]:
    """The weights that make the truth most likely, small ones preferred.

    `counts` says how many rows each one stands for.
    """
    names = [BASE, *sorted({name for row in rows for name in row})]
    sparse = [
        [(0, 1.0), *((n, row[name]) for n, name in enumerate(names) if row.get(name))]
        for row in rows
    ]
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        step = _solve(*_slope(sparse, truth, weights, counts or [1.0] * len(rows)))
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
    return dict(zip(names, weights, strict=True))


def _slope(
    sparse: Sequence[Row], truth: Sequence[bool], weights: Sequence[float], counts: Sequence[float]
) -> tuple[list[list[float]], list[float]]:
    size = len(weights)
    slope = [RIDGE * weight if n else 0.0 for n, weight in enumerate(weights)]
    bend = [[(RIDGE if n else 1e-9) if n == m else 0.0 for m in range(size)] for n in range(size)]
    for row, true, count in zip(sparse, truth, counts, strict=True):
        total = sum(weights[n] * value for n, value in row)
        chance = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        spread = count * max(chance * (1 - chance), 1e-9)
        for n, value in row:
            slope[n] += count * (chance - true) * value
            line = bend[n]
            for m, other in row:
                line[m] += spread * value * other
    return bend, slope


def _solve(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Gauss's elimination with pivots."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda n: abs(rows[n][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for below in range(column + 1, size):
            factor = rows[below][column] / rows[column][column]
            if factor:
                both = zip(rows[below], rows[column], strict=True)
                rows[below] = [x - factor * y for x, y in both]
    found = [0.0] * size
    for n in range(size - 1, -1, -1):
        known = sum(rows[n][m] * found[m] for m in range(n + 1, size))
        found[n] = (rows[n][size] - known) / rows[n][n]
    return found
