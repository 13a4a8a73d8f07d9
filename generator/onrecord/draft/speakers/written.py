"""A study or a letter named right before `it`, which may be what speaks."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words.cues import REPORTS, words

_OWN = words("circulate issue publish release send submit write")
"""Verbs whose object is what their own subject says."""


def may_tell(parse: Parse, before: Iterable[Word], since: int) -> bool:
    """Return whether something written is named since a place in the sentence before an `it`.

    `The board criticised the study. It estimated that …`; not what the board issued, nor what only
    its own words name: `The board said the study was late. It …`.
    """
    return any(
        parse.subtree(word)[0].span.start > since and _is_another(parse, word)
        for word in before
        if word.lemma in REPORTS
    )


def _is_another(parse: Parse, noun: Word) -> bool:
    above = list(parse.ancestors(noun))
    told = noun.quoted or any(each.dep == "ccomp" for each in (noun, *above))
    named = noun.dep in ("dobj", "nsubj", "nsubjpass") and above[0].tag in ("VBD", "VBN", "VBZ")
    return named and not told and above[0].lemma not in _OWN
