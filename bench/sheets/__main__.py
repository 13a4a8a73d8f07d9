"""`python -m bench.sheets [--misses] [STORY…]`: drafting held against sheets that people made."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bench.sheets.matching import Match, Names, is_right, matches, same_chain
from bench.sheets.stories import PLACES, Part, both, parts
from onrecord.story import SheetEntry

SURE = 0.9
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def main(arguments: Sequence[str]) -> None:
    misses = "--misses" in arguments
    chosen = [each for each in arguments if not each.startswith("-")] or list(PLACES)
    for which in chosen:
        pair = both(which)
        who = Names(pair)
        for part in parts(which, pair):
            _report(part, who, misses=misses and not part.closed)


def _report(part: Part, who: Names, *, misses: bool) -> None:
    pair = part.pair
    all_matches = matches(pair, who)
    statements = [match for match in all_matches if match.gold.entry.who]
    proposals = list(pair.drafted.entries())
    right = {id(item): is_right(item, pair.curated, who) for item in proposals}
    spoken = [item for item in proposals if item.entry.who]
    own = [item for item in proposals if not item.entry.who]
    print(f"\n{part.name}: {len(pair.curated.sheets)} articles")
    _statements(statements, who)
    print(f"  {'proposed statements that are right':<52}{_share(right[id(i)] for i in spoken)}")
    told = [match for match in all_matches if not match.gold.entry.who]
    print("  in the source's own voice")
    print(f"    {'entries found':<50}{_share(bool(m.found) for m in told)}")
    print(f"    {'proposed that are right':<50}{_share(right[id(i)] for i in own)}")
    dated = [m for m in all_matches if m.gold.entry.happened]
    print(f"    {'events with a date, found with that date':<50}{_share(map(_happened, dated))}")
    _calibration(proposals, right)
    if misses:
        _misses(statements, [item for item in proposals if not right[id(item)]], who)
        _missed_events(dated)


def _statements(statements: Sequence[Match], who: Names) -> None:
    known = [match for match in statements if match.found and match.same_speaker]
    strict = [match.shared >= 0.8 for match in known]
    figures = {
        "statements found, whoever is said to speak": (bool(m.found) for m in statements),
        "statements found with the right actor": (m in known for m in statements),
        "  of these: words at IoU 0.8": strict,
        "  chain right": (_chain(m, who) for m in known),
        "  chain right, where either has one": (_chain(m, who) for m in known if _has(m, "via")),
        "  date of saying right": (_date(m) for m in known),
        "  date right, where either has one": (_date(m) for m in known if _has(m, "when")),
        "  the question found, where one is printed": (
            _asked(m) for m in known if _has(m, "asked")
        ),
        "  audience found, where there is one": (_to(m) for m in known if _has(m, "to")),
        "  marked as a rejection, where it is one": (_no(m) for m in known if m.gold.entry.rejects),
        "  phrase that prints the speaker": (
            _printed(m) for m in known if m.gold.entry.who_printed
        ),
    }
    for title, values in figures.items():
        print(f"  {title:<52}{_share(values)}")


def _has(match: Match, name: str) -> bool:
    return bool(
        match.found and (getattr(match.gold.entry, name) or getattr(match.found.entry, name))
    )


def _chain(match: Match, who: Names) -> bool:
    return match.found is not None and same_chain(match.gold, match.found, who)


def _date(match: Match) -> bool:
    return match.found is not None and match.found.entry.when == match.gold.entry.when


def _happened(match: Match) -> bool:
    return match.found is not None and match.found.entry.happened == match.gold.entry.happened


def _asked(match: Match) -> bool:
    return match.found is not None and match.found.entry.asked == match.gold.entry.asked


def _to(match: Match) -> bool:
    return match.found is not None and bool(match.found.entry.to) == bool(match.gold.entry.to)


def _no(match: Match) -> bool:
    return match.found is not None and bool(match.found.entry.rejects)


def _printed(match: Match) -> bool:
    return match.found is not None and (
        match.found.entry.who_printed == match.gold.entry.who_printed
    )


def _share(values: Iterable[bool]) -> str:
    each = list(values)
    return f"{sum(each) / len(each):4.0%}  {sum(each)} of {len(each)}" if each else "   –"


def _calibration(proposals: Sequence[SheetEntry], right: dict[int, bool]) -> None:
    print("  confidence, and how much of what is so sure is right")
    said = [
        (item.entry.draft.confidence, right[id(item)]) for item in proposals if item.entry.draft
    ]
    for least, below in pairwise(BINS):
        inside = [(sure, good) for sure, good in said if least <= sure < below]
        if inside:
            mean = sum(sure for sure, _ in inside) / len(inside)
            print(f"    said {mean:.2f}, right {_share(good for _, good in inside)}")
    sure = [good for confidence, good in said if confidence >= SURE]
    print(f"    at {SURE} or more: {len(sure) / len(said):.0%} of all; right {_share(sure)}")


def _misses(statements: Iterable[Match], wrong: Iterable[SheetEntry], who: Names) -> None:
    print("\n  not found, or with another speaker, chain or date")
    for match in statements:
        gold, found = match.gold.entry, match.found.entry if match.found else None
        where = f"{match.gold.sheet[:24]}/{gold.id}"
        if found is None:
            print(f"  - {where}: not found; {' '.join(gold.who)}: {' / '.join(gold.said)[:90]}")
        elif not match.same_speaker:
            theirs = " ".join(who.curated(id_) for id_ in found.who)
            print(f"  - {where}: {' '.join(gold.who)}, drafted as {theirs}")
        else:
            _details(where, match, who)
    print("\n  proposed, and not in the sheet so")
    for item in wrong:
        entry = item.entry
        sure = entry.draft.confidence if entry.draft else 1
        speaker = " ".join(who.curated(id_) for id_ in entry.who) or "(own voice)"
        print(f"  - {sure:.2f} {item.sheet[:24]}: {speaker}: {' / '.join(entry.said)[:110]}")


def _missed_events(dated: Iterable[Match]) -> None:
    print("\n  events with a date, not found or with another")
    for match in dated:
        gold, found = match.gold.entry, match.found.entry if match.found else None
        if not _happened(match):
            theirs = (found.happened or "no date") if found else "not found"
            print(f"  - {match.gold.sheet[:24]}/{gold.id}: {gold.happened}, drafted {theirs}")


def _details(where: str, match: Match, who: Names) -> None:
    gold, found = match.gold.entry, match.found.entry if match.found else None
    if found is None:
        return
    if not _chain(match, who):
        print(f"  - {where}: via {list(gold.via)}, drafted {[who.curated(v) for v in found.via]}")
    for name in ("when", "asked", "to"):
        one, other = getattr(gold, name), getattr(found, name)
        if one != other and not (name == "to" and _to(match)):
            print(f"  - {where}: {name} {one or '–'}, drafted {other or '–'}")
    if gold.who_printed and not _printed(match):
        print(f"  - {where}: printed “{gold.who_printed}”, drafted “{found.who_printed}”")
    if gold.rejects and not found.rejects:
        print(f"  - {where}: rejects {gold.rejects}, drafted as no rejection")


if __name__ == "__main__":
    main(sys.argv[1:])
