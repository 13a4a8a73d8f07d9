"""What looks like a statement and is none, is somebody's, or ends sooner."""

from __future__ import annotations

import pytest

from drafting import entries, told
from onrecord.dates import Date
from onrecord.draft import propose


@pytest.mark.parametrize(
    "text",
    [
        'The law also protects those who use "something to hand" as a weapon.',
        "The week has been full of rumours of war, adding an element of doubt to the race.",
        "Ann Lee has revealed few details about the plan for the pier.",
    ],
)
def test_a_thing_on_which_nothing_is_written_says_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('The letter warned of "a year of doubt".', "a year of doubt"),
        ("The company added that it would wait.", "it would wait"),
    ],
)
def test_a_text_or_a_body_does(text: str, said: str) -> None:
    assert [words for _, words in told(text)] == [said]


def test_when_somebody_said_it_is_no_part_of_it() -> None:
    text = "Ann Lee decried the sale as “sick” before holding a phone call with her rival."

    assert told(text) == [("ann-lee", "the sale as “sick”")]


def test_who_has_asked_for_something_put_no_question() -> None:
    text = "Now the Reds have asked for an inquiry into the sale. Both clubs have pledged to help."

    assert all(entry.asked is None for entry in entries(text))


@pytest.mark.parametrize(
    "told_of",
    [
        "For Ann Lee, the message from Tom Brandt was plain:",
        "For Ann Lee, her mother's advice was simple:",
        "For Ann Lee the slogan on the wall was wrong:",
    ],
)
def test_for_whom_anothers_words_were_plain_did_not_say_them(told_of: str) -> None:
    assert told(f"{told_of} “You will never work here.”") == [
        ("unknown", "You will never work here.")
    ]


def test_who_speaks_with_what_stands_beside_it_is_not_in_doubt() -> None:
    text = "That will be helped by the timing of it, with Ann Lee’s team saying she will attend."

    assert told(text) == [("ann-lees-team", "she will attend")]


def test_what_somebody_is_said_to_have_told_of_a_day_is_theirs() -> None:
    text = "According to the mayor's office, the pier was closed in December after the storm."

    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    assert all(entry.who for entry in drafted.entries)
    assert drafted.entries


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee explained the council's decision to close the pier.",
        "Ann Lee commented on several recent changes at the harbour.",
        "Ann Lee responded to reports that the pier is for sale.",
        "Ann Lee mentioned the pier and its owners.",
        "Ann Lee presented the court's order on the sale of the pier.",
        "Ann Lee submitted lists that did not match the treaty.",
    ],
)
def test_what_is_spoken_of_or_handed_over_is_not_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee refused to meet with the envoy.",
        "Ann Lee's refusal to leave the hall surprised the board.",
        "Ann Lee accepted an offer to lead the board.",
    ],
)
def test_what_somebody_does_or_leaves_undone_is_not_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "she was glad of a ruling declaring the sale of the pier void",
        "she had seen a notice telling visitors to leave the pier at dusk",
    ],
)
def test_how_somebody_puts_what_another_said_is_no_entry_of_its_own(words: str) -> None:
    assert told(f"Ann Lee said {words}.") == [("ann-lee", words)]


def test_who_is_told_to_have_told_somebody_has_an_entry() -> None:
    text = "Bo Berg said Ann Lee told him that the pier was safe."

    assert told(text)[1:] == [("ann-lee", "the pier was safe")]


@pytest.mark.parametrize("again", ["dismissed the reports", "issued a formal denial"])
def test_a_denial_that_only_points_is_left_to_the_words_of_the_same_speaker(again: str) -> None:
    text = f"Ann Lee denied that the pier was for sale. Ann Lee {again}."

    assert told(text) == [("ann-lee", "the pier was for sale")]
    assert told("The board dismissed the reports.") == [("board", "the reports")]


def test_the_date_of_what_a_statement_begins_with_is_its_own() -> None:
    text = "Ann Lee said the ferry sank on 3 March 2024 when a wave broke over its deck."

    (entry,) = entries(text)
    assert str(entry.happened) == "2024-03-03"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ann Lee said before he stepped down that the case was dealt with in May.",
            "the case was dealt with in May",
        ),
        ("Ann Lee has written, saying only that the pier is safe.", "the pier is safe"),
        ("Ann Lee said in an email Thursday, the pier had been sold.", "the pier had been sold"),
        (
            "Ann Lee told the Beacon in an interview Friday, the talks had failed.",
            "the talks had failed",
        ),
    ],
)
def test_when_and_where_it_was_said_is_no_part_of_it(text: str, words: str) -> None:
    assert told(text) == [("ann-lee", words)]


