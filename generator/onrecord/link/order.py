"""Which question comes next: what an editor has in mind is asked about before anything else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from onrecord.link.proposals import Proposal, name
from onrecord.link.score import SURE

_LIKELY = 0.5
"""How likely a question is at least that keeps an editor at a claim: others can wait."""


@dataclass(frozen=True, slots=True)
class InMind:
    """What the last answer was about."""

    claim: str | None = None
    """The claim, also one that the answer made."""
    refused: str | None = None
    """The entry that was said not to be something: what else may it be?"""


def following(questions: Sequence[Proposal], in_mind: InMind) -> Proposal | None:
    """Return the question to put next, of those that are open, the likeliest first.

    It is about the entry of which the last answer was no; or else about the claim of the last
    answer, as long as one is likely. Then it is, of the sure ones, about the claim that gains most.
    """
    same_entry = (q for q in questions if in_mind.refused in (q.entry.name, name(q.other)))
    same_claim = (q for q in questions if q.claim and q.claim == in_mind.claim)
    likely = (q for q in same_claim if q.confidence >= _LIKELY)
    return next(chain(same_entry, likely), None) or _gaining_most(questions)


def _gaining_most(questions: Sequence[Proposal]) -> Proposal | None:
    """Of the sure questions, or else of the likeliest, that of the claim which most may join.

    Two entries of a claim are joined by one answer, ten by nine: to finish a large claim pays most.
    Where neither of two entries has a claim, it is as large as what is asked about either.
    """
    joining: dict[str, float] = defaultdict(float)
    for question in questions:
        for each in _joined(question):
            joining[each] += question.confidence
    enough = min(SURE, max((question.confidence for question in questions), default=0.0))
    first = [question for question in questions if question.confidence >= enough]
    return max(first, key=lambda q: sum(joining[each] for each in _joined(q)), default=None)


def _joined(question: Proposal) -> tuple[str, ...]:
    """What more entries may be joined to by other questions: a claim, or two entries."""
    return (question.claim,) if question.claim else (question.entry.name, name(question.other))
