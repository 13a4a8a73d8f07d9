"""Places in a source's text as other programs find them, without a word that no page shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.export.shapes import Original, Passage, Piece, Stretch
from onrecord.passages import Passage as ShownPassage
from onrecord.passages import Piece as ShownPiece
from onrecord.passages import in_words
from onrecord.record import Record, Wording
from onrecord.text import Span

_CONTEXT = 32
"""How many characters on either side help to find a passage, as annotation tools have it."""


class Shown:
    """What the pages of a record show of its sources' texts."""

    def __init__(self, record: Record) -> None:
        self._shown = {
            source.id: _joined(
                source.text,
                (
                    span
                    for wording in record.source_wordings(source.id)
                    for passage in wording.passages
                    for span in passage.spans()
                ),
            )
            for source in record.sources.values()
        }

    def passage(self, wording: Wording) -> Passage:
        """Return the passage of a wording, with selectors for each of its stretches."""
        return self._passage(wording, wording.passage)

    def original(self, wording: Wording) -> Original | None:
        """Return its words in the language in which they were said, where its source has them."""
        written, shown = wording.entry.original, wording.original
        if written is None or shown is None:
            return None
        return Original(language=written.language, passage=self._passage(wording, shown))

    def _passage(self, wording: Wording, shown: ShownPassage) -> Passage:
        text = wording.source.text
        runs = _runs(shown.pieces)
        stretches = tuple(self._stretch(wording, run) for run in runs)
        words = in_words(text, shown.spans(), cut=shown.cut)
        return Passage(words=words, stretches=stretches, cut=shown.cut)

    def _stretch(self, wording: Wording, run: list[ShownPiece]) -> Stretch:
        text, at = wording.source.text, Span(run[0].span.start, run[-1].span.end)
        around = self._around(wording.source.id, at)
        return Stretch(
            exact=at.of(text),
            prefix=_tail(text[around.start : at.start]),
            suffix=_head(text[at.end : around.end]),
            start=at.start,
            end=at.end,
            pieces=tuple(
                Piece(start=p.span.start, end=p.span.end, role=p.role, quoted=p.quoted) for p in run
            ),
        )

    def _around(self, source: str, at: Span) -> Span:
        """The shown stretch of the text that holds a place."""
        return next(
            (span for span in self._shown[source] if span.start <= at.start and at.end <= span.end),
            at,
        )


def _runs(pieces: Iterable[ShownPiece]) -> list[list[ShownPiece]]:
    """The pieces of a passage, those that stand next to each other together."""
    runs: list[list[ShownPiece]] = []
    for piece in pieces:
        if runs and runs[-1][-1].span.end == piece.span.start and not piece.after_omission:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those with nothing but white space between them made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined


def _tail(before: str) -> str:
    """The last characters, without a word that they would cut in two."""
    if len(before) <= _CONTEXT:
        return before
    kept = before[-_CONTEXT:]
    whole = before[-_CONTEXT - 1].isspace()
    return kept if whole else re.sub(r"^\S+", "", kept)


def _head(after: str) -> str:
    """The first characters, without a word that they would cut in two."""
    if len(after) <= _CONTEXT:
        return after
    kept = after[:_CONTEXT]
    return kept if after[_CONTEXT].isspace() else re.sub(r"\S+$", "", kept)
