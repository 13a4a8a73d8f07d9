"""What looks like a saying and is none: drafting stays silent, and says why."""

from __future__ import annotations

import pytest

from drafting import entries, told
from onrecord.dates import Date
from onrecord.draft.reading import Given, read


@pytest.mark.parametrize(
    "text",
    [
        'Carl Stone met Paul Reed. "The crew is dead": this is what Stone accused Reed of saying.',
        "It is a lie that Carl Stone said the crew was dead.",
        'It "is a lie" that Carl Stone said the crew was dead.',
        "Some outlets falsely reported that Carl Stone said the crew was dead.",
        "If Carl Stone had said that the crew was dead, Reed would know.",
        "Did Carl Stone say that the crew was dead?",
        "Why did Ann Lee say that the bridge was old?",
        "In a fake video, the mayor says that the bridge is lost.",
        "According to a forged letter, the bridge is lost.",
        "The mayor said in jest that the bridge was lost.",
        "The minister almost said that the bridge was lost.",
        "The mayor's impersonator said that the bridge was lost.",
        "The purported letter said that the bridge was lost.",
        "Bo Carr allegedly claimed benefits for ten years.",
        "Bo Carr allegedly asked a friend to burn the bridge.",
        "The tape, on which Ann Lee supposedly said the bridge was lost, is fake.",
        "In an allegedly forged letter, Ann Lee says that the bridge is lost.",
        "The allegedly fake letter said that the bridge was lost.",
        "In a doctored video, the mayor allegedly says that the bridge is lost.",
        "In a parody, Ann Lee says that the bridge is lost.",
        "A satirical website reported that the bridge was lost.",
        "Ann Lee joined a parody account, which said that the bridge was lost.",
    ],
)
def test_what_nobody_is_told_to_have_said_in_earnest_is_not_proposed(text: str) -> None:
    assert entries(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Reed denied on Monday that he had told Stone the bridge was lost.",
        "Paul Reed denied saying that the bridge was lost.",
    ],
)
def test_inside_a_denial_only_the_denial_is_proposed(text: str) -> None:
    found = entries(f"Carl Stone met Paul Reed. {text}")
    assert [each.rejects_unknown for each in found] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "In a statement on the fake video, Ann Lee said that the bridge was safe.",
        "Asked about the fake video, Ann Lee said that the bridge was safe.",
        "When the hoax was found, Ann Lee said that the bridge was safe.",
        "Tom Roe could not swim, and Ann Lee said that the bridge was safe.",
        "Tom Roe denied the report, but Ann Lee said that the bridge was safe.",
    ],
)
def test_a_fake_that_is_only_spoken_of_makes_nothing_unreal(text: str) -> None:
    assert ("ann-lee", "the bridge was safe") in told(text)


def test_what_is_denied_in_the_words_in_marks_leaves_who_says_them_alone() -> None:
    text = (
        "Ann Lee said the pier was shut. She added that talking to Merrow about the tolls would be "
        '"pointless, as there is no overlap between the demands\u2014it\u2019s not even close."'
    )
    assert [who for who, _ in told(text)] == ["ann-lee", "ann-lee"]


def test_the_reason_is_kept_for_who_asks() -> None:
    given = Given(Date.parse("2024-11-25"), {}, None)
    left = [each.left_out for each in read("Did Ann Lee say the bridge was old?", given).decisions]
    assert left == ["it is asked whether or why it was said"]


def test_what_a_lie_is_stays_with_the_words_that_call_it_one() -> None:
    found = told("It is a lie, Carl Stone said, that the crew is dead.")
    assert found == [("carl-stone", "It is a lie … that the crew is dead")]
