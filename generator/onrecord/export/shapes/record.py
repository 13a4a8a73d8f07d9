"""The record as a whole: what `record.json` holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Literal

from pydantic import Field

from onrecord import model
from onrecord.export.shapes.claims import Claim
from onrecord.export.shapes.story import Actor, Source, Story
from onrecord.export.shapes.wordings import Wording

FORMAT = 2
"""Grows when a program that reads the record could no longer do so."""
SCHEMA = "record.schema.json"
"""The schema's file, beside the record."""


class Record(model.Shape):
    """A story on record: who said what, when, and according to whom."""

    schema_: Annotated[str, Field(alias="$schema")]
    """The schema that the file follows."""
    format: Literal[2]
    """The number of this form; it grows when programs that read it must change."""
    made_by: str
    """The program that made it, with its version."""
    story: Story
    """What the story is called and asks."""
    sources: tuple[Source, ...]
    """The articles, in order of publication."""
    actors: tuple[Actor, ...]
    """Everybody who speaks, passes on, publishes or is spoken about."""
    claims: tuple[Claim, ...]
    """What is said or happens across sources, the leading claims first."""
    wordings: tuple[Wording, ...]
    """Every source's words, in the order of sources and of their texts; dismissed ones left out."""


Files = Mapping[str, Callable[[Record], bytes]]
"""The files of a format by their path, each with what makes it of a record."""
