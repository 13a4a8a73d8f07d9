"""Fitting the learned model: the weights of `draft.learned.network`, found with JAX."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from bench.quotes.examples import Example
from onrecord.draft.learned.features import PAIR_ROWS, WORD_ROWS

WIDTH = 64
Weights = dict[str, Any]
Batch = dict[str, Any]


def start(seed: int) -> Weights:
    random = np.random.default_rng(seed)

    def matrix(rows: int, columns: int) -> Any:
        return jnp.asarray(random.normal(0, rows**-0.5, (rows, columns)), jnp.float32)

    def table(rows: int) -> Any:
        return jnp.asarray(random.normal(0, 0.1, (rows, WIDTH)), jnp.float32)

    def bias(size: int = WIDTH) -> Any:
        return jnp.zeros(size, jnp.float32)

    return {
        "words": table(WORD_ROWS),
        "parser": matrix(96, WIDTH),
        "b_word": bias(),
        "mix": matrix(4 * WIDTH, WIDTH),
        "b_mix": bias(),
        "ask": matrix(WIDTH, WIDTH),
        "b_ask": bias(),
        "cue": matrix(WIDTH, 1),
        "b_cue": jnp.full(1, -3.0, jnp.float32),
        "pairs": table(PAIR_ROWS),
        "of_word": matrix(WIDTH, WIDTH),
        "of_cue": matrix(WIDTH, WIDTH),
        "b_pair": bias(),
        "near": matrix(3 * WIDTH, WIDTH),
        "b_near": bias(),
        "far": matrix(5 * WIDTH, WIDTH),
        "b_far": bias(),
        "label": matrix(WIDTH, 3),
        "b_label": bias(3),
    }


def _drop(key: Any, values: Any, rate: float) -> Any:
    kept = jax.random.bernoulli(key, 1 - rate, values.shape)
    return jnp.where(kept, values / (1 - rate), 0)


def _shifted(values: Any, by: int, cue: Any) -> Any:
    """The values of the word `by` places on, nothing where that is another cue's."""
    moved = jnp.roll(values, -by, axis=0)
    return jnp.where((jnp.roll(cue, -by) == cue)[:, None], moved, 0)


def scores(weights: Weights, batch: Batch, key: Any, rate: float) -> tuple[Any, Any]:
    keys = jax.random.split(key, 6)
    rows = batch["rows"]
    rows = jnp.where(jax.random.bernoulli(keys[0], 1 - rate, rows.shape), rows, 0)
    table = weights["words"].at[0].set(0)
    hidden = jax.nn.relu(
        table[rows].sum(1) + batch["vectors"] @ weights["parser"] + weights["b_word"]
    )
    hidden = _drop(keys[1], hidden, rate)
    around = jnp.concatenate(
        [hidden, jnp.roll(hidden, 1, 0), jnp.roll(hidden, -1, 0), hidden[batch["head"]]], 1
    )
    hidden = hidden + jax.nn.relu(around @ weights["mix"] + weights["b_mix"])
    hidden = _drop(keys[2], hidden, rate)
    asked = jax.nn.relu(hidden @ weights["ask"] + weights["b_ask"])
    cue = (asked @ weights["cue"] + weights["b_cue"])[:, 0]
    pair_rows = batch["pair_rows"]
    of = weights["pairs"][pair_rows]
    of = of * jax.random.bernoulli(keys[3], 1 - rate, pair_rows.shape)[..., None]
    pair = jax.nn.relu(
        of.sum(1)
        + (hidden @ weights["of_word"])[batch["word"]]
        + (hidden @ weights["of_cue"])[batch["pair_cue"]]
        + weights["b_pair"]
    )
    pair = _drop(keys[4], pair, rate)
    which = batch["pair_of"]
    for name, steps in (("near", (1,)), ("far", (2, 4))):
        around = [pair]
        for step in steps:
            around += [_shifted(pair, -step, which), _shifted(pair, step, which)]
        joined = jnp.concatenate(around, 1) @ weights[name] + weights[f"b_{name}"]
        pair = pair + jax.nn.relu(joined)
    pair = _drop(keys[5], pair, rate)
    return cue, pair @ weights["label"] + weights["b_label"]


def loss(weights: Weights, batch: Batch, key: Any, rate: float) -> Any:
    cue, label = scores(weights, batch, key, rate)
    is_cue = batch["cues"]
    cue_loss = optax.sigmoid_binary_cross_entropy(cue, is_cue) * (batch["asked"])
    label_loss = optax.softmax_cross_entropy_with_integer_labels(label, batch["labels"])
    label_loss = label_loss * batch["counts"]
    return cue_loss.sum() / 300 + label_loss.sum() / 600


