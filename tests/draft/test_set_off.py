"""Speakers whom only a mark sets off from their words."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import propose
from onrecord.draft.propose import drafted
from onrecord.draft.reading import Given


def found(text: str) -> list[tuple[str, str]]:
    """Who, as printed, and what was said, of each proposal that somebody said."""
    told = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    return [
        (each.who_printed.of(text), " … ".join(span.of(text) for span in each.said))
        for each in told.entries
        if each.who_printed
    ]


def test_a_name_behind_a_dash_is_whose_the_quotation_is() -> None:
    text = "“The ferry was late again, and nobody told us. We waited for hours.” ― Ana Lopez"

    assert found(text) == [
        ("Ana Lopez", "The ferry was late again, and nobody told us. We waited for hours.")
    ]


def test_several_quotations_with_names_behind_them_stand_line_by_line() -> None:
    text = (
        "“The ferry was late again.” ― Ana Lopez\n"
        "“We were never asked about the new harbour.” ― Tom Baker"
    )

    assert found(text) == [
        ("Ana Lopez", "The ferry was late again."),
        ("Tom Baker", "We were never asked about the new harbour."),
    ]


def test_a_transcript_gives_each_paragraph_to_the_name_before_the_colon() -> None:
    text = (
        "MODERATOR: Why was the harbour closed? The town was not told.\n\n"
        "LOPEZ: It was the storm. I think we did well."
    )

    assert found(text) == [
        ("MODERATOR", "Why was the harbour closed? The town was not told"),
        ("LOPEZ", "It was the storm. I think we did well"),
    ]


def test_a_dash_and_a_clause_are_no_name() -> None:
    text = "“The ferry was late again.” — And so it went on all winter, day after day, at the pier."

    assert [who for who, _ in found(text)] == []


def test_a_dash_right_behind_the_mark_is_a_dash_all_the_same() -> None:
    text = (
        "“The ferry was late again. We waited.”― Ana Lopez\n"
        "“We were never asked about the new harbour.”― Tom Baker"
    )

    assert found(text) == [
        ("Ana Lopez", "The ferry was late again. We waited."),
        ("Tom Baker", "We were never asked about the new harbour."),
    ]


def test_a_transcript_whose_paragraphs_each_open_with_a_mark() -> None:
    text = (
        '"MODERATOR: Why was the harbour closed? The town was not told.\n\n'
        '"LOPEZ: It was the storm. I think we did well.\n\n"And we would do it again.\n\n'
        '"MODERATOR: Thank you for coming."'
    )

    assert found(text) == [
        ("MODERATOR", "Why was the harbour closed? The town was not told"),
        ("LOPEZ", "It was the storm. I think we did well. … And we would do it again."),
        ("MODERATOR", "Thank you for coming."),
    ]


def test_who_is_named_before_a_colon_and_nothing_else_says_what_stands_in_marks_behind_it() -> None:
    text = "Mayor Ana Lopez: “The ferry was late again, and nobody told us.”"

    assert found(text) == [("Mayor Ana Lopez", "The ferry was late again, and nobody told us.")]


@pytest.mark.parametrize("label", ["UPDATED", "EDITORIAL", "KARACHI", "NEW DELHI"])
def test_a_newsrooms_label_says_nothing_and_is_no_part_of_the_sentence(label: str) -> None:
    text = f"{label}: The pier was sold on Monday, Ana Lopez said."

    assert found(text) == [("Ana Lopez", "The pier was sold on Monday")]


def test_where_it_happened_is_no_speaker_though_the_text_goes_on_about_it() -> None:
    text = "KARACHI: The pier was sold on Monday.\n\nMost ferries in Karachi were late."

    assert found(text) == []


def test_paragraphs_that_bear_labels_in_turn_are_a_transcript_whoever_the_names_are() -> None:
    text = (
        "LOPEZ: It was the storm that closed the bridge.\n\n"
        "BERG: No, it was not the storm. The mayor said it was the ship.\n\n"
        "LOPEZ: I do not believe that."
    )

    assert found(text)[0] == ("LOPEZ", "It was the storm that closed the bridge")
    assert ("LOPEZ", "I do not believe that") in found(text)


@pytest.mark.parametrize("label", ["Slogan against Ann Lee", "Film review, Ann Lee"])
def test_a_thing_that_only_bears_a_name_is_less_sure_before_a_colon(label: str) -> None:
    sure, unsure = (
        propose(f"{each}: “She must go home now.”", published=None, actors={}, outlet=None).entries
        for each in ("Mayor Ann Lee", label)
    )

    assert all(each.confidence < sure[0].confidence - 0.1 for each in unsure)


@pytest.mark.parametrize("label", ["Ana Lopez, the mayor", "The mayor of Leith, Ana Lopez"])
def test_what_somebody_is_may_stand_on_either_side_of_the_name(label: str) -> None:
    text = f"{label}: “The ferry was late again, and nobody told us.”"

    assert found(text) == [(label, "The ferry was late again, and nobody told us.")]


def test_a_newsrooms_verdicts_are_nobodys_though_they_come_again() -> None:
    text = (
        "CLAIM: “We had no cracks,” Ann Lee said in March.\n\nVERDICT: We found this false.\n\n"
        "CLAIM: “I asked twice.”\n\nVERDICT: We found no letter."
    )

    assert [who for who, _ in found(text)] == ["Ann Lee"]
    by = propose(text, published=None, actors={}, outlet=None).entries
    assert [each.who for each in by] == [("ann-lee",), ("unknown",)]


def test_a_digest_of_places_is_no_transcript() -> None:
    text = "KARACHI: The ferry sank, police said.\n\nLAHORE: The bridge fell, the mayor said."
    assert [who for who, _ in found(text)] == ["police", "the mayor"]


INTERVIEW = """
The new harbour master, Lena Ortiz, talks to the Harbour Post about cracks.

