"""What drafts entries for a text: the embedded engine, or one that the story names."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from onrecord.dates import Date
from onrecord.draft.proposal import ActorLike, Drafted
from onrecord.text import Span


class Engine(Protocol):
    """Whatever can be asked as `propose` is."""

    def __call__(  # noqa: PLR0913  # as `propose`
        self,
        text: str,
        /,
        *,
        published: Date | None,
        actors: Mapping[str, ActorLike],
        outlet: str | None,
        title: str | None = None,
        covered: Sequence[Span] = (),
        taken: Collection[str] = (),
    ) -> Drafted:
        """Return entries for a source's text, and the actors that they need."""
