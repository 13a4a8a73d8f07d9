"""What the drafter finds in an article, in the form that scorers read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.quotes.gold import Relation
from onrecord.dates import Date
from onrecord.draft import Proposal, to_yaml
from onrecord.draft.leaving_out import (
    ASKED,
    NOT_CERTAIN,
    PASSED_ON,
    POINTING,
    STANCE,
    SUPPOSED,
)
from onrecord.draft.reading import CREDIT, NOT_FOUND, Given, read
from onrecord.files import parse_yaml
from onrecord.text import Span, find

_ATTRIBUTED = frozenset({"", ASKED, NOT_CERTAIN, NOT_FOUND, PASSED_ON, POINTING, STANCE, SUPPOSED})
"""Why what is attributed may be on no sheet; the sets have it."""


@dataclass(frozen=True, slots=True)
class Passages:
    """How many passages were looked at, and how many do not stand in their text."""

    all: int = 0
    missing: int = 0

    def __add__(self, other: Passages) -> Passages:
        return Passages(self.all + other.all, self.missing + other.missing)


def found_in(text: str, published: str | None = None) -> list[Proposal]:
    """Return the attributions that the drafter finds in a text of an unknown outlet and story.

    Dated events are none, and a sheet could not tell which words are meant where they stand twice.
    """
    day = Date.parse(published) if published else None
    reading = read(text, Given(day, actors={}, outlet=None))
    return [
        each.proposal
        for each in reading.decisions
        if each.left_out == CREDIT or (each.statement and each.left_out in _ATTRIBUTED)
    ]


def relation(proposal: Proposal) -> Relation:
    """Return a proposal as the sets have it: places of content, speaker and cue."""
    return Relation(
        _places(proposal.said),
        _places([proposal.who_printed] if proposal.who_printed else []),
        _places([proposal.cue] if proposal.cue else []),
    )


def _places(spans: tuple[Span, ...] | list[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def passages(text: str, proposals: list[Proposal]) -> Passages:
    """Count the words that a sheet of these proposals would show and the text does not have.

    They are read back from the YAML that `onrecord draft` would write.
    """
    shown: list[str] = []
    for each in parse_yaml(to_yaml(proposals, text), "predictions").data or []:
        said = each["said"]
        shown += [said] if isinstance(said, str) else said
        shown += [each[name] for name in ("cue", "who_printed", "when_printed") if name in each]
    return Passages(len(shown), sum(not find(text, words) for words in shown))


def predict(articles: Path, predictions: Path) -> Passages:
    """Read articles, one JSON object a line, and write what is found in each."""
    total = Passages()
    with predictions.open("w", encoding="utf-8") as out:
        for article in _lines(articles):
            proposals = found_in(article["text"], article.get("published"))
            total += passages(article["text"], proposals)
            quotes = [_as_json(each) for each in proposals]
            out.write(json.dumps({"id": article["id"], "quotes": quotes}) + "\n")
    return total


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _as_json(proposal: Proposal) -> dict[str, Any]:
    places = relation(proposal)
    return {
        "content": places.content,
        "source": places.source,
        "cue": places.cue,
        "who": list(proposal.who),
        "via": list(proposal.via),
        "when": str(proposal.when) if proposal.when else None,
        "confidence": proposal.confidence,
    }
