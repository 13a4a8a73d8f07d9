"""Words that stand beside the sentence that tells whose they are."""

from __future__ import annotations

import pytest

from drafting import told
from onrecord.dates import Date
from onrecord.draft import propose


@pytest.mark.parametrize(
    "above",
    [
        "Ann Lee posted a message on her page:",
        "On Monday, Ann Lee made the following comment:",
        "Ann Lee tweeted this, with a picture of the pier:",
    ],
)
def test_a_paragraph_that_ends_with_a_colon_tells_whose_the_quotation_below_is(above: str) -> None:
    text = f"{above}\n\n“We have nothing to hide. The pier was sold in May.”"

    assert told(text) == [("ann-lee", "We have nothing to hide. The pier was sold in May.")]


def test_a_clause_before_she_said_and_the_quotation_behind_a_colon_are_two_statements() -> None:
    text = "The pier cannot be saved, Ann Lee said: “We have no money left for it.”"

    assert told(text) == [
        ("ann-lee", "The pier cannot be saved"),
        ("ann-lee", "We have no money left for it."),
    ]


def test_the_halves_around_he_said_and_a_colon_are_one_statement() -> None:
    text = "“We go,” Ann Lee said: “The pier is sold.”"

    assert told(text) == [("ann-lee", "We go … The pier is sold.")]


def test_who_is_quoted_as_saying_a_sentence_says_it_through_who_quotes() -> None:
    text = "Tass cited Sergei Lavrov as saying: “We will answer any strike.”"

    assert told(text) == [("sergei-lavrov", "We will answer any strike.")]


def test_a_paper_that_quotes_somebody_saying_something_passes_it_on() -> None:
    text = "The Evening Herald also quoted a guard saying the bridge had been closed."

    (entry,) = propose(text, published=Date.parse("2024-05-10"), actors={}, outlet=None).entries

    assert [span.of(text) for span in entry.said] == ["the bridge had been closed"]
    assert (entry.who, entry.via) == (("evening-herald-guard",), ("evening-herald",))


def test_who_names_somebody_saying_something_quotes_nobody() -> None:
    text = "The Evening Herald named a guard saying the bridge had been closed."

    assert not any(
        "evening-herald" in entry.via
        for entry in propose(
            text, published=Date.parse("2024-05-10"), actors={}, outlet=None
        ).entries
    )


@pytest.mark.parametrize(
    "text",
    [
        "The pier was sold in May. Ann Lee did not disclose this.",
        "The pier was sold in May. Bo Berg left. He never said this.",
        "Ann Lee disclosed this on Monday.",
        "Was the pier sold? Ann Lee confirmed this.",
        "Was the pier sold?\n\nAnn Lee confirmed this.",
        "The port is far from safe. Even the Port Council admits this.",
    ],
)
def test_nobody_said_what_was_not_disclosed_or_does_not_stand_before(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("verb", ["had predicted", "proposed", "had promised", "noted"])
def test_what_somebody_foresaw_or_noted_is_told_by_the_newsroom(verb: str) -> None:
    text = f"The roof fell in on Monday. Cy Day {verb} this in 2019."
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)

    events = [each.said[0].of(text) for each in drafted.entries if not each.who]
    assert "The roof fell in on Monday" in events
    assert told(text) == []


def test_a_sentence_is_not_told_again_by_who_confirms_it() -> None:
    text = "The pier was sold in May, Ann Lee said. Bo Berg confirmed this."

    assert told(text) == [("ann-lee", "The pier was sold in May")]


def test_a_body_that_announces_something_goes_on_to_argue_for_it() -> None:
    text = "Ann Lee announced that the piers would close, arguing they could not be repaired."

    assert told(text) == [
        ("ann-lee", "the piers would close"),
        ("ann-lee", "they could not be repaired"),
    ]


def test_what_the_reporter_takes_a_quotation_to_mean_is_no_part_of_it() -> None:
    text = "According to Ann Lee, “The pier is a maze,” presumably meaning its many stairs."

    assert told(text) == [("ann-lee", "The pier is a maze")]


def test_a_sentence_whose_verb_the_parser_takes_for_a_participle_is_read_all_the_same() -> None:
    text = (
        "Bo Berg, whose family has owned the pier for half a century, hit back at the report on "
        "Wednesday, accusing the council of negligence."
    )

    assert told(text) == [("bo-berg", "the council of negligence")]


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        ("The pier is safe, Bo Berg, a former head of the police, said.", "bo-berg",
         "The pier is safe"),
        ("The minister condemned as reckless the firing of the missiles.", "minister",
         "reckless the firing of the missiles"),
        ("Ann Lee said at least six people were killed, some hit by falling walls.", "ann-lee",
         "at least six people were killed, some hit by falling walls"),
    ],
)  # fmt: skip
def test_what_the_parser_hangs_elsewhere_is_told_whole(text: str, who: str, said: str) -> None:
    assert told(text) == [(who, said)]


def test_whom_a_clause_with_as_names_says_no_more_than_that_clause() -> None:
    text = "Acts of protest are acts of love, as Bo Berg, gasping on the floor, said in May."

    assert told(text) == []
