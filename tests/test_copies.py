"""One text in two outlets is one origin: `check` asks whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.check import check
from onrecord.problems import Severity
from onrecord.story import read_story
from stories import write_story

DISPATCH = """\
The bridge over the Larkway will be closed from the first of May until autumn.

Engineers found cracks in two of its eight pillars when they dived in winter.

Ferries are to carry cars across the river for as long as the work goes on.
"""
SHORTER = f"Traffic must go another way from May, the council has made known.\n\n{DISPATCH}"
ACTORS = """
wire: {name: Wire, kind: outlet}
gazette: {name: Gazette, kind: outlet}
herald: {name: Herald, kind: outlet}
"""


def questions(root: Path, herald: str, head: str = "", first: str = "") -> list[tuple[str, str]]:
    """The sources that `check` asks about, and what."""
    write_story(
        root,
        sources={"gazette": DISPATCH, "herald": herald},
        heads={
            "gazette": f"outlet: gazette\n{first}".strip(),
            "herald": f"outlet: herald\n{head}".strip(),
        },
        actors=ACTORS,
    )
    found = check(read_story(root))
    asked = [each for each in found if each.kind == "one-text"]
    assert all(each.severity is Severity.QUESTION for each in asked)
    return [(each.place.file, each.sentence) for each in asked]


def test_an_editor_is_asked_whose_text_two_outlets_print(tmp_path: Path) -> None:
    ((file, asked),) = questions(tmp_path, SHORTER)

    assert file == "content/sources/herald.md"
    assert asked.startswith("3 sentences of this article stand word for word in gazette, too")


@pytest.mark.parametrize(
    ("head", "first"),
    [
        ("credited: [wire]", "credited: [wire]"),
        ("credited: [gazette]", ""),
        ("basis: {credited: {how: editor, note: The council's own words.}}", ""),
        ("", "basis: {credited: {how: unknown}}"),
    ],
)
def test_whoever_has_answered_is_not_asked_again(tmp_path: Path, head: str, first: str) -> None:
    assert questions(tmp_path, SHORTER, head, first) == []


def test_where_one_text_is_an_agencys_the_other_may_be_too(tmp_path: Path) -> None:
    ((file, _),) = questions(tmp_path, SHORTER, "credited: [wire]")

    assert file == "content/sources/gazette.md"


def test_what_both_have_heard_is_no_text_in_common(tmp_path: Path) -> None:
    quoted = "\n\n".join(f"“{each}”" for each in DISPATCH.split("\n\n"))

    assert questions(tmp_path, f"The mayor spoke to all papers.\n\n{quoted}") == []


def test_two_sentences_in_common_are_no_text_in_common(tmp_path: Path) -> None:
    assert questions(tmp_path, DISPATCH.rpartition("Ferries")[0]) == []


def test_an_outlet_may_print_its_text_twice(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={"first": DISPATCH, "second": SHORTER},
        heads=dict.fromkeys(("first", "second"), "outlet: gazette"),
        actors=ACTORS,
    )

    assert not [each for each in check(read_story(tmp_path)) if each.kind == "one-text"]


def test_of_many_that_print_one_text_each_is_asked_about_once(tmp_path: Path) -> None:
    write_story(tmp_path, sources=dict.fromkeys("abcd", DISPATCH))

    found = [each for each in check(read_story(tmp_path)) if each.kind == "one-text"]

    assert [each.place.file for each in found] == [f"content/sources/{id_}.md" for id_ in "bcd"]
