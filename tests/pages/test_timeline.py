"""The timeline as a whole: its strip, its periods, and what its lines can be sifted by."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.pages.kinds import timeline
from pages.conftest import Read
from stories import write_story


@pytest.fixture
def dam(tmp_path: Path) -> Path:
    """A dam of 1998; a crack in March 2025, which the owner denies."""
    return write_story(
        tmp_path,
        sources={
            "gazette": """
                The dam was opened in 1998.

                A crack was found last week, the mayor said on Monday. The owner denied that.
                """,
            "herald": "The mayor said that a crack was found.",
        },
        heads={
            "gazette": "outlet: gazette\npublished: 2025-03-12",
            "herald": "outlet: herald\npublished: 2025-03-13",
        },
        sheets={
            "gazette": """
                - id: opened
                  said: The dam was opened in 1998
                  happened: 1998
                  happened_printed: in 1998
                - id: crack
                  claim: crack
                  who: mayor
                  said: A crack was found last week
                  cue: the mayor said on Monday
                  when: 2025-03-10
                  when_printed: on Monday
                  happened: 2025-03-03/2025-03-09
                  happened_printed: last week
                - id: denied
                  who: owner
                  said: denied that
                  cue: The owner denied that
                  rejects: crack
                """,
            "herald": """
                - {id: crack, claim: crack, who: mayor, said: a crack was found, cue: The mayor said that}
                """,
        },
        actors="""
            mayor: {name: The mayor, kind: office}
            owner: {name: The owner, kind: organisation}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            """,
        claims="crack: {title: A crack was found}",
    )


def test_everything_dated_stands_on_a_strip_to_scale(dam: Path, read: Read) -> None:
    whole, near = read(dam, "timeline.md").all(".r-strip")
    assert whole.one("figcaption").children == ["January 1998 to March 2025"]
    assert near.one("figcaption").children == ["March 2025"]

    happened, said, reported = near.all(".r-lane")[:3]
    [week] = happened.all("a")
    assert week.attributes["href"] == "#happened.crack"
    bar = week.one("rect").attributes
    assert bar["class"] == "span"
    # The 3rd to the 9th of 31 days.
    assert float(bar["x"].rstrip("%")) == pytest.approx(100 * 2 / 31, abs=0.3)
    assert float(bar["width"].rstrip("%")) == pytest.approx(100 * 7 / 31, abs=0.3)
    assert [m.one("rect").attributes["class"] for m in said.all("a")] == ["day"]
    assert [m.attributes["href"] for m in reported.all("a")] == [
        "#published.gazette",
        "#published.herald",
    ]


def test_no_name_of_a_day_stands_on_another_on_a_strip(dam: Path, read: Read) -> None:
    """Of the Mondays of March the last is so near the end that its name has no room on a phone."""
    whole, near = read(dam, "timeline.md").all(".r-strip")
    for strip, marked, named in ((whole, 7, 7), (near, 5, 4)):
        ticks = strip.one(".r-lane--ticks")
        assert len(strip.all(".r-lane")[0].all(".tk")) == marked
        names = [(float(t.attributes["x"].rstrip("%")), len(t.text)) for t in ticks.all("text")]
        assert len(names) == named
        assert all(at + 2.4 * letters <= after for (at, letters), (after, _) in pairwise(names))


def test_a_strip_reaches_back_to_before_the_year_1000(dam: Path, read: Read) -> None:
    sheet = dam / "content/sheets/gazette.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("happened: 1998", "happened: 0988"), "utf-8")
    whole = read(dam, "timeline.md").all(".r-strip")[0]
    assert whole.one("figcaption").children == ["January 988 to March 2025"]


def test_every_line_has_an_address_and_says_who_what_where(dam: Path, read: Read) -> None:
    page = read(dam, "timeline.md")
    crack = page.one("#said.crack").attributes
    assert crack["data-actors"].split() == ["mayor"]
    assert crack["data-sources"].split() == ["gazette", "herald"]
    assert crack["data-disputed"] == "yes"
    assert crack["data-first"] == "2025-03-10"
    opened = page.one("#happened.gazette.opened").attributes
    assert "data-disputed" not in opened
    assert opened["data-actors"] == ""


def test_what_can_be_chosen_is_what_is_there(dam: Path, read: Read) -> None:
    form = read(dam, "timeline.md").one(".r-sift")
    who, source = form.all("select")
    assert who.texts("option") == [
        "everybody",
        "the Gazette",
        "the Herald",
        "The mayor",
        "The owner",
    ]
    assert source.texts("option") == ["all", "the Gazette", "the Herald"]
    assert form.one("output").text == "6 lines"


def test_a_long_timeline_has_a_page_for_each_period(
    dam: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "_MOST", 3)
    index = read(dam, "timeline.md")
    assert index.all(".r-entry") == []
    assert [(a.text, a.attributes["href"]) for a in index.one(".r-jump").all("a")] == [
        ("1998", "../timeline/1998/#period.1998"),
        ("March 2025, part 1", "../timeline/march-2025/#period.march-2025"),
        ("March 2025, part 2", "../timeline/march-2025-2/#period.march-2025"),
        (
            "Day not on record",
            "../timeline/on-a-day-that-no-text-gives/#period.on-a-day-that-no-text-gives",
        ),
    ]
    marks = [mark.attributes["href"] for mark in index.all(".r-strip")[0].all("a")]
    assert "../timeline/1998/#happened.gazette.opened" in marks

    month = read(dam, "timeline/march-2025.md")
    assert month.one("h1").text == "March 2025, part 1"
    assert len(month.all(".r-entry")) == 3
    assert len(read(dam, "timeline/march-2025-2.md").all(".r-entry")) == 1


def test_no_two_lines_have_one_address_whatever_things_are_called(
    tmp_path: Path, read: Read
) -> None:
    """A claim's second date is not the second entry of a source that is called as the claim is."""
    root = write_story(
        tmp_path,
        sources={"c": "The mayor spoke on 3 May. An aide wept.", "d": "The mayor spoke on 4 May."},
        sheets={
            "c": """
                - {id: a, claim: c, who: mayor, said: The mayor spoke, when: 2024-05-03}
                - {id: '2', who: aide, said: An aide wept, when: 2024-05-03}
                """,
            "d": "- {id: a, claim: c, who: aide, said: The mayor spoke, when: 2024-05-04}",
        },
        actors="mayor: {name: the mayor, kind: office}\naide: {name: Bo Marsh, kind: person}",
        claims="c: {title: The mayor spoke}",
    )
    lines = read(root, "timeline.md").all(".r-entry")
    ids = [line.attributes["id"] for line in lines]

    assert {"said.c", "said.c..2", "said.c.2"} <= set(ids)
    assert len(ids) == len(set(ids))


