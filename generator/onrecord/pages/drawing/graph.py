"""What a drawing shows, before anything has a place."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from onrecord.frozen import dataclass


class Kind(StrEnum):
    """What a box stands for."""

    ACTOR = "actor"
    """Somebody who spoke, or passed it on."""
    GAP = "gap"
    """Somebody whom a text leaves open; one for each source, for nobody knows if they are one."""
    OUTLET = "outlet"


class Line(StrEnum):
    """How a way is drawn."""

    ORIGIN = "origin"
    """From the origin on."""
    PLAIN = "plain"
    OPEN = "open"
    """To or from somebody whom the text leaves open."""
    DOUBT = "doubt"
    """From somebody whom nothing but a doubtful draft names."""
    DENIAL = "denial"


@dataclass(frozen=True, slots=True)
class Box:
    """Somebody who spoke, passed it on or carried it."""

    id: str
    kind: Kind
    name: str
    note: str | None = None
    """Our words under the name: `unnamed`, `rejects it`."""
    words: str | None = None
    """An outlet's own words."""
    short: str | None = None
    """An outlet's short form, in its circle."""
    href: str | None = None
    unnamed: bool = False
    origin: bool = False
    perhaps: bool = False
    """Whether nothing but doubtful drafts names it, as a word before its name says."""


@dataclass(frozen=True, slots=True)
class Way:
    """One step, from box to box.

    A box may have several tracks. What comes in on one track leaves on the same, so that nobody is
    drawn as carrying what only another's chain holds.
    """

    start: str
    end: str
    out: str
    """The track on which it leaves `start`."""
    into: str
    """The track on which it reaches `end`."""
    line: Line
    title: str
    """Its text alternative: `an aide to the Courier, in the Gazette`."""
    href: str | None = None


@dataclass(frozen=True)
class Graph:
    """Boxes, and the ways between them, which never lead in a ring."""

    boxes: tuple[Box, ...]
    ways: tuple[Way, ...]
    title: str = ""
    prose: str = ""
    """All that the drawing says, in sentences."""

    @cached_property
    def _tracks(self) -> dict[str, dict[str, None]]:
        found: dict[str, dict[str, None]] = {}
        for way in self.ways:
            found.setdefault(way.start, {})[way.out] = None
            found.setdefault(way.end, {})[way.into] = None
        return found

    def tracks(self, box: str) -> tuple[str, ...]:
        """Return a box's tracks, in the order in which they occur; an outlet's are its ways."""
        return tuple(self._tracks.get(box, ()))
