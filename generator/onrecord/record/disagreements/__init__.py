"""Disagreements: what joining shows to differ between the wordings of a claim.

Each finder is conservative: a question that is none costs an editor's trust. None of them judges;
`judging` sets beside what they find what an editor has said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord import model
from onrecord.record.disagreements import dates, names, numbers, sides, speakers
from onrecord.record.disagreements.judging import judged
from onrecord.record.entities import Claim
from onrecord.record.findings import DateFinding, Disagreement, Judged
from onrecord.record.wordings import Actor, Source, Wording

__all__ = ["with_disagreements"]


def with_disagreements(
    claims: Mapping[str, Claim],
    shapes: Mapping[str, model.Claim],
    actors: Mapping[str, Actor],
    sources: Mapping[str, Source],
) -> dict[str, Claim]:
    """Return the claims, each with what its wordings differ in and what an editor said of that."""
    named, known = _by_name(claims, sources), names.forms(actors)
    found: dict[str, Claim] = {}
    for id_, claim in claims.items():
        conflicts = [
            *dates.conflicts(claim),
            *numbers.conflicts(claim),
            *names.conflicts(claim, known),
            *speakers.conflicts(claim, actors),
            *sides.conflicts(claim, claims),
        ]
        decisions = shapes[id_].differs if id_ in shapes else ()
        found[id_] = _with(claim, judged(conflicts, decisions, named))
    return found


def _by_name(claims: Mapping[str, Claim], sources: Mapping[str, Source]) -> dict[str, Wording]:
    """Every wording of a claim by `SOURCE#ENTRY`, and by the names that it had before."""
    found: dict[str, Wording] = {}
    each = [w for claim in claims.values() for w in (*claim.wordings, *claim.rejections)]
    for wording in each:
        own = sources[wording.source.id]
        for source in (own.id, *own.head.was):
            for entry in (wording.id, *wording.entry.was):
                found.setdefault(f"{source}#{entry}", wording)
    return found


def _with(claim: Claim, found: tuple[Disagreement, ...]) -> Claim:
    """The claim; dates that an editor says are no disagreement are none."""
    return replace(
        claim,
        disagreements=found,
        said=tuple(_settled(finding, "said", found) for finding in claim.said),
        happened=tuple(_settled(finding, "happened", found) for finding in claim.happened),
    )


def _settled(finding: DateFinding, of: str, found: Iterable[Disagreement]) -> DateFinding:
    """The dates, which disagree no more once an editor has dismissed all that differs in them."""
    given = {wording for each in finding.shown for wording in each.wordings}
    between = [
        each.judged
        for each in found
        if each.what is model.What.DATES
        and each.of == of
        and sum(wording in given for wording in each.wordings) > 1
    ]
    if between and all(judgement is Judged.DISMISSED for judgement in between):
        return replace(finding, disagree=False)
    return finding
