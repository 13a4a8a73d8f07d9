"""Things of a record as linked data: schema.org, and Cito for what disputes what.

- Articles, wordings and claims are schema.org's NewsArticle, Quotation and Claim. Reported speech
  is no Quotation, for its words are the reporter's: it is a CreativeWork.
- A denial `cito:disputes` a claim, and is no `appearance` of it.

Of people it says only what they are called, what tells them from others, and which words sources
attribute to them. What is not known is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic_core import to_json

from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.model import ActorKind

Node = dict[str, Any]

CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    "cito": "http://purl.org/spar/cito/",
    "disputes": {"@id": "cito:disputes", "@type": "@id"},
    "disagreesWith": {"@id": "cito:disagreesWith", "@type": "@id"},
    "repliesTo": {"@id": "cito:repliesTo", "@type": "@id"},
}
"""What the terms mean. It stands beside them, so that reading them asks nobody."""
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_JINJA = re.compile(r"\{(?=[{%#])")
"""In JSON this stands in strings alone: behind the brace of an object comes a quotation mark."""
_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.OFFICE: "Organization",
    ActorKind.GOVERNMENT: "GovernmentOrganization",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.OUTLET: "NewsMediaOrganization",
    ActorKind.DOCUMENT: "CreativeWork",
    ActorKind.UNNAMED: "Thing",  # the texts do not say what it is
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article."""

    at: str
    """Its address, as all that are named `at`."""
    title: str
    titled: bool
    """Whether the title is a printed headline."""
    publisher: Sequence[Node]
    credited: Sequence[Node]
    """Whose text it is, where the publisher prints another's."""
    author: Sequence[str]
    published: Date | None
    url: str | None
    archived: str | None
    language: str

    def node(self) -> Node:
        """Return it as a NewsArticle."""
        return known(
            {
                "@id": self.at,
                "@type": "NewsArticle",
                "name": self.title,
                "headline": self.title if self.titled else None,
                "publisher": list(self.publisher),
                "sourceOrganization": list(self.credited),
                "author": [{"name": name} for name in self.author],
                "datePublished": date(self.published),
                "url": self.url,
                "archivedAt": self.archived,
                "inLanguage": self.language,
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A claim."""

    at: str
    title: str
    summary: str | None
    sentence: str
    """The count of its sources and origins."""
    about: Sequence[Node]
    wordings: Sequence[Node]
    contradicts: Sequence[Node]
    answers: Sequence[Node]

    def node(self) -> Node:
        """Return it as a Claim."""
        return known(
            {
                "@id": self.at,
                "@type": "Claim",
                "name": self.title,
                "description": self.summary,
                "creditText": self.sentence,
                "about": list(self.about),
                "appearance": list(self.wordings),
                "disagreesWith": list(self.contradicts),
                "repliesTo": list(self.answers),
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One source's words for one thing."""

    at: str
    quotes: bool
    """Whether they are somebody's own words, at least in part."""
    words: str
    attribution: str
    draft: bool
    speakers: Sequence[Node]
    source: Node | None
    chain: Node | None
    said: Date | None
    happened: Date | None
    until: Date | None
    about: Sequence[Node]
    rejects: Sequence[Node]
    original: Node | None = None
    """The same words in the language in which they were said, as `original` gives them."""

    def node(self) -> Node:
        """Return it as a Quotation, or as a CreativeWork where the words are the reporter's."""
        return known(
            {
                "@id": self.at,
                "@type": "Quotation" if self.quotes else "CreativeWork",
                "text": self.words,
                "translationOfWork": self.original,
                "creditText": self.attribution,
                "creativeWorkStatus": "Draft" if self.draft else None,
                "spokenByCharacter": list(self.speakers) if self.quotes else [],
                "isPartOf": self.source,
                "isBasedOn": self.chain,
                "dateCreated": date(self.said),
                "temporalCoverage": _coverage(self.happened, self.until),
                "about": list(self.about),
                "disputes": list(self.rejects),
            }
        )


def actor(at: str, kind: ActorKind, name: str, names: Iterable[str], role: str | None) -> Node:
    """Return somebody or something that speaks, passes on or publishes."""
    return known(
        {
            "@id": at,
            "@type": _TYPES[kind],
            "name": name,
            "alternateName": list(names),
            "disambiguatingDescription": role,
        }
    )


def original(words: str, language: str) -> Node:
    """Return words in the language in which they were said."""
    return {"@type": "Quotation", "text": words, "inLanguage": language}


def topic(at: str, title: str) -> Node:
    """Return what things may be about."""
    return {"@id": at, "@type": "DefinedTerm", "name": title}


def ref(at: str) -> Node:
    """Return a thing that is described elsewhere."""
    return {"@id": at}


def known(node: Node) -> Node:
    """Return a node without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def date(known_date: Date | None) -> str | Node | None:
    """Return a date as schema.org knows dates; as EDTF where it says less, or doubts."""
    if known_date is None:
        return None
    return known_date.iso or {"@type": _EDTF, "@value": known_date.edtf}


def _coverage(happened: Date | None, until: Date | None) -> str | Node | None:
    """When what it tells of happened; all the time between two dates where it lasted."""
    start, end = date(happened), date(until)
    if isinstance(start, str) and isinstance(end, str):
        return f"{start}/{end}"
    return start


def in_page(node: Node) -> str:
    """Return a node as it can stand in an HTML page's script element, whatever its words are.

    Nothing in it ends the element, or begins a comment or anything of Jinja, which some plugins of
    MkDocs run over pages; and it is one line.
    """
    text = to_json({"@context": CONTEXT, **node}).decode()
    for char in "<>&\u2028\u2029\x7f\x85":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return _JINJA.sub(r"\\u007b", text)
