"""Which days events have: what is to come, what goes on from a day, what a picture shows."""

from __future__ import annotations

import pytest

from onrecord.dates import Date
from onrecord.draft import propose


def happened(text: str) -> list[tuple[str, str]]:
    """What a text that came out on Monday 25 November 2024 tells of in its own voice, and when."""
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    return [
        (" … ".join(span.of(text) for span in each.said), str(each.happened))
        for each in drafted.entries
        if each.happened and not each.who
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The ship arrives in Leith next month.", "2024-12"),
        ("On December 3 the trial begins in Leith.", "2024-12-03"),
        ("The law takes effect on January 20.", "2025-01-20"),
        ("The court rules on Friday.", "2024-11-29"),
        ("The union strikes on Friday.", "2024-11-29"),
        ("Voters elect a mayor on Sunday.", "2024-12-01"),
        ("A new law bans plastic from Friday.", "2024-11-29"),
        ("The council today is to begin issuing permits.", "2024-11-25"),
        ("The airline plans to fly to Leith starting in April 2025.", "2025-04"),
        ("A June 3 hearing has been scheduled in the court.", "2025-06-03"),
        ("The port was closed by the county until December 6.", "../2024-12-06"),
        ("The port will be rebuilt by 2027.", "../2027-12-31"),
        ("The plan will be announced by June.", "../2025-06-30"),
        ("The plan to save the port failed to pass the council this week.",
         "2024-11-25"),
        ("The board voted to place Ann Lee on paid leave Wednesday.", "2024-11-20"),
        ("The guard has been on leave since January.", "2024-01-01/2024-11-25"),
        ("The pier was closed more than two years ago.", "../2022-11-25"),
        ("A plane was tracked going directly to Leith on Saturday.", "2024-11-23"),
        ("The town was set back by a storm on Saturday.", "2024-11-23"),
        ("The pier was closed the day after Christmas 2022.", "2022-12-26"),
        ("The pier was closed the day after Christmas last year.", "2023-12-26"),
        ("The pier was closed last June 29.", "2024-06-29"),
        ("The pier was closed on Friday night.", "2024-11-22"),
        ("On Friday morning the council closed the pier.", "2024-11-22"),
        ("Ann Lee took the oath early Friday.", "2024-11-22"),
        ("The trial begins on Friday morning.", "2024-11-29"),
    ],
)  # fmt: skip
def test_the_day_of_what_has_been_and_of_what_is_to_come(text: str, date: str) -> None:
    assert happened(text) == [(text.rstrip("."), date)]


@pytest.mark.parametrize(
    "text",
    [
        "The port is busy this week.",
        "The committee drew up plans to open the port by May.",
        "The ships would have been delivered in 2023.",
        "The rate rose to five percent from three percent a year earlier.",
        "The town secured star Ann Lee to an extended contract Tuesday as together they target it.",
        "They target their first title in 20 years.",
        "Tickets from the 1950s were found under the old pier.",
        "The pier has stood empty since the fire in 2003.",
        "The company has a deadline set at June 1 to draw up a plan.",
        "Ann Lee was left out of the team for the games beginning on December 10.",
        "The crew is expected to lift the wreck later Monday.",
        "The airline is planning to open two piers in the next two years.",
        "The launch is postponed until 3 February.",
        "The plan will not be announced until June.",
        "It is unlikely that the pier will open before June.",
        "The bridge on Monday had by then.",
        "Fans of the Friday night game are not many.",
        "A letter sent on Monday is long.",
        "A letter released by the council on Monday is long.",
        "The council knows of a plan shelved last year.",
    ],
)
def test_what_has_no_day_of_its_own_has_none(text: str) -> None:
    assert happened(text) == []


def test_what_is_told_as_past_is_never_told_as_still_to_come() -> None:
    text = "The mayor was said to be leaving Leith on Saturday, according to the Courier."
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    assert [each.happened for each in drafted.entries] == [None]


def test_words_that_go_on_from_a_day_mean_the_one_after_it() -> None:
    text = (
        "Ann Lee was arrested on Tuesday. She was released the next day.\n\nA day later she left."
    )

    assert happened(text) == [
        ("Ann Lee was arrested on Tuesday", "2024-11-19"),
        ("She was released the next day", "2024-11-20"),
        ("A day later she left", "2024-11-21"),
    ]


def test_words_far_from_the_day_that_they_would_go_on_from_mean_none() -> None:
    between = "Ships come and go.\n\n" * 2
    text = f"Ann Lee was arrested on Tuesday.\n\n{between}She was released the next day."

    assert happened(text) == [("Ann Lee was arrested on Tuesday", "2024-11-19")]


