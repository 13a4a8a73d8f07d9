"""How much room the words around a number leave: `about`, `up to`, `more than`, and rounding."""

from __future__ import annotations

import math
from collections.abc import Mapping

from onrecord.english.listed import in_order
from onrecord.record.disagreements.counting import Number

_ROUGHLY = (0.1, 0.05, 0.025)
"""How far "about" may be off, as a share of a number of one figure that is not 0, of two, or more:
whoever writes "about 340" has not rounded 372."""
_ROUND = 0.025
"""How far a great round number may be off that is printed without "about"."""
_FROM = 1000
"""From where on a round number is taken as rounded."""
_ABOUT = in_order("""
    about, around, approximately, roughly, some, circa, close to, an estimated, estimated, nearly,
    almost, ~
""")
_AT_MOST = in_order("""
    up to, as many as, as much as, as far as, at most, no more than, not more than, fewer than,
    less than, under, below, a maximum of
""")
_AT_LEAST = in_order("""
    more than, over, at least, no fewer than, no less than, not less than, above, upwards of,
    beyond, a minimum of
""")
BEFORE: Mapping[str, str] = {
    **dict.fromkeys(_ABOUT, "about"),
    **dict.fromkeys(_AT_MOST, "most"),
    **dict.fromkeys(_AT_LEAST, "least"),
}
"""What may stand before a number, and how it bounds it."""
BEHIND: Mapping[str, str] = {
    "or more": "least",
    "or so": "about",
    "or less": "most",
    "or fewer": "most",
}
"""What may stand behind it."""


def room(number: Number, bound: str, *, exact: bool) -> tuple[float, float]:
    """Return the least and the most that a number may be, with what bounds it.

    With `exact` it counts one by one; everything else is as exact as it is written.
    """
    low, high = number.low, number.high
    half = number.step / 2 if number.step else _half(number, exact=exact)
    if bound in {"most", "least"} and exact:
        half = 0.0  # "over a million" is over one
    if bound == "about":
        half = max(half, _ROUGHLY[min(_figures(high), len(_ROUGHLY)) - 1] * high)
    if bound == "most":
        return -math.inf, high + half
    if bound == "least":
        return low - half, math.inf
    return low - half, high + half


def _figures(value: float) -> int:
    """How many figures a number has without the noughts at its ends, one at least."""
    return max(1, len(f"{value:.12f}".replace(".", "").strip("0")))


def _half(number: Number, *, exact: bool) -> float:
    """How far a whole number may be off: a measure by half of its last figure that is not 0."""
    value = number.low
    if number.low != number.high or value != int(value):
        return 0.0
    if exact:
        return _ROUND * value if value >= _FROM and value % 100 == 0 else 0.0
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return min(step / 2, _ROUND * 2 * value)
