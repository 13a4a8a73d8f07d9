"""Which country the words of an article name."""

from __future__ import annotations

import pytest

from onrecord.draft.words.nations import names_of, nation
from onrecord.english.nations import KNOWN_BY_CAPITAL, NATIONS

UNITED_NATIONS = 193
BESIDE_THEM = ("Kosovo", "Taiwan")


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Sri Lanka", "Sri Lanka"),
        ("Sri Lankan", "Sri Lanka"),
        ("the Gambia", "Gambia"),
        ("the United Arab Emirates", "United Arab Emirates"),
        ("UAE", "United Arab Emirates"),
        ("Papua New Guinea’s", "Papua New Guinea"),
        ("Kathmandu", "Nepal"),
    ],
)
def test_a_nation_goes_by_its_name_its_people_and_its_capital(words: str, country: str) -> None:
    assert nation(words) == country
    assert country in names_of(country)


@pytest.mark.parametrize("words", ["Georgia", "Chad", "Guinea", "Congo", "Benin", "Kingston"])
def test_what_may_be_something_else_names_no_nation(words: str) -> None:
    assert nation(words) is None


def test_every_member_of_the_united_nations_is_listed_once() -> None:
    listed = [each.names[0] for each in (*NATIONS, *KNOWN_BY_CAPITAL)]
    every = [
        name for each in (*NATIONS, *KNOWN_BY_CAPITAL) for name in (*each.names, *each.capitals)
    ]

    assert len(listed) == UNITED_NATIONS + len(BESIDE_THEM)
    assert set(BESIDE_THEM) < set(listed)
    assert len(every) == len(set(every))
