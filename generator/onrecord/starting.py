"""A new story: an empty folder becomes one that articles can be added to, and that builds."""

from __future__ import annotations

import importlib.resources
from errno import EEXIST
from pathlib import Path

from onrecord.files import write_atomic
from onrecord.model.schema import write_schemas
from onrecord.story import ARTICLES, STORY

_CONFIG = "mkdocs.yml"
_SCHEMAS = "schema"
"""Where the files of a story say that their schemas are."""
_TAKEN = "there is something here already; name a folder that is new, or empty"
_STORY = """\
# yaml-language-server: $schema=../schema/story.json
# What readers should know, each line to be filled in and begun without its #:
# title: What the story is called
# question: The question that the story turns on?
# summary: What it is, in two or three neutral sentences.
# editor: Who answers for it
# contact: where-to-write@example.org
"""
_IGNORED = """\
# Made, never edited
/build/
/site/
"""


def start(root: Path) -> list[Path]:
    """Write what a story needs into the folder `root`, and return its files, but for the schemas.

    Raises:
        FileExistsError: where something stands there already.
        OSError: where it cannot be written.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise FileExistsError(EEXIST, _TAKEN, str(root))
    files = {
        STORY: _STORY,
        _CONFIG: _config().read_text(encoding="utf-8"),
        ".gitignore": _IGNORED,
    }
    for name, text in files.items():
        write_atomic(root / name, text)
    write_schemas(root / _SCHEMAS)
    (root / ARTICLES).mkdir(exist_ok=True)
    return [root / name for name in files]


def _config() -> Path:
    """MkDocs's settings as they go out with the program, or as they stand in its checkout."""
    packaged = Path(str(importlib.resources.files("onrecord"))) / _CONFIG
    return packaged if packaged.is_file() else Path(__file__).resolve().parents[2] / _CONFIG
