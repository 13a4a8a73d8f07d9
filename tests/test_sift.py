"""Sifting the timeline and the coverage of the real story, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from onrecord.pages.kinds import timeline
from onrecord.site import build
from real import copy_of_the_story, served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(built_story: Path) -> Iterator[str]:
    with served(built_story / "site") as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that has no error in its scripts."""
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
    yield page
    page.close()
    assert errors == []


def test_who_and_what_is_disputed_are_chosen_and_shared_by_address(
    address: str, page: Page
) -> None:
    page.goto(f"{address}timeline/")
    lines = page.locator("[data-item]:visible")
    everything = lines.count()

    page.get_by_label("Who").select_option("emmanuel-macron")
    of_macron = lines.count()
    assert 0 < of_macron < everything
    assert all(
        "emmanuel-macron" in (line.get_attribute("data-actors") or "") for line in lines.all()
    )
    expect(page.locator(".r-sift output")).to_have_text(f"{of_macron} of {everything} lines")

    page.get_by_label("Only what is disputed").check()
    disputed = lines.count()
    assert 0 < disputed <= of_macron
    assert page.url.endswith("?actors=emmanuel-macron&disputed=yes")
    # No heading stands over nothing, and the strip shows where the rest is.
    assert page.locator("[data-group]:visible").count() <= disputed
    assert page.locator(".r-strip .is-out").count() > 0

    page.reload()
    assert lines.count() == disputed
    page.get_by_role("button", name="Show all").click()
    expect(lines).to_have_count(everything)
    assert page.url == f"{address}timeline/"


def test_kinds_add_up(address: str, page: Page) -> None:
    page.goto(f"{address}timeline/?kind=said&kind=happened")
    kinds = {line.get_attribute("data-kind") for line in page.locator("[data-item]:visible").all()}
    assert kinds == {"said", "happened"}
    assert page.get_by_label("Said", exact=True).is_checked()


def test_a_day_is_gone_to(address: str, page: Page) -> None:
    page.goto(f"{address}timeline/")
    page.get_by_label("Go to").fill("2024-11-20")
    line = page.locator("[data-item][data-first]")
    days = [each.get_attribute("data-first") or "" for each in line.all()]
    wanted = next(at for at, day in enumerate(days) if day >= "2024-11-20")
    expect(line.nth(wanted)).to_be_in_viewport()


def test_the_pages_of_a_long_timeline_are_sifted_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: Page
) -> None:
    monkeypatch.setattr(timeline, "_MOST", 40)
    folder = copy_of_the_story(tmp_path)
    build(folder, lambda _: None)
    with served(folder / "site") as address:
        page.goto(f"{address}timeline/november-2024/")
        page.get_by_label("Said", exact=True).check()
        page.get_by_role("link", name="February 2024").click()
        page.wait_for_url("**/timeline/february-2024/?kind=said#*")
        kinds = [line.get_attribute("data-kind") for line in page.locator("[data-item]").all()]
        shown = page.locator("[data-item]:visible")
        assert 0 < shown.count() == kinds.count("said") < len(kinds)


def test_a_mark_of_the_strip_leads_to_its_line(address: str, page: Page) -> None:
    page.goto(f"{address}timeline/")
    mark = page.locator(".r-strip a").first
    there = mark.get_attribute("href") or ""
    mark.click()
    expect(page.locator(f"[id='{there[1:]}']")).to_be_in_viewport()


def test_coverage_is_asked_what_one_has_and_another_has_not(address: str, page: Page) -> None:
    page.goto(f"{address}coverage/")
    rows = page.locator("[data-item]:visible")
    lbc, rubryka = (
        page.locator(f"select[name='sources'] option:text-is('{name}')").get_attribute("value")
        for name in ("LBC", "Rubryka")
    )
    page.get_by_role("combobox", name="In", exact=True).select_option("LBC")
    page.get_by_role("combobox", name="Not in", exact=True).select_option("Rubryka")
    held = [(row.get_attribute("data-sources") or "").split() for row in rows.all()]
    assert held
    assert all(lbc in each and rubryka not in each for each in held)

    page.get_by_role("button", name="Show all").click()
    page.get_by_label("With the words").fill("force de frappe ∎")
    expect(rows).to_have_count(0)
    page.get_by_label("With the words").fill("  RAPID response ")
    expect(rows).to_have_count(1)
    assert "rapid response" in rows.first.inner_text()


def test_coverage_is_put_in_another_order_and_back(address: str, page: Page) -> None:
    page.goto(f"{address}coverage/")
    titles = page.locator("[data-item] th > a")
    of_the_story = titles.all_inner_texts()
    page.get_by_label("Order").select_option("title")
    assert titles.all_inner_texts() == sorted(of_the_story, key=str.casefold)
    page.get_by_label("Order").select_option("")
    assert titles.all_inner_texts() == of_the_story


def test_on_a_phone_the_form_is_folded_unless_a_view_was_shared(
    address: str, chromium: Browser
) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}timeline/")
    said = page.get_by_label("Said", exact=True)
    expect(said).to_be_hidden()
    page.get_by_text("Show only some, or go to a day").click()
    said.check()
    expect(page.locator("[data-item]:visible").first).to_have_attribute("data-kind", "said")
    page.reload()
    expect(said).to_be_checked()
    expect(said).to_be_visible()
    page.close()


def test_without_script_there_is_no_form_and_every_line(address: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}timeline/?kind=said")
    assert not page.locator(".r-sift").is_visible()
    lines = page.locator("[data-item]")
    assert lines.count() == page.locator("[data-item]:not([hidden])").count() > 0
    context.close()
