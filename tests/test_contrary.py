"""Words that turn a sentence round: one list, of which each who asks has the part that it needs."""

from __future__ import annotations

import pytest

from onrecord.contrary import CLAUSE, NEGATIONS, NEGATIVES, TURNING, UNSAID, negates


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
