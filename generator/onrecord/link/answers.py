"""An editor's answers, written where they belong, one line for each entry and nothing else.

Yes writes the `claim:` line to the entry that lacks it and, where neither entry has one, a new
claim. No is remembered as `not: [CLAIM]`. Two entries without a claim have nothing that a no could
name, so it waits: where one of them finds its claim later, the other is said not to be that; where
none does, the first becomes a claim of its own, titled with its own words, when asking ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import yaml

from onrecord import ids
from onrecord.files import add_to_list, append
from onrecord.link.fitted import FITTED
from onrecord.link.proposals import Likeness, Proposal, likeness, name, propose
from onrecord.link.score import Weights
from onrecord.problems import Problem, ProblemsError, errors
from onrecord.story import CLAIMS, SHEETS, SheetEntry, Story, read_story
from onrecord.text import squeeze

CLAIMS_HEAD = "# yaml-language-server: $schema=../schema/claims.json\n"
_TITLE_WORDS = 6
"""How many words of a title make an id."""
_WIDTH = 100


class Session:
    """One round of questions and answers. Every answer is written at once, save a no that waits."""

    def __init__(self, root: Path, weights: Weights = FITTED) -> None:
        self.root = root
        self.weights = weights
        self.story = _readable(root)
        self.known: Likeness = likeness(self.story, weights)
        self.put_off: set[tuple[str, ...]] = set()
        self.apart: list[tuple[str, str]] = []
        """Pairs, by name, that are not the same and have no claim to say it with."""

    def next(self) -> Proposal | None:
        """Return the likeliest question that is neither answered nor put off."""
        return next(iter(self.open()), None)

    def open(self) -> list[Proposal]:
        """Return every question that is neither answered nor put off, the likeliest first."""
        return [
            proposal
            for proposal in propose(self.story, self.known, self.weights)
            if proposal.key not in self.put_off
        ]

    def yes(self, proposal: Proposal, title: str = "") -> str:
        """Join the two, and return the claim's id. A new claim without a title has no record.

        Raises:
            ProblemsError: where a file cannot take the line; what was written before stays valid.
        """
        claim = proposal.claim or self._new_claim(proposal, title)
        items = [proposal.entry] if proposal.claim else [proposal.entry, proposal.other]
        for item in items:
            if item:
                self._write(item, "claim", claim)
        self._renew()
        self._say_apart()
        return claim

    def no(self, proposal: Proposal) -> None:
        """Remember that the two are not the same."""
        if proposal.claim:
            self._write(proposal.entry, "not", proposal.claim)
            self._renew()
        else:
            self.put_off.add(proposal.key)
            self.apart.append((name(proposal.entry), name(proposal.other)))

    def later(self, proposal: Proposal) -> None:
        """Ask again next time."""
        self.put_off.add(proposal.key)

    def close(self) -> None:
        """Write every no that still waits: the first entry of the pair becomes a claim."""
        while self.apart:
            item = self._entry(self.apart[0][0])
            if item:
                claim = self._mint(item.entry.id)
                self._record(claim, squeeze(" ".join(item.entry.said)))
                self._write(item, "claim", claim)
                self._renew()
            self._say_apart()

    def _say_apart(self) -> None:
        """Write each no that waited, where one of the two has a claim by now."""
        waiting = []
        for one, other in self.apart:
            a, b = self._entry(one), self._entry(other)
            if not a or not b:
                continue
            claimed, free = (a, b) if a.entry.claim else (b, a)
            if not claimed.entry.claim:
                waiting.append((one, other))
                continue
            for id_ in claimed.entry.claim:
                if id_ not in (*free.entry.claim, *free.entry.ruled_out):
                    self._write(free, "not", id_)
            self._renew()
        self.apart = waiting

    def _new_claim(self, proposal: Proposal, title: str) -> str:
        wanted = ids.slug(" ".join(title.split()[:_TITLE_WORDS])) or proposal.entry.entry.id
        claim = self._mint(wanted)
        if title.strip():
            self._record(claim, squeeze(title))
        return claim

    def _mint(self, wanted: str) -> str:
        entries = list(self.story.entries())
        taken = {*self.story.claims}
        taken |= {old for claim in self.story.claims.values() for old in claim.was}
        taken |= {id_ for item in entries for id_ in (*item.entry.claim, *item.entry.ruled_out)}
        return ids.unused(wanted, taken)

    def _record(self, claim: str, title: str) -> None:
        record = yaml.safe_dump({claim: {"title": title}}, allow_unicode=True, width=_WIDTH)
        append(self.root / CLAIMS, CLAIMS, f"\n{record}", head=CLAIMS_HEAD)

    def _write(self, item: SheetEntry, key: str, claim: str) -> None:
        sheet = f"{SHEETS}/{item.sheet}.yml"
        add_to_list(self.root / sheet, sheet, item.where, key, claim, after="id")

    def _renew(self) -> None:
        self.story = _readable(self.root)
        self.known = self.known.renewed(self.story) or likeness(self.story, self.weights)

    def _entry(self, wanted: str) -> SheetEntry | None:
        return next((item for item in self.story.entries() if name(item) == wanted), None)


def _readable(root: Path) -> Story:
    """The story, whose files must all be readable: an entry that is not read would be asked anew.

    Raises ProblemsError for those that are not.
    """
    story = read_story(root)
    broken: Sequence[Problem] = errors(story.problems)
    if broken:
        raise ProblemsError(broken)
    return story
