"""What a page shows of a source: the passage that carries an entry, and no more than it may.

People's quoted words are shown whole. A reporter's own prose is limited to so many words at a time;
what is left out is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import pairwise

from onrecord.frozen import dataclass
from onrecord.quotations import Quotation, quoted_spans, within
from onrecord.text import Located, Span, count_words

OMISSION = "[…]"
"""Stands where words are left out; in square brackets, for it is ours and not the source's."""
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"\S+")


class Speech(StrEnum):
    """How words are given, by the quotation marks of the text."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Role(StrEnum):
    """What a piece of a passage does."""

    SAID = "said"
    CUE = "cue"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage that is of one kind throughout."""

    span: Span
    role: Role
    quoted: bool
    """Whether it stands inside quotation marks."""
    after_omission: bool = False
    """Whether words are left out before it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a text that a page shows for one entry."""

    pieces: tuple[Piece, ...]
    cut: bool
    """Whether its end is left out."""

    def spans(self) -> list[Span]:
        """The stretches of the text that are shown, in order."""
        return [piece.span for piece in self.pieces]


def speech(text: str, said: Iterable[Span], quotations: Sequence[Quotation]) -> Speech:
    """Return whether words are quoted whole, in part or not at all."""
    spans = list(said)
    inner = [part for s in spans for part in _common(s, quoted_spans(within(quotations, s)))]
    quoted = sum(count_words(part.of(text)) for part in inner)
    if not quoted:
        return Speech.INDIRECT
    wanted = sum(count_words(span.of(text)) for span in spans)
    return Speech.DIRECT if quoted >= wanted else Speech.MIXED


def passage(
    text: str, words: Located, quotations: Sequence[Quotation], prose_words: int
) -> Passage:
    """Return what is shown of the words of an entry.

    The whole stretch from the first to the last of cue and said, so that nothing between them that
    turns the meaning is lost. Where that holds more than `prose_words` of unquoted words, what is
    neither cue nor said is left out; where it is still too long, so is the end of the unquoted
    words of what was said, and the cue is kept, up to half of what may be shown.
    """
    quotations = within(quotations, words.whole)
    said = [_with_marks(text, span, quotations) for span in words.said]
    told = runs([*said, *([words.cue] if words.cue else [])])
    inner = [part for part in quoted_spans(quotations) if part]
    whole = [Span(told[0].start, told[-1].end)]
    shown, cut = whole, False
    long = len(whole[0].of(text).split()) > prose_words  # else it cannot hold more prose than that
    if long and _prose(text, whole, inner) > prose_words:
        shown, cut = _limited(text, told, words.cue, inner, prose_words)
    return Passage(tuple(_pieces(shown, said, words.cue, quotations)), cut)


def _with_marks(text: str, span: Span, quotations: Sequence[Quotation]) -> Span:
    """The span with the quotation marks that stand just outside it."""
    start, end = span.start, span.end
    for quotation in quotations:
        outer = quotation.outer
        if outer.start <= start < outer.end and not _LETTER.search(text, outer.start, start):
            start = outer.start
        if end <= outer.end and outer.start < end and not _LETTER.search(text, end, outer.end):
            end = outer.end
    return Span(start, end)


def runs(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap or touch made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _prose(text: str, spans: Iterable[Span], inner: Sequence[Span]) -> int:
    """How many words of the spans stand outside quotation marks."""
    return sum(
        count_words(span.of(text))
        - sum(count_words(part.of(text)) for part in _common(span, inner))
        for span in spans
    )


def _limited(
    text: str, told: Sequence[Span], cue: Span | None, inner: Sequence[Span], limit: int
) -> tuple[list[Span], bool]:
    """As much of the spans as the limit allows, and whether the end of the last was cut."""
    of_cue = min(_prose(text, [cue], inner), limit // 2) if cue else 0
    left = {True: of_cue, False: limit - of_cue}
    shown: list[tuple[int, int]] = []
    kept = False
    for span in told:
        kept = False
        for match in _WORD.finditer(text, span.start, span.end):
            start, end = match.span()
            in_cue = bool(cue and start < cue.end and cue.start < end)
            quoted = any(start < part.end and part.start < end for part in inner)
            counted = bool(_LETTER.search(text, start, end))
            wanted = quoted or (left[in_cue] > 0 if counted else kept)
            if wanted and (kept or (shown and not count_words(text[shown[-1][1] : start]))):
                shown[-1] = (shown[-1][0], end)
            elif wanted:
                shown.append((start, end))
            if wanted and counted and not quoted:
                left[in_cue] -= 1
            kept = wanted
    return [Span(*each) for each in shown], not kept


def _pieces(
    shown: Sequence[Span],
    said: Sequence[Span],
    cue: Span | None,
    quotations: Sequence[Quotation],
) -> Iterable[Piece]:
    """The shown spans, cut wherever the role changes or a quotation begins or ends."""
    outer = [quotation.outer for quotation in quotations]
    kinds = [*said, *([cue] if cue else []), *outer]
    for number, span in enumerate(shown):
        edges = {edge for kind in kinds for edge in (kind.start, kind.end)}
        cuts = sorted({span.start, span.end, *(e for e in edges if span.start < e < span.end)})
        for start, end in pairwise(cuts):
            part = Span(start, end)
            role = _role(part, said, cue)
            quoted = any(part.overlap(quotation) for quotation in outer)
            yield Piece(part, role, quoted, after_omission=number > 0 and start == span.start)


def _role(part: Span, said: Iterable[Span], cue: Span | None) -> Role:
    if any(part.overlap(span) for span in said):
        return Role.SAID
    return Role.CUE if cue and part.overlap(cue) else Role.BETWEEN


def _common(span: Span, others: Iterable[Span]) -> list[Span]:
    return [
        Span(max(span.start, other.start), min(span.end, other.end))
        for other in others
        if span.overlap(other)
    ]


def in_words(text: str, spans: Iterable[Span], *, cut: bool = False) -> str:
    """Return stretches of a text as one text to read; `cut` is whether its end is left out.

    This is the one way in which words of a source are joined: those that do not stand next to each
    other in it have `[…]` between them, so that nobody is given a sentence that is not theirs.
    """
    return joined_words([span.of(text) for span in runs(spans)], cut=cut)


def joined_words(stretches: Iterable[str], *, cut_before: bool = False, cut: bool = False) -> str:
    """Return the words of stretches that do not stand next to each other, as one text to read."""
    ends = [[""] if left_out else [] for left_out in (cut_before, cut)]
    return f" {OMISSION} ".join([*ends[0], *stretches, *ends[1]]).strip()


def words_shown(text: str, passages: Iterable[Passage]) -> float:
    """Return the share of a text's words, from 0 to 1, that some passages show together."""
    total = count_words(text)
    shown = runs(span for passage in passages for span in passage.spans())
    told = sum(count_words(span.of(text)) for span in shown)  # two parts of one word count as two
    return min(1.0, told / total) if total else 0.0
