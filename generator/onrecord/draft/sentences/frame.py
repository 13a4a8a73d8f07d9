"""A paragraph as the parser sees it: the reporter's sentence, with long quotations out of its way.

A parser built on tidy prose stumbles over quotations of several sentences. So whole quoted
sentences are replaced by a short stand-in, and the marks around quoted fragments are left out.
Every character of a frame knows its place in the text, and no word of a stand-in is ever shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Literal

from onrecord.dates import names
from onrecord.draft.labels.transcripts import Turn, turn
from onrecord.draft.sentences.headline_case import as_in_a_sentence
from onrecord.draft.words.cues import FORMS, SAYING_BETWEEN, SAYING_FOLLOWS
from onrecord.frozen import dataclass
from onrecord.quotations import Quotation
from onrecord.text import Span

_STAND_IN = "We agree"
_NAME = "Pinafore"
"""Stands for the title of a work: a name to the parser."""
_DASHES = ("―", "—", "–")
_TITLE = 4
"""Quoted words with a capital are a title or a name (`known as “Operation X”`) up to this many."""
_NEAR = 40
"""Within so many characters before a mark stands what names what is in it."""
_SUBHEADING = 3
"""Words in marks that stand alone: a heading rather than what somebody says."""
_NAMING = re.compile(
    r"\b(?:headlined|titled|entitled|subtitled|captioned|dubbed|nicknamed|christened"
    r"|banner|hashtag|inscription|logo|motto|placard|slogan|tagline|tattoo"
    r"|(?P<written>caption|headline))[:,]?\s*$",
    re.IGNORECASE,
)
"""What stands before the title of a work, before a name, or before what is printed on something."""
_WRITING = re.compile(
    r"\b(?:writes?|writing|wrote|written|post(?:s|ed|ing)|shar(?:es|ed|ing)|upload(?:s|ed|ing)"
    r"|publish(?:es|ed|ing)|add(?:s|ed|ing))\b",
    re.IGNORECASE,
)
"""Whoever does this says what stands in the caption or headline of the same sentence."""
_DAY = re.compile(
    rf"\b(?:{'|'.join(names.WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?"
    rf"(?P<again>\s\((?:the )?(?:[0-9]{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{names.MONTH})"
    rf"|(?:{names.MONTH}) [0-9]{{1,2}}(?:st|nd|rd|th)?)(?:,? [0-9]{{4}})?(?:, local time)?\))",
    re.IGNORECASE,
)
"""A day that is said again in brackets, `Tuesday (4 March)`, where the parser breaks off."""
_AROUND = 60
"""Characters that hold a weekday, or what is said again behind it."""
_UNMARKED = re.compile(r'[^\s"“”«»](?:[^"“”«»]*[^\s"“”«»])?')
_SAME_WIDTH = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " "})
"""Curly marks and line ends as the parser's training text has them, each one character still."""


