"""What the YAML parser's own complaints mean to somebody who edits a file by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from onrecord.files.document import Document, Mark
from onrecord.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class _Slip:
    """A kind of mistake: what gives it away, what it means, and what to do."""

    words: str
    """A pattern, found in what the parser says."""
    sentence: str
    advice: str
    at_start: bool = False
    """Whether the parser's context, rather than the place where it gave up, is what to show."""
    line_before: str = ""
    """A pattern that the line must match up to the place, where the words alone do not decide."""
    line_after: str = ""
    """The same for the line from the place on."""


_OPEN_QUOTE = ("a quotation mark that opens here is never closed", "add the closing mark")
_NO_KEY = (
    "this line is neither `key: value` nor part of the text above it",
    "put a colon and a space behind the key, or indent the line under the text that it belongs to",
)
_KEY = r"\s*(- +)*[\w-]+$"
"""What stands before a key's colon."""
_SLIPS = (
    _Slip(
        "mapping values are not allowed",
        "this line is indented further than the one above it",
        "line it up with its neighbours",
        line_before=_KEY,
    ),
    _Slip(
        "mapping values are not allowed|flow mapping|flow sequence",
        "a colon followed by a space stands between quotation marks that are not straight",
        "put the text between straight ones, or on its own lines after `>-`",
        line_before=r".*[:\[{,-]\s+[“”„‘’«»][^“”‘’«»]*$",
        line_after=r":(\s|$)",
    ),
    _Slip(
        "mapping values are not allowed",
        "a colon followed by a space stands inside this text",
        "put the text in quotes, or on its own lines after `>-`",
    ),
    _Slip("could not find expected ':'", *_NO_KEY, at_start=True),
    _Slip(
        "comment or line break",
        "text stands behind > or |",
        "begin the text on the next line, indented",
    ),
    _Slip(
        "flow sequence|flow mapping",
        "a second colon stands here before the next comma",
        "put a comma before the next key, or a text that holds a colon in quotes",
        line_before=rf"(?!{_KEY})",
        line_after=r":(\s|$)",
    ),
    _Slip(
        "flow sequence|flow mapping",
        "text stands behind a closing quotation mark",
        "put the whole text between quotation marks of the other kind, ' or \"",
        line_before=r".*[\"']\s*$",
        line_after=r"[^\]},:\s]",
    ),
    _Slip(
        "flow sequence|flow mapping",
        "a bracket that opens here is never closed",
        "close it",
        at_start=True,
    ),
    _Slip(
        "flow node",
        "a comma stands here with no value before it",
        "remove it, or write the value",
        line_after=",",
    ),
    _Slip("flow node", "a bracket that opens above this place is never closed", "close it"),
    _Slip(
        "escape character|escape code|hexdecimal",
        "a backslash stands in text between double quotes",
        "use single quotes, or write the backslash twice",
    ),
    _Slip(
        "document start",
        "what stands above this line is complete without it",
        "remove a line of ... above it, or line it up with what it belongs to",
    ),
    _Slip(
        "did not find expected",
        "text stands behind a closing quotation mark",
        "write the whole text on its own lines after `>-`, where quotation marks mean nothing",
        line_before=r".*(:|-)\s+[\"'].*$",
    ),
    _Slip(
        "did not find expected",
        "text stands behind a closing bracket",
        "put the whole text in quotes, or on its own lines after `>-`",
        line_before=r".*(:|-)\s+[\[{].*[\]}]\s*$",
    ),
    _Slip(
        "did not find expected",
        "a value cannot begin with * or &",
        "put the value in quotes",
        line_before=r"\s*(- +)*([\w-]+:\s+)?[*&]\S*\s*$",
    ),
    _Slip(
        "did not find expected",
        "a value cannot begin with this character",
        "put the value in quotes",
        line_after=r"[\]},]",
    ),
    _Slip(
        "did not find expected",
        "this line does not line up with those above it",
        "use the same indentation as its neighbours, and close every quotation mark",
    ),
    _Slip("unexpected end of stream", *_OPEN_QUOTE, at_start=True),
    _Slip("unexpected document indicator", *_OPEN_QUOTE, at_start=True),
    _Slip(
        "mapping keys are not allowed|block sequence entries are not allowed",
        "a sign stands here in place of a value",
        "leave the line out, or write `unknown` for somebody whom the text does not name",
        line_after=r"[?-]\s*$",
    ),
    _Slip(
        "cannot start any token|mapping keys are not allowed|scanning a directive",
        "a value cannot begin with this character",
        "put the value in quotes",
        at_start=True,
    ),
    _Slip(
        "alphabetic or numeric character",
        "a value cannot begin with * or &",
        "put the value in quotes",
    ),
    _Slip("tag", "a value cannot begin with !", "put the value in quotes", at_start=True),
    _Slip(
        "block sequence entries are not allowed",
        "a list begins on the line of its key",
        "begin it on the next line; a text that begins with a hyphen stands in quotes",
    ),
)
_NO_ITEM = "[\u2010-\u2015\u2212\u2022\u00b7*]|--+|-(?=[a-z])|\\d+[.)]"
"""What stands before an item in place of a hyphen and a space: word processors make dashes."""
_MISTYPED = (
    (
        re.compile(rf"\s*(?P<at>{_NO_ITEM})\s*[\w-]+:(?:\s|$)"),
        "no item of a list begins like this",
        "it begins with the hyphen of the keyboard and a space: -",
    ),
    (
        re.compile(r"(?P<at><{7}|={7}|>{7})(?:\s|$)"),
        "git left this line when it could not join two edits",
        "keep what is right of the two, and remove this line",
    ),
    (
        re.compile(r"\s*(?:- +)*[a-z][\w-]*(?P<at>:)[^\s/:]"),
        "a space is missing behind this colon",
        "put one there",
    ),
    (
        re.compile(r"\s*(?:- +)*[a-z][\w-]* ?(?P<at>\{)"),
        "a colon is missing before this bracket",
        "put a colon and a space between the key and the bracket",
    ),
)
"""What a line looks like that is mistyped, whatever the parser says of it or of the next."""
_BEFORE_VALUE = re.compile(r"\s*(?:-\s+)*(?:[\w-]+:[^\S\t])?")
_CONTROL = re.compile(r"[^\t\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a file: https://yaml.org/spec/1.2.2/#51-character-set."""


def explain(error: yaml.YAMLError, document: Document, before: Any = None) -> Problem:
    """Return the problem behind a YAML error, in plain words.

    `before` is the parser's last event before it gave up: a quotation that ran on to the line where
    it did is what went wrong.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        advice = "remove it: it may have come along when the text was pasted"
        place = document.at(_control_character(document.text))
        return Problem(place, "a control character stands here", advice, kind="yaml")
    marks = (_mark(error), _mark(error, at_start=True))
    mistyped = (_mistyped(document, number) for number in _at_fault(document, marks))
    first = next(filter(None, mistyped), None)
    return first or no_space(document.at(marks[0])) or _meaning(error, document, before)


def _at_fault(document: Document, marks: Iterable[Mark]) -> list[int]:
    """The lines in which the slip may be: where the parser stood, and what it read before."""
    found: dict[int, None] = {}
    for mark in marks:
        number = min(mark.line, len(document.lines) - 1)
        above = (each for each in range(number - 1, -1, -1) if document.lines[each].strip())
        found |= dict.fromkeys((number, next(above, number)))
    return list(found)


def _mistyped(document: Document, number: int) -> Problem | None:
    """What is plainly wrong with a line: where it is indented, or between its key and value."""
    line = document.lines[number]
    before = _BEFORE_VALUE.match(line)
    for column in range(before.end() if before else 0):
        if problem := no_space(document.at(Mark(number, column))):
            return problem
    for pattern, sentence, advice in _MISTYPED:
        if found := pattern.match(line):
            place = document.at(Mark(number, found.start("at")))
            return Problem(place, sentence, advice, kind="yaml")
    return None


def _meaning(error: yaml.MarkedYAMLError, document: Document, before: Any) -> Problem:
    opened = _ran_on(error, before)
    if opened:
        return Problem(document.at(opened), *_OPEN_QUOTE, kind="yaml")
    own = f"{error.context or ''} {error.problem or ''}"
    if "mapping values are not allowed" in own and (above := _no_key_above(error, document)):
        return Problem(document.at(above), *_NO_KEY, kind="yaml")
    for slip in _SLIPS:
        place = document.at(_mark(error, at_start=slip.at_start))
        if re.search(slip.words, own) and _fits(slip, place):
            return Problem(place, slip.sentence, slip.advice, kind="yaml")
    return Problem(document.at(_mark(error)), f"this is not YAML: {own.strip()}", kind="yaml")


def _ran_on(error: yaml.MarkedYAMLError, before: Any) -> Mark | None:
    """Where the quotation opened that ends, lines further down, just before the error."""
    if getattr(before, "style", None) not in {'"', "'"}:
        return None
    start, end = before.start_mark, before.end_mark
    if start.line == end.line or end.line != _mark(error).line:
        return None
    return Mark(start.line, start.column)


def _fits(slip: _Slip, place: Place) -> bool:
    before, after = place.text[: place.column - 1], place.text[place.column - 1 :]
    return bool(re.match(slip.line_before, before) and re.match(slip.line_after, after))


def _no_key_above(error: yaml.MarkedYAMLError, document: Document) -> Mark | None:
    """The line above a key that lacks its own: the parser took both for one text.

    It stands no deeper than the other, or is one word with the other below it.
    """
    mark = _mark(error)
    lines = document.lines[: mark.line + 1]
    if not re.fullmatch(_KEY, lines[-1][: mark.column]):
        return None
    for number in range(mark.line - 1, -1, -1):
        if lines[number].strip():
            depth = _depth(lines[number])
            one_word = re.fullmatch(r"[\w-]+", lines[number].strip())
            return Mark(number, depth) if one_word or depth >= _depth(lines[-1]) else None
    return None


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _mark(error: yaml.MarkedYAMLError, *, at_start: bool = False) -> Mark:
    found = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    return Mark(found.line, found.column) if found else Mark(0, 0)


def no_space(place: Place) -> Problem | None:
    """Return what is wrong where a blank stands that is no ordinary space, if one stands there."""
    found = place.text[place.column - 1 : place.column]
    if not found.isspace() or found == " ":
        return None
    what = "a tab" if found == "\t" else "a blank that is no ordinary space"
    return Problem(place, f"{what} stands here", "type spaces in its place", kind="yaml")


def _control_character(text: str) -> Mark:
    for number, line in enumerate(text.split("\n")):
        found = _CONTROL.search(line)
        if found:
            return Mark(number, found.start())
    return Mark(0, 0)
