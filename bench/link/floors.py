"""What a plain comparison of letters reaches, at the threshold that suits it best."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from bench.link.stories import Curated, Pair, ordered
from onrecord.link.alike import Index
from onrecord.link.proposals import name
from onrecord.link.reading import Weighing
from onrecord.link.words import grams

SPEAKER = 0.15
"""What the same speaker adds."""


def letters(each: Curated, *, speaker: bool) -> dict[Pair, float]:
    """The cosine of runs of letters for every pair of entries of different sheets."""
    items = list(each.story.entries())
    runs = [grams(" ".join(item.entry.said)) for item in items]
    weighing = Weighing(runs)
    vectors = [weighing.vector(run) for run in runs]
    like = Index(vectors).shared(vectors)
    found: dict[Pair, float] = {}
    for (x, a), (y, b) in combinations(enumerate(items), 2):
        if a.sheet != b.sheet:
            bonus = SPEAKER if speaker and set(a.entry.who) & set(b.entry.who) else 0.0
            found[ordered(name(a), name(b))] = float(like[x, y]) + bonus
    return found


def best(found: Mapping[Pair, float], gold: frozenset[Pair]) -> tuple[float, float]:
    """The best F1 that any threshold gives, and that threshold."""
    top, at, right = 0.0, 0.0, 0
    for number, pair in enumerate(sorted(found, key=lambda pair: -found[pair]), start=1):
        right += pair in gold
        f1 = 2 * right / (number + len(gold))
        if f1 > top:
            top, at = f1, found[pair]
    return top, at
