"""What keeps two entries from being joined unasked, however alike their words are.

A question may be wrong, for a person answers it. What nobody is asked must not put a refusal beside
what was refused, nor `taxes will rise` beside `taxes will fall`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from onrecord.english.claimed import ABOUT_A_CLAIM
from onrecord.english.contrary import ANY_TRAIT
from onrecord.english.lexicon import opposites
from onrecord.english.listed import in_order, listed
from onrecord.english.stems import stem
from onrecord.link.reading import Reading
from onrecord.model import Actor, ActorKind, Entry

_WORD = re.compile(r"[a-z]+(?:[’'][a-z]+)?|\d[\d.,]*\d|\d")
_ONE_OF = (
    listed("should, must, ought, shall, needs"),
    listed("may, might, could, can, possibly, perhaps"),
)
"""Words that say how sure something is: where one side has one of a row, the other has one."""
_ASKING = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for)|urg|demand|ask(?:s|ed|ing)?\b|request|appeal|order|want"
    r"|threaten|promis|vow|offer|agree|refus|accus|blam)"
)
"""Cues of what is wanted, or charged, and not told as a fact."""
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        in_order("""
            two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen,
            fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty
        """),
        start=2,
    )
}
_MORE_OPPOSITES = listed("""
    after/before, against/for, all/few, attack/support, back/oppose, back/reject, closed/opened,
    defeat/victory, deny/confirm, east/west, every/few, every/some, fell/rose, fewer/more,
    halt/resume, less/more, lost/won, oppose/support, over/under, reject/support, south/north,
    worse/better
""")
"""Pairs of opposites that the list made from WordNet lacks, and forms that no ending tells."""
_NEARLY_ALL = 0.75
"""The share of two sides' words that both have, from which their order tells who did what."""
_FEW = 4
"""Telling words of which each counts."""
_ITS_OWN = frozenset(
    (ActorKind.PERSON, ActorKind.OFFICE, ActorKind.GOVERNMENT, ActorKind.ORGANISATION)
)
"""Kinds of speaker of which two mostly speak each of its own: `it had shot down ten drones`."""
_SHORT = 10
"""How many words the two have at most then: longer ones are told in many orders."""


def is_apart(a: Reading, b: Reading, actors: Mapping[str, Actor]) -> bool:
    """Return whether anything may make two entries of like words say another thing.

    So may two people by name, or two states: each may plead guilty, or have shot down drones.
    """
    return _are_two(a, b, actors) or _replace_a_word(a, b) or _say_otherwise(a, b)


def _are_two(a: Reading, b: Reading, actors: Mapping[str, Actor]) -> bool:
    """Whether two of one kind speak, neither for the other; two outlets may pass on the same."""
    one, other = (
        {actors[id_].kind for id_ in each.item.entry.who if id_ in actors} for each in (a, b)
    )
    apart = {*a.item.entry.who, *a.speakers}.isdisjoint({*b.item.entry.who, *b.speakers})
    return one == other and len(one) == 1 and one <= _ITS_OWN and apart


def _replace_a_word(a: Reading, b: Reading) -> bool:
    """Whether few words are told, and one of them is another: `took office`, `took steps`."""
    mine, theirs = ({term.form for term in each.said} for each in (a, b))
    return min(len(mine), len(theirs)) <= _FEW and bool(mine - theirs and theirs - mine)


def _say_otherwise(reading: Reading, another: Reading) -> bool:
    """Whether the words do: told otherwise or of a claim, how sure, how many, of what, of whom."""
    one, other = reading.item.entry, another.item.entry
    mine, theirs = map(_told, (one, other))
    if bool(ANY_TRAIT.search(mine)) != bool(ANY_TRAIT.search(theirs)):
        return True
    if bool(_ASKING.search(one.cue or "")) != bool(_ASKING.search(other.cue or "")):
        return True
    said, others = (" ".join(each.said) for each in (one, other))
    if bool(ABOUT_A_CLAIM.match(said)) != bool(ABOUT_A_CLAIM.match(others)):
        return True  # `reports that it fell are lies`
    a, b = (_WORD.findall(each.casefold()) for each in (said, others))
    if any(row.isdisjoint(a) != row.isdisjoint(b) for row in _ONE_OF):
        return True
    return _count_otherwise(a, b) or _are_opposite(a, b) or _are_turned_about(a, b)


def _told(entry: Entry) -> str:
    """What an entry says, with the words that attribute it."""
    return " ".join((*entry.said, entry.cue or ""))


def _count_otherwise(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether each side has a number that the other has not."""
    mine, theirs = ({_NUMBERS.get(word, word) for word in each} for each in (a, b))
    mine, theirs = ({word for word in each if word[0].isdigit()} for each in (mine, theirs))
    return bool(mine - theirs and theirs - mine)


def _are_opposite(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether one side has the opposite of a word of the other's, and not that word."""
    mine, theirs = ({stem(word) for word in each} for each in (a, b))
    known = _opposites()
    return any(
        word in known and not known[word].isdisjoint(theirs - mine) for word in mine - theirs
    )


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found = dict(opposites(stem))
    for pair in _MORE_OPPOSITES:
        one, other = map(stem, pair.split("/"))
        found[one] = found.get(one, frozenset()) | {other}
        found[other] = found.get(other, frozenset()) | {one}
    return found


def _are_turned_about(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether nearly the same words stand in another order: `Bern sued Rome`, `Rome sued Bern`."""
    mine, theirs = (list(dict.fromkeys(stem(word) for word in each)) for each in (a, b))
    both, either = {*mine} & {*theirs}, {*mine} | {*theirs}
    if len(either) > _SHORT or len(both) < _NEARLY_ALL * len(either):
        return False
    return [word for word in mine if word in both] != [word for word in theirs if word in both]
