"""Notes made up, to fit on: no other story has claims with notes than the one that is judged.

What such a note is like was counted in the first story's: it cites each wording twice, in one to
four words; three times in four it names the outlet; and to ten citations of the claim's own come
three of what it tells apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

import numpy as np

from bench.link.stories import Curated
from onrecord.link.alike import Index
from onrecord.link.proposals import name
from onrecord.link.reading import Weighing
from onrecord.link.words import grams, plain
from onrecord.model import Actor, ActorKind, Claim
from onrecord.quotations import quotations
from onrecord.story import SheetEntry, Story

CITATIONS = 2
MOST_WORDS = 4
NAMED = 0.75
FOREIGN = 0.3
NEAR = 4
"""How many entries, the likest that are not the claim's, it tells apart."""


Near = Mapping[str, Sequence[SheetEntry]]
"""For every claim the entries that its note may tell apart from it."""


def near(each: Curated) -> Near:
    return {id_: _near(each, id_) for id_ in each.story.claims}


def with_notes(each: Curated, near: Near, random: Random) -> Story:
    """The story with an outlet for every source, and a note for every claim."""
    outlets = {sheet: f"Outlet {number}" for number, sheet in enumerate(each.story.sources)}
    sources = {
        sheet: replace(source, head=source.head.model_copy(update={"outlet": f"{sheet}-outlet"}))
        for sheet, source in each.story.sources.items()
    }
    actors = {
        f"{sheet}-outlet": Actor(name=outlet, kind=ActorKind.OUTLET)
        for sheet, outlet in outlets.items()
    }
    records = {
        id_: Claim(
            title=claim.title, note=" ".join(_note(each, id_, near[id_], outlets, random)) or None
        )
        for id_, claim in each.story.claims.items()
    }
    return replace(
        each.story, sources=sources, actors={**each.story.actors, **actors}, claims=records
    )


def _note(
    each: Curated, id_: str, near: Sequence[SheetEntry], outlets: dict[str, str], random: Random
) -> Iterator[str]:
    own = [item for item in each.story.entries() if id_ in each.claims[name(item)]]
    for item in own:
        for _ in range(CITATIONS):
            yield _citation(item, outlets, random)
            if random.random() < FOREIGN:
                yield _citation(random.choice(near), outlets, random)


def _citation(item: SheetEntry, outlets: dict[str, str], random: Random) -> str:
    words = plain(" ".join(item.entry.said)).split()
    length = random.randint(1, MOST_WORDS)
    at = random.randint(0, max(0, len(words) - length))
    named = f" ({outlets[item.sheet]})" if random.random() < NAMED else ""
    return f"“{' '.join(words[at : at + length])}”{named}."


def _near(each: Curated, id_: str) -> list[SheetEntry]:
    others = [item for item in each.story.entries() if id_ not in each.claims[name(item)]]
    runs = [grams(" ".join(item.entry.said)) for item in others]
    letters = Weighing(runs)
    title = letters.vector(grams(each.story.claims[id_].title))
    (like,) = Index([letters.vector(run) for run in runs]).shared([title])
    return [others[number] for number in np.argsort(-like, kind="stable")[:NEAR]]


def as_before(claim: Claim, sheet: str, story: Story) -> Claim:
    """The claim as its editor described it before this source came.

    That is without the words that only this source prints, and without its outlet's name.
    """
    outlet = story.actors.get(story.sources[sheet].head.outlet or "")
    names = [n.removeprefix("The ") for n in outlet.all_names] if outlet else []
    texts = {id_: plain(source.text) for id_, source in story.sources.items()}
    new = texts.pop(sheet)

    def only_new(words: str) -> bool:
        return plain(words) in new and not any(plain(words) in text for text in texts.values())

    def kept(text: str | None) -> str | None:
        left = text
        for quoted in reversed(quotations(text or "")):
            if left and only_new(" ".join(span.of(left) for span in quoted.inner)):
                left = left[: quoted.outer.start] + left[quoted.outer.end :]
        for each in names:
            left = left and left.replace(each, "")
        return left

    turns = tuple(turn for turn in claim.turns if not only_new(turn))
    described = {"summary": kept(claim.summary), "note": kept(claim.note), "turns": turns}
    return claim.model_copy(update=described)


def unnoted(claim: Claim) -> Claim:
    """The claim by its title alone."""
    return Claim(title=claim.title)
