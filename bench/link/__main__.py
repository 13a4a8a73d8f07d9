"""`python -m bench.link`: how well linking does. `python -m bench.link fit`: fit what we ship."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from itertools import pairwise

from bench.link.editor import ask_all, f1
from bench.link.floors import best, letters
from bench.link.learn import learn, write
from bench.link.stories import PLACES, Curated, Pair, curated, proposed_pairs, with_claims
from onrecord.link.fitted import FITTED
from onrecord.link.proposals import name, propose
from onrecord.link.score import Weights

SURE = 0.9
TAKEN = (0.3, 0.5)
BINS = (0.15, 0.3, 0.5, 0.7, 0.9, 1.01)


def main() -> None:
    stories = {which: curated(which) for which in PLACES}
    if sys.argv[1:] == ["fit"]:
        write(learn(stories.values()))
        print("written: generator/onrecord/link/fitted.py")
        return
    for which, each in stories.items():
        entries = sum(1 for _ in each.story.entries())
        print(f"{which}: {entries} entries, {len(each.pairs)} pairs of different sheets to join")
        for title, speaker in (("letters alone", False), ("letters, and the speaker known", True)):
            top, at = best(letters(each, speaker=speaker), each.pairs)
            print(f"  floor, {title}: F1 {top:.2f} (best threshold, {at:.2f})")
    weighed = {
        which: learn(other for name_, other in stories.items() if name_ != which)
        for which in stories
    }
    print("\nWeights fitted on the other story:")
    for which, each in stories.items():
        _report(which, each, weighed[which])
    print("\nWeights as shipped, fitted on both stories (so this is what they know, no test):")
    for which, each in stories.items():
        _report(which, each, FITTED)


def _report(which: str, each: Curated, weights: Weights) -> None:
    print(f"\n{which}")
    bare = with_claims(each.story, {}, {})
    _figures("no claims at all", each, proposed_pairs(bare, propose(bare, weights=weights)))
    titled = with_claims(each.story, {}, each.story.claims)
    found = proposed_pairs(titled, propose(titled, weights=weights))
    _figures("`claim:` lines removed, claims.yml kept", each, found)
    _new_source(each, weights)
    asked = ask_all(each, weights)
    print(
        f"  asked until nothing is left: {asked.yes} yes, {asked.no} no; "
        f"F1 of what is joined then {f1(each, asked):.2f}"
    )


def _figures(title: str, each: Curated, found: Mapping[Pair, float]) -> None:
    right = sum(pair in each.pairs for pair in found)
    sure = [pair for pair, confidence in found.items() if confidence >= SURE]
    wrong = sum(pair not in each.pairs for pair in sure)
    print(f"  {title}")
    for least in (0.0, *TAKEN):
        taken = [pair for pair, confidence in found.items() if confidence >= least]
        right = sum(pair in each.pairs for pair in taken)
        f1_, precision, recall = _scores(right, len(taken), len(each.pairs))
        what = f"at {least} or more" if least else "all"
        print(f"    {what}: F1 {f1_:.2f} (precision {precision:.2f}, recall {recall:.2f})")
    print(f"    at {SURE} or more: {len(sure)} of {len(found)}, {wrong} of them wrong")
    for least, below in pairwise(BINS):
        inside = [pair for pair, confidence in found.items() if least <= confidence < below]
        if inside:
            share = sum(pair in each.pairs for pair in inside) / len(inside)
            mean = sum(found[pair] for pair in inside) / len(inside)
            print(f"    said {mean:.2f}, right {share:.2f} ({len(inside)})")


def _new_source(each: Curated, weights: Weights) -> None:
    """Each source in turn is new, and the others' claims stand."""
    right = asked = wanted = 0
    for sheet in each.story.sheets:
        kept = {k: ids for k, ids in each.claims.items() if not k.startswith(f"{sheet}/")}
        standing = {id_ for ids in kept.values() for id_ in ids}
        records = {id_: claim for id_, claim in each.story.claims.items() if id_ in standing}
        story = with_claims(each.story, kept, records)
        for proposal in propose(story, weights=weights):
            if proposal.entry.sheet == sheet and proposal.claim:
                asked += 1
                right += proposal.claim in each.claims[name(proposal.entry)]
        own = [ids for entry, ids in each.claims.items() if entry.startswith(f"{sheet}/")]
        wanted += sum(len(ids & standing) for ids in own)
    f1_, precision, recall = _scores(right, asked, wanted)
    print(
        f"  a new source's entries to the claims of the others: F1 {f1_:.2f} "
        f"(precision {precision:.2f}, recall {recall:.2f})"
    )


def _scores(right: int, found: int, wanted: int) -> tuple[float, float, float]:
    return 2 * right / max(1, found + wanted), right / max(1, found), right / max(1, wanted)


main()
