"""The story as a whole: what it is called and asks, and how its site is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from onrecord.model.shape import Robots, Shape, Snippets
from onrecord.model.values import Id, Ids, Language, Text, WebAddress


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
    """How many words of a reporter's own prose are shown at a time, at most; what is longer is
    shown to the end of a clause, or not at all."""
    share: Annotated[float, Field(gt=0, le=1, strict=True)] = 0.4
    """The share of a source's text above which `onrecord check` warns that too much is shown."""
    robots: Robots = "index"
    """`noindex` asks search engines to leave out the whole site."""
    snippets: Snippets = "show"
    """`hide` asks search engines to quote nothing of the site."""
    llm: Llm | None = None
    """The language model that `onrecord draft --with llm` asks; none is asked that is not named
    here: `{address: http://localhost:11434/v1, model: mistral-small}`."""


UNTITLED = "A story on record"


class StoryFile(Shape):
    """What the story as a whole is called and asks."""

    title: Text = UNTITLED
    """The site's title; without one, its home page is headed by how many articles it is of."""
    question: Text | None = None
    """The question that the story turns on, as the home page's headline."""
    summary: Text | None = None
    """What the story is, in two or three neutral sentences."""
    topics: Mapping[Id, Text] = Field(default={})
    """Topics that entries and claims may be `about`, id and title: `{war: The war in Ukraine}`."""
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
    """How the site shows the record, and with what entries are drafted: `{share: 0.5}`."""
