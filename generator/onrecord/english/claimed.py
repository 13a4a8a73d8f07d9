"""Words that tell of a claim what becomes of it: `reports that the bridge fell are lies`.

Nearly all of their words are the claim's own, and none of them says it.
"""

from __future__ import annotations

import re

_CLAIM = (
    "accusation|allegation|assertion|characteri[sz]ation|claim|notion|report|rumou?r|speculation"
    "|story|suggestion|theory"
)
ABOUT_A_CLAIM = re.compile(
    rf"\W*(?:(?:the|these|those|all|any|media|press) )*(?:{_CLAIM})s?"
    r" (?:that|about|of|on|alleging|claiming|saying|suggesting)\b"
    r"|\W*(?:Claims|Reports|Rumou?rs) (?:the |an? |(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""What begins so: `the allegation that`, and in a headline also `Reports Bern sold the bridge`."""
