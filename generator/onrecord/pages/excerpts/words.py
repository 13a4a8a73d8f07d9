"""The words of a passage as stretches that look the same, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from onrecord.comparing.differences import Segment
from onrecord.pages.excerpts.tongues import tongue
from onrecord.pages.values import Bit, InOriginal
from onrecord.passages import Piece, Role, in_words
from onrecord.record import Wording
from onrecord.text import Span, find


def bits(wording: Wording, marks: Sequence[Segment]) -> Iterator[Bit]:
    """The pieces of a passage, those that are said cut again where a difference begins or ends."""
    text = wording.source.text
    offsets = {piece.span.start: at for piece, at in laid(said_pieces(wording))} if marks else {}
    for piece in wording.passage.pieces:
        words, role = piece.span.of(text), piece.role.value
        at = offsets.get(piece.span.start)
        if at is None:
            yield Bit(words, role, piece.after_omission, "same")
            continue
        omission = piece.after_omission
        for part, mark in _cut(marks, Span(at, at + len(words))):
            yield Bit(part, role, omission, mark)
            omission = False


def in_original(wording: Wording) -> InOriginal | None:
    """Return the words in the language in which they were said, where their source has them."""
    shown, written = wording.original, wording.entry.original
    if shown is None or written is None:
        return None
    said = tuple(
        Bit(piece.span.of(wording.source.text), piece.role.value, piece.after_omission, "same")
        for piece in shown.pieces
    )
    return InOriginal(written.language, tongue(written.language), said, shown.cut)


def said_words(wording: Wording) -> str:
    """The words that are shown as said, a blank between one piece and the next."""
    return words_of(wording, laid(said_pieces(wording)))


def said_pieces(wording: Wording) -> list[Piece]:
    """Return the pieces of a passage that are said."""
    return [piece for piece in wording.passage.pieces if piece.role is Role.SAID]


def laid(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, int]]:
    """Return where each piece begins when they are laid one after another as one text."""
    at = 0
    last: Piece | None = None
    for piece in pieces:
        at += bool(last and not touch(last, piece))
        yield piece, at
        at += len(piece.span)
        last = piece


def words_of(wording: Wording, laid_out: Iterable[tuple[Piece, int]]) -> str:
    """Return that text."""
    words, text = "", wording.source.text
    for piece, at in laid_out:
        words = words.ljust(at) + piece.span.of(text)
    return words


def touch(one: Piece, other: Piece) -> bool:
    """Return whether nothing of the text stands between two pieces."""
    return one.span.end == other.span.start


def _cut(marks: Sequence[Segment], wanted: Span) -> Iterator[tuple[str, str]]:
    """The part of the segments that lies in a stretch of what they were made from."""
    at = 0
    for segment in marks:
        span = Span(at, at + len(segment.text))
        at = span.end
        if span.overlap(wanted):
            start = max(span.start, wanted.start) - span.start
            yield segment.text[start : min(span.end, wanted.end) - span.start], segment.kind


def turns_in(words: str, turns: Iterable[str]) -> list[Span]:
    """Return where the words at which a meaning turns stand in some others."""
    return [span for turn in turns for span in find(words, turn)]


def turning(marks: Sequence[Segment], turns: Sequence[Span]) -> tuple[Segment, ...]:
    """Return the segments with the words marked at which the meaning turns."""
    found: list[Segment] = []
    at = 0
    for segment in marks:
        own = Span(at, at + len(segment.text))
        at = own.end
        edges = {edge for turn in turns for edge in (turn.start, turn.end)}
        cuts = sorted({own.start, own.end, *(edge for edge in edges if own.start < edge < own.end)})
        for start, end in pairwise(cuts):
            turned = any(turn.start <= start and end <= turn.end for turn in turns)
            words = segment.text[start - own.start : end - own.start]
            found.append(Segment(words, "turns" if turned else segment.kind))
    return tuple(
        Segment("".join(each.text for each in group), kind)
        for kind, group in groupby(found, key=lambda each: each.kind)
    )


def passage_words(wording: Wording) -> str:
    """Return a passage as one text to read; `[…]` stands where words are left out."""
    shown = wording.passage
    return in_words(wording.source.text, shown.spans(), cut=shown.cut)
