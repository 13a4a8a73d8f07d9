"""One paper tells what another has reported: who said it, and by whom it came."""

from __future__ import annotations

import pytest

from drafting import told
from onrecord.draft import propose
from onrecord.text import squeeze


@pytest.mark.parametrize(
    ("text", "who", "via", "words"),
    [
        (
            (
                "According to the Daily Beacon, a former safety manager warned the company three times "
                "that the sprinklers were broken."
            ),
            "former-safety-manager",
            "daily-beacon",
            "the sprinklers were broken",
        ),
        (
            "According to the Daily Beacon, a former safety manager resigned in protest.",
            "daily-beacon",
            None,
            "a former safety manager resigned in protest",
        ),
        (
            "According to the Daily Beacon, a London tabloid, he resigned in protest.",
            "daily-beacon",
            None,
            "he resigned in protest",
        ),
        (
            "The Daily Beacon had spoken of three emails to the company.",
            "daily-beacon",
            None,
            "three emails to the company",
        ),
        (
            "Ann Lee said the bridge had been closed, the Daily Beacon reported.",
            "ann-lee",
            "daily-beacon",
            "the bridge had been closed",
        ),
        (
            "Ann Lee has called on the council to close the bridge, the Daily Beacon reports.",
            "ann-lee",
            "daily-beacon",
            "the council to close the bridge",
        ),
        (
            "Ann Lee said this showed that the bridge was closed for a week.",
            "ann-lee",
            None,
            "this showed that the bridge was closed for a week",
        ),
        (
            "As first reported by the Daily Beacon on Monday, the council plans to sell the bridge.",
            "daily-beacon",
            None,
            "the council plans to sell the bridge",
        ),
        (
            "The council plans to sell the bridge, as reported by the Daily Beacon.",
            "daily-beacon",
            None,
            "The council plans to sell the bridge",
        ),
    ],
)
def test_what_another_paper_has_told(text: str, who: str, via: str | None, words: str) -> None:
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert " ".join(squeeze(span.of(text)) for span in entry.said) == words
    assert entry.who[0].endswith(who)
    assert entry.via == ((via,) if via else ())


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed. That was according to plan.",
        "Was the bridge closed? That is according to Ann Lee.",
    ],
)
def test_nobody_tells_what_went_according_to_plan(text: str) -> None:
    drafted = propose(text, published=None, actors={}, outlet=None)

    assert not drafted.entries


@pytest.mark.parametrize(
    "text",
    [
        "If the dam failed, as reported by the Beacon, people died.",
        "Did the mill burn, as reported?",
        "Why did the dam fail, as reported by the Beacon?",
        "Ann Lee has not resigned, as was reported by the Beacon.",
        "The case is as first reported.",
    ],
)
def test_nobody_reports_what_is_asked_denied_or_supposed(text: str) -> None:
    assert not propose(text, published=None, actors={}, outlet=None).entries


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The mill burned, as first reported by the Beacon, and Ann Lee said she would rebuild.",
            {"beacon": "The mill burned", "ann-lee": "she would rebuild"},
        ),
        (
            "The mill would be rebuilt, Ann Lee told the council, as reported by the Beacon.",
            {"ann-lee": "The mill would be rebuilt"},
        ),
        (
            "Ann Lee told the council that it would be rebuilt, as first reported by the Beacon.",
            {"ann-lee": "it would be rebuilt"},
        ),
    ],
)
def test_what_another_says_beside_it_was_not_reported_there(
    text: str, said: dict[str, str]
) -> None:
    entries = propose(text, published=None, actors={}, outlet=None).entries

    assert {e.who[0]: " ".join(span.of(text) for span in e.said) for e in entries} == said
    assert not any(each.via for each in entries)


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported that Mayor Ann Lee said the port was closed.",
        "Reuters said Mayor Ann Lee had told reporters the port was closed.",
        "“The port is closed,” Ann Lee said from her office on the quay, Fox News reported.",
        "Ann Lee said, “The port is closed,” Reuters reports.",
        "Ann Lee said: “The port is closed,” Reuters reported.",
        "Ann Lee told her staff: “The port is closed,” Reuters reported.",
        "Ann Lee said the port was “closed,” Reuters reported.",
        "“The port is closed,” Ann Lee said, the NYT reported.",
        "“The port is closed,” said Ann Lee, the New York Times reported.",
        "“The port is closed,” said the mayor, Ann Lee, Reuters reported on Monday.",
        "“The port is closed,” Reuters reported Ann Lee as saying.",
        "Reuters reported Ann Lee as saying that the port was closed.",
        "The port was closed, Reuters quoted Ann Lee as saying on Monday.",
        "The port was closed, Ann Lee was cited by Reuters as saying.",
        "Reuters reported that, according to Ann Lee, the port was closed.",
        "Local media reported that according to Ann Lee the port was closed.",
    ],
)
def test_what_an_outlet_only_passes_on_is_whose_it_is_alone(text: str) -> None:
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert entry.who == ("ann-lee",)
    assert len(entry.via) == 1
    assert entry.confidence > 0.7
    assert text[entry.said[0].start : entry.said[-1].end].lower().strip("“,”") in (
        "the port was closed",
        "the port is closed",
        "the port was “closed",
    )


