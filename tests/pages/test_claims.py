"""A claim's page: what a reader learns from it in a minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from pages.conftest import Element, Read
from stories import write_story


def test_the_count_is_a_sentence_with_its_reason(town: Path, read: Read) -> None:
    verdict = read(town, "claims/resigns.md").all(".r-verdict")[0].text

    assert verdict.startswith("2 sources, 1 origin the Courier, which quotes an unnamed source")


def test_each_wording_leads_to_its_words_in_its_source(town: Path, read: Read) -> None:
    gazette, herald = read(town, "claims/resigns.md").all(".r-wording")

    assert gazette.one("blockquote").text == (
        "“The mayor will resign in spring,” an aide told the Courier"
    )
    assert gazette.links()["the Gazette"] == "../../sources/gazette/#resign"
    assert herald.links()["the Herald"] == "../../sources/herald/#step-down"


def test_words_around_what_is_said_are_told_apart(town: Path, read: Read) -> None:
    gazette = read(town, "claims/resigns.md").all(".r-wording")[0]

    assert gazette.texts(".r-around")[-1] == "an aide told the Courier"


def test_words_that_differ_are_marked_and_explained(town: Path, read: Read) -> None:
    page = read(town, "claims/resigns.md")

    assert page.one(".r-wordings").texts("mark") == ["resign", "step down"]
    assert page.one(".r-key").texts("mark") == ["words that most of the others lack at that place"]


def test_the_original_opens_at_the_words(town: Path, read: Read) -> None:
    [gazette, herald] = read(town, "claims/resigns.md").all(".r-wording")

    link = next(a for a in gazette.all("a") if a.text == "Read it in the original")
    assert link.attributes == {
        "href": "https://gazette.example/mayor#:~:text=The%20mayor%20will%20resign%20in%20spring",
        "rel": "noopener noreferrer",
    }
    assert "Read it in the original" not in herald.text


def test_what_an_outlet_is_said_to_have_may_not_be_in_the_text_of_it_that_we_have(
    town: Path, read: Read
) -> None:
    write_story(
        town,
        sources={"courier": "It rained on Monday."},
        heads={"courier": "outlet: courier"},
        sheets={"courier": "- {id: rain, said: It rained on Monday}"},
    )
    assert read(town, "claims/resigns.md").one(".r-own").text == (
        "According to the Gazette and the Herald, this came from the Courier; it is not in the"
        " text we have of the Courier."
    )


def test_a_hop_that_no_text_names_is_left_open(town: Path, read: Read) -> None:
    straight, broken = read(town, "claims/resigns.md").one(".r-wordings").all(".r-chain")

    assert straight.texts("li") == [
        "an aide (unnamed)",
        "the Courier (the origin)",
        "the Gazette",
    ]
    assert broken.texts("li") == [
        "an aide (unnamed)",
        "not stated",
        "the Courier (the origin)",
        "the Herald",
    ]


def test_a_denial_stands_beside_with_who_does_not_carry_it(town: Path, read: Read) -> None:
    denial = read(town, "claims/resigns.md").one(".r-denial")

    assert denial.one("blockquote").text == "The mayor called the report “nonsense”"
    assert denial.one("h2").text == "Rejected in 1 of 3 texts"
    assert denial.one(".r-said").text == "Mayor Ruth Bell"
    assert "Not in the text we have: the Gazette." in denial.text


def test_a_denial_leads_to_what_it_rejects(town: Path, read: Read) -> None:
    denial = read(town, "claims/nonsense.md").one(".r-denial")

    assert denial.text == (
        "It rejects The mayor resigns in spring. "
        "No text that has been read for this rejects it in turn."
    )
    assert denial.links() == {"The mayor resigns in spring": "../../claims/resigns/"}


def test_a_claim_of_which_one_wording_is_a_denial_says_so(town: Path, read: Read) -> None:
    sheet = town / "content/sheets/gazette.yml"
    sheet.write_text(
        sheet.read_text("utf-8").replace("id: bridge", "id: bridge\n  claim: nonsense")
    )
    denial = read(town, "claims/nonsense.md").one(".r-denial")

    assert denial.text.startswith("Some of its wordings reject The mayor resigns in spring.")


def test_where_nobody_denies_the_page_says_so(town: Path, read: Read) -> None:
    sheet = town / "content/sheets/herald.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("  rejects: resigns\n", ""))
    page = read(town, "claims/nonsense.md")

    assert "No text that has been read for it rejects this." in page.one(".r-verdict").texts("p")
    assert not page.all(".r-denial")


def test_a_flag_without_words_that_attribute_the_rejection_shows_its_own(
    town: Path, read: Read
) -> None:
    sheet = town / "content/sheets/herald.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("  cue: The mayor called\n", ""))
    flag = read(town, "claims/resigns.md").one(".r-flag--denied")

    assert flag.text == "Rejected by Mayor Ruth Bell, in 1 of 3 texts: the report “nonsense”"


def test_a_long_page_says_at_its_head_what_stands_below(town: Path, read: Read) -> None:
    page = read(town, "claims/resigns.md")

    assert page.one(".r-jump").texts("li") == ["Rejected 1", "Wordings 2", "The editor’s note"]
    ids = {each.attributes.get("id") for each in page.all("section")}
    assert {a.attributes["href"].removeprefix("#") for a in page.one(".r-jump").all("a")} <= ids


def test_coverage_names_every_source_absent_ones_too(town: Path, read: Read) -> None:
    assert read(town, "claims/resigns.md").one(".r-carry").texts("li") == [
        "Quoted the Gazette",
        "Quoted the Herald",
        "Absent “Nothing new from the town hall…”",
    ]


def test_a_date_comes_with_the_words_that_give_it(town: Path, read: Read) -> None:
    dates = read(town, "claims/resigns.md").one(".r-dates")

    assert dates.text == "Said Monday 10 March 2025 (“on Monday”, the Gazette)"
    assert dates.one("time").attributes["datetime"] == "2025-03-10"


def test_without_a_printed_date_publication_is_the_bound(town: Path, read: Read) -> None:
    dates = read(town, "claims/nonsense.md").one(".r-dates")

    assert dates.text == "Said on or before 12 March 2025; the day is not on record"


def test_a_contradiction_is_shown_from_both_ends(town: Path, read: Read) -> None:
    beside = read(town, "claims/resigns.md").one(".r-beside-list")

    assert beside.links()["The report is nonsense"] == "../../claims/nonsense/"


def test_a_draft_is_marked_wherever_it_is_shown(town: Path, read: Read) -> None:
    for path in ("claims/resigns.md", "claims/nonsense.md", "actors/mayor.md", "sources/herald.md"):
        assert "not yet checked by a person" in read(town, path).text, path

    assert "verb of saying, confidence 0.83" in read(town, "sources/herald.md").text


def test_a_draft_that_the_story_hides_is_nowhere(town: Path, read: Read) -> None:
    story = town / "content" / "story.yml"
    story.write_text(story.read_text("utf-8") + "settings: {drafts: hide}\n", "utf-8")

    assert "nonsense" not in read(town, "sources/herald.md").text
    assert not (town / "build/docs/claims/nonsense.md").exists()


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2025-03-06", "2025-03-05", "2025-03-07"), "First of these texts: b, 5 March 2025"),
        (
            ("2025-03-05", "2025-03-05", "2025-03-07"),
            "of these texts, all of 5 March 2025: a and b",
        ),
        (("2025-03-06", "2025-03-05", ""), "texts whose day is known for sure: b, 5 March"),
        (
            ("2025-03-06", "2025-03-05", "2025-03-04~"),
            "texts whose day is known for sure: b, 5 March",
        ),
        (("2025-03-05", "2025-03-05", "2025-03-05"), None),
        (("2025-03", "2025-03-05", ""), None),
        (("2025-03-04?", "2025-03-05", ""), None),
    ],
)
def test_who_had_it_first_is_told_where_the_days_of_the_texts_tell(
    tmp_path: Path, read: Read, days: tuple[str, ...], told: str | None
) -> None:
    head = "outlet: {0}\npublished: {1}\nbasis: {{published: {{how: editor}}}}"
    story = write_story(
        tmp_path,
        sources=dict.fromkeys("abc", "It rains."),
        heads={
            name: head.format(name, day) if day else f"outlet: {name}"
            for name, day in zip("abc", days, strict=True)
        },
        sheets=dict.fromkeys("abc", "- {id: rain, claim: rain, said: It rains}"),
        actors="\n".join(f"{name}: {{name: {name}, kind: outlet}}" for name in "abc"),
        claims="rain: {title: It rains}",
    )
    for page in ("claims/rain.md", "index.md"):
        verdict = read(story, page).one(".r-verdict").text
        assert (told or "Which of these texts came first, their days do not tell.") in verdict


def test_a_claim_without_a_title_says_so(town: Path, read: Read) -> None:
    (town / "content" / "claims.yml").unlink()

    assert "Claim, without a title yet" in read(town, "claims/resigns.md").text


def test_the_list_has_shared_claims_before_those_of_one_source(town: Path, read: Read) -> None:
    page = read(town, "claims/index.md")

    assert page.texts("h2") == ["In more than one source", "In one source only"]
    assert page.texts("h3") == ["The mayor resigns in spring", "The report is nonsense"]
    assert "Said by an aide (unnamed), according to the Courier" in page.text
    assert "Rejected by Mayor Ruth Bell, in 1 of 3 texts: “The mayor called”" in page.text


def test_a_claim_that_only_has_rejections_reached_nobody(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "“There is no plan to sell the bridge,” the mayor said."},
        sheets={
            "gazette": "- {id: no-plan, rejects: sale, who: mayor, cue: the mayor said,"
            " said: There is no plan to sell the bridge}"
        },
        actors="mayor: {name: the mayor, kind: office}",
        claims="sale: {title: The bridge is to be sold}",
    )
    page = read(story, "claims/sale.md")

    assert "Who rejects it" in page.texts("h2")
    assert page.one(".r-count").text == "0 sources, said by none"
    assert page.one(".r-flags").text == (
        "Rejected by the mayor, in 1 of 1 text: “There is no plan to sell the bridge”"
    )
    home = read(story, "index.md")
    for line in (home.one(".r-denied"), home.one(".r-claim")):
        assert line.all(".r-said")[0].text == "Nobody says it in the texts we have"


def test_beside_a_rejection_home_is_silent_of_who_says_it_where_somebody_does(
    town: Path, read: Read
) -> None:
    assert "Nobody says it" not in read(town, "index.md").text


def test_what_lies_ahead_is_expected_and_has_not_happened(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "A fair will be held on 1 August 2025."},
        heads={"gazette": "published: 2025-03-12"},
        sheets={
            "gazette": "- {id: fair, claim: fair, said: A fair will be held on 1 August 2025,"
            " happened: 2025-08-01, happened_printed: on 1 August 2025}"
        },
        claims="fair: {title: A fair}",
    )

    assert read(story, "claims/fair.md").one(".r-dates").texts("dt") == ["Expected"]


def test_each_speaker_is_named_with_those_who_passed_on_its_own_words(
    tmp_path: Path, read: Read
) -> None:
    root = write_story(
        tmp_path,
        sources={
            "gazette": "The bridge is closed, Ada Marsh told the Courier.",
            "herald": "Shut, said a clerk.",
        },
        heads={"gazette": "outlet: gazette", "herald": "outlet: herald"},
        sheets={
            "gazette": "- {id: shut, claim: shut, who: ada, via: courier, said: The bridge is closed}",
            "herald": "- {id: shut, claim: shut, who: clerk, said: Shut}",
        },
        actors="""
            ada: {name: Ada Marsh, kind: person}
            clerk: {name: a clerk, kind: unnamed}
            courier: {name: the Courier, kind: outlet}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            """,
        claims="shut: {title: The bridge is closed}",
    )
    (line,) = read(root, "claims/index.md").all(".r-claim")

    assert line.one(".r-said").text == (
        "Said by Ada Marsh, according to the Courier; by a clerk (unnamed)"
    )


def test_a_relay_of_one_source_is_not_said_of_those_who_report_the_speaker_directly(
    tmp_path: Path, read: Read
) -> None:
    root = write_story(
        tmp_path,
        sources={
            "gazette": "The bridge is closed, Ada Marsh told the Courier.",
            "herald": "It is closed, said Ada Marsh.",
        },
        sheets={
            "gazette": "- {id: shut, claim: shut, who: ada, via: courier, said: The bridge is closed}",
            "herald": "- {id: shut, claim: shut, who: ada, said: It is closed}",
        },
        actors="ada: {name: Ada Marsh, kind: person}\ncourier: {name: the Courier, kind: outlet}",
        claims="shut: {title: The bridge is closed}",
    )
    home = read(root, "index.md").one(".r-claim").one(".r-said")

    assert home.text == "Said by Ada Marsh"


@pytest.mark.parametrize("style", [">-", "|-"])
def test_a_note_has_the_paragraphs_that_its_editor_made(town: Path, read: Read, style: str) -> None:
    claims = town / "content/claims.yml"
    written = f"""note: {style}
    Two verbs: "resign" and
    "step down".

    <b>Who</b> says it differs, too.
    """
    flat = "{title: The mayor resigns in spring, note: Two verbs., was: quits, about: town-hall}"
    told = claims.read_text("utf-8").replace(flat, f"\n  title: The mayor resigns\n  {written}")
    claims.write_text(told, "utf-8")

    assert read(town, "claims/resigns.md").texts(".r-editor") == [
        'Two verbs: "resign" and "step down".',
        "<b>Who</b> says it differs, too.",
    ]


BRIDGE = """
gazette: {name: the Gazette, kind: outlet}
herald: {name: the Herald, kind: outlet}
minister: {name: Ann Minister, kind: person}
mayor: {name: Bob Mayor, kind: person}
"""


def bridge(root: Path, gazette: str, herald: str) -> Path:
    """Two papers on a bridge, of 1 and of 25 November, each with who says it there, if anybody."""
    return write_story(
        root,
        sources=dict.fromkeys(("gazette", "herald"), "The bridge will close, it is said."),
        heads={
            "gazette": "outlet: gazette\npublished: 2024-11-01",
            "herald": "outlet: herald\npublished: 2024-11-25",
        },
        sheets={
            name: f"- {{id: close, claim: close, said: The bridge will close{entry}}}"
            for name, entry in (("gazette", gazette), ("herald", herald))
        },
        actors=BRIDGE,
        claims="close: {title: The bridge will close}",
    )


def when(page: Element) -> list[str]:
    """What a claim's page says of its dates."""
    return [each.text for each in page.one(".r-dates").all("div")]


