"""Well-known outlets: names that are an outlet's wherever they stand, and under which sites.

Facts about the press of many countries, not rules: whoever reads news knows them. They stand in
`lexicon/outlets.txt`, one line an outlet, and nowhere else. Keys of names are as
`draft.words.names.key` has them: without capitals, accents and `the`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from onrecord.english.listed import listed
from onrecord.frozen import dataclass
from onrecord.text import without_accents

NETWORKS = listed("""
    bluesky, facebook, instagram, linkedin, pinterest, reddit, telegram, threads, tiktok, twitter,
    weibo, whatsapp, x, youtube
""")
"""Where anybody publishes: nobody's words, and no outlet's."""

_INITIALS = 3
_STAR = "*"
_PARTING = str.maketrans(dict.fromkeys("-/.,&+!?()", " ") | {"’": "'"})


def _plain(name: str) -> str:
    """The key of a name: `radio free europe radio liberty`."""
    words = " ".join(without_accents(name).casefold().translate(_PARTING).split())
    return words.removeprefix("the ").removesuffix("'s")


@dataclass(frozen=True, slots=True)
class _Table:
    """What the list says, by name and by site, as it is asked for."""

    sites: Mapping[str, str]
    spelt: Mapping[str, str]
    """Names as the outlets have them, by the same in small letters."""
    same: tuple[frozenset[str], ...]
    keys: frozenset[str]
    also_words: frozenset[str]
    initials: frozenset[str]
    """Keys of names that are printed in capitals alone."""
    agencies: frozenset[str]
    own: Mapping[str, str]
    """What outlets call themselves, by the keys of their names that are nobody else's."""

    @classmethod
    def read(cls) -> _Table:
        """Read the list: a row for each outlet, its own name first."""
        sites, spelt = dict[str, str](), dict[str, str]()
        same = list[frozenset[str]]()
        starred, small, agencies = set[str](), set[str](), set[str]()
        own = dict[str, str]()
        listed_ = files("onrecord.english.lexicon").joinpath("outlets.txt")
        for row in listed_.read_text(encoding="utf-8").splitlines():
            if not row or row[0] == "#":
                continue
            first, others, at, flag, *_ = (*map(str.strip, row.split("|")), "", "", "")
            keys = set[str]()
            for each in (first, *filter(None, others.split(","))):
                name = each.strip().removesuffix(_STAR)
                keys.add(key := _plain(name))
                spelt.setdefault(name.casefold(), name)
                if each.endswith(_STAR):
                    starred.add(key)
                if not name.isupper():
                    small.add(key)
            same.append(frozenset(keys))
            agencies.update(keys if flag == "agency" else ())
            name = first.removesuffix(_STAR)
            own.update((key, name) for key in keys - starred)
            sites.update((site.strip(), name) for site in filter(None, at.split(",")))
        keys_ = frozenset().union(*same)
        several = tuple(each for each in same if len(each) > 1)
        initials = keys_ - small
        words, known = frozenset(starred), frozenset(agencies)
        return cls(sites, spelt, several, keys_, words, initials, known, own)


_TABLE = _Table.read()

SITES = _TABLE.sites
"""What an outlet is called, by the name under which its site is registered."""

SAME = _TABLE.same
"""Names that the news uses for one and the same outlet."""

ALSO_WORDS = _TABLE.also_words
"""Names that are an outlet's only where something else shows it."""

WELL_KNOWN = _TABLE.keys - ALSO_WORDS


def called(host: str) -> str | None:
    """Return what the outlet is called whose site a host is, or is part of: `edition.cnn.com`."""
    parts = host.casefold().split(".")
    names = (SITES.get(".".join(parts[start:])) for start in range(len(parts)))
    return next(filter(None, names), None)


def spelt(name: str) -> str:
    """Return the name of an outlet as it spells itself: `New York Times` for `New York times`."""
    return _TABLE.spelt.get(name.casefold(), name)


def own_name(name: str) -> str:
    """Return what an outlet calls itself, by any of its names: `New York Times` for `NY Times`."""
    return _TABLE.own.get(_plain(name), name)


def is_an_agency(name: str) -> bool:
    """Whether a name is an agency's that many know, and nothing else's.

    A paper that prints its copy names it beside the headline, and is the outlet.
    """
    return may_be_an_agency(name) and _plain(name) not in ALSO_WORDS


def may_be_an_agency(name: str) -> bool:
    """Whether a name is an agency's where something shows that it is one's: `(PTI)`."""
    return _plain(name) in _TABLE.agencies


def is_known(name: str) -> bool:
    """Whether a name, or its initials, is that of an outlet that many know, and nothing else's."""
    return _plain(name.strip()) in WELL_KNOWN


def is_capitalised(name: str) -> bool:
    """Whether a name has the capitals of an outlet's: `FT`, no `Ft`; `dpa`; no `Global news`."""
    if _TABLE.spelt.get(name.casefold()) == name:
        return True
    words = [word for word in name.split() if word.casefold() != "the"]
    if _plain(name) in _TABLE.initials:
        return all(word.isupper() for word in words)
    capitals = (word for word in words if word.isdigit() or any(map(str.isupper, word)))
    return 2 * sum(1 for _ in capitals) > len(words)


def is_a_masthead(name: str) -> bool:
    """Whether a line that is no more than this name tells who published what stands below it.

    A single word does only as initials: `Economist` below a name is what somebody is. No agency
    does: `Reuters` there says whose copy it is.
    """
    words = name.split()
    if len(words) == 1 and not (name.isupper() and len(name) >= _INITIALS):
        return False
    capitals = all(word[0].isupper() or word[0].isdigit() for word in words[:1] + words[-1:])
    return capitals and is_known(name) and not is_an_agency(name)
