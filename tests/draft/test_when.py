from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import Date
from onrecord.draft.when import Named, Tense, find, resolve, tense_at

MONDAY = Date.parse("2024-11-25")


def meant(words: str, published: str = "2024-11-25", tense: str = "", anchor: str = "") -> str:
    """What words mean in a source of that day, as EDTF; empty where they say nothing."""
    date = resolve(
        words,
        Date.parse(published) if published else None,
        tense=Tense(tense) if tense else None,
        named=Named.of([Date.parse(anchor)] if anchor else []),
    )
    return date.edtf if date else ""


def found(text: str) -> list[str]:
    return [each.words for each in find(text)]


def tense_of(words: str, text: str) -> str:
    core = next(each.core for each in find(text) if each.core.of(text) == words)
    return tense_at(text, core) or ""


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2024-11-25", "2024-11-25"),
        ("20 January 2025", "2025-01-20"),
        ("January 20th, 2025", "2025-01-20"),
        ("on Monday, November 25, 2024", "2024-11-25"),
        ("Nov. 25, 2024", "2024-11-25"),
        ("25.11.2024", "2024-11-25"),
        ("in February 2022", "2022-02"),
        ("late November 2023", "2023-11"),
        ("in 2025", "2025"),
        ("the summer of 2023", "2023-22"),
        ("winter 2023-24", "2023-24"),
        ("the 1990s", "199X"),
        ("the '80s", "198X"),
        ("the third quarter of 2008", "2008-07/2008-09"),
        ("Q3 2008", "2008-07/2008-09"),
        ("the first half of 2024", "2024-01/2024-06"),
        ("between 18 and 24 November 2024", "2024-11-18/2024-11-24"),
        ("November 18-24, 2024", "2024-11-18/2024-11-24"),
        ("between 2014 and 2016", "2014/2016"),
    ],
)
def test_dates_that_need_no_publication(words: str, date: str) -> None:
    assert meant(words, published="") == date
    assert meant(words, published="1999") == date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        # a day
        ("today", "2024-11-25"),
        ("this morning", "2024-11-25"),
        ("yesterday", "2024-11-24"),
        ("tomorrow", "2024-11-26"),
        ("last night", "2024-11-24/2024-11-25"),
        ("on Saturday", "2024-11-23"),
        ("late on Saturday", "2024-11-23"),
        ("Monday", "2024-11-25"),
        ("Thursday’s", "2024-11-21"),
        ("last Friday", "2024-11-22"),
        ("last Monday", "2024-11-18"),
        ("next Tuesday", "2024-11-26"),
        ("Tuesday last week", "2024-11-19"),
        ("two days ago", "2024-11-23"),
        ("24 hours ago", "2024-11-24"),
        ("just over 24 hours ago", "2024-11-23/2024-11-24"),
        ("36 hours ago", "2024-11-23/2024-11-24"),
        ("three hours ago", "2024-11-24/2024-11-25"),
        ("on November 11", "2024-11-11"),
        ("11 November", "2024-11-11"),
        ("Monday, November 25", "2024-11-25"),
        ("October 12 last year", "2023-10-12"),
        # a weekend or week
        ("this weekend", "2024-11-23/2024-11-24"),
        ("over the weekend", "2024-11-23/2024-11-24"),
        ("last week", "2024-11-18/2024-11-24"),
        ("this week", "2024-11-25/2024-12-01"),
        ("next week", "2024-12-02/2024-12-08"),
        ("two weeks ago", "2024-11-11/2024-11-17"),
        ("in the past 24 hours", "2024-11-24/2024-11-25"),
        ("over the past three days", "2024-11-22/2024-11-25"),
        # a month or more
        ("in February", "2024-02"),
        ("Back in February", "2024-02"),
        ("in November", "2024-11"),
        ("last December", "2023-12"),
        ("October of last year", "2023-10"),
        ("earlier this month", "2024-11-01/2024-11-25"),
        ("later this month", "2024-11-25/2024-11-30"),
        ("last month", "2024-10"),
        ("a month ago", "2024-10"),
        ("the third quarter", "2024-07/2024-09"),
        ("in the coming quarter", "2024-11-25/2025-02-25"),
        ("last quarter", "2024-07/2024-09"),
        ("this summer", "2024-22"),
        ("last winter", "2023-24"),
        ("last year", "2023"),
        ("earlier this year", "2024-01-01/2024-11-25"),
        ("the end of this year", "2024"),
        ("three years ago", "2021"),
        ("20 years ago", "2004~"),
        ("about three years ago", "2021~"),
        # up to, and from
        ("by Saturday", "../2024-11-23"),
        ("by the end of the month", "../2024-11-30"),
        ("before November", "../2024-10-31"),
        ("since Saturday", "2024-11-23/2024-11-25"),
        ("after November 20", "2024-11-21/2024-11-25"),
    ],
)
def test_seen_from_monday_25_november_2024(words: str, date: str) -> None:
    assert meant(words) == date


