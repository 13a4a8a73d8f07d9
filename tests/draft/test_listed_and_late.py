"""Who says it stands above a list, behind a comma at the end, or beside a headline's colon."""

from __future__ import annotations

import pytest

from drafting import told

_POINTS = ["The ferry will go from Fife", "No bridge will be built"]


@pytest.mark.parametrize(
    ("above", "who"),
    [
        ("Key statements by Ann Lee:", "ann-lee"),
        ("Ann Lee spoke in Leith. The main points of her speech:", "ann-lee"),
        ("Ann Lee spoke in Leith. She stressed the following:", "ann-lee"),
        ("Key points from the report:", "report"),
        ("What the plan provides:", ""),
        ("Ann Lee has two wishes:", ""),
        ("Ann Lee did not say this:", ""),
        ("Ann Lee did not say the following in her speech, as claimed online:", ""),
        ("Claims by the mayor and the facts:", ""),
        ("Claims by the mayor and Ann Lee:", ""),
        ("Bob Ray repeated these claims by Ann Lee:", ""),
        ("Bob Ray explained Ann Lee's statements:", ""),
        ("Russia says, Ukraine says:", ""),
        ("Ann Lee spoke in Leith.", ""),
    ],
)
def test_the_points_of_a_list_are_whose_the_line_above_it_names(above: str, who: str) -> None:
    text = f"{above}\n\n• {_POINTS[0]};\n\n• {_POINTS[1]}.\n\nThe port closed in the year before."
    assert told(text) == [(who, point) for point in _POINTS if who]


@pytest.mark.parametrize(
    "above",
    [
        "The fact-checkers said the following claims by the minister were wrong:",
        "Bob Ray told the BBC he would answer these claims by Ann Lee:",
        "Bob Ray said he would refute claims by Ann Lee:",
        "What Ann Lee said, and what is true:",
        "Ann Lee said she will vote for the candidates who promise:",
    ],
)
def test_a_line_that_says_something_itself_announces_no_points(above: str) -> None:
    found = told(f"{above}\n\n• {_POINTS[0]};\n\n• {_POINTS[1]}.\n\nThe port closed in May.")
    assert not {words for _, words in found} & set(_POINTS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The truce will hold, Ann Lee is sure.", "The truce will hold"),
        ("The army is ready, Ann Lee is convinced.", "The army is ready"),
        ("The port must grow, Ann Lee summed up.", "The port must grow"),
        ("Ann Lee specified that the fire began at night.", "the fire began at night"),
        ("Ann Lee posted on Monday that the port would close.", "the port would close"),
        ("Ann Lee regrets that the ship sank.", "the ship sank"),
        ("Ann Lee apologised for the delay.", "the delay"),
        ("Ann Lee floated the idea of a new pier.", "the idea of a new pier"),
        ("Ann Lee identified the man as her brother.", "the man as her brother"),
    ],
)
def test_what_is_told_late_or_by_a_rarer_verb_is_told(text: str, words: str) -> None:
    assert told(text) == [("ann-lee", words)]


@pytest.mark.parametrize(
    "text",
    [
        "If it rains, Ann Lee is sure.",
        "The winner, Ann Lee is glad.",
        "Ann Lee posted a video of the pier.",
        "Ann Lee summed up her case.",
        "The board dismissed Ann Lee as director.",
    ],
)
def test_what_tells_of_no_saying_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Ann Lee on the bridge: It will open in May", "ann-lee"),
        ("Old bridge to open in May: port officials", "port-officials"),
        ("War on traffic: bridge to open in May", ""),
        ("Old bridge to open in May: a guide", ""),
    ],
)
def test_whose_a_headline_is_may_be_told_with_its_subject(headline: str, who: str) -> None:
    text = f"{headline}\n\nAnn Lee said that all was well. Port officials said it was ready."
    assert (who in {each for each, words in told(text) if "May" in words}) == bool(who)


@pytest.mark.parametrize("outlet", ["– NYT", "-NY Times", "- Reuters", "— BBC News"])
def test_an_outlet_behind_a_headline_is_none_of_the_words(outlet: str) -> None:
    headline = f"Board says the old harbour pier is lost {outlet}"

    assert ("board", "the old harbour pier is lost") in told(f"{headline}\n\nIt was sold in May.\n")


def test_what_only_goes_on_behind_a_dash_is() -> None:
    headline = "Minister says the pact is dead – and so is the plan"

    assert told(f"{headline}\n\nIt was signed in May.\n") == [
        ("minister", "the pact is dead – and so is the plan")
    ]
