"""Who does what by speaking where the parser gives a verb to nobody, or to the wrong one."""

from __future__ import annotations

import pytest

from drafting import entries, told


@pytest.mark.parametrize(
    ("more", "second"),
    [
        ("urged visitors to stay at home", "visitors to stay at home"),
        ("called on the board to close it", "the board to close it"),
        ("accused Bo Berg of hiding the plans", "Bo Berg of hiding the plans"),
        ('described the repairs as "useless"', 'the repairs as "useless"'),
        ("criticised the board for the cracks", "the board for the cracks"),
    ],
)
def test_what_somebody_does_besides_is_theirs(more: str, second: str) -> None:
    text = f"Mayor Ann Lee said the pier was unsafe and {more}."

    assert told(text) == [("ann-lee", "the pier was unsafe"), ("ann-lee", second)]


def test_an_accusation_is_not_joined_to_what_was_done_to_save_something() -> None:
    text = "Mayor Ann Lee said the town did all it could to save it and accused Bo Berg of greed."

    assert ("ann-lee", "Bo Berg of greed") in told(text)
    assert all(who == "ann-lee" for who, _ in told(text))


def test_what_somebody_else_did_stays_theirs() -> None:
    text = "Ann Lee said the bishop had met the mayor and urged him to sell the pier."

    assert told(text) == [
        ("ann-lee", "the bishop had met the mayor and urged him to sell the pier"),
        ("ann-lee-bishop", "him to sell the pier"),
    ]


def test_who_adds_something_is_who_spoke() -> None:
    text = "Ann Lee said voters had punished the party, adding that the pier would be sold."

    assert ("ann-lee", "the pier would be sold") in told(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "Forty people were taken off the pier, a day after the town’s feast, the head of the "
                "coast guard said on Monday."
            ),
            "head-of-the-coast-guard",
        ),
        (
            "He was flown to a hospital in Oslo, an aide to the president told Reuters.",
            "aide-to-the-president",
        ),
        (
            "In the first case, boats came close to the port, a military source told the Beacon.",
            "military-source",
        ),
        (
            "The rescue was carried out by the navy with other units, the coast guard said.",
            "coast-guard",
        ),
    ],
)
def test_who_says_it_stands_behind_a_comma_at_its_end(text: str, who: str) -> None:
    assert [each.who for each in entries(text)] == [(who,)]


def test_who_was_told_it_did_not_say_it() -> None:
    text = "“We blessed the ships,” the local eparchy - a kind of diocese - told Reuters."

    assert [each.who for each in entries(text)] == [("unknown",)]


@pytest.mark.parametrize(
    "text",
    [
        "The council has announced no plans to sell the pier to the city.",
        "Ann Lee announced the former sailor Bo Berg as her deputy.",
        "For nine months, farmers in Leith have been protesting against the plans for a pier.",
    ],
    ids=["nothing", "somebody", "a march"],
)
def test_what_is_announced_or_marched_against_without_a_message(text: str) -> None:
    assert told(text) == []


def test_a_body_that_accuses_and_asks() -> None:
    text = (
        "The Harbour Board said the sale was late. It accused Bo Berg of hiding the papers. "
        "It questioned whether the sale was legal."
    )

    assert told(text)[1:] == [
        ("harbour-board", "Bo Berg of hiding the papers"),
        ("harbour-board", "whether the sale was legal"),
    ]


def test_words_printed_on_something_are_nobodys_statement() -> None:
    text = (
        "“I walk for the pier,” said Bo Berg, who was wearing a shirt with the caption: "
        "“We will never stop walking for what is right.”"
    )

    assert told(text) == [("bo-berg", "I walk for the pier")]


def test_a_statement_that_is_refused_is_none() -> None:
    assert told("Ann Lee refused to issue a statement on the sale of the pier.") == []


def test_what_is_reviewed_is_nobody_before_a_colon() -> None:
    text = "Film review, Ann Lee: “A quiet wonder of a film”\n\nThe film opens on Friday."

    assert told(text) == []


def test_reports_that_stand_last_pass_on_who_is_named_first() -> None:
    text = "Ann Lee has said the port will not join the talks, according to reports by Sky News."
    (entry,) = entries(text)

    assert (entry.who, entry.via) == (("ann-lee",), ("sky-news",))


def test_an_age_between_a_name_and_its_verb() -> None:
    text = "In Monday's message from Madrid on Facebook, Ann Lee, 75, said the aides were late."

    assert told(text) == [("ann-lee", "the aides were late")]


def test_reports_may_stand_before_a_colon() -> None:
    text = "Reports: 'slow' ferries to leave the old port of Leith by May\n\nThe port is old."

    assert told(text) == [("unknown", "'slow' ferries to leave the old port of Leith by May")]
