"""What a page shows of an article: the words that carry an entry, and no more than it may."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.passages import Passage, Role, Speech, as_spoken, passage, speech, words_shown
from onrecord.quotations import quotations
from onrecord.text import Located, Span, count_words, find, locate


def located(text: str, *said: str, cue: str | None = None) -> Located:
    """Where an entry's words stand, in a test that knows that they do."""
    found = locate(text, said, cue)
    assert isinstance(found, Located)
    return found


def shown(text: str, *said: str, cue: str | None = None, prose: int = 30) -> str:
    """The passage as a page would print it: said in [ ], the cue in ( ), left out is …"""
    cut = passage(text, located(text, *said, cue=cue), quotations(text), prose)
    marks = {Role.SAID: "[{}]", Role.CUE: "({})", Role.BETWEEN: "{}"}
    printed = [
        ("… " if piece.after_omission else "") + marks[piece.role].format(piece.span.of(text))
        for piece in cut.pieces
    ]
    return "".join(printed) + (" …" if cut.cut else "")


# The whole stretch


def test_what_stands_between_cue_and_said_is_never_lost() -> None:
    text = "On Sunday Emmanuel Macron, as before, refused to rule out sending troops to Ukraine."
    assert (
        shown(text, "sending troops to Ukraine", cue="Emmanuel Macron")
        == "(Emmanuel Macron), as before, refused to rule out [sending troops to Ukraine]"
    )


def test_a_quotation_keeps_its_marks() -> None:
    text = 'It was never so. "We do not rule out any option," Barrot said on Saturday.'
    assert (
        shown(text, "We do not rule out any option", cue="Barrot said")
        == '["We do not rule out any option,"] (Barrot said)'
    )


def test_a_quotation_of_which_a_part_is_said_keeps_the_mark_on_its_side() -> None:
    text = "He called it “not in line with reality at all”."
    assert shown(text, "not in line with reality") == "[“not in line with reality]"


def test_stretches_and_what_interrupts_them_are_shown_as_printed() -> None:
    text = "“We see,” said Ms Cooper, who was calm, “a blustering tone.”"
    assert (
        shown(text, "We see", "a blustering tone", cue="said Ms Cooper")
        == "[“We see,”] (said Ms Cooper), who was calm, [“a blustering tone.”]"
    )


# The limit


LONG = "The minister, " + "who spoke at length, " * 8 + "said that the plan was dead."


def test_where_all_is_too_much_what_is_neither_cue_nor_said_is_left_out_and_marked() -> None:
    assert (
        shown(LONG, "the plan was dead", cue="The minister")
        == "(The minister)… [the plan was dead]"
    )


FERRY = (
    "A ferry with 189 people on board sank in high waves, leaving 35 dead and 20 missing, "
    "the harbour master said."
)


def test_what_is_still_too_long_ends_where_a_clause_does() -> None:
    whole = FERRY.removesuffix(", the harbour master said.")
    cue = "the harbour master said"

    assert shown(FERRY, whole, cue=cue, prose=16) == (
        "[A ferry with 189 people on board sank in high waves,]… (the harbour master said)"
    )
    assert shown(FERRY, whole, prose=15) == (
        "[A ferry with 189 people on board sank in high waves,] …"
    )
    two = "The bridge is closed. It will be open again to lorries in the spring."
    assert shown(two, two, prose=8) == "[The bridge is closed.] …"


def test_nothing_is_shown_of_what_would_say_something_else_without_its_end() -> None:
    rumours = "Rumours that Brightwell Games sent out keys, which caught those who cheat, are false, it said."
    said = rumours.removesuffix(", it said.")
    assert shown(rumours, said, cue="it said", prose=13) == "(it said) …"
    assert shown(rumours, said, prose=13) == " …"
    for end in (", while nobody knows why", ", but only in May", ", a man of the town said"):
        text = f"The council will close the old bridge{end}."
        assert shown(text, text, prose=8) == " …"


