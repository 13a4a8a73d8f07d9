"""What somebody takes to be so, told by an adjective: `is concerned that …`."""

from __future__ import annotations

from onrecord.draft.cues import words
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.content import SUBJECTS, reporters_own, stripped
from onrecord.draft.speech.speaker import is_nobody, speaker_of
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.text import Span

_SURE = 0.6
_BEING = frozenset({"be", "feel", "remain"})
_MINDS = words(
    "adamant afraid alarmed angry apprehensive aware certain clear concerned confident convinced "
    "disappointed doubtful fearful frustrated glad grateful happy hopeful mindful optimistic "
    "pleased positive proud relieved sad satisfied sceptical skeptical sorry sure surprised "
    "thankful upset worried"
)


def minded(parse: Parse, verb: Word) -> Attribution | None:
    """Return what follows `is concerned that`, where somebody is told to be so."""
    if verb.lemma not in _BEING or not verb.is_verb:
        return None
    for mind in parse.children(verb, "acomp"):
        clauses = parse.children(mind, "ccomp") or parse.children(verb, "ccomp")
        clauses = [
            c for c in clauses if c.index > mind.index and parse.children(c, *SUBJECTS, "expl")
        ]
        if mind.form.casefold() not in _MINDS or not clauses:
            continue
        said = stripped(parse.subtree(clauses[0], without=reporters_own(parse, clauses[0])))
        speaker, _ = speaker_of(parse, verb, quoted=False)
        if is_unsaid(parse, verb) or is_doubted(parse, verb) or is_nobody(speaker) or not speaker:
            return None
        cue = Span(verb.span.start, mind.span.end)
        return Attribution(parse, "view", verb, cue, speaker, tuple(said), sure=_SURE)
    return None
