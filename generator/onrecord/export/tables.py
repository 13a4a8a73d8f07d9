"""The record as tables: the one definition that the CSV files and the database are made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.export import shapes
from onrecord.export.places import OMISSION
from onrecord.ids import UNKNOWN
from onrecord.passages import Role

Value = str | int | float | bool | dt.date | None
"""One cell; None is what is not known."""
Row = Sequence[Value]


class Type(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    DATE = "date"
    """A day, as ISO 8601 writes it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it means, and the table whose id it holds."""

    name: str
    meaning: str
    type: Type = Type.TEXT
    references: str | None = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row is, its columns, the columns of its key, and its rows."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[shapes.Record], Iterable[Row]]


def _id(meaning: str) -> Column:
    return Column("id", meaning, required=True)


def _to(table: str, name: str, meaning: str, *, required: bool = True) -> Column:
    return Column(name, meaning, references=table, required=required)


def _number(name: str, meaning: str) -> Column:
    return Column(name, meaning, Type.INTEGER, required=True)


def _flag(name: str, meaning: str) -> Column:
    return Column(name, meaning, Type.BOOLEAN, required=True)


_PAGE = Column("page", "Its address, from the site's root.", required=True)
_NOTE = Column("note", "An editor's note.")
_WORDING = _to("wordings", "wording", "The wording.")
_CLAIM = _to("claims", "claim", "The claim.")
_SOURCE = _to("sources", "source", "The source.")
_ABOUT = (
    _to("topics", "topic", "The topic, where it is one.", required=False),
    _to("actors", "actor", "The actor, where it is one.", required=False),
)
_DATE = (
    Column("edtf", "The date in EDTF (ISO 8601-2); A/B is some time between.", required=True),
    Column("earliest", "The first day that it allows.", Type.DATE),
    Column("latest", "The last day that it allows.", Type.DATE),
    Column("words", "The date in English.", required=True),
)
_GIVEN = _flag("given", "Whether a source gives it; else it follows from publication alone.")


def _date_cells(date: shapes.Date) -> Row:
    return date.edtf, date.earliest, date.latest, date.words


# ---- topics, actors, sources


def _topics(record: shapes.Record) -> Iterator[Row]:
    yield from record.story.topics.items()


def _actors(record: shapes.Record) -> Iterator[Row]:
    for a in record.actors:
        named = a.kind != "unnamed"
        yield a.id, a.name, a.kind, named, a.role, a.speaks_for, a.short, a.note, a.page


def _names(record: shapes.Record) -> Iterator[Row]:
    for actor in record.actors:
        for number, name in enumerate(actor.names, start=1):
            yield actor.id, number, name


def _sources(record: shapes.Record) -> Iterator[Row]:
    for number, s in enumerate(record.sources, start=1):
        published = _date_cells(s.published) if s.published else (None,) * 4
        about = (s.outlet, s.title, s.titled, *published)
        yield s.id, number, *about, s.url, s.archived, s.language, s.share, s.note, s.page


def _authors(record: shapes.Record) -> Iterator[Row]:
    for source in record.sources:
        for number, name in enumerate(source.author, start=1):
            yield source.id, number, name


def _bases(record: shapes.Record) -> Iterator[Row]:
    for source in record.sources:
        for field, basis in source.basis.items():
            yield source.id, field, basis.how, basis.words, basis.source, basis.note


# ---- claims


def _claims(record: shapes.Record) -> Iterator[Row]:
    for number, c in enumerate(record.claims, start=1):
        leads = c.id in record.story.leads
        counts = (c.origins.sentence, c.origins.sources, c.origins.count, c.origins.not_given)
        yield c.id, number, c.title, c.titled, c.summary, c.note, leads, *counts, c.page


def _claim_links(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for relation, others in (("contradicts", claim.contradicts), ("answers", claim.answers)):
            yield from ((claim.id, relation, other) for other in others)


def _origins(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for number, origin in enumerate(claim.origins.found, start=1):
            parts = {"origin": origin.actors, "reached": origin.reached, "beyond": origin.beyond}
            for part, actors in parts.items():
                yield from ((claim.id, number, part, actor) for actor in actors)


def _coverage(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for each in claim.coverage:
            yield claim.id, each.source, each.carried, len(each.wordings)


def _claim_dates(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for kind, findings in (("said", claim.said), ("happened", claim.happened)):
            for finding, found in enumerate(findings, start=1):
                for number, date in enumerate(found.dates, start=1):
                    cells = (*_date_cells(date), date.given, found.disagree)
                    yield claim.id, kind, finding, number, *cells


def _turns(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for number, words in enumerate(claim.turns, start=1):
            yield claim.id, number, words


def _disagreements(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for number, d in enumerate(claim.disagreements, start=1):
            yield claim.id, number, d.what, d.of, d.judged, d.reason


def _disagreement_sides(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for number, each in enumerate(claim.disagreements, start=1):
            for side, found in enumerate(each.sides, start=1):
                cells = (claim.id, number, side, found.words, found.printed)
                yield from ((*cells, wording) for wording in found.wordings)


def _claim_about(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        yield from _about(record, claim.id, claim.about)


def _about(record: shapes.Record, thing: str, about: Iterable[str]) -> Iterator[Row]:
    """One row for each; an id that is both a topic and an actor is the topic."""
    actors = {actor.id for actor in record.actors}
    for number, id_ in enumerate(about, start=1):
        topic = id_ if id_ in record.story.topics else None
        yield thing, number, topic, id_ if topic is None and id_ in actors else None


# ---- wordings


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
    words, end = "", None
    for stretch in wording.passage.stretches:
        for piece in stretch.pieces:
            if piece.role is role:
                gap = "" if end in {None, piece.start} else f" {OMISSION} "
                words += (
                    gap + stretch.exact[piece.start - stretch.start : piece.end - stretch.start]
                )
                end = piece.end
    return words or None


def _passages(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        for number, s in enumerate(wording.passage.stretches, start=1):
            yield wording.id, number, s.exact, s.prefix, s.suffix, s.start, s.end


def _links(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        for position, link in enumerate(wording.chain):
            for number, actor in enumerate(link.actors or (None,), start=1):
                yield wording.id, position, number, link.role, actor, link.origin


def _audiences(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        yield from ((wording.id, actor) for actor in wording.audience)


def _wording_claims(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        for relation, claims in (("asserts", wording.claims), ("rejects", wording.rejects)):
            yield from ((wording.id, claim, relation) for claim in claims if claim != UNKNOWN)


def _wording_about(record: shapes.Record) -> Iterator[Row]:
    for wording in record.wordings:
        yield from _about(record, wording.id, wording.about)


def _dates(record: shapes.Record) -> Iterator[Row]:
    for source in record.sources:
        if source.published:
            basis = source.basis.get("published")
            cells = (*_date_cells(source.published), basis.words if basis else None, True)
            yield f"published {source.id}", "published", source.id, None, *cells
    for wording in record.wordings:
        for kind, date, printed, given in _wording_dates(wording):
            cells = (*_date_cells(date), printed, given)
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


TABLES: tuple[Table, ...] = (
    Table(
        "topics",
        "What wordings and claims are about.",
        (_id("The topic's id."), Column("title", "Its title.", required=True)),
        ("id",),
        _topics,
    ),
    Table(
        "actors",
        "Everybody who speaks, passes on, publishes or is spoken about.",
        (
            _id("The actor's id."),
            Column("name", "Its name; for an unnamed source the texts' phrase.", required=True),
            Column("kind", "What it is: person, office, outlet and so on.", required=True),
            _flag("named", "Whether the texts name it."),
            Column("role", "What the editor knows it as, to tell it from others."),
            _to("actors", "speaks_for", "On whose behalf it speaks.", required=False),
            Column("short", "An outlet's short form."),
            _NOTE,
            _PAGE,
        ),
        ("id",),
        _actors,
    ),
    Table(
        "actor_names",
        "Other forms of actors' names, as printed.",
        (
            _to("actors", "actor", "The actor."),
            _number("number", "From 1."),
            Column("name", "The name as printed.", required=True),
        ),
        ("actor", "number"),
        _names,
    ),
    Table(
        "sources",
        "The articles. Their texts are not part of the record.",
        (
            _id("The source's id."),
            _number("position", "Its place in order of publication, from 1."),
            _to("actors", "outlet", "Who published it.", required=False),
            Column("title", "Its headline; without one its first words.", required=True),
            _flag("titled", "Whether the title is a printed headline."),
            Column("published", "When it was published, in EDTF."),
            Column("published_earliest", "The first day that this allows.", Type.DATE),
            Column("published_latest", "The last day that this allows.", Type.DATE),
            Column("published_words", "The date in English."),
            Column("url", "Where it stands."),
            Column("archived", "Where an archived copy stands."),
            Column("language", "The language of its text, as BCP 47 has it.", required=True),
            Column("share", "The share of its words that the record shows.", Type.REAL),
            _NOTE,
            _PAGE,
        ),
        ("id",),
        _sources,
    ),
    Table(
        "authors",
        "Who wrote the articles, as printed.",
        (_SOURCE, _number("number", "From 1."), Column("name", "As printed.", required=True)),
        ("source", "number"),
        _authors,
    ),
    Table(
        "bases",
        "How what is said of a source is known.",
        (
            _SOURCE,
            Column("field", "What is known: title, outlet, published and so on.", required=True),
            Column("how", "How: printed, inferred, editor or unknown.", required=True),
            Column("words", "The words that show it."),
            _to("sources", "words_from", "Another source that has the words.", required=False),
            _NOTE,
        ),
        ("source", "field"),
        _bases,
    ),
    Table(
        "claims",
        "What is said or happens across sources. That it is listed does not make it true.",
        (
            _id("The claim's id."),
            _number("position", "Its place in the record, from 1: leading claims first."),
            Column("title", "What is claimed, in an editor's neutral words.", required=True),
            _flag("titled", "Whether a person wrote the title."),
            Column("summary", "Who said it, according to whom, in an editor's words."),
            Column("note", "How wordings or facts differ, in an editor's words."),
            _flag("leads", "Whether the editor counts it among those that matter most."),
            Column("origins_sentence", "How many sources and origins, in words.", required=True),
            _number("sources", "How many sources carry it."),
            _number("origins", "How many distinct origins these have."),
            _number("not_given", "How many wordings have no origin that is named."),
            _PAGE,
        ),
        ("id",),
        _claims,
    ),
    Table(
        "claim_relations",
        "Which claims contradict or answer which, as an editor has it.",
        (
            _CLAIM,
            Column("relation", "contradicts or answers.", required=True),
            _to("claims", "other", "The other claim."),
        ),
        ("claim", "relation", "other"),
        _claim_links,
    ),
    Table(
        "claim_about",
        "What claims are about.",
        (_CLAIM, _number("number", "From 1."), *_ABOUT),
        ("claim", "number"),
        _claim_about,
    ),
    Table(
        "claim_turns",
        "Words at which the meaning of a claim turns, as an editor names them.",
        (_CLAIM, _number("number", "From 1."), Column("words", "As printed.", required=True)),
        ("claim", "number"),
        _turns,
    ),
    Table(
        "disagreements",
        "In what the wordings of a claim differ, and what an editor says of that.",
        (
            _CLAIM,
            _number("number", "From 1."),
            Column(
                "what",
                "dates, numbers, speakers, names; sides: somebody is on both sides of a "
                "contradiction; other: written by hand.",
                required=True,
            ),
            Column("of", "Of dates: said or happened."),
            Column("judged", "confirmed, dismissed or not yet judged.", required=True),
            Column("reason", "The editor's note on it, or why it is none."),
        ),
        ("claim", "number"),
        _disagreements,
    ),
    Table(
        "origins",
        "Where the chains of a claim's wordings begin, as far as it is named.",
        (
            _CLAIM,
            _number("number", "The origin, from 1: a claim has as many as it has numbers."),
            Column(
                "part",
                "origin: who it is. reached: the last named actor of the chain, on whose behalf "
                "that one may speak. beyond: the unnamed whom it quotes.",
                required=True,
            ),
            _to("actors", "actor", "The actor."),
        ),
        ("claim", "number", "part", "actor"),
        _origins,
    ),
    Table(
        "claim_dates",
        "When a claim was said or happened, origin by origin.",
        (
            _CLAIM,
            Column("kind", "said or happened.", required=True),
            _number("finding", "The origin within which dates are compared, from 1."),
            _number("number", "From 1: more than one where none lies inside all others."),
            *_DATE,
            _GIVEN,
            _flag("disagree", "Whether sources give dates that exclude each other."),
        ),
        ("claim", "kind", "finding", "number"),
        _claim_dates,
    ),
    Table(
        "wordings",
        "One source's words for one thing: that it prints this, not that it is so.",
        (
            _id("The wording's id: its source, a #, its entry."),
            _number("position", "Its place in the record, from 1."),
            _SOURCE,
            Column("entry", "Its entry in the source's fact sheet.", required=True),
            Column(
                "attribution",
                "Who says it according to whom; keep it beside the words.",
                required=True,
            ),
            _flag("draft", "Whether a program proposed it and no person has approved it yet."),
            Column("draft_confidence", "How sure the proposal is, from 0 to 1.", Type.REAL),
            Column("draft_why", "Why it was proposed."),
            Column("voice", "attributed to somebody, or the source's own.", required=True),
            Column(
                "speech",
                "direct, mixed or indirect; indirect is the reporter's wording.",
                required=True,
            ),
            Column("words", "What the source prints, […] where words are left out.", required=True),
            _flag("cut", "Whether the end is left out."),
            Column("said", "Of these, the words that carry the statement."),
            Column("cue", "Of these, the words that attribute it."),
            Column("original_language", "The language in which it was said, as BCP 47 has it."),
            Column("original_words", "Its words in that language, where the source prints them."),
            Column("who_printed", "The speaker as the source words it."),
            Column("said_printed", "The words that date the saying."),
            Column("happened_printed", "The words that date what happened."),
            Column("asked", "The question that it answers, as printed."),
            _flag("rejects_unknown", "Whether it denies something that the text leaves open."),
            Column("part", "The part of the article, where it is not the running text."),
            _number("paragraph", "The paragraph that it begins in, from 1."),
            _NOTE,
            _PAGE,
            Column("original", "The article on the web, opened at these words."),
        ),
        ("id",),
        _wordings,
    ),
    Table(
        "disagreement_sides",
        "What is there instead of one thing: one row for each side and wording.",
        (
            _CLAIM,
            _number("disagreement", "The claim's disagreement, from 1."),
            _number("side", "From 1."),
            Column("words", "What differs: words, a date, or who speaks."),
            _flag("printed", "Whether these are words that a source prints."),
            _WORDING,
        ),
        ("claim", "disagreement", "side", "wording"),
        _disagreement_sides,
    ),
    Table(
        "passages",
        "Where the words stand: Web Annotation selectors, one row for each unbroken stretch.",
        (
            _WORDING,
            _number("number", "The stretch, from 1."),
            Column("exact", "The words, character by character.", required=True),
            Column("prefix", "The characters before, as far as the record shows them."),
            Column("suffix", "The characters behind, as far as the record shows them."),
            _number("start", "The first character in the text as the record has it, from 0."),
            _number("end", "The character behind the last."),
        ),
        ("wording", "number"),
        _passages,
    ),
    Table(
        "links",
        "The chains: who said it, and who passed it on.",
        (
            _WORDING,
            _number("position", "0 is the speaker; then the relays, toward the source."),
            _number("number", "From 1; several actors may speak together."),
            Column("role", "speaker or relay.", required=True),
            _to("actors", "actor", "Who; empty where the text leaves it open.", required=False),
            _flag("origin", "Whether it is where the chain begins, as far as it is named."),
        ),
        ("wording", "position", "number"),
        _links,
    ),
    Table(
        "audiences",
        "To whom it was said: actors that pass nothing on.",
        (_WORDING, _to("actors", "actor", "The actor.")),
        ("wording", "actor"),
        _audiences,
    ),
    Table(
        "wording_claims",
        "Which wordings assert or reject which claims.",
        (
            _WORDING,
            _CLAIM,
            Column("relation", "asserts or rejects; to reject is not to assert.", required=True),
        ),
        ("wording", "claim", "relation"),
        _wording_claims,
    ),
    Table(
        "wording_about",
        "What wordings are about.",
        (_WORDING, _number("number", "From 1."), *_ABOUT),
        ("wording", "number"),
        _wording_about,
    ),
    Table(
        "coverage",
        "How every source carries every claim.",
        (
            _CLAIM,
            _SOURCE,
            Column(
                "carried", "How; absent means not in the text that the record has.", required=True
            ),
            _number("wordings", "In how many wordings."),
        ),
        ("claim", "source"),
        _coverage,
    ),
    Table(
        "dates",
        "Every date that a source gives or that follows from its publication.",
        (
            _id("The date's kind and what it is of."),
            Column("kind", "published, said, happened or until.", required=True),
            _SOURCE,
            _to("wordings", "wording", "The wording; empty for a publication.", required=False),
            *_DATE,
            Column("printed", "The words that give it."),
            _GIVEN,
        ),
        ("id",),
        _dates,
    ),
)
"""Every table, those first to which others refer."""
