"""A source file made from an article: its head, its text, and the file that holds both."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, filterfalse
from typing import Any

import yaml

from onrecord.files import plaintext
from onrecord.files.plaintext import NotAnArticleError
from onrecord.ids import slug, unused
from onrecord.ingest import (
    bylines,
    dispatches,
    furniture,
    hints,
    labels,
    naming,
    outlets,
    paragraphs,
    printed,
)
from onrecord.ingest.bylines import Byline
from onrecord.ingest.furniture import LeftOut
from onrecord.ingest.head import Head
from onrecord.ingest.outlets import Masthead
from onrecord.ingest.paragraphs import Paragraph
from onrecord.ingest.printed import Found
from onrecord.ingest.tongues import language_of
from onrecord.model import ActorKind

_TAG = "tag:yaml.org,2002:"
_OUTLET = ActorKind.OUTLET.value


@dataclass(frozen=True, slots=True)
class OutletActor:
    """An outlet that the article names and `content/actors.yml` does not have yet."""

    id: str
    name: str
    """As printed."""

    def yaml(self) -> str:
        """Return the actor as lines for `content/actors.yml`."""
        return to_yaml({self.id: {"name": self.name, "kind": _OUTLET}})


@dataclass(frozen=True, slots=True)
class NewSource:
    """What an article gives: a source that is not written yet."""

    id: str
    front_matter: Mapping[str, Any]
    """What the article itself shows, in the order and form in which it is written down."""
    paragraphs: tuple[Paragraph, ...]
    """The text, in the article's own lines."""
    left_out: tuple[LeftOut, ...]
    """What is not article; with the paragraphs it makes up every line that is not blank."""
    outlet_actor: OutletActor | None = None
    """To be added to `content/actors.yml`, where the outlet is not in it yet."""
    agency_actor: OutletActor | None = None
    """The same for the agency whose text it is."""
    hints: tuple[str, ...] = ()
    """Sentences on what the article shows and nothing is written of, for whoever knows more."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """What every article has and this one does not show: its outlet, its day."""
        return tuple(key for key in ("outlet", "published") if key not in self.front_matter)

    @property
    def body(self) -> str:
        """The source's text: paragraphs with a blank line between them."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    def text(self) -> str:
        """Return the whole file, `content/sources/ID.md`."""
        return f"---\n{to_yaml(self.front_matter)}---\n\n{self.body}\n"


@dataclass(frozen=True, slots=True)
class Taken:
    """What a story has already, as far as a new source must know."""

    source_ids: Container[str] = frozenset()
    actor_ids: Container[str] = frozenset()
    outlets: Mapping[str, str] = field(default_factory=dict)
    """The id of every outlet, by each of its names as `outlets.same_outlet` makes it."""


def prepare(article: str, data: bytes, taken: Taken) -> NewSource:
    """Return the source that an article makes; `article` is its path from the story's folder.

    Nothing is written and nothing is added: each paragraph is a line of the article, in its order,
    and what stands in the head stands in the article too. Raises NotAnArticleError.
    """
    head, kept, left_out = furniture.sort_out(paragraphs.paragraphs(plaintext.read(data)))
    if not kept:
        advice = "check that the article's own text was copied"
        raise NotAnArticleError("nothing in this file looks like an article", advice)
    lines = [paragraph.words for paragraph in kept]
    credit = bylines.byline(head.words(head.marks.byline))
    masthead = outlets.masthead(head.words(head.marks.masthead), between=True)
    address = head.words(head.marks.address)
    site = outlets.at_address(address) if address else None
    title, behind = outlets.behind(head.words(head.headline), site)
    named = [found for each in (masthead, credit) if each and (found := each.outlet)]
    every = (*lines, *(each.words for each in left_out))
    called = outlets.as_printed(site, filterfalse(labels.is_section, every)) if site else None
    outlet = outlets.outlet(_naming(head, kept, left_out), named) or behind or called
    authors = _authors(head, credit)
    agency = _agency(head, kept, left_out, outlet) if outlet and not any(authors) else None
    outlet_by_id, outlet_actor = _by_id(outlet, taken)
    agency_by_id, agency_actor = _by_id(agency, taken)
    shown = {
        "title": Found(title, title) if title else None,
        "outlet": outlet_by_id,
        "author": authors[0] if authors else None,
        "credited": agency_by_id,
        "published": _published(head, left_out, credit, masthead)
        or _filed(lines, title)
        or printed.dated_address(address)
        or _changed(left_out),
        "url": Found(address, address) if address else None,
    }
    known = {key: each for key, each in shown.items() if each}
    name = naming.source_id(title or " ".join(lines), data, taken.source_ids)
    front_matter = _front_matter(known, authors, language_of("\n".join(lines)), article)
    told = tuple(filter(None, _hints(head, kept, left_out, outlet, known)))
    return NewSource(name, front_matter, kept, left_out, outlet_actor, agency_actor, told)


