"""A claim: where it comes from, when it was, who carries it, and in what its wordings differ."""

from __future__ import annotations

from typing import Literal

from onrecord import model
from onrecord.export.shapes.story import Correction, Date
from onrecord.export.shapes.wordings import Origin
from onrecord.record import Carried, Judged


class Coverage(model.Shape):
    """How one source carries one claim, or only its rejection."""

    source: str
    """The source."""
    carried: Carried
    """How: `quoted`, `partly quoted`, `paraphrased`, or `only its rejection`."""
    wordings: tuple[str, ...]
    """Its wordings of the claim."""


class GivenDate(Date):
    """A date of a claim, with who gives it."""

    given: bool
    """Whether a source gives it; otherwise it follows from publication alone."""
    wordings: tuple[str, ...]
    """The wordings that give it."""


class Finding(model.Shape):
    """What is known of one date within one origin. Dates of different origins are not compared."""

    origin: Origin | None = None
    """The origin; not there where none is named."""
    dates: tuple[GivenDate, ...]
    """The narrowest date inside all others; all that are left, where there is none."""
    disagree: bool
    """Whether sources give dates that exclude each other."""


class Origins(model.Shape):
    """The origins of a claim, counted over the wordings that do not reject it."""

    sentence: str
    """The count in words: `5 sources, 1 origin: Le Monde`."""
    sources: int
    """How many sources carry it."""
    count: int
    """How many distinct origins they have."""
    not_given: int
    """How many wordings have no origin that is named."""
    found: tuple[Origin, ...]
    """The origins."""


class Side(model.Shape):
    """One of the things that differ, with the wordings that have it."""

    words: str | None = None
    """The words that differ, a date, or who speaks; not there where the whole wordings differ."""
    printed: bool
    """Whether these are words that a source prints."""
    wordings: tuple[str, ...]
    """The wordings."""


class Disagreement(model.Shape):
    """Something in which wordings of a claim differ, and what an editor says of it."""

    what: model.What
    """What differs; `sides` is somebody on both sides of a contradiction, `other` is written by
    hand. All else a program found by comparing."""
    of: Literal["said", "happened"] | None = None
    """Of dates: whether it is when it was said, or when it happened."""
    judged: Judged
    """Whether an editor confirmed it, dismissed it as none, or has not judged it yet."""
    reason: str | None = None
    """The editor's note on it, or why it is none."""
    sides: tuple[Side, ...]
    """What is there instead of one thing."""


class Lacking(model.Shape):
    """An outlet from which other sources have a claim that its own texts lack."""

    outlet: model.Id
    """The outlet."""
    texts: tuple[str, ...]
    """Its sources, each of them read; the claim is in none of them."""
    according_to: tuple[str, ...]
    """The sources that have it from the outlet."""


class Claim(model.Shape):
    """The same thing said or happening across sources. That it is listed does not make it true."""

    id: model.Id
    """Its id."""
    page: str
    """Its page, from the site's root."""
    title: str
    """What is claimed, in an editor's neutral words."""
    titled: bool
    """Whether a person wrote the title; otherwise it is its first wording, as printed."""
    summary: str | None = None
    """Who said it, according to whom, in an editor's words."""
    note: str | None = None
    """How wordings or facts differ, in an editor's words."""
    contradicts: tuple[str, ...]
    """Claims that cannot be true together with it."""
    answers: tuple[str, ...]
    """Claims that it replies to."""
    turns: tuple[str, ...]
    """Words of its wordings at which the meaning turns, as an editor names them."""
    disagreements: tuple[Disagreement, ...]
    """In what its wordings differ; what an editor confirmed comes first."""
    about: tuple[str, ...]
    """Topics or actors that it is about."""
    origins: Origins
    """Where it comes from."""
    wordings: tuple[str, ...]
    """The wordings that do not reject it."""
    rejections: tuple[str, ...]
    """The wordings that reject it."""
    coverage: tuple[Coverage, ...]
    """How each source carries it that does. What is not here is not in the text that the record has
    of a source, where its `read` is true; where it is not, nobody can say yet."""
    lacking: tuple[Lacking, ...]
    """Outlets from which others have it, and whose own texts here lack it."""
    said: tuple[Finding, ...]
    """When it was said, origin by origin."""
    happened: tuple[Finding, ...]
    """When it happened, origin by origin."""
    was: tuple[str, ...]
    """Ids that it had before."""
    corrected: tuple[Correction, ...]
    """What was wrong in what the record says of it, and was put right."""
