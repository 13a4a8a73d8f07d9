"""A denial of which nothing tells what it denies is offered claims, and never quietly left open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.check import check
from onrecord.cli import main
from onrecord.link import propose
from onrecord.link.answers import Session
from onrecord.problems import Problem, Severity
from onrecord.story import read_story
from stories import write_story

CLAIMS = {
    "ferry-sank": "The ferry sank",
    "mayor-resigned": "Ada Lind resigned",
    "school-burnt": "The school burnt down",
    "gate-open": "A gate stood open",
}
TOLD = {
    "ferry-sank": "The ferry went under at noon.",
    "mayor-resigned": "Ada Lind left her office.",
    "school-burnt": "Flames took the school.",
    "gate-open": "Nobody had closed a gate.",
}
ACTORS = "falk: {name: Ingrid Falk, kind: person}"
DENIES = "Ingrid Falk dismissed {}."
DENIED = """- id: denied
  who: falk
  said: {}
  cue: dismissed
  rejects: unknown
"""

Rumours = Callable[..., Path]


@pytest.fixture
def rumours(tmp_path: Path) -> Rumours:
    """Four claims, one told by each of four articles; others hold only that somebody denies."""

    def write(*, denials: int = 1, leads: str = "", note: str = "") -> Path:
        told = {
            id_: f"- {{id: told, said: '{words}', claim: {id_}}}" for id_, words in TOLD.items()
        }
        entry = f"{DENIED}  note: {note}\n" if note else DENIED
        words = {f"denial-{number}": _a_word(number) for number in range(denials)}
        return write_story(
            tmp_path,
            sources={**TOLD, **{id_: DENIES.format(word) for id_, word in words.items()}},
            sheets={**told, **{id_: entry.format(word) for id_, word in words.items()}},
            actors=ACTORS,
            claims="\n".join(f"{id_}: {{title: {title}}}" for id_, title in CLAIMS.items()),
            about=f"leads: {leads}" if leads else "",
        )

    return write


def _a_word(number: int) -> str:
    """A word that no other denial has, and no claim."""
    return "".join(chr(ord("f") + int(digit)) for digit in f"{number:04}")


def offered(root: Path) -> list[str | None]:
    return [each.claim for each in propose(read_story(root)) if each.is_offered]


def left_open(root: Path) -> list[Problem]:
    return [each for each in check(read_story(root)) if each.kind == "open-denial"]


def test_a_denial_without_a_word_of_it_is_offered_what_leads_the_story(rumours: Rumours) -> None:
    (proposal,) = propose(read_story(rumours(leads="[school-burnt, gate-open]")))

    assert proposal.claim == "school-burnt"
    assert proposal.why[0] == "it is a leading claim of the story"


def test_what_the_same_article_tells_is_offered_before_what_others_tell(rumours: Rumours) -> None:
    root = rumours()
    sheet = root / "content/sheets/gate-open.yml"
    (root / "content/sources/denial-0.md").unlink()
    (root / "content/sheets/denial-0.yml").unlink()
    source = root / "content/sources/gate-open.md"
    between = "\nOne more paragraph.\n" * 3
    source.write_text(f"{source.read_text()}{between}\n{DENIES.format(_a_word(0))}\n")
    sheet.write_text(sheet.read_text() + DENIED.format(_a_word(0)))

    assert offered(root) == ["gate-open"]


def test_three_are_offered_one_after_the_other_and_none_twice(rumours: Rumours) -> None:
    root = rumours(leads="[gate-open, ferry-sank]")
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="n\n" * 9)

    assert result.output.count("Does the first reject") == 3
    assert result.output.index('reject "gate-open"') < result.output.index('reject "ferry-sank"')
    assert "a guess" in result.output
    assert result.output.endswith(
        "3 answers; 0 questions left.\n"
        "1 entry denies something, and nobody has said what: denial-0#denied.\n"
    )
    assert offered(root) == []


def test_after_a_yes_no_more_is_offered(rumours: Rumours) -> None:
    root = rumours(leads="[gate-open]")
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="y\n")

    assert "rejects: gate-open" in result.output
    assert result.output.endswith("1 answer; 0 questions left.\n")
    assert left_open(root) == []

    again = CliRunner().invoke(main, ["link", "--story", str(root)])
    assert again.output.startswith("Nothing to ask. To join entries by hand, give them the same")


def test_forty_denials_are_offered_one_claim_each(rumours: Rumours) -> None:
    root = rumours(denials=40, leads="[gate-open]")
    for number in range(40):
        sheet = root / f"content/sheets/denial-{number}.yml"
        text = sheet.read_text()
        refused = text.replace("rejects: unknown", "rejects: unknown\n  not: gate-open")
        sheet.write_text(refused if number else text)

    assert [each.entry.sheet for each in propose(read_story(root)) if each.is_offered] == [
        "denial-0"
    ]


def test_check_asks_once_what_all_of_them_deny(rumours: Rumours) -> None:
    (problem,) = left_open(rumours(denials=10))

    assert problem.severity is Severity.QUESTION
    assert problem.sentence.startswith("10 entries deny something, and nobody has said what: ")
    assert problem.sentence.endswith(" and 2 more")
    assert problem.place.file == "content/sheets/denial-0.yml"


def test_a_note_says_that_nobody_can_tell(rumours: Rumours) -> None:
    root = rumours(note="The article does not say which report.", leads="[gate-open]")

    assert offered(root) == []
    assert left_open(root) == []
    assert "nobody has said" not in CliRunner().invoke(main, ["link", "--story", str(root)]).output


def test_the_own_note_of_a_draft_does_not_say_so(rumours: Rumours) -> None:
    root = rumours(note="It may be a joke.", leads="[gate-open]")
    with (root / "content/sheets/denial-0.yml").open("a") as sheet:
        sheet.write("  draft: {confidence: 0.9, why: verb of denying}\n")

    assert offered(root) == ["gate-open"]
    assert len(left_open(root)) == 1


TWICE = {
    "gazette": "The harbour bridge will be closed for two years of repairs.",
    "herald": "The harbour bridge is closed for two years of repairs.",
}
BRIDGE = "bridge-shut: {title: The bridge is shut}"


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """Two articles tell the same; and a claim of another name has a title that fits it."""
    return write_story(
        tmp_path,
        sources=TWICE,
        heads={
            id_: f"outlet: {id_}\ntitle: Bridge to close\npublished: 2024-11-25" for id_ in TWICE
        },
        sheets={id_: f"- id: closes\n  said: '{words}'\n" for id_, words in TWICE.items()},
        actors="gazette: {name: The Gazette, kind: outlet}\nherald: {name: Herald, kind: outlet}",
        claims=BRIDGE,
    )


def test_the_words_that_both_print_are_proposed_as_title(twice: Path) -> None:
    for file in twice.rglob("content/*/herald.*"):
        words = "Experts said the harbour bridge will be closed for two years"
        file.write_text(file.read_text().replace(TWICE["herald"], words))
    result = CliRunner().invoke(main, ["link", "--story", str(twice)], input="y\n\n")

    assert "Enter: The harbour bridge will be closed for two years\n" in result.output
    assert "the-harbour-bridge-will-be-closed" in read_story(twice).claims


def test_where_both_share_no_words_that_claim_something_none_are_proposed(twice: Path) -> None:
    typed = "y\n7\nThe bridge is shut for repairs\n"
    result = CliRunner().invoke(main, ["link", "--story", str(twice)], input=typed)

    assert "Enter: no title for now" in result.output
    assert "a title is a few words;" in result.output
    assert list(read_story(twice).claims) == ["bridge-shut", "the-bridge-is-shut-for-repairs"]


def test_a_title_that_a_claim_has_already_joins_that_claim(twice: Path) -> None:
    typed = "y\nthe Bridge is shut.\ny\n"
    result = CliRunner().invoke(main, ["link", "--story", str(twice)], input=typed)

    assert 'There is a claim "bridge-shut" of this title. Is that it?' in result.output
    assert list(read_story(twice).claims) == ["bridge-shut"]
    assert {item.entry.claim for item in read_story(twice).entries()} == {("bridge-shut",)}


def test_where_that_is_another_claim_it_asks_for_another_title(twice: Path) -> None:
    typed = "y\nThe bridge is shut\nn\nRepairs close the bridge\n"
    CliRunner().invoke(main, ["link", "--story", str(twice)], input=typed)

    assert list(read_story(twice).claims) == ["bridge-shut", "repairs-close-the-bridge"]


def test_a_claim_that_was_refused_is_not_joined_by_its_title(twice: Path) -> None:
    sheet = twice / "content/sheets/herald.yml"
    sheet.write_text(f"{sheet.read_text()}  not: bridge-shut\n")
    session = Session(twice)
    (proposal,) = [each for each in session.open() if not each.claim]

    assert session.yes(proposal, "The bridge is shut") == "the-bridge-is-shut"


def test_a_question_names_outlet_and_headline_beside_the_id(twice: Path) -> None:
    result = CliRunner().invoke(main, ["link", "--list", "--story", str(twice)])

    assert "gazette#closes, 25 November 2024" in result.output
    assert "The Gazette: Bridge to close" in result.output
    assert "Herald: Bridge to close" in result.output
