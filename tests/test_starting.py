"""A story is begun with one command, and can be added to, checked and built as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from onrecord.model.schema import schemas
from onrecord.site import load
from onrecord.starting import start
from onrecord.story import read_story

REPOSITORY = Path(__file__).parent.parent


def onrecord(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)


def test_a_new_folder_takes_an_article_and_has_a_record(tmp_path: Path) -> None:
    root = tmp_path / "harbour-bridge"
    told = onrecord("new", root).output
    assert f"Put articles into {root / 'seeds'}" in told
    (root / "seeds/one.txt").write_text("The bridge closed on Monday, mayor Ada Lind said.\n" * 3)

    assert onrecord("add", root / "seeds/one.txt", "--story", root).exit_code == 0
    assert onrecord("check", "--story", root).exit_code == 0
    assert len(load(root).sources) == 1


def test_the_commands_that_it_prints_work_from_where_it_was_called(tmp_path: Path) -> None:
    called = Path(sys.executable).with_name("onrecord")
    told = subprocess.run(
        [called, "new", "my story"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    add, *_ = (line for line in told.splitlines() if line.startswith("  "))
    (tmp_path / "my story/seeds/one.txt").write_text("The bridge closed, Ada Lind said.\n" * 3)

    subprocess.run(["sh", "-c", add], cwd=tmp_path, check=True)

    assert [*read_story(tmp_path / "my story").sources] == ["the-bridge-closed-ada-lind-said"]


def test_it_holds_what_a_story_needs_and_no_program(tmp_path: Path) -> None:
    root = tmp_path / "story"
    start(root)
    there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}

    assert there == {
        *(".gitignore", "mkdocs.yml", "content/story.yml"),
        *(f"schema/{name}.json" for name in schemas()),
    }
    for name in ("mkdocs.yml", "schema/sheet.json"):
        assert (root / name).read_bytes() == (REPOSITORY / name).read_bytes()


def test_it_has_no_title_until_somebody_finds_one(tmp_path: Path) -> None:
    start(tmp_path / "harbour-bridge")
    story = read_story(tmp_path / "harbour-bridge")

    assert story.problems == ()
    assert story.about.title == "A story on record"


def test_what_it_offers_to_fill_in_is_taken_as_it_stands(tmp_path: Path) -> None:
    start(tmp_path / "story")
    file = tmp_path / "story/content/story.yml"
    first, _, *offered = file.read_text().splitlines()
    file.write_text("\n".join([first, *(line.removeprefix("# ") for line in offered)]))
    story = read_story(tmp_path / "story")

    assert story.problems == ()
    assert story.about.contact == "where-to-write@example.org"


@pytest.mark.parametrize("there", ["file", "folder with something in it"])
def test_nothing_is_written_where_something_stands(tmp_path: Path, there: str) -> None:
    root = tmp_path / "story"
    if there == "file":
        root.write_text("mine")
    else:
        root.mkdir()
        (root / "mine").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    result = onrecord("new", root)

    assert result.exit_code == 1
    assert f"{root}: there is something here already; name a folder that is new" in result.output
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert onrecord("new", tmp_path).exit_code == 0
