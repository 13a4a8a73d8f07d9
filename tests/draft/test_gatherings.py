"""What was said at a press conference was said on its day, which stands a line before."""

from __future__ import annotations

import pytest

from drafting import entries

HELD = "On Friday Ann Lee held a press conference in Bonn. “We will go on,” Lee said.\n\n"
TOLD = (
    "Ann Lee announced on Friday that the bridge will close. The announcement came in a press "
    "conference held on Friday.\n\n"
)


def _days(text: str) -> list[str]:
    return [str(each.when or "") for each in entries(text)]


@pytest.mark.parametrize("before", [HELD, TOLD])
def test_the_day_of_a_press_conference_is_that_of_what_is_said_later_in_it(before: str) -> None:
    assert _days(before + "Lee also said the bridge was old.") == ["2024-11-22", "2024-11-22"]


@pytest.mark.parametrize(
    "later",
    [
        "Tom Roe said that the bridge was old.",
        "Lee has said that the bridge was old.",
        "Lee told the Courier that the bridge was old.",
        "Lee said in a letter that the bridge was old.",
    ],
)
def test_not_of_what_another_said_or_hints_at_another_occasion(later: str) -> None:
    assert _days(HELD + later) == ["2024-11-22", ""]


def test_another_day_ends_it() -> None:
    later = "On Sunday, Lee said the bridge was old.\n\nLee said it was lost."
    assert _days(HELD + later) == ["2024-11-22", "2024-11-24", ""]


def test_a_day_without_an_occasion_is_carried_nowhere() -> None:
    text = "Ann Lee said on Friday that the bridge will close.\n\nLee said the bridge was old."
    assert _days(text) == ["2024-11-22", ""]
