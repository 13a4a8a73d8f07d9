"""How the sources of a story carry a claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum

from onrecord.frozen import dataclass
from onrecord.record.wordings import Source, Wording


class Carried(StrEnum):
    """How a source carries a claim."""

    QUOTED = "quoted"
    PARTLY = "partly quoted"
    PARAPHRASED = "paraphrased"
    REJECTION = "only its rejection"
    ABSENT = "absent"
    UNREAD = "not read for this yet"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one source carries one claim, and with which wordings."""

    source: Source
    carried: Carried
    wordings: tuple[Wording, ...] = ()


class Coverages(Mapping[str, Coverage]):
    """How each source of a story carries one claim, in the record's order.

    Only those that carry something of it are kept: all others are made when they are asked for, or
    memory would grow with the sources times the claims.
    """

    __slots__ = ("_rejecting", "_sources", "_unread", "carrying")

    def __init__(
        self,
        sources: Mapping[str, Source],
        carrying: Mapping[str, Coverage],
        rejecting: Collection[str] = (),
        unread: frozenset[str] = frozenset(),
    ) -> None:
        """Keep what is known; `unread` are the sources of the story that nobody has read through.

        They are one set for all claims. What of them carries a claim is known to all the same.
        """
        self._sources = sources
        self._rejecting = rejecting
        self._unread = unread
        self.carrying = carrying
        """The sources that carry the claim or its rejection."""

    def __getitem__(self, source: str) -> Coverage:
        known = self.carrying.get(source)
        if known:
            return known
        carried = Carried.UNREAD if source in self._unread else Carried.ABSENT
        return Coverage(self._sources[source], carried)

    @property
    def absent(self) -> int:
        """In how many texts it is not, of those that have been read for it."""
        return len(self) - len(self.carrying) - self.unread

    @property
    def unread(self) -> int:
        """Of how many texts nobody can say yet whether they carry it or its rejection."""
        return len(self._unread) - sum(source in self._unread for source in self.carrying)

    @property
    def unread_for_rejection(self) -> int:
        """Of how many nobody can say yet whether they reject it: some may well carry the claim."""
        return len(self._unread) - sum(source in self._unread for source in self._rejecting)

    @property
    def read_for_rejection(self) -> int:
        """How many texts have been read for its rejection."""
        return len(self) - self.unread_for_rejection

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)
