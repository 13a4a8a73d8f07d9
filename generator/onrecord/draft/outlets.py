"""Outlets that an editor wrote into a source before there was an actor of that id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from onrecord.draft.proposal import ActorLike, ProposedActor
from onrecord.english.outlets import SITES
from onrecord.ids import slug

_ALIKE = 0.8
"""How like the id of an outlet another must be to be a slip of it, from 0 to 1."""


_IS_SITE = re.compile(r"\S+\.\w+")
_KNOWN = {slug(name): name for name in SITES.values()}


def unknown_outlets(
    ids: Iterable[str | None], actors: Mapping[str, ActorLike], texts: Iterable[str]
) -> dict[str, ProposedActor]:
    """Return an actor for each id that none has, by the id; a slip of an outlet's has none.

    It is called what a text or an address prints that makes this id, or else by its words.
    """
    printed = list(texts)
    outlets = [id_ for id_, actor in actors.items() if actor.kind == "outlet"]
    new = (id_ for id_ in dict.fromkeys(filter(None, ids)) if id_ not in actors)
    own = (id_ for id_ in new if not get_close_matches(id_, outlets, n=1, cutoff=_ALIKE))
    return {id_: ProposedActor(id_, _name(id_, printed), "outlet") for id_ in own}


def _name(id_: str, texts: Iterable[str]) -> str:
    if known := _KNOWN.get(id_):
        return known
    words = id_.split("-")
    pattern = re.compile(r"\b" + r"[\W_]{1,2}".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
    found = (match[0] for text in texts for match in pattern.finditer(text))
    names = (name for name in found if name[0].isupper() or _IS_SITE.fullmatch(name))
    return next(names, " ".join(words).title())
