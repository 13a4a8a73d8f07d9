"""The place where the sources part, found by aligning their wordings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord.pages.crux import Line, crux
from onrecord.text import find
from stories import seen, write_story

Read = Callable[[Path, str], Any]

CORE = {
    "mail": "Discussions are underway with the aim of creating a core of allies in Europe for Ukraine and for security, he said.",
    "voice": "“Discussions are underway with the aim of creating a core group of allies in Europe for Ukraine and for security,” he said.",
    "press": "Discussions are underway including creation of a rapid response force in Europe for Ukraine and for security, he said.",
    "post": "It rained.",
}


def council(root: Path, turns: str = "") -> Path:
    """Three papers with one sentence in three readings, and one without it."""
    said = {
        "mail": "Discussions are underway with the aim of creating a core of allies in Europe for Ukraine and for security",
        "voice": "Discussions are underway with the aim of creating a core group of allies in Europe for Ukraine and for security",
        "press": "Discussions are underway including creation of a rapid response force in Europe for Ukraine and for security",
        "post": "It rained",
    }
    return write_story(
        root,
        sources=CORE,
        heads={id_: f"outlet: {id_}" for id_ in CORE},
        sheets={
            id_: f"- {{id: core, claim: {'core' if id_ != 'post' else '[]'}, who: aide, said: {words}}}"
            if id_ != "post"
            else f"- {{id: rain, said: {words}}}"
            for id_, words in said.items()
        },
        actors="aide: {name: an aide, kind: unnamed}\n"
        + "\n".join(f"{id_}: {{name: the {id_.title()}, kind: outlet}}" for id_ in CORE),
        claims=f"core: {{title: A core of allies{', turns: ' + turns if turns else ''}}}",
    )


def test_one_sentence_with_each_reading_between_what_all_share(tmp_path: Path, read: Read) -> None:
    figure = read(council(tmp_path), "claims/core.md").one(".r-crux")

    assert figure.one(".before").text == "Discussions are underway"
    assert figure.texts("li") == [
        "the Mail with the aim of creating a core of allies",
        "the Press including creation of a rapid response force",
        "the Voice with the aim of creating a core group of allies",
    ]
    assert figure.one(".after").text == "in Europe for Ukraine and for security"


def test_the_caption_says_whose_words_stand_around(tmp_path: Path, read: Read) -> None:
    figure = read(council(tmp_path), "claims/core.md").one(".r-crux")

    assert figure.one("figcaption").text == (
        "One sentence, three readings. The words before and after are those of the Mail."
    )


def test_without_three_readings_nothing_is_set_out(town: Path, read: Read) -> None:
    assert read(town, "claims/resigns.md").all(".r-crux") == []


def test_words_that_an_editor_names_are_marked_heavily(tmp_path: Path, read: Read) -> None:
    page = read(council(tmp_path, "a rapid response force"), "claims/core.md")

    heavy = [mark.text for mark in page.one(".r-wordings").all(".t")]
    assert heavy == ["a rapid response force"]
    assert page.one(".r-crux").texts(".t") == ["a rapid response force"]
    assert "where the meaning turns, says the editor" in page.one(".r-key").text


def test_an_editor_may_name_another_place(tmp_path: Path, read: Read) -> None:
    story = council(tmp_path, "core group")

    assert read(story, "claims/core.md").one(".r-crux").all(".t")


def test_words_that_no_wording_has_are_told(tmp_path: Path) -> None:
    shown = seen(council(tmp_path, "a rapid reaction force"))

    assert "content/claims.yml:1:40: these words are in no wording of this claim" in shown
    assert '"a rapid response force"' in shown


def test_one_turn_of_several_is_found_at_its_own_place(tmp_path: Path) -> None:
    shown = seen(council(tmp_path, "[core of allies, elephants in the room]"))

    assert "content/claims.yml:1:57" in shown


words = st.lists(
    st.sampled_from(["the", "mayor", "will", "resign", "in", "spring", "“force”", "of", "allies"])
)


@given(st.lists(words.map(" ".join), max_size=6), st.booleans())
def test_what_is_set_out_stands_in_the_wordings(texts: list[str], turning: object) -> None:
    lines = [Line(text, str(number)) for number, text in enumerate(texts)]
    turns = {n: find(text, "force") for n, text in enumerate(texts) if "force" in text}
    found = crux(lines, turns if turning else None)

    if found:
        frame = texts[found.frame]
        [own] = [each for each in found.readings if each.line == found.frame]
        assert found.before.end == own.span.start
        assert found.after.start == own.span.end
        assert found.before.of(frame) + own.span.of(frame) + found.after.of(frame) in frame
        assert all(each.span.of(texts[each.line]).strip() for each in found.readings)
        assert len({each.line for each in found.readings}) == len(found.readings)
