"""Where the wordings of one thing part, and where they only spell it otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.comparing.differences import Segment, compare


def marked(*wordings: str) -> list[str]:
    """Each wording with what differs in [ ] and what is spelt otherwise in { }."""
    marks = {"same": "{}", "differs": "[{}]", "spelling": "{{{}}}"}
    return [
        "".join(marks[s.kind].format(s.text) for s in segments) for segments in compare(wordings)
    ]


def test_one_british_military_source_in_five_wordings() -> None:
    assert marked(
        "Discussions are underway between the UK and France regarding defence cooperation, particularly with the aim of creating a core of allies in Europe, focused on Ukraine and broader European security",
        "discussions are underway between the United Kingdom and France regarding defense cooperation, particularly with the aim of creating a core group of allies in Europe, focused on Ukraine and broader European security",
        "Discussions are under way between the UK and France on defence cooperation, particularly with a view to creating a hard core of allies in Europe, focusing on Ukraine and European security in the broad sense",
        "Negotiations are underway between the UK and France regarding defense cooperation, including the potential creation of an allied rapid response force in Europe, focused on Ukraine and broader European security",
        'Discussions are underway between Great Britain and France on defense cooperation, in particular, to create a "hardcore" between allies in Europe, focused on Ukraine and European security in a broader sense',
    ) == [
        "Discussions are underway between the UK and France regarding {defence} cooperation, particularly with the [aim] of creating a [core] of allies in Europe, focused on Ukraine and broader European security",
        "discussions are underway between the {United Kingdom} and France regarding defense cooperation, particularly with the [aim] of creating a [core group] of allies in Europe, focused on Ukraine and broader European security",
        "Discussions are {under way} between the UK and France [on] {defence} cooperation, particularly with [a view to] creating a [hard core] of allies in Europe, [focusing] on Ukraine and European security [in the broad sense]",
        "[Negotiations] are underway between the UK and France regarding defense cooperation, [including] the [potential creation] of [an allied rapid response force] in Europe, focused on Ukraine and broader European security",
        'Discussions are underway between {Great Britain} and France [on] defense cooperation, [in particular, to create] a "[hardcore" between] allies in Europe, focused on Ukraine and European security [in a broader sense]',
    ]


def test_nothing_is_the_base_text() -> None:
    assert marked("He resigned on Monday", "He stepped down on Monday") == [
        "He [resigned] on Monday",
        "He [stepped down] on Monday",
    ]


def test_one_of_three_differs_where_the_others_agree() -> None:
    assert marked("He resigned today", "He resigned today", "He resigned in anger today") == [
        "He resigned today",
        "He resigned today",
        "He resigned [in anger] today",
    ]


def test_spelling_is_no_substance() -> None:
    assert marked(
        "Zelenskyy’s defence programme in the centre of the US was criticised",
        "Zelenskyy's defense program in the center of the United States was criticized",
    ) == [
        "Zelenskyy’s {defence programme} in the {centre} of the {US} was {criticised}",
        "Zelenskyy's {defense program} in the {center} of the {United States} was {criticized}",
    ]


def test_diacritics_are_spelling_and_capitals_are_nothing() -> None:
    assert marked("Jean-Noël Barrot Said", "Jean-Noel Barrot said") == [
        "{Jean-Noël} Barrot Said",
        "{Jean-Noel} Barrot said",
    ]


def test_a_number_or_a_denial_is_substance() -> None:
    assert marked("France does rule out 10 options", "France does not rule out 12 options") == [
        "France does rule out [10] options",
        "France does [not] rule out [12] options",
    ]


def test_wordings_with_little_in_common_are_not_compared_word_by_word() -> None:
    assert marked("The talks were revived", "An idea is back on the table again") == [
        "The talks were revived",
        "An idea is back on the table again",
    ]


def test_a_wording_alone_differs_from_nothing() -> None:
    assert compare(["He resigned"]) == [(Segment("He resigned", "same"),)]
    assert compare([]) == []
    assert compare(["", "…"]) == [(), (Segment("…", "same"),)]


WORDINGS = st.lists(
    st.lists(
        st.sampled_from(
            ["the", "UK", "United", "Kingdom", "U.S.", "under", "way", "“no”", "é", "…", " "]
        ),
        max_size=12,
    ).map(" ".join)
    | st.text(max_size=20),
    max_size=5,
)


@given(WORDINGS)
def test_segments_joined_are_the_wording_again(wordings: list[str]) -> None:
    compared = compare(wordings)
    assert ["".join(segment.text for segment in segments) for segments in compared] == wordings
    for segments in compared:
        assert all(segment.text for segment in segments)


@given(st.text(max_size=40), st.integers(2, 4))
def test_what_all_say_alike_differs_nowhere(wording: str, times: int) -> None:
    for segments in compare([wording] * times):
        assert {segment.kind for segment in segments} <= {"same"}


@given(WORDINGS.filter(lambda wordings: len(wordings) > 1))
def test_the_order_of_wordings_changes_nothing(wordings: list[str]) -> None:
    assert compare(wordings[::-1]) == compare(wordings)[::-1]


def test_a_hyphen_where_another_has_a_blank_is_spelling() -> None:
    assert marked("Kim Hyok-chol has long-range arms", "Kim Hyok Chol has long range arms") == [
        "Kim {Hyok-chol} has {long-range} arms",
        "Kim {Hyok Chol} has {long range} arms",
    ]


def test_words_parted_by_a_comma_are_not_one() -> None:
    assert marked("They shot long, range after range", "They shot long-range after range") == [
        "They shot [long, range] after range",
        "They shot [long-range] after range",
    ]
