"""Stretches from one date to another, and the rarer forms of general news English."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft.when import Named, Tense, find, resolve, tense_at

WEDNESDAY = Date.parse("2012-05-16")


def told(text: str) -> list[tuple[str, str]]:
    """The date words of a text that came out on a Wednesday in May 2012, and what they mean."""
    return [
        (each.words, date.edtf if date else "")
        for each in find(text)
        for tense in [tense_at(text, each.core)]
        for date in [resolve(each.words, WEDNESDAY, tense=tense)]
    ]


@pytest.mark.parametrize(
    ("text", "words", "date"),
    [
        ("Boats ran between July 2003 and December 2004.", "between July 2003 and December 2004",
         "2003-07/2004-12"),
        ("They met from March to May last year.", "from March to May last year",
         "2011-03/2011-05"),
        ("She led it from 1992 until 1995.", "from 1992 until 1995", "1992/1995"),
        ("The trial runs from May 21 to June 4.", "from May 21 to June 4",
         "2012-05-21/2012-06-04"),
        ("The mill was shut in July/August 2011.", "in July/August 2011", "2011-07/2011-08"),
        ("The mill was shut in July-August 2011.", "in July-August 2011", "2011-07/2011-08"),
        ("The 1992-1995 strike was long.", "1992-1995", "1992/1995"),
        ("Sales rose in the year to March 2012.", "in the year to March 2012",
         "2011-04/2012-03"),
        ("Sales rose in the month to 28 February.", "in the month to 28 February",
         "2012-01-29/2012-02-28"),
        ("Sales rose in the nine months to 30 September 2011.",
         "in the nine months to 30 September 2011", "2011-01/2011-09"),
        ("Sales rose in the year to Saturday.", "in the year to Saturday",
         "2011-05-13/2012-05-12"),
        ("It opened less than two weeks ago.", "less than two weeks ago",
         "2012-05-02/2012-05-16"),
    ],
)  # fmt: skip
def test_a_stretch_is_one_date_from_its_first_end_to_its_last(
    text: str, words: str, date: str
) -> None:
    assert told(text) == [(words, date)]


@pytest.mark.parametrize("most", ["Less than", "No more than", "No earlier than", "Just under"])
def test_so_long_ago_at_most_lies_between_then_and_now(most: str) -> None:
    assert told(f"{most} two weeks ago it fell.") == [
        (f"{most} two weeks ago", "2012-05-02/2012-05-16")
    ]


@pytest.mark.parametrize(
    ("more", "date"),
    [
        ("more than two years ago", "../2010-05-16"),
        ("well over a week ago", "../2012-05-09"),
        ("just over a decade ago", "../2002-05-16"),
    ],
)
def test_more_than_so_long_ago_lies_before_then(more: str, date: str) -> None:
    assert told(f"It fell {more}.") == [(more, date)]


@pytest.mark.parametrize("least", ["No fewer than", "Not less than", "At least"])
def test_so_long_ago_at_least_gives_no_date(least: str) -> None:
    assert told(f"{least} two years ago it fell.") == [(f"{least} two years ago", "")]


def test_two_dates_that_are_no_ends_stay_two() -> None:
    assert told("He came on May 3 and left on May 9.") == [
        ("on May 3", "2012-05-03"),
        ("on May 9", "2012-05-09"),
    ]


def test_what_has_been_since_a_day_goes_on_until_publication() -> None:
    assert told("He has been on leave since January.") == [
        ("since January", "2012-01-01/2012-05-16")
    ]
    assert resolve("since January", WEDNESDAY, tense=Tense.FUTURE) == Date.parse(
        "2012-01-01/2012-05-16"
    )
    assert told("She has been away since the spring.") == [
        ("since the spring", "2012-03-01/2012-05-16")
    ]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("the 3rd of April", "2012-04-03"),
        ("the first of June", "2012-06-01"),
        ("14-May-2012", "2012-05-14"),
        ("on May 14 in 2011", "2011-05-14"),
        ("9/11", "2001-09-11"),
        ("the 1800s", "18XX"),
        ("the 2000s", "200X"),
        ("the week before last", "2012-04-30/2012-05-06"),
        ("the year before last", "2010"),
        ("a fortnight ago", "2012-04-30/2012-05-06"),
        ("half a year ago", "2011-11"),
        ("a year and a half ago", "2010-11"),
        ("the past weekend", "2012-05-12/2012-05-13"),
        ("in the early hours of Monday", "2012-05-14"),
        ("at dawn on Monday", "2012-05-14"),
        ("Monday at 5 p.m. ET", "2012-05-14"),
        ("the second quarter ended June 30, 2011", "2011-04/2011-06"),
        ("the quarter ended in March", "2012-01/2012-03"),
        ("the three months to March 31", "2012-01/2012-03"),
        ("the month ended April 30", "2012-04"),
        ("the next fiscal year", "2013~"),
        ("the first Tuesday in March", "2012-03-06"),
        ("the last Monday of May 2011", "2011-05-30"),
        ("last June 6", "2011-06-06"),
        ("last February 29", "2012-02-29"),
        ("next February 29", "2016-02-29"),
        ("next January 1", "2013-01-01"),
        ("the day after Easter", "2012-04-09"),
        ("the night of May 11", "2012-05-11"),
        ("the week beginning 7 May", "2012-05-07/2012-05-13"),
        ("the week of 7 May 2011", "2011-05-02/2011-05-08"),
        ("in the second half of February", "2012-02"),
        ("the first half of February 2011", "2011-02"),
        ("on Black Friday", "2011-11-25"),
        ("on Remembrance Sunday", "2011-11-13"),
        ("prior to May 7", "../2012-05-06"),
        ("no later than two weeks ago", "../2012-05-06"),
        ("last night’s", "2012-05-15/2012-05-16"),
    ],
)
def test_rarer_forms(words: str, date: str) -> None:
    assert resolve(words, WEDNESDAY) == Date.parse(date)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("the night before", "2012-03-06"),
        ("the Thursday before", "2012-03-01"),
        ("the Monday after", "2012-03-12"),
        ("the previous decade", "200X"),
        ("the next afternoon", "2012-03-08"),
        ("May of that year", "2012-05"),
        ("on April 14 of that year", "2012-04-14"),
        ("13", "2012-03-13"),
    ],
)
def test_forms_that_look_back_to_a_day_that_is_named(words: str, date: str) -> None:
    assert resolve(words, WEDNESDAY, named=Named.of([Date.parse("2012-03-07")])) == Date.parse(date)
