"""What the sources disagree about, as a reader sees it: both passages, and who has judged it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pages.conftest import Read
from stories import write_story

CONFIRMED = "note: Nobody has counted."
DISMISSED = "dismissed: Two fires."


@pytest.fixture
def fire(tmp_path: Path) -> Callable[..., Path]:
    """Two papers count the ships that burnt, the union says a thing and its contrary."""

    def write(decision: str = "", about: str = "") -> Path:
        differs = (
            f"differs: [{{what: numbers, between: [gazette#it, herald#it], {decision}}}]"
            if decision
            else ""
        )
        return write_story(
            tmp_path,
            sources={
                "gazette": "The mayor said that twelve ships burnt. The union welcomed the ban.",
                "herald": "The quay burnt and 14 ships burnt. The union fears the ban.",
            },
            heads={"gazette": "outlet: gazette", "herald": "outlet: herald"},
            sheets={
                "gazette": """
                    - {id: it, claim: ships, who: mayor, said: twelve ships burnt, cue: The mayor said}
                    - {id: welcomes, claim: good, who: union, said: The union welcomed the ban}
                    """,
                "herald": """
                    - {id: it, claim: ships, said: 14 ships burnt}
                    - {id: fears, claim: bad, who: union, said: The union fears the ban}
                    """,
            },
            actors="""
                mayor: {name: Ruth Bell, kind: person}
                union: {name: the union, kind: organisation}
                gazette: {name: the Gazette, kind: outlet}
                herald: {name: the Herald, kind: outlet}
                """,
            claims=f"ships:\n  title: Ships burnt\n  {differs}\n"
            "good: {title: The ban is good}\nbad: {title: The ban is bad, contradicts: good}\n",
            about=about,
        )

    return write


def test_what_nobody_has_judged_says_so(fire: Callable[..., Path], read: Read) -> None:
    page = read(fire(), "claims/ships.md")

    assert "Where the sources may disagree" in page.texts("h2")
    assert "not yet judged by a person" in page.one(".r-differ").text
    assert page.one(".r-verdict").one(".r-flags").texts("li") == [
        "Sources seem to differ on the number: not yet judged by a person"
    ]


def test_what_is_confirmed_stands_side_by_side_with_the_note(
    fire: Callable[..., Path], read: Read
) -> None:
    page = read(fire(CONFIRMED), "claims/ships.md")
    found = page.one(".r-differ")

    assert "Where the sources disagree" in page.texts("h2")
    assert found.one("h3").text == "The number"
    assert [side.text for side in found.one(".r-differ__sides").all("div")[1:]] == [
        "“twelve ships” Ruth Bell, in the Gazette The mayor said that twelve ships burnt",
        "“14 ships” the Herald 14 ships burnt",
    ]
    assert found.one(".r-editor").text == "Nobody has counted."
    assert "not yet judged" not in page.text
    assert "Sources differ on the number" in page.one(".r-verdict").text


def test_what_is_dismissed_is_nowhere(fire: Callable[..., Path], read: Read) -> None:
    page = read(fire(DISMISSED), "claims/ships.md")

    assert page.all(".r-differ") == []
    assert "differ on" not in page.text
    assert "Two fires." not in page.text


def test_where_drafts_are_hidden_so_is_what_nobody_has_judged(
    fire: Callable[..., Path], read: Read
) -> None:
    story = fire(about="settings: {drafts: hide}")

    assert read(story, "claims/ships.md").all(".r-differ") == []
    assert "not yet judged" not in read(story, "claims/index.md").text


@pytest.mark.parametrize(
    ("decision", "count"),
    [
        ("", "1 disagreement judged, 1 open"),
        (CONFIRMED, "2 disagreements"),
        (DISMISSED, "1 disagreement"),
    ],
)
def test_home_counts_contradictions_and_what_is_confirmed(
    decision: str, count: str, fire: Callable[..., Path], read: Read
) -> None:
    assert read(fire(decision), "index.md").one(".r-figs").texts("a")[-1] == count


def test_home_counts_nothing_open_where_drafts_are_hidden(
    fire: Callable[..., Path], read: Read
) -> None:
    page = read(fire(about="settings: {drafts: hide}"), "index.md")

    assert page.one(".r-figs").texts("a")[-1] == "1 disagreement"


def test_who_is_on_both_sides_is_told_at_both_claims(fire: Callable[..., Path], read: Read) -> None:
    story = fire()
    for path in ("claims/good.md", "claims/bad.md"):
        found = read(story, path).one(".r-differ")
        assert found.one("h3").text == "the union, on both sides"
        assert "The union welcomed the ban" in found.text
        assert "The union fears the ban" in found.text


def test_a_contradiction_has_the_passages_of_the_other_claim_on_both_pages(
    fire: Callable[..., Path], read: Read
) -> None:
    story = fire()

    good = read(story, "claims/good.md").one(".r-beside-list")
    bad = read(story, "claims/bad.md").one(".r-beside-list")

    assert good.text == (
        "Cannot be true together with The ban is bad the union, in the Herald"
        " The union fears the ban"
    )
    assert bad.text == (
        "Cannot be true together with The ban is good the union, in the Gazette"
        " The union welcomed the ban"
    )


def test_one_source_that_differs_from_itself_is_not_called_several(
    tmp_path: Path, read: Read
) -> None:
    sheet = """
        - {id: ten, claim: ships, said: Ten ships burnt}
        - {id: more, claim: ships, said: more ships burnt}
        """
    story = write_story(
        tmp_path,
        sources={"gazette": "Ten ships burnt. In truth, more ships burnt."},
        sheets={"gazette": sheet},
        claims="ships: {title: Ships burnt, differs: [{what: other, note: It is of two minds.,"
        " between: [gazette#ten, gazette#more]}]}",
    )

    assert "Where the passages of one source disagree" in read(story, "claims/ships.md").texts("h2")
