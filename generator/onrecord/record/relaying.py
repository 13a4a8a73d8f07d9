"""Who has a claim from whom: whom one text names as its origin, another may name as a relay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.record.wordings import Actor, Origin, Wording, together

_From = Mapping[Actor, set[Actor]]
"""By actor, from whom that one has it."""


def first_hand(origins: Sequence[Origin], wordings: Iterable[Wording]) -> tuple[Origin, ...]:
    """Return the distinct origins of a claim without those who pass on what others of them say.

    Where one text has it "according to the Gazette", and another "the mayor told the Gazette", the
    mayor alone is the origin, from whom the Gazette has it. Those who have it from each other, and
    from nobody else, are one. Several who speak together pass it on only if each of them does.
    """
    onward = _onward([wording for wording in wordings if wording.origin])
    ahead = [_ahead(origin, origins, onward) for origin in origins]
    reached = [_reached(number, ahead) for number in range(len(origins))]
    found: dict[frozenset[int], Origin] = {}
    for number, all_ahead in enumerate(reached):
        ring = frozenset({number, *all_ahead})
        if all(number in reached[each] for each in all_ahead):
            behind = [o for o, each in zip(origins, reached, strict=True) if number in each]
            found.setdefault(ring, _heard(ring, origins, behind))
    return tuple(found.values())


def _heard(ring: Iterable[int], origins: Sequence[Origin], behind: Iterable[Origin]) -> Origin:
    """Those who have it from each other as one, and who else has it from them."""
    one = together([origins[number] for number in sorted(ring)])
    heard_by = dict.fromkeys(a for each in behind for a in each.actors if a not in one.actors)
    return replace(one, heard_by=tuple(heard_by))


def _ahead(origin: Origin, origins: Sequence[Origin], onward: _From) -> set[int]:
    """From which of the origins another one has it, by number; none if it is itself first hand."""
    outside = [onward.get(actor, set()).difference(origin.actors) for actor in origin.actors]
    if not all(outside):
        return set()
    others = set().union(*outside)
    return {number for number, each in enumerate(origins) if not others.isdisjoint(each.actors)}


def _reached(number: int, ahead: Sequence[set[int]]) -> set[int]:
    """All that one leads to, step by step; also itself, where it comes back."""
    found: set[int] = set()
    new = {number}
    while new:
        new = set().union(*(ahead[each] for each in new)) - found
        found |= new
    return found


def _onward(wordings: Sequence[Wording]) -> _From:
    """From whom each has it who passes it on: from its origin, as a text says.

    Who quotes somebody unnamed passes nothing on that others say: nobody knows that the unnamed is
    one of the named.
    """
    found: dict[Actor, set[Actor]] = {}
    quoting = {a for w in wordings if w.origin and w.origin.beyond for a in w.origin.actors}
    for relay, origin in _passed_on(wordings):
        if relay not in quoting:
            found.setdefault(relay, set()).update(origin.actors)
    return found


def _passed_on(wordings: Iterable[Wording]) -> Iterator[tuple[Actor, Origin]]:
    """Everybody who passes something on, with its origin.

    So does the outlet of a text, unless it names itself there as one who says it.
    """
    each = [(wording.source.outlet, wording.origin) for wording in wordings if wording.origin]
    themselves = {outlet for outlet, origin in each if outlet in origin.actors}
    for outlet, origin in each:
        yield from ((relay, origin) for relay in origin.through)
        if outlet and outlet not in themselves:
            yield outlet, origin
