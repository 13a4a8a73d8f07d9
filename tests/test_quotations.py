"""What is quoted, in sentences as newsrooms print them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.quotations import quotations, quoted_spans

MARKS = "“”„‟\"«»‹›‘’‚‛'"
NEWS = st.lists(
    st.sampled_from([*MARKS, "\n\n", "\n", " ", ", ", ". ", "word", "allies", "It", "’s", "—", "1"])
)


def words(text: str) -> list[str]:
    return [span.of(text) for span in quoted_spans(quotations(text))]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Paris is “not ruling out any option” when asked.", ["not ruling out any option"]),
        ('the report was "not in line with reality" and', ["not in line with reality"]),
        (
            "Moscow saying that it marks a ‘new phase of the Western war’.",
            ["new phase of the Western war"],
        ),
        ("an ‘Oreshnik’ missile on Thursday’s launch", ["Oreshnik"]),
        ("« Non », dit-il. »Nein«? «Oui»", ["Non", "Oui"]),
        ("„Das ist gut“, sagte er, und ‚gut‘.", ["Das ist gut", "gut"]),
        ("”Nej”, sade hon.", ["Nej"]),
        ("He wrote ''we don't go'' and ''no'' on the allies' plan.", ["we don't go", "no"]),
    ],
    ids=[
        "curly",
        "straight",
        "single",
        "single beside apostrophe",
        "guillemets",
        "low",
        "swedish",
        "two single for one double",
    ],
)
def test_every_kind_of_mark(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        "Britain’s plan, the Ukrainians’ answer and the ’90s; Thursday's and the allies' talks.",
        "It isn't the '90s, 'tis said; tell 'em.",
        'A 12" gun and a 6\'2" man.',
        'An odd " mark, and an odd “ one, and a ‘ third.',
        'Nothing between "" or “ ”.',
    ],
    ids=["apostrophes", "elisions", "inches", "odd marks", "empty"],
)
def test_what_is_no_quotation(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "‘It’s the allies’ security,’ he said. The Ukrainians’ plan",
            ["It’s the allies’ security,"],
        ),
        ("The ‘red lines’ and the allies’ plan", ["red lines"]),
        (
            "‘not set and express red lines’ regarding their support",
            ["not set and express red lines"],
        ),
        ("She said 'it's the boys' own', he said 'no'.", ["it's the boys' own", "no"]),
        (
            "‘It is hugely important that all colleagues… continue.’",
            ["It is hugely important that all colleagues… continue."],
        ),
    ],
)
def test_a_british_quotation_ends_at_its_own_mark(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("\"He told me 'no way' twice,\" she said.", ["He told me 'no way' twice,"]),
        ("‘He said “no way” twice,’ she said.", ["He said “no way” twice,"]),
        ("‘He said ‘yes’ to me,’ she said.", ["He said ‘yes’ to me,"]),
        (
            '"to create a "hardcore" between allies in Europe," a source said.',
            ['to create a "hardcore" between allies in Europe,'],
        ),
        ("“Call it “hardcore”,” he said.", ["Call it “hardcore”,"]),
        ("'He isn't \"in\"', she said.", ['He isn\'t "in"']),
    ],
)
def test_the_outermost_of_nested_marks(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


def test_opened_with_a_curly_mark_and_closed_with_a_straight_one() -> None:
    text = '“There is no unanimity, but, of course, some hotheads appear."'
    assert words(text) == ["There is no unanimity, but, of course, some hotheads appear."]


def test_a_blank_on_the_wrong_side() -> None:
    assert words('he said," We go." Then') == ["We go."]
    assert words('"We go, "he said.') == ["We go,"]


def test_a_quotation_whose_paragraphs_each_open_with_a_mark() -> None:
    text = "“One.\n\n“Two’s.\n\n“Three,” he said. “Four.”"
    first, second = quotations(text)
    assert [span.of(text) for span in first.inner] == ["One.", "Two’s.", "Three,"]
    assert first.outer.of(text) == "“One.\n\n“Two’s.\n\n“Three,”"
    assert [span.of(text) for span in second.inner] == ["Four."]
    assert words(text.replace("“", "‘").replace("”", "’")) == words(text)


def test_a_quotation_does_not_run_on_into_the_next_speaker_of_a_transcript() -> None:
    text = '"LOPEZ: The harbour is shut. We wait.\n\n"And we wait for long.\n\n"BAKER: Until when?"'

    assert words(text) == [
        "LOPEZ: The harbour is shut. We wait.",
        "And we wait for long.",
        "BAKER: Until when?",
    ]


def test_a_quotation_does_not_run_on_over_a_mark_of_another_form() -> None:
    text = '"The ferry was late.\n\n“I waited,” she said.'

    assert words(text) == ["I waited,"]


def test_a_second_paragraph_that_only_closes() -> None:
    text = '"DCI would be ready.\n\nIf necessary, it could also help," the article says. "So."'
    assert words(text) == ["DCI would be ready.", "If necessary, it could also help,", "So."]


def test_an_odd_mark_stays_in_its_paragraph() -> None:
    text = 'He wrote "foo and left.\n\nThen a "bar" came.\n\nShe said "baz".'
    assert words(text) == ["bar", "baz"]
    assert words('"Foo, he said. "Baz," he added.') == ["Baz,"]


def test_paragraphs_of_a_quotation_whose_breaks_were_lost() -> None:
    text = '"The pier is old. "It leaks (\'a lot\'). "We close it," she said. "In May."'
    first, second = quotations(text)

    assert [span.of(text) for span in first.inner] == [
        "The pier is old.",
        "It leaks ('a lot').",
        "We close it,",
    ]
    assert [span.of(text) for span in second.inner] == ["In May."]


def test_lost_breaks_behind_a_verb_of_saying() -> None:
    assert words('It shut on Monday. She said: "We lost. "We go on," and left.') == [
        "We lost.",
        "We go on,",
    ]


def test_lost_breaks_and_kept_ones() -> None:
    text = '"One. "Two.\n\n"Three. "Four," she said, and left.\n\nThe "bar" shut.'

    assert [quotation.outer.of(text) for quotation in quotations(text)] == [
        '"One. "Two.\n\n"Three. "Four,"',
        '"bar"',
    ]


@pytest.mark.parametrize(
    "said",
    [
        "What the book says is wrong.",
        "I said that it would fall. I have told them so.",
        "No matter what anybody says, we stay.",
        "Mark Bell has always been right.",
        "They threaten us, and we promised nothing.",
    ],
)
def test_who_is_quoted_may_speak_of_saying_where_breaks_were_lost(said: str) -> None:
    (found,) = quotations(text := f'She said: "It is shut. "{said} "We stay."')

    assert [span.of(text) for span in found.inner] == ["It is shut.", said, "We stay."]


@pytest.mark.parametrize(
    "told",
    [
        '"We will go now, Ann Moyes said.',
        '"We will go now, the mayor of Leith told reporters.',
        '"We will go now, insisted Ann Moyes.',
        '"The mill is closing, Ann Moyes said on Monday. Mark Bell disagreed.',
        '"The mill is closing. Mark Bell left the room.',
        '"The mill is closing. Bell also revealed that it was sold.',
        '"The mill is closing. The mayor of the town later told reporters that it was sold.',
        'She called it a "disaster. The mayor left the room.',
    ],
)
def test_what_is_told_behind_a_mark_that_nobody_closed_is_no_quotation(told: str) -> None:
    assert words(f'{told} "Nobody stays," she added.') == ["Nobody stays,"]


@given(st.one_of(NEWS.map("".join), st.text(alphabet=MARKS + "s ,.\na"), st.text()))
def test_quotations_are_in_order_disjoint_and_inside_the_text(text: str) -> None:
    found = quotations(text)
    for one in found:
        assert 0 <= one.outer.start < one.outer.end <= len(text)
        assert text[one.outer.start] in MARKS
        assert one.inner
        assert one.outer.start < one.inner[0].start
        assert one.inner[-1].end <= one.outer.end
        assert all(a.end <= b.start for a, b in itertools.pairwise(one.inner))
    assert all(a.outer.end <= b.outer.start for a, b in itertools.pairwise(found))


@given(st.text().filter(lambda text: not set(text) & set(MARKS)))
def test_no_marks_no_quotations(text: str) -> None:
    assert quotations(text) == []


@given(NEWS.map("".join))
def test_words_carry_no_white_space_at_their_ends(text: str) -> None:
    assert all(span.of(text) == span.of(text).strip() for span in quoted_spans(quotations(text)))
