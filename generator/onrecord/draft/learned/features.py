"""What the learned model sees of a text: numbers, hashed from words and from grammar.

Every feature of a word (its lemma, what it hangs from, …) is hashed into a row of a table of
vectors, so that no word can be read back from the model; so is every feature of a pair, a cue and a
word that may belong to what it attributes. All is done for the words of a whole text at once.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.frozen import dataclass

Numbers = NDArray[Any]

WORD_ROWS = 1 << 14
"""Rows of the table for words; row 0 is nothing."""
PAIR_ROWS = 1 << 13
CONTENT, SOURCE = 1, 2
_CHILDREN, _TOLD = 7, 4
"""How many dependents of a word are told of at most, and how many of those by lemma."""
_HIGHEST = 6
"""How far up the tree from a cue its sentence is described."""
_DEEPEST = 60
_FAR = 14
_ITSELF, _ABOVE = 7, 11
_NO_RULE, _ELSEWHERE = 9, 8
_TELLING = frozenset({"aux", "neg", "prt", "prep", "mark", "auxpass", "agent"})
_MOST_CODES = 1 << 18
_codes: dict[str, int] = {}


def code(label: str) -> int:
    """Return a number that stands for a label or a word."""
    found = _codes.get(label)
    if found is None:
        if len(_codes) > _MOST_CODES:
            _codes.clear()
        found = _codes[label] = zlib.crc32(label.encode()) & 0x3FFFFFFF
    return found


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a text's parses in one row, by number, and what is known of each."""

    words: tuple[Word, ...]
    parses: tuple[Parse, ...]
    parse_of: Numbers
    """Which parse a word is of."""
    start_of: tuple[int, ...]
    """The number of the first word of each parse."""
    rows: Numbers
    """Rows of each word's features, filled up with 0."""
    vectors: Numbers
    head: Numbers
    first: Numbers
    """The first word of each word's subtree."""
    last: Numbers
    sentences: tuple[tuple[int, int], ...]
    """From and up to which word each sentence goes."""
    sentence_of: Numbers
    depth: Numbers
    dep: Numbers
    tag: Numbers
    lemma: Numbers
    stand_in: Numbers
    quoted: Numbers
    mark: Numbers
    """The code of a punctuation mark; 0 for words."""
    rules: dict[int, Numbers]
    """For the verb of each attribution of the rules, what its paragraph's words are to it."""


def text_of(parses: Sequence[Parse], found: Sequence[Sequence[Attribution]]) -> Text:
    """Return the features of a text; `found` holds the rules' attributions in each parse."""
    words = tuple(word for parse in parses for word in parse.words)
    starts = (0, *accumulate(len(parse.words) for parse in parses))
    parse_of = np.repeat(np.arange(len(parses)), np.diff(starts))
    head = _numbers(word.head for word in words) + np.asarray(starts)[parse_of]
    changes = _numbers(word.sentence for word in words) + 1000 * parse_of
    begins = [0, *(np.flatnonzero(np.diff(changes)) + 1).tolist(), len(words)]
    sentences = tuple(
        (begins[n], begins[n + 1]) for n in range(len(begins) - 1) if begins[n] < begins[n + 1]
    )
    sentence_of = np.repeat(np.arange(len(sentences)), [end - start for start, end in sentences])
    first, last, depth = _spread(head)
    rules: dict[int, Numbers] = {}
    kinds = np.zeros(len(words), dtype=np.int64)
    for start, parse, attributions in zip(starts, parses, found, strict=False):
        for each in attributions:
            rules[start + each.verb.index] = _as_labels(parse, each)
            kinds[start + each.verb.index] = code(each.kind)
    dep, tag = (_numbers(code(getattr(w, name)) for w in words) for name in ("dep", "tag"))
    lemma = _numbers(code(word.lemma) for word in words)
    stand_in = np.array([word.stand_in for word in words], dtype=bool)
    quoted = np.array([word.quoted for word in words], dtype=bool)
    plain = _of_words(words, parse_of, kinds, head, (dep, tag, lemma, stand_in, quoted))
    below = _of_children(words, head, dep, lemma, stand_in)
    vectors = [parse.vectors for parse in parses] or [np.zeros((0, 96), dtype=np.float32)]
    return Text(
        words,
        tuple(parses),
        parse_of,
        starts[:-1],
        np.concatenate([plain, below], axis=1),
        np.concatenate(vectors),
        head,
        first,
        last,
        sentences,
        sentence_of,
        depth,
        dep,
        tag,
        lemma,
        stand_in,
        quoted,
        _numbers(code(word.form) if word.pos == "PUNCT" else 0 for word in words),
        rules,
    )


def _numbers(listed: Iterable[int]) -> Numbers:
    return np.fromiter(listed, dtype=np.int64)


