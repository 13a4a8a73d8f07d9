"""A file as read: its data, and where every part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf
from typing import Any, NamedTuple

from onrecord.problems import Place, Problem
from onrecord.text import find

Where = tuple[str | int, ...]
"""The way to a value: keys and list positions from the top of a file."""


class Mark(NamedTuple):
    """Where a key or value begins: line and column from 0, and its width in characters."""

    line: int
    column: int
    width: int = 1


def mark_of(text: str, start: int, end: int) -> Mark:
    """Return the mark of some characters of a text, as wide as they are on their first line."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start, end)
    width = (end if line_end < 0 else line_end) - start
    return Mark(text.count("\n", 0, start), start - line_start, max(1, width))


@dataclass(slots=True)
class Document:
    """A file as read: its data, and a mark for every key and value.

    `data` is None where the file cannot be read, and holds what can be read of it where something
    is `unread`; `problems` then says why.
    """

    name: str
    """The path as shown to the editor, relative to the story."""
    text: str
    data: Any = None
    values: dict[Where, Mark] = field(default_factory=dict)
    keys: dict[Where, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    first_line: int = 0
    """Line of the file at which the YAML begins; not 0 for front matter."""
    body: str = ""
    """What follows the front matter, in a file that has one."""
    body_line: int = 0
    """Line of the file at which the body begins, from 0."""
    unread: str = ""
    """The lines of items that cannot be read, in a file of which the rest can."""
    lines: list[str] = field(init=False, repr=False)
    """The lines of `text`, split once for all the places in it."""

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")

    def place(self, where: Where = (), *, key: bool = False) -> Place:
        """Return the place of a value, of its key, or of the nearest thing that holds it."""
        marks = self.keys if key else self.values
        other = self.values if key else self.keys
        for length in range(len(where), -1, -1):
            mark = marks.get(where[:length]) or other.get(where[:length])
            if mark:
                return self.at(mark)
        return self.at(Mark(0, 0))

    def place_of(self, words: str, where: Where) -> Place:
        """Return where `words` stand in the value at `where`, or the value's own place."""
        mark = self.values.get(where)
        found = _first(self._from(mark), words) if mark else None
        if mark is None or found is None:
            return self.place(where)
        column = found.column + (0 if found.line else mark.column)
        return self.at(Mark(mark.line + found.line, column, found.width))

    def _from(self, mark: Mark) -> str:
        """What is written from a place on, as far as lines go on from the one that it is in."""
        end, depth = mark.line + 1, _depth(self.lines[mark.line])
        while end < len(self.lines) and _depth(self.lines[end]) > depth:
            end += 1
        return "\n".join(self.lines[mark.line : end])[mark.column :]

    def body_place(self, words: str) -> Place:
        """Return where `words` stand in the body, or the file's first line."""
        found = _first(self.body, words)
        if found is None:
            return Place(self.name)
        line = self.body.split("\n")[found.line]
        return Place(
            self.name, self.body_line + found.line + 1, found.column + 1, line, found.width
        )

    def at(self, mark: Mark) -> Place:
        """Return the place of a mark, with its line's text; the parser's last may lie beyond."""
        beyond = mark.line >= len(self.lines)
        line = min(mark.line, len(self.lines) - 1)
        shown = self.lines[line].removesuffix("\r")
        column = len(shown) if beyond else min(mark.column, len(shown))
        return Place(self.name, self.first_line + line + 1, column + 1, shown, mark.width)


def _depth(line: str) -> float:
    """How far in a line begins; an empty one stands as deep as one likes."""
    return len(line) - len(line.lstrip()) if line.strip() else inf


def _first(text: str, words: str) -> Mark | None:
    """The first place of `words`, whatever white space lies between them."""
    found = next(iter(find(text, words)), None)
    return mark_of(text, found.start, found.end) if found else None
