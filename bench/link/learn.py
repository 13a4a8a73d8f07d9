"""Weights from stories that people have linked: `python -m bench.link fit` writes those we ship."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from bench.link.fitting import BASE, fit
from bench.link.stories import ROOT, Curated, ordered, with_claims
from onrecord.link.claims import claim_looks, read_claims
from onrecord.link.proposals import Likeness, name
from onrecord.link.reading import Read, read
from onrecord.link.score import Weights, confidence, same
from onrecord.link.signals import Signals, candidates, first_look, second_looks

SHIPPED = ROOT / "generator" / "onrecord" / "link" / "fitted.py"


def learn(stories: Iterable[Curated]) -> Weights:
    """The weights that fit all the stories best: the first look's, then those that build on it."""
    reads = [(each, read(each.story)) for each in stories]
    truths = [_truth(each, found) for each, found in reads]
    share = sum(map(sum, truths)) / sum(map(len, truths))
    counts = [count for truth in truths for count in _counts(truth, share)]
    first = _first(reads, counts)
    second = _second(reads, first, counts)
    weights = Weights(first, second, {BASE: 0.0}, share)
    return replace(weights, claim=_claim(reads, weights))


def _truth(each: Curated, found: Read) -> list[bool]:
    """For every pair worth a look, whether the two are the same."""
    return [_true(each, found, one, other) for one, other in candidates(found)]


def _counts(truth: list[bool], share: float) -> list[float]:
    """How much each pair counts, so that the same share is true in every story."""
    own = sum(truth) / len(truth)
    return [share / own if true else (1 - share) / (1 - own) for true in truth]


def _first(reads: list[tuple[Curated, Read]], counts: list[float]) -> dict[str, float]:
    rows: list[Signals] = []
    truth: list[bool] = []
    for each, found in reads:
        for one, other in candidates(found):
            rows.append(first_look(found.entries[one], found.entries[other], found.words))
            truth.append(_true(each, found, one, other))
    return fit(rows, truth, counts)


def _second(
    reads: list[tuple[Curated, Read]], first: dict[str, float], counts: list[float]
) -> dict[str, float]:
    rows: list[Signals] = []
    truth: list[bool] = []
    for each, found in reads:
        alone = {
            (one, other): confidence(
                first, first_look(found.entries[one], found.entries[other], found.words)
            )
            for one, other in candidates(found)
        }
        for (one, other), signals in second_looks(found, alone):
            rows.append(signals)
            truth.append(_true(each, found, one, other))
    return fit(rows, truth, counts)


def _claim(reads: list[tuple[Curated, Read]], weights: Weights) -> dict[str, float]:
    """From claims as they are, without any wording, and without a title."""
    rows: list[Signals] = []
    truth: list[bool] = []
    for each, found in reads:
        known = Likeness(found, same(found, weights))
        titles = each.story.claims
        for claims, records in ((each.claims, titles), ({}, titles), (each.claims, {})):
            story = with_claims(each.story, claims, records)
            renewed = known.renewed(story) or known
            asked = claim_looks(renewed.read, read_claims(story, renewed.read), known.same)
            for number, id_, signals in asked:
                rows.append(signals)
                truth.append(id_ in each.claims[name(found.entries[number].item)])
    return fit(rows, truth)


def _true(each: Curated, found: Read, one: int, other: int) -> bool:
    pair = ordered(name(found.entries[one].item), name(found.entries[other].item))
    return pair in each.pairs


def write(weights: Weights, path: Path = SHIPPED) -> None:
    """Write weights as the module that the package ships."""
    lines = [
        '"""The weights that linking is shipped with. Written by `python -m bench.link fit`."""',
        "",
        "from __future__ import annotations",
        "",
        "from onrecord.link.score import Weights",
        "",
        "FITTED = Weights(",
    ]
    for part in ("first", "second", "claim"):
        lines.append(f"    {part}={{")
        lines += [f'        "{key}": {value:.3f},' for key, value in getattr(weights, part).items()]
        lines.append("    },")
    lines.append(f"    share={weights.share:.4f},")
    path.write_text("\n".join([*lines, ")", ""]), encoding="utf-8")
