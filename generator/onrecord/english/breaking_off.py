"""Where some words may best break off, so that what is left of them reads well."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.english.function_words import FUNCTION_WORDS
from onrecord.english.listed import listed
from onrecord.english.predicates import predicates

_ADDING = listed("""
    after, against, along, amid, among, around, at, because, before, behind, between, by, during,
    following, from, in, inside, into, near, on, outside, over, since, through, under, when, where,
    which, while, who, with, within
""")
"""Words that add something to those before them, unless they belong to a verb (`relied on`)."""
_LEADING = FUNCTION_WORDS | _ADDING
"""Words that lead to others: none of them is shown last."""
_BACK = 4
"""How many words fewer at most are shown so that a phrase is not cut."""


def breaking_off(words: Sequence[str], few: int, most: int) -> int:
    """Return how many of some words to show: a few, and up to where a phrase ends.

    All, where that is no more than `most`. Where no phrase ends near, no name is cut, and none of
    the words is last that only lead to others.
    """
    if len(words) <= most:
        return len(words)
    places = [*range(few, most + 1), *range(few - 1, few - _BACK, -1)]
    ends = (n for n in places if ends_a_phrase(words[n - 1], words[n]))
    whole = (n for n in range(few, 0, -1) if _may_be_last(words[n - 1], words[n]))
    return next(ends, next(whole, few))


def ends_a_phrase(before: str, behind: str) -> bool:
    """Return whether a phrase ends between two words: at a comma, or before what adds to it."""
    added = behind in _ADDING and before not in _ADDING and not predicates("", before)
    return before.endswith((",", ";")) or (added and before[-1].isalnum())


def _may_be_last(word: str, behind: str) -> bool:
    return word.casefold() not in _LEADING and not is_one_name(word, behind)


def is_one_name(before: str, behind: str) -> bool:
    """Return whether two words that stand next to each other may be parts of one name."""
    return before[-1].isalnum() and before[0].isupper() and behind[0].isupper()
