"""The record for other programs: a module for each format, and the one list of them.

A new format is a module here with its `FILES`, and a line in `FORMATS`. What it gives is the
same record that the pages show: passages and never articles, drafts marked, nothing dismissed, and
the attribution beside the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.export import as_bibtex, as_csl, as_csv, as_json, as_jsonld, as_sqlite, shapes
from onrecord.export.gather import gather
from onrecord.files import write_atomic
from onrecord.record import Record

__all__ = ["FOLDER", "FORMATS", "Format", "export", "made"]

FOLDER = "build/export"
"""Where exports go in a story's folder, unless another place is named."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is, how it is opened, and the files that a record becomes."""

    title: str
    meaning: str
    opened: str
    files: shapes.Files


FORMATS: Mapping[str, Format] = {
    "json": Format(
        "JSON",
        "the whole record, with its JSON schema",
        "The whole record in one file, for any programming language. The schema says what every "
        "field means, and a validator holds the file to it.",
        as_json.FILES,
    ),
    "csv": Format(
        "CSV",
        "tables for spreadsheets",
        "Tables for a spreadsheet, R or pandas. Unpack the archive, and read its README first: it "
        "says what every column means.",
        as_csv.FILES,
    ),
    "sqlite": Format(
        "SQLite",
        "a database with the joins as views, for Datasette",
        "A database, with the joins as views. To look around in it: "
        "datasette record.db --metadata metadata.json; or open it in DB Browser for SQLite.",
        as_sqlite.FILES,
    ),
    "jsonld": Format(
        "JSON-LD",
        "linked data: schema.org and Web Annotation",
        "Linked data in the words of schema.org and Web Annotation, for any RDF library or store.",
        as_jsonld.FILES,
    ),
    "csl": Format(
        "CSL-JSON",
        "the sources for Zotero and other reference managers",
        "The sources, for Zotero, Pandoc and other programs that make references: import the file.",
        as_csl.FILES,
    ),
    "bibtex": Format(
        "BibTeX",
        "the sources for LaTeX",
        "The sources, for LaTeX, JabRef and other programs that read BibTeX.",
        as_bibtex.FILES,
    ),
}


def made(
    record: Record, formats: Iterable[str] = tuple(FORMATS)
) -> Mapping[str, Mapping[str, bytes]]:
    """Return the files that a record becomes, by format and path.

    The same record gives the same bytes, in whatever order the formats are named.

    Raises:
        KeyError: for a format that there is none of.
    """
    wanted = set(formats)
    if unknown := wanted - FORMATS.keys():
        raise KeyError(min(unknown))
    gathered = gather(record)
    return {
        key: {name: make(gathered) for name, make in each.files.items()}
        for key, each in FORMATS.items()
        if key in wanted
    }


def export(record: Record, folder: Path, formats: Iterable[str] = tuple(FORMATS)) -> list[Path]:
    """Write a record into a folder in some of `FORMATS`, and return the files.

    Raises:
        KeyError: for a format that there is none of.
    """
    files = {name: data for each in made(record, formats).values() for name, data in each.items()}
    for name, data in files.items():
        write_atomic(folder / name, data)
    return [folder / name for name in files]
