"""Numbers that differ: amounts, counts, distances, shares and ages of the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.grouping import grouped
from onrecord.model import What
from onrecord.record.disagreements.conflicts import Conflict, Reading, apart, said
from onrecord.record.disagreements.quantities import Quantity, quantities
from onrecord.record.disagreements.tokens import stems, tokens
from onrecord.record.entities import Claim
from onrecord.record.wordings import Wording

_ALIKE = 0.5
"""Share of the shorter wording's telling words at which two wordings are about the same."""


def conflicts(claim: Claim) -> Iterator[Conflict]:
    """Return the numbers of a claim that cannot both be right, by their words.

    Numbers are compared only where they count or measure the same. Where a wording has several of a
    kind, and one of them fits, nothing is said of the others: which belongs to which is not known.
    """
    read = {
        id(wording): grouped((q.kind, q) for q in quantities(said(wording)))
        for wording in claim.wordings
    }
    counting = [wording for wording in claim.wordings if read[id(wording)]]
    for one, other in apart(counting):
        ours, theirs = read[id(one)], read[id(other)]
        for kind in ours:
            pair = _differing(ours[kind], theirs.get(kind, ()))
            if pair and _same_matter(one, other, *pair):
                yield Conflict(What.NUMBERS, kind, _reading(one, pair[0]), _reading(other, pair[1]))


def _differing(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> tuple[Quantity, Quantity] | None:
    if not theirs or not all(one.excludes(other) for one in ours for other in theirs):
        return None
    return ours[0], theirs[0]


def _same_matter(one: Wording, other: Wording, ours: Quantity, theirs: Quantity) -> bool:
    """Whether both numbers are of the same thing: not of two years, nor of two lengths."""
    if ours.dated and theirs.dated and not ours.dated & theirs.dated:
        return False
    if not ours.measure or ours.near & theirs.near:
        return True
    words, others = stems(tokens(said(one))), stems(tokens(said(other)))
    least = min(len(words), len(others))
    return bool(least) and len(words & others) / least >= _ALIKE


def _reading(wording: Wording, quantity: Quantity) -> Reading:
    value = f"{quantity.low:.12g} {quantity.high:.12g}"  # 5 km is 5,000 m; each of 1,234,567 counts
    return Reading(wording, value, quantity.printed.of(said(wording)))
