"""When the files of a story were changed, from git where it is there."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_CONTENT = "content"
_SHEETS = "content/sheets"
_COMMIT = "\x00"
"""Begins the line that a commit's time stands in."""
_PLAIN = (
    "-c",
    "core.quotepath=off",
    "-c",
    "diff.noprefix=false",
    "-c",
    "diff.mnemonicPrefix=false",
)
_DIFF = ("--no-renames", "--no-ext-diff", "--no-color", "--relative", "--format=%x00%ct")
_ENTRY = re.compile(r"""\+\s*(?:-\s+)?(?:\{(?:.*?,)?\s*)?id:\s*["']?([\w-]+)""")
"""An entry's id, wherever in its entry it stands, in lines or in braces."""


@dataclass(frozen=True, slots=True)
class History:
    """When a story's files were changed. What is not known is not there."""

    changed: Mapping[str, dt.datetime] = field(default_factory=dict)
    """The last commit of each file, by its path from the story's folder."""
    added: Mapping[tuple[str, str], dt.datetime] = field(default_factory=dict)
    """The commit that first held each entry, by its sheet and its id."""


def history(root: Path) -> History:
    """Return the history of the story in the folder `root`, as its git repository tells it.

    Nothing is known without a repository, in one that was cloned without its history, and of a
    file that has changes which are not committed.
    """
    if _git(root, "rev-parse", "--is-shallow-repository") != "false\n":
        return History()
    edited = set(
        (_git(root, "diff", "--name-only", "--relative", "HEAD", "--", _CONTENT)).split("\n")
    )
    changed = {path: at for path, at in _last_changes(root).items() if path not in edited}
    return History(changed, _first_entries(root))


def _last_changes(root: Path) -> dict[str, dt.datetime]:
    """The newest commit of each file: git lists the newest first."""
    found: dict[str, dt.datetime] = {}
    for at, line in _log(root, "--name-only", "--", _CONTENT):
        if line:
            found.setdefault(line, at)
    return found


def _first_entries(root: Path) -> dict[tuple[str, str], dt.datetime]:
    found: dict[tuple[str, str], dt.datetime] = {}
    sheet = ""
    for at, line in _log(root, "--reverse", "--patch", "--unified=0", "--", _SHEETS):
        if line.startswith("+++ "):
            sheet = Path(line[4:]).stem
        elif entry := _ENTRY.match(line):
            found.setdefault((sheet, entry[1]), at)
    return found


def _log(root: Path, *arguments: str) -> Iterator[tuple[dt.datetime, str]]:
    """The lines of git's log, each with the time of its commit."""
    at = dt.datetime.fromtimestamp(0, dt.UTC)
    for line in _git(root, "log", *_DIFF, *arguments).split("\n"):
        if line.startswith(_COMMIT):
            at = dt.datetime.fromtimestamp(int(line[1:]), dt.UTC)
        else:
            yield at, line


def _git(root: Path, *arguments: str) -> str:
    """What git says; nothing where it is not there or refuses."""
    try:
        done = subprocess.run(  # noqa: S603  # our own arguments, and a folder
            ["git", *_PLAIN, *arguments],  # noqa: S607  # the person's own git
            cwd=root,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
