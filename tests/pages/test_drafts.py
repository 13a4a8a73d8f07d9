"""What a program proposed: each entry is told as a draft in a word, and what that is once a page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pages.conftest import Element, Read
from stories import write_story

ONCE = "drafts: proposed by a program, not yet checked by a person."


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A text of no known outlet; two of its three entries are drafts."""
    return write_story(
        tmp_path,
        sources={
            "leak": "It rains, Ada Lind said. The bridge is closed, she told callers. It fell."
        },
        sheets={
            "leak": """
                - {id: rain, who: lind, who_printed: Ada Lind, said: It rains}
                - id: closed
                  who: lind
                  who_printed: she
                  said: The bridge is closed
                  to: callers
                  draft: {confidence: 0.5, why: a pronoun}
                - {id: fell, said: It fell, draft: {confidence: 0.4, why: an event}}
                """
        },
        actors="""
            lind: {name: Ada Lind, kind: person}
            callers: {name: callers, kind: unnamed}
            """,
    )


def marked(page: Element) -> list[str]:
    return page.texts(".r-draft")


def test_every_drafted_entry_is_marked_and_no_other(bridge: Path, read: Read) -> None:
    mark = "Draft: not yet checked by a person"

    for path, drafts in (("actors/lind.md", 1), ("sources/leak.md", 2)):
        page = read(bridge, path)
        [*held] = [w for w in page.all(".r-wording") if w.all(".r-draft")]
        assert [w.texts(".r-draft") for w in held] == [[mark]] * drafts, path
        assert not any("It rains" in w.one(".w").text for w in held)
    lines = [li for li in read(bridge, "timeline.md").all(".r-entry") if li.all(".r-draft")]
    assert [li.one(".w").text for li in lines] == ["The bridge is closed", "It fell"]


def test_what_a_draft_is_stands_once_on_a_page(bridge: Path, read: Read) -> None:
    assert (
        f"1 of 2 entries is a draft: {ONCE.removeprefix('drafts: ')}"
        in read(bridge, "actors/lind.md").one(".r-drafted").text
    )
    for path in ("index.md", "ledger.md", "sources/leak.md"):
        assert read(bridge, path).text.count(f"2 of 3 entries are {ONCE}") == 1, path
    assert "Draft: not yet checked by a person" in read(bridge, "timeline.md").one(".r-legend").text


def test_the_list_of_actors_says_what_of_theirs_are_drafts(bridge: Path, read: Read) -> None:
    actors = read(bridge, "actors/index.md")
    assert actors.one(".r-drafted").text.startswith(f"2 of 3 entries are {ONCE}")
    assert "2 statements in 1 source, 1 of them a draft" in actors.all(".r-index")[0].text


def test_what_all_are_no_line_says_again(bridge: Path, read: Read) -> None:
    sheet = bridge / "content/sheets/leak.yml"
    guessed = "said: It rains, draft: {confidence: 0.9, why: verb of saying}}"
    sheet.write_text(sheet.read_text().replace("said: It rains}", guessed))
    actors = read(bridge, "actors/index.md")
    assert actors.one(".r-drafted").text.startswith("All 3 entries are drafts")
    assert actors.all(".r-index")[0].text == "Ada Lind 2 statements in 1 source"


def test_two_drafts_of_two_are_both(bridge: Path, read: Read) -> None:
    sheet = bridge / "content/sheets/leak.yml"
    sheet.write_text(
        sheet.read_text().replace("said: It rains}", "said: It rains, dismissed: no statement}")
    )

    assert f"Both entries are {ONCE}" in read(bridge, "sources/leak.md").text


def test_what_joins_no_claim_is_headed_once_and_only_where_something_does(
    bridge: Path, read: Read
) -> None:
    assert "In no claim that others share" not in read(bridge, "actors/lind.md").text

    sheet = bridge / "content/sheets/leak.yml"
    sheet.write_text(
        sheet.read_text("utf-8")
        .replace("id: rain", "id: rain, claim: rain")
        .replace("said: It fell,", "said: It fell, who: lind,"),
        "utf-8",
    )
    (bridge / "content/claims.yml").write_text("rain: {title: It rains}", "utf-8")
    lind = read(bridge, "actors/lind.md")
    assert lind.texts("h3") == ["It rains", "In no claim that others share"]


