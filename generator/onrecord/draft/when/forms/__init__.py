"""All forms of date words, by what they need: a new one goes where its like are.

Each is a function that reads words, under the patterns that it reads.
"""

from __future__ import annotations

from onrecord.draft.when.forms.beside import BESIDE, BESIDE_A_DAY
from onrecord.draft.when.forms.days import DAYS
from onrecord.draft.when.forms.exact import EXACT
from onrecord.draft.when.forms.feasts import FEASTS, FEASTS_OF_A_YEAR
from onrecord.draft.when.forms.hours import HOURS
from onrecord.draft.when.forms.periods import PARTS, PARTS_OF_A_YEAR, PERIODS_BEFORE, SAME_PARTS
from onrecord.draft.when.forms.stamps import STAMPS
from onrecord.draft.when.forms.stretches import STRETCHES
from onrecord.draft.when.forms.yearless import YEARLESS

FORMS = (
    *EXACT,
    *PARTS_OF_A_YEAR,
    *FEASTS_OF_A_YEAR,
    *SAME_PARTS,
    *PERIODS_BEFORE,
    *YEARLESS,
    *PARTS,
    *FEASTS,
    *DAYS,
    *STRETCHES,
    *STAMPS,
    *BESIDE_A_DAY,
    *BESIDE,
    *HOURS,
)
"""In the order in which they are tried: the first that can read words says what they mean."""
