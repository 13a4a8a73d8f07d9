"""Drafting: entries proposed for a source's text. It knows nothing of the record.

`propose` finds entries, `to_yaml` words them for a sheet, `sheets` adds them to a story's files.
A text goes through these steps, each a package that says what is in it, and none knows a later one:

1. `texts` reads all texts of a story together. `words` and `labels` are known beforehand;
   `sentences` gives their grammar, `survey` what they name.
2. `speech` finds who says what in a sentence, `statements` joins that with the quotations, and asks
   the `learned` model, which also says how sure a reading is.
3. `reading` makes a `decision` about each statement: `speakers` finds the actor, `chains` the
   relays and audiences, `occasions` and `when` the day, `confidence` how sure it is; `leaving_out`
   is what is needless beside it. `events` is what happened on a date.
4. What comes of it is a `proposal` for each that is not `standing` in the sheet, with as many words
   as it needs (`reaching`); `entries` writes it down, `explaining` shows the rest.

`llm` is another engine behind the same door. What the drafts of several articles have in common is
for `link.joining`, which the command calls behind this.
"""

from __future__ import annotations

from onrecord.draft.entries import actors_to_yaml, to_yaml
from onrecord.draft.proposal import Drafted, Proposal, ProposedActor
from onrecord.draft.propose import propose
from onrecord.draft.sentences.parse import NoParserError

__all__ = [
    "Drafted",
    "NoParserError",
    "Proposal",
    "ProposedActor",
    "actors_to_yaml",
    "propose",
    "to_yaml",
]
