"""Who says it stands behind a comma at the end, or beside a headline's colon."""

from __future__ import annotations

import pytest

from drafting import told


@pytest.mark.parametrize(
    ("text", "words"),
    [
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
