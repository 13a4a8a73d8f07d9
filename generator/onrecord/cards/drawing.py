"""Draws a card in the site's own letters and colours: paper, ink and lapis, always light."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features
from PIL import __version__ as pillow

from onrecord.cards.saying import Card

SIZE = 1200, 630
"""In pixels: what the services that show cards ask for."""
_PAPER, _INK, _INK_2, _RULE, _LAPIS = "#fdfdfb", "#17191d", "#575c66", "#d9dade", "#1d4f91"
"""The light colours of record.css."""
_LEFT, _RIGHT = 80, 1120
_WIDTH = _RIGHT - _LEFT
_TITLE_TOP, _FOOT = 142, 532
"""Where the title begins, and the last line of who says it stands."""
_STEP = 38
"""From one of these lines to the next."""
_FOLDED = 2
"""How many lines each may take."""
_TITLE_SIZES = range(72, 39, -4)
_LEADING = 1.14
"""From one line of a title to the next, in times its size."""
_PARTS = "latin", "latin-rest", "latin-ext"
"""The files of a family: what the first lacks is looked for in the next."""


def made_from(fonts: Path) -> str:
    """Return a digest of all that a drawing depends on but the card: code, letters, library."""
    files = [Path(__file__), *sorted(fonts.glob("*.woff2"))]
    whole = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    return f"{whole.hexdigest()} {pillow} {features.check('raqm')}"


class Letters:
    """A family at a size, which sets every letter from the first of its files that has it."""

    def __init__(self, fonts: Path, family: str, size: int, weight: int | None = None) -> None:
        files = [fonts / f"record-{family}-{part}.woff2" for part in _PARTS]
        self._fonts = [_font(file, size, weight) for file in files if file.is_file()]
        self.size = size

    def lacks(self, letter: str) -> bool:
        """Whether no file has a letter."""
        return not letter.isspace() and not any(_has(font, letter) for font in self._fonts)

    def width(self, text: str) -> float:
        """How long a text is, in pixels."""
        return sum(font.getlength(run) for font, run in self._runs(text))

    def put(self, on: ImageDraw.ImageDraw, at: tuple[float, float], text: str, ink: str) -> float:
        """Draw a line of text from the left end of its base line; return where it ends."""
        x, y = at
        for font, run in self._runs(text):
            on.text((x, y), run, font=font, fill=ink, anchor="ls")
            x += font.getlength(run)
        return x

    def cut(self, text: str, width: float) -> str:
        """A text as one line, with an ellipsis where it is too long."""
        if self.width(text) <= width:
            return text
        longest = (n for n in range(len(text), 0, -1) if self.width(f"{text[:n]}…") <= width)
        return f"{text[: next(longest, 0)].rstrip(' ,;:.')}…"

    def wrapped(self, text: str, width: float) -> list[str]:
        """A text as lines, broken at its blanks; a word longer than a line is broken within."""
        lines: list[str] = []
        line = ""
        for word in self._words(text, width):
            longer = f"{line} {word}".strip()
            if line and self.width(longer) > width:
                lines.append(line)
                longer = word
            line = longer
        return [*lines, line]

    def balanced(self, text: str, width: float) -> list[str]:
        """As `wrapped`, with lines about as long as each other."""
        lines = self.wrapped(text, width)
        narrower = (
            self.wrapped(text, width * part / 20) for part in range(10, 20) if len(lines) > 1
        )
        return next((each for each in narrower if len(each) == len(lines)), lines)

    def clipped(self, text: str, width: float, most: int) -> list[str]:
        """As `balanced`, with an ellipsis at the end of the last line that there is room for."""
        lines = self.balanced(text, width)
        if len(lines) <= most:
            return lines
        *held, last = self.wrapped(text, width)[:most]
        return [*held, self.cut(f"{last} {lines[most]}", width)]

    def _words(self, text: str, width: float) -> Iterator[str]:
        for word in text.split():
            rest = word
            while self.width(rest) > width:
                fits = max(n for n in range(1, len(rest)) if n == 1 or self.width(rest[:n]) < width)
                yield rest[:fits]
                rest = rest[fits:]
            yield rest

    def _runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """Stretches of text, each with the file that has its letters."""
        for number, letters in groupby(text, key=self._number):
            yield self._fonts[number], "".join(letters)

    def _number(self, letter: str) -> int:
        having = (number for number, font in enumerate(self._fonts) if _has(font, letter))
        return next(having, 0)


@cache
def _font(file: Path, size: int, weight: int | None) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(file, size)
    if weight:
        font.set_variation_by_axes([weight])
    return font


@cache
def _has(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    """Whether a font has a letter: Pillow tells only that it looks as one that no font has."""
    return bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


class Painter:
    """Draws cards."""

    def __init__(self, fonts: Path) -> None:
        self._titles = [Letters(fonts, "serif", size) for size in _TITLE_SIZES]
        self._story = Letters(fonts, "serif", 30)
        self._count = Letters(fonts, "sans", 38, 600)
        self._line = Letters(fonts, "sans", 27, 400)
        self._small = Letters(fonts, "sans", 22, 400)

    def lacking(self, card: Card) -> str:
        """Return the letters of a card that our fonts lack, each once."""
        serif, sans = self._story, self._line
        text = _whole(card.title + card.story)
        found = [letter for letter in text if serif.lacks(letter)]
        text = _whole("".join((card.kind, card.sources, card.origins, *card.lines, card.place)))
        found += [letter for letter in text if sans.lacks(letter)]
        return "".join(dict.fromkeys(found))

    def paint(self, card: Card) -> bytes:
        """Return a card as PNG: for the same card always the same bytes."""
        image = Image.new("RGB", SIZE, _PAPER)
        on = ImageDraw.Draw(image)
        self._head(on, card)
        below = self._foot(on, card)
        self._title(on, _whole(card.title), below - _TITLE_TOP)
        file = io.BytesIO()
        image.quantize(64, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        return file.getvalue()

    def _head(self, on: ImageDraw.ImageDraw, card: Card) -> None:
        kind = _whole(card.kind)
        aside = _RIGHT - self._small.width(kind)
        self._small.put(on, (aside, 88), kind, _INK_2)
        on.circle((_LEFT + 13, 78), 12, outline=_INK, width=3)
        on.pieslice((_LEFT + 1, 66, _LEFT + 25, 90), 90, 270, fill=_INK)
        story = self._story.cut(_whole(card.story), aside - _LEFT - 80)
        self._story.put(on, (_LEFT + 40, 88), story, _INK)
        on.line((_LEFT, 112, _RIGHT, 112), _INK, 2)

    def _title(self, on: ImageDraw.ImageDraw, title: str, height: float) -> None:
        letters = self._fitting(title, height)
        y = _TITLE_TOP + letters.size
        for line in letters.clipped(title, _WIDTH, _room(letters, height)):
            letters.put(on, (_LEFT, y), line, _INK)
            y += round(letters.size * _LEADING)

    def _fitting(self, title: str, height: float) -> Letters:
        """The largest letters in which a title fits, else the smallest."""
        fits = (
            letters
            for letters in self._titles
            if len(letters.wrapped(title, _WIDTH)) <= _room(letters, height)
        )
        return next(fits, self._titles[-1])

    def _foot(self, on: ImageDraw.ImageDraw, card: Card) -> float:
        """The count, who says it, and where; returns where it begins."""
        said = [self._line.clipped(_whole(line), _WIDTH, _FOLDED) for line in card.lines]
        lines = [line for folded in said for line in folded]
        top = _FOOT - _STEP * len(lines)
        if card.sources:
            end = self._count.put(on, (_LEFT, top), f"{_whole(card.sources)}, ", _INK)
            origins = self._count.cut(_whole(card.origins), _RIGHT - end)
            self._count.put(on, (end, top), origins, _LAPIS)
        for number, line in enumerate(lines, 1):
            self._line.put(on, (_LEFT, top + 4 + _STEP * number), line, _INK_2)
        on.line((_LEFT, 562, _RIGHT, 562), _RULE, 1)
        self._small.put(on, (_LEFT, 596), self._small.cut(card.place, _WIDTH), _INK_2)
        return top - self._count.size


def _room(letters: Letters, height: float) -> int:
    """How many lines of a title there is room for."""
    return int(height / (letters.size * _LEADING))


def _whole(text: str) -> str:
    """Text on one line, accents joined to their letters where there is a letter for both."""
    return " ".join(unicodedata.normalize("NFC", text).split())
