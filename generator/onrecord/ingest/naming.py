"""Names for sources and files, made from an article's own words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container

from onrecord.ids import slug, unused

_WORDS = 6
"""How many words of the headline, or else of the text, make a source's id."""
_LONGEST = 80


def source_id(words: str, data: bytes, taken: Container[str]) -> str:
    """Return an id for the source whose headline or text begins with `words`; unlike any `taken`.

    An alphabet that cannot be spelt in ASCII gives `article-` and 8 digits of its SHA-256.
    """
    counted = [word for word in words.split() if any(char.isalnum() for char in word)]
    return unused(slug(" ".join(counted[:_WORDS])) or f"article-{digest(data)[:8]}", taken)


def file_stem(name: str, data: bytes) -> str:
    """Return a name, without ending, for a copy of a file: ASCII letters, digits, `_` and `-`."""
    stem = name.rsplit("/", 1)[-1].rsplit("\\", 1)[-1].rsplit(".", 1)[0]
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^\w-]+", "-", plain)[:_LONGEST].strip("-") or f"article-{digest(data)[:8]}"


def digest(data: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
