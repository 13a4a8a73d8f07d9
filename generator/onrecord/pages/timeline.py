"""The timeline: what happened and what was said, in order, each date as precise as it is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.dates import Date
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts, each_once, is_expected, merged
from onrecord.pages.scale import Scale, Stretch
from onrecord.pages.solidity import flags
from onrecord.pages.values import (
    ActorMark,
    Chain,
    Flag,
    OutletMark,
    Ref,
    Rejects,
    When,
    WordingView,
)
from onrecord.record import Claim, DateFinding, Record, Source, Wording, dating

EventKind = Literal["said", "happened", "expected", "reported"]

_SPAN_OF_A_MONTH = 31


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline: a claim, words that join none, or a source's own appearance."""

    kind: EventKind
    dates: tuple[When, ...] = ()
    """More than one where sources differ."""
    disagree: bool = False
    title: Ref | None = None
    """The claim, or the source that appeared."""
    wording: WordingView | None = None
    """The words, where they join no claim."""
    appeared: OutletMark | None = None
    """The source, where the event is that it appeared."""
    speakers: tuple[ActorMark, ...] = ()
    """Those who say it in the words that give this date."""
    rejects: tuple[Rejects, ...] = ()
    """What the words reject, where none of them does anything else."""
    voices: tuple[Chain, ...] = ()
    """Who says so, and through whom; a chain without hops is a source's own voice."""
    undated: tuple[OutletMark, ...] = ()
    """Sources that tell it and give no date."""
    flags: tuple[Flag, ...] = ()
    lead: bool = False
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The events of one stretch of the calendar."""

    id: str
    title: str
    ticks: tuple[Ref, ...]
    """What the scale of the period is divided into: words, and how far along."""
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    event: Event
    date: Date | None
    given: bool


def pages(index: Index) -> Iterator[Page]:
    """Return the one page that holds every dated thing."""
    parts = Parts(index, addresses.TIMELINE)
    view = tuple(_periods(index.record, _events(parts)))
    about = "What happened and what was said, each date as precise as it is known."
    yield Page(addresses.TIMELINE, "Timeline", Kind.TIMELINE, view, about)


def latest(parts: Parts, count: int) -> tuple[Event, ...]:
    """Return the last things that a source dates, the last of them first."""
    dated = [
        e for e in _events(parts) if e.given and e.date and e.event.kind in {"said", "happened"}
    ]
    dated.sort(key=lambda each: not each.event.lead)
    dated.sort(key=lambda each: each.date.sort_key if each.date else (), reverse=True)
    return tuple(each.event for each in dated[:count])


# ---- events


def _events(parts: Parts) -> Iterator[_Dated]:
    for claim in parts.record.claims.values():
        yield from _of_claim(parts, claim)
    for wording in parts.record.wordings:
        if not any(id_ in parts.record.claims for id_ in wording.entry.claim):
            yield from _of_wording(parts, wording)
    for source in parts.record.sources.values():
        yield _of_source(parts, source)


def _of_claim(parts: Parts, claim: Claim) -> Iterator[_Dated]:
    if not claim.wordings:
        return
    happened = merged(claim.happened)
    said = merged(claim.said)
    for finding in happened:
        date = _first(finding)
        kind: EventKind = "expected" if is_expected(claim.wordings, date) else "happened"
        event = _event(parts, claim, kind, finding, dating.happened)
        yield _Dated(event, date, given=True)
    for finding in said:
        event = _event(parts, claim, "said", finding, dating.said)
        yield _Dated(event, _first(finding), given=True)
    if not happened and not said:
        yield _of_undated(parts, claim)


def _first(finding: DateFinding) -> Date:
    return min((given.date for given in finding.shown), key=lambda date: date.sort_key)


def _event(
    parts: Parts,
    claim: Claim,
    kind: EventKind,
    finding: DateFinding,
    date_of: dating.Dating,
) -> Event:
    """What these dates are given for, by those who give them: others may say it otherwise."""
    dated = {wording.source.id for wording in claim.wordings if date_of(wording)}
    others = [wording for wording in claim.wordings if wording.source.id not in dated]
    giving = [wording for given in finding.shown for wording in given.wordings]
    return replace(
        _event_of(parts, claim, kind, giving),
        dates=parts.finding(finding, _WORDS_OF[date_of]).dates,
        disagree=finding.disagree,
        undated=each_once(parts.entry(wording) for wording in others),
    )


_WORDS_OF: Mapping[dating.Dating, Callable[[Wording], str | None]] = {
    dating.said: lambda wording: wording.entry.when_printed,
    dating.happened: lambda wording: wording.entry.happened_printed,
}


def _of_undated(parts: Parts, claim: Claim) -> _Dated:
    """A claim that no source dates: it was said by the day on which the first one appeared."""
    given = dating.at_the_latest(claim.wordings)
    dates = (parts.given_date(given, lambda _: None),) if given else ()
    event = _event_of(parts, claim, "said" if claim.speakers else "reported", claim.wordings)
    undated = each_once(parts.entry(wording) for wording in claim.wordings)
    event = replace(event, dates=dates, undated=undated)
    return _Dated(event, given.date if given else None, given=False)


def _event_of(parts: Parts, claim: Claim, kind: EventKind, wordings: Sequence[Wording]) -> Event:
    """A line for a claim, as some of its wordings have it."""
    shown = {"denied", "draft"}
    rejects = [parts.rejects(wording) for wording in wordings]
    return Event(
        kind=kind,
        title=parts.claim_ref(claim),
        speakers=parts.actors(a for w in wordings if w.speaker for a in w.speaker.actors),
        voices=parts.voices(wordings),
        rejects=tuple(dict.fromkeys(each for each in rejects if each)) if all(rejects) else (),
        flags=tuple(flag for flag in flags(claim) if flag.kind in shown),
        lead=claim.id in parts.record.about.leads,
    )


def _of_wording(parts: Parts, wording: Wording) -> Iterator[_Dated]:
    entry = wording.entry
    if entry.happened:
        kind: EventKind = "expected" if is_expected([wording], entry.happened) else "happened"
        event = _wording_event(parts, wording, kind, parts.happened(wording))
        yield _Dated(event, entry.happened, given=True)
    if entry.when or not entry.happened:
        kind = "said" if wording.speaker else "reported"
        event = _wording_event(parts, wording, kind, parts.said(wording))
        yield _Dated(event, entry.when or wording.said_by, given=bool(entry.when))


def _wording_event(parts: Parts, wording: Wording, kind: EventKind, when: When | None) -> Event:
    view = parts.wording(wording)
    draft = Flag("draft", "Draft: not yet checked by a person")
    return Event(
        kind=kind,
        dates=(when,) if when else (),
        wording=view,
        speakers=view.speakers,
        voices=parts.voices([wording]),
        rejects=(view.rejects,) if view.rejects else (),
        undated=() if when and when.given else (view.source,),
        flags=(draft,) if view.draft else (),
    )


def _of_source(parts: Parts, source: Source) -> _Dated:
    mark, date = parts.outlet(source), source.head.published
    dates = (parts.when(date),) if date else ()
    event = Event("reported", dates, title=Ref(source.title, mark.href), appeared=mark)
    return _Dated(event, date, given=True)


# ---- periods

_DATED, _EXPECTED, _UNDATED = range(3)


def _periods(record: Record, events: Iterable[_Dated]) -> Iterator[Period]:
    """The events by period: years, the months of the newest, what is expected, what has no date."""
    newest = _newest(record)
    groups: dict[tuple[int, int, int], list[_Dated]] = {}
    for event in events:
        groups.setdefault(_key(event, newest), []).append(event)
    for key in sorted(groups):
        held = sorted(groups[key], key=_in_order)
        title = _title(key)
        stretch = _stretch(key, held)
        yield Period(
            id=title.lower().replace(" ", "-"),
            title=title,
            ticks=tuple(Ref(words, str(at)) for words, at in stretch.ticks()) if stretch else (),
            events=tuple(_scaled(each, stretch) for each in held),
        )


def _newest(record: Record) -> dt.date | None:
    """The last day on which a source was published."""
    published = [source.head.published for source in record.sources.values()]
    return max((each.latest for each in published if each and each.latest), default=None)


def _key(event: _Dated, newest: dt.date | None) -> tuple[int, int, int]:
    """Dated before expected before undated; then the year; then the month, 0 for a whole year."""
    date = event.date
    first = (date.earliest or date.latest) if date else None
    if date is None or first is None or not event.given:
        return _UNDATED, 0, 0
    if event.event.kind == "expected":
        return _EXPECTED, 0, 0
    last = date.latest or first
    short = (last - first).days < _SPAN_OF_A_MONTH
    month = first.month if newest and first.year == newest.year and short else 0
    return _DATED, first.year, month


def _title(key: tuple[int, int, int]) -> str:
    group, year, month = key
    if group == _EXPECTED:
        return "Expected"
    if group == _UNDATED:
        return "On a day that no text gives"
    return Date.parse(f"{year:04d}-{month:02d}" if month else f"{year:04d}").words()


def _in_order(event: _Dated) -> tuple[object, ...]:
    never = (dt.date.max, True, dt.date.max, "")
    order = ("happened", "expected", "said", "reported")
    key = event.date.sort_key if event.date else never
    return (*key, order.index(event.event.kind), not event.event.lead)


def _stretch(key: tuple[int, int, int], held: Sequence[_Dated]) -> Stretch | None:
    """The calendar that the events of a period are drawn on; none for a lone event."""
    group, year, month = key
    if group != _DATED or len(held) < 2:
        return None
    return Stretch.month(year, month) if month else Stretch.year(year)


def _scaled(event: _Dated, stretch: Stretch | None) -> Event:
    if stretch is None or event.date is None:
        return event.event
    return replace(event.event, scale=stretch.scale(event.date))
