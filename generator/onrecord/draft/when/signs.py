"""Which stretches of a text can hold date words at all: looking there alone is quicker.

All date words name a month, a weekday, a year or a season, or else one of the plain words of time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.dates import WEEKDAYS, names
from onrecord.text import Span

_YEAR = "(?:1[0-9]|20|21)[0-9]{2}"
_PLAIN = (
    "minute|hour|day|week|fortnight|month|quarter|half|year|decade|period|today|tonight|yesterday|tomorrow"
    "|overnight|morning|afternoon|evening|lunchtime|night|time|FY|Q[1-4]|H[12]|fiscal|financial"
    "|business|christmas|easter|thanksgiving|hallowe|st.? "
)
"""Beginnings of words."""
_SIGN = re.compile(
    rf"\b(?:{names.MONTH}|{names.SEASON}|{'|'.join(WEEKDAYS)}|{_YEAR})\b"
    rf"|\b(?:{_PLAIN})|['’`][0-9]{{2}}|[0-9]0['’]?s\b|[0-9][./][0-9]",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 60, 40
"""Characters: how far date words reach beyond the outermost of their signs."""


def windows(text: str) -> Iterator[Span]:
    """Yield the stretches of a text that may hold date words; each begins and ends at a space."""
    start, end = 0, -1
    for sign in _SIGN.finditer(text):
        if end >= 0 and sign.start() - _BEFORE > end:
            yield _up_to_a_blank(text, start, end)
            end = -1
        if end < 0:
            start = max(0, sign.start() - _BEFORE)
        end = sign.end() + _BEHIND
    if end >= 0:
        yield _up_to_a_blank(text, start, end)


_BLANK = re.compile(r"\s|$")


def _up_to_a_blank(text: str, start: int, end: int) -> Span:
    closes = _BLANK.search(text, min(end, len(text)))
    return Span(start, closes.start() if closes else len(text))
