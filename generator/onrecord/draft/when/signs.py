"""Which stretches of a text can hold date words at all: looking there alone is quicker.

A form of date words names what it cannot do without: a month, a weekday, a year, a season. Those
that need none of these need one of the plain words of time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dates import WEEKDAYS, names
from onrecord.draft.when.vocabulary import ANY_WEEKDAY
from onrecord.text import Span

_YEAR = "(?:1[0-9]|20|21)[0-9]{2}"
_PATTERNS = {
    "month": names.MONTH,
    "season": names.SEASON,
    "weekday": "|".join(WEEKDAYS),
    "year": _YEAR,
}
_PLAIN = (
    "minute|hour|day|week|fortnight|month|quarter|half|year|decade|period|today|tonight|yesterday|tomorrow"
    "|overnight|morning|afternoon|evening|lunchtime|night|time|FY|Q[1-4]|H[12]|fiscal|financial"
    "|business|christmas|easter|thanksgiving|hallowe|st.? "
)
"""Beginnings of words; a form that needs nothing above needs one of these, or any of the above."""
_SIGN = re.compile(
    "|".join(rf"\b(?P<{kind}>{pattern})\b" for kind, pattern in _PATTERNS.items())
    + rf"|\b(?P<plain>{_PLAIN})|(?P<figures>['’`][0-9]{{2}}|[0-9]0['’]?s\b|[0-9][./][0-9])",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 60, 40
"""Characters: how far date words reach beyond the outermost of their signs."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text, and which signs of date words it holds."""

    span: Span
    kinds: frozenset[str]


def needs(pattern: str) -> frozenset[str]:
    """Return the kinds of sign without which a form's pattern fits nothing."""
    optional = pattern.replace(ANY_WEEKDAY, "")
    return frozenset(kind for kind, each in _PATTERNS.items() if each in optional)


def windows(text: str) -> Iterator[Window]:
    """Yield the stretches of a text that may hold date words; each begins and ends at a space."""
    start, end, kinds = 0, -1, set[str]()
    for sign in _SIGN.finditer(text):
        if end >= 0 and sign.start() - _BEFORE > end:
            yield _window(text, start, end, kinds)
            kinds = set()
            end = -1
        if end < 0:
            start = max(0, sign.start() - _BEFORE)
        end = sign.end() + _BEHIND
        kinds.add(str(sign.lastgroup))
    if end >= 0:
        yield _window(text, start, end, kinds)


def _window(text: str, start: int, end: int, kinds: set[str]) -> Window:
    closes = re.compile(r"\s|$").search(text, min(end, len(text)))
    return Window(Span(start, closes.start() if closes else len(text)), frozenset(kinds))
