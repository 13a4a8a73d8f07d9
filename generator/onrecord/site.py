"""From a story to its site: read, check, join, render, and have MkDocs build the pages."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from onrecord.check import check
from onrecord.problems import Place, Problem, ProblemsError, errors
from onrecord.record import Record, join
from onrecord.render import render
from onrecord.story import read_story

CONFIG = "mkdocs.yml"
SITE = "site"
BUILD = "build"
_NEXT = f"{BUILD}/site"
"""Where a site is built before it takes the place of the last one."""
_DAY_ZERO = "315532800"
"""1 January 1980, the first day that archives can bear: what stands for the time of a build."""

Tell = Callable[[str], None]
"""Says in one line what is being done."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site that has been built."""

    index: Path
    pages: int
    warnings: tuple[Problem, ...]


def load(root: Path) -> Record:
    """Return the record of the story in the folder `root`.

    Raises:
        ProblemsError: where `check` finds errors, with all of them.
    """
    return _checked(root)[0]


def _checked(root: Path) -> tuple[Record, list[Problem]]:
    story = read_story(root)
    problems = check(story)
    if errors(problems):
        raise ProblemsError(problems)
    return join(story), problems


def build(root: Path, tell: Tell) -> Built:
    """Build the site of the story in the folder `root` into its folder `site/`.

    The last good site stays as it is until the new one is whole.

    Raises:
        ProblemsError: where `check` finds errors, or MkDocs anything to warn of.
    """
    tell("Reading and checking the story")
    record, warnings = _checked(root)
    tell(f"Writing the pages of {len(record.sources)} sources and {len(record.claims)} claims")
    pages = render(root, record, root / BUILD)
    tell("Building the site with MkDocs")
    _mkdocs(root, record)
    _replace(root / SITE, root / _NEXT)
    return Built(root / SITE / "index.html", pages, tuple(warnings))


def _mkdocs(root: Path, record: Record) -> None:
    """Run MkDocs in strict mode; what it complains of becomes problems."""
    # Material prints a banner about MkDocs 2 unless this is set before it is imported.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("SOURCE_DATE_EPOCH", _DAY_ZERO)
    from mkdocs.commands.build import build as run  # noqa: PLC0415  # slow, and needs the lines above
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    if not (root / CONFIG).is_file():
        advice = "copy it from another story"
        raise ProblemsError([Problem(Place(CONFIG), "there is no such file", advice)])
    with _complaints() as complaints:
        try:
            config = load_config(
                str(root / CONFIG),
                site_name=record.about.title,
                site_dir=str(root / _NEXT),
                strict=True,
            )
            run(config)
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


def _replace(old: Path, new: Path) -> None:
    """Put a folder in the place of another."""
    if old.exists():
        shutil.rmtree(old)
    new.replace(old)
