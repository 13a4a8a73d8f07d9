"""Words of news English that the finders of disagreements know, made for no story."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord import dates
from onrecord.english.listed import listed

# ---- time

MONTHS = frozenset(n for name in dates.MONTHS for n in (name.lower(), name[:3].lower())) | {"sept"}
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
PEOPLE = listed("people, persons, person")
"""Words for people that say nothing else of them."""
PLURALS = listed("people, men, women, children, police, troops, aircraft, dead")
"""What is many without an s at its end."""
NO_NOUNS = listed("times, others, was, is, has, as, says, this, his, its")
"""What ends in an s and is nothing that can be counted."""

# ---- names

PLACES = listed("""
    city, town, village, region, province, district, county, oblast, state, island, islands,
    airport, harbour, harbor, port, bridge, square, street, river, valley, prison, station, base,
    factory, plant, hospital
""")
"""Kinds of place that stand behind a name."""
BEFORE_PLACES = listed("in, at, near, outside, to, from, on, of, into, toward, towards, around")
"""Words that a place may stand behind."""
_TITLES = listed("""
    i, mr, mrs, ms, dr, sir, lord, lady, president, prime, minister, chancellor, king, queen,
    western, eastern, northern, southern, west, east, north, south, general, admiral, secretary,
    foreign, defence, defense, home, interior
""")
NO_NAMES = _TITLES | MONTHS | frozenset(map(str.lower, dates.WEEKDAYS))
"""What has a capital letter and is no name."""
