"""Articles become sources: what is printed about them is filled in, what is not article left out.

A line that is no article by its words alone is known in `labels`, by its class in `controls`, and
one that is none where it stands in `furniture`. At an article's `top`, `navigation` finds the
menus, `marks` byline, date and masthead, and `head` the headline. What articles print about
themselves is read in `printed`, `bylines` and `outlets`. What only a person can tell is said in
`hints`.
"""

from __future__ import annotations

from onrecord.files.plaintext import NotAnArticleError, read
from onrecord.ingest.add import Added, Outcome, Refused, Skipped, add
from onrecord.ingest.furniture import LeftOut
from onrecord.ingest.sources import NewSource, OutletActor, Taken, prepare

__all__ = [
    "Added",
    "LeftOut",
    "NewSource",
    "NotAnArticleError",
    "Outcome",
    "OutletActor",
    "Refused",
    "Skipped",
    "Taken",
    "add",
    "prepare",
    "read",
]
