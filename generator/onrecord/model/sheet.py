"""A fact sheet: what one source reports, entry by entry."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from onrecord import ids
from onrecord.model.shape import Correction, Shape
from onrecord.model.values import Edtf, Id, Ids, Language, Names, Reason, Text, Texts

_LIKELY = 0.5
"""From which confidence on a draft is likelier right than wrong."""


class Draft(Shape):
    """That an entry was proposed and nobody has approved it yet; deleting the line approves it."""

    confidence: Annotated[float, Field(ge=0, le=1, strict=True)]
    """How sure the proposal is, from 0 to 1: `0.83`."""
    why: Text
    """Why it was proposed: `verb of saying`."""


class Original(Shape):
    """The words in the language in which they were said, where the source prints these too."""

    said: Text
    """The words, exactly as they stand in the source's text: `un noyau dur`."""
    language: Language
    """Their language, as a BCP 47 tag: `fr`."""


class Part(StrEnum):
    """A part of an article that is not its running text."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CAPTION = "caption"


class Entry(Shape):
    """One thing that a source reports."""

    id: Id
    """The entry's address on the site: short, and unlike every other in this sheet."""
    claim: Ids = ()
    """The claim that it belongs to, or several: the same id in another sheet joins them."""
    who: Ids = ()
    """Who says it: an actor, several, or `unknown` alone; without, it is the source's own voice."""
    who_printed: Text | None = None
    """The speaker as this source words it: `a British military source`."""
    said: Texts
    """The words that carry it, exactly as they stand in the text; a list of stretches where the
    text interrupts itself."""
    original: Original | None = None
    """The same words in the language in which they were said, where the text prints these as well:
    `{said: un noyau dur, language: fr}`."""
    cue: Text | None = None
    """The words that attribute it, as they stand in the text: `told the newspaper`."""
    via: Ids = ()
    """Who passed it on, from the speaker's side to this source's side: `[bbc, le-monde]`;
    `unknown` for a hop that the text leaves open. The source's own outlet stands here only where it
    tells what somebody unnamed told it: "a source told us"."""
    to: Ids = ()
    """An audience that passes nothing on: `[reporters]`."""
    asked: Text | None = None
    """The question that it answers, as it stands in the text."""
    when: Edtf | None = None
    """When it was said, never more precise than the words: `2024-11-23`."""
    when_printed: Text | None = None
    """The words that date the saying: `on Saturday`."""
    happened: Edtf | None = None
    """When what it tells of happened: `2024-02`."""
    happened_printed: Text | None = None
    """The words that date what happened: `in February`."""
    until: Edtf | None = None
    """When it ended, for an event that lasted."""
    rejects: Ids = ()
    """The claims that it denies, or `unknown`. To reject a claim is not to assert it."""
    part: Annotated[Part | None, Field(alias="in")] = None
    """The part of the article, where it is not the running text."""
    about: Ids = ()
    """Topics or actors that it is about."""
    ruled_out: Annotated[Names, Field(alias="not")] = ()
    """What an editor was asked about and said no to: claims that it has nothing to do with, and
    entries of other sources that are not the same, each as `SOURCE#ENTRY`."""
    dismissed: Reason | None = None
    """Why it was thrown out. It is shown nowhere, and never proposed again."""
    was: Ids = ()
    """Ids that this entry had before; their addresses still lead here."""
    corrected: tuple[Correction, ...] = ()
    """What was wrong here and was put right, each with its day: `[{on: 2024-12-01, note: …}]`."""
    note: Text | None = None
    """What an editor wants readers to know: why a date lies after publication, for instance."""
    draft: Draft | None = None
    """Proposed, and not yet approved; deleting this line approves it:
    `{confidence: 0.83, why: verb of saying}`."""

    @property
    def is_open_denial(self) -> bool:
        """Whether it rejects something, and nobody has said what."""
        return self.rejects == (ids.UNKNOWN,)

    @property
    def is_doubtful(self) -> bool:
        """Whether it is a draft that is likelier wrong than right."""
        return self.draft is not None and self.draft.confidence < _LIKELY


class Sheet(Shape):
    """A fact sheet: what one source reports, as entries in the order of its text."""

    entries: tuple[Entry, ...] = ()
    """What the source reports, one item for each statement or event."""
