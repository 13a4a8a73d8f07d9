"""A few words of a passage, for a dense row: its first, and those that bear its mark out.

They always begin where the passage does, for what stands there limits what follows: of "his
willingness to send troops" nobody is shown "send troops". Where others further on tell more, these
follow, behind a sign that words are left out; unless among those left out is one that turns round
what it stands before, or what governs a clause of which something is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from onrecord.comparing.differences import Segment
from onrecord.english.breaking_off import breaking_off, is_one_name
from onrecord.english.contrary import clause_at, turns_at
from onrecord.english.predicates import predicates
from onrecord.pages.excerpts.told import breaks, told_offsets, told_words
from onrecord.pages.values import Bit
from onrecord.passages import Role, joined_words, runs
from onrecord.record import Wording
from onrecord.text import Span

_NO_LETTERS = re.compile(r"\W")
_MARKS = " ,.;:!?…–—“”„«»\"'‘’()[]"
_IN_NAMES = frozenset({"bin", "de", "der", "of", "van", "von"})
_PRINTED = re.compile(r"\S+")
_WORDS = 12
"""How many words a row shows of a passage."""
_HEAD = 3
"""How many of its first words stand before others that are taken from further on."""
_WHOLE = 16
"""A passage of no more than so many words is shown whole: an omission would hardly be shorter."""
_FIRST = 8
"""How many of its first words stand for a passage that is shown whole elsewhere."""


class _Token(NamedTuple):
    """A word as printed, and where it stands."""

    number: int
    text: str
    start: int
    stretch: int
    """Words of one stretch stand one after another in the text."""


def glimpse(
    wording: Wording, marks: Sequence[Segment], *, quoted: bool
) -> tuple[tuple[Bit, ...], bool]:
    """Return a few of the words that are told, and whether they go on.

    `marks` say which of these differ from those of the other sources: the words around
    them are chosen, else the first. With `quoted`, quoted words are among them, with their marks.
    """
    tokens = list(_told(wording))
    if len(tokens) <= _WHOLE:
        return _as_bits(tokens), wording.passage.cut
    starts = [0, *_further_on(tokens)]
    held = _quoted(tokens, _Spans(_quotations(wording)))
    if quoted:
        starts = [n for n in starts if any(_shows(each, n) for each in held)] or starts
    telling = _telling(tokens, _Spans(_differing(marks)))
    first = max(starts, key=lambda first: _weight(telling, first))
    end = first + _WORDS
    inside = (last + 1 for begun, last in held if begun < end <= last < first + _WHOLE)
    end = next(inside, first + _breaking_off(tokens[first:]))
    shown = [*(tokens[:_HEAD] if first else ()), *tokens[first:end]]
    return _as_bits(shown), end < len(tokens) or wording.passage.cut


def first_words(wording: Wording) -> tuple[tuple[Bit, ...], bool]:
    """Return the very first of these words, and whether they go on."""
    tokens = list(islice(_told(wording), _FIRST + 1))
    end = _breaking_off(tokens, _FIRST, _FIRST)
    return _as_bits(tokens[:end]), len(tokens) > end or wording.passage.cut


def as_text(bits: Iterable[Bit], *, cut: bool) -> str:
    """Return what one of the others gives as plain text."""
    stretches = [bit.text for bit in bits]
    return joined_words(stretches, cut=cut)


def opening(wording: Wording) -> tuple[tuple[Bit, ...], bool]:
    """Return the first words of a passage, the attributing ones too, and whether it goes on."""
    tokens = list(_whole(wording))
    if len(tokens) <= _WHOLE:
        return _as_bits(tokens), wording.passage.cut
    return _as_bits(tokens[: _breaking_off(tokens)]), True


def _told(wording: Wording) -> Iterator[_Token]:
    gaps = breaks(wording)
    for number, match in enumerate(_PRINTED.finditer(told_words(wording))):
        start = match.start()
        yield _Token(number, match[0], start, bisect_right(gaps, start))


class _Spans:
    """Some stretches, in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        held = list(spans)
        self._starts = [span.start for span in held]
        self._ends = [span.end for span in held]

    def touched(self, token: _Token) -> int | None:
        """Return which is the first of which something lies in a word."""
        at = bisect_right(self._ends, token.start)
        inside = at < len(self._ends) and self._starts[at] < token.start + len(token.text)
        return at if inside else None


def _whole(wording: Wording) -> Iterator[_Token]:
    text, number = wording.source.text, 0
    for stretch, span in enumerate(runs(wording.passage.spans())):
        for match in _PRINTED.finditer(text, span.start, span.end):
            yield _Token(number, match[0], match.start(), stretch)
            number += 1


