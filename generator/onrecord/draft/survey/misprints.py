"""One person printed in two ways: `Vladimir` and `Valdimir Putin`, `Ann B. Lee` and `Ann Lee`.

Who has one middle name is nobody who has another. Names that are alike are often those of two
people: `Julian` and `Julia`, `Denis` and `Denise`. So letters that changed places count wherever no
role speaks against it, except at a name's end, where first names differ; any other slip only where
both are given the same role.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache, partial

from onrecord.draft.survey.roles import RELATIVES, Named
from onrecord.draft.words import names
from onrecord.english import lexicon
from onrecord.english.diminutives import is_diminutive

_SHORTEST = 5
"""Letters of a word in which a slip is told from another name."""
_SHORTEST_OF_TWO = 8
"""Letters of a word in which two slips are."""
_SHORTEST_FIRST = 3
"""Letters of a first name cut short."""
_END = 2
_NO_LONGER = frozenset({"ex", "former", "then"})
_OF_NO_WEIGHT = frozenset({"and", "for", "of", "s", "the", "to"})


@lru_cache(maxsize=10_000)
def same_person(one: str, other: str, role: str | None, other_role: str | None) -> bool:
    """Whether two full names are forms of one person's, as far as that is certain."""
    roles_differ = bool(role and other_role) and not same_role(role, other_role)
    spelt = partial(names.spelt, loosely=not roles_differ)
    mine, theirs = spelt(one), spelt(other)
    if len(mine) > 1 and mine == theirs and names.generation(one) == names.generation(other):
        return True
    if _same_but_for_the_middle(mine, theirs, alike=same_role(role, other_role)):
        return not (are_like_kin(one, other) and _speak_against_it(one, other, role, other_role))
    for short, name in ((mine, theirs), (theirs, mine)):
        if _begins(short, name) or (_ends(short, name) and not roles_differ):
            return True
    apart = _one_word_apart(names.key(one), names.key(other))
    if apart is None:
        return False
    if _swapped(*apart):
        return not (role and other_role) or bool(_words(role) & _words(other_role))
    slips = _distance(*apart)
    shortest = _SHORTEST if slips == 1 else _SHORTEST_OF_TWO
    return slips <= 2 and min(map(len, apart)) >= shortest and same_role(role, other_role)


def _begins(short: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a longer name begins with one of two words or more: `Nisar Ali` Khan."""
    return 1 < len(short) < len(name) and short == name[: len(short)]


def _ends(short: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a longer name ends with one: Khawaja `Saad Rafique`. Of another role it is another's.

    `Maria Lopez`, the mayor, is not Anna Maria Lopez, an engineer.
    """
    return 1 < len(short) < len(name) and short == name[-len(short) :]


def are_two(
    mine: Sequence[Named], theirs: Sequence[Named], texts: Iterable[Collection[str]]
) -> bool:
    """Whether all that is told by two full names, in some texts, is surely told of two people.

    They have two middle names, or are alike as kin's are: of somebody's relative, or both in one
    text (by their keys), save where that gives both one role: Bob and Robert Lee may be one.
    """
    one, other = mine[0].name, theirs[0].name
    if _have_two_middle_names(one, other):
        return True
    if not are_like_kin(one, other):
        return False
    in_one = any(names.key(one) in keys and names.key(other) in keys for keys in texts)
    alike = names.generation(one) == names.generation(other) and any(
        same_role(each.role, its.role) for each in mine for its in theirs
    )
    return (in_one and not alike) or any(each.relative for each in (*mine, *theirs))


def _have_two_middle_names(one: str, other: str) -> bool:
    mine, theirs = names.spelt(one), names.spelt(other)
    alike = mine[0] == theirs[0] and mine[-1] == theirs[-1] and mine != theirs
    return alike and not _same_but_for_the_middle(mine, theirs, alike=False)


def _same_but_for_the_middle(mine: Sequence[str], theirs: Sequence[str], *, alike: bool) -> bool:
    """Whether a middle name is all that one has and the other has not, or only its first letter.

    Of people of one role (`alike`) the first name may be cut short: `Val` of `Valentin`. Of any it
    may be a common short form: `Bob` of `Robert`.
    """
    if mine == theirs or min(len(mine), len(theirs)) < 2 or mine[-1] != theirs[-1]:
        return False
    first = mine[0] == theirs[0] or (alike and _is_short_for(mine[0], theirs[0]))
    first |= is_diminutive(mine[0], theirs[0])
    middles = zip(mine[1:-1], theirs[1:-1], strict=False)
    return first and all(a.startswith(b) or b.startswith(a) for a, b in middles)


def are_like_kin(one: str, other: str) -> bool:
    """Whether two names that may be one person's are as often a father's and his son's.

    One has a `Jr.`, or a short form of the other's first name: `Bob` and `Robert Lee`. Not where
    the one with `Jr.` is longer besides: `John Lee` is short for `John B. Lee Jr.`
    """
    mine, theirs = names.parts_of(one), names.parts_of(other)
    if mine[-1] != theirs[-1]:
        return False
    generations = names.generation(one) != names.generation(other)
    longer = mine if names.generation(one) else theirs
    shorter = theirs if names.generation(one) else mine
    told = generations and len(longer) <= len(shorter)
    return (told and mine[0] == theirs[0]) or is_diminutive(mine[0], theirs[0])


def _speak_against_it(one: str, other: str, role: str | None, other_role: str | None) -> bool:
    """Whether roles or first names tell two people apart: a minister is no plumber, nor a `son`.

    A former one may have become anything.
    """
    both = [_words(role), _words(other_role)]
    pronouns = {lexicon.pronoun_of(names.parts_of(each)[0]) for each in (one, other)} - {""}
    if len(pronouns) > 1 or any(told & RELATIVES for told in both):
        return True
    lasting = all(told and not told & _NO_LONGER for told in both)
    return lasting and not same_role(role, other_role)


def _is_short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST_FIRST and long.startswith(short)


def is_a_slip(one: str, other: str) -> bool:
    """Whether two surnames in one text are one: letters changed places, or one more at the end.

    Or a Slavic ending is written otherwise. Any other letter may make another family's: Johnston.
    """
    short, long = sorted((one, other), key=len)
    more = len(long) == len(short) + 1 >= _SHORTEST and long.startswith(short)
    return more or _swapped(one, other) or names.with_ending(one) == names.with_ending(other)


def same_role(role: str | None, other: str | None) -> bool:
    """Whether two printed roles are one: `mayor` and `Mayor of Portside`, not two unknown ones."""
    mine, theirs = _words(role), _words(other)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _words(role: str | None) -> frozenset[str]:
    return frozenset(names.key(role or "").split()) - _OF_NO_WEIGHT


def _one_word_apart(one: str, other: str) -> tuple[str, str] | None:
    """The one pair of words in which two full names differ."""
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs) or len(mine) < 2:
        return None
    apart = [pair for pair in zip(mine, theirs, strict=True) if pair[0] != pair[1]]
    return apart[0] if len(apart) == 1 else None


def _swapped(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places, and not at the word's end."""
    if len(one) != len(other) or len(one) < _SHORTEST or one[-_END:] != other[-_END:]:
        return False
    apart = [at for at in range(len(one)) if one[at] != other[at]]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(one) == sorted(other)


def _distance(one: str, other: str) -> int:
    """How many letters must be put in, left out or changed: Levenshtein's distance."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        last, row[0] = row[0], at
        for place, its in enumerate(other, start=1):
            last, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, last + (letter != its)),
            )
    return row[-1]
