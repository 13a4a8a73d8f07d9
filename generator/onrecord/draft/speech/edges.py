"""Words of a stretch without what only stands at its edges."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.draft.words.word import Word


def stripped(words: Iterable[Word]) -> list[Word]:
    """Return the words in order, without the `that` and the punctuation around them.

    Nor with what begins a clause that was left out behind them: `it closed, as | reported`.
    """
    kept = sorted(set(words), key=lambda word: word.index)
    while kept and not kept[0].stand_in and _is_edge(kept[0], first=True):
        kept.pop(0)
    while kept and not kept[-1].stand_in and _is_edge(kept[-1], first=False):
        kept.pop()
    return kept


def _is_edge(word: Word, *, first: bool) -> bool:
    if word.pos in ("PUNCT", "SPACE") and word.form not in "([$£€" + ("" if first else ")]"):
        return True
    joins = word.dep == "mark" or word.tag == "IN"  # an object to the parser here and there
    if word.dep == "cc":
        return True
    form = word.form.casefold()
    return (joins and form == "that") if first else (word.dep == "mark" and form == "as")
