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
_SAID = "|".join(sorted(cues.FORMS))
_POINTING = (
    "a|an|all|any|both|each|every|her|his|its|my|our|some|such|that|the|their|these|this|those|your"
)
_ONE_NOUN = rf"""(?:(?:all|any|both|each|every|some)[ ](?:of[ ])?)?(?:(?:{_POINTING})[ ])?
    (?:(?!(?:{_POINTING}|{_SAID}|\w+(?:body|one)|him|if|me|them|unless|us|whether|you)\b)
    [\w’'-]+[ ]){{0,3}}?"""
"""What stands before one noun: of `I deny you a charge` there are two."""
_REALLY = r"(?:(?!(?:alleged|bare|hard|rare|reported|scarce|supposed)ly\b)\w+ly[ ])?"
_OPENING = re.compile(
    rf"""(?:it|that|this)(?:[ ]is|[ ]was|['’]s)(?:n['’]t|[ ](?:\w+ly[ ])?not)
        [ ](?:accurate|correct|so|the[ ]case|the[ ]truth|true)\b
    | (?:it|that|this)(?:[ ]is|[ ]was|['’]s)[ ]{_REALLY}(?:false|nonsense|untrue)\b
    | that(?:[ ]is|['’]s)[ ](?:\w+[ ])?(?:rubbish|a[ ]lie)\b
    | (?:I|we)[ ](?:(?:\w+ly|also|both|do|must)[ ]){{0,2}}(?:
        (?:deny|refute)[ ](?:it|that|this|having|everything)\b
      | (?:deny|refute)[ ](?:any|all|every)[ ](?!(?!of\b)\w+[ ](?:{_POINTING})\b)
      | (?:deny|dispute|refute|reject|repudiate)[ ]{_ONE_NOUN}{_SAYABLE}(?![ ]for\b)
      )
    | there(?:[ ]is|[ ]was|['’]s)[ ](?:(?:simply|absolutely)[ ])?
        no[ ](?:basis|foundation|substance|truth)[ ](?:\w+[ ]){{0,2}}?(?:behind|for|in|to)[ ]
        (?:it|that|this|{_ONE_NOUN}(?!charge){_SAYABLE})
    | (?:all|any|his|her|such|that|the|their|these|this|those)[ ]
        (?:(?!(?:{_POINTING}|{_SAID})\b)[\w’'-]+[ ]){{0,3}}?{_SAYABLE}[ ]
        (?:(?:about|against|by|from|in|made|of|on)[ ]
            (?:(?!(?:if|that|unless|whether|which|who|{_SAID})\b)[\w’'-]+[ ]){{1,8}}?)?
        (?:is|are|was|were)[ ]
        (?:{_REALLY}|(?:absolute|complete|pure|total|utter)[ ])(?:{_UNTRUE})\b
        (?=[.,;:!]|[ ](?:and|because|but)\b|$)""",
    re.IGNORECASE | re.VERBOSE,
)
"""How words begin that reject what is told: `It is simply not true that …`, `We deny any link`."""
_NEVER_SAID = re.compile(
    r"(?:^|[.!?]\s+)(?:I|We)(?: have| had|['’]ve)?"
    r" (?:never (?P<past>\w+)|(?:did not|didn['’]t|have not|haven['’]t)(?: ever)? (?P<said>\w+))"
)
"""How somebody rejects that they said something: `I never promised it`."""
_TOLD = frozenset(map(stem, (*cues.TELLING, "told")))
_HEARER = re.compile(r" to\b")
_WITH_A_CLAUSE = re.compile(r" (?:[\w’'-]+ ){0,4}(?:it|so|that|this)\b")
"""What somebody never told is a claim; whom they never told it is none: `I never told my wife`."""
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

_PLEADING = frozenset({"enter", "plead"})
_NOT_GUILTY = re.compile(r"(?:an? )?(?:pleas? of )?not guilty\b")


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
    if attribution.verb.lemma in _PLEADING and _is_not_guilty(attribution):
        return True
    if attribution.kind == "denial" or _is_turned_down(attribution):
        return True
    parse, verb = attribution.parse, attribution.verb
    if attribution.kind == "calling":
        things = [w for w in attribution.content if w.lemma in cues.SAYABLE and w.dep != "pobj"]
        return bool(things) and any(word.lemma in cues.UNTRUE for word in attribution.content)
    return any(_is_untrue(parse, clause) for clause in parse.children(verb, "ccomp"))


def _is_not_guilty(attribution: Attribution) -> bool:
    """`Pleaded not guilty`, `entered a plea of not guilty`; not `guilty to not paying`."""
    forms = (word.form.casefold() for word in attribution.content if word.form.isalpha())
    return bool(_NOT_GUILTY.match(" ".join(forms)))


def _is_turned_back(said: str) -> bool:
    """Whether somebody's own words reject what was told of it, or that they themselves said it."""
    claimed = any(_is_claimed(said, found) for found in _NEVER_SAID.finditer(said))
    return claimed or bool(_OPENING.match(said))


def _is_claimed(said: str, found: re.Match[str]) -> bool:
    """Whether somebody never claimed it: of `I never told my wife` it stands to reason."""
    verb = found["past"] or found["said"]
    if verb not in cues.FORMS or stem(verb) in _KEPT_BACK:
        return False
    heard = stem(verb) in _TOLD or _HEARER.match(said, found.end())
    return not heard or bool(_WITH_A_CLAUSE.match(said, found.end()))


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
