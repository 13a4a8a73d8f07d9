"""`onrecord draft --explain`: the article with every decision beside it, and nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.cli import main
from onrecord.dates import Date
from onrecord.draft.explaining import explain
from onrecord.draft.reading import Given, read
from stories import write_story

TEXT = """\
Mayor Elena Brandt told the Harbour Post on Saturday that the bridge is closed. “It was never safe,” she said.

The engineer did not say whether the so-called “red bridge” will open. An official said that it would open soon.

The bridge was built in March 2020. This suggests that it is new. It is red and long.
"""
PUBLISHED = Date.parse("2024-11-25")


def told(text: str, width: int = 80, published: Date | None = PUBLISHED) -> str:
    given_ = Given(published, {}, None)
    names = {"elena-brandt": "Elena Brandt", "harbour-post": "Harbour Post"}
    return "\n".join(line.words.rstrip() for line in explain(read(text, given_), names, width))


@pytest.mark.parametrize(
    "words",
    [
        "¶1\nMayor Elena Brandt told the Harbour Post",
        "1. bridge-closed",
        "said       “the bridge is closed”\n               because: verb of saying, “told the Harbour Post”",
        "who        Elena Brandt (elena-brandt), printed “Mayor Elena Brandt”\n               because: named here",
        "said on    2024-11-23, from “on Saturday”\n               because: stands beside the verb",
        "printed “she”\n               because: a pronoun that can mean nobody else",
        "an actor of its own for these",
        "happened   2020-03, from “in March 2020”",
        "nobody: the source tells it in its own voice",
        "not taken  “say”: tells of no saying that took place",
        "not taken  “red bridge”: stands in quotation marks, but it is no sentence",
        "not taken  “It is red and long.”: no word attributes it to anybody",
        "not taken  “suggests”: its subject is a thing or nobody",
    ],
)  # fmt: skip
def test_every_decision_has_its_reason(words: str) -> None:
    assert words in told(TEXT)


def test_what_stands_in_a_sentence_is_not_said_to_be_missing() -> None:
    """A day, of which nobody knows from when it is reckoned; or what a quotation says."""
    undated = told("The mayor opened the old bridge last week, and danced.", published=None)
    assert "no word attributes it to anybody; the day that" in " ".join(undated.split())
    quoted = " ".join(told("The board had “has nothing to do with us” painted on it.").split())
    assert "“has nothing to do with us”: stands in quotation marks, and no words were" in quoted


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, told(TEXT, width).split("\n"))) <= width


def run(root: Path, *more: str) -> str:
    result = CliRunner().invoke(main, ["draft", "--explain", "--story", str(root), *more])
    assert result.exit_code == 0, result.output
    return result.output


def a_story(root: Path, sheet: str | None = None) -> Path:
    files = {} if sheet is None else {"content/sheets/bridge.yml": sheet}
    return write_story(root, sources={"bridge": TEXT}, heads={"bridge": ""}, files=files)


def test_it_writes_nothing_and_is_plain_when_piped(tmp_path: Path) -> None:
    root = a_story(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    output = run(root, "bridge")
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert output.startswith("bridge\n======\n")
    assert "\x1b" not in output
    assert max(map(len, output.split("\n"))) <= 80


def test_what_the_sheet_has_already_is_told_as_such(tmp_path: Path) -> None:
    sheet = "entries:\n  - id: closed\n    said: the bridge is closed\n"
    output = run(a_story(tmp_path, sheet))
    assert "1. in the sheet already\n" in output
    assert "left out" not in output.split("2. ")[0]


def test_words_of_which_the_sheet_has_only_some_are_not_said_to_be_there(tmp_path: Path) -> None:
    sheet = "entries:\n  - id: safe\n    said: never\n"
    output = run(a_story(tmp_path, sheet))
    assert "with these words" not in output
    assert "the sheet has an entry with some of these words" in " ".join(output.split())


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    root = a_story(tmp_path)
    result = CliRunner().invoke(main, ["draft", "--explain", "--story", str(root), "bridges"])
    assert result.exit_code == 1
    assert 'did you mean "bridge"?' in result.output
