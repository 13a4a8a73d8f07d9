"""What people marked in an article, laid over the words that the learned model sees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bench.quotes.gold import Article, Relation
from onrecord.draft import speech
from onrecord.draft.learned.features import CONTENT, SOURCE, Numbers, Pairs, Text, pairs, text_of
from onrecord.draft.sentences.frame import frame
from onrecord.draft.sentences.parse import Parse, Word, parse
from onrecord.draft.texts import as_told
from onrecord.quotations import quotations


@dataclass(frozen=True, slots=True)
class Example:
    """One article: its words, which of them are cues, and what belongs to each cue."""

    rows: Numbers
    vectors: Numbers
    head: Numbers
    cues: Numbers
    """1 for a word that attributes, -1 for one that is not asked (a stand-in), else 0."""
    pairs: Pairs
    labels: Numbers


def parsed(article: Article) -> list[Parse]:
    """Return the article's paragraphs, parsed as drafting does."""
    quoted = quotations(article.text)
    _, told = as_told(article.text)
    return parse([frame(article.text, place, quoted) for place in told])


def example(article: Article, parses: Sequence[Parse]) -> Example:
    text = text_of(parses, [speech.find(each) for each in parses])
    marked: dict[int, Relation] = {}
    for relation in article.gold:
        cue = anchor(text, relation)
        if cue is not None:
            marked.setdefault(cue, relation)
    cues = np.where(text.stand_in, -1, 0)
    cues[list(marked)] = 1
    paired = pairs(text, list(marked))
    letters = np.array([each.isalnum() for each in article.text] + [False])
    labels = [
        _labels(text.words, words, letters, relation)
        for words, relation in zip(paired.split(paired.words), marked.values(), strict=True)
    ]
    together = np.concatenate(labels) if labels else np.zeros(0, dtype=np.int64)
    return Example(text.rows, text.vectors, text.head, cues, paired, together)


def _labels(words: Sequence[Word], which: Numbers, letters: Numbers, relation: Relation) -> Numbers:
    content = _share(words, which, letters, relation.content)
    source = _share(words, which, letters, relation.source)
    found: Numbers = np.where(content >= 0.5, CONTENT, np.where(source >= 0.5, SOURCE, 0))
    return found


def anchor(text: Text, relation: Relation) -> int | None:
    """The word of a cue that the others of it hang from: a verb, where there is one."""
    inside = [
        at
        for at, word in enumerate(text.words)
        if not word.stand_in
        and any(word.span.start < end and start < word.span.end for start, end in relation.cue)
    ]
    if not inside:
        return None
    tops = [
        at for at in inside if int(text.head[at]) not in inside or text.head[at] == at
    ] or inside
    verbs = [at for at in tops if text.words[at].is_verb]
    others = [at for at in tops if text.words[at].pos not in ("DET", "PUNCT", "PART", "PRON")]
    return (verbs or others or tops)[0]


def _share(
    words: Sequence[Word], which: Numbers, letters: Numbers, spans: Iterable[tuple[int, int]]
) -> Numbers:
    """What share of each word's letters lies in some spans; of its characters, if it has none."""
    inside = np.zeros(len(letters), dtype=bool)
    for start, end in spans:
        inside[start:end] = True
    found = np.zeros(len(which))
    for n, at in enumerate(which):
        span = words[at].span
        mine = letters[span.start : span.end]
        here = inside[span.start : span.end]
        found[n] = here[mine].mean() if mine.any() else here.mean()
    return found
