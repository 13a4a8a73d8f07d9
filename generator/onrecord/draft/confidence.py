"""How sure a proposal is, and why: how the words were found, times how their speaker was.

The figures are shares: of what is found so, how much somebody who read the article found right.
`python -m bench.sheets` prints them beside each other; they are rounded, so that they say no more
than a few hundred statements can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.draft.speakers import Speaker
from onrecord.draft.speech import Attribution
from onrecord.draft.statements.statement import Statement
from onrecord.frozen import dataclass

_SIGNS = {
    "saying": (0.95, "verb of saying"),
    "denial": (0.85, "verb of denying"),
    "according": (0.95, "according to"),
    "request": (0.9, "verb of asking or warning"),
    "refusal": (0.9, "verb of refusing"),
    "calling": (0.85, "verb of calling"),
    "act": (0.75, "done by saying so"),
    "supposed": (0.85, "nobody in particular is named"),
    "view": (0.85, "verb or noun of believing"),
}
"""How often what a sign attributes is a statement, and these its words; and what it is called."""
_OTHER_SIGN = 0.8
_QUOTED = 0.99
_QUOTED_ALONE = 0.9
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
    sign, _ = _SIGNS.get(attribution.kind, (_OTHER_SIGN, ""))
    sure = _QUOTED if statement.quoted else sign
    return sure * (_BESIDE if attribution.guessed and not statement.quoted else 1)


def why(ground: Ground) -> str:
    """Return the reasons, as a draft's `why`."""
    return "; ".join(_reasons(ground))


def _reasons(ground: Ground) -> Iterator[str]:
    attribution = ground.statement.attribution
    if attribution is None:
        yield "quotation marks" if ground.speaker.known else "quotation marks and nobody named"
    else:
        _, sign = _SIGNS.get(attribution.kind, (0, attribution.kind))
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
