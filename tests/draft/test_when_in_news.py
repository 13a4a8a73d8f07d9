"""Date words in sentences, as news in English puts them; every sentence is made up.

What stands in brackets are date words. Behind the sentence stands what each means, seen from the day of
publication: EDTF, or a dash for words that stay words.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from bench.dates import reading
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import Date
from onrecord.draft import when
from onrecord.text import Span

ROOT = Path(__file__).resolve().parents[2]


def read(marked: str, published: str) -> str:
    """The dates of a text's bracketed words, in its order; each is seen from those before it."""
    text, places = "", []
    for part in re.split(r"(\[.*?\])", marked):
        words = part.strip("[]")
        if part.startswith("["):
            places.append(Span(len(text), len(text) + len(words)))
        text += words
    dates = reading.read(text, places, Date.parse(published))
    return " ".join(date.edtf if date else "-" for _, date in dates)


OCTOBER_1989 = """
Profit rose to $3 million in [the third quarter] from $2 million [a year earlier].|1989-07/1989-09 1988-07/1988-09
[Third-quarter] profit fell. In [the year-earlier period] it earned more.|1989-07/1989-09 1988-07/1988-09
Sales rose in [the quarter] ended [Sept. 30] from [the 1988 period].|1989-07/1989-09 1989-09-30 1988-07/1988-09
In [the 1988 quarter], it had lost money.|-
It earned more than in [last year's third quarter].|1988-07/1988-09
[Fourth-quarter] profit will fall, analysts expect.|1989-10/1989-12
It had lost money in [the second quarter of 1988].|1988-04/1988-06
Output grew in [the first nine months of 1989].|1989-01/1989-09
Output in [the January-March quarter] grew.|1989-01/1989-03
A profit is likely in [fiscal 1990], which begins [Nov. 1].|1990~ 1989-11-01
It lost money in [fiscal 1988-89].|1988/1989
It sold less in [the year ended June 30].|1988-07/1989-06
Steel orders fell in [the week ended Oct. 21].|1989-10-15/1989-10-21
Sales in [September] fell 3% from [August].|1989-09 1989-08
Sales in [September] fell 3% from [a year earlier].|1989-09 1988-09
He left in [March]. He had come [a year earlier].|1989-03 1988
The dividend is payable [Dec. 15] to holders of record [Nov. 20].|1989-12-15 1989-11-20
Oil for [December] delivery rose.|1989-12
The [March] contract fell.|1990-03
The bonds are due [Nov. 15].|1989-11-15
Trading on [Oct. 27] was heavy.|1989-10-27
Stocks rose [yesterday]. [The day before], they had fallen.|1989-10-30 1989-10-29
The talks resume [Thursday].|1989-11-02
The talks resumed [Thursday].|1989-10-26
The board meets [Friday].|1989-11-03
The law takes effect [Jan. 1].|1990-01-01
He will retire [next June].|1990-06
[Last spring] he resigned; [this fall] he came back.|1989-21 1989-23
An election is planned for [next spring].|1990-21
[Last winter] was cold, [mid-August] wet.|1988-24 1989-08
Prices fell between [March] and [August 1988].|1988-03 1988-08
Prices rose between [November] and [March 1989].|1988-11 1989-03
Stocks fell [Friday], [Oct. 13].|1989-10-13 1989-10-13
He was born in [the late 1940s], and grew up in [the '50s].|194X 195X
He joined the firm [two years ago].|1987
[Twenty-five years ago] it was a village.|1964~
It was new in [the 1980s].|198X
Winds of that strength come [every year] or in [recent years].|- -
"""

FEBRUARY_1998 = """
He spoke at [9 a.m. Thursday] and left [Thursday night].|1998-02-05 1998-02-05
The jury will return [Monday].|1998-02-09
A hearing was scheduled for [Monday].|1998-02-09
A deadline of [Feb. 15] was set.|1998-02-15
He arrived on [Jan. 27]. [The next day] he left.|1998-01-27 1998-01-28
The force, which had gone in on [Aug. 2, 1990], stayed.|1990-08-02
He said [Friday] that talks would be held [Wednesday].|1998-02-06 1998-02-11
He told reporters [Tuesday] he would step down [June 30].|1998-02-03 1998-06-30
Details would be given at a meeting on [Thursday].|1998-02-12
The president is due in Rome [Saturday].|1998-02-07
The council was to meet [Saturday].|1998-02-07
The council could vote as early as [Thursday].|1998-02-12
Gov. Smith said Sen. Jones would come on [Monday].|1998-02-09
Polls open [Sunday]; the vote on the budget comes [Tuesday].|1998-02-08 1998-02-10
The offer, which expired [Feb. 3], was extended through [March 3].|1998-02-03 1998-03-03
The truce, set to begin at [midnight Tuesday], holds.|1998-02-10
She died [Sunday] after [Saturday]'s crash.|1998-02-01 1998-01-31
He was arrested in [November]; the trial begins in [May].|1997-11 1998-05
He was elected in [November 1996] and sworn in [two months later].|1996-11 1997-01
[A year ago], nobody knew her.|1997
[Five years ago this month] a bridge fell.|1993-02
He left [a week ago Friday].|1998-01-30
[A year ago today] it rained.|1997-02-06
They come back [a week from Monday].|1998-02-16
[Thanksgiving] was quiet, and [by Christmas] he was home.|1997-11-27 ../1997-12-25
They met on [New Year's Eve], and again on [Good Friday 1997].|1997-12-31 1997-03-28
Trials start [the week of March 2].|1998-03-02/1998-03-08
It will be back on [Friday the 13th].|1998-02-13
It was the biggest rise since [May].|1997-05
Nothing will change until [October].|1998-10
It lost money in [the first half of last year].|1997-01/1997-06
He said so [earlier this week], and [late last year].|1998-02-02/1998-02-06 1997
They met at Mar-a-Lago and on Jan-Mayen, and again in [January].|1998-01
"""


