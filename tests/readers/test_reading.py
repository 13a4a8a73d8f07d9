"""What readers do: find a statement, cite it, follow it to its source, print it, read without script."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Browser, Page, expect

from readers.conftest import PUBLISHED
from real import Links

LBC = "sources/russia-cautions-britain-and-france-against/"
STATEMENT = "hard-core-of-allies"


@pytest.fixture
def page(chromium: Browser, address: str) -> Page:
    """A reader's page, who lets sites copy."""
    context = chromium.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    return context.new_page()


def copied(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


# ---- to cite


@pytest.mark.browser
def test_a_statement_is_cited_with_its_words_its_speaker_and_its_address(
    page: Page, address: str
) -> None:
    page.goto(address + LBC)
    item = page.locator(".r-wording", has=page.locator(f"#{STATEMENT}"))
    item.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    link = f"{PUBLISHED}{LBC}#{STATEMENT}"
    assert copied(page) == link

    item.get_by_role("button", name="Cite").click()
    dialog = page.get_by_role("dialog", name="Cite this statement")
    dialog.get_by_role("button", name="Copy the citation, APA").click()
    apa = copied(page)
    assert apa.startswith(
        "“According to Le Monde, a British military source told them: “Discussions"
    )
    assert "a British military source, according to Le Monde, according to LBC." in apa
    assert "Flaminia Luck. (2024, November 25). Russia cautions Britain and France" in apa
    assert apa.endswith(f"On record: {link}")
    dialog.get_by_role("button", name="Copy the citation, BibTeX").click()
    [entry] = parse_string(copied(page)).entries
    assert entry.key == f"russia-cautions-britain-and-france-against-{STATEMENT}"
    assert "hard core of allies" in entry.fields_dict["annote"].value
    dialog.get_by_role("button", name="Copy the citation, CSL").click()
    item_of_csl = json.loads(copied(page))
    assert item_of_csl["author"] == [{"literal": "Flaminia Luck"}]
    assert item_of_csl["annote"].endswith(link)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.context.close()


@pytest.mark.browser
def test_a_statement_is_cited_alike_beside_other_wordings(page: Page, address: str) -> None:
    """As on its source's page, word for word; where that cannot be had, the reader is led there."""
    cited: list[str] = []
    place = f"{LBC}#{STATEMENT}"
    for where in (LBC, "claims/core-of-allies/"):
        page.goto(address + where)
        item = page.locator(
            ".r-wording", has=page.locator(f"#{STATEMENT}, .r-wording__who [href$='{place}']")
        )
        item.get_by_role("button", name="Cite").click()
        dialog = page.get_by_role("dialog", name="Cite this statement")
        dialog.get_by_role("button", name="Copy the citation, MLA").click()
        cited.append(copied(page))
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
    assert cited[0] == cited[1]
    assert cited[0].endswith(f"On record: {PUBLISHED}{place}")

    page.goto(f"{address}actors/emmanuel-macron/")
    page.route("**/sources/**", lambda route: route.abort())
    page.locator(".r-wording").get_by_role("button", name="Cite").first.click()
    page.wait_for_event("requestfailed", lambda asked: asked.is_navigation_request())
    page.context.close()


@pytest.mark.browser
def test_a_draft_is_cited_as_a_draft(page: Page, tongues_address: str) -> None:
    page.goto(f"{tongues_address}sources/bridge/")
    for name, marked in (("rain", True), ("safe", False)):
        item = page.locator(".r-wording", has=page.locator(f"#{name}"))
        item.get_by_role("button", name="Cite").click()
        dialog = page.get_by_role("dialog", name="Cite this statement")
        for form in dialog.locator("[data-form]").all_inner_texts():
            assert ("[Draft: not yet checked by a person]" in form) is marked
        page.keyboard.press("Escape")
    page.context.close()


@pytest.mark.browser
def test_a_page_is_cited_with_the_day_of_reading(page: Page, address: str) -> None:
    page.goto(f"{address}claims/core-of-allies/")
    page.get_by_role("link", name="Cite this claim").click()
    page.get_by_role("button", name="Copy the citation, MLA").click()
    today = page.evaluate("String(new Date().getFullYear())")
    assert "“Britain and France discuss defence cooperation" in copied(page)
    assert copied(page).endswith(f"{today}.")
    page.get_by_role("button", name="Copy link to this page").click()
    assert copied(page) == f"{PUBLISHED}claims/core-of-allies/"
    page.context.close()


@pytest.mark.browser
def test_without_script_a_citation_is_read_and_nothing_is_dead(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(address + LBC)
    cite = page.locator("#r_cite")
    expect(cite.locator("[data-cite=APA]")).to_be_hidden()
    cite.locator("summary").click()
    expect(cite.locator("[data-cite=APA]")).to_have_text(
        "Flaminia Luck. (2024, November 25). Russia cautions Britain and France against deploying "
        "soldiers-for-hire to Ukraine. LBC. "
        "https://www.lbc.co.uk/news/russia-ukraine-uk-france-troops-war/"
    )
    assert page.locator("main button").count() == 0
    page.close()


@pytest.mark.browser
def test_what_is_loaded_works_offline(page: Page, address: str) -> None:
    page.goto(address + LBC)
    page.keyboard.press("s")
    page.keyboard.type("Macron")
    page.wait_for_selector(".md-search-result__item")
    page.locator("[data-md-component=search-query]").press("Escape")
    expect(page.locator("[data-md-toggle=search]")).not_to_be_checked()
    page.context.set_offline(offline=True)
    page.locator(".r-entries .r-button", has_text="Cite").first.click()
    expect(page.get_by_role("dialog", name="Cite this statement")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Switch to dark").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.keyboard.press("s")
    page.keyboard.type(" said")
    page.wait_for_selector(".md-search-result__item")
    page.context.close()


# ---- to find


@pytest.mark.browser
def test_a_reader_who_knows_wikipedia_finds_all_from_the_home_page(
    page: Page, address: str
) -> None:
    """What Macron said about troops, who reported it first, whether anyone denied it, how to cite it."""
    page.goto(address)
    page.locator(".md-search__input").click()
    page.keyboard.type("Macron")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/actors/emmanuel-macron/**")
    said = page.locator("section", has_text="What is attributed to Emmanuel Macron")
    said.get_by_role("link", name="Sending troops to Ukraine is an option").click()
    page.wait_for_url("**/claims/**")
    head = page.locator(".r-head")
    expect(head).to_contain_text("1 named origin")
    expect(head).to_contain_text("Emmanuel Macron")
    expect(head).to_contain_text("Rejected by")
    assert page.get_by_role("heading", name="Rejected in 2 of 5 texts").count() == 1
    head.get_by_role("link", name="Cite this claim").click()
    expect(page.locator("[data-cite=APA]")).to_contain_text(
        "Sending troops to Ukraine is an option"
    )
    page.context.close()


@pytest.mark.browser
def test_on_a_phone_what_is_secondary_is_folded_until_it_is_asked_for(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}claims/core-of-allies/")
    phrases = page.locator(".r-fold", has_text="Phrase by phrase").locator(".r-app")
    expect(phrases).to_be_hidden()
    page.get_by_role("heading", name="Phrase by phrase").click()
    expect(phrases).to_be_visible()
    page.set_viewport_size({"width": 1440, "height": 800})
    expect(phrases).to_be_visible()
    page.close()


@pytest.mark.browser
def test_a_link_into_what_a_phone_folds_opens_it(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}timeline/")
    undated = page.locator(".r-tl .r-fold .r-entry")
    expect(undated.first).to_be_hidden()
    expect(page.locator(".r-tl summary")).to_contain_text(f"{undated.count()} lines")
    page.get_by_label("Periods").get_by_role("link", name="Day not on record").click()
    expect(undated.first).to_be_visible()
    page.goto(f"{address}timeline/?disputed=yes")
    expect(page.locator(".r-tl .r-fold .r-entry:not([hidden])").first).to_be_visible()
    entry = undated.last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{address}timeline/#{entry}")
    expect(undated.last).to_be_in_viewport()
    page.close()


@pytest.mark.browser
def test_a_teacher_on_a_phone_finds_what_one_outlet_left_out(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}sources/britain-and-france-have-not-ruled/")
    absent = page.get_by_label("On this page").get_by_role("link", name="Not in the text we have")
    expect(absent).to_be_in_viewport()
    absent.click()
    expect(page.get_by_text("The idea of sending troops has not been given up")).to_be_in_viewport()
    page.close()


def test_a_speaker_begins_with_what_most_carry_as_the_texts_tell_it(real: Path) -> None:
    html = (real / "actors/le-monde/index.html").read_text("utf-8")
    assert re.findall(r'class="r-stmt__head"><h3><a[^>]*>([^<]*)', html)[:2] == [
        "Talks about sending troops to Ukraine have been revived",
        "The talks came back with Keir Starmer&#39;s visit to France",
    ]


def test_words_with_marks_of_their_own_get_no_second_ones(real: Path) -> None:
    html = (real / "claims/talks-on-troops/index.html").read_text("utf-8")
    printed = re.findall(r'<span class="printed w">([^<]*)', html)
    assert "“has rejected”" in printed
    assert "the report was &#34;not in line with reality&#34;" in printed


@pytest.mark.browser
def test_what_is_counted_of_somebody_is_one_press_away(chromium: Browser, address: str) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}actors/le-monde/")
    passed_on = page.locator(".r-fold", has_text="What came through Le Monde")
    expect(passed_on.locator(".r-stmt").first).to_be_hidden()
    page.get_by_role("link", name="Passed on 10 statements").click()
    expect(passed_on.locator("h2")).to_be_in_viewport()
    expect(passed_on.locator(".r-stmt").first).to_be_visible()
    page.close()


def words_of(html: str) -> list[str]:
    """The words of a text: what stands in a line may be one, what stands in blocks is not."""
    apart = re.sub(r"</?(?:p|[duo]l|d[dt]|li|div|h\d|t[rdh]|summary|section)\b[^>]*>", " ", html)
    return unescape(re.sub(r"<[^>]*>", "", apart)).split()


def found(page: Page, address: str, words: str) -> list[tuple[str, str]]:
    """The results of a search: what each is called and where it leads, best first."""
    page.goto(address)
    page.keyboard.press("s")
    page.keyboard.type(words)
    page.wait_for_selector(".md-search-result__item")
    results = page.evaluate(
        """[...document.querySelectorAll(".md-search-result__link")].map(a => [
            (a.querySelector(".md-tag")?.textContent ?? "") + "|"
              + a.querySelector("h1, h2").textContent, a.href])"""
    )
    return [(name, href.removeprefix(address)) for name, href in results]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("words", "name", "leads_to"),
    [
        ("hard core of allies", "Statement: a British military source", f"{LBC}?h=hard+core+of+allies#{STATEMENT}"),
        ("rapid response force", "Statement: a British military source", "sources/western-nations-revive-debate-over-sending/"),
        ("Yvette Cooper Sky News", "Statement: Yvette Cooper, according to Sky News", LBC),
        ("not in line with reality", "Rejection: Dmitry Peskov", LBC),
        ("Kremlin denied", "Rejection: the Kremlin", LBC),
    ],
    ids=["by its words", "by a wording", "by its speaker and its outlet", "a rejection", "a denial"],
)  # fmt: skip
def test_a_search_finds_a_statement_and_says_what_it_is(
    page: Page, address: str, words: str, name: str, leads_to: str
) -> None:
    results = found(page, address, words)
    page.context.close()
    place = leads_to.partition("?")[0]
    assert [href for title, href in results if name in title and href.startswith(place)], results


@pytest.mark.browser
def test_a_result_reads_as_a_sentence(page: Page, address: str) -> None:
    found(page, address, "Barrot express red lines")
    marks = page.locator(".md-search-result__article > mark", has_text=re.compile("^red|^lines"))
    red, lines = (marks.nth(at).bounding_box() for at in (0, 1))
    starts = page.locator(".md-search-result__article :is(.md-tag, h1, h2)").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect().x)"
    )
    page.context.close()
    assert red
    assert lines
    assert len(set(starts)) == 1, "the kind stands above its title"
    assert red["y"] == lines["y"]
    assert red["x"] < lines["x"]


def test_a_search_looks_for_the_words_of_the_pages(real: Path) -> None:
    """No two words run into one where a name ends and the next begins."""
    index = json.loads((real / "search/search_index.json").read_text("utf-8"))["docs"]
    for doc in index:
        page = real / urldefrag(doc["location"]).url / "index.html"
        there = set(words_of(page.read_text("utf-8")))
        assert set(words_of(doc["text"])) <= there, page


@pytest.mark.browser
@pytest.mark.parametrize("name", ["Le Monde", "russia", "NATO"])
def test_what_is_called_as_somebody_asks_comes_first(page: Page, address: str, name: str) -> None:
    found(page, address, name)
    first = page.locator(".md-search-result__item").first.locator("h1")
    expect(first).to_have_text(re.compile(f"^{name}$", re.IGNORECASE))
    page.context.close()


@pytest.mark.browser
def test_words_that_come_without_a_key_are_looked_for(page: Page, address: str) -> None:
    """Pasted with the mouse, spoken, or chosen from a list."""
    page.goto(address)
    page.keyboard.press("s")
    page.keyboard.type("Macron")
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text("Emmanuel Macron")
    page.locator(".md-search__input").fill("Barrot")
    expect(first).to_contain_text("Jean-Noël Barrot")
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Barrot", "jean-noel-barrot"),
        ("Sky News", "sky-news"),
        ("British military source", "british-military-source"),
        ("BBC News", "bbc"),
    ],
)
def test_a_name_finds_its_actor_first(page: Page, address: str, name: str, actor: str) -> None:
    results = found(page, address, name)
    page.context.close()
    assert results[0][1].startswith(f"actors/{actor}/")
    assert results[0][0].startswith("Actor|")


# ---- to follow


@pytest.mark.parametrize("name", ["real", "tongues"])
def test_no_link_and_no_anchor_of_the_published_site_is_broken(
    name: str, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(name)
    pages = {p.relative_to(site).as_posix(): Links(p) for p in site.rglob("*.html")}
    ways = [(page, link) for page, links in pages.items() for link in links.to]
    for feed in site.rglob("*.json"):
        if feed.name in {"feed.json", "corrections.json"}:
            items = json.loads(feed.read_text("utf-8"))["items"]
            ways += [(feed.name, item["url"]) for item in items]
    sitemap = ET.parse(site / "sitemap.xml").iter("{*}loc")  # noqa: S314  # our own
    ways += [("sitemap.xml", place.text or "") for place in sitemap]

    broken = []
    for page, link in ways:
        whole, anchor = urldefrag(urljoin(f"{PUBLISHED}{page}", link))
        if not whole.startswith(PUBLISHED):
            continue
        file = unquote(urlsplit(whole).path).lstrip("/")
        file = f"{file}index.html" if file.endswith("/") or not file else file
        known = pages[file].anchors if file in pages else {""}
        if not (site / file).is_file() or unquote(anchor) not in known:
            broken.append(f"{page} → {link}")
    assert broken == []


@pytest.mark.browser
def test_an_address_of_before_leads_on_under_the_policy(
    tongues_address: str, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.goto(f"{tongues_address}claims/bridge-sound/")
    page.wait_for_url(f"{tongues_address}claims/bridge-safe/")
    page.goto(f"{tongues_address}sources/old-bridge/")
    page.wait_for_url(f"{tongues_address}sources/bridge/")
    page.goto(f"{tongues_address}sources/bridge/#sound")
    assert page.evaluate("document.querySelector(':target').nextElementSibling.id") == "safe"
    page.close()


@pytest.mark.browser
def test_a_page_that_is_not_there_leads_on(address: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{address}404.html")
    expect(page.locator("h1")).to_have_text("There is no page here")
    assert page.locator("main a").count() >= 1
    page.close()


@pytest.mark.browser
def test_folds_stand_where_the_address_cannot_be_read(address: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}claims/private-companies/#100%")
    expect(page.locator(".r-fold").first).to_have_class(re.compile(r"\bis-set\b"))
    page.close()


# ---- to print


@pytest.mark.browser
def test_what_is_folded_is_open_on_paper_alone(address: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 375, "height": 800})
    page.goto(f"{address}claims/private-companies/")
    folds = page.locator(".r-fold")
    is_open = "all => all.map((each) => each.open)"
    folds.first.locator("summary").click()
    before = folds.evaluate_all(is_open)
    assert before[0]
    assert not all(before)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(folds.evaluate_all(is_open))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folds.evaluate_all(is_open) == before
    page.close()


@pytest.mark.browser
def test_a_sheet_of_paper_is_no_phone(chromium: Browser, address: str) -> None:
    """It is as narrow as one while it is laid out, after `beforeprint`."""
    page = chromium.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    for last in (".r-pattern tfoot", ".r-people", ".r-latest"):
        expect(page.locator(last)).to_be_visible()
    assert page.locator(".r-pattern tfoot").evaluate("e => getComputedStyle(e).display") == (
        "table-row-group"
    ), "its sums stand once, and not under every sheet"
    page.close()


@pytest.mark.browser
def test_a_table_of_many_columns_is_printed_across(address: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{address}coverage/")
    page.emulate_media(media="print")
    kind = "getComputedStyle(document.body).page"
    assert page.evaluate(kind) == "auto"
    page.locator(".r-cov thead tr").evaluate("row => row.append(document.createElement('th'))")
    assert page.evaluate(kind) == "broad"
    page.close()


@pytest.mark.browser
def test_a_page_prints_as_a_handout(address: str, chromium: Browser) -> None:
    page = chromium.new_page(color_scheme="dark")
    page.goto(f"{address}claims/core-of-allies/")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 680, "height": 900})
    for pressed in (".r-nav", ".r-tools", ".r-button", ".md-search", "#r_cite", ".r-out"):
        assert not page.locator(pressed).first.is_visible(), pressed
    expect(page.locator(".r-logo")).to_be_visible()
    expect(page.locator("[data-address]")).to_be_visible()
    expect(page.locator(".r-drawn--wide").first).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(0, 0, 0)"
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    below = "document.documentElement.scrollHeight - document.body.getBoundingClientRect().bottom"
    assert page.evaluate(below) < 1, "what is for the ear alone begins no empty sheet"
    page.close()
