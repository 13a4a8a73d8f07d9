"""All forms of date words, by what they need: a new one goes where its like are.

Each is a function that reads words, under the patterns that it reads.
"""

from __future__ import annotations

from onrecord.draft.when.forms.beside import BESIDE
from onrecord.draft.when.forms.days import DAYS
from onrecord.draft.when.forms.exact import EXACT
from onrecord.draft.when.forms.stretches import STRETCHES
from onrecord.draft.when.forms.yearless import YEARLESS

FORMS = (*EXACT, *YEARLESS, *DAYS, *STRETCHES, *BESIDE)
"""In the order in which they are tried: the first that can read words says what they mean."""
