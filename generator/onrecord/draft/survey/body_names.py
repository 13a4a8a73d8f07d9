"""Organisations: when two printed names are those of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.draft.words import names, titles
from onrecord.draft.words.nations import nation

_ANY_TRADE = frozenset({"enterprises", "group", "holdings", "industries"})
"""What tells of no trade that another company of the name has not."""
_OF_A_FIELD = frozenset({"department", "ministry"})
_SHORTEST = 4
"""Letters that the beginning of a name has, to be a name itself: `Penske` of the Penske Group."""


@lru_cache(maxsize=10_000)
def plain(name: str) -> str:
    """Return the key of a body's name, of whatever state by one name: `Moscow's ministry`.

    The Ministry of Health is the Health Ministry.
    """
    whole = name.replace("’s ", " ").replace("'s ", " ").replace(".", "")
    parts = list(_with_nations(titles.written_out(whole).split()))
    for at, head in enumerate(parts[:-2]):
        if head in _OF_A_FIELD and parts[at + 1] == "of" and "of" not in parts[at + 2 :]:
            field = parts[at + 3 :] if parts[at + 2] == "the" else parts[at + 2 :]
            return " ".join((*parts[:at], *field, head))
    return " ".join(parts)


def _with_nations(parts: Sequence[str]) -> Iterator[str]:
    """Yield the words of a name, one for those that are a nation's: `U.S.`, `South Korea`."""
    while parts:
        many = 2 if nation(" ".join(parts[:2])) else 1
        yield nation(" ".join(parts[:many])) or parts[0]
        parts = parts[many:]


def same_body(one: str, other: str) -> bool:
    """Whether two names are surely those of one body: by its legal form, initials or state.

    `Ministry of Health` is no more Gaza's than anybody's.
    """
    mine, theirs = plain(one), plain(other)
    return (
        mine == theirs
        or (bare(one) == bare(other) and not do_otherwise(one, other))
        or are_initials(one, other)
        or are_initials(other, one)
        or _is_the_nations(mine, theirs)
        or _is_the_nations(theirs, mine)
    )


def is_bare(short: str, name: str) -> bool:
    """Whether a word is a longer name but for its form or trade: `Brannick` Chemicals Ltd."""
    return plain(short) != plain(name) and plain(short) == bare(name)


def begins(short: str, name: str) -> bool:
    """Whether a short form is how a longer name begins: `Penske`; no Larkway a Larkway-run bank."""
    mine, parts = names.key(short), name.split()
    first = mine.split(" ")[0]
    telling = len(first) >= _SHORTEST and nation(first) is None
    telling &= mine not in names.CAPITALS_OF_POWER  # the White House is none of its councils
    if not telling or short.islower() or not names.key(name).startswith(f"{mine} "):
        return False  # `the university` is nobody's name
    if _holds_another(mine, names.key(name).removeprefix(mine).split()):
        return False
    return any(names.key(" ".join(parts[:end])) == mine for end in range(1, len(parts)))


def _holds_another(short: str, rest: Sequence[str]) -> bool:
    """Whether a longer name is a body's inside another: `White House | National Security Council`.

    The Treasury is the Treasury Department.
    """
    whole = short in names.CAPITALS_OF_POWER or names.surname(short) in names.STATE_BODIES
    within = len(rest) > 1 and not {"for", "of"} & {*rest[:1]}
    return whole and within and names.ends_a_body(rest[-1])


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


def do_otherwise(one: str, other: str) -> bool:
    """Whether two names tell of two trades: `Brannick Airlines`, `Brannick Chemicals`."""
    mine, theirs = (set(plain(each).split()) & names.TRADES - _ANY_TRADE for each in (one, other))
    return bool(mine and theirs) and mine != theirs


def are_initials(short: str, name: str) -> bool:
    """Whether a short form is made of the first letters of a name: `GM`."""
    letters = short.replace(".", "").removeprefix("the ").removeprefix("The ").strip()
    return 2 <= len(letters) <= 6 and letters.isupper() and letters in initials(name)


@lru_cache(maxsize=10_000)
def initials(name: str) -> frozenset[str]:
    """Return all initials by which a body may go: `FDA` of the U.S. Food and Drug Administration.

    A state's are left out, or stand whole: `UKHSA`.
    """
    words = [word for word in name.replace(".", "").split() if word[:1].isupper()]
    if len(words) < 2:
        return frozenset()
    home = 2 if nation(" ".join(words[:2])) else int(nation(words[0]) is not None)
    firsts = "".join(word[0] for word in words)
    whole = "".join(words[:home]) if name[:2].isupper() else firsts[:home]
    own = {firsts[home:]} if len(words) - home > 2 else set[str]()
    return frozenset({firsts, whole + firsts[home:], *own})
