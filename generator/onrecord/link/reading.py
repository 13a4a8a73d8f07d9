"""What linking reads of an entry: its words at several widths, and whoever passed them on."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.grouping import grouped
from onrecord.ids import UNKNOWN
from onrecord.link.alike import Text
from onrecord.link.words import Term, Vocabulary, figures, grams, negated
from onrecord.model import Actor, along_speaks_for
from onrecord.story import SheetEntry, Story
from onrecord.text import Located, Span, paragraphs, sentence_at

_INSIDE = 0.6
"""The share of an entry's words that must stand in another's for it to lie inside that one."""
_SHORTER = 0.85
"""How long it is at most, as a share of the other's length: else the two are one and the same."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry as linking compares it."""

    item: SheetEntry
    said: tuple[Term, ...]
    told: tuple[Term, ...]
    """The words of `said`, of the cue and of the question."""
    said_bag: Text
    told_bag: Text
    letters: Text
    said_words: Text
    told_words: Text
    sentence: Text
    near: Text
    """The words of its paragraph and of the two beside it."""
    figures: frozenset[str]
    names: frozenset[str]
    negated: bool
    speakers: frozenset[str]
    """Ids of the speakers, each followed along `speaks_for` to its end."""
    chain: frozenset[str]
    """The same of the speakers and whoever passed it on."""
    place: int
    """Where its words begin in the text."""
    own: Reading | None = None
    """What it says beyond the entries that lie inside its words; None where none does."""
    inside: tuple[Text, ...] = ()
    """The words of each of those."""


class Weighing:
    """How much each word tells in a story: the rarer it is there, the more."""

    def __init__(self, texts: Collection[Iterable[str]]) -> None:
        counts = Counter(word for words in texts for word in set(words))
        self._unknown = math.log(1 + len(texts))
        self._weights = {word: math.log(1 + len(texts) / n) for word, n in counts.items()}

    def weight(self, word: str) -> float:
        """Return the inverse document frequency of a word."""
        return self._weights.get(word, self._unknown)

    def bag(self, words: Iterable[str]) -> Text:
        """Return the words with their weights, regardless of their order and number."""
        return {word: self.weight(word) for word in words}

    def vector(self, words: Iterable[str]) -> Text:
        """Return the words' weights, also by their number, of length 1 together."""
        found = {w: (1 + math.log(n)) * self.weight(w) for w, n in Counter(words).items()}
        length = math.sqrt(sum(value * value for value in found.values())) or 1.0
        return {word: value / length for word, value in found.items()}


@dataclass(frozen=True, slots=True)
class Read:
    """A story's entries as linking compares them, and how much their words tell."""

    vocabulary: Vocabulary
    entries: tuple[Reading, ...]
    words: Weighing
    letters: Weighing


@dataclass(frozen=True, slots=True)
class _Widths:
    """The words of one entry, from its own to those around it."""

    said: str
    told: str
    sentence: str
    near: str
    place: int


def read(story: Story) -> Read:
    """Read every entry of a story that is not dismissed."""
    vocabulary = Vocabulary(story.actors)
    items = list(story.entries())
    cut = {id_: tuple(paragraphs(source.text)) for id_, source in story.sources.items()}
    widths = [_widths(story, item, cut.get(item.sheet, ())) for item in items]
    terms_of = cache(lambda words: tuple(vocabulary.terms(words)))  # many share a paragraph
    terms = [tuple(map(terms_of, (w.said, w.told, w.sentence, w.near))) for w in widths]
    runs = [grams(width.said) for width in widths]
    words = Weighing([_forms(told) for _, told, _, _ in terms])
    sentences = Weighing([_forms(sentence) for _, _, sentence, _ in terms])
    surroundings = Weighing([_forms(near) for *_, near in terms])
    letters = Weighing(runs)
    entries = tuple(
        Reading(
            item=item,
            said=said,
            told=told,
            said_bag=words.bag(_forms(said)),
            told_bag=words.bag(_forms(told)),
            letters=letters.vector(run),
            said_words=words.vector(_forms(said)),
            told_words=words.vector(_forms(told)),
            sentence=sentences.vector(_forms(sentence)),
            near=surroundings.vector(_forms(near)),
            figures=figures(width.said),
            names=frozenset(form for form in _forms(said) if form.startswith("@")),
            negated=negated(width.said),
            speakers=_roots(item.entry.who, story.actors),
            chain=_roots((*item.entry.who, *item.entry.via), story.actors),
            place=width.place,
        )
        for item, width, run, (said, told, sentence, near) in zip(
            items, widths, runs, terms, strict=True
        )
    )
    found = Read(vocabulary, entries, words, letters)
    return replace(found, entries=tuple(_with_own(story, found)))


