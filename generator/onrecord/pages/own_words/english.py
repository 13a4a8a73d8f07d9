"""Names and numbers in English sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.text import and_between

PRONOUNS = frozenset(
    re.findall(r"\w+", "he her hers him his i it its she their theirs them they us we")
)
"""Words by which a text means somebody whom it does not name there."""
_ARTICLE = re.compile(r"^(?:the|an?) ", re.IGNORECASE)


def joined(names: Iterable[str]) -> str:
    """Return names joined for a sentence, each once: `A, B and C`."""
    return and_between([*dict.fromkeys(names)])


def some(names: Iterable[str]) -> str:
    """The names joined; of more than three, the first two and how many others."""
    each = list(dict.fromkeys(names))
    if len(each) <= 3:
        return joined(each)
    return f"{', '.join(each[:2])} and {len(each) - 2} others"


def without_article(name: str) -> str:
    """Return what several are called by alike: `source`, whether `a source` or `the source`."""
    return _ARTICLE.sub("", name)


def on_or_before(words: str) -> str:
    """Return a date's words with its "by" spelt out: "said by" a day reads like a person's name."""
    return re.sub(r"^by (?=[a-z]* ?\d?\d )", "on or before ", words)


_SPELT = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelt(count_: int, noun: str) -> str:
    """Return a number with its noun for a heading, small numbers in letters: `five wordings`."""
    return f"{number(count_)} {noun}{'' if count_ == 1 else 's'}"


def number(count_: int) -> str:
    """Return a number, a small one in letters."""
    return _SPELT[count_] if count_ < len(_SPELT) else str(count_)
