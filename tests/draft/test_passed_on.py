"""One paper tells what another has reported: who said it, and by whom it came."""

from __future__ import annotations

import pytest

from onrecord.draft import propose
from onrecord.text import squeeze


@pytest.mark.parametrize(
    ("text", "who", "via", "words"),
    [
        (
            (
                "According to the Daily Beacon, a former safety manager warned the company three times "
                "that the sprinklers were broken."
            ),
            "former-safety-manager",
            "daily-beacon",
            "the sprinklers were broken",
        ),
        (
            "According to the Daily Beacon, a former safety manager resigned in protest.",
            "daily-beacon",
            None,
            "a former safety manager resigned in protest",
        ),
        (
            "According to the Daily Beacon, a London tabloid, he resigned in protest.",
            "daily-beacon",
            None,
            "he resigned in protest",
        ),
        (
            "The Daily Beacon had spoken of three emails to the company.",
            "daily-beacon",
            None,
            "three emails to the company",
        ),
        (
            "Ann Lee said the bridge had been closed, the Daily Beacon reported.",
            "ann-lee",
            "daily-beacon",
            "the bridge had been closed",
        ),
        (
            "Ann Lee has called on the council to close the bridge, the Daily Beacon reports.",
            "ann-lee",
            "daily-beacon",
            "the council to close the bridge",
        ),
        (
            "Ann Lee said this showed that the bridge was closed for a week.",
            "ann-lee",
            None,
            "this showed that the bridge was closed for a week",
        ),
        (
            "As first reported by the Daily Beacon on Monday, the council plans to sell the bridge.",
            "daily-beacon",
            None,
            "the council plans to sell the bridge",
        ),
        (
            "The council plans to sell the bridge, as reported by the Daily Beacon.",
            "daily-beacon",
            None,
            "The council plans to sell the bridge",
        ),
        (
            "The bridge will be sold. That's according to the Daily Beacon, citing two diggers.",
            "two-diggers",
            "daily-beacon",
            "The bridge will be sold",
        ),
        (
            "The bridge will be sold. That is according to the mayor, Ann Lee.",
            "ann-lee",
            None,
            "The bridge will be sold",
        ),
    ],
)
def test_what_another_paper_has_told(text: str, who: str, via: str | None, words: str) -> None:
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert " ".join(squeeze(span.of(text)) for span in entry.said) == words
    assert entry.who[0].endswith(who)
    assert entry.via == ((via,) if via else ())


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed. That was according to plan.",
        "Was the bridge closed? That is according to Ann Lee.",
    ],
)
def test_nobody_tells_what_went_according_to_plan(text: str) -> None:
    drafted = propose(text, published=None, actors={}, outlet=None)

    assert not drafted.entries
