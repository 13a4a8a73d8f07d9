"""What was said at a press conference was said on its day, which stands a line before."""

from __future__ import annotations

import pytest

from drafting import entries

HELD = "On Friday Ann Lee held a press conference in Bonn. “We will go on,” Lee said.\n\n"
TOLD = (
    "Ann Lee announced on Friday that the bridge will close. The announcement came in a press "
    "conference held on Friday.\n\n"
)


def _days(text: str) -> list[str]:
    return [str(each.when or "") for each in entries(text)]


@pytest.mark.parametrize("before", [HELD, TOLD])
def test_the_day_of_a_press_conference_is_that_of_what_is_said_later_in_it(before: str) -> None:
    assert _days(before + "Lee also said the bridge was old.") == ["2024-11-22", "2024-11-22"]


@pytest.mark.parametrize(
    "later",
    [
        "Tom Roe said that the bridge was old.",
        "Lee has said that the bridge was old.",
        "Lee told the Courier that the bridge was old.",
        "Lee said in a letter that the bridge was old.",
        "Lee tweeted that the bridge was old.",
        "Lee wrote: “The bridge is old.”",
        "Lee testified that the bridge was old.",
    ],
)
def test_not_of_what_another_said_or_hints_at_another_occasion(later: str) -> None:
    assert _days(HELD + later) == ["2024-11-22", ""]


@pytest.mark.parametrize("elsewhere", ["tweeted", "wrote", "testified"])
def test_what_is_written_or_sworn_ends_it(elsewhere: str) -> None:
    later = f"Lee {elsewhere} that the bridge was old.\n\nLee said it was lost."
    assert _days(HELD + later) == ["2024-11-22", "", ""]


def test_another_day_takes_its_place() -> None:
    later = "On Sunday, Lee said the bridge was old.\n\nLee said it was lost."
    assert _days(HELD + later) == ["2024-11-22", "2024-11-24", "2024-11-24"]


IN_BETWEEN = "Ships come and go.\n\n"
SAID = "Ann Lee, the mayor, said on Friday that the bridge will close.\n\n"


@pytest.mark.parametrize(
    "later",
    [
        "Lee said the bridge was old.",
        "Lee also warned that the bridge was old.",
        "The bridge, Lee said, was old.",
        "“The bridge is old,” she told reporters.",
        "“The bridge is old,” Lee said in a statement.",
        "“The bridge is old,” Lee said in a post.",
        "“The bridge is old,” she wrote.",
        "Ships come and go. Lee called the bridge “a danger”.",
        "The bridge was built in 1950. Lee said the bridge was old.",
        "The fire on Sunday killed two. Lee said the bridge was old.",
    ],
)
def test_who_is_told_to_have_spoken_on_a_day_goes_on_on_it(later: str) -> None:
    assert _days(SAID + later)[-1] == "2024-11-22"


@pytest.mark.parametrize(
    "later",
    [
        "Tom Roe said the bridge was old.",
        "Lee has said that the bridge was old.",
        "Lee had said that the bridge was old.",
        "Lee says that the bridge is old.",
        "Lee said earlier that the bridge was old.",
        "Lee has been silent since, saying that the bridge was old.",
        "Lee said after the vote that the bridge was old.",
        "The council closed a bridge that Lee said was old.",
        "The council met, with Lee saying that the bridge was old.",
        "Lee told the council in May that the bridge was old.",
        "Lee, who flew home on Sunday, said that the bridge was old.",
        "Lee flew home on Sunday. Lee said that the bridge was old.",
        "The council voted on Sunday. Lee said that the bridge was old.",
        "According to the Courier, Lee said that the bridge was old.",
        "Lee told the Courier that the bridge was old.",
        "During her visit to the port, Lee said the bridge was old.",
        "When she was elected, Lee said the bridge was old.",
        "While she was mayor, Lee said the bridge was old.",
        "After she was arrested, Lee told police the bridge was old.",
        "As a councillor, Lee said the bridge was old.",
        "During the pandemic, Lee said the bridge was old.",
        "In her memoir, Lee said the bridge was old.",
        "In her first speech, Lee said the bridge was old.",
        "In a 1998 book, Lee said the bridge was old.",
        "Lee said at her trial that the bridge was old.",
        "Lee said on the campaign trail that the bridge was old.",
        "Years before, Lee said the bridge was old.",
        "Two weeks on, Lee said the bridge was old.",
        "Back then, Lee said the bridge was old.",
        "At the time, Lee said the bridge was old.",
        "In the past Lee said the bridge was old.",
        "On another occasion, Lee said the bridge was old.",
        "Throughout the year Lee said the bridge was old.",
        "For years Lee said the bridge was old.",
        "At the last election, Lee said the bridge was old.",
        "In leaked emails, Lee said the bridge was old.",
        "In a letter to the council, Lee said the bridge was old.",
        "In a podcast, Lee said the bridge was old.",
        "Lee testified that the bridge was old.",
        "Lee told police that the bridge was old.",
        "Separately, Lee said the bridge was old.",
        "In court papers, Lee said the bridge was old.",
        "Two days later it fell. Lee said the bridge was old.",
        "It fell the next morning. Lee said the bridge was old.",
        "Hours later it fell. Lee said the bridge was old.",
        "That night it fell. Lee said the bridge was old.",
        IN_BETWEEN * 3 + "Lee said the bridge was old.",
    ],
)
def test_not_where_it_may_be_another_time(later: str) -> None:
    assert "2024-11-22" not in _days(SAID + later)[1:]


