"""Where a statement goes on from the one before it: the same speaker, on the same occasion.

`He told the BBC on Saturday: “We go.” … “And soon,” he said.`: relay and day are those of the
sentence before, though this one names neither. Only where nothing hints at another occasion: a
missing relay is found by the editor who reads on, a wrong one is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dates import Date
from onrecord.draft import when
from onrecord.draft.parse import Parse, Word
from onrecord.draft.statements import Statement
from onrecord.text import paragraph_number

_PRONOUNS = frozenset({"he", "she"})
_GOING_ON = frozenset({"add", "answer", "continue", "reply", "respond"})
"""Verbs that go on from the words before, whether or not theirs are quoted."""
_PLAIN = frozenset({"also", "further", "then"})
"""Adverbs of one who goes on; any other (`earlier`, `often`) may tell of another occasion."""
_CONVERSATIONS = frozenset({"briefing", "conversation", "interview", "programme", "program"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """Whom somebody told something, and when."""

    relays: tuple[str, ...]
    date: Date | None
    date_words: when.Found | None


def goes_on(text: str, statement: Statement, before: Statement) -> bool:
    """Whether a statement is of the same occasion as the one right before it in the text.

    That both have one speaker is for the caller to know.
    """
    start, end = statement.extent.start, before.extent.end
    if paragraph_number(text, start) - paragraph_number(text, end - 1) > 1:
        return False
    attribution = statement.attribution
    if attribution is None:
        return statement.follows == before
    if attribution.kind != "saying" or attribution.audience or attribution.cited:
        return False
    if attribution.through or not _is_pronoun(attribution.speaker):
        return False
    verbs = [attribution.verb, *_verbs_above(attribution.parse, attribution.verb)]
    if any(_is_in_the_conversation(attribution.parse, verb) for verb in verbs):
        return True
    plain = all(_is_plain(attribution.parse, verb) for verb in verbs)
    return plain and (statement.quoted or attribution.verb.lemma in _GOING_ON)


def _is_pronoun(speaker: tuple[Word, ...]) -> bool:
    return len(speaker) == 1 and speaker[0].form.casefold() in _PRONOUNS


def _verbs_above(parse: Parse, verb: Word) -> Iterator[Word]:
    return (above for above in parse.ancestors(verb) if above.is_verb)


def _is_in_the_conversation(parse: Parse, verb: Word) -> bool:
    """`insisted during the interview`: the one that was told of."""
    return any(
        noun.lemma in _CONVERSATIONS
        and any(word.form.casefold() in ("the", "same") for word in parse.children(noun, "det"))
        for preposition in parse.children(verb, "prep")
        for noun in parse.children(preposition, "pobj")
    )


def _is_plain(parse: Parse, verb: Word) -> bool:
    """Whether a verb stands without words of time or place, and not in the perfect."""
    adverbs = {word.form.casefold() for word in parse.children(verb, "advmod")}
    others = parse.children(verb, "aux", "prep", "npadvmod", "agent")
    return adverbs <= _PLAIN and not others
