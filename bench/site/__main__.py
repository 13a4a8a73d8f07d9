"""`python -m bench.site`: how fast a site is made, and how fast it is to its readers.

python -m bench.site --sources 100          one size, some minutes
python -m bench.site                        all sizes: an hour or two
python -m bench.site --sources --no-plain   the real story alone, without bare Material
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.site.invented import write
from bench.site.measuring import BUILD, CLOCK, MEGABYTE, ROOT, SITE, measure
from bench.site.plain import write_plain
from onrecord.sharing import processors
from onrecord.text import counted

SIZES = (100, 1000, 3000)
PHASES = ("read", "check", "join", "render")
KINDS = (CLOCK, "")
"""How a time is taken: by the clock; and of the processors, which is what a bare name says."""
PROCESSORS = " of processors"
KILOBYTE = 1000
_TIMES = 5
"""How often the real story is measured: what takes a second differs by half from turn to turn."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be measured."""

    plain: bool
    browser: bool


def main() -> None:
    options = _options()
    wanted = Wanted(options.plain, options.browser)
    with tempfile.TemporaryDirectory(prefix="bench-site-") as temporary:
        for size in (None, *options.sources):
            folder = Path(temporary) / (str(size) if size else "real")
            folder.mkdir()
            if size:
                write(folder, size)
            else:
                for name in ("content", "seeds"):
                    shutil.copytree(ROOT / name, folder / name)
            shutil.copy(ROOT / "mkdocs.yml", folder)
            print(f"\n{f'{size} invented sources' if size else 'the real story'}", flush=True)
            times = _TIMES if size is None else 1
            for what, figures in _rows(folder, wanted, times):
                print(f"  {what:<34} {figures}", flush=True)
            shutil.rmtree(folder)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.site", description=__doc__.split("\n")[0]
    )
    parser.add_argument("--sources", type=int, nargs="*", default=SIZES, help="invented stories")
    parser.add_argument("--no-plain", dest="plain", action="store_false", help="no bare Material")
    parser.add_argument("--no-browser", dest="browser", action="store_false", help="no Chromium")
    return parser.parse_args()


def _rows(folder: Path, wanted: Wanted, times: int) -> Iterator[tuple[str, str]]:
    """The figures of a story; those of time are the medians of so many turns."""
    compiling = measure("templates", folder)["templates"]
    measured = _measured(folder, ("ours", "whole", "mkdocs", "alone"), times)
    ours, whole, site, alone = measured.values()
    counts = ("sources", "entries", "claims", "actors", "pages")
    yield "what it is", ", ".join(f"{ours[name]:,.0f} {name}" for name in counts)
    docs = folder / BUILD / "docs"
    yield "Markdown", f"{sum(_bytes(docs, '*.md')) / MEGABYTE:.1f} MB"
    for kind in KINDS:
        each = ", ".join(f"{name} {ours[name + kind]:.1f}" for name in PHASES)
        yield f"ours{kind or PROCESSORS}", f"{_ours(ours, kind):.1f} s: {each}"
    yield "compiling templates, once", f"{compiling:.2f} s{PROCESSORS}"
    yield "ours, an entry", f"{1000 * _ours(ours) / max(1, ours['entries']):.2f} ms{PROCESSORS}"
    yield "memory, ours", f"{ours['peak']:.0f} MB, and {ours['worker']:.0f} MB a worker"
    yield "MkDocs by itself", _mkdocs(alone, ours["pages"])
    yield "ours, of its time", _shares(_ours(ours, CLOCK), _ours(ours), alone)
    yield "MkDocs, pages left as they are", _mkdocs(site, ours["pages"])
    yield "a whole build, exports and all", _seconds(whole["whole" + CLOCK], whole["whole"])
    waited, worked = (whole["whole" + kind] - site["mkdocs" + kind] for kind in KINDS)
    yield "what it takes beyond MkDocs", _seconds(waited, worked)
    yield "that, of MkDocs by itself", _shares(waited, worked, alone)
    yield "memory, a whole build", f"{whole['peak']:.0f} MB; MkDocs {site['peak']:.0f} MB"
    yield "on disk", f"{sum(_bytes(folder / SITE)) / MEGABYTE:.1f} MB"
    if wanted.plain:
        yield from _plain(folder, docs, site["mkdocs"])
    if wanted.browser:
        yield from _read(folder / SITE)


