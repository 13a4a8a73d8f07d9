"""The learned model at work: a small network over words, and over pairs of a cue and a word.

Each word is a sum of the vectors of its features and of what the parser made of it; it looks at its
neighbours and at the word that it hangs from, and says how likely it is to attribute. Each pair of
a cue and a word of its sentence is such a sum too, looks at the pairs around it, and says how
likely the word is to be content, or speaker, or neither. `bench.quotes` fits the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from zipfile import BadZipFile

import numpy as np

from onrecord.draft.learned.features import Numbers, Pairs, Text
from onrecord.draft.parse import NoParserError

Weights = Mapping[str, Numbers]


class NoWeightsError(NoParserError):
    """The model's weights are not there, or not whole; nothing is drafted by rules alone then.

    Half of the statements would be missed, and no confidence would hold, without a word of it in
    the sheets.
    """


@cache
def shipped() -> Weights:
    """Return the weights that come with the package.

    Raises:
        NoWeightsError: where they are missing or damaged.
    """
    try:
        with (
            (files("onrecord.draft.learned") / "weights.npz").open("rb") as file,
            np.load(file) as read,
        ):
            return ready({name: read[name] for name in read.files})
    except (OSError, EOFError, ValueError, LookupError, BadZipFile) as error:
        raise NoWeightsError(
            "drafting needs weights.npz, which comes with onrecord and is missing here or damaged; "
            'install onrecord anew: pip install --force-reinstall "onrecord[draft]"'
        ) from error


def ready(weights: Mapping[str, Numbers]) -> Weights:
    """Return weights as the functions below want them: of one type, the first row empty."""
    found = {name: np.array(each, dtype=np.float32) for name, each in weights.items()}
    found["words"][0] = 0
    return found


def read(weights: Weights, text: Text) -> Numbers:
    """Return a vector for each word."""
    hidden = text.vectors @ weights["parser"]
    hidden += weights["b_word"]
    hidden += _sums(weights["words"], text.rows)
    np.maximum(hidden, 0, out=hidden)
    before, after = np.roll(hidden, 1, axis=0), np.roll(hidden, -1, axis=0)
    around = np.concatenate([hidden, before, after, hidden[text.head]], axis=1)
    mixed: Numbers = hidden + np.maximum(around @ weights["mix"] + weights["b_mix"], 0)
    return mixed


def _sums(table: Numbers, rows: Numbers) -> Numbers:
    """The sum of each line's rows of a table."""
    total = table[rows[:, 0]]
    for column in rows.T[1:]:
        used = np.flatnonzero(column)
        total[used] += table[column[used]]
    return total


def cue_chances(weights: Weights, hidden: Numbers) -> Numbers:
    """Return how likely each word is to attribute."""
    asked = np.maximum(hidden @ weights["ask"] + weights["b_ask"], 0)
    return _chance((asked @ weights["cue"] + weights["b_cue"])[:, 0])


def label_chances(weights: Weights, hidden: Numbers, pairs: Pairs) -> Numbers:
    """Return for each pair how likely its word is to be nothing, content or speaker."""
    of_word, of_cue = hidden @ weights["of_word"], hidden @ weights["of_cue"]
    pair = of_word[pairs.words] + of_cue[pairs.cues][pairs.of] + weights["b_pair"]
    for column in pairs.rows.T:
        pair += weights["pairs"][column]
    np.maximum(pair, 0, out=pair)
    for name, steps in (("near", (1,)), ("far", (2, 4))):
        around = [pair]
        for step in steps:
            around += [_shifted(pair, -step, pairs.of), _shifted(pair, step, pairs.of)]
        joined = np.concatenate(around, axis=1) @ weights[name] + weights[f"b_{name}"]
        pair = pair + np.maximum(joined, 0)
    out = pair @ weights["label"] + weights["b_label"]
    out = np.exp(out - out.max(axis=1, keepdims=True))
    found: Numbers = out / out.sum(axis=1, keepdims=True)
    return found


def _shifted(values: Numbers, by: int, which: Numbers) -> Numbers:
    """The values of the pair `by` places on; nothing where that is another cue's."""
    moved = np.zeros_like(values)
    if by > 0 and by < len(values):
        same = which[by:] == which[:-by]
        moved[:-by][same] = values[by:][same]
    elif by < 0 and -by < len(values):
        same = which[-by:] == which[:by]
        moved[-by:][same] = values[:by][same]
    return moved


def _chance(values: Numbers) -> Numbers:
    return 1 / (1 + np.exp(-values))
