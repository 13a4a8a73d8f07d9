"""What speaks for an entry belonging to a claim: its title, its wordings, and who else may belong.

A first look knows the title and what an editor has joined. A second one knows the company that the
first would put together: a claim whose title fits one entry well draws in what resembles that one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.ids import UNKNOWN
from onrecord.link.alike import (
    Array,
    Index,
    Mask,
    Numbers,
    Text,
    ones,
    ratio,
    sharing,
    totals,
)
from onrecord.link.notes import Citing, Noting
from onrecord.link.reading import Read, Reading
from onrecord.link.signals import Seen, Signals, batches, logit, shared, something_else
from onrecord.link.words import Term, figures, grams, negated
from onrecord.story import Story

_SCALE = 5.0
_FEW = 3
"""How many of a claim's wordings are listened to, the best first."""
_NO_WORDING = 0.001
"""What a claim without wordings counts for, as the confidence of a wording."""
_HARDLY = 0.02
"""What is less likely than this counts for nothing in a claim's company."""
_MUCH = 8.0
"""Weight of the words that set a title apart above which more of them tell nothing more."""
_CITED = 2.0
"""What to be cited clearly counts for beside a title's likeness, to see which claim is ahead."""
_ALONE = 0.3
"""Added to how many may belong, so that a single faint one does not count as everybody."""

Claims = Mapping[str, "ClaimRead"]
"""A story's claims by their id: each is a column of the tables, in their order."""


@dataclass(frozen=True, slots=True)
class ClaimRead:
    """A claim as linking compares it."""

    id: str
    title: str
    """Empty where the claim has no record."""
    terms: tuple[Term, ...]
    bag: Text
    words: Text
    letters: Text
    figures: frozenset[str]
    negated: bool
    members: tuple[int, ...]
    """The entries that it has, by their number in what was read."""
    cited: Mapping[int, Citing] | None
    """For entries, by their number, what its note cites of them; None where it cites nothing."""


def read_claims(story: Story, read: Read) -> dict[str, ClaimRead]:
    """Read every claim that has a record or an entry."""
    members: dict[str, list[int]] = {id_: [] for id_ in story.claims}
    for number, reading in enumerate(read.entries):
        for id_ in reading.item.entry.claim:
            members.setdefault(id_, []).append(number)
    members.pop(UNKNOWN, None)
    noting = Noting(story, read)
    return {id_: _claim(story, read, id_, members[id_], noting) for id_ in members}


def _claim(story: Story, read: Read, id_: str, members: Iterable[int], noting: Noting) -> ClaimRead:
    record = story.claims.get(id_)
    title = record.title if record else ""
    terms = tuple(read.vocabulary.terms(title))
    return ClaimRead(
        id=id_,
        title=title,
        terms=terms,
        bag=read.words.bag(term.form for term in terms),
        words=read.words.vector(term.form for term in terms),
        letters=read.letters.vector(grams(title)),
        figures=figures(title),
        negated=negated(title),
        members=tuple(members),
        cited=noting.cited(record) if record else None,
    )


def claim_looks(read: Read, claims: Claims, same: Array) -> Iterator[Seen]:
    """Hold every entry to the claims that it has a word or a likely match in common with.

    And to those whose note cites it. An entry counts for nothing in the claims that it has itself.
    """
    if not claims:
        return
    titles, best = _Titles(claims), _best_wordings(claims, same)
    cited = _table(claims, len(read.entries), lambda citing: citing.clearly) > 0
    for rows in batches(len(read.entries)):
        readings = read.entries[rows]
        like = titles.like(readings)
        rough = like.words + np.nan_to_num(best[rows, :, 0])
        ahead = _ahead(rough)
        found = {
            **_wordings(best[rows]),
            **titles.signals(readings, like),
            "ahead": ahead,
            "first": ahead > 0,
        }
        yield Seen(rows, (rough > 0) | cited[rows], found)


def _ahead(values: Array) -> Array:
    """How far each value is ahead of the best other one of its row; below 0, how far behind."""
    first, second = _two_best(values)
    return values - np.where(values == first, second, first)


def _two_best(values: Array) -> tuple[Array, Array]:
    """The highest value of every row, and the next to it; 0 where there is none."""
    padded = np.pad(values, ((0, 0), (0, 2)))
    best = np.partition(padded, -2, axis=1)[:, -2:]
    return best[:, 1:], best[:, :1]


def _best_wordings(claims: Claims, same: Array) -> Array:
    """How well each entry fits the best of each claim's wordings, but itself; the rest is NaN."""
    best = np.full((len(same), len(claims), _FEW), np.nan)
    for column, claim in enumerate(claims.values()):
        members = np.array(claim.members, dtype=np.intp)
        fits = same[:, members]
        fits[members, np.arange(len(members))] = np.nan
        few = -np.sort(-fits, axis=1)[:, :_FEW]  # NaN comes last
        best[:, column, : few.shape[1]] = few
    return best


