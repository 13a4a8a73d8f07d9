"""One source's words for one thing, with the chain through which it has them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from onrecord import model
from onrecord.export.shapes.story import Correction, Date
from onrecord.export.shapes.words import Original, Passage
from onrecord.passages import Speech


class Link(model.Shape):
    """One step of a chain."""

    role: Literal["speaker", "relay"]
    """Whether it spoke or passed on."""
    actors: tuple[str, ...]
    """Who it is. Nobody: the text leaves open who."""
    named: bool
    """Whether the texts name it."""
    origin: bool
    """Whether the chain, walked from the source's side, reaches it last of those named."""


class Origin(model.Shape):
    """Where a chain begins, as far as it is named."""

    actors: tuple[str, ...]
    """Who it is, followed along `speaks_for`."""
    reached: tuple[str, ...]
    """The last named actors of the chain, before following."""
    beyond: tuple[str, ...]
    """The unnamed actors whom these quote."""
    beside: tuple[str, ...]
    """The unnamed actors who say it together with these."""


class Wording(model.Shape):
    """One source's words for one thing. It says that the source prints this, not that it is so."""

    id: str
    """Its id: that of its source, a `#`, that of its entry."""
    source: str
    """The source that prints it."""
    entry: str
    """The entry in that source's fact sheet."""
    page: str
    """Its address, from the site's root."""
    original: str | None = None
    """The article on the web, opened at these words."""
    attribution: str
    """Who says it according to whom, in words; belongs beside the words wherever they go."""
    draft: model.Draft | None = None
    """There where a program proposed it and no person has approved it yet."""
    voice: Literal["attributed", "own"]
    """Whether the source gives it as somebody's words or tells it in its own voice."""
    speech: Speech
    """How the words are given, by the quotation marks of the text: `indirect` is the reporter's
    wording, not the speaker's."""
    passage: Passage
    """The words that prove it."""
    in_original: Original | None = None
    """The same words in the language in which they were said, where the source prints these too."""
    part: model.Part | None = None
    """The part of the article, where it is not the running text."""
    paragraph: Annotated[int, Field(ge=1)]
    """The paragraph of the text that it begins in, from 1."""
    asked: str | None = None
    """The question that it answers, as printed."""
    who_printed: str | None = None
    """The speaker as the source words it."""
    chain: tuple[Link, ...]
    """Who said it and who passed it on, the speaker first; empty for the source's own voice."""
    audience: tuple[str, ...]
    """To whom it was said: actors that pass nothing on."""
    origin: Origin | None = None
    """Where the chain begins; not there where it reaches nobody who is named."""
    said: Date | None = None
    """When it was said, as far as the source tells."""
    said_printed: str | None = None
    """The words that date the saying."""
    said_by: Date | None = None
    """Where the source does not date the saying: what follows from publication alone."""
    happened: Date | None = None
    """When what it tells of happened."""
    happened_printed: str | None = None
    """The words that date what happened."""
    until: Date | None = None
    """When that ended, for an event that lasted."""
    claims: tuple[str, ...]
    """The claims that it is a wording of."""
    rejects: tuple[str, ...]
    """The claims that it denies, or `unknown`. To deny a claim is not to assert it."""
    about: tuple[str, ...]
    """Topics or actors that it is about."""
    was: tuple[str, ...]
    """Ids that its entry had before."""
    corrected: tuple[Correction, ...]
    """What was wrong in what the record says of it, and was put right."""
    note: str | None = None
    """An editor's note."""