def test_a_day_long_past_goes_on_in_its_paragraph_alone() -> None:
    text = "On 3 February 2019, Ann Lee said the bridge was old. She said it was lost."
    later = "An inquiry found that it was safe.\n\nLee said she accepted the findings."

    assert _days(f"{text}\n\n{later}")[::2] == ["2019-02-03", ""]
    assert _days(text) == ["2019-02-03"] * 2


def test_only_one_place_is_that_of_a_day() -> None:
    later = (
        "“It is old,” Lee said in a statement.\n\n“It is lost,” she said.\n\n"
        "Lee said in an interview that it was red.\n\nLee said it was green."
    )
    assert _days(SAID + later) == ["2024-11-22", "2024-11-22", "2024-11-22", "", ""]


FAR = "Ann Lee, the mayor, says that the port was sold.\n\n"
UNIONS = "A press conference was held on Friday by the union."


@pytest.mark.parametrize(
    "text",
    [
        f"{FAR}Lee said the town was glad.\n\n{UNIONS}",
        f"{FAR}{UNIONS}\n\nLee said the town was glad.",
        "On Friday the union held a rally.\n\nAnn Lee said the town was glad.",
        "On Friday Ann Lee cancelled a press conference.\n\nLee said the town was glad.",
        f"On Friday Ann Lee held a rally.\n\n{IN_BETWEEN * 3}Lee said the town was glad.",
        "Ann Lee said the town was glad.\n\nOn Friday Ann Lee held a press conference.",
        "Ann Lee, mayor since Friday, made the remarks in a speech. The town was glad, Lee said.",
        "Ahead of the vote on Friday, Ann Lee spoke at a rally. The town was glad, Lee said.",
    ],
)
def test_the_day_of_an_occasion_is_only_of_who_was_there_and_only_right_behind(text: str) -> None:
    assert _days(text)[-1] == ""


@pytest.mark.parametrize(
    "between",
    [
        "Standing on the quay that summer, Lee said that no berth would close.",
        "In an interview, Lee said that no berth would close.",
        "Tom Roe said on Sunday that no berth would close.",
        "The old pier burnt down on Thursday.",
    ],
)
def test_words_of_time_or_place_or_anothers_occasion_end_it(between: str) -> None:
    days = _days(f"{HELD}{between}\n\nLee said the town was glad.")
    assert days[0] == "2024-11-22"
    assert "2024-11-22" not in days[1:]


def test_what_another_says_without_an_occasion_does_not_end_it() -> None:
    days = _days(f"{HELD}Tom Roe said that no berth would close.\n\nLee said the town was glad.")
    assert days == ["2024-11-22", "", "2024-11-22"]


def test_it_goes_on_as_long_as_somebody_speaks_there() -> None:
    later = "\n\n".join(f"{IN_BETWEEN}Lee said the {what} was old." for what in ("bridge", "port"))

    assert _days(HELD + later) == ["2024-11-22"] * 3


def test_who_is_told_to_have_spoken_on_that_day_was_there() -> None:
    text = (
        "The union held a press conference on Friday.\n\nAnn Lee said on Friday that the port was "
        "sold. It is free until December 3.\n\nHowever, Lee said that the bridge was old."
    )

    assert _days(text) == ["2024-11-22", "2024-11-22"]


def test_whom_one_paper_passes_on_goes_on_in_it() -> None:
    text = (
        "The port was sold, a clerk told the Courier on Friday.\n\nThe clerk added that the bridge "
        "was old. “It will close,” the clerk said."
    )

    assert _days(text) == ["2024-11-22"] * 3
