"""Templates as they were compiled, for as long as they stay as they are.

Compiling takes longer than filling them in for a small story. What was compiled is kept while the
process runs, for a preview, and in the user's own cache folder for the next build, as Python keeps
its own. It is code: so a file there counts only if it is the user's and nobody else may write to
it, and if it was made from this very template by this very Python, Jinja and program.
"""

from __future__ import annotations

import marshal
import os
import stat
from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

import jinja2
import platformdirs
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from onrecord.files import write_atomic

_SEAL = sha256().digest_size


class Compiled(BytecodeCache):
    """What Jinja asks for a template before it compiles it, and tells afterwards.

    `made_by` are the files of code that have a hand in what a template becomes. Without a `folder`
    it is the user's own; where that cannot be written to, each process compiles for itself.
    """

    def __init__(self, made_by: Sequence[Path], folder: Path | None = None) -> None:
        self._made_by = made_by
        self._given = folder
        self._known: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code to Jinja, where it is known."""
        checksum, code = self._known.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code
            return
        data = _read(self._folder / bucket.key)
        seal, code_as_bytes = data[:_SEAL], data[_SEAL:]
        if seal == self._seal(bucket, code_as_bytes):
            bucket.code = marshal.loads(code_as_bytes)  # noqa: S302  # ours alone: see `_read`
            self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self._keep(bucket)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            code = marshal.dumps(bucket.code)
            seal = self._seal(bucket, code)
            write_atomic(self._folder / bucket.key, seal + code, lasting=False)
        except OSError:
            return  # a full disk or a home that is not to be written to stops no build

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code:
            self._known[bucket.key] = bucket.checksum, bucket.code

    @cached_property
    def _folder(self) -> Path:
        return self._given or platformdirs.user_cache_path("onrecord") / "templates"

    @cached_property
    def _maker(self) -> bytes:
        """Tells this Python, this Jinja and this program from every other."""
        code = (path.read_bytes() for path in self._made_by)
        return b"\0".join([MAGIC_NUMBER, jinja2.__version__.encode(), *code])

    def _seal(self, bucket: Bucket, code: bytes) -> bytes:
        """What a file begins with, if it is whole and made from this template by this program."""
        return sha256(b"\0".join([self._maker, bucket.checksum.encode(), code])).digest()


def _read(path: Path) -> bytes:
    """A file's bytes; none where it is not there, or somebody else might have written them."""
    try:
        with path.open("rb") as file:
            about = os.fstat(file.fileno())
            others = about.st_uid != os.geteuid() or about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
            return b"" if others else file.read()
    except OSError:
        return b""
