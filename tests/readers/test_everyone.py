"""Every kind of page is for everyone: axe-core finds nothing, in light and dark, on any screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import (  # type: ignore[import-untyped]  # has no types
    AXE_SCRIPT,
)
from playwright.sync_api import Browser, Page

from real import KINDS, SOURCE

pytestmark = pytest.mark.browser

COLOURS = "color-contrast", "link-in-text-block"
"""The rules whose answer depends on light or dark. They take most of the time."""
ONLY_COLOURS = {"runOnly": [*COLOURS]}
BUT_COLOURS = {"rules": {rule: {"enabled": False} for rule in COLOURS}}
SCREENS: dict[str, tuple[int, str, dict[str, Any]]] = {
    "desk": (1440, "default", {}),
    "dark desk": (1440, "slate", ONLY_COLOURS),
    # Its colours are those of the desk and the phone: no rule for a width sets any.
    "desk zoomed to 200%": (720, "default", BUT_COLOURS),
    "dark phone": (320, "slate", ONLY_COLOURS),
    "phone": (320, "default", {}),
}


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that is whole from the first, and changes at once. Its policy keeps axe out: rightly."""
    context = chromium.new_context(bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    yield page
    context.close()


def violations(page: Page) -> dict[str, list[str]]:
    """What axe-core finds on each screen, with the first place where it stands."""
    page.add_style_tag(content="* { content-visibility: visible !important }")
    page.evaluate(AXE_SCRIPT)
    page.evaluate(ALIKE)
    return {screen: found for screen in SCREENS if (found := _on(page, *SCREENS[screen]))}


ALIKE = """() => {
  const seen = new Set();
  const kind = e => e && `${kind(e.parentElement)} ${e.localName}.${e.className.baseVal ?? e.className}`;
  for (const e of document.querySelectorAll("body *")) {
    const known = kind(e);
    if (!e.childElementCount && seen.has(known)) e.dataset.alike = "";
    seen.add(known);
  }
}"""
"""Marks what has the same classes as something before it, and stands in the same: its colours, too, are
the same, for no page has a style inside it."""


def _on(page: Page, width: int, scheme: str, rules: dict[str, Any]) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
    # A search lies over the page, drawn by Material as a disc that is larger than any screen.
    wide = page.evaluate(
        "document.querySelector('#__search').checked ? 0 : document.documentElement.scrollWidth"
    )
    context = {"exclude": [["[data-alike]"]]} if rules is ONLY_COLOURS else {"include": [["html"]]}
    found = page.evaluate(
        "([on, rules]) => axe.run(on, {resultTypes: ['violations'], ...rules})", [context, rules]
    )
    return [f"{wide} pixels wide"] * (wide > width) + [
        f"{each['id']}: {each['nodes'][0]['html'][:200]}: {each['nodes'][0]['failureSummary']}"
        for each in found["violations"]
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind or "home")
def test_every_kind_of_page(address: str, page: Page, kind: str) -> None:
    page.goto(address + kind)
    assert violations(page) == {}


def test_words_in_several_tongues(tongues_address: str, page: Page) -> None:
    page.goto(f"{tongues_address}claims/bridge-safe/")
    assert violations(page) == {}


def test_the_results_of_a_search(address: str, page: Page) -> None:
    page.goto(f"{address}about/")
    page.keyboard.press("s")
    page.keyboard.type("rapid response")
    page.wait_for_selector(".md-search-result__item")
    assert violations(page) == {}


def test_a_citation(address: str, page: Page) -> None:
    page.goto(f"{address}{SOURCE}")
    page.locator(".r-entries .r-button", has_text="Cite").first.click()
    page.get_by_role("dialog", name="Cite this statement").wait_for()
    assert violations(page) == {}


def test_a_timeline_sifted(address: str, page: Page) -> None:
    page.goto(f"{address}timeline/")
    page.get_by_label("Reported").check()
    assert violations(page) == {}


def test_a_coverage_sifted_to_nothing(address: str, page: Page) -> None:
    page.goto(f"{address}coverage/")
    page.get_by_label("With the words").fill("no such words")
    assert violations(page) == {}