def _wordings(best: Array) -> Signals:
    """What the claim's wordings say."""
    has = ~np.isnan(best)
    none, nothing = ~has[..., 0], np.array(_NO_WORDING)
    sums = np.where(has, logit(best), 0.0).sum(axis=2)
    mean = np.where(none, logit(nothing), sums / np.maximum(1, has.sum(axis=2)))
    first = np.where(none, nothing, best[..., 0])
    return {
        "has_wordings": ~none,
        "best_wording": (logit(first) - logit(nothing)) / _SCALE,
        "wordings": (mean - logit(nothing)) / _SCALE,
    }


@dataclass(frozen=True, slots=True)
class _LikeTitle:
    """How like every title entries are, by what is said, by all that is told and by letters."""

    said: Array
    told: Array
    letters: Array

    @property
    def words(self) -> Array:
        return self.said + self.told

    def nearest(self) -> tuple[Numbers, Numbers]:
        """The likest title of every row, and the next to it; where there is one, that one."""
        order = np.argsort(-self.words - self.letters, axis=1, kind="stable")
        return order[:, 0], order[:, min(1, order.shape[1] - 1)]


class _Titles:
    """What a story's claims are called, laid out to hold many entries to all of them at once."""

    def __init__(self, claims: Claims) -> None:
        self.claims = list(claims.values())
        self.words = Index([claim.words for claim in self.claims])
        self.letters = Index([claim.letters for claim in self.claims])
        self.bags = [claim.bag for claim in self.claims]
        self.telling = Index(self.bags)
        self.total = totals(self.bags)
        self.both = self.telling.shared([ones(bag) for bag in self.bags])
        """What the words come to that two titles share."""
        self.each = Index([ones(bag) for bag in self.bags])
        self.sizes = np.array([len(bag) for bag in self.bags])
        self.titled = np.array([bool(claim.title) for claim in self.claims])
        self.negated = np.array([claim.negated for claim in self.claims])
        self.figures = [claim.figures for claim in self.claims]
        self.having_figures = np.array([bool(claim.figures) for claim in self.claims])

    def like(self, readings: Sequence[Reading]) -> _LikeTitle:
        return _LikeTitle(
            self.words.shared([reading.said_words for reading in readings]),
            self.words.shared([reading.told_words for reading in readings]),
            self.letters.shared([reading.letters for reading in readings]),
        )

    def common(self, texts: Iterable[Iterable[str]]) -> Array:
        """What the words of each title come to that stand in a text."""
        return self.telling.shared([ones(text) for text in texts])

    def signals(self, readings: Sequence[Reading], like: _LikeTitle) -> Signals:
        """Return what the titles say for and against."""
        said, told = ([each.said_bag for each in readings], [each.told_bag for each in readings])
        told_common, said_common = self.common(told), self.common(said)
        same_words = self.each.shared([ones(bag) for bag in said])
        lengths = np.array([len(bag) for bag in said])[:, None]
        speakers = [[f"@{id_}" for id_ in each.item.entry.who] for each in readings]
        negated_ = np.array([each.negated for each in readings])[:, None]
        return {
            "titled": np.broadcast_to(self.titled, told_common.shape),
            "title_said": like.said,
            "title_told": like.told,
            "title_letters": like.letters,
            "title_held": ratio(told_common, self._least(told)),
            "title_shared": shared(told_common),
            "title_words": 2 * same_words / np.maximum(1, lengths + self.sizes),
            "title_covered": ratio(told_common, self.total),
            "title_own": ratio(self.common((e.own or e).told_bag for e in readings), self.total),
            "title_else": something_else(self._least(said), said_common) * self.titled,
            "title_inside": self._inside(readings, said_common),
            **self._figures(readings),
            **self._apart(told, told_common, like),
            "rejected": np.array(
                [[claim.id in e.item.entry.rejects for claim in self.claims] for e in readings]
            ),
            "speaker_in_title": self.each.shared([ones(each) for each in speakers]) > 0,
            "one_negated": self.titled & (negated_ != self.negated),
        }

    def _least(self, texts: Sequence[Text]) -> Array:
        return np.minimum(totals(texts)[:, None], self.total)

    def _figures(self, readings: Sequence[Reading]) -> Signals:
        same = sharing([reading.figures for reading in readings], self.figures)
        having = np.array([bool(reading.figures) for reading in readings])[:, None]
        other = having & self.having_figures & ~same
        return {"title_same_figures": same, "title_other_figures": other}

    def _apart(self, told: Sequence[Text], common: Array, like: _LikeTitle) -> Signals:
        """How much an entry has of the words that set a title apart from the likest other title."""
        first, second = like.nearest()
        rows = np.arange(len(told))
        also = self.common(
            bag.keys() & self.bags[nearest].keys() for bag, nearest in zip(told, first, strict=True)
        )
        both = self.both[first]
        also[rows, first], both[rows, first] = also[rows, second], both[rows, second]
        left = common - also
        return {
            "title_apart": ratio(left, self.total - both),
            "title_apart_tells": np.minimum(1.0, left / _MUCH),
        }

    def _inside(self, readings: Sequence[Reading], had: Array) -> Array:
        """How much of what an entry has of a title stands in a single entry that lies inside it."""
        most = np.zeros(had.shape)
        for row, reading in enumerate(readings):
            if reading.inside:
                parts = self.common(reading.said_bag.keys() & part for part in reading.inside)
                most[row] = parts.max(axis=0)
        return ratio(most, had)


def noted(claims: Claims, read: Read, likely: Array) -> Iterator[Seen]:
    """Hold the same entries to the claims whose notes cite something, and see what the notes say.

    Of a source that no note names beside its words, they say nothing: they are older than it is.
    """
    citing = np.array([claim.cited is not None for claim in claims.values()], dtype=np.bool_)
    if not citing.any():
        return
    clearly = _table(claims, len(read.entries), lambda cited: cited.clearly)
    own = _table(claims, len(read.entries), lambda cited: cited.own)
    known = _named_in_notes(read, claims)
    titles = _Titles(claims)
    for rows in batches(len(read.entries)):
        words = titles.like(read.entries[rows]).words
        rough = np.where(likely[rows] > 0, words + _CITED * clearly[rows], 0.0)
        found: Signals = {
            "alone": logit(likely[rows]) / _SCALE,
            "clearly": clearly[rows],
            "own": own[rows],
            "first": _ahead(rough) > 0,
        }
        yield Seen(rows, (likely[rows] > 0) & citing & known[rows, None], found)


def _table(claims: Claims, count: int, value: Callable[[Citing], float]) -> Array:
    """Of what claims' notes cite, one value for every entry and claim; 0 where nothing is cited."""
    table = np.zeros((count, len(claims)))
    for column, claim in enumerate(claims.values()):
        for number, citing in (claim.cited or {}).items():
            table[number, column] = value(citing)
    return table


def _named_in_notes(read: Read, claims: Claims) -> Mask:
    """Which entries' outlets notes name beside their words; all where they name no outlet."""
    named = {
        read.entries[number].item.sheet
        for claim in claims.values()
        for number, cited in (claim.cited or {}).items()
        if cited.named
    }
    return np.array([not named or reading.item.sheet in named for reading in read.entries])


def company(read: Read, claims: Claims, same: Array, likely: Array) -> Iterator[Seen]:
    """Hold the same entries to the claims by the claims' company, as far as it is known.

    Who was joined to a claim belongs to it for certain; the others as likely as `likely` has it.
    """
    if not claims:
        return
    members = _members(claims, likely)
    names = sorted({reading.item.sheet for reading in read.entries})
    sheets = np.array([names.index(reading.item.sheet) for reading in read.entries])
    by_sheet = np.array([members[sheets == number].sum(axis=0) for number in range(len(names))])
    others = np.maximum(0.0, members.sum(axis=0) - by_sheet)
    best, few, all_ = _fitting(same, members)
    for rows in batches(len(read.entries)):
        chance = likely[rows]
        first, second = _two_best(chance)
        rival = np.where(chance == first, second, first)
        found: Signals = {
            "alone": logit(chance) / _SCALE,
            "ahead": (logit(chance) - logit(rival)) / _SCALE,
            "first": chance >= first,
            "elsewhere": chance.sum(axis=1, keepdims=True) - chance,  # few entries have two claims
            "best_fit": best[rows],
            "fits": few[rows] / _FEW,
            "share": all_[rows] / (others[sheets[rows]] + _ALONE),
        }
        yield Seen(rows, chance > 0, found)


def _members(claims: Claims, likely: Array) -> Array:
    """For entries and claims, how much each counts in the claim's company."""
    members = np.where(likely > _HARDLY, likely, 0.0)
    for column, claim in enumerate(claims.values()):
        members[list(claim.members), column] = 1.0
    return members


def _fitting(same: Array, members: Array) -> tuple[Array, Array, Array]:
    """For entries and claims, how well each fits those who may belong to it.

    That is how well it fits the best of them, the best few together, and all together.
    """
    best, few, all_ = np.zeros((3, *members.shape))
    for column, chances in enumerate(members.T):
        near = np.flatnonzero(chances)
        fits = np.zeros((len(same), _FEW + len(near)))
        fits[:, _FEW:] = np.where(same[:, near] > _HARDLY, same[:, near], 0.0) * chances[near]
        all_[:, column] = fits.sum(axis=1)
        fits.partition(-_FEW, axis=1)
        few[:, column] = fits[:, -_FEW:].sum(axis=1)
        best[:, column] = fits[:, -_FEW:].max(axis=1)
    return best, few, all_