def batches(examples: Sequence[Example], order: Iterable[int]) -> Iterator[Batch]:
    """Articles packed together, so that each step has about as many words and pairs."""
    packed: list[Example] = []
    words = pairs = 0
    for number in order:
        each = examples[number]
        if packed and max(words + len(each.cues), pairs + len(each.labels)) >= ROOM:
            yield batch_of(packed)
            packed, words, pairs = [], 0, 0
        packed.append(each)
        words, pairs = words + len(each.cues), pairs + len(each.labels)
    if packed:
        yield batch_of(packed)


def batch_of(examples: Sequence[Example]) -> Batch:
    starts = np.cumsum([0, *(len(each.cues) for each in examples)]).tolist()
    before = np.cumsum([0, *(len(each.pairs.cues) for each in examples)]).tolist()
    size = _rounded(starts[-1])
    room = _rounded(sum(len(each.labels) for each in examples))

    def words(values: Callable[[Example, int], Any], fill: int = 0) -> Any:
        return _laid(examples, starts, values, size, fill)

    def pairs(values: Callable[[Example, int], Any], fill: int = 0) -> Any:
        return _laid(examples, starts, values, room, fill)

    return {
        "rows": words(lambda each, _: each.rows.astype(np.int32)),
        "vectors": words(lambda each, _: each.vectors.astype(np.float32)),
        "head": words(lambda each, start: each.head + start),
        "cues": words(lambda each, _: (each.cues == 1).astype(np.float32)),
        "asked": words(lambda each, _: (each.cues >= 0).astype(np.float32)),
        "pair_rows": pairs(lambda each, _: each.pairs.rows.astype(np.int32)),
        "word": pairs(lambda each, start: each.pairs.words + start),
        "pair_cue": pairs(lambda each, start: each.pairs.cues[each.pairs.of] + start),
        "pair_of": _laid(examples, before, lambda each, n: each.pairs.of + n, room, -1),
        "labels": pairs(lambda each, _: each.labels),
        "counts": pairs(lambda each, _: np.ones(len(each.labels), dtype=np.float32)),
    }


def _rounded(count: int) -> int:
    """A size that others share, so that few shapes have to be compiled."""
    return -(-(count + 1) // ROOM) * ROOM


def _laid(
    examples: Sequence[Example],
    starts: Sequence[int],
    values: Callable[[Example, int], Any],
    size: int,
    fill: int,
) -> Any:
    joined = np.concatenate([values(e, n) for e, n in zip(examples, starts, strict=False)])
    room = [(0, size - len(joined)), *((0, 0) for _ in joined.shape[1:])]
    return np.pad(joined, room, constant_values=fill)


def fit(  # noqa: PLR0913  # each is a setting of its own, and given by name
    examples: Sequence[Example],
    *,
    rounds: int,
    seed: int = 1,
    rate: float = 0.3,
    pace: float = 2e-3,
    after: Callable[[int, Weights], None] | None = None,
) -> Weights:
    """Return weights fitted on examples: their running mean, which knows them less by heart."""
    weights = start(seed)
    random = np.random.default_rng(seed)
    steps = rounds * sum(1 for _ in batches(examples, range(len(examples))))
    schedule = optax.cosine_decay_schedule(pace, steps + 10)
    way = optax.chain(optax.clip_by_global_norm(5.0), optax.adamw(schedule, weight_decay=3e-2))
    state, mean = way.init(weights), weights

    def one(weights: Weights, mean: Weights, state: Any, batch: Batch, key: Any) -> Any:
        value, slope = jax.value_and_grad(loss)(weights, batch, key, rate)
        change, state = way.update(slope, state, weights)
        weights = optax.apply_updates(weights, change)
        mean = jax.tree.map(lambda old, new: KEPT * old + (1 - KEPT) * new, mean, weights)
        return weights, mean, state, value

    step = jax.jit(one)

    key = jax.random.key(seed, impl="unsafe_rbg")  # threefry takes a third of the time
    began = time.time()
    for number in range(rounds):
        total, count = 0.0, 0
        for batch in batches(examples, random.permutation(len(examples))):
            key, now = jax.random.split(key)
            weights, mean, state, value = step(weights, mean, state, batch, now)
            total, count = total + float(value), count + 1
        print(
            f"round {number + 1}: loss {total / count:.3f} ({time.time() - began:.0f} s)",
            flush=True,
        )
        if after:
            after(number, mean)
    return mean


ROOM = 4096
"""Words in a step, and pairs; a longer article has a step, and more room, for itself."""
KEPT = 0.995
"""What stays, at each step, of the running mean of the weights that is taken in the end."""
