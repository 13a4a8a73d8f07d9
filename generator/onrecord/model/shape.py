"""What the records in all of the files have in common."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from onrecord.model.values import Day, Text

Robots = Literal["index", "noindex"]
Snippets = Literal["show", "hide"]


class Shape(BaseModel):
    """What every record in a file has in common: no unknown keys, and nothing changes it."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=False, use_attribute_docstrings=True
    )


class Correction(Shape):
    """That something was wrong here and is right now: readers see it, and a feed tells of it."""

    on: Day
    """The day on which it was put right: `2024-12-01`."""
    note: Text
    """What was wrong: `We had attributed this to the BBC; the article names Sky News`."""
