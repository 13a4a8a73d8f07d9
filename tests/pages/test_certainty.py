"""How sure each source is, and what was asked, side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.pages.excerpts.verbs import verb, verbs
from pages.conftest import Read
from stories import write_story


@pytest.mark.parametrize(
    ("cue", "step"),
    [
        ("the French newspaper claimed that", "claimed"),
        ("claimed that the letter confirms", "claimed"),
        ("claimed the letter confirms", "claimed"),
        ("said on Monday that sources had alleged", "said"),
        ("told the paper he believes", "said"),
        ("said, confirming that", "confirmed"),
        ("said and later confirmed that", "confirmed"),
        ("sources reportedly claimed", "claimed"),
        ("according to the newspaper", "said"),
        ("told the BBC", "said"),
        ("reported on Monday", "reported"),
        ("indicated that", "indicated"),
        ("indirectly confirmed that", "half confirmed"),
        ("Previously, the minister confirmed that", "confirmed"),
        ("Le Monde speculated that", "supposed"),
        ("officials believe", "supposed"),
        ("the minister insisted", "insisted"),
        ("citing unnamed sources", "said"),
        ("Citing anonymous sources, the newspaper claimed that", "claimed"),
        ("announced on Monday", "said"),
        ("implied that", "indicated"),
        ("called on Western support", None),
        ("urged allies to", None),
        ("publicly raised", None),
        ("would not confirm that", None),
        ("refused to say", None),
        ("didn’t confirm", None),
        ("said he would not confirm", None),
        ("cannot confirm", None),
        ("told reporters that he refused to confirm", None),
        ("said he could neither confirm nor deny", None),
        ("stopped short of confirming", None),
        ("hardly confirmed", None),
        ("was unable to confirm", None),
        ("nobody confirmed", None),
        ("said, but did not reveal", None),
        ("confirmed, but would not say", None),
        ("the suspect said", "said"),
        ("the suspects told police", "said"),
        ("the suspected gunman said", "said"),
        ("a newly suspected accomplice said", "said"),
        ("the alleged victim said", "said"),
        ("police suspect", "supposed"),
        ("suspected that", "supposed"),
        ("it is alleged that", "claimed"),
        ("urged the minister to admit that", None),
        ("was asked to confirm that", None),
        ("told him to admit that", None),
        ("should indirectly confirm that", None),
        ("wrong to claim", None),
        ("apologised for claiming", None),
        ("regretted having confirmed that", None),
        ("regretted claiming", None),
        ("mocked claims of", None),
        ("amid reports that", None),
        ("laughed at the claim that", None),
        ("said in a claim that", "said"),
        ("confirmed reports that", "confirmed"),
        ("was quoted as saying that", "said"),
        ("is claiming that", "claimed"),
        ("with Moscow insisting that", "insisted"),
        ("he left, claiming that", "claimed"),
        ("the newspaper claims", "claimed"),
        ("the United States claims", "claimed"),
        ("British officials claim", "claimed"),
        ("the authors of the article claim", "claimed"),
        ("Britain and France claim", "claimed"),
        ("revealed a list, which he claimed", "claimed"),
        ("confirmed what the police said was", "said"),
        ("said in a letter that was sent on Monday, and confirmed", "confirmed"),
        ("said why he left, and admitted", "confirmed"),
        ("claimed the letter, seen by Reuters, confirms", "claimed"),
        ("claimed that the letter is real, and confirms", "claimed"),
        ("claimed that the letter shows, or confirms", "claimed"),
    ],
)
def test_a_verb_has_its_step(cue: str, step: str | None) -> None:
    found = verb(cue)

    assert (found.name if found else None) == step


def test_many_verbs_are_found_as_quickly_each_as_few() -> None:
    assert [each.span.start for each in verbs("he said " * 4000)] == list(range(3, 32000, 8))


@pytest.fixture
def missiles(tmp_path: Path) -> Path:
    """Four papers, four verbs, three questions."""
    cues = {
        "gazette": "indirectly confirmed that",
        "herald": "confirmed that",
        "mail": "indicated that",
        "post": "waved through that",
    }
    questions = {
        "gazette": "about the bridge over the river",
        "herald": "about the bridge",
        "mail": "about the new bridge",
    }
    asked = {id_: f"Asked {words}, the mayor" for id_, words in questions.items()}
    return write_story(
        tmp_path,
        sources={id_: f"{asked.get(id_, 'Bell')} {cue} it may open." for id_, cue in cues.items()},
        heads={id_: f"outlet: {id_}" for id_ in cues},
        sheets={
            id_: f"- {{id: open, claim: open, who: mayor, said: it may open, cue: {cue}"
            + (f", asked: {questions[id_]}}}" if id_ in questions else "}")
            for id_, cue in cues.items()
        },
        actors="mayor: {name: the mayor, kind: person}\n"
        + "\n".join(f"{id_}: {{name: the {id_.title()}, kind: outlet}}" for id_ in cues),
        claims="open: {title: The bridge may open}",
    )


def test_verbs_stand_in_order_as_printed_and_lead_to_their_place(
    missiles: Path, read: Read
) -> None:
    ladder = read(missiles, "claims/open.md").one(".r-ladder")

    assert ladder.texts(".r-rung") == ["Indicated", "Half confirmed", "Confirmed"]
    assert ladder.texts(".w") == ["indicated", "indirectly confirmed", "confirmed"]
    assert ladder.links()["the Mail"] == "../../sources/mail/#open"


def test_a_verb_that_the_table_does_not_know_is_on_no_step(missiles: Path, read: Read) -> None:
    rest = read(missiles, "claims/open.md").one(".r-sides--rest")

    assert rest.text == "On no step waved through that the Post"


def test_an_outlet_that_prints_it_twice_is_named_once(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={
            "mail": "Bell insisted it may open. Bell insisted it will open. It may be open. It opens.",
            "post": "Bell said it may open. Bell called for it to open.",
        },
        heads={"mail": "outlet: mail", "post": "outlet: post"},
        sheets={
            "mail": """
                - {id: a, claim: open, who: bell, said: it may open, cue: Bell insisted}
                - {id: b, claim: open, who: bell, said: it will open, cue: Bell insisted}
                - {id: c, claim: open, said: It may be open}
                - {id: d, claim: open, said: It opens}
                """,
            "post": """
                - {id: a, claim: open, who: bell, said: it may open, cue: Bell said}
                - {id: b, claim: open, who: bell, said: it to open, cue: Bell called for}
                """,
        },
        actors="""
            bell: {name: Bell, kind: person}
            mail: {name: the Mail, kind: outlet}
            post: {name: the Post, kind: outlet}
            """,
        claims="open: {title: The bridge may open}",
    )
    page = read(story, "claims/open.md")

    assert page.one(".r-ladder").texts(".r-rung") == ["Insisted", "Said"]
    assert page.one(".r-ladder").texts(".r-outlet") == ["the Mail", "the Post"]
    assert page.one(".r-sides--rest").texts("dd") == ["Bell called for the Post", "the Mail"]


def test_where_all_only_say_or_report_there_is_no_ladder(town: Path, read: Read) -> None:
    page = read(town, "claims/resigns.md")

    assert page.all(".r-ladder") == []
    assert "each attribution says or reports it, none with a weaker or a stronger verb" in page.text


def test_the_question_as_each_source_words_it(missiles: Path, read: Read) -> None:
    asked = read(missiles, "claims/open.md").all(".r-sides")[-1]

    assert asked.texts("dd") == [
        "about the bridge over the river",
        "about the bridge",
        "about the new bridge",
    ]
    assert asked.texts("mark") == ["over the river", "new"]


def test_a_question_in_one_wording_is_told_once(missiles: Path, read: Read) -> None:
    for id_ in ("gazette", "herald"):
        sheet = missiles / f"content/sheets/{id_}.yml"
        sheet.write_text(sheet.read_text("utf-8").split(", asked")[0] + "}\n", "utf-8")

    assert "What was asked" not in read(missiles, "claims/open.md").text
