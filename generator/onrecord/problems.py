"""What is wrong with a story, said to the person who can mend it.

A problem is a value: functions that find problems return them, one place sorts and renders them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from difflib import get_close_matches
from enum import StrEnum

from onrecord.frozen import dataclass

_EXCERPT = 110
"""Longest part of a line that is shown, in characters."""


class Severity(StrEnum):
    """How much a problem matters: only errors stop a build.

    A question is nothing wrong: something that only the editor can tell.
    """

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: `file` relative to the story, `line` and `column` from 1."""

    file: str
    line: int = 1
    column: int = 1
    text: str = field(default="", compare=False)
    """The whole line, as it stands."""
    width: int = field(default=1, compare=False)
    """How many characters to mark, from `column` on."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong: where, one plain sentence, and what would be right."""

    place: Place
    sentence: str
    advice: str = ""
    severity: Severity = Severity.ERROR
    kind: str = ""
    """A short name of the check, the same for every problem of this kind: `unknown-actor`."""
    write: str = ""
    """Lines that an editor may copy into a file as they stand; for these the advice says where."""

    @property
    def message(self) -> str:
        """The sentence, with the advice behind it."""
        return f"{self.sentence}; {self.advice}" if self.advice else self.sentence

    def as_json(self) -> dict[str, str | int]:
        """Return the problem as plain data for other programs."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "severity": self.severity.value,
            "kind": self.kind,
            "sentence": self.sentence,
            "advice": self.advice,
            "text": self.place.text,
            **({"write": self.write} if self.write else {}),
        }


class ProblemsError(Exception):
    """Raised where a step cannot go on; carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = ordered(problems)
        super().__init__("\n".join(render(problem) for problem in self.problems))


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems sorted by place, each once."""
    return sorted(set(problems))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return those problems that are errors."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def questions(problems: Iterable[Problem]) -> list[Problem]:
    """Return those problems that are questions to the editor."""
    return [problem for problem in problems if problem.severity is Severity.QUESTION]


def warnings(problems: Iterable[Problem]) -> list[Problem]:
    """Return those problems that are warnings."""
    return [problem for problem in problems if problem.severity is Severity.WARNING]


def render(problem: Problem) -> str:
    """Return a problem as an editor reads it: place, sentence, the line itself, and a mark."""
    place = problem.place
    word = "" if problem.severity is Severity.ERROR else f"{problem.severity.value}: "
    head = f"{place.file}:{place.line}:{place.column}: {word}{problem.message}"
    lines = [head, *_marked(place), *problem.write.splitlines()]
    return "\n".join(printable(line) for line in lines)


def _marked(place: Place) -> list[str]:
    """The line of a place, and under it a mark."""
    if not place.text.strip():
        return []
    before, shown = _excerpt(place)
    number = f"{place.line:>5}"
    width = max(1, min(place.width, len(shown) - before))
    return [f"{number} | {shown}", f"{' ' * len(number)} | {' ' * before}{'^' * width}"]


def _excerpt(place: Place) -> tuple[int, str]:
    """The part of the line that is worth showing, and how much of it stands before the mark."""
    start = max(0, place.column - 1 - _EXCERPT // 3) if len(place.text) > _EXCERPT else 0
    return place.column - 1 - start, place.text[start : start + _EXCERPT]


def printable(words: str) -> str:
    """Return words as a terminal may show them: spaces stand for characters that it would obey.

    Words from a file may hold such, and line breaks are among them.
    """
    return "".join(char if char.isprintable() else " " for char in words)


def quoted(words: str) -> str:
    """Return words in quotation marks, and in brackets where they hold such marks themselves."""
    return f"[{words}]" if any(mark in words for mark in '"“”„«»') else f'"{words}"'


def nearest_id(wrong: str, choices: Iterable[str]) -> str:
    """Return the valid choice that is nearest to what was written; nothing where none is near."""
    known = sorted(choices)
    ways = (get_close_matches(each, known, n=1, cutoff=0.6) for each in (wrong, wrong.casefold()))
    return next((found[0] for found in ways if found), "")


def did_you_mean(wrong: str, choices: Iterable[str], otherwise: str = "") -> str:
    """Return advice that names the nearest valid choice, or `otherwise` where none is near."""
    near = nearest_id(wrong, choices)
    return f'did you mean "{near}"?' if near else otherwise
