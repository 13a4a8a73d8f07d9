"""What an editor reads of why two entries may be the same."""

from __future__ import annotations

import pytest

from onrecord.link.reading import Weighing
from onrecord.link.why import shared_words
from onrecord.link.words import Term


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        ("bombed", "bombing", "bombed"),
        ("strike", "Strikes", "strike"),
        ("bombing", "attacks", "bombing / attacks"),
    ],
)
def test_a_word_that_only_means_the_same_is_told_beside_the_other(
    mine: str, theirs: str, told: str
) -> None:
    one, other = (Term("attack", mine),), (Term("attack", theirs), Term("pier", "pier"))

    assert shared_words([one, other], Weighing([["attack"], ["attack", "pier"]])) == told
