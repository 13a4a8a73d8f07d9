"""Whether what a clause tells depends on something that may never be.

`The strike will begin on Thursday unless the union agrees`: no day is certain, and without its end
it is untrue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.unsaid import INVERTED, is_condition
from onrecord.draft.words.word import NO_WORDS, SUBJECTS
from onrecord.english.contrary import CONDITION

_JOINED = frozenset({"ccomp", "conj", "xcomp"})
_NOT_BEFORE = frozenset({"before", "till", "until"})
_ANYHOW = frozenset({"even", "whether"})
"""What opens a clause that a deed does not depend on: `even if it rains`, `whether it rains …`."""


def depends(parse: Parse, verb: Word, told: Sequence[Word]) -> bool:
    """Whether something beside a verb, or right behind what is told of it, leaves its deed open."""
    behind = [each for each in parse.sentence(verb) if each.index > told[-1].index]
    cut = behind and any(_opens_condition(_bare([*told[at:], *behind])) for at in (-2, len(told)))
    return (bool(cut) and not _is_past(parse, verb)) or any(
        part.index != verb.index and _is_open(parse, each, part)
        for each in _sharing(parse, verb)
        for part in parse.children(each)
    )


def _sharing(parse: Parse, verb: Word) -> Iterator[Word]:
    """The verb, and those that share a condition with it: `will stop on Monday and open if …`."""
    yield verb
    yield from (each for each in parse.children(verb, "conj", "xcomp") if each.is_verb)
    below = verb
    for above in parse.ancestors(verb):
        if below.dep not in _JOINED:
            return
        yield above
        below = above


def _is_open(parse: Parse, verb: Word, part: Word) -> bool:
    """Whether a part of a verb's clause makes its deed depend on something."""
    words = _bare(parse.subtree(part))
    first = words[0].form.casefold() if words else ""
    if not first or first in _ANYHOW:
        return False
    denied = bool(parse.children(verb, "neg"))
    if (part.is_verb and is_condition(parse, part)) or (denied and first in _NOT_BEFORE):
        return True
    return not _is_past(parse, verb) and (first == "once" or _opens_condition(words))


def _opens_condition(words: Sequence[Word]) -> bool:
    """Whether words begin with what others depend on."""
    return _is_inverted(words) or bool(CONDITION.match(" ".join(each.form for each in words)))


def _is_inverted(words: Sequence[Word]) -> bool:
    """Whether words begin with a helper before its subject: not `and had trouble`."""
    if not words or words[0].form.casefold() not in INVERTED:
        return False
    verbs = (words[0].index, words[0].head)
    return any(each.dep in SUBJECTS and each.head in verbs for each in words)


def _is_past(parse: Parse, verb: Word) -> bool:
    """Whether it has been, whatever comes of it: `was closed on Monday pending an inquiry`."""
    helpers = [verb, *parse.children(verb, "aux", "auxpass")]
    to_come = any(each.tag == "MD" for each in helpers)
    return not to_come and any(each.tag == "VBD" or each.lemma == "have" for each in helpers)


def _bare(words: Sequence[Word]) -> list[Word]:
    return [each for each in words if each.pos not in NO_WORDS]