def test_a_speaker_is_dated_by_no_article_but_those_that_have_the_speaker(
    tmp_path: Path, read: Read
) -> None:
    root = bridge(tmp_path, gazette="", herald=", who: minister")

    assert when(read(root, "claims/close.md")) == [
        "Said on or before 25 November 2024; the day is not on record"
    ]


def test_of_two_speakers_each_is_dated_by_its_own_articles(tmp_path: Path, read: Read) -> None:
    root = bridge(tmp_path, gazette=", who: minister", herald=", who: mayor")

    assert when(read(root, "claims/close.md")) == [
        "Said, Ann Minister on or before 1 November 2024; the day is not on record",
        "Said, Bob Mayor on or before 25 November 2024; the day is not on record",
    ]


def test_words_of_two_together_are_dated_by_the_last_of_them(tmp_path: Path, read: Read) -> None:
    root = bridge(tmp_path, gazette=", who: minister", herald=", who: [minister, mayor]")

    assert when(read(root, "claims/close.md")) == [
        "Said, Ann Minister on or before 1 November 2024; the day is not on record",
        "Said, Ann Minister and Bob Mayor on or before 25 November 2024; the day is not on record",
    ]


def test_a_speaker_of_whom_no_dated_article_tells_has_no_date(tmp_path: Path, read: Read) -> None:
    root = bridge(tmp_path, gazette=", who: minister", herald=", who: unknown")
    herald = root / "content/sources/herald.md"
    herald.write_text(herald.read_text("utf-8").replace("published: 2024-11-25\n", ""), "utf-8")

    assert when(read(root, "claims/close.md")) == [
        "Said, Ann Minister on or before 1 November 2024; the day is not on record",
        "Said, a speaker not stated No date is on record.",
    ]


