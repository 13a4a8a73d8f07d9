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
"""The rules whose answer depends on colours. They take most of the time, and look at less for that."""
ONLY_COLOURS = {"runOnly": [*COLOURS]}
BUT_COLOURS = {"rules": {rule: {"enabled": False} for rule in COLOURS}}
SCREENS: dict[str, tuple[int, str, tuple[dict[str, Any], ...]]] = {
    "desk": (1440, "default", (BUT_COLOURS, ONLY_COLOURS)),
    "dark desk": (1440, "slate", (ONLY_COLOURS,)),
    # Its colours are those of the desk and the phone: no rule for a width sets any.
    "desk zoomed to 200%": (720, "default", (BUT_COLOURS,)),
    "dark phone": (320, "slate", (ONLY_COLOURS,)),
    "phone": (320, "default", (BUT_COLOURS, ONLY_COLOURS)),
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
    return {screen: found for screen in SCREENS if (found := _on(page, *SCREENS[screen]))}


ALIKE = """() => {
  const seen = new Set(), looks = new Map([[document.body, ""]]);
  const look = e => {
    const s = getComputedStyle(e);
    return [e.localName, e.className.baseVal ?? e.className, e.checkVisibility(), s.color,
      s.backgroundColor, s.backgroundImage, s.opacity, s.fontSize, s.fontWeight, s.textDecorationLine];
  };
  for (const e of document.querySelectorAll("body *")) {
    const known = `${looks.get(e.parentElement)} ${look(e)}`;
    e.toggleAttribute("data-alike", !e.childElementCount && seen.has(known));
    looks.set(e, known);
    seen.add(known);
  }
}"""
"""Marks what looks on this screen as something before it does, and stands in what looks the same."""


def _on(page: Page, width: int, scheme: str, runs: tuple[dict[str, Any], ...]) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
    page.evaluate(ALIKE)
    # A search lies over the page, drawn by Material as a disc that is larger than any screen.
    wide = page.evaluate(
        "document.querySelector('#__search').checked ? 0 : document.documentElement.scrollWidth"
    )
    found = [each for rules in runs for each in _against(page, rules)]
    return [f"{wide} pixels wide"] * (wide > width) + [
        f"{each['id']}: {each['nodes'][0]['html'][:200]}: {each['nodes'][0]['failureSummary']}"
        for each in found
    ]


def _against(page: Page, rules: dict[str, Any]) -> list[dict[str, Any]]:
    context = {"exclude": [["[data-alike]"]]} if rules is ONLY_COLOURS else {"include": [["html"]]}
    asked = "([on, rules]) => axe.run(on, {resultTypes: ['violations'], ...rules})"
    violations: list[dict[str, Any]] = page.evaluate(asked, [context, rules])["violations"]
    return violations


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
