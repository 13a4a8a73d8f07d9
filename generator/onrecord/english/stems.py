"""What the forms of an English word share."""

from __future__ import annotations

from functools import cache

from onrecord.english.listed import in_order

_LEAST = 3
"""Letters that a stem keeps at least."""
_ENDINGS = {
    ending: "y" if ending in ("iness", "ies", "ied") else ""
    for ending in in_order("""
        iness, ations, ation, itions, ition, ments, ment, ingly, edly, ions, ion, ings, ing, ers,
        ies, ied, ness, ance, ence, ense, ed, er, es, ly, al, s, e
    """)
}
"""Endings from the longest on, and what stands in their place; three letters must be left."""


@cache  # a story has some thousand words, each many times
def stem(word: str) -> str:
    """Return what a word's forms share: `negotiations`, `negotiating` → `negoti`."""
    for ending, instead in _ENDINGS.items():
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "sl":
        word = word[:-1]
    return word[:-2] if len(word) > _LEAST + 2 and word.endswith("at") else word
