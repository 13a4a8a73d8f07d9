"""From the record to the shape that every format is made of: ids in place of what they name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

import onrecord
from onrecord import dates
from onrecord.export import shapes
from onrecord.export.places import Shown
from onrecord.ids import UNKNOWN
from onrecord.model import Correction, What
from onrecord.pages import addresses
from onrecord.pages.index import source_names
from onrecord.pages.own_words.attribution import attribution, opened
from onrecord.pages.own_words.counting import sentence
from onrecord.record import (
    Actor,
    Claim,
    DateFinding,
    Disagreement,
    GivenDate,
    Lacking,
    Origin,
    Origins,
    Record,
    Source,
    Wording,
)


def gather(record: Record) -> shapes.Record:
    """Return a record in the shape in which it is given to other programs."""
    return _Gathering(record).record()


class _Gathering:
    def __init__(self, record: Record) -> None:
        self._record = record
        self._shown = Shown(record)
        self._names = source_names(record)

    def record(self) -> shapes.Record:
        record = self._record
        return shapes.Record.model_validate(
            {
                "$schema": shapes.SCHEMA,
                "format": shapes.FORMAT,
                "made_by": f"onrecord {onrecord.__version__}",
                "story": self._story(),
                "sources": tuple(map(self._source, record.sources.values())),
                "actors": tuple(map(_actor, record.actors.values())),
                "claims": tuple(map(self._claim, record.claims.values())),
                "wordings": tuple(map(self._wording, record.wordings)),
            }
        )

    def _story(self) -> shapes.Story:
        about = self._record.about
        return shapes.Story(
            title=about.title,
            question=about.question,
            summary=about.summary,
            topics=about.topics,
            leads=tuple(id_ for id_ in about.leads if id_ in self._record.claims),
            language=about.language,
            editor=about.editor,
            contact=about.contact,
        )

    def _source(self, source: Source) -> shapes.Source:
        head = source.head
        return shapes.Source(
            id=source.id,
            page=addresses.route(addresses.source(source.id)),
            title=source.title,
            titled=head.title is not None,
            outlet=source.outlet.id if source.outlet else None,
            author=head.author,
            credited=_ids(source.credited),
            published=_date(head.published),
            url=head.url,
            archived=head.archived,
            language=head.language,
            basis={str(field): basis for field, basis in head.basis.items()},
            share=round(self._record.share(source.id), 4),
            read=source.id not in self._record.unread,
            was=head.was,
            corrected=_corrections(head.corrected),
            note=head.note,
        )

    def _wording(self, wording: Wording) -> shapes.Wording:
        entry, head = wording.entry, wording.source.head
        passage = self._shown.passage(wording)
        undated = not wording.own_voice and entry.when is None
        page = addresses.route(addresses.source(wording.source.id))
        return shapes.Wording(
            id=wording.name,
            source=wording.source.id,
            entry=wording.id,
            page=f"{page}#{wording.id}",
            original=opened(head.url, wording),
            attribution=attribution(wording, self._names),
            draft=entry.draft,
            voice="own" if wording.own_voice else "attributed",
            speech=wording.speech,
            passage=passage,
            in_original=self._shown.original(wording),
            part=entry.part,
            paragraph=wording.paragraph,
            asked=entry.asked,
            who_printed=entry.who_printed,
            chain=_chain(wording),
            audience=_ids(wording.audience),
            origin=_origin(wording.origin),
            said=_date(entry.when),
            said_printed=entry.when_printed,
            said_by=_date(wording.said_by) if undated else None,
            happened=_date(entry.happened),
            happened_printed=entry.happened_printed,
            until=_date(entry.until),
            claims=self._claims(entry.claim),
            rejects=self._claims(entry.rejects),
            about=entry.about,
            was=entry.was,
            corrected=_corrections(entry.corrected),
            note=entry.note,
        )

    def _claim(self, claim: Claim) -> shapes.Claim:
        return shapes.Claim(
            id=claim.id,
            page=addresses.route(addresses.claim(claim.id)),
            title=claim.title,
            titled=claim.titled,
            summary=claim.summary,
            note=claim.note,
            contradicts=self._claims(claim.contradicts),
            answers=self._claims(claim.answers),
            turns=claim.turns,
            disagreements=tuple(
                map(_disagreement, filter(self._record.tells, claim.disagreements))
            ),
            about=claim.about,
            origins=_origins(claim.origins),
            wordings=_wording_ids(claim.wordings),
            rejections=_wording_ids(claim.rejections),
            coverage=tuple(
                shapes.Coverage(
                    source=each.source.id,
                    carried=each.carried,
                    wordings=_wording_ids(each.wordings),
                )
                for each in claim.coverage.carrying.values()
            ),
            lacking=tuple(map(_lacking, claim.lacking)),
            said=tuple(map(_finding, claim.said)),
            happened=tuple(map(_finding, claim.happened)),
            was=claim.was,
            corrected=_corrections(claim.corrected),
        )

    def _claims(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of the ids, each once, that the record has a claim for, and `unknown`."""
        known = self._record.claims
        return tuple(id_ for id_ in dict.fromkeys(ids) if id_ in known or id_ == UNKNOWN)


