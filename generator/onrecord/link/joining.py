"""Drafts joined in claims where they most likely are the same: for a person to look at.

A claim that comes of it has no record, and so no title: to write one is to conclude.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from onrecord import ids
from onrecord.link.fitted import FITTED
from onrecord.link.groups import Groups
from onrecord.link.lines import Lines, taken
from onrecord.link.proposals import Likeness, Proposal, likeness, name, propose
from onrecord.link.score import SURE, Weights
from onrecord.problems import ProblemsError, errors
from onrecord.story import SheetEntry, Story, read_story


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
        self.groups = Groups(story, known)
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
        pairs = (each for each in sure if not each.claim and self.fresh.issuperset(each.key))
        return joined | self._to_each_other(pairs)

    def waiting(self, questions: Iterable[Proposal]) -> Iterable[str]:
        """The fresh entries that most likely say what one does that stood there, without claim."""
        for each in questions:
            pair = {each.entry.name, name(each.other)}
            asked = each.confidence >= SURE and each.other and not each.claim and not each.rejects
            if asked and len(pair & self.written) == 1 and self.groups.may_be_one(pair, pair):
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
            if self.groups.may_be_one([entry], [*having, *joined.get(claim, ())]):
                joined.setdefault(claim, []).append(entry)
                done.add(entry)
        return joined

    def _to_each_other(self, sure: Iterable[Proposal]) -> dict[str, list[str]]:
        """The entries of sure pairs that are one claim, by an id of their own."""
        joined: dict[str, list[str]] = {}
        for items in self.groups.of(sure):
            claim = ids.unused(items[0].entry.id, taken(self.story) | {*joined})
            joined[claim] = [item.name for item in items]
        return joined
