"""Templates as they were compiled, kept in a folder of the user's own for the next build.

Compiling takes a third of a second, which is as long as all else takes for a small story. What is
kept is run, so that it is kept and looked for only where nobody else may write: never in a story's
folder, which may come from anywhere, nor where everybody keeps temporary files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from stat import S_IRWXU, S_ISDIR, S_IWGRP, S_IWOTH

import jinja2
from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class Compiled(FileSystemBytecodeCache):
    """Jinja's, for templates that the same program compiled; what cannot be kept is done again."""

    def __init__(self, folder: Path, program: str) -> None:
        super().__init__(str(folder), "%s.jinja")
        self._program = program

    def get_source_checksum(self, source: str) -> str:
        """Return what is another once a template is edited, or what compiles it."""
        return sha256(f"{self._program}\0{source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what is kept, if it can be read."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001  # of a damaged file unpickling may raise whatever it likes
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, if it can be written."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def compiled(*modules: str) -> Compiled | None:
    """Return where compiled templates are kept; None where nothing is.

    `modules` are the files of the program that have a say in what a template is compiled to.
    """
    folder = _own_folder()
    if folder is None:
        return None
    try:
        sources = b"\0".join(Path(each).read_bytes() for each in modules)
    except OSError:
        return None
    return Compiled(folder, f"{sys.version} {jinja2.__version__} {sha256(sources).hexdigest()}")


def _own_folder() -> Path | None:
    """A folder for what can be made anew, which is this user's and into which no other can write.

    As https://specifications.freedesktop.org/basedir-spec/latest/ has it.
    """
    user: Callable[[], int] | None = getattr(os, "getuid", None)  # which Windows lacks
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        folder = (named if named.is_absolute() else Path.home() / ".cache") / "onrecord"
        folder.mkdir(S_IRWXU, parents=True, exist_ok=True)
        seen = folder.lstat()
    except (OSError, RuntimeError):  # no home, or none to write to
        return None
    shared = seen.st_mode & (S_IWGRP | S_IWOTH) or not S_ISDIR(seen.st_mode)
    return folder if user and not shared and seen.st_uid == user() else None
