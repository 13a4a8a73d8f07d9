"""A paragraph as the parser reads it: its words, and the trees over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any

from onrecord.draft.sentences.frame import Frame
from onrecord.draft.words.word import FINITE_TAGS, Word
from onrecord.frozen import dataclass

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Parse:
    """The words of one paragraph's frame, with the trees over them.

    The rules ask for the same branches again and again, so each is laid out once.
    """

    frame: Frame
    words: tuple[Word, ...]
    vectors: NDArray[Any] = field(repr=False, compare=False)
    """The parser's own vector for each word, as its grammar was read from."""

    @property
    def is_headline(self) -> bool:
        """Whether it is the text's first paragraph, and no whole sentence."""
        last = self.words[-1].form if self.words else "."
        return self.frame.paragraph.start == 0 and last not in (".", "!", "?")

    def children(self, word: Word, *deps: str) -> list[Word]:
        """Return the words that depend on `word` directly, in order; of these labels, if given."""
        below = self._below[word.index]
        return [each for each in below if each.dep in deps] if deps else below.copy()

    def is_finite(self, verb: Word) -> bool:
        """Return whether a verb or a helper of it has a tense: `left`, `has left`, not `to go`."""
        verbs = (verb, *self.children(verb, "aux", "auxpass"))
        return any(each.tag in FINITE_TAGS for each in verbs)

    def behind(self, word: Word, *prepositions: str) -> list[Word]:
        """Return the nouns behind the prepositions that depend on `word`; of these, if given."""
        return [
            noun
            for each in self._below[word.index]
            if each.dep == "prep" and (not prepositions or each.form.casefold() in prepositions)
            for noun in self.children(each, "pobj")
        ]

    def head(self, word: Word) -> Word | None:
        """Return what `word` depends on; None for the root of a sentence."""
        return None if word.head == word.index else self.words[word.head]

    def subtree(self, word: Word, without: Iterable[Word] = ()) -> list[Word]:
        """Return `word` and all that hangs from it, in order; not below the words in `without`."""
        barred = {each.index for each in without}
        found: list[int] = []
        waiting = [] if word.index in barred else [word]
        while waiting:
            here = waiting.pop()
            found.append(here.index)
            below = self._below[here.index]
            waiting += [each for each in below if each.index not in barred] if barred else below
        found.sort()
        return [self.words[index] for index in found]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield what `word` hangs from, nearest first."""
        above = self.head(word)
        while above is not None:
            yield above
            above = self.head(above)

    def entity(self, word: Word) -> tuple[Word, ...]:
        """Return the words of the name that `word` is part of, without a possessive behind it."""
        return self._entities[word.index]

    def sentence(self, word: Word) -> list[Word]:
        """Return the words of the sentence that `word` stands in."""
        return self._sentences[word.sentence].copy()

    @cached_property
    def _below(self) -> list[list[Word]]:
        below: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                below[word.head].append(word)
        return below

    @cached_property
    def _sentences(self) -> dict[int, list[Word]]:
        found: dict[int, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.sentence, []).append(word)
        return found

    @cached_property
    def _entities(self) -> list[tuple[Word, ...]]:
        found: list[tuple[Word, ...]] = []
        for run in self._runs():
            name = run
            while len(name) > 1 and name[-1].form in ("'s", "'"):
                name = name[:-1]
            found += [name] * len(run)
        return found

    def _runs(self) -> Iterator[tuple[Word, ...]]:
        """Yield the words in runs of one kind of name in one sentence, each stand-in by itself."""
        kinds = groupby(self.words, key=lambda each: (each.entity, each.sentence, each.stand_in))
        for (_, _, stand_in), run in kinds:
            yield from ((word,) for word in run) if stand_in else (tuple(run),)
