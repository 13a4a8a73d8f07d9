"""What goes on and on: a page that was copied as one paragraph, and what is no prose at all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.draft import Drafted, propose
from onrecord.draft.sentences.endless import endless, without_endless

LEE = "Ann Lee said the bridge was safe."
FILLER = "The river rose in the night and fell again. "


def draft(text: str) -> Drafted:
    return propose(text, published=None, actors={}, outlet=None)


def said(text: str) -> Sequence[str]:
    return [each.said[0].of(text) for each in draft(text).entries]


def test_a_long_page_without_a_blank_line_is_read_to_its_end() -> None:
    text = 500 * FILLER + LEE
    drafted = draft(text)
    assert [each.said[0].of(text) for each in drafted.entries] == ["the bridge was safe"]
    assert drafted.notes == ()


def test_of_lines_without_full_stops_each_is_read() -> None:
    lines = "\n".join([*(f"River stage {n}" for n in range(200)), LEE])
    assert said(lines) == ["the bridge was safe"]


def test_a_page_that_lost_its_blanks_behind_full_stops_is_read() -> None:
    page = "The river rose in the night.It fell again in May." * 40
    assert endless(page) == ()
    assert said(f"{page}\n\n{LEE}")[-1] == "the bridge was safe"


@pytest.mark.parametrize("endless_", ["he said, " * 2_000, "QUJD" * 20_000, "said " * 9_000])
def test_what_has_no_end_is_not_read_and_the_rest_is(endless_: str) -> None:
    text = f"{LEE}\n\n{endless_}\n\nBob Roe said it was not."
    drafted = draft(text)
    assert [each.who for each in drafted.entries] == [("ann-lee",), ("bob-roe",)]
    (note,) = drafted.notes
    assert note.startswith(f"not read, for it goes on for {len(endless_.rstrip()):,} characters")
    assert endless_[:40].strip() in note


@given(st.text("aé. \n“”:", max_size=60).map(lambda words: words * 300))
def test_everything_else_stays_where_it_is(text: str) -> None:
    plain = without_endless(text)
    assert len(plain) == len(text)
    left_out = {at for each in endless(text) for at in range(each.start, each.end)}
    assert all(plain[at] == (" " if at in left_out else char) for at, char in enumerate(text))
