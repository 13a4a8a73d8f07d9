"""A wording beside others that are near it, phrase by phrase: what each has in place of its words.

Only what would not mislead is told: a source that has the same words at another place, or whose
words there are left out of what is shown, neither lacks them nor has others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord.comparing.aligned import Line, Token, content, shared, tokens
from onrecord.frozen import dataclass
from onrecord.text import Span

_LONGEST = 14
"""The most words of a phrase: of what is longer, the wordings themselves tell more."""
_APART = 4
"""Over how many words a word may have moved inside one phrase."""


@dataclass(frozen=True, slots=True)
class Variant:
    """What one wording has in place of a phrase; no span where it has nothing there."""

    line: int
    span: Span | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the base, and what the others have there; who agrees is left out."""

    span: Span
    variants: tuple[Variant, ...]


def likeness(one: str, other: str) -> float:
    """Return the share of their words, from 0 to 1, that two wordings have in the same order."""
    return 2 * len(shared(one, other)) / (len(tokens(one)) + len(tokens(other)) or 1)


def phrases(
    lines: Sequence[Line], base: int, others: Iterable[int], told: Mapping[int, Span]
) -> tuple[Phrase, ...]:
    """Return in what other wordings differ from the base, in the order of its words.

    `told` are stretches of the wordings that a page sets side by side already.
    """
    return tuple(_Collation(lines, base, tuple(others), told).phrases())


_Range = tuple[int, int]
"""The first word, and the first behind the last."""


