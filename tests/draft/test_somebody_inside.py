"""Whose words they are where a relay has somebody inside it: `X reported, citing Y, that …`."""

from __future__ import annotations

import pytest

from drafting import entries
from onrecord.text import squeeze


def chains(text: str) -> list[tuple[str, str, str]]:
    """Who says what, and through whom."""
    return [
        (" ".join(e.who), " ".join(e.via), squeeze(" … ".join(s.of(text) for s in e.said)))
        for e in entries(text)
    ]


@pytest.mark.parametrize(
    "citing",
    [
        ", citing a clerk of the port, that",
        " citing a clerk of the port, that",
        ", citing a clerk of the port that",
        " citing a clerk of the port that",
    ],
)
def test_who_is_cited_before_that_says_what_stands_behind_it(citing: str) -> None:
    (told,) = chains(f"The Harbour Post reported{citing} Ann Lee had sold the ferry.")

    assert told == ("clerk-of-the-port", "harbour-post", "Ann Lee had sold the ferry")


def test_data_that_are_cited_say_nothing() -> None:
    (told,) = chains("The Harbour Post reported, citing data, that prices had risen by half.")

    assert told == ("harbour-post", "", "prices had risen by half")


def test_whom_somebody_sacked_did_not_say_so() -> None:
    text = "The Harbour Post reported the sale, citing a clerk that Ann Lee had sacked."

    assert not [who for who, _, _ in chains(text) if "clerk" in who]


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The Harbour Post quoted two clerks who said the port was sold.", "harbour-post"),
        ("The Harbour Post cited two clerks at the talks who said the port was sold.",
         "harbour-post"),
        ("The Harbour Post cited two clerks who said the port was sold, according to Reuters.",
         "harbour-post reuters"),
    ],
)  # fmt: skip
def test_whom_an_outlet_quotes_says_it_through_that_and_nobody_else(text: str, via: str) -> None:
    ((_, found, words),) = chains(text)

    assert (found, words) == (via, "the port was sold")


def test_who_cites_somebody_says_nothing_by_it() -> None:
    assert chains("Ann Lee cited a clerk who had left the port in May.") == []


def test_what_an_outlet_reports_right_after_somebodys_words_may_be_theirs() -> None:
    ours = "“The sale is of great importance,” the Harbour Post reported."

    confirmed = chains(f"Ann Lee confirmed that the port was sold. {ours}")
    assert confirmed[-1] == ("unknown", "harbour-post", "The sale is of great importance")
    for before in ("The port was closed.", "Ann Lee said that the port was sold.\n\n"):
        assert chains(f"{before} {ours}")[-1][:2] == ("harbour-post", "")


def test_an_outlet_passes_on_whose_words_stand_in_marks_before_it() -> None:
    text = "Ann Lee stayed, as she condemned “the leak of a plan,” according to Reuters."
    assert chains(text) == [("ann-lee", "reuters", "the leak of a plan")]

    text = "The ferry sank in a storm, “the worst in fifty years,” according to Reuters."
    assert [who for who, _, _ in chains(text)] == ["reuters"]
