"""The five articles of the first story: what is left out of each, and what each shows of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.ingest import NewSource, OutletActor, Taken, prepare

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def source(number: str) -> NewSource:
    [path] = SEEDS.glob(f"{number}_*.txt")
    return prepare(f"seeds/{path.name}", path.read_bytes(), Taken())


def left_out(found: NewSource) -> list[tuple[int, str, str]]:
    return [(each.line_number, each.words, each.reason) for each in found.left_out]


def test_000_has_an_advert_and_names_its_outlet_at_the_end() -> None:
    found = source("000")

    assert found.id == "britain-and-france-have-not-ruled"
    assert left_out(found) == [
        (1, "Advertisement", "an advert's label"),
        (
            13,
            "Want more stories like this from the Daily Mail? Visit our profile page and hit the follow button above for more of the news you need.",
            "an invitation to follow the site",
        ),
        (14, "***", "a line of marks without words"),
        (15, "Read more at DailyMail.co.uk", "a pointer to other pages"),
    ]
    assert found.front_matter == {
        "outlet": "daily-mail",
        "language": "en",
        "article": "seeds/000_e7974f48dbd93f81.txt",
        "basis": {"outlet": {"how": "printed", "words": "stories like this from the Daily Mail"}},
    }
    assert found.outlet_actor == OutletActor("daily-mail", "Daily Mail")
    assert len(found.paragraphs) == 11
    assert found.body.startswith("Britain and France have not ruled out sending troops")
    assert found.body.endswith("equipment and kit to get through 2025.’")


def test_001_begins_with_a_standfirst_and_is_kept_whole() -> None:
    found = source("001")

    assert found.id == "the-idea-of-direct-western-participation"
    assert left_out(found) == []
    assert found.front_matter == {
        "language": "en",
        "article": "seeds/001_e3c1a88b281c60a0.txt",
    }
    assert len(found.paragraphs) == 12


def test_002_has_a_headline_a_date_and_an_author() -> None:
    found = source("002")
    headline = "Russia cautions Britain and France against deploying soldiers-for-hire to Ukraine"

    assert found.id == "russia-cautions-britain-and-france-against"
    assert left_out(found) == [
        (1, "date 2024-11-25", "a machine's mark with the date"),
        (5, "By Flaminia Luck", "the byline"),
    ]
    assert found.front_matter == {
        "title": headline,
        "author": ["Flaminia Luck"],
        "published": "2024-11-25",
        "language": "en",
        "article": "seeds/002_b4d602b90b1a9e54.txt",
        "basis": {
            "title": {"how": "printed", "words": headline},
            "author": {"how": "printed", "words": "By Flaminia Luck"},
            "published": {"how": "printed", "words": "date 2024-11-25"},
        },
    }
    first, caption, kremlin, *_ = [paragraph.words for paragraph in found.paragraphs]
    assert first == headline
    assert caption.endswith("soldiers-for-hire to Ukraine. Picture: Getty")
    assert kremlin.startswith("The Kremlin has rejected reports")
    assert len(found.paragraphs) == 23


def test_003_has_navigation_above_its_headline_and_no_date_of_its_own() -> None:
    found = source("003")
    headline = "Western Nations Revive Debate Over Sending Troops to Ukraine, Says Le Monde"

    assert found.id == "western-nations-revive-debate-over-sending"
    assert [(line, words) for line, words, _ in left_out(found)] == [
        (1, "- Category"),
        (2, "- Latest news"),
    ]
    assert found.front_matter == {
        "title": headline,
        "language": "en",
        "article": "seeds/003_0170085a981de471.txt",
        "basis": {"title": {"how": "printed", "words": headline}},
    }
    assert len(found.paragraphs) == 9


def test_004_ends_with_teasers_in_ukrainian_and_a_cookie_notice() -> None:
    found = source("004")

    assert found.id == "le-monde-reports-this-citing-its"
    assert [(line, reason) for line, _, reason in left_out(found)] == [
        *((line, "a teaser for another article") for line in range(18, 24)),
        (24, "a cookie notice"),
    ]
    assert found.left_out[0].words.startswith("У Львові запрацював центр рекрутингу")
    assert found.left_out[-1].words == "Цей сайт використовує Cookies."
    assert found.front_matter == {
        "language": "en",
        "article": "seeds/004_878eddaab48aaff6.txt",
    }
    assert len(found.paragraphs) == 17
    assert "\n\nFor reference:\n\n" in found.body
    assert found.body.endswith("the first step in Macron's initiative.")


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_no_quotation_mark_or_accent_changes(number: str) -> None:
    [path] = SEEDS.glob(f"{number}_*.txt")
    article = path.read_text(encoding="utf-8")

    assert all(paragraph.words in article for paragraph in source(number).paragraphs)


def test_a_source_file_reads_like_one_written_by_hand() -> None:
    assert (
        source("002")
        .text()
        .startswith(
            "---\n"
            "title: Russia cautions Britain and France against deploying soldiers-for-hire to Ukraine\n"
            "author: [Flaminia Luck]\n"
            "published: 2024-11-25\n"
            "language: en\n"
            "article: seeds/002_b4d602b90b1a9e54.txt\n"
            "basis:\n"
            "  title: {how: printed, words: Russia cautions Britain and France against deploying soldiers-for-hire to Ukraine}\n"
            "  author: {how: printed, words: By Flaminia Luck}\n"
            "  published: {how: printed, words: date 2024-11-25}\n"
            "---\n"
            "\n"
            "Russia cautions Britain and France against deploying soldiers-for-hire to Ukraine\n"
            "\n"
            "Russia has cautioned"
        )
    )
