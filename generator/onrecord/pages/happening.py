"""Whether what texts tell of lay behind them when they appeared, ahead of them, or either."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Literal

from onrecord.dates import Date
from onrecord.record import DateFinding, Wording

Happening = Literal["happened", "either", "expected"]
"""`either`: a date that reaches from before the publication to after it, as "this month" may do."""

LABELS: Mapping[str, str] = {
    "happened": "Happened",
    "either": "Happened or due",
    "expected": "Expected",
}
"""What readers call it."""


def happening(wordings: Iterable[Wording], date: Date) -> Happening:
    """Return where a date stands to the publication of the last source that tells of it.

    Where no publication is known, nothing tells whether it was ahead: either.
    """
    published = [wording.source.head.published for wording in wordings]
    last = max((each.latest for each in published if each and each.latest), default=None)
    if last is None:
        return "either"
    if date.earliest and date.earliest > last:
        return "expected"
    return "either" if (date.latest or dt.date.max) > last else "happened"


def of_finding(finding: DateFinding) -> Happening:
    """Return the same of all the dates that are shown: `either`, where they are not alike."""
    each = {happening(given.wordings, given.date) for given in finding.shown}
    return each.pop() if len(each) == 1 else "either"
