"""Ids and file names made from an article's own words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

from onrecord.model import UNKNOWN

_WORDS = 6
"""How many words of the headline, or else of the text, make a source's id."""
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


def source_id(words: str, data: bytes, taken: Container[str]) -> str:
    """Return an id for the source whose headline or text begins with `words`; unlike any `taken`.

    An alphabet that cannot be spelt in ASCII gives `article-` and 8 digits of its SHA-256.
    """
    counted = [word for word in words.split() if any(char.isalnum() for char in word)]
    return unused(slug(" ".join(counted[:_WORDS])) or f"article-{digest(data)[:8]}", taken)


def unused(name: str, taken: Container[str]) -> str:
    """Return `name`, or else the first of `name-2`, `name-3`, … that is not taken."""
    candidate, number = name, 1
    while candidate in taken or candidate == UNKNOWN:
        number += 1
        candidate = f"{name}-{number}"
    return candidate


def file_stem(name: str, data: bytes) -> str:
    """Return a name, without ending, for a copy of a file: ASCII letters, digits, `_` and `-`."""
    stem = name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1].rsplit(".", 1)[0]
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^\w-]+", "-", plain)[:_LONGEST].strip("-") or f"article-{digest(data)[:8]}"


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
