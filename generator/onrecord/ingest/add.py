"""`onrecord add`: articles become sources, and what was left out of them is told."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.files import append, plaintext, write_atomic
from onrecord.files.plaintext import NotAnArticleError
from onrecord.ids import unused
from onrecord.ingest import naming
from onrecord.ingest.outlets import same_outlet
from onrecord.ingest.sources import NewSource, Taken, prepare
from onrecord.model import ActorKind
from onrecord.problems import Place, Problem, ProblemsError
from onrecord.story import ACTORS, ACTORS_HEAD, ARTICLES, CONTENT, SOURCES, Story, read_story

_NOT_FOR_ARTICLES = frozenset({CONTENT, "build", "site"})
"""Folders whose files are edited or made: an article that lies there is copied."""
_ARTICLE = re.compile(rb"^article:[ \t]*[\"']?([^\r\n\"']*[^\s\"'])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Added:
    """An article that became a source."""

    path: Path
    """The file as it was named."""
    source: NewSource
    file: str
    """The source file, from the story's folder."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An article that is a source already: the same file, or one with the same bytes."""

    path: Path
    source_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot become a source, and why; nothing was written for it."""

    path: Path
    problems: tuple[Problem, ...]


Outcome = Added | Skipped | Refused


def add(root: Path, files: Iterable[Path]) -> list[Outcome]:
    """Make a source in the story at `root` of every article, and return what came of each file.

    Articles from elsewhere are copied into `seeds/`; an outlet that an article names and the story
    does not know is added to the actors. No file that exists is written over.
    """
    shelf = _Shelf(root)
    return [_add(shelf, path) for path in files]


def _add(shelf: _Shelf, path: Path) -> Outcome:
    try:
        inside, data = _take(shelf.root, path)
        known = shelf.known(inside, data)
        if known:
            return Skipped(path, *known)
        article = inside or shelf.place_for_copy(path, data)
        source = prepare(article, data, shelf.taken())
        shelf.put(source, article, data)
    except NotAnArticleError as error:
        problem = Problem(Place(str(path)), error.sentence, error.advice, kind="article")
        return Refused(path, (problem,))
    except ProblemsError as error:
        return Refused(path, tuple(error.problems))
    return Added(path, source, f"{SOURCES}/{source.id}.md")


class _Shelf:
    """A story's sources and outlets, kept up to date while articles are added."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        story = read_story(self.root)
        self.source_ids = {path.stem for path in (self.root / SOURCES).glob("*")}
        self.source_ids.update(was for source in story.sources.values() for was in source.head.was)
        self.articles = {source.head.article: id_ for id_, source in story.sources.items()}
        self.articles |= dict(_unread(story))
        self.digests: dict[str, str] = {}
        for article, source_id in self.articles.items():
            self._remember(article, source_id)
        self.actor_ids = {*story.actors}
        self.outlets: dict[str, str] = {}
        for actor_id, actor in story.actors.items():
            self.actor_ids.update(actor.was)
            if actor.kind is ActorKind.OUTLET:
                names = actor.all_names
                self.outlets.update({same_outlet(name): actor_id for name in names})

    def known(self, article: str | None, data: bytes) -> tuple[str, str] | None:
        """The source that this article is already, and how that is seen."""
        if article in self.articles:
            return self.articles[article], "it is the article of this source"
        same = self.digests.get(naming.digest(data))
        return (same, "this source's article has the same bytes") if same else None

    def taken(self) -> Taken:
        return Taken(self.source_ids, self.actor_ids, self.outlets)

    def place_for_copy(self, path: Path, data: bytes) -> str:
        """A name in `seeds/` for an article from elsewhere: a new one, or the same bytes' own."""
        folder = _inside(self.root, ARTICLES)
        stem = naming.file_stem(path.name, data)
        other = {
            each.stem.casefold()
            for each in folder.glob("*")
            if not (each.suffix == ".txt" and _holds(each, data))
        }
        return f"{ARTICLES}/{unused(stem, _AnyCase(other))}.txt"

    def put(self, source: NewSource, article: str, data: bytes) -> None:
        """Write the source, after what it refers to; a broken list of actors stops it."""
        file = _inside(self.root, SOURCES) / f"{source.id}.md"
        copy = self.root / article
        if not copy.exists():
            write_atomic(copy, data)
        for actor in filter(None, (source.outlet_actor, source.agency_actor)):
            append(self.root / ACTORS, ACTORS, actor.yaml(), head=ACTORS_HEAD)
            self.actor_ids.add(actor.id)
            self.outlets[same_outlet(actor.name)] = actor.id
        write_atomic(file, source.text())
        self.source_ids.add(source.id)
        self.articles[article] = source.id
        self.digests[naming.digest(data)] = source.id

    def _remember(self, article: str, source_id: str) -> None:
        """Note the bytes of a source's article, where it is there."""
        try:
            inside, data = _take(self.root, self.root / article)
        except NotAnArticleError:
            return
        if inside:
            self.digests[naming.digest(data)] = source_id


def _unread(story: Story) -> Iterator[tuple[str, str]]:
    """The articles of sources with a slip in their head, each with its source's id."""
    unread = [name for name in story.documents if name.startswith(f"{SOURCES}/")]
    for path in (story.root / name for name in unread):
        head = path.read_bytes() if path.stem not in story.sources and path.is_file() else b""
        if found := _ARTICLE.search(head):
            yield found[1].decode("utf-8", "replace"), path.stem


class _AnyCase(frozenset[str]):
    """Names as a file system that ignores case sees them."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(name.casefold())


def _take(root: Path, path: Path) -> tuple[str | None, bytes]:
    """An article's path from the story's folder, where it may stay where it lies, and its bytes.

    A link in the story to a file outside is refused: whoever made the story would choose what is
    read.
    """
    try:
        target = path.resolve(strict=True)
        mode = target.stat().st_mode
    except (OSError, RuntimeError, ValueError):
        raise NotAnArticleError("there is no such file", "check its name") from None
    if _absolute(path).is_relative_to(root) and not target.is_relative_to(root):
        advice = "put the file itself there"
        raise NotAnArticleError("this is a link to a file outside the story", advice)
    if stat.S_ISDIR(mode):
        raise NotAnArticleError("this is a folder", f"name the files in it: {path}/*.txt")
    if not stat.S_ISREG(mode):
        raise NotAnArticleError(
            "this is no ordinary file", "save the article's text as a .txt file"
        )
    return _article(root, target), _bytes(target)


def _holds(path: Path, data: bytes) -> bool:
    if path.is_symlink() or not path.is_file() or path.stat().st_size != len(data):
        return False
    return path.read_bytes() == data


def _absolute(path: Path) -> Path:
    """Where the file is named, its last link not followed."""
    return path.parent.resolve() / path.name


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(plaintext.LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise NotAnArticleError(f"this file cannot be read: {reason}") from None


def _article(root: Path, target: Path) -> str | None:
    """The path from the story's folder, or None for a file that must be copied into `seeds/`."""
    if not target.is_relative_to(root):
        return None
    parts = target.relative_to(root).parts
    hidden = any(part.startswith(".") for part in parts)
    name = "/".join(parts)
    return None if hidden or parts[0] in _NOT_FOR_ARTICLES or not name.isprintable() else name


def _inside(root: Path, folder: str) -> Path:
    """A folder of the story to write in, which must not lead out of it."""
    path = root / folder
    if not path.resolve().is_relative_to(root):
        sentence = f"{folder}/ is a link to a folder outside the story"
        raise NotAnArticleError(sentence, f"make {folder}/ a folder of its own")
    return path
