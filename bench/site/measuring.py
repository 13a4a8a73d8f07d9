"""One thing measured in a process of its own, so that its memory is its own: `measure("ours", …)`.

Every time is taken twice: of the processors, those of other processes that share in the work too;
and by the clock, which is what somebody waits, less what this process queued for a processor that
others had, as Linux tells. Other work on the machine changes both a little all the same.
"""

from __future__ import annotations

import json
import logging
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from onrecord.collecting import uncollected

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]
BUILD = "build"
SITE = "site"
MEGABYTE = 1_000_000
CLOCK = " by the clock"
"""Behind the name of a figure: the same in seconds that somebody waits."""


def measure(what: str, folder: Path) -> dict[str, float]:
    """Return the figures of what `TASKS` names, for the story or site in a folder."""
    command = [sys.executable, "-m", "bench.site.measuring", what, str(folder)]
    kept = os.environ | {"XDG_CACHE_HOME": str(folder / "cache")}  # nothing from earlier runs
    done = subprocess.run(  # noqa: S603  # this very file
        command, cwd=ROOT, env=kept, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def templates(folder: Path) -> dict[str, float]:
    """Every template compiled, as a first build has to; later ones find them compiled."""
    from onrecord.render.templating import environment, template_folders  # noqa: PLC0415  # what is imported counts as its memory

    made = environment(template_folders(folder))
    figures: dict[str, float] = {}
    _timed(figures, "templates", lambda: [*map(made.get_template, made.list_templates(["j2"]))])
    return figures


def ours(folder: Path) -> dict[str, float]:
    """From the story's files to the Markdown of its pages."""
    from onrecord.check import check  # noqa: PLC0415  # what is imported counts as its memory
    from onrecord.problems import errors  # noqa: PLC0415  # as above
    from onrecord.record import join  # noqa: PLC0415  # as above
    from onrecord.render import render  # noqa: PLC0415  # as above
    from onrecord.story import read_story  # noqa: PLC0415  # as above

    shutil.rmtree(folder / BUILD, ignore_errors=True)
    figures: dict[str, float] = {}
    with uncollected():
        story = _timed(figures, "read", lambda: read_story(folder))
        problems = _timed(figures, "check", lambda: check(story))
        if errors(problems):
            raise SystemExit(f"the story has errors: {errors(problems)[0]}")
        record = _timed(figures, "join", lambda: join(story))
        pages = _timed(figures, "render", lambda: render(folder, record, folder / BUILD))
    return figures | {
        "pages": pages,
        "sources": len(record.sources),
        "entries": len(record.wordings),
        "claims": len(record.claims),
        "actors": len(record.actors),
    }


def whole(folder: Path) -> dict[str, float]:
    """From the story's files to its site, as `onrecord build` does it."""
    from onrecord.site import by_mkdocs  # noqa: F401, PLC0415  # loading it is not counted here either
    from onrecord.site.building import build  # noqa: PLC0415  # what is imported counts as its memory

    shutil.rmtree(folder / BUILD, ignore_errors=True)
    figures: dict[str, float] = {}
    _timed(figures, "whole", lambda: build(folder, lambda _: None))
    return figures


def mkdocs(folder: Path) -> dict[str, float]:
    """From the Markdown of pages to a site, with the settings in the folder, as a build has it."""
    with uncollected():
        return _mkdocs(folder)


def alone(folder: Path) -> dict[str, float]:
    """The same as MkDocs does it by itself, reading pages as Markdown that are none."""
    return _mkdocs(folder, markdown_extensions=[])


def _mkdocs(folder: Path, **settings: Any) -> dict[str, float]:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.disable(logging.CRITICAL)
    from mkdocs.commands.build import build  # noqa: PLC0415  # needs the lines above
    from mkdocs.config import load_config  # noqa: PLC0415  # as above

    def run() -> None:
        file, site = str(folder / "mkdocs.yml"), str(folder / SITE)
        build(load_config(file, site_dir=site, **settings))

    figures: dict[str, float] = {}
    _timed(figures, "mkdocs", run)
    return figures


def _timed(figures: dict[str, float], name: str, work: Callable[[], T]) -> T:
    began, clock = _processors(), _clock()
    done = work()
    figures[name] = _processors() - began
    figures[name + CLOCK] = _clock() - clock
    return done


def _clock() -> float:
    """The time in seconds; it stands still while this process is ready and others are at work."""
    queued = Path("/proc/self/schedstat")
    waited = int(queued.read_text().split()[1]) if queued.exists() else 0
    return time.perf_counter() - waited / 1e9


def _processors() -> float:
    """The seconds of processors that this process and those that it has started took so far."""
    each = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in each)


def _peak(who: int) -> float:
    """The most memory that one process has held, in megabytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(who).ru_maxrss * unit / MEGABYTE


TASKS: Mapping[str, Callable[[Path], dict[str, float]]] = {
    "templates": templates,
    "ours": ours,
    "alone": alone,
    "mkdocs": mkdocs,
    "whole": whole,
}

if __name__ == "__main__":
    found = TASKS[sys.argv[1]](Path(sys.argv[2]))
    peaks = {"peak": _peak(resource.RUSAGE_SELF), "worker": _peak(resource.RUSAGE_CHILDREN)}
    print(json.dumps(found | peaks))
