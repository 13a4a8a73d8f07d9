"""Articles drafted together: whom one names may speak in another, whichever is read first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from onrecord.draft.sentences.frame import Frame
from onrecord.draft.sentences.parse import Parse, parse
from onrecord.draft.sheets import draft, explained
from onrecord.story import Story, read_story
from stories import write_story

SURNAME = """\
Brandt said on Monday that the ferry will sail again. "We are ready," he added.
"""
FULL_NAME = """\
The ferry is back. Mayor Elena Brandt said that the harbour was safe.

Kelmouth Harbour Authority (KHA) said that the pier had been repaired.
"""
NAMESAKE = """\
Oskar Brandt, who owns the ferry, said that tickets would cost more.
"""
SHORT_FORMS = """\
KHA said that nobody was hurt. Brannick denied that its paint was to blame.

Moscow said that it would send divers. Valdimir Orlov, the divers' chief, said they were on the way.
"""
LONG_FORMS = """\
Brannick Chemicals Ltd said that its paint was safe. Russia said that the divers had left.

Vladimir Orlov, the divers' chief, said that the water was cold. Vladimir Orlov also said that the
divers would stay.
"""
ARTICLES = {
    "surname": SURNAME,
    "full-name": FULL_NAME,
    "short-forms": SHORT_FORMS,
    "long-forms": LONG_FORMS,
}


def drafted(
    root: Path, sources: dict[str, str], order: tuple[str, ...] = (), *, actors: str = ""
) -> Story:
    root.mkdir()
    heads = dict.fromkeys(sources, "published: 2024-11-25")
    write_story(root, sources=sources, heads=heads, actors=actors)
    for _ in draft(root, order or tuple(sources)):
        pass
    return read_story(root)


def speakers(story: Story, source: str) -> list[str]:
    """The names of those who speak in a source, in its order."""
    return [
        story.actors[id_].name if id_ in story.actors else id_
        for item in story.sheets[source]
        for id_ in item.entry.who
    ]


def everything(story: Story) -> tuple[dict[str, str], dict[str, list[str]]]:
    """The actors' kinds by their names, and who speaks in each source."""
    actors = {actor.name: str(actor.kind) for actor in story.actors.values()}
    assert len(actors) == len(story.actors)
    return actors, {source: speakers(story, source) for source in sorted(story.sheets)}


def test_a_surname_is_theirs_whom_one_other_article_names_in_full(tmp_path: Path) -> None:
    story = drafted(tmp_path / "story", {"surname": SURNAME, "full-name": FULL_NAME})
    assert speakers(story, "surname") == ["Elena Brandt", "Elena Brandt"]
    assert story.actors["elena-brandt"].role == "Mayor"


def test_a_surname_that_two_people_have_is_neithers(tmp_path: Path) -> None:
    sources = {"surname": SURNAME, "full-name": FULL_NAME, "namesake": NAMESAKE}
    story = drafted(tmp_path / "story", sources)
    assert set(speakers(story, "surname")) == {"unknown"}
    assert "Oskar Brandt" in speakers(story, "namesake")


def test_the_tags_of_one_article_make_no_two_people_one_in_another(tmp_path: Path) -> None:
    sources = {
        "mayor": "“The talks go on,” mayor John Merrow said.\n\nThe bridge stays closed.\n",
        "engineer": "“The bridge is safe,” said Pat Dale, the engineer.\n",
        "tags": "The bridge stays closed.\n\nMore stories John Merrow Pat Dale\n",
    }
    story = drafted(tmp_path / "story", sources)
    assert speakers(story, "mayor") == ["John Merrow"]
    assert speakers(story, "engineer") == ["Pat Dale"]


def test_the_text_s_own_namesake_comes_first(tmp_path: Path) -> None:
    sources = {"namesake": f'{NAMESAKE}\n"They were too cheap," Brandt said.', "other": FULL_NAME}
    story = drafted(tmp_path / "story", sources)
    assert set(speakers(story, "namesake")) == {"Oskar Brandt"}


def test_a_short_form_is_the_body_s_whose_name_another_article_has_in_full(tmp_path: Path) -> None:
    story = drafted(tmp_path / "story", {"short-forms": SHORT_FORMS, "full-name": FULL_NAME})
    assert "Kelmouth Harbour Authority" in speakers(story, "short-forms")


ORDERS = (
    ("long-forms", "short-forms", "full-name", "surname"),
    ("short-forms", "surname", "long-forms", "full-name"),
)


@pytest.mark.parametrize("order", ORDERS, ids=" ".join)
def test_the_order_of_reading_makes_no_difference(tmp_path: Path, order: tuple[str, ...]) -> None:
    one = everything(drafted(tmp_path / "one", ARTICLES))
    other = everything(drafted(tmp_path / "other", ARTICLES, order))
    assert one == other
    assert "Russia" in one[0]
    assert "Vladimir Orlov" in one[0]
    assert "Valdimir Orlov" not in one[0]


def test_each_article_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def counting(frames: Sequence[Frame]) -> list[Parse]:
        parsed.extend(each.words for each in frames)
        return parse(frames)

    monkeypatch.setattr("onrecord.draft.texts.parse", counting)
    drafted(tmp_path / "story", ARTICLES)
    assert len(parsed) == len(set(parsed)) > len(ARTICLES)


def test_explaining_reads_the_articles_together_too(tmp_path: Path) -> None:
    write_story(tmp_path, sources={"surname": SURNAME, "full-name": FULL_NAME})
    first = next(iter(explained(tmp_path, ["surname", "full-name"])))
    told = [each.proposal.who for each in first.reading.decisions if each.statement]
    assert set(told) == {("elena-brandt",)}


def test_a_father_and_his_son_are_two_wherever_one_article_tells_of_both(tmp_path: Path) -> None:
    sources = {
        "first": "President Lee said that the port was closed.\n\nAnn Brandt welcomed it.",
        "second": "Bob Lee won the vote, the council said.\n\nBob Lee Jr. was late, it added.",
        "third": "Bob J. Lee said that nobody would leave. Bob Lee Jr. said that it was late.",
    }
    story = drafted(tmp_path / "story", sources)

    assert speakers(story, "first")[0] == "Bob J. Lee"
    assert speakers(story, "third") == ["Bob J. Lee", "Bob Lee Jr."]


def test_whom_one_article_tells_from_his_son_is_not_surely_whom_the_story_has(
    tmp_path: Path,
) -> None:
    sources = {
        "first": "Bob Lee said that nobody would leave.",
        "second": "Bob Lee won the vote, the council said.\n\nBob Lee Jr. was late, it added.",
    }
    robert = "robert-lee: {name: Robert Lee, kind: person}"
    story = drafted(tmp_path / "story", sources, actors=robert)

    assert speakers(story, "first") == ["Bob Lee"]


def test_somebody_goes_by_the_name_that_most_texts_have_though_one_has_a_longer_one(
    tmp_path: Path,
) -> None:
    texts = {
        "safe": "Mayor Maria Brandt said that the ferry was safe. She was glad.",
        "hurt": "Mayor Maria Brandt said that nobody was hurt.",
        "old": "Anna Maria Brandt said that the ferry was old. Mayor Brandt said it would be sold.",
    }
    story = drafted(tmp_path / "story", texts)

    assert {name for source in texts for name in speakers(story, source)} == {"Maria Brandt"}
