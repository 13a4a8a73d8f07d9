"""Statements told of by a noun: `the mayor's claim that …`, `an announcement by X that …`."""

from __future__ import annotations

from itertools import pairwise

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution, Kind
from onrecord.draft.speech.clauses import reporters_own
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.relays import audience
from onrecord.draft.speech.speaker import is_nobody, phrase, speaker_of
from onrecord.draft.words import cues
from onrecord.draft.words.word import ANY_SUBJECT

_BY = frozenset({"among", "by", "from", "of"})
_VIEWS = frozenset({"belief", "conviction", "expectation", "fear", "hope", "opinion", "suspicion"})


def told_by_noun(parse: Parse, noun: Word) -> Attribution | None:
    """Return the statement of a noun with a `that` clause, where it is told whose it is."""
    if noun.lemma not in cues.STATEMENTS or noun.pos != "NOUN" or noun.quoted:
        return None
    clause = _clause(parse, noun)
    if clause is None or _is_rejected(parse, noun):
        return None
    speaker = _whose(parse, noun)
    _that, *rest = parse.subtree(clause, without=reporters_own(parse, clause))
    words = stripped(rest)
    if not speaker or not words or is_nobody(speaker) or speaker[0].pos == "PRON":
        return None
    if _is_cut(parse, words[-1]):
        return None
    kind: Kind = "view" if noun.lemma in _VIEWS else "saying"
    verb = parse.head(noun) if noun.dep == "dobj" else None
    told = audience(parse, verb) if verb is not None and verb.lemma in cues.VOICING else ()
    return Attribution(parse, kind, noun, noun.span, speaker, tuple(words), audience=told)


def _clause(parse: Parse, noun: Word) -> Word | None:
    """The clause with a subject of its own behind `that`."""
    for clause in parse.children(noun, "acl", "relcl", "ccomp"):
        first = parse.subtree(clause)[0]
        subjects = parse.children(clause, *ANY_SUBJECT)
        if first.form.casefold() == "that" and any(word != first for word in subjects):
            return clause
    return None


def _is_cut(parse: Parse, last: Word) -> bool:
    """Whether it ends at `in that`: of `were alike in that both leak` the parser makes two."""
    around = parse.words[last.index - 1 : last.index + 3]
    return any(two.form == "that" and one.tag == "IN" for one, two in pairwise(around))


def _is_rejected(parse: Parse, noun: Word) -> bool:
    """Whether it is told because somebody rejects it: `denied the claim that …`."""
    above = parse.head(noun)
    return above is not None and above.lemma in cues.DENYING


def _whose(parse: Parse, noun: Word) -> tuple[Word, ...]:
    for owner in parse.children(noun, "poss"):
        return tuple(word for word in phrase(parse, owner) if word.dep != "case")
    for by in parse.children(noun, "prep"):
        if by.form.casefold() in _BY:
            return next((phrase(parse, who) for who in parse.children(by, "pobj")), ())
    verb = parse.head(noun)
    if verb is not None and verb.form == "to" and (come := parse.head(verb)) is not None:
        return speaker_of(parse, come, quoted=False)[0] if come.lemma == "come" else ()
    if noun.dep == "dobj" and verb is not None and verb.lemma in cues.VOICING:
        return speaker_of(parse, verb, quoted=False)[0]
    return ()
