"""The command as a person meets it: help, plain errors, and output for programs."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.site.serving import Preview
from stories import write_story

REPOSITORY = Path(__file__).parent.parent


def onrecord(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "content", tmp_path / "content")
    shutil.copytree(REPOSITORY / "seeds", tmp_path / "seeds")
    return tmp_path


def test_every_command_says_what_it_does() -> None:
    told = onrecord("--help").output
    for name, command in main.commands.items():
        assert f"  {name} " in told
        assert command.help
        assert onrecord(name, "--help").exit_code == 0
    assert "\n    onrecord add seeds/*.txt    articles become sources\n" in told


def test_the_readme_names_only_commands_that_are_there() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    named = {words.split()[0] for words in readme.split("onrecord ")[1:]}
    named &= {"new", "add", "draft", "link", "check", "build", "serve", "export"}
    assert named <= set(main.commands)


def test_what_the_readme_shows_and_links_to_is_there() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", readme)
    assert ".github/claim.png" in targets
    assert [target for target in targets if not (REPOSITORY / target).exists()] == []


def test_nothing_is_wrong_with_the_real_story(story: Path) -> None:
    result = onrecord("check", "--story", str(story))
    assert result.exit_code == 0, result.output
    assert "Nothing is wrong in 5 sources" in result.output
    assert "% of russia-cautions-britain-and-france-against is shown on the site" in result.output


def test_check_ends_with_how_many_drafts_wait(tmp_path: Path) -> None:
    draft = "draft: {confidence: 0.9, why: verb}"
    waiting = f"- {{id: a, said: It rained., {draft}}}"
    done = f"- {{id: a, said: It rained.}}\n- {{id: b, said: It, dismissed: no statement, {draft}}}"
    texts = dict.fromkeys(("gazette", "herald", "post"), "It rained.")
    root = write_story(tmp_path, sources=texts, sheets={"gazette": waiting, "post": done})

    told = onrecord("check", "--story", str(root)).output
    assert "\n1 entry of 1 sheet is a draft that nobody has read yet.\n" in told

    write_story(root, sources=texts, sheets={"herald": waiting})
    told = onrecord("check", "--story", str(root)).output
    assert told.endswith("\n2 entries of 2 sheets are drafts that nobody has read yet.\n")

    write_story(root, sources=texts, sheets={"gazette": done, "herald": done})
    assert "nobody has read yet." not in onrecord("check", "--story", str(root)).output


def test_problems_for_programs(story: Path) -> None:
    actors = story / "content/actors.yml"
    actors.write_text(actors.read_text("utf-8") + "nobody: {name: Nobody, kind: persn}\n", "utf-8")
    result = onrecord("check", "--json", "--story", str(story))
    assert result.exit_code == 1
    problem = next(p for p in json.loads(result.output) if p["severity"] == "error")
    assert problem["file"] == "content/actors.yml"
    assert problem["column"] == 30
    assert problem["advice"] == 'did you mean "person"?'
    assert problem["text"] == "nobody: {name: Nobody, kind: persn}"


def test_warnings_alone_are_no_error(story: Path) -> None:
    actors = story / "content/actors.yml"
    actors.write_text(actors.read_text("utf-8") + "nobody: {name: Nobody, kind: person}\n", "utf-8")
    result = onrecord("check", "--story", str(story))
    assert result.exit_code == 0
    assert 'warning: nothing uses the actor "nobody"' in result.output


def test_drafting_a_source_that_is_not_there(story: Path) -> None:
    result = onrecord("draft", "russia-warns", "--story", str(story))
    assert result.exit_code == 1
    assert 'there is no source "russia-warns"' in result.output


def test_drafting_stops_at_a_sheet_that_cannot_be_read(story: Path) -> None:
    """What it holds could be proposed again."""
    sheet = story / "content/sheets/le-monde-reports-this-citing-its.yml"
    sheet.write_text(sheet.read_text("utf-8") + "  - id: 'open\n", "utf-8")
    before = {path: path.read_bytes() for path in story.rglob("*") if path.is_file()}
    result = onrecord("draft", "--story", str(story))
    assert result.exit_code == 1
    assert "a quotation mark that opens here is never closed" in result.output
    assert before == {path: path.read_bytes() for path in story.rglob("*") if path.is_file()}


def test_adding_what_is_no_article(story: Path) -> None:
    (story / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    result = onrecord("add", str(story / "picture.png"), "--story", str(story))
    assert result.exit_code == 1
    assert "a picture" in result.output


def test_what_an_article_does_not_show_is_told_when_it_is_added(tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("The bridge closed yesterday, Ada Lind said.\n" * 3)
    told = onrecord("add", str(article), "--story", str(tmp_path)).output
    assert "  not found in it: outlet and published; write there what you know\n" in told


def test_a_build_that_fails_tells_its_errors_and_ends_on_what_that_means(story: Path) -> None:
    actors = story / "content/actors.yml"
    wrong = "nobody: {name: Nobody, kind: person}\nsome: {name: Some, kind: persn}\n"
    actors.write_text(actors.read_text("utf-8") + wrong, "utf-8")
    result = onrecord("build", "--story", str(story))
    assert result.exit_code == 1
    assert 'did you mean "person"?' in result.output
    assert "nothing uses the actor" not in result.output
    *_, last = result.output.splitlines()
    assert last == f"Error: the site is not built; {story / 'site'} is as it was"


def test_building_without_settings_says_which_file_is_missing(story: Path) -> None:
    result = onrecord("build", "--story", str(story))
    assert result.exit_code == 1
    assert "mkdocs.yml:1:1: there is no such file; `onrecord new`" in result.output
    assert not (story / "build").exists()


def test_a_folder_without_a_story_is_told_of(tmp_path: Path) -> None:
    result = onrecord("check", "--story", str(tmp_path))
    assert result.exit_code == 1
    assert "content/:1:1: there is no such folder, and so no story here; name the" in result.output


def test_a_story_begun_and_empty_is_in_order(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    result = onrecord("check", "--story", str(tmp_path))
    assert result.exit_code == 0
    assert "Nothing is wrong in 0 sources, 0 entries and 0 claims." in result.output


# A story is named as a person likes, from wherever they are

ARTICLE = "Bridge will close for winter\n\nThe bridge will close on Monday, the mayor said.\n"


@pytest.mark.parametrize(
    ("here", "typed"),
    [(".", "stories/x"), (".", "{}/stories/x"), ("stories/x", "."), ("stories/y", "../x")],
    ids=["below", "absolute", "here", "beside"],
)
def test_every_command_finds_the_story_however_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: str, typed: str
) -> None:
    typed = typed.format(tmp_path)
    for folder in ("stories/x", "stories/y"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / here)
    assert onrecord("new", typed).exit_code == 0
    story = Path(typed)
    (story / "seeds/bridge.txt").write_text(ARTICLE, "utf-8")
    told = {}
    for command, *more in (
        ["add", str(story / "seeds/bridge.txt")],
        ["draft"],
        ["link", "--list"],
        ["check"],
        ["build"],
        ["export", "--format", "json"],
    ):
        result = onrecord(command, *more, "--story", typed)
        assert result.exit_code == 0, result.output
        told[command] = result.output
    assert f"{story / 'seeds/bridge.txt'} → content/sources/" in told["add"]
    assert f"The site stands in {story / 'site'}: " in told["build"]
    assert f" in {story / 'build/export'}.\n" in told["export"]
    preview = Preview(story)
    preview.rebuild(lambda _: None)  # as `onrecord serve` does
    assert not preview.problems
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("stories/*/*")}
    made = (".gitignore", "build", "content", "mkdocs.yml", "schema", "seeds", "site")
    assert found == {f"stories/x/{name}" for name in made}


# What a file holds is shown, and never obeyed

HOSTILE = "\\e]0;pwned\\a\\e[31m\\x9b2J"
"""As YAML writes it: a new title for the window, red from here on, and the screen wiped."""


def obeyed(output: str) -> list[str]:
    return [char for char in output if char != "\n" and not char.isprintable()]


def a_hostile_story(root: Path) -> Path:
    text = "The mayor said that the bridge closed on Monday."
    entry = "{id: bridge, who: mayor, said: the bridge closed on Monday, cue: The mayor said"
    return write_story(
        root,
        sources={"herald": text, "gazette": text, "tribune": text},
        sheets={
            "herald": f"- {entry}}}",
            "gazette": f"- {entry}, claim: closed}}",
            "tribune": f"- {entry}, claim: closed}}",
        },
        actors=f'mayor: {{name: "the mayor{HOSTILE}", kind: office}}',
        claims=f'closed: {{title: "The bridge closed{HOSTILE}"}}',
        about='settings: {llm: {address: "http://127.0.0.1:9/v1", seconds: 5, '
        f'model: "parrot{HOSTILE}"}}}}',
    )


@pytest.mark.parametrize("command", [["link", "--list"], ["link"], ["draft", "--with", "llm"]])
def test_no_file_of_a_story_commands_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setattr("onrecord.draft.llm.asking.WAITS", ())
    root = a_hostile_story(tmp_path)
    result = onrecord(*command, "--story", str(root))

    assert obeyed(result.output) == []
    assert "]0;pwned" in result.output
