"""What a draft writes of dates: nothing that was over lies after its publication."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import WEEKDAYS, Date
from onrecord.draft import propose
from onrecord.draft.occasions.dating import lies_after, told
from onrecord.draft.when import Tense

SUNDAY = Date.parse("2008-01-20")
MONTHS = [dt.date(2000, month, 1).strftime("%B") for month in range(1, 13)]
PHRASES = st.one_of(
    st.builds("{} {}".format, st.sampled_from(["on", "last", "next", "this"]), st.sampled_from(WEEKDAYS)),
    st.sampled_from([*WEEKDAYS, "today", "tomorrow", "this week", "this weekend", "in the second half"]),
    st.builds("{} {}".format, st.sampled_from(["in", "this", "next", "by"]), st.sampled_from(MONTHS)),
    st.builds("on {} {}".format, st.sampled_from(MONTHS), st.integers(1, 31)),
    st.builds("in {}".format, st.integers(1995, 2045)),
)  # fmt: skip


@given(PHRASES, st.dates(dt.date(1995, 1, 1), dt.date(2045, 1, 1)), st.integers(0, 40))
def test_what_has_been_never_begins_after_publication(
    words: str, first: dt.date, days: int
) -> None:
    published = Date.between(first, first + dt.timedelta(days))
    date = told(words, published, Tense.PAST)
    assert not lies_after(date, published)


@given(st.sampled_from(WEEKDAYS), st.dates(dt.date(1995, 1, 1), dt.date(2045, 1, 1)))
def test_a_weekday_that_has_been_is_the_last_on_or_before_publication(
    name: str, day: dt.date
) -> None:
    date = told(f"on {name}", Date.on(day), Tense.PAST)
    assert date is not None
    assert date.earliest is not None
    assert 0 <= (day - date.earliest).days < 7
    assert WEEKDAYS[date.earliest.weekday()] == name


@pytest.mark.parametrize(
    ("words", "tense", "date"),
    [
        ("this week", Tense.PAST, "2008-01-14/2008-01-20"),
        ("this year", Tense.PAST, "2008"),
        ("on January 26", Tense.PAST, None),
        ("on January 26", None, None),
        ("on January 26", Tense.FUTURE, "2008-01-26"),
        ("next month", None, "2008-02"),
        ("in 2010", None, "2010"),
    ],
)
def test_seen_from_sunday_20_january_2008(
    words: str, tense: Tense | None, date: str | None
) -> None:
    found = told(words, SUNDAY, tense)
    assert (found and found.edtf) == date


def test_days_that_reach_beyond_publication_end_with_it() -> None:
    thursday, monday = Date.parse("2006-02-23~"), Date.parse("2006-02-20")
    assert str(told("this week", thursday, Tense.PAST)) == "2006-02-20~/2006-02-23"
    assert str(told("this week", monday, Tense.PAST)) == "2006-02-20"


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("By the end of the day Saturday the site was not loading at all.", "2008-01-19"),
        ("The festival opened on Saturday as thousands came to see the lights.", "2008-01-19"),
        ("The board was to meet on Saturday in Paris.", "2008-01-26"),
        ("The parliament will vote on the new law on Saturday.", "2008-01-26"),
        ("A survey of 1709 schoolchildren was carried out in the city.", None),
    ],
)
def test_what_a_draft_of_that_day_dates(text: str, happened: str | None) -> None:
    drafted = propose(text, published=SUNDAY, actors={}, outlet=None)
    dates = [str(each.happened) for each in drafted.entries if each.happened]
    assert dates == ([happened] if happened else [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee was fined by the court and has been on leave since January 2007.", "Ann Lee … has been on leave since January 2007"),
        ("The plan, first announced in 2005, was dropped.", "The plan, first announced in 2005"),
        ("Ann Lee, who left the council in May 2006, was fined.", "Ann Lee, who left the council in May 2006"),
    ],
)  # fmt: skip
def test_an_event_takes_its_subject_with_it(text: str, said: str) -> None:
    (event,) = propose(text, published=SUNDAY, actors={}, outlet=None).entries
    assert " … ".join(span.of(text) for span in event.said) == said


def test_what_stands_beside_a_noun_in_what_somebody_says_is_no_entry_of_its_own() -> None:
    text = "Ann Lee said that the bridge, which opened in May 2006, was safe."
    assert [
        each.happened for each in propose(text, published=SUNDAY, actors={}, outlet=None).entries
    ] == [None]


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        (
            "Leith accused Arden on 3 March of hiding the map.",
            ["Arden", "of hiding the map"],
            "2008-03-03",
        ),
        (
            "Mayor Ann Lee warned Arden on Sunday against building the pier.",
            ["Arden", "against building the pier"],
            "2008-03-09",
        ),
        (
            "Mayor Ann Lee urged residents Sunday to leave their homes at once.",
            ["residents", "to leave their homes at once"],
            "2008-03-09",
        ),
        (
            "Leith police accused the man arrested on Monday of lying.",
            ["the man arrested on Monday of lying"],
            "None",
        ),
        ("In 1994 the fraud was said to have begun in Leith.", None, "None"),
        (
            "Mayor Ann Lee warned of an attack on Sunday against the port.",
            ["an attack on Sunday against the port"],
            "None",
        ),
    ],
)
def test_the_day_behind_whom_one_speaks_to_dates_the_saying(
    text: str, words: list[str] | None, date: str
) -> None:
    published = Date.parse("2008-03-13")
    entries = propose(text, published=published, actors={}, outlet=None).entries
    assert {str(e.when) for e in entries} == {date}
    assert words is None or [[s.of(text) for s in e.said] for e in entries] == [words]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee called the reports “inaccurate” during a briefing on Tuesday.",
         "the reports “inaccurate”"),
        ("Ann Lee called the reports inaccurate at a news conference on Tuesday.",
         "the reports inaccurate"),
        ("Ann Lee called the leak “a crime” at Tuesday’s briefing.", "the leak “a crime”"),
        ("Ann Lee dismissed the reports as “inaccurate” during a briefing on Tuesday.",
         "the reports as “inaccurate”"),
    ],
)  # fmt: skip
def test_the_day_of_the_briefing_dates_what_was_called_something_there(
    text: str, said: str
) -> None:
    (entry,) = propose(text, published=SUNDAY, actors={}, outlet=None).entries
    assert " … ".join(span.of(text) for span in entry.said) == said
    assert str(entry.when) == "2008-01-15"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ann Lee promised three new bridges this year.", "None"),
        ("Ann Lee promised on Tuesday three new bridges.", "2008-01-15"),
        ("“We will build three bridges,” Ann Lee promised on Tuesday.", "2008-01-15"),
        ("“We will build three bridges,” Ann Lee promised this week.", "2008-01-14/2008-01-20"),
        ("“Prices will rise,” Ann Lee predicted in January.", "2008-01"),
        ("“We will,” Ann Lee promised this week, “build three.”", "2008-01-14/2008-01-20"),
    ],
)
def test_the_year_in_which_a_promise_is_to_be_kept_dates_no_saying(text: str, date: str) -> None:
    (entry,) = propose(text, published=SUNDAY, actors={}, outlet=None).entries
    assert str(entry.when) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ann Lee, speaking a day after Tuesday’s fire, said that the port was safe.", "None"),
        ("Ann Lee said in a speech after Tuesday’s fire that the port was safe.", "None"),
        ("Ann Lee said after last week’s vote on Tuesday that the port was safe.", "None"),
        ("On Friday, Ann Lee said after last week’s vote that the port was safe.", "2008-01-18"),
        ("Speaking after Tuesday’s fire, Ann Lee said on Friday that it was safe.", "2008-01-18"),
        ("Ann Lee said at Tuesday’s briefing that the port was safe.", "2008-01-15"),
    ],
)
def test_the_day_of_what_came_before_dates_no_saying(text: str, date: str) -> None:
    (entry,) = propose(text, published=SUNDAY, actors={}, outlet=None).entries
    assert str(entry.when) == date


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("the day before the vote on Friday", "None"),
        ("two days after the vote on Friday", "None"),
        ("on the eve of the vote on Friday", "None"),
        ("ahead of the vote on Friday", "None"),
        ("on Friday, the day before the vote,", "2008-01-18"),
        ("on Friday ahead of the vote", "2008-01-18"),
        ("on the day of the vote on Friday", "2008-01-18"),
    ],
)
def test_a_day_that_is_counted_from_dates_no_saying(words: str, when: str) -> None:
    text = f"Ann Lee said {words} that it was fair."
    _says_once(text, when)


def test_a_day_behind_the_verb_is_counted_from_by_nothing_before_it() -> None:
    _says_once("Two days after the vote Ann Lee said on Friday that it was fair.", "2008-01-18")


def test_the_day_on_which_one_was_asked_for_comment_is_that_of_the_answer() -> None:
    _says_once("Asked for comment on Friday, Ann Lee said it was fair.", "2008-01-18")
    _says_once("Asked about the raid on Friday, Ann Lee said it was fair.", "None")
    _says_once("Asked about Friday's raid, Ann Lee said it was fair.", "None")
    _says_once("Asked at Friday's briefing, Ann Lee said it was fair.", "2008-01-18")
    _says_once("Ann Lee, asked by reporters on Friday, said it was fair.", "2008-01-18")


def test_the_day_in_the_name_of_a_paper_dates_nothing() -> None:
    _says_once("“It is fair,” Ann Lee said in the COAST TODAY interview.", "None")


def _says_once(text: str, when: str) -> None:
    (entry,) = propose(text, published=SUNDAY, actors={}, outlet=None).entries
    assert str(entry.when) == when


def test_the_month_of_what_is_threatened_dates_no_event() -> None:
    text = "Ann Lee threatened strikes this month."
    assert not propose(text, published=SUNDAY, actors={}, outlet=None).entries


def test_the_day_of_a_briefing_that_is_spoken_of_dates_no_saying() -> None:
    text = "Ann Lee condemned the shots fired during a briefing on Tuesday."
    (entry,) = propose(text, published=SUNDAY, actors={}, outlet=None).entries
    assert [span.of(text) for span in entry.said] == [text[len("Ann Lee condemned ") : -1]]
    assert entry.when is None


@pytest.mark.parametrize(
    ("text", "said", "when"),
    [
        ("“The port is safe,” Ann Lee wrote on Sunday (January 13).", "The port is safe", "2008-01-13"),
        ("“The port is safe,” Ann Lee said on Friday (18 Jan, local time).", "The port is safe", "2008-01-18"),
        ("On Sunday (January 13, 2008), Ann Lee said the port was safe.", "the port was safe", "2008-01-13"),
        ("Ann Lee said on Friday (18 January) the port was safe.", "the port was safe", "2008-01-18"),
        ("Ann Lee said on Friday evening (Jan. 18) that the port was safe.", "the port was safe", "2008-01-18"),
        ("Ann Lee said on Friday (2-1 to us) that the port was safe.", "the port was safe", "2008-01-18"),
    ],
)  # fmt: skip
def test_a_weekday_and_its_day_in_brackets_are_one_date(text: str, said: str, when: str) -> None:
    drafted = propose(text, published=SUNDAY, actors={}, outlet=None)
    (entry,) = drafted.entries
    assert [span.of(text) for span in entry.said] == [said]
    assert str(entry.when) == when


def test_an_event_is_not_cut_inside_the_brackets_of_its_day() -> None:
    text = "The old bridge fell on Friday (January 18)."
    (entry,) = propose(text, published=SUNDAY, actors={}, outlet=None).entries
    assert [span.of(text) for span in entry.said] == ["The old bridge fell on Friday (January 18)"]
    assert str(entry.happened) == "2008-01-18"


@pytest.mark.parametrize(
    "said",
    [
        "The vote was held on Election Day (8 November 2007)",
        "The feast was held on her birthday (8 November)",
        "The strike began on Friday evening (18 January, local time)",
        "The strike began on Friday (18 January) in Leith",
    ],
)
def test_what_is_said_goes_on_to_the_end_of_its_brackets(said: str) -> None:
    (entry,) = propose(f"{said}, Ann Lee said.", published=SUNDAY, actors={}, outlet=None).entries
    assert [span.of(f"{said}, Ann Lee said.") for span in entry.said] == [said]
    assert entry.when is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ann Lee, who met Bo Berg on Friday, tweeted a day earlier that the port was safe.", "2008-01-17"),
        ("The pier fell on Friday. “The port is safe,” Ann Lee had said the day before.", "2008-01-17"),
        ("Bo Berg left on Friday (18 January). A day earlier, Ann Lee said the port was safe.", "2008-01-17"),
        ("Ann Lee, who will meet Bo Berg on Friday, said a day earlier that the port was safe.", "None"),
        ("Ann Lee said a day earlier that the port was safe.", "None"),
        ("Bo Berg left in May. Ann Lee said a day earlier that the port was safe.", "None"),
        ("Bo Berg left on Friday.\n\nAnn Lee said a day earlier that the port was safe.", "None"),
        ("Bo Berg left on Friday. Ann Lee said two days earlier that the port was safe.", "None"),
    ],
)  # fmt: skip
def test_a_day_earlier_is_counted_from_the_day_told_of_right_before(text: str, when: str) -> None:
    drafted = propose(text, published=SUNDAY, actors={}, outlet=None)
    (entry,) = [each for each in drafted.entries if each.who]
    assert str(entry.when) == when
