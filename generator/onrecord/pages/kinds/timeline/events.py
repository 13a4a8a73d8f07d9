"""What the timeline is made of: everything that is dated, each thing with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Literal, get_args

from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.pages.index import Index
from onrecord.pages.kinds.timeline.scale import Scale
from onrecord.pages.own_words.dated import merged, when
from onrecord.pages.own_words.happening import LABELS, Happening, happening, of_finding
from onrecord.pages.own_words.solidity import disputed, flags
from onrecord.pages.parts import Parts, each_once
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
from onrecord.record import Claim, DateFinding, Source, Wording, dating

EventKind = Literal["happened", "either", "expected", "said", "reported"]
"""In the order in which things of one day stand."""
_LABELS: Mapping[str, str] = {**LABELS, "said": "Said", "reported": "Reported"}


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline: a claim, words that join none, or a source's own appearance."""

    id: str
    """Its address on the page; the same as long as the claim or entry keeps its id."""
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

    @property
    def label(self) -> str:
        """What readers call its kind."""
        return "Published" if self.appeared else _LABELS[self.kind]


@dataclass(frozen=True, slots=True)
class Dated:
    """Something to stand on the timeline: what orders and sifts it, and how its line is made."""

    id: str
    kind: EventKind
    date: Date | None
    given: bool
    """Whether a source gives the date. Otherwise it follows from publication alone."""
    actors: tuple[str, ...]
    """The ids of those who say it or pass it on."""
    sources: tuple[str, ...]
    """The ids of the sources that tell it."""
    disputed: bool
    """Whether something rejects or contradicts it, or its dates exclude each other."""
    lead: bool
    show: Callable[[Parts], Event]
    """Makes its line, with links that fit the page that the parts are of."""


def dated(index: Index) -> Iterator[Dated]:
    """Return everything that has a place on the timeline, in no order."""
    for claim in index.record.claims.values():
        yield from _of_claim(index, claim)
    for wording in index.record.wordings:
        if not any(id_ in index.record.claims for id_ in wording.entry.claim):
            yield from _of_wording(wording)
    for source in index.record.sources.values():
        if source.head.published:
            yield _of_source(source, source.head.published)


# ---- claims


def _of_claim(index: Index, claim: Claim) -> Iterator[Dated]:
    if not claim.wordings:
        return
    for at, finding in enumerate(merged(claim.happened)):
        yield _claim_line(index, _Found(claim, of_finding(finding), finding, dating.happened, at))
    for at, finding in enumerate(merged(claim.said)):
        yield _claim_line(index, _Found(claim, "said", finding, dating.said, at))
    if not claim.happened and not claim.said:
        for at, bound in enumerate(dating.bounds(claim.wordings)):
            yield _claim_line(index, _Undated(claim, bound, at))


