"""The words, figures and marks of a passage, as the finders of disagreements read them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.comparing.differences import key
from onrecord.english.function_words import TELL_NOTHING
from onrecord.english.stems import stem as stem_of
from onrecord.text import Span

_TOKEN = re.compile(
    r"\d+(?:st|nd|rd|th)\b"  # an ordinal counts nothing
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_]\w*(?:['’]\w+)*(?:\.\w)*"
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """A word, a figure or a mark, and where it stands."""

    text: str
    start: int

    @property
    def span(self) -> Span:
        """The characters that it stands at."""
        return Span(self.start, self.start + len(self.text))

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_figure(self) -> bool:
        """Whether it is written in digits, and is no ordinal."""
        return self.text[0].isdecimal() and self.text[-1].isdecimal()

    @property
    def lower(self) -> str:
        """The word in small letters, without what shows possession."""
        return lower(self.text)

    @property
    def tells(self) -> bool:
        """Whether it is a word with a meaning of its own."""
        if len(self.text) > 1 and self.text.isupper():
            return self.is_word  # "US" is no pronoun
        return self.is_word and self.lower not in TELL_NOTHING


_OF = re.compile(r"['’]s?$")


@lru_cache(maxsize=1 << 15)
def lower(word: str) -> str:
    """Return a word in small letters, without what shows possession."""
    return _OF.sub("", word.casefold())


@lru_cache(maxsize=4096)
def tokens(words: str) -> tuple[Token, ...]:
    """Return the tokens of some words, in order."""
    return tuple(Token(m[0], m.start()) for m in _TOKEN.finditer(words))


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Return what a word's forms share, in one of its spellings: `missiles` is `missile`."""
    return stem_of(key(_OF.sub("", word)))


def stems(found: Sequence[Token]) -> frozenset[str]:
    """Return the stems of those tokens that have a meaning of their own."""
    return frozenset(stem(token.text) for token in found if token.tells)


def joined(one: Token, other: Token) -> bool:
    """Whether nothing stands between two tokens, not even a blank."""
    return one.start + len(one.text) == other.start
