"""`python -m bench.link same FILE`: whether a change of the code leaves every question as it was.

Without FILE, it is written; with it, what is asked now is held against it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.link.stories import Curated, with_claims
from onrecord.link.proposals import propose

DIGITS = 1e-9
"""What confidences may differ by: their last digits hang on the order of adding."""

Questions = dict[str, dict[str, Any]]


def report(stories: Mapping[str, Curated], path: Path) -> None:
    now = {f"{which} {how}": each for which, s in stories.items() for how, each in _asked(s)}
    if not path.exists():
        path.write_text(json.dumps(now), encoding="utf-8")
        print(f"written: {path}")
        return
    before: dict[str, Questions] = json.loads(path.read_text(encoding="utf-8"))
    differing = [
        f"{which} {key}"
        for which in sorted({*before, *now})
        for key in sorted({*before.get(which, {}), *now.get(which, {})})
        if not _same(before.get(which, {}).get(key), now.get(which, {}).get(key))
    ]
    print(f"{sum(map(len, now.values()))} questions, {len(differing)} differ")
    for each in differing:
        print(f"  {each}")


def _asked(each: Curated) -> Iterator[tuple[str, Questions]]:
    half = dict(list(each.claims.items())[::2])
    for how, claims, records in (
        ("as it is", each.claims, each.story.claims),
        ("without claims", {}, {}),
        ("by claims alone", {}, each.story.claims),
        ("half done", half, each.story.claims),
    ):
        asked = propose(with_claims(each.story, claims, records))
        yield how, {" ".join(q.key): {**q.as_json(), "confidence": q.confidence} for q in asked}


def _same(one: dict[str, Any] | None, other: dict[str, Any] | None) -> bool:
    if one is None or other is None:
        return False
    near = abs(one["confidence"] - other["confidence"]) <= DIGITS
    return near and {**one, "confidence": 0} == {**other, "confidence": 0}
