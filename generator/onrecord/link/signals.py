"""What speaks for and against two entries being the same: every signal a number, none a filter.

An entry that holds others, "has been revived, following the visit", says what they say and how it
hangs together. It is compared as a whole with its like; with the rest, by what it adds.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.dates import Date
from onrecord.link.alike import Array, Index, Mask, Text, ones, ratio, totals
from onrecord.link.reading import Read, Reading

Signals = Mapping[str, Array | Mask]
"""By its name each signal, a table: a row for each entry, a column for whatever it is held to."""

_MUCH = 15.0
"""Weight of shared words above which more of them tell nothing more."""
_MUCH_ELSE = 10.0
"""Weight of the words that each has for itself, on the scale of the other signals."""
_LEAST = 1e-5
_AT_ONCE = 64
"""How many entries are compared with all others at once: more would only need more room."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of some entries, beside all that they may be the same as, or belong to."""

    rows: slice
    """The entries, by their number in what was read."""
    seen: Mask
    """For each of them and each column of the tables, whether there is anything to see."""
    signals: Signals


def batches(count: int) -> Iterator[slice]:
    """Return so many rows, cut into as many as are compared at once."""
    for first in range(0, count, _AT_ONCE):
        yield slice(first, min(count, first + _AT_ONCE))


def pairs(read: Read) -> Iterator[Seen]:
    """Compare every entry with those of other sheets that it has a telling word in common with."""
    entries = read.entries
    holding = np.array([entry.own is not None for entry in entries], dtype=np.bool_)
    holders = np.flatnonzero(holding)
    bare = _Compared([entry.own or entry for entry in entries])
    whole = _Compared([entries[holder] for holder in holders])
    telling = Index([ones(entry.told_bag) for entry in entries])
    sheets = np.array([entry.item.sheet for entry in entries])
    for rows in batches(len(entries)):
        found = bare.signals(rows)
        wholes = whole.signals(slice(*np.searchsorted(holders, (rows.start, rows.stop))))
        for name, values in found.items():
            values[np.ix_(holding[rows], holding)] = wholes[name]
        yield Seen(rows, (telling.among(rows) > 0) & (sheets[rows, None] != sheets), found)


_LIKENESSES = {
    "letters": "letters",
    "said": "said_words",
    "told": "told_words",
    "sentence": "sentence",
    "near": "near",
}
"""Signals that are the cosine of two vectors, and which."""


class _Compared:
    """Entries, each as the words that count in it, and everything by which they are compared."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        entries = [reading.item.entry for reading in readings]
        self.likenesses = {
            name: _Own([getattr(reading, field) for reading in readings])
            for name, field in _LIKENESSES.items()
        }
        self.told = _Own([_roots(reading.told_bag) for reading in readings])
        self.told_total = totals(reading.told_bag for reading in readings)
        self.told_words = _Own([ones(reading.told_bag) for reading in readings])
        self.said_words = _Own([ones(reading.said_bag) for reading in readings])
        self.lengths = np.array([len(reading.said) for reading in readings], dtype=np.float64)
        self.speakers = _Own([ones(reading.speakers) for reading in readings])
        self.chains = _Own([ones(reading.chain) for reading in readings])
        self.figures = _Own([ones(reading.figures) for reading in readings])
        self.names = _Own([ones(reading.names) for reading in readings])
        self.spoken = np.array([bool(entry.who) for entry in entries], dtype=np.bool_)
        self.rejecting = np.array([bool(entry.rejects) for entry in entries], dtype=np.bool_)
        self.negated = np.array([reading.negated for reading in readings], dtype=np.bool_)
        self.happened = _Dates([entry.happened for entry in entries])
        self.when = _Dates([entry.when for entry in entries])

    def signals(self, rows: slice) -> dict[str, Array | Mask]:
        """Return what speaks for and against each of these entries being the same as any."""
        common = self.told.shared(rows)
        least = np.minimum(self.told_total[rows, None], self.told_total)
        same_figures = self.figures.share(rows)
        excluded = self.happened.exclude(rows) | self.when.exclude(rows)
        return {
            **{name: own.shared(rows) for name, own in self.likenesses.items()},
            "same_words": self.said_words.dice(rows),
            "same_told": self.told_words.dice(rows),
            "as_long": _as_long(self.lengths[rows, None], self.lengths),
            "held": ratio(common, least),
            "shared": shared(common),
            "something_else": something_else(least, common),
            "same_speaker": self.speakers.share(rows),
            "same_chain": self.chains.share(rows),
            "own_voices": ~self.spoken[rows, None] & ~self.spoken,
            "one_voice": self.spoken[rows, None] != self.spoken,
            "same_figures": same_figures,
            "other_figures": self.figures.both(rows) & ~same_figures,
            "other_names": self.names.both(rows) & ~self.names.share(rows),
            "same_date": self.happened.overlap(rows),
            "other_date": excluded,
            "one_rejects": self.rejecting[rows, None] != self.rejecting,
            "one_negated": self.negated[rows, None] != self.negated,
        }


def _roots(bag: Text) -> Text:
    """The square roots of what words count for, so that two texts share what each counts for."""
    return {word: math.sqrt(count) for word, count in bag.items()}


class _Own:
    """Texts that are compared with each other."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.index = Index(texts)
        self.sizes = np.array([len(text) for text in texts], dtype=np.float64)

    def shared(self, rows: slice) -> Array:
        return self.index.among(rows)

    def share(self, rows: slice) -> Mask:
        return self.shared(rows) > 0

    def both(self, rows: slice) -> Mask:
        """Whether both have any words."""
        return (self.sizes[rows, None] > 0) & (self.sizes > 0)

    def dice(self, rows: slice) -> Array:
        """The share of words that both have, common ones too: a story's main matter is common."""
        return ratio(2 * self.shared(rows), self.sizes[rows, None] + self.sizes)


class _Dates:
    """The dates of entries, each compared once with any other, however many entries have it."""

    def __init__(self, dates: Sequence[Date | None]) -> None:
        each = list(dict.fromkeys(dates))
        self.overlapping = _related(each, Date.overlaps)
        self.excluding = _related(each, Date.excludes)
        numbers = {date: number for number, date in enumerate(each)}
        self.numbers = np.array([numbers[date] for date in dates], dtype=np.intp)

    def overlap(self, rows: slice) -> Mask:
        return self.overlapping[np.ix_(self.numbers[rows], self.numbers)]

    def exclude(self, rows: slice) -> Mask:
        return self.excluding[np.ix_(self.numbers[rows], self.numbers)]


def _related(dates: Sequence[Date | None], relation: Callable[[Date, Date], bool]) -> Mask:
    table = [[bool(a and b and relation(a, b)) for b in dates] for a in dates]
    return np.array(table, dtype=np.bool_).reshape(len(dates), len(dates))


def logit(confidence: Array) -> Array:
    """Return the logarithm of the odds, within bounds."""
    bounded = np.clip(confidence, _LEAST, 1 - _LEAST)
    return np.log(bounded / (1 - bounded))


def shared(common: Array) -> Array:
    """Return how much the shared words tell, from 0 to 1."""
    return np.minimum(1.0, common / _MUCH)


def something_else(least: Array, common: Array) -> Array:
    """Return how much each of two texts tells that the other does not, by the lesser of the two."""
    return (least - common) / _MUCH_ELSE


def _as_long(ours: Array, theirs: Array) -> Array:
    """The shorter one's length as a share of the longer one's: a part is not the whole."""
    return ratio(np.minimum(ours, theirs), np.maximum(ours, theirs))
