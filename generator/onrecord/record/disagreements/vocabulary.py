"""Words of news English that the finders of disagreements know, made for no story."""

from __future__ import annotations

from collections.abc import Mapping

_FUNCTION = """
a about after again against all also although am among an and any are as at be because been before
being below between both but by can could did do does doing down during each even every few for from
further had has have having he her here hers him his how however i if in into is it its itself just
like many may me might more most much must my near no nor not now of off on once one only onto or
other our out outside over own per same she should since so some still such than that the their
theirs them then there these they this those though through thus to too toward towards under until
up upon us very was we were what when where whether which while who whom whose why will with within
without would yet you your
"""
FUNCTION = frozenset(_FUNCTION.split())
"""Words without a meaning of their own."""

# ---- time

_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sept sep oct nov dec
"""
MONTHS = frozenset(_MONTHS.split())
"""Months, whole or shortened. "May" is also a verb: only with a capital letter is it one."""

# ---- those who are counted, and what happened to them

FATES: Mapping[str, str] = {
    "dead": "kill kills killed killing dead died dies die death deaths fatalities lives perished",
    "hurt": "injured injuring injures injuries wounded wounding hurt",
    "missing": "missing disappeared",
    "held": "arrested arresting detained detaining captured",
    "saved": "rescued rescuing evacuated evacuating freed",
    "homeless": "displaced homeless",
}
"""What may happen to people, and the words for it: three killed and five injured are two counts."""
PEOPLE = frozenset({"people", "persons", "person"})
"""Words for people that say nothing else of them."""
PLURALS = frozenset({"people", "men", "women", "children", "police", "troops", "aircraft", "dead"})
"""What is many without an s at its end."""
NO_NOUNS = frozenset({"times", "others", "was", "is", "has", "as", "says", "this", "his", "its"})
"""What ends in an s and is nothing that can be counted."""

# ---- names

_PLACES = """
city town village region province district county oblast state island islands airport harbour harbor
port bridge square street river valley prison station base factory plant hospital
"""
PLACES = frozenset(_PLACES.split())
"""Kinds of place that stand behind a name."""
_BEFORE_PLACES = "in at near outside to from on of into toward towards around"
BEFORE_PLACES = frozenset(_BEFORE_PLACES.split())
"""Words that a place may stand behind."""
_TITLES = """
i mr mrs ms dr sir lord lady president prime minister chancellor king queen western eastern northern
southern west east north south general admiral secretary foreign defence defense home interior
monday tuesday wednesday thursday friday saturday sunday
"""
NO_NAMES = frozenset(_TITLES.split()) | MONTHS
"""What has a capital letter and is no name."""
