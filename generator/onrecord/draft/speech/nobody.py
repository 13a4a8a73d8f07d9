"""When a phrase means nobody, or hardly anybody: `no minister`, `neither side`, `few of them`."""

from __future__ import annotations

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words.word import WHO_ACTS

_NONE = frozenset({"neither", "nobody", "none"})
_NO = frozenset({"neither", "no", "not"})
_FEW = frozenset({"few"})
_BEFORE = ("advmod", "cc", "det", "neg", "preconj", "predet")
_NAMES = WHO_ACTS | {"FAC", "WORK_OF_ART"}


def is_none(parse: Parse, head: Word) -> bool:
    """Whether the phrase of a noun or pronoun is nobody's, by its own words or its owner's."""
    if head.stand_in or head.quoted:
        return False
    hyphened = [word.form.casefold() for word in parse.words[max(head.index - 2, 0) : head.index]]
    if head.form.casefold() in _NONE or _is_few(parse, head) or hyphened == ["no", "-"]:
        return True
    return (
        any(_makes_none(parse, word) for word in parse.children(head, *_BEFORE))
        or any(_makes_none(parse, no) for no in _of_numbers(parse, head))
        or any(is_none(parse, owner) for owner in parse.children(head, "poss"))
    )


def _is_few(parse: Parse, head: Word) -> bool:
    """`Few ministers`, `few of them`; not `a few ministers`, `the few who`."""
    words = [head, *parse.children(head, "amod")]
    few = [each for each in words if each.form.casefold() in _FEW]
    return bool(few) and not parse.children(head, "det", "poss", "nummod")


def _of_numbers(parse: Parse, head: Word) -> list[Word]:
    """The `not` of `not one minister`."""
    return [no for each in parse.children(head, "nummod") for no in parse.children(each, "neg")]


def _makes_none(parse: Parse, word: Word) -> bool:
    """Whether it is `no` or the like, and begins no name: `No 10 said`."""
    behind = parse.words[min(word.index + 1, len(parse.words) - 1)]
    named = word.entity in _NAMES and behind.entity == word.entity
    return word.form.casefold() in _NO and not named and not behind.form[:1].isdigit()