def _claim_line(index: Index, line: _Found | _Undated) -> Dated:
    claim = line.claim
    return Dated(
        id=line.id,
        kind=line.kind,
        date=line.date,
        given=isinstance(line, _Found),
        actors=_who(line.telling),
        sources=_ids(wording.source.id for wording in claim.wordings),
        disputed=disputed(index, claim),
        lead=claim.id in index.record.about.leads,
        show=line.show,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A date that sources give for a claim."""

    claim: Claim
    kind: EventKind
    finding: DateFinding
    date_of: dating.Dating
    at: int
    """Which of the claim's dates of this kind it is, from 0."""

    @property
    def id(self) -> str:
        """Its address."""
        return _claim_id(self.kind, self.claim, self.at)

    @property
    def date(self) -> Date:
        return _first(self.finding)

    @property
    def telling(self) -> tuple[Wording, ...]:
        """The wordings that give it."""
        return tuple(wording for given in self.finding.shown for wording in given.wordings)

    def show(self, parts: Parts) -> Event:
        """What this date is given for, by those who give it: others may say it otherwise."""
        wordings = self.claim.wordings
        with_dates = {wording.source.id for wording in wordings if self.date_of(wording)}
        others = [wording for wording in wordings if wording.source.id not in with_dates]
        return replace(
            _claim_event(parts, self),
            dates=parts.finding(self.finding, _WORDS_OF[self.date_of]).dates,
            disagree=self.finding.disagree,
            undated=each_once(parts.entry(wording) for wording in others),
        )


def _claim_id(kind: EventKind, claim: Claim, at: int) -> str:
    """With full stops, as no id that people write has, and as no other line has two in a row.

    A wording's line is its kind, its source and its entry, with a full stop between.
    """
    return f"{_in_address(kind)}.{claim.id}" + (f"..{at + 1}" if at else "")


def _in_address(kind: EventKind) -> str:
    return "happened" if kind == "either" else kind


def _first(finding: DateFinding) -> Date:
    return min((given.date for given in finding.shown), key=lambda date: date.sort_key)


_WORDS_OF: Mapping[dating.Dating, Callable[[Wording], str | None]] = {
    dating.said: lambda wording: wording.entry.when_printed,
    dating.happened: lambda wording: wording.entry.happened_printed,
}


@dataclass(frozen=True, slots=True)
class _Undated:
    """A claim that no source dates: what publication tells of when some speakers said it."""

    claim: Claim
    bound: dating.Bound
    at: int
    """Which of the claim's bounds it is, from 0."""

    @property
    def kind(self) -> EventKind:
        """What a line without a speaker tells is the sources' own report."""
        return "said" if self.claim.spoken else "reported"

    @property
    def id(self) -> str:
        """As that of a claim with a date."""
        return _claim_id(self.kind, self.claim, self.at)

    @property
    def date(self) -> Date | None:
        return self.bound.by

    @property
    def telling(self) -> tuple[Wording, ...]:
        """The wordings of the speakers that are bound so; none gives a date."""
        return self.bound.wordings

    def show(self, parts: Parts) -> Event:
        own = [w for w in self.claim.wordings if w.own_voice] if not self.at else []
        return replace(
            _claim_event(parts, self),
            dates=(when(self.bound.by, given=False),) if self.bound.by else (),
            undated=each_once(parts.entry(wording) for wording in (*self.telling, *own)),
        )


def _claim_event(parts: Parts, line: _Found | _Undated) -> Event:
    """A line for a claim, as those wordings have it that give its date."""
    shown = {"denied", "draft"}
    rejects = [parts.rejects(wording) for wording in line.telling]
    return Event(
        id=line.id,
        kind=line.kind,
        title=parts.claim_ref(line.claim),
        speakers=parts.speakers(line.telling),
        voices=parts.voices(line.telling),
        rejects=tuple(dict.fromkeys(each for each in rejects if each)) if all(rejects) else (),
        flags=tuple(flag for flag in flags(parts.record, line.claim) if flag.kind in shown),
        lead=line.claim.id in parts.record.about.leads,
    )


# ---- words that join no claim


def _of_wording(wording: Wording) -> Iterator[Dated]:
    entry = wording.entry
    if entry.happened:
        yield _wording_line(wording, happening([wording], entry.happened), entry.happened)
    if entry.when or not entry.happened:
        kind: EventKind = "reported" if wording.own_voice else "said"
        date = entry.when or wording.said_by
        yield _wording_line(wording, kind, date, given=bool(entry.when))


def _wording_line(
    wording: Wording, kind: EventKind, date: Date | None, *, given: bool = True
) -> Dated:
    id_ = f"{_in_address(kind)}.{wording.source.id}.{wording.id}"
    return Dated(
        id=id_,
        kind=kind,
        date=date,
        given=given,
        actors=_who([wording]),
        sources=(wording.source.id,),
        disputed=bool(wording.entry.rejects),
        lead=False,
        show=partial(_wording_event, id_, wording, kind),
    )


def _wording_event(id_: str, wording: Wording, kind: EventKind, parts: Parts) -> Event:
    view = parts.wording(wording)
    when = view.happened if kind in get_args(Happening) else parts.said(wording)
    return Event(
        id=id_,
        kind=kind,
        dates=(when,) if when else (),
        wording=view,
        speakers=view.speakers,
        voices=parts.voices([wording]),
        rejects=(view.rejects,) if view.rejects else (),
    )


# ---- sources


def _of_source(source: Source, published: Date) -> Dated:
    id_ = f"published.{source.id}"
    return Dated(
        id=id_,
        kind="reported",
        date=published,
        given=True,
        actors=(source.outlet.id,) if source.outlet else (),
        sources=(source.id,),
        disputed=False,
        lead=False,
        show=partial(_source_event, id_, source, published),
    )


def _source_event(id_: str, source: Source, published: Date, parts: Parts) -> Event:
    mark = parts.outlet(source)
    title = Ref(source.title, mark.href)
    return Event(id_, "reported", (when(published),), title=title, appeared=mark)


# ---- who and where


def _who(wordings: Iterable[Wording]) -> tuple[str, ...]:
    """The ids of those who say some words or pass them on."""
    links = (link for wording in wordings for link in wording.links)
    return _ids(actor.id for link in links for actor in link.actors)


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
