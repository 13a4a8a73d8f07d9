"""What has been made of a record for its pages, so that no page makes it again."""

from __future__ import annotations

from dataclasses import field

from onrecord.frozen import dataclass
from onrecord.pages.values import ActorMark, ClaimLine, OutletMark, WordingView


@dataclass(frozen=True, slots=True)
class Made:
    """The parts that `Parts` has made for pages that lie as deep as one another."""

    outlets: dict[str, OutletMark] = field(default_factory=dict)
    """Sources, by their id."""
    entries: dict[int, OutletMark] = field(default_factory=dict)
    """Sources with a link to the very entry, by which wording that is."""
    actors: dict[str, ActorMark] = field(default_factory=dict)
    wordings: dict[int, WordingView] = field(default_factory=dict)
    beside: dict[tuple[object, ...], tuple[WordingView, ...]] = field(default_factory=dict)
    """Wordings that were compared with one another, by which they are."""
    lines: dict[str, ClaimLine] = field(default_factory=dict)
    """Claims, by their id."""
