"""What an entry rejects that says only that it rejects something: asked like the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.check import check
from onrecord.cli import main
from onrecord.link import propose
from onrecord.link.answers import Session
from onrecord.link.proposals import Proposal
from onrecord.problems import errors, render
from onrecord.story import read_story
from stories import write_story

SOURCES = {
    "gazette": """
        The harbour bridge will be closed for two years of repairs, mayor Ada Lind told the Gazette.

        “That is not true,” said union leader Bo Marsh.
        """,
    "herald": """
        Bo Marsh denied that the harbour bridge will be closed for two years of repairs.
        """,
}
CLOSES = """
    - id: closes{claim}
      who: ada-lind
      said: The harbour bridge will be closed for two years of repairs
    """
NOT_TRUE = """
    - id: not-true
      who: bo-marsh
      said: That is not true
      rejects: unknown   # which?
      draft: {confidence: 0.8, why: verb of denying}
    """
DENIED = """
    - id: denied
      who: bo-marsh
      said: the harbour bridge will be closed for two years of repairs
      cue: denied that
      rejects: unknown
      draft: {confidence: 0.8, why: verb of denying}
    """
ACTORS = "ada-lind: {name: Ada Lind, kind: person}\nbo-marsh: {name: Bo Marsh, kind: person}"
CLAIM = "bridge-closes: {title: The harbour bridge closes for two years of repairs}"

Denials = Callable[..., Path]


@pytest.fixture
def denials(tmp_path: Path) -> Denials:
    """Write the story, with or without the claim that is denied."""

    def write(*, claim: bool, more: str = "") -> Path:
        closes = CLOSES.format(claim="\n      claim: bridge-closes" if claim else "")
        return write_story(
            tmp_path,
            sources=SOURCES,
            sheets={"gazette": closes + NOT_TRUE + more, "herald": DENIED},
            actors=ACTORS,
            claims=CLAIM if claim else "",
        )

    return write


def asked(root: Path) -> dict[tuple[str, ...], Proposal]:
    return {each.key: each for each in propose(read_story(root))}


def test_a_denial_is_asked_what_it_rejects_and_not_whether_it_belongs_there(
    denials: Denials,
) -> None:
    proposals = asked(denials(claim=True))

    assert set(proposals) == {
        ("herald#denied", "#bridge-closes"),
        ("gazette#not-true", "#bridge-closes"),
    }
    assert all(each.rejects for each in proposals.values())
    assert proposals["herald#denied", "#bridge-closes"].as_json()["asks"] == "rejects"


def test_a_denial_without_a_word_of_it_is_asked_about_what_was_told_before(
    denials: Denials,
) -> None:
    proposal = asked(denials(claim=True))["gazette#not-true", "#bridge-closes"]

    assert proposal.why[0] == "it is told right before the denial"
    assert proposal.other
    assert proposal.other.entry.id == "closes"


def test_what_stands_in_the_words_of_a_denial_is_what_it_rejects(denials: Denials) -> None:
    root = denials(claim=True)
    file = root / "content/sheets/herald.yml"
    text = file.read_text().replace(
        "said: the harbour bridge", "said: denied that the harbour bridge"
    )
    inside = "- {id: closes, said: the harbour bridge will be closed, claim: bridge-closes}\n"
    file.write_text(text.replace("  cue: denied that\n", "") + inside)
    proposal = asked(root)["herald#denied", "#bridge-closes"]

    assert proposal.why[0] == "it stands in the words of the denial"
    assert not any(reason.startswith("but one of them") for reason in proposal.why)


def test_yes_writes_the_line_of_what_is_rejected_and_nothing_else(denials: Denials) -> None:
    root = denials(claim=True)
    sheet = root / "content/sheets/gazette.yml"
    before = sheet.read_text()
    session = Session(root)

    assert session.yes(asked(root)["gazette#not-true", "#bridge-closes"]) == "bridge-closes"
    assert sheet.read_text() == before.replace("rejects: unknown ", "rejects: bridge-closes ")
    assert all(each.key[0] != "gazette#not-true" for each in Session(root).open())


def test_no_keeps_the_claim_out_and_is_not_asked_again(denials: Denials) -> None:
    root = denials(claim=True)
    session = Session(root)
    asked_first = asked(root)["gazette#not-true", "#bridge-closes"]
    session.no(asked_first)

    assert "  not: bridge-closes\n" in (root / "content/sheets/gazette.yml").read_text()
    assert asked_first.key not in asked(root)
    assert [render(problem) for problem in errors(check(read_story(root)))] == []


def test_what_is_rejected_may_have_no_claim_yet(denials: Denials) -> None:
    root = denials(claim=False)
    session = Session(root)
    session.yes(asked(root)["gazette#not-true", "gazette#closes"], "The bridge closes")
    first, second = (
        (item.entry.claim, item.entry.rejects) for item in read_story(root).sheets["gazette"]
    )

    assert first == (("the-bridge-closes",), ())
    assert second == ((), ("the-bridge-closes",))


def test_a_claim_that_one_entry_makes_and_one_rejects_may_do_without_a_title(
    denials: Denials,
) -> None:
    root = denials(claim=False)
    Session(root).yes(asked(root)["gazette#not-true", "gazette#closes"])

    assert [problem.kind for problem in check(read_story(root)) if "closes" in render(problem)] == [
        "untitled-claim"
    ]


def test_what_was_said_to_be_rejected_is_asked_no_more(denials: Denials) -> None:
    root = denials(claim=True)
    for sheet in ("gazette", "herald"):
        file = root / f"content/sheets/{sheet}.yml"
        file.write_text(file.read_text().replace("rejects: unknown", "rejects: bridge-closes"))
    file = root / "content/sheets/herald.yml"
    file.write_text(file.read_text().replace("- id: denied", "- id: denied\n  claim: denial"))
    claims = root / "content/claims.yml"
    claims.write_text(claims.read_text() + "denial: {title: Bo Marsh denies that it closes}\n")

    assert not any(each.rejects for each in asked(root).values())


def test_a_denial_is_not_taken_for_the_denied_where_only_a_title_tells_them_apart(
    denials: Denials,
) -> None:
    root = denials(claim=True)
    (root / "content/claims.yml").write_text(f"{CLAIM}\ndenial: {{title: That is not true}}\n")
    session = Session(root)
    assert ("gazette#not-true", "#denial") not in asked(root)

    session.yes(asked(root)["gazette#not-true", "#bridge-closes"])
    assert not asked(root)["gazette#not-true", "#denial"].rejects


def test_nobody_is_asked_whether_somebody_denies_what_he_just_said(denials: Denials) -> None:
    root = denials(claim=False)
    file = root / "content/sheets/gazette.yml"
    file.write_text(file.read_text().replace("ada-lind", "bo-marsh"))

    assert ("gazette#not-true", "gazette#closes") not in asked(root)


def test_the_command_asks_what_is_rejected(denials: Denials) -> None:
    root = denials(claim=True)
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="l\ny\n")

    assert result.exit_code == 0, result.output
    assert 'Does the first reject "bridge-closes"? yes, no, later, quit' in result.output
    assert "rejects: bridge-closes\n" in result.output
