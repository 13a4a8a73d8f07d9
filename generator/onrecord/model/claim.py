"""A claim, and the differences between its entries that an editor has judged."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from onrecord.model.shape import Correction, Shape
from onrecord.model.values import EntryName, Ids, Reason, Text, Texts


class What(StrEnum):
    """What a difference between entries of one claim is about."""

    DATES = "dates"
    NUMBERS = "numbers"
    SPEAKERS = "speakers"
    NAMES = "names"
    SIDES = "sides"
    OTHER = "other"


class Difference(Shape):
    """A difference that an editor has judged: it stands with a `note`, or is `dismissed`."""

    what: What
    """What differs, as `onrecord check` asks it: `dates`, `numbers`, `speakers`, `names`, or
    `sides` for somebody on both sides of a contradiction; `other` for what only a person sees."""
    between: Annotated[tuple[EntryName, ...], Field(min_length=2)]
    """The entries that differ, each as its source, a `#` and its id: `[SOURCE#ENTRY, OTHER#ENTRY]`,
    as the question names them."""
    note: Text | None = None
    """It is a difference, and this is what readers should know of it: `No text says that the two
    are one place`. It stands at the claim, with both passages."""
    dismissed: Reason | None = None
    """Why it is none: `Two weapons with two ranges`. No page shows it; it is not asked again."""

    @model_validator(mode="after")
    def _is_judged(self) -> Difference:
        """One of the two, with a reason: that somebody looked at it tells a reader nothing."""
        if (self.note is None) == (self.dismissed is None):
            raise ValueError(
                "a difference has a `note` where it is one, or `dismissed: why` where it is none"
            )
        return self


class Claim(Shape):
    """The same thing said or happening across sources: the one place for a person's conclusions."""

    title: Text
    """What is claimed, in neutral words: `Britain and France discuss a core of allies`."""
    summary: Text | None = None
    """One to three neutral sentences: who said it, according to whom."""
    note: Text | None = None
    """How wordings or facts differ between the sources."""
    contradicts: Ids = ()
    """Claims that cannot be true together with this one."""
    answers: Ids = ()
    """Claims that this one replies to."""
    turns: Texts = ()
    """Words at which the meaning turns, exactly as one of its wordings has them: `an allied rapid
    response force`. They are marked heavily, and the place where they stand is set out above all
    wordings."""
    differs: tuple[Difference, ...] = ()
    """Differences between its entries that an editor has judged, each with a `note` or with
    `dismissed: why`. `onrecord check` finds them, asks, and says what to write here."""
    about: Ids = ()
    """Topics or actors that it is about."""
    was: Ids = ()
    """Ids that this claim had before; their addresses still lead here."""
    corrected: tuple[Correction, ...] = ()
    """What was wrong here and was put right, each with its day: `[{on: 2024-12-01, note: …}]`."""
