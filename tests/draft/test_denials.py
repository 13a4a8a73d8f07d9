"""What is denied is one thing, and what who denies it calls it another."""

from __future__ import annotations

import pytest

from drafting import entries, told


@pytest.mark.parametrize(
    ("text", "denied", "called"),
    [
        (
            "Anna Weber denied that the ship had been hit, calling it “the highest level of fakes”.",
            "the ship had been hit",
            "the highest level of fakes",
        ),
        (
            "Anna Weber denied the ship had been hit, describing the report as “pure fiction”.",
            "the ship had been hit",
            "the report as “pure fiction”",
        ),
        (
            "Anna Weber denied that the minister had been hospitalised, calling it “nonsense of the worst kind”.",
            "the minister had been hospitalised",
            "nonsense of the worst kind",
        ),
    ],
)  # fmt: skip
def test_who_denies_is_who_calls_it_so(text: str, denied: str, called: str) -> None:
    assert told(text) == [("anna-weber", denied), ("anna-weber", called)]
    assert entries(text)[0].rejects_unknown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Weber dismissed the report as “pure and simple fiction”.", "the report as “pure and simple fiction”"),
        ("Anna Weber dismissed the report as false.", "the report as false"),
        ("Anna Weber dismissed the report, calling it “pure fiction”.", "the report … pure fiction"),
        ("Anna Weber dismissed the report, calling it “pure fiction” in a post.", "the report … pure fiction"),
        ("Anna Weber rejected the claims, branding them “a pack of lies”.", "the claims … a pack of lies"),
    ],
)  # fmt: skip
def test_a_bare_report_is_told_with_what_it_is_called(text: str, words: str) -> None:
    (entry,) = entries(text)

    assert told(text) == [("anna-weber", words)]
    assert entry.rejects_unknown


def test_what_somebody_is_denied_to_have_called_another_is_denied() -> None:
    text = (
        "Anna Weber denied that she had attacked the reporter, calling him “a fool” at the party."
    )
    assert [words for _, words in told(text)] == [
        "she had attacked the reporter, calling him “a fool” at the party"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "We refute both charges as illogical",
        "I categorically deny that I took the money",
        "We totally reject these allegations",
        "There's no truth whatsoever in the rumours that we will sell",
        "The rumours about the sale are false",
        "These allegations are completely untrue",
        "That's rubbish",
        "The latest claims made by the union are entirely false",
        "We deny any link to the bank",
        "We reject all of the serious allegations",
        "There is no basis for these claims",
        "I never told my wife that the pier was safe",
    ],
)
def test_who_rejects_it_in_words_of_their_own_rejects_it(said: str) -> None:
    (entry,) = entries(f'The pier is to be sold. "{said}," Ann Lee said.')

    assert entry.rejects_unknown


@pytest.mark.parametrize(
    "said",
    [
        "We did not disclose these losses",
        "We reject this treaty",
        "I do not deny the claims",
        "We deny nobody a place on the pier",
        "We were denied entry to the pier",
        "There is no truth in politics",
        "If we reject these claims, we will be alone",
        "The reports are false alarms about nothing",
        "The mayor denies the claims",
        "The claims are hardly false",
        "This is scarcely nonsense",
        "The report says the claims are untrue",
        "The paper said these claims are untrue",
        "The mayor thinks the claims are untrue",
        "The claims that the pier is safe say nothing of whether the figures are false",
        "All reports should say whether the figures are false",
        "Any suggestion is welcome unless it is nonsense",
        "I deny you a charge account",
        "I deny the man a charge account",
        "We deny any guest the suite",
        "We must reject claims for damage sent late",
        "There is no basis for the new charge in the harbour plan",
        "I never told my wife",
        "We did not say to the town when we would come",
    ],
)
def test_who_rejects_a_plan_or_tells_of_anothers_denial_rejects_no_claim(said: str) -> None:
    (entry,) = entries(f'The pier is to be sold. "{said}," Ann Lee said.')

    assert not entry.rejects_unknown


def test_who_says_that_there_is_no_truth_in_it_rejects_it() -> None:
    (entry,) = entries("Ann Lee said there was no truth in the reports.")

    assert entry.rejects_unknown
