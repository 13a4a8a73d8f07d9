"""An editor who always answers rightly: how many questions it takes, and what is joined then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bench.link.stories import Curated, joined, ordered, with_claims
from onrecord.link.order import InMind, following
from onrecord.link.proposals import Likeness, Proposal, likeness, name, propose
from onrecord.link.score import Weights
from onrecord.model import Claim

MOST = 2000


@dataclass(slots=True)
class Round:
    """What was asked and decided in one round of questions."""

    yes: int = 0
    no: int = 0
    moved: int = 0
    """How many questions were about another entry and another claim than the one before."""
    claims: dict[str, list[str]] = field(default_factory=dict)
    ruled_out: dict[str, list[str]] = field(default_factory=dict)


def ask_all(
    each: Curated, weights: Weights, records: Mapping[str, Claim], most: int = MOST
) -> Round:
    """Answer the questions of a story without `claim:` lines, `most` of them.

    A claim has a record from the start where `records` has one; a new one gets its title at once.
    """
    asked = Round()
    known: Likeness | None = None
    in_mind, before = InMind(), frozenset[str]()
    for _ in range(most):
        used = {id_ for ids in asked.claims.values() for id_ in ids}
        titled = {id_: claim for id_, claim in each.story.claims.items() if id_ in used}
        story = with_claims(each.story, asked.claims, {**records, **titled}, asked.ruled_out)
        known = (known.renewed(story) if known else None) or likeness(story, weights)
        question = following(propose(story, known, weights), in_mind)
        if question is None:
            break
        in_mind = _answer(each, asked, question)
        about = frozenset(filter(None, (name(question.entry), name(question.other), in_mind.claim)))
        asked.moved += about.isdisjoint(before)
        before = about
    return asked


def yes(each: Curated, question: Proposal) -> bool:
    """Whether the story's editors joined what is asked about."""
    entry = name(question.entry)
    if question.claim:
        return question.claim in each.claims[entry]
    return ordered(entry, name(question.other)) in each.pairs


def _answer(each: Curated, asked: Round, question: Proposal) -> InMind:
    """Answer it and write the answer down; what the editor has in mind then."""
    entry, other = name(question.entry), name(question.other)
    if not yes(each, question):
        asked.no += 1
        asked.ruled_out.setdefault(entry, []).append(question.claim or other)
        return InMind(question.claim, refused=entry)
    asked.yes += 1
    claim = question.claim or min(each.claims[entry] & each.claims[other])
    for one in (entry,) if question.claim else (entry, other):
        asked.claims.setdefault(one, []).append(claim)
    return InMind(claim)


def f1(each: Curated, asked: Round) -> float:
    """Pairwise F1 of what is joined when nothing is left to ask."""
    found = joined(each.story.entries(), asked.claims)
    return 2 * len(found & each.pairs) / (len(found) + len(each.pairs))
