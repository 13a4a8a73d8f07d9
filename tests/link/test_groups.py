"""Of what most likely is one statement in many wordings an editor is asked once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.check import check
from onrecord.cli import main
from onrecord.link.answers import Session, title_for
from onrecord.problems import ProblemsError, errors
from onrecord.story import read_story
from stories import write_story

Bridge = Callable[..., Path]
BRIDGES = ("gazette#bridge", "herald#bridge", "tribune#bridge")
CLOSES = "The harbour bridge will be closed for two years of repairs"


def told(root: Path, typed: str = "", *options: str) -> str:
    """What `onrecord link` prints to an editor who types this."""
    result = CliRunner().invoke(main, ["link", *options, "--story", str(root)], input=typed)
    assert result.exit_code == 0, result.output
    return result.output


def sheets(root: Path) -> dict[str, str]:
    return {path.stem: path.read_text("utf-8") for path in root.glob("content/sheets/*.yml")}


def claims(root: Path) -> dict[str, tuple[str, ...]]:
    """The claims that entries have, by the entry; and nothing is wrong with the story."""
    story = read_story(root)
    assert not errors(check(story))
    return {item.name: item.entry.claim for item in story.entries() if item.entry.claim}


def questions(session: Session) -> Iterator[tuple[str, ...]]:
    """What an editor is asked who puts everything off."""
    while asked := session.next():
        yield asked.key
        session.later(asked)


def test_one_yes_joins_them_all_and_their_claim_is_titled_once(bridge: Bridge) -> None:
    root = bridge()
    before = sheets(root)
    shown = told(root, "y\nThe bridge closes\nq\n")

    assert "99% sure that each is the same as another of these" in shown
    assert "· all speak of: closed, years, bridge, harbour, repairs, two" in shown
    assert "Are all 3 the same? yes, no, later, back, quit" in shown
    assert shown.count("Title (or back)") == 1
    assert claims(root) == dict.fromkeys(BRIDGES, ("the-bridge-closes",))
    line = "- id: bridge\n", "- id: bridge\n  claim: the-bridge-closes\n"
    assert sheets(root) == {name: text.replace(*line) for name, text in before.items()}


def test_the_claim_of_all_may_stay_without_a_title(bridge: Bridge) -> None:
    root = bridge()
    told(root, "y\n\nq\n")

    assert claims(root) == dict.fromkeys(BRIDGES, ("bridge",))
    assert not (root / "content/claims.yml").exists()


def test_a_yes_that_one_of_all_cannot_take_is_written_nowhere(bridge: Bridge) -> None:
    in_braces = "- {id: bridge, who: ada-lind, said: Repairs will keep the harbor bridge closed for two years}"
    root = bridge(herald=in_braces)
    before = sheets(root)
    session = Session(root)
    asked = session.next()
    assert asked
    assert asked.key == BRIDGES

    with pytest.raises(ProblemsError, match=r"sheets/herald\.yml:\d+:\d+: .*write it by hand"):
        session.yes(asked, "The bridge closes")
    assert sheets(root) == before


def test_a_no_to_all_is_written_nowhere_and_they_come_two_by_two(bridge: Bridge) -> None:
    root = bridge()
    before = sheets(root)
    shown = told(root, "n\nq\n")

    assert "Nothing is written: they are asked about two by two." in shown
    assert shown.index("Are all 3 the same?") < shown.index("Are they the same?")
    assert sheets(root) == before

    told(root, "n\nn\nq\n")
    assert [text for text in sheets(root).values() if "not: tribune#bridge\n" in text]


def test_who_has_said_no_to_all_is_not_asked_about_some_of_them_at_once(bridge: Bridge) -> None:
    session = Session(bridge())
    asked = session.next()
    assert asked
    assert asked.key == BRIDGES

    assert session.no(asked) == ""
    assert BRIDGES not in {each.key for each in session.questions()}
    assert {len(key) for key in questions(session)} == {2}


def test_later_puts_off_the_pairs_as_well(bridge: Bridge) -> None:
    root = bridge()
    session = Session(root)
    asked = [set(key) for key in questions(session)]

    assert asked[0] == {*BRIDGES}
    assert not [key for key in asked[1:] if key <= {*BRIDGES}]
    assert BRIDGES in [each.key for each in Session(root).questions()]


@pytest.mark.parametrize("answers", ["y\nThe bridge closes\n", "y\n\n", "n\n", "l\n"])
def test_back_asks_about_all_again_and_every_file_is_as_it_was(
    bridge: Bridge, answers: str
) -> None:
    root = bridge()
    before = sheets(root)
    shown = told(root, f"{answers}b\nq\n")

    assert "Taken back." in shown
    assert shown.count("Are all 3 the same?") == 2
    assert sheets(root) == before
    assert "The bridge closes" not in "".join(
        path.read_text("utf-8") for path in root.glob("content/claims.yml")
    )


def test_what_an_editor_kept_apart_is_in_no_group(bridge: Bridge) -> None:
    """He said it of two; that both are like a third does not ask him again."""
    root = bridge()
    herald = root / "content/sheets/herald.yml"
    text = herald.read_text("utf-8")
    herald.write_text(
        text.replace("- id: bridge\n", "- id: bridge\n  not: tribune#bridge\n"), "utf-8"
    )

    assert {len(each.key) for each in Session(root).questions()} == {2}


def drafted(root: Path, **said: str) -> Path:
    """A draft of one entry for each source, of whose speaker drafting was not sure."""
    draft = "draft: {confidence: 0.4, why: verb of saying}"
    return write_story(
        root,
        sources={name: f"Officials say {words}." for name, words in said.items()},
        sheets={
            name: f"- id: bridge\n  who: unknown\n  said: {words}\n  cue: say\n  {draft}\n"
            for name, words in said.items()
        },
    )


def test_what_words_keep_apart_is_asked_about_afterwards(tmp_path: Path) -> None:
    """Also where a pair is the surest question: an answer to it would break the group up."""
    same = dict.fromkeys(("gazette", "herald", "tribune", "echo"), CLOSES)
    root = drafted(tmp_path, **same, argus=CLOSES.replace("will", "may"))
    shown = told(root, "y\nThe bridge closes\nq\n")

    assert "Are all 4 the same?" in shown
    assert set(claims(root)) == {f"{each}#bridge" for each in same}
    assert 'Does it belong to "the-bridge-closes"?' in shown


def test_a_title_is_proposed_for_all_only_of_words_that_all_print(
    bridge: Bridge, tmp_path: Path
) -> None:
    asked = Session(bridge()).next()
    assert asked
    assert title_for(asked) == ""

    days = ("on Monday", "from spring", "on Monday")
    said = {name: f"{CLOSES} {day}" for name, day in zip(("a", "b", "c"), days, strict=True)}
    asked = Session(drafted(tmp_path / "b", **said)).next()
    assert asked
    assert title_for(asked) == CLOSES


def test_lists_show_a_group_once_and_no_pair_of_it(bridge: Bridge) -> None:
    root = bridge()
    listed = told(root, "", "--list")
    assert [listed.count(each) for each in BRIDGES] == [1, 1, 1]

    group, *others = json.loads(told(root, "", "--json"))
    entries = [group["entry"], group["other"], *group["more"]]
    assert [f"{each['sheet']}#{each['id']}" for each in entries] == [*BRIDGES]
    assert (group["asks"], group["claim"]) == ("same", None)
    assert not [each for each in others if "more" in each]


@pytest.mark.parametrize(("sources", "columns"), [(2, [(0, 38), (40, 80)]), (3, [(0, 80)])])
def test_a_question_names_entries_and_breaks_no_word_of_an_id(
    tmp_path: Path, sources: int, columns: list[tuple[int, int]]
) -> None:
    """At 80 columns: two of them side by side, or one below another."""
    entry = "the-harbour-bridge-will-be-closed-for-two-years-of-repairs"
    ends = ("is-closed", "is-shut", "stays-shut")[:sources]
    ids = [f"the-council-says-that-the-harbour-bridge-{each}" for each in ends]
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(ids, CLOSES),
        sheets=dict.fromkeys(ids, f"- id: {entry}\n  said: {CLOSES}\n"),
    )
    shown = told(root, "q\n").splitlines()

    read = ("\n".join(line[begin:end].rstrip() for line in shown) for begin, end in columns)
    whole = "\n".join(re.sub(r"(?<=[-#])\n", "", each) for each in read)
    assert [whole.count(f"{each}#{entry}\n") for each in ids] == [1] * sources


# Several that belong to a claim that is there already

OLD, NEW = ("courier", "gazette"), ("herald", "star", "tribune")
BELONGING = ("herald#bridge", "#closes", "star#bridge", "tribune#bridge")


@pytest.fixture
def closes(tmp_path: Path) -> Path:
    """Two sheets have a claim; in three that came later, somebody says the same."""
    who = "who: ada-lind"
    return write_story(
        tmp_path,
        sources=dict.fromkeys((*OLD, *NEW), f"{CLOSES}, the mayor said. {CLOSES} soon."),
        sheets={
            **dict.fromkeys(OLD, f"- {{id: bridge, claim: closes, {who}, said: {CLOSES}}}"),
            **dict.fromkeys(NEW, f"- id: bridge\n  {who}\n  said: {CLOSES}\n  cue: the mayor said"),
        },
        actors="ada-lind: {name: Ada Lind, kind: person}",
        claims=f"closes: {{title: {CLOSES}}}",
    )


def given(root: Path) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What the later entries have been said to be and not to be, where anything has."""
    entries = ((item.sheet, item.entry) for item in read_story(root).entries())
    return {
        sheet: (entry.claim, entry.ruled_out)
        for sheet, entry in entries
        if sheet in NEW and (entry.claim or entry.ruled_out)
    }


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        ("a", dict.fromkeys(NEW, (("closes",), ()))),
        ("n", dict.fromkeys(NEW, ((), ("closes",)))),
        (
            "s\ny\nn\ny",
            {"herald": (("closes",), ()), "star": ((), ("closes",)), "tribune": (("closes",), ())},
        ),
        ("l", {}),
    ],
)
def test_what_surely_belongs_to_a_claim_is_asked_about_at_once(
    closes: Path, answer: str, written: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
) -> None:
    shown = told(closes, f"{answer}\nq\n")

    asked = 'Which of the 3 belong to "closes"? all, none, some, later, back, quit'
    assert shown.count(asked) == 1
    assert all(f"{sheet}#bridge" in shown.split(asked)[0] for sheet in NEW)
    assert f"closes: {CLOSES}" in shown
    assert "that each belongs to it" in shown
    assert given(closes) == written


