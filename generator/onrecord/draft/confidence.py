"""How sure a proposal is, and why: how the words were found, times how their speaker was.

The figures are shares: of what is found so, how much somebody who read the article found right.
`python -m bench.sheets` prints them beside each other; they are rounded, so that they say no more
than a few hundred statements can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.draft.cues import words
from onrecord.draft.speakers import Speaker
from onrecord.draft.speech import Attribution
from onrecord.draft.statements import Statement
from onrecord.frozen import dataclass

_WORDS = {
    "saying": 0.95,
    "denial": 0.85,
    "according": 0.95,
    "request": 0.9,
    "refusal": 0.9,
    "calling": 0.85,
    "act": 0.75,
    "supposed": 0.85,
    "view": 0.85,
}
"""How often what a sign attributes is a statement, and these its words."""
_WHY = {
    "saying": "verb of saying",
    "denial": "verb of denying",
    "according": "according to",
    "request": "verb of asking or warning",
    "refusal": "verb of refusing",
    "calling": "verb of calling",
    "act": "done by saying so",
    "supposed": "nobody in particular is named",
    "view": "verb or noun of believing",
}
_PLAIN = words("add announce claim confirm declare explain insist note report say stress tell warn")
"""Verbs that hardly ever do anything but attribute."""
_OTHER_SIGN = 0.8
_QUOTED = 0.99
_QUOTED_ALONE = 0.9
_OTHER_VERB = 0.93
_BESIDE = 0.9
_NESTED = 0.85
_NOT_SAID = frozenset({"act", "calling", "refusal", "request", "view"})
_OF_TASTE = 0.93
"""Which words belong to what is done by speaking is more a matter of taste than what is said."""
_IN_JEST = 0.85
"""What was not meant is less surely what somebody stands for."""
_INFERRED = 0.98
"""Relay and date are less sure than words and speaker, of which this says how sure they are."""
_DESCRIBED = 0.98
"""Whoever a phrase describes whose words stand in marks beside it; which of several such sources
that is makes it less sure elsewhere."""
_KINDS = {"person": 0.99, "outlet": 0.99, "government": 0.98, "several": 0.95, "unnamed": 0.96}
_OTHER_KIND = 0.94


@dataclass(frozen=True, slots=True)
class Ground:
    """What a proposal stands on."""

    statement: Statement
    speaker: Speaker
    nested: bool = False
    """Whether it stands inside another statement."""
    inferred: tuple[str, ...] = ()
    """On what grounds relay or date were taken from another sentence."""
    in_jest: bool = False


def confidence(ground: Ground) -> float:
    """Return how sure a proposal is, from 0 to 1."""
    statement, speaker = ground.statement, ground.speaker
    attribution = statement.attribution
    if attribution is None:
        return _rounded(_QUOTED_ALONE * speaker.sure)
    sure = attribution.sure if attribution.sure is not None else _by_sign(statement, attribution)
    sure *= _NESTED if ground.nested else 1
    sure *= _OF_TASTE if attribution.kind in _NOT_SAID else 1
    sure *= _INFERRED if ground.inferred else 1
    sure *= _IN_JEST if ground.in_jest else 1
    named = _KINDS.get(speaker.kind, _OTHER_KIND) if speaker.known and not speaker.why else 1
    if attribution.kind == "supposed" or _leaves_out_who(attribution):
        return _rounded(sure)
    described = speaker.kind == "unnamed" and statement.quoted and not speaker.why
    return _rounded(sure * named * (max(_DESCRIBED, speaker.sure) if described else speaker.sure))


def _leaves_out_who(attribution: Attribution) -> bool:
    """Whether it is told so that nobody says it: `She was told …`, not `told the BBC a clerk`."""
    passive = attribution.parse.children(attribution.verb, "nsubjpass", "auxpass")
    return not attribution.speaker and bool(passive)


def _by_sign(statement: Statement, attribution: Attribution) -> float:
    """What the rules alone would say."""
    sure = _QUOTED if statement.quoted else _WORDS.get(attribution.kind, _OTHER_SIGN)
    if (
        attribution.kind == "saying"
        and not statement.quoted
        and attribution.verb.lemma not in _PLAIN
    ):
        sure *= _OTHER_VERB
    return sure * (_BESIDE if attribution.guessed and not statement.quoted else 1)


def why(ground: Ground) -> str:
    """Return the reasons, as a draft's `why`."""
    return "; ".join(_reasons(ground))


def _reasons(ground: Ground) -> Iterator[str]:
    attribution = ground.statement.attribution
    if attribution is None:
        yield "quotation marks" if ground.speaker.known else "quotation marks and nobody named"
    else:
        sign = _WHY.get(attribution.kind, attribution.kind)
        yield f"quotation marks and {sign}" if ground.statement.quoted else sign
        if attribution.guessed:
            yield "speaker stands beside the verb"
    if ground.in_jest:
        yield "told as said in jest"
    if ground.nested:
        yield "inside another statement"
    if ground.speaker.why:
        yield ground.speaker.why
    yield from ground.inferred


def _rounded(sure: float) -> float:
    return round(min(max(sure, 0.05), 0.99), 2)
