"""The shapes of the files that people edit: source, sheet, actors, claims, story.

A field's description says what it means, with an example. It is the one place where that stands:
the JSON schema that editors complete from, and the messages of `onrecord check`, take it from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from onrecord import ids
from onrecord.dates import Date, Precision


def _date(value: object) -> Date:
    """A year is a number to YAML; every other date is text."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        # pydantic turns a ValueError, and no TypeError, into a problem at this field
        raise ValueError("a date is written as text, such as 2024-11-25")  # noqa: TRY004
    return Date.parse(value if isinstance(value, str) else f"{value:04d}")


def _web_address(value: str) -> str:
    if not value.startswith(("http://", "https://")) or any(
        c.isspace() or c in '<>"' for c in value
    ):
        raise ValueError("an address begins with https:// or http:// and holds no spaces")
    if not value.isprintable():
        raise ValueError("this address holds a character that cannot be seen; type it anew")
    if not _names_a_host(value):
        raise ValueError(
            "this address names no host; behind https:// or http:// stands one, such as "
            "example.org or localhost:8080"
        )
    return value


def _names_a_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets that hold no IPv6 address, a port that is none
        return False


def _listed(value: object) -> object:
    """One item may be written without a list."""
    return value if isinstance(value, list | tuple) else [value]


Id = Annotated[str, StringConstraints(strict=True, pattern=ids.PATTERN)]
EntryName = Annotated[str, StringConstraints(strict=True, pattern=ids.ENTRY_PATTERN)]
Name = Annotated[str, StringConstraints(strict=True, pattern=ids.NAME_PATTERN)]
Text = Annotated[str, StringConstraints(strict=True, pattern=r"\S")]
WebAddress = Annotated[Text, AfterValidator(_web_address)]
Language = Annotated[Text, StringConstraints(pattern=r"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$")]
Edtf = Annotated[
    Date,
    PlainValidator(_date),
    WithJsonSchema(
        {"type": ["string", "integer"], "examples": ["2024-11-25", "2024-11-18/2024-11-24"]}
    ),
]
_TEXT_SCHEMA = {"type": "string", "pattern": r"\S"}
_ID_SCHEMA = {"type": "string", "pattern": ids.PATTERN}
_NAME_SCHEMA = {"type": "string", "pattern": ids.NAME_PATTERN}


def _one_or_more(item: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item, "minItems": 1}]})


Ids = Annotated[
    tuple[Id, ...], BeforeValidator(_listed), Field(min_length=1), _one_or_more(_ID_SCHEMA)
]
Names = Annotated[
    tuple[Name, ...], BeforeValidator(_listed), Field(min_length=1), _one_or_more(_NAME_SCHEMA)
]
Texts = Annotated[
    tuple[Text, ...], BeforeValidator(_listed), Field(min_length=1), _one_or_more(_TEXT_SCHEMA)
]


