"""How much room text takes, without any font at hand: on the safe side of what browsers draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from onrecord.frozen import dataclass
from onrecord.passages import OMISSION

_NARROW = frozenset("fijlrtI.,:;'’‘!|()[]/- ")
_BROAD = frozenset("mwMW%@—…")
_MARGIN = 1.04


@dataclass(frozen=True, slots=True)
class Face:
    """A size of type, and how far lines stand apart."""

    name: str
    """Its class in the styles, which set it in this very size."""
    size: float
    leading: float
    breadth: float = 1.0
    """How broad it runs beside Source Sans in regular weight."""


def width(text: str, face: Face) -> float:
    """Return how wide a line of text may at most come to be."""
    return _ems(text) * _unit(face)


def _unit(face: Face) -> float:
    """How wide a hundredth of its size runs."""
    return face.size * face.breadth * _MARGIN / 100


@lru_cache(maxsize=1 << 14)  # words, and the names of outlets, come again and again
def _ems(text: str) -> int:
    """How wide it is, in hundredths of its size: whole numbers, which can be added in any order."""
    return sum(map(_em, text))


@lru_cache(maxsize=1 << 12)
def _em(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return 100
    if char in _NARROW:
        return 34
    if char in _BROAD:
        return 86
    if char.isupper():
        return 64
    return 53 if ord(char) < 0x250 else 72


@lru_cache(maxsize=1 << 14)  # the names of outlets and speakers come again and again
def wrapped(text: str, face: Face, room: float, lines: int) -> tuple[str, ...]:
    """Return text in at most so many lines; where it does not fit, it ends in `[…]`."""
    found = list(_lines(text, face, room))
    if len(found) <= lines:
        return tuple(found)
    last = found[lines - 1].removesuffix(OMISSION).rstrip()
    while last and width(f"{last} {OMISSION}", face) > room:
        last = last.rpartition(" ")[0] if " " in last else last[:-1]
    return (*found[: lines - 1], f"{last} {OMISSION}")


def _lines(text: str, face: Face, room: float) -> Iterator[str]:
    line, ems, most = "", 0, room / _unit(face)
    for word in text.split():
        longer = ems + _em(" ") + _ems(word) if line else _ems(word)
        if longer <= most:
            line, ems = f"{line} {word}" if line else word, longer
            continue
        if line:
            yield line
        *whole, line = _broken(word, face, room)
        ems = _ems(line)
        yield from whole
    if line:
        yield line


def _broken(word: str, face: Face, room: float) -> list[str]:
    """A word that is too long for any line, in pieces."""
    pieces = [""]
    for char in word:
        if pieces[-1] and width(pieces[-1] + char, face) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces
