"""A story: one folder, read whole. What is wrong with its files is noted, never raised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from onrecord import ids, model
from onrecord.collecting import uncollected
from onrecord.files import Document, Where, plaintext, read_front_matter, read_yaml, salvaged
from onrecord.model.validation import validate
from onrecord.problems import Place, Problem, Severity
from onrecord.text import Ambiguous, Located, Missing, find, locate

CONTENT = "content"
SOURCES = f"{CONTENT}/sources"
SHEETS = f"{CONTENT}/sheets"
ACTORS = f"{CONTENT}/actors.yml"
CLAIMS = f"{CONTENT}/claims.yml"
STORY = f"{CONTENT}/story.yml"
ACTORS_HEAD = "# yaml-language-server: $schema=../schema/actors.json\n"
CLAIMS_HEAD = "# yaml-language-server: $schema=../schema/claims.json\n"
SHEET_HEAD = "# yaml-language-server: $schema=../../schema/sheet.json\nentries:\n"
"""How a file of each kind begins that we make, so that an editor's program knows its fields."""
ARTICLES = "seeds"
STRAY = "stray-file"
"""The kind of the problem that a file is not read."""
_NEARLY_YML = frozenset({"yaml", "yml", "yaml.txt", "yml.txt"})
"""What editors make of the ending of a sheet."""

RecordT = TypeVar("RecordT", model.Actor, model.Claim)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One article as a source: what is known about it, and its text."""

    id: str
    head: model.Source
    text: str
    """Paragraphs separated by blank lines; every span counts characters of this."""
    document: Document

    @property
    def untold(self) -> tuple[str, ...]:
        """What every article has and this head neither tells nor calls unknown: outlet, day."""
        unknown = {key for key, basis in self.head.basis.items() if basis.how == "unknown"}
        told = {where[0] for where in self.document.keys} | unknown
        return tuple(key for key in ("outlet", "published") if key not in told)

    def place(self, *where: str | int, key: bool = False) -> Place:
        """Return where a part of the head stands."""
        return self.document.place(where, key=key)


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """An entry with its place in its sheet, and the place of its words in its source's text."""

    sheet: str
    entry: model.Entry
    document: Document
    where: Where
    words: Located | Missing | Ambiguous | None
    """None where the sheet has no source."""

    @property
    def name(self) -> str:
        """What it is called outside its sheet: `gazette#resigned`."""
        return f"{self.sheet}#{self.entry.id}"

    def place(self, *where: str | int, key: bool = False) -> Place:
        """Return where a part of the entry stands."""
        return self.document.place((*self.where, *where), key=key)


@dataclass(frozen=True, slots=True)
class Story:
    """Everything in a story's folder that people edit, as read."""

    root: Path
    about: model.StoryFile = field(default_factory=model.StoryFile)
    sources: Mapping[str, SourceFile] = field(default_factory=dict)
    sheets: Mapping[str, tuple[SheetEntry, ...]] = field(default_factory=dict)
    actors: Mapping[str, model.Actor] = field(default_factory=dict)
    claims: Mapping[str, model.Claim] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Every file that was read, by its path from the story's folder."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the files themselves."""

    def named(self) -> dict[str, SheetEntry]:
        """Every entry, dismissed ones too, by every name that it has or had: `gazette#resigned`."""
        found: dict[str, SheetEntry] = {}
        for sheet, items in self.sheets.items():
            source = self.sources.get(sheet)
            for id_ in (sheet, *(source.head.was if source else ())):
                for item in items:
                    for each in (item.entry.id, *item.entry.was):
                        found.setdefault(f"{id_}#{each}", item)
        return found

    def entries(self) -> Iterator[SheetEntry]:
        """Every entry of every sheet that is not dismissed."""
        for sheet in self.sheets.values():
            for item in sheet:
                if not item.entry.dismissed:
                    yield item

    def renamed(self, sheet: str) -> str | None:
        """Return what the source of a sheet is called now, where it says so in its `was`."""
        called = (each.id for each in self._left_for(sheet) if sheet in each.head.was)
        return next(called, None)

    def likely_source(self, sheet: str) -> str | None:
        """Return the source whose text holds all that a sheet without a source has; a guess."""
        said = [words for item in self.sheets[sheet] for words in item.entry.said]
        holding = (e.id for e in self._left_for(sheet) if all(find(e.text, each) for each in said))
        return next(holding, None) if said and not self.renamed(sheet) else None

    def _left_for(self, sheet: str) -> Iterator[SourceFile]:
        """The sources without a sheet, for a sheet without a source."""
        if sheet not in self.sources and f"{SOURCES}/{sheet}.md" not in self.documents:
            yield from (each for id_, each in self.sources.items() if id_ not in self.sheets)

    def open_denials(self) -> list[SheetEntry]:
        """Entries that reject nobody knows what, unless an editor says in a `note` why.

        A draft's own note says other things.
        """
        return [
            item
            for item in self.entries()
            if item.entry.is_open_denial and not (item.entry.note and not item.entry.draft)
        ]


