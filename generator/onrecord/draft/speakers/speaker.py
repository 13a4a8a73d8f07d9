"""Who a phrase means."""

from __future__ import annotations

from onrecord.frozen import dataclass
from onrecord.ids import UNKNOWN
from onrecord.text import Span

SOURCES = frozenset({"informant", "insider", "interlocutor", "source", "whistleblower"})
THING = "a thing, and nobody is named"
NOBODY_NAMED = "nobody named before whom it fits"
NAMED_NEXT = "named in the next sentence"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a phrase means: ids (`unknown` alone where that is not certain), and on what ground."""

    ids: tuple[str, ...]
    printed: Span | None
    kind: str = ""
    """The actor's; `several` for more than one, empty where unknown."""
    why: str = ""
    """What a person should look at again, as words of a draft's `why`; empty for a plain name."""
    through: tuple[str, ...] = ()
    """Who passes it on by the phrase itself: `the newspaper's sources`."""
    among: str = ""
    """The unnamed of whom these are some, by the id: `two of the people`, who told the same."""
    sure: float = 1.0
    """How likely it is that these, and no others, are meant."""

    @property
    def known(self) -> bool:
        """Whether it is certain who is meant."""
        return self.ids != (UNKNOWN,)


def nobody_known(
    printed: Span | None = None, why: str = "", kind: str = "", sure: float = 0.7
) -> Speaker:
    """Return the speaker of whom nothing is certain but the words.

    `sure` says how likely it is that somebody who read the whole text would not know either.
    """
    return Speaker((UNKNOWN,), printed, kind, why, sure=sure)
