"""What the pages ask of a record: what each source is called, and which claims exclude another."""

from __future__ import annotations

from pathlib import Path

from onrecord.pages.index import source_names
from onrecord.pages.kinds.home.lead import heading
from pages.conftest import Read
from stories import recorded, write_story

EDITOR = "basis: {title: {how: editor}, published: {how: editor}, outlet: {how: editor}}"


def papers(root: Path, **heads: str) -> Path:
    """Papers that all print the same about a bridge; one claim joins them."""
    return write_story(
        root,
        sources=dict.fromkeys(heads, "The bridge will close, it is known to those who asked."),
        heads=heads,
        sheets=dict.fromkeys(heads, "- {id: it, claim: it, said: The bridge will close}"),
        actors="gazette: {name: the Gazette, kind: outlet}",
        claims="it: {title: The bridge will close}",
    )


def same(title: str, day: str) -> str:
    return f"title: {title}\noutlet: gazette\npublished: {day}\n{EDITOR}"


UNKNOWN = "title: Bridge to close\nbasis: {title: {how: editor}}"


def test_a_source_is_called_by_its_outlet_and_by_more_where_that_is_not_enough(
    tmp_path: Path,
) -> None:
    story = papers(
        tmp_path,
        one=same("A bridge", "2024-11-20"),
        two=same("Bridge to close", "2024-11-20"),
        three=same("Bridge to close", "2024-11-21"),
        four=UNKNOWN,
        five=UNKNOWN,
    )
    assert source_names(recorded(story)) == {
        "one": "the Gazette (A bridge)",
        "two": "the Gazette (Bridge to close)",
        "three": "the Gazette (21 November 2024)",
        "four": "“Bridge to close” (no. 2)",
        "five": "“Bridge to close” (no. 1)",
    }


def test_two_sources_called_the_same_are_two_on_a_claims_page(tmp_path: Path, read: Read) -> None:
    page = read(papers(tmp_path, one=UNKNOWN, two=UNKNOWN), "claims/it.md")

    assert page.one(".r-own").text == (
        "“Bridge to close” (no. 1) and “Bridge to close” (no. 2) tell it without saying from whom."
    )


def test_home_says_of_how_many_articles_no_date_is_known(tmp_path: Path) -> None:
    story = papers(tmp_path, one=same("A bridge", "2024-11-20"), two=UNKNOWN)

    assert heading(recorded(story)) == (
        "A story on record",
        "Two articles, 20 November 2024, one of unknown date",
    )


def test_what_an_editor_calls_the_story_heads_its_home(tmp_path: Path) -> None:
    story = papers(tmp_path, one=same("A bridge", "2024-11-20"))
    (story / "content/story.yml").write_text("title: The bridge at Riga\n", "utf-8")

    assert heading(recorded(story)) == (
        "One story, one article, 20 November 2024",
        "The bridge at Riga",
    )


def test_a_contradiction_of_what_nobody_says_is_no_disagreement(tmp_path: Path, read: Read) -> None:
    story = papers(tmp_path, one=same("A bridge", "2024-11-20"))
    (story / "content/claims.yml").write_text(
        "it: {title: It, contradicts: other}\nother: {title: Other}\n", "utf-8"
    )
    sheet = story / "content/sheets/one.yml"

    def shown() -> tuple[bool, bool]:
        figures = read(story, "index.md").one(".r-figs").text
        row = read(story, "coverage.md").one("table").all("tr")[1]
        return "1 disagreement" in figures, row.attributes.get("data-disputed") == "yes"

    assert shown() == (False, False)
    sheet.write_text(f"{sheet.read_text('utf-8')}- {{id: b, claim: other, said: it is known}}\n")
    assert shown() == (True, True)


def test_actors_of_one_name_are_told_apart_in_lists_and_searches(
    tmp_path: Path, read: Read
) -> None:
    """By their roles; where these do not tell, by who has them; and by a number where need be."""
    story = write_story(
        tmp_path,
        sources={
            "gazette": "It holds, said Ann Lee. It fell, said Ann Lee. So an official said.",
            "herald": "It was closed, an official said. It is shut, said Ann Lee.",
        },
        heads={
            paper: f"outlet: {paper}\npublished: 2024-11-20\n{EDITOR}"
            for paper in ("gazette", "herald")
        },
        sheets={
            "gazette": """
                - {id: holds, who: lee, said: It holds, when: 2024-11-20}
                - {id: fell, who: younger-lee, said: It fell, when: 2024-11-20}
                - {id: so, who: official, said: So, when: 2024-11-20}
                """,
            "herald": """
                - {id: closed, who: other-official, said: It was closed, when: 2024-11-20}
                - {id: shut, who: third-lee, said: It is shut, when: 2024-11-20}
                """,
        },
        actors="""
            lee: {name: Ann Lee, kind: person, role: engineer}
            younger-lee: {name: Ann Lee, kind: person, role: mayor}
            third-lee: {name: Ann Lee, kind: person, role: mayor}
            official: {name: an official, kind: unnamed}
            other-official: {name: an official, kind: unnamed}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            """,
    )
    page = read(story, "actors/index.md")
    roles = {
        item.one("a").attributes["href"].split("/")[-2]: item.texts(".r-role")
        for item in page.one(".r").all("li")
    }
    assert roles["lee"] == ["engineer"]
    assert roles["younger-lee"] == ["mayor, no. 2"]
    assert roles["third-lee"] == ["mayor, no. 3"]
    assert roles["official"] == ["in the Gazette"]
    assert roles["gazette"] == []
    chosen = [option.text for option in read(story, "timeline.md").all("option")]
    assert "Ann Lee (engineer)" in chosen
    assert "an official (in the Herald)" in chosen
    head = (tmp_path / "build/docs/actors/lee.md").read_text("utf-8").split("---\n")[1]
    assert '"title": "Ann Lee (engineer)"' in head
    assert read(story, "actors/lee.md").one("h1").text == "Ann Lee"


def test_what_a_story_is_about_its_headlines_tell_until_an_editor_does(
    tmp_path: Path, read: Read
) -> None:
    days = {f"p{day}": same(f"Bridge, day {day}", f"2024-11-{day}") for day in range(20, 25)}
    home = read(papers(tmp_path, **days), "index.md")

    hero = home.one(".r-hero")
    assert hero.one("h1").text == "Five articles, 20 to 24 November 2024"
    assert hero.texts(".w") == [f"Bridge, day {day}" for day in range(20, 23)]
    assert "and 2 more" in hero.text

    told = read(papers(tmp_path / "told", **days), "index.md")
    assert told.one(".r-hero").all(".w")
    for said in ("title: The bridge", "summary: A bridge may close."):
        (tmp_path / "told/content/story.yml").write_text(f"{said}\n", encoding="utf-8")
        assert not read(tmp_path / "told", "index.md").one(".r-hero").all(".w")
