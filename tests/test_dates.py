from __future__ import annotations

import datetime as dt
import re

import edtf
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.dates import MONTHS, Date, DateError, Precision


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


# What a date says


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-11-25", "2024-11-25", "2024-11-25", "day"),
        ("2024-11", "2024-11-01", "2024-11-30", "month"),
        ("2024-11-XX", "2024-11-01", "2024-11-30", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-XX", "2024-01-01", "2024-12-31", "year"),
        ("2024-XX-XX", "2024-01-01", "2024-12-31", "year"),
        ("2024-21", "2024-03-01", "2024-05-31", "season"),
        ("2024-23", "2024-09-01", "2024-11-30", "season"),
        ("2024-24", "2024-12-01", "2025-02-28", "season"),
        ("202X", "2020-01-01", "2029-12-31", "decade"),
        ("20XX", "2000-01-01", "2099-12-31", "century"),
        ("2024-11-18/2024-11-24", "2024-11-18", "2024-11-24", "interval"),
        ("2024-11/2024-12-02", "2024-11-01", "2024-12-02", "interval"),
        ("../2024-11-25", None, "2024-11-25", "open"),
        ("/2024-11", None, "2024-11-30", "open"),
        ("2024-11-25/..", "2024-11-25", None, "open"),
        ("2024/", "2024-01-01", None, "open"),
        ("0001", "0001-01-01", "0001-12-31", "year"),
        ("000X", "0001-01-01", "0009-12-31", "decade"),
        ("9999-24", "9999-12-01", "9999-12-31", "season"),
    ],
)
def test_bounds(text: str, earliest: str | None, latest: str | None, precision: str) -> None:
    date = Date.parse(text)
    assert date.earliest == (earliest and day(earliest))
    assert date.latest == (latest and day(latest))
    assert date.precision == Precision(precision)
    assert date.edtf == str(date) == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2024-11", False, False),
        ("2024-11~", True, False),
        ("2024-11?", False, True),
        ("2024-11%", True, True),
        ("2024-11-18~/2024-11-24", True, False),
        ("2024-11-18/2024-11-24?", False, True),
        ("../2024-11-24%", True, True),
    ],
)
def test_marks(text: str, approximate: bool, uncertain: bool) -> None:  # noqa: FBT001 - a table's columns
    date = Date.parse(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)
    bare = Date.parse(re.sub("[~?%]", "", text))
    assert (date.earliest, date.latest) == (bare.earliest, bare.latest), "a mark moves no bound"


def test_each_end_keeps_its_own_marks() -> None:
    date = Date.parse("2024-11-18~/2024-11-24?")
    assert date.start is not None
    assert date.end is not None
    assert (date.start.approximate, date.start.uncertain) == (True, False)
    assert (date.end.approximate, date.end.uncertain) == (False, True)


def test_dates_made_from_days() -> None:
    monday, sunday = day("2024-11-18"), day("2024-11-24")
    assert Date.on(monday).edtf == "2024-11-18"
    assert Date.by(sunday).edtf == "../2024-11-24"
    assert Date.by(sunday, "~").edtf == "../2024-11-24~"
    assert Date.between(monday, sunday).edtf == "2024-11-18/2024-11-24"
    assert Date.between(monday, monday) == Date.on(monday)
    with pytest.raises(DateError):
        Date.between(sunday, monday)


@pytest.mark.parametrize(
    ("published", "bound"),
    [
        ("2024-11-20", "../2024-11-20"),
        ("2024-11-20~", "../2024-11-20~"),
        ("2024-11?", "../2024-11-30?"),
        ("2024-11-18?/2024-11-20", "../2024-11-20"),
        ("2024-11-18/2024-11-20%", "../2024-11-20%"),
        ("../2024-11-20~", "../2024-11-20~"),
    ],
)
def test_a_bound_is_as_sure_as_the_end_that_sets_it(published: str, bound: str) -> None:
    assert Date.parse(published).bound == Date.parse(bound)


def test_a_date_without_an_end_bounds_nothing() -> None:
    assert Date.parse("2024-11-20/..").bound is None


# What an editor is told

