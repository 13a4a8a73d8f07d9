"""What goes out holds what is needed there: a style sheet, which means the same, and the wheel."""

from __future__ import annotations

import tarfile
from pathlib import Path
from zipfile import ZipFile

from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from onrecord.render import packed

ROOT = Path(__file__).resolve().parent.parent
SHEET = ROOT / "templates/theme/assets/onrecord/record.css"


def test_comments_and_blanks_go_and_strings_stay() -> None:
    sheet = b"""
/* Where it stands; { and why */
a::before, a > b { content: "{ ; /* kept */ \\" }"; /* said */ margin : 0 calc(1px + 2px) ; }
@media screen and (max-width: 40em) { i { quotes: '/*' '*/'; } }
"""
    assert packed(sheet).strip() == (
        b'a::before,a > b {content: "{ ; /* kept */ \\" }";margin : 0 calc(1px + 2px) ;}'
        b"@media screen and (max-width: 40em) {i {quotes: '/*' '*/';}}"
    )


def test_our_own_is_smaller_and_cannot_be_packed_twice() -> None:
    sheet = SHEET.read_bytes()
    once = packed(sheet)
    assert len(once) < len(sheet)
    assert packed(once) == once
    assert once.count(b"@font-face") == sheet.count(b"@font-face")
    assert b"/*" not in once


def in_wheel(root: Path, out: Path) -> set[str]:
    """The names of what a wheel holds that is made from a checkout, or from what went out."""
    (wheel,) = WheelBuilder(str(root)).build(directory=str(out), versions=["standard"])
    with ZipFile(wheel) as held:
        return set(held.namelist())


def test_the_wheel_holds_what_a_story_is_built_with_and_no_schemas(tmp_path: Path) -> None:
    """`onrecord new` writes the schemas from the model."""
    names = in_wheel(ROOT, tmp_path)
    assert {
        "onrecord/mkdocs.yml",
        "onrecord/templates/home.md.j2",
        "onrecord/templates/theme/main.html",
        "onrecord/model/schema.py",
    } <= names
    assert not [name for name in names if name.startswith("onrecord/schema/")]


def test_the_same_wheel_is_made_from_the_sources_that_go_out(tmp_path: Path) -> None:
    (packed_sources,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path))
    with tarfile.open(packed_sources) as held:
        held.extractall(tmp_path, filter="data")
    (sources,) = (path for path in tmp_path.iterdir() if path.is_dir())
    assert in_wheel(sources, tmp_path) == in_wheel(ROOT, tmp_path)
    assert not {"tests", "bench"} & {path.name for path in sources.iterdir()}
