"""Names that differ within the same statement: a place under two names, or a name spelt two ways.

Names are looked at only where the words around them, or their letters, say that they name the same:
behind the same word ("struck Dnipro", "struck Kharkiv"), before the same kind of place ("the Kursk
region"), or where one looks like a form of the other ("Dnipro", "Dnepropetrovsk").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

from onrecord.comparing.differences import key
from onrecord.frozen import dataclass
from onrecord.model import What
from onrecord.record.disagreements.capitals import COUNTRY_OF, PEOPLES, letters
from onrecord.record.disagreements.conflicts import Conflict, Reading, apart, said
from onrecord.record.disagreements.tokens import Token, stem, tokens
from onrecord.record.disagreements.vocabulary import BEFORE_PLACES, NO_NAMES, PLACES
from onrecord.record.entities import Claim
from onrecord.record.wordings import Actor, Wording

_ALIKE = 0.75
"""How like each other, from 0 to 1, the letters of two forms of one name are."""
_CONSONANTS = 4
"""How many consonants a shorter form shares with the beginning of a longer one."""
_LEAST = 4
"""Letters of a name, at least, by which it can be told from others."""
_OF_A_PEOPLE = re.compile(r"(?:ians?|eans?|ans?|ish|ese|is|i|s|ic|ns?|ers?)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a passage, and the words that say what it names."""

    printed: str
    id: str
    """By what it is compared: an actor's id, or its letters."""
    slots: frozenset[str]
    """What stands before it or behind it, where that tells what it names."""
    letters: str
    """It without what print may do otherwise: see `letters`."""


def conflicts(claim: Claim, known: Mapping[str, str]) -> Iterator[Conflict]:
    """Return names of a claim that differ where the same seems to be named.

    `known` are the forms of names that are the same: see `forms`.
    """
    read = {id(wording): names(said(wording), known) for wording in claim.wordings}
    for one, other in apart(claim.wordings):
        ours, theirs = read[id(one)], read[id(other)]
        pair = next(_differing(ours, theirs), None)
        if pair:
            yield _conflict(one, other, *pair)


def _conflict(one: Wording, other: Wording, ours: Name, theirs: Name) -> Conflict:
    of = " ".join(sorted(ours.slots & theirs.slots)) or "spelling"
    first = Reading(one, ours.id, ours.printed)
    return Conflict(What.NAMES, of, first, Reading(other, theirs.id, theirs.printed))


def _differing(ours: Sequence[Name], theirs: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Names of two wordings that neither has in common, and that seem to name the same."""
    shared = {name.id for name in ours} & {name.id for name in theirs}
    for one, other in product(ours, theirs):
        if one.id in shared or other.id in shared:
            continue
        if _stand_for_each_other(one, other) or _describes(one, other) or _describes(other, one):
            continue
        if one.slots & other.slots or _look_alike(one, other):
            yield one, other


def _stand_for_each_other(one: Name, other: Name) -> bool:
    """Whether one is the capital of the other, or part of its name, or what its people are called.

    "Paris" for "France" is less precise, or means its government; it is not another place.
    """
    a, b = one.letters, other.letters
    if COUNTRY_OF.get(a) in _called(b) or COUNTRY_OF.get(b) in _called(a):
        return True
    if set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split()):
        return True
    return _root(PEOPLES.get(a, a)) == _root(PEOPLES.get(b, b))


def _describes(one: Name, other: Name) -> bool:
    """Whether one tells of which people somebody is, and the other is a name of something else.

    "The Russian president" is no other one than "Putin".
    """
    a, b = one.letters, other.letters
    of_a_people = PEOPLES.get(a, a) != a and not one.printed.isupper()  # "US" is the country
    return of_a_people and b not in PEOPLES and b not in COUNTRY_OF


def _called(name: str) -> set[str]:
    """A name, the same spelt otherwise, and the country whose name or people it is."""
    return {name, key(name), PEOPLES.get(name, name)}


def _look_alike(one: Name, other: Name) -> bool:
    a, b = one.letters, other.letters
    if min(len(a), len(b)) < _LEAST or a[0] != b[0]:
        return False
    short, long = sorted((_consonants(a), _consonants(b)), key=len)
    if len(short) >= _CONSONANTS and long.startswith(short):
        return True
    return len(a.split()) == len(b.split()) and SequenceMatcher(None, a, b).ratio() >= _ALIKE


@lru_cache(maxsize=1 << 12)  # each name stands beside many others
def _root(name: str) -> str:
    """`ukraine`, `ukrainian` and `ukrainians` have one root."""
    bare = _OF_A_PEOPLE.sub("", name)
    return re.sub(r"[aeiouy]+$", "", bare if len(bare) >= _LEAST - 1 else name)


def _consonants(name: str) -> str:
    return re.sub(r"[^bcdfghjklmnpqrstvwxz]", "", name)


def forms(actors: Mapping[str, Actor]) -> dict[str, str]:
    """Return every form of every named actor's name, and whose it is."""
    found = {key(a.name): a.id for a in actors.values() if a.named}
    found |= {letters(form): a.id for a in actors.values() for form in (a.name, *a.names)}
    return found


def names(words: str, known: Mapping[str, str]) -> list[Name]:
    """Return the names in some words, but for the first word of a sentence."""
    found = tokens(words)
    return [
        _name(found, first, end, known)
        for first, end in _runs(found)
        if not all(_is_no_name(token) for token in found[first:end])
    ]


def _runs(found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where words with capital letters follow one another."""
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and _is_capital(found, end):
            end += 1
            if found[end - 1].text.endswith(("'s", "’s", "s'", "s’")):
                break  # "Russia’s Bryansk region" has two names
        if end > at:
            yield _without_titles(found, at, end), end
        at = max(end, at + 1)


def _without_titles(found: Sequence[Token], first: int, end: int) -> int:
    while first < end - 1 and _is_no_name(found[first]):
        first += 1
    return first


def _is_capital(found: Sequence[Token], at: int) -> bool:
    token = found[at]
    starts = at == 0 or found[at - 1].text in {".", "!", "?", "…", ":", "“", '"', "‘", "•"}
    return token.is_word and token.text[0].isupper() and len(token.text) > 1 and not starts


def _is_no_name(token: Token) -> bool:
    return token.lower in NO_NAMES


def _name(found: Sequence[Token], first: int, end: int, known: Mapping[str, str]) -> Name:
    printed = " ".join(token.text for token in found[first:end])
    printed = re.sub(r"['’]s?$", "", printed)
    plain = letters(printed)
    id_ = known.get(plain) or known.get(key(printed)) or key(plain)
    return Name(printed, id_, frozenset(_slots(found, first, end)), plain)


def _slots(found: Sequence[Token], first: int, end: int) -> Iterable[str]:
    """The word that it depends on, by way of a word of place; and what kind of place it is."""
    behind = found[end].lower if end < len(found) else ""
    if behind in PLACES:
        yield f"… {behind}"
    before = _telling_before(found, first)
    if before is not None:
        yield f"{stem(found[before].text)} …"


def _telling_before(found: Sequence[Token], first: int) -> int | None:
    at, placed = first - 1, False
    while at >= 0 and (found[at].lower in BEFORE_PLACES or found[at].lower in {"the", "a", "an"}):
        placed = placed or found[at].lower in BEFORE_PLACES
        at -= 1
    is_word = at >= 0 and found[at].tells and not found[at].text[0].isupper()
    return at if placed and is_word else None
