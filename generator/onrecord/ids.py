"""Ids: the short names by which files speak of sources, entries, actors and claims."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

_ID = "[a-z0-9]+(-[a-z0-9]+)*"

PATTERN = rf"^{_ID}$"
"""What an id looks like: `core-of-allies`."""

ENTRY_PATTERN = rf"^{_ID}#{_ID}$"
"""What an entry is called outside its sheet, its source before the sign: `gazette#resigned`."""

NAME_PATTERN = rf"^{_ID}(#{_ID})?$"
"""A claim's id, or what an entry is called."""

UNKNOWN = "unknown"
"""Written in place of an id where the text names nobody, or not what is rejected."""

NOBODY = frozenset({"anonymous", "n-a", "na", "nobody", "none", "nothing", "tba", "tbc", "tbd"})
"""Written as an id by somebody who means that there is none to write."""

_LONGEST = 80
_SPELT = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Latin letters that Unicode does not take apart into a base letter and a mark."""
_APOSTROPHES = re.compile("['’ʼ`´]")


def slug(words: str) -> str:
    """Return `words` as an id, in lower-case ASCII; empty where most of the letters have none."""
    spelt = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", words).lower().translate(_SPELT))
    letters = [char for char in spelt if char.isalnum()]
    if 2 * sum(char.isascii() for char in letters) <= len(letters):
        return ""
    plain = spelt.encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")


def unused(name: str, taken: Container[str]) -> str:
    """Return `name`, or else the first of `name-2`, `name-3`, … that is not taken."""
    candidate, number = name, 1
    while candidate in taken or candidate == UNKNOWN:
        number += 1
        candidate = f"{name}-{number}"
    return candidate
