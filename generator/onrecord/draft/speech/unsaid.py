"""When a verb of saying tells of no saying."""

from __future__ import annotations

from onrecord.draft import cues
from onrecord.draft.parse import Parse, Word

_UNCERTAIN = frozenset({"could", "may", "might", "should", "must", "would", "will", "'ll", "can"})
_SUPPOSING = frozenset({"if", "unless", "whether"})


def is_unsaid(parse: Parse, verb: Word) -> bool:
    """Whether it did not take place, or not yet: `did not say`, `could announce`, `to say`."""
    helpers = parse.children(verb, "aux", "neg")
    if any(word.dep == "neg" or word.form.casefold() in _UNCERTAIN for word in helpers):
        return True
    above = parse.head(verb)
    if any(word.form.casefold() == "to" for word in parse.children(verb, "aux")):
        return above is None or above.lemma not in cues.GOING_ON
    if verb.tag == "VBG" and verb.dep in ("xcomp", "pcomp", "csubj") and above is not None:
        return not (above.is_verb or verb.dep == "pcomp")
    return above is not None and above.lemma in cues.SEEMING


def tells_when(parse: Parse, verb: Word) -> bool:
    """Whether a verb only tells after what something happened: `… after the leader threatened`."""
    after = any(mark.form.casefold() == "after" for mark in parse.children(verb, "mark"))
    return after and verb.dep == "advcl" and verb.tag == "VBD" and bool(_subjects(parse, verb))


def _subjects(parse: Parse, verb: Word) -> list[Word]:
    return parse.children(verb, "nsubj", "nsubjpass")


def is_doubted(parse: Parse, verb: Word) -> bool:
    """Whether what stands above a verb denies it or only supposes it: `denied that he called …`."""
    marks = {mark.form.casefold() for mark in parse.children(verb, "mark")}
    return bool(marks & _SUPPOSING) or any(
        above.lemma in cues.DENYING or is_unsaid(parse, above) for above in parse.ancestors(verb)
    )
