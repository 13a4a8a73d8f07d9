"""What an editor has judged, and what is still to be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.grouping import grouped
from onrecord.model import Difference, What
from onrecord.record.disagreements.conflicts import Conflict, Reading
from onrecord.record.findings import Disagreement, Judged, Side
from onrecord.record.wordings import Wording

Pair = tuple[str, str]
"""Two values that differ, in order."""


def judged(
    conflicts: Iterable[Conflict],
    decisions: Sequence[Difference],
    wordings: Mapping[str, Wording],
) -> tuple[Disagreement, ...]:
    """Return in what a claim's wordings differ: what an editor has judged, then what nobody has.

    A decision names entries, and covers the values that differ between them. Another source that
    has one of these values joins its side, and nothing is asked again; a new value is a new
    question. `wordings` are those that decisions may name, by `SOURCE#ENTRY`.
    """
    found: list[Disagreement] = []
    for group in grouped(((each.what, each.of), each) for each in conflicts).values():
        left = {_values(conflict) for conflict in group}
        for number, decision in enumerate(decisions):
            covered = _covered(group, decision, wordings) & left
            if covered:
                left -= covered
                found.append(_disagreement(group, covered, (number, decision)))
        found.extend(_disagreement(group, each) for each in _connected(left))
    found.extend(_by_hand(decisions, wordings))
    return tuple(sorted(found, key=lambda each: list(Judged).index(each.judged)))


def _values(conflict: Conflict) -> Pair:
    one, other = sorted((conflict.one.value, conflict.other.value))
    return one, other


def _covered(
    group: Iterable[Conflict], decision: Difference, wordings: Mapping[str, Wording]
) -> set[Pair]:
    """The values that differ between the entries that a decision names."""
    named = [wordings[name] for name in decision.between if name in wordings]
    return {
        _values(conflict)
        for conflict in group
        if decision.what is conflict.what
        and any(conflict.one.wording is wording for wording in named)
        and any(conflict.other.wording is wording for wording in named)
    }


def _connected(pairs: Iterable[Pair]) -> list[set[Pair]]:
    """Pairs that share a value belong to one question."""
    groups: list[set[Pair]] = []
    for pair in sorted(pairs):
        touching = [group for group in groups if any(set(pair) & set(each) for each in group)]
        groups = [group for group in groups if group not in touching]
        groups.append({pair}.union(*touching))
    return groups


def _disagreement(
    group: Sequence[Conflict], pairs: set[Pair], judgement: tuple[int, Difference] | None = None
) -> Disagreement:
    """Some values of a group as sides, with the decision on them and its number."""
    meant = (conflict for conflict in group if _values(conflict) in pairs)
    each = (reading for conflict in meant for reading in (conflict.one, conflict.other))
    readings = grouped((reading.value, reading) for reading in each)
    number, decision = judgement or (None, None)
    return Disagreement(
        what=group[0].what,
        of=group[0].of if group[0].what is What.DATES else "",
        sides=tuple(map(_side, readings.values())),
        judged=_judgement(decision),
        reason=(decision.note or decision.dismissed) if decision else None,
        decision=number,
    )


def _judgement(decision: Difference | None) -> Judged:
    if decision is None:
        return Judged.OPEN
    return Judged.DISMISSED if decision.dismissed else Judged.CONFIRMED


def _side(readings: Sequence[Reading]) -> Side:
    """Each wording once, in the order in which they are found."""
    wordings = {id(reading.wording): reading.wording for reading in readings}
    return Side(readings[0].words, readings[0].printed, tuple(wordings.values()))


def _by_hand(
    decisions: Sequence[Difference], wordings: Mapping[str, Wording]
) -> Iterator[Disagreement]:
    """What only a person sees: each entry is a side of its own."""
    for number, decision in enumerate(decisions):
        named = [wordings[name] for name in decision.between if name in wordings]
        if decision.what is What.OTHER and len(named) > 1:
            sides = tuple(Side("", printed=False, wordings=(wording,)) for wording in named)
            reason = decision.note or decision.dismissed
            yield Disagreement(
                decision.what, "", sides, _judgement(decision), reason, decision=number
            )
