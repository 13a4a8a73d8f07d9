"""The data page: the files of `onrecord export`, standing in the site."""

from __future__ import annotations

import html
import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from onrecord import cli
from onrecord.export import FORMATS, made
from onrecord.pages.edition import Edition
from onrecord.record import Record, join
from onrecord.render import render
from onrecord.site.offers import Offered, kept, offers
from onrecord.story import read_story
from stories import recorded, write_story


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return write_story(
        tmp_path,
        sources={"gazette": "“I resign,” the mayor said."},
        sheets={"gazette": "- {id: resigns, said: I resign, cue: the mayor said, who: mayor}"},
        actors="mayor: {name: the mayor, kind: office}",
        about="rights: CC BY 4.0, the Gazette project",
    )


@pytest.fixture
def record(story: Path) -> Record:
    return recorded(story)


def data_page(story: Path, record: Record) -> str:
    """The data page as it is written for MkDocs, with its files beside it."""
    said, files = offers(record)
    render(story, record, story / "build", Edition(offers=said), files)
    return html.unescape((story / "build/docs/data/index.md").read_text("utf-8"))


def test_the_files_are_those_of_the_export(story: Path, record: Record) -> None:
    data_page(story, record)
    folder = story / "build/docs/data"
    exported = {name: data for each in made(record).values() for name, data in each.items()}
    with ZipFile(folder / "csv.zip") as archive:
        unpacked = {f"csv/{name}": archive.read(name) for name in archive.namelist()}
    there = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".md"}
    del there["csv.zip"]

    assert {**there, **unpacked} == exported


def test_each_format_has_its_files_their_size_and_how_to_open_them(
    story: Path, record: Record
) -> None:
    page = data_page(story, record)

    for each in FORMATS.values():
        assert each.opened in page
    assert page.count("download>") == sum(len(each.files) for each in offers(record)[0])
    assert "kB</span>" in page


def test_the_rights_are_those_that_the_story_names(story: Path, record: Record) -> None:
    assert "CC BY 4.0, the Gazette project" in data_page(story, record)


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    assert offers(record) == offers(record)


def test_an_archive_tells_nothing_of_when_it_was_made(record: Record) -> None:
    with ZipFile(io.BytesIO(offers(record)[1]["data/csv.zip"])) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def made_times(root: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the files are made where a site is built twice, and give the same both times."""
    times = []

    def counted(record: Record) -> Offered:
        times.append(record)
        return offers(record)

    monkeypatch.setattr("onrecord.site.offers.offers", counted)
    story = read_story(root)
    said, files = kept(join(story), story.digest(), root / "build/docs")
    assert (said, files) == offers(join(story))
    render(root, join(story), root / "build", Edition(offers=said), files)
    return len(times)


def test_files_are_made_anew_only_where_the_story_says_something_else(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = story / "content/sheets/gazette.yml"
    assert made_times(story, monkeypatch) == 1
    assert made_times(story, monkeypatch) == 0
    sheet.write_text(f"# a comment\n{sheet.read_text()}")
    assert made_times(story, monkeypatch) == 0
    sheet.write_text(sheet.read_text().replace("id: resigns", "id: steps-down"))
    assert made_times(story, monkeypatch) == 1


@pytest.mark.parametrize("damage", ["build/docs/data/record.json", "build/offers.json"])
def test_a_file_that_somebody_changed_is_made_anew(
    story: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    made_times(story, monkeypatch)
    (story / damage).write_text("{}")

    assert made_times(story, monkeypatch) == 1


@pytest.mark.parametrize(
    ("what", "other"),
    [("__version__", "99.0"), ("version", lambda package: f"{package} 99.0")],
    ids=["onrecord", "pydantic"],
)
def test_another_program_makes_them_anew(
    story: Path, monkeypatch: pytest.MonkeyPatch, what: str, other: object
) -> None:
    made_times(story, monkeypatch)
    monkeypatch.setattr(f"onrecord.site.offers.{what}", other)

    assert made_times(story, monkeypatch) == 1


def test_a_site_without_files_has_no_data_page(story: Path, record: Record) -> None:
    render(story, record, story / "build")

    assert not (story / "build/docs/data").exists()


def test_the_command_knows_the_formats_from_the_one_list() -> None:
    told = CliRunner().invoke(cli.main, ["export", "--help"]).output
    refused = CliRunner().invoke(cli.main, ["export", "--format", "xlsx"]).output

    assert all(f"{key} " in told and each.meaning in told for key, each in FORMATS.items())
    assert ", ".join(FORMATS) in refused
