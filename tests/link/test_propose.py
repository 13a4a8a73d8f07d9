"""Which entries an editor is asked about, why, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.link import Proposal, propose
from onrecord.link.proposals import name
from onrecord.link.score import SURE
from onrecord.story import read_story
from stories import write_story

Bridge = Callable[..., Path]


def asked(root: Path) -> dict[tuple[str, ...], Proposal]:
    return {proposal.key: proposal for proposal in propose(read_story(root))}


BRIDGES = ("gazette#bridge", "herald#bridge")


def test_the_same_statement_in_other_words_is_proposed_with_its_reasons(bridge: Bridge) -> None:
    proposal = asked(bridge())[BRIDGES]

    assert proposal.confidence > 0.5
    assert "the same speaker: the town" in proposal.why
    assert any("bridge" in reason and "repairs" in reason for reason in proposal.why)


def test_another_speaker_is_no_reason_against_it(bridge: Bridge) -> None:
    assert ("gazette#bridge", "tribune#bridge") in asked(bridge())


@pytest.mark.parametrize(
    "pair",
    [("gazette#no-option", "herald#nothing"), ("gazette#depot", "herald#command-post")],
    ids=["two speakers who both rule nothing out", "two strikes of one week"],
)
def test_what_only_sounds_alike_is_not_sure(bridge: Bridge, pair: tuple[str, str]) -> None:
    proposal = asked(bridge()).get(pair)

    assert proposal is None or proposal.confidence < 0.5


def test_as_long_as_necessary_is_not_as_long_as_it_lasts(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources={
            "gazette": "“We will support the port as long as necessary,” said Lind.",
            "herald": "“All must stand with the port for as long as it lasts,” said Marsh.",
        },
        sheets={
            "gazette": "- {id: a, who: lind, said: We will support the port as long as necessary}",
            "herald": "- {id: b, who: marsh, said: All must stand with the port for as long as it lasts}",
        },
        actors="lind: {name: Lind, kind: person}\nmarsh: {name: Marsh, kind: person}",
    )

    assert all(proposal.confidence < 0.5 for proposal in asked(root).values())


def test_dates_and_numbers_that_differ_are_said_as_reasons_against(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources={
            "gazette": "The harbour bridge lost 12 of its cables on Monday.",
            "herald": "The harbour bridge lost 30 of its cables on Friday.",
        },
        sheets={
            "gazette": """
                - id: a
                  said: The harbour bridge lost 12 of its cables
                  happened: 2024-11-18
                """,
            "herald": """
                - id: b
                  said: The harbour bridge lost 30 of its cables
                  happened: 2024-11-22
                """,
        },
    )
    (proposal,) = asked(root).values()

    assert "but other numbers: 12 / 30" in proposal.why
    assert any(reason.startswith("but dates of the happening") for reason in proposal.why)


@pytest.mark.parametrize("claim", ["", "claim: closed, "], ids=["of each other", "of a claim"])
@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        ("happened: 2024-11-18", "happened: 2024-11-18", True),
        ("happened: 2024-11-18", "happened: 2024-11", True),
        ("happened: 2024-11-18", "happened: 2024-11-25", False),
        ("when: 2024-11-18", "when: 2024-11-25", False),
    ],
    ids=["of one day", "of a day and its month", "happened a week apart", "said a week apart"],
)
def test_nobody_is_sure_of_what_has_dates_that_exclude_each_other(
    tmp_path: Path, claim: str, one: str, other: str, *, sure: bool
) -> None:
    words = "The harbour bridge was closed to lorries by the mayor of Northtown"
    root = write_story(
        tmp_path,
        sources={"gazette": f"{words}.", "herald": f"{words}."},
        sheets={
            "gazette": f"- {{id: a, {claim}who: lind, said: {words}, {one}}}",
            "herald": f"- {{id: b, who: lind, said: {words}, {other}}}",
        },
        actors="lind: {name: Lind, kind: person}",
        claims="closed: {title: The harbour bridge was closed to lorries}" if claim else "",
    )
    (proposal,) = asked(root).values()

    assert (proposal.confidence >= SURE) is sure


@pytest.mark.parametrize(("other", "sure"), [("12", True), ("30", False)])
def test_nobody_is_sure_of_what_has_other_numbers(
    tmp_path: Path, other: str, *, sure: bool
) -> None:
    words = "The harbour bridge of Northtown lost {} of its cables to the storm, said the mayor"
    root = write_story(
        tmp_path,
        sources={"gazette": words.format(12), "herald": words.format(other)},
        sheets={
            "gazette": f"- {{id: a, said: '{words.format(12)}'}}",
            "herald": f"- {{id: b, said: '{words.format(other)}'}}",
        },
    )
    (proposal,) = asked(root).values()

    assert (proposal.confidence >= SURE) is sure


@pytest.mark.parametrize("claim", ["", "claim: closes, "], ids=["of each other", "of a claim"])
@pytest.mark.parametrize(("other", "sure"), [("will close", True), ("will not close", False)])
def test_nobody_is_sure_of_what_only_one_of_them_denies(
    tmp_path: Path, claim: str, other: str, *, sure: bool
) -> None:
    words = "The harbour bridge of Northtown {} to lorries in June"
    here, there = words.format("will close"), words.format(other)
    root = write_story(
        tmp_path,
        sources={"gazette": f"{here}.", "herald": f"{there}."},
        sheets={
            "gazette": f"- {{id: a, {claim}who: lind, said: {here}}}",
            "herald": f"- {{id: b, who: lind, said: {there}}}",
        },
        actors="lind: {name: Lind, kind: person}",
        claims="closes: {title: The harbour bridge closes to lorries}" if claim else "",
    )
    (proposal,) = asked(root).values()

    assert (proposal.confidence >= SURE) is sure
    assert ("but one of them says “not”" in proposal.why) is not sure


BRIDGE_CLAIM = "bridge-closes: {title: The harbour bridge closes for two years of repairs}"


def test_a_new_entry_is_asked_about_the_claim_and_not_about_its_entries(bridge: Bridge) -> None:
    joined = """
        - id: bridge
          claim: bridge-closes
          who: ada-lind
          said: The harbour bridge will be closed for two years of repairs
          cue: told the Gazette
        """
    proposals = asked(bridge(BRIDGE_CLAIM, gazette=joined))

    proposal = proposals["herald#bridge", "#bridge-closes"]
    assert name(proposal.other) == "gazette#bridge"
    assert any(reason.startswith("the claim's title speaks of:") for reason in proposal.why)
    assert not any("gazette#bridge" in key for key in proposals)


DRAFT = "\n  draft: {confidence: 0.8, why: verb of saying}"


@pytest.mark.parametrize(
    ("more", "draft", "asks"),
    [
        ({}, "", True),
        ({"herald#nothing": "report"}, "", False),
        ({"herald#nothing": "report"}, DRAFT, True),
    ],
    ids=["a claim of one", "kept apart from another of several", "a draft of a claim of several"],
)
def test_what_an_editor_kept_apart_is_not_asked_about(
    bridge: Bridge,
    monkeypatch: pytest.MonkeyPatch,
    more: dict[str, str],
    draft: str,
    *,
    asks: bool,
) -> None:
    # so few words are alike beyond all doubt, which no wording of them changes
    monkeypatch.setattr("onrecord.link.proposals.ASKED_APART_FROM", 1.0)
    root = bridge("report: {title: What the Gazette reports}\nrepairs: {title: Two years}")
    joined = {"gazette#bridge": "repairs", "herald#bridge": "repairs", "tribune#bridge": "report"}
    for entry, claim in {**joined, **more}.items():
        sheet, id_ = entry.split("#")
        file = root / f"content/sheets/{sheet}.yml"
        lines = f"id: {id_}\n  claim: {claim}{draft if sheet == 'tribune' else ''}\n"
        file.write_text(file.read_text().replace(f"id: {id_}\n", lines))

    assert (("tribune#bridge", "#repairs") in asked(root)) is asks


def test_a_claim_without_entries_is_known_by_its_title(bridge: Bridge) -> None:
    proposals = asked(bridge(BRIDGE_CLAIM))

    assert proposals["gazette#bridge", "#bridge-closes"].other is None


@pytest.mark.parametrize("key", ["claim", "not", "rejects"])
def test_what_is_decided_is_not_asked(bridge: Bridge, key: str) -> None:
    sheet = f"""
        - id: bridge
          {key}: bridge-closes
          said: Repairs will keep the harbor bridge closed for two years
        """
    assert ("herald#bridge", "#bridge-closes") not in asked(bridge(BRIDGE_CLAIM, herald=sheet))


def test_an_entry_that_is_dismissed_is_not_asked_about(bridge: Bridge) -> None:
    sheet = """
        - id: bridge
          said: Repairs will keep the harbor bridge closed for two years
          dismissed: a caption
        """
    assert not any("herald#bridge" in key for key in asked(bridge(herald=sheet)))


def test_the_likeliest_is_asked_first_and_the_same_story_asks_the_same(bridge: Bridge) -> None:
    root = bridge()
    found = propose(read_story(root))

    assert [p.confidence for p in found] == sorted((p.confidence for p in found), reverse=True)
    assert [p.key for p in found] == [p.key for p in propose(read_story(root))]


def test_an_empty_story_asks_nothing(tmp_path: Path) -> None:
    assert propose(read_story(tmp_path)) == []


def test_what_holds_another_entry_is_not_taken_for_it(tmp_path: Path) -> None:
    root = write_story(
        tmp_path,
        sources={
            "gazette": "Talks on the port came back following the visit of Ada Lind to Northtown.",
            "herald": "The visit of mayor Ada Lind to Northtown drew a crowd.",
        },
        sheets={
            "gazette": """
                - id: talks
                  said: Talks on the port came back following the visit of Ada Lind to Northtown
                - id: visit
                  said: the visit of Ada Lind to Northtown
                """,
            "herald": "- {id: visit, said: The visit of mayor Ada Lind to Northtown}",
        },
        actors="ada-lind: {name: Ada Lind, kind: person}",
    )
    found = asked(root)

    assert found["gazette#visit", "herald#visit"].confidence > 0.5
    assert ("gazette#talks", "herald#visit") not in found
