"""What speaks for and against two entries being the same: every signal a number, none a filter.

An entry that holds others, "has been revived, following the visit", says what they say and how it
hangs together. It is compared as a whole with its like; with the rest, by what it adds.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from onrecord.dates import Date
from onrecord.link.reading import Bag, Read, Reading, likeness

Signals = Mapping[str, float]
Pair = tuple[int, int]
"""Two entries by their number in what was read, the lower first."""
_MUCH = 15.0
"""Weight of shared words above which more of them tell nothing more."""
_MUCH_ELSE = 10.0
"""Weight of the words that each has for itself, on the scale of the other signals."""
_LEAST = 1e-5


def candidates(read: Read) -> Iterator[Pair]:
    """Return the pairs of entries of different sheets that have a telling word in common."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, reading in enumerate(read.entries):
        for form in reading.told_bag.weights:
            having[form].append(number)
    pairs = {pair for numbers in having.values() for pair in combinations(numbers, 2)}
    for one, other in sorted(pairs):
        if read.entries[one].item.sheet != read.entries[other].item.sheet:
            yield one, other


def signals(a: Reading, b: Reading) -> Signals:
    """Return what speaks for and against two entries of different sheets being the same."""
    a, b = _alike_in_kind(a, b)
    one, other = a.item.entry, b.item.entry
    common = a.told_bag.common(b.told_bag)
    return {
        "letters": likeness(a.letters, b.letters),
        "said": likeness(a.said_words, b.said_words),
        "told": likeness(a.told_words, b.told_words),
        "sentence": likeness(a.sentence, b.sentence),
        "near": likeness(a.near, b.near),
        "same_words": _dice(a.said_bag, b.said_bag),
        "same_told": _dice(a.told_bag, b.told_bag),
        "as_long": _as_long(a, b),
        "held": held(a.told_bag, b.told_bag, common),
        "shared": shared(common),
        "something_else": something_else(a.told_bag, b.told_bag, common),
        "same_speaker": float(bool(a.speakers & b.speakers)),
        "same_chain": float(bool(a.chain & b.chain)),
        "own_voices": float(not one.who and not other.who),
        "one_voice": float(bool(one.who) != bool(other.who)),
        "same_figures": float(bool(a.figures & b.figures)),
        "other_figures": float(bool(a.figures and b.figures and not a.figures & b.figures)),
        "other_names": float(bool(a.names and b.names and not a.names & b.names)),
        "same_date": float(_overlap(one.happened, other.happened)),
        "other_date": float(
            _exclude(one.happened, other.happened) or _exclude(one.when, other.when)
        ),
        "one_rejects": float(bool(one.rejects) != bool(other.rejects)),
        "one_negated": float(a.negated != b.negated),
    }


def _alike_in_kind(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    """Two wholes, two that hold nothing, or one that holds nothing and what the other adds."""
    if (a.own is None) == (b.own is None):
        return a, b
    return a.own or a, b.own or b


def logit(confidence: float) -> float:
    """Return the logarithm of the odds, within bounds."""
    bounded = min(max(confidence, _LEAST), 1 - _LEAST)
    return math.log(bounded / (1 - bounded))


def held(one: Bag, other: Bag, common: float) -> float:
    """Return the share of the shorter text's telling words that stands in the other."""
    least = min(one.total, other.total)
    return common / least if least else 0.0


def covered(one: Bag, other: Bag) -> float:
    """Return the share of the first text's telling words that stands in the other."""
    return one.common(other) / one.total if one.total else 0.0


def shared(common: float) -> float:
    """Return how much the shared words tell, from 0 to 1."""
    return min(1.0, common / _MUCH)


def something_else(one: Bag, other: Bag, common: float) -> float:
    """Return how much each of two texts tells that the other does not, by the lesser of the two."""
    return (min(one.total, other.total) - common) / _MUCH_ELSE


def _dice(one: Bag, other: Bag) -> float:
    """The share of words that both have, common ones too: a story's main matter is common in it."""
    ours, theirs = one.weights.keys(), other.weights.keys()
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _as_long(a: Reading, b: Reading) -> float:
    """The shorter one's length as a share of the longer one's: a part is not the whole."""
    lengths = sorted((len(a.said), len(b.said)))
    return lengths[0] / lengths[1] if lengths[1] else 0.0


def _overlap(one: Date | None, other: Date | None) -> bool:
    return bool(one and other and one.overlaps(other))


def _exclude(one: Date | None, other: Date | None) -> bool:
    return bool(one and other and one.excludes(other))
