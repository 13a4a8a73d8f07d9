"""The few words of a coverage table: those that bear the mark out, and tell most."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.story import SHEETS
from pages.conftest import Element, Read
from stories import write_story

GAZETTE = """
    “We talk again this spring with our neighbours across the river and with some of their friends of a
    small shared harbour for every fishing boat of the two towns,” Ada Marsh told the Gazette.

    The talks go on, Ada Marsh said.
    """
HERALD = """
    “We talk again this spring with our neighbours across the river and with some of their friends of a
    giant military airfield for every fishing boat of the two towns,” Ada Marsh told the Herald.
    """
WORDS = (
    "We talk again this spring with our neighbours across the river and with some of their friends"
)
POST = "Ada Marsh flatly denied that any talks with the neighbours across the river are under way."


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Two papers quote a minister and one of them also paraphrases her; a third has her denial."""
    return write_story(
        tmp_path,
        sources={"gazette": GAZETTE, "herald": HERALD, "post": POST},
        heads={name: f"outlet: {name}" for name in ("gazette", "herald", "post")},
        sheets={
            "gazette": f"""
                - id: harbour
                  claim: talks
                  who: marsh
                  cue: Ada Marsh told the Gazette
                  said: >-
                    {WORDS} of a small shared harbour for every fishing boat of the two
                    towns
                - {{id: go-on, claim: talks, who: marsh, said: The talks go on, cue: Ada Marsh said}}
                """,
            "herald": f"""
                - id: airfield
                  claim: talks
                  who: marsh
                  cue: Ada Marsh told the Herald
                  said: >-
                    {WORDS} of a giant military airfield for every fishing boat of the two
                    towns
                """,
            "post": """
                - id: denial
                  rejects: talks
                  who: marsh
                  cue: Ada Marsh flatly denied that
                  said: any talks with the neighbours across the river are under way
                """,
        },
        actors="""
            marsh: {name: Ada Marsh, kind: person}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            post: {name: the Post, kind: outlet}
            """,
        claims="talks: {title: There are talks}\nother: {title: There are none}",
    )


def cells(root: Path, read: Read, claim: str = "There are talks") -> list[Element]:
    rows = read(root, "coverage.md").one("table").all("tr")
    row = next(row for row in rows if row.all("th")[0].text.startswith(claim))
    return list(row.all("td"))


def test_the_words_are_those_at_which_the_sources_part(talks: Path, read: Read) -> None:
    gazette, herald, _ = cells(talks, read)

    assert "small shared harbour" in gazette.one(".w").text
    assert "giant military airfield" in herald.one(".w").text


def test_quoted_words_show_their_quotation_mark(talks: Path, read: Read) -> None:
    gazette, *_ = cells(talks, read)

    assert gazette.one(".r-mark").text == "Quoted"
    assert gazette.one(".w").text.startswith("“We talk again […] ")


def test_they_are_of_the_wording_that_earns_the_mark(talks: Path, read: Read) -> None:
    path = talks / "content/sources/gazette.md"
    head, _, body = path.read_text("utf-8").rpartition("---\n")
    quoted, paraphrased = body.strip().split("\n\n")
    path.write_text(f"{head}---\n{paraphrased}\n\n{quoted}\n", "utf-8")

    gazette, *_ = cells(talks, read)
    assert gazette.one(".r-mark").text == "Quoted"
    assert gazette.one(".w").attributes["href"] == "../sources/gazette/#harbour"


def test_a_rejection_shows_the_words_that_reject(talks: Path, read: Read) -> None:
    *_, post = cells(talks, read)

    assert post.one(".r-mark").text == "Only its rejection"
    assert post.one(".w").text.startswith("Ada Marsh flatly denied that any talks")


def test_what_rejects_something_else_says_so_before_its_words(talks: Path, read: Read) -> None:
    sheet = talks / SHEETS / "post.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("rejects:", "claim: other\n  rejects:"))

    *_, post = cells(talks, read, "There are none")
    assert post.text.startswith("the Post Paraphrased Rejects: There are talks “Ada Marsh flatly")


