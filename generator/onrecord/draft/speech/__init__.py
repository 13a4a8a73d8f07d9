"""Statements in a parsed paragraph: who, by the sentence's own grammar, says what.

`find` asks every verb, and every `according to`, for what it attributes. What is said is in
`content`, who says it in `speaker`, to whom and through whom in `relays`, what shows it in `cue`;
`unsaid` knows when a verb of saying tells of no saying, `nobody` when a phrase means nobody,
`impersonal` when nobody in particular says it, `according` what its name says. `further` adds what
the learned model is not asked about: what is done by speaking (`acts`), `minds`, and `quoting`;
`headlines` are shorter than sentences.
Nothing here knows who the speakers are: that is the work of `draft.speakers`, over the whole text.
"""

from __future__ import annotations

from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.finding import (
    before_colon,
    behind_quotation,
    beside_quotation,
    find,
    right_behind,
)
from onrecord.draft.speech.further import with_further
from onrecord.draft.speech.headlines import with_headlines
from onrecord.draft.speech.speaker import phrase, subject_of, unbroken
from onrecord.draft.speech.spoken import finished, is_a_deed, spoken
from onrecord.draft.speech.unsaid import tells_when

__all__ = [
    "Attribution",
    "before_colon",
    "behind_quotation",
    "beside_quotation",
    "find",
    "finished",
    "is_a_deed",
    "phrase",
    "right_behind",
    "spoken",
    "subject_of",
    "tells_when",
    "unbroken",
    "with_further",
    "with_headlines",
]
