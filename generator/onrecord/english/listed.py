"""Lists of words as they are written here: in rows, with commas between."""

from __future__ import annotations


def in_order(words: str) -> tuple[str, ...]:
    """Return the items of a list: `log in, sign up`.

    However its rows are broken, one blank stands between the words of an item.
    """
    items = (" ".join(item.split()) for item in words.split(","))
    return tuple(filter(None, items))


def listed(words: str) -> frozenset[str]:
    """Return the items of a list whose order says nothing."""
    return frozenset(in_order(words))
