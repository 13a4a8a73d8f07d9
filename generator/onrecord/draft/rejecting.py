"""Whether a statement rejects one: `denied that …`, and `said the report was untrue`."""

from __future__ import annotations

import re

from onrecord.draft import cues
from onrecord.draft.cues import words
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speech import Attribution
from onrecord.draft.statements import Statement
from onrecord.draft.word import SUBJECTS
from onrecord.english.stems import stem

_BEING = frozenset({"be", "have", "remain"})
_SAYABLE = rf"(?:{'|'.join(sorted(cues.SAYABLE - {'theory'}))}|theor(?:y|ie))s?\b"
_UNTRUE = "|".join(sorted(cues.UNTRUE))
_OPENING = re.compile(
    rf"""(?:it|that|this)(?:[ ]is|[ ]was|['’]s)(?:n['’]t|[ ](?:\w+ly[ ])?not)
        [ ](?:accurate|correct|so|the[ ]case|the[ ]truth|true)\b
    | (?:it|that|this)(?:[ ]is|[ ]was|['’]s)[ ](?:\w+ly[ ])?(?:false|nonsense|untrue)\b
    | that(?:[ ]is|['’]s)[ ](?:\w+[ ])?(?:rubbish|a[ ]lie)\b
    | (?:I|we)[ ](?:(?:\w+ly|also|both|do|must)[ ]){{0,2}}(?:
        (?:deny|refute)[ ](?:it|that|this|having|(?:any|all|every|everything)\b)
      | (?:deny|dispute|refute|reject|repudiate)[ ](?:[\w’'-]+[ ]){{0,4}}?{_SAYABLE}
      )
    | there(?:[ ]is|[ ]was|['’]s)[ ](?:(?:simply|absolutely)[ ])?
        no[ ](?:basis|foundation|substance|truth)[ ](?:\w+[ ]){{0,2}}?(?:behind|for|in|to)[ ]
        (?:it|that|this|(?:[\w’'-]+[ ]){{0,4}}?{_SAYABLE})
    | (?:all|any|his|her|such|that|the|their|these|this|those)[ ]
        (?:[\w’'-]+[ ]){{0,3}}?{_SAYABLE}[ ](?:[\w’'-]+[ ]){{0,9}}?(?:is|are|was|were)[ ]
        (?:(?:\w+ly|absolute|complete|pure|total|utter)[ ])?(?:{_UNTRUE})\b
        (?=[.,;:!]|[ ](?:and|because|but)\b|$)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How words begin that reject what is told: `It is simply not true that …`, `We deny any link`."""
_NEVER_SAID = re.compile(
    r"(?:^|[.!?]\s+)(?:I|We)(?: have| had|['’]ve)?"
    r" (?:never (?P<past>\w+)|(?:did not|didn['’]t|have not|haven['’]t)(?: ever)? (?P<said>\w+))"
)
"""How somebody rejects that they said something: `I never promised it`."""
_KEPT_BACK = frozenset(
    map(
        stem,
        words(
            "acknowledge admit answer comment complain confess confirm disclose explain inform "
            "mention object protest recall reply report respond reveal volunteer worry"
        ),
    )
)
"""What it is a fault not to have said: `We did not disclose the losses` admits it."""


def rejects(text: str, statement: Statement) -> bool:
    """Return whether somebody rejects what is said elsewhere; which claim, an editor must tell.

    What they call untrue must itself be something said: of `the report was “not in line with
    reality”` that is certain, of `the weather was not true to form` it is not.
    """
    attribution = statement.attribution
    if statement.quoted and _is_turned_back(statement.said[0].of(text)):
        return True
    if attribution is None:
        return False
    if attribution.kind == "denial" or _is_turned_down(attribution):
        return True
    parse, verb = attribution.parse, attribution.verb
    if attribution.kind == "calling":
        things = [w for w in attribution.content if w.lemma in cues.SAYABLE and w.dep != "pobj"]
        return bool(things) and any(word.lemma in cues.UNTRUE for word in attribution.content)
    return any(_is_untrue(parse, clause) for clause in parse.children(verb, "ccomp"))


def _is_turned_back(said: str) -> bool:
    """Whether somebody's own words reject what was told of it, or that they themselves said it."""
    never = (found["past"] or found["said"] for found in _NEVER_SAID.finditer(said))
    claimed = (verb for verb in never if stem(verb) not in _KEPT_BACK)
    return bool(_OPENING.match(said)) or any(verb in cues.FORMS for verb in claimed)


def _is_turned_down(attribution: Attribution) -> bool:
    """`Refused to meet the demands`, `dismissed the existence of …`; no offer, nor a visa."""
    lemmas = {word.lemma for word in attribution.content}
    if attribution.kind != "refusal":
        return False
    refused = attribution.verb.lemma in cues.REFUSING and bool(lemmas & cues.DEMANDED)
    return refused or (attribution.verb.lemma in cues.DENYING and bool(lemmas & cues.DENIABLE))


def _is_untrue(parse: Parse, clause: Word) -> bool:
    """`The claims are baseless`, `the report was not true`, `there was no truth in it`."""
    subjects = parse.children(clause, *SUBJECTS)
    if parse.children(clause, "expl"):
        return _OPENING.match(" ".join(word.form for word in parse.subtree(clause))) is not None
    if clause.lemma not in _BEING or not any(word.lemma in cues.SAYABLE for word in subjects):
        return False
    told = parse.children(clause, "acomp", "attr", "neg", "prep", "oprd")
    denied = any(word.dep == "neg" for word in told)
    lemmas = {each.lemma for word in told for each in parse.subtree(word)}
    return bool(lemmas & cues.TRUE) if denied else bool(lemmas & cues.UNTRUE)
