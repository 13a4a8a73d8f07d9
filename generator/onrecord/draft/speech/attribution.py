"""What the grammar of a sentence says of a statement."""

from __future__ import annotations

from typing import Literal

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.frozen import dataclass
from onrecord.text import Span

Kind = Literal[
    "saying",
    "denial",
    "request",
    "refusal",
    "calling",
    "act",
    "according",
    "supposed",
    "view",
    "stance",
]
"""An act (`condemned the arrests`) is done in words that are not told. A view (`they believe that
…`) has a clause of its own; a stance (`he plans`, `it seeks`) tells of no message: it is no
statement."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's statement as the grammar gives it; all words are of one parse."""

    parse: Parse
    kind: Kind
    verb: Word
    """The verb that attributes, or `according`."""
    cue: Span
    speaker: tuple[Word, ...]
    """The speaker's phrase; empty where the sentence names nobody."""
    content: tuple[Word, ...]
    audience: tuple[Word, ...] = ()
    """The heads of the phrases that it was told to: `told the BBC`, `in an interview with …`."""
    cited: tuple[Word, ...] = ()
    """The phrase in `citing …`: then it is the speaker, and `speaker` passes it on."""
    through: tuple[Word, ...] = ()
    """The phrase in an `according to …` beside another speaker: it passes the statement on."""
    guessed: bool = False
    """Whether the speaker is only what stands beside the verb."""
    elsewhere: tuple[Span, ...] = ()
    """Quotations of a neighbouring paragraph that are part of what was said."""
    sure: float | None = None
    """How likely words and speaker are both right; None where the rules alone say so."""
