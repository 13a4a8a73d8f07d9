"""Where words stand in a text: verbatim, whole, and never matched loosely."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from onrecord.text import (
    Ambiguous,
    Located,
    Missing,
    Span,
    count_words,
    differing,
    find,
    locate,
    nearest,
    paragraph_number,
    paragraphs,
    sentence_at,
    squeeze,
    whole_words,
)


def found(text: str, words: str) -> list[str]:
    """Every place where `words` stand, as it is printed there."""
    return [span.of(text) for span in find(text, words)]


# Finding


def test_any_white_space_equals_any_other() -> None:
    text = "The mayor\u00a0resigned\n\n  on Monday."
    assert found(text, " mayor resigned\ton  Monday ") == ["mayor\u00a0resigned\n\n  on Monday"]


def test_every_other_character_is_as_printed() -> None:
    text = "“It’s over,” the Mayor said."
    assert found(text, "It’s over,”") == ["It’s over,”"]
    assert found(text, "It's over") == []
    assert found(text, "mayor") == []
    assert found("the Élysée", "the E\u0301lyse\u0301e") == []
    assert found("a (b) [c] *d* e+", "(b) [c] *d* e+") == ["(b) [c] *d* e+"]


def test_words_are_whole() -> None:
    text = "Unacceptable: not un-acceptable, nor acceptable_2, acceptable."
    assert [span.start for span in find(text, "acceptable")] == [51]
    assert found("38th", "38") == []
    assert found("the Monde's, the Monde’s", "Monde") == ["Monde", "Monde"]


def test_a_word_is_not_cut_down_to_its_contrary() -> None:
    assert found("We can't send them. We CAN’T.", "can") == []
    assert found("We can't send them.", "We can't") == ["We can't"]
    assert found("the allies' troops, the cats' tails", "allies") == ["allies"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Some 1,500 troops died", "500 troops died"),
        ("Some 1’500 troops died", "500 troops died"),
        ("Some 1\u202f500 troops died", "500 troops died"),
        ("2.5 million fled", "5 million fled"),
        ("1.5 million", "1"),
        ("10–15 dead", "15 dead"),
        ("at 12:30 on Monday", "30 on Monday"),
        ("1/2 of them", "2 of them"),
        ("at -5 degrees", "5 degrees"),
        ("at −5 degrees", "5 degrees"),
        (".5 of a mile", "5 of a mile"),
        ("$5m", "5m"),
        ("a cost of 5€", "a cost of 5"),
        ("a rise of 5%", "a rise of 5"),
        ("non-lethal weapons", "lethal weapons"),
        ("non\u2011lethal weapons", "lethal weapons"),
        ("Ex-president Bob", "president Bob"),
        ("no-one came", "one came"),
        ("a ship of the post-war", "a ship of the post"),
        ("they can't", "t"),
    ],
)
def test_nor_a_number_or_a_word_of_several_to_a_part_of_it(text: str, words: str) -> None:
    assert found(text, words) == []
    whole = text.removeprefix("a ")
    assert found(text, whole) == [whole]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They left in 2024.", "in 2024"),
        ("They left–five men–on foot", "five men"),
        ("They left--five men--on foot", "five men"),
        ("They left—5 men—on foot", "5 men"),
        ("They left--5 men--on foot", "5 men"),
        ("They left ...5 men on foot", "5 men"),
        ("on 5, 6 and 7 May", "6 and 7"),
        ("from 5 - 6 May", "6 May"),
        ("(5 men)", "5 men"),
        ("It ended.They left", "They left"),
        ("the pre- and the post-war years", "the pre-"),
        ("Paris–London trains", "London trains"),
        ("the '90s", "90s"),
    ],
)
def test_other_marks_end_a_word(text: str, words: str) -> None:
    assert found(text, words) == [words]


def test_a_stretch_is_widened_to_whole_words() -> None:
    text = "Some 1,500 non-lethal weapons"
    assert whole_words(text, Span(7, 18)).of(text) == "1,500 non-lethal"
    assert whole_words(text, Span(0, 4)) == Span(0, 4)


def test_an_accent_set_behind_its_letter_is_part_of_the_word() -> None:
    assert found("the e\u0301lite\u0301 met", "the e") == []
    assert found("the expose\u0301 was read", "expose") == []
    assert found("the expose\u0301 was read", "expose\u0301") == ["expose\u0301"]
    assert found("नहीं", "नह") == []


def test_places_that_overlap_all_count() -> None:
    assert find("no no no", "no no") == [Span(0, 5), Span(3, 8)]


@pytest.mark.parametrize("words", ["", " ", "\n"])
def test_no_words_stand_nowhere(words: str) -> None:
    assert find("some text", words) == []
    assert find("", words) == []


TEXT = st.text(st.sampled_from("ab é’'“” .,-\n\t\u00a0_1"), max_size=40)


INSIDE = re.compile(r"(?=(\w\w|\w-\w|\d[.,’']\d))")


def is_edge(text: str, at: int) -> bool:
    return not any(m.start() < at < m.end(1) for m in INSIDE.finditer(text))


def is_gap(text: str, at: int) -> bool:
    return not 0 < at < len(text) or not {" ", "\n", "“", "”"}.isdisjoint(text[at - 1 : at + 1])


@given(TEXT, st.data())
@example("a\x1cb", None)
def test_what_is_cut_out_between_words_is_found_where_it_was(
    text: str, data: st.DataObject | None
) -> None:
    places = st.integers(0, len(text))
    start, end = sorted([data.draw(places), data.draw(places)]) if data else (0, len(text))
    assume(is_gap(text, start) and is_gap(text, end) and text[start:end].strip())
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    assert Span(start, start + len(words.strip())) in find(text, words)


@given(TEXT, TEXT)
def test_whatever_is_found_reads_as_wanted_and_splits_no_word(text: str, words: str) -> None:
    for span in find(text, words):
        assert squeeze(span.of(text)) == squeeze(words)
        assert is_edge(text, span.start)
        assert is_edge(text, span.end)


@given(TEXT, st.data())
def test_words_of_any_stretch_made_whole_are_found(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    start, end = sorted([data.draw(places), data.draw(places)])
    assume(start < end and text[start:end] == text[start:end].strip())
    span = whole_words(text, Span(start, end))
    assert span in find(text, span.of(text))


# Locating


def place(text: str, *said: str, cue: str | None = None) -> str:
    """The place of stretches and cue, marked in the text."""
    answer = locate(text, said, cue)
    if not isinstance(answer, Located):
        return repr(answer)
    marks = [(span.start, "[") for span in answer.said] + [(span.end, "]") for span in answer.said]
    if answer.cue:
        marks += [(answer.cue.start, "("), (answer.cue.end, ")")]
    for at, mark in sorted(marks, reverse=True):
        text = text[:at] + mark + text[at:]
    return text


def test_the_nearest_cue_decides_which_of_two_places_is_meant() -> None:
    text = "Never, said A. And so on. Never, said B."
    assert place(text, "Never", cue="said B") == "Never, said A. And so on. [Never], (said B)."
    assert place(text, "Never", cue="said A") == "[Never], (said A). And so on. Never, said B."
    assert place(text, "Never") == repr(Ambiguous("Never", (Span(0, 5), Span(26, 31))))
    assert place(text, "Never", cue="said") == repr(Ambiguous("Never", (Span(0, 5), Span(26, 31))))


def test_a_cue_that_stands_at_several_places_is_taken_where_it_is_nearest() -> None:
    text = "He said it. And then he left, he said. He said no more."
    assert place(text, "he left", cue="he said") == (
        "He said it. And then [he left], (he said). He said no more."
    )


def test_stretches_follow_one_another_as_closely_as_they_can() -> None:
    text = "Yes, she said. Yes, she said, and no."
    assert place(text, "Yes", "and no") == "Yes, she said. [Yes], she said, [and no]."
    assert place(text, "Yes", "Yes") == "[Yes], she said. [Yes], she said, and no."


def test_what_is_missing_is_named() -> None:
    text = "Yes, she said, and no."
    assert locate(text, ["Yes", "perhaps"]) == Missing("perhaps", 1)
    assert locate(text, ["and no", "Yes"]) == Missing("Yes", 1)
    assert locate(text, ["Yes"], "he said") == Missing("he said", None)


def test_a_cue_that_stands_among_the_words_is_taken_only_where_none_stands_beside_them() -> None:
    text = "Lee said the ship sank when he said so."
    beside = locate(text, ["the ship sank when he said so"], "said")
    among = locate(text, ["Lee said the ship sank when he said so"], "said")

    assert isinstance(beside, Located)
    assert isinstance(among, Located)
    assert [beside.cue, among.cue] == [Span(4, 8), Span(4, 8)]


def test_a_cue_between_two_stretches_comes_before_one_behind_them() -> None:
    text = (
        "“It sank,” Lee, the mayor of the port, said at noon. “All is lost.”\n\nLee said no more."
    )
    found = locate(text, ["It sank", "All is lost."], "said")

    assert isinstance(found, Located)
    assert found.cue == Span(text.index("said"), text.index(" at noon"))


def test_a_cue_of_the_sentence_before_is_not_that_of_this_one() -> None:
    text = "The road is closed, officials said. Flames broke out late on Monday, a guard said."
    assert place(text, "Flames broke out late on Monday", cue="said") == (
        "The road is closed, officials said. [Flames broke out late on Monday], a guard (said)."
    )


def test_a_cue_of_the_paragraph_before_is_not_that_of_this_one() -> None:
    text = "They said so.\n\n“We lost it,” Const. Ada Lind of the town’s police said."
    assert place(text, "We lost it", cue="said") == (
        "They said so.\n\n“[We lost it],” Const. Ada Lind of the town’s police (said)."
    )


@pytest.mark.parametrize(
    "who", ["the U.S. envoy", "Mr. J. Smith", "Brig. Gen. Ann Lee", "“Stop!” signs"]
)
def test_a_full_stop_that_ends_no_sentence_keeps_a_cue_where_it_is(who: str) -> None:
    text = f"The plan is dead, {who} said. The plan is dead."
    assert place(text, "The plan is dead", cue="said") == (
        f"[The plan is dead], {who} (said). The plan is dead."
    )


def test_a_cue_of_the_next_paragraph_is_taken_where_there_is_no_other() -> None:
    text = "“We lost it all.”\n\nThat was what Ada Lind said."
    assert place(text, "We lost it all", cue="said") == (
        "“[We lost it all].”\n\nThat was what Ada Lind (said)."
    )


def test_the_whole_runs_from_the_first_to_the_last_of_cue_and_said() -> None:
    text = "He, she said, left and never came back."
    answer = locate(text, ["left", "came back"], "she said")
    assert isinstance(answer, Located)
    assert answer.whole.of(text) == "she said, left and never came back"


def test_of_a_sentence_that_is_repeated_each_place_asks_only_for_the_cues_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []
    gap = Span.gap

    def noted(span: Span, other: Span) -> int:
        asked.append(other)
        return gap(span, other)

    monkeypatch.setattr(Span, "gap", noted)
    answer = locate('"We go now," she said. ' * 100, ["We go now,"], "she said")

    assert isinstance(answer, Ambiguous)
    assert len(answer.places) == 100
    assert 0 < len(asked) <= 4 * 100


# The nearest passage


def test_the_nearest_passage_and_the_words_that_differ() -> None:
    text = (
        "It rained. The mayor of the town resigned on Monday, an aide told the Gazette. It snowed."
    )
    near = nearest(text, "The mayor of this town stepped down on Monday")
    assert near is not None
    assert near.span.of(text) == "The mayor of the town resigned on Monday"
    assert near.differences == (("this", "the"), ("stepped down", "resigned"))


def test_other_quotation_marks_are_a_difference() -> None:
    near = nearest("He said: “It’s over.”", 'He said: "It\'s over."')
    assert near is not None
    assert near.differences == (('"It\'s over."', "“It’s over.”"),)


@pytest.mark.parametrize("words", ["nothing of the sort", "", "…"])
def test_where_nothing_is_much_like_the_words_there_is_no_nearest(words: str) -> None:
    assert nearest("The mayor resigned.", words) is None
    assert nearest("", words) is None


@given(TEXT, TEXT)
def test_the_nearest_passage_lies_in_the_text(text: str, words: str) -> None:
    near = nearest(text, words)
    if near:
        assert 0 <= near.span.start < near.span.end <= len(text)
        assert near.differences == differing(words, near.span.of(text))


@given(TEXT, st.data())
def test_the_nearest_passage_to_what_is_there_is_that(text: str, data: st.DataObject) -> None:
    spans = [span for span in paragraphs(text) if count_words(span.of(text))]
    assume(spans)
    words = data.draw(st.sampled_from(spans)).of(text)
    near = nearest(text, words)
    assert near is not None
    assert near.differences == ()


# Paragraphs and words


def test_paragraphs_stand_between_blank_lines() -> None:
    text = "\n  One\nline.\n \t\nTwo.  \n\n\n\nThree."
    assert [span.of(text) for span in paragraphs(text)] == ["One\nline.", "Two.", "Three."]
    assert [paragraph_number(text, text.index(word)) for word in ("One", "Two", "Three")] == [
        1,
        2,
        3,
    ]
    assert paragraph_number(text, 0) == 1


@given(st.text(st.sampled_from("a .\n\t\r\u00a0"), max_size=40))
def test_paragraphs_hold_every_word_in_order(text: str) -> None:
    spans = paragraphs(text)
    assert sorted(spans) == spans
    assert " ".join(span.of(text) for span in spans).split() == text.split()
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_the_sentence_in_which_a_character_stands() -> None:
    text = "The bridge closed. “Why?” she asked\n\nNobody knew"
    assert [
        sentence_at(text, text.index(word)).of(text).strip() for word in ("bridge", "she", "knew")
    ] == [
        "The bridge closed.",
        "“Why?” she asked",
        "Nobody knew",
    ]


def test_what_a_reader_counts_as_a_word() -> None:
    assert count_words("“We – the UK's 2 parties – don’t …”") == 6


# Spans


def test_spans_overlap_or_lie_apart() -> None:
    one, other = Span(0, 5), Span(3, 8)
    assert (len(one), one.overlap(other), other.overlap(one)) == (5, 2, 2)
    assert (one.overlap(Span(5, 6)), one.gap(Span(5, 6)), one.gap(Span(9, 10))) == (0, 0, 4)
    assert Span(9, 10).gap(one) == 4
