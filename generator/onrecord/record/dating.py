"""What is known of when a claim was said or happened: dates compared, never averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from onrecord.dates import Date
from onrecord.record.entities import DateFinding, GivenDate, Origin, Wording

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
    groups: dict[object, list[Wording]] = {}
    for wording in wordings:
        if dating(wording):
            groups.setdefault(_origin_key(wording), []).append(wording)
    return tuple(_finding(group[0].origin, group, dating) for group in groups.values())


def _origin_key(wording: Wording) -> object:
    """Wordings of no named origin cannot be compared, except within their source."""
    if wording.origin is None:
        return wording.source.id
    return frozenset(actor.id for actor in wording.origin.actors)


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