def article_path(story: Story, source: SourceFile) -> Path | None:
    """Return where a source's article lies; None where the path leads out of the story's folder."""
    root = story.root.resolve()
    try:
        path = (root / source.head.article).resolve()
        path.exists()
    except (OSError, RuntimeError, ValueError):  # too long, a link to itself, a NUL
        return None
    return path if path.is_relative_to(root) else None


def article_text(story: Story, source: SourceFile) -> str | None:
    """Return a source's article as collected, or None where it cannot be read."""
    path = article_path(story, source)
    if path is None or not path.is_file():
        return None
    try:
        data = path.read_bytes()
    except OSError:
        return None
    try:
        return plaintext.read(data)
    except plaintext.NotAnArticleError:
        return data.decode("utf-8-sig", errors="replace")


@uncollected()
def read_story(root: Path) -> Story:
    """Read the story in the folder `root`; a folder without content is an empty story."""
    return _Reader(root).read()


def _items(document: Document) -> list[object]:
    """The entries of a sheet, still as data; an empty `entries:` is a sheet without any."""
    data = document.data
    if isinstance(data, list):
        sentence, advice = "the line `entries:` is missing above this list", "put it there"
        document.problems.append(Problem(document.place(), sentence, advice, kind="wrong-value"))
        return []
    others = {k: v for k, v in data.items() if k != "entries"} if isinstance(data, dict) else data
    validate(document, model.Sheet, others)
    items = data.get("entries") if isinstance(data, dict) else None
    if items is None or isinstance(items, list):
        return items or []
    sentence = "`entries` is a list: one item for each, beginning with a hyphen"
    place = document.place(("entries",))
    document.problems.append(Problem(place, sentence, kind="wrong-value"))
    return []


