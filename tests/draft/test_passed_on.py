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
    ],
)
def test_what_another_paper_has_told(text: str, who: str, via: str | None, words: str) -> None:
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert " ".join(squeeze(span.of(text)) for span in entry.said) == words
    assert entry.who[0].endswith(who)
    assert entry.via == ((via,) if via else ())
