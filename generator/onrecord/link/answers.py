"""An editor's answers, written where they belong, one line for each entry and nothing else.

Yes writes the `claim:` line to the entry that lacks it and, where neither entry has one, a new
claim. Of what an entry rejects, it writes the claim into the `rejects:` line in place of `unknown`,
and nothing else to that entry; of two that reject the same, into both. No is remembered as
`not: CLAIM` or, of two entries without a claim, as `not: SHEET#ENTRY`: it makes no claim of either,
for what was asked of an editor is no news to a reader. Of entries that most likely are all the same
it is asked at once; no tells nothing of any two of them, and is written nowhere. Of entries that
most likely all belong to one claim no is said of each, and "some" is written nowhere.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import reduce
from pathlib import Path

from onrecord import ids
from onrecord.english.contrary import ANY_TRAIT
from onrecord.grouping import grouped
from onrecord.link.fitted import FITTED
from onrecord.link.groups import Groups
from onrecord.link.lines import Lines, taken
from onrecord.link.order import InMind, following
from onrecord.link.proposals import Likeness, Proposal, likeness, name, propose
from onrecord.link.score import SURE, Weights
from onrecord.link.titles import shared_title, whole_title
from onrecord.passages import joined_words
from onrecord.problems import ProblemsError, errors
from onrecord.story import SheetEntry, Story, read_story
from onrecord.text import squeeze

_TITLE_WORDS = 6
"""How many words of a title make an id."""


@dataclass(frozen=True, slots=True)
class _Answered:
    """An answer that can be taken back, and how things stood before it."""

    lines: Lines | None
    """What it wrote, if anything."""
    put_off: frozenset[tuple[str, ...]]
    in_mind: InMind
    in_pairs: frozenset[str]
    later: bool = False
    """Whether it only put a question off."""


class Session:
    """One round of questions and answers. Every answer is written at once."""

    def __init__(self, root: Path, weights: Weights = FITTED) -> None:
        self.root = root
        self.weights = weights
        self.story = _readable(root)
        self.known: Likeness = likeness(self.story, weights)
        self.put_off: frozenset[tuple[str, ...]] = frozenset()
        self._in_mind = InMind()
        self._in_pairs: frozenset[str] = frozenset()
        """The entries of groups that are not one, and claims, as in keys, to which not all of
        several belong: they are asked about two by two."""
        self._answered: list[_Answered] = []
        self._proposed: list[Proposal] | None = None
        """Every question of the story as it stands, once one was asked for."""

    def next(self) -> Proposal | None:
        """Return the question to put next, of those that are neither answered nor put off.

        It stays with what the last one was about, see `following`. A claim that a denial is only
        offered waits until the others are answered, for they make more claims. Before two entries
        it asks about the claim of others that one of them surely has: yes would make a second.
        Before either, it asks about a group: an answer to two would break it up.
        """
        left = self.open()
        asked = following([each for each in left if not each.is_offered] or left, self._in_mind)
        if asked is None or asked.rejects:
            return asked
        surely = (q for q in left if q.claim and q.other and q.confidence >= SURE)
        asked = next((q for q in surely if _decided(q) < _decided(asked)), asked)
        wholes = (each for each in self._wholes() if each.claim == asked.claim)
        near = (each for each in wholes if not _decided(each).isdisjoint(_decided(asked)))
        return next(near, asked)

    def questions(self) -> list[Proposal]:
        """Return what there is to ask, the likeliest first: a group once, in place of its pairs."""
        wholes = self._wholes()
        asked: dict[tuple[str, ...], Proposal] = {}
        for pair in self.open():
            each = next((whole for whole in wholes if {*whole.key}.issuperset(pair.key)), pair)
            asked.setdefault(each.key, each)
        return list(asked.values())

    def _wholes(self) -> list[Proposal]:
        """The questions about groups, which stand for those about their pairs."""
        pairs = [each for each in self.open() if self._in_pairs.isdisjoint(each.key)]
        return Groups(self.story, self.known).asked(pairs)

    def open(self) -> list[Proposal]:
        """Return every question of a claim or of two that is neither answered nor put off."""
        if self._proposed is None:
            self._proposed = propose(self.story, self.known, self.weights)
        return [each for each in self._proposed if each.key not in self.put_off]

    @property
    def answers(self) -> int:
        """How many answers were given, without those that were taken back; later is none."""
        return sum(not each.later for each in self._answered)

    @property
    def steps(self) -> int:
        """How many answers can be taken back, later among them."""
        return len(self._answered)

    def deniable(self, proposal: Proposal) -> dict[str, str]:
        """Return claims that two denials may both reject, each with its title or a wording.

        First those that others reject, then what most articles tell; none that was ruled out, and
        none that only those who deny tell themselves.
        """
        every = list(self.story.entries())
        rejecting = Counter(id_ for item in every for id_ in item.entry.rejects)
        told = grouped(
            (id_, item) for item in every if not item.entry.rejects for id_ in item.entry.claim
        )
        shown = {id_: joined_words(items[0].entry.said) for id_, items in told.items()}
        shown |= {id_: each.title for id_, each in self.story.claims.items() if each.title}
        denying = [each.entry for each in proposal.entries]
        decided = {id_ for entry in denying for id_ in (*entry.ruled_out, *entry.claim)}
        deniers = {who for entry in denying for who in entry.who}
        own = {id_ for id_, items in told.items() if all(deniers & {*i.entry.who} for i in items)}
        articles = {id_: len({item.sheet for item in items}) for id_, items in told.items()}
        may_be = [id_ for id_ in {**rejecting, **told} if id_ in shown.keys() - decided - own]
        may_be.sort(key=lambda id_: (-rejecting[id_], -articles.get(id_, 0)))
        return {id_: shown[id_] for id_ in may_be}

    def yes(self, proposal: Proposal, title: str = "") -> str:
        """Join the two or all, or say what the first or both reject, and return the claim's id.

        A new claim without a title has no record; with the title of another it is that one.

        Raises:
            ProblemsError: where a file cannot take the line; nothing is written then.
        """
        lines = Lines(self.root)
        known = proposal.claim or self.titled(proposal, title)
        claim = known or self._new_claim(lines, proposal, title)
        rejecting = proposal.undecided[: 1 + proposal.both_reject] if proposal.rejects else ()
        for each in rejecting:
            lines.say_rejected(each, claim)
        for each in proposal.undecided[len(rejecting) :]:
            lines.add(each, "claim", claim)
        lines.write()
        self._renew(lines, InMind(claim))
        return claim

    def no(self, proposal: Proposal) -> str:
        """Remember that it is not the same, and return what it is said not to be.

        Of several that may belong to a claim none does. Where more than two were asked about that
        have none, they are asked about two by two: it returns nothing.
        """
        if proposal.more and not proposal.claim:
            self.some(proposal)
            return ""
        ruled_out = proposal.claim or name(proposal.other)
        lines = Lines(self.root)
        for each in proposal.undecided if proposal.claim else (proposal.entry,):
            lines.add(each, "not", ruled_out)
        lines.write()
        self._renew(lines, InMind(proposal.claim, refused=proposal.entry.name))
        return ruled_out

    def some(self, proposal: Proposal) -> None:
        """Ask of those that were asked about at once one by one, or two by two; nothing is written.

        What is the answer of some of them is remembered for this round alone.
        """
        self._remember(None, InMind(proposal.claim, refused=proposal.entry.name))
        self._in_pairs |= {f"#{proposal.claim}"} if proposal.claim else {*proposal.key}

    def later(self, proposal: Proposal) -> None:
        """Ask again next time."""
        self._remember(None, InMind(proposal.claim), later=True)
        asked = {*proposal.key}
        self.put_off |= {each.key for each in self.open() if asked.issuperset(each.key)}

    def back(self) -> None:
        """Take the last answer back: the files hold again what they held, and it is asked anew.

        Raises:
            ProblemsError: where somebody has saved one of the files since; nothing changes then,
                and it still counts. Or where the story cannot be read in full any more.
        """
        last = self._answered[-1]
        if last.lines:
            last.lines.take_back()
        del self._answered[-1]
        self.put_off, self._in_mind, self._in_pairs = last.put_off, last.in_mind, last.in_pairs
        self._read_again()

    def titled(self, proposal: Proposal, title: str) -> str | None:
        """Return the claim that has this title, or this id, already, if the two may join it."""
        wanted = ids.slug(title)
        kept_out = {id_ for each in proposal.entries for id_ in each.entry.ruled_out}
        untitled = {id_: "" for item in self.story.entries() for id_ in item.entry.claim}
        titles = untitled | {id_: claim.title for id_, claim in self.story.claims.items()}
        for id_, known in titles.items():
            if wanted and wanted in (id_, ids.slug(known)) and id_ not in kept_out:
                return id_
        return None

    def _new_claim(self, lines: Lines, proposal: Proposal, title: str) -> str:
        wanted = ids.slug(" ".join(title.split()[:_TITLE_WORDS])) or _telling(proposal)[0].entry.id
        claim = ids.unused(wanted, taken(self.story))
        if title.strip():
            lines.record(claim, squeeze(title))
        return claim

    def _renew(self, lines: Lines, in_mind: InMind) -> None:
        self._remember(lines, in_mind)
        self._read_again()

    def _remember(self, lines: Lines | None, in_mind: InMind, *, later: bool = False) -> None:
        standing = _Answered(lines, self.put_off, self._in_mind, self._in_pairs, later)
        self._answered.append(standing)
        self._in_mind = in_mind

    def _read_again(self) -> None:
        self._proposed = None
        self.story = _readable(self.root)
        self.known = self.known.renewed(self.story) or likeness(self.story, self.weights)


def _decided(proposal: Proposal) -> set[str]:
    """The entries that an answer decides of, by name."""
    return {each.name for each in proposal.undecided}


def title_for(proposal: Proposal) -> str:
    """Return what a new claim may be called: the words that all sides print, if they tell enough.

    Of a denial and what it denies, only the latter tells; a short wording of it is taken whole.
    Empty where nothing fits, and where two denials share only their judgement (`a fake`): the
    editor is asked then.
    """
    said = [item.entry.said for item in _telling(proposal)]
    if len(said) == 1:
        return whole_title(*said)
    title = reduce(
        lambda title, each: shared_title([title], each), said[2:], shared_title(*said[:2])
    )
    return "" if proposal.both_reject and ANY_TRAIT.search(title) else title


def _telling(proposal: Proposal) -> tuple[SheetEntry, ...]:
    """The entries whose words tell what a new claim is: not what only says that it denies it."""
    one_denies = proposal.rejects and not proposal.both_reject
    return (proposal.other,) if proposal.other and one_denies else proposal.entries


def _readable(root: Path) -> Story:
    """The story, whose files must all be readable: an entry that is not read would be asked anew.

    Raises ProblemsError for those that are not.
    """
    story = read_story(root)
    if broken := errors(story.problems):
        raise ProblemsError(broken)
    return story
