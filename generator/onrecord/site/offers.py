"""What a site offers for download: the files of `onrecord export`, and what the data page says."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from onrecord.export import FORMATS, made
from onrecord.pages.edition import File, Offer
from onrecord.record import Record
from onrecord.render import write_changed

FOLDER = "data"
"""Where the files stand in the site, beside the data page."""
_FEW = 3
"""More files than this of one format are offered as one archive."""
_ARCHIVED = {key for key, each in FORMATS.items() if len(each.files) > _FEW}

PATHS = tuple(
    f"{FOLDER}/{name}"
    for key, each in FORMATS.items()
    for name in ([f"{key}.zip"] if key in _ARCHIVED else each.files)
)
"""The files by their path in the site."""


def offered(record: Record, docs: Path) -> tuple[Offer, ...]:
    """Write the files into the folder of the pages, and return what the data page says of them.

    The same record gives the same bytes.
    """
    said: list[Offer] = []
    for key, files in made(record).items():
        packed = {f"{key}.zip": _archive(files)} if key in _ARCHIVED else files
        for name, data in packed.items():
            write_changed(docs / FOLDER / name, data)
        sizes = tuple(File(name, len(data)) for name, data in packed.items())
        said.append(Offer(FORMATS[key].title, FORMATS[key].opened, sizes))
    return tuple(said)


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
