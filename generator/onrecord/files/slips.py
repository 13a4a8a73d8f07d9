"""What the YAML parser's own complaints mean to somebody who edits a file by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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
        "begin it on the next line",
    ),
)
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
    at_fault = (document.at(_mark(error)), document.at(_mark(error, at_start=True)))
    blank = next(filter(None, map(_no_space, at_fault)), None)
    return blank or _no_space((meant := _meaning(error, document, before)).place) or meant


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
    """The line above a key that stands no deeper than it: the parser took both for one text."""
    mark = _mark(error)
    lines = document.text.split("\n")[: mark.line + 1]
    if not re.fullmatch(_KEY, lines[-1][: mark.column]):
        return None
    for number in range(mark.line - 1, -1, -1):
        if lines[number].strip():
            depth = _depth(lines[number])
            return Mark(number, depth) if depth >= _depth(lines[-1]) else None
    return None


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _mark(error: yaml.MarkedYAMLError, *, at_start: bool = False) -> Mark:
    found = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    return Mark(found.line, found.column) if found else Mark(0, 0)


def _no_space(place: Place) -> Problem | None:
    """The first blank that is no space where a line is indented, or at the very place."""
    for column in (*range(_depth(place.text)), place.column - 1):
        found = place.text[column : column + 1]
        if found.isspace() and found != " ":
            what = "a tab" if found == "\t" else "a blank that is no ordinary space"
            at = replace(place, column=column + 1)
            return Problem(at, f"{what} stands here", "YAML is indented with spaces", kind="yaml")
    return None


def _control_character(text: str) -> Mark:
    for number, line in enumerate(text.split("\n")):
        found = _CONTROL.search(line)
        if found:
            return Mark(number, found.start())
    return Mark(0, 0)
