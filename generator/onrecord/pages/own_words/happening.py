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
    """Return where a date stands to the publication of the sources that tell of it.

    It has happened where one of them surely appeared no sooner than its end: that is `until`, where
    an entry gives it. It is expected where all of them surely appeared before its start. A source
    that may have appeared on several days, or on any, leaves what lies between open. What ended on
    the very day of publication counts as happened: it is mostly the news of that day. What is said
    to be about then, or is doubted, may lie as far again to either side.
    """
    each = tuple(wordings)
    published = [wording.source.head.published for wording in each]
    if _end(each, date) <= max((_earliest(day) for day in published), default=dt.date.min):
        return "happened"
    if _earliest(date) > max((_latest(day) for day in published), default=dt.date.max):
        return "expected"
    return "either"


def of_finding(finding: DateFinding) -> Happening:
    """Return the same of all the dates that are shown: `either`, where they are not alike.

    Whoever tells of it counts, also who dates it less narrowly than what is shown.
    """
    each = {happening(finding.wordings, given.date) for given in finding.shown}
    return each.pop() if len(each) == 1 else "either"


def _end(wordings: Iterable[Wording], date: Date) -> dt.date:
    """The last day that what has this date may have lasted, as those have it who tell of it."""
    entries = [wording.entry for wording in wordings]
    ends = [each.until or date for each in entries if each.until or each.happened == date]
    return max(map(_latest, ends), default=_latest(date))


def _earliest(date: Date | None) -> dt.date:
    if date is None or date.earliest is None:
        return dt.date.min
    return date.earliest - min(_doubt(date), date.earliest - dt.date.min)


def _latest(date: Date | None) -> dt.date:
    if date is None or date.latest is None:
        return dt.date.max
    return date.latest + min(_doubt(date), dt.date.max - date.latest)


def _doubt(date: Date) -> dt.timedelta:
    """How far a date may reach beyond its ends."""
    if date.exact or date.earliest is None or date.latest is None:
        return dt.timedelta()
    return date.latest - date.earliest + dt.timedelta(1)
