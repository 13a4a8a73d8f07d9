"""The frame of every page: its own host alone, valid, and usable by everybody."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from real import CORE, KINDS

DATA = {"application/json", "application/ld+json"}


class Active(HTMLParser):
    """What of a page a browser would run or set in its own way: scripts and styles inside it."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.policies: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        if tag == "script" and "src" not in held and held.get("type") not in DATA:
            self.inside.append("<script>")
        if tag == "style":
            self.inside.append("<style>")
        self.inside += [name for name in held if name == "style" or name.startswith("on")]
        if held.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(held["content"] or "")


def test_every_page_allows_this_site_alone_and_holds_no_script(real: Path, tongues: Path) -> None:
    for page in [*real.rglob("*.html"), *tongues.rglob("*.html")]:
        active = Active(page)
        assert active.inside == [], page
        [policy] = active.policies
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert rules["default-src"] == "'none'"
        assert {word for rule in rules.values() for word in rule.split()} == {
            "'none'",
            "'self'",
            "data:",
        }


@pytest.mark.browser
def test_the_site_works_under_its_policy(address: str, chromium: Browser) -> None:
    """Search, light and dark, each kind of page: and the browser has nothing to forbid."""
    page = chromium.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in KINDS:
        page.goto(address + path)
    page.goto(address)
    page.keyboard.press("s")
    page.keyboard.type("rapid response force")
    page.wait_for_selector(".md-search-result__item")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Switch to dark").click()
    page.wait_for_selector("body[data-md-color-scheme=slate]")
    page.goto(address + CORE)
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert page.context.cookies() == []
    page.close()
    assert said == []
    assert {url for url in asked if not url.startswith((address, "data:"))} == set()


FIRST_VIEW = 200_000
"""How many bytes the home page may take, compressed, until nothing more is asked for."""


@pytest.mark.browser
def test_the_first_view_is_small_and_nothing_is_asked_for_twice(
    real: Path, address: str, chromium: Browser
) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address, wait_until="networkidle")
    page.close()
    files = [real / url.removeprefix(address) for url in asked]
    held = [(file / "index.html" if file.is_dir() else file).read_bytes() for file in files]
    assert sorted(asked) == sorted(set(asked))
    assert sum(min(len(data), len(gzip.compress(data))) for data in held) <= FIRST_VIEW


@pytest.mark.browser
def test_what_is_below_the_first_screen_of_home_is_soon_laid_out(
    address: str, chromium: Browser
) -> None:
    """A picture of the whole page shows no empty section."""
    page = chromium.new_page()
    page.goto(address)
    expect(page.locator(".r-below")).to_have_count(0)
    shown = "all => all.map(each => each.checkVisibility({contentVisibilityAuto: true}))"
    headings = page.locator(".r-sec h2").evaluate_all(shown)
    page.close()
    assert headings == [True] * 8


@pytest.mark.browser
def test_a_reader_who_prefers_dark_never_sees_light(address: str, chromium: Browser) -> None:
    page = chromium.new_page(color_scheme="dark")
    page.goto(address)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Switch to light").press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("how", ["key", "field", "phone"])
def test_the_search_comes_when_it_is_wanted_and_no_word_is_lost(
    address: str, chromium: Browser, how: str
) -> None:
    """Material's script is asked for at the reader's first sign, and answers what was typed before."""
    page = chromium.new_page(viewport={"width": 375 if how == "phone" else 1440, "height": 800})
    asked: list[Route] = []
    page.route("**/bundle.*.js", lambda route: asked.append(route))  # noqa: PLW0108  # Playwright marks what it calls, and a built-in bears no mark
    page.goto(address, wait_until="networkidle")
    assert asked == []
    if how == "key":
        page.keyboard.press("/")
    elif how == "field":
        page.locator(".md-search__input").click()
    else:
        page.locator("header label[for=__search]").first.click()
    page.keyboard.type("rapid response force")
    expect(page.locator(".md-search__input")).to_have_value("rapid response force")
    for _ in range(100):  # a busy machine takes its time: up to five seconds
        page.wait_for_timeout(0 if asked else 50)
    [bundle] = asked
    bundle.continue_()
    page.wait_for_selector(".md-search-result__item")
    page.wait_for_timeout(300)  # a moment after its start Material would close the search
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".md-search-result__item").first).to_be_hidden()
    page.close()


