"""Through whom a statement came, to whom it was made, what was asked, when, and what happened."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import Proposal, propose, to_yaml

MONDAY = Date.parse("2024-11-25")


def entries(text: str) -> list[Proposal]:
    return list(propose(text, published=MONDAY, actors={}, outlet="lbc").entries)


def words(text: str, entry: Proposal) -> str:
    return " / ".join(span.of(text) for span in entry.said)


# Relays -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "who", "via"),
    [
        (
            "Anonymous sources told Le Monde that talks went on. The sources said that they would end.",
            "le-monde-anonymous-sources",
            ("le-monde",),
        ),
        (
            "Three Merrow government and medical officials told Le Monde that he was ill.\n\nThe officials said that he was in hospital.",
            "three-merrow-government-and-medical-officials",
            ("le-monde",),
        ),
        (
            "Three Merrow officials told Le Monde that he was ill.\n\nTwo of the people said that he was in hospital.",
            "two-of-the-people",
            ("le-monde",),
        ),
        (
            "Three Merrow officials told Le Monde that he was ill.\n\nOne of the officials said that he was in hospital.",
            "one-of-the-officials",
            ("le-monde",),
        ),
        (
            "Le Monde reports this, citing its own sources.\n\nTalks went on, a British military source said.",
            "british-military-source",
            ("le-monde",),
        ),
        (
            "Le Monde claimed that talks went on. The report also references a statement by Ann Lee, who, in an interview with BBC News, said that it was bad.",
            "ann-lee",
            ("bbc-news", "le-monde"),
        ),
    ],
)  # fmt: skip
def test_a_relay_that_another_sentence_names(text: str, who: str, via: tuple[str, ...]) -> None:
    last = [each for each in entries(text) if each.who][-1]
    assert (last.who, last.via) == ((who,), via)


@pytest.mark.parametrize(
    "text",
    [
        "Sources reportedly claimed that the talks would end.",
        "Le Monde reported that talks went on.\n\nAnn Lee, reportedly said that they would end.",
        "The mayor allegedly told Ann Lee that the talks would end.",
        "Ann Lee, an engineer, also supposedly said that the talks would end.",
    ],
)
def test_who_reports_what_somebody_reportedly_said_is_not_known(text: str) -> None:
    assert entries(text)[-1].via == ("unknown",)


def test_who_releases_a_statement_passes_nothing_on_to_themselves() -> None:
    text = "A group of Merrow politicians released a statement saying, “We will ask questions.”"
    last = entries(text)[-1]
    assert (last.who, last.via) == (("group-of-merrow-politicians",), ())


# To whom ----------------------------------------------------------------------------------------


def test_reporters_are_an_audience_and_pass_nothing_on() -> None:
    text = "Ann Lee told reporters that it was bad.\n\nBo Mann told reporters that it was good."
    first, second = entries(text)
    assert (first.to, second.to) == (("ann-lee-reporters",), ("bo-mann-reporters",))
    assert first.via == second.via == ()


def test_where_anybody_publishes_is_no_audience() -> None:
    (only,) = entries("In a post to Twitter, Ann Lee said that she was grateful.")
    assert (only.who, only.to) == (("ann-lee",), ())


def test_of_whom_something_is_asked_is_told() -> None:
    (only,) = entries("Russia has cautioned Britain and France against sending soldiers there.")
    assert only.to == ("britain", "france")
    assert "  to: [britain, france]\n" in to_yaml([only], "x" * 200)


# Questions --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("When asked about the ships, Ann Lee said: “We rule nothing out.”", "about the ships"),
        ("Ann Lee said that they ruled nothing out when asked directly about the ships.", "directly about the ships"),
        ("When asked whether it could mean war, she responded that they “rule nothing out.”", "whether it could mean war"),
        ("She was asked on Monday about the ships. “We rule nothing out,” Ann Lee said.", "on Monday about the ships"),
    ],
)  # fmt: skip
def test_the_question_as_printed(text: str, question: str) -> None:
    asked = entries(text)[-1].asked
    assert asked is not None
    assert asked.of(text) == question


@pytest.mark.parametrize(
    "who",
    [
        "one of the sources who spoke to CNN",
        "two of the clerks who met CNN",
    ],
)
def test_what_is_answered_is_nobodys_word_and_whom_one_talked_to_does_not_speak(who: str) -> None:
    text = f"When asked about the Leith Post report, {who} said, “the news was wrong.”"
    (only,) = entries(text)
    assert only.asked is not None
    assert only.asked.of(text) == "about the Leith Post report"
    assert [span.of(text) for span in only.said] == ["the news was wrong."]
    assert "cnn" not in only.who
    assert only.via == (("cnn",) if "spoke to" in who else ())


def test_a_condition_before_who_says_it_is_their_own() -> None:
    text = "When the storm came, Ann Lee said, the bridge fell."
    (only,) = entries(text)
    assert [span.of(text) for span in only.said] == ["When the storm came", "the bridge fell"]


def test_without_a_question_there_is_none() -> None:
    assert all(each.asked is None for each in entries("Ann Lee said that they asked about ships."))


# When it was said -------------------------------------------------------------------------------


def test_the_day_of_an_interview_told_later_dates_what_was_said_in_it() -> None:
    text = (
        "Ann Lee told the BBC: “We rule nothing out.”\n\n“We go on,” she said. "
        "She also insisted during the interview on Saturday that it was right, and indicated that "
        "ships could sail."
    )
    said = [each for each in entries(text) if each.who]
    assert [str(each.when) for each in said] == ["2024-11-23"] * 4
    assert [each.via for each in said] == [("bbc",)] * 4
    assert said[0].when_printed is not None
    assert said[0].when_printed.of(text) == "on Saturday"


def test_what_was_added_in_one_breath_was_said_on_one_day() -> None:
    text = "Ann Lee said on Saturday that it was bad, adding that it would be worse."
    assert [str(each.when) for each in entries(text)] == ["2024-11-23"] * 2


def test_an_answer_to_another_question_may_be_of_another_day() -> None:
    text = "Ann Lee said on Saturday that it was bad.\n\nWhen probed on ships, she replied: “No.”"
    assert [str(each.when) for each in entries(text) if each.who] == ["2024-11-23", "None"]


# What happened ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said", "happened"),
    [
        ("On Thursday, Russia used a new missile in Ukraine.", "On Thursday, Russia used a new missile in Ukraine", "2024-11-21"),
        ("Earlier this month, Joe Biden approved the use of missiles.", "Earlier this month, Joe Biden approved the use of missiles", "2024-11-01/2024-11-25"),
        ("NATO is expected to hold talks with Kyiv on Tuesday.", "NATO is expected to hold talks with Kyiv on Tuesday", "2024-11-26"),
        ("The bridge stood empty when the ferry sank on Thursday.", "the ferry sank on Thursday", "2024-11-21"),
        ("The document, first announced in September, is long.", "The document, first announced in September", "2024-09"),
        ("An update, released Thursday, has not changed much.", "An update, released Thursday", "2024-11-21"),
        ("A law signed by the mayor last week is unpopular.", "A law signed by the mayor last week", "2024-11-18/2024-11-24"),
        ("A neighbour, who was in the gym on Thursday, is tall.", "A neighbour, who was in the gym on Thursday", "2024-11-21"),
        ("The council chose a plan at a meeting in February.", "The council chose a plan at a meeting in February", "2024-02"),
    ],
)  # fmt: skip
def test_an_event_with_a_date_in_the_sources_own_voice(text: str, said: str, happened: str) -> None:
    (only,) = entries(text)
    assert (only.who, words(text, only), str(only.happened)) == ((), said, happened)
    assert only.happened_printed is not None
    assert "who:" not in to_yaml([only], text)


def test_what_one_did_twice_are_two_events_each_with_its_day() -> None:
    text = "Ann Lee opened the bridge in 2004 and left in early 2009."
    found = {words(text, each): str(each.happened) for each in entries(text)}

    assert found == {
        "Ann Lee opened the bridge in 2004": "2004",
        "Ann Lee / left in early 2009": "2009",
    }


@pytest.mark.parametrize(
    "text",
    [
        "People still talk of Thursday's fire at the chemical works.",
        "The bridge has been closed since Thursday's fire at the works.",
        "The company missed a June 1 deadline to finish a plan for its works.",
        "I emailed the company on Friday.",
        "Our paper asked the company for its papers on Friday.",
        "Ann Lee spoke out on Friday.",
        "The works could be profitable in 2026.",
        "It had a man from the union in tears: that workers struck last month.",
    ],
)
def test_what_cannot_stand_alone_as_what_happened_is_no_event(text: str) -> None:
    assert entries(text) == []


@pytest.mark.parametrize(
    "text",
    ["The bridge is closed.", "The bridge was built in recent years by nobody in particular."],
)
def test_without_a_date_that_is_known_nothing_is_proposed(text: str) -> None:
    assert entries(text) == []


def test_what_somebody_says_happened_is_theirs() -> None:
    text = "Two bombs were shot down in the past 24 hours, TASS reported."
    (only,) = entries(text)
    assert (only.who, str(only.happened), only.when) == (("tass",), "2024-11-24/2024-11-25", None)


def test_what_somebody_says_that_others_complained_about_is_dated() -> None:
    (only,) = entries("Ann Lee said that workers had complained about a broken valve last month.")
    assert (only.who, str(only.happened)) == (("ann-lee",), "2024-10")


def test_an_event_inside_a_longer_statement_is_an_entry_of_its_own() -> None:
    text = (
        "Ann Lee said the forces are much bigger now and far better equipped than when the "
        "invasion of Ukraine was launched in February 2022."
    )
    whole, event = entries(text)
    assert whole.happened is None
    assert (event.who, str(event.happened)) == (("ann-lee",), "2022-02")
    assert event.confidence < whole.confidence


# How sure ---------------------------------------------------------------------------------------


def test_what_is_quoted_and_named_is_surest() -> None:
    quoted, told, nobody = (
        entries(text)[0].confidence
        for text in (
            "“We rule nothing out,” Ann Lee said.",
            "Ann Lee implied that they ruled nothing out.",
            "They implied that nothing was ruled out.",
        )
    )
    assert quoted > 0.9 > nobody
    assert quoted > told > nobody
