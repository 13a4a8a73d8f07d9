"""The place where the sources part, found by aligning their wordings."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.check import check
from onrecord.comparing.crux import Crux, Line, crux
from onrecord.comparing.differences import spelling
from onrecord.pages.excerpts.compared import Compared
from onrecord.problems import errors
from onrecord.story import read_story
from onrecord.text import find
from pages.conftest import Read
from real import REPOSITORY
from stories import seen, write_story

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


def crossing(root: Path, *said: str) -> Path:
    """Papers on what the minister said of an airfield, each with words of its own."""
    ids = ["mail", "voice", "press"][: len(said)]
    return write_story(
        root,
        sources=dict(zip(ids, (f"{words}." for words in said), strict=True)),
        heads={id_: f"outlet: {id_}" for id_ in ids},
        sheets={
            id_: f"- {{id: it, claim: it, said: {json.dumps(words)}}}"
            for id_, words in zip(ids, said, strict=True)
        },
        actors="\n".join(f"{id_}: {{name: the {id_.title()}, kind: outlet}}" for id_ in ids),
        claims="it: {title: It}",
    )


def test_how_words_are_attributed_is_no_place_where_they_part(tmp_path: Path, read: Read) -> None:
    root = write_story(
        tmp_path,
        sources={
            "mail": "Harbour master Ada Lind is not ruling out the sale of the northern airfield.",
            "press": "A spokesperson reached on Friday is not ruling out the sale of the northern"
            " airfield.",
        },
        heads={"mail": "outlet: mail", "press": "outlet: press"},
        sheets={
            "mail": """
                - id: it
                  claim: it
                  who: lind
                  cue: Harbour master Ada Lind
                  said: is not ruling out the sale of the northern airfield
                """,
            "press": """
                - id: it
                  claim: it
                  who: lind
                  cue: A spokesperson reached on Friday
                  said: is not ruling out the sale of the northern airfield
                """,
        },
        actors="""
            lind: {name: Ada Lind, kind: person}
            mail: {name: the Mail, kind: outlet}
            press: {name: the Press, kind: outlet}
            """,
        claims="it: {title: It}",
    )
    assert read(root, "claims/it.md").all(".r-crux") == []


def test_a_word_that_one_source_sets_in_quotation_marks_keeps_them(
    tmp_path: Path, read: Read
) -> None:
    figure = read(
        crossing(
            tmp_path,
            "the minister raised the idea of sending troops to the airfield in the north",
            'the minister stopped short of promising "troops" to the airfield in the north',
        ),
        "claims/it.md",
    ).one(".r-crux")

    assert figure.one(".before").text == "the minister"
    assert figure.texts("li") == [
        "the Mail raised the idea of sending troops",
        'the Voice stopped short of promising "troops"',
    ]
    assert figure.one(".after").text == "to the airfield in the north"


@pytest.mark.parametrize(
    ("printed", "readings"),
    [
        (
            ['"never send" any', '"perhaps send" any', "probably send any"],
            ['"never send"', '"perhaps send"', "probably send"],
        ),
        (
            ['"never send any" more', "perhaps send any more", "probably send any more"],
            ['"never send any"', "perhaps send any", "probably send any"],
        ),
    ],
)
def test_a_quotation_is_never_torn_between_a_reading_and_the_words_around(
    tmp_path: Path, read: Read, printed: list[str], readings: list[str]
) -> None:
    lines = [f"The minister will {words} troops to the eastern front" for words in printed]
    figure = read(crossing(tmp_path, *lines), "claims/it.md").one(".r-crux")

    shown = [row.split(maxsplit=2)[2] for row in figure.texts("li")]
    assert sorted(shown) == sorted(readings)
    assert figure.one(".before").text == "The minister will"


def test_a_quotation_that_closes_before_a_reading_s_end_keeps_its_beginning(
    tmp_path: Path, read: Read
) -> None:
    figure = read(
        crossing(
            tmp_path,
            'the plan of the council met "strong backlash" from the traders of the town',
            "the plan of the council met strong applause from the traders of the town",
        ),
        "claims/it.md",
    ).one(".r-crux")

    assert figure.texts("li") == ['the Mail "strong backlash"', "the Voice strong applause"]


def test_a_reading_that_one_source_quotes_is_not_that_of_one_who_does_not(
    tmp_path: Path, read: Read
) -> None:
    figure = read(
        crossing(
            tmp_path,
            "the minister promised many brave troops to the airfield in the north",
            "the minister promised many “brave” troops to the airfield in the north",
            "the minister promised a hundred lorries to the airfield in the north",
        ),
        "claims/it.md",
    ).one(".r-crux")

    assert figure.texts("li") == [
        "the Mail many brave troops",
        "the Press a hundred lorries",
        "the Voice many “brave” troops",
    ]


def test_the_caption_says_whose_words_stand_around(tmp_path: Path, read: Read) -> None:
    figure = read(council(tmp_path), "claims/core.md").one(".r-crux")

    assert figure.one("figcaption").text == (
        "One sentence, three readings. The words before and after stand in each of these texts,"
        " spelt here as in the Mail."
    )


def test_wordings_that_only_end_alike_are_not_called_one_sentence(
    tmp_path: Path, read: Read
) -> None:
    figure = read(
        crossing(
            tmp_path,
            "two grey ships met in the narrow strait at the lighthouse",
            "seven fishing boats met in the narrow strait at the lighthouse",
        ),
        "claims/it.md",
    ).one(".r-crux")

    assert figure.one("figcaption").text.startswith("Two beginnings, one ending. The words after")


def test_two_sources_part_where_both_have_the_words_around(town: Path, read: Read) -> None:
    figure = read(town, "claims/resigns.md").one(".r-crux")

    assert figure.one(".before").text == "“The mayor will"
    assert figure.one(".r-read").texts(".w") == ["resign", "step down"]
    assert figure.one(".after").text == "in spring,”"


def council_says(root: Path, **said: str) -> Path:
    """Papers that each word one claim in their own way."""
    return write_story(
        root,
        sources={id_: f"{words}." for id_, words in said.items()},
        heads=dict.fromkeys(said, "language: en"),
        sheets={
            id_: f"- {{id: it, claim: it, said: {json.dumps(words)}}}"
            for id_, words in said.items()
        },
        claims="it: {title: What the council did}",
    )


def parted(root: Path, read: Read, **said: str) -> tuple[str, list[str], str] | None:
    """What a claim's page sets out: the words before, the readings, the words after."""
    figures = read(council_says(root, **said), "claims/it.md").all(".r-crux")
    if not figures:
        return None
    before, after = ([w.text for w in figures[0].all(side)] for side in (".before", ".after"))
    return "".join(before), figures[0].one(".r-read").texts(".w"), "".join(after)


