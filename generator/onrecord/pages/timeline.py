"""The timeline: what happened and what was said, in order, each date as precise as it is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from onrecord.dates import Date
from onrecord.pages import addresses
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import (
    ActorMark,
    Flag,
    OutletMark,
    Parts,
    Ref,
    When,
    WordingView,
    each_once,
    flags,
)
from onrecord.record import Claim, DateFinding, Record, Wording, dating

_SPAN_OF_A_MONTH = 31


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline."""

    kind: str
    """`said`, `happened`, `expected` or `reported`."""
    dates: tuple[When, ...]
    """More than one where sources differ."""
    disagree: bool
    title: Ref | None
    """The claim, where it joins one."""
    wording: WordingView | None
    """The words, where it joins none."""
    speakers: tuple[ActorMark, ...]
    sources: tuple[OutletMark, ...]
    flags: tuple[Flag, ...]
    lead: bool


@dataclass(frozen=True, slots=True)
class Period:
    """The events of one stretch of the calendar."""

    id: str
    title: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The whole timeline."""

    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    event: Event
    date: Date | None
    given: bool


def pages(record: Record) -> Iterator[Page]:
    """Return the one page that holds every dated thing."""
    parts = Parts(record, addresses.TIMELINE)
    view = TimelineView(tuple(periods(record, _events(parts))))
    about = "What happened and what was said, each date as precise as it is known."
    yield Page(addresses.TIMELINE, "Timeline", Kind.TIMELINE, view, about)


# ---- events


def _events(parts: Parts) -> Iterator[_Dated]:
    for claim in parts.record.claims.values():
        yield from _claim_events(parts, claim)
    for wording in parts.record.wordings:
        if not any(id_ in parts.record.claims for id_ in wording.entry.claim):
            yield from _wording_events(parts, wording)
    for source in parts.record.sources.values():
        mark = parts.outlet(source)
        date = source.head.published
        when = (parts.when(date),) if date else ()
        title = Ref(source.title, mark.href)
        yield _Dated(
            Event("reported", when, False, title, None, (), (mark,), (), False), date, True
        )


def _claim_events(parts: Parts, claim: Claim) -> Iterator[_Dated]:
    if not claim.wordings:
        return
    for finding in claim.happened:
        yield _found(parts, claim, finding, "happened", dating.happened, _happened_words)
    for finding in claim.said:
        yield _found(parts, claim, finding, "said", dating.said, _said_words)
    if not claim.happened and not claim.said:
        given = dating.at_the_latest(claim.wordings)
        dates = (parts.given_date(given, _said_words),) if given else ()
        kind = "said" if claim.speakers else "reported"
        event = _claim_event(parts, claim, kind, dates, claim.wordings)
        yield _Dated(event, given.date if given else None, given=False)


def _found(
    parts: Parts,
    claim: Claim,
    finding: DateFinding,
    kind: str,
    date_of: dating.Dating,
    words_of: Callable[[Wording], str | None],
) -> _Dated:
    shown = [given.date for given in finding.shown]
    date = min(shown, key=lambda each: each.sort_key)
    kind = "expected" if kind == "happened" and _is_expected(claim.wordings, date) else kind
    view = parts.finding(finding, words_of)
    wordings = [w for w in claim.wordings if date_of(w) and w.origin == finding.origin]
    event = _claim_event(parts, claim, kind, view.dates, wordings, disagree=finding.disagree)
    return _Dated(event, date, given=True)


def _claim_event(
    parts: Parts,
    claim: Claim,
    kind: str,
    dates: tuple[When, ...],
    wordings: Iterable[Wording],
    *,
    disagree: bool = False,
) -> Event:
    return Event(
        kind=kind,
        dates=dates,
        disagree=disagree,
        title=parts.claim_ref(claim),
        wording=None,
        speakers=parts.actors(claim.speakers) if kind == "said" else (),
        sources=each_once(parts.entry(wording) for wording in claim.wordings),
        flags=tuple(flag for flag in flags(claim) if flag.kind in {"denied", "draft", "unsure"}),
        lead=claim.id in parts.record.about.leads,
    )


def _wording_events(parts: Parts, wording: Wording) -> Iterator[_Dated]:
    entry = wording.entry
    if entry.happened:
        kind = "expected" if _is_expected([wording], entry.happened) else "happened"
        when = parts.happened(wording)
        yield _Dated(_wording_event(parts, wording, kind, when), entry.happened, given=True)
    if entry.when or not entry.happened:
        when = parts.said(wording)
        kind = "said" if wording.speaker else "reported"
        event = _wording_event(parts, wording, kind, when)
        yield _Dated(event, entry.when or wording.said_by, given=bool(entry.when))


def _wording_event(parts: Parts, wording: Wording, kind: str, when: When | None) -> Event:
    view = parts.wording(wording)
    return Event(
        kind=kind,
        dates=(when,) if when else (),
        disagree=False,
        title=None,
        wording=view,
        speakers=view.speakers,
        sources=(view.source,),
        flags=(Flag("draft", "Draft: not yet checked by a person"),)
        if entry_is_draft(wording)
        else (),
        lead=False,
    )


def entry_is_draft(wording: Wording) -> bool:
    """Return whether nobody has approved a wording yet."""
    return wording.entry.draft is not None


def _is_expected(wordings: Iterable[Wording], date: Date) -> bool:
    """What begins after every source that tells of it was published has not happened yet."""
    published = [w.source.head.published for w in wordings]
    latest = [each.latest for each in published if each and each.latest]
    return bool(latest and date.earliest and date.earliest > max(latest))


def _said_words(wording: Wording) -> str | None:
    return wording.entry.when_printed


def _happened_words(wording: Wording) -> str | None:
    return wording.entry.happened_printed


# ---- periods


def periods(record: Record, events: Iterable[_Dated]) -> Iterator[Period]:
    """Return the events by period: years, the months of the last one, expected, without a date."""
    newest = _last_published(record)
    groups: dict[tuple[int, int, int], list[_Dated]] = {}
    for event in events:
        groups.setdefault(_period(event, newest), []).append(event)
    for key in sorted(groups):
        held = sorted(groups[key], key=_in_order)
        title = _title(key)
        yield Period(title.lower().replace(" ", "-"), title, tuple(each.event for each in held))


_DATED, _EXPECTED, _UNDATED = range(3)


def _period(event: _Dated, newest: dt.date | None) -> tuple[int, int, int]:
    """A key that sorts: dated before expected before undated; year; month, 0 for the whole year."""
    date = event.date
    first = (date.earliest or date.latest) if date else None
    if date is None or first is None or not event.given:
        return _UNDATED, 0, 0
    if event.event.kind == "expected":
        return _EXPECTED, 0, 0
    last = date.latest or first
    same_month = (first.year, first.month) == (last.year, last.month)
    if newest and first.year == newest.year and (same_month or _is_short(first, last)):
        return _DATED, first.year, first.month
    return _DATED, first.year, 0


def _is_short(first: dt.date, last: dt.date) -> bool:
    return (last - first).days < _SPAN_OF_A_MONTH


def _title(key: tuple[int, int, int]) -> str:
    group, year, month = key
    if group == _EXPECTED:
        return "Expected"
    if group == _UNDATED:
        return "On a day that no text gives"
    return Date.parse(f"{year:04d}-{month:02d}" if month else f"{year:04d}").words().capitalize()


def _in_order(event: _Dated) -> tuple[object, ...]:
    never = (dt.date.max, True, dt.date.max, "")
    order = ("happened", "expected", "said", "reported")
    return (
        event.date.sort_key if event.date else never,
        order.index(event.event.kind),
        not event.event.lead,
    )


def _last_published(record: Record) -> dt.date | None:
    published = [source.head.published for source in record.sources.values()]
    return max((each.latest for each in published if each and each.latest), default=None)
