"""`python -m bench.quotes train CLONE`: from PolNeAR to the weights that we ship."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bench.quotes.examples import example, parsed
from bench.quotes.fitting import fit
from bench.quotes.gold import Article, Relation, polnear
from bench.quotes.metric import judge
from onrecord.draft import learned, speech
from onrecord.draft.learned import network
from onrecord.draft.parse import Parse
from onrecord.draft.statements import stretches
from onrecord.quotations import quotations

ROUNDS = 12
RIDGE = 1.0
SHIPPED = Path(learned.__file__).parent / "weights.npz"


def train(clone: Path) -> None:
    """Fit the network on train, then on dev what tells how sure it is, and write both."""
    weights = fit([example(each, parsed(each)) for each in polnear(clone, "train")], rounds=ROUNDS)
    plain = network.ready({name: np.asarray(each) for name, each in weights.items()})
    rows, right = judged(plain, [(each, parsed(each)) for each in polnear(clone, "dev")])
    write({**plain, "sure": logistic(rows, right)})


def write(weights: network.Weights) -> None:
    """Write weights with half the digits: more of them change no answer."""
    half: dict[str, Any] = {k: np.asarray(v, np.float16) for k, v in weights.items()}
    np.savez_compressed(SHIPPED, **half)
    print(f"written: {SHIPPED.name}, {SHIPPED.stat().st_size / 1e6:.1f} MB")


def judged(
    weights: network.Weights, articles: Sequence[tuple[Article, list[Parse]]]
) -> tuple[Any, Any]:
    """Return the traits of every reading, and whether its content and speaker are right."""
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    for article, parses in articles:
        found = list(_read(weights, article, parses))
        verdict = judge(article.text, article.gold, [relation for relation, _ in found])
        rows += [traits for _, traits in found if traits]
        right += [n in verdict.joint for n, (_, traits) in enumerate(found) if traits]
    return np.array(rows), np.array(right, dtype=float)


def _read(
    weights: network.Weights, article: Article, parses: list[Parse]
) -> Iterator[tuple[Relation, tuple[float, ...]]]:
    quoted = quotations(article.text)
    rules = [speech.find(each) for each in parses]
    for reading in learned.readings(parses, rules, weights):
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
