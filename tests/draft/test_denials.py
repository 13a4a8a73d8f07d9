"""What is denied is one thing, and what who denies it calls it another."""

from __future__ import annotations

import pytest

from drafting import entries, told


@pytest.mark.parametrize(
    ("text", "denied", "called"),
    [
        (
            "Anna Weber denied that the ship had been hit, calling it “the highest level of fakes”.",
            "the ship had been hit",
            "the highest level of fakes",
        ),
        (
            "Anna Weber denied the ship had been hit, describing the report as “pure fiction”.",
            "the ship had been hit",
            "the report as “pure fiction”",
        ),
        (
            "Anna Weber denied that the minister had been hospitalised, calling it “nonsense of the worst kind”.",
            "the minister had been hospitalised",
            "nonsense of the worst kind",
        ),
    ],
)  # fmt: skip
def test_who_denies_is_who_calls_it_so(text: str, denied: str, called: str) -> None:
    assert told(text) == [("anna-weber", denied), ("anna-weber", called)]
    assert entries(text)[0].rejects_unknown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Weber dismissed the report as “pure and simple fiction”.", "the report as “pure and simple fiction”"),
        ("Anna Weber dismissed the report as false.", "the report as false"),
        ("Anna Weber dismissed the report, calling it “pure fiction”.", "the report … pure fiction"),
        ("Anna Weber dismissed the report, calling it “pure fiction” in a post.", "the report … pure fiction"),
        ("Anna Weber rejected the claims, branding them “a pack of lies”.", "the claims … a pack of lies"),
    ],
)  # fmt: skip
def test_a_bare_report_is_told_with_what_it_is_called(text: str, words: str) -> None:
    (entry,) = entries(text)

    assert told(text) == [("anna-weber", words)]
    assert entry.rejects_unknown


def test_what_somebody_is_denied_to_have_called_another_is_denied() -> None:
    text = (
        "Anna Weber denied that she had attacked the reporter, calling him “a fool” at the party."
    )
    assert [words for _, words in told(text)] == [
        "she had attacked the reporter, calling him “a fool” at the party"
    ]
