"""What is known of when a claim was said or happened: dates compared, never averaged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.record.findings import DateFinding, GivenDate
from onrecord.record.origins import by_speakers
from onrecord.record.wordings import Origin, Source, Wording

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

    Dates are compared only within one origin, where the very same speak: two may say the same on
    different days, each alone or together. An origin without any printed date is left out, for
    nothing is known of it.
    """
    dated = [wording for wording in wordings if dating(wording)]
    given = [_finding(origin, group, dating) for origin, group in by_speakers(dated)]
    # What no named origin has cannot be compared with any other source's.
    own_voices = grouped((wording.source.id, wording) for wording in dated if not wording.origin)
    return (*given, *(_finding(None, group, dating) for group in own_voices.values()))


@dataclass(frozen=True, slots=True)
class First:
    """Who had something first, of the sources whose days tell."""

    sources: tuple[Source, ...]
    """Those that may have appeared first, where others surely came later; else none."""
    all_known: bool
    """Whether no source is left out, for its day is not known, or not for sure."""


def first_to_appear(sources: Sequence[Source]) -> First:
    """Return the sources that may have appeared first, where others surely came later.

    A day that is not known for sure tells nothing; without two that are, nobody is first.
    """
    days = {source.id: date for source in sources if (date := source.head.published)}
    sure = {id_: date for id_, date in days.items() if date.exact}
    by = min((date.latest or dt.date.max for date in sure.values()), default=dt.date.max)
    later = {id_ for id_, date in sure.items() if (date.earliest or dt.date.min) > by}
    first = [source for source in sources if source.id in sure and source.id not in later]
    return First(tuple(first) if later else (), len(sure) == len(sources))


def _finding(origin: Origin | None, group: Sequence[Wording], dating: Dating) -> DateFinding:
    given = _given(group, dating)
    dates = [each.date for each in given]
    disagree = any(one.excludes(other) for one, other in combinations(dates, 2))
    inside_all = [each for each in given if all(each.date.within(date) for date in dates)]
    return DateFinding(origin, tuple(inside_all[:1] or given), disagree, tuple(group))


def _given(group: Iterable[Wording], dating: Dating) -> list[GivenDate]:
    """Every date that is given, with the wordings that give it, the narrowest first."""
    by_date = grouped((date, wording) for wording in group if (date := dating(wording)))
    given = [GivenDate(date, tuple(wordings)) for date, wordings in by_date.items()]
    return sorted(given, key=lambda each: each.date.narrowness)


@dataclass(frozen=True, slots=True)
class Bound:
    """What publication tells of a saying that nobody dates."""

    by: Date | None
    """The day at the latest; None where no source of these words is dated."""
    wordings: tuple[Wording, ...]


def bounds(wordings: Iterable[Wording]) -> tuple[Bound, ...]:
    """Return by when each speaker said it at the latest, the earliest first, those alike in one.

    A speaker is bound by their own words alone: what another said, or a source tells in its own
    voice, may be older than theirs. Words of several speakers stand with the last bound of them.
    Where nobody speaks, it is by when the first source reported it.
    """
    every = tuple(wordings)
    each = [wording for wording in every if not wording.own_voice] or every
    by_speaker = grouped((speaker, wording) for wording in each for speaker in _speakers(wording))
    earliest = {
        speaker: min((wording.said_by for wording in group), key=_dated_first)
        for speaker, group in by_speaker.items()
    }
    groups = grouped(
        (max(map(earliest.__getitem__, _speakers(wording)), key=_dated_first), wording)
        for wording in each
    )
    return tuple(Bound(by, tuple(groups[by])) for by in sorted(groups, key=_dated_first))


def _speakers(wording: Wording) -> tuple[str, ...]:
    """Who is bound by some words: somebody of whom nothing is known, by these words alone."""
    if wording.own_voice:
        return ("",)
    ids = tuple(actor.id for actor in wording.speakers)
    return ids or (wording.name,)


def _dated_first(date: Date | None) -> tuple[bool, tuple[object, ...]]:
    return date is None, date.sort_key if date else ()
