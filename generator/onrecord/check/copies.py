"""Does more than one source print the same text? Then what they tell has one origin, not two."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from onrecord.model import Source
from onrecord.problems import Problem, Severity
from onrecord.quotations import quotations, within
from onrecord.story import SourceFile, Story
from onrecord.text import counted, sentences

_FEWEST = 3
"""How many sentences two texts must share."""
_LEAST = 0.2
"""And how much of the shorter one's own prose these must be. Of 163 pairs of articles on one event
none shares more than two sentences, or 7%; of 649 pairs of short ones, many on one event, none more
than two, or 15%."""
_LONG = 8
"""Words of a sentence that two people hardly write alike."""
_WORD = re.compile(r"[^\W_]+")


def texts_are_not_printed_twice(story: Story) -> Iterator[Problem]:
    """Two sources that share their sentences say whose text it is, or that it is their own.

    What stands in quotation marks does not count: both may have heard it. Each source is asked
    about once, beside the one before it that has most of it.
    """
    prose = {source.id: _prose(source.text) for source in story.sources.values()}
    having: dict[str, list[str]] = {}
    for id_, own in prose.items():
        earlier = Counter(other for words in own for other in having.get(words, ()))
        for other, number in earlier.most_common(1):
            if number >= _FEWEST and _share(own, prose[other]) >= _LEAST:
                yield from _question(story.sources[id_], story.sources[other], number)
        for words in own:
            having.setdefault(words, []).append(id_)


def _prose(text: str) -> Mapping[str, int]:
    """The long sentences of a text outside quotation marks, by their words: how many these are."""
    quoted = quotations(text)
    found: dict[str, int] = {}
    for sentence in sentences(text):
        words = _WORD.findall(sentence.of(text).casefold())
        if len(words) >= _LONG and not within(quoted, sentence):
            found[" ".join(words)] = len(words)
    return found


def _share(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """How much of the shorter text stands in the other one."""
    shared = sum(length for words, length in one.items() if words in other)
    return shared / min(sum(one.values()), sum(other.values()))


def _question(source: SourceFile, other: SourceFile, number: int) -> Iterator[Problem]:
    if _is_settled(source.head, other.head):
        return
    asked, beside = (other, source) if source.head.credited else (source, other)
    sentence = (
        f"{counted(number, 'sentence')} of this article stand word for word in {beside.id}, too: "
        "do both print one text?"
    )
    advice = (
        "then what they tell has one origin: write whose text it is, as in `credited: [reuters]`; "
        "or write `basis: {credited: {how: editor, note: …}}` and why they are two"
    )
    yield Problem(asked.place(), sentence, advice, Severity.QUESTION, "one-text")


def _is_settled(one: Source, other: Source) -> bool:
    """Whether it is told whose text it is, or that each has its own, or one outlet has both."""
    own = any("credited" in head.basis and not head.credited for head in (one, other))
    named = one.outlet in other.credited or other.outlet in one.credited
    same = one.outlet is not None and one.outlet == other.outlet
    return own or named or same or bool(one.credited and other.credited)
