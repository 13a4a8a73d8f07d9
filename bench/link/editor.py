"""An editor who always answers rightly: how many questions it takes, and what is joined then."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.link.stories import Curated, joined, ordered, with_claims
from onrecord.link.proposals import Likeness, Proposal, likeness, name, propose
from onrecord.link.score import Weights

MOST = 2000


@dataclass(slots=True)
class Round:
    """What was asked and decided in one round of questions."""

    yes: int = 0
    no: int = 0
    claims: dict[str, list[str]] = field(default_factory=dict)
    ruled_out: dict[str, list[str]] = field(default_factory=dict)


def ask_all(each: Curated, weights: Weights) -> Round:
    """Answer every question of a story without claims; a new claim gets its title at once."""
    asked = Round()
    known: Likeness | None = None
    for _ in range(MOST):
        used = {id_ for ids in asked.claims.values() for id_ in ids}
        records = {id_: claim for id_, claim in each.story.claims.items() if id_ in used}
        story = with_claims(each.story, asked.claims, records, asked.ruled_out)
        known = (known.renewed(story) if known else None) or likeness(story, weights)
        question = next(iter(propose(story, known, weights)), None)
        if question is None:
            break
        if _answer(each, asked, question):
            asked.yes += 1
        else:
            asked.no += 1
            said = question.claim or name(question.other)
            asked.ruled_out.setdefault(name(question.entry), []).append(said)
    return asked


def yes(each: Curated, question: Proposal) -> bool:
    """Whether the story's editors joined what is asked about."""
    entry = name(question.entry)
    if question.claim:
        return question.claim in each.claims[entry]
    return ordered(entry, name(question.other)) in each.pairs


def _answer(each: Curated, asked: Round, question: Proposal) -> bool:
    """Whether it is a yes; a yes is written down."""
    if not yes(each, question):
        return False
    entry, other = name(question.entry), name(question.other)
    if question.claim:
        asked.claims.setdefault(entry, []).append(question.claim)
        return True
    claim = min(each.claims[entry] & each.claims[other])
    for one in (entry, other):
        asked.claims.setdefault(one, []).append(claim)
    return True


def f1(each: Curated, asked: Round) -> float:
    """Pairwise F1 of what is joined when nothing is left to ask."""
    found = joined(each.story.entries(), asked.claims)
    return 2 * len(found & each.pairs) / (len(found) + len(each.pairs))
