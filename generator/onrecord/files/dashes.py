"""Lines of `---` around front matter: which is missing, and which is one too many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_DASHES = re.compile(r"-{3,}\s*")
_OTHER_DASHES = re.compile(r"(?=.*[–—])[-–—]{1,3}\s*")
_KEY = re.compile(r"[a-z_]+:(?:\s.*)?")
_INSIDE = re.compile(r"[a-z_]+:(?:\s.*)?|\s+\S.*|- .*|#.*")
"""A line of a head: a key, what goes on from one, an item, a comment."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """What is wrong with the lines of `---` in a file."""

    line: int
    """From 1."""
    sentence: str
    advice: str


def misplaced(text: str) -> Misplaced | None:
    """Return what is wrong with the lines of `---` that should hold front matter, if that shows."""
    lines = text.split("\n")
    begin = next((at for at, line in enumerate(lines) if line.strip()), 0)
    for at in (begin, _end_of_head(lines, begin + 1)):
        if at < len(lines) and _OTHER_DASHES.fullmatch(lines[at]) and "article:" in text:
            return Misplaced(at + 1, "these dashes are no ---", "type three hyphens in their place")
    return _missing_or_twice(lines, begin, text)


def _missing_or_twice(lines: Sequence[str], begin: int, text: str) -> Misplaced | None:
    if _KEY.fullmatch(lines[begin]) and "article:" in text:
        sentence = "the line of --- above the front matter is missing"
        return Misplaced(begin + 1, sentence, "put a line of --- above this one")
    if not _DASHES.fullmatch(lines[begin]):
        return None
    end = _end_of_head(lines, begin + 1)
    if end == begin + 1:
        again = end < len(lines) and _DASHES.fullmatch(lines[end]) and _goes_on(lines, end)
        return Misplaced(end + 1, "a line of --- stands here twice", "remove it") if again else None
    if end == len(lines) or not _DASHES.fullmatch(lines[end]):
        closed = any(_DASHES.fullmatch(line) for line in lines[end:])
        sentence = "the line of --- below the front matter is missing"
        return None if closed else Misplaced(end + 1, sentence, "put a line of --- here")
    if not _goes_on(lines, end):
        return None
    sentence = "a line of --- ends the front matter here, and more of it follows"
    return Misplaced(end + 1, sentence, "remove this line")


def _end_of_head(lines: Sequence[str], start: int) -> int:
    """The first line from `start` that is none of a head."""
    inside = (at for at in range(start, len(lines)) if not _INSIDE.fullmatch(lines[at]))
    return next(inside, len(lines))


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether keys follow right below a line, and dashes below them."""
    end = _end_of_head(lines, at + 1)
    dashes = end < len(lines) and _DASHES.fullmatch(lines[end])
    return end > at + 1 and bool(dashes) and _KEY.fullmatch(lines[at + 1]) is not None
