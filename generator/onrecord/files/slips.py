"""What the YAML parser's own complaints mean to somebody who edits a file by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from onrecord.files.document import Document, Mark
from onrecord.problems import Problem


@dataclass(frozen=True, slots=True)
class _Slip:
    """A kind of mistake: words of the parser that give it away, what they mean, and what to do."""

    words: str
    sentence: str
    advice: str
    at_start: bool = False
    """Whether the parser's context, rather than the place where it gave up, is what to show."""
    line_before: str = ""
    """A pattern that the line must match up to the place, where the words alone do not decide."""


_OPEN_QUOTE = ("a quotation mark that opens here is never closed", "add the closing mark")
_SLIPS = (
    _Slip(
        "mapping values are not allowed",
        "this line is indented further than the one above it",
        "line it up with its neighbours",
        line_before=r"\s*[\w-]+$",
    ),
    _Slip(
        "mapping values are not allowed",
        "a colon followed by a blank stands inside this text",
        "put the text in quotes, or on its own lines after `>-`",
    ),
    _Slip(
        "could not find expected ':'",
        "this line is neither `key: value` nor part of the text above it",
        "add the colon, or indent the line under the text that it belongs to",
        at_start=True,
    ),
    _Slip(
        "comment or line break",
        "text stands behind > or |",
        "begin the text on the next line, indented",
    ),
    _Slip("flow", "a bracket that opens here is never closed", "close it", at_start=True),
    _Slip(
        "did not find expected",
        "text stands behind a closing quotation mark",
        "write the whole text on its own lines after `>-`, where quotation marks mean nothing",
        line_before=r".*(:|-)\s+[\"'].*$",
    ),
    _Slip(
        "did not find expected",
        "this line does not line up with those above it",
        "use the same indentation as its neighbours, and close every quotation mark",
    ),
    _Slip("unexpected end of stream", *_OPEN_QUOTE, at_start=True),
    _Slip("unexpected document indicator", *_OPEN_QUOTE, at_start=True),
    _Slip(
        "unknown escape character",
        "a backslash stands in text between double quotes",
        "use single quotes, or write the backslash twice",
    ),
    _Slip(
        "cannot start any token",
        "a value cannot begin with this character",
        "put the value in quotes",
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


def explain(error: yaml.YAMLError, document: Document) -> Problem:
    """Return the problem behind a YAML error, in plain words."""
    if not isinstance(error, yaml.MarkedYAMLError):
        advice = "remove it: it may have come along when the text was pasted"
        place = document.at(_control_character(document.text))
        return Problem(place, "a control character stands here", advice, kind="yaml")
    tab = _tab(error, document)
    if tab:
        place = document.at(tab)
        return Problem(place, "a tab stands here", "YAML is indented with blanks", kind="yaml")
    own = f"{error.context or ''} {error.problem or ''}"
    for slip in _SLIPS:
        place = document.at(_mark(error, at_start=slip.at_start))
        before = place.text[: place.column - 1]
        if slip.words in own and re.match(slip.line_before, before):
            return Problem(place, slip.sentence, slip.advice, kind="yaml")
    return Problem(document.at(_mark(error)), f"this is not YAML: {own.strip()}", kind="yaml")


def _mark(error: yaml.MarkedYAMLError, *, at_start: bool = False) -> Mark:
    found = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    return Mark(found.line, found.column) if found else Mark(0, 0)


def _tab(error: yaml.MarkedYAMLError, document: Document) -> Mark | None:
    """The tab in the indentation of the line at fault, or just where the parser gave up."""
    mark = _mark(error)
    line = document.at(mark).text
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" in indentation:
        return Mark(mark.line, indentation.index("\t"))
    return mark if line[mark.column : mark.column + 1] == "\t" else None


def _control_character(text: str) -> Mark:
    for number, line in enumerate(text.split("\n")):
        found = _CONTROL.search(line)
        if found:
            return Mark(number, found.start())
    return Mark(0, 0)
