"""Statements that no verb of saying governs, or whose words stand around it."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import Proposal, propose
from onrecord.text import squeeze


def entries(text: str) -> list[Proposal]:
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    return [each for each in drafted.entries if each.who]


def told(text: str) -> list[tuple[str, str]]:
    """Who says what, of all statements that are proposed."""
    return [
        (" ".join(each.who), " … ".join(squeeze(span.of(text)) for span in each.said))
        for each in entries(text)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge, Ana Lopez said, would be closed for a year.", "The bridge … would be closed for a year"),
        ("To keep the port open, Ana Lopez said, the council should dredge it.", "To keep the port open … the council should dredge it"),
        ("The yard was profitable, Ana Lopez said, until it lost its crane in 1999.", "The yard was profitable … until it lost its crane in 1999"),
        ("The yard was profitable, Ana Lopez said, and the crowd went home.", "The yard was profitable"),
        ("Ana Lopez said they could not answer because the council had only asked for the papers on Monday.", "they could not answer because the council had only asked for the papers on Monday"),
    ],
)  # fmt: skip
def test_words_on_both_sides_of_the_speaker(text: str, words: str) -> None:
    assert ("ana-lopez", words) in told(text)


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Port administrators expect that the work will take a couple of months.", "port-administrators", "the work will take a couple of months"),
        ("Ana Lopez believes the fire began in the kitchen.", "ana-lopez", "the fire began in the kitchen"),
        ("Some residents now want the council to pay for a new bridge.", "residents", "the council to pay for a new bridge"),
        ("The researchers found that dredging caused half of the damage to the reef.", "researchers", "dredging caused half of the damage to the reef"),
        ("Ana Lopez met the press after an announcement by Portside Council that the bridge was unsafe.", "portside-council", "the bridge was unsafe"),
        ("The crowd laughed at the council's claim that the bridge was safe.", "council", "the bridge was safe"),
        ("Ana Lopez described the council's plan as “hasty, costly and blind”.", "ana-lopez", "the council's plan as “hasty, costly and blind”"),
        ("Describing the problem as one that was “decades in the making”, Ana Lopez left the hall.", "ana-lopez", "the problem as one that was “decades in the making”"),
    ],
)  # fmt: skip
def test_what_tells_of_a_statement_without_a_verb_of_saying(
    text: str, who: str, words: str
) -> None:
    assert (who, words) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "“I think we will win,” Ana Lopez said.",
        "Ana Lopez expects to win.",
        "Ana Lopez was called to the hall for an interview.",
        "The belief that the bridge was safe proved costly.",
    ],
)
def test_what_is_nobody_elses_statement(text: str) -> None:
    assert [words for _, words in told(text) if "we will win" not in words] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mayor Ana Lopez denied any wrongdoing.", "any wrongdoing"),
        ("Mayor Ana Lopez denied that the council had lost money.", "the council had lost money"),
        ("Mayor Ana Lopez rejected claims that the council had lost money.", "claims that the council had lost money"),
        ("Mayor Ana Lopez ruled out raising the fare.", "raising the fare"),
        ("Mayor Ana Lopez dismissed suggestions that the bridge was unsafe.", "suggestions that the bridge was unsafe"),
    ],
)  # fmt: skip
def test_a_denial_is_never_drafted_as_said(text: str, words: str) -> None:
    (entry,) = entries(text)

    assert told(text) == [("ana-lopez", words)]
    assert entry.rejects_unknown


@pytest.mark.parametrize(
    "text",
    ["Mayor Ana Lopez was denied a visa.", "The council denied Ana Lopez a permit."],
)
def test_what_is_not_given_is_no_denial(text: str) -> None:
    assert entries(text) == []


def test_a_quotation_in_the_next_paragraph_is_whose_the_last_one_was() -> None:
    text = (
        "“They lose money,” said the port's vice president in a conference call.\n\n"
        "“It should have been done years ago.”"
    )

    first, second = entries(text)
    assert first.who == second.who == ("ports-vice-president",)


def test_the_company_is_the_one_that_spoke_and_no_ministry() -> None:
    text = (
        "Acme Motors says that it needs money from the US Treasury Department.\n\n"
        "The company has warned that it may stop running by March."
    )

    assert [each.who for each in entries(text)] == [("acme-motors",)] * 2


def test_a_title_is_no_part_of_a_name() -> None:
    text = "The Canadian premier Lopez said that the port was safe."

    assert told(text) == [("lopez", "the port was safe")]
