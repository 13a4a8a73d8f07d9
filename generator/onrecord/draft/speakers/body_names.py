"""Organisations: when two printed names are those of one."""

from __future__ import annotations

from functools import lru_cache

from onrecord.draft import names, titles
from onrecord.draft.nations import nation

_ANY_TRADE = frozenset({"enterprises", "group", "holdings", "industries"})
"""What tells of no trade that another company of the name has not."""
_SHORTEST = 4
"""Letters that the beginning of a name has, to be a name itself: `Penske` of the Penske Group."""


@lru_cache(maxsize=10_000)
def plain(name: str) -> str:
    """Return the key of a body's name, of whatever state by one name: `Moscow's ministry`."""
    parts = titles.written_out(name.replace("’s ", " ").replace("'s ", " ")).split()
    return " ".join(nation(part) or part for part in parts)


def same_body(one: str, other: str) -> bool:
    """Whether two names are surely those of one body: by its legal form, initials or state.

    `Ministry of Health` is no more Gaza's than anybody's.
    """
    mine, theirs = plain(one), plain(other)
    return (
        mine == theirs
        or (bare(one) == bare(other) and not _do_otherwise(mine, theirs))
        or are_initials(one, other)
        or are_initials(other, one)
        or _is_the_nations(mine, theirs)
        or _is_the_nations(theirs, mine)
    )


def is_bare(short: str, name: str) -> bool:
    """Whether a word is a longer name but for its form or trade: `Brannick` Chemicals Ltd."""
    return plain(short) != plain(name) and plain(short) == bare(name)


def begins(short: str, name: str) -> bool:
    """Whether a short form is how a longer name begins: `Penske`, in the same text."""
    mine, theirs = names.key(short).split(), names.key(name).split()
    telling = len(mine[0]) >= _SHORTEST and nation(mine[0]) is None if mine else False
    return telling and len(mine) < len(theirs) and theirs[: len(mine)] == mine


def _is_the_nations(short: str, name: str) -> bool:
    """Whether a name is another without the nation before it: `Air Force` of the United States.

    Every state has a ministry of defence.
    """
    words = short.split()
    if len(words) < 2 or not names.STATE_BODIES.isdisjoint(words):
        return False
    return name.endswith(f" {short}") and nation(name.removesuffix(f" {short}")) is not None


def bare(name: str) -> str:
    """Return the plain key of a body's name without its form or trade: `brannick`."""
    parts = plain(name).split()
    while len(parts) > 1 and parts[-1] in names.LEGAL_FORMS | names.TRADES:
        parts.pop()
    return " ".join(parts)


def _do_otherwise(mine: str, theirs: str) -> bool:
    """Whether two names tell of two trades: `Brannick Airlines`, `Brannick Chemicals`."""
    trades = [set(each.split()) & names.TRADES - _ANY_TRADE for each in (mine, theirs)]
    return all(trades) and trades[0] != trades[1]


def are_initials(short: str, name: str) -> bool:
    """Whether a short form is made of the first letters of a name: `GM`."""
    letters = short.replace(".", "").removeprefix("the ").removeprefix("The ").strip()
    if not 2 <= len(letters) <= 6 or not letters.isupper():
        return False
    words = [word for word in name.split() if word[:1].isupper()]
    return len(words) > 1 and "".join(word[0] for word in words) == letters
