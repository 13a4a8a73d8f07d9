"""The looking for the place at which wordings part, by aligning them with one of them.

A place stands between two words of the frame that others have as well, next to a reading of their
own. Only words are shown around that all have there, one after another: read from left to right,
they and any of the readings are its source's own. Who has in its reading what others have outside
theirs is no part of it; a place that few are part of must have more in common around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from onrecord.comparing.aligned import Line, Token, shared
from onrecord.comparing.around import AroundAll, Between, Frame, Group
from onrecord.comparing.held import Common, Held, Words, intersection, subset
from onrecord.frozen import dataclass
from onrecord.text import Span

_IDLE = 2
"""After how many smaller groups that part no better a frame is left."""
_LONGEST = 14
_LONGEST_OPEN = 18
"""The most words of a reading; of one that is open and longer, a clause is shown."""
_CLAUSE_WORDS = 3
"""The fewest words of such a clause."""
_SHARE = 0.6
"""The least share of the frame's words of substance that a wording must have as well."""
_OWN_SHARE = 0.5
"""The same of the wording's own words around its reading."""
_TAIL_SHARE = 1 / 3
"""The same of all that follows on readings that begin where their wordings do."""
_ALIKE = 0.5
"""The most that all readings may have in common, as a share of the shortest."""
_LOST = 0.2
"""The most words of substance that stand among the common ones in one alone, beside these."""
_LEAST = 2
"""The fewest words of substance around readings."""
_FEW = 3
"""How many words of substance two must share around their readings, where others are left out.

Three sources need fewer."""
_OPENING = "\"'“‘«„("
_CLOSING = "\"'”’»“)"
_UNPAIRED = 10
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_LEFT = re.compile(r"[‘“«„]")
_RIGHT = re.compile(r"[’”»]")
_CLAUSE = re.compile(r"[,;:.!?–—]")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the frame, and the readings there."""

    frame: int
    readings: Mapping[int, Between]
    window: tuple[int, int]
    """The words of the frame that are shown, the reading among them."""
    common: int
    """How many words of substance all have around it."""


Weighed = tuple[tuple[int, ...], Place]
"""A place behind what it weighs."""


@dataclass(frozen=True, slots=True)
class _Around:
    """A reading of the frame, and the words of substance that are shown around it."""

    frame: int
    own: Between
    window: tuple[int, int]
    words: Words


class Search:
    """Some wordings, and the looking for the place where they part."""

    def __init__(
        self,
        lines: Sequence[Line],
        rows: Sequence[Sequence[Token]],
        near: Sequence[int],
        turns: Mapping[int, Sequence[Span]],
    ) -> None:
        self.lines, self.rows, self.near, self.turns = lines, rows, near, turns
        self._held = Held(rows)
        self._around_all = AroundAll(rows, [(line.text, line.breaks) for line in lines])
        self._owning = len({line.owner for line in lines})
        self._readings: dict[tuple[int, int | None, int | None], Between | None] = {}

    def best(self, frame: int) -> Weighed | None:
        """The best place of one frame at which enough of the others have a reading."""
        text = self.lines[frame].text
        maps = {n: shared(text, self.lines[n].text) for n in self.near if n != frame}
        common = {n: self._held.common(frame, map_) for n, map_ in maps.items()}
        order = sorted(maps, key=lambda n: (-self._shares(frame, n), n))
        best: Weighed | None = None
        own, idle = Frame(self.rows[frame]), 0
        for numbers in [order[:n] for n in range(len(order), 1, -1)] + [[n] for n in order]:
            owners = len({self.lines[n].owner for n in (frame, *numbers)})
            if best and (idle == _IDLE or best[0][:2] > (owners, owners)):
                break
            before, group = best, Group(own, {n: maps[n] for n in numbers})
            best = self._better(best, frame, group, common)
            idle = idle + 1 if best is before else 0
        return best

    def _better(
        self, best: Weighed | None, frame: int, group: Group, common: Mapping[int, Common]
    ) -> Weighed | None:
        """The best place, of one and all at which the frame and a group have the words around."""
        for left, right in group.gaps():
            least = best[0][:2] if best else (1 if self.turns else 2, 2)
            place = self._place(frame, group, common, (left, right), least)
            if place and self._counts(place):
                weighed = self._weight(place), place
                best = max(best or weighed, weighed, key=itemgetter(0))
        return best

    def _shares(self, frame: int, line: int) -> float:
        """How much of the shorter of two wordings the other has, in words of substance."""
        own, other = self._held.whole(frame), self._held.whole(line)
        least = min(own.bit_count(), other.bit_count())
        return (own & other).bit_count() / (least or 1)

    def _place(
        self,
        frame: int,
        group: Group,
        shared_: Mapping[int, Common],
        gap: tuple[int | None, int | None],
        least: tuple[int, ...],
    ) -> Place | None:
        """The readings of those at a place that share the words around it.

        None where it could not weigh as much as `least`.
        """
        own = self._between(frame, *gap)
        if own is None:
            return None
        others = dict(self._others(frame, own, group, gap))
        if 1 + len(others) < least[0] or self._at_most({frame: own, **others}) < least:
            return None
        window = group.window(own)
        ours = _Around(frame, own, window, self._around(frame, own, window))
        readings = {frame: own} | {
            n: there
            for n, there in others.items()
            if self._fits(ours, n, there, self._beside(n, there, own, window))
            and self._whole(ours, n, there, group.maps[n], shared_[n])
        }
        if self._at_most(readings) < least:
            return None
        shown = self._around_all.window(frame, readings, window)
        around = self._around(frame, own, shown)
        return Place(frame, readings, shown, around.bit_count())

    def _others(
        self, frame: int, own: Between, group: Group, gap: tuple[int | None, int | None]
    ) -> Iterator[tuple[int, Between]]:
        """What others have at a place, next to the very words that stand there in the frame."""
        left, right = gap
        for n, map_ in group.maps.items():
            there = self._between(
                n, None if left is None else map_[left], None if right is None else map_[right]
            )
            if there and self._around_all.joins(frame, own, n, there):
                yield n, there

    def _between(self, line: int, left: int | None, right: int | None) -> Between | None:
        """The words of a wording between two of it, if they can be set between braces."""
        key = line, left, right
        if key not in self._readings:
            self._readings[key] = self._reading_between(*key)
        return self._readings[key]

    def _reading_between(self, line: int, left: int | None, right: int | None) -> Between | None:
        length = len(self.rows[line])
        start = 0 if left is None else left + 1
        end = length if right is None else right
        longest = _LONGEST
        if left is None or right is None:
            longest = _LONGEST_OPEN
            start, end = self._clause(line, start, end, open_before=left is None)
        if not 0 < end - start <= longest or self._broken(line, start, end):
            return None
        words, roots = self._held.words, self._held.roots
        return Between(
            start,
            end,
            left is None,
            right is None,
            words=words(line, start, end),
            rest=words(line, 0, start) | words(line, end, length),
            roots=roots(line, start, end),
            rest_roots=roots(line, 0, start) | roots(line, end, length),
        )

    def _clause(self, line: int, start: int, end: int, *, open_before: bool) -> tuple[int, int]:
        """Of an open reading that is long, the clause that stands next to the frame."""
        row = self.rows[line]
        if end - start <= _LONGEST_OPEN:
            return start, end
        gaps = [
            n
            for n in range(start + _CLAUSE_WORDS, end - _CLAUSE_WORDS + 1)
            if _CLAUSE.search(self.lines[line].text, row[n - 1].span.end, row[n].span.start)
        ]
        if open_before:
            return max(gaps, default=start), end
        return start, min(gaps, default=end)

    def _broken(self, line: int, start: int, end: int) -> bool:
        """Whether something is left out at the place, or next to it."""
        breaks = self.lines[line].breaks
        if not breaks:
            return False
        row, length = self.rows[line], len(self.lines[line].text)
        first = row[start - 1].span.start if start else 0
        last = row[end].span.end if end < len(row) else length
        return any(first < at < last for at in breaks)

    # ---- the words around

    def _around(self, line: int, own: Between, window: tuple[int, int]) -> Words:
        before = self._held.words(line, window[0], own.start)
        return before | self._held.words(line, own.end, window[1])

    def _beside(self, line: int, there: Between, own: Between, window: tuple[int, int]) -> Words:
        """As many words around a reading as the frame shows around its own, and two to spare."""
        before, after = own.start - window[0] + 2, window[1] - own.end + 2
        ends = max(0, there.start - before), there.end + after
        return self._around(line, there, ends)

    def _fits(self, ours: _Around, line: int, there: Between, beside: Words) -> bool:
        """Whether a wording may be read inside the frame without saying what it does not say."""
        if not (self._alike(ours.own, there) or self.turns):
            return False
        common = (ours.words & beside).bit_count()
        if self.turns:
            return common > 0
        return (
            common >= _SHARE * ours.words.bit_count()
            and common >= _OWN_SHARE * beside.bit_count()
            and self._bounded(ours.frame, ours.own, line, there)
            and not self._moved(ours.own, there)
        )

    def _whole(
        self, ours: _Around, line: int, there: Between, map_: Mapping[int, int], shared_: Common
    ) -> bool:
        """Whether hardly a word stands among those that both share, and only one of them has it.

        Set before "private contractors", who wrote "private military contractors" is misquoted.
        """
        own, (first, last) = ours.own, ours.window
        ends = shared_.ends(ours.window, (own.start, own.end))
        if ends is None:
            return True
        held = self._among(ours.frame, own, ends)
        held |= self._among(line, there, (map_[ends[0]], map_[ends[1]]))
        common = shared_.words(first, own.start) | shared_.words(own.end, last)
        return (held & ~common).bit_count() <= _LOST * common.bit_count()

    def _among(self, line: int, there: Between, ends: tuple[int, int]) -> Words:
        """The words of substance from one to another, outside the reading."""
        before = self._held.words(line, ends[0], there.start)
        return before | self._held.words(line, there.end, ends[1] + 1)

    def _bounded(self, frame: int, own: Between, line: int, there: Between) -> bool:
        """Whether two are alike in all that stands on the side that a reading leaves closed."""
        if not (own.open_before or own.open_after):
            return True
        ours, theirs = self._side(frame, own), self._side(line, there)
        least = _OWN_SHARE if own.open_after else _TAIL_SHARE
        most = max(ours.bit_count(), theirs.bit_count())
        return (ours & theirs).bit_count() >= least * most

    def _side(self, line: int, there: Between) -> Words:
        if there.open_before:
            return self._held.words(line, there.end, len(self.rows[line]))
        return self._held.words(line, 0, there.start)

    @staticmethod
    def _moved(own: Between, there: Between) -> bool:
        """Whether one has in its reading what the other has around its own."""
        moved = own.roots & there.rest_roots & ~own.rest_roots
        return bool(moved | (there.roots & own.rest_roots & ~there.rest_roots))

    @staticmethod
    def _alike(own: Between, there: Between) -> bool:
        """Whether readings that are closed are of like length: else they fill no one place."""
        if own.open_before or own.open_after:
            return True
        lengths = (own.end - own.start, there.end - there.start)
        return max(lengths) <= 2 * min(lengths) + 1

    # ---- which place counts

    def _counts(self, place: Place) -> bool:
        if self._around_all.turned(place.frame, place.readings, place.window):
            return False
        if self.turns:
            named = any(
                self.span(n, there).overlap(turn)
                for n, there in place.readings.items()
                for turn in self.turns.get(n, ())
            )
            return named and self._owners(place.readings) > 1 and place.common >= self._least(place)
        readings = [there.words for there in place.readings.values()]
        least = min(each.bit_count() for each in readings)
        alike = intersection(readings).bit_count() / (least or 1)
        return self._parting(place) > 1 and alike <= _ALIKE and self._is_frame(place)

    def _least(self, place: Place) -> int:
        """How many words of substance must stand around: one alone where it ends a sentence."""
        end, last = place.readings[place.frame].end, place.window[1]
        return _LEAST if end < last < len(self.rows[place.frame]) else 1

    def _is_frame(self, place: Place) -> bool:
        """Whether the words around are enough of a sentence."""
        leads = place.readings[place.frame].open_after
        if leads and all(not self._own_rest(place, n) for n in place.readings):
            return place.common > 0
        least = _LEAST if self._owners(place.readings) >= min(_FEW, self._owning) else _FEW
        return place.common >= least

    def _own_rest(self, place: Place, line: int) -> Words:
        """The words of substance around a reading that are not the frame's."""
        around = self._around(place.frame, place.readings[place.frame], place.window)
        return place.readings[line].rest & ~around

    def _owners(self, readings: Iterable[int]) -> int:
        return len({self.lines[n].owner for n in readings})

    def _at_most(self, readings: Mapping[int, Between]) -> tuple[int, int]:
        """The most that a place of some readings, or of fewer, may weigh in what weighs most."""
        owners = self._owners(readings)
        return min(len({there.words for there in readings.values()}), owners), owners

    def _parting(self, place: Place) -> int:
        """How many readings differ in substance, each the reading of another."""
        keys = {there.words for there in place.readings.values()}
        own = place.readings[place.frame]
        if own.open_before or own.open_after:  # one that only goes on for longer does not differ
            keys = {key for key in keys if not any(subset(key, other) for other in keys)}
        return min(len(keys), self._owners(place.readings))

    def _weight(self, place: Place) -> tuple[int, ...]:
        """Many readings that differ, of many sources; closed; with much in common around them.

        Of frames that are as good, one that reads as a sentence by itself.
        """
        own = place.readings[place.frame]
        readings = [there.words for there in place.readings.values()]
        row, text = self.rows[place.frame], self.lines[place.frame].text
        first, last = place.window
        shown = text[row[first].span.start : row[last - 1].span.end]
        return (
            self._parting(place),
            self._owners(place.readings),
            len(place.readings),
            -sum(
                _marks(self.span(n, there).of(self.lines[n].text)) >= _UNPAIRED
                for n, there in place.readings.items()
            ),
            -(own.open_before or own.open_after),
            -intersection(readings).bit_count(),
            place.common,
            sum(each.bit_count() for each in readings),
            -_marks(shown),
            last - first - len(row),
            -self.near.index(place.frame),
        )

    def span(self, line: int, there: Between) -> Span:
        """The words, with the marks that belong to them."""
        text, row = self.lines[line].text, self.rows[line]
        first, last = row[there.start].span.start, row[there.end - 1].span.end
        while first and text[first - 1] in _OPENING:
            first -= 1
        while last < len(text) and text[last] in _CLOSING:
            last += 1
        return Span(first, last)


@lru_cache(maxsize=4096)
def _marks(text: str) -> int:
    """How many quotation marks stand in a text; one without its other half weighs more."""
    curly = _APOSTROPHE.sub("", text)
    left, right, straight = len(_LEFT.findall(curly)), len(_RIGHT.findall(curly)), text.count('"')
    return _UNPAIRED * (abs(left - right) + straight % 2) + left + right + straight