def _quotations(wording: Wording) -> Iterator[Span]:
    """Where in the words quoted ones stand, each quotation with its marks."""
    for piece, at in told_offsets(wording):
        if piece.quoted:
            yield Span(at, at + len(piece.span))


def _differing(marks: Iterable[Segment]) -> Iterator[Span]:
    at = 0
    for segment in marks:
        if segment.kind not in {"same", "spelling"}:
            yield Span(at, at + len(segment.text))
        at += len(segment.text)


def _is_name(word: str) -> bool:
    """Whether it may be part of a name, or is too short to tell anything."""
    bare = _NO_LETTERS.sub("", word)
    return bare[:1].isupper() or (len(bare) <= 3 and not bare.isdigit())


def _further_on(tokens: Sequence[_Token]) -> Iterator[int]:
    """From which words on a window may be shown behind the first words.

    No verb is left out, nor anything right behind one: the rest would lack it, or what it governs.
    """
    for first in range(_HEAD, _latest(tokens) + 1):
        if predicates(*(tokens[n].text.strip(_MARKS) for n in (first - 2, first - 1))):
            return
        between = {tokens[first - 1].text, tokens[first].text}
        whole = not any(is_one_name(tokens[n - 1].text, tokens[n].text) for n in (_HEAD, first))
        if first > _HEAD and whole and not between & _IN_NAMES:
            yield first


def _breaking_off(tokens: Sequence[_Token], few: int = _WORDS, most: int = _WHOLE) -> int:
    return breaking_off([token.text for token in tokens], few, most)


def _latest(tokens: Sequence[_Token]) -> int:
    """The last word from which on a window may be shown behind the first words.

    What turns the rest round may not be left out, nor what governs a clause that is shown: it may
    be any of the words before. Of a clause that stands right behind the first words all is there.
    """
    turning = _place(tokens, _HEAD, turns_at)
    clause = _place(tokens, _HEAD + 1, clause_at)
    return min(turning, clause - _WORDS if clause < len(tokens) else clause, len(tokens) - _WORDS)


def _place(tokens: Sequence[_Token], first: int, at: Callable[[str], int]) -> int:
    """Which word, from one on, is found at some place in their text; behind the last where none."""
    words = " ".join(token.text for token in tokens[first:])
    found = at(words)
    return first + words.count(" ", 0, found) if found < len(words) else len(tokens)


def _quoted(tokens: Sequence[_Token], quotations: _Spans) -> list[tuple[int, int]]:
    """The first and the last word of each quotation."""
    ends: dict[int, tuple[int, int]] = {}
    for n, token in enumerate(tokens):
        which = quotations.touched(token)
        if which is not None:
            ends[which] = (ends.get(which, (n, n))[0], n)
    return list(ends.values())


def _telling(tokens: Sequence[_Token], differing: _Spans) -> list[int]:
    """The words that the other sources lack, and that are more than names."""
    each = enumerate(tokens)
    return [n for n, t in each if differing.touched(t) is not None and not _is_name(t.text)]


def _shows(quotation: tuple[int, int], first: int) -> bool:
    """Whether a quotation is among the words shown: whole, or of a longer one an end."""
    start, end = quotation
    before = _HEAD if first else 0
    begins = start < before or first <= start < first + _WORDS
    ends = end < before or first <= end < first + _WORDS
    if end - start >= _WORDS:
        return begins or ends
    return begins and ends and (end < before or first <= start)


def _weight(telling: Sequence[int], first: int) -> tuple[int, bool, int]:
    """How much a window tells; of several that tell as much the first, or that with it amidst."""
    start, end = bisect_left(telling, first), bisect_left(telling, first + _WORDS)
    if start == end:
        return 0, first == 0, -first
    off = abs(telling[start] + telling[end - 1] - 2 * first - _WORDS + 1)
    return end - start, first == 0, -off


def _as_bits(tokens: Iterable[_Token]) -> tuple[Bit, ...]:
    """Words as stretches: a new one wherever something of the text is left out between."""
    stretches: list[list[_Token]] = []
    for token in tokens:
        last = stretches[-1][-1] if stretches else None
        if last and (last.stretch, last.number + 1) == (token.stretch, token.number):
            stretches[-1].append(token)
        else:
            stretches.append([token])
    return tuple(
        Bit(" ".join(t.text for t in stretch), Role.SAID.value, number > 0, "same")
        for number, stretch in enumerate(stretches)
    )
