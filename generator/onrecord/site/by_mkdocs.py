"""The site as MkDocs builds it, from pages that may yet be in the making.

To import it takes as long as many a site takes to build: whoever needs it imports it late.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Material prints a banner about MkDocs 2 unless this is set before it is imported.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from onrecord.problems import Place, Problem, ProblemsError
from onrecord.render import Rendering
from onrecord.site.places import CONFIG

_DAY_ZERO = "315532800"
"""1 January 1980, the first day that archives can bear: what stands for the time of a build."""


class _Awaiting(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings
    """Waits for a page before MkDocs reads it."""

    def __init__(self, pages: Rendering) -> None:
        self._pages = pages

    def on_pre_page(self, page: Page, **_: object) -> Page:
        self._pages.wait_for(page.file.src_uri)
        return page


def build_site(root: Path, folder: Path, name: str, pages: Rendering) -> None:
    """Have MkDocs build a site of that name into a folder, in strict mode.

    Each page is waited for before it is read; all are at once where a story's own plugin or hook
    may look at others than the one that is read.

    Raises:
        ProblemsError: where MkDocs has anything to warn of.
    """
    os.environ.setdefault("SOURCE_DATE_EPOCH", _DAY_ZERO)
    with _complaints() as complaints:
        try:
            # MkDocs looks for a relative folder in that of its settings.
            config = load_config(
                str(root / CONFIG), site_name=name, site_dir=str(folder.absolute()), strict=True
            )
            if config.hooks or any(not each.endswith("search") for each in config.plugins):
                pages.finish()
            config.plugins["onrecord/awaiting"] = _Awaiting(pages)
            build(config)
        except (MkDocsException, SystemExit) as error:
            complaints.append(str(error))
    if complaints:
        raise ProblemsError([Problem(Place(CONFIG), words, kind="mkdocs") for words in complaints])


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
