"""Words in the language in which they were said, where a source prints these beside its own."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from onrecord.export import made
from onrecord.pages.excerpts.tongues import tongue
from onrecord.record import join
from onrecord.story import read_story
from pages.conftest import Read
from stories import recorded, seen, write_story

TEXT = "The aim is a hard core (“un noyau dur”) of allies, an aide said. She smiled."


def ministry(root: Path, text: str = TEXT, original: str = "un noyau dur", tag: str = "fr") -> Path:
    """A paper that prints an aide's words in English, and in the language that the aide spoke."""
    return write_story(
        root,
        sources={"gazette": text},
        heads={"gazette": "outlet: gazette"},
        sheets={
            "gazette": f"""
                - id: core
                  claim: core
                  who: aide
                  said: [The aim is a hard core, of allies]
                  original: {{said: {original}, language: {tag}}}
                  cue: an aide said
                """
        },
        actors="aide: {name: an aide, kind: unnamed}\ngazette: {name: the Gazette, kind: outlet}",
        claims="core: {title: A core of allies}",
    )


@pytest.mark.parametrize("page", ["claims/core.md", "sources/gazette.md"])
def test_they_stand_under_the_wording(page: str, tmp_path: Path, read: Read) -> None:
    below = read(ministry(tmp_path), page).one(".r-original")

    assert below.text == "In French, as printed: “un noyau dur”"
    assert (below.one(".w").attributes["lang"], below.one(".w").attributes["dir"]) == ("fr", "auto")


def test_most_wordings_have_none(town: Path, read: Read) -> None:
    assert read(town, "claims/resigns.md").all(".r-original") == []


def test_what_they_hold_stays_text(tmp_path: Path, read: Read) -> None:
    text = "The aim is a hard core (“<b>un</b>”) of allies, an aide said."
    below = read(ministry(tmp_path, text, "<b>un</b>"), "claims/core.md").one(".r-original")

    assert below.text.endswith("“<b>un</b>”")
    assert below.all("b") == []


def test_of_two_places_the_nearest_is_meant(tmp_path: Path) -> None:
    text = f"Un noyau dur, un noyau dur: all sing. It rained. {TEXT}"
    (wording,) = recorded(ministry(tmp_path, text)).wordings

    assert wording.original
    [before] = [each.span.start for each in wording.original.pieces]
    assert before > text.index("It rained")


def test_a_reporters_own_prose_is_cut_here_too(tmp_path: Path, read: Read) -> None:
    prose = " ".join(["La", "situation", "reste."] * 15)
    text = f"The aim is a hard core of allies, an aide said. In French: {prose}."
    below = read(ministry(tmp_path, text, prose), "claims/core.md").one(".r-original")

    assert below.text.endswith("[…]")
    assert len(below.one(".w").text.split()) == 31


def test_they_count_in_the_share_of_a_text_that_is_shown(tmp_path: Path) -> None:
    text = "The aim is a hard core of allies, an aide said. He spoke of “un noyau dur” first."
    assert join(read_story(ministry(tmp_path, text))).share("gazette") == 14 / 18


def test_other_programs_get_them_too(tmp_path: Path) -> None:
    given = made(recorded(ministry(tmp_path)), ["json", "csv"])
    (wording,) = json.loads(given["json"]["record.json"])["wordings"]
    (row,) = csv.DictReader(given["csv"]["csv/wordings.csv"].decode("utf-8").splitlines())

    assert wording["in_original"]["language"] == row["original_language"] == "fr"
    assert wording["in_original"]["passage"]["words"] == row["original_words"] == "“un noyau dur”"
    (place,) = wording["in_original"]["passage"]["stretches"]
    assert TEXT[place["start"] : place["end"]] == "“un noyau dur”"


def test_the_check_has_nothing_against_it(tmp_path: Path) -> None:
    assert "original" not in seen(ministry(tmp_path))


@pytest.mark.parametrize(
    ("tag", "name"),
    [("fr", "French"), ("uk", "Ukrainian"), ("FR-ca", "Canadian French"), ("he-Hebr", "Hebrew")],
)
def test_a_language_goes_by_its_english_name(tag: str, name: str) -> None:
    assert tongue(tag) == name


def test_a_language_without_an_english_name_keeps_its_tag() -> None:
    assert tongue("qqq") == "qqq"
