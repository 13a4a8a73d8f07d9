"""What of a file with slips can be read all the same, so that a slip hides nothing but its item.

A sheet is a list of entries, and the files of actors and claims are maps: each item of them begins
on a line of its own. Those that hold a slip are left out, and the rest is read again. Where that
brings no light, such as a quotation mark that swallows half the file, the file stays unread. So it
does where it has very many slips: each of them costs another reading of the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from onrecord.files.document import Document
from onrecord.files.reading import CONFLICT, parse_yaml
from onrecord.problems import Problem

_ITEM = re.compile(r"( *)- ")
_KEY = re.compile(r"[^\s#'\"\[{-][^#]*:(\s|$)")
_LIST = re.compile(r"entries:\s*(#.*)?$")
_MOST = 20
"""How often a file is read further. Who has so many slips in one has told us enough to begin."""


def salvaged(document: Document) -> Document:
    """Return a file as far as it can be read, with every slip; itself where it has none.

    What is left out stands in `unread`. `problems` are never empty where anything is.
    """
    if not document.problems or not document.text:
        return document
    if any(problem.kind == CONFLICT for problem in document.problems):
        return document
    lines = document.lines
    starts = _starts(lines)
    out: set[int] = set()
    found, now = list(document.problems), document
    for _ in range(_MOST):
        if not now.problems or not (further := _further(now, lines, starts, out)):
            break
        now, out = further
        found += now.problems
    else:
        if now.problems:
            document.problems = [*found, _more(now)]
            return document
    if now.problems or not out:
        return document
    now.problems = found
    now.text, now.lines = document.text, lines
    now.unread = "\n".join(lines[number] for number in _numbers(lines, starts, out))
    return now


def _more(now: Document) -> Problem:
    """That the file holds slips which are not told: behind the last that is."""
    last = max(problem.place for problem in now.problems)
    sentence = "there may be more slips behind this one"
    return Problem(last, sentence, "mend those that are told, and check again", kind="yaml")


def _starts(lines: list[str]) -> list[int]:
    """The lines on which items begin: those of a list under `entries`, else those of a map."""
    if not any(map(_LIST.match, lines)):
        return [number for number, line in enumerate(lines) if _KEY.match(line)]
    items = [(number, match) for number, line in enumerate(lines) if (match := _ITEM.match(line))]
    least = min((len(match[1]) for _, match in items), default=0)
    return [number for number, match in items if len(match[1]) == least]


def _further(
    now: Document, lines: list[str], starts: list[int], out: set[int]
) -> tuple[Document, set[int]] | None:
    """The file without the items that hold its slips too, if it can be read further then.

    The parser may notice a slip only in the item behind.
    """
    places = [problem.place.line - 1 for problem in now.problems]
    items = {bisect_right(starts, place) - 1 for place in places}
    for back in (0, 1):
        tried = out | {item - back for item in items}
        if min(tried) < 0 or tried == out:
            continue
        kept = list(lines)
        for number in _numbers(lines, starts, tried):
            kept[number] = ""
        read = parse_yaml("\n".join(kept), now.name)
        if all(problem.place.line - 1 > max(places) for problem in read.problems):
            return read, tried
    return None


def _numbers(lines: list[str], starts: list[int], items: Iterable[int]) -> list[int]:
    """The numbers of the lines that make up items."""
    ends = [*starts[1:], len(lines)]
    return [number for item in sorted(items) for number in range(starts[item], ends[item])]