def test_what_an_article_of_about_a_day_tells_was_said_on_or_before_about_that_day(
    tmp_path: Path, read: Read
) -> None:
    root = bridge(tmp_path, gazette="", herald=", who: minister")
    herald = root / "content/sources/herald.md"
    herald.write_text(herald.read_text("utf-8").replace("2024-11-25", "2024-11-25~"), "utf-8")

    assert when(read(root, "claims/close.md")) == [
        "Said on or before about 25 November 2024; the day is not on record"
    ]


def test_what_nobody_named_says_is_not_told_by_its_sources_themselves(
    tmp_path: Path, read: Read
) -> None:
    """Sources that tell of somebody's fear do not share it, and one that says so is not all."""
    feared = "- {id: rain, claim: rain, who: unknown, said: it may rain, cue: It is feared that}"
    sources = {"gazette": "It is feared that it may rain.", "herald": "It may rain, then."}
    sheets = {"gazette": feared, "herald": "- {id: rain, claim: rain, said: It may rain}"}
    story = write_story(tmp_path, sources=sources, sheets=sheets)

    assert read(story, "claims/rain.md").one(".r-lede").text == (
        "Who says it is not stated; one source tells it in its own voice."
    )


def test_a_claim_without_a_title_is_called_by_words_that_are_set_apart_from_whose_they_are(
    tmp_path: Path, read: Read
) -> None:
    said = "There was no proof that the mayor had sold the bridge over the river to anybody"
    root = write_story(
        tmp_path,
        sources=dict.fromkeys(("gazette", "herald"), f"{said}, the Beacon reported."),
        heads={paper: f"outlet: {paper}" for paper in ("gazette", "herald")},
        sheets=dict.fromkeys(
            ("gazette", "herald"),
            f"- {{id: it, claim: it, who: beacon, said: '{said}', cue: the Beacon reported}}",
        ),
        actors="\n".join(
            f"{id_}: {{name: the {id_.title()}, kind: outlet}}"
            for id_ in ("beacon", "gazette", "herald")
        ),
    )
    title = read(root, "claims/it.md").one("h1")
    assert title.one(".r-whose").text == "The Beacon, in the Gazette:"
    assert title.one(".w").text == said

    home = read(root, "index.md")
    assert home.one(".r-claim").one("h3").text == f"The Beacon, in the Gazette: {said}"
    assert f"Counted for the claim The Beacon, in the Gazette: {said}." in (
        home.one(".r-verdict").text
    )
    assert "title" not in home.one(".r-claim").text


def test_unnamed_speakers_called_alike_are_named_once_and_counted(
    tmp_path: Path, read: Read
) -> None:
    names = ("gazette", "herald", "post")
    story = write_story(
        tmp_path,
        sources={name: f"This is the {name}. Officials said it rains." for name in names},
        sheets={
            name: f"- {{id: rain, claim: rain, who: o-{name}, said: it rains}}" for name in names
        },
        actors="\n".join(f"o-{name}: {{name: officials, kind: unnamed}}" for name in names),
        claims="rain: {title: It rains}",
    )

    assert (
        "Said by officials (3 unnamed ones called so, not known to be the same)."
        in read(story, "claims/rain.md").text
    )