class _Collation:
    def __init__(
        self, lines: Sequence[Line], base: int, others: Sequence[int], told: Mapping[int, Span]
    ) -> None:
        self._lines, self._base, self._told = lines, base, told
        self._rows = {n: tokens(lines[n].text) for n in (base, *others)}
        self._maps = {n: shared(lines[base].text, lines[n].text) for n in others}

    def phrases(self) -> Iterator[Phrase]:
        for place in self._places():
            theirs = {n: self._there(n, place) for n in self._maps if not self._is_told(n, place)}
            known = {n: there for n, there in theirs.items() if there}
            if len(known) < len(theirs) or any(self._misleads(n, place, known[n]) for n in known):
                continue  # who is not named would seem to agree
            variants = tuple(
                Variant(n, self._span(n, there) if there[0] < there[1] else None)
                for n, there in known.items()
                if self._differs(n, place, there)
            )
            if variants:
                yield Phrase(self._span(self._base, place), variants)

    def _places(self) -> list[_Range]:
        """Where some of the others differ, places that overlap or touch made one."""
        gaps = sorted(gap for n in self._maps for gap in self._gaps(n))
        places: list[_Range] = []
        for start, end in gaps:
            if places and self._one_phrase(places[-1][1], start):
                places[-1] = (places[-1][0], max(places[-1][1], end))
            else:
                places.append((start, end))
        return places

    def _one_phrase(self, end: int, start: int) -> bool:
        """Whether nothing of substance stands between two places."""
        told = self._told.get(self._base)
        row = self._rows[self._base]
        if told and end < len(row) and row[end - 1].span.end <= told.start <= row[end].span.start:
            return False
        return start <= end or (start - end <= 1 and all(t.function for t in row[end:start]))

    def _gaps(self, line: int) -> list[_Range]:
        """The words of the base that another wording has not, none of them empty."""
        length, other_length = len(self._rows[self._base]), len(self._rows[line])
        known = [(-1, -1), *sorted(self._maps[line].items()), (length, other_length)]
        gaps = [
            (one[0] + 1, other[0], one[1] + 1, other[1])
            for one, other in pairwise(known)
            if other[0] - one[0] > 1 or other[1] - one[1] > 1
        ]
        wide = [self._widened(a, b) for a, b, *_ in self._joined(line, gaps)]
        return [gap for gap in wide if not self._is_told(line, gap)]

    def _joined(
        self, line: int, gaps: Iterable[tuple[int, int, int, int]]
    ) -> Iterator[tuple[int, int, int, int]]:
        """The gaps; two between which a word has only moved are one phrase."""
        last: tuple[int, int, int, int] | None = None
        for gap in gaps:
            if last and gap[0] - last[1] <= _APART and self._moves(line, last, gap):
                last = (last[0], gap[1], last[2], gap[3])
                continue
            if last:
                yield last
            last = gap
        if last:
            yield last

    def _moves(
        self, line: int, one: tuple[int, int, int, int], two: tuple[int, int, int, int]
    ) -> bool:
        row, other = self._rows[self._base], self._rows[line]
        back = content(row[one[0] : one[1]]) & content(other[two[2] : two[3]])
        return bool(back | (content(row[two[0] : two[1]]) & content(other[one[2] : one[3]])))

    def _widened(self, start: int, end: int) -> _Range:
        """A place between two words of the base takes one of them: it must name something."""
        if start < end:
            return start, end
        return (start - 1, end) if start else (start, end + 1)

    def _is_told(self, line: int, gap: _Range) -> bool:
        """Whether both stretches that part there are set side by side already."""
        told = self._told.get(self._base)
        return bool(told and line in self._told and self._span(self._base, gap).overlap(told))

    def _span(self, line: int, place: _Range) -> Span:
        row = self._rows[line]
        return Span(row[place[0]].span.start, row[place[1] - 1].span.end)

    # ---- what another has at a place

    def _differs(self, line: int, place: _Range, there: _Range) -> bool:
        if self._words(self._base, place) == self._words(line, there):
            return False
        own, other = sorted((self._stems(self._base, place), self._stems(line, there)), key=len)
        # An entry may begin or end elsewhere than another: what one has more there tells nothing.
        begins, ends = place[0] == 0, place[1] == len(self._rows[self._base])
        longer = (begins and other[-len(own) :] == own) or (ends and other[: len(own)] == own)
        return bool(own or not (begins or ends)) and not longer

    def _stems(self, line: int, place: _Range) -> list[str]:
        return [token.stem for token in self._rows[line][slice(*place)]]

    def _misleads(self, line: int, place: _Range, there: _Range) -> bool:
        """Whether what stands there is too long, left out in part, or stands elsewhere too."""
        longest = max(place[1] - place[0], there[1] - there[0])
        return (
            longest > _LONGEST
            or self._is_cut(line, place, there)
            or self._moved(line, place, there)
        )

    def _words(self, line: int, place: _Range) -> frozenset[str]:
        return content(self._rows[line][slice(*place)])

    def _there(self, line: int, place: _Range) -> _Range | None:
        map_, length = self._maps[line], len(self._rows[self._base])
        start = map_.get(place[0] - 1, -1) + 1 if place[0] else 0
        end = map_.get(place[1]) if place[1] < length else len(self._rows[line])
        if (place[0] and place[0] - 1 not in map_) or end is None:
            return None
        return start, end

    def _is_cut(self, line: int, place: _Range, there: _Range) -> bool:
        """Whether something of either text is left out there."""
        return any(
            first < at < last
            for n, stretch in ((self._base, place), (line, there))
            for first, last in [self._between(n, stretch)]
            for at in self._lines[n].breaks
        )

    def _between(self, line: int, place: _Range) -> _Range:
        row = self._rows[line]
        first = row[place[0] - 1].span.end - 1 if place[0] else 0
        last = row[place[1]].span.start + 1 if place[1] < len(row) else len(self._lines[line].text)
        return first, last

    def _moved(self, line: int, place: _Range, there: _Range) -> bool:
        """Whether one has there what the other has elsewhere."""
        own, other = self._rows[self._base], self._rows[line]
        lacking = content(own[slice(*place)]) - content(other[slice(*there)])
        added = content(other[slice(*there)]) - content(own[slice(*place)])
        return bool(lacking & _rest(other, there) or added & _rest(own, place))


def _rest(row: Sequence[Token], place: _Range) -> frozenset[str]:
    return content([*row[: place[0]], *row[place[1] :]])