def minister(root: Path, *said: str) -> Path:
    """A minister's words, each paper with some of its own."""
    papers = [f"paper-{number}" for number, _ in enumerate(said)]
    return write_story(
        root,
        sources={paper: f"{words}." for paper, words in zip(papers, said, strict=True)},
        heads={paper: f"outlet: {paper}" for paper in papers},
        sheets={
            paper: f"- {{id: it, claim: talks, who: marsh, said: '{words}'}}"
            for paper, words in zip(papers, said, strict=True)
        },
        actors="marsh: {name: Ada Marsh, kind: person}\n"
        + "\n".join(f"{paper}: {{name: {paper}, kind: outlet}}" for paper in papers),
        claims="talks: {title: There are talks}",
    )


BOATS = "about the new harbour for every one of the many small fishing boats of the two towns"


def test_what_limits_the_words_at_the_beginning_stays(tmp_path: Path, read: Read) -> None:
    first, second = cells(
        minister(tmp_path, f"her readiness to talk {BOATS}", f"the readiness to argue {BOATS}"),
        read,
    )

    assert first.one(".w").text.startswith("her readiness to talk")
    assert second.one(".w").text.startswith("the readiness to argue")


def test_what_is_taken_from_further_on_stands_behind_the_beginning(
    tmp_path: Path, read: Read
) -> None:
    common = "she said on Monday the councils of both towns had agreed last week on a plan for"
    first, _ = cells(
        minister(
            tmp_path,
            f"{common} one giant airfield near the river mouth",
            f"{common} one small harbour near the river mouth",
        ),
        read,
    )

    assert first.one(".w").text.startswith("she said on […] ")
    assert "giant airfield" in first.one(".w").text


def test_a_word_that_turns_the_rest_round_is_never_left_out(tmp_path: Path, read: Read) -> None:
    common = (
        "she said on Monday the councils of both towns refused last week to agree on a plan for"
    )
    for cell in cells(
        minister(
            tmp_path,
            f"{common} one giant airfield near the river mouth",
            f"{common} one small harbour near the river mouth",
        ),
        read,
    ):
        assert cell.one(".w").text.startswith("she said on […] refused last week to agree on")


BRIDGE = "the old bridge over the river is closed to lorries and the small ferry too"


@pytest.mark.parametrize(
    "governing",
    [
        "flatly dismissed as untrue all those reports in the morning papers that",
        "on Monday morning doubted very much in the council that",
        "said in a long speech it was untrue and an invention that",
        "of Riga was at noon on Monday unable to say that",
        "forbade anybody at all in the town hall to say that",
        "laughed on Monday morning at everybody in the hall who thinks that",
    ],
)
def test_a_clause_is_never_shown_without_what_governs_it(
    tmp_path: Path, read: Read, governing: str
) -> None:
    story = minister(
        tmp_path,
        f"The old mayor {governing} {BRIDGE}",
        f"The old mayor {governing} a ship sank",
    )
    words = cells(story, read)[0].one(".w").text

    assert words.startswith(" ".join(f"The old mayor {governing}".split()[:9]))
    drawn = read(story, "claims/talks.md").one(".r-travel").text
    assert "[…] the old bridge" not in drawn
    assert "[…] that" not in drawn


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (
            "The harbour council had dismissed Ada Brightwell-marsh, its pilot for the bay, and some",
            "The harbour council had dismissed Ada Brightwell-marsh, its pilot for the bay, […]",
        ),
        (
            "Old pilot Ada Brightwell Marsh of the harbour was dismissed along with some",
            "Old pilot Ada Brightwell Marsh of the harbour was dismissed […]",
        ),
    ],
)
def test_neither_a_verb_nor_what_it_governs_nor_part_of_a_name_is_left_out(
    tmp_path: Path, read: Read, words: str, shown: str
) -> None:
    one, other = "four giant military airfields", "two small shared harbours"
    first, _ = cells(minister(tmp_path, f"{words} {one}", f"{words} {other}"), read)

    assert first.one(".w").text.replace("\xa0", " ") == shown


