"""Whether a statement rejects one: `denied that …`, and `said the report was untrue`."""

from __future__ import annotations

from onrecord.draft import cues
from onrecord.draft.parse import Parse, Word
from onrecord.draft.statements import Statement

_BEING = frozenset({"be", "have", "remain"})
_SUBJECTS = ("nsubj", "nsubjpass")


def rejects(statement: Statement) -> bool:
    """Return whether somebody rejects what is said elsewhere; which claim, an editor must tell.

    What they call untrue must itself be something said: of `the report was “not in line with
    reality”` that is certain, of `the weather was not true to form` it is not.
    """
    attribution = statement.attribution
    if attribution is None:
        return False
    if attribution.kind == "denial":
        return True
    parse, verb = attribution.parse, attribution.verb
    if attribution.kind == "calling":
        things = [w for w in attribution.content if w.lemma in cues.SAYABLE and w.dep != "pobj"]
        return bool(things) and any(word.lemma in cues.UNTRUE for word in attribution.content)
    return any(_is_untrue(parse, clause) for clause in parse.children(verb, "ccomp"))


def _is_untrue(parse: Parse, clause: Word) -> bool:
    """`The claims are baseless`, `the report was not true`."""
    subjects = parse.children(clause, *_SUBJECTS)
    if clause.lemma not in _BEING or not any(word.lemma in cues.SAYABLE for word in subjects):
        return False
    told = parse.children(clause, "acomp", "attr", "neg", "prep", "oprd")
    denied = any(word.dep == "neg" for word in told)
    lemmas = {each.lemma for word in told for each in parse.subtree(word)}
    return bool(lemmas & cues.TRUE) if denied else bool(lemmas & cues.UNTRUE)