class _Reader:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.documents: dict[str, Document] = {}
        self.problems: list[Problem] = []

    def read(self) -> Story:
        known = self._known()
        about = self._about(known)
        sources = {
            path.stem: source
            for path in self._files(SOURCES, ".md")
            if (source := self._source(path, known))
        }
        actors = self._records(ACTORS, model.Actor, known)
        claims = self._records(CLAIMS, model.Claim, known)
        sheets = {
            path.stem: self._sheet(path, sources, known) for path in self._files(SHEETS, ".yml")
        }
        self._strays()
        found = [problem for document in self.documents.values() for problem in document.problems]
        return Story(
            self.root,
            about,
            sources,
            sheets,
            actors,
            claims,
            self.documents,
            (*found, *self.problems),
        )

    def _files(self, folder: str, ending: str) -> list[Path]:
        """The files of a folder; hidden ones are an editor's, or the system's."""
        found = (self.root / folder).glob(f"*{ending}")
        return sorted(path for path in found if not path.name.startswith("."))

    def _open(self, name: str) -> Document | None:
        path = self.root / name
        if not (path.exists() or path.is_symlink()):  # a link that leads nowhere is told of
            return None
        in_front = path.suffix == ".md"
        document = read_front_matter(path, name) if in_front else salvaged(read_yaml(path, name))
        self.documents[name] = document
        return document

    def _named(self, path: Path) -> Document | None:
        document = self._open(path.relative_to(self.root).as_posix())
        if document and not re.fullmatch(ids.PATTERN, path.stem):
            sentence = f'"{path.stem}" is not an id'
            advice = "name the file in lower-case letters, digits and single hyphens"
            self.problems.append(
                Problem(Place(document.name), sentence, advice, kind="wrong-value")
            )
        return document

    def _known(self) -> Mapping[str, str]:
        """The ids of topics, claims and actors, each by what it is called as an id, and by itself.

        What is wrong with those files is no matter here.
        """
        found: dict[str, str] = {}
        for file in (STORY, CLAIMS, ACTORS):
            document = self._open(file)
            data = document.data if document else None
            records = data.get("topics") if file == STORY and isinstance(data, dict) else data
            for id_, record in records.items() if isinstance(records, dict) else ():
                fields = record if isinstance(record, dict) else {"title": record}
                if name := fields.get("title", fields.get("name")):
                    found.setdefault(ids.slug(str(name)), id_)
                found[id_] = id_
        return found

    def _about(self, known: Mapping[str, str]) -> model.StoryFile:
        document = self.documents.get(STORY)
        if document is None or document.data is None:
            return model.StoryFile()
        found = validate(document, model.StoryFile, document.data, known=known)
        return found or model.StoryFile()

    def _source(self, path: Path, known: Mapping[str, str]) -> SourceFile | None:
        document = self._named(path)
        if document is None or document.data is None:
            return None
        head = validate(document, model.Source, document.data, known=known)
        return SourceFile(path.stem, head, document.body, document) if head else None

    def _sheet(
        self, path: Path, sources: Mapping[str, SourceFile], known: Mapping[str, str]
    ) -> tuple[SheetEntry, ...]:
        document = self._named(path)
        if document is None or document.data is None:
            return ()
        sheet, found = path.stem, []
        source = sources.get(sheet)
        for number, item in enumerate(_items(document)):
            where = ("entries", number)
            entry = validate(document, model.Entry, item, where, known)
            if entry:
                words = locate(source.text, entry.said, entry.cue) if source else None
                found.append(SheetEntry(sheet, entry, document, where, words))
        return tuple(found)

    def _records(
        self, name: str, shape: type[RecordT], known: Mapping[str, str]
    ) -> dict[str, RecordT]:
        document = self.documents.get(name)
        if document is None or document.data is None:
            return {}
        if not isinstance(document.data, dict):
            sentence = "this file has an id and a colon for each, and what belongs to it below"
            advice = "write the id without a hyphen before it, and indent the lines under it"
            document.problems.append(
                Problem(document.place(), sentence, advice, kind="wrong-value")
            )
            return {}
        found = {}
        for key, value in document.data.items():
            if key in shape.model_fields and not isinstance(value, dict):
                self._note_key(document, key, f'"{key}" belongs to an id', "indent it under that")
                continue
            self._check_id(document, key)
            record = validate(document, shape, value, (key,), known)
            if record:
                found[key] = record
        return found

    def _check_id(self, document: Document, key: str) -> None:
        form = "an id is lower-case letters, digits and single hyphens"
        if not re.fullmatch(ids.PATTERN, key):
            plain = ids.slug(key)
            advice = f'{form}: "{plain}"' if plain else form
            self._note_key(document, key, f'"{key}" is not an id', advice)
        elif key == ids.UNKNOWN:
            sentence = '"unknown" is kept for what a text does not tell'
            self._note_key(document, key, sentence, "choose another id")

    def _note_key(self, document: Document, key: str, sentence: str, advice: str) -> None:
        place = document.place((key,), key=True)
        document.problems.append(Problem(place, sentence, advice, kind="wrong-value"))

    def _strays(self) -> None:
        """A file that is not read would be an edit that nobody sees."""
        for path in sorted((self.root / CONTENT).rglob("*")):
            name = path.relative_to(self.root).as_posix()
            if path.is_file() and name not in self.documents and not path.name.startswith("."):
                self.problems.append(self._stray(PurePosixPath(name)))

    def _stray(self, path: PurePosixPath) -> Problem:
        """One whose ending alone is wrong is an error: all that it holds would seem to be gone."""
        place, sentence = Place(str(path)), "this file is not read"
        stem, _, ending = path.name.partition(".")
        meant = path.with_name(f"{stem}.yml")
        of_ours = str(path.parent) == SHEETS or str(meant) in {ACTORS, CLAIMS, STORY}
        if of_ours and ending.casefold() in _NEARLY_YML:
            both = f"bring it together with {meant.name}, and remove it"
            advice = both if str(meant) in self.documents else f"call it {meant.name}"
            return Problem(place, sentence, advice, kind=STRAY)
        advice = f"sources are {SOURCES}/ID.md, sheets are {SHEETS}/ID.yml"
        return Problem(place, sentence, advice, Severity.WARNING, STRAY)
