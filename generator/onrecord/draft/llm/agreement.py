"""How sure an engine's proposal is: whether the embedded engine reads the same.

What an engine says of itself is no measure, and nobody has measured the one that a story names. The
embedded engine's confidence is measured (`bench/quotes`). Where both find the same words of the
same speaker, each by itself, a proposal is as sure as the embedded engine is, at the least; where
both have the words and name two speakers, one at most is right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.draft.proposal import ActorLike, Proposal
from onrecord.draft.reading import Given, Reading, read
from onrecord.draft.sentences.parse import NoParserError
from onrecord.draft.words import names
from onrecord.frozen import dataclass

ALONE = 0.5
"""How sure a proposal is that nothing speaks for but the engine."""
_SAME = 0.8
"""The share of all their characters that two wordings of one statement have in common."""
_NOTHING_TELLS = "nothing tells how sure each is, so all say 0.5"


@dataclass(frozen=True, slots=True)
class Second:
    """The embedded engine's own reading of the text, laid beside what the other proposes."""

    reading: Reading | None
    """None where what it needs is not installed."""
    actors: Mapping[str, ActorLike]
    """By id: those of the story, and those that the other engine adds."""
    notes: tuple[str, ...] = ()
    """What an editor should know of it, in plain words."""

    @classmethod
    def of(cls, text: str, given: Given, new: Mapping[str, ActorLike]) -> Second:
        """Read a text as the embedded engine does."""
        actors = {**given.actors, **new}
        try:
            return cls(read(text, given), actors)
        except NoParserError as error:
            return cls(None, actors, (f"{_NOTHING_TELLS}: {error}",))

    def judged(self, proposal: Proposal) -> Proposal:
        """Return a proposal with how sure it is, and why."""
        if self.reading is None:
            return proposal
        told = [each.proposal for each in self.reading.decisions if each.statement]
        theirs = max(told, key=lambda each: _likeness(proposal, each), default=None)
        if theirs is None or _likeness(proposal, theirs) < _SAME:
            return _told(proposal, ALONE, "the embedded engine does not find it so")
        mine, others = self._speakers(proposal, {}), self._speakers(theirs, self._embedded(theirs))
        if _same(mine, others):
            sure = max(ALONE, theirs.confidence)
            return _told(proposal, sure, "the embedded engine finds the same")
        if _is_open(mine) or _is_open(others):
            return _told(proposal, ALONE, "who says it is open to one engine")
        return _told(
            proposal, min(ALONE, 1 - theirs.confidence), "the embedded engine names another speaker"
        )

    def _embedded(self, proposal: Proposal) -> Mapping[str, ActorLike]:
        """The actors that the embedded engine would add for a proposal of its own, by id."""
        cast = self.reading.cast if self.reading else None
        found = {id_: cast.actor(id_) for id_ in proposal.who} if cast else {}
        return {id_: actor for id_, actor in found.items() if actor}

    def _speakers(self, proposal: Proposal, added: Mapping[str, ActorLike]) -> list[ActorLike]:
        known = {**self.actors, **added}
        return [known[id_] for id_ in proposal.who if id_ in known]


def _same(ours: Sequence[ActorLike], theirs: Sequence[ActorLike]) -> bool:
    """Whether each speaker has a name in common with the other's; or both name nobody."""
    return len(ours) == len(theirs) and all(
        _names(one) & _names(other) for one, other in zip(ours, theirs, strict=True)
    )


def _is_open(speakers: Sequence[ActorLike]) -> bool:
    """Whether nobody is named, or only an office: whom the other one names may be meant."""
    return not speakers or any(each.kind in ("unnamed", "office") for each in speakers)


def _likeness(one: Proposal, other: Proposal) -> float:
    shared = sum(a.overlap(b) for a in one.said for b in other.said)
    return shared / (sum(map(len, (*one.said, *other.said))) - shared)


def _names(actor: ActorLike) -> set[str]:
    return {names.key(form) for form in actor.all_names}


def _told(proposal: Proposal, sure: float, why: str) -> Proposal:
    return replace(proposal, confidence=round(sure, 2), why=f"{proposal.why}; {why}")
