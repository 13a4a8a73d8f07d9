"""Every dated line says who says so, and how its date was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.dates import Date
from onrecord.pages.own_words.english import on_or_before
from pages.conftest import Element, Read
from stories import write_story


@pytest.fixture
def opening(tmp_path: Path) -> Path:
    """An opening that one paper has from a minister through a clerk, and two tell themselves."""
    return write_story(
        tmp_path,
        sources={
            "gazette": """
                According to a clerk, Ada Marsh said that the bridge opened on Thursday.

                The tunnel opens on 20 January 2026, he added.
                """,
            "herald": "The bridge opened on Thursday. The mayor was there, someone said.",
            "post": "The bridge opened on Thursday.",
            "times": "The bridge opened, Ruth Bell said.",
        },
        heads={
            "gazette": "outlet: gazette\npublished: 2025-03-14",
            "herald": "outlet: herald\npublished: 2025-03-14",
            "post": "outlet: post\npublished: 2025-03-15",
            "times": "outlet: times\npublished: 2025-03-16",
        },
        sheets={
            "gazette": """
                - id: opened
                  claim: opened
                  who: marsh
                  said: the bridge opened on Thursday
                  cue: According to a clerk, Ada Marsh said that
                  via: clerk
                  happened: 2025-03-13
                  happened_printed: on Thursday
                - id: tunnel
                  who: clerk
                  said: The tunnel opens on 20 January 2026
                  cue: he added
                  happened: 2026-01-20
                  happened_printed: on 20 January 2026
                """,
            "herald": """
                - id: opened
                  claim: opened
                  said: The bridge opened on Thursday
                  happened: 2025-03-13
                  happened_printed: on Thursday
                - {id: there, who: unknown, said: The mayor was there, cue: someone said}
                """,
            "post": """
                - id: opened
                  claim: opened
                  said: The bridge opened on Thursday
                  happened: 2025-03-13
                  happened_printed: on Thursday
                """,
            "times": """
                - {id: opened, claim: opened, who: bell, said: The bridge opened, cue: Ruth Bell said}
                """,
        },
        actors="""
            marsh: {name: Ada Marsh, kind: person}
            bell: {name: Ruth Bell, kind: person}
            clerk: {name: a clerk, kind: unnamed}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            post: {name: the Post, kind: outlet}
            times: {name: the Times, kind: outlet}
            """,
        claims="opened: {title: The bridge opened}",
    )


def line(page: Element, words: str) -> Element:
    return next(each for each in page.all(".r-entry") if words in each.text)


def test_what_happened_is_told_by_those_who_date_it_with_all_relays(
    opening: Path, read: Read
) -> None:
    bridge = line(read(opening, "timeline.md"), "The bridge opened")

    assert bridge.texts(".r-said") == [
        "According to Ada Marsh, according to a clerk (unnamed), in the Gazette",
        "In their own voice: the Herald and the Post",
    ]
    assert bridge.one(".r-note").texts("p")[-1] == "Without a date on record: the Times"


def test_the_words_of_a_date_stand_once_for_each_source(tmp_path: Path, read: Read) -> None:
    happened = "happened: 2025-03-13, happened_printed: Thursday"
    story = write_story(
        tmp_path,
        sources={"post": "It fell on Thursday. On Thursday, it all fell."},
        heads={"post": "outlet: post\npublished: 2025-03-14"},
        sheets={
            "post": f"- {{id: one, claim: fell, said: It fell on Thursday, {happened}}}\n"
            f"- {{id: two, claim: fell, said: 'On Thursday, it all fell', {happened}}}"
        },
        actors="post: {name: the Post, kind: outlet}",
        claims="fell: {title: It fell}",
    )

    note = line(read(story, "timeline.md"), "It fell").one(".r-note")
    assert note.texts("p") == ["“Thursday”, the Post"]


def test_a_speaker_whom_the_text_words_is_not_called_unstated(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "The bridge is safe, according to Rathbun."},
        heads={"gazette": "published: 2025-03-12"},
        sheets={
            "gazette": "- {id: safe, claim: safe, who: unknown, who_printed: Rathbun,"
            " when: 2025-03-11, said: The bridge is safe, cue: according to Rathbun}"
        },
        claims="safe: {title: The bridge is safe}",
    )
    words = "printed as “Rathbun”; who that is has not been settled"

    claim = read(story, "claims/safe.md")
    assert claim.one(".r-wordings").one(".r-chain").texts("li")[0] == words
    assert claim.one(".r-flags").texts("li") == [
        "Who the speaker is has not been settled, printed as: “Rathbun”"
    ]
    assert read(story, "index.md").one(".r-claim").one(".r-said").text == (
        "Who says it is not settled"
    )
    [said] = read(story, "timeline.md").all(".r-entry")[0].texts(".r-said")
    assert said == f"Speaker {words}, in “The bridge is safe, according to…”"
    assert "not stated" not in read(story, "sources/gazette.md").text


def test_words_come_after_who_speaks(opening: Path, read: Read) -> None:
    timeline = read(opening, "timeline.md")

    tunnel = line(timeline, "The tunnel opens").all("div")[1]
    assert tunnel.text == (
        "According to a clerk (unnamed), in the Gazette The tunnel opens on 20 January 2026, he added"
    )
    assert line(timeline, "someone said").texts(".r-said") == ["Speaker not stated, in the Herald"]
    entry = read(opening, "sources/herald.md").all(".r-wording__w")[0]
    assert entry.text.startswith("In its own voice The bridge opened")


def test_the_timeline_says_that_it_only_reports(opening: Path, read: Read) -> None:
    lede = read(opening, "timeline.md").one(".r-lede").text

    assert lede.startswith("A line says what sources report, not that it is so.")


def test_what_lies_after_publication_is_expected_on_every_page(opening: Path, read: Read) -> None:
    for path in ("actors/clerk.md", "sources/gazette.md"):
        page = read(opening, path).text
        assert "Expected Tuesday 20 January 2026 (“on 20 January 2026”)" in page
        assert "Happened Tuesday 20 January 2026" not in page
    assert "expected Tuesday 20 January 2026" in read(opening, "sources/gazette.md").text


def test_a_date_stands_with_the_words_it_was_read_from(opening: Path, read: Read) -> None:
    dates = read(opening, "claims/opened.md").one(".r-dates").text

    assert "Thursday 13 March 2025 (“on Thursday”, the Gazette; “on Thursday”, the Herald" in dates


def test_where_publication_alone_bounds_a_saying_it_stands_there_once(
    opening: Path, read: Read
) -> None:
    page = read(opening, "actors/bell.md").text

    assert "16 March 2025" in page
    assert "Said on or before" not in page


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("../2025-03-16", "on or before 16 March 2025"),
        ("../2025-03", "by the end of March 2025"),
        ("../2025-03-16~", "on or before about 16 March 2025"),
        ("2025-03-16", "16 March 2025"),
    ],
)
def test_only_a_day_can_be_on_or_before(date: str, words: str) -> None:
    assert on_or_before(Date.parse(date).words()) == words


@pytest.fixture
def vote(tmp_path: Path) -> Path:
    """A vote later in the month of which a paper of the 20th tells."""
    return write_story(
        tmp_path,
        sources={"gazette": "The council will vote later this month."},
        heads={"gazette": "outlet: gazette\npublished: 2024-11-20"},
        sheets={
            "gazette": """
                - id: vote
                  claim: vote
                  said: The council will vote
                  happened: 2024-11-20/2024-11-30
                  happened_printed: later this month
                """
        },
        actors="gazette: {name: the Gazette, kind: outlet}",
        claims="vote: {title: The council votes}",
    )


def test_what_may_lie_before_publication_or_after_is_said_to_be_either(
    vote: Path, read: Read
) -> None:
    claim = read(vote, "claims/vote.md")
    assert claim.one(".r-dates").texts("dt") == ["Happened or due"]
    assert "Happened or due between 20 and 30 November 2024" in claim.one(".r-wordings").text
    entry = line(read(vote, "timeline.md"), "The council votes")
    assert entry.texts(".r-kind") == ["Happened or due"]
    assert (entry.attributes["id"], entry.attributes["data-kind"]) == ("happened.vote", "either")
    assert "happened or due between" in read(vote, "sources/gazette.md").text
    assert "Happened or due between" in read(vote, "index.md").one(".r-latest").text


@pytest.mark.parametrize(
    ("date", "label"),
    [
        ("2024-11-20", "Happened"),
        ("2024-10", "Happened"),
        ("../2024-11-01", "Happened"),
        ("2024-11", "Happened or due"),
        ("../2024-12-31", "Happened or due"),
        ("2024-11-01/..", "Happened or due"),
        ("2024-11-21", "Expected"),
        ("2024-12-01/..", "Expected"),
        ("2024-08~", "Happened"),
        ("2024-10~", "Happened or due"),
        ("2024-11-20?", "Happened or due"),
        ("2025-03~", "Expected"),
    ],
)
def test_a_date_is_told_as_it_stands_to_publication(
    vote: Path, read: Read, date: str, label: str
) -> None:
    sheet = vote / "content/sheets/gazette.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("2024-11-20/2024-11-30", date), "utf-8")

    assert read(vote, "claims/vote.md").one(".r-dates").texts("dt") == [label]


@pytest.mark.parametrize(
    ("published", "date", "label"),
    [
        ("2024-11", "2024-11-23", "Happened or due"),
        ("2024-11-20/2024-11-30", "2024-11-23", "Happened or due"),
        ("../2024-11-30", "2024-11-23", "Happened or due"),
        ("2024-11-20/..", "2024-11-23", "Happened or due"),
        ("2024-11", "2024-10-31", "Happened"),
        ("2024-11", "2024-11-01", "Happened"),
        ("2024-11", "2024-12-01", "Expected"),
        ("2024-11-25", "2024-11-25", "Happened"),
        ("2024-11-25", "2024-11-18\n  until: 2024-11-30", "Happened or due"),
        ("2024-11-25", "2024-11-18\n  until: 2024-11-22", "Happened"),
        ("2024-11-25", "2024-11\n  until: 2024-11-22", "Happened"),
    ],
)
def test_what_may_have_lain_ahead_when_a_text_appeared_has_not_surely_happened(
    tmp_path: Path, read: Read, published: str, date: str, label: str
) -> None:
    head = f"published: {published}\nbasis: {{published: {{how: editor}}}}"
    assert told_of(tmp_path, read, {"gazette": (head, date)}) == [label]


@pytest.mark.parametrize(
    ("gazette", "herald", "label"),
    [
        (
            ("published: 2024-11-20", "2024-11-23"),
            ("published: 2024-11-25", "2024-11-23"),
            "Happened",
        ),
        (("published: 2024-11-20", "2024-11-23"), ("published: 2024-12-02", "2024-11"), "Happened"),
        (("published: 2024-11-20", "2024-11-23"), ("", "2024-11-23"), "Happened or due"),
        (("published: 2024-11-25", "2024-11-23"), ("", "2024-11-23"), "Happened"),
        (("published: 2024-11-20", "2024-11-23"), ("published: 2024-11-21", "2024-11"), "Expected"),
        (
            ("published: 2024-11-20", "2024-11-23"),
            ("published: 2024-11-25", "2024-11-30"),
            "Happened or due",
        ),
    ],
)
def test_of_several_texts_the_last_tells_whether_it_has_happened(
    tmp_path: Path,
    read: Read,
    gazette: tuple[str, str],
    herald: tuple[str, str],
    label: str,
) -> None:
    assert told_of(tmp_path, read, {"gazette": gazette, "herald": herald}) == [label]


def told_of(root: Path, read: Read, texts: dict[str, tuple[str, str]]) -> list[str]:
    """What the page of a vote, and the timeline, say of its day: by text, its head and the day."""
    story = write_story(
        root,
        sources=dict.fromkeys(texts, "The council votes, the mayor said."),
        heads={id_: head for id_, (head, _) in texts.items()},
        sheets={
            id_: "- id: vote\n  claim: vote\n  who: mayor\n  said: The council votes\n"
            f"  happened: {date}\n"
            for id_, (_, date) in texts.items()
        },
        actors="mayor: {name: the mayor, kind: person}",
        claims="vote: {title: A vote}",
    )
    entry = line(read(story, "timeline.md"), "A vote")
    labels: list[str] = read(story, "claims/vote.md").one(".r-dates").texts("dt")
    happened = [label for label in labels if label != "Said"]
    assert entry.texts(".r-kind") == happened
    return happened


def test_an_article_of_unknown_day_tells_of_nothing_that_has_surely_happened(
    vote: Path, read: Read
) -> None:
    source = vote / "content/sources/gazette.md"
    source.write_text(source.read_text("utf-8").replace("published: 2024-11-20\n", ""), "utf-8")

    assert read(vote, "claims/vote.md").one(".r-dates").texts("dt") == ["Happened or due"]