SUCH_AS_A_WEEK = "write the days it means, such as 2024-11-18/2024-11-24"
HOW = (
    "write a day as 2024-11-25, a month as 2024-11, a year as 2024, and some time between two"
    " dates as 2024-11-18/2024-11-24"
)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("25 November 2024", "write it as 2024-11-25"),
        ("Monday, November 25, 2024", "write it as 2024-11-25"),
        ("25th of Nov. 2024", "write it as 2024-11-25"),
        ("November 2024", "write it as 2024-11"),
        ("spring 2024", "write it as 2024-21"),
        ("the 1990s", "write it as 199X"),
        ("about November 2024", "write it as 2024-11~"),
        ("~2024-11", "write it as 2024-11~"),
        ("by 25 November 2024", "write it as ../2024-11-25"),
        ("since November 2024", "write it as 2024-11/.."),
        ("between 18 and 24 November 2024", "write it as 2024-11-18/2024-11-24"),
        ("18–24 November 2024", "write it as 2024-11-18/2024-11-24"),
        ("28 November to 2 December 2024", "write it as 2024-11-28/2024-12-02"),
        ("2024-1-5", "write it as 2024-01-05"),
        ("2024/11/25", "write it as 2024-11-25"),
        ("2024/11", "write it as 2024-11"),
        ("2023/24", "write it as 2023/2024"),
        ("20241125", "write it as 2024-11-25"),
        ("25.11.2024", "write it as 2024-11-25"),
        ("11/25/2024", "write it as 2024-11-25"),
        ("10/10/2024", "write it as 2024-10-10"),
        ("05/11/2024", "day and month cannot be told apart: write 2024-11-05 or 2024-05-11"),
        (" 2024-11-25", "write it as 2024-11-25"),
        ("2024-11-25\n", "write it as 2024-11-25"),
        ("2024-11-uu", "write it as 2024-11-XX"),
        ("2024-11/open", "write it as 2024-11/.."),
        ("unknown/2024-11", "write it as ../2024-11"),
        ("2024-11-25T18:07", "a date has no time of day: write it as 2024-11-25"),
        ("18:07", "a date has no time of day: write the day alone, as 2024-11-25"),
        ("2024-13", "there is no month 13"),
        ("2024-00", "there is no month 0"),
        ("2024-25", "there is no month 25; for two years write 2024/2025"),
        ("2024-25-11", "there is no month 25; if that is the day, write 2024-11-25"),
        ("2024-11-31", "November 2024 has 30 days"),
        ("31 November 2024", "November 2024 has 30 days"),
        ("2023-02-29", "February 2023 has 28 days"),
        ("2024-11-00", "there is no day 0 in November 2024"),
        ("2024-23-05", "23 stands for autumn, which has no day 05"),
        ("2024-11-24/2024-11-18", "the interval ends before it begins"),
        ("2024-12/2024-11-30", "the interval ends before it begins"),
        ("a/b/c", "an interval has two ends, as in 2024-11-18/2024-11-24"),
        ("..", "an open end stands in an interval, as in ../2024-11-25"),
        ("../..", "an interval needs a date at one end at least, as in ../2024-11-25"),
        ("/", "an interval needs a date at one end at least, as in ../2024-11-25"),
        ("2024-XX-25", "a day needs a month: write 2024, or the month in full"),
        ("202X-11", "a month needs a whole year: write 202X, or the year in full"),
        (
            "2XXX",
            "X stands for digits left out from the right: 202X, 20XX, 2024-XX, 2024-11-XX",
        ),
        ("0000", "years run from 0001 to 9999"),
        ("-0044", "years run from 0001 to 9999"),
        ("Y17000", "years run from 0001 to 9999"),
        ("12024-01-01", "years run from 0001 to 9999"),
        ("November 25", '"November 25" lacks the year: write a day as 2024-11-25'),
        (
            "last week",
            f'"last week" depends on the day it was written: {SUCH_AS_A_WEEK}',
        ),
        (
            "[2024, 2025]",
            "a list of dates is not supported: write some time between two, as A/B",
        ),
        (
            "soon",
            f'"soon" is not a date: {HOW}',
        ),
        (
            "",
            f"the date is empty: {HOW}",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(wrong: str, told: str) -> None:
    with pytest.raises(DateError) as caught:
        Date.parse(wrong)
    assert str(caught.value) == told


def test_the_nearest_form_is_there_for_programs() -> None:
    with pytest.raises(DateError) as caught:
        Date.parse("2024-11-24/2024-11-18")
    assert caught.value.nearest == "2024-11-18/2024-11-24"


def test_digits_of_other_scripts_are_no_date() -> None:
    with pytest.raises(DateError):
        Date.parse("٢٠٢٤")


@given(st.text(max_size=30) | st.text("0123456789-/.~?%X TZnovember", max_size=24))
@example("{}")
def test_any_other_text_is_refused_in_one_line_that_suggests_only_what_is_valid(text: str) -> None:
    if error := what_is_wrong(text):
        assert "\n" not in str(error)
        assert error.nearest is None or what_is_wrong(error.nearest) is None


def what_is_wrong(text: str) -> DateError | None:
    try:
        Date.parse(text)
    except DateError as error:
        return error
    return None


# How a date is said


@pytest.mark.parametrize(
    ("text", "words", "short"),
    [
        ("2024-11-25", "25 November 2024", "25 Nov 2024"),
        ("2024-11", "November 2024", "Nov 2024"),
        ("2024-21", "spring 2024", "spring 2024"),
        ("2024-24", "winter 2024–25", "winter 2024–25"),
        ("1999-24", "winter 1999–2000", "winter 1999–2000"),
        ("2024", "2024", "2024"),
        ("202X", "the 2020s", "the 2020s"),
        ("200X", "between 2000 and 2009", "2000–2009"),
        ("20XX", "between 2000 and 2099", "2000–2099"),
        ("2024-11-18/2024-11-24", "between 18 and 24 November 2024", "18–24 Nov 2024"),
        (
            "2024-11-28/2024-12-02",
            "between 28 November and 2 December 2024",
            "28 Nov – 2 Dec 2024",
        ),
        (
            "2024-12-30/2025-01-02",
            "between 30 December 2024 and 2 January 2025",
            "30 Dec 2024 – 2 Jan 2025",
        ),
        ("2024-11-23/2024-11-24", "23 or 24 November 2024", "23–24 Nov 2024"),
        ("2024-11-30/2024-12-01", "30 November or 1 December 2024", "30 Nov – 1 Dec 2024"),
        ("2024-11-25/2024-11-25", "25 November 2024", "25 Nov 2024"),
        ("2024-07/2024-09", "between July and September 2024", "Jul–Sep 2024"),
        ("2024-12/2025-02", "between December 2024 and February 2025", "Dec 2024 – Feb 2025"),
        ("2024-21/2024-22", "spring or summer 2024", "spring–summer 2024"),
        ("2022/2024", "between 2022 and 2024", "2022–2024"),
        (
            "2024-11-20/2024-12",
            "between 20 November 2024 and December 2024",
            "20 Nov 2024 – Dec 2024",
        ),
        ("2024/2024-06", "between 1 January and 30 June 2024", "1 Jan – 30 Jun 2024"),
        ("../2024-11-25", "by 25 November 2024", "by 25 Nov 2024"),
        ("../2024-11", "by the end of November 2024", "by end of Nov 2024"),
        ("../20XX", "by the end of 2099", "by end of 2099"),
        ("2024-11-25/..", "25 November 2024 or later", "25 Nov 2024 or later"),
        ("2024-11-25/", "25 November 2024 or later", "25 Nov 2024 or later"),
        ("2024-11~", "about November 2024", "c. Nov 2024"),
        ("2024-11-25?", "25 November 2024 (uncertain)", "25 Nov 2024?"),
        ("2024-11-25%", "about 25 November 2024 (uncertain)", "c. 25 Nov 2024?"),
        ("../2024-11~", "by about the end of November 2024", "by c. end of Nov 2024"),
        (
            "2024-11-18~/2024-11-24~",
            "between about 18 and about 24 November 2024",
            "c. 18 – c. 24 Nov 2024",
        ),
        (
            "2024-11-18?/2024-11-24?",
            "between 18 and 24 November 2024 (uncertain)",
            "18–24 Nov 2024?",
        ),
        (
            "2024-11-18~/2024-11-24",
            "between about 18 November 2024 and 24 November 2024",
            "c. 18 Nov 2024 – 24 Nov 2024",
        ),
    ],
)
def test_words(text: str, words: str, short: str) -> None:
    date = Date.parse(text)
    assert date.words() == words
    assert date.short() == short


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-11-18", "2024-11-24", "18 to 24 November 2024"),
        ("2024-11-18", "2024-11-19", "18 to 19 November 2024"),
        ("2024-11-30", "2024-12-02", "30 November to 2 December 2024"),
        ("2024-11-18~", "2024-11-24", "about 18 November 2024 to 24 November 2024"),
        ("2024-11-18", "2024-11-18", "18 November 2024"),
        ("2024-11-18/2024-11-20", "2024-11-24", "18 to 24 November 2024"),
    ],
)
def test_words_from_one_date_to_another(first: str, last: str, words: str) -> None:
    assert Date.parse(first).until(Date.parse(last)) == words


