"""The other pages: home, timeline, actors, sources, coverage, prose, and addresses of before."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.pages import Edition, Kind, addresses, pages
from onrecord.record import Record, join
from onrecord.story import read_story
from onrecord.text import Span
from pages.conftest import Read
from stories import write_story


def record(root: Path) -> Record:
    return join(read_story(root))


def test_every_kind_of_page_is_there(town: Path) -> None:
    """The data page where there is something to download."""
    offering = Edition(offers=tuple)

    assert {page.kind for page in pages(record(town), offering)} == set(Kind)
    assert {page.kind for page in pages(record(town))} == {*Kind} - {Kind.DATA}


def test_no_two_pages_share_an_address(town: Path) -> None:
    routes = [addresses.route(page.path) for page in pages(record(town))]

    assert len(routes) == len(set(routes))


def test_every_link_and_anchor_leads_somewhere(
    town: Path, read_all: Callable[[Path], dict[str, Any]]
) -> None:
    found = {addresses.route(path): page for path, page in read_all(town).items()}
    for route, page in found.items():
        for link in page.all("a"):
            target = link.attributes.get("href", "")
            if not target or target.startswith(("http", "mailto:")):
                continue
            whole, _, anchor = target.partition("#")
            path = whole.partition("?")[0]
            there = _joined(route, path)
            assert there in found, (route, target)
            assert not anchor or found[there].all(f"#{anchor}"), (route, target)


def _joined(route: str, link: str) -> str:
    parts = [part for part in route.split("/") if part]
    for step in link.split("/"):
        if step == "..":
            parts.pop()
        elif step not in {"", "."}:
            parts.append(step)
    return "".join(f"{part}/" for part in parts)


def test_entries_that_nobody_has_joined_yet_are_told_of(tmp_path: Path, read: Read) -> None:
    write_story(
        tmp_path,
        sources={"gazette": "The bridge is closed, an aide said."},
        sheets={
            "gazette": """
                - id: closed
                  who: aide
                  said: The bridge is closed
                  draft: {confidence: 0.8, why: verb of saying}
                """
        },
        actors="aide: {name: an aide, kind: unnamed}",
    )
    home = read(tmp_path, "index.md").text
    assert "1 entry, not joined in a claim yet" in home
    assert "The only entry is a draft: proposed by a program, not yet checked by a person" in home
    assert "Nothing yet" not in home


def test_before_anything_is_joined_home_shows_the_surest_of_each_who_speaks(
    tmp_path: Path, read: Read
) -> None:
    write_story(
        tmp_path,
        sources={"gazette": "The bridge is closed, Ada Lind said. It rains, she said. It fell."},
        sheets={
            "gazette": """
                - id: closed
                  who: lind
                  said: The bridge is closed
                  draft: {confidence: 0.9, why: verb of saying}
                - {id: rain, who: lind, said: It rains, draft: {confidence: 0.5, why: a pronoun}}
                - {id: fell, said: It fell}
                """
        },
        actors="lind: {name: Ada Lind, kind: person}",
    )
    home = read(tmp_path, "index.md")

    assert home.one(".r-figs").texts("a") == [
        "1 source",
        "2 statements",
        "1 speaker",
        "1 told in a source’s own voice",
    ]
    [shown] = home.one(".r-briefs").all("li")
    assert "Ada Lind, in “The bridge is closed, Ada Lind…”" in shown.text
    assert "The bridge is closed" in shown.text


def test_before_anything_is_joined_home_shows_what_is_rejected(tmp_path: Path, read: Read) -> None:
    write_story(
        tmp_path,
        sources={"gazette": "The bridge is closed, Ada Lind said. The owner denied this."},
        sheets={
            "gazette": """
                - {id: closed, who: lind, said: The bridge is closed}
                - {id: denied, who: owner, said: this, cue: The owner denied, rejects: unknown}
                """
        },
        actors="""
            lind: {name: Ada Lind, kind: person}
            owner: {name: the owner, kind: office}
            """,
    )
    home = read(tmp_path, "index.md")

    assert home.one(".r-figs").texts("a") == [
        "1 source",
        "1 statement",
        "2 speakers",
        "1 rejection",
    ]
    [rejected] = [s for s in home.all(".r-sec") if "What is rejected" in s.text]
    [shown] = rejected.one(".r-briefs").all("li")
    assert shown.text.startswith("the owner, in “The bridge is closed, Ada Lind…”")
    assert "The owner denied this" in shown.text


def test_an_empty_story_has_its_index_pages(tmp_path: Path, read: Read) -> None:
    assert "Nothing yet" in read(tmp_path, "index.md").text
    for path in ("claims/index.md", "actors/index.md", "sources/index.md", "timeline.md"):
        assert read(tmp_path, path).all("h1")


# ---- home


def test_home_says_how_solid_the_story_is(town: Path, read: Read) -> None:
    home = read(town, "index.md")

    assert home.one("h1").text == "Will the mayor go?"
    assert home.one(".r-verdict").text.startswith("2 sources, 1 origin the Courier, which quotes")
    assert home.one(".r-figs").texts("a") == [
        "3 sources",
        "1 claim in more than one",
        "1 of these with a single origin",
        "1 claim is rejected",
        "1 disagreement",
    ]


def test_home_shows_denials_with_who_leaves_them_out(town: Path, read: Read) -> None:
    denied = read(town, "index.md").one(".r-denied")

    assert "The mayor called the report “nonsense”" in denied.text
    assert "Mayor Ruth Bell, in the Herald" in denied.text
    assert "Not in the text we have: the Gazette." in denied.text


# ---- timeline


def test_the_timeline_is_in_order_and_tells_kinds_apart(town: Path, read: Read) -> None:
    timeline = read(town, "timeline.md")
    rows = [(e.one(".r-kind").text, e.all(".d")[0].text) for e in timeline.all(".r-entry")]

    assert (
        timeline.texts("h2")
        == [
            "May 2024",
            "March 2025",
            "Expected",
            "Day not on record",
        ]
        or timeline.texts("h2")[0] == "2024"
    )
    assert rows[:3] == [
        ("Happened", "May 2024"),
        ("Said", "Monday 10 March 2025"),
        ("Published", "Tuesday 11 March 2025"),
    ]
    assert ("Expected", "Friday 1 August 2025") in rows
    assert rows[-1] == ("Said", "on or before 13 March 2025")


def test_an_event_says_which_source_dates_it_in_which_words(town: Path, read: Read) -> None:
    said = next(e for e in read(town, "timeline.md").all(".r-entry") if "Said" in e.text)

    assert (
        said.one(".r-note").text == "“on Monday”, the Gazette Without a date on record: the Herald"
    )


# ---- actors


def test_an_actor_has_what_is_attributed_to_it_by_claim(town: Path, read: Read) -> None:
    aide = read(town, "actors/aide.md")

    assert "No text we have names this source." in aide.text
    assert aide.texts("h3") == ["The mayor resigns in spring"]
    assert len(aide.all(".r-wording")) == 2
    assert "an aide the Gazette and the Herald" in aide.one(".r-names").text


def test_a_relay_has_what_came_through_it(town: Path, read: Read) -> None:
    courier = read(town, "actors/courier.md")

    assert courier.texts("h2") == ["What came through the Courier"]
    assert len(courier.all(".r-wording")) == 2


def test_an_outlet_has_what_it_published(town: Path, read: Read) -> None:
    assert "Mayor to go" in read(town, "actors/gazette.md").text


# ---- sources


def test_entries_are_anchors_in_the_order_of_the_text(town: Path, read: Read) -> None:
    gazette = read(town, "sources/gazette.md")

    assert [h.attributes["id"] for h in gazette.one(".r-entries").all("h3")] == ["resign", "bridge"]
    assert gazette.one("#leaves").text == ""


def test_a_source_says_what_it_lacks_and_what_it_has_alone(town: Path, read: Read) -> None:
    post = read(town, "sources/post.md")
    herald = read(town, "sources/herald.md")

    assert "Not in the text we have" in post.texts("h2")
    assert "The mayor resigns in spring" in post.texts("h3")
    assert "A fair will be held on 1 August 2025" in herald.text


def test_what_a_source_has_alone_is_a_list_of_links_to_its_passages(town: Path, read: Read) -> None:
    alone = next(s for s in read(town, "sources/herald.md").all(".r-sec") if "Only here" in s.text)

    assert alone.texts("li") == [
        "The report is nonsense ¶ 2",
        "A fair will be held on 1 August […] ¶ 3",
    ]
    assert [a.attributes["href"] for a in alone.all("a")] == ["#denial", "#fair"]
    assert not alone.all("blockquote")


def test_a_claim_that_only_it_carries_is_told_though_its_entry_joins_a_shared_one_too(
    town: Path, read: Read
) -> None:
    sheet = town / "content/sheets/herald.yml"
    told = sheet.read_text("utf-8").replace("claim: resigns", "claim: [resigns, steps-down]")
    sheet.write_text(told, "utf-8")
    claims = town / "content/claims.yml"
    claims.write_text(f"{claims.read_text('utf-8')}steps-down: {{title: She steps down}}\n")

    alone = next(s for s in read(town, "sources/herald.md").all(".r-sec") if "Only here" in s.text)
    assert alone.texts("li")[0] == "She steps down ¶ 1"


def test_a_claim_that_a_source_has_alone_stands_once_with_each_of_its_places(
    tmp_path: Path, read: Read
) -> None:
    story = write_story(
        tmp_path,
        sources={"herald": "A fair, a fair.\n\nIt rained.\n\nThe fair came.", "post": "It rained."},
        sheets={
            "herald": "- {id: one, claim: fair, said: A fair}\n- {id: two, claim: fair, said: a fair}\n"
            "- {id: rain, claim: rain, said: It rained}\n- {id: end, claim: fair, said: The fair came}",
            "post": "- {id: rain, claim: rain, said: It rained}",
        },
        claims="fair: {title: There was a fair}\nrain: {title: Rain}",
    )

    herald = read(story, "sources/herald.md")
    alone = next(s for s in herald.all(".r-sec") if "Only here" in s.text)

    assert alone.texts("li") == ["There was a fair ¶ 1, ¶ 3"]
    assert [a.attributes["href"] for a in alone.all("a")] == ["#one", "#end"]
    assert herald.one(".r-jump").texts("li") == ["What it reports 4", "Only here 1"]
    assert "4 entries, 1 claim shared with others, 1 statement only here" in (
        read(story, "sources/index.md").text
    )


def test_a_dispatch_that_two_papers_print_leads_to_its_agency(tmp_path: Path, read: Read) -> None:
    entry = "- {id: closed, claim: closed, said: The bridge was closed}"
    story = write_story(
        tmp_path,
        sources=dict.fromkeys(["gazette", "herald"], "The bridge was closed."),
        heads={
            "gazette": "outlet: gazette\ncredited: wire\n"
            "basis: {credited: {how: editor, note: It says so}}",
            "herald": "outlet: herald\ncredited: wire",
        },
        sheets={"gazette": entry, "herald": entry},
        actors="""
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            wire: {name: the Wire, kind: outlet}
            """,
        claims="closed: {title: The bridge was closed}",
    )

    source = read(story, "sources/gazette.md")
    assert source.one(".r-lede").text == "the Gazette; the text is credited to the Wire"
    known = "known to the editor who collected it (It says so)"
    assert f"Credited to the Wire {known}" in source.one(".r-facts").text
    claim = read(story, "claims/closed.md").text
    assert "Said by the Wire. 2 sources, 1 origin the Wire" in claim
    assert "own voice" not in claim


def test_that_a_source_speaks_in_its_own_voice_is_said_once_beside_the_words(
    tmp_path: Path, read: Read
) -> None:
    story = write_story(
        tmp_path, sources={"post": "It rained."}, sheets={"post": "- {id: rain, said: It rained}"}
    )

    [entry] = read(story, "sources/post.md").all(".r-wording")
    assert entry.one(".r-wording__w").text == "In its own voice It rained"
    assert "own voice" not in entry.one(".r-note").text


# ---- coverage


def test_coverage_is_a_table_with_a_way_to_every_passage(town: Path, read: Read) -> None:
    table = read(town, "coverage.md").one("table")

    assert table.texts("th")[:4] == [
        "Claim",
        "the Gazette",
        "the Herald",
        "“Nothing new from the town hall…”",
    ]
    row = next(tr for tr in table.all("tr") if "The mayor resigns" in tr.text)
    cells = row.all("td")
    assert [cell.one(".r-mark").text for cell in cells] == ["Quoted", "Quoted", "Absent"]
    assert cells[0].one(".w").attributes["href"] == "../sources/gazette/#resign"
    assert cells[0].one(".w").text == "“The mayor will resign in spring,”"


# ---- prose and old addresses


def test_method_says_how_much_is_shown_and_what_is_our_reading(town: Path, read: Read) -> None:
    method = read(town, "method.md").text

    assert "of a reporter’s own prose at most 30 words at a time" in method
    assert re.search("How much it is stands on each source’s page: between \\d+% and \\d+%", method)
    assert "The editor’s check warns where it is more than 40%." in method
    assert "A date is our reading of printed words" in method
    assert "“rejected” is our word for all of them" in method


def test_no_prose_promises_what_the_site_does_not_do(town: Path, read: Read) -> None:
    for path in ("method.md", "about.md", "sources/index.md"):
        words = read(town, path).text
        assert not any(w in words for w in ("never guessed", "not republish", "not a copy")), path


def test_about_says_who_answers(town: Path, read: Read) -> None:
    about = read(town, "about.md")

    assert "Jo Field" in about.text
    assert about.links()["desk@example.org"] == "mailto:desk@example.org"


@pytest.mark.parametrize("contact", ["javascript:alert(1)", "call me", "a:b@c.d"])
def test_a_contact_that_is_no_address_is_no_link(town: Path, read: Read, contact: str) -> None:
    story = town / "content" / "story.yml"
    story.write_text(story.read_text("utf-8").replace("desk@example.org", f'"{contact}"'), "utf-8")
    about = read(town, "about.md")

    assert contact in about.text
    assert contact not in about.links()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("claims/quits.md", "../../claims/resigns/"),
        ("actors/evening-herald.md", "../../actors/herald/"),
        ("sources/old-herald.md", "../../sources/herald/"),
    ],
)
def test_an_old_address_leads_on(town: Path, read: Read, old: str, new: str) -> None:
    assert new in read(town, old).links().values()
    assert f'"moved": "{new.removeprefix("../../")}"' in (town / "build" / "docs" / old).read_text(
        "utf-8"
    )


# ---- addresses


@pytest.mark.parametrize(
    ("here", "there", "anchor", "way"),
    [
        ("index.md", "claims/index.md", "", "claims/"),
        ("index.md", "index.md", "", "./"),
        ("claims/index.md", "index.md", "", "../"),
        ("claims/a.md", "claims/index.md", "", "../../claims/"),
        ("claims/a.md", "sources/b.md", "c", "../../sources/b/#c"),
        ("sources/b.md", "sources/b.md", "c", "#c"),
        ("claims/index/index.md", "claims/a.md", "", "../../claims/a/"),
    ],
)
def test_the_way_between_pages(here: str, there: str, anchor: str, way: str) -> None:
    assert addresses.href(here, there, anchor) == way


def test_a_claim_called_index_does_not_take_the_lists_place() -> None:
    assert addresses.route(addresses.claim("index")) == "claims/index/"


LONG = "a well-known man, who said one two three four five six seven eight & nine"


@pytest.mark.parametrize(
    ("text", "words", "fragment"),
    [
        (LONG, LONG, "a%20well%2Dknown%20man%2C%20who%20said%20one,five%20six%20seven%20eight%20%26%20nine"),
        ("He said no.", "said no", "said%20no"),
        ("It said no. Later he said no.", "said no", "said%20no"),
        ("One line.\n\nAnother line.", "line.\n\nAnother", "line.,Another"),
    ],
    ids=["both ends of a long passage", "a short one whole", "the first of two", "over a paragraph"],
)  # fmt: skip
def test_a_link_into_the_original_opens_at_the_words(text: str, words: str, fragment: str) -> None:
    at = Span(text.index(words), text.index(words) + len(words))
    assert addresses.in_original("https://x.example/", text, at) == (
        f"https://x.example/#:~:text={fragment}"
    )


def test_words_that_stand_earlier_too_are_told_apart_by_those_before() -> None:
    text = "It said no.\n\nLater on he, too, said no."
    at = Span(text.rindex("said no"), len(text))

    assert addresses.in_original("https://x.example/", text, at).endswith(
        "#:~:text=on%20he%2C%20too%2C-,said%20no."
    )


def test_an_address_with_a_fragment_of_its_own_stays() -> None:
    assert addresses.in_original("https://x.example/#top", "words", Span(0, 5)) == (
        "https://x.example/#top"
    )


def test_a_passage_leads_to_its_place_in_the_article_and_in_its_copy(
    town: Path, read: Read
) -> None:
    source = town / "content/sources/gazette.md"
    copy = "archived: https://archive.example/mayor\n---\n"
    source.write_text(source.read_text("utf-8").replace("\n---\n", f"\n{copy}", 1), "utf-8")
    passage = read(town, "sources/gazette.md").one(".r-entries").all(".r-wording")[0]

    fragment = "#:~:text=The%20mayor%20will%20resign%20in%20spring"
    assert passage.links()["Read it in the original"] == f"https://gazette.example/mayor{fragment}"
    assert passage.links()["an archived copy"] == f"https://archive.example/mayor{fragment}"


def test_what_is_not_known_of_a_source_is_said_once_with_the_reason(
    tmp_path: Path, read: Read
) -> None:
    head = "basis: {author: {how: unknown, note: the text has no byline}}"
    story = write_story(tmp_path, sources={"gazette": "It rains."}, heads={"gazette": head})

    facts = read(story, "sources/gazette.md").one(".r-facts").texts("dd")

    assert "not known (the text has no byline)" in facts
