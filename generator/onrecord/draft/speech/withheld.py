"""What somebody would not tell: `has not said why …`, `would not reveal …`, `did not rule out …`.

The verb and its `not` stay among the words where these say the reverse without them; a question
says nothing by itself.
"""

from __future__ import annotations

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.speaker import is_nobody, speaker_of
from onrecord.draft.speech.unsaid import is_condition, is_doubted
from onrecord.draft.words import cues
from onrecord.text import Span

_SURE = 0.55
_TELLING = cues.words("confirm disclose explain reveal say specify")
_KEEPING = cues.words("confirm disclose reveal specify")
"""Verbs whose object is what is kept back."""
_HELPERS = frozenset({"had", "has", "have", "would"})


def withheld(parse: Parse, verb: Word) -> Attribution | None:
    """Return what somebody did not tell, or left open, the verb with it; None where it is none."""
    out = [_behind(parse, verb)] if verb.lemma == "rule" else []
    rules_out = any(each.form.casefold() == "out" for each in out)
    if not verb.is_verb or not (rules_out or verb.lemma in _TELLING):
        return None
    turned = parse.children(verb, "neg")
    allowed = _HELPERS | ({"did"} if rules_out else frozenset())
    helpers = [w for w in parse.children(verb, "aux") if w.form.casefold() in allowed]
    if not turned or not helpers or turned[0].form.casefold() not in ("not", "n't", "n’t"):
        return None
    what = _left_open(parse, verb) if rules_out else _kept_back(parse, verb)
    speaker = speaker_of(parse, verb, quoted=False)[0] if what else ()
    doubtful = is_condition(parse, verb) or is_doubted(parse, verb)
    if not speaker or is_nobody(speaker) or doubtful:
        return None
    asks = what[0].form.casefold() in cues.QUESTIONS
    said = stripped(what if asks else [*helpers, *turned, verb, *out, *what])
    cue = Span(helpers[0].span.start, verb.span.end)
    return Attribution(parse, "refusal", verb, cue, speaker, tuple(said), sure=_SURE)


def _kept_back(parse: Parse, verb: Word) -> list[Word]:
    for clause in parse.children(verb, "ccomp", "xcomp"):
        asked = parse.subtree(clause)
        if asked[0].index > verb.index and asked[0].form.casefold() in cues.QUESTIONS:
            return asked
    things = parse.children(verb, "dobj") if verb.lemma in _KEEPING else []
    return next((parse.subtree(each) for each in things if _is_thing(verb, each)), [])


def _is_thing(verb: Word, noun: Word) -> bool:
    return noun.index > verb.index and noun.pos in ("NOUN", "PROPN")


def _behind(parse: Parse, verb: Word) -> Word:
    return parse.words[min(verb.index + 1, len(parse.words) - 1)]


def _left_open(parse: Parse, verb: Word) -> list[Word]:
    out = _behind(parse, verb)
    things = parse.children(verb, "dobj", "xcomp", "ccomp") + parse.children(out, "pcomp", "ccomp")
    return next((parse.subtree(each) for each in things if each.index > verb.index), [])
