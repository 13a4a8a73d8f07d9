"""The story, its articles, and everybody in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from onrecord import model


class Date(model.Shape):
    """A date, as precise as it is known and no more."""

    edtf: str
    """The date in EDTF, level 1 (ISO 8601-2). `A/B` is some time between A and B, not all of it."""
    earliest: dt.date | None = None
    """The first day that it allows; not there where it is open."""
    latest: dt.date | None = None
    """The last day that it allows; not there where it is open."""
    words: str
    """The date in English: `between 18 and 24 November 2024`."""


class Correction(model.Shape):
    """That something was wrong in the record, and was put right."""

    on: dt.date
    """The day on which it was put right."""
    note: str
    """What was wrong, in an editor's words."""


class Story(model.Shape):
    """What the story as a whole is called and asks."""

    title: str
    """Its title."""
    question: str | None = None
    """The question that it turns on."""
    summary: str | None = None
    """What it is, in an editor's words."""
    topics: Mapping[str, str]
    """Topics that wordings and claims may be `about`: id and title."""
    leads: tuple[str, ...]
    """The claims that matter most."""
    language: str
    """The language of the record's own words."""
    editor: str | None = None
    """Who answers for it."""
    contact: str | None = None
    """Where to write to have something corrected."""


class Source(model.Shape):
    """One article: what is known about it, and how. Its text is not part of the record."""

    id: model.Id
    """Its id."""
    page: str
    """Its page, from the site's root."""
    title: str
    """Its headline as printed; without one its first words."""
    titled: bool
    """Whether the title is a printed headline."""
    outlet: str | None = None
    """Who published it: an actor."""
    author: tuple[str, ...]
    """Who wrote it, as printed."""
    credited: tuple[str, ...]
    """Whose text it is, where the outlet prints another's: actors."""
    published: Date | None = None
    """When it was published."""
    url: str | None = None
    """Where it stands."""
    archived: str | None = None
    """Where an archived copy stands."""
    language: str
    """The language of its text, as a BCP 47 tag."""
    basis: Mapping[str, model.Basis]
    """How each of these is known, by the name of the field."""
    share: Annotated[float, Field(ge=0, le=1)]
    """The share of its words that the record shows."""
    read: bool
    """Whether people have read it through: only then what a claim's coverage does not have of it is
    not in its text; else nobody can say yet."""
    was: tuple[str, ...]
    """Ids that it had before."""
    corrected: tuple[Correction, ...]
    """What was wrong in what the record says of it, and was put right."""
    note: str | None = None
    """An editor's note."""


class Actor(model.Shape):
    """Somebody or something that speaks, passes on, publishes or is spoken about."""

    id: model.Id
    """Its id."""
    page: str
    """Its page, from the site's root."""
    name: str
    """Its name for readers; for an unnamed source the phrase that the texts use."""
    kind: model.ActorKind
    """What it is; `unnamed` for a source that the texts do not name."""
    role: str | None = None
    """What the editor knows it as, to tell it from others."""
    names: tuple[str, ...]
    """Other forms of the name, as printed."""
    speaks_for: str | None = None
    """The actor on whose behalf it speaks; origins follow it."""
    short: str | None = None
    """An outlet's short form."""
    was: tuple[str, ...]
    """Ids that it had before."""
    corrected: tuple[Correction, ...]
    """What was wrong in what the record says of it, and was put right."""
    note: str | None = None
    """An editor's note."""
