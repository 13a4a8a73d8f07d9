"""Denials of what goes round, warnings, rumours and headlines: what is said, and by whom."""

from __future__ import annotations

import pytest

from drafting import entries, told
from onrecord.text import squeeze


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council has quashed rumours that the pool will close.", "rumours that the pool will close"),
        ("The mayor brushed aside suggestions that the town is poor.", "suggestions that the town is poor"),
        ("Ann Lee shrugged off claims that the pier is unsafe.", "claims that the pier is unsafe"),
        ("Ann Lee shot down the report that she would quit.", "the report that she would quit"),
        ("The ministry has rejected recent claims that Governor Ito is preparing to leave office owing to threats.", "recent claims that Governor Ito is preparing to leave office owing to threats"),
        ("A MAN has denied the murder of his neighbour in Leeds.", "the murder of his neighbour in Leeds"),
        ("Peter Ward denies manslaughter.", "denies manslaughter"),
    ],
)  # fmt: skip
def test_what_goes_round_is_rejected_and_never_said(text: str, words: str) -> None:
    (only,) = entries(text)

    assert [span.of(text) for span in only.said] == [words]
    assert only.rejects_unknown


@pytest.mark.parametrize(
    "text",
    [
        "Mayor denies ‘secret sale’ of park\n\nThe park is old.",
        "Mayor rubbishes “secret sale” claims\n\nThe park is old.",
        "Ann Lee denied that “secret sale” of the park.",
        "Council quashes ‘pool to close’ rumour\n\nThe pool is old.",
    ],
)
def test_words_in_marks_that_are_rejected_are_not_said(text: str) -> None:
    assert [each.rejects_unknown for each in entries(text)] == [True]


def test_words_in_marks_that_others_put_about_are_not_said() -> None:
    assert told("Ann Lee ignored the “secret sale” rumours.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The court quashed the charge that he stole a boat.",
        "The club has not quashed rumours that the pool will close.",
        "The crew poured water on reports that lay about.",
        "The prisoner was denied the killing of his boredom.",
        "Ann Lee shot down a plane.",
    ],
)
def test_what_rejects_nothing(text: str) -> None:
    assert not any(each.rejects_unknown for each in entries(text))


def test_to_whom_it_was_confirmed_passes_it_on() -> None:
    (only,) = entries("Ann Lee confirmed to the Leith Courier that she was leaving the board.")

    assert only.via == ("leith-courier",)


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("The Coastguard warned of high waves and falling rocks.", "warned of", "high waves and falling rocks"),
        ("The Coastguard warned against swimming off the shore.", "warned", "against swimming off the shore"),
        ("Ann Lee complained about the noise of the boats.", "complained about", "the noise of the boats"),
        ("Ann Lee was disappointed to see that the pumps had failed.", "was disappointed to see", "the pumps had failed"),
    ],
)  # fmt: skip
def test_what_leads_to_the_words_is_of_the_cue(text: str, cue: str, words: str) -> None:
    (only,) = entries(text)

    assert only.cue is not None
    assert (only.cue.of(text), only.said[0].of(text)) == (cue, words)


def test_what_they_describe_stands_in_what_they_demand() -> None:
    text = "Workers marched to the town hall, demanding what they describe as a living wage."

    assert told(text) == [("workers", "what they describe as a living wage")]


@pytest.mark.parametrize(
    "text",
    [
        "Markets shrugged off reports that the bank would fail.",
        "Shares rose as investors brushed aside talk of a recession.",
        "Wall Street shrugged off reports that the bank would fail.",
        "Ann Lee did not brush aside claims that the pier was unsafe.",
        "Police shot down a drone, and Ann Lee shrugged off an injury.",
    ],
)
def test_what_no_one_person_or_body_brushes_aside_is_not_said(text: str) -> None:
    assert told(text) == []


def test_no_rumour_tells_nothing() -> None:
    assert told("No rumours spread that the dam had burst.") == []


def test_words_that_open_a_quotation_close_it() -> None:
    text = "Ann Lee dismissed it as “catch and release,” and the paper agreed."

    assert told(text) == [("ann-lee", "dismissed it as “catch and release,”")]


