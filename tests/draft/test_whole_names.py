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


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Unison head of health for Wales David Evans", "David Evans"),
        ("GMB national officer for the North Mary Jones", "Mary Jones"),
        ("Unite regional secretary for the East Midlands Parish Patel", "Parish Patel"),
        ("GMB organiser for the South West Ann Lee", "Ann Lee"),
        ("Governor of South Carolina Henry McMaster", "Henry McMaster"),
    ],
)
def test_a_place_within_a_role_is_no_first_name(printed: str, name: str) -> None:
    [actor] = draft(f"{printed} said the offer was poor.").actors
    assert (actor.name, actor.kind) == (name, "person")
    assert actor.role == printed.removesuffix(f" {name}")


@pytest.mark.parametrize(
    "printed",
    [
        "The coach of the South Sydney Rabbitohs",
        "The president of Wales Rugby Union",
        "Director of Wales Coast Path",
    ],
)
def test_a_bodys_name_within_a_role_is_no_persons_though_it_begins_with_a_place(
    printed: str,
) -> None:
    assert people(f"{printed} said the offer was poor.") == []


@pytest.mark.parametrize("name", ["Otis Ferry", "Otis Bridge", "Otis Steel", "Otho Steel"])
def test_who_has_another_first_name_is_another_of_that_surname(name: str) -> None:
    text = f"""\
Those charged included the son of the singer Alan {name.split()[1]}, 57.

They will appear in court on 21 December, a police spokesman said. {name}, a former Larkway pupil \
and joint leader of the South Kelmouth Hunt, said: “I have no regrets.”
"""
    assert draft(text).entries[-1].who == (name.casefold().replace(" ", "-"),)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("National Security Advisor Stewart Airey", "Stewart Airey"),
        ("Saudi Crown Prince Stewart bin Airey", "Stewart bin Airey"),
        ("Ombudsman Dmytro Airey", "Dmytro Airey"),
    ],
)
def test_a_title_and_what_it_is_of_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert people(f"{printed} said that the library was shut.") == [name]


def test_what_several_are_is_no_part_of_the_firsts_name() -> None:
    text = "Labour MPs Naz Shah and Afzal Khan said that the library was shut."
    assert people(text) == ["Naz Shah", "Afzal Khan"]


@pytest.mark.parametrize("name", ["Israel Katz", "Jordan Airey"])
def test_a_first_name_like_a_countrys_is_part_of_the_name(name: str) -> None:
    assert people(f"{name} said that the library was shut.") == [name]


def test_who_is_head_of_something_is_a_person_whatever_the_name_is_taken_for() -> None:
    text = (
        "This was stated by Kyrylo Horbanov, head of the Main Directorate of the Ministry of Roads "
        'of Ukraine.\n\n"Roads are dry," Horbanov said.'
    )
    assert people(text) == ["Kyrylo Horbanov"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Minister of Foreign Affairs Prince Khalid bin Hamad", "Khalid bin Hamad"),
        ("Minister of Foreign Affairs Sheikh Khalid bin Hamad", "Khalid bin Hamad"),
        ("Prince Khalid bin Hamad", "Khalid bin Hamad"),
        ("Khalid bin Hamad", "Khalid bin Hamad"),
    ],
)
def test_what_an_office_is_for_is_no_part_of_a_name_behind_a_title(printed: str, name: str) -> None:
    assert people(f"{printed} said the port was sold.") == [name]
