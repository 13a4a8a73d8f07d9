"""From a story to its site: read, check, join, render, and have MkDocs build the pages."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from yaml import YAMLError

from onrecord import cards
from onrecord.check import check
from onrecord.collecting import uncollected
from onrecord.history import history
from onrecord.pages import Edition
from onrecord.problems import Place, Problem, ProblemsError, errors
from onrecord.record import Record, join
from onrecord.render import DOCS, THEME, rendering
from onrecord.render.templating import template_folders
from onrecord.site.broken import broken_templates_told
from onrecord.site.offers import PATHS, offered
from onrecord.site.places import BUILD, CONFIG, SITE
from onrecord.story import Story, read_story
from onrecord.text import counted

_NEXT = f"{BUILD}/site"
"""Where a site is built before it takes the place of the last one."""
_LAST = "site-before"
"""What the last site is called, beside that, while it makes room."""

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
    return join(_checked(root)[0])


def _checked(root: Path) -> tuple[Story, list[Problem]]:
    story = read_story(root)
    problems = check(story)
    if errors(problems):
        raise ProblemsError(problems)
    return story, problems


@uncollected()
def build(root: Path, tell: Tell) -> Built:
    """Build the site of the story in the folder `root` into its folder `site/`.

    The last good site stays as it is until the new one is whole.

    Raises:
        ProblemsError: where `check` finds errors, a template is broken, or MkDocs has anything to
            warn of.
    """
    tell("Reading and checking the story")
    story, warnings = _checked(root)
    _refuse_unconfigured(root)
    record = join(story)
    sources, claims = counted(len(record.sources), "source"), counted(len(record.claims), "claim")
    tell(f"Writing the pages of {sources} and {claims}")
    with broken_templates_told(root):
        address = _address(root)
        drawn = _cards(root, record, address, tell)
        offers = partial(offered, record, root / BUILD / DOCS)
        edition = Edition(address, history(root), offers, drawn.previews)
        beside = {**dict.fromkeys(PATHS), **drawn.files}
        with rendering(root, record, root / BUILD, edition, beside) as pages:
            tell("Building the site with MkDocs")
            from onrecord.site.by_mkdocs import build_site  # noqa: PLC0415  # slow: pages are made

            build_site(root, root / _NEXT, record.about.title, pages)
            pages.finish()
    put_in_place(root / SITE, root / _NEXT)
    return Built(root / SITE / "index.html", len(pages.paths), tuple(warnings))


def _refuse_unconfigured(root: Path) -> None:
    if not (root / CONFIG).is_file():
        advice = "`onrecord new` in another folder writes one that can be copied"
        raise ProblemsError([Problem(Place(CONFIG), "there is no such file", advice)])


def _cards(root: Path, record: Record, address: str, tell: Tell) -> cards.Drawn:
    """The cards for shared links; which are missing is told, and no reason to stop."""
    theme = template_folders(root)[-1] / THEME
    drawn = cards.draw(record, address, theme, root / BUILD / DOCS)
    for note in drawn.notes:
        tell(note)
    return drawn


def _address(root: Path) -> str:
    """Where MkDocs's settings say that the site is published; empty where they do not."""
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415  # slow

    try:
        with (root / CONFIG).open("rb") as file:
            address = yaml_load(file).get("site_url") or ""
    except (OSError, ValueError, AttributeError, YAMLError):  # MkDocs tells of it at its turn
        return ""
    return f"{str(address).rstrip('/')}/" if address else ""


def put_in_place(old: Path, new: Path) -> None:
    """Put a folder in the place of another, which is removed only when the new one stands there."""
    aside = new.with_name(_LAST)
    if aside.exists():
        shutil.rmtree(aside)
    if old.exists():
        new.stat()  # it is there: else what stands would be moved away for nothing
        old.replace(aside)
    new.replace(old)
    if aside.exists():
        shutil.rmtree(aside)
