"""Claims, and what is known and differs of each."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.export import shapes
from onrecord.export.tables.table import (
    CLAIM,
    DATE,
    GIVEN,
    PAGE,
    SOURCE,
    WORDING,
    Column,
    Row,
    Table,
    about,
    date_cells,
    flag,
    id_of,
    integer,
    listed,
    refers,
)


def _claims(record: shapes.Record) -> Iterator[Row]:
    for number, c in enumerate(record.claims, start=1):
        leads = c.id in record.story.leads
        counts = (c.origins.sentence, c.origins.sources, c.origins.count, c.origins.not_given)
        yield c.id, number, c.title, c.titled, c.summary, c.note, leads, *counts, c.page


CLAIMS = Table(
    "claims",
    "What is said or happens across sources. That it is listed does not make it true.",
    (
        id_of("The claim's id."),
        integer("position", "Its place in the record, from 1: leading claims first."),
        Column("title", "What is claimed, in an editor's neutral words.", required=True),
        flag("titled", "Whether a person wrote the title."),
        Column("summary", "Who said it, according to whom, in an editor's words."),
        Column("note", "How wordings or facts differ, in an editor's words."),
        flag("leads", "Whether the editor counts it among those that matter most."),
        Column("origins_sentence", "How many sources and origins, in words.", required=True),
        integer("sources", "How many sources carry it."),
        integer("origins", "How many distinct origins these have."),
        integer("not_given", "How many wordings have no origin that is named."),
        PAGE,
    ),
    ("id",),
    _claims,
)


def _claim_links(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for relation, others in (("contradicts", claim.contradicts), ("answers", claim.answers)):
            yield from ((claim.id, relation, other) for other in others)


CLAIM_RELATIONS = Table(
    "claim_relations",
    "Which claims contradict or answer which, as an editor has it.",
    (
        CLAIM,
        Column("relation", "contradicts or answers.", required=True),
        refers("claims", "other", "The other claim."),
    ),
    ("claim", "relation", "other"),
    _claim_links,
)


CLAIM_ABOUT = about("claim_about", "What claims are about.", CLAIM, lambda record: record.claims)

CLAIM_TURNS = listed(
    "claim_turns",
    "Words at which the meaning of a claim turns, as an editor names them.",
    CLAIM,
    Column("words", "As printed.", required=True),
    lambda record: ((claim.id, claim.turns) for claim in record.claims),
)


def _disagreements(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for number, d in enumerate(claim.disagreements, start=1):
            yield claim.id, number, d.what, d.of, d.judged, d.reason


DISAGREEMENTS = Table(
    "disagreements",
    "In what the wordings of a claim differ, and what an editor says of that.",
    (
        CLAIM,
        integer("number", "From 1."),
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
)


def _disagreement_sides(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for number, each in enumerate(claim.disagreements, start=1):
            for side, found in enumerate(each.sides, start=1):
                cells = (claim.id, number, side, found.words, found.printed)
                yield from ((*cells, wording) for wording in found.wordings)


DISAGREEMENT_SIDES = Table(
    "disagreement_sides",
    "What is there instead of one thing: one row for each side and wording.",
    (
        CLAIM,
        integer("disagreement", "The claim's disagreement, from 1."),
        integer("side", "From 1."),
        Column("words", "What differs: words, a date, or who speaks."),
        flag("printed", "Whether these are words that a source prints."),
        WORDING,
    ),
    ("claim", "disagreement", "side", "wording"),
    _disagreement_sides,
)


def _origins(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for number, origin in enumerate(claim.origins.found, start=1):
            parts = {
                "origin": origin.actors,
                "reached": origin.reached,
                "beyond": origin.beyond,
                "beside": origin.beside,
            }
            for part, actors in parts.items():
                yield from ((claim.id, number, part, actor) for actor in actors)


ORIGINS = Table(
    "origins",
    "Where the chains of a claim's wordings begin, as far as it is named.",
    (
        CLAIM,
        integer("number", "The origin, from 1: a claim has as many as it has numbers."),
        Column(
            "part",
            "origin: who it is. reached: the last named actor of the chain, on whose behalf "
            "that one may speak. beyond: the unnamed whom it quotes. beside: the unnamed who "
            "say it together with it.",
            required=True,
        ),
        refers("actors", "actor", "The actor."),
    ),
    ("claim", "number", "part", "actor"),
    _origins,
)


def _claim_dates(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for kind, findings in (("said", claim.said), ("happened", claim.happened)):
            for finding, found in enumerate(findings, start=1):
                for number, date in enumerate(found.dates, start=1):
                    cells = (*date_cells(date), date.given, found.disagree)
                    yield claim.id, kind, finding, number, *cells


CLAIM_DATES = Table(
    "claim_dates",
    "When a claim was said or happened, origin by origin.",
    (
        CLAIM,
        Column("kind", "said or happened.", required=True),
        integer("finding", "The origin within which dates are compared, from 1."),
        integer("number", "From 1: more than one where none lies inside all others."),
        *DATE,
        GIVEN,
        flag("disagree", "Whether sources give dates that exclude each other."),
    ),
    ("claim", "kind", "finding", "number"),
    _claim_dates,
)


def _coverage(record: shapes.Record) -> Iterator[Row]:
    for claim in record.claims:
        for each in claim.coverage:
            yield claim.id, each.source, each.carried, len(each.wordings)


COVERAGE = Table(
    "coverage",
    "How the sources carry the claims: what is not here is not in the text that the record has of a"
    " source, where people have read that through.",
    (
        CLAIM,
        SOURCE,
        Column("carried", "How; `only its rejection`, too.", required=True),
        integer("wordings", "In how many wordings."),
    ),
    ("claim", "source"),
    _coverage,
)
