"""Dates as pages word them, and findings of one date as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from onrecord.dates import Date, Precision
from onrecord.model import Correction
from onrecord.pages.own_words.english import on_or_before
from onrecord.pages.values import CorrectionView, Printed, When
from onrecord.record import DateFinding


def when(date: Date, printed: Iterable[Printed] = (), *, given: bool = True) -> When:
    """Return a date with who gives it."""
    bare = _bare(date)
    each = tuple(printed)
    return replace(bare, printed=each, given=given) if each or not given else bare


@lru_cache(maxsize=1 << 14)
def _bare(date: Date) -> When:
    """A date as it is worded, whoever gives it."""
    return When(
        words=on_or_before(date.words(weekday=date.precision is Precision.DAY)),
        iso=date.iso,
        edtf=str(date),
    )


def corrections(corrected: Iterable[Correction]) -> tuple[CorrectionView, ...]:
    """Return corrections, the newest first."""
    newest = sorted(corrected, key=lambda each: str(each.on), reverse=True)
    return tuple(CorrectionView(each.on.words(), str(each.on), each.note) for each in newest)


def merged(findings: Iterable[DateFinding]) -> list[DateFinding]:
    """Return the findings, those of the same date in one: without an origin where theirs differ."""
    found: dict[tuple[Date, ...], DateFinding] = {}
    for finding in findings:
        dates = tuple(given.date for given in finding.shown)
        before = found.get(dates)
        found[dates] = _together(before, finding) if before else finding
    return list(found.values())


def _together(one: DateFinding, other: DateFinding) -> DateFinding:
    pairs = zip(one.shown, other.shown, strict=True)
    shown = tuple(replace(a, wordings=(*a.wordings, *b.wordings)) for a, b in pairs)
    origin = one.origin if one.origin == other.origin else None
    disagree = one.disagree or other.disagree
    return DateFinding(origin, shown, disagree, (*one.wordings, *other.wordings))