{first}: When did you first hear of them?

{answer}: I heard of them in March. Nobody told me before.

{again}: The opposition says that you knew.

{answers}: That is not true.
""".strip()


@pytest.mark.parametrize(
    ("first", "answer", "again", "answers"),
    [
        ("Harbour Post", "Lena Ortiz", "Harbour Post", "Lena Ortiz"),
        ("Harbour Post", "Ortiz", "Harbour Post", "Ortiz"),
        ("Harbour Post", "Lena Ortiz", "HP", "LO"),
        ("HP", "LO", "HP", "LO"),
    ],
)
def test_in_an_interview_names_or_their_initials_take_turns(
    first: str, answer: str, again: str, answers: str
) -> None:
    text = INTERVIEW.format(first=first, answer=answer, again=again, answers=answers)
    drafted = propose(text, published=None, actors={}, outlet=None)

    assert [
        (each.who, each.who_printed and each.who_printed.of(text)) for each in drafted.entries
    ] == [
        (("lena-ortiz",), answer),
        (("harbour-post",), again),
        (("lena-ortiz",), answers),
    ]
    first_answer = drafted.entries[0]
    assert first_answer.asked
    assert first_answer.asked.of(text) == "When did you first hear of them?"
    assert found(text)[0][1] == "I heard of them in March. Nobody told me before"


def test_in_an_interview_an_answer_has_its_question_and_no_other_paragraph() -> None:
    text = """\
The Beacon: Ms Kent, is the bridge closing? Why is it closing?

Jo Kent: Because engineers told us of cracks.

We asked the engineers too, and I will print what they say.

The Beacon: The opposition says you knew of it. Did you?

Jo Kent: No. Whoever says so is lying.

