"""The ledger: what rests on whom, and what would fall."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages.conftest import Read
from stories import write_story


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """The mayor alone on one thing, the mayor and the Courier on another, nobody on a third."""
    return write_story(
        tmp_path,
        sources={
            "gazette": "It will be built, said the mayor. It is dear, said the mayor. It is old.",
            "herald": "It will be built, said the mayor. It is dear, the Courier reports. It is old.",
        },
        sheets={
            "gazette": """
                - {id: built, claim: built, who: mayor, said: It will be built}
                - {id: dear, claim: dear, who: mayor, said: It is dear}
                - {id: old, claim: old, said: It is old}
                """,
            "herald": """
                - {id: built, claim: built, who: mayor, said: It will be built}
                - {id: dear, claim: dear, who: courier, said: It is dear}
                - {id: old, claim: old, said: It is old}
                """,
        },
        actors="mayor: {name: the mayor, kind: person}\ncourier: {name: the Courier, kind: outlet}",
        claims="""
            built: {title: The bridge will be built}
            dear: {title: The bridge is dear}
            old: {title: The bridge is old}
            """,
    )


def test_what_rests_on_one_origin_alone_falls_with_it(bridge: Path, read: Read) -> None:
    mayor, courier, nobody = read(bridge, "ledger.md").all(".r-account")

    assert mayor.one("h2").text == "the mayor"
    assert "2 claims, in 2 of 2 sources" in mayor.text
    assert mayor.one(".r-resting").text == (
        "Falls with it The bridge will be built 2 sources "
        "Has other origins too The bridge is dear 2 sources"
    )
    assert courier.one(".r-resting").text == "Has other origins too The bridge is dear 2 sources"
    assert "Rests on nobody who is named The bridge is old" in nobody.text


def test_wordings_without_an_origin_are_no_origin(bridge: Path, read: Read) -> None:
    sheet = bridge / "content/sheets/herald.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("who: courier, ", ""), "utf-8")

    [mayor, _] = read(bridge, "ledger.md").all(".r-account")
    assert (
        "No named origin would be left The bridge is dear 2 sources, reached from 1 of the 2"
        in mayor.text
    )


def test_a_single_origin_is_one_that_every_source_reaches(bridge: Path, read: Read) -> None:
    assert "1 of these with a single origin" in read(bridge, "index.md").one(".r-figs").texts("a")

    sheet = bridge / "content/sheets/gazette.yml"
    sheet.write_text(
        sheet.read_text("utf-8").replace("claim: built, who: mayor, ", "claim: built, "), "utf-8"
    )
    home = read(bridge, "index.md")
    assert "0 of these with a single origin" in home.one(".r-figs").texts("a")
    assert home.all(".r-count")[0].text == "2 sources, 1 named origin"
    assert "Reached from 1 of the 2; " in home.one(".r-verdict").text
    assert "Reached from 1 of the 2; " in read(bridge, "claims/built.md").one(".r-verdict").text


def test_the_home_page_and_the_claims_lead_to_it(bridge: Path, read: Read) -> None:
    home = read(bridge, "index.md").links()
    assert home["What the story rests on, origin by origin"] == "ledger/"
    assert read(bridge, "claims/index.md").links()["what the story rests on"] == "../ledger/"


def test_a_story_without_claims_says_so(tmp_path: Path, read: Read) -> None:
    story = write_story(tmp_path, sources={"gazette": "It rained."})

    assert "No claim is on record yet." in read(story, "ledger.md").text
