"""The site as MkDocs builds it, from pages that may yet be in the making.

To import it takes as long as many a site takes to build: whoever needs it imports it late.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from inspect import getfile
from pathlib import Path
from typing import Any

# Material prints a banner about MkDocs 2 unless this is set before it is imported.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme

from onrecord.problems import Place, Problem, ProblemsError
from onrecord.render import Rendering
from onrecord.render.compiled import compiled
from onrecord.sharing import shared
from onrecord.site.places import CONFIG

_DAY_ZERO = "315532800"
"""1 January 1980, the first day that archives can bear: what stands for the time of a build."""


class _Sharing(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings
    """Has other processes work while MkDocs does, which waits for what they make when it needs it.

    Until the end of `work`, and only where no other plugin or hook can tell the difference.
    """

    def __init__(self, pages: Rendering, work: ExitStack) -> None:
        self._pages = pages
        self._work = work

    def on_pre_page(self, page: Page, **_: object) -> Page:
        self._pages.wait_for(page.file.src_uri)
        return page

    def on_env(self, *_: object, config: MkDocsConfig, files: Files) -> None:
        """Share what takes longest once all pages are read: to find what is searched in each."""
        search: Any = config.plugins.get("material/search")
        if search and search.config.enabled:
            index = search.search_index
            pages = [file.page for file in files.documentation_pages() if file.page]
            jobs = [partial(_searched, index, page) for page in pages]
            made = self._work.enter_context(shared(jobs))
            entries: dict[str, list[object]] = {}

            def add(page: Page) -> None:
                while page.url not in entries:
                    entries.update([next(made)])
                index.entries += entries.pop(page.url)

            index.add_entry_from_context = add


def _searched(index: Any, page: Page) -> tuple[str, list[object]]:
    """A page's address, and the entries that an index of Material's search gets of it."""
    own = type(index)(**index.config)
    own.add_entry_from_context(page)
    return page.url, own.entries


def build_site(root: Path, folder: Path, name: str, pages: Rendering) -> None:
    """Have MkDocs build a site of that name into a folder, in strict mode.

    Each page is waited for before it is read, and other processes find what is searched in them;
    where a story's own plugin or hook may look at another page, or change one, all is done in turn.

    Raises:
        ProblemsError: where MkDocs has anything to warn of.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", _DAY_ZERO)
    with _complaints() as complaints, ExitStack() as work:
        try:
            # MkDocs looks for a relative folder in that of its settings.
            config = load_config(
                str(root / CONFIG), site_name=name, site_dir=str(folder.absolute()), strict=True
            )
            if config.hooks or any(not each.endswith("search") for each in config.plugins):
                pages.finish()
            else:
                config.plugins["onrecord/sharing"] = _Sharing(pages, work)
                _keep_compiled(config.theme)
            build(config)
        except (MkDocsException, SystemExit) as error:
            complaints.append(str(error))
    if complaints:
        raise ProblemsError([Problem(Place(CONFIG), words, kind="mkdocs") for words in complaints])


def _keep_compiled(theme: Theme) -> None:
    """Have a theme's templates compiled once, and not for every build."""
    get_env = theme.get_env

    def keeping() -> Environment:
        made = get_env()
        made.bytecode_cache = compiled(getfile(Theme))
        return made

    theme.get_env = keeping  # type: ignore[method-assign]  # MkDocs gives no other way


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collects what MkDocs warns of while it runs."""
    found: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    logger = logging.getLogger("mkdocs")
    handler = Collector(logging.WARNING)
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
