"""The record for other programs: a module for each format, and the one list of them.

A new format is a module here with a function `files`, and a line in `FORMATS`. What it gives is the
same record that the pages show: passages and never articles, drafts marked, nothing dismissed, and
the attribution beside the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.export import as_bibtex, as_csl, as_csv, as_json, as_jsonld, as_sqlite, shapes
from onrecord.export.gather import gather
from onrecord.files import write_atomic
from onrecord.record import Record

__all__ = ["FOLDER", "FORMATS", "Format", "export"]

FOLDER = "build/export"
"""Where exports go in a story's folder, unless another place is named."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is, and the files that a record becomes in it, by path."""

    meaning: str
    files: Callable[[shapes.Record], Mapping[str, bytes]]


FORMATS: Mapping[str, Format] = {
    "json": Format("the whole record, with its JSON schema", as_json.files),
    "csv": Format("tables for spreadsheets", as_csv.files),
    "sqlite": Format("a database with the joins as views, for Datasette", as_sqlite.files),
    "jsonld": Format("linked data: schema.org and Web Annotation", as_jsonld.files),
    "csl": Format("the sources for Zotero and other reference managers", as_csl.files),
    "bibtex": Format("the sources for LaTeX", as_bibtex.files),
}


def export(record: Record, folder: Path, formats: Iterable[str] = tuple(FORMATS)) -> list[Path]:
    """Write a record into a folder in some of `FORMATS`, and return the files.

    The same record gives the same bytes, in whatever order the formats are named.

    Raises:
        KeyError: for a format that there is none of.
    """
    gathered = gather(record)
    wanted = set(formats)
    if unknown := wanted - FORMATS.keys():
        raise KeyError(min(unknown))
    made = {
        name: content
        for key, format_ in FORMATS.items()
        if key in wanted
        for name, content in format_.files(gathered).items()
    }
    for name, content in made.items():
        write_atomic(folder / name, content)
    return [folder / name for name in made]
