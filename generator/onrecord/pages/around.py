"""The words around readings: as many as all the wordings have next to theirs, word for word.

Read from left to right, the words around and any of the readings are its source's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.contrary import negates
from onrecord.pages.aligned import Token, runs
from onrecord.pages.held import Words
from onrecord.pages.words import turns_at

_BEFORE = 20
_AFTER = 14
"""How many words of the frame are shown."""


@dataclass(frozen=True, slots=True)
class Between:
    """A reading as numbers of words: its first, and the first behind it; whether it is open."""

    start: int
    end: int
    open_before: bool
    open_after: bool
    words: Words = 0
    """Its words of substance, and those of all the rest of its wording; and the roots of both."""
    rest: Words = 0
    roots: Words = 0
    rest_roots: Words = 0


class Group:
    """Some wordings beside the frame: what of it all of them have, and most."""

    def __init__(self, row: Sequence[Token], maps: Mapping[int, Mapping[int, int]]) -> None:
        self.maps = maps
        self._row = row
        having = [0] * len(row)
        for map_ in maps.values():
            for n in map_:
                having[n] += 1
        most = [n for n, t in enumerate(row) if not t.function and 2 * having[n] >= len(maps)]
        # Without its "not" the rest would say the contrary.
        turned = [n for n, token in enumerate(row) if negates(token.stem)]
        self._all = [count == len(maps) for count in having]
        self._first = min([*most, *turned], default=len(row))
        self._last = max(most, default=-1)
        plain = [n for n, token in enumerate(row) if not token.function]
        self._begins, self._ends = min(plain, default=len(row)), max(plain, default=-1)

    def gaps(self) -> Iterator[tuple[int | None, int | None]]:
        """Return between which two words of the frame, shared by all, something else may stand.

        None is the beginning, or the end.
        """
        found = runs(self.maps.values(), self._row)
        ends = [(None, None), *found, (None, None)]
        yield from ((left[1], right[0]) for left, right in combinations(ends, 2) if left != right)

    def window(self, own: Between) -> tuple[int, int]:
        """Return the most to show of the frame: from the first word that most others have on."""
        row = self._row
        first, last = min(own.start, self._first), max(own.end - 1, self._last) + 1
        while first and self._all[first - 1]:
            first -= 1
        first = first if self._begins < first else 0
        last = last if self._ends >= last else len(row)
        last = min(last, own.end + _AFTER)
        while own.end < last < len(row) and row[last - 1].function:
            last -= 1
        return max(first, own.start - _BEFORE), last


class AroundAll:
    """Some wordings as rows of words, each with its text and where something is left out in it."""

    def __init__(
        self, rows: Sequence[Sequence[Token]], texts: Sequence[tuple[str, Sequence[int]]]
    ) -> None:
        self._rows = rows
        self._breaks = [breaks for _, breaks in texts]
        self._turning = [turns_at(text) for text, _ in texts]

    def joins(self, frame: int, own: Between, line: int, there: Between) -> bool:
        """Return whether two have the same words next to their readings, not only like ones."""
        row, other = self._rows[frame], self._rows[line]
        before = own.open_before or row[own.start - 1].word == other[there.start - 1].word
        return before and (own.open_after or row[own.end].word == other[there.end].word)

    def window(
        self, frame: int, readings: Mapping[int, Between], most: tuple[int, int]
    ) -> tuple[int, int]:
        """Return as much of the frame, at most so much, as every reading has next to it."""
        own, row = readings[frame], self._rows[frame]
        first, last = own.start, own.end
        while first > most[0] and self._stands(readings, first - 1 - own.start, before=True):
            first -= 1
        while last < most[1] and self._stands(readings, last - own.end, before=False):
            last += 1
        while own.end < last < len(row) and row[last - 1].function:
            last -= 1
        return first, last

    def turned(self, frame: int, readings: Mapping[int, Between], window: tuple[int, int]) -> bool:
        """Return whether a wording turns round, before what is shown of it, what is shown."""
        own = readings[frame]
        before = 0 if own.open_before else own.start - window[0]
        return any(
            self._turning[n] < self._rows[n][there.start - before].span.start
            for n, there in readings.items()
        )

    def _stands(self, readings: Mapping[int, Between], offset: int, *, before: bool) -> bool:
        """Whether all have the same word so far before the beginning of a reading, or behind it."""
        words = set()
        for n, there in readings.items():
            at, row = (there.start if before else there.end) + offset, self._rows[n]
            if not 0 <= at < len(row) or self._cut(n, at if before else at - 1):
                return False
            words.add(row[at].word)
        return len(words) == 1

    def _cut(self, line: int, at: int) -> bool:
        """Whether something of the text is left out between a word and the next."""
        row = self._rows[line]
        return any(row[at].span.end <= gap <= row[at + 1].span.start for gap in self._breaks[line])