def _with_own(story: Story, found: Read) -> Iterator[Reading]:
    """The entries, those that hold others with what they say beyond them."""
    sheets = grouped((reading.item.sheet, reading) for reading in found.entries)
    for reading in found.entries:
        spans = _stretches(reading.item)
        inside = [
            other
            for other in sheets[reading.item.sheet]
            if _lies_inside(_stretches(other.item), spans)
        ]
        if not inside:
            yield reading
            continue
        text = story.sources[reading.item.sheet].text
        rest = _beyond(text, spans, [_stretches(other.item) for other in inside])
        words = tuple(other.said_bag for other in inside)
        yield replace(reading, own=_only(reading, rest, found), inside=words)


def _stretches(item: SheetEntry) -> tuple[Span, ...]:
    return tuple(item.words.said) if isinstance(item.words, Located) else ()


def _lies_inside(small: Sequence[Span], large: Sequence[Span]) -> bool:
    length, whole = (sum(map(len, spans)) for spans in (small, large))
    common = sum(one.overlap(other) for one in small for other in large)
    return 0 < length < _SHORTER * whole and common >= _INSIDE * length


def _beyond(text: str, spans: Sequence[Span], inside: Iterable[Sequence[Span]]) -> str:
    """The text of the spans without what lies inside."""
    taken = {at for each in inside for span in each for at in range(span.start, span.end)}
    return " ".join(
        "".join(" " if at in taken else text[at] for at in range(span.start, span.end))
        for span in spans
    )


def _only(reading: Reading, text: str, found: Read) -> Reading:
    """The same entry as if its words were only these."""
    said = tuple(found.vocabulary.terms(text))
    vector, bag = found.words.vector(_forms(said)), found.words.bag(_forms(said))
    return replace(
        reading,
        said=said,
        told=said,
        said_bag=bag,
        told_bag=bag,
        letters=found.letters.vector(grams(text)),
        said_words=vector,
        told_words=vector,
        figures=figures(text),
        names=frozenset(form for form in _forms(said) if form.startswith("@")),
        negated=negated(text),
    )


def _forms(terms: Iterable[Term]) -> list[str]:
    return [term.form for term in terms]


def _widths(story: Story, item: SheetEntry, cut: Sequence[Span]) -> _Widths:
    entry = item.entry
    said = " ".join(entry.said)
    told = " ".join(filter(None, (said, entry.cue, entry.asked)))
    if not isinstance(item.words, Located) or not cut:
        return _Widths(said, told, told, told, 0)
    text, whole = story.sources[item.sheet].text, item.words.whole
    number = max((n for n, span in enumerate(cut) if span.start <= whole.start), default=0)
    sentence = Span(sentence_at(text, whole.start).start, sentence_at(text, whole.end - 1).end)
    around = Span(cut[max(0, number - 1)].start, cut[min(len(cut) - 1, number + 1)].end)
    return _Widths(said, told, sentence.of(text), around.of(text), whole.start)


def _roots(ids: Iterable[str], actors: Mapping[str, Actor]) -> frozenset[str]:
    each = ((id_, along_speaks_for(id_, actors)) for id_ in ids if id_ != UNKNOWN)
    return frozenset(way[-1] if way else id_ for id_, way in each)