def test_a_clause_that_another_one_parts_is_told_whole() -> None:
    text = "On Friday, after the bridge fell, the mayor closed the port."

    assert happened(text) == [(text.rstrip("."), "2024-11-22")]


@pytest.mark.parametrize("end", ["", "."])
@pytest.mark.parametrize(
    "headline", ["Minister Ann Lee to Visit Leith in July", "Ann Lee to visit Leith in July"]
)
def test_what_a_headline_tells_somebody_is_to_do_is_to_come(headline: str, end: str) -> None:
    text = f"{headline}{end}\n\nThe port is open."

    assert happened(text) == [(headline, "2025-07")]


def test_who_was_the_first_to_do_something_has_done_it() -> None:
    text = "The port is open.\n\nAnn Lee, the first woman to swim to Leith in July"

    assert [date for _, date in happened(text)] == ["2024-07"]


def test_a_caption_without_a_verb_shows_whom_and_when() -> None:
    text = "The port is open.\n\nAnn Lee (left) and Tom Roe in Leith on October 25, 2022"

    assert happened(text) == [
        ("Ann Lee (left) and Tom Roe in Leith on October 25, 2022", "2022-10-25")
    ]
    assert happened("The port is open.\n\nFirst published on October 25, 2022") == []


@pytest.mark.parametrize(
    "text",
    [
        "The strike will begin on Thursday unless the union and the firm agree.",
        "Leith will receive the ships in December only if the council approves.",
        "The strike will begin on Thursday, provided the union agrees.",
        "The ship will sail in December, as long as the harbour is free.",
        "Assuming the union agrees, the firm will reopen the plant on Thursday.",
        "Should the talks fail, the ship will sail on Thursday.",
        "Were the talks to fail, the ship would sail on Friday.",
        "The ship will sail in December in case the talks fail.",
        "The deal will close on Thursday, subject to approval by the council.",
        "The deal will close in December, pending approval by the council.",
        "The deal will close in December once the council has approved it.",
        "If the vote fails, the trains will stop on Thursday and the schools will close in May.",
        "The plant will not open on Thursday until the union agrees.",
    ],
)
def test_what_depends_on_something_is_no_event_of_its_day(text: str) -> None:
    assert happened(text) == []


