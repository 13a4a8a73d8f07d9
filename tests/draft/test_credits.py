"""Pictures' credits: whose a picture is stands behind its caption, and nobody says anything by it."""

from __future__ import annotations

from onrecord.draft import propose
from onrecord.draft.labels.credits import credit
from onrecord.draft.reading import CREDIT, Given, read
from onrecord.text import Span

CAPTION = "The harbour said it was sorry about the ferry Image: Harbour Post / Ann Lee."


def test_a_credit_is_no_word_of_what_the_caption_tells() -> None:
    (entry,) = propose(CAPTION, published=None, actors={}, outlet=None).entries

    assert [span.of(CAPTION) for span in entry.said] == ["it was sorry about the ferry"]
    assert entry.in_ == "caption"


def test_whose_a_picture_is_is_told_and_left_out_of_the_sheet() -> None:
    text = "Ann Lee smiled.\n\nThe old bridge in spring. Photo: Bo Tan."
    drafted = propose(text, published=None, actors={}, outlet=None)
    reading = read(text, Given(None, {}, None))

    assert drafted.entries == ()
    (credited,) = [each.proposal for each in reading.decisions if each.left_out == CREDIT]
    assert [span.of(text) for span in credited.said] == ["The old bridge in spring."]
    assert credited.who_printed is not None
    assert credited.who_printed.of(text) == "Bo Tan"


def test_a_credit_by_itself_has_no_caption_and_prose_has_no_credit() -> None:
    alone = "Image: Bo Tan"
    prose = "Her image: a woman of the people. The photo was taken by Bo Tan."

    found = credit(alone, Span(0, len(alone)))
    assert found is not None
    assert not len(found.caption)
    assert credit(prose, Span(0, len(prose))) is None


def test_of_a_caption_of_several_sentences_the_credit_is_less_sure() -> None:
    one, two = "The bridge in May. Photo: Bo Tan", "The bridge in May. It fell later. Photo: Bo Tan"
    sure = [
        each.proposal.confidence
        for text in (one, two)
        for each in read(text, Given(None, {}, None)).decisions
        if each.left_out == CREDIT
    ]

    assert sure[0] > sure[1]