def test_a_sentence_may_part_where_it_begins(tmp_path: Path, read: Read) -> None:
    assert parted(
        tmp_path,
        read,
        mail="She refused to rule out sending help to the coast",
        post="She publicly raised the prospect of sending help to the coast",
        star="She announced the possibility of sending help to the coast",
    ) == (
        "",
        [
            "She refused to rule out",
            "She publicly raised the prospect of",
            "She announced the possibility of",
        ],
        "sending help to the coast",
    )


def test_a_sentence_may_part_where_it_ends(tmp_path: Path, read: Read) -> None:
    assert parted(
        tmp_path,
        read,
        mail="In March, the council caused a stir across the county",
        post="Back in March, the council caused controversy",
    ) == ("In March, the council caused", ["a stir across the county", "controversy"], "")


def test_who_words_it_too_differently_is_named(tmp_path: Path, read: Read) -> None:
    story = council_says(
        tmp_path,
        mail="In March, the council caused a stir across the county",
        post="In March, the council caused controversy",
        star="There was a debate among its neighbours",
    )
    figure = read(story, "claims/it.md").one(".r-crux")

    assert len(figure.all("li")) == 2
    assert "set in here: “There was a debate" in figure.text


def test_a_reading_is_never_set_before_another_form_of_its_own_words(
    tmp_path: Path, read: Read
) -> None:
    """Nobody prints "France does not ruling out any option"."""
    assert parted(
        tmp_path,
        read,
        mail="We are not ruling out any option",
        post="Paris is not ruling out any option",
        star="France does not rule out any options",
    ) == ("", ["We are", "Paris is"], "not ruling out any option")


def test_the_same_word_spelt_otherwise_is_the_same_word(tmp_path: Path, read: Read) -> None:
    assert parted(
        tmp_path,
        read,
        mail="They discuss shared defence with a view to a core of allies in the Northern region",
        post="They discuss shared defense including the creation of a force in the Northern region",
    ) == (
        "They discuss shared defence",
        ["with a view to a core of allies", "including the creation of a force"],
        "in the Northern region",
    )