@pytest.mark.parametrize(
    ("words", "past", "future"),
    [
        ("on Tuesday", "2024-11-19", "2024-11-26"),
        ("Monday", "2024-11-25", "2024-11-25"),
        ("on January 20", "2024-01-20", "2025-01-20"),
        ("in February", "2024-02", "2025-02"),
        ("this weekend", "2024-11-23/2024-11-24", "2024-11-30/2024-12-01"),
        ("the first quarter", "2024-01/2024-03", "2025-01/2025-03"),
        ("in two weeks", "", "2024-12-09/2024-12-15"),
        ("since Saturday", "2024-11-23/2024-11-25", "2024-11-23/2024-11-25"),
    ],
)
def test_tense_tells_what_has_been_from_what_is_to_come(words: str, past: str, future: str) -> None:
    assert meant(words, tense="past") == past
    assert meant(words, tense="future") == future


def test_without_tense_a_day_soon_to_come_is_meant_rather_than_last_years() -> None:
    assert meant("December 12") == "2024-12-12"
    assert meant("June 12") == "2024-06-12"


def test_on_a_friday_only_a_tense_tells_which_weekend() -> None:
    assert meant("this weekend", published="2024-11-22") == ""
    assert meant("this weekend", published="2024-11-22", tense="future") == "2024-11-23/2024-11-24"
    assert meant("this weekend", published="2024-11-23") == "2024-11-23/2024-11-24"


@pytest.mark.parametrize(
    "words",
    [
        "in recent weeks",
        "a few days ago",
        "for several months",
        "soon",
        "the day after he left",
        "05/11/2024",
        "November 31",
        "Sunday, November 25",
        "31 February 2024",
        "the third half",
        "before 0001-01-01",
        "after 9999-12-31",
        "",
    ],
)
def test_what_does_not_say_stays_words(words: str) -> None:
    assert meant(words) == ""


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("on the same day", "2024-11-19"),
        ("the next day", "2024-11-20"),
        ("a day earlier", "2024-11-18"),
        ("two days later", "2024-11-21"),
        ("the following week", "2024-11-25/2024-12-01"),
        ("the following Monday", "2024-11-25"),
        ("the same year", "2024"),
        ("a year earlier", "2023"),
    ],
)
def test_days_beside_one_that_the_text_has_named(words: str, date: str) -> None:
    assert meant(words, anchor="2024-11-19") == date
    assert meant(words) == "", "never counted from publication"


# Publication that is not known to the day


@pytest.mark.parametrize("words", ["today", "on Saturday", "in February", "last week", "last year"])
def test_without_publication_relative_words_stay_words(words: str) -> None:
    assert meant(words, published="") == ""
    assert meant(words, published="../2024-11-25") == ""


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("today", "2024-11-25/2024-11-27"),
        ("on Saturday", "2024-11-23"),
        ("on Tuesday", "2024-11-19/2024-11-26"),
        ("last week", "2024-11-18/2024-11-24"),
        ("earlier this month", "2024-11-01/2024-11-27"),
        ("last month", "2024-10"),
        ("on November 11", "2024-11-11"),
    ],
)
def test_relative_words_are_as_wide_as_publication(words: str, date: str) -> None:
    assert meant(words, published="2024-11-25/2024-11-27") == date