class Shape(BaseModel):
    """What every record in a file has in common: no unknown keys, and nothing changes it."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=False, use_attribute_docstrings=True
    )


def _day(value: Date) -> Date:
    if value.precision is not Precision.DAY or not value.start or not value.start.exact:
        raise ValueError("this is one day, such as 2024-11-25")
    return value


class Correction(Shape):
    """That something was wrong here and is right now: readers see it, and a feed tells of it."""

    on: Annotated[Edtf, AfterValidator(_day)]
    """The day on which it was put right: `2024-12-01`."""
    note: Text
    """What was wrong: `We had attributed this to the BBC; the article names Sky News`."""


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
    published: Edtf | None = None
    """The day it was published: `2024-11-25`."""
    url: WebAddress | None = None
    """Where the article stands: `https://example.org/article`."""
    archived: WebAddress | None = None
    """Where an archived copy stands."""
    language: Language = "en"
    """The language of the text, as a BCP 47 tag: `en`, `fr`, `uk`."""
    basis: Mapping[Literal["title", "outlet", "author", "published", "url"], Basis] = Field(
        default={}
    )
    """How each of these is known, by the name of the field."""
    was: Ids = ()
    """Ids that this source had before; their addresses still lead here."""
    corrected: tuple[Correction, ...] = ()
    """What was wrong here and was put right, each with its day: `[{on: 2024-12-01, note: …}]`."""
    note: Text | None = None
    """What an editor wants readers to know about this source."""


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
    dismissed: Text | None = None
    """Why it was thrown out. It is shown nowhere, and never proposed again."""
    was: Ids = ()
    """Ids that this entry had before; their addresses still lead here."""
    corrected: tuple[Correction, ...] = ()
    """What was wrong here and was put right, each with its day: `[{on: 2024-12-01, note: …}]`."""
    note: Text | None = None
    """What an editor wants readers to know: why a date lies after publication, for instance."""
    draft: Draft | None = None
    """Proposed, and not yet approved: deleting this line approves it."""

    @property
    def is_open_denial(self) -> bool:
        """Whether it rejects something, and nobody has said what."""
        return self.rejects == (ids.UNKNOWN,)


class Sheet(Shape):
    """A fact sheet: what one source reports, as entries in the order of its text."""

    entries: tuple[Entry, ...] = ()
    """What the source reports, one item for each statement or event."""


Robots = Literal["index", "noindex"]
Snippets = Literal["show", "hide"]


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    OFFICE = "office"
    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Actor(Shape):
    """Somebody or something that speaks, passes on, publishes or is spoken about."""

    name: Text
    """The name for readers: `Jean-Noël Barrot`; for an unnamed source the phrase that the texts
    use: `a British military source`."""
    kind: ActorKind
    """What it is; `unnamed` for a source that the texts do not name."""
    role: Text | None = None
    """What a reader should know it as: `French foreign minister`."""
    names: Texts = ()
    """Other forms of the name, as printed: `[Jean-Noel Barrot]`."""
    speaks_for: Id | None = None
    """The government, office or organisation on whose behalf it speaks. Origins follow it."""
    short: Annotated[Text | None, StringConstraints(max_length=4)] = None
    """An outlet's short form for dense rows, four letters at most; else made from the name."""
    was: Ids = ()
    """Ids that this actor had before; their addresses still lead here."""
    robots: Robots = "index"
    """`noindex` asks search engines to leave out this actor's page."""
    snippets: Snippets = "show"
    """`hide` asks search engines to quote none of the words that are attributed to it."""
    corrected: tuple[Correction, ...] = ()
    """What was wrong here and was put right, each with its day: `[{on: 2024-12-01, note: …}]`."""
    note: Text | None = None
    """What an editor wants readers to know."""


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
    dismissed: Text | None = None
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


class Llm(Shape):
    """A language model that `onrecord draft --with llm` asks; its key stands in the environment."""

    address: WebAddress
    """Where it is asked, up to the version, in the protocol of OpenAI's chat completions:
    `http://localhost:11434/v1`. The articles are sent there, and to no other place."""
    model: Text
    """What the model is called there: `mistral-small`."""
    seconds: Annotated[int, Field(ge=5, le=3600, strict=True)] = 120
    """How long one of its answers may take."""


class Settings(Shape):
    """How the site shows the record, and with what entries are drafted."""

    drafts: Literal["mark", "hide"] = "mark"
    """Whether entries that nobody has approved are shown with a mark, or hidden."""
    prose_words: Annotated[int, Field(ge=5, le=200, strict=True)] = 30
    """How many words of a reporter's own prose are shown at a time, at most."""
    share: Annotated[float, Field(gt=0, le=1, strict=True)] = 0.4
    """The share of a source's text above which `onrecord check` warns that too much is shown."""
    robots: Robots = "index"
    """`noindex` asks search engines to leave out the whole site."""
    snippets: Snippets = "show"
    """`hide` asks search engines to quote nothing of the site."""
    llm: Llm | None = None
    """The language model that `onrecord draft --with llm` asks; none is asked that is not named
    here: `{address: http://localhost:11434/v1, model: mistral-small}`."""


class StoryFile(Shape):
    """What the story as a whole is called and asks."""

    title: Text = "A story on record"
    """The site's title."""
    question: Text | None = None
    """The question that the story turns on, as the home page's headline."""
    summary: Text | None = None
    """What the story is, in two or three neutral sentences."""
    topics: Mapping[Id, Text] = Field(default={})
    """Topics that entries and claims may be `about`: id and title."""
    leads: Ids = ()
    """The claims that the home page shows first."""
    language: Language = "en"
    """The language of the site's own words, as a BCP 47 tag."""
    editor: Text | None = None
    """Who answers for the site."""
    contact: Text | None = None
    """Where to write to have something corrected: an address on the web or for mail."""
    rights: Text | None = None
    """What others may do with the site's own words and data: `CC BY 4.0, On Record`."""
    files: WebAddress | None = None
    """Where the story's files can be read on the web; each page links to its own, whose path is
    put behind: `https://github.com/OWNER/NAME/blob/main`."""
    settings: Settings = Field(default=Settings())
    """How the site shows the record, and with what entries are drafted."""
