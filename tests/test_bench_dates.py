from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def bench(*arguments: str) -> str:
    command = [sys.executable, "-m", "bench.dates", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2009-02-03", "2009-01"),
        ("03-02-2009", "2009-01"),
        ("20090203", "2009-01"),
        ("2009-02-03T10:00:00Z", "2009-01"),
        ("February 3, 2009", "2009-01"),
        ("", "2009-01"),
        (None, "2009-01"),
        ("in due course", "2009-01"),
    ],
)
def test_publication_in_other_figures_is_read_beside_the_line_that_prints_it(
    tmp_path: Path, published: str | None, value: str
) -> None:
    text = "Sales fall\nFebruary 3, 2009\nSales fell in January, it was said."
    start = text.index("January")
    article = {"id": "a", "published": published, "text": text}
    places = [{"start": start, "end": start + 7}, {"start": 0, "end": 5}]
    (tmp_path / "in").write_text(json.dumps({**article, "dates": places}) + "\n")
    bench("predict", str(tmp_path / "in"), str(tmp_path / "out"))
    (line,) = (tmp_path / "out").read_text().splitlines()
    assert json.loads(line) == {"id": "a", "dates": [{**places[0], "value": value}, places[1]]}


def test_an_article_without_any_day_keeps_what_needs_none(tmp_path: Path) -> None:
    text = "Sales fell in January, and in May 2008."
    dates = [{"start": 14, "end": 21}, {"start": 30, "end": 38}]
    (tmp_path / "in").write_text(json.dumps({"id": "a", "text": text, "dates": dates}) + "\n")
    bench("predict", str(tmp_path / "in"), str(tmp_path / "out"))
    found = json.loads((tmp_path / "out").read_text())["dates"]
    assert found == [dates[0], {**dates[1], "value": "2008-05"}]


def test_an_article_may_be_written_with_its_dates_in_braces(tmp_path: Path) -> None:
    line = "1989-11-02 | Sales fell in {August|1989-08} and {the spring|?}.\n"
    (tmp_path / "in").write_text(line)
    bench("predict", str(tmp_path / "in"), str(tmp_path / "out"))
    first, second = json.loads((tmp_path / "out").read_text())["dates"]
    assert first == {"start": 14, "end": 20, "value": "1989-08"}
    assert (second["start"], second["end"]) == (25, 35)


def test_what_is_measured_does_not_fall() -> None:
    """On MEANTIME .86 of 235 is the figure that this was held to, and a little more is reached."""
    ours = [line for line in bench().splitlines() if line.startswith("  ours")]
    meantime, own = (int(line.split("right ")[1].split()[0]) for line in ours)
    assert meantime >= 212
    assert own >= 396
