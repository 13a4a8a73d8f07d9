"""What stands behind words in marks goes with the saying, or goes on with what is said."""

from __future__ import annotations

import pytest

from drafting import entries, told


@pytest.mark.parametrize(
    ("text", "said", "when"),
    [
        ("Ann Lee said “the bridge was safe” on Tuesday.", "the bridge was safe", "2024-11-19"),
        ("Ann Lee said that “the bridge was safe” on Tuesday.", "the bridge was safe", "2024-11-19"),
        ("Ann Lee said “we will mend it” in a statement on Tuesday.", "we will mend it", "2024-11-19"),
        ("Ann Lee wrote “this is untrue” on Twitter on Sunday.", "this is untrue", "2024-11-24"),
        ("Ann Lee told the Post “it was safe” during an interview on Friday.", "it was safe", "2024-11-22"),
        ("Ann Lee said “there was no such meeting” late on Friday.", "there was no such meeting", "2024-11-22"),
        ("Ann Lee said “the bridge was safe” on Tuesday and left.", "the bridge was safe", "2024-11-19"),
        ("Ann Lee said “we are ready” on Friday evening.", "we are ready", "2024-11-22"),
    ],
)  # fmt: skip
def test_where_and_when_it_was_said_is_the_reporters(text: str, said: str, when: str) -> None:
    (entry,) = entries(text)
    assert told(text) == [("ann-lee", said)]
    assert str(entry.when) == when


@pytest.mark.parametrize(
    "said",
    [
        "“the bridge” was safe on Tuesday",
        "the bridge was “safe” on Tuesday",
        "he “was wrong” on Tuesday",
        "the council “was told” in a letter on Friday",
        "“the bridge fell” on Tuesday",
        "“the bridge was closed” on Tuesday",
        "“the bridge will open” on Tuesday",
        "“there was an explosion” on Tuesday",
        "“we are meeting” on Tuesday",
        "“the vote is” on Tuesday",
        "“the talks are at noon” on Tuesday",
        "“the bridge was safe” for cars on Tuesday",
        "“the bridge was safe” on Tuesday but not on Friday",
        "“the bridge was safe” on Tuesday and remained so",
        "“it was a lie” on page four",
        "“the road is open” on weekdays",
        "“we will mend it” in the spring",
        "“the report is wrong” in Oslo",
        "“there is a lie” in the report",
        "“we were wrong” in the report",
        "“they lied” on television",
    ],
)
def test_what_goes_on_with_it_stays_and_dates_no_saying(said: str) -> None:
    text = f"Ann Lee said {said}."
    assert told(text)[0] == ("ann-lee", said)
    assert entries(text)[0].when is None


@pytest.mark.parametrize(
    "told",
    [
        "promised “a full vote” on Tuesday",
        "announced “a strike of all crews” on Tuesday",
        "promised “to hold a vote” on Tuesday",
        "vowed “to vote” in a second round on Tuesday",
    ],
)
def test_the_day_behind_a_thing_in_marks_may_be_that_things(told: str) -> None:
    assert all(each.when is None for each in entries(f"Ann Lee {told}."))
