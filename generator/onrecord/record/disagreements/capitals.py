"""Capitals and peoples, which print uses for countries and governments: "support for Kyiv"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from onrecord.english.listed import in_order
from onrecord.english.nations import KNOWN_BY_CAPITAL, NATIONS

_MARKS = re.compile(r"[^\w\s]|_")


def letters(name: str) -> str:
    """Return a name in small letters without diacritics: "Dnipró" is "dnipro"."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("-", " "))
    return " ".join(_MARKS.sub("", plain).split())


_EACH = (*NATIONS, *KNOWN_BY_CAPITAL)
COUNTRY_OF: Mapping[str, str] = {
    letters(seat): letters(each.names[0])
    for each in _EACH
    for seat in (*each.capitals, *each.seats)
}
"""Capitals and other seats, as `letters` gives them, and the country that each stands for."""
_MORE = "welsh wales, scottish scotland, filipino philippines, european europe"
PEOPLES: Mapping[str, str] = {
    letters(name): letters(each.names[0]) for each in _EACH for name in each.names
} | dict(pair.split() for pair in in_order(_MORE))
"""What countries and peoples are called, and the country's own name."""