def test_doubt_about_publication_is_passed_on() -> None:
    assert meant("on Saturday", published="2024-11-25~") == "2024-11-23~"
    assert meant("last week", published="2024-11-25?") == "2024-11-18?/2024-11-24?"
    assert meant("in February 2022", published="2024-11-25~") == "2022-02"


WORDS = st.sampled_from(
    [
        "today", "last night", "on Saturday", "last Friday", "next Tuesday", "last week", "this week",
        "Friday last week", "earlier this month", "last month", "in February", "on November 11",
        "February 29", "two weeks ago", "in the past 24 hours", "over the past three months",
        "this summer", "last winter", "the third quarter", "next year", "by Friday", "since Monday",
    ]
)  # fmt: skip


@given(WORDS, st.dates(dt.date(1990, 1, 1), dt.date(2040, 1, 1)), st.integers(0, 40), st.data())
def test_whatever_the_day_was_its_date_lies_within_what_rough_publication_gives(
    words: str, first: dt.date, days: int, data: st.DataObject
) -> None:
    tense = data.draw(st.sampled_from([None, *Tense]))
    day = first + dt.timedelta(data.draw(st.integers(0, days)))
    rough = resolve(words, Date.between(first, first + dt.timedelta(days)), tense=tense)
    exact = resolve(words, Date.on(day), tense=tense)
    if rough and exact:
        assert exact.within(rough)


@given(st.text(max_size=40), st.dates())
def test_any_text_and_any_day_give_a_date_or_none(words: str, day: dt.date) -> None:
    for each in find(words):
        assert each.span.of(words) == each.words
        resolve(each.words, Date.on(day))
    resolve(words, Date.on(day))


@given(WORDS, st.dates())
def test_at_the_edges_of_the_calendar_there_is_no_date(words: str, day: dt.date) -> None:
    for edge in (dt.date.min, dt.date.max, day):
        resolve(words, Date.on(edge))


# Where they stand


def test_found_with_their_preposition_in_the_order_of_the_text() -> None:
    text = (
        "He insisted on Saturday that, back in February 2022 and in recent weeks, Moscow had\n"
        "talked of it; on the same day, by the end of last year, two weeks ago, in 2025."
    )
    assert found(text) == [
        "on Saturday",
        "back in February 2022",
        "in recent weeks",
        "on the same day",
        "by the end of last year",
        "two weeks ago",
        "in 2025",
    ]


def test_the_core_leaves_the_preposition_out() -> None:
    text = "It opened on Monday."
    (only,) = find(text)
    assert (only.span.of(text), only.core.of(text)) == ("on Monday", "Monday")


