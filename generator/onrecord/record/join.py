"""From a story to its record: entries with all that they name resolved, joined into claims."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence

from onrecord import model
from onrecord.collecting import uncollected
from onrecord.english.breaking_off import breaking_off
from onrecord.english.contrary import TURNING, turned
from onrecord.frozen import dataclass
from onrecord.grouping import grouped
from onrecord.ids import UNKNOWN
from onrecord.passages import (
    Passage,
    Role,
    Speech,
    as_spoken,
    in_words,
    joined_words,
    passage,
    runs,
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
from onrecord.record.wordings import Actor, Link, Source, Wording, names
from onrecord.story import SheetEntry, SourceFile, Story
from onrecord.text import (
    Located,
    count_words,
    find,
    paragraph_number,
    sentence_at,
    sentence_case,
    squeeze,
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
    whose, words = ("", "") if own else _untitled(id_, asserted)
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


_FEW, _MOST = 12, 20
"""About how many words stand for a title, and where all do; more if they are needed to tell it."""


def _untitled(id_: str, asserted: Iterable[Wording]) -> tuple[str, str]:
    """What to call a claim to which nobody has given a title: whose words, and these as printed.

    Nobody's conclusion, then; and none of the words of somebody whom no other program may quote.
    The first that a person has approved, or else the draft that is clearest.
    """
    quotable = [wording for wording in asserted if not wording.unquoted]
    if not quotable:
        return "", id_.replace("-", " ").capitalize()
    chosen = min(quotable, key=_unclear)
    whose = _whose(chosen)
    return sentence_case(whose), _few_words(chosen)


def _unclear(wording: Wording) -> tuple[bool, ...]:
    """What makes some words a poor name for a claim, the worst first."""
    if not wording.entry.draft:
        return (False,)
    shown = any(piece.role is Role.SAID for piece in wording.passage.pieces)
    settled = wording.speaker is None or bool(wording.speaker.actors)
    return (True, not shown, not settled, wording.entry.part is not None, wording.entry.is_doubtful)


def _whose(wording: Wording) -> str:
    """Who says some words, and where: `Elena Brandt, in the Gazette`."""
    source, speaker = wording.source, wording.speaker
    if speaker is None or speaker.actors == (source.outlet,):
        return source.name
    who = names(speaker.actors) if speaker.actors else "speaker not clear"
    who = f"perhaps {who}" if speaker.actors and wording.entry.is_doubtful else who
    return f"{who}, in {source.name}" if source.outlet else who


def _few_words(wording: Wording) -> str:
    """The first words that are said; whole sentences of them, where a word in these may turn them.

    In quotation marks only if they are the speaker's own, one after another as printed.
    """
    text, shown = wording.source.text, wording.passage
    said = [piece.span for piece in shown.pieces if piece.role is Role.SAID]
    before = text[shown.pieces[0].span.start : said[0].start] if said else ""
    turned_round = TURNING.search(before) or turned(before)
    spans = shown.spans() if turned_round else said
    words = squeeze(in_words(text, spans))
    few = _beginning(words)
    rest = text[said[-1].end : wording.words.said[-1].end] if said else ""
    cut = shown.cut or few != words or count_words(rest) > 0
    own = wording.speech is Speech.DIRECT and not turned_round and len(runs(spans)) == 1
    bare = few.strip(_MARKS).rstrip(",")
    if own and not _MARK.search(bare):
        return f"“{joined_words([bare], cut=cut)}”"
    return joined_words([few.rstrip(",") if cut else few], cut=cut)


_MARKS = '“”"„«»'
_MARK = re.compile(f"[{_MARKS}]")


def _beginning(words: str) -> str:
    """The first few of some words, or all to the end of their sentence if any there turns them."""
    each = words.split()
    few = " ".join(each[: breaking_off(each, _FEW, _MOST)])
    sentences = words[: sentence_at(words, len(few) - 1).end]
    return sentences.rstrip() if TURNING.search(sentences) else few


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