def test_words_do_not_break_off_within_a_name(tmp_path: Path, read: Read) -> None:
    words = "she is sure that it will all be built by old Ada Brightwell Marsh"
    first, _ = cells(minister(tmp_path, f"{words} or so as all of that", words), read)

    assert first.one(".w").text.replace("\xa0", " ").endswith("be built by old […]")


def test_no_word_is_last_that_only_leads_to_others(tmp_path: Path, read: Read) -> None:
    words = "she hopes all of the harbour will soon have some of the"
    story = minister(tmp_path, f"{words} larger foreign ships that sail there", f"{words} boats")

    assert cells(story, read)[0].one(".w").text.replace("\xa0", " ").endswith("some […]")


def test_words_break_off_where_a_phrase_ends(tmp_path: Path, read: Read) -> None:
    words = "she is sure that it will all be built by old Ada Brightwell Marsh"
    first, _ = cells(minister(tmp_path, f"{words} in May of that year", words), read)

    assert first.one(".w").text.replace("\xa0", " ").endswith("by old Ada Brightwell Marsh […]")


def test_a_quotation_that_ends_soon_is_shown_to_its_end(tmp_path: Path, read: Read) -> None:
    words = "the mayor said that on the new harbour nobody should “set any lines in red ink”"
    first, _ = cells(minister(tmp_path, f"{words} in May of that year", f"{words} so"), read)

    assert first.one(".w").text.replace("\xa0", " ") == f"{words} […]"


def test_words_before_a_clause_may_stand_without_it(tmp_path: Path, read: Read) -> None:
    common = "she said on Monday both of the towns had agreed last week on"
    first, _ = cells(
        minister(
            tmp_path,
            f"{common} one giant airfield near the wide mouth of the river that they share",
            f"{common} one small harbour near the wide mouth of the river that they share",
        ),
        read,
    )

    assert "[…] " in first.one(".w").text
    assert "giant airfield" in first.one(".w").text


@pytest.mark.parametrize(
    "turned",
    ["dismissed as idle talk", "doubted on Monday", "called untrue", "was unable to name"],
)
def test_what_turns_a_sentence_round_without_a_clause_is_shown(
    tmp_path: Path, read: Read, turned: str
) -> None:
    rest = "reports of a bridge closed to lorries for many weeks because of"
    first, _ = cells(
        minister(
            tmp_path,
            f"The mayor of Riga itself {turned} {rest} one giant airfield",
            f"The mayor of Riga itself {turned} {rest} some small harbour",
        ),
        read,
    )

    assert turned.split(maxsplit=1)[0] in first.one(".w").text


def test_a_drawing_shows_that_words_are_taken_from_the_midst(tmp_path: Path, read: Read) -> None:
    drawn = read(
        minister(
            tmp_path,
            "the talks are held with the aim of a shared harbour in the bay for both towns",
            "the talks are held in order to get a military airfield in the bay for both towns",
        ),
        "claims/talks.md",
    ).one(".r-travel")

    assert "[…] with the aim of a shared harbour […]" in drawn.text


def test_nor_are_they_taken_from_behind_what_turns_them_round(tmp_path: Path, read: Read) -> None:
    drawn = read(
        minister(
            tmp_path,
            "the talks are not held with the aim of a shared harbour in the bay for both towns",
            "the talks are not held in order to get a military airfield in the bay for both towns",
        ),
        "claims/talks.md",
    ).one(".r-travel")

    assert "the talks are not held with the aim" in drawn.text


def test_nor_from_behind_what_governs_their_clause(tmp_path: Path, read: Read) -> None:
    drawn = read(
        minister(
            tmp_path,
            "she laughs at whoever thinks that the talks have the aim of a shared harbour in the bay",
            "she laughs at whoever thinks that the talks began to get a military airfield in the bay",
        ),
        "claims/talks.md",
    ).one(".r-travel")

    assert "she laughs at whoever thinks that the talks have" in drawn.text