def test_any_white_space_is_a_space() -> None:
    assert found("It opened on\n  20 January\t2025.") == ["on\n  20 January\t2025"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "May I ask?",
        "IMAGES MAY OFFEND",
        "the Friday before the vote",
        "Some 2024 soldiers were sent.",
        "A survey of 1709 schoolchildren was carried out.",
        "The count rose to 2024 ships.",
        "It cost $2024 and 1,999 euros, 2030%.",
        "the September 11 terrorist attacks",
        "on the same day that missiles struck",
        "two days before the phone launches",
        "a report in the Sunday Times",
        "on the harbour's Sunday Programme",
        "Ann Lee told Today: “We go.”",
        "a fan of the Tomorrow People",
        "She died in her 40s.",
        "Every Friday they meet.",
        "They were out shopping over the Christmas holidays.",
        "It was shut on Bloody Sunday, and on Super Bowl Sunday.",
        "the weekend before the vote",
    ],
)
def test_what_only_looks_like_a_date_is_not_found(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the winners of 2024", "2024"),
        ("the 2024 elections", "2024"),
        ("It fell in 2009 as prices rose.", "in 2009"),
        ("In 2009 sales fell.", "In 2009"),
    ],
)
def test_four_figures_are_a_year_where_something_says_so(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On Sunday news broke.", "On Sunday"),
        ("On Sunday Ann Lee left.", "On Sunday"),
        ("Today Ann Lee left.", "Today"),
        ("He left. Tomorrow he returns.", "Tomorrow"),
        ("in the 40s", "in the 40s"),
    ],
)
def test_a_day_beside_a_name_is_still_one(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize("name", ["Wang Jun", "Jan Novak", "Li Mar", "Theresa May"])
def test_a_name_is_no_month(name: str) -> None:
    assert found(f"{name} left, and it fell in Jun.") == ["in Jun"]


def test_what_a_day_owns_is_not_what_came_before() -> None:
    assert found("He spoke after Thursday's launch.") == ["Thursday's"]
    assert found("He spoke after Thursday.") == ["after Thursday"]
    assert found("Asked about Friday's fire, he wept.") == ["Friday's"]


def test_some_friday_is_not_the_last_one() -> None:
    assert found("One Friday in May it sank.") == ["in May"]
    assert found("It sank on a Friday in 2010.") == ["in 2010"]
    assert found("She spoke at a Friday briefing.") == ["Friday"]


def test_a_night_that_has_a_day_is_of_that_day() -> None:
    assert found("It sank overnight on Tuesday.") == ["on Tuesday"]
    assert found("It sank overnight on rocks.") == ["overnight"]


@pytest.mark.parametrize(
    ("words", "text", "tense"),
    [
        ("Saturday", "He insisted during the interview on Saturday that it was so.", "past"),
        ("Monday", "Moscow said Monday that its defences had shot down eight.", "past"),
        ("Tuesday", "NATO is expected to hold talks with Kyiv on Tuesday.", "future"),
        ("January 20", "It could be pulled when he enters office on January 20.", "future"),
        ("October 12", "Apple announced today an event to be held on October 12.", "future"),
        ("June 10", "They agreed a deal that will be finalized by June 10.", "future"),
        ("November 11", "It revived due to Starmer's visit, he said, on November 11.", "past"),
        ("Thursday’s", "He vowed to increase production following Thursday’s launch.", "past"),
        ("December", "They looked at reducing it and turned to lowering it in December.", "past"),
        ("Monday", "At the beginning of the trial on Monday, she cried.", "past"),
        ("Monday's", "He spoke in the wake of Monday's decision that it will close.", "past"),
        ("Monday", "On Monday a deadline had passed.", "past"),
        ("Saturday", "On Saturday she goes to Leith.", "future"),
        ("Saturday", "A plane was tracked going directly to Leith Saturday.", "past"),
        ("Saturday", "He was going to open it on Saturday.", "future"),
        ("May", "They did not learn of it until May.", "past"),
        ("May", "It expects $3 million, compared with $2 million in May.", "past"),
        ("Monday", "Monday.", ""),
    ],
)
def test_tense_from_the_words_around(words: str, text: str, tense: str) -> None:
    assert tense_of(words, text) == tense


def test_a_verb_of_the_next_clause_does_not_turn_a_day_round() -> None:
    text = "Russia, which launched a missile on Thursday, would attack again, he said."
    assert tense_of("Thursday", text) == "past"


@pytest.mark.parametrize(
    "words",
    ["from Feb. 13, 2016 to Oct. 25, 2017", "between 13 February 2016 and 25 October 2017"],
)
def test_a_stretch_between_two_whole_dates_is_one_date(words: str) -> None:
    found = find(f"The kettles were made in Brest {words} by hand.")
    assert [each.words for each in found] == [words]
    date = resolve(found[0].core.of(f"The kettles were made in Brest {words} by hand."), None)
    assert str(date) == "2016-02-13/2017-10-25"