@pytest.mark.parametrize(
    ("begun", "rest"),
    [
        ("The council of the harbour town will close the old bridge", "in Leith in the spring"),
        (
            "There was no proof that the mayor and aides had sold it",
            "or that they had been paid",
        ),
        ("She said that the council of the town will close the pier", "and that it will be sold"),
    ],
)
def test_long_words_may_break_off_where_nothing_behind_turns_them(begun: str, rest: str) -> None:
    assert shown(f"{begun} {rest}.", f"{begun} {rest}", prose=12) == f"[{begun}] …"


@pytest.mark.parametrize(
    "words",
    [
        "The council of the harbour town will close the old bridge or pay for a new one",
        "The council of the harbour town will close the old bridge in Leith if nobody objects",
        "The council of the harbour town will close the old bridge in May, a man said",
        "The mayor of the old harbour town is a well known liar in the eyes of his rivals",
        "The mayor of the old harbour town stormed the great hall on Monday as part of a play",
        "The mayor of the old harbour town never met the owners of it in May of that year",
        "It will not be possible for the council of the town to close it in Leith and keep it",
        "The state will send home all of the many thousands of foreigners who stole from it",
        "The pier of the old harbour town will stay open for ten more years at best",
    ],
)
def test_they_do_not_break_off_where_the_end_may_say_something_else(words: str) -> None:
    assert shown(f"{words}.", words, prose=12) == " …"


def test_what_was_said_stands_without_a_cue_that_only_attributes_it() -> None:
    whole = FERRY.removesuffix(", the harbour master said.")

    assert shown(FERRY, whole, cue="the harbour master said", prose=18) == f"[{whole}]"
    denied = (
        "The harbour master denied that a ferry with 189 people on board had sunk in high waves."
    )
    said = "a ferry with 189 people on board had sunk in high waves"
    assert shown(denied, said, cue="The harbour master denied that", prose=13) == (
        "(The harbour master denied that) …"
    )


def test_a_cue_behind_long_prose_is_kept() -> None:
    text = "The plan is dead. It has no friends left in the town, Le Monde reported."
    said = "The plan is dead. It has no friends left in the town"
    assert shown(text, said, cue="Le Monde", prose=6) == "[The plan is dead.]… (Le Monde)"


def test_people_are_quoted_whole_whatever_stands_around_their_words() -> None:
    quoted = " ".join(["word"] * 60)
    text = f"They, it is now said again and again, called it “{quoted}” and more than that."
    assert shown(text, quoted, cue="They", prose=5) == f"(They)… [“{quoted}”]"
    whole = f"it is now said again and again, called it “{quoted}” and more than that"
    assert shown(text, whole, prose=5) == f"[“{quoted}”] …"
    assert (
        shown(text, whole, prose=9) == f"[it is now said again and again, called it ][“{quoted}”] …"
    )


def test_a_cue_without_end_leaves_room_for_what_was_said() -> None:
    text = "It was said by one and by all and by many more that all is well."
    cue = "It was said by one and by all and by many more"
    assert shown(text, "all is well", cue=cue, prose=6) == "(It was said)… [all is well]"


# Direct, mixed, indirect


def spoken(text: str, *said: str) -> Speech:
    return speech(text, located(text, *said).said, quotations(text))


def test_quotation_marks_tell_how_words_are_given() -> None:
    text = "He said it was “completely unacceptable” and left. “Never,” he added, “not once.”"
    assert spoken(text, "completely unacceptable") is Speech.DIRECT
    assert spoken(text, "it was “completely unacceptable”") is Speech.MIXED
    assert spoken(text, "it was") is Speech.INDIRECT
    assert spoken(text, "Never", "not once") is Speech.DIRECT


# Behind a mark alone


def behind_mark(text: str, said: str, cue: str, prose: int = 5) -> tuple[str, Speech]:
    """What a page prints of an entry, and how its words are given."""
    words, quoted = as_spoken(text, located(text, said, cue=cue), quotations(text))
    cut = passage(text, words, quoted, prose)
    printed = "".join(piece.span.of(text) for piece in cut.pieces) + (" …" if cut.cut else "")
    return printed, speech(text, words.said, quoted)


TURN = "It was the storm, and the mayor, who says “never”, knew of it for ten long years."


