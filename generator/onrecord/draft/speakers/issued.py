"""Whose words a statement, or a figure, is: `a statement by Boeing`, `figures released by X`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft import speech
from onrecord.draft.cues import words
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speakers.phrases import head_of

_ISSUED = words(
    "announcement communique comment communiqué data datum estimate figure release remark "
    "statement statistic"
)
"""What is somebody's own words, and no document that speaks for itself."""
_ISSUING = words("compile give issue make post produce publish put release send")
_OWNING = ("by", "from")


def whose(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the phrase of whose words one tells of; the same for others, or where none is told.

    `a statement by X`, `X's statement`, `data released by X`, `X released a statement saying`.
    """
    noun = head_of(phrase)
    owner = (_beside(parse, noun) or _subject(parse, noun)) if noun.lemma in _ISSUED else None
    return speech.phrase(parse, owner) if owner else phrase


def _beside(parse: Parse, noun: Word) -> Word | None:
    of = [each for each in parse.children(noun, "prep") if each.form.casefold() in _OWNING]
    for deed in parse.children(noun, "acl"):
        of += parse.children(deed, "agent") if deed.lemma in _ISSUING else []
    owners = [owner for each in of for owner in parse.children(each, "pobj")]
    return next(iter([*owners, *parse.children(noun, "poss")]), None)


def _subject(parse: Parse, noun: Word) -> Word | None:
    """Who issued it: `Boeing released a statement saying …`, `he left, issuing a statement`."""
    verb = parse.head(noun) if noun.dep == "dobj" else None
    if verb is None or verb.lemma not in _ISSUING:
        return None
    while verb is not None and verb.is_verb:
        if subjects := parse.children(verb, "nsubj"):
            return subjects[0]
        verb = parse.head(verb) if verb.dep in ("advcl", "conj", "xcomp") else None
    return None
