"""Weights from stories that people have linked: `python -m bench.link fit` writes those we ship."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from bench.link.fitting import BASE, fit
from bench.link.notes import with_notes
from bench.link.stories import ROOT, Curated, ordered, with_claims
from onrecord.link.claims import ClaimRead, claim_looks, company, noted, read_claims
from onrecord.link.proposals import Likeness, name
from onrecord.link.reading import Read, read
from onrecord.link.score import Weights, by_themselves, compare
from onrecord.link.signals import Signals, candidates, signals

SHIPPED = ROOT / "generator" / "onrecord" / "link" / "fitted.py"

_DRAWS = 4
"""How many times notes are made up for each story."""


def learn(stories: Iterable[Curated]) -> Weights:
    """The weights that fit all the stories best: those of pairs, then those that build on them."""
    reads = [(each, read(each.story)) for each in stories]
    truths = [_truth(each, found) for each, found in reads]
    share = sum(map(sum, truths)) / sum(map(len, truths))
    counts = [count for truth in truths for count in _counts(truth, share)]
    nothing = {BASE: 0.0}
    weights = Weights(_pair(reads, counts), nothing, nothing, nothing, share)
    asked = [question for each, found in reads for question in _asked(each, found, weights)]
    weights = replace(weights, claim=_claim(asked))
    citing = [question for each, found in reads for question in _noted(each, found, weights)]
    return replace(weights, company=_company(asked, weights), note=_note(citing, weights))


def _truth(each: Curated, found: Read) -> list[bool]:
    """For every pair worth a look, whether the two are the same."""
    return [_true(each, found, one, other) for one, other in candidates(found)]


def _counts(truth: list[bool], share: float) -> list[float]:
    """How much each pair counts, so that the same share is true in every story."""
    own = sum(truth) / len(truth)
    return [share / own if true else (1 - share) / (1 - own) for true in truth]


def _pair(reads: list[tuple[Curated, Read]], counts: list[float]) -> dict[str, float]:
    rows: list[Signals] = []
    truth: list[bool] = []
    for each, found in reads:
        for one, other in candidates(found):
            rows.append(signals(found.entries[one], found.entries[other]))
            truth.append(_true(each, found, one, other))
    return fit(rows, truth, counts)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A story with as many of its claims as it may have at some time."""

    each: Curated
    known: Likeness
    claims: Mapping[str, ClaimRead]

    def true(self, number: int, claim: str) -> bool:
        return claim in self.each.claims[name(self.known.read.entries[number].item)]


def _asked(each: Curated, found: Read, weights: Weights) -> Iterator[_Asked]:
    """The story as it is, without any claim on an entry, and without a title."""
    known = Likeness(found, compare(found, weights))
    titles = each.story.claims
    for claims, records in ((each.claims, titles), ({}, titles), (each.claims, {})):
        story = with_claims(each.story, claims, records)
        renewed = known.renewed(story) or known
        yield _Asked(each, renewed, read_claims(story, renewed.read))


def _noted(each: Curated, found: Read, weights: Weights) -> Iterator[_Asked]:
    """The story with notes made up, as it is and without any claim on an entry."""
    known = Likeness(found, compare(found, weights))
    for draw in range(_DRAWS):
        described = with_notes(each, Random(draw))  # noqa: S311  nothing secret, and always the same
        for claims in (each.claims, {}):
            story = with_claims(described, claims, described.claims)
            renewed = known.renewed(story) or known
            yield _Asked(each, renewed, read_claims(story, renewed.read))


def _claim(asked: list[_Asked]) -> dict[str, float]:
    rows: list[Signals] = []
    truth: list[bool] = []
    for question in asked:
        known = question.known
        for number, id_, seen in claim_looks(known.read, question.claims, known.same):
            rows.append(seen)
            truth.append(question.true(number, id_))
    return fit(rows, truth)


def _note(asked: list[_Asked], weights: Weights) -> dict[str, float]:
    rows: list[Signals] = []
    truth: list[bool] = []
    for question in asked:
        known, claims = question.known, question.claims
        likely = by_themselves(known.read, claims, known.same, weights)
        for number, id_, seen in noted(claims, known.read, likely):
            rows.append(seen)
            truth.append(question.true(number, id_))
    return fit(rows, truth)


def _company(asked: list[_Asked], weights: Weights) -> dict[str, float]:
    rows: list[Signals] = []
    truth: list[bool] = []
    for question in asked:
        known, claims = question.known, question.claims
        likely = by_themselves(known.read, claims, known.same, weights)
        for number, id_, seen in company(known.read, claims, known.same, likely):
            rows.append(seen)
            truth.append(question.true(number, id_))
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
    for part in ("pair", "claim", "note", "company"):
        lines.append(f"    {part}={{")
        lines += [f'        "{key}": {value:.3f},' for key, value in getattr(weights, part).items()]
        lines.append("    },")
    lines.append(f"    share={weights.share:.4f},")
    path.write_text("\n".join([*lines, ")", ""]), encoding="utf-8")
