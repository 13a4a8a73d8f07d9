"""What comes back, read strictly: proposals of the form that was asked for, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from onrecord.draft.llm.endpoint import EngineError
from onrecord.draft.llm.prompt import FIELDS, KINDS
from onrecord.frozen import dataclass

MOST = 300
"""Proposals of one answer that are looked at."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal as the engine words it: strings, of which none is believed yet."""

    said: tuple[str, ...]
    cue: str | None = None
    who: str | None = None
    who_printed: str | None = None
    name: str | None = None
    kind: str | None = None
    via: tuple[str, ...] = ()
    when_printed: str | None = None
    happened_printed: str | None = None
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer holds."""

    offers: tuple[Offer, ...]
    malformed: int = 0
    """How many of its proposals were not of the form asked for."""
    broken_off: bool = field(default=False, kw_only=True)
    """Whether it ends in the middle; the proposals that stand whole before that are kept."""


def read(content: str) -> Answer:
    """Read the text of an answer.

    Raises:
        EngineError: where it holds no proposals in JSON at all.
    """
    start = content.find("{")
    if start < 0:
        raise EngineError("its answer is no JSON")
    try:
        data, _ = json.JSONDecoder().raw_decode(content, start)
    except (ValueError, RecursionError):
        return _whole_ones(content)
    if not isinstance(data, dict) or set(data) != {"proposals"}:
        raise EngineError('its answer is not one JSON object with the one field "proposals"')
    if not isinstance(data["proposals"], list):
        raise EngineError('"proposals" in its answer is no list')
    return _answer(data["proposals"], broken_off=False)


_LIST = re.compile(r'\{\s*"proposals"\s*:\s*\[')


def _whole_ones(content: str) -> Answer:
    """The proposals that stand whole in an answer that breaks off."""
    opening = _LIST.search(content)
    found = list(_objects(content, opening.end())) if opening else []
    if not found:
        raise EngineError("its answer breaks off before the first proposal, or is no JSON")
    return _answer(found, broken_off=True)


def _objects(content: str, at: int) -> Iterator[object]:
    decoder = json.JSONDecoder()
    while (start := re.compile(r"[\s,]*").match(content, at)) is not None:
        try:
            value, at = decoder.raw_decode(content, start.end())
        except (ValueError, RecursionError):
            return
        yield value


def _answer(values: list[object], *, broken_off: bool) -> Answer:
    offers = [_offer(value) for value in values[:MOST]]
    good = tuple(offer for offer in offers if offer)
    return Answer(good, len(values) - len(good), broken_off=broken_off)


def _offer(value: object) -> Offer | None:
    """Return a proposal of exactly the fields asked for, or fewer; None for any other."""
    if not isinstance(value, dict) or not set(value) <= set(FIELDS):
        return None
    strings = [value.get(name) for name in _STRINGS]
    if not all(each is None or isinstance(each, str) for each in strings):
        return None
    said, via = _listed(value, "said"), _listed(value, "via")
    denies = value.get("denies", False)
    if not said or via is None or not isinstance(denies, bool):
        return None
    if value.get("kind") not in (*KINDS, None):
        return None
    told = {
        name: each.strip() or None for name, each in zip(_STRINGS, strings, strict=True) if each
    }
    return Offer(said, via=via, denies=denies, **told)


_STRINGS = ("cue", "who", "who_printed", "name", "kind", "when_printed", "happened_printed")


def _listed(value: Mapping[str, Any], name: str) -> tuple[str, ...] | None:
    """The strings of a list; None where it is none."""
    items = value.get(name, [])
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        return None
    return tuple(item.strip() for item in items if item.strip())
