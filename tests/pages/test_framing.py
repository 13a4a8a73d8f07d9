"""What stands around every page: how to cite it, what it is made from, what it tells machines."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from onrecord.history import History, history
from onrecord.pages import Edition, Page, pages
from onrecord.record import join
from onrecord.story import read_story
from pages.conftest import Read
from stories import write_story

ADDRESS = "https://record.example/"


def page_of(root: Path, path: str, **edition: Any) -> Page:
    """A page of the story in a folder, published at `ADDRESS`."""
    record = join(read_story(root))
    return next(p for p in pages(record, Edition(ADDRESS, **edition)) if p.path == path)


def last_changed(at: dt.datetime, **sheets: dt.datetime) -> History:
    """A history in which everything was changed at one time, but for some sheets."""
    files = ["content/claims.yml", "content/actors.yml"]
    known = {each: sheets.get(each, at) for each in ("gazette", "herald", "post")}
    by_sheet = {f"content/sheets/{name}.yml": when for name, when in known.items()}
    return History({**dict.fromkeys(files, at), **by_sheet})


def add(root: Path, file: str, old: str, new: str) -> None:
    path = root / "content" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


# ---- to cite


def test_an_article_is_cited_in_the_styles_of_papers(town: Path, read: Read) -> None:
    cite = read(town, "sources/gazette.md").one(".r-cite")
    forms = {each.attributes["data-cite"]: each.text for each in cite.all("dd") + cite.all("pre")
             if "data-cite" in each.attributes}  # fmt: skip

    assert cite.one("summary").text == "Cite this article"
    assert forms["APA"] == (
        "Ada Marsh. (2025, March 11). Mayor to go. the Gazette. https://gazette.example/mayor"
    )
    assert forms["Chicago"] == (
        "Ada Marsh. “Mayor to go.” the Gazette, March 11, 2025. https://gazette.example/mayor"
    )
    assert forms["MLA"] == (
        "Ada Marsh. “Mayor to go.” the Gazette, 11 Mar. 2025, https://gazette.example/mayor."
    )
    assert forms["BibTeX"].startswith("@misc{gazette, title = {{Mayor to go}}, author = {{Ada")
    assert json.loads(forms["CSL"])["issued"] == {"date-parts": [[2025, 3, 11]]}


def test_a_citation_says_what_no_source_prints(town: Path) -> None:
    add(town, "sources/gazette.md", "title: Mayor to go\n", "")
    head = town / "content/sources/gazette.md"
    basis = "basis: {published: {how: inferred, words: today}}\npublished:"
    head.write_text(head.read_text("utf-8").replace("published:", basis, 1), "utf-8")
    page = page_of(town, "sources/gazette.md")
    assert page.foot
    assert page.foot.cite
    remark = "[No headline in the text; the title is its first words. The date is inferred]."
    texts = dict(page.foot.cite.texts)
    assert texts.keys() == {"APA", "Chicago", "MLA"}
    for style, text in texts.items():
        assert f" {remark} the Gazette" in text, style
    assert texts["APA"].endswith(" https://gazette.example/mayor")


def test_a_claim_is_cited_as_a_page_of_ours(town: Path) -> None:
    at = dt.datetime(2025, 4, 1, 9, tzinfo=dt.UTC)
    page = page_of(town, "claims/resigns.md", history=last_changed(at))
    assert page.foot
    assert page.foot.cite
    assert dict(page.foot.cite.texts)["Chicago"] == (
        "Jo Field. “The mayor resigns in spring.” The mayor’s plans, April 1, 2025. "
        "https://record.example/claims/resigns/"
    )
    assert page.foot.changed == "1 April 2025"


def test_an_actors_page_is_cited_as_what_others_report_and_not_as_the_actors_own(
    town: Path,
) -> None:
    page = page_of(town, "actors/mayor.md")
    assert page.foot
    assert page.foot.cite
    assert "What is attributed to Mayor Ruth Bell" in dict(page.foot.cite.texts)["APA"]


@pytest.mark.parametrize("sheet", ["gazette", "herald", "post"])
def test_a_page_is_as_new_as_the_sheets_whose_entries_it_shows(town: Path, sheet: str) -> None:
    at = dt.datetime(2025, 4, 1, 9, tzinfo=dt.UTC)
    known = last_changed(at, **{sheet: at + dt.timedelta(days=1)})
    paths = ("claims/resigns.md", "actors/courier.md", "actors/mayor.md")
    feet = {path: page_of(town, path, history=known).foot for path in paths}
    days = {path: foot.changed for path, foot in feet.items() if foot}
    assert days == {
        "claims/resigns.md": "1 April 2025" if sheet == "post" else "2 April 2025",
        "actors/courier.md": "1 April 2025" if sheet == "post" else "2 April 2025",
        "actors/mayor.md": "2 April 2025" if sheet == "herald" else "1 April 2025",
    }


def test_a_page_has_no_day_while_one_of_its_files_is_being_changed(town: Path) -> None:
    at = dt.datetime(2025, 4, 1, 9, tzinfo=dt.UTC)
    known = History({"content/sheets/gazette.yml": at})  # and not the source's own file
    page = page_of(town, "sources/gazette.md", history=known)
    assert page.foot
    assert page.foot.changed is None


def test_without_an_address_or_a_history_nothing_is_made_up(town: Path) -> None:
    page = next(p for p in pages(join(read_story(town))) if p.path == "claims/resigns.md")
    assert page.foot
    assert page.foot.cite
    assert page.foot.address is None
    assert page.foot.changed is None
    assert dict(page.foot.cite.texts)["APA"] == (
        "Jo Field. (n.d.). The mayor resigns in spring. The mayor’s plans."
    )


# ---- what it is made from


def test_a_page_names_its_files_and_leads_to_them(town: Path, read: Read) -> None:
    assert "Made from content/sheets/gazette.yml and content/sources/gazette.md" in (
        read(town, "sources/gazette.md").one(".r-colophon").text
    )
    add(town, "story.yml", "editor:", "files: https://code.example/blob/main/\neditor:")
    links = read(town, "sources/gazette.md").one(".r-colophon").links()
    assert links["content/sheets/gazette.yml"] == (
        "https://code.example/blob/main/content/sheets/gazette.yml"
    )
    assert links["How to have it corrected"] == "../../about/"


def test_a_claim_that_nobody_has_recorded_is_made_from_the_sheets_that_have_it(
    tmp_path: Path, read: Read
) -> None:
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("a", "b"), "The bridge is shut."),
        sheets=dict.fromkeys(("a", "b"), "- {id: it, claim: it, said: The bridge is shut}"),
    )

    told = read(root, "claims/it.md").one(".r-colophon").text
    assert "Made from content/sheets/a.yml and content/sheets/b.yml" in told


def test_a_correction_is_told_on_the_page_and_at_the_passage(town: Path, read: Read) -> None:
    add(
        town,
        "claims.yml",
        "was: quits",
        "was: quits, corrected: [{on: 2025-04-02, note: We had said autumn.}]",
    )
    add(town, "sheets/gazette.yml", "  was: leaves", "  was: leaves\n  corrected: [{on: 2025-04-03, note: It was the aide.}]")  # fmt: skip
    assert read(town, "claims/resigns.md").one(".r-fixed").text == (
        "Corrected 2 April 2025 We had said autumn."
    )
    passage = read(town, "sources/gazette.md").one(".r-entries").all(".r-wording")[0]
    assert "Corrected on 3 April 2025: It was the aide." in passage.text


@pytest.fixture
def kept(town: Path) -> Path:
    """The story in a repository, its content committed on 1 and 2 March 2025."""

    def git(*arguments: str, day: int) -> None:
        when = f"2025-03-0{day}T08:00:00+00:00"
        names = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}  # fmt: skip
        dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        place = {"HOME": str(town), "PATH": "/usr/bin:/bin:/usr/local/bin"}
        subprocess.run(["git", *arguments], cwd=town, env={**place, **names, **dates}, check=True)

    git("init", "--quiet", day=1)
    git("add", "content", day=1)
    git("commit", "--quiet", "--message", "One", day=1)
    new = "- id: later\n  said: Nothing new\n- said: It rained\n  id: 'rain'\n- {who: aide, id: braced}\n"
    add(town, "sheets/post.yml", "entries:\n", f"entries:\n{new}")
    git("commit", "--quiet", "--all", "--message", "Two", day=2)
    return town


def test_git_tells_when_a_file_changed_and_an_entry_came(kept: Path) -> None:
    known = history(kept)

    assert known.changed["content/sheets/post.yml"].day == 2
    assert known.changed["content/sheets/gazette.yml"].day == 1
    assert {known.added["post", new].day for new in ("later", "rain", "braced")} == {2}
    assert known.added["post", "nothing"].day == 1


def test_a_file_with_changes_of_today_has_no_day(kept: Path) -> None:
    add(kept, "sheets/post.yml", "id: later", "id: newest")

    assert "content/sheets/post.yml" not in history(kept).changed


def test_a_clone_without_its_history_knows_nothing(kept: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth=1", kept.as_uri(), clone], check=True)

    assert history(clone) == History()
    assert history(tmp_path / "nothing here") == History()


# ---- what it tells machines


def test_a_page_says_what_it_is_as_linked_data(town: Path) -> None:
    claim = page_of(town, "claims/resigns.md").linked
    source = page_of(town, "sources/gazette.md").linked
    actor = page_of(town, "actors/mayor.md").linked
    assert claim
    assert source
    assert actor
    assert claim["@type"] == "Claim"
    assert claim["creditText"] == "2 sources, 1 origin: the Courier"
    assert [each["@id"] for each in claim["appearance"]] == [
        "../../sources/gazette/#resign",
        "../../sources/herald/#step-down",
    ]
    assert source["@type"] == "NewsArticle"
    first = source["hasPart"][0]
    assert (first["@id"], first["@type"]) == ("#resign", "Quotation")
    assert first["creditText"] == "an aide, according to the Courier, according to the Gazette"
    assert first["text"] == "“The mayor will resign in spring,” an aide told the Courier"
    assert (actor["@type"], actor["alternateName"]) == ("Person", ["Ms Bell"])


def test_what_a_source_was_told_itself_is_according_to_it_once(town: Path) -> None:
    sheet = town / "content/sheets/gazette.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("via: courier", "via: gazette"))
    source = page_of(town, "sources/gazette.md").linked
    assert source
    assert source["hasPart"][0]["creditText"] == "an aide, according to the Gazette"


def test_nothing_asks_machines_for_anything_unless_it_is_wanted(town: Path, read: Read) -> None:
    assert page_of(town, "actors/mayor.md").robots is None
    assert not [
        e for e in read(town, "sources/herald.md").walk() if "data-nosnippet" in e.attributes
    ]


def test_an_actor_may_be_left_out_and_not_quoted_by_search_engines(town: Path, read: Read) -> None:
    add(town, "actors.yml", "role: mayor,", "role: mayor, robots: noindex, snippets: hide,")

    assert page_of(town, "actors/mayor.md").robots == "noindex"
    assert page_of(town, "actors/aide.md").robots is None
    herald = read(town, "sources/herald.md")
    [hidden] = [e for e in herald.walk() if "data-nosnippet" in e.attributes]
    assert "the report “nonsense”" in hidden.text
    linked = page_of(town, "sources/herald.md").linked
    assert linked
    [denial] = [each for each in linked["hasPart"] if each["@id"] == "#denial"]
    assert "text" not in denial


def test_a_story_may_be(town: Path) -> None:
    add(town, "story.yml", "editor:", "settings: {robots: noindex, snippets: hide}\neditor:")

    assert page_of(town, "index.md").robots == "noindex, nosnippet"


def test_a_search_finds_what_is_said_and_not_the_lists_of_it(town: Path) -> None:
    kinds = {p.path: p.search.kind for p in pages(join(read_story(town))) if p.search}

    assert kinds["claims/resigns.md"] == "Claim"
    assert kinds["actors/mayor.md"] == "Actor"
    assert kinds["topics/town-hall.md"] == "Topic"
    assert not {"index.md", "timeline.md", "coverage.md", "claims/index.md"} & kinds.keys()


# ---- topics


def test_a_topic_has_its_claims(town: Path, read: Read) -> None:
    assert read(town, "topics/index.md").links()["The town hall"] == "../topics/town-hall/"
    topic = read(town, "topics/town-hall.md")
    assert topic.one("h1").text == "The town hall"
    assert "The mayor resigns in spring" in topic.texts("h3")


def test_a_story_without_topics_has_no_page_for_them(town: Path) -> None:
    add(town, "story.yml", "topics: {town-hall: The town hall}\n", "")
    add(town, "claims.yml", ", about: town-hall", "")

    assert not [p for p in pages(join(read_story(town))) if p.path.startswith("topics")]


def test_every_page_but_a_moved_one_has_a_foot(town: Path) -> None:
    assert all(page.foot or page.moved_to for page in pages(join(read_story(town))))