def _hints(
    head: Head,
    kept: Iterable[Paragraph],
    left_out: Iterable[LeftOut],
    outlet: Found | None,
    known: Mapping[str, Found],
) -> Iterator[str | None]:
    """What only a person can tell, beside what is known."""
    lines = [paragraph.words for paragraph in kept]
    if not outlet:
        yield hints.may_be_the_outlet(head, left_out)
    yield hints.is_only_a_month(known.get("published"))
    if "credited" not in known:
        yield dispatches.told(lines, outlet.value if outlet else None)
    yield hints.is_code(lines)
    yield hints.is_a_mail(lines)
    yield hints.breaks_words(each.text for each in kept)


def to_yaml(data: Mapping[str, Any]) -> str:
    """Return `data` as YAML in the order given, every value on one line, lists in brackets.

    What is text reads back as text: in YAML 1.1, which most programs read, and in 1.2, which we do.
    """
    return yaml.dump(
        dict(data),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=float("inf"),
    )


class _InBrackets(dict[str, str]):
    """A map that is written on one line, `{how: printed, words: …}`."""


class _Dumper(yaml.SafeDumper):
    """PyYAML's, which quotes what YAML 1.1 would not read as text, and two changes."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _TAG + "timestamp"]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
"""Dates are text to us, and look best without quotation marks."""
_Dumper.add_implicit_resolver(
    _TAG + "float",
    re.compile(r"(?:[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$"),
    list("-+.0123456789"),
)
"""Numbers to YAML 1.2 that are text to 1.1, such as 1e5:
https://yaml.org/spec/1.2.2/#1032-tag-resolution."""
_Dumper.add_representer(
    list, lambda dumper, data: dumper.represent_sequence(_TAG + "seq", data, flow_style=True)
)
_Dumper.add_representer(
    _InBrackets, lambda dumper, data: dumper.represent_mapping(_TAG + "map", data, flow_style=True)
)


def _front_matter(
    found: Mapping[str, Found], authors: Iterable[Found], language: str | None, article: str
) -> dict[str, Any]:
    """The head as written, by what the article shows of itself; what is not known is left out."""
    values: dict[str, Any] = {key: each.value for key, each in found.items()}
    if "author" in found:
        values["author"] = [name.value for name in authors]
    if language:
        values["language"] = language
    values["article"] = article
    basis = {key: _InBrackets(how=each.how, words=each.words) for key, each in found.items()}
    return {**values, "basis": basis} if basis else values


def _agency(
    head: Head, kept: Iterable[Paragraph], left_out: Iterable[LeftOut], outlet: Found
) -> Found | None:
    """Whose dispatch it is, by what stands above its text; a standfirst is no part of that."""
    marks = (head.headline, head.marks.byline, head.marks.date_line)
    above = max((head.paragraphs[at].lines[-1].number for at in marks if at is not None), default=0)
    body = [each for each in kept if each.lines[0].number > above]
    first = body[0].lines[0].number if body else 0
    lines = (each.words for each in left_out if each.line_number < first)
    return dispatches.agency(lines, [each.words for each in body], outlet.value)


def _authors(head: Head, credit: Byline | None) -> tuple[Found, ...]:
    if head.marks.signature is not None:
        words, below = (head.words(head.marks.signature + each) for each in (0, 1))
        return tuple(Found(name, words) for name in bylines.signed(words, below))
    words = head.words(head.marks.byline)
    if credit is None or dispatches.by_agency(words):
        return ()
    return tuple(Found(name, words) for name in credit.authors)


def _naming(head: Head, kept: Iterable[Paragraph], left_out: Iterable[LeftOut]) -> Iterator[str]:
    """The lines that may name the outlet; a site below a caption or prose may be a picture's."""
    first = next((each.lines[0].number for each in kept if each is not head.title), 0)
    lines = (each for each in left_out if each.line_number < first or not outlets.site(each.words))
    return (line.words for line in lines)


def _published(
    head: Head, left_out: Iterable[LeftOut], credit: Byline | None, masthead: Masthead | None
) -> Found | None:
    """A line that says "Published" goes before a machine's mark, and that before a bare date."""
    line = printed.date_line(head.words(head.marks.date_line))
    if line and line.labelled:
        return line.date
    marks = (mark for each in left_out if (mark := printed.machine_mark(each.words)))
    below = printed.date_line(head.words(head.marks.date_below))
    bare = (each.date for each in (credit, masthead, line, below) if each and each.date)
    return next(chain(marks, bare), None)


def _filed(lines: Sequence[str], title: str | None) -> Found | None:
    """The day in the dateline of the first paragraph; a headline is none."""
    body = lines[1:] if title else lines
    return printed.filed(body[0]) if body else None


def _changed(left_out: Iterable[LeftOut]) -> Found | None:
    """About the day of the last change, where no line says when the article came out."""
    return next(filter(None, (printed.update_line(each.words) for each in left_out)), None)


def _by_id(outlet: Found | None, taken: Taken) -> tuple[Found | None, OutletActor | None]:
    """An outlet by its id, and the actor to be added where the story does not have it."""
    if outlet is None:
        return None, None
    if known := taken.outlets.get(outlets.same_outlet(outlet.value)):
        return replace(outlet, value=known), None
    if not (plain := slug(outlet.value)):
        return None, None
    new = OutletActor(unused(plain, taken.actor_ids), outlet.value)
    return replace(outlet, value=new.id), new
