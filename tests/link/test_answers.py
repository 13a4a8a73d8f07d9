"""What an answer writes, and that nothing is asked twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.check import check
from onrecord.cli import main
from onrecord.files import Together, write_atomic
from onrecord.link.answers import Session
from onrecord.link.proposals import Likeness, Proposal, propose
from onrecord.link.score import Weights
from onrecord.problems import ProblemsError, errors, render
from onrecord.story import Story, read_story
from stories import write_story

Bridge = Callable[..., Path]
CLAIM = "bridge-closes: {title: The harbour bridge closes for two years of repairs}"
BRIDGES = ("gazette#bridge", "herald#bridge")


def question(session: Session, *key: str) -> Proposal:
    return next(proposal for proposal in session.open() if proposal.key == key)


def keys(session: Session) -> set[tuple[str, ...]]:
    return {proposal.key for proposal in session.open()}


def committed(root: Path) -> Path:
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "story"],
    ):
        subprocess.run(["git", *command], cwd=root, check=True)
    return root


def changes(root: Path) -> dict[str, list[str]]:
    """The lines that git shows as changed, by file."""
    subprocess.run(["git", "add", "-AN"], cwd=root, check=True)
    command = ["git", "diff", "-U0", "--no-prefix"]
    shown = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    found: dict[str, list[str]] = {}
    file = ""
    for line in shown.splitlines():
        if line.startswith("+++ "):
            file = line[4:].removeprefix("content/")
        elif line.startswith(("+", "-")) and not line.startswith("---"):
            found.setdefault(file, []).append(line)
    return found


def nothing_wrong(root: Path) -> None:
    assert [render(problem) for problem in errors(check(read_story(root)))] == []


def test_yes_writes_a_line_to_each_entry_and_a_titled_claim(bridge: Bridge) -> None:
    root = committed(bridge())
    session = Session(root)
    claim = session.yes(question(session, *BRIDGES), "The bridge closes")

    assert claim == "the-bridge-closes"
    assert changes(root) == {
        "claims.yml": [
            "+# yaml-language-server: $schema=../schema/claims.json",
            "+",
            "+the-bridge-closes:",
            "+  title: The bridge closes",
        ],
        "sheets/gazette.yml": ["+  claim: the-bridge-closes"],
        "sheets/herald.yml": ["+  claim: the-bridge-closes"],
    }
    nothing_wrong(root)


def test_a_claim_may_stay_without_a_title(bridge: Bridge) -> None:
    root = committed(bridge())
    session = Session(root)
    session.yes(question(session, *BRIDGES))

    assert changes(root) == {
        "sheets/gazette.yml": ["+  claim: bridge"],
        "sheets/herald.yml": ["+  claim: bridge"],
    }
    nothing_wrong(root)


def test_once_two_are_joined_the_third_is_asked_about_their_claim(bridge: Bridge) -> None:
    session = Session(bridge())
    claim = session.yes(question(session, *BRIDGES), "The bridge closes for repairs")

    session.yes(question(session, "tribune#bridge", f"#{claim}"))
    assert {name for item in session.story.entries() for name in item.entry.claim} == {claim}
    assert not any(f"#{claim}" in key and "bridge" in key[0] for key in keys(session))


def test_yes_to_a_claim_writes_one_line(bridge: Bridge) -> None:
    root = committed(bridge(CLAIM))
    session = Session(root)
    session.yes(question(session, "tribune#bridge", "#bridge-closes"))

    assert changes(root) == {"sheets/tribune.yml": ["+  claim: bridge-closes"]}


def test_no_to_a_claim_is_remembered_on_the_entry(bridge: Bridge) -> None:
    root = committed(bridge(CLAIM))
    session = Session(root)
    asked = question(session, "tribune#bridge", "#bridge-closes")
    session.no(asked)

    assert changes(root) == {"sheets/tribune.yml": ["+  not: bridge-closes"]}
    assert asked.key not in keys(Session(root))
    nothing_wrong(root)


def test_after_no_the_same_entry_is_asked_about_first(bridge: Bridge) -> None:
    session = Session(bridge())
    session.no(question(session, "herald#bridge", "tribune#bridge"))
    following = session.next()
    assert following
    assert following.key == BRIDGES
    assert session.open()[0].key == ("gazette#bridge", "tribune#bridge")

    session.later(following)
    assert session.next() == session.open()[0]


def test_no_to_two_entries_is_remembered_on_one_and_makes_no_claim(bridge: Bridge) -> None:
    root = committed(bridge())
    session = Session(root)
    session.no(question(session, *BRIDGES))

    assert changes(root) == {"sheets/gazette.yml": ["+  not: herald#bridge"]}
    assert BRIDGES not in keys(Session(root))
    nothing_wrong(root)


@pytest.mark.parametrize("joined", [0, 1])
def test_no_to_two_entries_is_no_to_the_claim_that_one_of_them_gets(
    bridge: Bridge, joined: int
) -> None:
    root = bridge()
    session = Session(root)
    pair = ("gazette#bridge", "tribune#bridge")
    session.no(question(session, *pair))
    session.yes(question(session, *sorted(["herald#bridge", pair[joined]])), "The bridge closes")

    assert (pair[1 - joined], "#the-bridge-closes") not in keys(Session(root))


def test_an_entry_that_was_renamed_is_still_not_the_same(bridge: Bridge) -> None:
    sheet = """
        - id: two-years
          was: bridge
          who: ada-lind
          said: Repairs will keep the harbor bridge closed for two years
        """
    root = bridge(herald=sheet)
    asked = ("gazette#bridge", "herald#two-years")
    assert asked in keys(Session(root))
    gazette = root / "content/sheets/gazette.yml"
    text = gazette.read_text()
    gazette.write_text(text.replace("- id: bridge\n", "- id: bridge\n  not: herald#bridge\n", 1))

    assert asked not in keys(Session(root))
    assert check(read_story(root)) == check(read_story(bridge(herald=sheet)))


def test_later_is_asked_again_next_time_and_writes_nothing(bridge: Bridge) -> None:
    root = committed(bridge())
    session = Session(root)
    session.later(question(session, *BRIDGES))

    assert BRIDGES not in keys(session)
    assert BRIDGES in keys(Session(root))
    assert changes(root) == {}


def test_a_new_source_brings_only_its_own_questions(bridge: Bridge) -> None:
    root = bridge()
    session = Session(root)
    while asked := session.next():
        if "bridge" in asked.key[0] and asked.other and asked.other.entry.id == "bridge":
            session.yes(asked, "The harbour bridge closes for two years of repairs")
        else:
            session.no(asked)
    text = "The bridge closes for two years, says mayor Ada Lind."
    (root / "seeds/echo.txt").write_text(text)
    (root / "content/sources/echo.md").write_text(f"---\narticle: seeds/echo.txt\n---\n{text}\n")
    (root / "content/sheets/echo.yml").write_text(
        "entries:\n- id: closes\n  who: ada-lind\n  said: The bridge closes for two years\n"
    )
    nothing_wrong(root)

    fresh = Session(root)
    assert {key[0] for key in keys(fresh)} == {"echo#closes"}
    assert fresh.next() is not None


IN_BRACES = (
    "- {id: bridge, who: ada-lind, cue: the mayor said, "
    "said: Repairs will keep the harbor bridge closed for two years}"
)


@pytest.mark.parametrize("title", ["", "The bridge closes"])
def test_a_yes_that_one_entry_cannot_take_is_written_nowhere(bridge: Bridge, title: str) -> None:
    root = committed(bridge(herald=IN_BRACES))
    session = Session(root)

    with pytest.raises(ProblemsError, match=r"sheets/herald\.yml:\d+:\d+: .*write it by hand"):
        session.yes(question(session, *BRIDGES), title)
    assert changes(root) == {}
    nothing_wrong(root)


def test_a_yes_over_what_somebody_saved_meanwhile_is_written_nowhere(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = bridge()
    session = Session(root)
    asked = question(session, *BRIDGES)
    herald = root / "content/sheets/herald.yml"

    def saved_meanwhile(lines: Together) -> None:
        herald.write_text(f"# mine\n{herald.read_text()}")
        committed(root)
        write(lines)

    write = Together.write
    monkeypatch.setattr(Together, "write", saved_meanwhile)
    with pytest.raises(ProblemsError, match="saved by somebody else just now"):
        session.yes(asked, "The bridge closes")
    assert changes(root) == {}


def test_an_answer_goes_to_its_entry_wherever_that_stands_by_then(bridge: Bridge) -> None:
    """The sheet is open in an editor beside the questions, and was saved since."""
    root = bridge()
    session = Session(root)
    asked = question(session, *BRIDGES)
    herald = root / "content/sheets/herald.yml"
    herald.write_text(
        herald.read_text().replace("entries:\n", "entries:\n- {id: a, said: Repairs}\n")
    )
    committed(root)

    session.yes(asked, "The bridge closes")
    assert changes(root)["sheets/herald.yml"] == ["+  claim: the-bridge-closes"]
    assert "id: bridge\n  claim: the-bridge-closes\n" in herald.read_text()


@pytest.mark.parametrize(("old", "new"), [("Repairs will", "Works will"), ("id: bridge", "id: b")])
def test_an_answer_about_what_was_changed_since_is_written_nowhere(
    bridge: Bridge, old: str, new: str
) -> None:
    root = bridge()
    session = Session(root)
    asked = question(session, *BRIDGES)
    herald = root / "content/sheets/herald.yml"
    herald.write_text(herald.read_text().replace(old, new))
    committed(root)

    with pytest.raises(ProblemsError, match='"bridge" was changed since it was asked about'):
        session.yes(asked, "The bridge closes")
    assert changes(root) == {}


@pytest.mark.parametrize(
    "stopped", [OSError(28, "No space left on device"), KeyboardInterrupt()], ids=["disk", "ctrl-c"]
)
def test_a_yes_that_is_stopped_half_way_is_taken_back(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch, stopped: BaseException
) -> None:
    root = committed(bridge())
    session = Session(root)
    asked = question(session, *BRIDGES)

    def full(path: Path, content: bytes, *, last: Callable[[], None] = lambda: None) -> None:
        if path.name == "herald.yml":
            raise stopped
        write_atomic(path, content, last=last)

    monkeypatch.setattr("onrecord.files.writing.write_atomic", full)
    with pytest.raises(type(stopped)):
        session.yes(asked, "The bridge closes")
    assert changes(root) == {}


@pytest.mark.parametrize("answers", ["n", "l", "y\nThe bridge closes\nn\nl\nn", "n\nn\nn\nn\nn\nn"])
def test_back_takes_answers_back_until_nothing_was_written(bridge: Bridge, answers: str) -> None:
    """Also the last of all, and one by one; then the first question is asked again."""
    root = committed(bridge())
    steps = len(answers.splitlines())
    typed = "\n".join([answers, *["b"] * steps, "quit", ""])
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input=typed)

    assert result.exit_code == 0, result.output
    assert "0 answers;" in result.output
    assert changes(root) == {}


def test_back_asks_what_was_asked_and_another_answer_may_be_given(bridge: Bridge) -> None:
    root = committed(bridge())
    session = Session(root)
    asked = session.next()
    assert asked
    session.no(asked)
    session.back()

    assert session.next() == asked
    session.yes(asked)
    assert not [line for lines in changes(root).values() for line in lines if "not:" in line]


def test_back_leaves_what_somebody_has_saved_since_and_goes_on(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = bridge()
    gazette = root / "content/sheets/gazette.yml"
    say_no = Session.no

    def saved_behind_it(session: Session, proposal: Proposal) -> str:
        said = say_no(session, proposal)
        gazette.write_text(f"# mine\n{gazette.read_text()}")
        committed(root)
        return said

    monkeypatch.setattr(Session, "no", saved_behind_it)
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="n\nn\nb\nq\n")

    told = " ".join(result.output.split())
    assert (
        "content/sheets/gazette.yml:1:1: this file was saved since your answer was written, "
        "so it is not taken back; take out by hand what the answer wrote, in your editor" in told
    )
    assert "nothing is written" not in told
    assert "run the command again" not in told
    assert "2 answers;" in told
    assert changes(root) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(
    data=st.data(),
    claims=st.sampled_from(["", CLAIM]),
    ends=st.sampled_from(["\n", "\r\n"]),
    head=st.sampled_from(["", "# mine  # !"]),
)
def test_whatever_was_answered_back_restores_every_byte(
    bridge: Bridge, data: st.DataObject, claims: str, ends: str, head: str
) -> None:
    """The first question is about several entries at once: all the same, or all of the claim."""
    root = bridge(claims)
    if not claims:
        (root / "content/claims.yml").unlink(missing_ok=True)
    for sheet in root.glob("content/sheets/*.yml"):
        text = f"{head}\n{sheet.read_text()}".replace("- id: bridge\n", "- id: 'bridge'  # why?\n")
        sheet.write_bytes(text.replace("\n", ends).encode())
    session = Session(root)
    assert any(each.more for each in session.questions())
    stood: list[tuple[tuple[str, ...], dict[Path, bytes]]] = []
    while (asked := session.next()) and len(stood) < 6:
        stood.append((asked.key, contents(root)))
        answer = data.draw(st.sampled_from(["yes", "titled", "no", "some", "later"]))
        if answer == "some" and not asked.more:
            answer = "no"
        if answer in ("yes", "titled"):
            session.yes(asked, "The ferry sank" if answer == "titled" else "")
        else:
            getattr(session, answer)(asked)
    while stood:
        session.back()
        assert (again := session.next())
        assert (again.key, contents(root)) == stood.pop()


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "content").rglob("*.yml")}


def test_a_sheet_that_cannot_be_read_stops_the_questions(bridge: Bridge) -> None:
    with pytest.raises(ProblemsError, match=r"herald\.yml"):
        Session(bridge(herald="- id: [broken"))


def test_the_questions_are_reckoned_once_for_each_answer(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    reckoned = []

    def counted(story: Story, known: Likeness, weights: Weights) -> list[Proposal]:
        reckoned.append(story)
        return propose(story, known, weights)

    monkeypatch.setattr("onrecord.link.answers.propose", counted)
    root = bridge()
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="l\nn\nl\nq\n")

    assert "not: " in result.output
    assert len(reckoned) == 2, "at the start, and after the one answer that changes the story"


def test_the_command_asks_and_says_what_it_wrote(bridge: Bridge) -> None:
    root = committed(bridge())
    result = CliRunner().invoke(
        main, ["link", "--story", str(root)], input="y\nThe bridge closes\nq\n"
    )

    assert result.exit_code == 0, result.output
    assert "claim: the-bridge-closes" in result.output
    assert "all speak of: closed, years, bridge" in result.output
    assert set(changes(root)) >= {"claims.yml", "sheets/gazette.yml"}


@pytest.mark.parametrize("typed", ["y\n", "y\nback\n", "y\nBack\nq\n"])
def test_a_yes_given_by_mistake_is_left_where_a_title_is_asked_for(
    bridge: Bridge, typed: str
) -> None:
    root = committed(bridge())
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input=typed)

    assert "Title (or back)" in result.output
    assert "0 answers;" in result.output
    assert changes(root) == {}


def test_what_is_put_off_is_not_counted_as_answered(bridge: Bridge) -> None:
    root = committed(bridge())
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="l\nb\nl\nq\n")

    assert "Taken back." in result.output
    assert "0 answers;" in result.output


def test_a_claim_needs_no_title_yet(bridge: Bridge) -> None:
    """Where both print no words that would do; what reads like an answer is no title either."""
    root = committed(bridge())
    command = ["link", "--story", str(root)]
    result = CliRunner().invoke(main, command, input="y\nyes\n\nq\n")

    assert "Enter: no title for now; one can be written into content/claims.yml" in result.output
    assert "a title is a few words" in result.output
    assert "1 answer;" in result.output
    assert set(changes(root)) == {f"sheets/{each}.yml" for each in ("gazette", "herald", "tribune")}


def test_the_command_takes_the_words_that_it_offers(bridge: Bridge) -> None:
    root = committed(bridge())
    result = CliRunner().invoke(
        main, ["link", "--story", str(root)], input="perhaps\n No\nn\nquit\n"
    )

    assert result.exit_code == 0, result.output
    assert "answer yes, no, later, back or quit; the first letter is enough" in result.output
    assert "2 answers;" in result.output
    assert "not: tribune#bridge" in result.output
    assert "sheets/gazette.yml" in changes(root)


def test_the_command_takes_the_end_of_its_input_for_enough(bridge: Bridge) -> None:
    root = committed(bridge())
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="l\n")

    assert result.exit_code == 0, result.output
    assert changes(root) == {}


def test_without_numpy_it_says_what_to_install(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [name for name in sys.modules if name.startswith("onrecord.link.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "numpy", None)

    result = CliRunner().invoke(main, ["link", "--story", str(bridge())])

    assert result.output == (
        "Error: linking needs NumPy, as drafting does; with pip: pip install 'onrecord[draft]'\n"
    )


@pytest.mark.parametrize("option", ["--list", "--json"])
def test_a_list_asks_nothing_and_writes_nothing(bridge: Bridge, option: str) -> None:
    root = committed(bridge())
    result = CliRunner().invoke(main, ["link", option, "--story", str(root)])

    assert result.exit_code == 0
    assert "tribune" in result.output
    assert changes(root) == {}


def test_json_holds_no_character_that_a_terminal_would_obey(tmp_path: Path) -> None:
    words = "The harbour bridge \x9b2J will be closed \x7f for two years of repairs"
    said = words.replace("\x9b", r"\x9b").replace("\x7f", r"\x7f")
    root = write_story(
        tmp_path,
        sources={"gazette": f"{words}.", "herald": f"{words}."},
        sheets=dict.fromkeys(("gazette", "herald"), f'- {{id: bridge, said: "{said}"}}'),
    )

    shown = CliRunner().invoke(main, ["link", "--json", "--story", str(root)]).output

    assert not [c for c in shown if c != "\n" and not c.isprintable()]
    assert json.loads(shown)[0]["entry"]["said"] == [words]


def test_how_two_claims_are_made_one_is_told_once_where_an_entry_has_both(tmp_path: Path) -> None:
    said = "The harbour bridge will be closed for two years of repairs"
    sheets = {
        name: f"- id: closes\n  who: lind\n  said: {said}\n{line}"
        for name, line in {
            "courier": "  claim: closes\n",
            "gazette": "  claim: closes\n",
            "herald": "  claim: repairs\n  draft: {confidence: 0.9, why: verb of saying}\n",
            "tribune": "  claim: repairs\n  draft: {confidence: 0.9, why: verb of saying}\n",
        }.items()
    }
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(sheets, f"“{said},” Lind said."),
        sheets=sheets,
        actors="lind: {name: Ada Lind, kind: person}",
        claims="",
    )
    result = CliRunner().invoke(main, ["link", "--story", str(root)], input="a\nq\n")
    told = " ".join(result.output.split())

    assert told.count("has 2 claims now") == 1, told
    assert "If they are one, write `was: [" in told
    assert "in content/claims.yml, with a `title`; `onrecord check` then names every line" in told