def test_what_happens_in_any_case_or_has_happened_is_one() -> None:
    assert happened("The strike will begin on Thursday even if the firm pays.") == [
        ("The strike will begin on Thursday", "2024-11-28")
    ]
    assert happened("Once the crews had left, the bridge opened on Monday.") == [
        ("the bridge opened on Monday", "2024-11-25")
    ]
    assert happened("The mayor was suspended on Friday pending an inquiry.") == [
        ("The mayor was suspended on Friday pending an inquiry", "2024-11-22")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Black Friday is based on a novel by Ann Lee.",
        "Bookings on Black Friday rose by a fifth.",
        "The release of a film about the floods in Leith in 1993 has been postponed.",
        "The opening of the museum in 1953 was delayed after protests.",
        "The court postponed the opening of the pier until December 3.",
        "The launch was put off, and the hearing was adjourned until Tuesday.",
        "The launch was moved to December 3.",
        "The launch was moved from Monday to Friday.",
        "The pier was to have opened on Friday.",
        "Smoke rises over the port of Leith on Friday.",
        "Crews try to put out a blaze in Leith on Friday.",
        "The pier should have opened on Friday.",
        "The council planned to open the pier on Friday.",
        "Ann Lee, asked by reporters on Friday, said the pier was safe.",
        "The play had been due to open in Leith on Friday.",
        "It is set to slip below 13% by the end of the year, down from 20% in May 2002.",
        "Ann Lee will fight the two-year ban imposed on her by the club at a hearing this weekend.",
        "Profits were up 10% on the previous year.",
        "Sales rose by about £3m on last year.",
        "Prices rose faster than in 2004.",
        "The second half began as quietly as the first.",
        "The third quarter was marked by much kicking.",
        "The council is due to discuss matters not listed in the agenda, which came on Friday.",
    ],
)
def test_a_day_of_something_else_dates_no_clause(text: str) -> None:
    assert happened(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ann Lee will fight the ban at a hearing this weekend", "2024-11-30/2024-12-01"),
        ("Last Monday's fire was put out", "2024-11-18"),
        ("The fire in Leith on Friday was put out", "2024-11-22"),
        ("Ann Lee Friday left the board", "2024-11-22"),
        ("The ship sank on the night of 3-4 November", "2024-11-03/2024-11-04"),
        ("Ann Lee enters the office on December 20", "2024-12-20"),
        ("The rate fell to 13% from 20% on Friday", "2024-11-22"),
        ("The pier closed more than two years ago", "../2022-11-25"),
        ("Profits fell in the third quarter", "2024-07/2024-09"),
        ("The pier was built in the first half of 2004", "2004-01/2004-06"),
    ],
)
def test_a_day_of_the_clause_still_does(text: str, date: str) -> None:
    assert happened(f"{text}.") == [(text, date)]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the firm sold the pier, a deal that the union had rejected.",
        "On Monday the firm sold the pier, a deal rejected by the union.",
    ],
)
def test_an_event_is_told_whole_though_somebody_rejects_it(text: str) -> None:
    assert [words for words, _ in happened(text)] == [text[:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "They said the report was kept secret, but the council told people about it this week.",
        "Ann Lee said the bridge was shut, but the city had begun to mend it on Monday.",
        "The officials said the pier has been closed, but the port opened a new one on Friday.",
    ],
)
def test_what_may_be_more_of_what_somebody_says_is_not_the_sources_own(text: str) -> None:
    assert happened(text) == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ann Lee denied it, but the bridge fell on Monday.", "the bridge fell on Monday"),
        ("Officials promised help, but the bridge fell on Monday.", "the bridge fell on Monday"),
        ("Ann Lee said nothing, but the bridge fell on Monday.", "the bridge fell on Monday"),
        ("“The bridge is safe,” Ann Lee said, but it fell on Monday.", "it fell on Monday"),
        ("The bridge was old, but the city mended it on Monday.", "the city mended it on Monday"),
        ("Ann Lee said it was safe. But the bridge fell on Monday.", "the bridge fell on Monday"),
    ],
)
def test_but_behind_what_nobody_reports_begins_the_sources_own(text: str, event: str) -> None:
    assert [words for words, _ in happened(text)] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor rebuffed calls on Friday to step aside.",
        "Ann Lee came to Leith on Friday to mend the pier.",
        "Ann Lee spent much of Friday mending the pier.",
        "On Friday, the council passed a bill that reaffirmed the ban.",
        "The union, which has vowed to fight on, closed the pier on Friday.",
    ],
)
def test_what_a_clause_goes_on_with_is_told_with_it(text: str) -> None:
    assert [words for words, _ in happened(text)] == [text[:-1]]


@pytest.mark.parametrize(
    "behind",
    [
        "because the pier was old",
        "after the pier had fallen",
        ", which the mayor said was a pity",
        "as the mayor looked on",
    ],
)
def test_what_only_stands_beside_a_clause_is_not(behind: str) -> None:
    text = f"The union left the talks on Friday{'' if behind[0] == ',' else ' '}{behind}."
    assert [words for words, _ in happened(text)] == ["The union left the talks on Friday"]


_INTERVIEW = (
    "We talk to Ella Marek, an engineer.\n\n"
    "HOLT: Was the bridge safe?\n\n"
    "MAREK: It was not. The reason is not clear.\n\n"
    "The city closed it in May 2019.\n\n"
)


@pytest.mark.parametrize("behind", ["", "HOLT: And now? Nobody knows.\n\nMAREK: It is shut."])
def test_a_paragraph_in_a_turn_is_nobodys_own(behind: str) -> None:
    assert happened(_INTERVIEW + behind) == []


def test_before_a_transcript_and_behind_its_end_the_source_tells_of_itself() -> None:
    text = f"The bridge fell in June 2021.\n\n{_INTERVIEW}A court sits.\n\nIt opened in May 2022."
    assert [date for _, date in happened(text)] == ["2021-06", "2022-05"]


@pytest.mark.parametrize(
    "text",
    [
        "Police said the men “were arrested” in an email on Monday.",
        "The union said the strike was “called off” in a statement on Monday.",
        "Ann Lee said “it is safe” in a statement on Monday.",
        "Ann Lee said the bridge “was shut after a ship hit it” at a briefing on Monday.",
    ],
)
def test_no_day_behind_the_marks_is_that_of_what_is_told_in_them(text: str) -> None:
    drafted = propose(text, published=Date.parse("2024-11-25"), actors={}, outlet=None)
    assert [each.happened for each in drafted.entries if each.happened] == []


def test_a_day_in_the_marks_is() -> None:
    text = "Police said the men “were arrested on Monday” in an email."
    drafted = propose(text, published=Date.parse("2024-11-26"), actors={}, outlet=None)
    assert [str(each.happened) for each in drafted.entries] == ["2024-11-25"]
