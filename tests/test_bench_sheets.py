from __future__ import annotations

import pytest
from bench.sheets.stories import HALVED, PLACES, Pair, parts

from onrecord.check import check
from onrecord.problems import errors
from onrecord.story import read_story


@pytest.mark.parametrize("which", sorted(PLACES))
def test_the_sheets_that_drafting_is_held_against_have_no_error(which: str) -> None:
    story = read_story(PLACES[which])
    assert story.sheets.keys() == story.sources.keys()
    assert errors(check(story)) == []


@pytest.mark.parametrize("which", sorted(HALVED))
def test_each_article_of_a_halved_story_is_in_one_half_and_only_one_half_is_open(
    which: str,
) -> None:
    story = read_story(PLACES[which])
    first, second = parts(which, Pair(story, story))
    assert (first.closed, second.closed) == (False, True)
    ids = [*first.pair.drafted.sheets, *second.pair.drafted.sheets]
    assert sorted(ids) == sorted(story.sheets)
    assert first.pair.curated.sheets.keys() == first.pair.drafted.sheets.keys()