@pytest.mark.parametrize("answers", ["a\n", "n\n", "s\n", "s\ny\n", "l\n"])
def test_such_an_answer_is_taken_back_to_the_byte(closes: Path, answers: str) -> None:
    before = sheets(closes)
    shown = told(closes, answers + "b\n" * answers.count("\n") + "q\n")

    assert sheets(closes) == before
    assert shown.count("Which of the 3 belong") == 2


def test_of_those_asked_about_at_once_nothing_is_asked_again(closes: Path) -> None:
    told(closes, "n\nq\n")
    assert not [key for key in questions(Session(closes)) if "#closes" in key]


def test_who_puts_off_all_that_belongs_is_not_asked_about_one_of_it(closes: Path) -> None:
    first, *others = questions(Session(closes))
    assert first == BELONGING
    assert not [key for key in others if "#closes" in key]
    assert BELONGING in [each.key for each in Session(closes).questions()]


def test_no_two_entries_of_one_sheet_are_asked_about_at_once(closes: Path) -> None:
    sheet = closes / "content/sheets/star.yml"
    more = f"- id: again\n  who: ada-lind\n  said: {CLOSES} soon\n"
    sheet.write_text(sheet.read_text("utf-8") + more, "utf-8")
    asked = Session(closes).next()

    assert asked
    assert sorted(each.sheet for each in asked.undecided) == [*NEW]
