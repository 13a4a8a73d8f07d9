"""Subjects that the parser hangs elsewhere, though a verb needs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.dates import WEEKDAYS
from onrecord.draft.sentences.whose_verb import NEED_A_SUBJECT, first_of
from onrecord.draft.words import cues
from onrecord.draft.words.word import FINITE_TAGS, SUBJECTS, Word, with_changed

_SPEAKING = cues.SAYING | cues.DENYING | cues.JUDGING | cues.REFUSING | cues.URGING
_WITH_CLAUSES = (cues.SAYING | cues.DENYING) - {"tell"}
"""Verbs behind which a clause may stand without `that`; who is told something comes before it."""
_AROUND = frozenset({"after", "before", "during", "following"})
"""What tells only when something was said."""
_WHAT = frozenset({"ccomp", "dobj", "xcomp"})
_LEADS = frozenset({"advcl", "npadvmod", "prep"})
_OPENING = frozenset({"DT", "IN", "WDT", "WP", "WRB"})
_GOVERNED = frozenset({"her", "him", "me", "them", "us"})


def led_in(words: Sequence[Word], verb: Word) -> Sequence[Word]:
    """`Speaking to the Beacon, Ann Lee said`: to the parser she is another name of the Beacon."""
    if verb.dep != "ROOT" or verb.tag not in NEED_A_SUBJECT or verb.lemma not in _SPEAKING:
        return words
    below = [word for word in words if word.head == verb.index != word.index]
    leads = {word.index for word in below if word.dep in _LEADS and word.index < verb.index}
    if not leads or any(word.dep in {*SUBJECTS, "csubj", "expl"} for word in below):
        return words
    for word in words[min(leads) : verb.index]:
        above = list(_above(words, word))
        lead = leads & {each.index for each in above}
        if lead and word.dep in ("appos", "conj") and _is_who_speaks(words, word, above):
            return with_changed(words, replace(word, head=verb.index, dep="nsubj"))
    return words


def what_is_told(words: Sequence[Word], clause: Word) -> Sequence[Word]:
    """Make a clause what is told, which the parser hangs from the noun before it.

    `Told a man that it …`; `said after the vote that the bill …`, though a vote tells nothing;
    `it was announced by the mayor that …`.
    """
    if clause.dep not in ("acl", "ccomp", "relcl"):
        return words
    below = [word for word in words[: clause.index] if word.head == clause.index]
    if clause.dep == "ccomp" and below and below[0].form == "that" and below[0].tag == "IN":
        return with_changed(words, replace(below[0], dep="mark"))
    noun = words[clause.head]
    above = words[noun.head]
    when = noun.dep == "pobj" and above.dep == "prep" and above.form in _AROUND
    by = noun.dep == "pobj" and above.dep == "agent" and _is_it_told(words, words[above.head])
    verb = words[above.head] if when or by else above
    that = below[:1] and below[0].form == "that" and (by or below[0].dep == "mark")
    told = noun.dep in ("dobj", "dative") and verb.lemma in cues.TELLING and noun.index > verb.index
    when = when and verb.lemma in _WITH_CLAUSES and noun.lemma not in cues.SAYABLE
    own = any(word.dep in SUBJECTS for word in below)
    hung = clause.dep == "acl" or (by and clause.dep == "relcl")
    if not (hung and that and own and (told or when or by)) or verb.index > above.index:
        return words
    if when and any(word.head == verb.index and word.dep in _WHAT for word in words):
        return words
    words = with_changed(words, replace(below[0], dep="mark"))
    return with_changed(words, replace(clause, head=verb.index, dep="ccomp"))


def _is_it_told(words: Sequence[Word], verb: Word) -> bool:
    """Whether `it` stands for what is told: not `the bill was announced by him that failed`."""
    subjects = [word for word in words if word.head == verb.index and word.dep in SUBJECTS]
    return verb.lemma in cues.SAYING and [word.form.casefold() for word in subjects] == ["it"]


def on_its_day(words: Sequence[Word], on: Word) -> Sequence[Word]:
    """Give a verb of saying the day right before what is said: `said on Monday they had left`.

    To the parser they left on Monday.
    """
    clause = words[on.head]
    verb = words[clause.head]
    day = words[on.index + 1 : on.index + 2]
    weekday = on.form == "on" and any(word.form in WEEKDAYS for word in day)
    said = clause.dep == "ccomp" and verb.lemma in cues.SAYING and verb.index < on.index
    if on.dep != "prep" or not (weekday and said) or first_of(words, clause) != on.index:
        return words
    behind = on.index + 2
    own = any(w.dep in SUBJECTS and first_of(words, w) == behind for w in words[behind:])
    return with_changed(words, replace(on, head=verb.index)) if own else words


def _is_who_speaks(words: Sequence[Word], name: Word, above: Sequence[Word]) -> bool:
    """Whether a person stands between commas and beside no other, or any name behind a day."""
    day = words[name.head].entity in ("DATE", "TIME")
    beside = any(each.entity == "PERSON" for each in above)
    named = (name.entity == "PERSON" and not beside) or (day and name.pos == "PROPN")
    return named and words[first_of(words, name) - 1].form == ","


def _above(words: Sequence[Word], word: Word) -> Iterator[Word]:
    while word.head != word.index:
        word = words[word.head]
        yield word


def raised(words: Sequence[Word], verb: Word) -> Sequence[Word]:
    """`Warned the level of the lake may fall`: to the parser nothing falls.

    `Warned them to go` and `told the board what may fall` have no such clause. A clause with
    nothing that opens it is no other: `denied a meeting took place`.
    """
    said = words[verb.head]
    clause = verb.dep == "ccomp" or (verb.dep == "advcl" and verb.tag in NEED_A_SUBJECT)
    if not clause or said.lemma not in _WITH_CLAUSES or said.index > verb.index:
        return words
    below = [word for word in words[: verb.index] if word.head == verb.index]
    thing = next((w for w in words[: verb.index] if w.head == said.index and w.dep == "dobj"), None)
    if thing is None or thing.index < said.index or thing.form.casefold() in _GOVERNED:
        return words
    finite = [word for word in below if word.dep in ("aux", "auxpass")][:1] or [verb]
    between = words[thing.index + 1 : finite[0].index]
    own = any(w.dep in {*SUBJECTS, "csubj", "expl", "mark"} or w.tag in _OPENING for w in below)
    of_it = all(thing in _above(words, word) for word in between)
    if own or not of_it or finite[0].tag not in FINITE_TAGS:
        return words
    dep = "nsubjpass" if any(word.dep == "auxpass" for word in below) else "nsubj"
    thing = replace(thing, head=verb.index, dep=dep)
    return with_changed(words, thing, replace(verb, dep="ccomp"))


def taken_for_a_subject(words: Sequence[Word], says: Word) -> Sequence[Word]:
    """`Council denies bridge was sold`: no clause without `that` is what was sold; a bridge is."""
    verb = words[says.head]
    own = says.tag in NEED_A_SUBJECT and says.lemma in _WITH_CLAUSES
    if not own or says.dep not in ("csubj", "csubjpass"):
        return words
    below = [word for word in words if word.head == says.index]
    things = [word for word in below if word.dep == "dobj" and word.index > says.index]
    if not things or not any(word.dep == "nsubj" for word in below):
        return words
    above = says.index if verb.head == verb.index else verb.head
    return with_changed(
        words,
        replace(things[0], head=verb.index, dep=f"n{says.dep[1:]}"),
        replace(verb, head=says.index, dep="ccomp"),
        replace(says, head=above, dep=verb.dep),
    )
