"""Names of well-known outlets where a text has them for somebody or something else."""

from __future__ import annotations

import pytest

from drafting import entries
from onrecord.draft import propose


def speakers(text: str) -> list[str]:
    """Who says something in a text."""
    return [" ".join(each.who) for each in entries(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Sana Khan was hurt in the fire. “We lost all,” Sana said.", "sana-khan"),
        ("Antara Roy was hurt. “We lost all,” said Antara, her sister.", "antara-roy"),
        ("“It is shut,” Al-Ahram said. Dr Mona Al-Ahram lives in Leith.", "mona-al-ahram"),
        ("Ivan Verstka lives in Leith. Verstka said the bridge was shut.", "ivan-verstka"),
        ("Efe, 24, told the court that the bridge was shut.", "unknown"),
    ],
)
def test_a_person_whom_the_text_names_is_no_outlet(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Prime Minister Belga said the bridge was shut.", "person"),
        ("Ann Lee TASS\n\nTASS said the bridge was shut.", "outlet"),
        ("SANA said the bridge was shut. Sana Khan was hurt.", "outlet"),
    ],
)
def test_a_name_is_what_the_text_has_beside_it(text: str, kind: str) -> None:
    draft = propose(text, published=None, actors={}, outlet=None)

    assert {each.kind for each in draft.actors} == {kind}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebel group AFR said the bridge was shut.", "organisation AFR"),
        ("Rwandan party KBS said the bridge was shut.", "organisation KBS"),
        (
            "AFR (Alliance for Reform) said it was shut. AFR said it was old.",
            "organisation Alliance for Reform",
        ),
        (
            "The Toronto Area Safety Service, or TASS, said it was shut.",
            "organisation Toronto Area Safety Service",
        ),
        ("The media group KBS said the bridge was shut.", "outlet KBS"),
        ("KBS (Korean Broadcasting System) shut. KBS said it was old.", "outlet KBS"),
        ("The Standard (Kenya) said the bridge was shut.", "outlet Standard (Kenya)"),
        (
            "Sudan Tribune and Radio Tamazuj said it was shut.",
            "outlet Sudan Tribune, Radio Tamazuj",
        ),
        (
            "The Daily Beast and Rolling Stone said it was shut.",
            "outlet Daily Beast, Rolling Stone",
        ),
    ],
)
def test_initials_are_whose_the_text_calls_them(text: str, who: str) -> None:
    draft = propose(text, published=None, actors={}, outlet=None)
    kinds = " ".join({each.kind for each in draft.actors})

    assert f"{kinds} {', '.join(each.name for each in draft.actors)}" == who


@pytest.mark.parametrize(
    ("told", "via"),
    [
        ("People with Disabilities Scotland that the bridge was shut.", ""),
        ("People Before Profit that the bridge was shut.", ""),
        ("People in Leith that the bridge was shut.", ""),
        ("Petra that her son was dead.", ""),
        ("Metro that the pier was sold. Metro runs the trains in Leith.", ""),
        ("Telex the firm was sold. Telex is a phone firm.", ""),
        ("Metro on Monday that the bridge was shut.", "metro"),
        ("Metro that the bridge was shut. Metro has asked for more.", "metro"),
    ],
)
def test_a_word_is_an_outlet_where_nothing_else_is_told_of_it(told: str, via: str) -> None:
    assert " ".join(entries(f"The minister told {told}")[0].via) == via
