"""Groups of entries that most likely are the same: sure pairs lead to all, and nothing is apart.

What drafting may join unasked is found here, and what an editor is asked about at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import product

import numpy as np

from onrecord.grouping import grouped
from onrecord.link.apart import is_apart
from onrecord.link.proposals import Likeness, Proposal, name, said_apart
from onrecord.link.reading import Reading
from onrecord.link.score import SURE
from onrecord.link.why import alike, contradicted
from onrecord.story import SheetEntry, Story

_ALIKE = 0.5
"""How likely the entries of two groups are the same on average, at least, for the groups to be one:
a chain of sure pairs may lead from one statement to another."""
_Group = frozenset[int]
"""Entries that are the same, by number."""


class Groups:
    """A story whose entries are put into groups."""

    def __init__(self, story: Story, known: Likeness) -> None:
        self.story = story
        self.known = known
        self.apart = said_apart(story, known.read)
        self.numbers = {each.item.name: n for n, each in enumerate(known.read.entries)}

    def of(self, sure: Iterable[Proposal]) -> list[list[SheetEntry]]:
        """Return the groups that sure pairs without a claim make, each as its story has it."""
        pairs = [(self.numbers[each.entry.name], self.numbers[name(each.other)]) for each in sure]
        groups = dict.fromkeys(_grouped(pairs, self._fit).values())
        return [[self._reading(number).item for number in sorted(each)] for each in groups]

    def asked(self, questions: Iterable[Proposal]) -> list[Proposal]:
        """Return a question for each group of three entries or more that sure questions lead to.

        And for each claim to which more than one belong, one of a sheet: of all those at once.
        """
        sure = [each for each in questions if each.confidence >= SURE]
        groups = self.of(each for each in sure if each.asks == "same")
        claims = grouped((each.claim, each) for each in sure if each.asks == "belongs")
        belonging = [self._fitting(each) for each in claims.values()]
        return [
            *(self._asked(items) for items in groups if len(items) > 2),
            *(self._belonging(each) for each in belonging if len(each) > 1),
        ]

    def _fitting(self, questions: Iterable[Proposal]) -> list[Proposal]:
        """Of questions about one claim those that may all be answered yes, the surest first."""
        found: list[Proposal] = []
        for each in questions:
            beside = [other.entry for other in found]
            sheets = {item.sheet for item in beside}
            names = [item.name for item in beside]
            if each.entry.sheet not in sheets and self.may_be_one([each.entry.name], names):
                found.append(each)
        return found

    def _belonging(self, questions: Sequence[Proposal]) -> Proposal:
        """Do all of these belong to the claim? It is as sure as the least sure of them."""
        first, *others = questions
        read = [self._reading(self.numbers[each.entry.name]) for each in questions]
        why = alike(read, self.known.read.words, self.story.actors)
        sure = min(each.confidence for each in questions)
        more = tuple(each.entry for each in others)
        return replace(first, confidence=sure, why=tuple(why), more=more)

    def _asked(self, items: Sequence[SheetEntry]) -> Proposal:
        """Are all of these the same? It is as sure as that each is the same as another of them."""
        numbers = [self.numbers[each.name] for each in items]
        sure = self.known.same[np.ix_(numbers, numbers)].max(axis=0).min()
        read = [self._reading(number) for number in numbers]
        why = alike(read, self.known.read.words, self.story.actors)
        return Proposal(items[0], items[1], None, float(sure), tuple(why), more=tuple(items[2:]))

    def _fit(self, one: _Group, other: _Group) -> bool:
        """Whether two groups are one: alike on average, and nothing between them apart."""
        pairs = [
            pair
            for pair in product(one, other)
            if self._reading(pair[0]).item.sheet != self._reading(pair[1]).item.sheet
        ]
        likely = sum(float(self.known.same[pair]) for pair in pairs) >= _ALIKE * len(pairs)
        mine, theirs = ([self._reading(n).item.name for n in each] for each in (one, other))
        return likely and self.may_be_one(mine, theirs)

    def may_be_one(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Return whether nothing keeps any of some entries apart from any of others, by name."""
        pairs = product(*([self.numbers[n] for n in each] for each in (one, other)))
        return not any(self._are_apart(*pair) for pair in pairs)

    def _are_apart(self, one: int, other: int) -> bool:
        """Whether an editor said so, or what is printed may say so."""
        a, b = self._reading(one), self._reading(other)
        by_editor = other in self.apart.get(one, ())
        return by_editor or contradicted(a, [b]) or is_apart(a, b, self.story.actors)

    def _reading(self, number: int) -> Reading:
        return self.known.read.entries[number]


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
