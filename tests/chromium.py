"""The Chromium that the browser tests drive: one that is there, else one that this gets.

    python tests/chromium.py

prints where it is. `ONRECORD_CHROMIUM=/path/to/chromium` names another one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMED_BY = "ONRECORD_CHROMIUM"
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = ("Chromium", "Google Chrome")
ADVICE = (
    "There is no Chromium for the browser tests. Install Chromium or Google Chrome, or name one: "
    f"{NAMED_BY}=/path/to/chromium make test"
)


def find_chromium() -> Path | None:
    """The first Chromium on this machine that starts; one that the environment names stands alone."""
    if named := os.environ.get(NAMED_BY):
        return Path(named) if _starts(Path(named)) else None
    return next(filter(_starts, _candidates()), None)


def get_chromium() -> Path | None:
    """As `find_chromium`, and where there is none, installs one: tells the terminal what it does."""
    if (found := find_chromium()) or os.environ.get(NAMED_BY):
        return found
    for command in _installers():
        print("There is no Chromium yet:", *command, flush=True)
        if subprocess.run(command, check=False).returncode == 0 and (found := find_chromium()):
            return found
    return None


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for command in COMMANDS if (path := shutil.which(command)))
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (folder / f"{app}.app/Contents/MacOS/{app}" for app in MAC_APPS)
    if own := _playwrights_own():
        yield own


def _playwrights_own() -> Path | None:
    # Another process, since Playwright allows one at a time in each, and a test may be using it.
    code = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as p: print(p.chromium.executable_path)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    return Path(answer.stdout.strip()) if answer.returncode == 0 else None


def _starts(path: Path) -> bool:
    # Ubuntu's /usr/bin/chromium-browser is there and only says that it is not installed; a browser
    # whose libraries are missing is there too. Both fail at this.
    try:
        return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _installers() -> Iterator[list[str]]:
    if _is_root() and _is_debian():
        yield [
            "sh",
            "-c",
            "apt-get update -q && apt-get install -qy --no-install-recommends chromium",
        ]
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    yield [*playwright, "--with-deps"] if _is_root() else playwright


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _is_debian() -> bool:
    # Not Ubuntu: its package of that name only fetches a snap, which a container cannot run.
    release = Path("/etc/os-release")
    return release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    chromium = get_chromium()
    print(chromium or ADVICE, flush=True)
    sys.exit(chromium is None)
