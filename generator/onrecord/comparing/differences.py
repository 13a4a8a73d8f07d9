"""Where the wordings of one thing part: which words of each the others do not have.

No wording is the base text, since no outlet edited another's. A word differs where most of the near
wordings lack it at that place; it differs in spelling where they have it in another form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, groupby
from typing import Literal, NamedTuple

from onrecord.frozen import dataclass
from onrecord.text import Span, without_accents

Kind = Literal["same", "differs", "spelling", "turns"]
"""`turns` is never found by comparing: an editor says that the meaning turns there."""

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
_LONGEST = 400
"""How many words of a wording are compared; what follows counts as the same."""
NEAR = 0.4
"""Least likeness, from 0 to 1, at which comparing two wordings word by word says something."""
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[a-z]{2})our(?=s|ed|ing|able|ite|$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e|ed|es|ing|ation|ations$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})yse(?=s|d|$)"), "yze"),
    (re.compile(r"(?<=[a-z]{2}t)re(?=s|$)"), "er"),
    (re.compile(r"(?<=[a-z]{2})enc(?=e|es$)"), "ens"),
    (re.compile(r"ll(?=ed|ing|er$)"), "l"),
    (re.compile(r"programme"), "program"),
)
"""British endings and their American forms, applied to both sides, right or wrong alike."""
_NAMES: Mapping[str, str] = {
    "united kingdom": "uk",
    "great britain": "uk",
    "britain": "uk",
    "united states": "us",
    "usa": "us",
    "u.s": "us",
    "u.k": "uk",
    "under way": "underway",
    "hard core": "hardcore",
}
"""Forms of a name, or of one word, that mean the same in news English."""


_NAMES_BEGIN = frozenset(name.split()[0] for name in _NAMES if " " in name)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a wording that is of one kind throughout."""

    text: str
    kind: Kind


