"""An article's page, as far as it shows without its headline: how far its top goes, what is prose.

A position is that of a paragraph, from 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from onrecord.ingest import labels
from onrecord.ingest.paragraphs import Paragraph, ends_sentence

HEAD = 10
"""How many paragraphs from the top a headline, byline or date line may stand, menus not counted."""
PROSE = 6
"""Words of a line that ends as a sentence does and is one."""


@dataclass(frozen=True)
class Top:
    """An article's paragraphs as collected, and where its top ends and its prose stands."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The words of each paragraph."""
        return tuple(paragraph.words for paragraph in self.paragraphs)

    @cached_property
    def end(self) -> int:
        """The position behind the first lines that are neither furniture nor a section alone."""
        own = (
            at
            for at, words in enumerate(self.lines)
            if not (labels.by_its_words(words) or labels.is_section(words))
            if not labels.is_tag(words) and at not in self.related
        )
        return next(islice(own, HEAD, None), len(self.lines))

    @cached_property
    def sentences(self) -> list[int]:
        """The positions of what is plainly prose, whichever line is the headline."""
        return [
            at
            for at, words in enumerate(self.lines)
            if ends_sentence(words) and not words.endswith(":")
            if len(words.split()) >= PROSE and not labels.by_its_words(words)
        ]

    @cached_property
    def related(self) -> frozenset[int]:
        """The positions of other articles' headlines, in a list that says so."""
        return labels.related(self.lines)
