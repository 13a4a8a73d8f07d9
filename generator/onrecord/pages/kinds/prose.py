"""The pages of our own prose: how it is made, and who answers for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from onrecord.frozen import dataclass
from onrecord.pages import addresses
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts
from onrecord.text import counted


@dataclass(frozen=True, slots=True)
class ProseView:
    """What our prose says of this story, and where it leads."""

    title: str
    editor: str | None
    contact: str | None
    contact_href: str | None
    sources: str
    prose_words: int
    share: str
    """The share of an article above which the check warns."""
    shares: str | None
    """The least and the greatest share of an article that this site shows."""
    drafts: int
    drafts_hidden: bool
    to_sources: str
    to_method: str


def pages(index: Index) -> Iterator[Page]:
    """Return the pages on method and on who answers."""
    how = "How this record is made, and what its words mean."
    who = "Who answers for this site, and how to have something corrected."
    for path, title, kind, description in (
        (addresses.METHOD, "How it is made", Kind.METHOD, how),
        (addresses.ABOUT, "About", Kind.ABOUT, who),
    ):
        yield Page(path, title, kind, partial(_view, Parts.on(index, path)), description)


def _view(parts: Parts) -> ProseView:
    record, about = parts.record, parts.record.about
    return ProseView(
        title=about.title,
        editor=about.editor,
        contact=about.contact,
        contact_href=_contact_href(about.contact),
        sources=counted(len(record.sources), "article"),
        prose_words=about.settings.prose_words,
        share=f"{about.settings.share:.0%}",
        shares=_shares(parts.index),
        drafts=sum(1 for wording in record.wordings if wording.entry.draft),
        drafts_hidden=about.settings.drafts == "hide",
        to_sources=parts.to(addresses.SOURCES),
        to_method=parts.to(addresses.METHOD),
    )


def _shares(index: Index) -> str | None:
    shares = sorted(index.record.share(id_) for id_ in index.record.sources)
    if not shares:
        return None
    least, most = f"{shares[0]:.0%}", f"{shares[-1]:.0%}"
    return least if least == most else f"between {least} and {most}"


def _contact_href(contact: str | None) -> str | None:
    """A link for what is plainly an address on the web or for mail; nothing else becomes one."""
    if not contact or any(c.isspace() for c in contact):
        return None
    if contact.startswith(("https://", "http://")):
        return contact
    name, at, host = contact.partition("@")
    return f"mailto:{contact}" if name and at and "." in host and ":" not in contact else None
