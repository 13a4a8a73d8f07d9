"""Words of a source as the record shows them, and where in its text they stand."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from onrecord import model
from onrecord.passages import Role


class Selector(model.Shape):
    """A place in a source's text: a Web Annotation TextQuoteSelector and TextPositionSelector."""

    exact: str
    """The words, character by character as they stand in the text."""
    prefix: str
    """The characters before them, as far as the record shows those anyway; may be empty."""
    suffix: str
    """The characters behind them, as far as the record shows those anyway; may be empty."""
    start: Annotated[int, Field(ge=0)]
    """The first character, from 0, in the text as the record has it: its paragraphs with a blank
    line between. An article on the web may count otherwise."""
    end: Annotated[int, Field(ge=0)]
    """The character behind the last."""


class Piece(model.Shape):
    """A part of a stretch that is of one kind throughout."""

    start: Annotated[int, Field(ge=0)]
    """The first character, counted as for the stretch."""
    end: Annotated[int, Field(ge=0)]
    """The character behind the last."""
    role: Role
    """What it does: `said` carries the statement, `cue` attributes it, `between` is neither."""
    quoted: bool
    """Whether it stands inside quotation marks."""


class Stretch(Selector):
    """A part of a passage without a gap."""

    pieces: tuple[Piece, ...]
    """The stretch, cut wherever the kind of words changes."""


class Passage(model.Shape):
    """The words of a source that prove a wording: what its page shows, never the article."""

    words: str
    """The stretches as one text to read; `[…]` stands where words are left out."""
    stretches: tuple[Stretch, ...]
    """The stretches, in the order of the text."""
    cut: bool
    """Whether the end is left out."""


class Original(model.Shape):
    """Words in the language in which they were said, as a source prints them beside its own."""

    language: str
    """The language, as a BCP 47 tag."""
    passage: Passage
    """The words."""