def _examples(lines: str, published: str) -> list[tuple[str, str, str]]:
    pairs = (line.split("|") for line in lines.strip().splitlines())
    return [(sentence, published, dates) for sentence, dates in pairs]


@pytest.mark.parametrize(
    ("sentence", "published", "dates"),
    [
        *_examples(OCTOBER_1989, "1989-10-31"),
        *_examples(FEBRUARY_1998, "1998-02-06"),
    ],
)
def test_a_sentence_of_news(sentence: str, published: str, dates: str) -> None:
    assert read(sentence, published) == dates


@pytest.mark.parametrize(
    ("words", "published", "date"),
    [
        ("10/31/89", "1989-10-31", "1989-10-31"),
        ("31/10/89", "1989-10-31", "1989-10-31"),
        ("7/8/07", "2007-07-09", "2007-07-08"),
        ("7/8/07", "2007-08-09", "2007-08-07"),
        ("7/8/07", "2007-11-09", "-"),
        ("02/27/98 0802EST", "1998-02-27", "1998-02-27"),
        ("08-15-90 1337EDT", "1990-08-15", "1990-08-15"),
        ("1998-02-27 08:02:00", "1998-02-27", "1998-02-27"),
        ("19980227", "1998-02-27", "1998-02-27"),
        ("198001", "1980-01-01", "-"),
    ],
)
def test_figures_are_read_where_only_one_order_can_be_meant(
    words: str, published: str, date: str
) -> None:
    assert read(f"[{words}]", published) == date


def test_a_line_end_in_wrapped_text_ends_no_sentence() -> None:
    text = "Exports fell in\nFebruary and were, the ministry said, well under those of\n[a year earlier]."
    assert read(text.replace("February", "[February]"), "1987-03-30") == "1987-02 1986-02"


def test_a_headline_is_no_part_of_the_sentence_below_it() -> None:
    text = "Sales of cars fall\n[February 3, 2009]\nSales fell in [January] from [a year ago].\n"
    assert read(text, "2009-02-03") == "2009-02-03 2009-01 2008-01"


def test_feasts_that_differ_from_country_to_country_stay_words() -> None:
    words = "They met on [Independence Day], on [Orthodox Easter] and on [the national holiday]."
    assert read(words, "1998-02-06") == "- - -"
    assert when.find("It was the quietest Orthodox Easter.") == []


def test_feasts_are_found() -> None:
    found = when.find("It fell on Good Friday and again on New Year’s Eve.")
    assert [each.words for each in found] == ["on Good Friday", "on New Year’s Eve"]


WORDS = st.sampled_from(
    """the third quarter|a year earlier|the same period|the year-earlier quarter|the 1988 half
    fiscal 1989|its fiscal year|the next day|that Tuesday|two weeks later|Friday the 13th|last Easter
    a week from Monday|a year ago today|10/31/89|the week of March 2|Thanksgiving|February 29|9 a.m.
    the rest of the year|the quarter ended Feb. 28|the April-June period|late last night""".replace(
        "\n", "|"
    ).split("|")
)


@given(st.lists(WORDS.map(str.strip), min_size=1, max_size=6), st.dates())
def test_any_words_in_any_order_on_any_day_give_dates_or_none(
    words: list[str], day: dt.date
) -> None:
    given_ = read(" and ".join(f"[{each}]" for each in words), day.isoformat()).split()
    assert len(given_) == len(words)


def test_looking_only_where_a_sign_is_finds_all_that_there_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [path.read_text("utf-8") for path in sorted(ROOT.glob("seeds/*.txt"))]
    texts += [re.sub(r"[\[\]]", "", OCTOBER_1989 + FEBRUARY_1998)]
    found = [when.find(text) for text in texts]
    monkeypatch.setattr("onrecord.draft.when.finding.windows", lambda text: [Span(0, len(text))])
    monkeypatch.setattr("onrecord.draft.when.finding.holds", lambda _text, _wanted: True)
    assert [when.find(text) for text in texts] == found
    assert all(found)


@pytest.mark.parametrize("named", ["Local 1520", "Flight 1907", "Room 1900", "Resolution 1973"])
def test_the_number_of_a_thing_is_no_year(named: str) -> None:
    assert not when.find(f"It was told by {named}, at the port.")
