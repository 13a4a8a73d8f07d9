"""What somebody rejects is never read as what they assert."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages.conftest import Read
from stories import write_story


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The mayor denies having seen a report that the Gazette says she saw; and something more."""
    return write_story(
        tmp_path,
        sources={
            "gazette": "The mayor saw the report in May, said a clerk.",
            "herald": """
                Ruth Bell denied that she had seen the report. She welcomed the fair.

                “No, that is wrong,” Ruth Bell objected, according to the Courier.
                """,
        },
        heads={"gazette": "outlet: gazette\npublished: 2025-03-11", "herald": "outlet: herald"},
        sheets={
            "gazette": """
                - {id: saw, claim: seen, who: clerk, said: The mayor saw the report in May}
                """,
            "herald": """
                - id: not-seen
                  rejects: seen
                  who: bell
                  said: she had seen the report
                  cue: Ruth Bell denied that
                - {id: fair, who: bell, said: the fair, cue: She welcomed}
                - id: wrong
                  rejects: unknown
                  who: bell
                  said: No, that is wrong
                  cue: Ruth Bell objected, according to the Courier
                  via: courier
                """,
        },
        actors="""
            clerk: {name: a clerk, kind: unnamed, role: a clerk of the town}
            bell: {name: Ruth Bell, kind: person, role: mayor-elect}
            courier: {name: the Courier, kind: outlet, role: weekly paper}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            """,
        claims="seen: {title: The mayor saw the report}",
    )


def test_on_the_actors_page_it_stands_apart_from_what_is_attributed(
    report: Path, read: Read
) -> None:
    bell = read(report, "actors/bell.md")

    assert bell.texts("h2") == [
        "What is attributed to Ruth Bell",
        "What Ruth Bell is reported to reject",
    ]
    attributed, rejected = bell.all(".r-sec")
    assert "seen the report" not in attributed.text
    assert rejected.texts("h3") == [
        "Rejects: The mayor saw the report",
        "Rejects something; which claim is not settled yet",
    ]
    assert "1 statement in 1 source 2 rejections in 1 source" in bell.one(".r-plain").text
    assert bell.links()["2 rejections in 1 source"] == "#r_rejections"
    assert bell.one("#r_rejections").texts("h2") == ["What Ruth Bell is reported to reject"]


def test_statements_and_rejections_are_counted_alike_wherever_they_are(
    report: Path, read: Read
) -> None:
    counted = "1 statement in 1 source; 2 rejections in 1 source"

    [home] = [li for li in read(report, "index.md").one(".r-people").all("li") if "Bell" in li.text]
    listed = read(report, "actors/index.md").texts(".r-figures")
    assert home.text == f"Ruth Bell mayor-elect, {counted}"
    assert counted in listed


def test_it_is_said_before_the_passage_which_begins_with_the_printed_verb(
    report: Path, read: Read
) -> None:
    of_source = read(report, "sources/herald.md").all(".r-wording__w")
    [first, *_] = [w for w in of_source if "Rejects" in w.text]
    said = "Ruth Bell denied that she had seen the report"
    assert first.text.removeprefix("Ruth Bell ") == f"Rejects: The mayor saw the report {said}"
    assert first.all(".r-around") == [] or "denied" not in first.one(".r-around").text


def test_on_the_actors_page_the_heading_alone_says_what_is_rejected(
    report: Path, read: Read
) -> None:
    _, rejected = read(report, "actors/bell.md").all(".r-sec")

    assert rejected.text.count("Rejects: The mayor saw the report") == 1
    assert rejected.text.count("which claim is not settled yet") == 1
    assert rejected.texts(".r-wording__w")[0] == "Ruth Bell denied that she had seen the report"


def test_a_verb_that_is_part_of_the_words_themselves_is_not_printed_twice(
    report: Path, read: Read
) -> None:
    sheet = report / "content/sheets/herald.yml"
    words = "Ruth Bell denied that she had seen the report"
    sheet.write_text(
        sheet.read_text("utf-8").replace("said: she had seen the report", f"said: {words}")
    )
    [first, *_] = read(report, "sources/herald.md").texts(".r-wording__w")
    assert first.count("Ruth Bell denied that") == 1


def test_a_printed_verb_that_follows_what_was_said_is_said_before_it(
    report: Path, read: Read
) -> None:
    words = read(report, "actors/bell.md").texts(".r-wording__w")
    [after] = [each for each in words if "No, that is wrong" in each]
    assert after.index("“Ruth Bell objected") < after.index("No, that is wrong")


def test_which_claim_is_rejected_may_not_be_settled_yet(report: Path, read: Read) -> None:
    _, rejected = read(report, "actors/bell.md").all(".r-sec")
    assert rejected.texts("h3")[1] == "Rejects something; which claim is not settled yet"
    assert rejected.texts(".r-wording__w")[1].startswith("“Ruth Bell objected, according to")


def test_what_others_reject_came_through_a_relay_apart(report: Path, read: Read) -> None:
    courier = read(report, "actors/courier.md")

    assert courier.texts("h2") == ["What is rejected by others, through the Courier"]


def test_a_flag_says_rejected_with_the_words_of_the_text(report: Path, read: Read) -> None:
    flags = read(report, "claims/seen.md").all(".r-flags")[0]

    assert flags.texts("li")[0] == "Rejected by Ruth Bell, in 1 of 2 texts: “Ruth Bell denied that”"


