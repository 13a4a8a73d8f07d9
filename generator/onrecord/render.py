"""From pages to Markdown on disk: everything that MkDocs builds the site from.

A page is Markdown that holds one block of HTML, so that no text of an article is ever read as
Markdown. Beside the pages stand the files of the theme. Nothing is written that is as it was.
"""

from __future__ import annotations

import html
import importlib.resources
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup

from onrecord.feeds import feeds
from onrecord.files import write_atomic
from onrecord.linked import in_page
from onrecord.model import StoryFile
from onrecord.pages import Edition, Page, index, pages
from onrecord.record import Record

DOCS = "docs"
"""The folder of the pages, in the folder that is rendered into."""
THEME = "theme"
"""The folder of the theme's files: there, and among the templates."""
_FOOT = "foot.j2"
"""Stands below every page."""
_MADE = ".onrecord.json"
"""Lists what was written, so that what is no longer made can be removed, and nothing else."""

_BATCH = 200
"""How many files are made before they are written."""

_ACTIVE = re.compile(r"""[&<>"'`*_\[\]{}|\\~#+=^$@%]""")
"""What HTML, Markdown, its extensions or Jinja could read as anything but itself.

Inside a block of HTML they look for these. Hyphens, colons and brackets, of which addresses and
prose are full, mean nothing there without one of them: `--8<--`, `[x](y)`, `:::` in a paragraph.
"""
_STRING = rb"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_COMMENTS = re.compile(_STRING + rb"|/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(_STRING + rb"|(?P<sign>[{};,])\s+")
"""What of a style sheet only its editors need; and the strings, of which nothing is left out."""
_WHITE = re.compile(r"\s+")
_NO_CHARACTERS = "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
_UNSEEN = re.compile(
    f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NO_CHARACTERS}]"
)
"""What no page can hold: controls that are no white space, surrogates, non-characters."""


def render(
    root: Path,
    record: Record,
    out: Path,
    edition: Edition | None = None,
    beside: Mapping[str, bytes] | None = None,
) -> int:
    """Write the pages and the theme of a story into the folder `out`; return how many pages.

    `beside` are files that stand among the pages as they are, by their path.

    `edition` says where the site is published, and when its files were changed.

    Templates and theme files are looked up in the story's `templates/`, then among our own. Of what
    stands in `out`, only what an earlier run wrote there is ever removed.
    """
    roots = template_folders(root)
    environment = _environment(roots)
    made = feeds(index(record, edition))
    data = {f"{DOCS}/{path}": content for path, content in {**made, **(beside or {})}.items()}
    each = (
        (f"{DOCS}/{page.path}", _markdown(environment, page, record.about))
        for page in pages(record, edition)
    )
    written = _write(out, chain(each, data.items(), _theme(roots).items()))
    pages_of = (name for name in written if name.startswith(f"{DOCS}/") and name not in data)
    return sum(name.endswith(".md") for name in pages_of)


# ---- templates


def template_folders(root: Path) -> list[Path]:
    """Return the folders that hold templates, the one that counts first at the front."""
    packaged = Path(str(importlib.resources.files("onrecord"))) / "templates"
    checkout = Path(__file__).resolve().parent.parent.parent / "templates"
    return [folder for folder in (root / "templates", packaged, checkout) if folder.is_dir()]


class _Code(CodeGenerator):
    """Jinja's, without its own escaping of what `finalize` has made safe already.

    That would go over every value of every page once more: a fifth of the time that pages take.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002  # as the base class
        self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002  # as the base class
        self.write(")")


class _Environment(Environment):
    code_generator_class = _Code


def _environment(roots: list[Path]) -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(roots),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = lambda count, noun: f"{count} {noun}{'' if count == 1 else 's'}"
    return environment


def finalize(value: object) -> Markup:
    """Return a value as text that shows as itself, wherever in a page it stands.

    Every character that HTML, Markdown or Jinja could read becomes a numeric entity, each run of
    white space one blank, and characters that no page can hold are left out.
    """
    return value if isinstance(value, Markup) else _shown(str(value))


@lru_cache(maxsize=1 << 16)
def _shown(text: str) -> Markup:
    """Names, links and dates come again on page after page."""
    return Markup(_ACTIVE.sub(_entity, plain(text)))  # noqa: S704  # escaped here


def plain(text: str) -> str:
    """Return text on one line, without characters that no page can hold."""
    if text.isprintable() and "  " not in text:  # as nearly all is: then there is nothing to do
        return text
    return _WHITE.sub(" ", _UNSEEN.sub("", text))


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


# ---- pages


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _markdown(environment: Environment, page: Page, about: StoryFile) -> str:
    """The page as Markdown: a head that the theme reads, and one block of HTML."""
    template = environment.get_template(page.template)
    body = template.render(it=page.data, page=page, story=about, kind=str(page.kind))
    head = yaml.dump(
        _head(page), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1_000_000
    )
    if page.foot:
        body += "\n" + environment.get_template(_FOOT).render(foot=page.foot)
    if page.linked:
        body += f'\n<script type="application/ld+json">{in_page(page.linked)}</script>'
    # A blank line would end the block of HTML, and what follows would be read as Markdown.
    lines = [line for line in body.split("\n") if line.strip()]
    return f"---\n{head}---\n\n" + "\n".join(lines) + "\n"


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
    return html.escape(plain(text).strip())


# ---- theme


def _theme(roots: list[Path]) -> dict[str, bytes]:
    """The theme's files by name; a story's own takes the place of ours."""
    files: dict[str, bytes] = {}
    for root in reversed(roots):
        for path in sorted((root / THEME).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                name = path.relative_to(root / THEME).as_posix()
                content = path.read_bytes()
                files[f"{THEME}/{name}"] = packed(content) if path.suffix == ".css" else content
    return files


def packed(css: bytes) -> bytes:
    """Return a style sheet without its comments and the blanks that mean nothing.

    Every first view waits for it, and what explains it is for those who edit it.
    """
    bare = _COMMENTS.sub(lambda match: match["kept"] or b"", css)
    return _BLANKS.sub(lambda match: match["kept"] or match["sign"], bare)


# ---- writing


def _write(out: Path, files: Iterable[tuple[str, str | bytes]]) -> set[str]:
    """Bring the folder to hold these files, touching only what differs and only what was ours.

    They are written as they are made, for a long story's pages are more than memory should hold.
    Returns their names.
    """
    manifest = out / _MADE
    before = {*_made_before(manifest)}
    names: set[str] = set()
    for batch in _batches(files):
        names |= {name for name, _ in batch}
        # Before the files themselves: a run that is broken off leaves nothing that a later forgets.
        _write_changed(manifest, _listed(before | names))
        for name, content in batch:
            _write_changed(out / name, content)
    for name in sorted(before - names):
        (out / name).unlink(missing_ok=True)
        _prune(out, (out / name).parent)
    _write_changed(manifest, _listed(names))
    return names


def _batches(
    files: Iterable[tuple[str, str | bytes]],
) -> Iterator[Sequence[tuple[str, str | bytes]]]:
    waiting = iter(files)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _listed(names: Iterable[str]) -> str:
    return json.dumps(sorted(names), indent=0) + "\n"


def _write_changed(path: Path, content: str | bytes) -> None:
    data = content.encode("utf-8") if isinstance(content, str) else content
    if not path.is_file() or path.read_bytes() != data:
        write_atomic(path, data, lasting=False)


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
