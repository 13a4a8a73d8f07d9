"""Where a person's name begins and ends, whatever the parser takes for it."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import Drafted, propose


def draft(text: str) -> Drafted:
    return propose(text, published=Date.parse("2025-03-06"), actors={}, outlet=None)


def people(text: str) -> list[str]:
    return [each.name for each in draft(text).actors if each.kind == "person"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Mum Samantha Tull", "Samantha Tull"),
        ("Campaigner Stewart Airey", "Stewart Airey"),
        ("Shopkeeper Ali Merrow", "Ali Merrow"),
        ("Dean Airey Merrow", "Dean Airey Merrow"),
    ],
)
def test_what_somebody_is_is_no_first_name_though_the_sentence_begins_with_it(
    printed: str, name: str
) -> None:
    assert people(f"{printed} said: “We are very sorry about the library.”") == [name]


@pytest.mark.parametrize(
    "name", ["Randeep Singh Surjewala", "Randeep Surjewala", "Odanga Merrow", "Elena Brandt"]
)
def test_all_capitals_behind_a_role_are_the_name(name: str) -> None:
    text = f"Congress spokesperson {name} said he was saddened to learn of the collapse."
    assert people(text) == [name]


def test_a_role_of_many_words_is_no_part_of_a_name_that_stands_alone_elsewhere() -> None:
    text = """\
Minister of Petroleum Resources Development Arjuna Ranatunga today denied that he was asked to leave.

Ranatunga denied any such clash with Sports Minister Faiszer Merrow.
"""
    assert {each.who for each in draft(text).entries if each.who} == {("arjuna-ranatunga",)}
    assert people(text) == ["Arjuna Ranatunga"]


def test_a_rank_cut_short_is_nobody_without_the_name_behind_it() -> None:
    text = "“We have six dead,” said Sr. Supt. Anthony Merrow, the police chief of Kelmouth."
    assert people(text) == ["Anthony Merrow"]