@pytest.mark.browser
def test_a_search_that_cannot_be_loaded_says_so_and_is_tried_again(
    address: str, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.goto(address)
    page.context.set_offline(offline=True)
    page.keyboard.press("s")
    page.keyboard.type("Macron")
    expect(page.get_by_text("The search could not be loaded.")).to_be_visible()
    page.keyboard.press("Escape")
    page.context.set_offline(offline=False)
    page.keyboard.press("s")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.close()


@pytest.mark.browser
def test_a_search_of_which_half_has_come_is_loaded_where_it_stopped(
    address: str, chromium: Browser
) -> None:
    page = chromium.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(address)
    page.route("**/bundle*.js", lambda route: route.abort(), times=1)
    page.keyboard.press("s")
    page.keyboard.type("Macron")
    expect(page.get_by_text("The search could not be loaded.")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert failed == []
    page.close()


@pytest.mark.browser
def test_the_coverage_stays_a_table_on_a_phone(address: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{address}coverage/")
    assert page.locator(".r-cov").evaluate("e => getComputedStyle(e).display") == "block"
    table = page.get_by_role("table")
    assert table.get_by_role("row").count() == page.locator(".r-cov tr").count()
    first = table.get_by_role("row").nth(1)
    assert first.get_by_role("rowheader").count() == 1
    assert first.get_by_role("cell").count() == 5
    # Playwright reckons roles from the elements; what a screen reader is given is asked of the browser.
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes]
    page.close()
    assert {"table", "row", "rowheader", "cell"} <= set(roles)


@pytest.mark.browser
def test_on_a_phone_a_passage_of_a_source_begins_with_who_says_it_and_tells_it_once(
    address: str, chromium: Browser
) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}sources/britain-and-france-have-not-ruled/")
    passages = page.locator(".r-entries > li")
    own = passages.filter(has=page.locator(".r-chain > li:nth-child(2):last-child")).first
    passed_on = passages.filter(has=page.locator(".r-chain > li:nth-child(3)")).first
    expect(own.locator(".r-said")).to_be_visible()
    expect(own.locator(".r-chain")).to_be_hidden()
    expect(passed_on.locator(".r-chain")).to_be_visible()
    speaker, place = (own.locator(each).bounding_box() for each in (".r-said", ".r-wording__who"))
    assert speaker
    assert place
    assert abs(speaker["y"] - place["y"]) < 8  # in one line
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(own.locator(".r-chain")).to_be_visible()
    page.close()


@pytest.mark.browser
def test_on_a_phone_the_words_of_a_claim_stand_where_they_are_asked_for(
    address: str, chromium: Browser
) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}coverage/")
    row = page.get_by_role("row").nth(1)
    other = page.get_by_role("row").nth(2)
    expect(row.locator("td .w").first).to_be_hidden()
    assert row.get_by_role("cell").first.inner_text().split("\n")[0] == "Daily Mail"
    row.get_by_text("In their words").click()
    expect(row.locator("td .w").first).to_be_visible()
    expect(other.locator("td .w").first).to_be_hidden()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(other.locator("td .w").first).to_be_visible()
    expect(row.get_by_text("In their words")).to_be_hidden()
    page.close()


@pytest.mark.browser
def test_keys_alone_reach_all(address: str, chromium: Browser) -> None:
    """The skip link, every link and button in sight, in the order of the page, with a ring."""
    page = chromium.new_page()
    page.goto(address + CORE)
    wanted = page.evaluate(
        """[...document.querySelectorAll("a[href], button, summary, select, input:not([type=radio])")]
            .filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}))
            .length"""
    )
    seen = set()
    for _ in range(wanted + 40):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => { const e = document.activeElement; const s = getComputedStyle(e);
            const ring = s.outlineStyle !== "none" || !!e.closest("svg") || !!e.closest(".md-search");
            return e === document.body ? null
              : [[...document.querySelectorAll("*")].indexOf(e), ring, e.outerHTML.slice(0, 120)]; }"""
        )
        if at is None:
            break
        number, ring, shown = at
        assert ring, shown
        seen.add(number)
    page.close()
    assert len(seen) >= wanted


@pytest.mark.browser
def test_nothing_moves_for_who_asked_for_that(address: str, chromium: Browser) -> None:
    page = chromium.new_page(reduced_motion="reduce")
    page.goto(address)
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter(e => {
            const s = getComputedStyle(e);
            return s.animationName !== "none" || s.transitionProperty !== "none"
                && parseFloat(s.transitionDuration) > 0; }).length"""
    )
    page.close()
    assert moving == 0


@pytest.mark.browser
def test_foreign_words_are_marked_and_set_in_their_direction(
    tongues_address: str, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.goto(f"{tongues_address}claims/bridge-safe/")
    french = page.locator("blockquote", has_text="Le pont est sûr").first
    hebrew = page.locator("blockquote", has_text="הגשר בטוח").first
    assert french.get_attribute("lang") == "fr"
    assert hebrew.get_attribute("lang") == "he"
    assert hebrew.evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert french.evaluate("e => getComputedStyle(e).direction") == "ltr"
    assert page.locator("bdi", has_text="קול העיר").count()
    page.close()


# ---- the Nu checker


def find_nu() -> list[str] | None:
    """The command of the Nu checker, where it and a Java are installed: `npm install vnu-jar`."""
    roots = [Path(path) for path in os.environ.get("NODE_PATH", "").split(":") if path]
    npm = shutil.which("npm")
    if npm:
        command = [npm, "root", "--global"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        roots.append(Path(answer.stdout.strip()))
    roots.append(Path(__file__).parent.parent.parent / ".cache/npm/node_modules")
    jars = [root / "vnu-jar/build/dist/vnu.jar" for root in roots]
    jar = next((each for each in jars if each.is_file()), None)
    java = shutil.which("java")
    return [java, "-jar", str(jar)] if jar and java else None


def test_the_nu_checker_finds_no_error(real: Path, tongues: Path) -> None:
    nu = find_nu()
    advice = "the Nu checker is not installed: npm install -g vnu-jar, and a Java"
    if nu is None and os.environ.get("CI"):
        pytest.fail(advice, pytrace=False)
    if nu is None:
        pytest.skip(f"left out whether pages are valid HTML, for {advice}")
    options = ["--skip-non-html", "--format", "json", "--exit-zero-always", "--stdout"]
    command = [*nu, *options, str(real), str(tongues)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    wrong = [each for each in json.loads(answer.stdout)["messages"] if each["type"] == "error"]
    assert sorted({re.sub(r".*/site/", "", e["url"]) + ": " + e["message"] for e in wrong}) == []
