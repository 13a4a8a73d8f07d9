"""Stretches of a text that are too long for a sentence, and so nobody's words.

A picture copied as letters, a table without a full stop, a menu of a thousand names: no statement
is found there, and whatever looks for one takes the square of their length, or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from onrecord.text import Span, paragraphs, sentences

_LONGEST = 1_500
"""A sentence of more characters is none. Of 32,000 that were printed one has more than 700, a list
of players."""
_LINE = re.compile(r"[^\n]+?(?:(?<=[a-z]{2})[.!?][”\"]?(?=[A-Z“\"])|(?=\n)|\Z)")
"""A line, or a sentence behind whose stop a page lost its blank: `It leaked.The mayor`."""


@lru_cache(maxsize=64)
def endless(text: str) -> tuple[Span, ...]:
    """Return the stretches of a text that nobody wrote as a sentence, in order."""
    long = (each for each in paragraphs(text) if _is_endless(each))
    return tuple(part for each in long for part in _stretches(text, each) if _is_endless(part))


def without_endless(text: str) -> str:
    """Return a text with blanks in place of such stretches, so that all else stays in its place."""
    parts, at = [], 0
    for each in endless(text):
        parts += [text[at : each.start], " " * len(each)]
        at = each.end
    return "".join([*parts, text[at:]]) if at else text


def _stretches(text: str, paragraph: Span) -> Iterator[Span]:
    """The lines and sentences of what has no end in a paragraph."""
    for each in sentences(text):
        start, end = max(each.start, paragraph.start), min(each.end, paragraph.end)
        if end - start > _LONGEST:
            yield from (Span(*line.span()) for line in _LINE.finditer(text, start, end))


def _is_endless(stretch: Span) -> bool:
    return len(stretch) > _LONGEST
