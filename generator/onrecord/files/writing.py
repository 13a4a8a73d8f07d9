"""Writing files that people edit: whole or not at all, and never over what a person wrote."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from onrecord.files.document import Document, Mark
from onrecord.files.reading import decode, parse_whole, parse_yaml
from onrecord.problems import Place, Problem, ProblemsError


def write_atomic(
    path: Path,
    content: str | bytes,
    *,
    lasting: bool = True,
    last: Callable[[], None] = lambda: None,
) -> None:
    """Write a file whole or not at all; folders are made, an existing file keeps its mode.

    What can be made again need not be `lasting`: then the disk is not waited for. `last` is called
    when all but putting the file in its place is done, and may still refuse by raising.

    Raises:
        OSError: where it cannot be written; it names the file, not the temporary one beside it.
    """
    try:
        _write_atomic(path, content, lasting=lasting, last=last)
    except OSError as error:
        error.filename = str(path)
        raise


def _write_atomic(
    path: Path, content: str | bytes, *, lasting: bool, last: Callable[[], None]
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode("utf-8") if isinstance(content, str) else content
    target = path.resolve()
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        last()
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def append(path: Path, name: str, addition: str, *, under: str = "", head: str = "") -> None:
    """Add YAML text at the end of a file; see `appended`. One that is not there begins with `head`.

    Raises ProblemsError, and writes nothing, where the text cannot be added.
    """
    found = _read(path)
    old = head.encode("utf-8") if found is None else found
    write_over(path, name, found, appended(old, name, addition, under=under))


def appended(old: bytes, name: str, addition: str, *, under: str = "") -> bytes:
    """Return a file with YAML text at its end, and every byte that stood in it.

    `addition` is block style at column 0: list items where `under` names the list that they join,
    else keys of the file's own map. Raises ProblemsError where the result would not read back as
    the old data plus the additions.
    """
    before = parse_whole(old, name)
    new = old + _addition(old, before, addition, under).encode("utf-8")
    after = parse_yaml(decode(new, name), name)
    wanted = _merged(before.data, parse_yaml(addition, name).data, under)
    if wanted is None or after.problems or after.data != wanted:
        what = f"the list `{under}`" if under else "the file"
        advice = f"let {what} stand last, in lines of its own, one item after another"
        sentence = "nothing can be added at the end of this file without changing what stands there"
        raise ProblemsError(
            [Problem(before.place((under,) if under else ()), sentence, advice, kind="append")]
        )
    return new


class Together:
    """Changes to several files, each worked out upon those before, and written all or none."""

    def __init__(self) -> None:
        self._files: dict[Path, tuple[str, bytes | None, bytes | None]] = {}
        """Of each file its name, what was found in it and what it is to hold; None: no file."""

    def change(self, path: Path, name: str, to: Callable[[bytes], bytes], head: str = "") -> None:
        """Work out what a file is to hold, and write nothing yet.

        One that is not there begins with `head`. Raises what `to` raises.
        """
        if path in self._files:
            _, found, now = self._files[path]
        else:
            found = now = _read(path)
        self._files[path] = (name, found, to(head.encode("utf-8") if now is None else now))

    def undone(self) -> Together:
        """Return what makes the files again what they were, to the byte, if they were written."""
        back = Together()
        back._files = {path: (name, new, found) for path, (name, found, new) in self._files.items()}
        return back

    def write(self) -> None:
        """Write every file that was changed.

        Raises:
            ProblemsError: where somebody has saved one of them since; none is written then.
            OSError: where one cannot be written; those before it are as they were.
        """
        for path, (name, found, _) in self._files.items():
            _refuse_another(path, name, found)
        try:
            for path, (name, found, new) in self._files.items():
                write_over(path, name, found, new)
        except BaseException:  # Ctrl+C, too
            for path, (_, found, new) in self._files.items():
                _restore(path, found, new)
            raise


def _restore(path: Path, found: bytes | None, written: bytes | None) -> None:
    """Make a file again what it was, unless somebody has saved it since it was written."""
    if _read(path) != written:
        return
    if found is not None:
        write_atomic(path, found)
    elif written is not None:
        path.unlink()


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def write_over(path: Path, name: str, old: bytes | None, new: bytes | None) -> None:
    """Write a file anew, unless somebody has saved it since it was read as `old`.

    None stands for a file that was not there, or is not to be. Raises ProblemsError, and writes
    nothing, where it is another one now.
    """
    if new is not None:
        write_atomic(path, new, last=partial(_refuse_another, path, name, old))
        return
    _refuse_another(path, name, old)
    path.unlink()


def _refuse_another(path: Path, name: str, old: bytes | None) -> None:
    if _read(path) != old:
        sentence = "this file was saved by somebody else just now, so nothing is written"
        raise ProblemsError(
            [Problem(Place(name), sentence, "run the command again", kind="append")]
        )


def _addition(old: bytes, before: Document, addition: str, under: str) -> str:
    """The text to add: indented as its neighbours are, with the line ends that the file has."""
    indent = 0
    lead = "" if not old or old.endswith(b"\n") else "\n"
    if under:
        if not isinstance(before.data, Mapping) or under not in before.data:
            lead += f"{under}:\n"
        first = before.values.get((under, 0))
        indent = _dash_column(before, first) if first else 2
    lines = [
        f"{' ' * indent}{line}" if line.strip() else line for line in re.split(r"(?<=\n)", addition)
    ]
    text = lead + "".join(lines)
    return text.replace("\n", "\r\n") if b"\r\n" in old else text


def _dash_column(document: Document, item: Mark) -> int:
    line = document.lines[item.line]
    return len(line) - len(line.lstrip(" ")) if line.lstrip().startswith("-") else 2


def _merged(old: Any, new: Any, under: str) -> Any:
    """The old data plus the additions, or None where they do not fit together."""
    if old is not None and not isinstance(old, Mapping):
        return None
    kept = dict(old or {})
    if under:
        items = kept.get(under) or []
        lists = isinstance(items, list) and isinstance(new, list)
        return {**kept, under: [*items, *new]} if lists else None
    return {**kept, **new} if isinstance(new, dict) and not kept.keys() & new.keys() else None
