"""Drafting: entries proposed for a source's text. It knows nothing of the record.

`propose` finds statements; `to_yaml` words them for a sheet; `sheets` adds them to a story's files.
The steps, each a module or a small package: `frame` clears long quotations out of a sentence's way,
`parse` asks spaCy for its grammar, `speech` finds who says what, `statements` joins that with the
quotations, `speakers` and `names` find the actors (`nations` knows the states' names), `chain` the
relays and audiences, `questions` what was asked, `dating` and `when` the dates, `occasion` whether
one goes on from the sentence before, `events` what happened on a date. `reading` takes these steps
with a text, and `confidence` says how sure each is. `cues` holds the words that attribute, and
`credits` knows whose a picture is; `proposal` is what comes of it all, `entries` how it is written.
"""

from __future__ import annotations

from onrecord.draft.entries import actors_to_yaml, to_yaml
from onrecord.draft.parse import NoParserError
from onrecord.draft.proposal import Drafted, Proposal, ProposedActor
from onrecord.draft.propose import propose

__all__ = [
    "Drafted",
    "NoParserError",
    "Proposal",
    "ProposedActor",
    "actors_to_yaml",
    "propose",
    "to_yaml",
]
