"""The record: a story joined, read-only.

`join` makes it: `wordings` of each entry, put into the claims and the rest of `entities`. Of these
it finds `origins`, and who has it from whom (`relaying`); `coverage`, and what an outlet that is
named lacks (`lacking`); `dating` and `disagreements`, as `findings`. Which claims are denied says
`denying`, which texts nobody has read `unread`; `shorts` and `untitled` are what readers are shown
in place of a name or a title. The `ledger` is what a story rests on.
"""

from __future__ import annotations

from onrecord.record.coverage import Carried, Coverage, Coverages
from onrecord.record.entities import Claim, Lacking, Record
from onrecord.record.findings import DateFinding, Disagreement, GivenDate, Judged, Side
from onrecord.record.join import join
from onrecord.record.origins import Origins, is_first_hand
from onrecord.record.wordings import Actor, Link, Origin, Source, Wording

__all__ = [
    "Actor",
    "Carried",
    "Claim",
    "Coverage",
    "Coverages",
    "DateFinding",
    "Disagreement",
    "GivenDate",
    "Judged",
    "Lacking",
    "Link",
    "Origin",
    "Origins",
    "Record",
    "Side",
    "Source",
    "Wording",
    "is_first_hand",
    "join",
]
