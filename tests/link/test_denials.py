"""What an entry rejects that says only that it rejects something: asked like the rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from onrecord.check import check
from onrecord.cli import main
from onrecord.link import propose
from onrecord.link.answers import Session, title_for
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
    assert 'Does the first reject "bridge-closes"? yes, no, later, back, quit' in result.output
    assert "rejects: bridge-closes\n" in result.output


LEFT_OPEN = """
    - id: stood-open
      who: report
      said: A gate of the dam stood open for two days
      cue: according to a report
    - id: shocked
      who: mayor
      said: I am shocked by what I read of the open gate
    - id: left-open
      who: falk
      said: the gate had been left open
      cue: denied that
      rejects: unknown
    """
WAS_OPEN = """
    - id: was-open
      who: falk
      said: the gate was left open
      cue: has repeatedly denied that
      rejects: unknown
    """
FALK = """
    falk: {name: Ingrid Falk, kind: person}
    mayor: {name: the mayor, kind: person}
    report: {name: a report, kind: document}
    """


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """One article tells what somebody denies in it; another has only the denial."""
    return write_story(
        tmp_path,
        sources={
            "courier": """
                A gate of the dam stood open for two days, according to a report.

                Nobody noticed.

                “I am shocked by what I read of the open gate,” said the mayor.

                Ingrid Falk denied that the gate had been left open.
                """,
            "tribune": "Falk has repeatedly denied that the gate was left open.",
        },
        sheets={"courier": LEFT_OPEN, "tribune": WAS_OPEN},
        actors=FALK,
    )


def test_two_who_deny_the_same_are_asked_about_as_denials(gate: Path) -> None:
    result = CliRunner().invoke(
        main, ["link", "--story", str(gate)], input="y\nThe gate was left open\nq\n"
    )
    story = read_story(gate)
    (left_open,) = (item.entry for item in story.sheets["courier"] if item.entry.id == "left-open")
    (was_open,) = (item.entry for item in story.sheets["tribune"])

    assert "Do both reject the same thing? yes, no, later, back, quit" in result.output
    assert "rejects: the-gate-was-left-open\n" in result.output
    assert left_open.rejects == was_open.rejects == ("the-gate-was-left-open",)
    assert left_open.claim == was_open.claim == ()
    assert story.claims["the-gate-was-left-open"].title == "The gate was left open"
    assert [render(problem) for problem in errors(check(story))] == []


def test_of_two_who_deny_the_same_a_claim_that_others_reject_is_chosen_by_its_number(
    gate: Path,
) -> None:
    more = """
    - id: third
      who: falk
      said: I am shocked by what I read
      rejects: gate-open
    """
    sheet = gate / "content/sheets/courier.yml"
    sheet.write_text(sheet.read_text() + dedent(more))
    (gate / "content/claims.yml").write_text("gate-open: {title: Somebody opened it}\n")
    result = CliRunner().invoke(main, ["link", "--story", str(gate)], input="y\n9\n1\nq\n")
    story = read_story(gate)

    assert "  1: gate-open (Somebody opened it)\n" in result.output
    assert "Title (or back, or a number): 9\nError: a title is a few words" in result.output
    assert "rejects: gate-open\n" in result.output
    assert {item.entry.rejects for item in story.sheets["tribune"]} == {("gate-open",)}
    assert list(story.claims) == ["gate-open"]


def test_of_two_who_deny_the_same_a_claim_that_articles_tell_is_chosen_by_its_number(
    gate: Path,
) -> None:
    sheet = gate / "content/sheets/courier.yml"
    told = "- id: told\n  who: report\n  said: A gate of the dam stood open\n  claim: stood-open\n"
    sheet.write_text(sheet.read_text() + dedent(told))
    session = Session(gate)
    question = next(each for each in session.questions() if each.both_reject)

    assert session.deniable(question) == {"stood-open": "A gate of the dam stood open"}
    assert session.yes(question, "stood-open") == "stood-open"
    assert {item.entry.rejects for item in session.story.sheets["tribune"]} == {("stood-open",)}


def test_what_two_denials_call_it_is_no_title_of_what_they_deny(gate: Path) -> None:
    for name in ("courier", "tribune"):
        sheet = gate / f"content/sheets/{name}.yml"
        source = gate / f"content/sources/{name}.md"
        called = "the story of the gate was a hoax spiced with malice"
        source.write_text(f"{source.read_text()}\nFalk said that {called}.\n")
        more = f"""
            - id: hoax
              who: falk
              said: {called}
              rejects: unknown
            """
        sheet.write_text(sheet.read_text() + dedent(more))
    (hoax,) = (each for key, each in asked(gate).items() if key == ("courier#hoax", "tribune#hoax"))

    assert hoax.both_reject
    assert title_for(hoax) == ""


def test_a_claim_that_one_of_two_denials_is_kept_out_of_is_not_offered_to_them(gate: Path) -> None:
    sheet = gate / "content/sheets/courier.yml"
    third = "- id: third\n  who: falk\n  said: I am shocked by what I read\n  rejects: gate-open\n"
    kept_out = sheet.read_text().replace("rejects: unknown", "rejects: unknown\n  not: gate-open")
    sheet.write_text(dedent(kept_out) + third)
    (gate / "content/claims.yml").write_text("gate-open: {title: Somebody opened it}\n")
    session = Session(gate)
    question = session.next()

    assert question
    assert question.both_reject
    assert session.deniable(question) == {}


def test_what_was_said_to_be_rejected_is_taken_back_to_the_byte(gate: Path) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in gate.rglob("content/**/*.yml")}

    before = files()
    session = Session(gate)
    asked = session.next()
    assert asked
    assert asked.both_reject
    session.yes(asked, "The gate was left open")
    assert files() != before
    session.back()
    assert files() == before
    assert session.next() == asked


def test_what_both_reject_is_asked_of_the_rest_and_never_whether_they_say_it(gate: Path) -> None:
    CliRunner().invoke(main, ["link", "--story", str(gate)], input="y\nThe gate was left open\nq\n")
    denied = {"courier#left-open", "tribune#was-open"}

    assert not [key for key in asked(gate) if denied & set(key)]


def test_what_one_of_two_is_known_to_reject_is_asked_of_the_other(gate: Path) -> None:
    file = gate / "content/sheets/courier.yml"
    file.write_text(file.read_text().replace("rejects: unknown", "rejects: gate-open"))
    (gate / "content/claims.yml").write_text("gate-open: {title: The gate was left open}\n")
    proposal = asked(gate)["tribune#was-open", "#gate-open"]
    Session(gate).yes(proposal)

    assert proposal.rejects
    assert "rejects: gate-open" in (gate / "content/sheets/tribune.yml").read_text()


def test_who_rejects_and_who_does_not_are_never_the_same(gate: Path) -> None:
    file = gate / "content/sheets/tribune.yml"
    file.write_text(file.read_text().replace("  rejects: unknown\n", ""))
    proposals = asked(gate)
    assert all(each.rejects for key, each in proposals.items() if "courier#left-open" in key)

    file = gate / "content/sheets/courier.yml"
    file.write_text(file.read_text().replace("rejects: unknown", "rejects: gate-open"))
    assert not [key for key in asked(gate) if "courier#left-open" in key]


def test_what_is_denied_is_found_by_its_words_before_what_was_told_last(gate: Path) -> None:
    proposals = asked(gate)

    assert (
        "it stands in the same article" in proposals["courier#left-open", "courier#stood-open"].why
    )
    assert ("courier#left-open", "courier#shocked") not in proposals


def test_one_key_too_many_is_no_title(gate: Path) -> None:
    typed = "y\ny\nyes\n7\nThe gate was open\nq\n"
    result = CliRunner().invoke(main, ["link", "--story", str(gate)], input=typed)

    assert result.output.count("a title is a few words; Enter takes what is proposed\n") == 3
    assert list(read_story(gate).claims) == ["the-gate-was-open"]


def test_nobody_is_asked_whether_he_rejects_what_he_says_himself(denials: Denials) -> None:
    """His other denial, in which no word says that it is one; with a claim as without."""
    again = """
    - id: stays
      who: bo-marsh
      said: The harbour bridge will stay open, and no repairs will close it for two years
    """
    for claim in ("", "\n      claim: stays-open"):
        root = denials(claim=True, more=again.replace("stays\n", f"stays{claim}\n"))
        source = root / "content/sources/gazette.md"
        words = "The harbour bridge will stay open, and no repairs will close it for two years."
        source.write_text(f"{source.read_text()}\n{words}\n")
        (root / "seeds/gazette.txt").write_text(source.read_text())
        found = [each for each in propose(read_story(root)) if each.rejects]

        assert found
        assert not [each for each in found if "stays" in " ".join(each.key)]


def test_a_denial_does_not_reject_the_same_words_in_another_article(tmp_path: Path) -> None:
    """`No such meeting took place` denies by its words, and one sheet only says that it does."""
    words = "No such meeting took place in the old town hall on Sunday"
    entry = f"- {{id: none, said: {words}, who: "
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("gazette", "herald"), f"“{words},” Ada Lind wrote."),
        sheets={
            "gazette": f"{entry}ada-lind, rejects: unknown}}",
            "herald": f"{entry}bo-marsh}}",
        },
        actors=ACTORS,
    )

    assert not [each for each in propose(read_story(root)) if each.rejects]


def joined_denial(gate: Path) -> list[str]:
    """What check says where an open denial is written into the claim that the gate was open."""
    file = gate / "content/sheets/tribune.yml"
    text = file.read_text()
    file.write_text(text.replace("id: was-open\n", "id: was-open\n  claim: gate-open\n"))
    (gate / "content/claims.yml").write_text("gate-open: {title: The gate was left open}\n")
    return [render(p) for p in check(read_story(gate)) if p.kind == "asserts-and-rejects"]


def test_check_warns_of_what_counts_as_said_and_denies_nobody_knows_what(gate: Path) -> None:
    (warned,) = joined_denial(gate)

    assert "sheets/tribune.yml:7:" in warned
    assert 'this entry counts as saying "gate-open", and rejects something' in warned
    assert "write `rejects: gate-open` and remove `claim`" in warned


def test_check_warns_of_what_counts_for_nothing_beside_those_who_say_it(gate: Path) -> None:
    file = gate / "content/sheets/courier.yml"
    text = file.read_text()
    file.write_text(text.replace("id: shocked\n", "id: shocked\n  claim: gate-open\n"))
    (warned,) = joined_denial(gate)

    assert "sheets/tribune.yml:7:" in warned
    assert 'rejects something, so it does not count as saying "gate-open"' in warned


def test_what_two_reject_may_do_without_a_title(gate: Path) -> None:
    session = Session(gate)
    session.yes(asked(gate)["courier#left-open", "tribune#was-open"])

    kinds = [problem.kind for problem in check(read_story(gate)) if "left-open" in render(problem)]
    assert kinds == ["untitled-claim"]
