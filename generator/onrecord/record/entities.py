"""What the record is made of: claims, and all that is joined into them; read-only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from onrecord import model
from onrecord.frozen import dataclass
from onrecord.passages import words_shown
from onrecord.record.coverage import Coverages
from onrecord.record.findings import DateFinding, Disagreement, Judged
from onrecord.record.origins import Origins
from onrecord.record.wordings import Actor, Source, Wording


@dataclass(frozen=True, slots=True)
class Lacking:
    """An outlet from which others have a claim that its own texts of the story lack."""

    outlet: Actor
    texts: tuple[Source, ...]
    """What there is of it, all of it read."""
    according_to: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """The same thing said or happening across sources, with every wording."""

    id: str
    title: str
    titled: bool
    """Whether a person wrote the title; otherwise it is one of its wordings, as printed."""
    whose: str
    """Who says those words, and where; it stands before them in the title. Empty where titled."""
    summary: str | None
    note: str | None
    contradicts: tuple[str, ...]
    answers: tuple[str, ...]
    about: tuple[str, ...]
    was: tuple[str, ...]
    wordings: tuple[Wording, ...]
    """The wordings that do not reject it, by publication and place in the text."""
    rejections: tuple[Wording, ...]
    """The wordings that reject it."""
    origins: Origins
    coverage: Coverages
    """By source, for every source of the story, in the record's order."""
    said: tuple[DateFinding, ...]
    happened: tuple[DateFinding, ...]
    lacking: tuple[Lacking, ...] = ()
    """The outlets that are said to have told it, and whose own texts of the story have not."""
    turns: tuple[str, ...] = ()
    """Words at which the meaning turns, as an editor names them."""
    corrected: tuple[model.Correction, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    """In what its wordings differ, as joining shows: confirmed, dismissed or not yet judged."""

    @property
    def spoken(self) -> bool:
        """Whether somebody says it, named or not, and not only sources in their own voice."""
        return not all(wording.own_voice for wording in self.wordings)

    @property
    def speakers(self) -> tuple[Actor, ...]:
        """Everybody who says it, each once, in the order of the wordings."""
        found = [actor for wording in self.wordings for actor in wording.speakers]
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Record:
    """A whole story, joined."""

    about: model.StoryFile
    sources: Mapping[str, Source]
    """In order of publication, then of id."""
    actors: Mapping[str, Actor]
    claims: Mapping[str, Claim]
    """The leading claims first, then by how many sources carry them."""
    wordings: tuple[Wording, ...]
    """Every wording of every source, in the order of sources and of their texts."""
    by_source: Mapping[str, tuple[Wording, ...]]
    """The same, by source."""
    unread: frozenset[str] = frozenset()
    """Sources without an entry, or with drafts that wait: nobody has read them through."""
    _shares: dict[str, float] = field(default_factory=dict, init=False, compare=False, repr=False)
    """The share of each source that the site shows, by its id, once it has been asked for."""

    @property
    def wholly_read(self) -> bool:
        """Whether every source has been read for every claim."""
        return not any(claim.coverage.unread for claim in self.claims.values())

    def tells(self, each: Disagreement) -> bool:
        """Return whether a difference is told: where drafts are hidden, none not yet judged."""
        return each.judged is not Judged.OPEN or self.about.settings.drafts != "hide"

    def source_wordings(self, source: str) -> tuple[Wording, ...]:
        """Return a source's wordings in the order of its text."""
        return self.by_source.get(source, ())

    def share(self, source: str) -> float:
        """Return the share of a source's words, from 0 to 1, that the whole site shows."""
        known = self._shares.get(source)
        if known is None:
            shown = [each for w in self.source_wordings(source) for each in w.passages]
            known = self._shares[source] = words_shown(self.sources[source].text, shown)
        return known
