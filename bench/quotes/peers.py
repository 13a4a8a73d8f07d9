"""Others that find quotations, run on the same texts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import spacy

from bench.quotes.gold import Relation
from onrecord.draft.sentences.parse import MODEL

if TYPE_CHECKING:
    from spacy.language import Language


@cache
def parser() -> Language:
    """Return spaCy with the model that the drafter uses, whole."""
    return spacy.load(MODEL)


def textacy(text: str) -> list[Relation]:
    """Return the direct quotations that textacy finds in a text; none where it gives up."""
    from textacy.extract import direct_quotations

    try:
        found = list(direct_quotations(parser()(text)))
    except ValueError:  # an odd number of marks
        return []
    return [
        Relation(
            [(each.content.start_char, each.content.end_char)],
            [(token.idx, token.idx + len(token)) for token in each.speaker],
            [(token.idx, token.idx + len(token)) for token in each.cue],
        )
        for each in found
    ]
