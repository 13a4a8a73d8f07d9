"""Strict YAML: the 1.2 core schema without tags, aliases or duplicate keys, and a mark for all."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from onrecord.files.dashes import misplaced
from onrecord.files.document import Document, Mark, Where, mark_of
from onrecord.files.slips import explain, no_space
from onrecord.problems import Place, Problem, ProblemsError

_DEEPEST = 20
_CORE: tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...] = (
    (re.compile(r"~|null|Null|NULL|"), lambda _: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda word: word.lower() == "true"),
    (re.compile(r"[-+]?[0-9]{1,18}"), int),
    (re.compile(r"0o[0-7]{1,18}|0x[0-9a-fA-F]{1,15}"), lambda word: int(word, 0)),
    (re.compile(r"(?=.*[.eE])[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    (
        re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"),
        lambda word: float(word.replace(".", "")),
    ),
)
"""What a plain scalar means: https://yaml.org/spec/1.2.2/#1032-tag-resolution.

A whole number of more digits than any that we mean is text, for Python refuses to print it.
"""
_BEGIN = frozenset(["", *"~nNtTfF+-.0123456789"])
"""What all that is no text begins with."""
_LINE_END = re.compile(r"[\r\x85\u2028\u2029](?!(?<=\r)\n)")
"""What ends a line for the parser, and for hardly any editor."""
CONFLICT = "conflict"
_CHOOSE = "keep what is right of the two, and remove the lines of <<<<<<<, ======= and >>>>>>>"
_SIGN = "<" * 7
_OURS = re.compile(rf"^{_SIGN} .*\n", re.MULTILINE)
_THEIRS = re.compile(r"^={7}\r?\n", re.MULTILINE)
"""Two versions of the same lines, as git leaves them for a person to choose."""


def read_text(path: Path, name: str) -> str:
    """Return a file's text. Raises ProblemsError where it is missing, unreadable or not UTF-8."""
    try:
        return decode(path.read_bytes(), name)
    except OSError as error:
        is_folder = isinstance(error, IsADirectoryError)
        reason = "it is a folder" if is_folder else error.strerror or "unknown reason"
        problem = Problem(
            Place(name), f"this file cannot be read: {reason.lower()}", kind="unreadable"
        )
    raise ProblemsError([problem])


def decode(data: bytes, name: str) -> str:
    """Return the text of a file's bytes. Raises ProblemsError where they are not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = error.object[: error.start].decode("utf-8-sig").split("\n")
        problem = Problem(
            Place(name, len(lines), len(lines[-1]) + 1),
            "this file is not UTF-8 text",
            "save it again as UTF-8 in your editor",
            kind="not-utf-8",
        )
    raise ProblemsError([problem])


def read_yaml(path: Path, name: str) -> Document:
    """Read a YAML file; what is wrong with it stands in the document's `problems`."""
    try:
        text = read_text(path, name)
    except ProblemsError as error:
        return Document(name, "", problems=error.problems)
    return parse_yaml(text, name)


def parse_whole(data: bytes, name: str) -> Document:
    """Return a file's bytes as read. Raises ProblemsError where anything in it is wrong."""
    document = parse_yaml(decode(data, name), name)
    if document.problems:
        raise ProblemsError(document.problems)
    return document


def parse_yaml(text: str, name: str, first_line: int = 0) -> Document:
    """Read YAML text; see `read_yaml`."""
    document = Document(name, text, first_line=first_line)
    stray = _LINE_END.search(text)
    if stray:
        place = document.at(mark_of(text, *stray.span()))
        sentence = "a line ends here in a way that few editors show"
        advice = "replace it with an ordinary line end, or a space"
        document.problems.append(Problem(place, sentence, advice, kind="yaml"))
        return document
    conflict = _OURS.search(text) if _SIGN in text else None
    if conflict and _THEIRS.search(text, conflict.end()):
        place = document.at(mark_of(text, conflict.start(), conflict.start() + 1))
        sentence = "git could not join two edits, and left both from here on"
        document.problems.append(Problem(place, sentence, _CHOOSE, kind=CONFLICT))
        return document
    composer = _Composer(document)
    try:
        composer.compose()
    except _UnreadableError as error:
        document.problems.append(error.problem)
    except yaml.YAMLError as error:
        document.problems.append(explain(error, document, composer.last))
    if document.problems:
        document.data = None
    return document


