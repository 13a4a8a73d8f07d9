"""Where one speaker's words end, and who stands beside a quotation."""

from __future__ import annotations

import pytest

from drafting import entries, told


def test_who_goes_on_from_the_closing_mark_is_the_speaker_whatever_they_do() -> None:
    text = (
        "Nurul Hashim led the rally. “We will not wait any longer,” Hashim said.\n\n"
        "“Is it true that the port has been sold? People ask,” the deputy harbour chief posed."
    )

    assert told(text)[1:] == [
        ("deputy-harbour-chief", "Is it true that the port has been sold? People ask")
    ]


def test_who_holds_another_office_is_somebody_else() -> None:
    text = (
        "“Nobody has told me of it,” the Harbour Party chairman said in a post.\n\n"
        "“Is it true that the port is sold? People ask,” the Lake League deputy president posed."
    )

    assert [each for each, _ in told(text)] == [
        "harbour-party-chairman",
        "lake-league-deputy-president",
    ]


def test_in_small_letters_the_sentence_goes_on_behind_a_question_mark_too() -> None:
    text = (
        "“We will not wait any longer,” Nurul Hashim said.\n\n"
        "“Is the port sold? People ask!” the deputy harbour chief messaged her friends."
    )

    assert told(text)[1][0] == "deputy-harbour-chief"


def test_a_sentence_of_its_own_behind_a_quotation_tells_nobody_who_spoke() -> None:
    text = "“Where is the money?” Carla Dietz left the gallery."

    assert told(text) == [("unknown", "Where is the money?")]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Minister Ana Ruiz said she had no letter while Minister Jorge Silva said all was lost.",
            ("ana-ruiz", "she had no letter"),
            ("jorge-silva", "all was lost"),
        ),
        (
            "Ana Ruiz said the bridge was safe, whereas Jorge Silva warned that it could fall.",
            ("ana-ruiz", "the bridge was safe"),
            ("jorge-silva", "it could fall"),
        ),
        (
            "Ana Ruiz claimed that crews had worked as Jorge Silva complained that he was ill.",
            ("ana-ruiz", "crews had worked"),
            ("jorge-silva", "he was ill"),
        ),
        (
            "Ana Ruiz said the road would open in May; Jorge Silva insisted it was not finished.",
            ("ana-ruiz", "the road would open in May"),
            ("jorge-silva", "it was not finished"),
        ),
    ],
)
def test_what_is_set_beside_a_statement_is_no_part_of_it(
    text: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert told(text) == [first, second]
    assert [each.via for each in entries(text)] == [(), ()]


def test_what_they_tell_of_a_conversation_stays_theirs() -> None:
    text = "Ana Ruiz said she was packing while he told them that the boat had left."

    assert told(text)[0] == ("ana-ruiz", text.removeprefix("Ana Ruiz said ").rstrip("."))


@pytest.mark.parametrize(
    "text",
    [
        "The teacher was reported by two parents for her language.",
        "The driver was reported to the police for speeding by a neighbour.",
        "Two parents reported the teacher to the school board for her language.",
    ],
)
def test_who_is_reported_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_what_is_reported_of_somebody_is_one() -> None:
    text = "The mayor reported that the driver was safe."

    assert told(text) == [("mayor", "the driver was safe")]


def test_who_is_asked_to_do_something_is_asked_no_question() -> None:
    text = (
        "Mary Cole was first asked to rise and give her name by the usher before the judge said "
        "to her: “You may sit down now and listen to the charge.”"
    )

    assert entries(text)[0].asked is None


def test_by_whom_it_was_asked_is_no_part_of_the_question() -> None:
    text = "Asked by the judge about the keys, Mary Cole said they had been lost."
    asked = entries(text)[0].asked

    assert asked is not None
    assert asked.of(text) == "about the keys"


@pytest.mark.parametrize("day", ["on Friday", "today"])
def test_the_day_of_a_claim_is_not_that_of_what_somebody_else_says(day: str) -> None:
    text = (
        "The minister said no unit has asked for leave from office, contrary to union leader Ana "
        f"Ruiz’s claim {day}."
    )
    (only,) = entries(text)

    assert (only.when, only.happened) == (None, None)


def test_the_day_of_a_dateline_in_the_middle_of_a_line_dates_no_saying() -> None:
    text = (
        "The hall before the vote. — Lake News picLEITH, Feb 10 — Premier Ann Lee said no member "
        "has told of any wish to resign."
    )

    assert [each.when for each in entries(text)] == [None]


def test_what_does_not_stand_alone_is_not_given_to_who_spoke_before() -> None:
    text = (
        "“We will not wait any longer,” Nurul Hashim said.\n\n"
        "“Is the port sold? People ask!” read the largest of the banners in the square."
    )

    assert told(text)[1] == ("unknown", "Is the port sold? People ask!")


def test_an_official_is_no_newspaper_named_before() -> None:
    text = (
        "Lantern newspaper stated that the pier was sold.\n\n"
        "“This news is baseless,” the senior harbour official told reporters."
    )

    assert [who for who, _ in told(text)] == ["lantern-newspaper", "senior-harbour-official"]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("In the ruling on Friday, the port won its costs. “I am content,” read the ruling.", "ruling"),
        ("In a letter to the council, the Dockers’ Union asked for talks. The letter said it was late.",
         "dockers-union"),
        ("The mayor Ann Lee in a statement said it was late. “We go,” the statement read.", "ann-lee"),
        ("The Harbour Ministry said it was late. “We go,” read a statement.", "harbour-ministry"),
        ("The Harbour Ministry said a statement was late. “We go,” the statement added.", "statement"),
    ],
)  # fmt: skip
def test_whose_a_writing_is_that_is_told_of_before(before: str, who: str) -> None:
    assert told(f"The harbour was quiet.\n\n{before}")[-1][0] == who


def test_the_state_behind_a_legislators_party_is_nobody() -> None:
    text = "“We are glad,” said Ann Lee, R-Va., Bob Hart, R-S.C., and Ida Voss, R-Calif."
    assert told(text)[0][0] == "ann-lee bob-hart ida-voss"