def test_words_with_the_day_of_the_week() -> None:
    assert Date.parse("2024-11-25").words(weekday=True) == "Monday 25 November 2024"
    assert Date.parse("2024-11-25").short(weekday=True) == "Mon 25 Nov 2024"
    assert Date.parse("2024-11-23/2024-11-24").words(weekday=True) == (
        "Saturday 23 or Sunday 24 November 2024"
    )
    assert Date.parse("2024-11").words(weekday=True) == "November 2024"


# Dates beside each other


def test_within_asks_whether_one_date_fits_into_the_other() -> None:
    saturday, week, by = (
        Date.parse(text) for text in ("2024-11-23", "2024-11-18/2024-11-24", "../2024-11-25")
    )
    assert saturday.within(week)
    assert not week.within(saturday)
    assert week.within(by)
    assert not by.within(week)
    assert saturday.within(Date.parse("2024-11-23/.."))


@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_a_date_in_doubt_and_one_beyond_doubt_lie_in_neither(mark: str) -> None:
    doubted, sure = Date.parse(f"2024-11-25{mark}"), Date.parse("2024-11-25")
    assert not doubted.within(sure)
    assert not sure.within(doubted)
    assert doubted.within(Date.parse(f"2024-11{mark}"))


def test_dates_exclude_each_other_only_where_the_gap_is_beyond_doubt() -> None:
    week = Date.parse("2024-11-18/2024-11-24")
    assert Date.parse("2024-11-25").excludes(week)
    assert not Date.parse("2024-11-25?").excludes(week)
    assert not Date.parse("2024-11-25").excludes(Date.parse("2024-11-18/2024-11-24~"))
    assert Date.parse("2024-11-25").excludes(Date.parse("2024-11-18~/2024-11-24"))
    assert not Date.parse("2024-11-24").excludes(week)
    assert Date.parse("../2024-11-25").excludes(Date.parse("2024-11-26/.."))


