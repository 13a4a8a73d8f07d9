"""Weights from stories that people have linked: `python -m bench.link fit` writes those we ship."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np

from bench.link.fitting import BASE, fit
from bench.link.notes import near, with_notes
from bench.link.stories import ROOT, Curated, ordered, with_claims
from onrecord.link.alike import Array, Mask
from onrecord.link.claims import Claims, claim_looks, company, noted, read_claims
from onrecord.link.proposals import Likeness, name
from onrecord.link.reading import Read, read
from onrecord.link.score import Weights, by_themselves, compare
from onrecord.link.signals import Seen, pairs

SHIPPED = ROOT / "generator" / "onrecord" / "link" / "fitted.py"

_DRAWS = 4
"""How many times notes are made up for each story."""


def learn(stories: Iterable[Curated]) -> Weights:
    """The weights that fit all the stories best: those of pairs, then those that build on them."""
    reads = [(each, read(each.story)) for each in stories]
    rows = [_rows(pairs(found), _joined(each, found)) for each, found in reads]
    truths = [truth for _, truth in rows]
    share = sum(map(np.sum, truths)) / sum(map(len, truths))
    counts = np.concatenate([_counts(truth, share) for truth in truths])
    nothing = {BASE: 0.0}
    weights = Weights(_fit(rows, counts), nothing, nothing, nothing, share)
    asked = [question for each, found in reads for question in _asked(each, found, weights)]
    weights = replace(weights, claim=_claim(asked))
    citing = [question for each, found in reads for question in _noted(each, found, weights)]
    return replace(weights, company=_company(asked, weights), note=_note(citing, weights))


def _joined(each: Curated, found: Read) -> Mask:
    """For every two entries, whether people joined them."""
    names = [name(entry.item) for entry in found.entries]
    return np.array([[ordered(one, other) in each.pairs for other in names] for one in names])


Rows = tuple[Mapping[str, Array], Mask]
"""What was seen, each signal one long column, and whether it is true."""


def _rows(each: Iterable[Seen], truth: Mask) -> Rows:
    """What was seen of a story, without that of which there was nothing to see."""
    columns: dict[str, list[Array]] = defaultdict(list)
    true: list[Mask] = []
    for seen in each:
        true.append(truth[seen.rows][seen.seen])
        for signal, values in seen.signals.items():
            columns[signal].append(values[seen.seen].astype(float))
    return {signal: np.concatenate(each) for signal, each in columns.items()}, np.concatenate(true)


def _fit(rows: Sequence[Rows], counts: Array | None = None) -> dict[str, float]:
    signals = {signal: np.concatenate([seen[signal] for seen, _ in rows]) for signal in rows[0][0]}
    return fit(signals, np.concatenate([truth for _, truth in rows]), counts)


def _counts(truth: Mask, share: float) -> Array:
    """How much each pair counts, so that the same share is true in every story.

    A half of that, for it is seen from both of its entries.
    """
    own = float(truth.mean())
    true, false = share / own / 2, (1 - share) / (1 - own) / 2
    return np.where(truth, true, false)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A story with as many of its claims as it may have at some time."""

    each: Curated
    known: Likeness
    claims: Claims

    def truth(self) -> Mask:
        """For every entry and claim, whether the entry has it."""
        own = [self.each.claims[name(entry.item)] for entry in self.known.read.entries]
        return np.array([[id_ in ids for id_ in self.claims] for ids in own])


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
    apart = near(each)
    for draw in range(_DRAWS):
        described = with_notes(each, apart, Random(draw))  # noqa: S311  nothing secret, and always the same
        for claims in (each.claims, {}):
            story = with_claims(described, claims, described.claims)
            renewed = known.renewed(story) or known
            yield _Asked(each, renewed, read_claims(story, renewed.read))


def _claim(asked: list[_Asked]) -> dict[str, float]:
    return _fit(
        [
            _rows(claim_looks(each.known.read, each.claims, each.known.same), each.truth())
            for each in asked
        ]
    )


def _note(asked: list[_Asked], weights: Weights) -> dict[str, float]:
    return _fit(
        [
            _rows(noted(each.claims, each.known.read, _alone(each, weights)), each.truth())
            for each in asked
        ]
    )


def _company(asked: list[_Asked], weights: Weights) -> dict[str, float]:
    found = []
    for each in asked:
        known, likely = each.known, _alone(each, weights)
        found.append(_rows(company(known.read, each.claims, known.same, likely), each.truth()))
    return _fit(found)


def _alone(each: _Asked, weights: Weights) -> Array:
    return by_themselves(each.known.read, each.claims, each.known.same, weights)


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
