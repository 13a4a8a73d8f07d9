"""What speaks for and against two entries being the same: every signal a number, none a filter.

A first look compares two entries alone. A second one knows what else each of them may be: the best
other match in the other's sheet, and whether a third source stands between the two.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.dates import Date
from onrecord.link.reading import Read, Reading, Weighing, likeness
from onrecord.link.words import Term
from onrecord.text import Located, Span

Signals = Mapping[str, float]
Pair = tuple[int, int]
"""Two entries by their number in what was read, the lower first."""
_MUCH = 15.0
"""Weight of shared words above which more of them tell nothing more."""
_SUPPORT = 3
"""How many third sources are listened to."""
_LEAST = 1e-5
_SCALE = 5.0
"""Keeps the odds of the first look about as large as the other signals."""


def candidates(read: Read) -> Iterator[Pair]:
    """Return the pairs of entries of different sheets that have a telling word in common."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, reading in enumerate(read.entries):
        for form in {term.form for term in reading.told}:
            having[form].append(number)
    pairs = {pair for numbers in having.values() for pair in combinations(numbers, 2)}
    for one, other in sorted(pairs):
        if read.entries[one].item.sheet != read.entries[other].item.sheet:
            yield one, other


def first_look(a: Reading, b: Reading, words: Weighing) -> Signals:
    """Return the signals of two entries by themselves."""
    one, other = a.item.entry, b.item.entry
    return {
        "letters": likeness(a.letters, b.letters),
        "said": likeness(a.said_words, b.said_words),
        "told": likeness(a.told_words, b.told_words),
        "sentence": likeness(a.sentence, b.sentence),
        "near": likeness(a.near, b.near),
        "same_words": _dice(a.said, b.said),
        "same_told": _dice(a.told, b.told),
        "as_long": _as_long(a, b),
        "held": held(_forms(a), _forms(b), words),
        "shared": shared(_forms(a), _forms(b), words),
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


def second_looks(read: Read, odds: Mapping[Pair, float]) -> Iterator[tuple[Pair, Signals]]:
    """Return for every pair what its surroundings say, from the first look's confidences."""
    best = _Best(read, odds)
    for (one, other), confidence in odds.items():
        rival = max(best.rival(one, other), best.rival(other, one))
        support = sorted(best.support(one, other), reverse=True)[:_SUPPORT]
        yield (
            (one, other),
            {
                "alone": logit(confidence) / _SCALE,
                "ahead": (logit(confidence) - logit(rival)) / _SCALE,
                "part_of_better": float(best.is_nested(one, other) or best.is_nested(other, one)),
                "best_of_one": float(
                    confidence > min(best.rival(one, other), best.rival(other, one))
                ),
                "supported": sum(support) / _SUPPORT,
                "best_support": support[0] if support else 0.0,
            },
        )


class _Best:
    """For every entry, how well it fits each entry of each other sheet."""

    def __init__(self, read: Read, odds: Mapping[Pair, float]) -> None:
        self.sheets = [reading.item.sheet for reading in read.entries]
        self.matches: dict[int, dict[int, float]] = defaultdict(dict)
        self.by_sheet: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
        for (one, other), confidence in odds.items():
            for this, that in ((one, other), (other, one)):
                self.matches[this][that] = confidence
                self.by_sheet[this, self.sheets[that]].append((confidence, that))
        for found in self.by_sheet.values():
            found.sort(reverse=True)
        self.nested = _nested(read)

    def rival(self, this: int, that: int) -> float:
        """The best confidence of `this` with another entry of that one's sheet."""
        found = self.by_sheet[this, self.sheets[that]][:2]
        return next((confidence for confidence, number in found if number != that), 0.0)

    def is_nested(self, this: int, that: int) -> bool:
        """Whether an entry that shares words of the text with `this` fits `that` better."""
        own = self.matches[that][this]
        return any(self.matches[that].get(other, 0.0) > own for other in self.nested.get(this, ()))

    def support(self, one: int, other: int) -> Iterator[float]:
        """For each third sheet, how well its best entry fits both."""
        a, b = self.matches[one], self.matches[other]
        sheets: dict[str, float] = {}
        for third in a.keys() & b.keys():
            sheet = self.sheets[third]
            both = math.sqrt(a[third] * b[third])
            sheets[sheet] = max(sheets.get(sheet, 0.0), both)
        yield from sheets.values()


def _nested(read: Read) -> Mapping[int, Sequence[int]]:
    """For every entry the others of its sheet whose words share a part of the text with its own."""
    sheets: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for number, reading in enumerate(read.entries):
        if isinstance(reading.item.words, Located):
            said = reading.item.words.said
            sheets[reading.item.sheet].append((number, Span(said[0].start, said[-1].end)))
    return {
        number: [other for other, that in spans if other != number and span.overlap(that)]
        for spans in sheets.values()
        for number, span in spans
    }


def logit(confidence: float) -> float:
    """Return the logarithm of the odds, within bounds."""
    bounded = min(max(confidence, _LEAST), 1 - _LEAST)
    return math.log(bounded / (1 - bounded))


def held(one: frozenset[str], other: frozenset[str], words: Weighing) -> float:
    """Return the share of the shorter text's telling words that stands in the other."""
    least = min(_weight(one, words), _weight(other, words))
    return _weight(one & other, words) / least if least else 0.0


def shared(one: frozenset[str], other: frozenset[str], words: Weighing) -> float:
    """Return how much the shared words tell, from 0 to 1."""
    return min(1.0, _weight(one & other, words) / _MUCH)


def _weight(forms: Iterable[str], words: Weighing) -> float:
    return sum(words.weight(form) for form in sorted(forms))


def _dice(one: Iterable[Term], other: Iterable[Term]) -> float:
    """The share of words that both have, common ones too: a story's main matter is common in it."""
    ours, theirs = ({term.form for term in terms} for terms in (one, other))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _as_long(a: Reading, b: Reading) -> float:
    """The shorter one's length as a share of the longer one's: a part is not the whole."""
    lengths = sorted((len(a.said), len(b.said)))
    return lengths[0] / lengths[1] if lengths[1] else 0.0


def _forms(reading: Reading) -> frozenset[str]:
    return frozenset(term.form for term in reading.told)


def _overlap(one: Date | None, other: Date | None) -> bool:
    return bool(one and other and one.overlaps(other))


def _exclude(one: Date | None, other: Date | None) -> bool:
    return bool(one and other and one.excludes(other))
