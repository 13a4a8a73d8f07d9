"""The learned model at work: small networks over words, and over pairs of a cue and a word.

In each of them every word is a sum of the vectors of its features and of what the parser made of
it; it looks at its neighbours and at the word that it hangs from, and says how likely it is to
attribute. Each pair of a cue and a word of its sentence is such a sum too, looks at the pairs
around it, and says how likely the word is to be content, or speaker, or neither.

The networks differ only by the seed that their fitting began with. Each errs in ways of its own, so
the mean of their answers is right more often (Hansen and Salamon, Neural network ensembles, 1990).
`bench.quotes` fits the weights.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any
from zipfile import BadZipFile

import numpy as np

from onrecord.draft.learned.features import Numbers, Pairs, Text
from onrecord.draft.sentences.parse import NoParserError
from onrecord.frozen import dataclass

Weights = Mapping[str, Numbers]
"""One network's, by name."""
TABLES = ("pairs", "words")
"""Weights kept as whole numbers of steps, a step for each row, which halves the file."""
STEPS = "_steps"
_MOST_STEPS = 63
_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Model:
    """Networks that are asked together, and how sure their answers are."""

    networks: tuple[Weights, ...]
    sure: Numbers
    """What each trait of a reading weighs."""
    least_sure: float
    """From how likely on a reading is called 0.9 sure or more."""


class NoWeightsError(NoParserError):
    """The model's weights are not there, or not whole; nothing is drafted by rules alone then.

    Half of the statements would be missed, and no confidence would hold, without a word of it in
    the sheets.
    """


@cache
def shipped() -> Model:
    """Return the model that comes with the package.

    Raises:
        NoWeightsError: where they are missing or damaged.
    """
    try:
        with (
            (files("onrecord.draft.learned") / "weights.npz").open("rb") as file,
            np.load(file) as read,
        ):
            return unpacked({name: read[name] for name in read.files})
    except (OSError, EOFError, ValueError, LookupError, BadZipFile) as error:
        raise NoWeightsError(
            "drafting needs weights.npz, which comes with onrecord and is missing here or damaged; "
            'install onrecord anew: pip install --force-reinstall "onrecord[draft]"'
        ) from error


def packed(model: Model) -> dict[str, Any]:
    """Return a model as a file keeps it: in few digits, each weight of all networks together."""
    kept: dict[str, Any] = {"sure": model.sure, "least_sure": np.array(model.least_sure)}
    for name in model.networks[0]:
        values = np.stack([each[name] for each in model.networks])
        if name in TABLES:
            steps = (np.abs(values).max(axis=-1, keepdims=True) / _MOST_STEPS).astype(np.float16)
            kept[name + STEPS] = steps
            kept[name] = np.rint(values / np.maximum(steps, _TINY)).astype(np.int8)
        else:
            kept[name] = values.astype(np.float16)
    return kept


def unpacked(kept: Mapping[str, Numbers]) -> Model:
    """Return a model as it was packed.

    Raises:
        LookupError: where some of it is missing.
    """
    known: dict[str, Numbers] = {name: each.astype(np.float32) for name, each in kept.items()}
    sure, least_sure = known.pop("sure"), known.pop("least_sure")
    for name in TABLES:
        known[name] *= known.pop(name + STEPS)
    numbers = range(len(known["words"]))
    networks = [ready({name: each[n] for name, each in known.items()}) for n in numbers]
    return Model(tuple(networks), sure, float(least_sure))


def ready(weights: Weights) -> Weights:
    """Return weights as the functions below want them: of one type, the first row empty."""
    found = {name: np.array(each, dtype=np.float32) for name, each in weights.items()}
    found["words"][0] = 0
    return found


def read(model: Model, text: Text) -> list[Numbers]:
    """Return what each network makes of the words: a vector for each."""
    return [_read(weights, text) for weights in model.networks]


def cue_chances(model: Model, read: Sequence[Numbers]) -> Numbers:
    """Return how likely each word is to attribute."""
    asked = zip(model.networks, read, strict=True)
    return _mean([_cue_chances(weights, hidden) for weights, hidden in asked])


def label_chances(model: Model, read: Sequence[Numbers], pairs: Pairs) -> Numbers:
    """Return for each pair how likely its word is to be nothing, content or speaker."""
    asked = zip(model.networks, read, strict=True)
    return _mean([_label_chances(weights, hidden, pairs) for weights, hidden in asked])


def _mean(chances: Sequence[Numbers]) -> Numbers:
    found: Numbers = np.mean(chances, axis=0)
    return found


def _read(weights: Weights, text: Text) -> Numbers:
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


def _cue_chances(weights: Weights, hidden: Numbers) -> Numbers:
    asked = np.maximum(hidden @ weights["ask"] + weights["b_ask"], 0)
    return _chance((asked @ weights["cue"] + weights["b_cue"])[:, 0])


def _label_chances(weights: Weights, hidden: Numbers, pairs: Pairs) -> Numbers:
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
