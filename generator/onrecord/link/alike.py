"""Texts compared all at once: for every two, how much the words come to that both have."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Numbers = NDArray[np.intp]

Text = Mapping[str, float]
"""A text by its words, or by runs of its letters: what each of them counts for."""

_OFTEN = 16
"""Of what more than one text in so many has, a full table is the quicker; of the rest, for each the
list of the texts that have it."""
_DIGITS = 12
"""To how many the sums are rounded, so that they do not hang on the order of adding."""
_NOTHING = 1e-9
"""What a sum is less than that is nothing but what rounding left."""


class _Cells(NamedTuple):
    """What is in some texts, a cell for each word of each text."""

    texts: Numbers
    words: Numbers
    counts: Array

    def only(self, kept: Mask | Numbers | slice) -> _Cells:
        return _Cells(self.texts[kept], self.words[kept], self.counts[kept])


class Index:
    """Texts, of which those that share a word with others are found without looking at the rest."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._size = len(texts)
        words = dict.fromkeys(chain.from_iterable(texts))
        self._numbers = {word: number for number, word in enumerate(words)}
        self._own = cells = self._cells(texts)
        having = np.bincount(cells.words, minlength=len(words))
        often = having * _OFTEN > self._size
        self._columns = np.where(often, np.cumsum(often) - 1, -1)
        self._table = self._full(cells, self._size)
        rare = cells.only(self._columns[cells.words] < 0)
        self._lists = rare.only(np.argsort(rare.words, kind="stable"))
        self._lengths = np.bincount(rare.words, minlength=len(words))
        self._starts = np.cumsum(self._lengths) - self._lengths

    def shared(self, texts: Sequence[Text]) -> Array:
        """Return what the words come to that these texts, one a row, share with those of the index.

        That is the sum of what each counts for in the one, times what it counts for in the other.
        """
        return self._sums(self._cells(texts), len(texts))

    def among(self, rows: slice) -> Array:
        """Return the same for some of the index's own texts."""
        first, end, _ = rows.indices(self._size)
        own = self._own.only(slice(*np.searchsorted(self._own.texts, (first, end))))
        return self._sums(own._replace(texts=own.texts - first), max(0, end - first))

    def _sums(self, cells: _Cells, size: int) -> Array:
        found = self._full(cells, size) @ self._table.T
        rare = cells.only(self._columns[cells.words] < 0)
        lengths = self._lengths[rare.words]
        listed = self._lists.only(runs(self._starts[rare.words], lengths))
        where = np.repeat(rare.texts * self._size, lengths) + listed.texts
        products = np.repeat(rare.counts, lengths) * listed.counts
        found += np.bincount(where, products, found.size).reshape(found.shape)
        return found.round(_DIGITS)

    def _cells(self, texts: Sequence[Text]) -> _Cells:
        """The cells of these texts, without the words that the index does not have."""
        words = np.array([self._numbers.get(w, -1) for text in texts for w in text], dtype=np.intp)
        counts = np.array([count for text in texts for count in text.values()], dtype=np.float64)
        lengths = np.array([len(text) for text in texts], dtype=np.intp)
        cells = _Cells(np.repeat(np.arange(len(texts)), lengths), words, counts)
        return cells.only(words >= 0)

    def _full(self, cells: _Cells, size: int) -> Array:
        """The table of what the texts have of the words that many have."""
        table = np.zeros((size, int(self._columns.max(initial=-1)) + 1))
        often = cells.only(self._columns[cells.words] >= 0)
        table[often.texts, self._columns[often.words]] = often.counts
        return table


def runs(starts: Numbers, lengths: Numbers) -> Numbers:
    """Return the numbers from each start on, so many of each: `(5, 9), (2, 3)` → `5 6 9 10 11`."""
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(lengths.sum())


def ones(words: Iterable[str]) -> Text:
    """Return the words as a text in which each counts for one."""
    return dict.fromkeys(words, 1.0)


def sharing(texts: Sequence[Collection[str]], others: Sequence[Collection[str]]) -> Mask:
    """Return for each of the first, a row, and each of the others whether they share a word."""
    return Index([ones(each) for each in others]).shared([ones(each) for each in texts]) > 0


def totals(texts: Iterable[Text]) -> Array:
    """Return what all the words of each text come to."""
    return np.array([math.fsum(text.values()) for text in texts], dtype=np.float64).round(_DIGITS)


def ratio(part: Array, whole: Array) -> Array:
    """Return each part of its whole; 0 where the whole is nothing."""
    some = whole > _NOTHING
    return np.where(some, part / np.where(some, whole, 1.0), 0.0)
