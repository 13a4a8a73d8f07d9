"""An article's lines and paragraphs, each line with its number in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    indented: bool = False


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
    next, blank lines divide the paragraphs instead, or lines that begin or end as a paragraph does.
    """
    blocks = list(_blocks(text))
    if width := _wrapped(blocks):
        return [Paragraph(part) for block in blocks for part in _parts(block, width)]
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
            block.append(Line(number, words, line[0].isspace()))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _wrapped(blocks: Sequence[Sequence[Line]]) -> int:
    """The width of the lines into which a text was broken; 0 where it was not."""
    joints = [joint for block in blocks for joint in pairwise(block)]
    running = [before for before, after in joints if _runs_on(before, after)]
    lines = (line.words for block in blocks for line in block)
    too_long = any(len(words) > _LONGEST_WRAPPED and " " in words for words in lines)
    # Indents tell by themselves that lines were broken.
    most = 3 if any(after.indented for _, after in joints) else 2
    few = len(running) < max(2, min(3, len(joints))) or most * len(running) <= len(joints)
    if too_long or few:
        return 0
    return max(len(line.words) for line in running)


def _runs_on(before: Line, after: Line) -> bool:
    return not ends_sentence(before.words) and after.words[0].islower()


def _parts(block: Sequence[Line], width: int) -> Iterator[tuple[Line, ...]]:
    """The paragraphs of lines that no blank one divides.

    One begins indented, or behind a sentence that ends where the next word had room. Above the
    first that is indented stands the head, where any line with room, or a longer one, is one.
    """
    body = next((at for at, line in enumerate(block) if at and line.indented), 0)
    begun = 0
    for at, (before, after) in enumerate(pairwise(block), start=1):
        full = len(before.words) <= width <= len(before.words) + len(after.words.split()[0])
        ends = ends_sentence(before.words) or (at < body and not after.words[0].islower())
        if (after.indented and not before.indented) or (ends and not full):
            yield tuple(block[begun:at])
            begun = at
    yield tuple(block[begun:])
