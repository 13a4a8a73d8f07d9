"""What a form of date words cannot do without is told by its pattern."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.draft.when.forms import FORMS
from onrecord.draft.when.needed import holds, needed


def test_a_pattern_tells_which_words_it_needs() -> None:
    """What is optional is not needed; of several ways one is."""
    wanted = needed(r"(?:the )?(?P<unit>week|month)s? (?:ago|from) [0-9]{1,2}\b(?! or)")
    assert set(wanted) == {
        frozenset({"week", "month"}),
        frozenset({"ago", "from"}),
        frozenset("0123456789"),
    }
    assert holds("three weeks ago, on the 4th", wanted)
    assert not holds("three weeks ago", wanted)


def test_a_pattern_that_may_do_without_any_word_needs_none() -> None:
    """One of its ways may be anything."""
    assert not needed(r"today|\w+")
    assert not needed("(?:late )?(?:today)*")


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_whatever_a_form_fits_holds_what_it_needs(data: st.DataObject) -> None:
    """So no date words are lost by looking for those letters first."""
    form = data.draw(st.sampled_from(FORMS))
    words = data.draw(
        st.from_regex(form.whole, fullmatch=True, alphabet=st.characters(codec="ascii"))
    )
    assert holds(words.casefold(), form.needs)
