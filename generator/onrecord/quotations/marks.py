"""Quotation marks: of which kind each is, what it may do, and which of a paragraph pair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from onrecord.frozen import dataclass
from onrecord.text import Span

Kind = Literal["double", "angled", "single"]
Role = Literal["opens", "closes", "either"]

_KIND: dict[str, Kind] = {
    **dict.fromkeys('“”„‟"', "double"),
    **dict.fromkeys("«»‹›", "angled"),
    **dict.fromkeys("‘’‚‛'", "single"),
}
_ANY_MARK = re.compile(f"[{''.join(_KIND)}]")
_ALWAYS_OPENS = frozenset("„‟‚‛«‹")
_BRACKETS_AND_DASHES = frozenset("([{<—–-/|")
SENTENCE_MARKS = frozenset(".,;:!?…")
_AFTER_A_CLOSE = frozenset(")]}>—–-/|.,;:!?…*")
_NESTED = 4
"""How many marks may stand side by side, as where a quotation ends inside another."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A mark, where it stands, and what it may do."""

    at: int
    kind: Kind
    role: Role


@dataclass(frozen=True, slots=True)
class Pairing:
    """The marks of one paragraph: the pairs, and what is left over."""

    paragraph: Span
    pairs: tuple[tuple[Mark, Mark], ...]
    open_ends: tuple[Mark, ...]
    loose_closes: tuple[Mark, ...]

    def opening(self) -> Mark | None:
        """Return the mark that the paragraph begins with, if it opens a quotation."""
        opened = (*(first for first, _ in self.pairs), *self.open_ends)
        return next((mark for mark in opened if mark.at == self.paragraph.start), None)


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """One quotation: `outer` with its marks; `inner` its words, one span for each paragraph."""

    outer: Span
    inner: tuple[Span, ...]


def quotation_of(text: str, pair: tuple[Mark, Mark]) -> Quotation:
    """Return the quotation between two marks."""
    first, last = pair
    inner = trimmed(text, Span(first.at + 1, last.at))
    return Quotation(Span(first.at, last.at + 1), (inner,))


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the white space at its ends; an empty span stays where it begins."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    length = len(words.strip())
    return Span(start, start + length) if length else Span(span.start, span.start)


def marks_in(text: str, within: Span, kinds: frozenset[Kind]) -> Iterator[Mark]:
    """Yield the marks of some kinds in a stretch of text, in order."""
    for match in _ANY_MARK.finditer(text, within.start, within.end):
        kind = _KIND[match[0]]
        if kind in kinds:
            yield Mark(match.start(), kind, _role(text, match.start(), within))


def _role(text: str, at: int, within: Span) -> Role:
    """What the blanks around a mark, and then the mark itself, say of it."""
    before, after = _neighbours(text, at, within)
    may_open = not after.isspace() and (before.isspace() or before in _BRACKETS_AND_DASHES)
    may_close = not before.isspace() and (after.isspace() or after in _AFTER_A_CLOSE)
    if may_open != may_close:
        return "opens" if may_open else "closes"
    if text[at] in _ALWAYS_OPENS or text[at] in "“‘":
        return "opens"
    return "closes" if text[at] in "”’»›" else "either"


def _neighbours(text: str, at: int, within: Span) -> tuple[str, str]:
    """The characters on either side of a mark, other marks passed over; a blank at the ends."""
    before, after = at - 1, at + 1
    while before >= max(within.start, at - _NESTED) and text[before] in _KIND:
        before -= 1
    while after < min(within.end, at + _NESTED) and text[after] in _KIND:
        after += 1
    return (
        text[before] if before >= within.start else " ",
        text[after] if after < within.end else " ",
    )


def unpaired(opened: Iterable[Mark], pairs: Iterable[tuple[Mark, Mark]]) -> tuple[Mark, ...]:
    """Return those of the marks that open something of which no pair is one."""
    paired = {mark.at for pair in pairs for mark in pair}
    return tuple(mark for mark in opened if mark.at not in paired)