def test_coverage_says_that_only_the_rejection_is_there(report: Path, read: Read) -> None:
    table = read(report, "coverage.md")

    assert "Only its rejection" in table.one("table").text
    assert "Only its rejection" in table.one(".r-legend").text


def test_a_role_is_the_texts_word(report: Path, read: Read) -> None:
    assert "As these texts name them: mayor-elect." in read(report, "actors/bell.md").text
    assert "As these texts name it: weekly paper." in read(report, "actors/courier.md").text
    assert "A clerk of the town. No text we have" in read(report, "actors/clerk.md").text
    assert "Roles are as printed." in read(report, "actors/index.md").text


def test_what_only_one_source_rejects_is_not_listed_as_what_it_says(
    report: Path, read: Read
) -> None:
    herald = read(report, "sources/herald.md")
    alone = next(each for each in herald.all(".r-sec") if "Only here" in each.text)

    assert alone.texts("li") == [
        "Rejects: The mayor saw the report ¶ 1",
        "She welcomed the fair ¶ 1",
        "Rejects: “No, that is wrong,” ¶ 2",
    ]


def test_what_two_sources_reject_is_in_neither_alone(report: Path, read: Read) -> None:
    sheet = report / "content/sheets/gazette.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("claim: seen", "rejects: seen"))

    herald = read(report, "sources/herald.md")
    alone = next(each for each in herald.all(".r-sec") if "Only here" in each.text)
    assert "The mayor saw the report" not in alone.text


def test_on_the_timeline_it_is_said_before_the_words(report: Path, read: Read) -> None:
    lines = read(report, "timeline.md").all(".r-entry")

    [wrong] = [each for each in lines if "No, that is wrong" in each.text]
    assert wrong.all("div")[1].text == (
        "Ruth Bell, according to the Courier, in the Herald Rejects something; which claim is not"
        " settled yet (“Ruth Bell objected, according to the Courier”)"
        " “No, that is wrong,” Ruth Bell objected, according to the Courier"
    )


def test_a_claim_that_is_only_said_to_reject_another_says_so(report: Path, read: Read) -> None:
    sheet = report / "content/sheets/herald.yml"
    sheet.write_text(
        sheet.read_text("utf-8").replace("rejects: seen", "rejects: seen\n  claim: no")
    )
    claims = report / "content/claims.yml"
    claims.write_text(claims.read_text("utf-8") + "no: {title: The mayor saw no report}\n")

    lines = read(report, "timeline.md").all(".r-entry")
    [line] = [each for each in lines if "saw no report" in each.text]
    assert "Rejects: The mayor saw the report (“Ruth Bell denied that”)" in line.text


def test_who_carries_a_reply_instead_is_not_among_the_silent(report: Path, read: Read) -> None:
    write_story(
        report,
        sources={
            "post": "The mayor saw the report in May. That account met doubt in the council.",
            "star": "The mayor saw the report in May, and she was at the fair all May.",
        },
        heads={"post": "outlet: post", "star": "outlet: star"},
        sheets={
            "post": """
                - {id: saw, claim: seen, said: The mayor saw the report in May}
                - {id: doubt, claim: doubted, said: That account met doubt in the council}
                """,
            "star": """
                - {id: saw, claim: seen, said: The mayor saw the report in May}
                - {id: away, claim: elsewhere, said: she was at the fair all May}
                """,
        },
        claims="""
            seen: {title: The mayor saw the report}
            doubted: {title: The account met doubt, answers: seen}
            elsewhere: {title: The mayor was away, contradicts: seen}
            """,
    )
    actors = report / "content/actors.yml"
    outlets = "post: {name: the Post, kind: outlet}\nstar: {name: the Star, kind: outlet}\n"
    actors.write_text(actors.read_text("utf-8") + outlets, "utf-8")

    denial = read(report, "claims/seen.md").one(".r-denial")
    for shown in (denial, read(report, "index.md").one(".r-denied")):
        assert (
            "No rejection, but a reply to it, in the Post: The account met doubt. "
            "No rejection, but what cannot be true together with it, in the Star: "
            "The mayor was away. Not in the text we have: the Gazette."
        ) in shown.text
    assert denial.links()["the Post"] == "../../sources/post/#doubt"


@pytest.mark.parametrize(
    ("papers", "told"),
    [
        (3, ": “one scoffed”, “two scoffed”, “three scoffed”"),
        (4, ": “one scoffed”, “two scoffed” and 2 more"),
    ],
)
def test_a_flag_leaves_out_nobodys_words_without_saying_so(
    tmp_path: Path, read: Read, papers: int, told: str
) -> None:
    names = ["one", "two", "three", "four"][:papers]
    story = write_story(
        tmp_path,
        sources={f"p{n}": f"The fair is off, {name} scoffed." for n, name in enumerate(names)},
        sheets={
            f"p{n}": f"- {{id: no, rejects: off, who: x{n}, said: The fair is off, cue: {name} scoffed}}"
            for n, name in enumerate(names)
        },
        actors="\n".join(f"x{n}: {{name: {name}, kind: person}}" for n, name in enumerate(names)),
        claims="off: {title: The fair is off}",
    )

    flag = read(story, "claims/off.md").all(".r-flags")[0].texts("li")[0]
    assert flag.endswith(f"in {papers} of {papers} texts{told}")
