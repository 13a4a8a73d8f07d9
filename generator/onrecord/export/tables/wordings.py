"""Wordings: the words, where they stand, who said them and when."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.export import shapes
from onrecord.export.tables.table import (
    CLAIM,
    DATE,
    GIVEN,
    NOTE,
    PAGE,
    SOURCE,
    WORDING,
    Column,
    Row,
    Table,
    Type,
    about,
    date_cells,
    flag,
    id_of,
    integer,
    refers,
)
from onrecord.ids import UNKNOWN
from onrecord.passages import Role, joined_words


def _wordings(record: shapes.Record) -> Iterator[Row]:
    for number, w in enumerate(record.wordings, start=1):
        draft = (
            w.draft is not None,
            *((w.draft.confidence, w.draft.why) if w.draft else (None,) * 2),
        )
        words = (
            w.passage.words,
            w.passage.cut,
            _role_words(w, Role.SAID),
            _role_words(w, Role.CUE),
        )
        printed = (w.who_printed, w.said_printed, w.happened_printed, w.asked)
        place = (w.part, w.paragraph, w.note, w.page, w.original)
        original = w.in_original
        spoken = (original.language, original.passage.words) if original else (None,) * 2
        head = (w.id, number, w.source, w.entry, w.attribution)
        told = (*words, *spoken, *printed)
        yield *head, *draft, w.voice, w.speech, *told, UNKNOWN in w.rejects, *place


def _role_words(wording: shapes.Wording, role: Role) -> str | None:
    """The shown words of one role, with a mark where other words stand between them."""
    runs: list[str] = []
    end = None
    for stretch in wording.passage.stretches:
        for piece in stretch.pieces:
            if piece.role is role:
                words = stretch.exact[piece.start - stretch.start : piece.end - stretch.start]
                if end == piece.start:
                    runs[-1] += words
                else:
                    runs.append(words)
                end = piece.end
    return joined_words(runs) or None


WORDINGS = Table(
    "wordings",
    "One source's words for one thing: that it prints this, not that it is so.",
    (
        id_of("The wording's id: its source, a #, its entry."),
        integer("position", "Its place in the record, from 1."),
        SOURCE,
        Column("entry", "Its entry in the source's fact sheet.", required=True),
        Column(
            "attribution",
            "Who says it according to whom; keep it beside the words.",
            required=True,
        ),
        flag("draft", "Whether a program proposed it and no person has approved it yet."),
        Column("draft_confidence", "How sure the proposal is, from 0 to 1.", Type.REAL),
        Column("draft_why", "Why it was proposed."),
        Column("voice", "attributed to somebody, or the source's own.", required=True),
        Column(
            "speech",
            "direct, mixed or indirect; indirect is the reporter's wording.",
            required=True,
        ),
        Column("words", "What the source prints, […] where words are left out.", required=True),
        flag("cut", "Whether the end is left out."),
        Column("said", "Of these, the words that carry the statement."),
        Column("cue", "Of these, the words that attribute it."),
        Column("original_language", "The language in which it was said, as BCP 47 has it."),
        Column("original_words", "Its words in that language, where the source prints them."),
        Column("who_printed", "The speaker as the source words it."),
        Column("said_printed", "The words that date the saying."),
        Column("happened_printed", "The words that date what happened."),
        Column("asked", "The question that it answers, as printed."),
        flag("rejects_unknown", "Whether it denies something that the text leaves open."),
        Column("part", "The part of the article, where it is not the running text."),
        integer("paragraph", "The paragraph that it begins in, from 1."),
        NOTE,
        PAGE,
        Column("original", "The article on the web, opened at these words."),
    ),
    ("id",),
    _wordings,
)


def _passages(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        for number, s in enumerate(wording.passage.stretches, start=1):
            yield wording.id, number, s.exact, s.prefix, s.suffix, s.start, s.end


PASSAGES = Table(
    "passages",
    "Where the words stand: Web Annotation selectors, one row for each unbroken stretch.",
    (
        WORDING,
        integer("number", "The stretch, from 1."),
        Column("exact", "The words, character by character.", required=True),
        Column("prefix", "The characters before, as far as the record shows them."),
        Column("suffix", "The characters behind, as far as the record shows them."),
        integer("start", "The first character in the text as the record has it, from 0."),
        integer("end", "The character behind the last."),
    ),
    ("wording", "number"),
    _passages,
)


def _links(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        for position, link in enumerate(wording.chain):
            for number, actor in enumerate(link.actors or (None,), start=1):
                yield wording.id, position, number, link.role, actor, link.origin


LINKS = Table(
    "links",
    "The chains: who said it, and who passed it on.",
    (
        WORDING,
        integer("position", "0 is the speaker; then the relays, toward the source."),
        integer("number", "From 1; several actors may speak together."),
        Column("role", "speaker or relay.", required=True),
        refers("actors", "actor", "Who; empty where the text leaves it open.", required=False),
        flag("origin", "Whether it is where the chain begins, as far as it is named."),
    ),
    ("wording", "position", "number"),
    _links,
)


def _audiences(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        yield from ((wording.id, actor) for actor in wording.audience)


AUDIENCES = Table(
    "audiences",
    "To whom it was said: actors that pass nothing on.",
    (WORDING, refers("actors", "actor", "The actor.")),
    ("wording", "actor"),
    _audiences,
)


def _wording_claims(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        for relation, claims in (("asserts", wording.claims), ("rejects", wording.rejects)):
            yield from ((wording.id, claim, relation) for claim in claims if claim != UNKNOWN)


WORDING_CLAIMS = Table(
    "wording_claims",
    "Which wordings assert or reject which claims.",
    (
        WORDING,
        CLAIM,
        Column("relation", "asserts or rejects; to reject is not to assert.", required=True),
    ),
    ("wording", "claim", "relation"),
    _wording_claims,
)


WORDING_ABOUT = about(
    "wording_about", "What wordings are about.", WORDING, lambda record: record.wordings
)


def _dates(record: shapes.Record) -> Iterator[Row]:
    for source in record.sources:
        if source.published:
            basis = source.basis.get("published")
            cells = (*date_cells(source.published), basis.words if basis else None, True)
            yield f"published {source.id}", "published", source.id, None, *cells
    for wording in record.wordings:
        for kind, date, printed, given in _wording_dates(wording):
            cells = (*date_cells(date), printed, given)
            yield f"{kind} {wording.id}", kind, wording.source, wording.id, *cells


def _wording_dates(w: shapes.Wording) -> Iterator[tuple[str, shapes.Date, str | None, bool]]:
    if w.said:
        yield "said", w.said, w.said_printed, True
    if w.said_by:
        yield "said", w.said_by, None, False
    if w.happened:
        yield "happened", w.happened, w.happened_printed, True
    if w.until:
        yield "until", w.until, None, True


DATES = Table(
    "dates",
    "Every date that a source gives or that follows from its publication.",
    (
        id_of("The date's kind and what it is of."),
        Column("kind", "published, said, happened or until.", required=True),
        SOURCE,
        refers("wordings", "wording", "The wording; empty for a publication.", required=False),
        *DATE,
        Column("printed", "The words that give it."),
        GIVEN,
    ),
    ("id",),
    _dates,
)
