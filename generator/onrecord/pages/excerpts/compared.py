"""The wordings of a claim beside one another, compared once for every page that shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from onrecord.comparing.aligned import Line
from onrecord.comparing.crux import Crux, crux
from onrecord.comparing.differences import Segment, compare
from onrecord.frozen import dataclass
from onrecord.pages.excerpts.glimpse import as_text, glimpse, opening
from onrecord.pages.excerpts.told import attributing, breaks, told_words
from onrecord.pages.excerpts.words import said_words, turning, turns_in
from onrecord.pages.values import Bit
from onrecord.passages import Speech
from onrecord.record import Carried, Claim, Coverage, Wording

HOW_GIVEN = {
    Speech.DIRECT: Carried.QUOTED.value,
    Speech.MIXED: Carried.PARTLY.value,
    Speech.INDIRECT: Carried.PARAPHRASED.value,
}
"""What readers call it, how words are given."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The few words by which a dense row shows how a source carries a claim."""

    wording: Wording
    words: tuple[Bit, ...]
    cut: bool
    """Whether they go on."""


class Compared:
    """How the wordings of a claim differ; each thing is found when it is first asked for."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The wordings as they are aligned, in their order."""
        return [
            Line(told_words(w), w.source.id, tuple(breaks(w)), tuple(attributing(w)))
            for w in self.claim.wordings
        ]

    @cached_property
    def crux(self) -> Crux | None:
        """The place where the wordings part, as stretches of the lines."""
        turns = {n: turns_in(line.text, self.claim.turns) for n, line in enumerate(self.lines)}
        return crux(self.lines, {n: spans for n, spans in turns.items() if spans})

    @cached_property
    def glimpses(self) -> Mapping[str, Glimpse]:
        """What tells most of each source that carries the claim, or its rejection."""
        return {glimpse.wording.source.id: glimpse for glimpse in self._glimpses()}

    def _glimpses(self) -> Iterator[Glimpse]:
        carrying = [(each, fullest(each)) for each in self.claim.coverage.carrying.values()]
        held = [(each, wording) for each, wording in carrying if wording]
        compared = compare([told_words(wording) for _, wording in held])
        for (coverage, wording), marks in zip(held, compared, strict=True):
            if coverage.carried is Carried.REJECTION:
                yield Glimpse(wording, *opening(wording))
            else:
                quoted = coverage.carried is not Carried.PARAPHRASED
                yield Glimpse(wording, *glimpse(wording, marks, quoted=quoted))

    @property
    def telling(self) -> dict[str, tuple[Wording, str]]:
        """By source, the wording that tells most, and its words that do, as plain text."""
        return {
            id_: (each.wording, as_text(each.words, cut=each.cut))
            for id_, each in self.glimpses.items()
            if each.words
        }


def fullest(coverage: Coverage) -> Wording | None:
    """Return the wording that earns the mark: the first that is given in that way."""
    said = (wording for wording in coverage.wordings if not wording.own_voice)
    given = (wording for wording in said if HOW_GIVEN[wording.speech] == coverage.carried)
    return next(given, coverage.wordings[0] if coverage.wordings else None)


def marked(wordings: Sequence[Wording], turns: Sequence[str]) -> list[tuple[Segment, ...]]:
    """Return the said words of each with those marked in which they differ, and the turns."""
    shown = [said_words(wording) for wording in wordings]
    compared = compare(shown)
    if not turns:
        return compared
    return [
        turning(marks, turns_in(words, turns)) for words, marks in zip(shown, compared, strict=True)
    ]
