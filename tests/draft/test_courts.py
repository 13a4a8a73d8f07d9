"""What is said in court, and who denies what there."""

from __future__ import annotations

import pytest

from drafting import entries, told


@pytest.mark.parametrize(
    "lead",
    [
        "Ann Lee KC, prosecuting, told the jury that the boat was stolen.",
        "Opening it at Leith Court, Ann Lee KC, prosecuting, told the jury that the boat was stolen.",
    ],
)
def test_who_acts_for_a_side_speaks_behind_it(lead: str) -> None:
    text = f"{lead}\n\n“He hid the keys,” she said."

    assert told(text) == [("ann-lee", "the boat was stolen"), ("ann-lee", "He hid the keys")]


@pytest.mark.parametrize("court", ["court", "murder trial", "inquest"])
def test_a_court_that_a_headline_says_was_told_says_nothing(court: str) -> None:
    text = f"Captain threw keys into harbour, {court} told\n\nThe trial of Ann Lee goes on."

    assert told(text) == [("unknown", "Captain threw keys into harbour")]


@pytest.mark.parametrize(
    "text",
    [
        "The court was told that the minister knew of it.",
        "The minister knew of it, a public inquiry was told on Wednesday.",
        "The minister knew of it, a jury has been told.",
    ],
)
def test_what_a_court_was_told_somebody_said_who_is_not_named(text: str) -> None:
    (entry,) = entries(text)

    assert entry.who == ("unknown",)
    assert entry.said[0].of(text).endswith("minister knew of it")


def test_a_court_that_tells_somebody_something_says_it() -> None:
    assert told("The court told him that he was free.") == [("court", "he was free")]


def test_who_denies_counts_or_charges_denies_that_it_was_so() -> None:
    (entry,) = entries("Bo Berg, of Mill Lane, Leith, denies two counts of endangering the public.")

    assert entry.rejects_unknown
    assert entry.who == ("bo-berg",)


def test_what_a_witness_accepts_she_says() -> None:
    text = "Cross-examined by Tom Roe KC, defending, Ann Lee accepted she had not read the letters."

    assert told(text) == [("ann-lee", "she had not read the letters")]


def test_a_cup_that_is_accepted_is_no_words() -> None:
    assert told("Ann Lee accepted a cup of tea from the board. Bo Berg advised his son.") == []


def test_who_speaks_of_the_accused_is_not_the_accused() -> None:
    text = "The driver, said Tom Fox, defending, admitted that he had been drinking."

    assert [who for who, _ in told(text)] == ["tom-fox"]


def test_an_act_of_which_a_court_heard_is_part_of_what_it_heard() -> None:
    text = "Ann Lee berated Tom Fox for the delay, the tribunal heard."
    assert told(text) == [("unknown", "Ann Lee berated Tom Fox for the delay")]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, the tribunal heard, berated Tom Fox for the delay.",
        "The court heard how Ann Lee berated Tom Fox for the delay.",
        "Ann Lee berated Tom Fox for the delay, the inquiry heard, and Bob Ray left.",
    ],
)
def test_nobody_does_as_a_fact_what_a_court_heard_of(text: str) -> None:
    assert all(who == "unknown" for who, _ in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee accused Tom Fox of theft, the court heard.",
        "Ann Lee said she was late for work, the court heard.",
    ],
)
def test_what_somebody_said_as_a_court_heard_is_known_through_whoever_told_it(text: str) -> None:
    (entry,) = entries(text)
    assert (entry.who, entry.via) == (("ann-lee",), ("unknown",))
