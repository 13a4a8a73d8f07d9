"""Dates that exclude each other: of a saying as `record.dating` finds them, and of an event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from onrecord.dates import Date
from onrecord.model import What
from onrecord.record.disagreements.conflicts import Conflict, Reading, apart
from onrecord.record.entities import Claim
from onrecord.record.findings import GivenDate
from onrecord.record.wordings import Wording


def conflicts(claim: Claim) -> Iterator[Conflict]:
    """Return the dates of a claim that exclude each other, saying and happening apart.

    When it was said is compared within one origin: two speakers may say the same on different days.
    What happened, happened once: two sources that tell of it in their own voice, or from two
    origins, may disagree as well. Whether they do is asked; the dates that a page states of an
    event are compared within one origin all the same.
    """
    for finding in claim.said:
        if finding.disagree:
            for one, other in combinations(finding.shown, 2):
                if one.date.excludes(other.date):
                    yield from _pairs(one, other)
    dated = [wording for wording in claim.wordings if wording.entry.happened]
    for ours, theirs in apart(dated):
        date, another = ours.entry.happened, theirs.entry.happened
        if date and another and date.excludes(another) and not _lasted(ours, theirs):
            first = _reading(ours, date)
            yield Conflict(What.DATES, "happened", first, _reading(theirs, another))


def _lasted(ours: Wording, theirs: Wording) -> bool:
    """Whether one tells of a stretch that the other's day, or stretch, may lie in or overlap."""
    starts, ends = zip(_stretch(ours), _stretch(theirs), strict=True)
    return max(starts) <= min(ends)


def _stretch(wording: Wording) -> tuple[dt.date, dt.date]:
    """The first day on which it can have begun, and the last on which it can have ended."""
    entry = wording.entry
    first, last = entry.happened, entry.until or entry.happened
    return (
        (first.earliest if first else None) or dt.date.min,
        (last.latest if last else None) or dt.date.max,
    )


def _pairs(one: GivenDate, other: GivenDate) -> Iterator[Conflict]:
    for ours in one.wordings:
        for theirs in other.wordings:
            first = _reading(ours, one.date)
            yield Conflict(What.DATES, "said", first, _reading(theirs, other.date))


def _reading(wording: Wording, date: Date) -> Reading:
    return Reading(wording, str(date), date.words(weekday=True), printed=False)
