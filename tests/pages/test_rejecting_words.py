"""Which printed words are shown as those of a rejection: the verb, never who, a mark or `said`."""

from __future__ import annotations

import pytest

from onrecord.model import Entry
from onrecord.pages.excerpts.verbs import rejecting


def shown(cue: str | None, who: str | None = "Ruth Bell") -> str | None:
    """What a page prints of a rejection's cue."""
    return rejecting(Entry(id="no", who=("bell",), said=("it",), cue=cue, who_printed=who))


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("denied", "denied"),
        ("Ruth Bell denied that", "denied that"),
        ("Ruth Bell flatly denied", "flatly denied"),
        ("denied by Ruth Bell", "denied by"),
        ("did not confirm", "did not confirm"),
        ("said it was not", "said it was not"),
        ("called", "called"),
        ("denied, according to the Courier", "denied, according to the Courier"),
        ("Bell, who is mayor, refuted", "Bell, who is mayor, refuted"),
    ],
)
def test_words_that_tell_of_a_rejection_are_shown(cue: str, words: str) -> None:
    assert shown(cue) == words


@pytest.mark.parametrize(
    "cue",
    [
        None,
        "-",
        "–",
        ":",
        "―",
        "said",
        "Ruth Bell said",
        "according to her",
        "the mayor, Ruth Bell, added",
    ],
)
def test_a_mark_and_a_mere_saying_are_not(cue: str | None) -> None:
    assert shown(cue) is None
