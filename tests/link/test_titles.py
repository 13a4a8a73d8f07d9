"""What a new claim is proposed to be called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.link.titles import shared_title, whole_title

LONG = (
    "We sincerely regret that this course of action has become the only option open to us, but the"
    " challenges, particularly those created by Brexit, have proven to be insurmountable."
)


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        pytest.param(
            f"It is with a heavy heart that we have made this announcement. {LONG}",
            "Our situation mirrors wider difficulties. We sincerely regret that this course of"
            " action has become the only option open to us.",
            "",
            id="a long run that pauses nowhere is no title",
        ),
        pytest.param(
            "The airline’s collapse was “devastating for all of us, and that at night.”",
            "The airline’s collapse was “devastating for all of us”",
            "The airline’s collapse was devastating for all of us",
            id="no open mark, and a capital",
        ),
        pytest.param(
            "The airline has faced several difficulties, including recent spikes in fuel and carbon"
            " costs",
            "It said the airline has faced several difficulties, including recent spikes in fuel"
            " and carbon costs.",
            "The airline has faced several difficulties",
            id="a long run ends where it pauses",
        ),
        pytest.param(
            "and that the harbour bridge is shut", "The harbour bridge is closed", "", id="too few"
        ),
        pytest.param(
            "The gate was not left open by the guards",
            "Nobody said that the gate was left open by the guards",
            "",
            id="a denial that neither run has is not lost",
        ),
        pytest.param(
            "It is an old floating harbour bridge",
            "The town has an old floating harbour bridge",
            "",
            id="a thing is no claim",
        ),
        pytest.param(
            "He met the old Harbour Prince Ahmed bin Lind of Northtown",
            "They saw the old Harbour Prince Ahmed bin Lind of Northtown",
            "",
            id="nor is a name, whatever it ends in",
        ),
        pytest.param(
            "It was the United Harbour Workers of the Northern Coast",
            "So say the United Harbour Workers of the Northern Coast",
            "",
            id="nor that of a body",
        ),
        pytest.param(
            "several hundred harbour workers of the northern coast",
            "for several hundred harbour workers of the northern coast",
            "",
            id="nor how many there are",
        ),
        pytest.param(
            "Prince Ahmed bin Lind opened the harbour of Northtown",
            "Prince Ahmed bin Lind opened the harbour of Northtown",
            "Prince Ahmed bin Lind opened the harbour of Northtown",
            id="what somebody of a name did is one",
        ),
        pytest.param(
            "the talks will be closed for two years of planned repairs",
            "the bridge will be closed for two years of planned repairs",
            "",
            id="nor is what is said of nobody",
        ),
        pytest.param(
            "We are not aware of the port building a new quay",
            "We are not aware of the port building any quay",
            "",
            id="no title ends within a phrase",
        ),
        pytest.param(
            "The port will build a quay after a talk with the town",
            "The port will build a quay after a long dispute",
            "The port will build a quay",
            id="what each adds in other words is left out",
        ),
        pytest.param(
            "The bank will cut three hundred jobs this year",
            "The bank will cut three hundred jobs overnight",
            "The bank will cut three hundred jobs",
            id="nor is when it was",
        ),
        pytest.param(
            "Some 250 tons of gravel sank on Sunday",
            "Three hundred tons of gravel sank on Sunday",
            "",
            id="no number is cut off from what it counts",
        ),
    ],
)
def test_a_title_is_what_both_print(one: str, other: str, title: str) -> None:
    assert shared_title([one], [other]) == title


def test_a_short_passage_is_taken_whole_and_a_long_one_is_not() -> None:
    assert whole_title(["the gate was left open"]) == "The gate was left open"
    assert whole_title([LONG]) == ""
    assert whole_title(["the gate", "was left open"]) == ""


@given(
    st.lists(st.sampled_from([*LONG.split(), "“fuel", "costs”", "(Brexit", "end."]), max_size=40)
)
def test_no_title_is_long_or_begins_small_or_leaves_a_mark_open(words: list[str]) -> None:
    title = shared_title([" ".join(words)], [LONG + " “fuel costs” (Brexit end."])

    assert len(title.split()) <= 12
    assert title[:1] == title[:1].upper()
    assert title.count("“") == title.count("”")
    assert title.count("(") == title.count(")")
