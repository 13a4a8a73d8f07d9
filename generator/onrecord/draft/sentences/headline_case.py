"""Headlines That Are Printed So, in the letters of a sentence, for which the parser is made.

Which words are names the article itself tells: it has `phone call` in small letters, `Trump` in
none, and hardly leaves out a name that its headline has. A headline keeps its length, so that every
character stays in its place.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from onrecord.draft.words.cues import FORMS
from onrecord.english.function_words import TELL_NOTHING
from onrecord.english.stems import stem
from onrecord.frozen import dataclass
from onrecord.text import Span

_WORD = re.compile(r"[^\W\d_]+(?:[’']t\b)?")
_LONG, _FEWEST = 4, 3
"""Such a headline has so many words at least of so many letters, and each has a capital."""
_ENOUGH = 60
"""Words of an article that has all the names of its headline."""
_WITHIN = re.compile(r"[a-z,;][’'”\"]? $")
"""What stands before a word within a sentence, where only names have a capital."""


def as_in_a_sentence(text: str, headline: Span) -> str:
    """Return a text in which a headline printed in capitals has small letters but for names."""
    words = list(_WORD.finditer(text, headline.start, headline.end))
    long = [w[0] for w in words[1:] if len(w[0]) >= _LONG and w[0].lower() not in TELL_NOTHING]
    capitals = len(long) >= _FEWEST and all(word[:1].isupper() for word in long)
    if not capitals or headline.of(text).rstrip().endswith("."):
        return text
    printed = _Printed.behind(text, headline.end)
    letters = list(text)
    for before, word in pairwise(words):
        both = "".join(letters[before.start() : word.end()])
        together = both[:1].isupper() and text.find(both, headline.end) >= 0
        initials = word[0].isupper() and word[0] != "A"
        if not (initials or together or printed.is_name(word[0])):
            letters[word.start()] = letters[word.start()].lower()
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class _Printed:
    """How an article prints its words, each by its stem."""

    small: Counter[str]
    capital: Counter[str]
    """With a capital within a sentence."""
    opening: Counter[str]
    """With a capital where sentences begin, which may be a name."""

    @classmethod
    def behind(cls, text: str, start: int) -> _Printed:
        """Count an article's words from a place on."""
        found = cls(Counter(), Counter(), Counter())
        for word in _WORD.finditer(text, start):
            within = _WITHIN.search(text, max(0, word.start() - 3), word.start())
            capital = found.capital if within else found.opening
            (found.small if word[0].islower() else capital)[stem(word[0].lower())] += 1
        return found

    def is_name(self, word: str) -> bool:
        """Whether a word of the headline is one, as far as the article tells."""
        known = stem(word.lower())
        if self.small[known] or self.capital[known]:
            return self.capital[known] >= self.small[known]
        if word.lower() in FORMS | TELL_NOTHING:
            return False
        return bool(self.opening[known]) or self.small.total() < _ENOUGH
