"""Which proposal is which curated entry: by their words, and who says them by name.

An entry is *found* where one proposal and it share their words: the words of both together are at
least half shared (IoU), or at least 80% of the entry's words stand in the proposal, as those of an
event told inside a longer statement do. A proposal is *right* where an entry of the same speaker
shares its words so, or where 80% of its own words stand in that entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.sheets.stories import Pair, words_of
from onrecord.draft.words import names
from onrecord.ids import UNKNOWN
from onrecord.model import Actor
from onrecord.story import SheetEntry, Story
from onrecord.text import Span

SHARED = 0.5
WITHIN = 0.8


@dataclass(frozen=True, slots=True)
class Match:
    """A curated entry, and the proposal that is it; None where there is none."""

    gold: SheetEntry
    found: SheetEntry | None
    same_speaker: bool = False
    shared: float = 0.0
    """The words of both that are shared (IoU), by letters."""


class Names:
    """Which curated actor a drafted one is, by their names and by no other likeness."""

    def __init__(self, pair: Pair) -> None:
        self._drafted = pair.drafted.actors
        self._curated = pair.curated.actors
        self._by_name: dict[str, set[str]] = {}
        for id_, actor in pair.curated.actors.items():
            for name in (*actor.all_names, id_.replace("-", " ")):
                self._by_name.setdefault(names.key(name), set()).add(id_)
        for item in pair.curated.entries():
            printed = item.entry.who_printed
            if printed and len(item.entry.who) == 1 and self._is_a_name(item.entry.who[0], printed):
                self._by_name.setdefault(names.key(printed), set()).add(item.entry.who[0])

    def _is_a_name(self, id_: str, printed: str) -> bool:
        """Whether words that print an actor once may name it: `the defence ministry`, not `he`."""
        kind = self._curated[id_].kind if id_ in self._curated else ""
        return kind in ("unnamed", "document", "office", "organisation", "government") and (
            len(names.key(printed).split()) > 1 and kind != "person"
        )

    def curated(self, id_: str) -> str:
        """The curated actor that a drafted one is; `?` and its id where it is none or several."""
        if id_ == UNKNOWN:
            return UNKNOWN
        actor = self._drafted.get(id_)
        if actor is None:
            return f"?{id_}"
        for candidates in (
            self._by_names(actor, id_),
            self._by_surname(actor),
            self._by_phrase(actor),
        ):
            if len(candidates) == 1:
                return candidates.pop()
        return f"?{id_}"

    def all_unnamed(self, gold: SheetEntry, proposal: SheetEntry) -> bool:
        """Whether a curated entry and a drafted one have only unnamed speakers."""
        speakers = [self._curated.get(id_) for id_ in gold.entry.who]
        speakers += [self._drafted.get(id_) for id_ in proposal.entry.who]
        return all(actor is not None and actor.kind == "unnamed" for actor in speakers)

    def _by_names(self, actor: Actor, id_: str) -> set[str]:
        forms = [*actor.all_names]
        if actor.kind == "unnamed":
            forms.append(id_.replace("-", " "))
        found: set[str] = set()
        for form in forms:
            found |= self._by_name.get(names.key(form), set())
        exact = self._by_name.get(names.key(id_.replace("-", " ")), set())
        return exact & found if len(found) > 1 and exact & found else found

    def _by_surname(self, actor: Actor) -> set[str]:
        """People of one surname whose first names do not speak against it."""
        if actor.kind != "person":
            return set()
        mine = names.key(actor.name).split()
        return {
            id_
            for id_, other in self._curated.items()
            if other.kind == "person"
            for theirs in [names.key(other.name).split()]
            if mine[-1] == theirs[-1]
            and (len(mine) == 1 or len(theirs) == 1 or mine[0][0] == theirs[0][0])
        }

    def _by_phrase(self, actor: Actor) -> set[str]:
        """Unnamed sources one of whose phrases, of two words or more, holds the other's."""
        if actor.kind != "unnamed":
            return set()
        mine = f" {names.key(actor.name)} "
        return {
            id_
            for id_, other in self._curated.items()
            if other.kind == "unnamed"
            for theirs in [f" {names.key(other.name)} "]
            if min(len(mine.split()), len(theirs.split())) > 1
            and (mine in theirs or theirs in mine)
        }


def matches(pair: Pair, who: Names) -> list[Match]:
    """Each curated entry with the proposal that is it best: the same speaker first, then words."""
    return [
        _best(gold, pair.drafted.sheets.get(sheet, ()), who)
        for sheet, items in pair.curated.sheets.items()
        for gold in items
        if not gold.entry.dismissed
    ]


def _best(gold: SheetEntry, proposals: Iterable[SheetEntry], who: Names) -> Match:
    near = [
        Match(gold, each, same_speaker(gold, each, who), iou(gold, each))
        for each in proposals
        if bool(each.entry.who) == bool(gold.entry.who) and is_found(gold, each)
    ]
    return max(near, key=lambda m: (m.same_speaker, m.shared), default=Match(gold, None))


def is_right(proposal: SheetEntry, curated: Story, who: Names) -> bool:
    """Whether somebody who read the article has the same words of the same speaker."""
    return any(
        same_speaker(gold, proposal, who)
        and (is_found(gold, proposal) or within(proposal, gold) >= WITHIN)
        for gold in curated.sheets.get(proposal.sheet, ())
        if not gold.entry.dismissed
    )


def same_speaker(gold: SheetEntry, proposal: SheetEntry, who: Names) -> bool:
    """Whether both have the same speakers; an entry in the source's own voice has none."""
    drafted = {who.curated(id_) for id_ in proposal.entry.who}
    return drafted == set(gold.entry.who) or _same_unnamed(gold, proposal, who)


def _same_unnamed(gold: SheetEntry, proposal: SheetEntry, who: Names) -> bool:
    """Whether both read the same printed words as somebody unnamed: which one, no text tells."""
    mine, theirs = (names.key(each.entry.who_printed or "") for each in (gold, proposal))
    alike = f" {mine} " in f" {theirs} " or f" {theirs} " in f" {mine} "
    return bool(mine and theirs and alike) and who.all_unnamed(gold, proposal)


def same_chain(gold: SheetEntry, proposal: SheetEntry, who: Names) -> bool:
    return tuple(who.curated(id_) for id_ in proposal.entry.via) == gold.entry.via


def is_found(gold: SheetEntry, proposal: SheetEntry) -> bool:
    return iou(gold, proposal) >= SHARED or within(gold, proposal) >= WITHIN


def iou(one: SheetEntry, other: SheetEntry) -> float:
    mine, theirs = words_of(one), words_of(other)
    shared = _shared(mine, theirs)
    return shared / (_length(mine) + _length(theirs) - shared)


def within(one: SheetEntry, other: SheetEntry) -> float:
    """How much of one entry's words stand in the other's."""
    return _shared(words_of(one), words_of(other)) / _length(words_of(one))


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(a.overlap(b) for a in one for b in other)


def _length(spans: Iterable[Span]) -> int:
    return sum(len(span) for span in spans)


def by_sheet(items: Iterable[SheetEntry]) -> Mapping[str, list[SheetEntry]]:
    found: dict[str, list[SheetEntry]] = {}
    for item in items:
        found.setdefault(item.sheet, []).append(item)
    return found
