"""The data page: the record as files for other programs, which stand in the site beside it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.frozen import dataclass
from onrecord.pages import addresses
from onrecord.pages.edition import Offer
from onrecord.pages.index import Index
from onrecord.pages.page import Kind, Page
from onrecord.pages.parts import Parts


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to download."""

    name: str
    href: str
    size: str


@dataclass(frozen=True, slots=True)
class OfferView:
    """The record in one format: what it is, its files, and how they are opened."""

    meaning: str
    opened: str
    files: tuple[FileView, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """All formats, and what may be done with them."""

    title: str
    offers: tuple[OfferView, ...]
    rights: str | None
    drafts: int
    to_about: str
    to_method: str


def pages(index: Index) -> Iterator[Page]:
    """Return the data page; none where a site has no files to offer."""
    offers = index.edition.offers
    if offers:
        about = "The whole record as files to download."
        yield Page(addresses.DATA, "Data", Kind.DATA, lambda: _data(index, offers()), about)


def _data(index: Index, offers: tuple[Offer, ...]) -> DataView:
    parts = Parts.on(index, addresses.DATA)
    return DataView(
        title=parts.record.about.title,
        offers=tuple(map(_offer, offers)),
        rights=parts.record.about.rights,
        drafts=sum(1 for wording in parts.record.wordings if wording.entry.draft),
        to_about=parts.to(addresses.ABOUT),
        to_method=parts.to(addresses.METHOD),
    )


def _offer(offer: Offer) -> OfferView:
    files = (FileView(file.name, file.name, _size(file.size)) for file in offer.files)
    return OfferView(offer.meaning, offer.opened, tuple(files))


def _size(count: int) -> str:
    """A size in bytes as readers know it: `12 kB`."""
    if count < 1_000:
        return f"{count} bytes"
    if count < 1_000_000:
        return f"{count / 1_000:.0f} kB"
    return f"{count / 1_000_000:.1f} MB"
