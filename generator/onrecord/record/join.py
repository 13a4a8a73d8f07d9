"""From a story to its record: entries with all that they name resolved, joined into claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from onrecord import model
from onrecord.collecting import uncollected
from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.ids import UNKNOWN
from onrecord.passages import (
    Passage,
    Speech,
    as_spoken,
    passage,
    speech,
)
from onrecord.quotations import Quotation, quotations
from onrecord.record import dating
from onrecord.record.coverage import Carried, Coverage, Coverages
from onrecord.record.denying import plainly_made, says
from onrecord.record.disagreements import with_disagreements
from onrecord.record.entities import Claim, Record
from onrecord.record.lacking import with_lacking
from onrecord.record.origins import count_origins, origin
from onrecord.record.shorts import numbered, short_forms
from onrecord.record.unread import is_shown, unread
from onrecord.record.untitled import untitled
from onrecord.record.wordings import Actor, Link, Source, Wording
from onrecord.story import SheetEntry, SourceFile, Story
from onrecord.text import (
    Located,
    find,
    paragraph_number,
)


def join(story: Story) -> Record:
    """Return the record of a story; of the story that was joined last, the same one again.

    Entries that are dismissed are left out, and so are drafts where the story hides them. An entry
    that `onrecord check` finds fault with is left out too, where it cannot be resolved.
    """
    if not (_last and _last[0][0] is story):
        _last[:] = [(story, _joined(story))]  # checking asks, and what is built from it asks again
    return _last[0][1]


_last: list[tuple[Story, Record]] = []


@uncollected()
def _joined(story: Story) -> Record:
    shorts = short_forms(story)
    actors = _actors(story, shorts)
    files = sorted(story.sources.values(), key=_by_publication)
    of_texts = numbered(files, shorts)
    sources = {
        file.id: Source(
            id=file.id,
            head=file.head,
            outlet=actors.get(file.head.outlet or ""),
            short=of_texts[file.id],
            text=file.text,
            credited=_known(dict.fromkeys(file.head.credited), actors),
        )
        for file in files
    }
    plain = plainly_made(story)
    by_source = {
        source.id: _Reading(
            source, quotations(source.text), actors, story.about.settings, plain
        ).wordings(story.sheets.get(source.id, ()))
        for source in sources.values()
    }
    wordings = tuple(wording for each in by_source.values() for wording in each)
    not_read = unread(story)
    claims = _claims(story, wordings, sources, not_read)
    claims = with_disagreements(claims, story.claims, actors, sources)
    claims = with_lacking(claims, sources.values())
    return Record(story.about, sources, actors, claims, wordings, by_source, not_read)


def _by_publication(file: SourceFile) -> tuple[dt.date, str]:
    published = file.head.published
    return (published.earliest or dt.date.max if published else dt.date.max), file.id


def _actors(story: Story, shorts: Mapping[str, str]) -> dict[str, Actor]:
    return {
        id_: Actor(
            id=id_,
            name=actor.name,
            kind=actor.kind,
            role=actor.role,
            names=actor.names,
            speaks_for=actor.speaks_for,
            short=shorts.get(id_, ""),
            was=actor.was,
            note=actor.note,
            robots=actor.robots,
            snippets=actor.snippets,
            corrected=actor.corrected,
        )
        for id_, actor in story.actors.items()
    }


@dataclass(frozen=True, slots=True)
class _Reading:
    """One source being read: what turning its entries into wordings needs."""

    source: Source
    quotations: Sequence[Quotation]
    actors: Mapping[str, Actor]
    settings: model.Settings
    plain: frozenset[str]
    """The claims that are no denials."""

    def wordings(self, entries: Iterable[SheetEntry]) -> tuple[Wording, ...]:
        """The wordings of the source, in the order of its text."""
        found = [
            self._wording(self._as_said(item.entry), words)
            for item in entries
            if isinstance(words := item.words, Located) and is_shown(item.entry, self.settings)
        ]
        return tuple(sorted(found, key=lambda wording: (wording.words.whole, wording.id)))

    def _as_said(self, entry: model.Entry) -> model.Entry:
        """The entry with those of its claims alone that it makes."""
        claims = says(entry, self.plain)
        return entry if claims == entry.claim else entry.model_copy(update={"claim": claims})

    def _wording(self, entry: model.Entry, words: Located) -> Wording:
        text = self.source.text
        links = self._chain(entry)
        speaker, relays = (links[0] if links else None), links[1:]
        spoken, quoted = as_spoken(text, words, self.quotations)
        return Wording(
            source=self.source,
            entry=entry,
            words=words,
            passage=passage(text, spoken, quoted, self.settings.prose_words),
            speech=speech(text, words.said, quoted),
            speaker=speaker,
            relays=relays,
            audience=_known(entry.to, self.actors),
            origin=None if entry.is_doubtful else origin(speaker, relays, self.actors),
            paragraph=paragraph_number(text, words.said[0].start),
            original=self._original(entry, words),
        )

    def _chain(self, entry: model.Entry) -> tuple[Link, ...]:
        """Who says it and who passes it on: last of all, whose text it is that the source prints.

        That one speaks where nobody else is named as the speaker.
        """
        named = [entry.who, *((relay,) for relay in entry.via)] if entry.who else []
        links = tuple(Link(_known(ids, self.actors)) for ids in named)
        whose = Link(self.source.credited)
        told = whose.actors and not {*entry.who, *entry.via}.intersection(self.source.head.credited)
        return (*links, whose) if told else links

    def _original(self, entry: model.Entry, words: Located) -> Passage | None:
        """The words of the original language, at the place nearest to those of the entry."""
        if entry.original is None:
            return None
        text = self.source.text
        places = find(text, entry.original.said)
        nearest = min(places, key=words.whole.gap, default=None)
        if nearest is None:
            return None
        there = Located((nearest,), None)
        return passage(text, there, self.quotations, self.settings.prose_words)


def _known(ids: Iterable[str], actors: Mapping[str, Actor]) -> tuple[Actor, ...]:
    return tuple(actors[id_] for id_ in ids if id_ in actors)


def _claims(
    story: Story,
    wordings: Sequence[Wording],
    sources: Mapping[str, Source],
    not_read: frozenset[str],
) -> dict[str, Claim]:
    asserted = grouped((id_, wording) for wording in wordings for id_ in wording.entry.claim)
    rejected = grouped((id_, wording) for wording in wordings for id_ in wording.entry.rejects)
    rejected.pop(UNKNOWN, None)
    claims: list[Claim] = []
    for id_ in dict.fromkeys([*story.claims, *asserted, *rejected]):
        own, denials = asserted.get(id_, []), rejected.get(id_, [])
        if own or denials:
            coverage = _coverages(sources, not_read, own, denials)
            claims.append(_claim(id_, story.claims.get(id_), own, denials, coverage))
    leads = {id_: number for number, id_ in enumerate(story.about.leads)}
    claims.sort(key=lambda claim: (leads.get(claim.id, len(leads)), -claim.origins.sources))
    return {claim.id: claim for claim in claims}


def _claim(
    id_: str,
    own: model.Claim | None,
    asserted: Sequence[Wording],
    rejected: Sequence[Wording],
    coverage: Coverages,
) -> Claim:
    whose, words = ("", "") if own else untitled(id_, asserted)
    shape = own or model.Claim(title=f"{whose}: {words}" if whose else words)
    return Claim(
        id=id_,
        title=shape.title,
        titled=own is not None,
        whose=whose,
        summary=shape.summary,
        note=shape.note,
        contradicts=shape.contradicts,
        answers=shape.answers,
        about=shape.about,
        was=shape.was,
        wordings=tuple(asserted),
        rejections=tuple(rejected),
        origins=count_origins(asserted),
        coverage=coverage,
        said=dating.findings(asserted, dating.said),
        happened=dating.findings(asserted, dating.happened),
        turns=shape.turns,
        corrected=shape.corrected,
    )


_CARRIED = {
    Speech.DIRECT: Carried.QUOTED,
    Speech.MIXED: Carried.PARTLY,
    Speech.INDIRECT: Carried.PARAPHRASED,
}


def _coverages(
    sources: Mapping[str, Source],
    not_read: frozenset[str],
    asserted: Iterable[Wording],
    rejected: Iterable[Wording],
) -> Coverages:
    own, denials = (grouped((w.source.id, w) for w in each) for each in (asserted, rejected))
    # Either is in the record's order already; a claim that is denied elsewhere mixes the two.
    carrying = {*own, *denials}
    order = own if len(own) == len(carrying) else [id_ for id_ in sources if id_ in carrying]
    return Coverages(
        sources,
        {id_: _coverage(sources[id_], own.get(id_, []), denials.get(id_, [])) for id_ in order},
        denials.keys(),
        not_read,
    )


def _coverage(source: Source, own: Sequence[Wording], denials: Sequence[Wording]) -> Coverage:
    """How a source carries a claim: as its fullest wording does."""
    if not own:
        return Coverage(source, Carried.REJECTION, tuple(denials))
    found = {_carried(wording) for wording in own}
    return Coverage(source, next(each for each in _CARRIED.values() if each in found), tuple(own))


def _carried(wording: Wording) -> Carried:
    """A source that quotes a word in its own voice quotes nobody's statement."""
    return Carried.PARAPHRASED if wording.own_voice else _CARRIED[wording.speech]
