"""Headlines That Are Printed So: names keep their capitals, and all else is read as a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting import entries, told
from onrecord.draft.sentences.headline_case import as_in_a_sentence
from onrecord.text import Span

BELOW = """

The council of Leith met on Monday. A phone call between the mayor, Ann Lee, and the White House
was reported by the Gazette, and the board of the port spoke of a call for reports on the bridge.
Nobody knew what it was about. The bridge has stood since 1900, and its stones are old. The mayor
was at home, and so was Bo Berg, who sits on the council for the port and for its workers. It is
not known who will pay for it, or when, and a bill has not been written by the Leith Bridge Board."""


def read(headline: str) -> str:
    text = headline + BELOW
    return as_in_a_sentence(text, Span(0, len(headline)))[: len(headline)]


@pytest.mark.parametrize(
    ("headline", "seen"),
    [
        (
            "Council Denies Reports of Phone Call With White House",
            "Council denies reports of phone call with White House",
        ),
        ("Ann Lee Rebukes Bo Berg Over Bridge", "Ann Lee rebukes Bo Berg over bridge"),
        ("Mayor's Bridge Plan Draws Ann Lee's Ire", "Mayor's bridge plan draws Ann Lee's ire"),
        (
            "Council Won't Repair Bridge: A Port Too Old",
            "Council won't repair bridge: a port too old",
        ),
        (
            "What Ann Lee and I Think Will Replace USA Bridge Bill",
            "What Ann Lee and I think will replace USA bridge bill",
        ),
        (
            "Council denies phone call with White House",
            "Council denies phone call with White House",
        ),
        ("Bo Berg Is In", "Bo Berg Is In"),
        (
            "Leith Bridge Board Rejects Plan of Port Workers",
            "Leith Bridge Board rejects plan of port workers",
        ),
        ("Derby City Council and Kelm Board Met.", "Derby City Council and Kelm Board Met."),
    ],
)
def test_what_the_article_has_in_small_letters_is_no_name_in_its_headline(
    headline: str, seen: str
) -> None:
    assert read(headline) == seen


def test_a_headline_over_few_words_keeps_the_capitals_that_nothing_explains() -> None:
    headline = "Council Denies Ostler Told Skipper of Gale"
    text = f"{headline}\n\nThe council met."

    assert as_in_a_sentence(text, Span(0, len(headline))).startswith(
        "Council denies Ostler told Skipper of Gale"
    )


@given(st.text(max_size=80), st.text(max_size=200))
def test_every_character_stays_in_its_place(headline: str, below: str) -> None:
    text = f"{headline}\n\n{below}"
    seen = as_in_a_sentence(text, Span(0, len(headline)))

    assert len(seen) == len(text)
    assert seen[len(headline) :] == text[len(headline) :]
    assert all(new in (old, old.lower()) for new, old in zip(seen, text, strict=True))


def test_what_is_shown_of_a_headline_is_as_printed() -> None:
    headline = "Council Denies Reports of Phone Call With White House"

    entry = entries(headline + BELOW)[0]
    assert entry.said[0].of(headline) == "Reports of Phone Call With White House"
    assert entry.rejects_unknown


def test_a_headline_makes_no_name_of_what_somebody_does() -> None:
    headline = "Ann Lee Rebukes Bo Berg Over Bridge"
    text = f"{headline}{BELOW}\n\n“It leaks,” Lee said. “It does not,” Berg said."

    assert told(text)[-2:] == [("ann-lee", "It leaks"), ("bo-berg", "It does not")]


def test_who_speaks_behind_the_colon_of_a_headline_said_what_is_quoted_before_it() -> None:
    found = told(f"'Pure fiction': Council denies bridge was sold{BELOW}")

    assert {each for each in found if "council" in each[0]} >= {
        ("council", "Pure fiction"),
        ("council", "bridge was sold"),
    }


def test_what_is_quoted_before_a_headline_without_a_speaker_is_nobodys() -> None:
    assert ("unknown", "Pure fiction") in told(f"'Pure fiction': bridge is still there{BELOW}")
