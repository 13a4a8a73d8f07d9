"""Quantities: a number with what it counts or measures, and how much room its words leave.

Two quantities can be set beside each other only where they are of one kind: the same thing counted,
or the same thing measured. `about`, `up to` and `more than` are part of what is printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.frozen import dataclass
from onrecord.record.disagreements.counting import Number, numbers
from onrecord.record.disagreements.rounding import BEFORE, BEHIND, room
from onrecord.record.disagreements.tokens import Token, stem, stems, tokens
from onrecord.record.disagreements.units import EXACT_KINDS, TIMES, UNITS, Unit, unit_named
from onrecord.record.disagreements.vocabulary import FATES, MONTHS, NO_NOUNS, PEOPLE, PLURALS
from onrecord.text import Span

_NEAR = 6
"""How many words on either side of a number tell what it is about."""
_PHRASE = 4
"""How many words there may be from a number to what it counts, those with a hyphen counted once."""
_QUOTES = frozenset("\"'“”„‟‘’‚«»‹›")
_FATES: Mapping[str, str] = {
    stem(word): fate for fate, words in FATES.items() for word in words.split()
}
_EXACT = EXACT_KINDS | {"age"}
_LASTING = frozenset(
    {"for", "within", "lasts", "lasted", "takes", "took", "taken", "taking", "spent"}
)
"""What stands before a length of time: it is one, whatever it came before or after."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of what: from `low` to `high`, in the unit that stands for its kind."""

    kind: str
    """What it counts or measures: `missil`, `distance`, `dead`."""
    low: float
    high: float
    measure: bool
    """Whether it measures; else it counts, and the thing that it counts tells what it is of."""
    printed: Span
    """The number with its unit, and what stands before it: `up to 300 kilometres`."""
    near: frozenset[str]
    """The stems of the words around it."""
    dated: frozenset[str]
    """The years and months around it."""

    def excludes(self, other: Quantity) -> bool:
        """Whether both cannot be right, by their words: equal within rounding is no difference."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        rounded = self.low < self.high and other.low < other.high
        return low > high or (low == high and rounded)  # 4.5 to 5.5 ends where 5.5 to 6.5 begins


def quantities(words: str) -> list[Quantity]:
    """Return the quantities in some words, in order."""
    found = [token for token in tokens(words) if token.text not in _QUOTES]  # 53 “million euros”
    each = numbers(found)
    return [
        quantity
        for at, number in enumerate(each)
        if (quantity := _Reading(found, each, at, number).quantity())
    ]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One number of a passage, being read."""

    found: Sequence[Token]
    numbers: Sequence[Number]
    at: int
    number: Number

    def quantity(self) -> Quantity | None:
        """The number with what it counts or measures; None where that is not told."""
        number = self._ranged()
        if number is None:
            return None
        measured = self._age(number) or self._unit(number)
        if measured is None:
            kind, end = self._counted(number)
            return self._made(number, Unit(kind, 1), end, measure=False) if kind else None
        unit, end = measured
        if unit.kind in TIMES and self._is_of_a_date(number, end):
            return None
        return self._made(number, unit, end, measure=True)

    # ---- the number

    def _ranged(self) -> Number | None:
        """`5 to 10`, `5–10` and `between 5 and 10` are one number that leaves room."""
        number = self.number
        if self.at and self._joins(self.numbers[self.at - 1], number):
            return None  # read with the one before
        following = self.numbers[self.at + 1] if self.at + 1 < len(self.numbers) else None
        if following and self._joins(number, following):
            scale = 1.0
            if following.high >= 1e6 > number.low and following.step:
                scale = following.step  # "5 to 10 million"
            low, high = sorted((number.low * scale, following.high))
            return Number(low, high, 0, number.first, following.end)
        return number

    def _joins(self, one: Number, other: Number) -> bool:
        between = [token.lower for token in self.found[one.end : other.first]]
        if between in (["to"], ["-"], ["–"]):
            return True
        before = self.found[one.first - 1].lower if one.first else ""
        return between == ["and"] and before == "between"

    # ---- what it counts or measures

    def _age(self, number: Number) -> tuple[Unit, int] | None:
        after = [token.lower for token in self.found[number.end : number.end + 5]]
        before = self.found[number.first - 1] if number.first else None
        if after[:4] in (["-", "year", "-", "old"], ["-", "year", "-", "olds"]):
            return Unit("age", 1), number.end + 4
        if after[:2] == ["years", "old"]:
            return Unit("age", 1), number.end + 2
        if before and before.lower in {"aged", "age"}:
            return Unit("age", 1), number.end
        named = number.first > 1 and self.found[number.first - 2].text[0].isupper()
        if before and before.text == "," and after[:1] == [","] and named and number.high < 120:
            return Unit("age", 1), number.end
        return None

    def _unit(self, number: Number) -> tuple[Unit, int] | None:
        found, end = self.found, number.end
        before = found[number.first - 1].text if number.first else ""
        if before in UNITS and not before[0].isalpha():
            return UNITS[before], end
        if end < len(found) and found[end].text == "-":
            end += 1
        for length in (3, 2, 1):
            unit = unit_named([token.lower for token in found[end : end + length]])
            if unit and end + length <= len(found):
                return unit, end + length
        return None

    def _is_of_a_date(self, number: Number, end: int) -> bool:
        """`three days ago`, `in the past 24 hours`: read as dates, where they are read at all."""
        after = {token.lower for token in self.found[end : end + 2]}
        if after & {"ago", "later", "earlier", "old"}:
            return True
        if self._is_of_a_length(number):
            return False
        before = {token.lower for token in self.found[max(0, number.first - 3) : number.first]}
        return bool(
            after & {"before", "after"} or before & {"past", "last", "next", "after", "every"}
        )

    def _is_of_a_length(self, number: Number) -> bool:
        """`for about two days before the vote`, `a two-day strike before the vote`."""
        first, _ = self._before(number)
        if first and self.found[first - 1].lower in {"a", "an", "the", "full", "whole"}:
            first -= 1
        lasting = bool(first) and self.found[first - 1].lower in _LASTING
        return lasting or self._text(number.end, number.end + 1) == "-"

    def _counted(self, number: Number) -> tuple[str, int]:
        """What is counted, by its stem, and where that ends; nothing where it is not told.

        People are known by what happened to them, where that is told.
        """
        fate, noun = self._fate(number), self._noun(number)
        word = self.found[noun].lower if noun else ""
        end = noun + 1 if noun else number.end
        if fate and (not noun or word in PEOPLE or stem(word) in _FATES):
            return fate, end
        kind = f"{stem(word)} {fate}" if fate else stem(word)
        return (kind if noun else ""), end

    def _noun(self, number: Number) -> int | None:
        """The head of the phrase that the number begins: `eight ballistic missiles`."""
        first = number.end
        if number.low < number.high and self._text(first, first + 1) == "of":
            first += 1  # "dozens of houses"
        phrase = range(first, min(first + 2 * _PHRASE, len(self.found)))
        for at in phrase:
            token = self.found[at]
            before_hyphen = self._text(at + 1, at + 2) == "-"
            if token.text == "-" or (token.tells and before_hyphen):
                continue
            if not token.tells or token.lower in NO_NOUNS:
                break
            if _is_plural(token.lower) or (number.high == 1 and token.lower == "person"):
                return at
        return None

    def _fate(self, number: Number) -> str | None:
        """What happened to them: told behind the number, up to the next clause, or just before."""
        for token in self.found[number.end : number.end + _NEAR]:
            if token.lower == "and" or not (token.is_word or token.text == "-"):
                break
            if stem(token.text) in _FATES:
                return _FATES[stem(token.text)]
        for token in reversed(self.found[max(0, number.first - 4) : number.first]):
            if token.text == "," or token.is_figure:
                break
            if stem(token.text) in _FATES:
                return _FATES[stem(token.text)]
        return None

    # ---- how much room it leaves

    def _made(self, number: Number, unit: Unit, end: int, *, measure: bool) -> Quantity:
        first, bound = self._before(number)
        end, bound = self._behind(end, bound)
        low, high = room(number, bound, exact=unit.kind in _EXACT or not measure)
        around = [
            *self.found[max(0, number.first - _NEAR) : number.first],
            *self.found[end : end + _NEAR],
        ]
        return Quantity(
            kind=unit.kind,
            low=low * unit.size,
            high=high * unit.size,
            measure=measure,
            printed=Span(self.found[first].span.start, self.found[end - 1].span.end),
            near=stems(around),
            dated=frozenset(_dates(around)),
        )

    def _before(self, number: Number) -> tuple[int, str]:
        """Where the words begin that bound the number, and how they do."""
        first = number.first
        if first and self.found[first - 1].text in UNITS and not self.found[first - 1].is_word:
            first -= 1
        if first and self.found[first - 1].lower == "between":
            return first - 1, ""
        for length in range(min(3, first), 0, -1):
            words = self._text(first - length, first).casefold()
            if words in BEFORE:
                return first - length, BEFORE[words]
        return first, ""

    def _behind(self, end: int, bound: str) -> tuple[int, str]:
        words = self._text(end, end + 2).casefold()
        if words in BEHIND and not bound:
            return end + 2, BEHIND[words]
        if end < len(self.found) and self.found[end].text == "+" and not bound:
            return end + 1, "least"
        return end, bound

    def _text(self, first: int, end: int) -> str:
        return " ".join(token.text for token in self.found[first:end])


def _is_plural(word: str) -> bool:
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _dates(around: Sequence[Token]) -> Iterator[str]:
    for token in around:
        is_year = token.is_figure and len(token.text) == 4 and token.text[:2] in {"19", "20"}
        if is_year or token.lower in MONTHS:
            yield token.lower