EDGES = ("0001-01-01", "0001", "9999-12-30", "9999-12-31", "9999-12", "9999-24", "999X", "9999?")


@pytest.mark.parametrize("date", [*EDGES, "9999-12-31/", "../0001-01-01", "0001-01-01/9999-12-31"])
@pytest.mark.parametrize("key", ["happened", "when", "published"])
def test_the_first_and_the_last_days_that_can_be_written_are_drawn(
    tmp_path: Path, read: Read, key: str, date: str
) -> None:
    entry = "" if key == "published" else f"{key}: {date}"
    published = date if key == "published" else "2025-01-01"
    root = write_story(
        tmp_path,
        sources={"gazette": "The mayor resigned.", "herald": "The mayor resigned."},
        heads={"gazette": f"published: {published}", "herald": "published: 2025-01-02"},
        sheets={
            "gazette": f"""
                - id: a
                  claim: resigns
                  who: mayor
                  said: The mayor resigned
                  note: As printed.
                  {entry}
                """,
            "herald": "- {id: a, claim: resigns, said: The mayor resigned, happened: 2025-01-02}",
        },
        actors="mayor: {name: the mayor, kind: office}",
        claims="resigns: {title: The mayor resigns}",
    )

    assert "The mayor resigns" in read(root, "timeline.md").text


def test_those_who_say_it_in_articles_of_different_days_have_lines_of_their_own(
    tmp_path: Path, read: Read
) -> None:
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("gazette", "herald", "post"), "The bridge will close, it is said."),
        heads={
            "gazette": "outlet: gazette\npublished: 2024-11-01",
            "herald": "outlet: herald\npublished: 2024-11-25",
            "post": "outlet: post\npublished: 2024-10-31",
        },
        sheets={
            name: f"- {{id: close, claim: close, said: The bridge will close{entry}}}"
            for name, entry in (
                ("gazette", ", who: minister"),
                ("herald", ", who: mayor"),
                ("post", ""),
            )
        },
        actors="""
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            post: {name: the Post, kind: outlet}
            minister: {name: Ann Minister, kind: person}
            mayor: {name: Bob Mayor, kind: person}
            """,
        claims="close: {title: The bridge will close}",
    )
    lines = [
        e for e in read(root, "timeline.md").all(".r-entry") if "will close" in e.one("h3").text
    ]
    told = [(e.texts(".d"), e.texts(".r-said"), e.texts(".r-note")) for e in lines[-2:]]

    assert told == [
        (
            ["on or before 1 November 2024"],
            ["Ann Minister, in the Gazette"],
            ["Without a date on record: the Gazette and the Post"],
        ),
        (
            ["on or before 25 November 2024"],
            ["Bob Mayor, in the Herald"],
            ["Without a date on record: the Herald"],
        ),
    ]


def test_where_no_text_gives_a_date_none_is_drawn_and_no_line_says_so_again(
    tmp_path: Path, read: Read
) -> None:
    root = write_story(
        tmp_path,
        sources={"gazette": "The mayor resigned, a clerk said."},
        sheets={
            "gazette": """
                - {id: a, who: clerk, said: The mayor resigned, cue: a clerk said}
                """,
        },
        actors="clerk: {name: a clerk, kind: unnamed}",
    )
    page = read(root, "timeline.md")

    assert page.texts("h2") == ["Day not on record"]
    assert page.texts(".r-entry__d") == ["Said"]
    assert not page.all(".r-legend")
    source = read(root, "sources/gazette.md")
    assert "How it names people" not in source.texts("h2")
    assert "How it dates things" not in source.texts("h2")
