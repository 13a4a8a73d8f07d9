"""Statements in a parsed paragraph: who, by the sentence's own grammar, says what.

Who comes new to this begins with `attribution`, which is what all of it finds, and with `finding`.
In this order:

1. `find` asks every word of a paragraph. `set_off` knows dashes and transcripts, `according` what
   its name says, `nouns` the statement *that* …, `impersonal` what nobody in particular says; all
   else is a verb. `unsaid` knows when that tells of no saying (`did not say`), and `withheld` later
   when just this is news.
2. Of a verb, `content` holds a table: which verbs there are, and what finds their words: `clauses`
   (`said that …`), `denials` (`called` knows what the claim is called there), and requests and the
   like beside the table. `interrupted` joins what `, she said,` parts, and `edges` strips what only
   stands around words.
3. `speaker` finds who, `nobody` knows when that phrase means none, `relays` to whom and through
   whom, `cue` which words show it.
4. The learned model reads the same text, beside what was found so far, and adds stances.
5. `spoken` makes a statement of a stance in the speaker's own words; `finished` there adds what
   only the rules tell, and `tidying` takes out what is the reporter's, and parts
   a clause from the quotation behind its colon.
6. `with_further` adds what the model was not asked: what is done by speaking (`acts`), `wishes`,
   `minds`, `quoting` and `withheld`. `with_headlines` reads `headlines`, which are shorter than
   sentences.
7. Quotations that nobody has by then come from outside, one by one, to `right_behind`,
   `beside_quotation`, `behind_quotation`, `before_colon` and `above_quotation`, in `finding`.

Nothing here knows who the speakers are: that is the work of `draft.speakers`, over the whole text.
"""

from __future__ import annotations

from onrecord.draft.speech.according import ends_in_marks, is_framed
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.denials import rejected
from onrecord.draft.speech.finding import (
    above_quotation,
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
from onrecord.draft.speech.tidying import parted
from onrecord.draft.speech.unsaid import tells_when

__all__ = [
    "Attribution",
    "above_quotation",
    "before_colon",
    "behind_quotation",
    "beside_quotation",
    "ends_in_marks",
    "find",
    "finished",
    "is_a_deed",
    "is_framed",
    "parted",
    "phrase",
    "rejected",
    "right_behind",
    "spoken",
    "subject_of",
    "tells_when",
    "unbroken",
    "with_further",
    "with_headlines",
]
