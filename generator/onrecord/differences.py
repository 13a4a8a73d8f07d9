"""Where the wordings of one thing part: which words of each the others do not have.

No wording is the base text, since no outlet edited another's. A word differs where most of the near
wordings lack it at that place; it differs in spelling where they have it in another form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, groupby
from typing import Literal

from onrecord.text import Span

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


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a name of two words, as printed and as compared."""

    span: Span
    printed: str
    key: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words that two wordings share, in order."""

    ratio: float
    """How like the two are, from 0 to 1; 0 where they are not near, however far they are."""
    blocks: tuple[tuple[int, int, int], ...]
    """Where a run of them begins in the one, where in the other, and how long it is."""


def compare(wordings: Sequence[str]) -> list[tuple[Segment, ...]]:
    """Return each wording cut into segments which, joined, are that wording again."""
    words = [words_of(wording)[:_LONGEST] for wording in wordings]
    near: list[list[Sequence[Word | None]]] = [[] for _ in words]
    for (one, own), (two, other) in combinations(enumerate(words), 2):
        matched = _matched(own, other)
        if matched:
            near[one].append(matched[0])
            near[two].append(matched[1])
    return [
        tuple(_segments(wording, own, _kinds(own, others)))
        for wording, own, others in zip(wordings, words, near, strict=True)
    ]


@lru_cache(maxsize=1 << 15)
def words_of(wording: str) -> tuple[Word, ...]:
    """Return the words of a wording in order, a name of two words as one."""
    found = [Span(*match.span()) for match in _WORD.finditer(wording)]
    words: list[Word] = []
    at = 0
    while at < len(found):
        pair = Span(found[at].start, found[min(at + 1, len(found) - 1)].end)
        begins = _simple(found[at].of(wording)) in _NAMES_BEGIN
        name = _NAMES.get(_folded(pair.of(wording))) if begins else None
        span = pair if name else found[at]
        at += 2 if name else 1
        printed = _cased(span.of(wording))
        words.append(Word(span, printed, name or key(span.of(wording))))
    return tuple(words)


def _cased(words: str) -> str:
    return " ".join(words.casefold().split()).replace("’", "'")


def _folded(words: str) -> str:
    plain = _cased(words)
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


_simple = lru_cache(maxsize=1 << 15)(_folded)


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """Return what a word is compared by: without diacritics, in one of its spellings."""
    folded = _folded(word)
    for pattern, instead in _SPELLINGS:
        folded = pattern.sub(instead, folded)
    return _NAMES.get(folded, folded)


def align(one: Sequence[Word], other: Sequence[Word]) -> Alignment:
    """Return the words that two wordings share, the same both ways round."""
    keys, other_keys = tuple(word.key for word in one), tuple(word.key for word in other)
    if keys <= other_keys:
        return _aligned(keys, other_keys)
    turned = _aligned(other_keys, keys)
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


def _kinds(own: Sequence[Word], near: Sequence[Sequence[Word | None]]) -> list[Kind]:
    """What each word is, from what stands for it in each of the near wordings."""
    if not near:
        return ["same"] * len(own)
    kinds: list[Kind] = []
    for number, word in enumerate(own):
        at_this_place = [matched[number] for matched in near]
        alike = sum(1 for other in at_this_place if other)
        printed_alike = sum(1 for other in at_this_place if other and other.printed == word.printed)
        if 2 * alike < len(near):
            kinds.append("differs")
        else:
            kinds.append("same" if 2 * printed_alike >= len(near) else "spelling")
    return kinds


def _matched(
    own: Sequence[Word], other: Sequence[Word]
) -> tuple[list[Word | None], list[Word | None]] | None:
    """For each word of either the same word of the other; None where the two are not near."""
    aligned = align(own, other)
    if aligned.ratio < NEAR:
        return None
    of_own: list[Word | None] = [None] * len(own)
    of_other: list[Word | None] = [None] * len(other)
    for a, b, size in aligned.blocks:
        of_own[a : a + size] = other[b : b + size]
        of_other[b : b + size] = own[a : a + size]
    return of_own, of_other


def _segments(wording: str, words: Sequence[Word], kinds: Sequence[Kind]) -> Iterable[Segment]:
    """Neighbours of one kind stand together, with the blanks between them."""
    at = 0
    runs = groupby(zip(words, kinds, strict=True), key=lambda pair: pair[1])
    for kind, pairs in runs:
        run = [word for word, _ in pairs]
        if kind == "same":
            continue
        if run[0].span.start > at:
            yield Segment(wording[at : run[0].span.start], "same")
        yield Segment(wording[run[0].span.start : run[-1].span.end], kind)
        at = run[-1].span.end
    if at < len(wording):
        yield Segment(wording[at:], "same")
