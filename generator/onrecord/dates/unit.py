"""One stretch of the calendar as a single date names it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from onrecord.frozen import dataclass

MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
"""How EDTF marks what is approximate, and what is uncertain."""


class Precision(StrEnum):
    """What a date names."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    """Two ends, both known."""
    OPEN = "open"
    """An interval with one end only."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One stretch of the calendar, as a single EDTF date names it: a date, or one end of it."""

    edtf: str
    precision: Precision
    """Never an interval."""
    first: dt.date
    last: dt.date
    approximate: bool = False
    uncertain: bool = False

    @property
    def exact(self) -> bool:
        """Whether the unit is neither approximate nor uncertain."""
        return not (self.approximate or self.uncertain)

    @property
    def flags(self) -> tuple[bool, bool]:
        """Whether the unit is approximate, and whether it is uncertain."""
        return self.approximate, self.uncertain
