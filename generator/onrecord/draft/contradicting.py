"""Whether somebody says that it is not so, of what the article tells right before as alleged.

`She was not detained` by itself denies nothing. Behind `media reported that she had been detained`
it does, and behind `denied having detained her` too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.draft import cues
from onrecord.draft.cues import words
from onrecord.draft.main_clauses import Clause, main_clauses
from onrecord.draft.parse import Parse, Word
from onrecord.draft.statements import Statement
from onrecord.draft.word import SUBJECTS
from onrecord.english.stems import stem
from onrecord.frozen import dataclass

_ABOVE = 2
"""How many paragraphs above its own a statement may answer."""
_ALLEGED = (
    cues.RUMOURS
    | cues.DENYING
    | words("accusation accuse allege assertion idea possibility prospect suspect suggest")
) - {"talk"}
"""Words below which stands what is not known to be so."""
_LIGHT = words("be do get give go happen have hold make occur place take")
"""Verbs that tell nothing by themselves: `there was no deal`, `no talks took place`."""
_LACKING = words(
    "chance choice doubt intention need option part people plan point problem reason thing time way"
)
"""What is lacking for other reasons: `we have no plans to sell`."""
_OF_MIND = words("believe care expect feel hope know like need see think understand want wish")


@dataclass(frozen=True, slots=True)
class Told:
    """A statement, and who makes it."""

    statement: Statement
    who: tuple[str, ...]


def contradicts(own: Parse, told: Told, parses: Sequence[Parse]) -> bool:
    """Return whether a main clause tells that it is not so, and what is alleged that it is."""
    clauses = [clause for clause in main_clauses(own) if _is_plain(clause)]
    alleged = list(_alleged(told.statement, parses)) if clauses else []
    return any(_is_answer(clause, each) for clause in clauses for each in alleged)


def _is_plain(clause: Clause) -> bool:
    lacking = any(word.lemma in _LACKING for word in clause.things)
    return clause.negated and not (clause.may_be or lacking or clause.verb.lemma in _OF_MIND)


def _is_answer(clause: Clause, alleged: Sequence[Word]) -> bool:
    """Whether what it tells of, and what it tells of that, both are alleged."""
    aside = clause.parse.children(clause.verb, "advcl", "conj", "ccomp", "relcl")
    core = _matter(clause.parse.subtree(clause.verb, without=aside))
    shared = core & _matter(alleged)
    if clause.verb.lemma not in _LIGHT:
        return (stem(clause.verb.lemma), True) in shared and (len(shared) > 1 or len(core) < 3)
    heads = [*clause.things, *clause.behind(clause.verb, "about")]
    if clause.subject and clause.verb.lemma not in ("be", "have"):
        heads.append(clause.subject)
    return bool(_matter(heads) & shared)


def _matter(said: Iterable[Word]) -> frozenset[tuple[str, bool]]:
    """What is told of: stems, and of each whether it is a verb."""
    named = (w for w in said if w.pos in ("NOUN", "VERB") or w.dep == "acomp")
    found = (w for w in named if w.lemma not in _LIGHT | _ALLEGED and not w.stand_in)
    return frozenset((stem(word.lemma), word.is_verb) for word in found)


def _alleged(statement: Statement, parses: Sequence[Parse]) -> Iterator[list[Word]]:
    """Yield what stands below a word of alleging, in the sentences before and around."""
    at = statement.extent.start
    last = sum(parse.frame.paragraph.start <= at for parse in parses)
    for parse in parses[max(0, last - 1 - _ABOVE) : last]:
        for cue in parse.words:
            if cue.lemma in _ALLEGED and not any(map(cue.span.overlap, statement.said)):
                alleged = list(_below(parse, cue))
                if not any(word.dep == "neg" or word.form == "no" for word in alleged):
                    yield alleged


def _below(parse: Parse, cue: Word) -> Iterator[Word]:
    """What is alleged: `reports go round | that …`, `accused of …`; all before `denied it`."""
    above = parse.head(cue) if cue.dep in SUBJECTS else None
    it = any(word.pos == "PRON" for word in parse.children(cue, "dobj"))
    for word in parse.sentence(cue) if it else parse.subtree(above or cue):
        if (word.index > cue.index) is not it or word.dep == "nsubjpass":
            yield word
