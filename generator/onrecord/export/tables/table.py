"""What a table is, and the columns and rows that several tables have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from onrecord.export import shapes

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


def id_of(meaning: str) -> Column:
    """Return a column of the ids by which a table's rows are named."""
    return Column("id", meaning, required=True)


def refers(table: str, name: str, meaning: str, *, required: bool = True) -> Column:
    """Return a column of ids of another table."""
    return Column(name, meaning, references=table, required=required)


def integer(name: str, meaning: str) -> Column:
    """Return a column of whole numbers, each of them known."""
    return Column(name, meaning, Type.INTEGER, required=True)


def flag(name: str, meaning: str) -> Column:
    """Return a column of what is so or is not."""
    return Column(name, meaning, Type.BOOLEAN, required=True)


NUMBER = integer("number", "From 1.")
PAGE = Column("page", "Its address, from the site's root.", required=True)
NOTE = Column("note", "An editor's note.")
WORDING = refers("wordings", "wording", "The wording.")
CLAIM = refers("claims", "claim", "The claim.")
SOURCE = refers("sources", "source", "The source.")
_ABOUT = (
    refers("topics", "topic", "The topic, where it is one.", required=False),
    refers("actors", "actor", "The actor, where it is one.", required=False),
)
DATE = (
    Column("edtf", "The date in EDTF (ISO 8601-2); A/B is some time between.", required=True),
    Column("earliest", "The first day that it allows.", Type.DATE),
    Column("latest", "The last day that it allows.", Type.DATE),
    Column("words", "The date in English.", required=True),
)
GIVEN = flag("given", "Whether a source gives it; else it follows from publication alone.")


def date_cells(date: shapes.Date) -> Row:
    """Return the cells of the columns `DATE`."""
    return date.edtf, date.earliest, date.latest, date.words


def listed(
    name: str,
    meaning: str,
    of: Column,
    holding: Column,
    lists: Callable[[shapes.Record], Iterable[tuple[str, Iterable[str]]]],
) -> Table:
    """Return a table of lists, in their order: a row says `of` whom or what, and `holding` what.

    `lists` gives each list with the id that `of` holds.
    """

    def rows(record: shapes.Record) -> Iterator[Row]:
        for id_, each in lists(record):
            for number, held in enumerate(each, start=1):
                yield id_, number, held

    return Table(name, meaning, (of, NUMBER, holding), (of.name, NUMBER.name), rows)


def about(
    name: str,
    meaning: str,
    of: Column,
    things: Callable[[shapes.Record], Iterable[shapes.Claim | shapes.Wording]],
) -> Table:
    """Return a table of what things are about; an id of a topic and of an actor is the topic."""

    def rows(record: shapes.Record) -> Iterator[Row]:
        actors = {actor.id for actor in record.actors}
        for thing in things(record):
            for number, id_ in enumerate(thing.about, start=1):
                topic = id_ if id_ in record.story.topics else None
                yield thing.id, number, topic, id_ if topic is None and id_ in actors else None

    return Table(name, meaning, (of, NUMBER, *_ABOUT), (of.name, NUMBER.name), rows)
