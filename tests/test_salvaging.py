"""A slip hides nothing but the item that it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.files import parse_yaml, salvaged
from onrecord.link.answers import Session
from onrecord.problems import ProblemsError
from stories import seen, write_story

COLON = "a colon followed by a space stands inside this text"
QUOTE = "a quotation mark that opens here is never closed"
TEXT = "The mayor resigned. The bridge closed. The fair opened. The port burnt."
ACTORS = "mayor: {name: the mayor, kind: office}"


def story(root: Path, sheet: str, actors: str = ACTORS) -> Path:
    return write_story(root, sources={"gazette": TEXT}, sheets={"gazette": sheet}, actors=actors)


def told(root: Path) -> list[tuple[str, ...]]:
    """What an editor is told: the line, and the sentence without its advice."""
    lines = [line for line in seen(root).split("\n") if line.startswith("content/")]
    return [(line.split(":")[1], line.split(": ", 1)[1].split(";")[0]) for line in lines]


def test_every_slip_of_a_sheet_is_told_at_once_and_what_is_wrong_beside_them(
    tmp_path: Path,
) -> None:
    root = story(
        tmp_path,
        """
        - id: resigned
          who: mayer
          said: The mayor resigned
        - id: bridge
          note: a colon: stands here
          said: The bridge closed
        - id: fair
          said: The fair has opened
        - id: port
          said: "The port burnt
        """,
    )
    assert told(root) == [
        ("3", 'there is no actor "mayer"'),
        ("6", COLON),
        ("9", "these words are not in the text of gazette"),
        ("11", QUOTE),
    ]


def test_what_an_unread_actor_or_entry_names_is_not_missing(tmp_path: Path) -> None:
    root = story(
        tmp_path,
        """
        - id: resigned
          who: mayor
          claim: leaves
          said: The mayor resigned
        - id: bridge
          claim: leaves
          note: a colon: stands here
          said: The bridge closed
        - id: fair
          who: nobody
          said: The fair opened
        """,
        "mayor:\n  name: the mayor: Ada\n  kind: office\nbaker: {name: a baker, kind: offce}",
    )
    choices = "person, office, government, organisation, outlet, document, unnamed"
    assert told(root) == [
        ("2", COLON),
        ("4", f'"offce" is not one of {choices}'),
        ("8", COLON),
        ("11", 'there is no actor "nobody"'),
    ]


def test_nothing_is_written_to_a_story_of_which_a_part_is_unread(tmp_path: Path) -> None:
    root = story(
        tmp_path, "- {id: resigned, said: The mayor resigned}\n- {id: fair, said: [The fair}"
    )

    with pytest.raises(ProblemsError, match=r"gazette\.yml:3"):
        Session(root)


def test_a_slip_outside_of_all_items_leaves_the_file_unread() -> None:
    document = salvaged(parse_yaml("entries: [\n- id: a\n", "sheet.yml"))

    assert document.data is None
    assert len(document.problems) == 1


FIRST, LAST = {"id": "first", "said": "one"}, {"id": "last", "said": "two"}
KEPT = ([FIRST], [LAST], [FIRST, LAST])


@given(st.text(alphabet="abc:-'\"[]{}#>|&*!%@` \n\t", max_size=60))
def test_whatever_stands_in_an_item_the_others_are_as_they_were(slip: str) -> None:
    before, behind = "- id: first\n  said: one\n", "- id: last\n  said: two\n"
    text = f"entries:\n{before}- id: {slip}\n{behind}"
    document = salvaged(parse_yaml(text, "sheet.yml"))

    assert document.text == text
    if document.unread:
        assert document.problems
        assert document.data in ({"entries": None}, *({"entries": each} for each in KEPT))
        assert all(problem.place.line <= len(document.lines) for problem in document.problems)


@pytest.mark.parametrize("slips", [20, 21, 100])
def test_of_very_many_slips_the_first_are_told_and_that_there_are_more(slips: int) -> None:
    entry = "- id: e{}\n  note: a colon: here\n  said: one\n"
    text = "entries:\n" + "".join(entry.format(number) for number in range(slips))
    read = salvaged(parse_yaml(text, "sheet.yml"))

    told = [(problem.place.line, problem.sentence) for problem in read.problems]
    slipped = [(3 + 3 * number, COLON) for number in range(min(slips, 21))]
    more = [(63, "there may be more slips behind this one")] if slips > 20 else []
    assert told == slipped + more
    assert (read.data is None) == (slips > 20)
