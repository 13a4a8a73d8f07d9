"""Wordings as rows of words, and the words that two of them share in the same order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from onrecord.comparing.differences import spelling, words_of
from onrecord.english.contrary import negates
from onrecord.english.function_words import FUNCTION_WORDS
from onrecord.english.stems import stem
from onrecord.frozen import dataclass
from onrecord.text import Span

_LONGEST = 60
"""How many words of a wording are looked at: a sentence has fewer."""


class Token(NamedTuple):
    """A word of a wording: where it stands, and what it counts as."""

    span: Span
    word: str
    """The very word, however it is spelt."""
    stem: str
    """Alike for all the forms of one word."""
    function: bool
    """Whether it is a mere function word."""
    capital: bool
    """Whether it is printed with a capital."""


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a wording, as far as they are looked at."""
    return tuple(
        Token(
            w.span,
            spelling(w.printed),
            _stem(w.key),
            w.key in FUNCTION_WORDS,
            text[w.start].isupper(),
        )
        for w in words_of(text)[:_LONGEST]
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One wording: its shown words, whose they are, and where something is left out in them."""

    text: str
    owner: str
    breaks: tuple[int, ...] = ()
    cues: tuple[Span, ...] = ()
    """The words among them that only attribute the others: how they are worded is no difference of
    what is said."""

    @property
    def row(self) -> Sequence[Token]:
        """Its words, those of substance told apart from mere function words and attribution."""
        row = tokens(self.text)
        if not self.cues:
            return row
        return [
            t._replace(function=True) if any(map(t.span.overlap, self.cues)) else t for t in row
        ]


@lru_cache(maxsize=1 << 15)
def _stem(key: str) -> str:
    """What all forms of a word have in common; a word that negates is like no other."""
    return key if negates(key) else stem(key.removesuffix("'s"))


def content(row: Iterable[Token]) -> frozenset[str]:
    """Return the words of substance among some."""
    return frozenset(token.stem for token in row if not token.function)


@lru_cache(maxsize=4096)
def shared(one: str, other: str) -> Mapping[int, int]:
    """Return, by their numbers in one wording, the numbers in the other of words that both have.

    They stand in the same order in both.
    """
    stems = [token.stem for token in tokens(one)]
    others = [token.stem for token in tokens(other)]
    blocks = SequenceMatcher(None, stems, others, autojunk=False).get_matching_blocks()
    return {block.a + n: block.b + n for block in blocks for n in range(block.size)}


def runs(maps: Collection[Mapping[int, int]], row: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the stretches of a row that stand unbroken in all the others: first word, and last.

    A stretch must hold a word of substance that is no name: "of the" and "Ukraine" stand anywhere.
    """
    found: list[tuple[int, int]] = []
    before: list[int] = []
    one, *others = maps
    for number in sorted(set(one).intersection(*others)):
        shifts = [each[number] - number for each in maps]
        if found and found[-1][1] == number - 1 and shifts == before:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
        before = shifts
    return [run for run in found if any(map(is_plain, row[run[0] : run[1] + 1]))]


def is_plain(token: Token) -> bool:
    """Return whether it is a word of substance, and neither a name nor a number."""
    return not token.function and not token.capital and not token.stem[0].isdigit()