def test_what_not_all_have_around_their_readings_is_left_out_with_a_sign(
    tmp_path: Path, read: Read
) -> None:
    found = parted(
        tmp_path,
        read,
        mail="Talks on shared defence aim at a core of allies in the whole region",
        post="Negotiations on shared defence aim at a rapid force in the whole region",
        star="Meetings on shared defence aim at a wider circle in the whole region",
    )

    assert found is not None
    assert found[0] == "[…] on shared defence aim at a"


def test_words_before_that_turn_it_round_are_no_words_to_leave_out(
    tmp_path: Path, read: Read
) -> None:
    found = parted(
        tmp_path,
        read,
        mail="Nobody denied that the town will get one small shared harbour in the coming spring",
        post="She said that the town will get a military airfield in the coming spring",
        star="It seems that the town will get some fishing boats in the coming spring",
    )

    assert found is None or all("Nobody denied" in reading for reading in found[1][:1])


def test_words_that_only_stand_elsewhere_do_not_part(tmp_path: Path, read: Read) -> None:
    mail = "The visit to the coast by the mayor on Monday pleased the council"
    post = "The visit by the mayor to the coast pleased the council"

    assert parted(tmp_path, read, mail=mail, post=post) is None


def test_a_not_is_never_left_outside_what_it_turns_round(tmp_path: Path, read: Read) -> None:
    found = parted(
        tmp_path,
        read,
        mail="The builders cannot use the old crane without some form of help",
        post="It is not possible for the builders to use this machine without some form of help",
    )

    assert found is not None
    assert all("not" in f"{found[0]} {reading}" for reading in found[1])


def test_no_word_of_the_frame_is_put_into_a_mouth_that_left_it_out(
    tmp_path: Path, read: Read
) -> None:
    found = parted(
        tmp_path,
        read,
        mail="The resumption of talks about sending troops or private builders",
        post="The two towns have revived talks about lending forces and private military builders",
    )

    assert found is not None
    before, readings, after = found
    assert [f"{before} {reading} {after}".count("military") for reading in readings] == [0, 1]


def test_a_name_alone_is_no_sentence(tmp_path: Path, read: Read) -> None:
    mail = "The talks were reset in the wake of Donald Trump’s victory"
    post = "The new round comes amid the inauguration of Donald Trump as president"

    assert parted(tmp_path, read, mail=mail, post=post) is None


def test_home_tells_the_sentence_with_a_gap_and_what_each_source_has_there(
    tmp_path: Path, read: Read
) -> None:
    home = read(council(tmp_path, "a rapid response force"), "index.md").one(".r-parting")

    assert home.one("h3").text == "A core of allies"
    assert home.one(".r-around").text == (
        "Discussions are underway (here the words differ) in Europe for Ukraine and for security"
    )
    assert home.texts("li") == [
        "with the aim of creating a core of allies the Mail",
        "including creation of a rapid response force the Press",
        "with the aim of creating a core group of allies the Voice",
    ]
    assert home.one(".t").text == "a rapid response force"


def test_one_source_may_say_it_in_two_ways(tmp_path: Path, read: Read) -> None:
    texts = {
        "mail": "He refused to rule out sending troops. He stopped short of ruling out sending troops.",
        "post": "He raised the prospect of sending troops.",
    }
    story = write_story(
        tmp_path,
        sources=texts,
        sheets={
            "mail": "- {id: one, claim: it, said: He refused to rule out sending troops}\n"
            "- {id: two, claim: it, said: He stopped short of ruling out sending troops}",
            "post": "- {id: one, claim: it, said: He raised the prospect of sending troops}",
        },
        claims="it: {title: What he said}",
    )

    assert read(story, "claims/it.md").one(".r-read").texts(".w") == [
        "He refused to rule out",
        "He stopped short of ruling out",
        "He raised the prospect of",
    ]


def test_the_first_wording_of_each_source_stands_before_its_others(
    tmp_path: Path, read: Read
) -> None:
    story = write_story(
        tmp_path,
        sources={
            "mail": "It rained. It poured, too. It rained on.",
            "post": "It rained a little.",
        },
        heads={"mail": "outlet: mail"},
        sheets={
            "mail": "- {id: a, claim: it, said: It rained., cue: It}\n"
            "- {id: b, claim: it, said: 'It poured, too'}\n- {id: c, claim: it, said: It rained on}",
            "post": "- {id: a, claim: it, said: It rained a little}",
        },
        actors="mail: {name: the Mail, kind: outlet}",
        claims="it: {title: Rain}",
    )

    page = read(story, "claims/it.md")
    more = page.one(".r-again")

    assert more.one("summary").text == "2 more in the Mail"
    assert "open" in more.one("details").attributes, "without a script all of it is there"
    assert more.texts("blockquote") == ["It poured, too", "It rained on"]
    assert len(page.all(".r-wording")) == 4


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


