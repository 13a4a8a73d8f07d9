"""Statements told by an infinitive, in passing or of an `it`, and what only looks like one."""

from __future__ import annotations

import pytest

from drafting import entries, told

SAID = [
    ("Ana Lopez appeared to suggest that the bridge would close.", "the bridge would close"),
    ("Ana Lopez seemed to confirm that talks had begun in May.", "talks had begun in May"),
    ("The fire prompted Ana Lopez to say that the bridge would close.", "the bridge would close"),
    ("Ana Lopez was forced to admit that the ferry had sunk.", "the ferry had sunk"),
    ("Ana Lopez resisted a vote, instead saying the bridge would close.", "the bridge would close"),
    ("Ana Lopez pleaded with Tom Roe to keep the bridge open.", "Tom Roe to keep the bridge open"),
    ("Ana Lopez has called upon Tom Roe to resign.", "Tom Roe to resign"),
    ("Ana Lopez has called for cutting the fares in May.", "cutting the fares in May"),
    ("Ana Lopez called for 24-hour sailing to be stopped.", "24-hour sailing to be stopped"),
    ("Ana Lopez called for a truce and for aid to be let in.", "a truce"),
    ("Ana Lopez renewed her call for Tom Roe to resign.", "her call for Tom Roe to resign"),
    ("Ana Lopez claimed responsibility for the fire.", "responsibility for the fire"),
    ("Ana Lopez defended the measures.", "the measures"),
    ("Ana Lopez slammed the decision.", "the decision"),
    ("Ana Lopez extended her sympathy to the crew.", "her sympathy to the crew"),
    ("Ana Lopez thanked the crew for its services to the town.", "the crew for its services to the town"),
    ("Ana Lopez referred to the deal as “a bad joke”.", "the deal as “a bad joke”"),
    ("Ana Lopez said during the race that the old ferries had won.", "the old ferries had won"),
    ("Ana Lopez said that the re-emergence of the ferry in the town after ten years is wise.",
     "the re-emergence of the ferry in the town after ten years is wise"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), SAID)
def test_it_is_said_however_it_is_told(text: str, words: str) -> None:
    assert told(text) == [("ana-lopez", words)]


UNSAID = [
    "The letter seemed to suggest that the bridge would close.",
    "Ana Lopez did not appear to suggest that the bridge would close.",
    "Ana Lopez tended to say that the bridge would close.",
    "Ana Lopez seemed to think that it was over.",
    "The fire may prompt Ana Lopez to say that the bridge would close.",
    "The fire prompted calls for Ana Lopez to say whether it would close.",
    "Tom Roe challenged Ana Lopez’s comments that the towns were alike in that both were poor.",
    "The claim that the bridge would close came from a misread letter.",
    "Ana Lopez renewed the lease. Ana Lopez repeated the test.",
    "The storm claimed 12 lives in the town. The town claimed victory in the race.",
    "The guard slammed the door. The army defended the town. Tom Roe hailed a taxi.",
    "Ana Lopez said that. Ana Lopez said that before she left.",
    "Ana Lopez referred to the deal as the Leith Accord.",
    "Ana Lopez closed the bridge, suggesting that the ferry would not come back.",
    "Ana Lopez lost her head, suggesting that she was afraid.",
    "Ana Lopez moved to drop the case, possibly suggesting that Tom Roe had helped her.",
    "Many left the hall when it was announced that the ferry had sunk.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_only_looks_like_it_says_nothing(text: str) -> None:
    assert told(text) == []


def test_who_criticises_suggests_something_in_words() -> None:
    text = "Ana Lopez criticised the council, suggesting that the bridge was unsafe."
    assert ("ana-lopez", "the bridge was unsafe") in told(text)


def test_what_was_only_seemingly_said_shows_that_in_its_cue() -> None:
    text = "Ana Lopez appeared to suggest that the bridge would close."

    (entry,) = entries(text)

    assert entry.cue is not None
    assert entry.cue.of(text) == "appeared to suggest"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge would close, it has been confirmed.",
        "It was announced that the bridge would close.",
    ],
)
def test_what_was_announced_by_nobody_who_is_named(text: str) -> None:
    assert [words for _, words in told(text)] in (
        ["The bridge would close"],
        ["the bridge would close"],
    )


@pytest.mark.parametrize(
    "text", ["It’s said that she is ill.", "She’s told that the town is shut."]
)
def test_what_others_say_of_her_she_does_not(text: str) -> None:
    assert [who for who, _ in told(text)] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Lopez also said “now is the time for strength.”", "now is the time for strength."),
        ("Ana Lopez said Tom Roe was “lost” and “stressed”.", "Tom Roe was “lost” and “stressed”"),
        ("Ana Lopez called the report “a bad joke” and “not fair at all”.",
         "the report “a bad joke” and “not fair at all”"),
    ],
)  # fmt: skip
def test_words_in_marks_are_whole(text: str, words: str) -> None:
    assert told(text) == [("ana-lopez", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Roe finds himself one of the best known faces in the town.",
        "The crew found themselves left alone as the harbour master said nothing.",
        "Tom Roe found the ferry gone. Ana Lopez found her keys missing.",
        "The police found Tom Roe dead in his home, and found the door open.",
        "Tom Roe read the report and found it convincing.",
        "Ana Lopez welcomed the pair to her home.",
        "The council may now take another way, announcing large grants for the ferry.",
        "The court could rule within days, ordering the firm to pay.",
        "Announcing the decision on Friday, Tom Roe left the hall.",
    ],
)
def test_what_is_only_found_possible_or_pointed_at_is_not_said(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tom Roe found the plan “abhorrent”.", "the plan “abhorrent”"),
        ("The council found that Tom Roe was ill.", "Tom Roe was ill"),
        ("The court found Tom Roe guilty.", "Tom Roe guilty"),
        ("The court found the ban unlawful.", "the ban unlawful"),
        ("The judge found the firm liable for the spill.", "the firm liable for the spill"),
        ("The jury found Tom Berg not guilty of murder.", "Tom Berg not guilty of murder"),
        ("Inspectors found the bridge safe.", "the bridge safe"),
        ("The council announced three days of mourning.", "three days of mourning"),
        ("Tom Roe could not come, saying he was ill.", "he was ill"),
        ("Tom Roe may leave, saying he is tired.", "he is tired"),
        ("Tom Roe might appeal, arguing that the ban is void.", "the ban is void"),
        ("Ana Lopez welcomed the change to the law.", "the change to the law"),
        ("The ferry is safe, Ana Lopez said, speaking of the old harbour.", "The ferry is safe"),
        ("Ana Lopez pledged a further $250m (£190m) in military aid.", "a further $250m (£190m) in military aid"),
    ],
)  # fmt: skip
def test_what_is_like_it_is_said(text: str, words: str) -> None:
    assert [said for _, said in told(text)] == [words]
