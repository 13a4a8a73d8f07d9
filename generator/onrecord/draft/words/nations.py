"""Nations, as the news names their governments: by country, people or capital.

Only what cannot mean another nation: `Georgia` and `Congo` are left out, and so is a capital that
is better known as something else.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.english.nations import NATIONS

_COUNTRY: Mapping[str, str] = {
    name.casefold(): each.names[0] for each in NATIONS for name in (*each.names, *each.capitals)
}
_PLACES = frozenset(name.casefold() for each in NATIONS for name in (each.names[0], *each.capitals))
_FORMS: Mapping[str, tuple[str, ...]] = {
    each.names[0]: (*each.names, *each.capitals) for each in NATIONS
}


def nation(words: str) -> str | None:
    """Return the country that words name, article and possessive aside; None for any others."""
    plain = words.replace("’", "'").casefold().strip().removesuffix("'s").removesuffix("'")
    return _COUNTRY.get(plain.removeprefix("the ")) or _COUNTRY.get(plain)


def is_a_countrys(name: str) -> bool:
    """Whether a name is a country's first one or its capital's: `Ukraine`, `Kyiv`, no `Polish`."""
    return name.casefold() in _PLACES


def names_of(country: str) -> tuple[str, ...]:
    """Return all names of a country, its own first: `Russia`, `Russian`, `Moscow`."""
    return _FORMS.get(country, ())
