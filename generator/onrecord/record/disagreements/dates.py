"""Dates that exclude each other, as `record.dating` finds them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from onrecord.model import What
from onrecord.record.disagreements.conflicts import Conflict, Reading
from onrecord.record.entities import Claim, GivenDate, Wording


def conflicts(claim: Claim) -> Iterator[Conflict]:
    """Return the dates of a claim that exclude each other, within one origin and one kind."""
    for of, findings in (("said", claim.said), ("happened", claim.happened)):
        for finding in findings:
            for one, other in combinations(finding.shown, 2):
                if finding.disagree and one.date.excludes(other.date):
                    yield from _pairs(of, one, other)


def _pairs(of: str, one: GivenDate, other: GivenDate) -> Iterator[Conflict]:
    for ours in one.wordings:
        for theirs in other.wordings:
            yield Conflict(What.DATES, of, _reading(ours, one), _reading(theirs, other))


def _reading(wording: Wording, given: GivenDate) -> Reading:
    return Reading(wording, str(given.date), given.date.words(weekday=True), printed=False)
