"""What a verb of saying breaks into, commas around it: `The bridge, she said, would be rebuilt`."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words import cues
from onrecord.draft.words.word import ANY_SUBJECT

_LONGEST = 10
"""Words from the speaker's phrase to the comma behind the verb and its day."""
_GOING_ON = frozenset({"although", "because", "if", "since", "though", "unless", "until"})
"""What goes on with a sentence that was whole before the break: else it may be the reporter's."""
_OCCASIONS = frozenset(
    {"address", "briefing", "email", "interview", "letter", "post", "speech", "statement", "tweet"}
)


def interrupted(parse: Parse, verb: Word) -> list[Word]:
    """Return the words on both sides of `, X said,`; none where it stands otherwise.

    Quoted sentences are left to the rules for those.
    """
    place = _between_commas(parse, verb)
    if place is None:
        return []
    sentence = parse.sentence(verb)
    before = [word for word in sentence if word.index < place[0]]
    behind = [word for word in sentence if word.index > place[1]]
    if not before or any(word.stand_in for word in sentence) or _is_occasion(before):
        return []
    if is_asked(parse, before):
        return behind
    if is_whole(parse, before):
        return [*before, *behind] if _goes_on(behind) else before
    return [*before, *behind] if behind else []


def without_the_rest(parse: Parse, verb: Word, words: Sequence[Word]) -> tuple[Word, ...]:
    """Return words without what the reporter goes on with behind `, X said,`.

    `London could head it, the sources said, with the plan said to have …`.
    """
    place = _between_commas(parse, verb)
    if place is None or any(word.quoted for word in words):
        return tuple(words)
    sentence = parse.sentence(verb)
    before = [word for word in sentence if word.index < place[0]]
    behind = [word for word in sentence if word.index > place[1]]
    if not is_whole(parse, before) or _goes_on(behind):
        return tuple(words)
    return tuple(word for word in words if word.index < place[0]) or tuple(before)


def _between_commas(parse: Parse, verb: Word) -> tuple[int, int] | None:
    """The commas right before the speaker's phrase and right behind the verb and what it takes.

    Those around `, who pleaded,` only set off what more is told of somebody.
    """
    subjects = parse.children(verb, "nsubj")
    if len(subjects) != 1 or subjects[0].index > verb.index or subjects[0].tag in ("WDT", "WP"):
        return None
    first = parse.subtree(subjects[0])[0].index - 1
    if first < 1 or parse.words[first].form != ",":
        return None
    mine = {word.index for word in parse.subtree(verb, without=parse.children(verb, "ccomp"))}
    for word in parse.words[verb.index + 1 : first + _LONGEST]:
        if word.form == ",":
            return first, word.index
        if word.index not in mine or word.dep in ("mark", "ccomp") or word.stand_in:
            return None
    return None


def is_whole(parse: Parse, words: Sequence[Word]) -> bool:
    """Return whether words are a sentence: a verb and its subject, and no `if` before it.

    Not if they stop behind a helper: `the bridge will | , she said, | be closed`.
    """
    inside = {word.index for word in words}
    last = [word for word in words if word.dep != "neg"][-1:]
    helping = any(word.pos == "AUX" for word in last)
    if helping and not any(word.tag in ("WDT", "WP", "WRB", "IN") for word in words):
        return False
    return any(
        word.is_verb
        and (word.tag not in ("VB", "VBG") or _is_finite(parse, word))
        and word.dep not in ("advcl", "relcl", "acl", "csubj", "pcomp")
        and any(subject.index in inside for subject in parse.children(word, *ANY_SUBJECT))
        for word in words
    )


def _is_finite(parse: Parse, verb: Word) -> bool:
    """Whether a bare verb stands behind `could`, `will` or `is`, and not behind `to`."""
    return any(word.form.casefold() != "to" for word in parse.children(verb, "aux"))


def _goes_on(words: Sequence[Word]) -> bool:
    return bool(words) and (words[0].form.casefold() in _GOING_ON or _is_clause(words))


def _is_clause(words: Sequence[Word]) -> bool:
    """Whether a clause follows of which the words before it spoke: `It is a lie, …, that`."""
    return words[0].form.casefold() == "that" and words[0].dep == "mark"


def is_asked(parse: Parse, words: Sequence[Word]) -> bool:
    """Return whether words only tell what is answered: `When asked about it, she said, …`."""
    asked = [w for w in words if w.tag == "VBN" and w.lemma in cues.ASKING and w.dep == "advcl"]
    first = parse.subtree(asked[0])[0] if asked else None
    return first == words[0] and not parse.children(asked[0], *ANY_SUBJECT)


def _is_occasion(words: Sequence[Word]) -> bool:
    """Whether words only tell where it was said: `In a statement, she said, …`."""
    return words[0].pos == "ADP" and any(word.lemma in _OCCASIONS for word in words)