class _FrontMatter(YAMLHandler):
    """python-frontmatter's reader with our strictness in place of its own."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self.whole = text
        self.document = Document(name, text)

    def split(self, text: str) -> tuple[str, str]:
        """A text that only holds lines of `---` further down has no front matter."""
        if not self.detect(text):
            raise ValueError("no front matter")
        return super().split(text)

    def load(self, fm: str, **_: object) -> dict[str, Any]:
        first_line = self.whole[: self.whole.find(fm)].count("\n")
        self.document = parse_yaml(fm, self.document.name, first_line)
        return {}


def read_front_matter(path: Path, name: str) -> Document:
    """Read a file that begins with YAML between two lines of `---`; the rest is its `body`."""
    try:
        text = read_text(path, name).replace("\r\n", "\n")
    except ProblemsError as error:
        return Document(name, "", problems=error.problems)
    handler = _FrontMatter(text, name)
    _, body = frontmatter.parse(text, handler=handler)
    document = handler.document
    slip = misplaced(text)
    if slip and not document.problems:
        place = Place(name, slip.line, 1, text.split("\n")[slip.line - 1])
        document.problems.append(Problem(place, slip.sentence, slip.advice, kind="yaml"))
        document.data = None
    if document.data is None and not document.problems:
        place = Place(name, 1, 1, text.split("\n", 1)[0])
        advice = "begin the file with a line of ---, then `article: FILE`, then another line of ---"
        document.problems.append(
            Problem(place, "this file has no front matter", advice, kind="yaml")
        )
    document.body = body
    document.body_line = text[: text.rfind(body)].count("\n") if body else 0
    return document


class _UnreadableError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence)
        self.problem = problem


class _Composer:
    """Turns the parser's events into data, and notes where everything stands."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._event: Callable[[], Any]
        self.last: Any = None
        """The event before the one that cannot be read, if there is one."""

    def _next(self) -> Any:
        self.last = event = self._event()
        return event

    def compose(self) -> None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self._event = loader(self.document.text).get_event
        event = self._next()
        while not isinstance(event, yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if self.document.values:
                    self._note(event, "a second document begins here", "remove the line of ---")
                    return
                self.document.data = self._value(self._next(), ())
            event = self._next()

    def _value(self, event: Any, where: Where) -> Any:
        if len(where) > _DEEPEST:
            raise _UnreadableError(self._problem(event, "this is nested too deep to be read", ""))
        self._refuse_shorthand(event)
        if isinstance(event, yaml.AliasEvent):
            return None
        self.document.values[where] = _mark(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(where)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(where)
        return _scalar(event)

    def _refuse_shorthand(self, event: Any) -> None:
        """Aliases, anchors and tags say less to an editor than what they stand for."""
        if event.anchor is None and getattr(event, "tag", None) is None:
            return
        if getattr(event, "anchor", None):
            sort = "an alias (*)" if isinstance(event, yaml.AliasEvent) else "an anchor (&)"
            self._note(event, f"{sort} stands here", "write the value out, or put it in quotes")
        if getattr(event, "tag", None):
            self._note(event, f"a tag ({event.tag}) stands here", "put the value in quotes")

    def _mapping(self, where: Where) -> dict[str, Any]:
        found: dict[str, Any] = {}
        again: set[str] = set()
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            self._refuse_shorthand(event)
            if isinstance(event, yaml.ScalarEvent):
                key = event.value
            elif isinstance(event, yaml.AliasEvent):
                key = f"*{event.anchor}"
            else:
                advice = "a key is a word followed by a colon"
                raise _UnreadableError(
                    self._problem(event, "a key cannot be a list or a map", advice)
                )
            if not key.isascii() and getattr(event, "implicit", (False,))[0]:  # not in quotes
                self._refuse_blanks(event, key)
            value = self._next()
            if key in found:
                if "id" not in again:  # then a whole item stands inside another: said once
                    self._note_again(event, key, where)
                again.add(key)
                self._value(value, (*where, f"{key} (again)"))
                continue
            self.document.keys[*where, key] = _mark(event)
            found[key] = self._value(value, (*where, key))
        return found

    def _refuse_blanks(self, event: Any, key: str) -> None:
        """What looks like a space and is none is part of a key, to the parser."""
        mark = _mark(event)
        places = (self.document.at(Mark(mark.line, mark.column + at)) for at in range(len(key)))
        self.document.problems += list(filter(None, map(no_space, places)))[:1]

    def _note_again(self, event: Any, key: str, where: Where) -> None:
        line = self.document.place((*where, key), key=True).line
        dash = ', and a new item begins with a hyphen: "- id:"' if key == "id" else ""
        self._note(event, f'"{key}" stands here twice', f"it is already in line {line}{dash}")

    def _sequence(self, where: Where) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            found.append(self._value(event, (*where, len(found))))
        return found

    def _note(self, event: Any, sentence: str, advice: str) -> None:
        self.document.problems.append(self._problem(event, sentence, advice))

    def _problem(self, event: Any, sentence: str, advice: str) -> Problem:
        return Problem(self.document.at(_mark(event)), sentence, advice, kind="yaml")


def _mark(event: Any) -> Mark:
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Mark(start.line, start.column, width or 1)


def _scalar(event: Any) -> Any:
    if not event.implicit[0] or event.value[:1] not in _BEGIN:
        return event.value
    for pattern, meaning in _CORE:
        if pattern.fullmatch(event.value):
            return meaning(event.value)
    return event.value
