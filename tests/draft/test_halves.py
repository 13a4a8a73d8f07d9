"""Quotations in two halves, and what the reporter says between and behind them."""

from __future__ import annotations

from onrecord.dates import Date
from onrecord.draft import propose


def found(text: str) -> list[tuple[str, str]]:
    """Who, as printed, and what was said, of each proposal that somebody said."""
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    return [
        (each.who_printed.of(text), " … ".join(span.of(text) for span in each.said))
        for each in drafted.entries
        if each.who_printed
    ]


def test_a_title_with_a_stop_does_not_part_the_halves() -> None:
    text = (
        '"What we owe the people who fish here is to be honest with them," Mr. Lopez said, '
        '"and to say that the harbour is changing. It will change again."'
    )

    assert found(text) == [
        (
            "Mr. Lopez",
            (
                "What we owe the people who fish here is to be honest with them … "
                "and to say that the harbour is changing. It will change again."
            ),
        )
    ]


def test_what_happened_next_was_not_said() -> None:
    text = "“They really do help us,” Lopez said, and soon the lights were out and the hall empty."

    assert found(text) == [("Lopez", "They really do help us")]
