"""The words of a passage from which a dense row takes a few: those that are said.

What stands before them in the passage is hidden there, and may turn them round: the minister who
"refused to rule out sending troops" is nowhere to rule them out. Unless it only says who said them,
the row's words are all from the passage's first on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from onrecord.english.contrary import CLAUSE, TURNING
from onrecord.pages.excerpts.alone import may_stand_alone
from onrecord.pages.excerpts.words import laid, said_pieces, touch, words_of
from onrecord.passages import Piece, Role
from onrecord.record import Wording
from onrecord.text import Span, sentence_at


@lru_cache(maxsize=1 << 14)  # the pages of its claim and its source ask, each several times
def told_words(wording: Wording) -> str:
    """Return the words from which a few may stand alone, a blank between one piece and the next."""
    return words_of(wording, told_offsets(wording))


@lru_cache(maxsize=1 << 14)  # as above
def told_offsets(wording: Wording) -> Sequence[tuple[Piece, int]]:
    """Return where in these words, one after another, each piece begins."""
    return tuple(laid(_told(wording)))


def breaks(wording: Wording) -> list[int]:
    """Return where in these words something of the text is left out."""
    return [
        at for (one, _), (other, at) in pairwise(told_offsets(wording)) if not touch(one, other)
    ]


def attributing(wording: Wording) -> Iterator[Span]:
    """Yield where in these words something only attributes them: no "refused to" or "denied"."""
    text = wording.source.text
    for piece, at in told_offsets(wording):
        if piece.role is Role.CUE and not TURNING.search(piece.span.of(text)):
            yield Span(at, at + len(piece.span))


def _told(wording: Wording) -> Sequence[Piece]:
    said = said_pieces(wording)
    if not any(_turns(wording, *each) for each in _before(wording, said)):
        return said
    pieces = wording.passage.pieces
    last = max(n for n, piece in enumerate(pieces) if piece.role is Role.SAID)
    return pieces[: last + 1]


def _before(wording: Wording, said: Sequence[Piece]) -> Iterator[tuple[Span, Span]]:
    """What stands in the text before each piece that is said, with that piece."""
    at = min((piece.span.start for piece in wording.passage.pieces), default=0)
    for piece in said:
        if at < piece.span.start:
            yield Span(at, piece.span.start), piece.span
        at = piece.span.end


def _turns(wording: Wording, before: Span, said: Span) -> bool:
    """Whether words turn others round, or govern them in their sentence by more than a saying.

    Between two stretches that are said, of which the first is shown, only a clause is governed.
    """
    text, pieces = wording.source.text, wording.passage.pieces
    if TURNING.search(before.of(text)):
        return True
    behind_some = any(each.role is Role.SAID and each.span.end <= before.start for each in pieces)
    cue = any(each.role is Role.CUE and each.span.overlap(before) for each in pieces)
    opens = "".join(said.of(text).split(maxsplit=1)[:1])
    if behind_some and not cue and not CLAUSE.search(before.of(text) + opens):
        return False
    start = max(before.start, sentence_at(text, said.start).start)
    return not may_stand_alone(text[start : said.start], opens)
