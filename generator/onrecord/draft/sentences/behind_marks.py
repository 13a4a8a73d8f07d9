"""What goes with the saying, behind words in marks: `said “it was safe” in a statement on Monday`.

To the parser it belongs to the verb inside the marks. But those close a whole clause, and where
nothing stands behind them than where and when something is said, the reporter says that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.dates import MONTHS, WEEKDAYS
from onrecord.draft.sentences.whose_verb import SAYING
from onrecord.draft.words import cues
from onrecord.draft.words.word import ANY_SUBJECT, Word
from onrecord.english.contrary import negates

_DAYS = frozenset((*MONTHS, *WEEKDAYS))
_MEDIA = cues.words("facebook instagram media radio telegram television tv twitter x")
_LATE = cues.words("late later early earlier")
_LEADING = cues.words("at during in on")
_WHAT_IT_IS = frozenset({"acomp", "attr", "neg"})


def behind_marks(words: Sequence[Word], says: Word) -> Sequence[Word]:
    """Return the words with what goes with a verb of saying hung from that verb."""
    clause = _clause(words, says) if says.lemma in SAYING and not says.quoted else None
    if clause is None:
        return words
    start = next(n for n in range(clause.index, -1, -1) if not words[n - 1].quoted)
    run = list(takewhile(lambda word: word.quoted, words[start:]))
    rest = [w for w in words[run[-1].index + 1 :] if w.sentence == says.sentence]
    inside = {word.index for word in run}
    hung = [word for word in rest if word.head in inside and word.pos != "PUNCT"]
    stray = any(w.quoted or (w.dep in ("cc", "neg") and w.head not in inside) for w in rest)
    if (
        stray
        or not _is_whole(run, clause)
        or not _go_with_it(words, hung, lasts=_lasts(run, clause))
    ):
        return words
    changed = {word.index: replace(word, head=says.index) for word in hung}
    return [changed.get(word.index, word) for word in words]


def _clause(words: Sequence[Word], says: Word) -> Word | None:
    """The clause in marks behind a verb of saying."""
    below = (w for w in words[says.index + 1 :] if w.head == says.index and w.dep == "ccomp")
    return next((word for word in below if word.quoted and not word.stand_in), None)


def _is_whole(run: Sequence[Word], clause: Word) -> bool:
    """Whether the marks hold a clause with its subject, from its first word on."""
    return any(word.head == clause.index and word.dep in ANY_SUBJECT for word in run)


def _lasts(run: Sequence[Word], clause: Word) -> bool:
    """Whether it is no deed that a day may be that of: `it is safe`, `there was no such sale`."""
    own = {word.dep for word in run if word.head == clause.index}
    there = "expl" in own and not any(negates(word.form.casefold()) for word in run)
    to_come = any(word.tag == "MD" for word in run)
    return clause.lemma == "be" and bool(own & _WHAT_IT_IS) and not to_come and not there


def _go_with_it(words: Sequence[Word], hung: Sequence[Word], *, lasts: bool) -> bool:
    """`Late on Monday`, `on Twitter on Sunday and left`; of a deed only with `in a statement`."""
    preps = [word for word in hung if word.dep == "prep"]
    lasts = lasts or any(_is_occasion(words, each) for each in preps[:1])
    return bool(preps) and all(
        _is_occasion(words, word) or (lasts and _tells_where(words, word))
        if word in preps
        else word.dep == "cc" or word.form.casefold() in _LATE or _is_next_deed(words, word)
        for word in hung
    )


def _noun_behind(words: Sequence[Word], preposition: Word) -> Word | None:
    behind = words[preposition.index + 1 :] if preposition.form.casefold() in _LEADING else ()
    return next((w for w in behind if w.head == preposition.index and w.dep == "pobj"), None)


def _is_occasion(words: Sequence[Word], preposition: Word) -> bool:
    """`In a statement`, `during the interview`; `in the report` may be what is spoken of."""
    noun = _noun_behind(words, preposition)
    if noun is None or noun.lemma not in cues.OCCASIONS:
        return False
    any_ = any(w.head == noun.index and w.form.casefold() in ("a", "an") for w in words)
    return any_ or preposition.form.casefold() == "during"


def _tells_where(words: Sequence[Word], preposition: Word) -> bool:
    """`On Twitter`, `on Tuesday evening`."""
    noun = _noun_behind(words, preposition)
    if noun is None:
        return False
    day = any(w.form in _DAYS for w in words if noun.index in (w.index, w.head))
    return day or noun.lemma.casefold() in _MEDIA


def _is_next_deed(words: Sequence[Word], verb: Word) -> bool:
    """`… and left`; who `was kept so` may be whom the words in marks tell of."""
    own = {word.dep for word in words if word.head == verb.index}
    past = verb.dep == "conj" and verb.tag in ("VBD", "VBN")
    return past and own.isdisjoint((*ANY_SUBJECT, *_WHAT_IT_IS, "advmod", "aux", "auxpass"))