Kind = Literal["plain", "quoted", "sentence", "title"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a frame's characters and where they come from."""

    start: int
    source: Span
    kind: Kind
    """What it is in the text; words stand in for a quoted sentence or a title."""

    @property
    def stand_in(self) -> bool:
        """Whether it stands for a quoted sentence."""
        return self.kind == "sentence"

    @property
    def quoted(self) -> bool:
        """Whether its words, or those that it stands for, are in quotation marks."""
        return self.kind != "plain"

    @property
    def printed(self) -> bool:
        """Whether its characters are those of the text."""
        return self.kind in {"plain", "quoted"}


@dataclass(frozen=True, slots=True)
class Frame:
    """The words to parse, and the way back to the text."""

    paragraph: Span
    words: str
    pieces: tuple[Piece, ...]
    turn: Turn | None = None
    """Whose it is, where a label alone says so."""

    def span(self, within: Span) -> Span:
        """Return the place in the text of a stretch of the frame."""
        first, last = self.piece(within.start), self.piece(within.end - 1)
        start = first.source.start + (within.start - first.start if first.printed else 0)
        end = last.source.start + within.end - last.start if last.printed else last.source.end
        return Span(start, end)

    def places(self, runs: Iterable[tuple[int, int]]) -> Iterator[tuple[Piece, Span]]:
        """Yield for runs of characters, in order, the piece where each begins and its place."""
        after = iter(self.pieces[1:])
        piece, following = self.pieces[0], next(after, None)
        for start, end in runs:
            while following is not None and following.start <= start:
                piece, following = following, next(after, None)
            if piece.printed and (following is None or end <= following.start):
                moved = piece.source.start - piece.start
                yield piece, Span(start + moved, end + moved)
            else:
                yield piece, self.span(Span(start, end))

    def piece(self, offset: int) -> Piece:
        """Return the piece that the character at `offset` belongs to."""
        return self.pieces[bisect_right(self.pieces, offset, key=attrgetter("start")) - 1]


def frame(text: str, paragraph: Span, quotations: Sequence[Quotation]) -> Frame:
    """Return the frame of one paragraph."""
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0
    its_turn = turn(text, paragraph)
    if paragraph.start == 0:
        text = as_in_a_sentence(text, paragraph)
    for source, form, kind in _parts(text, paragraph, quotations, its_turn):
        if form:
            pieces.append(Piece(length, source, kind))
            words.append(form)
            length += len(form)
    return Frame(paragraph, "".join(words), tuple(pieces), its_turn)


def _parts(
    text: str, paragraph: Span, quotations: Sequence[Quotation], its_turn: Turn | None
) -> Iterator[tuple[Span, str, Kind]]:
    """Yield the parts of a paragraph in order: where each stands, and how the parser sees it."""
    at = paragraph.start
    if its_turn:
        behind = text.index(":", its_turn.label.end) + 1
        yield Span(at, behind), text[at:behind], "plain"
        yield Span(behind, behind + 1), "\n", "plain"  # what is said is a sentence of its own
        at = behind + 1
        quotations = ()  # the mark before a name and a colon closes nowhere near
    for quotation in quotations:
        outer = Span(max(quotation.outer.start, at), min(quotation.outer.end, paragraph.end))
        if outer.start >= outer.end:
            continue
        yield from _plain(text, at, outer.start)
        if _is_named(text, paragraph, quotation):
            comma = "," if quotation.inner[0].of(text).endswith(",") else ""
            yield outer, _NAME + comma, "title"
        elif is_subheading(text, paragraph, quotation) and outer.end < paragraph.end:
            pass  # it is no part of the sentence below it
        elif is_sentence(text, paragraph, quotation):
            last = quotation.inner[-1].of(text)[-1:]
            ending = last if last in ",.!?" else ""
            # A dash right behind the mark would be read as one word with it.
            apart = " " if text[outer.end : outer.end + 1] in _DASHES else ""
            yield outer, f'"{_STAND_IN}{ending}"{apart}', "sentence"
        else:
            inner = quotation.inner[0]
            yield inner, inner.of(text).translate(_SAME_WIDTH), "quoted"
        at = outer.end
    yield from _plain(text, at, paragraph.end)


def _plain(text: str, start: int, end: int) -> Iterator[tuple[Span, str, Kind]]:
    """Yield the reporter's own words without the days that they only say again."""
    for again in _DAY.finditer(text, start, end):
        before = Span(start, again.start("again"))
        yield before, before.of(text).translate(_SAME_WIDTH), "plain"
        start = again.end()
    yield Span(start, end), text[start:end].translate(_SAME_WIDTH), "plain"


def with_its_day(text: str, said: Span) -> Span:
    """Return a stretch that ends at a weekday with what brackets say again behind it."""
    for again in _DAY.finditer(text, max(said.start, said.end - _AROUND), said.end + _AROUND):
        if again.start("again") == said.end:
            return Span(said.start, again.end())
    return said


def frame_of(text: str, said: Sequence[Span]) -> Frame:
    """Return the frame of somebody's words alone, without the marks around them."""
    found = (each for place in said for each in _UNMARKED.finditer(text, place.start, place.end))
    runs = [Span(*each.span()) for each in found]
    words, pieces = "", []
    for run in runs:
        stops = words[-1:] in ".!?" or not run.of(text)[:1].isupper()
        words += "" if not words else " " if stops else ". "
        pieces.append(Piece(len(words), run, "plain"))
        words += run.of(text).translate(_SAME_WIDTH)
    return Frame(Span(said[0].start, said[-1].end), words, tuple(pieces))


def is_subheading(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether a few words in marks, which no sentence mark ends, are all of their line."""
    words = quotation.inner[0].of(text)
    before = text[paragraph.start : quotation.outer.start].rpartition("\n")[2]
    behind = text[quotation.outer.end : paragraph.end].partition("\n")[0]
    alone = not before.strip() and not behind.strip()
    return alone and len(words.split()) <= _SUBHEADING and words[-1:] not in ".,!?…—–-;:"


def _is_named(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether it is what something is headed or named: `an article headlined “Who Sold It?”`."""
    words = quotation.inner[0].of(text)
    before = text[paragraph.start : quotation.outer.start]
    naming = _NAMING.search(before, len(before) - _NEAR) if words[:1].isupper() else None
    if naming is None or not naming["written"]:
        return naming is not None
    sentence = re.split(r"[.!?]\s", before)[-1]
    behind = re.split(r"[.!?](?:\s|$)", text[quotation.outer.end : paragraph.end])[0]
    return not _WRITING.search(sentence + behind)


def _is_modifier(text: str, quotation: Quotation) -> bool:
    """Whether one word in marks belongs to the noun behind it: `‘Rope-eating’ beetle found`."""
    words = quotation.inner[0].of(text)
    behind = re.match(r" ([a-z]+)\b", text[quotation.outer.end :])
    one = len(words.split()) == 1 and words[-1:].isalpha()
    return one and behind is not None and behind[1] not in FORMS


def _is_no_speech(text: str, paragraph: Span, quotation: Quotation) -> bool:
    if is_subheading(text, paragraph, quotation) or _is_named(text, paragraph, quotation):
        return True
    return _is_modifier(text, quotation)


def is_sentence(text: str, paragraph: Span, quotation: Quotation) -> bool:
    """Whether a quotation stands as speech of its own, not as some words of a reporter's clause."""
    if len(quotation.inner) > 1:
        return True
    words = quotation.inner[0].of(text)
    if _is_no_speech(text, paragraph, quotation):
        return False
    before = text[paragraph.start : quotation.outer.start].rstrip()
    after = text[quotation.outer.end : paragraph.end]
    begins = not before or before[-1] in ",:;.!?…\"'”’—–"
    if begins and words.endswith((",", "?", "!")) and SAYING_FOLLOWS.match(after):
        return True
    if SAYING_BETWEEN.search(before) and words.endswith((".", "?", "!")):
        return True
    called_out = before.rpartition(" ")[2] in FORMS and words.endswith(("?", "!"))
    capital = words[:1].isupper() or not words[:1].isalpha()
    return capital and (begins or called_out or len(words.split()) > _TITLE)
