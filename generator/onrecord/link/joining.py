"""Drafts joined in claims where they most likely are the same: for a person to look at.

A claim that comes of it has no record, and so no title: to write one is to conclude.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from onrecord import ids
from onrecord.link.apart import is_apart
from onrecord.link.fitted import FITTED
from onrecord.link.lines import Lines, taken
from onrecord.link.proposals import Likeness, Proposal, likeness, name, propose
from onrecord.link.reading import Reading
from onrecord.link.score import SURE, Weights
from onrecord.link.why import contradicted
from onrecord.problems import ProblemsError, errors
from onrecord.story import SheetEntry, Story, read_story

_ALIKE = 0.5
"""How likely the entries of two groups are the same on average, at least, for the groups to be one:
a chain of sure pairs may lead from one statement to another."""
_Group = frozenset[int]
"""Entries that are the same, by number."""


@dataclass(slots=True)
class Joined:
    """What became of drafts that were just written."""

    claims: dict[str, list[str]] = field(default_factory=dict)
    """Those that were given a claim, by it."""
    waiting: frozenset[str] = frozenset()
    """Those that most likely say what an entry without a claim does that stood there before."""
    saved: str = ""
    """The file that somebody saved meanwhile, for which no more were joined."""


def join(root: Path, fresh: Collection[str], weights: Weights = FITTED) -> Joined:
    """Write a `claim:` to those of the entries `fresh` that most likely have one.

    Fresh are drafts that were just written, named as in `gazette#resigned`. One has a claim of
    which a question would be as sure as `SURE`, and with whose entries nothing is apart: one of the
    story, or that of other fresh ones; and so again, until those that were joined lead to no more.
    No other entry is changed, nor one at which somebody has been since, in whichever way: somebody
    may have taken a claim out of an older one.

    Raises:
        ProblemsError: for a story that cannot be read in full; nothing is joined then.
    """
    found = Joined()
    known: Likeness | None = None
    while True:
        story = read_story(root)
        if not found.claims and (broken := errors(story.problems)):
            raise ProblemsError(broken)
        known = (known.renewed(story) if known else None) or likeness(story, weights)
        joining = _Joining(story, known, fresh)
        questions = propose(story, known, weights)
        if not (more := joining.sure(questions)):
            found.waiting = frozenset(joining.waiting(questions))
            return found
        if saved := _saved_since(root, story, more):
            found.saved = saved
            return found
        for claim, names in more.items():
            found.claims.setdefault(claim, []).extend(names)


def _saved_since(root: Path, story: Story, joined: Mapping[str, Iterable[str]]) -> str:
    """Write the claims; or else return which sheet was saved meanwhile, and write none."""
    named, lines = story.named(), Lines(root)
    try:
        lines.claim((named[each], claim) for claim, names in joined.items() for each in names)
        lines.write()
    except ProblemsError as error:
        return error.problems[0].place.file
    return ""


def _is_untouched(item: SheetEntry) -> bool:
    """Whether an entry is a draft as drafting writes it, and sure enough of who speaks."""
    entry = item.entry
    by_hand = entry.claim or entry.ruled_out or entry.dismissed or entry.rejects
    return entry.draft is not None and not by_hand and not entry.is_doubtful


class _Joining:
    """A story in which fresh entries are being joined."""

    def __init__(self, story: Story, known: Likeness, fresh: Collection[str]) -> None:
        self.story = story
        self.known = known
        self.numbers = {each.item.name: n for n, each in enumerate(known.read.entries)}
        self.written = frozenset(fresh)
        self.fresh = {
            each.item.name
            for each in known.read.entries
            if each.item.name in fresh and _is_untouched(each.item)
        }
        """Those of them at which nobody has been, without a claim."""

    def sure(self, questions: Iterable[Proposal]) -> dict[str, list[str]]:
        """Return the fresh entries that have a claim as the story stands, by the claim."""
        sure = [each for each in questions if each.confidence >= SURE and not each.rejects]
        joined = self._to_claims(sure)
        self.fresh = self.fresh.difference(*joined.values())
        pairs = [
            each
            for each in sure
            if not each.claim and {each.entry.name, name(each.other)} <= self.fresh
        ]
        return joined | self._to_each_other(pairs)

    def waiting(self, questions: Iterable[Proposal]) -> Iterable[str]:
        """The fresh entries that most likely say what one does that stood there, without claim."""
        for each in questions:
            pair = {each.entry.name, name(each.other)}
            asked = each.confidence >= SURE and each.other and not each.claim and not each.rejects
            if asked and len(pair & self.written) == 1 and self._may_be_one(pair, pair):
                yield from pair & self.fresh

    def _to_claims(self, sure: Iterable[Proposal]) -> dict[str, list[str]]:
        """The fresh entries that have a claim of the story, each the likeliest."""
        joined: dict[str, list[str]] = {}
        done: set[str] = set()
        for question in sure:  # the likeliest first
            entry, claim = question.entry.name, question.claim
            if not claim or entry not in self.fresh or entry in done:
                continue
            having = [item.name for item in self.story.entries() if claim in item.entry.claim]
            if self._may_be_one([entry], [*having, *joined.get(claim, ())]):
                joined.setdefault(claim, []).append(entry)
                done.add(entry)
        return joined

    def _to_each_other(self, sure: Sequence[Proposal]) -> dict[str, list[str]]:
        """The entries of sure pairs that are one claim, by an id of their own."""
        pairs = [(self.numbers[each.entry.name], self.numbers[name(each.other)]) for each in sure]
        joined: dict[str, list[str]] = {}
        for group in dict.fromkeys(_grouped(pairs, self._fit).values()):
            items = [self._reading(number).item for number in sorted(group)]
            claim = ids.unused(items[0].entry.id, taken(self.story) | {*joined})
            joined[claim] = [item.name for item in items]
        return joined

    def _fit(self, one: _Group, other: _Group) -> bool:
        """Whether two groups are one: alike on average, and nothing between them apart."""
        pairs = [
            pair
            for pair in product(one, other)
            if self._reading(pair[0]).item.sheet != self._reading(pair[1]).item.sheet
        ]
        likely = sum(float(self.known.same[pair]) for pair in pairs) >= _ALIKE * len(pairs)
        mine, theirs = ([self._reading(n).item.name for n in each] for each in (one, other))
        return likely and self._may_be_one(mine, theirs)

    def _may_be_one(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether nothing keeps any of some entries apart from any of others."""
        pairs = product(*([self._reading(self.numbers[n]) for n in each] for each in (one, other)))
        return not any(contradicted(a, [b]) or is_apart(a, b, self.story.actors) for a, b in pairs)

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
