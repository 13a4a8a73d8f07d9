"""What a site offers for download: the files of `onrecord export`, and what the data page says.

They are made anew only where the story says something else than it did, or the program is another.
"""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from onrecord import __version__
from onrecord.export import FORMATS, made
from onrecord.files import write_atomic
from onrecord.pages.edition import File, Offer
from onrecord.record import Record

FOLDER = "data"
"""Where the files stand in the site, beside the data page."""
_FEW = 3
"""More files than this of one format are offered as one archive."""
_MADE_OF = "offers.json"
"""What the files in a site's folder were made of, beside that folder."""

Offered = tuple[tuple[Offer, ...], dict[str, bytes]]
"""What the data page says of each format, and the files by their path in the site."""


def kept(record: Record, digest: str, docs: Path) -> Offered:
    """Return the same as `offers`, from the files that stand in `docs` where these are still right.

    `digest` is what the story's files say, as `Story.digest` gives it. What is made anew is noted
    beside `docs`; a file that somebody changed there is made anew with all the others.
    """
    made_of = sha256(f"{digest} {_program()}".encode()).hexdigest()
    note = docs.with_name(_MADE_OF)
    stands = _standing(note, made_of, docs)
    if stands:
        return stands
    said, files = offers(record)
    digests = {name: sha256(data).hexdigest() for name, data in files.items()}
    listed = [[each.meaning, each.opened, [file.name for file in each.files]] for each in said]
    write_atomic(note, json.dumps({"of": made_of, "files": digests, "said": listed}, indent=1))
    return said, files


def _standing(note: Path, made_of: str, docs: Path) -> Offered | None:
    """What was offered last, where it was made of the same and each file is as it was made."""
    try:
        last = json.loads(note.read_text(encoding="utf-8"))
        if last["of"] != made_of:
            return None
        files = {name: (docs / name).read_bytes() for name in last["files"]}
        if {name: sha256(data).hexdigest() for name, data in files.items()} != last["files"]:
            return None
        return tuple(
            Offer(
                meaning,
                opened,
                tuple(File(name, len(files[f"{FOLDER}/{name}"])) for name in names),
            )
            for meaning, opened, names in last["said"]
        ), files
    except (OSError, ValueError, KeyError, TypeError):  # never made, taken away, or half written
        return None


def _program() -> str:
    """This program as it stands, and what it runs on: by these a record becomes other bytes."""
    code = sha256()
    for module in sorted(Path(__file__).parents[1].rglob("*.py")):
        code.update(module.read_bytes())
    runs_on = (sys.version, sqlite3.sqlite_version, version("pydantic"))
    return " ".join((__version__, code.hexdigest(), *runs_on))


def offers(record: Record) -> Offered:
    """Return what the data page says of each format, and the files by their path in the site.

    The same record gives the same bytes.
    """
    said: list[Offer] = []
    files: dict[str, bytes] = {}
    for key, content in made(record).items():
        format_ = FORMATS[key]
        packed = content if len(content) <= _FEW else {f"{key}.zip": _archive(content)}
        listed = tuple(File(name, len(data)) for name, data in packed.items())
        said.append(Offer(format_.title, format_.opened, listed))
        files |= {f"{FOLDER}/{name}": data for name, data in packed.items()}
    return tuple(said), files


def _archive(files: Mapping[str, bytes]) -> bytes:
    """Several files as one, without the time at which it was made."""
    made_of = io.BytesIO()
    with ZipFile(made_of, "w", ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            info = ZipInfo(PurePosixPath(name).name)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 3  # as on Unix, wherever it is made
            archive.writestr(info, data)
    return made_of.getvalue()