I was sorry for her."""
    drafted = propose(text, published=None, actors={}, outlet=None).entries
    hers = [each for each in drafted if each.who == ("jo-kent",)]

    assert [each.said[0].of(text) for each in hers] == [
        "Because engineers told us of cracks",
        "No. Whoever says so is lying",
    ]
    assert [each.asked and each.asked.of(text) for each in hers] == [
        "Why is it closing?",
        "Did you?",
    ]
    assert not any("I " in span.of(text) for each in drafted for span in each.said)
    assert not any("closing" in span.of(text) for each in drafted for span in each.said)


def test_who_answers_with_a_question_too_has_said_what_stands_before_it() -> None:
    text = (
        "Mayor Ann Lee met us.\n\nLEE: We tested the bridge in May. Do you think that I would lie?"
        "\n\nWOOD: I think that you would.\n\nLEE: We tested it twice."
    )

    assert [who for who, _ in found(text)] == ["LEE", "WOOD", "LEE"]


@pytest.mark.parametrize(
    "text",
    [
        "Price: £20 a night.\n\nWhere: The old pier.\n\nPrice: £30 a night.\n\nWhere: The harbour.",
        "What happened: The bridge was closed on Friday.\n\nWhat next: It will be mended in May.",
        "Lena Ortiz came home.\n\nThe Harbour Post: It was founded in 1890 and sold in 1950.",
        "Q: Why is it shut?\n\nA: It fell.\n\nQ: What next?\n\nA: It will be mended, with luck.",
        "Goals: Berg scored twice.\n\nGoals: Lee scored once.\n\nThe goals were late.",
        "Clue: Who sank?\n\nAnswer: The ferry.\n\nClue: Who swam?\n\nAnswer: The crew did.",
        "Quiz: Who won?\n\nAnn Lee: Two goals.",
    ],
)
def test_what_a_list_tells_in_turn_is_nobodys(text: str) -> None:
    assert found(text) == []


def test_the_initials_of_somebody_interviewed_are_theirs_before_what_they_say_alone() -> None:
    text = (
        "Peter Moore talks to Kate Lowe. The PM told MPs that he would not resign.\n\n"
        "PM: It was a mistake to go.\n\nKL: Why did you go?\n\nPM: I do not know."
    )
    drafted = propose(text, published=None, actors={}, outlet=None)

    assert [" ".join(each.who) for each in drafted.entries] == [
        "pm",
        "peter-moore",
        "peter-moore",
    ]


def test_a_digest_by_place_is_whoever_speaks_in_it() -> None:
    text = (
        "London: The mayor said roads were shut. Flights from London were late.\n\n"
        "Leeds: The ferry was late.\n\nLondon: “We are ready,” said Ann Lee, a firefighter."
    )

    assert [who for who, _ in found(text)] == ["The mayor", "Ann Lee, a firefighter"]


@pytest.mark.parametrize(
    "turn",
    [
        "Good morning, Noel.",
        "Hello.",
        "Thank you so much.",
        "Thanks, Ann.",
        "Was the bridge safe?",
        "Let me start by having you explain the bridge and what the city did about it.",
        "So walk us through that night.",
        "Tell us more about the bridge.",
    ],
)
def test_a_greeting_and_a_request_to_explain_are_no_statements(turn: str) -> None:
    text = f"HOLT: The bridge was old.\n\nMAREK: {turn}\n\nHOLT: It was shut in May."

    assert [who for who, _ in found(text)] == ["HOLT", "HOLT"]


@pytest.mark.parametrize(
    "turn",
    [
        "Good morning, Noel. The bridge is shut.",
        "Good schools are rare.",
        "Thanks to Ann, the bridge is open.",
        "Hello is all that he said.",
        "Let me start by saying that the bridge is a disgrace.",
        "Let me be clear. It fell.",
        "The mayor told us about it.",
        "Take the money and go.",
        "He will explain to us what happened.",
    ],
)
def test_a_turn_that_tells_something_is_a_statement(turn: str) -> None:
    text = f"HOLT: The bridge was old.\n\nMAREK: {turn}\n\nHOLT: It was shut in May."

    assert "MAREK" in [who for who, _ in found(text)]


def test_what_somebody_is_asked_to_explain_is_what_the_answer_answers() -> None:
    text = "HOLT: Tell us about the bridge.\n\nMAREK: It was shut in May.\n\nHOLT: It was old."
    answer, _ = propose(text, published=None, actors={}, outlet=None).entries

    assert answer.asked is not None
    assert answer.asked.of(text) == "Tell us about the bridge."


@pytest.mark.parametrize(
    ("authors", "who"),
    [
        (["Noel Holt"], "noel-holt"),
        (["Noel Holt", "Ann Lee"], "noel-holt"),
        (["Noel Holt", "Eva Holt"], "holt"),
        (["Noel Hill"], "holt"),
        (["Holt"], "holt"),
    ],
)
def test_a_label_that_nobody_in_the_text_has_may_be_the_authors(
    authors: list[str], who: str
) -> None:
    text = "HOLT: The bridge was old. It is shut.\n\nMAREK: It fell in May.\n\nHOLT: It was old."
    given = Given(None, {}, None, authors=authors)

    assert drafted(text, given).entries[0].who == (who,)


def test_a_label_is_rather_somebodys_of_the_text_than_the_authors() -> None:
    text = "Ada Holt is mayor.\n\nHOLT: The bridge was old.\n\nMAREK: It fell.\n\nHOLT: It was old."
    given = Given(None, {}, None, authors=["Noel Holt"])

    assert drafted(text, given).entries[0].who != ("noel-holt",)
