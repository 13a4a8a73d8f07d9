"""Date words of English news: where they stand, and which days they mean, seen from publication.

`resolve` gives what the words allow and no more: "last week" is the week before, Monday to Sunday,
not a day of it; "in recent weeks" is no date at all and stays words. Where even the day of
publication is known only roughly, whatever is counted from it is as rough.

Some words mean two days until their sentence is read: "on Tuesday" has been, or is to come. The
caller says which (`Tense`; `tense_at` guesses from the words around). Without it they are taken to
look back, as news mostly does.

Every way of wording a date is a form, in `forms`: its words as a pattern, and what they mean seen
from a day. `finding` and `resolving` know what may stand around it (`phrases`), and ask them all.
"""

from __future__ import annotations

from onrecord.draft.when.finding import Found, find
from onrecord.draft.when.named import Named
from onrecord.draft.when.resolving import resolve
from onrecord.draft.when.tense import Tense, tense_at

__all__ = ["Found", "Named", "Tense", "find", "resolve", "tense_at"]
