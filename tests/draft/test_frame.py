"""What the parser gets to see of a paragraph, and that it all leads back to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.draft.sentences.frame import Frame, frame
from onrecord.draft.sentences.parse import parse
from onrecord.quotations import quotations
from onrecord.text import Span, paragraphs


def framed(text: str) -> Frame:
    return frame(text, paragraphs(text)[0], quotations(text))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("“We will go. Why? It is ours,” he said.", '"We agree," he said.'),
        ("He told the BBC: ‘We are not ruling out any option.’", 'He told the BBC: "We agree."'),
        ("But, ‘the quality has gone down,’ he said.", 'But, "We agree," he said.'),
        ("The report was “not in line with reality”.", "The report was not in line with reality."),
        (
            'The idea is "revived in recent weeks," it seems.',
            "The idea is revived in recent weeks, it seems.",
        ),
        (
            "The plan, known as “Operation X,” says a lot.",
            "The plan, known as Operation X, says a lot.",
        ),
        ("On Tuesday (4 March) they said no.", "On Tuesday they said no."),
        ("It fell on Tuesday night (Mar. 4, 2025).", "It fell on Tuesday night."),
        ("On Sunday (May was away) it fell.", "On Sunday (May was away) it fell."),
        ("On Sunday (2-1) they won.", "On Sunday (2-1) they won."),
        ("The Queen (March 4) died.", "The Queen (March 4) died."),
        ("On Election Day (March 4) it fell.", "On Election Day (March 4) it fell."),
        ("On a holiday (March 4) it fell.", "On a holiday (March 4) it fell."),
    ],
)
def test_whole_sentences_are_stood_in_for_and_fragments_stay(text: str, seen: str) -> None:
    assert framed(text).words == seen


def test_a_stand_in_leads_back_to_its_quotation() -> None:
    text = "“We will go,” he said."
    one = framed(text)
    assert one.piece(1).stand_in
    assert one.span(Span(1, 3)).of(text) == "“We will go,”"
    at = one.words.index("he said")
    assert one.span(Span(at, at + 7)).of(text) == "he said"


@given(st.text(alphabet="“”‘’\"'ab .,\n—", max_size=60))
def test_every_character_of_a_frame_has_its_place(text: str) -> None:
    for paragraph in paragraphs(text):
        one = frame(text, paragraph, quotations(text))
        for offset, letter in enumerate(one.words):
            place = one.span(Span(offset, offset + 1))
            assert 0 <= place.start < place.end <= len(text)
            if not one.piece(offset).stand_in and letter.isalpha():
                assert place.of(text) == letter


def test_a_frame_without_words_is_parsed_as_none() -> None:
    assert [each.words for each in parse([Frame(Span(0, 0), "", ())])] == [()]
