"""What every test may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from chromium import ADVICE, find_chromium
from onrecord.site import build
from real import copy_of_the_story

# How long an example takes says more about the machine than about the rule. Under CI=true hypothesis
# also takes the same examples every time; elsewhere it looks for new ones.
settings.register_profile("patient", settings.default, deadline=None)
settings.load_profile("patient")

LONGEST = (
    "readers/test_everyone.py",
    "test_site.py",
    "test_walk.py",
    "test_bench_quotes.py",
    "readers/test_reading.py",
    "readers/test_frame.py",
)
"""Files of few tests that take as long as whole folders: begun last, one process would end alone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest; the others stay in order."""
    places = {Path(__file__).parent / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


QUIET = [
    "--no-sandbox",  # a container has none to give
    "--disable-gpu",
    "--no-first-run",
    # A request that a test sees is the page's own.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Templates that tests compile are kept for other tests, and not for the user's own stories."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium. Where there is none the test fails: it is never skipped."""
    path = find_chromium()
    if path is None:
        pytest.fail(ADVICE, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def built_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real story, built by MkDocs in strict mode; nobody changes it."""
    folder = copy_of_the_story(tmp_path_factory.mktemp("real"))
    build(folder, lambda _: None)
    return folder