class Word(NamedTuple):
    """A word, or a name of two words, as printed and as compared."""

    start: int
    end: int
    printed: str
    key: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words that two wordings share, in order."""

    ratio: float
    """How like the two are, from 0 to 1; 0 where they are not near, however far they are."""
    blocks: tuple[tuple[int, int, int], ...]
    """Where a run of them begins in the one, where in the other, and how long it is."""


def compare(wordings: Sequence[str]) -> list[tuple[Segment, ...]]:
    """Return each wording cut into segments which, joined, are that wording again."""
    return list(_compare(tuple(wordings)))


@lru_cache(maxsize=1 << 10)  # a claim's page and its rows ask for the same
def _compare(wordings: tuple[str, ...]) -> Sequence[tuple[Segment, ...]]:
    words = [words_of(wording)[:_LONGEST] for wording in wordings]
    hyphened = frozenset(word.key for each in words for word in each if "-" in word.key)
    compared = [
        _Compared(_as_one(wording, each, hyphened))
        for wording, each in zip(wordings, words, strict=True)
    ]
    for one, other in combinations(compared, 2):
        one.beside(other)
    return [
        tuple(_segments(wording, each.words, each.kinds()))
        for wording, each in zip(wordings, compared, strict=True)
    ]


@lru_cache(maxsize=1 << 15)
def words_of(wording: str) -> tuple[Word, ...]:
    """Return the words of a wording in order, a name of two words as one."""
    words: list[Word] = []
    matches = iter([*_WORD.finditer(wording), None])
    match = next(matches)
    while match:
        following = next(matches)
        word, (start, end) = match[0], match.span()
        printed, compared, begins_name = _read(word)
        if following and begins_name:
            both = wording[start : following.end()]
            name = _NAMES.get(_folded(both))
            if name:
                end, following = following.end(), next(matches)
                printed, compared = _cased(both), name
        words.append(Word(start, end, printed, compared))
        match = following
    return tuple(words)


def _as_one(wording: str, words: Sequence[Word], hyphened: Iterable[str]) -> Sequence[Word]:
    """Take `Hyok Chol` for one word where another wording has `Hyok-chol`."""
    apart = {tuple(key.split("-")): key for key in hyphened}
    joined: list[Word] = []
    for word in words:
        joined.append(word)
        for parts, key in apart.items():
            run = joined[-len(parts) :]
            start = run[0].start
            printed = wording[start : word.end]
            if tuple(part.key for part in run) == parts and _WORD.sub("", printed).isspace():
                joined[-len(parts) :] = [Word(start, word.end, _cased(printed), key)]
                break
    return joined


@lru_cache(maxsize=1 << 15)
def _read(word: str) -> tuple[str, str, bool]:
    """A word as printed and as compared, and whether a name of two may begin with it."""
    return _cased(word), key(word), _folded(word) in _NAMES_BEGIN


def _cased(words: str) -> str:
    return " ".join(words.casefold().split()).replace("’", "'")


@lru_cache(maxsize=1 << 15)
def _folded(words: str) -> str:
    return without_accents(_cased(words))


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """Return what a word is compared by: without diacritics, in one of its spellings."""
    spelt = _spelt(_folded(word))
    return _NAMES.get(spelt, spelt)


@lru_cache(maxsize=1 << 15)
def spelling(word: str) -> str:
    """Return a word in one of its spellings; other names of the same thing stay other words."""
    return _spelt(_WITHIN.sub("", _folded(word)))


@lru_cache(maxsize=1 << 15)
def _spelt(folded: str) -> str:
    for pattern, instead in _SPELLINGS:
        folded = pattern.sub(instead, folded)
    return folded


_WITHIN = re.compile(r"[\s.-]")
"""What one word may have inside and another not: "under way" is "underway", "U.K." is "UK"."""


def align(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    """Return the words that two wordings share, by their keys: the same both ways round."""
    if one <= other:
        return _aligned(one, other)
    turned = _aligned(other, one)
    return Alignment(turned.ratio, tuple((b, a, size) for a, b, size in turned.blocks))


@lru_cache(maxsize=1 << 16)
def _aligned(one: tuple[str, ...], other: tuple[str, ...]) -> Alignment:
    """Found once for every pair: a claim's page, the coverage and an actor's page all ask."""
    length = len(one) + len(other)
    words = frozenset(other)
    if 2 * sum(1 for word in one if word in words) < NEAR * length:  # no order could make it more
        return Alignment(0.0, ())
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    blocks = tuple((a, b, size) for a, b, size in matcher.get_matching_blocks() if size)
    ratio = 2 * sum(size for _, _, size in blocks) / length if length else 1.0
    return Alignment(ratio, blocks)


class _Compared:
    """A wording beside others: how many of those that are near have each of its words."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._keys = tuple([word.key for word in words])
        self._printed = [word.printed for word in words]
        self._near = 0
        self._alike = [0] * len(words)
        self._printed_alike = [0] * len(words)

    def beside(self, other: _Compared) -> None:
        """Count what two wordings share; nothing where they are not near."""
        aligned = align(self._keys, other._keys)
        if aligned.ratio < NEAR:
            return
        self._near += 1
        other._near += 1
        own, their = self._printed, other._printed
        for a, b, size in aligned.blocks:
            for one, two in zip(range(a, a + size), range(b, b + size), strict=True):
                self._alike[one] += 1
                other._alike[two] += 1
                if own[one] == their[two]:
                    self._printed_alike[one] += 1
                    other._printed_alike[two] += 1

    def kinds(self) -> Iterator[Kind]:
        """What each word is, from what stands for it in each of the near wordings."""
        for alike, printed_alike in zip(self._alike, self._printed_alike, strict=True):
            if 2 * alike < self._near:
                yield "differs"
            else:
                yield "same" if 2 * printed_alike >= self._near else "spelling"


def _segments(wording: str, words: Sequence[Word], kinds: Iterable[Kind]) -> Iterable[Segment]:
    """Neighbours of one kind stand together, with the blanks between them."""
    at = 0
    runs = groupby(zip(words, kinds, strict=True), key=lambda pair: pair[1])
    for kind, pairs in runs:
        run = [word for word, _ in pairs]
        if kind == "same":
            continue
        start, end = run[0].start, run[-1].end
        if start > at:
            yield Segment(wording[at:start], "same")
        yield Segment(wording[start:end], kind)
        at = end
    if at < len(wording):
        yield Segment(wording[at:], "same")
