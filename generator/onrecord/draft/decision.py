"""What was decided about a statement or an event of a text."""

from __future__ import annotations

from onrecord.draft.chains.chain import Chain
from onrecord.draft.occasions.occasion import Occasion
from onrecord.draft.proposal import Proposal
from onrecord.draft.speech import Attribution
from onrecord.draft.statements.statement import Statement
from onrecord.frozen import dataclass
from onrecord.text import Span


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a statement or an event."""

    place: Span
    proposal: Proposal
    chain: Chain | None = None
    """Who said it and through whom; None for what the source tells in its own voice."""
    occasion: Occasion | None = None
    statement: Statement | None = None
    left_out: str = ""
    """Why it is not proposed; empty where it is."""

    @property
    def attribution(self) -> Attribution | None:
        """What attributes it; None for an event, and for what stands in marks alone."""
        return self.statement.attribution if self.statement else None
