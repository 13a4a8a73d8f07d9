"""The crux: the one place of a sentence where the sources part, found by aligning their wordings.

The frame is the wording that is most like the others. Between two runs of words that all of them
share, each has a reading of its own. Of all such places the one counts at which most readings
differ, and of those the longest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from onrecord.differences import NEAR, Word, words_of
from onrecord.text import Span

_SHARED = 2
"""How many words in a row all must share on either side, for a frame that reads as a sentence."""
_PARTING = 3
"""How many readings must differ, where no editor names the place."""
_LONGEST = 14
"""The most words of a reading."""
_LIKE = 0.6
"""How like the frame a wording must be to be read inside it; less where an editor names it."""
_FUNCTION_WORDS = (
    "a an and are as at be been being but by did do does for from had has have he her his "
    "how if in into is it its not of on or our regarding she so than that the their them "
    "then there these they this those to upon was were what when where which who will with "
    "would "
)
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
"""Words that alone are no difference of substance."""
_BEFORE = 20
_AFTER = 14
"""How many words of the frame are shown."""
_OPENING = "\"'“‘«„("
_CLOSING = "\"'”’»“)"


@dataclass(frozen=True, slots=True)
class Line:
    """One wording: its shown words, whose they are, and where something is left out in them."""

    text: str
    owner: str
    breaks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one wording has at the place."""

    line: int
    """Which of the wordings."""
    span: Span


@dataclass(frozen=True, slots=True)
class Crux:
    """The place where the wordings part."""

    frame: int
    """Which of the wordings gives the words around."""
    before: Span
    after: Span
    readings: tuple[Reading, ...]
    """One for each owner, in the order of the wordings."""


def crux(lines: Sequence[Line], turns: Mapping[int, Sequence[Span]] | None = None) -> Crux | None:
    """Return where the wordings part; `turns` are places in them that an editor names."""
    turns = turns or {}
    words = [words_of(line.text) for line in lines]
    near = _near(words, NEAR if turns else _LIKE)
    while len({lines[number].owner for number in near}) >= (2 if turns else _PARTING):
        aligned = _Aligned(lines, words, near, turns)
        found = [place for place in aligned.places() if aligned.counts(place)]
        if found:
            return aligned.crux(max(found, key=aligned.weight))
        near = near[:-1]
    return None


def _near(words: Sequence[Sequence[Word]], least: float) -> list[int]:
    """The frame, then all that are near to it, the nearest first."""
    likeness = [[_ratio(one, other) for other in words] for one in words]
    sums = [sum(each for each in row if each >= least) for row in likeness]
    if not sums:
        return []
    frame = sums.index(max(sums))
    others = [n for n in range(len(words)) if n != frame and likeness[frame][n] >= least]
    return [frame, *sorted(others, key=lambda number: -likeness[frame][number])]


def _ratio(one: Sequence[Word], other: Sequence[Word]) -> float:
    return _matcher(one, other).ratio()


def _matcher(one: Sequence[Word], other: Sequence[Word]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [w.key for w in one], [w.key for w in other], autojunk=False)


_Place = dict[int, tuple[int, int]]
"""For each wording the first of its words at the place, and the first behind it."""


@dataclass(frozen=True, slots=True)
class _Aligned:
    """Some wordings beside the first of them, word by word."""

    lines: Sequence[Line]
    words: Sequence[Sequence[Word]]
    near: Sequence[int]
    turns: Mapping[int, Sequence[Span]]

    def places(self) -> Iterator[_Place]:
        """The places between runs of words that all share."""
        for (_, left), (right, _) in pairwise(self._runs()):
            yield {n: (left[n] + 1, right[n]) for n in self.near}

    def _runs(self) -> list[tuple[dict[int, int], dict[int, int]]]:
        """The first and the last word of each run that all share, as numbers in each wording."""
        rows = self._shared()
        found = []
        for _, run in groupby(enumerate(rows), key=lambda pair: _offsets(*pair)):
            shared = [row for _, row in run]
            if len(shared) >= _SHARED:
                found.append((shared[0], shared[-1]))
        return found

    def _shared(self) -> list[dict[int, int]]:
        """Every word that all share, in order: its number in each wording."""
        frame = self.near[0]
        at = {n: {frame: n} for n in range(len(self.words[frame]))}
        for other in self.near[1:]:
            for block in _matcher(self.words[frame], self.words[other]).get_matching_blocks():
                for step in range(block.size):
                    at[block.a + step][other] = block.b + step
        return [row for row in at.values() if len(row) == len(self.near)]

    def counts(self, place: _Place) -> bool:
        """Whether the wordings part there, in words that can be set between braces."""
        whole = all(
            0 < end - start <= _LONGEST and not self._broken(n, start, end)
            for n, (start, end) in place.items()
        )
        if not self.turns:
            return whole and self._alike(place) and self._parting(place) >= _PARTING
        return whole and any(self._turns(n, self._span(n, *ends)) for n, ends in place.items())

    def _alike(self, place: _Place) -> bool:
        """Whether the readings are of like length: else they hardly fill the same place."""
        lengths = [end - start for start, end in place.values()]
        return max(lengths) <= 2 * min(lengths)

    def _broken(self, line: int, start: int, end: int) -> bool:
        """Whether something is left out at the place, or next to it."""
        words = self.words[line]
        first, last = words[start - 1].span.start, words[end].span.end
        return any(first < at < last for at in self.lines[line].breaks)

    def _parting(self, place: _Place) -> int:
        keys = {
            frozenset(word.key for word in self.words[n][start:end]) - _FUNCTION
            for n, (start, end) in place.items()
        }
        owners = {self.lines[n].owner for n in place}
        return min(len(keys), len(owners))

    def weight(self, place: _Place) -> tuple[int, int]:
        """How many readings differ, and how long they are."""
        return self._parting(place), sum(end - start for start, end in place.values())

    def _span(self, line: int, start: int, end: int) -> Span:
        """The words, with the marks that belong to them."""
        text, words = self.lines[line].text, self.words[line]
        first, last = words[start].span.start, words[end - 1].span.end
        while first and text[first - 1] in _OPENING:
            first -= 1
        while last < len(text) and text[last] in _CLOSING:
            last += 1
        return Span(first, last)

    def _turns(self, line: int, span: Span) -> bool:
        return any(span.overlap(turn) for turn in self.turns.get(line, ()))

    def crux(self, place: _Place) -> Crux:
        """The place as a page shows it."""
        found: dict[str, Reading] = {}
        for line in sorted(place, key=lambda line: (line != self.near[0], line)):
            span = self._span(line, *place[line])
            found.setdefault(self.lines[line].owner, Reading(line, span))
        frame = self.near[0]
        start, end = place[frame]
        span = self._span(frame, start, end)
        readings = tuple(sorted(found.values(), key=lambda reading: reading.line))
        return Crux(frame, self._before(start, span), self._after(end, span), readings)

    def _before(self, start: int, reading: Span) -> Span:
        line, words = self.lines[self.near[0]], self.words[self.near[0]]
        begin = words[start - _BEFORE].span.start if start > _BEFORE else 0
        return Span(max([begin, *(b for b in line.breaks if b <= reading.start)]), reading.start)

    def _after(self, end: int, reading: Span) -> Span:
        line, words = self.lines[self.near[0]], self.words[self.near[0]]
        stop = words[end + _AFTER].span.end if end + _AFTER < len(words) else len(line.text)
        return Span(reading.end, min([stop, *(b for b in line.breaks if b >= reading.end)]))


def _offsets(number: int, row: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """Alike for words that stand one after another in all wordings."""
    return tuple(sorted((line, at - number) for line, at in row.items()))
