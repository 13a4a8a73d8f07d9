"""Feeds of new statements and of corrections, for the story and for each actor: Atom and JSON Feed.

A statement is as new as its entry: git tells when that came; without git, its source's publication
stands for that. One of which neither is known is in no feed. A feed names whole addresses, so there
is none where the site's own is not given.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from xml.etree import ElementTree as ET

from onrecord.model import Correction
from onrecord.pages import addresses
from onrecord.pages.excerpts.words import passage_words
from onrecord.pages.index import Index
from onrecord.pages.own_words.attribution import attribution
from onrecord.record import Actor, Wording

_NEWEST = 100
"""How many items a feed holds at most."""
ATOM = "http://www.w3.org/2005/Atom"
_LONG_AGO = dt.datetime.fromtimestamp(0, dt.UTC)
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document can hold."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something new: a statement that is on record now, or a correction."""

    url: str
    title: str
    text: str
    at: dt.datetime
    corrects: int = 0
    """Which of the corrections of one day it is, from 1; 0 for a statement."""

    @property
    def id(self) -> str:
        """A statement is known by its address; a correction by its day besides."""
        page, _, anchor = self.url.partition("#")
        day = f"?corrected={self.at.date()}" if self.corrects else ""
        day += f".{self.corrects}" if self.corrects > 1 else ""
        return f"{page}{day}{f'#{anchor}' if anchor else ''}"


@dataclass(frozen=True, slots=True)
class Feed:
    """What is new, newest first."""

    path: str
    """From the site's root, without the ending that tells the format."""
    title: str
    page: str
    """The address of the page that it belongs to."""
    items: tuple[Item, ...]


def feeds(index: Index) -> dict[str, bytes]:
    """Return every feed in both formats, by its path from the site's root."""
    address = index.edition.address
    if not address:
        return {}
    found: dict[str, bytes] = {}
    for feed in _feeds(index):
        found[f"{feed.path}.xml"] = as_atom(feed, index)
        found[f"{feed.path}.json"] = as_json(feed, index)
    return found


def _feeds(index: Index) -> Iterator[Feed]:
    record, home = index.record, index.edition.address
    title = record.about.title
    yield _feed("feed", title, home, _statements(index, record.wordings))
    yield _feed("corrections", f"{title}: corrections", home, _corrections(index))
    for actor in record.actors.values():
        if actor.robots == "noindex":
            continue
        route = addresses.route(addresses.actor(actor.id))
        said = index.said.get(actor.id, ())
        if said:
            name = f"{title}: {actor.name}"
            yield _feed(f"{route}feed", name, f"{home}{route}", _statements(index, said))
        fixed = list(_corrections(index, actor))
        if fixed:
            name = f"{title}: {actor.name}, corrections"
            yield _feed(f"{route}corrections", name, f"{home}{route}", fixed)


def _feed(path: str, title: str, page: str, items: Iterable[Item]) -> Feed:
    newest = sorted(items, key=lambda item: (-item.at.timestamp(), item.url, item.text))
    return Feed(path, title, page, tuple(newest[:_NEWEST]))


# ---- what is new


def _statements(index: Index, wordings: Iterable[Wording]) -> Iterator[Item]:
    for wording in wordings:
        at = _came(index, wording)
        if at:
            draft = "Draft, not yet checked by a person: " if wording.entry.draft else ""
            title = f"{draft}{attribution(wording, index.names)}"
            yield Item(_address(index, wording), title, _words(index, wording), at)


def _words(index: Index, wording: Wording) -> str:
    """The words, unless the story or who spoke them wants no other program to quote them."""
    hidden = wording.unquoted or index.record.about.settings.snippets == "hide"
    return _ON_THE_PAGE if hidden else passage_words(wording)


_ON_THE_PAGE = "The words stand on the page."


def _came(index: Index, wording: Wording) -> dt.datetime | None:
    """When an entry came onto the record, under whatever id."""
    added, source = index.edition.history.added, wording.source
    sheets, ids = (source.id, *source.head.was), (wording.id, *wording.entry.was)
    came = [at for each in product(sheets, ids) if (at := added.get(each))]
    if came:
        return min(came)
    published = source.head.published
    return _day(published.latest) if published and published.latest else None


def _corrections(index: Index, actor: Actor | None = None) -> Iterator[Item]:
    """What was put right: everywhere, or in what concerns one actor."""
    record = index.record
    if actor is None:
        for claim in record.claims.values():
            yield from _fixed(index, addresses.claim(claim.id), claim.title, claim.corrected)
        for source in record.sources.values():
            title = f"{index.names[source.id]}: {source.title}"
            yield from _fixed(index, addresses.source(source.id), title, source.head.corrected)
    for each in record.actors.values() if actor is None else (actor,):
        yield from _fixed(index, addresses.actor(each.id), each.name, each.corrected)
    for wording in record.wordings if actor is None else index.said.get(actor.id, ()):
        title = attribution(wording, index.names)
        yield from _corrected(_address(index, wording), title, wording.entry.corrected)


def _fixed(index: Index, path: str, title: str, found: Iterable[Correction]) -> Iterator[Item]:
    yield from _corrected(index.edition.at(path) or "", title, found)


def _corrected(url: str, title: str, found: Iterable[Correction]) -> Iterator[Item]:
    of_day: Counter[dt.datetime] = Counter()
    for correction in found:
        day = correction.on.latest
        at = _day(day) if day else _LONG_AGO
        of_day[at] += 1
        yield Item(url, f"Corrected: {title}", correction.note, at, of_day[at])


def _address(index: Index, wording: Wording) -> str:
    return index.edition.at(addresses.source(wording.source.id), wording.id) or ""


def _day(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)


# ---- as files


def as_atom(feed: Feed, index: Index) -> bytes:
    """Return a feed as Atom (RFC 4287)."""
    about = index.record.about
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": about.language})
    address = f"{index.edition.address}{feed.path}.xml"
    updated = max((item.at for item in feed.items), default=_LONG_AGO)
    _texts(root, {"id": address, "title": feed.title, "updated": _rfc3339(updated)})
    _texts(ET.SubElement(root, "author"), {"name": about.editor or about.title})
    ET.SubElement(root, "link", {"rel": "self", "href": address, "type": "application/atom+xml"})
    ET.SubElement(root, "link", {"rel": "alternate", "href": feed.page, "type": "text/html"})
    for item in feed.items:
        entry = ET.SubElement(root, "entry")
        said = {"id": item.id, "title": item.title, "updated": _rfc3339(item.at)}
        _texts(entry, {**said, "content": item.text})
        ET.SubElement(entry, "link", {"rel": "alternate", "href": item.url, "type": "text/html"})
    ET.indent(root, " ")
    text = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _texts(parent: ET.Element, texts: dict[str, str]) -> None:
    for tag, text in texts.items():
        ET.SubElement(parent, tag).text = NO_XML.sub("", text)


def as_json(feed: Feed, index: Index) -> bytes:
    """Return a feed as JSON Feed 1.1."""
    about = index.record.about
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": f"{index.edition.address}{feed.path}.json",
        "language": about.language,
        "authors": [{"name": about.editor or about.title}],
        "items": [
            {
                "id": item.id,
                "url": item.url,
                "title": item.title,
                "content_text": item.text,
                "date_published": _rfc3339(item.at),
            }
            for item in feed.items
        ],
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "replace") + b"\n"


def _rfc3339(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
