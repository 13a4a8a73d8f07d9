"""Drafting: entries proposed for a source's text. It knows nothing of the record.

`propose` finds entries, `to_yaml` words them for a sheet, `sheets` adds them to a story's files.
A text goes through these steps, each a module or a small package:

1. `texts` reads all texts of a story together, without what is `endless`: `frame` clears long
   quotations out of a sentence's way (`transcripts` knows whose turn it is), `parse` asks spaCy for
   its grammar, a `tree` of each `word`, and `mending` rights what that often reads wrongly: where
   names end (`whole_names`, `whole_bodies`) and who does something (`whose_verb`, `lost_subjects`).
   `evidence` tells a person's name from a body's.
2. `statements` joins what `speech` finds with the quotations, and asks the `learned` model, which
   also says how sure a reading is.
3. `reading` makes a `decision` about each statement: `speakers` and `names` find the actors
   (`nations` knows the states' names, `titles` what stands before a person's), `chain` the relays
   and audiences (`stated_relays` those that a sentence tells of itself, `credit_lines` those of
   `Source:` lines, which `page_labels` finds), `questions` what was asked, `dating` and `when` the
   dates, `occasion` whether it goes on from the one before, `gatherings` on which day its speaker
   spoke before, `rejecting` whether it rejects a claim (by its `main_clauses`), `doubts` why it is
   none, `leaving_out` what is needless beside it, `confidence` how sure it is.
   `events` finds what happened on a date (`event_dates` which that is, `events_undated` which words
   date nothing, `depending` what may never be), and `credits` whose a picture is.
4. What comes of it is a `proposal` for each that is not `standing` in the sheet, with as many words
   as it needs (`reaching`); `entries` writes it down, `explaining` shows the rest.

`cues` holds the words that attribute; `llm` is another engine behind the same door. What the drafts
of several articles have in common is for `link.joining`, which the command calls behind this.
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