def _spread(head: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The first and last word below each word, and how deep each lies."""
    first, last = np.arange(len(head)), np.arange(len(head))
    depth = np.zeros(len(head), dtype=np.int64)
    here = np.arange(len(head))
    for _ in range(_DEEPEST):
        above = head[here]
        moved = above != here
        if not moved.any():
            break
        depth += moved
        np.minimum.at(first, head, first)
        np.maximum.at(last, head, last)
        here = above
    return first, last, depth


def _as_labels(parse: Parse, found: Attribution) -> Numbers:
    labels = np.zeros(len(parse.words), dtype=np.int64)
    labels[[word.index for word in found.content]] = CONTENT
    labels[[word.index for word in found.speaker]] = SOURCE
    return labels


def _of_words(
    words: Sequence[Word],
    parse_of: Numbers,
    kinds: Numbers,
    head: Numbers,
    known: tuple[Numbers, Numbers, Numbers, Numbers, Numbers],
) -> Numbers:
    dep, tag, lemma, stand_in, quoted = known
    folded = [word.form.casefold() for word in words]
    form = _numbers(code(each) for each in folded)
    end = _numbers(code(each[-3:]) for each in folded)
    shape = _numbers(code(_shape(word.form)) for word in words)
    pos = _numbers(code(word.pos) for word in words)
    entity = _numbers(code(word.entity) for word in words)
    features = (
        (form,),
        (lemma, pos),
        (tag,),
        (dep,),
        (entity,),
        (end,),
        (shape, stand_in, quoted),
        (lemma[head], dep),
        (tag[head], dep[head]),
        (np.minimum(parse_of, 2),),
        (kinds,),
        (lemma, dep),
        (tag, dep, tag[head]),
        (entity, dep),
        (np.roll(form, 1),),
        (np.roll(form, -1),),
    )
    return np.stack([_hash(n, each, WORD_ROWS - 1) + 1 for n, each in enumerate(features)], axis=1)


def _shape(form: str) -> str:
    if form.isalpha():
        return "x" if form.islower() else "X" if form.isupper() else "Xx"
    return "9" if any(sign.isdigit() for sign in form) else form[:2]


def _of_children(
    words: Sequence[Word], head: Numbers, dep: Numbers, lemma: Numbers, stand_in: Numbers
) -> Numbers:
    below = np.flatnonzero(head != np.arange(len(head)))
    side = below > head[below]
    telling = np.array([words[at].dep in _TELLING for at in below.tolist()], dtype=bool)
    by_dep = _hash(40, (dep[below], side), WORD_ROWS - 1) + 1
    by_lemma = _hash(41, (dep[below], lemma[below]), WORD_ROWS - 1) + 1
    by_marks = _hash(42, (side,), WORD_ROWS - 1) + 1
    stands = stand_in[below]
    return np.concatenate(
        [
            _slots(head, below, by_dep, _CHILDREN),
            _slots(head, below[telling], by_lemma[telling], _TOLD),
            _slots(head, below[stands], by_marks[stands], 1),
        ],
        axis=1,
    )


def _slots(head: Numbers, below: Numbers, features: Numbers, most: int) -> Numbers:
    """The features of some words, laid side by side at what each hangs from; the first ones."""
    found = np.zeros((len(head), most), dtype=np.int64)
    above = head[below]
    order = np.argsort(above, kind="stable")
    above, features = above[order], features[order]
    new = np.flatnonzero(np.diff(above, prepend=-1))
    place = np.arange(len(above)) - np.repeat(new, np.diff([*new.tolist(), len(above)]))
    kept = place < most
    found[above[kept], place[kept]] = features[kept]
    return found


# Pairs of a cue and a word ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Pairs:
    """The words that may belong to each of some cues, one after another."""

    cues: Numbers
    """The cues, by number."""
    words: Numbers
    of: Numbers
    """To which of the cues each word is paired."""
    rows: Numbers
    """The features of each pair."""

    def split(self, values: Numbers) -> list[Numbers]:
        """Return what belongs to each cue, apart."""
        if not len(self.cues):
            return []
        return np.split(values, np.searchsorted(self.of, np.arange(1, len(self.cues))))


def pairs(text: Text, cues: Sequence[int]) -> Pairs:
    """Return for each cue its sentence, and the quotations of the sentences right beside it."""
    words: list[int] = []
    of: list[int] = []
    branch_of: list[int] = []
    branches: list[tuple[int, int, int, int]] = []
    for number, cue in enumerate(cues):
        sentence = int(text.sentence_of[cue])
        for beside in (sentence - 1, sentence, sentence + 1):
            if beside == sentence:
                start, end = text.sentences[sentence]
                own = _branches(text, cue, start, end, branches)
                words += range(start, end)
                branch_of += own
            elif 0 <= beside < len(text.sentences):
                start, end = text.sentences[beside]
                marked = np.flatnonzero(text.stand_in[start:end]) + start
                if len(marked):
                    branches.append(_beside(text, cue, marked, beside))
                    words += marked.tolist()
                    branch_of += [len(branches) - 1] * len(marked)
        of += [number] * (len(words) - len(of))
    at, which = np.array(words, dtype=np.int64), np.array(of, dtype=np.int64)
    chosen = np.array(cues, dtype=np.int64)
    relation = np.array(branches, dtype=np.int64).reshape(-1, 4)[branch_of]
    rows = _pair_rows(text, chosen[which], at, relation, _by_rule(text, chosen, which, at))
    return Pairs(chosen, at, which, rows)


def _branches(
    text: Text, cue: int, start: int, end: int, branches: list[tuple[int, int, int, int]]
) -> list[int]:
    """For each word of the cue's sentence the branch of the tree that it lies on, seen from there.

    A branch is told by the steps up to where it leaves, its label, its top, and the path up.
    """
    found = [-1] * (end - start)
    branches.append((0, _ITSELF, cue, 0))
    found[cue - start] = len(branches) - 1
    number = int(text.parse_of[cue])
    parse, base = text.parses[number], text.start_of[number]
    here, path = cue, 0
    for steps in range(_HIGHEST + 1):
        for below in parse.children(parse.words[here - base]):
            child = base + below.index
            if found[child - start] < 0:
                branches.append((steps, int(text.dep[child]), child, path))
                for at in range(int(text.first[child]) - start, int(text.last[child]) + 1 - start):
                    if found[at] < 0:
                        found[at] = len(branches) - 1
        above = int(text.head[here])
        if above == here:
            break
        path = (path * 31 + int(text.dep[here])) & 0x3FFFFFFF
        if found[above - start] < 0:
            branches.append((steps + 1, _ABOVE, above, path))
            found[above - start] = len(branches) - 1
        here = above
    if -1 in found:
        branches.append((_FAR - 1, 0, cue, 0))
        found = [len(branches) - 1 if each < 0 else each for each in found]
    return found


def _beside(text: Text, cue: int, marked: Numbers, sentence: int) -> tuple[int, int, int, int]:
    start, end = text.sentences[sentence]
    same = int(text.parse_of[cue] == text.parse_of[start])
    others = min(end - start - len(marked), 3)
    label = 100 + 10 * int(start > cue) + 4 * same + others
    return _FAR, label, start, label


def _by_rule(text: Text, cues: Numbers, of: Numbers, words: Numbers) -> Numbers:
    """What the rules make of each word with its cue."""
    found = np.full(len(words), _NO_RULE, dtype=np.int64)
    for number, cue in enumerate(cues.tolist()):
        labels = text.rules.get(cue)
        if labels is not None:
            mine = slice(*np.searchsorted(of, [number, number + 1]))
            at = words[mine] - text.start_of[int(text.parse_of[cue])]
            here = (at >= 0) & (at < len(labels))
            found[mine] = np.where(here, labels[np.clip(at, 0, len(labels) - 1)], _ELSEWHERE)
    return found


def _pair_rows(
    text: Text, cue: Numbers, words: Numbers, relation: Numbers, rule: Numbers
) -> Numbers:
    steps, label, branch, path = relation.T
    distance = np.abs(words - cue)
    far = np.where(distance < 6, distance, 6 + np.log2(np.maximum(distance, 1)).astype(np.int64))
    far = far * 2 + (words > cue)
    side = branch > cue
    where = steps * 2 + side
    below = np.minimum(text.depth[words] - text.depth[branch], 4)
    dep = text.dep[words]
    marks = np.cumsum(text.mark != 0)
    marks = np.minimum(np.abs(marks[words] - marks[cue]), 3)
    features = (
        (label, where),
        (label, where, text.lemma[cue]),
        (label, where, dep, below),
        (path, label, side),
        (path, label, text.tag[cue]),
        (far, where),
        (far, text.tag[words]),
        (rule, where, text.quoted[words]),
        (rule, label, dep),
        (text.mark[words], where, rule),
        (text.stand_in[words], text.quoted[words], text.quoted[cue], where, label),
        (text.tag[branch], label, where),
        (text.lemma[branch], label, where),
        (dep, where, text.dep[cue]),
        (marks, label, where),
    )
    return np.stack([_hash(50 + n, each, PAIR_ROWS) for n, each in enumerate(features)], axis=1)


_SPREAD, _STIR = np.uint64(0x9E3779B97F4A7C15), np.uint64(0x9E3779B9)


def _hash(number: int, parts: Sequence[Numbers], rows: int) -> Numbers:
    mixed = np.full(len(parts[0]), number * 0x51ED270B + 1, dtype=np.uint64)
    for part in parts:
        mixed = (mixed ^ (part.astype(np.uint64) + _STIR)) * _SPREAD
        mixed ^= mixed >> np.uint64(29)
    return (mixed % np.uint64(rows)).astype(np.int64)
