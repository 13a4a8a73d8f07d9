"""The head of a source file: what is known about one article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from onrecord.model.shape import Correction, Shape
from onrecord.model.values import Edtf, Id, Ids, Language, Text, Texts, WebAddress


class Basis(Shape):
    """How something about a source is known."""

    how: Literal["printed", "inferred", "editor", "unknown"]
    """`printed` in the article, `inferred` from its words, known to the `editor` who collected it,
    or `unknown`."""
    words: Text | None = None
    """The words that show it, as they stand in the article: `reports Le Monde on November 25`."""
    source: Id | None = None
    """The source whose article holds the words, where it is another one."""
    note: Text | None = None
    """What an editor adds: `the same text stands at this address`."""


class Source(Shape):
    """The head of a source file: what is known about one article, and how."""

    article: Text
    """The article as collected, a path from the story's folder: `seeds/lbc.txt`."""
    title: Text | None = None
    """The headline as printed."""
    outlet: Id | None = None
    """Who published the article: an actor of kind `outlet`."""
    author: Texts = ()
    """Who wrote it, as printed: `Flaminia Luck`."""
    credited: Ids = ()
    """Whose text it is, where the outlet prints another's: the agency of its dateline, `[reuters]`.
    It is the last relay of every entry, and whose own voice the text has."""
    published: Edtf | None = None
    """The day it was published: `2024-11-25`."""
    url: WebAddress | None = None
    """Where the article stands: `https://example.org/article`."""
    archived: WebAddress | None = None
    """Where an archived copy stands."""
    language: Language = "en"
    """The language of the text, as a BCP 47 tag: `en`, `fr`, `uk`."""
    basis: Mapping[Literal["title", "outlet", "author", "credited", "published", "url"], Basis] = (
        Field(default={})
    )
    """How each of these is known: `{published: {how: printed, words: 4 March 2025}}`."""
    was: Ids = ()
    """Ids that this source had before; their addresses still lead here."""
    corrected: tuple[Correction, ...] = ()
    """What was wrong here and was put right, each with its day: `[{on: 2024-12-01, note: …}]`."""
    note: Text | None = None
    """What an editor wants readers to know about this source."""
