"""Whose a verb is that the parser leaves to nobody, or gives to a thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft.words import cues, names
from onrecord.draft.words.word import WHO_ACTS, Word, with_changed
from onrecord.english import lexicon

NEED_A_SUBJECT = ("VBD", "VBZ")
"""Tags of verbs that need a subject, by themselves or beside another."""
SAYING = cues.SAYING | cues.ASKING
OWN = frozenset({"aux", "auxpass", "cc", "csubj", "expl", "mark", "nsubj", "nsubjpass"})
"""What hangs from a verb that heads a clause of its own."""
_ACTING = cues.JUDGING | cues.words("appeal beg implore urge")
"""Verbs that a thing never does, though the parser joins them to what is told of one."""
_WORKS = cues.THINGS | cues.words("film pamphlet poem song")
"""What accuses and praises too, being written."""
_SHORTEST = len("driver")
"""A noun in `-er` of so many letters may be who does it."""
_OTHERS = frozenset({"he", "one", "she", "they", "who"})


def first_of(words: Sequence[Word], noun: Word) -> int:
    """Where a noun's phrase begins, no further than what hangs from it directly."""
    return next(w.index for w in words if noun.index in (w.head, w.index))


def set_beside(words: Sequence[Word], says: Word) -> Sequence[Word]:
    """Give a verb of saying the noun before it, which is set beside another one behind a comma."""
    clause = _clause_before(words, says)
    noun = _noun_before(words, says, clause) if clause is not None else None
    if clause is None or noun is None:
        return words
    words = with_changed(words, replace(noun, head=says.index, dep="nsubj"))
    return words if clause.dep == "ccomp" else _above(words, says, clause)


def set_apart(words: Sequence[Word], says: Word, whose: Word) -> Sequence[Word]:
    """`Forty were taken off, the coast guard said`: no `and` joins it to what it tells of."""
    above = _joined_to(words, says)
    first = first_of(words, whose)
    marked = any(w.dep in ("cc", "mark") for w in words if w.head == says.index)
    if above is None or marked or not above.index < first < says.index or whose.tag[:1] == "W":
        return words
    return _above(words, says, above) if words[first - 1].form == "," else words


def _above(words: Sequence[Word], says: Word, clause: Word) -> Sequence[Word]:
    """Put a verb of saying over what it says."""
    top = says.index if clause.head == clause.index else clause.head
    return with_changed(
        words,
        replace(says, head=top, dep=clause.dep),
        replace(clause, head=says.index, dep="ccomp"),
    )


def _clause_before(words: Sequence[Word], says: Word) -> Word | None:
    """What a verb of saying without a subject says, or is joined to with no `and`."""
    below = [word for word in words if word.head == says.index != word.index]
    if any(word.dep in OWN - {"aux"} for word in below):
        return None
    before = next((w for w in below if w.dep == "ccomp" and w.index < says.index), None)
    return before or _joined_to(words, says)


def _joined_to(words: Sequence[Word], says: Word) -> Word | None:
    """The verb before it that the parser hangs a verb of saying from, with nothing behind it."""
    above = words[says.head]
    if says.dep not in ("advcl", "conj") or not above.is_verb or above.index > says.index:
        return None
    listed = any(w.dep == "cc" for w in words if w.head == above.index and w.index < says.index)
    behind = [w for w in words if w.head == says.index < w.index]
    told = any(w.dep in ("ccomp", "dobj", "xcomp") for w in behind)
    return None if listed or (told and says.lemma not in cues.TELLING) else above


def _noun_before(words: Sequence[Word], says: Word, clause: Word) -> Word | None:
    """Somebody whose phrase ends right before a verb, and begins behind a comma."""
    before = words[says.index - 1 : clause.index : -1]
    noun = next((word for word in before if word.head != says.index), clause)
    while noun.dep not in ("appos", "conj") and clause.index < words[noun.head].index < noun.index:
        noun = words[noun.head]
    first = first_of(words, noun)
    own = words[first : says.index]
    apart = noun.dep in ("appos", "conj") and words[first - 1].form == "," and first > clause.index
    somebody = noun.entity in WHO_ACTS or names.is_somebody(noun.lemma)
    told = any(word.is_verb and word.head != says.index for word in own)
    return noun if apart and somebody and not told and not noun.quoted else None


def set_together(words: Sequence[Word], second: Word) -> Sequence[Word]:
    """`Ann Lee, the mayor, and Mr Roe said`: a verb's second subject is joined to the first."""
    if second.dep != "nsubj" or second.head < second.index:
        return words
    joins = words[first_of(words, second) - 1]
    other = words[joins.head]
    apart = joins.dep != "cc" or other.dep != "nsubj" or other.head != second.head
    if apart or not joins.head < joins.index < second.index:
        return words
    return with_changed(words, replace(second, head=other.index, dep="conj"))


def going_on(words: Sequence[Word], acting: Word) -> Sequence[Word]:
    """Give a second act of somebody who said something to them, not to what they told of.

    `Lee said the board took steps to save it and accused Berg of …`: nor is it joined to `save`.
    """
    above = words[acting.head]
    if acting.dep != "conj" or acting.tag not in NEED_A_SUBJECT or not _acts(words, acting):
        return words
    clause = above
    while clause.dep != "ccomp" and clause.head != clause.index:
        clause = words[clause.head]
    says = words[clause.head]
    first = says.lemma in SAYING and says.index < clause.index and says.tag == acting.tag
    subjects = [w for w in words if w.head == clause.index and w.dep in OWN and "subj" in w.dep]
    if words[acting.index - 2].quoted and not acting.quoted:  # what they said of it ends
        subjects = [each for each in subjects if each.lemma.casefold() not in _WORKS]
    theirs = _is_about_a_speaker(words, acting) or any(
        _is_another(each) or (above.tag != "VB" and _may_act(each)) for each in subjects
    )
    if (
        not first
        or says.quoted
        or theirs
        or any(w.stand_in for w in words[clause.index : acting.index])
    ):
        return words
    return with_changed(words, replace(acting, head=says.index))


def _acts(words: Sequence[Word], acting: Word) -> bool:
    """Whether a verb with no subject of its own is done by speaking: `urged`, `called on`."""
    own = [word for word in words if word.head == acting.index != word.index]
    if any(word.dep in OWN - {"cc"} for word in own):
        return False
    behind = words[acting.index + 1].form.casefold() if acting.index + 1 < len(words) else ""
    if acting.lemma in cues.CALLING:
        return behind in ("for", "on") or any(w.dep == "oprd" or w.form == "as" for w in own)
    refused = acting.lemma in cues.REFUSING and words[acting.index - 1].form.casefold() == "but"
    return refused or acting.lemma in _ACTING | cues.SAYING | cues.DENYING


def _is_about_a_speaker(words: Sequence[Word], acting: Word) -> bool:
    """Whether it is done to whom a pronoun means: `said they came late and accused her of …`."""
    whom = [word for word in words if word.head == acting.index and word.dep == "dobj"]
    return any(word.pos == "PRON" and word.form.casefold() != "it" for word in whom)


def _is_another(subject: Word) -> bool:
    """Whether it is a person, or something written, whatever is told of them."""
    noun = subject.lemma.casefold()
    does = len(noun) >= _SHORTEST and noun.endswith(("er", "or"))
    person = subject.form.casefold() in _OTHERS or lexicon.is_a_person(noun) or does
    return person or names.is_human(noun) or noun in _WORKS


def _may_act(subject: Word) -> bool:
    """Whether somebody else is told of, who may do the second thing as well."""
    return subject.entity in WHO_ACTS or subject.pos == "PROPN" or names.can_speak(subject.lemma)