def test_a_turn_of_a_transcript_is_whole_and_its_speakers_own_words() -> None:
    text = f"We talk to Ana Lopez.\n\nLOPEZ: {TURN}\n\nHOLT: It was old."
    assert behind_mark(text, TURN, ":") == (TURN, Speech.DIRECT)
    assert behind_mark(text, "It was the storm", ":") == ("It was the storm", Speech.DIRECT)


def test_a_mark_before_other_words_is_not_shown_and_makes_no_quotation() -> None:
    assert behind_mark("Mayor: bridge is safe", "bridge is safe", ":") == (
        "bridge is safe",
        Speech.INDIRECT,
    )
    assert behind_mark("Reports are lies - Brandt", "Reports are lies", "-")[1] is Speech.INDIRECT
    assert behind_mark("“It is safe,” ― Ana Lopez", "It is safe", "―") == (
        "“It is safe,”",
        Speech.DIRECT,
    )
    assert behind_mark("HOLT said: It is safe", "It is safe", "said:")[1] is Speech.INDIRECT
    assert behind_mark("IN LEITH: Holt said it fell.", "it fell", "said")[1] is Speech.INDIRECT


# Shares


def test_what_two_entries_show_counts_once() -> None:
    text = "One two three four five six seven eight nine ten."
    marks = quotations(text)
    two = [
        passage(text, located(text, said), marks, 30) for said in ("two three four", "four five")
    ]
    assert words_shown(text, two) == 0.4
    assert words_shown(text, []) == 0
    assert words_shown("", []) == 0


def test_no_more_than_all_is_shown_of_a_word_in_two_parts() -> None:
    text = "up–down"
    two = [passage(text, Located((span,), None), [], 30) for span in (Span(0, 2), Span(3, 7))]

    assert words_shown(text, two) == 1


# What holds for every text

WORDS = st.sampled_from(
    ["said", "“no", "never”", "He", "–", "it's", "'tis", "so,", '"x', 'y."', "\n\n"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


@st.composite
def told(draw: st.DrawFn) -> tuple[str, Located]:
    """A text, and stretches and perhaps a cue somewhere in it, in words."""
    text = draw(TEXTS.filter(lambda text: bool(text.strip())))
    words = [Span(*match.span()) for match in re.finditer(r"\S+", text)]
    places = st.integers(0, len(words) - 1)
    edges = sorted(draw(st.lists(places, min_size=2, max_size=4).filter(lambda e: len(e) != 3)))
    pairs = list(zip(edges[::2], edges[1::2], strict=True))
    said = [Span(words[a].start, words[b].end) for a, b in pairs]
    if len(said) == 2 and said[0].end > said[1].start:
        said = said[:1]
    first = draw(st.none() | places)
    last = min((first or 0) + draw(st.integers(0, 3)), len(words) - 1)
    cue = None if first is None else Span(words[first].start, words[last].end)
    return text, Located(tuple(said), cue)


@given(told(), st.integers(5, 12))
def test_a_passage_is_in_order_within_its_text_and_within_its_limit(
    case: tuple[str, Located], prose_words: int
) -> None:
    text, words = case
    marks = quotations(text)
    found: Passage = passage(text, words, marks, prose_words)
    spans = found.spans()
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert not any(piece.after_omission for piece in found.pieces[:1])
    assert spans or found.cut
    inner = [part for quotation in marks for part in quotation.inner]
    prose = [
        word
        for span in spans
        for word in find_words(text, span)
        if count_words(word.of(text)) and not any(word.overlap(part) for part in inner)
    ]
    assert len(prose) <= prose_words
    quoted = [
        word
        for span in words.said
        for word in find_words(text, span)
        if any(word.overlap(part) for part in inner)
    ]
    assert all(any(word.overlap(span) for span in spans) for word in quoted)


def find_words(text: str, within: Span) -> list[Span]:
    return [
        Span(within.start + match.start(), within.start + match.end())
        for match in re.finditer(r"\S+", within.of(text))
    ]


@given(TEXTS)
def test_all_of_a_text_is_all_of_it(text: str) -> None:
    if not count_words(text):
        return
    stretch = text.strip()
    whole = Located((find(text, stretch)[0],), None)
    assert words_shown(text, [passage(text, whole, quotations(text), 200)]) == 1
