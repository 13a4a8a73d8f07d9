"""What is known of when a claim was said or happened: dates compared, never averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from onrecord.dates import Date
from onrecord.record.entities import DateFinding, GivenDate, Origin, Wording
from onrecord.record.origins import by_origin

Dating = Callable[[Wording], Date | None]
"""Reads one kind of date, that of the saying or that of the happening, from a wording."""


def said(wording: Wording) -> Date | None:
    """Return when it was said, as far as its source gives that."""
    return wording.entry.when


def happened(wording: Wording) -> Date | None:
    """Return when what it tells of happened, as far as its source gives that."""
    return wording.entry.happened


def findings(wordings: Iterable[Wording], dating: Dating) -> tuple[DateFinding, ...]:
    """Return what is known of one kind of date, origin by origin.

    Dates are compared only within one origin: two speakers may say the same on different days. An
    origin without any printed date is left out, for nothing is known of it.
    """
    dated = [wording for wording in wordings if dating(wording)]
    given = [_finding(origin, group, dating) for origin, group in by_origin(dated)]
    return (*given, *(_finding(None, group, dating) for group in _own_voices(dated)))


def _own_voices(wordings: Iterable[Wording]) -> list[list[Wording]]:
    """Wordings of no named origin, by source: they cannot be compared with any other's."""
    groups: dict[str, list[Wording]] = {}
    for wording in wordings:
        if wording.origin is None:
            groups.setdefault(wording.source.id, []).append(wording)
    return list(groups.values())


def _finding(origin: Origin | None, group: Sequence[Wording], dating: Dating) -> DateFinding:
    given = _given(group, dating)
    dates = [each.date for each in given]
    disagree = any(one.excludes(other) for one, other in combinations(dates, 2))
    inside_all = [each for each in given if all(each.date.within(date) for date in dates)]
    return DateFinding(origin, tuple(inside_all[:1] or given), disagree)


def _given(group: Iterable[Wording], dating: Dating) -> list[GivenDate]:
    """Every date that is given, with the wordings that give it, the narrowest first."""
    by_date: dict[Date, list[Wording]] = {}
    for wording in group:
        date = dating(wording)
        if date:
            by_date.setdefault(date, []).append(wording)
    given = [GivenDate(date, tuple(wordings)) for date, wordings in by_date.items()]
    return sorted(given, key=lambda each: each.date.narrowness)


def at_the_latest(wordings: Iterable[Wording]) -> GivenDate | None:
    """Return the earliest bound that publication sets on a saying that nobody dates."""
    bounds = [(wording.said_by, wording) for wording in wordings if wording.said_by]
    if not bounds:
        return None
    date = min((date for date, _ in bounds), key=lambda date: date.sort_key)
    return GivenDate(date, tuple(w for bound, w in bounds if bound == date), printed=False)
