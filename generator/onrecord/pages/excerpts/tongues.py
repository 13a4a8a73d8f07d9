"""What a language is called in English."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=256)
def tongue(tag: str) -> str:
    """Return the English name of a language by its BCP 47 tag; one that has none keeps its tag."""
    # Loading the names takes a tenth of a second, and few stories have words in two languages.
    from babel import Locale  # noqa: PLC0415  # for the reason above

    names = Locale.parse("en").languages
    language, *rest = tag.split("-")
    exact = "_".join([language.lower(), *(part.upper() for part in rest)])
    return str(names.get(exact) or names.get(language.lower()) or tag)
