"""A conflict: two wordings of one claim, and what each has where the other has something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from onrecord.frozen import dataclass
from onrecord.model import What
from onrecord.record.wordings import Wording
from onrecord.text import squeeze


@dataclass(frozen=True, slots=True)
class Reading:
    """What one wording has at the place in question."""

    wording: Wording
    value: str
    """By what it is compared: the same for `8` and `eight`."""
    words: str
    """What a reader is shown of it."""
    printed: bool = True
    """Whether these are words of its source."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two readings that differ."""

    what: What
    of: str
    """What is compared; only readings of the same are ever set beside each other."""
    one: Reading
    other: Reading


@lru_cache(maxsize=1 << 14)  # each kind of disagreement asks
def said(wording: Wording) -> str:
    """Return the words that carry a wording, as its source prints them."""
    text = wording.source.text
    return " … ".join(squeeze(span.of(text)) for span in wording.words.said)


def apart(wordings: Iterable[Wording]) -> Iterator[tuple[Wording, Wording]]:
    """Return the pairs of wordings, but for those that are made of the same words of a text."""
    for one, other in combinations(wordings, 2):
        if not same_words(one, other):
            yield one, other


def same_words(one: Wording, other: Wording) -> bool:
    """Whether two wordings share words of one text, not only words that look alike."""
    return one.source.id == other.source.id and any(
        a.overlap(b) for a in one.words.said for b in other.words.said
    )
