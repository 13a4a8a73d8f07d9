"""On Record: who said what, when, and according to whom."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.record import Record

__version__ = "0.1.0"


def load(path: str | Path) -> Record:
    """Return the record of the story in the folder `path`, for use as a library.

    Raises:
        ProblemsError: where `onrecord check` finds errors, with all of them.
    """
    from onrecord.site import load as load_record  # noqa: PLC0415  # `onrecord --help` is quick

    return load_record(Path(path))
