"""The ladder of certainty: how sure each source says a speaker was, by its own verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.contrary import UNSAID
from onrecord.pages.parts import Parts, each_once
from onrecord.pages.values import OutletMark
from onrecord.record import Claim, Wording
from onrecord.text import Span

_STEPS: tuple[tuple[str, str], ...] = (
    (
        "supposed",
        (
            r"speculat(?:e|es|ed|ing)|suppos(?:e|es|ed|ing)|surmis(?:e|es|ed|ing)"
            r"|guess(?:es|ed|ing)?|suspect(?:s|ed|ing)?|believ(?:e|es|ed|ing)|assum(?:e|es|ed|ing)"
        ),
    ),
    (
        "claimed",
        r"claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing)|purport(?:s|ed|ing|edly)?|reportedly|allegedly",
    ),
    (
        "insisted",
        (
            r"insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|contend(?:s|ed|ing)?|argu(?:e|es|ed|ing)"
            r"|assert(?:s|ed|ing)?|protest(?:s|ed|ing)?"
        ),
    ),
    (
        "said",
        (
            r"sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|stat(?:e|es|ed|ing)|wr(?:ite|ites|ote|iting)"
            r"|not(?:e|es|ed|ing)|repl(?:y|ies|ied|ying)|add(?:s|ed|ing)?|according to"
            r"|recall(?:s|ed|ing)?|cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing)|mention(?:s|ed|ing)?"
            r"|explain(?:s|ed|ing)?|respond(?:s|ed|ing)?|answer(?:s|ed|ing)?|remark(?:s|ed|ing)?"
            r"|declar(?:e|es|ed|ing)|announc(?:e|es|ed|ing)|stress(?:es|ed|ing)?|emphasi[sz](?:e|es|ed|ing)"
        ),
    ),
    ("reported", r"report(?:s|ed|ing)?"),
    (
        "indicated",
        (
            r"indicat(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|signal(?:s|led|ed|ling|ing)?"
            r"|hint(?:s|ed|ing)?|impl(?:y|ies|ied|ying)"
        ),
    ),
    (
        "half confirmed",
        (
            r"(?:indirectly|partly|tacitly) (?:confirm(?:s|ed)|acknowledged)"
            r"|(?:appear|seem)(?:s|ed)? to confirm"
        ),
    ),
    (
        "confirmed",
        (
            r"confirm(?:s|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:e|es|ed|ing)"
            r"|conced(?:e|es|ed|ing)|reveal(?:s|ed|ing)?"
        ),
    ),
)
"""Verbs of saying from the weakest to the strongest, by how far the reporter who chooses them goes
along with what was said: style guides warn of "claim" and "insist" (doubt) and of "admit" (taken as
true). Verbs of asking for something (`called on`, `urged`) are on no step: they say of nothing that
it is so."""
_NEUTRAL = {"said", "reported"}
"""The steps that tell a reader nothing of how sure anybody is."""
_VERBS = tuple(
    (step, name, re.compile(rf"\b(?:[a-z]+ly )?(?:{verbs})\b", re.IGNORECASE))
    for step, (name, verbs) in enumerate(_STEPS)
)
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their|our|my|your) (?:[a-z]+ly )?$", re.IGNORECASE)
"""What stands before a participle that is no verb: `the suspected gunman said`."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying as printed, and its step on the ladder."""

    span: Span
    step: int
    name: str


@lru_cache(maxsize=1 << 12)
def verb(cue: str) -> Verb | None:
    """Return the verb of saying that the table knows in some words of attribution.

    Of several the one that tells most: neutral ones last, else the strongest. None where any of
    them is turned round: what somebody would not confirm is on no step.
    """
    found = [
        Verb(Span(*match.span()), step, name)
        for step, name, pattern in _VERBS
        for match in pattern.finditer(cue)
        if not _is_adjective(cue, match)
    ]
    found = [one for one in found if not any(_inside(one, other) for other in found)]
    if not found or UNSAID.search(cue, 0, max(each.span.end for each in found)):
        return None
    return max(found, key=lambda each: (each.name not in _NEUTRAL, each.step, each.span.start))


def _is_adjective(cue: str, match: re.Match[str]) -> bool:
    """Whether it tells of what sort somebody is, or is `the suspect` himself."""
    bare = match[0].casefold().endswith(("ed", "suspect", "suspects"))
    return bare and bool(_ADJECTIVE.search(cue, 0, match.start()))


def _inside(one: Verb, other: Verb) -> bool:
    """Whether a verb is part of a longer expression that says less."""
    return other.step < one.step and one.span.overlap(other.span) > 0


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder, with the verbs that stand on it, each with who prints it."""

    name: str
    verbs: tuple[tuple[str, OutletMark], ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """How sure each source is, the weakest first."""

    rungs: tuple[Rung, ...]
    unranked: tuple[tuple[str, OutletMark], ...]
    """Words of attribution without a verb that the table knows."""
    own_voices: tuple[OutletMark, ...]
    """Sources that tell it in their own voice, without any."""


def ladder(parts: Parts, claim: Claim) -> Ladder | None:
    """Return the ladder of a claim; nothing where all stand on one step, or only say or report."""
    told = [(wording, cue) for wording in claim.wordings if (cue := _cue(wording))]
    found = {id(wording): verb(cue) for wording, cue in told}
    steps: dict[int, _Printed] = {}
    unranked: _Printed = {}
    for wording, cue in told:
        known = found[id(wording)]
        printed = known.span.of(cue) if known else cue
        rung = steps.setdefault(known.step, {}) if known else unranked
        rung.setdefault((printed, wording.source.id), parts.entry(wording))
    sources = {wording.source.id for wording, _ in told if found[id(wording)]}
    if min(len(steps), len(sources)) < 2 or {_STEPS[step][0] for step in steps} <= _NEUTRAL:
        return None
    rungs = tuple(Rung(_STEPS[step][0], _verbs(steps[step])) for step in sorted(steps))
    return Ladder(rungs, _verbs(unranked), each_once(_own(parts, claim)))


_Printed = dict[tuple[str, str], OutletMark]
"""Words of attribution with the source that prints them, each once."""


def _verbs(printed: _Printed) -> tuple[tuple[str, OutletMark], ...]:
    return tuple((words, mark) for (words, _), mark in printed.items())


def _cue(wording: Wording) -> str | None:
    return " ".join(wording.entry.cue.split()) if wording.entry.cue and wording.speaker else None


def _own(parts: Parts, claim: Claim) -> Iterator[OutletMark]:
    for wording in claim.wordings:
        if wording.speaker is None:
            yield parts.entry(wording)
