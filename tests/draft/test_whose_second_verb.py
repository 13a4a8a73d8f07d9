"""Who goes on to say or do something where two people, or a letter, are told of before."""

from __future__ import annotations

import pytest

from drafting import entries, told


@pytest.mark.parametrize(
    ("deed", "more"),
    [
        ("Mark Bell apologised, adding that he was ashamed", "he was ashamed"),
        ("Mark Bell denied the charge, adding that he had an alibi", "he had an alibi"),
        ("Mark Bell broke down and confessed, adding that he hid the knife", "he hid the knife"),
        ("two women had fled the camp, saying that guards had beaten them", "guards had beaten"),
        ("two doctors had phoned, saying that the ward was full", "the ward was full"),
        ("the firm was sued by Mark Bell, alleging that it stole his idea", "it stole his idea"),
        ("Mark Bell was on the radio, saying the war was lost", "the war was lost"),
    ],
)
def test_whoever_speaks_in_what_is_told_goes_on(deed: str, more: str) -> None:
    found = told(f"Dora Pell said that {deed}.")

    assert found
    assert all(who != "dora-pell" for who, words in found if words.startswith(more))


@pytest.mark.parametrize(
    "deed",
    [
        "eight people had died, saying",
        "Bo Berg was ill, insisting",
        "Bo Berg had left, adding",
        "the plan was dropped, arguing",
    ],
)
def test_whoever_tells_of_what_befell_others_goes_on(deed: str) -> None:
    text = f"Ann Lee said that {deed} that the pier was unsafe."

    assert ("ann-lee", "the pier was unsafe") in told(text)


@pytest.mark.parametrize(
    ("deed", "second"),
    [
        ("they had refused to pay and accused her of theft", "her of theft"),
        ("the letter was sent in May and accused her of theft", "her of theft"),
        ("the leaflet was handed out in May and accused her of theft", "her of theft"),
        ("one of them was ill but refused to leave the hall", "refused to leave the hall"),
        ("the song was popular and praised the king", "the king"),
    ],
)
def test_a_second_verb_stays_with_a_person_or_with_what_is_written(deed: str, second: str) -> None:
    found = told(f"Dora Pell said {deed}.")

    assert found[0][0] == "dora-pell"
    assert ("dora-pell", second) not in found


def test_what_is_told_of_two_verbs_stays_whole() -> None:
    text = "Dora Pell said the song was popular and praised the king."

    assert told(text) == [("dora-pell", "the song was popular and praised the king")]


@pytest.mark.parametrize("source", ["official figures", "plan", "a study by Leith University"])
def test_figures_and_plans_pass_on_nobodys_words(source: str) -> None:
    (entry,) = entries(f"Ann Moyes said prices had doubled, according to {source}.")

    assert (entry.who, entry.via) == (("ann-moyes",), ())


@pytest.mark.parametrize(
    ("source", "via"),
    [
        ("Mark Bell", "mark-bell"),
        ("a report in the Guardian", "guardian"),
        ("two officials", "two-officials"),
        ("court documents", "court-documents"),
    ],
)
def test_people_outlets_and_records_pass_words_on(source: str, via: str) -> None:
    (entry,) = entries(f"Ann Moyes said the port would close, according to {source}.")

    assert (entry.who, entry.via) == (("ann-moyes",), (via,))


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board ignored the study. It estimated that 300 people had died.",
        "The Harbour Board received a letter from Mark Bell. It accused the mayor of theft.",
        "The Harbour Board met on Monday. It accused nobody of theft.",
    ],
)
def test_a_body_does_not_say_what_a_paper_named_nearer_may(text: str) -> None:
    assert [each for each in told(text) if each[0] != "unknown"] == []


def test_a_body_says_what_it_issued_and_goes_on_about_what_it_told_of() -> None:
    issued = "The Harbour Board published a statement. It accused the mayor of theft."
    told_of = "The Harbour Board said the study was late. It estimated that 300 people had died."

    assert told(issued) == [("harbour-board", "the mayor of theft")]
    assert ("harbour-board", "300 people had died") in told(told_of)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Moyes posted a picture. She wrote in the caption: “I am leaving the band for good.”",
        "Ann Moyes posted a photo with the caption: “I am leaving the band for good.”",
    ],
)
def test_whoever_writes_a_caption_says_it(text: str) -> None:
    assert told(text) == [("ann-moyes", "I am leaving the band for good.")]


def test_a_headline_is_no_part_of_its_writers_name() -> None:
    text = "Under the headline “We are closing”, Ann Moyes wrote that the mill was old."
    (entry,) = entries(text)

    assert entry.who == ("ann-moyes",)
    assert entry.who_printed is not None
    assert entry.who_printed.of(text) == "Ann Moyes"


@pytest.mark.parametrize("before", ["Port crisis – ", "Strike latest: ", "Budget row, "])
def test_what_a_headline_is_about_may_stand_before_who_says_it(before: str) -> None:
    text = f"{before}Ann Hill: “We will close the port”\n\nThe port is old."

    assert told(text) == [("ann-hill", "We will close the port")]


@pytest.mark.parametrize("kind", ["Film review", "Interview", "Profile"])
def test_whom_an_article_is_about_says_nothing_before_a_colon(kind: str) -> None:
    assert told(f"{kind}, Ann Lee: “A quiet wonder of a life”\n\nThe film is long.") == []


@pytest.mark.parametrize(
    "news",
    [
        "no change in the tax rate",
        "no fewer than 300 job cuts",
        "40 new nurses for Leith",
        "a new minister for ports",
    ],
)
def test_what_is_announced_may_be_nothing_new_or_somebody(news: str) -> None:
    assert told(f"The council announced {news}.") == [("council", news)]


@pytest.mark.parametrize(
    "nothing", ["no plans to sell the pier", "no decision on the pier", "the sailor as its head"]
)
def test_what_is_announced_without_a_message(nothing: str) -> None:
    assert told(f"The council announced {nothing}.") == []


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("the ruling was “in line with the law”", "and praised their “very decisive” majority"),
        ("the bill “had the feel of a trap”", "and urged the town to guarantee the pensions"),
        ("the town is not hurt", ", pointing to an increase in visitors"),
    ],
)
def test_words_end_before_a_second_verb_of_who_says_them(said: str, more: str) -> None:
    (first, *_rest) = told(f"Bob Jack said {said} {more}.".replace(" ,", ","))

    assert first == ("bob-jack", said)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("the UK would send no troops, telling the BBC", "dora-pell"),
        ("Germany was ready, telling Reuters", "dora-pell"),
        ("Russia had lied, telling the UN", "russia"),
        ("Mark Bell had left, telling the BBC", "mark-bell"),
    ],
)
def test_no_country_tells_an_outlet_where_a_person_speaks(said: str, who: str) -> None:
    assert told(f"Dora Pell said that {said} that “we have the ships”.")[-1][0] == who


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Writing on X, formerly Twitter, the MP for Leith said", "mp-for-leith"),
        ("Meta, formerly Facebook, said", "meta"),
        ("Sara Hill, formerly Brandt, said", "sara-hill"),
    ],
)
def test_what_something_was_called_says_nothing(said: str, who: str) -> None:
    assert told(f"{said} that the plan was a disgrace.")[-1][0] == who