@pytest.mark.parametrize("reported", ["Reuters reports", "Reuters reported on Monday"])
def test_both_halves_of_what_an_outlet_passes_on_are_kept(reported: str) -> None:
    text = f"“The port is closed,” Ann Lee said, “and it is old,” {reported}."
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries

    assert (entry.who, entry.via) == (("ann-lee",), ("reuters",))
    assert [span.of(text) for span in entry.said] == ["The port is closed", "and it is old"]


@pytest.mark.parametrize(
    "text",
    [
        "Bob Roe said that Ann Lee said the port was closed.",
        "Reuters said Ann Lee had lied about the port.",
        "Reuters said Ann Lee’s claim that the port was closed was false.",
        "Reuters alleged that Ann Lee threatened to close the port.",
        "Reuters reported that Ann Lee promised to close the port and that Bob Roe left.",
        "NASA reported that Ann Lee said the port was closed.",
        "Engineers said that, according to Ann Lee, the port was closed.",
    ],
)
def test_who_says_that_another_said_so_has_said_something(text: str) -> None:
    outer = propose(text, published=None, actors={}, outlet=None).entries[0]
    assert outer.who[0] in ("bob-roe", "reuters", "engineers", "nasa")
    assert not outer.via


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said police reported the fire.",
        "Ann Lee said a driver, a man from Leith, reported the fire.",
        "Ann Lee said the port was closed, after a driver reported a crack.",
        "“It burned,” said Ann Lee, who reported the fire.",
        "The port was closed, Ann Lee said, and the Beacon quoted a poem as evidence.",
    ],
)
def test_who_reports_a_fire_passes_on_no_words(text: str) -> None:
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert (entry.who, entry.via) == (("ann-lee",), ())


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("rejected the offer as “too low”", "rejected the offer as “too low”"),
        ("dismissed the tests as “worthless” work", "dismissed the tests as “worthless” work"),
        ("criticised the port council", "the port council"),
        ("offered to sell the port", "to sell the port"),
    ],
)
def test_what_is_done_in_words_an_outlet_behind_it_only_passes_on(told: str, words: str) -> None:
    text = f"Ann Lee {told}, Reuters said."
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert (entry.who, entry.via) == (("ann-lee",), ("reuters",))
    assert " ".join(span.of(text) for span in entry.said) == words


@pytest.mark.parametrize("who", ["the mayor", "Bob Roe"])
def test_what_another_says_that_somebody_did_is_theirs_to_say(who: str) -> None:
    (entry,) = propose(
        f"Ann Lee criticised the council, {who} said.", published=None, actors={}, outlet=None
    ).entries
    assert entry.who[0] in ("mayor", "bob-roe")


def test_whom_somebody_was_sent_to_says_it_and_not_who_sent_them() -> None:
    text = "J&J referred Reuters to its lawyers, who rejected its findings as “false and cheap.”"
    (entry,) = propose(text, published=None, actors={}, outlet=None).entries
    assert entry.who == ("lawyers",)
    assert entry.rejects_unknown


@pytest.mark.parametrize("tells", ["Ann Lee reminded Bo Berg of the rules", "Ann Lee said no"])
def test_it_is_the_outlet_that_told_whoever_says_something_there(tells: str) -> None:
    text = f"According to the Harbour Post, {tells}. It added that Ann Lee was late."

    assert told(text)[-1] == ("harbour-post", "Ann Lee was late")


def test_a_daily_is_the_newspaper_named_before() -> None:
    text = "The Harbour Post said the pier leaks. The daily also claimed that Ann Lee was told."

    assert told(text)[-1] == ("harbour-post", "Ann Lee was told")
