"""What joining finds in the wordings of a claim: their dates, and in what they differ."""

from __future__ import annotations

from enum import StrEnum

from onrecord import model
from onrecord.dates import Date
from onrecord.frozen import dataclass
from onrecord.record.wordings import Origin, Wording


@dataclass(frozen=True, slots=True)
class GivenDate:
    """A date of a claim, with the wordings that give it."""

    date: Date
    wordings: tuple[Wording, ...]
    printed: bool = True
    """Whether a source gives it; otherwise it follows from publication alone."""


@dataclass(frozen=True, slots=True)
class DateFinding:
    """What is known of one date within one origin."""

    origin: Origin | None
    shown: tuple[GivenDate, ...]
    """The narrowest date inside all others; or all that are left where there is none."""
    disagree: bool
    """Whether two sources give dates that exclude each other."""
    wordings: tuple[Wording, ...]
    """All that give a date of it, also those whose date is wider than what is shown."""


class Judged(StrEnum):
    """What an editor has said of a difference that joining shows."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    OPEN = "not yet judged"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things that differ, and the wordings that have it."""

    words: str
    """The words that differ, as the first of the wordings prints them; a date, or who speaks, as
    the record names it."""
    printed: bool
    """Whether these are words of a source."""
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Something in which the wordings of a claim differ, side by side."""

    what: model.What
    of: str
    """Of dates: `said` or `happened`; else empty."""
    sides: tuple[Side, ...]
    judged: Judged
    reason: str | None = None
    """The editor's note on it, or why it is none."""
    decision: int | None = None
    """Which of the claim's decisions it is, from 0; None where nobody has judged it."""

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """All its wordings, in the order of its sides."""
        each = [wording for side in self.sides for wording in side.wordings]
        return tuple({wording.name: wording for wording in each}.values())

    @property
    def within_one_source(self) -> bool:
        """Whether it is one source that differs from itself."""
        return len({wording.source.id for wording in self.wordings}) == 1
