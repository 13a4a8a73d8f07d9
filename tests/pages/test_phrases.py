"""Wordings of three sources and more set beside one of them, phrase by phrase."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from onrecord.comparing.aligned import Line
from onrecord.comparing.collating import phrases
from onrecord.text import Span
from pages.conftest import Read
from stories import write_story

BASE = "Talks on defence between the two towns will open in the old mill on the river bank at noon"


def collated(*wordings: str, told: dict[int, Span] | None = None) -> dict[str, dict[str, str]]:
    """By phrase of the first wording what each of the others has there, `-` for nothing."""
    lines = [Line(words, f"paper {n}") for n, words in enumerate(wordings)]
    found = phrases(lines, 0, range(1, len(lines)), told or {})
    return {
        phrase.span.of(wordings[0]): {
            str(each.line): each.span.of(wordings[each.line]) if each.span else "-"
            for each in phrase.variants
        }
        for phrase in found
    }


def test_what_another_has_in_place_of_a_phrase() -> None:
    assert collated(
        BASE, BASE.replace("open", "resume"), BASE.replace("Talks", "Negotiations")
    ) == {"Talks": {"2": "Negotiations"}, "open": {"1": "resume"}}


def test_what_another_leaves_out() -> None:
    assert collated(BASE, BASE.replace("old ", ""), BASE) == {"old": {"1": "-"}}


def test_what_another_adds_stands_beside_the_word_before_it() -> None:
    assert collated(BASE, BASE.replace("mill", "mill house")) == {"mill": {"1": "mill house"}}


def test_a_spelling_or_an_ending_is_no_difference() -> None:
    assert collated(BASE, BASE.replace("defence", "defense").replace("Talks", "Talk")) == {}


def test_where_a_word_has_moved_both_places_are_one_phrase() -> None:
    one = "They spoke of broader European security in the hall on Monday"
    other = "They spoke of European security in a broader sense in the hall on Monday"
    (phrase,) = collated(one, other)

    assert phrase.startswith("broader European security")


def test_where_one_has_the_words_far_away_nothing_is_said_of_the_place() -> None:
    moved = "At noon in the old mill the talks on defence between the two towns will open"
    assert all("-" not in each.values() for each in collated(BASE, moved).values())


def test_where_an_entry_goes_on_for_longer_it_lacks_nothing_elsewhere() -> None:
    assert collated(BASE, BASE.removesuffix(" at noon"), f"{BASE} and last a week") == {}


def test_what_is_left_out_of_a_passage_is_not_held_against_it() -> None:
    words = BASE.replace("in the old mill ", "")
    lines = [Line(BASE, "a"), Line(words, "b", (words.index("on the river") - 1,))]

    assert phrases(lines, 0, [1], {}) == ()


def test_what_stands_side_by_side_already_is_not_said_again() -> None:
    other = BASE.replace("old mill", "new hall")
    told = {
        n: Span(words.index(phrase), words.index(phrase) + len(phrase))
        for n, (words, phrase) in enumerate([(BASE, "old mill"), (other, "new hall")])
    }

    assert collated(BASE, other) == {"old mill": {"1": "new hall"}}
    assert collated(BASE, other, told=told) == {}


@given(st.lists(st.sampled_from(BASE.split()), min_size=1, max_size=14))
def test_nothing_is_shown_that_does_not_stand_there(words: list[str]) -> None:
    other = " ".join(words)
    for phrase in phrases([Line(BASE, "a"), Line(other, "b")], 0, [1], {}):
        assert phrase.span.of(BASE) in BASE
        for each in phrase.variants:
            assert each.span is None or each.span.of(other).strip()
            assert each.span or phrase.span.of(BASE) not in other


def towns(root: Path, **said: str) -> Path:
    """Papers that each word one claim in their own way."""
    return write_story(
        root,
        sources={id_: f"{words}." for id_, words in said.items()},
        heads={id_: f"outlet: {id_}" for id_ in said},
        sheets={
            id_: f"- {{id: talks, claim: talks, said: {words}}}" for id_, words in said.items()
        },
        actors="\n".join(f"{id_}: {{name: the {id_.title()}, kind: outlet}}" for id_ in said),
        claims="talks: {title: Talks}",
        about="settings: {prose_words: 40}",
    )


TOWNS = {
    "mail": BASE,
    "post": BASE.replace("two towns", "three towns").replace("old ", ""),
    "voice": BASE.replace("two towns", "four villages"),
    "press": "It rained all day, and nobody had come",
}


def test_a_page_names_the_base_and_who_is_too_far_from_it(tmp_path: Path, read: Read) -> None:
    page = read(towns(tmp_path, **TOWNS), "claims/talks.md")
    [section] = [each for each in page.all("section") if "Phrase by phrase" in each.text]

    assert section.one(".r-sec__head").text == (
        "Beside the wording of the Post. Who has the same, or only spells or bends"
        " a word otherwise, is left out; so is the place that is set out above."
        " Worded too differently to be set in here: the Press."
    )
    assert section.one("dl").texts("dt") == ["the"]
    assert section.one("dl").texts("dd") == ["the old the Mail and the Voice"]


def test_two_wordings_are_only_marked(town: Path, read: Read) -> None:
    assert read(town, "claims/resigns.md").all(".r-app") == []


def test_what_the_place_above_says_is_not_said_again(tmp_path: Path, read: Read) -> None:
    said = {**TOWNS, "post": BASE.replace("two towns", "three towns")}
    page = read(towns(tmp_path, **said), "claims/talks.md")

    assert page.all(".r-crux")
    assert page.all(".r-app") == []


def test_many_phrases_are_folded(tmp_path: Path, read: Read) -> None:
    words = [f"{kind}{n}" for n in range(8) for kind in ("alpha", "beta", "gamma", "delta")]
    ways = {
        name: " ".join(
            f"{w}{name}" if w.startswith("beta") and int(w[4:]) % 2 == odd else w for w in words
        )
        for name, odd in (("mail", 2), ("post", 0), ("voice", 1))
    }
    page = read(towns(tmp_path, **ways), "claims/talks.md")

    folded = page.one(".r-more")
    assert folded.one("summary").text == f"{len(folded.all('dt'))} phrases"
    assert len(folded.all("dt")) > 6
