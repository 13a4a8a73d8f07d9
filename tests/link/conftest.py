"""A story of three sources that carry one statement, beside near ones that are others'."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stories import write_story

SOURCES = {
    "gazette": """
        The harbour bridge will be closed for two years of repairs, mayor Ada Lind told the Gazette on Monday.

        “We are not ruling out any option,” said Lind.

        Drones struck a fuel depot in Northtown on Tuesday, using Arrow missiles.
        """,
    "herald": """
        Repairs will keep the harbor bridge closed for two years, the mayor said.

        “We will not rule out anything,” said union leader Bo Marsh.

        Sling missiles hit a command post in Southtown on Thursday.
        """,
    "tribune": """
        According to the Gazette, the bridge at the harbour is to be closed for two years of repairs.
        """,
}
SHEETS = {
    "gazette": """
        - id: bridge
          who: ada-lind
          said: The harbour bridge will be closed for two years of repairs
          cue: told the Gazette
          via: [gazette]
        - id: no-option
          who: ada-lind
          said: We are not ruling out any option
        - id: depot
          said: Drones struck a fuel depot in Northtown on Tuesday, using Arrow missiles
          happened: 2024-11-19
        """,
    "herald": """
        - id: bridge
          who: ada-lind
          said: Repairs will keep the harbor bridge closed for two years
          cue: the mayor said
        - id: nothing
          who: bo-marsh
          said: We will not rule out anything
        - id: command-post
          said: Sling missiles hit a command post in Southtown on Thursday
          happened: 2024-11-21
        """,
    "tribune": """
        - id: bridge
          who: gazette
          said: the bridge at the harbour is to be closed for two years of repairs
          cue: According to the Gazette
        """,
}
ACTORS = """
    ada-lind: {name: Ada Lind, kind: person, names: [the mayor], speaks_for: town}
    town: {name: the town, kind: government}
    bo-marsh: {name: Bo Marsh, kind: person}
    gazette: {name: The Gazette, kind: outlet}
    """

Bridge = Callable[..., Path]


@pytest.fixture
def bridge(tmp_path: Path) -> Bridge:
    """Write the story, with other sheets or claims where the test names them."""

    def write(claims: str = "", **sheets: str) -> Path:
        return write_story(
            tmp_path,
            sources=SOURCES,
            sheets={**SHEETS, **sheets},
            actors=ACTORS,
            claims=claims,
        )

    return write
