"""An article's lines and paragraphs, each line with its number in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LONGEST_WRAPPED = 100
"""Longest line, in characters, of a text that a program has broken into lines."""
_BEGINNING = 5
"""Letters that words of one root share; shorter words stand in any text."""
_CLOSING = "\"'”’»)]"
_ABBREVIATION = re.compile(r"\b([A-Z]\.){2,}$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article, or part of one: its number from 1, its words with no blanks around."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: one line, or several where the text was broken into short lines."""

    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        """All words, as one line."""
        return " ".join(line.words for line in self.lines)

    @property
    def text(self) -> str:
        """All words, with the lines as they are in the article."""
        return "\n".join(line.words for line in self.lines)


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of an article's text, in order; every line that is not blank is in one.

    Each line is a paragraph, as most copied text has it. Where short lines plainly run on into the
    next, blank lines divide the paragraphs instead.
    """
    blocks = list(_blocks(text))
    if _wrapped(blocks):
        return [Paragraph(tuple(block)) for block in blocks]
    return [Paragraph((line,)) for block in blocks for line in block]


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does, a closing mark aside; "U.S." is no end."""
    end = words.rstrip(_CLOSING + " ")
    return end.endswith((".", "!", "?", "…", ":", ";")) and not _ABBREVIATION.search(end)


def beginnings(words: str) -> frozenset[str]:
    """Return how the words begin that are long enough to tell what a line is about."""
    long = (word for word in re.findall(r"[^\W\d_]+", words.casefold()) if len(word) >= _BEGINNING)
    return frozenset(word[:_BEGINNING] for word in long)


def _blocks(text: str) -> Iterator[list[Line]]:
    block: list[Line] = []
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if words:
            block.append(Line(number, words))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _wrapped(blocks: Sequence[Sequence[Line]]) -> bool:
    joints = [joint for block in blocks for joint in pairwise(block)]
    if len(joints) < 2 or _longest(blocks) > _LONGEST_WRAPPED:
        return False
    return 2 * sum(_runs_on(before, after) for before, after in joints) > len(joints)


def _longest(blocks: Iterable[Iterable[Line]]) -> int:
    return max(len(line.words) for block in blocks for line in block)


def _runs_on(before: Line, after: Line) -> bool:
    return not ends_sentence(before.words) and after.words[0].islower()
