"""What somebody says is proposed in whole phrases, and without who hears it."""

from __future__ import annotations

import pytest

from drafting import told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee also warned the current level of traffic on the bridge may be near its limit.",
         "the current level of traffic on the bridge may be near its limit"),
        ("Ann Lee also denied the ban had led to a loss of trust in the town.",
         "the ban had led to a loss of trust in the town"),
        ("Ann Lee said around eight other members of the board were also planning to leave.",
         "around eight other members of the board were also planning to leave"),
        ("Ann Lee predicted bad news for the mayor's hopes of keeping her seat.",
         "bad news for the mayor's hopes of keeping her seat"),
        ("The council announced the closure of the bridge from 1 June 2025.",
         "the closure of the bridge from 1 June 2025"),
        ("Ann Lee found sales had risen but many shops were seeing gains offset by rising costs.",
         "sales had risen but many shops were seeing gains offset by rising costs"),
    ],
)  # fmt: skip
def test_neither_end_stands_within_a_phrase(text: str, said: str) -> None:
    assert [words for _, words in told(text)] == [said]


def test_who_is_told_by_name_is_no_part_of_it() -> None:
    text = "Ann Lee promised Tom Ford she would stand down before the vote."

    assert told(text) == [("ann-lee", "she would stand down before the vote")]


def test_who_hears_it_is_no_part_of_it_either() -> None:
    assert told("Ann Lee told a hearing of twenty cases.") == []


def test_the_beginning_of_anothers_clause_is_no_part_of_it() -> None:
    text = (
        'Ann Lee said she left "without a stain" but Mayor Tom Ford called the sale "a disgrace".'
    )

    assert told(text) == [
        ("ann-lee", 'she left "without a stain"'),
        ("tom-ford", 'the sale "a disgrace"'),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee told the board the pier may fall.", "the pier may fall"),
        ("Ann Lee told the board what may fall.", "what may fall"),
        ("Ann Lee told the board that the pier may fall.", "the pier may fall"),
        ("Ann Lee warned them to leave the pier.", "them to leave the pier"),
        ("Ann Lee announced a plan that may save the pier.", "a plan that may save the pier"),
        ('Ann Lee warned of a "disaster for us" in May.', 'a "disaster for us"'),
    ],
)
def test_whole_words_stay_as_they_are(text: str, said: str) -> None:
    assert told(text) == [("ann-lee", said)]


@pytest.mark.parametrize(
    "heard",
    ["told the board of the union", "told residents of the town", "assured members of the club"],
)
def test_half_of_who_hears_it_is_no_part_of_it(heard: str) -> None:
    assert told(f"Ann Lee {heard} the pay would rise.") == [("ann-lee", "the pay would rise")]


@pytest.mark.parametrize("what", ["a doubt", "the lie", "a rumour"])
def test_what_turns_a_clause_stays_before_it(what: str) -> None:
    text = f"Ann Lee added {what} that the pier was safe."

    assert told(text) in ([], [("ann-lee", f"{what} that the pier was safe")])


@pytest.mark.parametrize(
    "added",
    [
        ", making no mention of the later vote",
        ", following reports that she had met the mayor",
        ", following speculation over the vote",
    ],
)
def test_what_the_reporter_adds_behind_a_comma_is_no_part_of_it(added: str) -> None:
    words = "she had spoken to the board last year"

    assert ("ann-lee", words) in told(f"Ann Lee said that {words}{added}.")


@pytest.mark.parametrize(
    "said",
    [
        "the mayor had made no mention of the vote",
        "a man had been held following reports of a fire at the pier",
        "she would stay, following the vote",
        "the mayor left, making no promise to the board",
    ],
)
def test_what_may_be_the_speakers_own_addition_stays(said: str) -> None:
    assert told(f"Ann Lee said that {said}.") == [("ann-lee", said)]


def test_a_condition_is_not_cut_in_its_middle() -> None:
    text = (
        "In a mailout sent to Port Board subscribers, Ann Lee wrote that Harbour chief Tom Ford "
        "told her that Ossip was “prepared to negotiate,” but only if Leith remained open, if "
        "Merrow accepted a form of permanent toll, and Merrow recognised the sale of the pier."
    )

    assert all(not words.endswith(("if", "if Leith")) for _, words in told(text))