def _measured(folder: Path, tasks: Sequence[str], times: int) -> dict[str, dict[str, float]]:
    """The medians of what is measured so many times in turn, by task and figure."""
    turns = [{task: measure(task, folder) for task in tasks} for _ in range(times)]
    return {
        task: {name: median(turn[task][name] for turn in turns) for name in turns[0][task]}
        for task in tasks
    }


def _ours(figures: Mapping[str, float], kind: str = "") -> float:
    return sum(figures[phase + kind] for phase in PHASES)


def _shares(waited: float, worked: float, mkdocs: Mapping[str, float]) -> str:
    """Ours as a share of MkDocs's time, by the clock and in what processors did for it."""
    waited /= mkdocs["mkdocs" + CLOCK]
    worked /= mkdocs["mkdocs"]
    return f"{waited:.1%}{CLOCK} on {counted(processors(), 'processor')}, {worked:.1%}{PROCESSORS}"


def _mkdocs(figures: Mapping[str, float], pages: float) -> str:
    worked = figures["mkdocs"]
    seconds = _seconds(figures["mkdocs" + CLOCK], worked)
    return f"{seconds}: {1000 * worked / pages:.1f} ms a page"


def _seconds(waited: float, worked: float) -> str:
    return f"{waited:.2f} s{CLOCK}, {worked:.2f} s{PROCESSORS}"


def _plain(folder: Path, docs: Path, took: float) -> Iterator[tuple[str, str]]:
    plain = folder / "plain"
    plain.mkdir()
    write_plain(plain, docs, folder / "seeds")
    bare = measure("mkdocs", plain)
    yield "bare Material, as many bytes", f"{bare['mkdocs']:.1f} s"
    yield "MkDocs with ours, against that", f"{took / bare['mkdocs']:.2f} times"
    shutil.rmtree(plain)


def _read(site: Path) -> Iterator[tuple[str, str]]:
    sys.path.insert(0, str(ROOT / "tests"))  # the browser tests know where a Chromium is
    from bench.site.reading import SLOWED, read  # noqa: PLC0415  # needs the line above

    named = {
        "home": "",
        "biggest claim": _biggest(site, "claims/*/index.html"),
        "biggest of the timeline": _biggest(site, "timeline/**/index.html"),
    }
    found = read(site, named.values())
    home = found[""]
    wire, own, search = (n / KILOBYTE for n in (home.wire, home.wire_ours, home.wire_search))
    yield "home, on the wire", f"{wire:.0f} kB, of it ours {own:.0f} kB"
    yield "the search's index, on the wire", f"{search:.0f} kB more, once it is wanted"
    yield "requests to other hosts", str(sum(each.elsewhere for each in found.values()))
    for name, page in named.items():
        each = found[page]
        first = f"first paint {each.paint_ms:.0f} ms, shift {each.shift:.3f}"
        then = f"blocked {each.blocked_ms:.0f} ms, {each.nodes:,} elements"
        yield f"{name}, {SLOWED} times slower", f"{first}, {then}"


def _biggest(site: Path, pages: str) -> str:
    """The address of the biggest of some pages."""
    page = max(site.glob(pages), key=lambda path: path.stat().st_size)
    return f"{page.parent.relative_to(site).as_posix()}/"


def _bytes(folder: Path, names: str = "*") -> Iterator[int]:
    return (path.stat().st_size for path in folder.rglob(names) if path.is_file())


main()
