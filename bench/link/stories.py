"""Stories with what their editors joined, and the same without it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from onrecord.link.proposals import Proposal, name
from onrecord.model import Claim
from onrecord.problems import errors
from onrecord.story import SheetEntry, Story, read_story
from onrecord.text import Located, Span

ROOT = Path(__file__).resolve().parents[2]
PLACES = {"seeds": ROOT, "carmakers": ROOT / "bench" / "link" / "story"}

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Curated:
    """A story and what its editors decided: the claims of every entry, by the entry's name."""

    story: Story
    claims: Mapping[str, frozenset[str]]
    pairs: frozenset[Pair]
    """Entries of different sheets that share a claim."""


def curated(place: Path) -> Curated:
    """The story in a folder, as people joined it."""
    story = read_story(place)
    wrong = errors(story.problems)
    if wrong:
        raise SystemExit(f"{place}: {wrong[0]}")
    claims = {name(item): frozenset(item.entry.claim) for item in story.entries()}
    return Curated(story, claims, joined(story.entries(), claims))


def joined(items: Iterable[SheetEntry], claims: Mapping[str, Collection[str]]) -> frozenset[Pair]:
    """The pairs of entries of different sheets that share a claim, names in order."""
    return frozenset(
        ordered(name(a), name(b))
        for a, b in combinations(items, 2)
        if a.sheet != b.sheet and set(claims.get(name(a), ())) & set(claims.get(name(b), ()))
    )


def statements_once(each: Curated) -> Curated:
    """The story without what sources tell in their own voice, headlines, captions and repetitions.

    Left are entries with a speaker: those of no claim, and of those that one source has of a claim
    the first in its body.
    """
    kept: set[str] = set()
    for items in each.story.sheets.values():
        seen: set[str] = set()
        for item in sorted(items, key=_place):
            claims = each.claims.get(name(item), frozenset())
            if item.entry.who and (not claims or (item.entry.part is None and claims - seen)):
                kept.add(name(item))
                seen |= claims
    sheets = {
        sheet: tuple(item for item in items if name(item) in kept)
        for sheet, items in each.story.sheets.items()
    }
    story = replace(each.story, sheets=sheets)
    return Curated(story, each.claims, joined(story.entries(), each.claims))


def _place(item: SheetEntry) -> Span:
    assert isinstance(item.words, Located)  # a curated story has no entry whose words are missing
    return item.words.whole


def ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def with_claims(
    story: Story,
    claims: Mapping[str, Iterable[str]],
    records: Mapping[str, Claim],
    ruled_out: Mapping[str, Iterable[str]] | None = None,
) -> Story:
    """The story with these claims on its entries, and no other, and these records.

    What its editors have ruled out is forgotten, too: to be told would make linking look better.
    `ruled_out` is what was said since.
    """
    said = ruled_out or {}
    sheets = {
        sheet: tuple(_with(item, claims, said) for item in items)
        for sheet, items in story.sheets.items()
    }
    return replace(story, sheets=sheets, claims=records)


def _with(
    item: SheetEntry,
    claims: Mapping[str, Iterable[str]],
    ruled_out: Mapping[str, Iterable[str]],
) -> SheetEntry:
    kept = {
        "claim": tuple(claims.get(name(item), ())),
        "ruled_out": tuple(ruled_out.get(name(item), ())),
    }
    return replace(item, entry=item.entry.model_copy(update=kept))


def proposed_pairs(story: Story, proposals: Iterable[Proposal]) -> dict[Pair, float]:
    """The pairs that proposals would join, each with the confidence of its weaker side.

    A proposal to a claim joins an entry with the claim's entries, and with whatever else is
    proposed for it.
    """
    found: dict[Pair, float] = {}
    sheets = {name(item): item.sheet for item in story.entries()}
    members: dict[str, dict[str, float]] = {}
    for item in story.entries():
        for id_ in item.entry.claim:
            members.setdefault(id_, {})[name(item)] = 1.0
    for proposal in proposals:
        if proposal.claim:
            members.setdefault(proposal.claim, {})[name(proposal.entry)] = proposal.confidence
        else:
            found[ordered(name(proposal.entry), name(proposal.other))] = proposal.confidence
    for each in members.values():
        for (one, p), (other, q) in combinations(sorted(each.items()), 2):
            if sheets[one] != sheets[other] and min(p, q) < 1:
                pair = ordered(one, other)
                found[pair] = max(found.get(pair, 0.0), min(p, q))
    return found