def test_a_slip_in_a_passage_is_told_there_and_not_blamed_on_the_claim(tmp_path: Path) -> None:
    root = council(tmp_path, "rapid response force")
    [sheet] = [each for each in (root / "content/sheets").iterdir() if "rapid" in each.read_text()]
    sheet.write_text(sheet.read_text().replace("rapid", "rabid"))

    shown = seen(root)
    assert "these words are not in the text" in shown
    assert "content/claims.yml" not in shown


def test_where_the_source_of_a_turn_was_removed_that_is_no_error(tmp_path: Path) -> None:
    root = council(tmp_path, "[core of allies, elephants in the room]")

    assert not errors(check(read_story(root)))
    assert "if their source was removed, take them out of `turns`" in seen(root)


def test_one_turn_of_several_is_found_at_its_own_place(tmp_path: Path) -> None:
    shown = seen(council(tmp_path, "[core of allies, elephants in the room]"))

    assert "content/claims.yml:1:57" in shown


def is_in(shown: str, lines: Line) -> bool:
    """Whether words stand one after another in a line, with nothing of its text left out between."""
    wanted = [spelling(word) for word in re.findall(r"[\w']+", shown)]
    starts = [0, *lines.breaks]
    ends = [*lines.breaks, len(lines.text)]
    return any(
        row[at : at + len(wanted)] == wanted
        for start, end in zip(starts, ends, strict=True)
        for row in [[spelling(word) for word in re.findall(r"[\w']+", lines.text[start:end])]]
        for at in range(len(row) - len(wanted) + 1)
    )


def true(found: Crux, lines: list[Line]) -> bool:
    """Whether each reading, read from left to right with the words around, is its source's."""
    frame = lines[found.frame].text
    before, after = found.before.of(frame), found.after.of(frame)
    return all(
        is_in(f"{before} {each.span.of(lines[each.line].text)} {after}", lines[each.line])
        for each in found.readings
    )


def test_what_one_source_has_beside_what_all_have_alike_parts_no_two() -> None:
    alike = "The builders broke the old crane at the river last year"
    also = "The builders were to blame for three wet cellars last year"

    assert crux([Line(alike, "mail"), Line(also, "post"), Line(alike, "post")]) is None
    assert crux([Line(alike, "mail"), Line(also, "post")])


SENTENCE = "the mayor will not resign in spring “force” of allies defence"
words = st.lists(st.sampled_from([*SENTENCE.split(), "defense", "resigns"]), max_size=12)


@st.composite
def wordings(draw: st.DrawFn) -> list[Line]:
    """Lines that are near one another: each has some words of one sentence, and some of its own."""
    common, after = draw(words), draw(words)
    lines = []
    for number in range(draw(st.integers(0, 5))):
        parts = [draw(st.sampled_from([[], ["not"]])), common, draw(words), after]
        text = " ".join(word for part in parts for word in part)
        blanks = [match.end() for match in re.finditer(" ", text)]
        cuts = draw(st.sets(st.sampled_from(blanks), max_size=2)) if blanks else set()
        lines.append(Line(text, str(number), tuple(sorted(cuts))))
    return lines


@given(wordings(), st.sampled_from([None, "force", "resign in"]))
def test_what_is_set_out_stands_in_the_wordings(lines: list[Line], turning: str | None) -> None:
    turns = {n: find(each.text, turning) for n, each in enumerate(lines)} if turning else {}
    found = crux(lines, {n: spans for n, spans in turns.items() if spans})

    if found:
        assert true(found, lines)
        assert found.before or found.after
        assert len({each.line for each in found.readings}) == len(found.readings) > 1


def test_in_the_story_every_reading_is_its_sources_own() -> None:
    record = onrecord.load(REPOSITORY)
    shown = [Compared(claim) for claim in record.claims.values()]
    found = [(each.crux, each.lines) for each in shown if each.crux]

    assert len(found) > 8
    assert all(true(crux_, [*lines]) for crux_, lines in found)
