"""Units of measure: what each measures, and how much it is of the one that stands for its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, and its size in the unit that stands for that."""

    kind: str
    size: float


def _units(kind: str, sizes: Mapping[str, float]) -> dict[str, Unit]:
    return {name: Unit(kind, size) for names, size in sizes.items() for name in names.split()}


UNITS: Mapping[str, Unit] = {
    **_units(
        "distance",
        {
            "mm millimetre millimetres millimeter millimeters": 0.001,
            "cm centimetre centimetres centimeter centimeters": 0.01,
            "m metre metres meter meters": 1,
            "km kms kilometre kilometres kilometer kilometers": 1000,
            "inch inches": 0.0254,
            "ft foot feet": 0.3048,
            "yard yards": 0.9144,
            "mile miles": 1609.344,
        },
    ),
    **_units(
        "area",
        {
            "hectare hectares ha": 10_000,
            "acre acres": 4046.856,
        },
    ),
    **_units(
        "weight",
        {
            "kg kilo kilos kilogram kilograms kilogramme kilogrammes": 1,
            "gram grams gramme grammes": 0.001,
            "tonne tonnes": 1000,
            "lb lbs": 0.45359,
        },
    ),
    # A ton is three different weights, and a pound may be money: neither is turned into anything.
    **_units("tons", {"ton tons": 1}),
    **_units("pounds", {"pound pounds": 1, "£ gbp": 1}),
    **_units("dollars", {"$ dollar dollars usd": 1}),
    **_units("euros", {"€ euro euros eur": 1}),
    **_units("yen", {"¥ yen jpy": 1}),
    **_units("roubles", {"rouble roubles ruble rubles": 1}),
    **_units("hryvnias", {"hryvnia hryvnias": 1}),
    **_units("francs", {"franc francs": 1}),
    **_units("per cent", {"% percent": 1}),
    **_units("litres", {"litre litres liter liters": 1}),
    **_units("barrels", {"barrel barrels": 1}),
    **_units("degrees", {"° degree degrees": 1}),
    **_units("hours", {"second seconds": 1 / 3600, "minute minutes": 1 / 60, "hour hours": 1}),
    **_units("days", {"day days": 1, "week weeks": 7}),
    **_units("months", {"month months": 1, "year years": 12}),
}
"""By name, in small letters. Only what is of one kind is compared."""

_SPEEDS: Mapping[str, float] = {"mph": 1609.344, "km / h": 1000, "kph": 1000}
"""Metres in an hour."""
TIMES = frozenset({"hours", "days", "months"})
"""Kinds of which "ago" or "old" makes something else."""
EXACT_KINDS = frozenset({"pounds", "dollars", "euros", "yen", "roubles", "hryvnias", "francs"})
"""Money: a sum is written as round as it is meant."""


def unit_named(words: Sequence[str]) -> Unit | None:
    """Return the unit that some words name whole: `square kilometres`, `miles per hour`."""
    name = " ".join(words)
    if name in {"per cent", "percentage points"}:
        return Unit(name, 1)
    if name in _SPEEDS:
        return Unit("speed", _SPEEDS[name])
    unit = UNITS.get(words[-1] if words[0] == "square" else words[0]) if words else None
    if unit is None or len(words) == 1:
        return unit
    if unit.kind == "distance" and words[0] == "square" and len(words) == 2:
        return Unit("area", unit.size**2)
    per_hour = list(words[1:]) in (["per", "hour"], ["an", "hour"])
    return Unit("speed", unit.size) if unit.kind == "distance" and per_hour else None
