"""The words around readings: as many as all the wordings have next to theirs, word for word.

Read from left to right, the words around and any of the readings are its source's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise

from onrecord.comparing.aligned import Token, runs
from onrecord.comparing.held import Words
from onrecord.english.contrary import negates, turns_at
from onrecord.frozen import dataclass

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


class Frame:
    """A row of words with those in it that matter for what is shown of it."""

    def __init__(self, row: Sequence[Token]) -> None:
        self.row = row
        self.plain = [n for n, token in enumerate(row) if not token.function]
        self.begins, self.ends = min(self.plain, default=len(row)), max(self.plain, default=-1)
        self.turned = next((n for n, token in enumerate(row) if negates(token.stem)), len(row))
        """The first that turns round what follows: without it the rest would say the contrary."""


class Group:
    """Some wordings beside the frame: what of it all of them have, and most."""

    def __init__(self, frame: Frame, maps: Mapping[int, Mapping[int, int]]) -> None:
        self.maps = maps
        self._frame = frame
        having = Counter(chain.from_iterable(maps.values()))
        most = [n for n in frame.plain if 2 * having[n] >= len(maps)]
        self._all = {n for n, count in having.items() if count == len(maps)}
        self._first = min([*most[:1], frame.turned])
        self._last = max(most, default=-1)

    def gaps(self) -> Iterator[tuple[int | None, int | None]]:
        """Return between which two words of the frame, shared by all, something else may stand.

        None is the beginning, or the end.
        """
        found = runs(self.maps.values(), self._frame.row)
        ends = [(None, None), *found, (None, None)]
        yield from ((left[1], right[0]) for left, right in combinations(ends, 2) if left != right)

    def window(self, own: Between) -> tuple[int, int]:
        """Return the most to show of the frame: from the first word that most others have on."""
        row = self._frame.row
        first, last = min(own.start, self._first), max(own.end - 1, self._last) + 1
        while first - 1 in self._all:
            first -= 1
        first = first if self._frame.begins < first else 0
        last = last if self._frame.ends >= last else len(row)
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
        self._words = [[token.word for token in row] for row in rows]
        self._cuts = [_cuts(row, gaps) for row, (_, gaps) in zip(rows, texts, strict=True)]
        self._turning = [turns_at(text) for text, _ in texts]
        self._alike: dict[tuple[int, int, int, int, int], int] = {}

    def joins(self, frame: int, own: Between, line: int, there: Between) -> bool:
        """Return whether two have the same words next to their readings, not only like ones."""
        row, other = self._words[frame], self._words[line]
        before = own.open_before or row[own.start - 1] == other[there.start - 1]
        return before and (own.open_after or row[own.end] == other[there.end])

    def window(
        self, frame: int, readings: Mapping[int, Between], most: tuple[int, int]
    ) -> tuple[int, int]:
        """Return as much of the frame, at most so much, as every reading has next to it."""
        own, row = readings[frame], self._rows[frame]
        each = readings.items()
        before = min(self._beside(frame, own.start, n, there.start, -1) for n, there in each)
        after = min(self._beside(frame, own.end, n, there.end, 1) for n, there in each)
        first, last = max(most[0], own.start - before), min(most[1], own.end + after)
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

    def _beside(self, frame: int, at: int, line: int, there: int, step: int) -> int:
        """How many words two have alike, one after another, from a place in each on or back."""
        key = frame, at, line, there, step
        known = self._alike.get(key)
        if known is None:
            known = self._alike[key] = self._counted(*key)
        return known

    def _counted(self, frame: int, at: int, line: int, there: int, step: int) -> int:
        own, cuts, other, other_cuts = (
            self._words[frame],
            self._cuts[frame],
            self._words[line],
            self._cuts[line],
        )
        back = step < 0
        room = min(at, there) if back else min(len(own) - at, len(other) - there)
        for far in range(room):
            one, two = at + step * far, there + step * far
            if one in cuts or two in other_cuts or own[one - back] != other[two - back]:
                return far
        return room


def _cuts(row: Sequence[Token], gaps: Sequence[int]) -> frozenset[int]:
    """Before which words something of the text is left out."""
    ends = pairwise(row) if gaps else ()
    return frozenset(
        n
        for n, (one, other) in enumerate(ends, start=1)
        if any(one.span.end <= gap <= other.span.start for gap in gaps)
    )