def test_two_words_tell_what_was_called_for() -> None:
    text = "Judge Mary Cole discharged the jury and called for a retrial in May."

    assert told(text) == [("mary-cole", "a retrial")]


BODY = "\n\nThe Harbour Board said the bridge would be shut. It has stood for a century."


def test_a_headline_is_whose_name_stands_behind_its_dash_and_speaks_below() -> None:
    text = f"Bridge to shut for a year due to “heavy rust” — Harbour Board{BODY}"

    assert told(text)[0] == ("harbour-board", "Bridge to shut for a year due to “heavy rust”")
    assert told(text.replace("— Harbour Board", "— Leith Now"))[0][1].startswith("the bridge")


def test_what_a_headline_says_of_reports_is_whose_name_stands_behind_its_dash() -> None:
    text = f"Media reports about the bridge not true - Harbour Board{BODY}"

    assert told(text)[0] == ("harbour-board", "Media reports about the bridge not true")


BELOW = "\n\nThe Harbour Board said on Monday that it was sorry.\n"


@pytest.mark.parametrize(
    "headline", ["Harbour Board: Ferry to be sold in May", "Ferry to be sold in May: Harbour Board"]
)
def test_a_headline_is_whose_name_a_colon_sets_off_and_who_speaks_below(headline: str) -> None:
    assert ("harbour-board", "Ferry to be sold in May") in told(headline + BELOW)


@pytest.mark.parametrize(
    "headline",
    ["Harbour Board: how it sold the ferry", "Harbour Board: the men who sold the ferry"],
)
def test_what_a_headline_is_only_about_says_nothing(headline: str) -> None:
    assert told(headline + BELOW) == [("harbour-board", "it was sorry")]


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour Board lied, says former aide",
        "Harbour Board lied, says report into ferry fire",
        "Harbour Board sold ferry, says engineer who left in May",
        "Harbour Board was warned, says union chief as inquiry opens",
        "Harbour Board was warned, say people who worked there",
    ],
)
def test_behind_the_comma_of_a_headline_may_stand_who_says_it(headline: str) -> None:
    assert [words for who, words in told(headline + BELOW) if who == "harbour-board"] == [
        "it was sorry"
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour Board accused of lying about ferry",
        "Harbour Board described as ‘a disgrace’",
        "Harbour Board told to close ferry",
        "Harbour Board warned ferry may sink",
    ],
)
def test_what_is_done_to_somebody_in_a_headline_they_do_not_say(headline: str) -> None:
    assert told(headline + BELOW) == [("harbour-board", "it was sorry")]


def test_a_headline_without_a_verb_is_whose_name_stands_behind_its_comma() -> None:
    headline = "Harbour Board likely behind fire on ferry, Le Monde reports"
    assert ("le-monde", "Harbour Board likely behind fire on ferry") in told(headline + BELOW)


def test_a_headline_is_not_cut_before_a_number() -> None:
    text = f"Carter says city to ground Merlin 737 Star 8s and Star 9s{BODY}"

    assert told(text)[0] == ("carter", "city to ground Merlin 737 Star 8s and Star 9s")


def test_a_cue_reaches_the_words_of_a_long_statement() -> None:
    said = (
        "the province was going to order that every ferry of the older kind stay in the harbour "
        "after a fire on the lake that killed nine people, and after long pressure from the "
        "families and from others to join the neighbouring states"
    )
    text = f"Governor Ann Lee said on Wednesday that {said}."
    (only,) = entries(text)

    assert only.cue is not None
    assert squeeze(only.cue.of(text)) == "said on Wednesday that"
    assert only.when_printed is not None


@pytest.mark.parametrize(
    ("headline", "who", "via"),
    [
        ("Exclusive: Ferry to be sold in May, officials say", "officials", ()),
        (
            "Washington Post: Ferry was unsafe, officials say",
            "washington-post-officials",
            ("washington-post",),
        ),
    ],
)
def test_what_begins_a_headline_is_nobodys_word(
    headline: str, who: str, via: tuple[str, ...]
) -> None:
    text = headline + BELOW
    entry = entries(text)[0]
    assert (entry.who, entry.via) == ((who,), via)
    assert entry.said[0].of(text).startswith("Ferry")
