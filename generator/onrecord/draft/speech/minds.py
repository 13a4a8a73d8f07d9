"""What somebody takes to be so, told by an adjective: `is concerned that …`."""

from __future__ import annotations

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.clauses import reporters_own
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.speaker import is_nobody, phrase, speaker_of
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import ANY_SUBJECT
from onrecord.text import Span

_SURE = 0.6
_BEING = frozenset({"be", "feel", "remain"})
_MINDS = words(
    "adamant afraid alarmed angry apprehensive certain clear concerned confident convinced "
    "disappointed doubtful fearful frustrated glad grateful happy hopeful mindful optimistic "
    "pleased positive proud relieved sad satisfied sceptical skeptical sorry sure surprised "
    "thankful upset worried"
)

_LEARNING = words("announce confirm discover find hear know learn note report say see")
"""What stands between a mind and its clause: `was pleased to learn that …`."""


def minded(parse: Parse, verb: Word) -> Attribution | None:
    """Return what follows `is concerned that`, where somebody is told to be so."""
    if verb.lemma not in _BEING and verb.form.casefold() not in _MINDS:
        return None
    # The parser takes many a `concerned` for a verb in the passive.
    passive = bool(parse.children(verb, "auxpass")) and not parse.children(verb, "agent")
    if not verb.is_verb or not (passive or verb.lemma in _BEING):
        return None
    for mind in [verb] if passive else parse.children(verb, "acomp"):
        clause = _clause(parse, verb, mind) if mind.form.casefold() in _MINDS else None
        if clause is not None:
            return _attribution(parse, verb, mind, clause)
    return None


def _clause(parse: Parse, verb: Word, mind: Word) -> Word | None:
    below = parse.children(mind, "ccomp") or parse.children(verb, "ccomp")
    for learning in parse.children(mind, "xcomp") if not below else ():
        below = parse.children(learning, "ccomp") if learning.lemma in _LEARNING else []
    for clause in below:
        if clause.index > mind.index and parse.children(clause, *ANY_SUBJECT):
            return clause
    return None


def _attribution(parse: Parse, verb: Word, mind: Word, clause: Word) -> Attribution | None:
    who = parse.children(verb, "nsubjpass") if mind == verb else []
    speaker = phrase(parse, who[0]) if who else speaker_of(parse, verb, quoted=False)[0]
    if not speaker or is_nobody(speaker) or is_unsaid(parse, verb) or is_doubted(parse, verb):
        return None
    said = stripped(parse.subtree(clause, without=reporters_own(parse, clause)))
    first = parse.children(verb, "auxpass")[0] if mind == verb else verb
    last = max(mind, parse.words[clause.head], key=lambda word: word.index)
    cue = Span(first.span.start, last.span.end)
    return Attribution(parse, "view", verb, cue, speaker, tuple(said), sure=_SURE)
