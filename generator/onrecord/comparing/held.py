"""Which words of substance stand where in some wordings: sets of them, as the bits of numbers.

The looking for a crux asks for the words of thousands of stretches, and how many of them another
stretch has as well. One bit stands for all the forms of a word; what two stretches share is `&`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import or_

from onrecord.comparing.aligned import Token
from onrecord.english.contrary import negates

Words = int
"""A set of words: `a & b` are those that both have, `a & ~b` those that `b` lacks."""

_ROOT = 5
"""How many letters of a word tell what it is about."""


def subset(one: Words, other: Words) -> bool:
    """Return whether the other has all words of one, and more."""
    return one != other and one & other == one


class Stretches:
    """The words of every stretch of a row."""

    def __init__(self, words: Sequence[Words]) -> None:
        self._words = words
        self._from: list[Sequence[Words] | None] = [None] * len(words)

    def between(self, start: int, end: int) -> Words:
        """Return the words from one number on up to another, not including that."""
        if start >= end or start >= len(self._words):
            return 0
        known = self._from[start]
        if known is None:
            known = self._from[start] = [*accumulate(self._words[start:], or_)]
        return known[end - start - 1] if end <= len(self._words) else known[-1]


class Held:
    """The words of substance of some wordings."""

    def __init__(self, rows: Sequence[Sequence[Token]]) -> None:
        stems: dict[str, Words] = {}
        roots: dict[str, Words] = {}
        self._rows = [
            [0 if token.function else _bit(stems, token.stem) for token in row] for row in rows
        ]
        self._stretches = [Stretches(words) for words in self._rows]
        self._roots = [
            Stretches([0 if token.function else _bit(roots, _root(token.stem)) for token in row])
            for row in rows
        ]

    def words(self, row: int, start: int, end: int) -> Words:
        """Return the words of substance in a stretch of a wording."""
        return self._stretches[row].between(start, end)

    def roots(self, row: int, start: int, end: int) -> Words:
        """Return their beginnings: of `Russia` and `Russian` the same, of all negations too."""
        return self._roots[row].between(start, end)

    def whole(self, row: int) -> Words:
        """Return all the words of substance in a wording."""
        return self.words(row, 0, len(self._rows[row]))

    def common(self, row: int, map_: Mapping[int, int]) -> Common:
        """Return the words of a wording that another has as well, by where they stand."""
        return Common(self._rows[row], map_)


class Common:
    """The words of one row that another has in the same order."""

    def __init__(self, words: Sequence[Words], map_: Mapping[int, int]) -> None:
        self._held = Stretches([word if n in map_ else 0 for n, word in enumerate(words)])
        self._next = [*range(len(words) + 1)]
        """By each number, the first from it on that is shared."""
        self._last = [-1] * (len(words) + 1)
        """By each number, the last before it that is shared."""
        for n in reversed(range(len(words))):
            self._next[n] = n if n in map_ else self._next[n + 1]
        for n in range(len(words)):
            self._last[n + 1] = n if n in map_ else self._last[n]

    def words(self, start: int, end: int) -> Words:
        """Return the shared words of substance in a stretch."""
        return self._held.between(start, end)

    def ends(self, window: tuple[int, int], inside: tuple[int, int]) -> tuple[int, int] | None:
        """Return the first and the last word that is shared in a window, but not inside it."""
        first, last = self._next[window[0]], self._last[window[1]]
        if inside[0] <= first < inside[1]:
            first = self._next[inside[1]]
        if inside[0] <= last < inside[1]:
            last = self._last[inside[0]]
        return (first, last) if window[0] <= first <= last < window[1] else None


def _bit(known: dict[str, Words], name: str) -> Words:
    """The bit that stands for a name: one more where it is not known yet."""
    return known.setdefault(name, 1 << len(known))


def _root(stem: str) -> str:
    return "not" if negates(stem) else stem[:_ROOT]


def intersection(sets: Iterable[Words]) -> Words:
    """Return the words that all have."""
    found = -1
    for each in sets:
        found &= each
    return found
