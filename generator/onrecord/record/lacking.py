"""What others say that an outlet has told, and its own texts here have not."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.grouping import grouped
from onrecord.record.coverage import Carried
from onrecord.record.entities import Claim, Lacking
from onrecord.record.wordings import Actor, Source


def with_lacking(claims: Mapping[str, Claim], sources: Iterable[Source]) -> dict[str, Claim]:
    """Return the claims, each with the outlets that it is said to come from and does not stand in.

    Of an outlet with a text that nobody has read nothing is known.
    """
    texts = grouped((source.outlet.id, source) for source in sources if source.outlet)
    return {
        id_: replace(claim, lacking=found) if (found := tuple(_lacking(claim, texts))) else claim
        for id_, claim in claims.items()
    }


def _lacking(claim: Claim, texts: Mapping[str, Sequence[Source]]) -> Iterator[Lacking]:
    for outlet, saying in _said_of(claim, texts).items():
        own = tuple(texts[outlet.id])
        if all(claim.coverage[each.id].carried is Carried.ABSENT for each in own):
            yield Lacking(outlet, own, saying)


def _said_of(claim: Claim, outlets: Container[str]) -> dict[Actor, tuple[Source, ...]]:
    """By each of some outlets that wordings of a claim name, the other sources that name it."""
    saying: dict[Actor, dict[str, Source]] = {}
    for wording in claim.wordings:
        for link in wording.links:
            for actor in link.actors:
                if actor.id in outlets and actor != wording.source.outlet:
                    saying.setdefault(actor, {})[wording.source.id] = wording.source
    return {outlet: tuple(each.values()) for outlet, each in saying.items()}
