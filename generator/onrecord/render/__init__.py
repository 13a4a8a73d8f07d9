"""From pages to Markdown on disk: everything that MkDocs builds the site from.

A page is Markdown that holds one block of HTML, so that no text of an article is ever read as
Markdown. Beside the pages stand the files of the theme. Nothing is written that is as it was.
"""

from __future__ import annotations

import html
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment

from onrecord.files import write_atomic
from onrecord.linked import in_page
from onrecord.model import StoryFile
from onrecord.pages import Edition, Framing, Index, Kind, Page, bare_pages, index
from onrecord.record import Record
from onrecord.render.feeds import feeds
from onrecord.render.templating import environment, plain, template_folders, undefined_told
from onrecord.sharing import shared

DOCS = "docs"
"""The folder of the pages, in the folder that is rendered into."""
THEME = "theme"
"""The folder of the theme's files: there, and among the templates."""
_FOOT = "foot.j2"
"""Stands below every page."""
_MADE = ".onrecord.json"
"""Lists what was written, so that what is no longer made can be removed, and nothing else."""

_TOGETHER = 8
"""How many pages are one job."""
_COMPARING = frozenset({Kind.HOME, Kind.COVERAGE, Kind.CLAIM, Kind.CLAIMS, Kind.TOPIC})
"""The kinds of page that ask how the wordings of claims differ: one process finds it for them."""

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?=\n|\Z)")
_STRING = rb"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_COMMENTS = re.compile(_STRING + rb"|/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(_STRING + rb"|(?P<sign>[{};,])\s+")
"""What of a style sheet only its editors need; and the strings, of which nothing is left out."""


class Rendering:
    """The pages of a story while they are made."""

    def __init__(self, paths: Sequence[str], made: Iterator[Iterable[str]]) -> None:
        """`paths` are those of all pages, `made` those of a few as soon as they are there."""
        self.paths = paths
        self._made = made
        self._missing = {*paths}

    def wait_for(self, path: str) -> None:
        """Return once this page is there; at once if it is none of them."""
        while path in self._missing:
            self._missing.difference_update(next(self._made))

    def finish(self) -> None:
        """Return once all pages are there."""
        for path in self.paths:
            self.wait_for(path)


def render(
    root: Path,
    record: Record,
    out: Path,
    edition: Edition | None = None,
    beside: Mapping[str, bytes | None] | None = None,
) -> int:
    """Write the pages and the theme of a story into the folder `out`; return how many pages.

    As `rendering` does, whose arguments these are, and all of them.
    """
    with rendering(root, record, out, edition, beside) as pages:
        pages.finish()
    return len(pages.paths)


@contextmanager
def rendering(
    root: Path,
    record: Record,
    out: Path,
    edition: Edition | None = None,
    beside: Mapping[str, bytes | None] | None = None,
) -> Iterator[Rendering]:
    """Have the pages and the theme of a story written into the folder `out`.

    All files are there at once, and a page holds what it should once it was waited for. They are
    made in the order in which MkDocs reads them.

    `beside` are files that stand among the pages as they are, by their path; None for one that is
    written where a page is made that tells of it.

    `edition` says where the site is published, and when its files were changed.

    Templates and theme files are looked up in the story's `templates/`, then among our own. Of what
    stands in `out`, only what an earlier run wrote there is ever removed.
    """
    roots = template_folders(root)
    indexed = index(record, edition)
    pages = sorted(bare_pages(indexed), key=_as_walked)
    paths = [page.path for page in pages]
    data = {**feeds(indexed), **(beside or {})}
    others = {f"{DOCS}/{path}": file for path, file in data.items()}
    theme = _theme(roots)
    names = {f"{DOCS}/{path}" for path in paths} | others.keys() | theme.keys()
    _keep_only(out, names)
    with shared(_jobs(indexed, pages, roots, out / DOCS)) as made:
        for name in sorted(names):
            content = _as_shipped(theme[name]) if name in theme else others.get(name)
            if content is None:
                _make_room(out / name)
            else:
                write_changed(out / name, content)
        yield Rendering(paths, made)


# ---- pages


def _as_walked(page: Page) -> tuple[Sequence[str], bool, str]:
    """Puts pages in the order in which MkDocs walks through a folder."""
    *folders, name = page.path.split("/")
    return folders, name != "index.md", name


def _jobs(
    indexed: Index, bare: Sequence[Page], roots: list[Path], docs: Path
) -> list[Callable[[], Sequence[str]]]:
    """What makes all pages and writes them, a few at a time, and gives their paths.

    All of a long story's are more than memory should hold, or than is sent from one process to
    another for nothing.
    """
    templates, framing, about = environment(roots), Framing(indexed), indexed.record.about
    for name in dict.fromkeys(page.template for page in bare):
        templates.get_template(name)  # compiled here once, for all who share

    def job(some: Sequence[Page]) -> Sequence[str]:
        framed = [*map(framing.framed, some)]
        found = [page.data for page in framed]  # one kind of work after another is quicker
        for page, it in zip(framed, found, strict=True):
            text = _markdown(templates, page, it, about)
            write_changed(docs / page.path, text.encode())
        return [page.path for page in some]

    data = [page for page in bare if page.kind is Kind.DATA]  # with what it offers: that takes long
    comparing = [page for page in bare if page.kind in _COMPARING]
    comparing.sort(key=lambda page: page.kind is Kind.CLAIM)  # before them what asks of all claims
    others = [page for page in bare if page.kind not in {*_COMPARING, Kind.DATA}]
    # This process takes what stands last first: of the others what MkDocs reads first.
    groups = [data, *_few(comparing), *reversed([*_few(others)])]
    return [partial(job, group) for group in groups]