def test_narrowest_first() -> None:
    texts = ["2024", "../2024-11-25", "2024-11-18/2024-11-24", "2024-11-23?", "2024-11-23"]
    assert sorted(texts, key=lambda text: Date.parse(text).narrowness) == [
        "2024-11-23",
        "2024-11-23?",
        "2024-11-18/2024-11-24",
        "2024",
        "../2024-11-25",
    ]


def test_a_timeline_puts_by_behind_what_begins_that_day() -> None:
    texts = ["../2024-11-25", "2024-11-26", "2024-11", "2024-11-25", "2024-11-25/..", "2024-11-01"]
    assert sorted(texts, key=lambda text: Date.parse(text).sort_key) == [
        "2024-11-01",
        "2024-11",
        "2024-11-25",
        "2024-11-25/..",
        "../2024-11-25",
        "2024-11-26",
    ]


# What holds for all dates

YEARS = st.integers(1, 9999) | st.integers(1990, 2030)
WHOLE = st.one_of(
    st.dates().map(dt.date.isoformat),
    st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12)),
    st.builds("{:04}".format, YEARS),
)
UNITS = st.one_of(
    WHOLE,
    st.builds("{:04}-{:02}-XX".format, YEARS, st.integers(1, 12)),
    st.builds("{:04}-{}".format, YEARS, st.integers(21, 24)),
    st.builds("{:03}X".format, st.integers(0, 999)),
    st.builds("{:02}XX".format, st.integers(0, 99)),
)