def test_a_chain_ends_at_the_outlet_or_at_a_text_of_none(bridge: Path, read: Read) -> None:
    lind = read(bridge, "actors/lind.md")

    assert lind.texts(".r-chain") == ["Ada Lind (the origin) this text"] * 2
    assert "“It rains, Ada Lind said. The…”" in lind.text


def test_a_pronoun_is_no_name(bridge: Path, read: Read) -> None:
    assert read(bridge, "actors/lind.md").one(".r-names").text == (
        "Ada Lind “It rains, Ada Lind said. The…”"
    )


def test_who_is_only_told_something_is_no_source(bridge: Path, read: Read) -> None:
    actors = read(bridge, "actors/index.md")
    assert actors.texts("h2") == ["People", "Only told something"]
    assert actors.one("#callers").text == (
        "callers told something in “It rains, Ada Lind said. The…”"
    )


def test_of_whom_nothing_else_is_shown_stands_in_the_list_alone(bridge: Path, read: Read) -> None:
    """Links lead there, the address that such a page had leads on, and it is no page to find."""
    (bridge / "content/actors.yml").write_text(
        "lind: {name: Ada Lind, kind: person}\n"
        "callers: {name: callers, kind: unnamed, was: those-who-call}\n"
        "kremlin: {name: Kremlin, kind: office}\n"
        "hall: {name: Town Hall, kind: office, note: It was sold in 2020.}\n",
        "utf-8",
    )
    actors = read(bridge, "actors/index.md")
    assert actors.texts("h2") == ["People", "Offices", "Only told something", "Nothing on record"]
    assert actors.one("#kremlin").text == "Kremlin"
    assert {"Ada Lind", "Town Hall"} <= actors.links().keys()
    assert not {"callers", "Kremlin"} & actors.links().keys()

    told = read(bridge, "sources/leak.md")
    assert told.links()["callers"] == "../../actors/#callers"
    for old in ("callers", "those-who-call"):
        assert read(bridge, f"actors/{old}.md").links() == {"callers": "../../actors/#callers"}


def test_home_begins_with_what_a_page_shows_words_of(tmp_path: Path, read: Read) -> None:
    """The surest entry, and the latest, are longer than a page may show."""
    root = write_story(
        tmp_path,
        sources={"leak": "It rains and rains and rains, Ada Lind said. It fell, she said."},
        sheets={
            "leak": """
                - id: rain
                  who: lind
                  said: It rains and rains and rains
                  when: 2025-03
                - {id: fell, who: lind, said: It fell, when: 2025-02, draft: {confidence: 0.6, why: a}}
                """
        },
        actors="lind: {name: Ada Lind, kind: person}",
        about="settings: {prose_words: 5}",
    )
    home = read(root, "index.md")

    assert [each.text for each in home.one("#r_claims").all(".w")] == ["It fell"]
    assert "2025" in home.text
    assert "[…]" not in home.text


def test_nothing_is_said_of_drafts_where_there_are_none(bridge: Path, read: Read) -> None:
    sheet = bridge / "content/sheets/leak.yml"
    sheet.write_text(re.sub(r",? *draft: {.*?}", "", sheet.read_text("utf-8")), "utf-8")

    for path in ("index.md", "timeline.md", "actors/lind.md", "sources/leak.md"):
        page = read(bridge, path)
        assert not page.all(".r-draft"), path
        assert not page.all(".r-drafted"), path


