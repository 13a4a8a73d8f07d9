"""The shape of the record for other programs: `record.json`, and what all formats are made of.

A field's description is the one place that says what it means: the published schema, the notes
beside the CSV files and those in Datasette take it from here. A key that is not there is not known.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from onrecord import model
from onrecord.passages import Role, Speech
from onrecord.record import Carried, Judged

FORMAT = 1
"""Grows when a program that reads the record could no longer do so."""
SCHEMA = "record.schema.json"
"""The schema's file, beside the record."""


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


class Original(model.Shape):
    """Words in the language in which they were said, as a source prints them beside its own."""

    language: str
    """The language, as a BCP 47 tag."""
    passage: Passage
    """The words."""


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


class Coverage(model.Shape):
    """How one source carries one claim."""

    source: str
    """The source."""
    carried: Carried
    """How; `absent` means not in the text that the record has, `not read for this yet` that nobody
    can say: it is left out where texts are counted."""
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
    """Whether a person wrote the title; otherwise it is the id in words."""
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
    """How each source of the story carries it."""
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


class Record(model.Shape):
    """A story on record: who said what, when, and according to whom."""

    schema_: Annotated[str, Field(alias="$schema")]
    """The schema that the file follows."""
    format: Literal[1]
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
