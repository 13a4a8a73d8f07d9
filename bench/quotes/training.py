"""`python -m bench.quotes train CLONE`: from PolNeAR's train to the weights that we ship.

Networks are fitted on all articles, which is what we ship, and as many on either half of them; what
differs is the seed from which their fitting begins. How sure a reading is, is then fitted on what
each half's networks make of the other half, as they will meet articles that they have not seen.
`dev` is only reported on, by `python -m bench.quotes --polnear CLONE`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from bench.quotes.examples import example, parsed
from bench.quotes.gold import Article, Relation, polnear
from bench.quotes.metric import judge
from onrecord.draft import learned, speech
from onrecord.draft.learned import network
from onrecord.draft.sentences.parse import Parse
from onrecord.draft.statements.statement import stretches
from onrecord.quotations import quotations

ROUNDS = 10
SEEDS = (1, 2, 3)
HALVES = 2
RIDGE = 1.0
ENOUGH = 0.9
"""The share that is right of all that is called 0.9 sure or more."""
SHIPPED = Path(learned.__file__).parent / "weights.npz"
WHOLE = "whole"
Parsed = tuple[Article, list[Parse]]


def train(clone: Path, kept: Path) -> None:
    """Fit all networks, keep them in a folder, and write what we ship."""
    from bench.quotes.fitting import fit

    kept.mkdir(parents=True, exist_ok=True)
    articles = _articles(clone)
    examples = [example(article, parses) for article, parses in articles]
    parts = {WHOLE: examples}
    for half in range(HALVES):
        parts[_without(half)] = [each for n, each in enumerate(examples) if n % HALVES != half]
    for seed in SEEDS:
        for part, some in parts.items():
            _keep(_path(kept, part, seed), fit(some, rounds=ROUNDS, seed=seed))
    _ship(kept, articles)


def judge_anew(clone: Path, kept: Path) -> None:
    """Fit only how sure a reading is, with the networks that `train` kept; write what we ship.

    That is enough where a rule changed a little since.
    """
    _ship(kept, _articles(clone))


def _articles(clone: Path) -> list[Parsed]:
    return [(each, parsed(each)) for each in polnear(clone, "train")]


def _without(half: int) -> str:
    return f"without-{half}"


def _path(kept: Path, part: str, seed: int) -> Path:
    return kept / f"{part}-{seed}.npz"


def _keep(path: Path, weights: Mapping[str, Any]) -> None:
    """Write weights with half the digits: more of them change no answer."""
    half: dict[str, Any] = {name: np.asarray(each, np.float16) for name, each in weights.items()}
    np.savez_compressed(path, **half)


def _kept(kept: Path, part: str) -> network.Model:
    """Return the networks that were fitted on a part, of which nobody knows yet how sure."""
    found = []
    for seed in SEEDS:
        with np.load(_path(kept, part, seed)) as read:
            found.append(network.ready({name: read[name] for name in read.files}))
    return network.Model(tuple(found), np.zeros(0), 1.0)


def _ship(kept: Path, articles: Sequence[Parsed]) -> None:
    rows, right = zip(
        *(judged(_kept(kept, _without(half)), articles[half::HALVES]) for half in range(HALVES)),
        strict=True,
    )
    traits, good = np.concatenate(rows), np.concatenate(right)
    sure = logistic(traits, good)
    least = least_sure(1 / (1 + np.exp(-(traits @ sure))), good)
    whole = replace(_kept(kept, WHOLE), sure=sure, least_sure=least)
    np.savez_compressed(SHIPPED, **network.packed(whole))
    digest = hashlib.sha256(SHIPPED.read_bytes()).hexdigest()
    print(f"written: {SHIPPED.name}, {SHIPPED.stat().st_size / 1e6:.1f} MB, sha256 {digest}")


def least_sure(likely: Any, right: Any) -> float:
    """Return how likely a reading has to be, so that of all as likely or more enough are right."""
    order = np.argsort(-likely, kind="stable")
    shares = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    return float(likely[order][np.flatnonzero(shares >= ENOUGH)[-1]])


def judged(model: network.Model, articles: Iterable[Parsed]) -> tuple[Any, Any]:
    """Return the traits of every reading, and whether its content and speaker are right."""
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    for article, parses in articles:
        found = list(_read(model, article, parses))
        verdict = judge(article.text, article.gold, [relation for relation, _ in found])
        rows += [traits for _, traits in found if traits]
        right += [n in verdict.joint for n, (_, traits) in enumerate(found) if traits]
    return np.array(rows), np.array(right, dtype=float)


def _read(
    model: network.Model, article: Article, parses: list[Parse]
) -> Iterator[tuple[Relation, tuple[float, ...]]]:
    quoted = quotations(article.text)
    rules = [speech.find(each) for each in parses]
    for reading in learned.readings(parses, rules, model):
        said, _ = stretches(article.text, reading.attribution, quoted)
        speaker = reading.attribution.speaker
        source = [(speaker[0].span.start, speaker[-1].span.end)] if speaker else []
        yield Relation([(s.start, s.end) for s in said], source, []), reading.traits


def logistic(rows: Any, right: Any) -> Any:
    """Logistic regression by Newton's method, with a little ridge."""
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chance - right) + RIDGE * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights
