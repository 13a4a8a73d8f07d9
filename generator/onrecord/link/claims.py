"""What speaks for an entry belonging to a claim: its title, its wordings, and who else may belong.

A first look knows the title and what an editor has joined. A second one knows the company that the
first would put together: a claim whose title fits one entry well draws in what resembles that one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.ids import UNKNOWN
from onrecord.link.notes import NOT_CITED, Citing, Noting
from onrecord.link.reading import Bag, Read, Reading, Vector, likeness
from onrecord.link.signals import (
    Pair,
    Signals,
    covered,
    held,
    logit,
    shared,
    something_else,
)
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

Belonging = Mapping[tuple[int, str], float]
"""For entries, by their number, and claims, how likely the entry belongs to the claim."""


@dataclass(frozen=True, slots=True)
class ClaimRead:
    """A claim as linking compares it."""

    id: str
    title: str
    """Empty where the claim has no record."""
    terms: tuple[Term, ...]
    bag: Bag
    words: Vector
    letters: Vector
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


def claim_looks(
    read: Read, claims: Mapping[str, ClaimRead], same: Mapping[Pair, float]
) -> Iterator[tuple[int, str, Signals]]:
    """Return the signals for every entry and claim that have a word or a likely match in common.

    Or where the claim's note cites the entry. An entry counts for nothing in the claims that it has
    itself.
    """
    for number, reading in enumerate(read.entries):
        titles = {id_: _like_title(reading, claim) for id_, claim in claims.items()}
        rough = {
            id_: titles[id_].words + sum(fits(number, claim, same)[:1])
            for id_, claim in claims.items()
        }
        first, second = _two_best(rough.values())
        nearest = sorted(titles, key=lambda id_: -titles[id_].words - titles[id_].letters)[:2]
        for id_, claim in claims.items():
            if rough[id_] > 0 or number in (claim.cited or ()):
                ahead = rough[id_] - (second if rough[id_] == first else first)
                rival = next((claims[other].bag for other in nearest if other != id_), claim.bag)
                yield (
                    number,
                    id_,
                    {
                        **_wordings(number, claim, same),
                        **_title(reading, claim, titles[id_]),
                        **_apart(reading, claim.bag, rival),
                        "ahead": ahead,
                        "first": float(ahead > 0),
                    },
                )


@dataclass(frozen=True, slots=True)
class _LikeTitle:
    """How like a title an entry is, by what is said, by all that is told and by its letters."""

    said: float
    told: float
    letters: float

    @property
    def words(self) -> float:
        return self.said + self.told


def _like_title(reading: Reading, claim: ClaimRead) -> _LikeTitle:
    return _LikeTitle(
        likeness(reading.said_words, claim.words),
        likeness(reading.told_words, claim.words),
        likeness(reading.letters, claim.letters),
    )


def _two_best(found: Iterable[float]) -> tuple[float, float]:
    first, second, *_ = [*sorted(found, reverse=True)[:2], 0.0, 0.0]
    return first, second


def fits(number: int, claim: ClaimRead, same: Mapping[Pair, float]) -> list[float]:
    """Return how well an entry fits each of a claim's wordings, the best first."""
    others = (other for other in claim.members if other != number)
    found = (same.get((min(number, other), max(number, other)), 0.0) for other in others)
    return sorted(found, reverse=True)


def _wordings(number: int, claim: ClaimRead, same: Mapping[Pair, float]) -> dict[str, float]:
    """What the claim's wordings say."""
    found = fits(number, claim, same)[:_FEW] or [_NO_WORDING]
    return {
        "has_wordings": float(any(other != number for other in claim.members)),
        "best_wording": (logit(found[0]) - logit(_NO_WORDING)) / _SCALE,
        "wordings": (sum(map(logit, found)) / len(found) - logit(_NO_WORDING)) / _SCALE,
    }


def _title(reading: Reading, claim: ClaimRead, like: _LikeTitle) -> dict[str, float]:
    """What the title says for and against."""
    said, told, title = reading.said_bag, reading.told_bag, claim.bag
    both = len(said.weights) + len(title.weights)
    common = told.common(title)
    speakers = {f"@{id_}" for id_ in reading.item.entry.who}
    same_figures = reading.figures & claim.figures
    return {
        "titled": float(bool(claim.title)),
        "title_said": like.said,
        "title_told": like.told,
        "title_letters": like.letters,
        "title_held": held(told, title, common),
        "title_shared": shared(common),
        "title_words": 2 * len(said.weights.keys() & title.weights.keys()) / max(1, both),
        "title_covered": common / title.total if title.total else 0.0,
        "title_own": covered(title, (reading.own or reading).told_bag),
        "title_else": something_else(title, said, title.common(said)) if claim.title else 0.0,
        "title_inside": _inside(reading, claim),
        "title_same_figures": float(bool(same_figures)),
        "title_other_figures": float(bool(reading.figures and claim.figures and not same_figures)),
        "rejected": float(claim.id in reading.item.entry.rejects),
        "speaker_in_title": float(bool(speakers & title.weights.keys())),
        "one_negated": float(bool(claim.title) and reading.negated != claim.negated),
    }


def _apart(reading: Reading, title: Bag, rival: Bag) -> dict[str, float]:
    """How much an entry has of the words that set a title apart from the likest other title."""
    rest = title.only(title.weights.keys() - rival.weights.keys())
    return {
        "title_apart": covered(rest, reading.told_bag),
        "title_apart_tells": min(1.0, rest.common(reading.told_bag) / _MUCH),
    }


def _inside(reading: Reading, claim: ClaimRead) -> float:
    """How much of what an entry has of the title stands in a single entry that lies inside it."""
    had = reading.said_bag.only(claim.bag.weights)
    return max((covered(had, inside) for inside in reading.inside), default=0.0)


def noted(
    claims: Mapping[str, ClaimRead], read: Read, likely: Belonging
) -> Iterator[tuple[int, str, Signals]]:
    """Return for the same entries, and claims whose notes cite something, what the notes say.

    Of a source that no note names beside its words, they say nothing: they are older than it is.
    """
    citing = {id_: claim for id_, claim in claims.items() if claim.cited is not None}
    if not citing:
        return
    known = _named_in_notes(read, citing)
    rough: dict[int, dict[str, float]] = defaultdict(dict)
    for number, id_ in likely:
        titled = _like_title(read.entries[number], claims[id_]).words
        rough[number][id_] = titled + _CITED * _citing(claims[id_], number).clearly
    for (number, id_), chance in likely.items():
        if id_ in citing and read.entries[number].item.sheet in known:
            first, second = _two_best(rough[number].values())
            found = _citing(claims[id_], number)
            yield (
                number,
                id_,
                {
                    "alone": logit(chance) / _SCALE,
                    "clearly": found.clearly,
                    "own": found.own,
                    "first": float(rough[number][id_] == first > second),
                },
            )


def _named_in_notes(read: Read, citing: Mapping[str, ClaimRead]) -> set[str]:
    """The sheets whose outlets notes name beside their words; all where they name no outlet."""
    named = {
        read.entries[number].item.sheet
        for claim in citing.values()
        for number, cited in (claim.cited or {}).items()
        if cited.named
    }
    return named or {reading.item.sheet for reading in read.entries}


def _citing(claim: ClaimRead, number: int) -> Citing:
    return (claim.cited or {}).get(number, NOT_CITED)


def company(
    read: Read, claims: Mapping[str, ClaimRead], same: Mapping[Pair, float], likely: Belonging
) -> Iterator[tuple[int, str, Signals]]:
    """Return for the same entries and claims what the claim's company says, as far as it is known.

    Who was joined to a claim belongs to it for certain; the others as likely as `likely` has it.
    """
    sheets = [reading.item.sheet for reading in read.entries]
    members = _members(claims, likely)
    alike = _alike(same)
    by_sheet: dict[tuple[str, str], float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    for number, belonging in members.items():
        for id_, chance in belonging.items():
            by_sheet[id_, sheets[number]] += chance
            total[id_] += chance
    best = _best_claims(likely)
    fitting: dict[str, list[float]] = {}
    last = -1
    for (number, id_), chance in likely.items():
        if number != last:
            fitting, last = _fitting(alike.get(number, {}), members), number
        found = sorted(fitting.get(id_, ()), reverse=True)
        others = total[id_] - by_sheet[id_, sheets[number]]
        first, second = best[number]
        rival = second if chance == first else first
        yield (
            number,
            id_,
            {
                "alone": logit(chance) / _SCALE,
                "ahead": (logit(chance) - logit(rival)) / _SCALE,
                "first": float(chance >= first),
                "best_fit": found[0] if found else 0.0,
                "fits": sum(found[:_FEW]) / _FEW,
                "share": sum(found) / (max(0.0, others) + _ALONE),
            },
        )


def _members(claims: Mapping[str, ClaimRead], likely: Belonging) -> dict[int, dict[str, float]]:
    members: dict[int, dict[str, float]] = defaultdict(dict)
    for (number, id_), chance in likely.items():
        if chance > _HARDLY:
            members[number][id_] = chance
    for claim in claims.values():
        for number in claim.members:
            members[number][claim.id] = 1.0
    return members


def _alike(same: Mapping[Pair, float]) -> dict[int, dict[int, float]]:
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), chance in same.items():
        if chance > _HARDLY:
            alike[one][other] = alike[other][one] = chance
    return alike


def _fitting(
    alike: Mapping[int, float], members: Mapping[int, Mapping[str, float]]
) -> dict[str, list[float]]:
    """For every claim, how well an entry fits those who may belong to it."""
    fitting: dict[str, list[float]] = defaultdict(list)
    for other, chance in alike.items():
        for id_, belonging in members.get(other, {}).items():
            fitting[id_].append(chance * belonging)
    return fitting


def _best_claims(likely: Belonging) -> dict[int, tuple[float, float]]:
    """For every entry the likeliest and the second likeliest of its claims."""
    best: dict[int, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for (number, _), chance in likely.items():
        first, second = best[number]
        best[number] = (max(first, chance), max(second, min(first, chance)))
    return best
