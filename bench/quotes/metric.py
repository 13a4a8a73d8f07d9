"""How predicted attributions are held against those that people marked.

Stretches are compared by their letters and digits. A prediction is right where it and one marked
attribution share eight tenths of all the letters that either has (IoU), each taken once, the best
first; its speaker is right where it shares a letter with the marked one, or where both have none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bench.quotes.gold import Relation, Spans

ENOUGH = 0.8
KINDS = ("direct", "mixed", "indirect")
Letters = frozenset[int]


def letters(spans: Spans, text: str) -> Letters:
    return frozenset(
        at for start, end in spans for at in range(start, min(end, len(text))) if text[at].isalnum()
    )


def likeness(one: Letters, other: Letters) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def quoted(text: str) -> set[int]:
    """The places between double marks; an open one ends with its line."""
    found: set[int] = set()
    opened: int | None = None
    for at, sign in enumerate(text + "\n"):
        if sign == "\n":
            found.update(range(opened, at) if opened is not None else ())
            opened = None
        elif opened is None and sign in '“"':
            opened = at
        elif opened is not None and sign in '”"':
            found.update(range(opened, at + 1))
            opened = None
    return found


def kind(content: Letters, inside: set[int]) -> str:
    share = len(content & inside) / len(content) if content else 0.0
    return "direct" if share >= 0.9 else "mixed" if share else "indirect"


@dataclass(frozen=True, slots=True)
class Judged:
    """Which marked attribution each prediction meets, and whether the speaker is right too."""

    met: dict[int, int]
    """From a prediction's number to the marked one's."""
    joint: frozenset[int]
    """Predictions of which content and speaker are right."""


def judge(text: str, gold: Sequence[Relation], found: Sequence[Relation]) -> Judged:
    ours, theirs = ([letters(each.content, text) for each in side] for side in (found, gold))
    at: defaultdict[int, set[int]] = defaultdict(set)
    for number, each in enumerate(ours):
        for place in each:
            at[place].add(number)
    pairs = [
        (value, -abs(g - p), g, p)
        for g, each in enumerate(theirs)
        for p in {p for place in each for p in at.get(place, ())}
        if (value := likeness(each, ours[p])) >= ENOUGH
    ]
    met: dict[int, int] = {}
    for _, _, g, p in sorted(pairs, reverse=True):
        if p not in met and g not in met.values():
            met[p] = g
    joint = frozenset(p for p, g in met.items() if _same_speaker(text, gold[g], found[p]))
    return Judged(met, joint)


def _same_speaker(text: str, gold: Relation, found: Relation) -> bool:
    ours, theirs = letters(found.source, text), letters(gold.source, text)
    return bool(ours & theirs) if theirs else not ours


@dataclass(slots=True)
class Tally:
    """Counts over several articles."""

    n: Counter[str] = field(default_factory=Counter)

    def add(self, text: str, gold: Sequence[Relation], found: Sequence[Relation]) -> Judged:
        inside = quoted(text)
        found_here = [each for each in found if letters(each.content, text)]
        judged = judge(text, gold, found)
        self.n["articles"] += 1
        self.n["gold"] += sum(1 for each in gold if letters(each.content, text))
        self.n["found"] += len(found_here)
        self.n["met"] += len(judged.met)
        self.n["joint"] += len(judged.joint)
        met = set(judged.met.values())
        for number, each in enumerate(gold):
            which = kind(letters(each.content, text), inside)
            self.n[which] += 1
            self.n[f"{which} met"] += number in met
            self.n["spoken"] += number in met and bool(each.source)
        for p, g in judged.met.items():
            self.n["speaker"] += bool(gold[g].source) and p in judged.joint
        return judged

    def f1(self, right: str = "joint") -> float:
        return 2 * self.n[right] / max(1, self.n["gold"] + self.n["found"])

    def line(self) -> str:
        """The figures in one line, in the order of the shared scorer."""
        n = self.n
        recall = "  ".join(f"{each} {n[f'{each} met'] / max(1, n[each]):.3f}" for each in KINDS)
        return (
            f"P {n['met'] / max(1, n['found']):.3f}  R {n['met'] / max(1, n['gold']):.3f}  "
            f"F1 {self.f1('met'):.3f}  recall {recall}  "
            f"speaker {n['speaker'] / max(1, n['spoken']):.3f}  joint F1 {self.f1():.3f}  "
            f"({n['found']} found, {n['gold']} marked)"
        )
