"""What an editor's words on a claim, its title and its note, say for the entries of a new sheet."""

from __future__ import annotations

from pathlib import Path

from onrecord.link import Proposal, propose
from onrecord.link.proposals import name
from onrecord.link.score import SURE
from onrecord.story import read_story
from stories import write_story

SOURCES = {
    "gazette": """
        The plan for the bridge is back on the table.

        A ferry sank off Northtown in May.
        """,
    "herald": """
        The council took up its talks again.

        Fishing is a trade that is back on the table of many a family.
        """,
}
SHEETS = {
    "gazette": """
        - {id: table, said: is back on the table}
        - {id: ferry, said: A ferry sank off Northtown in May}
        """,
    "herald": """
        - {id: talks, said: The council took up its talks again}
        - {id: fishing, said: Fishing is a trade that is back on the table of many a family}
        """,
}
HEADS = {"gazette": "outlet: gazette", "herald": "outlet: herald"}
ACTORS = """
    gazette: {name: The Gazette, kind: outlet}
    herald: {name: Herald, kind: outlet}
    """
TITLE = "title: The council's talks have been revived"


def asked(root: Path, claims: str) -> dict[str, Proposal]:
    """The questions about the claim `talks`, by the entry."""
    story = write_story(
        root, sources=SOURCES, sheets=SHEETS, heads=HEADS, actors=ACTORS, claims=claims
    )
    found = propose(read_story(story))
    return {name(each.entry): each for each in found if each.claim == "talks"}


def test_words_that_a_note_cites_are_asked_about_though_the_title_shares_none(
    tmp_path: Path,
) -> None:
    note = "note: It is “back on the table” (Gazette), “took up” (Herald)."

    without = asked(tmp_path / "without", f"talks:\n  {TITLE}")
    cited = asked(tmp_path / "cited", f"talks:\n  {TITLE}\n  {note}")

    assert "gazette#table" not in without
    assert "the claim's note cites: back on the table" in cited["gazette#table"].why


def test_cited_words_are_looked_for_only_with_the_outlet_that_is_named(tmp_path: Path) -> None:
    note = "note: It is “back on the table” (Gazette), “took up” (Herald)."

    assert "herald#fishing" not in asked(tmp_path, f"talks:\n  {TITLE}\n  {note}")


def test_a_note_makes_nobody_sure_for_it_also_cites_what_it_tells_apart(tmp_path: Path) -> None:
    note = "note: That “A ferry sank off Northtown in May” (Gazette) is another matter."

    found = asked(tmp_path, f"talks:\n  {TITLE}\n  {note}").get("gazette#ferry")

    assert found is None or found.confidence < SURE


def test_of_a_source_that_no_note_names_notes_say_nothing(tmp_path: Path) -> None:
    note = "note: It is “back on the table” (Gazette)."

    without = asked(tmp_path / "without", f"talks:\n  {TITLE}")["herald#talks"]
    noted = asked(tmp_path / "noted", f"talks:\n  {TITLE}\n  {note}")["herald#talks"]

    assert noted.why == without.why
    assert abs(noted.confidence - without.confidence) < 0.1


def test_a_number_in_a_title_speaks_for_its_entry_and_against_another(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources={
            "gazette": "The maker closes 789 of its shops.",
            "herald": "The maker closes 600 of its shops.",
        },
        sheets={
            "gazette": "- {id: some, said: The maker closes 789 of its shops}",
            "herald": "- {id: some, said: The maker closes 600 of its shops}",
        },
        claims="shops: {title: The maker closes 789 shops}",
    )

    found = propose(read_story(root))
    likely = {name(each.entry): each.confidence for each in found if each.claim}

    assert likely["gazette#some"] > likely.get("herald#some", 0.0)
