"""Topics, actors and sources."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.export import shapes
from onrecord.export.tables.table import (
    NOTE,
    PAGE,
    SOURCE,
    Column,
    Row,
    Table,
    Type,
    date_cells,
    flag,
    id_of,
    integer,
    listed,
    refers,
)


def _topics(record: shapes.Record) -> Iterator[Row]:
    yield from record.story.topics.items()


TOPICS = Table(
    "topics",
    "What wordings and claims are about.",
    (id_of("The topic's id."), Column("title", "Its title.", required=True)),
    ("id",),
    _topics,
)


def _actors(record: shapes.Record) -> Iterator[Row]:
    for a in record.actors:
        named = a.kind != "unnamed"
        yield a.id, a.name, a.kind, named, a.role, a.speaks_for, a.short, a.note, a.page


ACTORS = Table(
    "actors",
    "Everybody who speaks, passes on, publishes or is spoken about.",
    (
        id_of("The actor's id."),
        Column("name", "Its name; for an unnamed source the texts' phrase.", required=True),
        Column("kind", "What it is: person, office, outlet and so on.", required=True),
        flag("named", "Whether the texts name it."),
        Column("role", "What the editor knows it as, to tell it from others."),
        refers("actors", "speaks_for", "On whose behalf it speaks.", required=False),
        Column("short", "An outlet's short form."),
        NOTE,
        PAGE,
    ),
    ("id",),
    _actors,
)


ACTOR_NAMES = listed(
    "actor_names",
    "Other forms of actors' names, as printed.",
    refers("actors", "actor", "The actor."),
    Column("name", "The name as printed.", required=True),
    lambda record: ((actor.id, actor.names) for actor in record.actors),
)


def _sources(record: shapes.Record) -> Iterator[Row]:
    for number, s in enumerate(record.sources, start=1):
        published = date_cells(s.published) if s.published else (None,) * 4
        about = (s.outlet, s.title, s.titled, *published)
        yield s.id, number, *about, s.url, s.archived, s.language, s.share, s.read, s.note, s.page


SOURCES = Table(
    "sources",
    "The articles. Their texts are not part of the record.",
    (
        id_of("The source's id."),
        integer("position", "Its place in order of publication, from 1."),
        refers("actors", "outlet", "Who published it.", required=False),
        Column("title", "Its headline; without one its first words.", required=True),
        flag("titled", "Whether the title is a printed headline."),
        Column("published", "When it was published, in EDTF."),
        Column("published_earliest", "The first day that this allows.", Type.DATE),
        Column("published_latest", "The last day that this allows.", Type.DATE),
        Column("published_words", "The date in English."),
        Column("url", "Where it stands."),
        Column("archived", "Where an archived copy stands."),
        Column("language", "The language of its text, as BCP 47 has it.", required=True),
        Column("share", "The share of its words that the record shows.", Type.REAL),
        flag("read", "Whether people have read it through; else nobody can say what it lacks."),
        NOTE,
        PAGE,
    ),
    ("id",),
    _sources,
)


AUTHORS = listed(
    "authors",
    "Who wrote the articles, as printed.",
    SOURCE,
    Column("name", "As printed.", required=True),
    lambda record: ((source.id, source.author) for source in record.sources),
)


CREDITS = listed(
    "credits",
    "Whose text the articles are, where the outlet prints another's.",
    SOURCE,
    refers("actors", "actor", "Whose: a news agency, most often."),
    lambda record: ((source.id, source.credited) for source in record.sources),
)


def _bases(record: shapes.Record) -> Iterator[Row]:
    for source in record.sources:
        for field, basis in source.basis.items():
            yield source.id, field, basis.how, basis.words, basis.source, basis.note


BASES = Table(
    "bases",
    "How what is said of a source is known.",
    (
        SOURCE,
        Column("field", "What is known: title, outlet, published and so on.", required=True),
        Column("how", "How: printed, inferred, editor or unknown.", required=True),
        Column("words", "The words that show it."),
        refers("sources", "words_from", "Another source that has the words.", required=False),
        NOTE,
    ),
    ("source", "field"),
    _bases,
)