def _chain(wording: Wording) -> tuple[shapes.Link, ...]:
    return tuple(
        shapes.Link(
            role="relay" if position else "speaker",
            actors=_ids(link.actors),
            named=bool(link.named),
            origin=position == wording.origin_at,
        )
        for position, link in enumerate(wording.links)
    )


def _ids(actors: Iterable[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.id for actor in actors))


def _wording_ids(wordings: Iterable[Wording]) -> tuple[str, ...]:
    return tuple(wording.name for wording in wordings)


def _actor(actor: Actor) -> shapes.Actor:
    return shapes.Actor(
        id=actor.id,
        page=addresses.route(addresses.actor(actor.id)),
        name=actor.name,
        kind=actor.kind,
        role=actor.role,
        names=actor.names,
        speaks_for=actor.speaks_for,
        short=actor.short or None,
        was=actor.was,
        corrected=_corrections(actor.corrected),
        note=actor.note,
    )


def _corrections(corrected: Iterable[Correction]) -> tuple[shapes.Correction, ...]:
    days = ((each.on.earliest, each.note) for each in corrected)
    return tuple(shapes.Correction(on=day, note=note) for day, note in days if day)


def _origins(origins: Origins) -> shapes.Origins:
    return shapes.Origins(
        sentence=sentence(origins),
        sources=origins.sources,
        count=origins.count,
        not_given=origins.not_given,
        found=tuple(each for found in origins.found if (each := _origin(found))),
    )


def _origin(origin: Origin | None) -> shapes.Origin | None:
    if origin is None:
        return None
    return shapes.Origin(
        actors=_ids(origin.actors),
        reached=_ids(origin.reached),
        beyond=_ids(origin.beyond),
        beside=_ids(origin.beside),
    )


def _lacking(each: Lacking) -> shapes.Lacking:
    return shapes.Lacking(
        outlet=each.outlet.id,
        texts=tuple(source.id for source in each.texts),
        according_to=tuple(source.id for source in each.according_to),
    )


def _disagreement(each: Disagreement) -> shapes.Disagreement:
    of: Literal["said", "happened"] | None = None
    if each.what is What.DATES:
        of = "said" if each.of == "said" else "happened"
    return shapes.Disagreement(
        what=each.what,
        of=of,
        judged=each.judged,
        reason=each.reason,
        sides=tuple(
            shapes.Side(
                words=side.words or None,
                printed=side.printed,
                wordings=_wording_ids(side.wordings),
            )
            for side in each.sides
        ),
    )


def _finding(finding: DateFinding) -> shapes.Finding:
    return shapes.Finding(
        origin=_origin(finding.origin),
        dates=tuple(map(_given_date, finding.shown)),
        disagree=finding.disagree,
    )


def _given_date(given: GivenDate) -> shapes.GivenDate:
    return shapes.GivenDate(
        edtf=str(given.date),
        earliest=given.date.earliest,
        latest=given.date.latest,
        words=given.date.words(),
        given=given.printed,
        wordings=_wording_ids(given.wordings),
    )


@lru_cache(maxsize=1 << 14)  # most things of a story are of the same few days
def _date(date: dates.Date | None) -> shapes.Date | None:
    if date is None:
        return None
    return shapes.Date(
        edtf=str(date), earliest=date.earliest, latest=date.latest, words=date.words()
    )