def test_whom_a_draft_likelier_wrong_than_right_names_says_it_perhaps(
    tmp_path: Path, read: Read
) -> None:
    """The drawing, the page and the count tell one thing."""
    root = write_story(
        tmp_path,
        sources={
            "gazette": "The bridge is closed, Ada Lind said.",
            "herald": "Nobody may cross. It was Olof Berg.",
        },
        sheets={
            "gazette": "- {id: closed, claim: closed, who: lind, said: The bridge is closed}",
            "herald": """
                - id: cross
                  claim: closed
                  who: berg
                  said: Nobody may cross
                  draft: {confidence: 0.3, why: a pronoun}
                """,
        },
        actors="""
            lind: {name: Ada Lind, kind: person}
            berg: {name: Olof Berg, kind: person}
            """,
        claims="closed: {title: The bridge is closed}",
    )
    page = read(root, "claims/closed.md")
    picture = page.one(".r-drawn--wide")

    assert [box.texts("text")[0] for box in picture.all(".box--actor")] == [
        "Ada Lind",
        "Perhaps Olof Berg",
    ]
    assert [way.attributes["aria-label"] for way in picture.all(".way--doubt")] == [
        "perhaps Olof Berg, in “Nobody may cross. It was Olof…”"
    ]
    assert page.one(".r-travel").one(".r-legend").texts("li") == [
        "from the origin on",
        "perhaps so: in a draft that nobody has read",
    ]
    assert (
        "From perhaps Olof Berg, in a draft that nobody has read: “Nobody may cross. "
        in picture.one("desc").text
    )
    assert "Said by Ada Lind and perhaps Olof Berg." in page.text
    assert "nobody has read yet from whom “Nobody may cross. It was Olof Berg.” has it" in page.text
    assert [chain.texts("li")[0] for chain in page.all(".r-chain")] == [
        "Ada Lind (the origin)",
        "perhaps Olof Berg",
    ]
    assert "Perhaps Olof Berg" in read(root, "sources/herald.md").text


def test_what_nobody_has_read_is_said_of_denials_that_no_claim_has(
    tmp_path: Path, read: Read
) -> None:
    """Two drafts are joined in a claim, and what a third rejects nobody has told yet."""
    draft = "draft: {confidence: 0.9, why: verb of saying}"
    story = write_story(
        tmp_path,
        sources={
            "leak": "It rains, Ada Lind said. Bo Marsh denied that.",
            "post": "It rains, Ada Lind said.",
        },
        sheets={
            "leak": f"""
                - {{id: rain, claim: rain, who: lind, said: It rains, {draft}}}
                - {{id: denied, who: marsh, said: Bo Marsh denied that, rejects: unknown, {draft}}}
                """,
            "post": f"- {{id: rain, claim: rain, who: lind, said: It rains, {draft}}}",
        },
        actors="lind: {name: Ada Lind, kind: person}\nmarsh: {name: Bo Marsh, kind: person}",
    )
    verdict = read(story, "claims/rain.md").one(".r-verdict")
    home = read(story, "index.md")

    assert "Nobody has read yet whether a text rejects this." in verdict.texts("p")
    assert "1 rejection in this story is not joined to a claim yet" in verdict.texts("li")
    assert "1 rejection" in home.one(".r-figs").texts("li")
    assert home.one("#r_rejected").texts("blockquote") == ["Bo Marsh denied that"]


def test_one_rejection_that_is_joined_hides_none_that_is_not(tmp_path: Path, read: Read) -> None:
    """An editor has told what Bo Marsh denies, and nobody yet what Ada Lind does."""
    story = write_story(
        tmp_path,
        sources={"leak": "It rains. Bo Marsh denied that. Ada Lind denied it, too."},
        sheets={
            "leak": """
                - {id: rain, claim: rain, said: It rains}
                - {id: marsh, who: marsh, said: Bo Marsh denied that, rejects: rain}
                - {id: lind, who: lind, said: Ada Lind denied it, rejects: unknown}
                """
        },
        actors="lind: {name: Ada Lind, kind: person}\nmarsh: {name: Bo Marsh, kind: person}",
        claims="rain: {title: It rains}",
    )
    home = read(story, "index.md")

    assert "1 claim is rejected, 1 rejection open" in home.one(".r-figs").texts("li")
    rejected = home.one("#r_rejected")
    assert rejected.texts("blockquote") == ["Bo Marsh denied that", "Ada Lind denied it"]
    assert "What this rejects is not joined in a claim yet." in rejected.texts("p")
