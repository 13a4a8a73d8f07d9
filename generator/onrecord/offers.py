"""What a site offers for download: the files of `onrecord export`, and what the data page says."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from onrecord.export import FORMATS, made
from onrecord.pages.edition import File, Offer
from onrecord.record import Record

FOLDER = "data"
"""Where the files stand in the site, beside the data page."""
_FEW = 3
"""More files than this of one format are offered as one archive."""


def offers(record: Record) -> tuple[tuple[Offer, ...], dict[str, bytes]]:
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
