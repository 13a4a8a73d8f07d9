"""Whom a noun means that fits what somebody named before does: `the judge`, `the diplomat`."""

from __future__ import annotations

import pytest

from drafting import told

_WAIT = "the port was closed"


def means(before: str, noun: str) -> str:
    """Return who says something as `noun`, behind a sentence."""
    return told(f"{before} {noun} said that {_WAIT}.")[-1][0]


@pytest.mark.parametrize(
    ("before", "noun", "who"),
    [
        ("Justice Ann Lee said that it was void.", "The judge", "ann-lee"),
        ("Mr Justice Farrow heard it. Tom Fox, a pilot, left.", "The judge", "justice-farrow"),
        ("Justice Ann Lee left. Justice Lee said that it was void.", "The judge", "ann-lee"),
        ("Judge Lee heard it on Monday.", "The court's judge", "lee"),
        ("Judge Lee heard it. Judge Brandt left the court.", "The judge", "brandt"),
        ("Counsel for the port, Ann Lee, said it was void.", "Counsel", "ann-lee"),
        ("Counsel for the port, Ann Lee, said it was void.", "The counsel", "ann-lee"),
        ("Counsel for the port, Ann Lee, said it was void.", "The lawyer", "ann-lee"),
        ("The court heard counsel for the port, Ann Lee.", "The counsel", "ann-lee"),
        ("Port lawyer Ann Lee left.", "The counsel", "ann-lee"),
        ("The minister, Ann Lee, met Reverend Tom Fox.", "The minister", "ann-lee"),
        ("Justice Tom Fox met Judge Ann Lee. Justice Fox left.", "The judge", "ann-lee"),
        ("Broadcaster Ann Lee left.", "The journalist", "ann-lee"),
        ("Kremlin spokesman Bo Orlov left.", "The Russian president's spokesman", "bo-orlov"),
        (
            "Kremlin spokesman Bo Orlov left.",
            "The press secretary of the Russian president",
            "bo-orlov",
        ),
        ("Port press secretary Ann Lee left.", "The spokeswoman", "ann-lee"),
        ("Quasar founder Phil Norton left.", "The Quasar CEO", "phil-norton"),
        ("Phil Norton, chief executive of Quasar, left.", "The Quasar CEO", "phil-norton"),
        ("Quasar founder Phil Norton left.", "The Quasar boss", "phil-norton"),
    ],
)
def test_a_noun_means_who_was_named_with_a_role_that_fits(before: str, noun: str, who: str) -> None:
    assert means(before, noun) == who


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("Justice Malala, an analyst, said it was late.", "The judge"),
        ("Judge Ann Lee heard it. A judge in Leith said it was late.", "The judge"),
        ("Tom Fox, a lawyer for the port, said it was void.", "The union's lawyer"),
        ("Kremlin spokesman Bo Orlov left.", "The Ukrainian president's spokesman"),
        ("Kremlin spokesman Bo Orlov left.", "The president's spokesman"),
        ("Kremlin spokesman Bo Orlov left.", "The Russian president"),
        ("Kremlin-backed union leader Bo Orlov left.", "The Russian leader"),
        ("Ann Lee, a spokeswoman for the port, left.", "The spokesman"),
        ("Quasar founder Phil Norton left.", "The Larkway CEO"),
        ("Quasar founder Phil Norton left.", "The executive"),
        ("Tom Fox, sales executive at Quasar, left.", "The chief executive"),
        ("Ann Lee, adviser to the mayor, met Bo Berg's assistant.", "The aide"),
        ("Ann Lee, an attorney for the port, met the union's solicitor.", "The lawyer"),
        ("Broadcaster Ann Lee met columnist Tom Fox.", "The journalist"),
    ],
)
def test_a_noun_means_nobody_whose_role_is_another(before: str, noun: str) -> None:
    assert means(before, noun) not in ("ann-lee", "bo-orlov", "phil-norton", "tom-fox")


# Nouns that hold of many -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "noun"),
    [
        ("chair of the parliamentary defence committee", "politician"),
        ("leader of the Green party", "politician"),
        ("a senator", "politician"),
        ("the mayor of Leith", "politician"),
        ("an MP", "lawmaker"),
        ("the British ambassador", "diplomat"),
        ("the foreign minister", "diplomat"),
        ("a spokeswoman for the foreign ministry", "diplomat"),
        ("the Secretary of State", "top US diplomat"),
        ("a Kremlin spokeswoman", "Russian official"),
        ("a former ambassador", "diplomat"),
    ],
)
def test_the_politician_is_who_spoke_last_whose_role_is_a_politicians(role: str, noun: str) -> None:
    assert means(f"Ann Lee, {role}, said that it was late.", f"The {noun}") == "ann-lee"


@pytest.mark.parametrize(
    "before",
    [
        "Senator Ann Lee said it was late. Senator Bo Berg said it was not.",
        "Senator Ann Lee met Senator Bo Berg.",
        "Senator Ann Lee met the prime minister of Norway, Bo Berg.",
        "Senator Ann Lee said it was late. Bo Berg, 45, said it was not.",
        "Senator Ann Lee said it was late. Engineer Bo Berg said it was not.",
    ],
)
def test_the_politician_is_nobody_where_another_may_be_meant(before: str) -> None:
    assert means(before, "The politician") == "unknown"


@pytest.mark.parametrize(
    ("role", "noun"),
    [
        ("a spokeswoman for the bank", "politician"),
        ("the governor of the central bank", "politician"),
        ("the chair of the bank", "lawmaker"),
        ("the health minister", "diplomat"),
        ("the secretary of state for health", "US diplomat"),
        ("a union spokeswoman", "official"),
        ("the Russian opposition leader", "Russian official"),
        ("a Kremlin spokeswoman", "Ukrainian official"),
        ("a candidate for mayor", "politician"),
    ],
)
def test_a_bankers_spokeswoman_is_no_politician(role: str, noun: str) -> None:
    assert means(f"Ann Lee, {role}, said that it was late.", f"The {noun}") != "ann-lee"


def test_the_diplomat_is_nobody_where_two_are_told_of() -> None:
    before = "Secretary of State Ann Lee met the foreign minister of Norway, Bo Berg."
    assert means(before, "The diplomat") == "unknown"


def test_the_diplomat_is_the_one_described_since() -> None:
    before = "Ambassador Ann Lee said that it was late. A Western diplomat said it was not."
    assert means(before, "The diplomat") == "western-diplomat"


# One office or another -------------------------------------------------------------------------------


def test_the_minister_is_the_minister_for_trade_and_no_third() -> None:
    before = "The minister for trade said that it was late."
    assert means(before, "The minister") == "minister-for-trade"
    assert (
        means(f"{before} The transport minister said that it was not.", "The minister") == "unknown"
    )
    assert means(f"{before} Bo Berg said that it was not.", "The minister") == "unknown"
    both = f"{before} Health Minister Ann Lee left. Minister Bo Berg said that it was not."
    assert means(both, "The Minister") == "unknown"


@pytest.mark.parametrize("leader", ["President Ann Lee", "Ann Lee, a Kremlin spokeswoman,"])
def test_the_official_is_whoever_gave_no_name(leader: str) -> None:
    before = f"A senior Russian official said that it was late. {leader} said that it was not."
    assert means(before, "The official") == "senior-russian-official"
    assert means(before, "The Russian official") != "ann-lee"
