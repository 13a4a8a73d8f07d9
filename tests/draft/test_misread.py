"""Sentences that a parser takes for something else: who is asked does not ask, a title says nothing.

Each is one of a kind; what an editor sees is who says what.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafting import entries, told
from onrecord.draft.sentences.lost_subjects import on_its_day
from onrecord.draft.texts import Texts
from onrecord.text import squeeze

MORE = "The community is against you on this and has been for years"


@pytest.mark.parametrize(
    ("text", "said", "asked"),
    [
        (
            "Ann Brandt, asked whether the pier would close, said it would stay open until May.",
            "it would stay open until May",
            "whether the pier would close",
        ),
        (
            "Ann Brandt, asked about the delay, told reporters the pier would open in May.",
            "the pier would open in May",
            "about the delay",
        ),
        (
            "Ann Brandt, told that the bridge had fallen, said she was not surprised.",
            "she was not surprised",
            None,
        ),
        (
            'Ann Brandt, asked if it would close, replied: "Not in May."',
            "Not in May.",
            "if it would close",
        ),
    ],
)
def test_who_is_asked_or_told_something_says_only_what_follows(
    text: str, said: str, asked: str | None
) -> None:
    assert told(text) == [("ann-brandt", said)]
    (entry,) = entries(text)
    assert (entry.asked.of(text) if entry.asked else None) == asked


@pytest.mark.parametrize(
    "done",
    [
        "Told that the bridge had fallen",
        "When told that the bridge had fallen",
        "Reminded that the bridge was unsafe",
        "Warned that the bridge would fall",
        "Asked by Tom Ford whether the bridge was safe",
        "Pressed by Tom Ford over claims that the bridge was unsafe",
        "Questioned about claims that the bridge was unsafe",
        "Urged by Tom Ford to resign",
    ],
)
def test_what_is_done_to_somebody_is_not_what_they_say(done: str) -> None:
    assert told(f"{done}, Ann Lee said that she would stay.") == [("ann-lee", "she would stay")]


@pytest.mark.parametrize("verb", ["Told", "Informed", "Assured"])
def test_by_whom_somebody_was_told_is_who_said_it(verb: str) -> None:
    text = f"{verb} by Tom Ford that the bridge was unsafe, Ann Lee said that she would stay."

    assert told(text) == [("tom-ford", "the bridge was unsafe"), ("ann-lee", "she would stay")]


@pytest.mark.parametrize("verb", ["told", "reminded", "warned"])
def test_who_is_told_between_commas_says_only_what_follows(verb: str) -> None:
    text = f"Ann Lee, {verb} by Tom Ford that the bridge would fall, said that she would stay."

    assert told(text) == [("ann-lee", "she would stay")]


def test_who_was_stopped_and_told_says_nothing_either() -> None:
    text = "The driver was stopped and told by police that the bridge was closed."

    assert told(text) == [("police", "the bridge was closed")]


def test_several_verbs_of_one_subject_stay_its_own() -> None:
    text = "The council said it had asked the mayor, warned the port and told the crew to stay."
    assert all(who == "council" for who, _ in told(text))


@pytest.mark.parametrize("whom", ["Residents were", "The Beacon was"])
def test_who_was_told_by_somebody_says_nothing(whom: str) -> None:
    text = f"{whom} told by the council that the bridge would close in May."
    assert told(text) == [("council", "the bridge would close in May")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The film uses footage of Ann Lee asking, “Why are we not there yet?”",
            [("ann-lee", "Why are we not there yet?")],
        ),
        (
            (
                "The film ends with footage of Ann Lee saying at the fair last week, “That makes me "
                "smart,” when Tom Roe passed her."
            ),
            [("ann-lee", "That makes me smart")],
        ),
        (
            (
                "“Keep your hands in sight,” Ann Lee sings to Tom Roe before asking him, “Where do we "
                "go from here?”"
            ),
            [("ann-lee", "Keep your hands in sight"), ("ann-lee", "Where do we go from here?")],
        ),
        (
            "Ann Lee did not seem impressed, telling reporters, “A lot of people said he should go.”",
            [("ann-lee", "A lot of people said he should go.")],
        ),
    ],
)
def test_a_participle_of_saying_has_its_own_speaker_and_quotation(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(text) == expected


def test_a_participle_whose_subject_holds_the_name_stays_where_it_is() -> None:
    text = (
        "Tempers rose, with port chief Ann Lee saying that a strike was near, and Portside's Harbour "
        "Minister Israel Berg declaring on X: “We agree.”"
    )
    assert told(text)[-1] == ("israel-berg", "We agree.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Is it two? Three?” Ann Lee asks as a man walks by.", "Is it two? Three?"),
        ("“Power to the people!” Ann Lee shouted from the street.", "Power to the people!"),
        (
            "“You know, it happens, right?” Ann Lee went on, as if nobody heard. “Fight back.”",
            "You know, it happens, right? … Fight back.",
        ),
        (f"Ann Lee scolded him: “{MORE},” she said. “Go now.”", f"{MORE} … Go now."),
        (
            (
                "Claiming the delay is meant to wear them down, Ann Lee told the Beacon that “they hit "
                "us because we are in the way.”"
            ),
            "they hit us because we are in the way.",
        ),
        (
            "Ann Lee likened the rules to “burning the harbour” — a charge that stung.",
            "the rules to “burning the harbour”",
        ),
        (
            "The van was to be met by the guard, but the guard took her away at once, Ann Lee said.",
            "The van was to be met by the guard, but the guard took her away at once",
        ),
    ],
)
def test_what_somebody_says_is_whole_and_no_more(text: str, expected: str) -> None:
    assert [said for who, said in told(text) if who == "ann-lee"] == [expected]


def test_whoever_signs_a_line_said_only_what_stands_in_it() -> None:
    lines = "“He is not fit for it.” ― Ann Lee\n“Nobody wants to see him there.” ― Tom Roe\n"
    assert ("ann-lee", "He is not fit for it.") in told(lines)


@pytest.mark.parametrize(
    "text",
    [
        "In an article headlined “The ferry is lost,” Ann Lee wrote that the boat was old.",
        'Ann Lee said in an article titled "What went wrong?" that the boat was old.',
    ],
)
def test_a_title_is_no_part_of_what_is_said(text: str) -> None:
    assert told(text) == [("ann-lee", "the boat was old")]


def test_a_heading_right_above_a_sentence_is_no_part_of_it() -> None:
    text = "The ferry was sold.\n\n'Missing link'\nThe company said it had found the engine.\n"
    assert told(text) == [("company", "it had found the engine")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee joked that she would swim to work.", "she would swim to work"),
        ("“I will swim to work,” Ann Lee quipped.", "I will swim to work"),
        ("“I love the rain,” Ann Lee said sarcastically.", "I love the rain"),
    ],
)
def test_a_joke_is_kept_with_a_note_and_is_less_sure(text: str, said: str) -> None:
    (entry,) = entries(text)
    assert squeeze(entry.said[0].of(text)) == said
    assert entry.note == "Told as said in jest."
    assert entry.confidence < 0.9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The town had 200 ferries in 1972 and has since sold all of them, according to Ann Lee.",
            "The town had 200 ferries in 1972 and has since sold all of them",
        ),
        (
            "The town has forty ferries, most of which are old, according to Ann Lee.",
            "The town has forty ferries, most of which are old",
        ),
    ],
)
def test_according_to_holds_for_all_that_nothing_parts(text: str, expected: str) -> None:
    assert ("ann-lee", expected) in told(text)


def test_what_a_paper_only_passes_on_is_one_entry_with_its_chain() -> None:
    text = "According to the Beacon, the council asked the mayor to resign over the ferry."
    (entry,) = entries(text)
    assert entry.who == ("council",)
    assert entry.via == ("beacon",)


@pytest.mark.parametrize(
    "accused",
    [
        "Ann Lee, the former mayor, accused of taking bribes from the port.",
        "Ann Lee, 45, accused of lying about the bridge.",
    ],
)
def test_who_is_accused_accuses_nobody_where_the_sentence_has_no_verb(accused: str) -> None:
    assert told(f"The council was in uproar on Monday.\n\n{accused}") == []


def test_who_is_accused_says_only_that_it_is_not_so() -> None:
    text = "Bo Berg, who was arrested in May, accused of killing a policeman, denied it."

    assert told(text) == [("bo-berg", "denied it")]


def test_who_accuses_somebody_behind_what_is_set_off_does_accuse() -> None:
    text = "Ann Lee, the former mayor, accused Bo Berg of taking bribes from the port."

    assert told(text) == [("ann-lee", "Bo Berg of taking bribes from the port")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Speaking to Harbour Radio, Ann Lee, a surveyor, said the pier was shut.", "ann-lee"),
        ("Speaking in Leith, Scotland, Ann Lee, the mayor, said the pier was shut.", "ann-lee"),
        ("On Sunday, Lee, in a break from her earlier tone, said the pier was shut.", "lee"),
    ],
)
def test_who_stands_behind_what_leads_in_is_no_other_name_of_it(text: str, who: str) -> None:
    assert told(text) == [(who, "the pier was shut")]


def test_what_is_set_beside_somebody_who_hears_it_says_nothing() -> None:
    text = "In a talk with Ann Lee, the mayor, and on the radio the engineers said it was shut."

    assert told(text) == [("engineers", "it was shut")]


def test_who_is_told_something_does_not_tell_it() -> None:
    text = "“We go home tonight,” Ann Lee, a Leith surveyor, told Al Jazeera."

    assert told(text) == [("ann-lee", "We go home tonight")]


@pytest.mark.parametrize("heard", ["an interviewer", "the men", "a reporter from Leith"])
def test_what_somebody_is_told_is_what_the_other_says(heard: str) -> None:
    text = f"Lola Marsh once told {heard} that she hated the song that made her famous."

    assert told(text) == [("lola-marsh", "she hated the song that made her famous")]


def test_what_it_reads_is_said_though_nobody_can_tell_by_what() -> None:
    text = (
        "A petition was signed by many. It reads: “Save our library. Once it is gone it is gone.”"
    )

    assert told(text) == [("unknown", "Save our library. Once it is gone it is gone.")]


@pytest.mark.parametrize("who", ["United Nations inspectors", "The rebels", "Ann Lee"])
def test_the_day_right_behind_the_verb_is_when_it_was_said(who: str) -> None:
    text = f"{who} said on Saturday they had found no sign of a leak."
    (entry,) = entries(text)

    assert [span.of(text) for span in entry.said] == ["they had found no sign of a leak"]
    assert entry.when is not None
    assert entry.when.edtf == "2024-11-23"


@pytest.mark.parametrize("when", ["last year", "last month", "last week"])
def test_of_which_verb_such_words_are_nobody_can_tell(when: str) -> None:
    (entry,) = entries(f"Ann Lee said {when} prices rose.")
    assert entry.when is None


def test_a_day_before_a_comma_or_behind_the_subject_is_of_what_is_said() -> None:
    text = "Ann Lee said the board met on Saturday. Bo Berg said that on Friday they had left."

    assert told(text) == [
        ("ann-lee", "the board met on Saturday"),
        ("bo-berg", "on Friday they had left"),
    ]


@pytest.mark.parametrize(
    "behind",
    ["a claim denied by the army", "an assertion that the army rejects", "something it denies"],
)
def test_who_denies_it_is_no_part_of_what_was_said(behind: str) -> None:
    text = f"Ann Lee said they had captured the town, {behind}."

    assert told(text)[0] == ("ann-lee", "they had captured the town")


@pytest.mark.parametrize("text", ["Ann Lee said on Monday", "Ann Lee said she left on Monday"])
def test_a_text_may_end_with_the_day_of_what_was_said(text: str) -> None:
    words = next(iter(Texts([(text, "en")]).parsed(text, "en").parses)).words
    on, day = words[-2:]
    said = next(word for word in words if word.form == "said")
    torn = [*words[:-1], replace(day, dep="ccomp", head=said.index)]
    torn[on.index] = replace(on, dep="prep", head=day.index)

    assert on_its_day(torn, torn[on.index]) == torn


@pytest.mark.parametrize(
    "text",
    [
        "The ministry said shortly after the vote that the bill would be withdrawn.",
        "The ministry said before the vote that the bill would be withdrawn.",
    ],
)
def test_no_vote_tells_what_is_said_after_it(text: str) -> None:
    assert told(text) == [("ministry", "the bill would be withdrawn")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm resigned after the ruling that the pier was unsafe.",
        "Anna Holm spoke after the news that the pier would close.",
    ],
)
def test_who_says_nothing_after_it_is_given_nothing_of_what_a_ruling_tells(text: str) -> None:
    assert "anna-holm" not in [who for who, _ in told(text)]


@pytest.mark.parametrize(
    ("headline", "who", "said"),
    [
        (
            "Harbour Board rejects claim that the pier is unsafe",
            "harbour-board",
            "claim that the pier is unsafe",
        ),
        (
            "White House rejects report saying it sold the pier",
            "white-house",
            "report saying it sold the pier",
        ),
        (
            "Ann Lee dismisses report that she will quit",
            "ann-lee",
            "report that she will quit",
        ),
    ],
)
def test_who_rejects_something_in_a_headline_is_no_name(headline: str, who: str, said: str) -> None:
    assert told(f"{headline}\n\nThe council met in Leith.") == [(who, said)]


@pytest.mark.parametrize(
    "headline",
    ["Lee dismisses aide who said pier was shut", "Judge dismisses charge that Lee lied"],
)
def test_who_dismisses_an_aide_or_a_case_denies_nothing(headline: str) -> None:
    assert told(f"{headline}\n\nThe council met in Leith.") == []


@pytest.mark.parametrize(
    ("text", "who", "said"),
    [
        (
            "The pier fell on a barge; police said that three were hurt.",
            "police",
            "three were hurt",
        ),
        (
            "The pier is safe; it will open in May, Ann Lee said.",
            "ann-lee",
            "The pier is safe; it will open in May",
        ),
    ],
)
def test_what_stands_before_a_semicolon_is_not_said_where_words_follow(
    text: str, who: str, said: str
) -> None:
    assert (who, said) in told(text)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("the report was wrong when confronted by the BBC", "the report was wrong"),
        ("the boy ran when confronted by Bob Roe", "the boy ran when confronted by Bob Roe"),
    ],
)
def test_what_is_told_was_not_confronted(said: str, words: str) -> None:
    assert told(f"Ann Lee said {said}.") == [("ann-lee", words)]
