"""The ladder of certainty: how sure each source says a speaker was, by its own verb."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.frozen import dataclass
from onrecord.pages.excerpts.verbs import NEUTRAL, STEPS, verb
from onrecord.pages.parts import Parts, each_once
from onrecord.pages.values import OutletMark
from onrecord.record import Claim, Wording


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
    if min(len(steps), len(sources)) < 2 or {STEPS[step][0] for step in steps} <= NEUTRAL:
        return None
    rungs = tuple(Rung(STEPS[step][0], _verbs(steps[step])) for step in sorted(steps))
    return Ladder(rungs, _verbs(unranked), each_once(_own(parts, claim)))


def alike(claim: Claim) -> bool:
    """Whether two sources or more attribute a claim, and every verb only says or reports it."""
    told = [(wording.source.id, verb(cue)) for wording in claim.wordings if (cue := _cue(wording))]
    plain = all(known and STEPS[known.step][0] in NEUTRAL for _, known in told)
    return plain and len({source for source, _ in told}) > 1


_Printed = dict[tuple[str, str], OutletMark]
"""Words of attribution with the source that prints them, each once."""


def _verbs(printed: _Printed) -> tuple[tuple[str, OutletMark], ...]:
    return tuple((words, mark) for (words, _), mark in printed.items())


def _cue(wording: Wording) -> str | None:
    cue = None if wording.own_voice else wording.entry.cue
    return " ".join(cue.split()) if cue else None


def _own(parts: Parts, claim: Claim) -> Iterator[OutletMark]:
    for wording in claim.wordings:
        if wording.own_voice:
            yield parts.entry(wording)
