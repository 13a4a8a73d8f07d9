"""What holds for every format: nothing but what pages show, and who says it beside the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given

import onrecord
from export.records import LONG, MAYOR, REPOSITORY, mayor, records
from onrecord import cli
from onrecord.export import FORMATS, export
from onrecord.export.gather import gather
from onrecord.record import Record
from onrecord.text import Span, count_words
from stories import write_story


@pytest.fixture(scope="module")
def real() -> Record:
    return onrecord.load(REPOSITORY)


def everything(folder: Path) -> str:
    """All that the exports in a folder say, one file after another."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return "\n".join(path.read_bytes().decode("utf-8", "replace") for path in files)


@pytest.mark.parametrize("format_", FORMATS)
def test_an_export_holds_passages_and_no_more(tmp_path: Path, format_: str) -> None:
    export(mayor(tmp_path), tmp_path / "out", [format_])
    told = everything(tmp_path / "out")

    assert "Nobody shows this" not in told  # what no entry holds
    assert "The council met." not in told  # what was dismissed
    assert "nobody asked" not in told
    assert LONG not in told  # a reporter's prose beyond the limit
    assert "word40" not in told


def test_the_context_of_a_passage_shows_nothing_that_no_page_shows(real: Record) -> None:
    gathered = gather(real)
    for source in real.sources.values():
        shown = covered(span for w in real.source_wordings(source.id) for span in w.passage.spans())
        told = covered(
            Span(s.start - len(s.prefix), s.end + len(s.suffix))
            for w in gathered.wordings
            if w.source == source.id
            for s in w.passage.stretches
        )
        assert not re.search(r"\w", "".join(source.text[at] for at in sorted(told - shown)))
        assert told >= shown


def covered(spans: Iterator[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def test_no_stretch_of_a_reporters_prose_is_longer_than_a_page_shows(real: Record) -> None:
    for wording in gather(real).wordings:
        unquoted = sum(
            count_words(stretch.exact[piece.start - stretch.start : piece.end - stretch.start])
            for stretch in wording.passage.stretches
            for piece in stretch.pieces
            if not piece.quoted
        )
        assert unquoted <= 30


def test_who_says_it_according_to_whom_stands_beside_the_words(tmp_path: Path) -> None:
    said, long, denial, council = gather(mayor(tmp_path)).wordings

    assert said.attribution == (
        "Ann O'Hara, according to The Courier, according to an aide, according to The Gazette"
    )
    assert long.attribution == "somebody whom the draft leaves open, according to The Gazette"
    assert denial.attribution == "Ann O'Hara, according to The Herald"
    assert council.attribution == "The Herald, in its own voice"


@pytest.mark.parametrize("format_", ["json", "csv", "sqlite", "jsonld"])
def test_words_bring_their_attribution_and_drafts_their_mark(tmp_path: Path, format_: str) -> None:
    export(mayor(tmp_path), tmp_path / "out", [format_])
    told = everything(tmp_path / "out")

    assert "according to The Courier, according to an aide" in told
    assert "in its own voice" in told
    assert re.search(r"verb of saying|Draft", told)


def test_drafts_that_the_site_hides_are_hidden_here_too(tmp_path: Path) -> None:
    from stories import recorded

    hidden = {**MAYOR, "about": "settings: {drafts: hide}\ntopics: {town: The town}"}
    record = recorded(write_story(tmp_path, **hidden))  # type: ignore[arg-type]  # mixed values
    export(record, tmp_path / "out")

    assert "word1" not in everything(tmp_path / "out")


def test_the_origin_is_marked_on_the_chain(tmp_path: Path) -> None:
    """The aide is unnamed, so that the chain is known to nobody by name."""
    said, *_, denial, _ = gather(mayor(tmp_path)).wordings

    assert [link.origin for link in said.chain] == [False, False, False]
    assert said.origin is None
    assert [link.origin for link in denial.chain] == [True]
    assert denial.origin
    assert denial.origin.actors == ("town-hall",)
    assert denial.origin.reached == ("mayor",)


@given(records)
def test_the_marked_link_is_the_origin(record: Record) -> None:
    for wording in gather(record).wordings:
        marked = [link for link in wording.chain if link.origin]
        assert bool(marked) == (wording.origin is not None)
        if wording.origin:
            (link,) = marked
            assert set(wording.origin.reached) <= set(link.actors)


def test_the_same_record_gives_the_same_bytes(tmp_path: Path, real: Record) -> None:
    export(real, tmp_path / "one")
    export(onrecord.load(REPOSITORY), tmp_path / "two", reversed([*FORMATS]))

    for file in (tmp_path / "one").rglob("*.*"):
        assert (tmp_path / "two" / file.relative_to(tmp_path / "one")).read_bytes() == (
            file.read_bytes()
        )


def test_the_command_writes_all_formats_into_the_build_folder(tmp_path: Path) -> None:
    write_story(tmp_path, **MAYOR)  # type: ignore[arg-type]  # mixed values
    result = CliRunner().invoke(cli.main, ["export", "--story", str(tmp_path)])

    assert result.exit_code == 0, result.output
    made = {path.name for path in (tmp_path / "build/export").iterdir()}
    assert made == {
        "csv",
        "metadata.json",
        "record.db",
        "record.json",
        "record.jsonld",
        "record.schema.json",
        "sources.bib",
        "sources.csl.json",
    }


def test_the_command_knows_every_format(tmp_path: Path) -> None:
    told = CliRunner().invoke(cli.main, ["export", "--help"]).output
    assert re.findall(r"^  (\w+)  +", told.partition("Formats:")[2], re.MULTILINE) == [*FORMATS]

    refused = CliRunner().invoke(cli.main, ["export", "--format", "pdf"])
    assert refused.exit_code == 2
    assert f"'pdf' is none of {', '.join(FORMATS)}." in refused.output

    write_story(tmp_path, **MAYOR)  # type: ignore[arg-type]  # mixed values
    out = tmp_path / "here"
    arguments = ["export", "--story", str(tmp_path), "--format", "csl", str(out)]
    assert CliRunner().invoke(cli.main, arguments).exit_code == 0
    assert [path.name for path in out.iterdir()] == ["sources.csl.json"]


def test_a_story_with_an_error_is_not_exported(tmp_path: Path) -> None:
    broken = {**MAYOR, "claims": "resignation: {titel: x}"}
    write_story(tmp_path, **broken)  # type: ignore[arg-type]  # mixed values
    result = CliRunner().invoke(cli.main, ["export", "--story", str(tmp_path)])

    assert result.exit_code == 1
    assert not (tmp_path / "build").exists()


def test_a_format_that_there_is_none_of(tmp_path: Path, real: Record) -> None:
    with pytest.raises(KeyError, match="pdf"):
        export(real, tmp_path / "out", ["json", "pdf"])
    assert not (tmp_path / "out").exists()
