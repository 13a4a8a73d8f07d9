"""Words of a stretch without what only stands at its edges."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.draft.cues import words as words_of
from onrecord.draft.word import SUBJECTS, Word

_TELLING_WHICH = words_of(
    "agreement announcement article briefing call claim conversation deal decision email incident "
    "interview letter meeting message offer phone plan proposal report request statement trip "
    "tweet visit"
)
"""Nouns that have `the`, `a` or `that` before them where one is meant."""


def stripped(words: Iterable[Word]) -> list[Word]:
    """Return the words in order, without the `that` and the punctuation around them.

    Nor with what begins a clause that was left out behind them: `it closed, as | reported`.
    """
    kept = sorted(set(words), key=lambda word: word.index)
    while kept and not kept[0].stand_in and _is_edge(kept[0], first=True):
        if _points(kept):
            break
        kept.pop(0)
    while kept and not kept[-1].stand_in and _is_edge(kept[-1], first=False):
        kept.pop()
    return kept


def _points(words: list[Word]) -> bool:
    """Whether `that` is of a noun which never stands alone: `said | that interview was old`."""
    that, noun, verb = (*words[:3], None, None, None)[:3]
    if that is None or noun is None or verb is None or that.form.casefold() != "that":
        return False
    alone = noun.tag == "NN" and noun.lemma in _TELLING_WHICH and noun.index == that.index + 1
    return alone and noun.dep in SUBJECTS and verb.tag == "VBD" and verb.index == noun.index + 1


def _is_edge(word: Word, *, first: bool) -> bool:
    if word.pos in ("PUNCT", "SPACE") and word.form not in "([$£€" + ("" if first else ")]"):
        return True
    joins = word.dep == "mark" or word.tag == "IN"  # an object to the parser here and there
    if word.dep == "cc":
        return True
    form = word.form.casefold()
    return (joins and form == "that") if first else (word.dep == "mark" and form == "as")
