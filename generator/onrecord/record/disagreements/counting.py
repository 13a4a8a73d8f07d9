"""Numbers as print has them, in figures or letters: how great, and how exactly that is meant."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from onrecord.frozen import dataclass
from onrecord.record.disagreements.tokens import Token, joined, lower
from onrecord.record.disagreements.vocabulary import MONTHS

_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_TEENS = "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL: Mapping[str, int] = {
    **{word: number for number, word in enumerate(f"{_WORDS} {_TEENS}".split())},
    **{word: 10 * number for number, word in enumerate(_TENS.split(), start=2)},
}
SCALES: Mapping[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
}
_ALONE = frozenset({"dozen", "hundred", "thousand"})
"""Those of them that may stand without a number before them: "hundred ships"."""
MONEY = frozenset("$€£¥")
_OF_MONEY: Mapping[str, float] = {"k": 1e3, "m": 1e6, "b": 1e9}
MANY: Mapping[str, tuple[float, float]] = {
    "tens": (20, 100),
    "dozens": (24, 100),
    "hundreds": (200, 1000),
    "thousands": (2000, 10_000),
    "millions": (2e6, 1e9),
}
"""What a word for an open number leaves room for."""
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, and the tokens that write it, from `first` up to, not including, `end`."""

    low: float
    high: float
    step: float
    """How exact it is written: 1 for `312`, 100,000 for `1.2 million`; 0 where it counts one by
    one."""
    first: int
    end: int


def numbers(found: Sequence[Token]) -> list[Number]:
    """Return the numbers among some tokens, in order. A year, a date or a time is none."""
    each: list[Number] = []
    end = 0
    for at, token in enumerate(found):
        number = _number(found, at) if at >= end and _may_begin(token.text) else None
        if number:
            each.append(number)
            end = number.end
    return [one for one in each if not _names_something(found, one)]


_BEGIN = frozenset({"a", "an", *SMALL, *SCALES})
"""Words that a number in letters begins with."""


@lru_cache(maxsize=1 << 15)
def _may_begin(word: str) -> bool:
    """Whether a number may begin with it, as hardly any word does."""
    return word[0].isdecimal() or lower(word) in _BEGIN or lower(word) in MANY


def _number(found: Sequence[Token], at: int) -> Number | None:
    token = found[at]
    if token.is_figure:
        return _in_figures(found, at)
    word = token.lower
    if word in MANY:
        return _many(found, at)
    return _in_letters(found, at)


def _in_figures(found: Sequence[Token], at: int) -> Number | None:
    digits = found[at].text
    if ":" in digits or re.search(r"\.\d+\.|,\d{1,2}(?!\d)", digits):
        return None  # a time, a date, or a decimal comma that might as well be a list
    plain = digits.replace(",", "")
    value = float(plain)
    if not math.isfinite(value):
        return None
    decimals = len(plain.partition(".")[2])
    step = 10.0**-decimals if decimals else 0.0
    return _scaled(found, Number(value, value, step, at, at + 1))


def _scaled(found: Sequence[Token], number: Number) -> Number:
    """The number with the word behind it that multiplies it: `1.2 million`."""
    scale = _scale(found, number)
    if scale is None:
        return number
    low, high, step = number.low * scale, number.high * scale, (number.step or 1) * scale
    # "three hundred" is as exact as 300; "3 million" is rounded to the million
    step = 0.0 if scale < 1e6 and not number.step else step
    return Number(low, high, step, number.first, number.end + 1)


def _scale(found: Sequence[Token], number: Number) -> float | None:
    if number.end == len(found):
        return None
    word = found[number.end].lower
    if number.first and found[number.first - 1].text in MONEY:  # "£5m": no metres
        return _OF_MONEY.get(word, SCALES.get(word))
    return SCALES.get(word)


def _many(found: Sequence[Token], at: int) -> Number | None:
    low, high = MANY[found[at].lower]
    end = at + 1
    if end + 1 < len(found) and found[end].lower == "of" and found[end + 1].lower in MANY:
        times = MANY[found[end + 1].lower][0] / 2  # "tens of thousands" is written so, too
        return Number(low * times, high * times, 0, at, end + 2)
    return Number(low, high, 0, at, end)


def _in_letters(found: Sequence[Token], at: int) -> Number | None:
    """`three`, `twenty-five`, `two hundred and six`, `a hundred`, `a dozen`, `half a million`."""
    if found[at].lower not in _BEGIN:
        return None
    total, group, end, rounded = 0.0, 0.0, at, 0.0
    if found[at].lower in {"a", "an"}:
        if not (at + 1 < len(found) and found[at + 1].lower in SCALES):
            return None
        group, end = 1.0, at + 1
    while end < len(found):
        word = found[end].lower
        if word in SMALL and (not group or group % 10 == 0) and found[end].is_word:
            group += SMALL[word]
        elif word in SCALES and (group or (end == at and word in _ALONE)):
            group = (group or 1) * SCALES[word]
            if SCALES[word] >= 1000:
                rounded = SCALES[word] if SCALES[word] >= 1e6 else rounded
                total, group = total + group, 0.0
        elif not (_goes_on(found, end) and end > at):
            break
        end += 1
    if end == at or (end == at + 1 and found[at].lower in {"a", "an"}):
        return None
    value = total + group
    return Number(value, value, rounded, at, end)


def _goes_on(found: Sequence[Token], at: int) -> bool:
    """Whether a hyphen or an "and" joins two words of one number."""
    if at + 1 >= len(found) or found[at + 1].lower not in SMALL:
        return False
    if found[at].text == "-":
        return joined(found[at - 1], found[at]) and joined(found[at], found[at + 1])
    return found[at].lower == "and" and found[at - 1].lower in SCALES


def _names_something(found: Sequence[Token], number: Number) -> bool:
    """Whether it is a part of a name, a date or a year, or otherwise tells no number."""
    first, last = found[number.first], found[number.end - 1]
    before = found[number.first - 1] if number.first else None
    after = found[number.end] if number.end < len(found) else None
    if before and before.lower in {"few", "several", "many"}:
        return True  # "a few hundred" is no hundred
    if before and before.text in {"-", "–", "/", ".", "#", "№"} and joined(before, first):
        return not (before.text in {"-", "–"} and _is_range(found, number.first))
    if after and after.text in {"/", ":"} and joined(last, after):
        return True
    if _is_month(before) or _is_month(after):
        return True
    is_year = first.is_figure and "," not in first.text and number.low in _YEARS
    return is_year and number.end == number.first + 1


def _is_range(found: Sequence[Token], at: int) -> bool:
    """Whether a figure stands before the hyphen that stands before this one."""
    return at > 1 and found[at - 2].is_figure and not (at > 2 and found[at - 3].text == "-")


def _is_month(token: Token | None) -> bool:
    return bool(token and token.text[0].isupper() and token.lower in MONTHS)
