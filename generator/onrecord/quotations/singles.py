"""Single marks, which may be apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from onrecord.quotations.marks import SENTENCE_MARKS, Mark, Pairing, marks_in, unpaired
from onrecord.text import Span

_ELISION = re.compile(r"\d\ds\b|(?:tis|twas|em|til|cause|bout|cos|cuz)\b", re.IGNORECASE)
_FUNCTION_WORD = re.compile(
    r"\s+(?:a|about|after|against|also|among|an|and|are|as|at|be|because|before|but|by|during|for|"
    r"from|had|has|have|he|if|in|into|is|it|of|on|or|over|regarding|said|says|she|that|the|they|"
    r"to|toward|towards|was|were|when|which|while|who|will|with|would)\b",
    re.IGNORECASE,
)
"""What follows a closing mark often and a possessive (`the allies’ plan`) hardly ever."""


def pair_singles(text: str, paragraph: Span, regions: Sequence[Span]) -> Pairing:
    """Pair single marks, never across the edge of a double quotation."""
    groups: dict[Span, list[Mark]] = {}
    around = [paragraph]
    inside = _overlapping(regions, paragraph)
    for mark in marks_in(text, paragraph, frozenset({"single"})):
        while inside and inside[-1].start <= mark.at:
            around.append(inside.pop())
        while len(around) > 1 and around[-1].end <= mark.at:
            around.pop()
        if not _is_apostrophe(text, mark):
            groups.setdefault(around[-1], []).append(mark)
    pairs: list[tuple[Mark, Mark]] = []
    open_ends: list[Mark] = []
    loose: list[Mark] = []
    for region, marks in groups.items():
        each = _pair_region(text, region, marks)
        pairs += each.pairs
        if region == paragraph:  # a run-on never begins inside another quotation
            open_ends += each.open_ends
            loose += each.loose_closes
    return Pairing(paragraph, tuple(sorted(pairs)), tuple(open_ends), tuple(loose))


def _overlapping(regions: Sequence[Span], paragraph: Span) -> list[Span]:
    """The regions of a paragraph, the last to begin first; `regions` are in order."""
    first = bisect_left(regions, paragraph.start, key=attrgetter("start"))
    last = bisect_left(regions, paragraph.end, key=attrgetter("start"))
    earlier = [each for each in regions[max(0, first - 1) : first] if each.end > paragraph.start]
    return [*earlier, *regions[first:last]][::-1]


def _is_apostrophe(text: str, mark: Mark) -> bool:
    before = text[mark.at - 1] if mark.at else " "
    after = text[mark.at + 1 : mark.at + 2]
    if before.isalnum() and after.isalnum():
        return True
    if mark.role != "opens":
        return False
    return text[mark.at] == "’" or _ELISION.match(text, mark.at + 1) is not None


def _pair_region(text: str, region: Span, marks: Sequence[Mark]) -> Pairing:
    """Each opening mark takes the likeliest close before the next opening one."""
    pairs: list[tuple[Mark, Mark]] = []
    loose: list[Mark] = []
    opened: Mark | None = None
    closes: list[Mark] = []
    nested: list[Mark] = []
    for mark in marks:
        if mark.role != "opens":
            (closes if opened else loose).append(mark)
            continue
        close = _likeliest(text, closes)
        if opened and close:
            pairs.append((opened, close))
        elif opened:
            nested.append(opened)
        opened, closes = mark, []
    close = _likeliest(text, closes)
    if opened and close:
        pairs.append((opened, close))
        pairs += _around(text, nested, close, closes)
    elif opened:
        nested.append(opened)
    return Pairing(region, tuple(sorted(pairs)), unpaired(nested, pairs), tuple(loose))


def _around(
    text: str, nested: Sequence[Mark], inner: Mark, closes: Sequence[Mark]
) -> list[tuple[Mark, Mark]]:
    """A single quotation around a single one: one more opening mark, one more close behind it."""
    later = [mark for mark in closes if mark.at > inner.at and _strength(text, mark) > 1]
    return [(nested[-1], later[0])] if nested and later else []


def _likeliest(text: str, closes: Sequence[Mark]) -> Mark | None:
    sure = (mark for mark in closes if _strength(text, mark) > 1)
    return next(sure, closes[0] if closes else None)


def _strength(text: str, mark: Mark) -> int:
    """How surely a mark closes: 1 where it is as likely a possessive (`the allies’ plan`)."""
    before, after = text[mark.at - 1], text[mark.at + 1 : mark.at + 2]
    if before in SENTENCE_MARKS or not after.isspace():
        return 2
    plural = before in "sSzZ" or text[max(0, mark.at - 2) : mark.at].casefold() == "in"
    return 1 if plural and not _FUNCTION_WORD.match(text, mark.at + 1) else 2
