"""Pictures that stand beside a link where it is shared: of the home page and the leading claims.

They need Pillow, which the extra `cards` brings. A card bears the name of all that it is made from,
so that one that stands already is not drawn again, and no service shows an old one for a new one.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.cards.saying import Card, cards
from onrecord.pages import Preview
from onrecord.record import Record

__all__ = ["Drawn", "draw"]

FOLDER = "cards"
"""Where the cards stand in the site."""
_EXTRA = "cards"
_FONTS = "assets/onrecord/fonts"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The cards of a site."""

    previews: Mapping[str, Preview]
    """What stands beside a link to a page, by the page's path."""
    files: Mapping[str, bytes]
    """The pictures by their path in the site."""
    notes: tuple[str, ...] = ()
    """Which are missing, and why."""


def draw(record: Record, address: str, theme: Path, before: Path) -> Drawn:
    """Return the cards of a record, for a site that is published at `address`.

    Args:
        record: what they tell.
        address: the root of the site: without it there are none, for the programs that show cards
            ask for whole addresses.
        theme: where our fonts lie.
        before: the folder of the pages as last built; its cards are taken from there.
    """
    if not address:
        return Drawn({}, {})
    if importlib.util.find_spec("PIL") is None:
        note = f"No cards for shared links: they need Pillow (pip install 'onrecord[{_EXTRA}]')"
        return Drawn({}, {}, (note,))
    return _draw(dict(cards(record, address)), address, theme / _FONTS, before)


def _draw(wanted: Mapping[str, Card], address: str, fonts: Path, before: Path) -> Drawn:
    from onrecord.cards.drawing import Painter, made_from  # noqa: PLC0415  # Pillow is an extra

    made = made_from(fonts)
    painter = Painter(fonts)
    previews: dict[str, Preview] = {}
    files: dict[str, bytes] = {}
    notes: list[str] = []
    for page, card in wanted.items():
        if lacking := painter.lacking(card):
            notes.append(f"No card for “{card.title}”: our fonts have no {_listed(lacking)}")
            continue
        name = f"{FOLDER}/{hashlib.sha256(f'{made}{card!r}'.encode()).hexdigest()[:16]}.png"
        files[name] = _standing(before / name) or painter.paint(card)
        previews[page] = Preview(f"{address}{name}", card.alt)
    return Drawn(previews, files, tuple(notes))


def _standing(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _listed(letters: str) -> str:
    """A few of the letters that are missing."""
    return " ".join(_few(letters))


def _few(letters: str) -> Iterator[str]:
    yield from letters[:3]
    if len(letters) > 3:
        yield "…"