@pytest.mark.parametrize(
    ("denied", "words"),
    [
        (
            "rejected claims she made racist remarks in an interview with the BBC",
            "claims she made racist remarks in an interview with the BBC",
        ),
        (
            "denied meeting the builder in an interview with CNN",
            "meeting the builder in an interview with CNN",
        ),
        ("vowed to fight the ban in a speech on Monday", "to fight the ban in a speech on Monday"),
    ],
)
def test_an_interview_that_may_be_what_is_denied_stays_in_the_words(
    denied: str, words: str
) -> None:
    assert told(f"Ann Lee {denied}.") == [("ann-lee", words)]


def test_where_it_is_the_occasion_it_is_the_relay() -> None:
    (entry,) = entries("Ann Lee denied the claims in an interview with CNN.")
    assert (entry.via, len(entry.said)) == (("cnn",), 1)


def test_the_day_of_a_statement_is_not_that_of_what_it_tells() -> None:
    text = "Police said in a statement Monday, the man was dead."

    (entry,) = entries(text)
    assert told(text) == [("police", "the man was dead")]
    assert entry.happened is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ship, which Ann Lee said had been sold, sank on Monday.", "had been sold"),
        (
            "The bridge, which Ann Lee said had been tested, collapsed and killed four.",
            "had been tested",
        ),
        (
            "The ship, which Ann Lee said was sold and leaked, sank on Monday.",
            "was sold and leaked",
        ),
    ],
)
def test_what_the_sentence_goes_on_with_is_the_reporters(text: str, words: str) -> None:
    assert told(text) == [("ann-lee", words)]


def test_of_which_nothing_is_reported_is_told() -> None:
    text = "No injuries or deaths have been reported by officials in the town."

    assert [words for _, words in told(text)] == ["No injuries or deaths"]


def test_a_line_that_breaks_off_behind_the_speaker_keeps_nothing_from_being_drafted() -> None:
    text = "Ann Lee, reportedly\n\nsaid:\n\nThe bridge is shut. Bob Roe said that it was unsafe."

    assert told(text) == [("bob-roe", "it was unsafe")]


@pytest.mark.parametrize(
    "text",
    [
        "A reader asked Ann Lee if it was true.",
        "Ann Lee asked the board whether that was the case.",
        "The poll Ann Lee sent called for a pier but echoed the position Tom Ford described.",
    ],
)
def test_what_tells_nothing_of_its_own_is_no_statement(text: str) -> None:
    assert entries(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee asked whether the bridge was safe.", "whether the bridge was safe"),
        ("Ann Lee's office echoed the call for a new wall.", "the call for a new wall"),
        ("The report highlighted the need for a new wall.", "the need for a new wall"),
    ],
)
def test_what_asks_or_sets_out_something_is_one(text: str, said: str) -> None:
    assert [words for _, words in told(text)] == [said]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Lee said nothing about the bridge.", []),
        ("Ann Lee said little about the state of the bridge.", []),
        ("Ann Lee said nothing except that it was late.", ["it was late"]),
        ("Ann Lee said nothing beyond that the bridge was shut.", ["nothing beyond that the bridge was shut"]),
        ("Ann Lee said nothing about the claim that the bridge was shut.", []),
        ("Ann Lee said nothing when the bridge was shut.", []),
        ("Ann Lee said nothing that would help the council.", []),
        ("Ann Lee said nothing about the bridge had changed.", ["nothing about the bridge had changed"]),
        ("Ann Lee said little had changed since May.", ["little had changed since May"]),
    ],
)  # fmt: skip
def test_who_says_nothing_of_it_is_silent(text: str, words: list[str]) -> None:
    assert [said for _, said in told(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Directors of the mill were aware that the dam leaked.",
        "In this file photo taken on August 22, 2017, powder stands on a shelf in a shop.",
        "Shares of the mill closed at a low price, the most severe decline since 2002.",
    ],
)
def test_what_is_only_known_pictured_or_measured_by_a_day_is_no_entry(text: str) -> None:
    assert not propose(text, published=None, actors={}, outlet=None).entries


def test_what_somebody_says_that_they_told_others_is_one_entry() -> None:
    text = "Bob Roe, a drug officer, said he was instructing inspectors to seize samples there."
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert entry.cue is not None
    assert entry.cue.of(text) == "said"
