"""The words of a passage from which a dense row takes a few: those that are said.

What stands before them in the passage is hidden there, and may turn them round: the minister who
"refused to rule out sending troops" is nowhere to rule them out. Where a word before does that, or
governs what is said as a clause, the row's words are all from the passage's first on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from onrecord.contrary import CLAUSE
from onrecord.pages.verbs import says_that
from onrecord.pages.words import laid, said_pieces, touch, turns_at, words_of
from onrecord.passages import Piece, Role
from onrecord.record import Wording


def told_words(wording: Wording) -> str:
    """Return the words from which a few may stand alone, a blank between one piece and the next."""
    return words_of(wording, told_offsets(wording))


def told_offsets(wording: Wording) -> list[tuple[Piece, int]]:
    """Return where in these words, one after another, each piece begins."""
    return list(laid(_told(wording)))


def breaks(wording: Wording) -> list[int]:
    """Return where in these words something of the text is left out."""
    return [
        at for (one, _), (other, at) in pairwise(told_offsets(wording)) if not touch(one, other)
    ]


def _told(wording: Wording) -> Sequence[Piece]:
    said = said_pieces(wording)
    if not any(map(_turns, _before(wording, said))):
        return said
    pieces = wording.passage.pieces
    last = max(n for n, piece in enumerate(pieces) if piece.role is Role.SAID)
    return pieces[: last + 1]


def _before(wording: Wording, said: Sequence[Piece]) -> Iterator[str]:
    """What stands in the text before each piece that is said, with the first word of that piece."""
    text, at = wording.source.text, wording.passage.pieces[0].span.start
    for piece in said:
        if at < piece.span.start:
            opens = piece.span.of(text).split(maxsplit=1)[:1]
            yield text[at : piece.span.start] + "".join(opens)
        at = piece.span.end


@lru_cache(maxsize=1 << 12)  # whoever shows a few of the words asks again
def _turns(words: str) -> bool:
    """Whether they turn round what follows, or govern it by more than a verb of saying."""
    clauses = (words[: clause.start()] for clause in CLAUSE.finditer(words))
    return turns_at(words) < len(words) or not all(map(says_that, clauses))
