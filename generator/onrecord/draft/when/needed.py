"""The letters without which a pattern fits nothing, as the pattern itself tells.

`(?:the )?(?P<unit>week|month)s? ago` fits no words without `week` or `month`, nor without `ago`. To
look for those in a stretch of text takes a hundredth of the time that the pattern would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

Needed = tuple[frozenset[str], ...]
"""Sets of letters in small ones: of each set a text must hold one."""

_PART = re.compile(
    r"""(?P<beside>\(\?<?[=!])
    | (?P<again>\(\?P=\w+\)) | (?P<open>\((?:\?:|\?P<\w+>)?) | (?P<end>\))
    | (?P<or>\|) | (?P<figures>\[[0-9]-[0-9]\]) | (?P<any>\[[^]]+\]|\\.|[.^$\ ])
    | (?P<maybe>[?*]|\{0,?\d*\}) | (?P<times>\+|\{[\d,]+\}) | (?P<letter>.)""",
    re.VERBOSE,
)
_Part = str | list[frozenset[str]]
"""A letter, or what something else in a pattern needs."""
_FIGURES = frozenset("0123456789")


def needed(pattern: str) -> Needed:
    """Return what a text must hold to fit a pattern, as far as that is plain; the rarest first."""
    return tuple(sorted(_of_ways(_PART.finditer(pattern)), key=_telling, reverse=True))


def holds(text: str, wanted: Needed) -> bool:
    """Whether a text, in small letters, holds all that is needed."""
    for each in wanted:  # loops, for this is asked of every form in every stretch of a text
        for letters in each:
            if letters in text:
                break
        else:
            return False
    return True


def _of_ways(parts: Iterator[re.Match[str]]) -> list[frozenset[str]]:
    """What a group needs, up to its end: where it is one of several ways, one thing of each."""
    ways: list[list[_Part]] = [[]]
    for part in parts:
        way, kind = ways[-1], part.lastgroup
        if kind == "end":
            break
        if kind == "or":
            ways.append([])
        elif kind == "maybe":
            way[-1] = []
        elif kind == "letter":
            way.append(part[0].casefold())
        elif kind in ("open", "beside"):
            inside = _of_ways(parts)
            way.append(inside if kind == "open" else [])
        else:
            way.append([_FIGURES] if kind == "figures" else [])
    each = [_of_one(way) for way in ways]
    if len(each) == 1 or not all(each):
        return each[0] if len(each) == 1 else []
    return [frozenset[str]().union(*(max(way, key=_telling) for way in each))]


def _of_one(way: Sequence[_Part]) -> list[frozenset[str]]:
    """What parts one behind another need; letters side by side are a word."""
    found: list[frozenset[str]] = []
    for together, some in groupby(way, key=lambda part: isinstance(part, str)):
        if together:
            found.append(frozenset({"".join(map(str, some))}))
        else:
            found += [each for part in some for each in part if isinstance(each, frozenset)]
    return found


def _telling(wanted: frozenset[str]) -> int:
    return min(map(len, wanted))