def _few(pages: Sequence[Page]) -> Iterator[Sequence[Page]]:
    return (pages[start : start + _TOGETHER] for start in range(0, len(pages), _TOGETHER))


def _markdown(templates: Environment, page: Page, it: object, about: StoryFile) -> str:
    """A page that shows `it` as Markdown: a head that the theme reads, and one block of HTML."""
    template = templates.get_template(page.template)
    with undefined_told():
        body = template.render(it=it, page=page, story=about, kind=str(page.kind))
        if page.foot:
            body += "\n" + templates.get_template(_FOOT).render(foot=page.foot)
    head = json.dumps(_head(page), ensure_ascii=False)  # which is YAML, too
    if page.linked:
        body += f'\n<script type="application/ld+json">{in_page(page.linked)}</script>'
    # A blank line would end the block of HTML, and what follows would be read as Markdown.
    lines = _BLANK_LINES.sub("", f"\n{body}")
    return f"---\n{head}\n---\n{lines}\n"


def _head(page: Page) -> Mapping[str, Any]:
    """What the theme reads of a page. It escapes nothing, so that this has to be HTML already."""
    head: dict[str, Any] = {"title": _as_html(page.title), "record": str(page.kind)}
    if page.description:
        head["description"] = _as_html(page.description)
    if page.moved_to is not None:
        head["moved"] = page.moved_to
    if page.foot and page.foot.feed:
        head["feed"] = page.foot.feed
    if page.preview:
        alt = _as_html(page.preview.alt)
        head["preview"] = {"image": _as_html(page.preview.image), "alt": alt}
    if page.robots:
        head["robots"] = page.robots
    if page.search is None:
        head["search"] = {"exclude": True}
    elif page.search.boost != 1:
        head["search"] = {"boost": page.search.boost}
    if page.search and page.search.kind:
        head["tags"] = [page.search.kind]
    return head


def _as_html(text: str) -> str:
    """Text as HTML, without the brace with which all begins that a template could read.

    More is not made an entity: the search takes a page's title from here, and looks for its words.
    """
    return html.escape(plain(text).strip()).replace("{", "&#123;")


# ---- theme


def _theme(roots: list[Path]) -> dict[str, Path]:
    """The theme's files by name; a story's own takes the place of ours."""
    files: dict[str, Path] = {}
    for root in reversed(roots):
        for path in sorted((root / THEME).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                name = path.relative_to(root / THEME).as_posix()
                files[f"{THEME}/{name}"] = path
    return files


def _as_shipped(path: Path) -> bytes:
    content = path.read_bytes()
    return packed(content) if path.suffix == ".css" else content


def packed(css: bytes) -> bytes:
    """Return a style sheet without its comments and the blanks that mean nothing.

    Every first view waits for it, and what explains it is for those who edit it.
    """
    bare = _COMMENTS.sub(lambda match: match["kept"] or b"", css)
    return _BLANKS.sub(lambda match: match["kept"] or match["sign"], bare)


# ---- writing


def _keep_only(out: Path, names: set[str]) -> None:
    """Remove what was ever written into the folder, but for these files."""
    manifest = out / _MADE
    before = {*_made_before(manifest)}
    # Before the files themselves: a run that is broken off leaves nothing that a later forgets.
    _write_list(manifest, before | names)
    for name in sorted(before - names):
        (out / name).unlink(missing_ok=True)
        _prune(out, (out / name).parent)
    _write_list(manifest, names)


def _write_list(manifest: Path, names: Iterable[str]) -> None:
    """Whole or not at all: what is half a list tells nothing."""
    listed = json.dumps(sorted(names), indent=0) + "\n"
    if not manifest.is_file() or manifest.read_text(encoding="utf-8") != listed:
        write_atomic(manifest, listed, lasting=False)


def _make_room(path: Path) -> None:
    """See to it that there is such a file, be it an empty one."""
    try:
        os.close(os.open(path, os.O_CREAT, 0o666))
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def write_changed(path: Path, data: bytes) -> None:
    """Write a file where it is not as it should be, as one that a broken run left half written."""
    _make_room(path)
    if path.stat().st_size != len(data) or path.read_bytes() != data:
        path.write_bytes(data)


def _made_before(manifest: Path) -> Iterator[str]:
    """The names that an earlier run wrote; none that would lead out of the folder."""
    try:
        names = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    for name in names if isinstance(names, list) else ():
        path = PurePosixPath(str(name))
        if path.parts[:1] in {(DOCS,), (THEME,)} and ".." not in path.parts:
            yield str(path)


def _prune(out: Path, folder: Path) -> None:
    """Remove folders that are left empty."""
    while folder != out and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