@st.composite
def texts(draw: st.DrawFn, units: st.SearchStrategy[str] = UNITS) -> str:
    """A valid date of any form."""
    marked = st.builds("{}{}".format, units, st.sampled_from(["", "", "", "~", "?", "%"]))
    one, other = draw(marked), draw(marked)
    form = draw(st.sampled_from(["A", "A/B", "../B", "/B", "A/..", "A/"]))
    if form == "A/B":
        one, other = sorted((one, other), key=lambda text: Date.parse(text).sort_key)
    return form.replace("A", one).replace("B", other)


dates = texts().map(Date.parse)
exact_dates = texts().map(lambda text: Date.parse(re.sub("[~?%]", "", text)))


@given(texts())
def test_a_date_keeps_its_text_and_its_bounds_in_order(text: str) -> None:
    date = Date.parse(text)
    assert date.edtf == text
    assert date.earliest or date.latest
    if date.earliest and date.latest:
        assert date.earliest <= date.latest


@given(dates.filter(lambda date: date.sort_key[0].year > 99))  # so that no year looks like a day
def test_words_name_a_day_only_where_it_bounds_the_date(date: Date) -> None:
    named = re.findall(rf"(?<![\w–])(\d{{1,2}}) (?:and|or|{'|'.join(MONTHS)})\b", date.words())
    bounds = (date.earliest, date.latest)
    assert {int(number) for number in named} <= {bound.day for bound in bounds if bound}
    if date.precision not in (Precision.DAY, Precision.INTERVAL, Precision.OPEN):
        assert not named


@given(dates, dates)
def test_words_that_differ_in_bounds_differ(one: Date, other: Date) -> None:
    if one.words() == other.words():
        assert (one.earliest, one.latest) == (other.earliest, other.latest)


def days_allowed(date: Date) -> tuple[dt.date, dt.date]:
    """The bounds, where an open end reaches to the end of the calendar."""
    return date.earliest or dt.date.min, date.latest or dt.date.max


@given(dates, dates, dates)
def test_within_is_an_order(one: Date, other: Date, third: Date) -> None:
    assert one.within(one)
    if one.within(other) and other.within(one):
        assert days_allowed(one) == days_allowed(other)
    if one.within(other) and other.within(third):
        assert one.within(third)
    if one.within(other):
        assert one.overlaps(other)


@given(dates, dates)
def test_excluding_is_mutual_and_never_where_dates_overlap(one: Date, other: Date) -> None:
    assert one.excludes(other) == other.excludes(one)
    assert one.overlaps(other) == other.overlaps(one)
    assert not (one.excludes(other) and one.overlaps(other))


@given(exact_dates, exact_dates)
def test_dates_without_marks_either_overlap_or_exclude(one: Date, other: Date) -> None:
    assert one.excludes(other) != one.overlaps(other)


# The edtf package (5.0.2) is an oracle where it is right. It moves the bounds of `~`, ends winter
# with December, has a year 0, makes up bounds for open ends, and fails on some marks
# of seasons and intervals of `X`.
@settings(max_examples=40, deadline=None)
@given(UNITS.filter(lambda text: "-24" not in text[4:7] and text not in ("000X", "00XX")))
def test_bounds_are_those_of_the_edtf_package(text: str) -> None:
    date, oracle = Date.parse(text), edtf.parse_edtf(text)
    assert date.earliest is not None
    assert date.latest is not None
    assert date.earliest.timetuple()[:3] == oracle.lower_strict()[:3]
    assert date.latest.timetuple()[:3] == oracle.upper_strict()[:3]


@settings(max_examples=40, deadline=None)
@given(texts(WHOLE))
def test_what_we_accept_the_edtf_package_accepts(text: str) -> None:
    assert str(edtf.parse_edtf(text))
