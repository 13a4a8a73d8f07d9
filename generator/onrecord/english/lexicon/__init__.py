"""What a noun mostly means, people or a thing, whose a first name is, and what the opposite is.

The lists are made from WordNet and the US census by `python -m bench.lexicon`; `NOTICE` says whose
they are. A word that stands in none of them may be anything. `outlets.txt` is our own, and read by
`english.outlets`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files


def is_a_person(noun: str) -> bool:
    """Whether a noun, in small letters, mostly means a person: `resident`."""
    return noun in _words("people")


def is_a_group(noun: str) -> bool:
    """Whether a noun, in small letters, mostly means several people: `family`, `jury`."""
    return noun in _words("groups")


def is_a_thing(noun: str) -> bool:
    """Whether a noun, in small letters, hardly ever means a person or several: `scandal`."""
    return noun in _words("things")


def pronoun_of(first_name: str) -> str:
    """Return `he` or `she` for a first name that hardly anybody else has; empty for most others.

    It tells who is not meant by the other one, and never alone who is.
    """
    name = first_name.casefold()
    return next((pronoun for pronoun in ("he", "she") if name in _words(pronoun)), "")


def is_a_first_name(name: str) -> bool:
    """Whether many have a first name, whichever they are: `Kim`, and neither `Xi` nor `Brandt`."""
    return any(name.casefold() in _words(each) for each in ("he", "she", "either"))


@cache
def opposites(stemmed: Callable[[str], str]) -> Mapping[str, frozenset[str]]:
    """Return what words are the opposites of each, all of them as `stemmed` makes them."""
    found: dict[str, set[str]] = {}
    for pair in _words("opposites"):
        one, other = map(stemmed, pair.split("/"))
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _words(name: str) -> frozenset[str]:
    listed = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(listed.split())
