"""Words that turn a sentence round: one list, of which each who asks has the part that it needs."""

from __future__ import annotations

import pytest

from onrecord.english.contrary import (
    CLAUSE,
    NEGATIONS,
    NEGATIVES,
    TRAITS,
    TURNING,
    UNSAID,
    negates,
    turned,
)


def test_linking_has_the_words_to_which_its_weights_are_fitted() -> None:
    words = "no not never none nobody nothing neither nor without cannot"
    assert frozenset(words.split()) == NEGATIVES


@pytest.mark.parametrize("word", sorted(NEGATIVES))
def test_the_narrower_lists_are_parts_of_the_widest(word: str) -> None:
    assert negates(word, NEGATIVES)
    assert negates(word) == (word in NEGATIONS)
    assert UNSAID.fullmatch(word)
    assert TURNING.fullmatch(word)


@pytest.mark.parametrize(
    "words",
    ["won’t", "can't", "refuses", "denied", "stopped short", "hardly", "forbade", "forbids"],
)
def test_what_turns_a_verb_of_saying_round_turns_anything(words: str) -> None:
    assert UNSAID.fullmatch(words)
    assert TURNING.search(words)


@pytest.mark.parametrize("word", ["dismissed", "doubts", "untrue", "falsely", "whether", "against"])
def test_what_somebody_says_of_others_words_leaves_the_saying_as_it_is(word: str) -> None:
    assert TURNING.fullmatch(word)
    assert UNSAID.search(word) is None


@pytest.mark.parametrize("words", ["a note", "a knot of people", "a definite answer", "thatched"])
def test_no_part_of_a_word_counts(words: str) -> None:
    assert not TURNING.search(words)
    assert not CLAUSE.search(words)


FRAMES = {
    "may call it untrue": ["It would be a lie to say that", "He mocked the claim, she said, that"],
    "may only play with it": ["In a parody, the minister said:", "He joked that"],
    "may call it a fake": ["In a doctored video, the mayor", "The alleged letter"],
    "may call it hearsay": ["Rumour has it that", "Disinformation claimed that"],
    "may say that nobody meant it": ["He said in error that", "She almost said that"],
    "may deny it": ["It is not true that", "Nobody says that", "Hardly anybody says that"],
    "may keep it back": ["The minister refused to", "She declined to say that"],
    "may reject it": ["The minister rejected", "He dismissed the report that"],
    "may hinder it": ["A storm prevented", "The court stopped"],
    "may leave it open": ["She did say whether", "The bridge sinks if"],
    "may only ask for it": ["The minister was asked to confirm that", "Reporters asked him about"],
    "may only wish or plan it": ["He had hoped to announce that", "She threatens that"],
}
"""What words before others may do to them, and sentences that begin so."""


@pytest.mark.parametrize(("does", "before"), [(d, b) for d, each in FRAMES.items() for b in each])
def test_what_stands_before_some_words_tells_what_it_may_do_to_them(does: str, before: str) -> None:
    found = turned(f"{before} ")

    assert found
    assert found[0].does == does


def test_every_trait_has_its_examples() -> None:
    assert [each.does for each in TRAITS] == list(FRAMES)


def test_a_comma_ends_what_most_of_them_reach() -> None:
    assert turned("The ferry, which did not sink, ") is None
    assert turned("In a parody, on the first of April, ")
    assert turned("The minister said that ") is None


@pytest.mark.parametrize(
    "words",
    [
        "He alleged that",
        "Nearly 100 doctors said",
        "Almost all said",
        "almost certain",
        "He forgets",
        "Iron",
    ],
)
def test_a_verb_a_number_or_a_longer_word_makes_nothing_unreal(words: str) -> None:
    assert turned(words) is None
