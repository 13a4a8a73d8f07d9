"""Well-known outlets: names that are an outlet's wherever they stand.

Facts about the press of many countries, not rules: whoever reads an article knows them. Each name
is written as `draft.names.key` has it, without capitals, accents and `the`.
"""

from __future__ import annotations

WIRES = frozenset(
    {
        "afp",
        "agence france presse",
        "ap",
        "associated press",
        "bloomberg",
        "interfax",
        "reuters",
        "ria novosti",
        "tass",
        "xinhua",
        "yonhap",
    }
)
"""Agencies: a paper that prints their copy names them beside its headline, and is the outlet."""

_PAPERS_AND_STATIONS = frozenset(
    {
        "abc news",
        "al arabiya",
        "al jazeera",
        "axios",
        "bbc",
        "bbc news",
        "bild",
        "cbc news",
        "cbs",
        "cbs news",
        "cgtn",
        "channel newsasia",
        "cnn",
        "corriere della sera",
        "daily mail",
        "daily telegraph",
        "der spiegel",
        "deutsche welle",
        "die welt",
        "die zeit",
        "economist",
        "el pais",
        "euronews",
        "financial times",
        "fox news",
        "france 24",
        "guardian",
        "itv",
        "itv news",
        "kyiv independent",
        "kyiv post",
        "la repubblica",
        "lbc",
        "le figaro",
        "le monde",
        "le parisien",
        "los angeles times",
        "mailonline",
        "nbc",
        "nbc news",
        "new york times",
        "nhk world",
        "npr",
        "politico",
        "radio free europe",
        "rt",
        "sky news",
        "spiegel",
        "sunday times",
        "telegraph",
        "trt world",
        "ukrainska pravda",
        "usa today",
        "voice of america",
        "wall street journal",
        "washington post",
        "wikinews",
    }
)

WELL_KNOWN = WIRES | _PAPERS_AND_STATIONS

_INITIALS = 3


def is_a_masthead(name: str) -> bool:
    """Whether a line that is no more than this name tells who published what stands below it.

    A single word does only as initials: `Economist` below a name is what somebody is. No agency
    does: `Reuters` there says whose copy it is.
    """
    words = name.split()
    if len(words) == 1 and not (name.isupper() and len(name) >= _INITIALS):
        return False
    plain = name.casefold().removeprefix("the ")
    capitals = all(word[0].isupper() or word[0].isdigit() for word in words[:1] + words[-1:])
    return capitals and plain in _PAPERS_AND_STATIONS
