"""Fresh drafts joined in claims, where they surely are the same: for a person to look at.

A claim that comes of it has no record, and so no title: to write one is to conclude.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import product
from pathlib import Path

from onrecord import ids
from onrecord.link.fitted import FITTED
from onrecord.link.lines import Lines, taken
from onrecord.link.proposals import Likeness, Proposal, likeness, name, propose
from onrecord.link.score import SURE, Weights
from onrecord.link.why import contradicted
from onrecord.problems import errors
from onrecord.story import Story, read_story

_ALIKE = 0.5
"""How likely the entries of two groups are the same on average, at least, for the groups to be one:
a chain of sure pairs may lead from one statement to another."""
_Group = frozenset[int]
"""Entries that are the same, by number."""


def join(
    root: Path, fresh: Collection[str], weights: Weights = FITTED
) -> Mapping[str, Sequence[str]]:
    """Write a `claim:` to those of the entries `fresh` that surely have one, and return them by it.

    Fresh are drafts that nobody has seen, named as in `gazette#resigned`. One surely has a claim
    of which a question would be as sure as `SURE`: one of the story, or that of other fresh ones;
    and so again, until those that were joined lead to no more.
    No other entry is changed. Of a story that cannot be read in full, nothing is joined.

    Raises:
        ProblemsError: where a sheet was saved meanwhile; nothing more is written then.
    """
    story = read_story(root)
    if not fresh or errors(story.problems):
        return {}
    known = likeness(story, weights)
    joined: dict[str, list[str]] = {}
    while more := _surely(story, known, {*fresh}.difference(*joined.values()), weights):
        _write(root, story, more)
        for claim, names in more.items():
            joined.setdefault(claim, []).extend(names)
        story = read_story(root)
        known = known.renewed(story) or likeness(story, weights)
    return joined


def _surely(
    story: Story, known: Likeness, fresh: Collection[str], weights: Weights
) -> dict[str, list[str]]:
    """The fresh entries that surely have a claim as the story stands; it may lead to more."""
    sure = [
        question
        for question in propose(story, known, weights)
        if question.confidence >= SURE and not question.rejects
    ]
    joined = _to_claims(sure, fresh)
    wanted = {*fresh}.difference(*joined.values())
    pairs = [
        question
        for question in sure
        if not question.claim and {question.entry.name, name(question.other)} <= wanted
    ]
    return joined | _to_each_other(story, known, pairs)


def _write(root: Path, story: Story, joined: Mapping[str, Iterable[str]]) -> None:
    lines = Lines(root)
    named = story.named()
    for claim, names in joined.items():
        for each in names:
            lines.add(named[each], "claim", claim)
    lines.write()


def _to_claims(sure: Iterable[Proposal], fresh: Collection[str]) -> dict[str, list[str]]:
    """The fresh entries that have a claim of the story, each the likeliest."""
    claims: dict[str, str] = {}
    for question in sure:  # the likeliest first
        if question.claim and question.entry.name in fresh:
            claims.setdefault(question.entry.name, question.claim)
    joined: dict[str, list[str]] = {}
    for entry, claim in claims.items():
        joined.setdefault(claim, []).append(entry)
    return joined


def _to_each_other(story: Story, known: Likeness, sure: Sequence[Proposal]) -> dict[str, list[str]]:
    """The entries of sure pairs that are one claim, by an id of their own."""
    entries = known.read.entries
    numbers = {reading.item.name: number for number, reading in enumerate(entries)}

    def fit(one: _Group, other: _Group) -> bool:
        pairs = [
            (a, b) for a, b in product(one, other) if entries[a].item.sheet != entries[b].item.sheet
        ]
        likely = sum(float(known.same[pair]) for pair in pairs) >= _ALIKE * len(pairs)
        return likely and not any(contradicted(entries[a], [entries[b]]) for a, b in pairs)

    groups = _grouped([(numbers[each.entry.name], numbers[name(each.other)]) for each in sure], fit)
    joined: dict[str, list[str]] = {}
    for group in dict.fromkeys(groups.values()):
        items = [entries[number].item for number in sorted(group)]
        claim = ids.unused(items[0].entry.id, taken(story) | {*joined})
        joined[claim] = [item.name for item in items]
    return joined


def _grouped(
    pairs: Iterable[tuple[int, int]], fit: Callable[[_Group, _Group], bool]
) -> dict[int, _Group]:
    """The group of everything that is in one: pairs, and groups that a pair brings together."""
    groups: dict[int, _Group] = {}
    for pair in pairs:
        one, other = (groups.get(each, frozenset([each])) for each in pair)
        if one != other and fit(one, other):
            groups |= dict.fromkeys(one | other, one | other)
    return groups
