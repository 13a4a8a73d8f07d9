"""Coverage: a table while the sources are few, a list when they are many, a picture on the home page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.pages.kinds import coverage
from pages.conftest import Element, Read
from stories import write_story

TOLD = {
    "gazette": "“The dam holds,” the mayor said. A crack was found.",
    "herald": "The mayor said that the dam holds. The owner denied that a crack was found.",
    "post": "The dam holds, the mayor said. The gate is stuck.",
}


@pytest.fixture
def dam(tmp_path: Path) -> Path:
    """One claim in three sources, one in a single source that another rejects, one in one alone."""
    return write_story(
        tmp_path,
        sources=TOLD,
        heads={id_: f"outlet: {id_}\npublished: 2025-03-12" for id_ in TOLD},
        sheets={
            "gazette": """
                - {id: holds, claim: holds, who: mayor, said: The dam holds, cue: the mayor said}
                - {id: crack, claim: crack, said: A crack was found}
                """,
            "herald": """
                - {id: holds, claim: holds, who: mayor, said: the dam holds, cue: The mayor said that}
                - id: denied
                  who: owner
                  said: a crack was found
                  cue: The owner denied that
                  rejects: crack
                """,
            "post": """
                - {id: holds, claim: holds, who: mayor, said: The dam holds, cue: the mayor said}
                - {id: gate, claim: gate, said: The gate is stuck}
                """,
        },
        actors="""
            mayor: {name: The mayor, kind: office}
            owner: {name: The owner, kind: organisation}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            post: {name: the Post, kind: outlet}
            """,
        claims="""
            crack: {title: A crack was found}
            holds: {title: The dam holds}
            gate: {title: The gate is stuck}
            """,
    )


def row(page: Element, title: str) -> Element:
    return next(each for each in page.all("tr") if title in each.text)


def test_how_many_of_the_marks_rest_on_drafts_is_told_above_them(dam: Path, read: Read) -> None:
    sheet = dam / "content" / "sheets" / "post.yml"
    drafted = sheet.read_text("utf-8").replace(
        "id: gate,", "id: gate, draft: {confidence: 0.9, why: a verb},"
    )
    sheet.write_text(drafted, "utf-8")

    assert "1 of 6 entries is a draft" in read(dam, "coverage.md").one(".r-drafted").text


def test_a_row_says_who_carries_it_and_where_it_stands_in_every_order(
    dam: Path, read: Read
) -> None:
    page = read(dam, "coverage.md")
    rows = [tr.attributes for tr in page.all("tr")[1:]]
    assert [r["data-sources"] for r in rows] == ["gazette herald post", "gazette", "post"]
    assert [r["data-spread"] for r in rows] == ["several", "one", "one"]
    assert ["data-disputed" in r for r in rows] == [False, True, False]
    assert [r["data-by-sources"] for r in rows] == ["0", "1", "2"]
    assert [r["data-by-title"] for r in rows] == ["1", "0", "2"]


def test_many_sources_are_named_beside_each_claim(
    dam: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverage, "_COLUMNS", 2)
    page = read(dam, "coverage.md")
    assert not page.all("table")
    gate = next(each for each in page.all(".r-stmt") if "gate" in each.text)
    assert gate.one("b").text == "the Post"
    assert "Not in the text we have of 2 other sources." in gate.text


def test_very_many_claims_are_parted(
    dam: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverage, "_MOST", 2)
    first, second = read(dam, "coverage.md"), read(dam, "coverage/2.md")
    assert [a.attributes["href"] for a in first.one(".r-jump").all("a")] == [
        "../coverage/",
        "../coverage/2/",
    ]
    assert (len(first.all("tr")), len(second.all("tr"))) == (3, 2)


def test_the_home_page_has_it_as_marks_under_the_names_of_outlets(dam: Path, read: Read) -> None:
    claims = dam / "content/claims.yml"
    claims.write_text(claims.read_text() + "spill: {title: It spills}\n")
    for name in ("gazette", "post"):
        source, sheet = dam / f"content/sources/{name}.md", dam / f"content/sheets/{name}.yml"
        source.write_text(source.read_text().rstrip() + "\n\nIt spills.\n")
        sheet.write_text(sheet.read_text() + "- {id: spill, claim: spill, said: It spills}\n")

    rows = read(dam, "index.md").one(".r-pattern").all("tr")
    assert [row.texts("th")[0] for row in rows] == [
        "Claim",
        "The dam holds",
        "It spills",
        "Of these 2",
        "Claims only here",
    ]
    assert rows[0].texts("bdi") == ["the Gazette", "the Herald", "the Post"]
    assert rows[2].texts("td") == ["Paraphrased", "Absent", "Paraphrased"]
    assert [row.texts("td") for row in rows[3:]] == [["2", "1", "2"], ["1", "0", "1"]]


@pytest.fixture
def half_read(dam: Path) -> Path:
    """The same where nobody has read the Post, and of the Herald only that the dam holds."""
    (dam / "content/sheets/post.yml").unlink()
    herald = dam / "content/sheets/herald.yml"
    herald.write_text(
        herald.read_text() + "  draft: {confidence: 0.9, why: verb of saying}\n", "utf-8"
    )
    (dam / "content/story.yml").write_text("settings: {drafts: hide}\n", "utf-8")
    claims = dam / "content/claims.yml"
    claims.write_text(claims.read_text("utf-8").replace("gate: {title: The gate is stuck}", ""))
    return dam


def test_what_nobody_has_read_is_not_called_absent(half_read: Path, read: Read) -> None:
    page = read(half_read, "coverage.md")

    assert row(page, "A crack was found").texts(".r-mark") == [
        "Paraphrased",
        "Not read for this yet",
        "Not read for this yet",
    ]
    assert row(page, "The dam holds").texts(".r-mark")[2] == "Not read for this yet"
    assert page.one(".r-legend").texts("li")[-1] == "Not read for this yet"
    assert row(page, "A crack was found").attributes["data-sources"] == "gazette"
    sources, without, _ = page.one(".r-sift").all("select")
    assert sources.texts("option") == ["any source", "the Gazette", "the Herald"]
    assert without.texts("option") == ["none chosen", "the Gazette"]


def test_a_source_that_nobody_has_read_leaves_nothing_out(half_read: Path, read: Read) -> None:
    post = read(half_read, "sources/post.md")

    assert "Nobody has read it through for this record yet: what it tells" in post.text
    assert "Not in the text we have" not in post.text
    assert "Not read for this record yet" in read(half_read, "sources/index.md").texts(".r-note")


def test_nothing_is_called_found_in_one_text_alone_where_no_other_has_been_read(
    half_read: Path, read: Read
) -> None:
    assert "Only here" not in read(half_read, "sources/gazette.md").texts("h2")
    assert read(half_read, "sources/index.md").all(".r-note")[0].text.endswith("only here so far")


def test_what_is_in_one_text_alone_is_so_among_those_that_have_been_read(
    dam: Path, read: Read
) -> None:
    assert "In none of the other sources:" in read(dam, "sources/post.md").text
    (dam / "content/sheets/herald.yml").unlink()
    assert "In none of the other sources that have been read:" in read(dam, "sources/post.md").text


def test_of_drafts_that_the_site_shows_nobody_knows_what_they_leave_out(
    half_read: Path, read: Read
) -> None:
    (half_read / "content/story.yml").unlink()
    page = read(half_read, "coverage.md")

    marks = row(page, "A crack was found").texts(".r-mark")
    assert marks == ["Paraphrased", "Only its rejection", "Not read for this yet"]
    assert page.one(".r-sift").all("select")[1].texts("option") == ["none chosen", "the Gazette"]
    herald = read(half_read, "sources/herald.md")
    assert "In the order of its text. Nobody has read it through for this record yet" in herald.text
    assert "Not in the text we have" not in herald.text


def test_texts_are_counted_that_have_been_read(half_read: Path, read: Read) -> None:
    sheet = half_read / "content/sheets/gazette.yml"
    denies = "- {id: no, rejects: crack, who: owner, said: The dam holds, cue: the mayor said}\n"
    sheet.write_text(sheet.read_text("utf-8") + denies, "utf-8")
    page = read(half_read, "claims/crack.md")

    denial = page.one(".r-denial")
    assert denial.one("h2").text == "Rejected in 1 text"
    assert "Nobody has read 2 texts through for this record yet" in denial.text
    assert "in 1 text:" in page.one(".r-flags").text


def test_that_nobody_says_it_is_told_of_texts_that_have_been_read(
    half_read: Path, read: Read
) -> None:
    sheet = half_read / "content/sheets/gazette.yml"
    told = sheet.read_text("utf-8").replace("claim: crack, said", "rejects: crack, said")
    sheet.write_text(told, "utf-8")

    for line in read(half_read, "index.md").all(".r-said"):
        assert "in the texts we have" not in line.text
    assert "Nobody says it in the texts that have been read for it" in (
        read(half_read, "claims/index.md").text
    )


def test_where_all_has_been_read_nobody_is_told_of_what_has_not(dam: Path, read: Read) -> None:
    for path in ("index.md", "coverage.md", "claims/index.md", "claims/crack.md"):
        assert "Not read for this yet" not in read(dam, path).text


def test_words_that_nobody_has_checked_are_marked_as_a_draft(
    dam: Path, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = dam / "content/sheets/post.yml"
    entry = "{id: gate, "
    assert entry in sheet.read_text("utf-8")
    drafted = f"{entry}draft: {{confidence: 0.5, why: a verb}}, "
    sheet.write_text(sheet.read_text("utf-8").replace(entry, drafted), "utf-8")

    for columns in (12, 2):
        monkeypatch.setattr(coverage, "_COLUMNS", columns)
        assert read(dam, "coverage.md").texts(".r-draft") == ["Draft: not yet checked by a person"]


def test_before_there_is_a_claim_it_leads_to_what_there_is(dam: Path, read: Read) -> None:
    (dam / "content/claims.yml").write_text("", "utf-8")
    for sheet in (dam / "content/sheets").iterdir():
        sheet.write_text(
            re.sub(r"claim: \w+, |rejects: \w+", "", sheet.read_text("utf-8")), "utf-8"
        )

    for path in ("coverage.md", "claims/index.md"):
        page = read(dam, path)
        assert "No claim is on record yet. A claim sets side by side" in page.text
        assert not page.all(".r-legend")
        assert "on the page of its source" in page.texts("a")


@pytest.mark.parametrize(
    ("papers", "classes"), [(7, "r-pattern"), (12, "r-pattern r-pattern--many")]
)
def test_home_shows_who_carries_what_where_a_dozen_sources_have_columns(
    tmp_path: Path, read: Read, papers: int, classes: str
) -> None:
    names = [f"paper-{number}" for number in range(papers)]
    write_story(
        tmp_path,
        sources=dict.fromkeys(names, "The bridge will close. The ferry will run."),
        sheets=dict.fromkeys(
            names,
            """
            - {id: bridge, claim: bridge, said: The bridge will close}
            - {id: ferry, claim: ferry, said: The ferry will run}
            """,
        ),
        claims="bridge: {title: The bridge will close}\nferry: {title: The ferry will run}",
    )
    table = read(tmp_path, "index.md").one("table")

    assert table.attributes["class"] == classes
    assert len(table.one("thead").all("th")) == papers + 1
