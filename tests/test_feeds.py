"""Feeds of what is new and of what was put right, as a reader's program reads them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]  # has no types
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onrecord.history import History
from onrecord.pages import Edition, index
from onrecord.record import join
from onrecord.render.feeds import ATOM, NO_XML, Feed, Item, as_atom, as_json, feeds
from onrecord.story import Story
from stories import recorded, write_story

ADDRESS = "https://record.example/story/"
HOSTILE = "<b>&amp; ]]> \x02 \ud7ff \u2028 שלום"


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """Two papers, the second without a date; one claim that was put right."""
    return write_story(
        tmp_path,
        sources={
            "gazette": "The bridge is safe, an engineer said. It rained.",
            "herald": "The bridge is old, an engineer said.",
        },
        heads={"gazette": "title: A bridge\noutlet: gazette\npublished: 2025-03-11"},
        sheets={
            "gazette": """
                - id: safe
                  was: sound
                  claim: safe
                  who: engineer
                  said: The bridge is safe
                  cue: an engineer said
                - id: rain
                  said: It rained
                  draft: {confidence: 0.5, why: a past tense}
                """,
            "herald": """
                - id: old
                  who: engineer
                  said: The bridge is old
                  cue: an engineer said
                  corrected: [{on: 2025-04-02, note: We had named the mayor.}]
                """,
        },
        actors="engineer: {name: an engineer, kind: unnamed}\ngazette: {name: Gazette, kind: outlet}",
        claims="safe: {title: The bridge is safe, corrected: [{on: 2025-04-01, note: A word.}]}",
        about="title: The bridge",
    )


def made(root: Path, **history: Any) -> dict[str, bytes]:
    return feeds(index(recorded(root), Edition(ADDRESS, History(**history))))


def atom(content: bytes) -> Any:
    """A feed as feedparser reads it; it is well formed."""
    read = feedparser.parse(content)
    assert not read.bozo, read.bozo_exception
    assert read.version == "atom10"
    return read


def test_without_git_a_statement_is_as_new_as_its_source(bridge: Path) -> None:
    feed = atom(made(bridge)["feed.xml"])

    assert feed.feed.title == "The bridge"
    assert feed.feed.id == feed.feed.links[0].href == f"{ADDRESS}feed.xml"
    assert [(e.link, e.title, e.updated) for e in feed.entries] == [
        (f"{ADDRESS}sources/gazette/#rain", "Draft, not yet checked by a person: Gazette, in its own voice", "2025-03-11T00:00:00Z"),
        (f"{ADDRESS}sources/gazette/#safe", "an engineer, according to Gazette", "2025-03-11T00:00:00Z"),
    ]  # fmt: skip
    assert feed.entries[1].content[0].value == "The bridge is safe, an engineer said"


def test_who_is_not_to_be_quoted_or_listed_is_not_in_a_feed_either(bridge: Path) -> None:
    actors = bridge / "content/actors.yml"
    quiet = "kind: unnamed, snippets: hide, robots: noindex}"
    actors.write_text(actors.read_text("utf-8").replace("kind: unnamed}", quiet), "utf-8")
    files = made(bridge)

    entries = {e.link.partition("#")[2]: e for e in atom(files["feed.xml"]).entries}
    assert entries["safe"].content[0].value == "The words stand on the page."
    assert entries["rain"].content[0].value == "It rained"
    assert not any(name.startswith("actors/engineer/") for name in files)


def test_with_git_it_is_as_new_as_its_entry_under_whatever_id(bridge: Path) -> None:
    day = dt.datetime(2025, 5, 1, 8, tzinfo=dt.UTC)
    later = dt.datetime(2025, 5, 2, 8, tzinfo=dt.UTC)
    added = {("gazette", "safe"): later, ("gazette", "sound"): day, ("herald", "old"): later}
    entries = atom(made(bridge, added=added)["feed.xml"]).entries

    assert [(e.link.partition("#")[2], e.updated[:10]) for e in entries] == [
        ("old", "2025-05-02"),
        ("safe", "2025-05-01"),
        ("rain", "2025-03-11"),
    ]


def test_what_was_put_right_has_a_feed_of_its_own(bridge: Path) -> None:
    entries = atom(made(bridge)["corrections.xml"]).entries

    assert [(e.title, e.content[0].value, e.updated[:10]) for e in entries] == [
        (
            "Corrected: an engineer, according to “The bridge is old, an engineer…”",
            "We had named the mayor.",
            "2025-04-02",
        ),
        ("Corrected: The bridge is safe", "A word.", "2025-04-01"),
    ]  # fmt: skip
    assert entries[0].id == f"{ADDRESS}sources/herald/?corrected=2025-04-02#old"
    assert entries[0].link == f"{ADDRESS}sources/herald/#old"


def test_a_statement_is_no_newer_for_a_new_name_of_its_source(bridge: Path) -> None:
    head = bridge / "content/sources/gazette.md"
    head.write_text(head.read_text("utf-8").replace("outlet:", "was: courier\noutlet:"), "utf-8")
    day, later = (dt.datetime(2025, month, 1, tzinfo=dt.UTC) for month in (5, 9))
    entries = atom(
        made(bridge, added={("gazette", "safe"): later, ("courier", "safe"): day})["feed.xml"]
    ).entries

    assert [e.updated[:10] for e in entries if e.link.endswith("#safe")] == ["2025-05-01"]


def test_two_corrections_of_one_day_are_two(bridge: Path) -> None:
    claims = bridge / "content/claims.yml"
    twice = "{on: 2025-04-01, note: A word.}, {on: 2025-04-01, note: Another.}"
    text = claims.read_text("utf-8").replace("{on: 2025-04-01, note: A word.}", twice)
    claims.write_text(text, "utf-8")
    entries = atom(made(bridge)["corrections.xml"]).entries

    assert {e.content[0].value: e.id for e in entries if "/claims/" in e.id} == {
        "A word.": f"{ADDRESS}claims/safe/?corrected=2025-04-01",
        "Another.": f"{ADDRESS}claims/safe/?corrected=2025-04-01.2",
    }


def test_an_actor_has_feeds_too(bridge: Path) -> None:
    found = made(bridge)

    assert [e.link for e in atom(found["actors/engineer/feed.xml"]).entries] == [
        f"{ADDRESS}sources/gazette/#safe"
    ]
    assert len(atom(found["actors/engineer/corrections.xml"]).entries) == 1
    assert "actors/gazette/feed.xml" not in found


def test_the_json_feed_says_the_same(bridge: Path) -> None:
    found = made(bridge)
    for path in (each for each in found if each.endswith(".xml")):
        feed, data = atom(found[path]), json.loads(found[path.replace(".xml", ".json")])
        assert data["version"] == "https://jsonfeed.org/version/1.1"
        assert data["feed_url"] == f"{ADDRESS}{path.replace('.xml', '.json')}"
        assert [(e.id, e.title, e.updated) for e in feed.entries] == [
            (e["id"], e["title"], e["date_published"]) for e in data["items"]
        ]


def test_a_site_without_an_address_has_no_feeds(bridge: Path) -> None:
    assert feeds(index(recorded(bridge))) == {}


def test_the_same_story_gives_the_same_bytes(bridge: Path) -> None:
    assert made(bridge) == made(bridge)


@given(st.text())
@example(HOSTILE)
@settings(max_examples=60)
def test_any_words_come_through_as_text(words: str) -> None:
    whole = index(join(Story(Path())), Edition(ADDRESS))
    item = Item(f"{ADDRESS}a/#b", words, words, dt.datetime(2025, 1, 1, tzinfo=dt.UTC))
    feed = Feed("feed", "Words", ADDRESS, (item,))

    [content] = ET.fromstring(as_atom(feed, whole)).iter(f"{{{ATOM}}}content")  # noqa: S314  # our own
    lines = words.replace("\r\n", "\n").replace("\r", "\n")  # as XML reads the ends of lines
    assert (content.text or "") == NO_XML.sub("", lines)
    [read] = json.loads(as_json(feed, whole))["items"]
    assert read["content_text"] == words.encode("utf-8", "replace").decode()
