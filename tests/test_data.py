"""The data page: the files of `onrecord export`, standing in the site."""

from __future__ import annotations

import html
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from onrecord import cli
from onrecord.export import FORMATS, made
from onrecord.pages.edition import Edition
from onrecord.record import Record
from onrecord.render import render
from onrecord.site.offers import PATHS, offered
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
    offers = partial(offered, record, story / "build/docs")
    render(story, record, story / "build", Edition(offers=offers), dict.fromkeys(PATHS))
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
    assert page.count("download>") == len(PATHS)
    assert "kB</span>" in page


def test_the_rights_are_those_that_the_story_names(story: Path, record: Record) -> None:
    assert "CC BY 4.0, the Gazette project" in data_page(story, record)


def test_the_same_record_gives_the_same_bytes(record: Record, tmp_path: Path) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    assert offered(record, once) == offered(record, again)
    for path in PATHS:
        assert (once / path).read_bytes() == (again / path).read_bytes()


def test_an_archive_tells_nothing_of_when_it_was_made(story: Path, record: Record) -> None:
    data_page(story, record)
    with ZipFile(story / "build/docs/data/csv.zip") as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_site_without_files_has_no_data_page(story: Path, record: Record) -> None:
    render(story, record, story / "build")

    assert not (story / "build/docs/data").exists()


def test_the_command_knows_the_formats_from_the_one_list() -> None:
    told = CliRunner().invoke(cli.main, ["export", "--help"]).output
    refused = CliRunner().invoke(cli.main, ["export", "--format", "xlsx"]).output

    assert all(f"{key} " in told and each.meaning in told for key, each in FORMATS.items())
    assert ", ".join(FORMATS) in refused
