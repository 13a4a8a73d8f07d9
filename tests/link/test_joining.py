"""Drafts that surely are the same are joined before anybody looks; all else waits for a person."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner

from onrecord.check import check
from onrecord.cli import main
from onrecord.link.joining import Joined, join
from onrecord.link.lines import Lines
from onrecord.problems import ProblemsError
from onrecord.record import join as record_of
from onrecord.story import read_story
from stories import write_story

SAID = "The harbour bridge will be closed for two years of repairs"
SOURCES = {
    "gazette": f"{SAID}, mayor Ada Lind told the Gazette.\n\nThe ferry sank, she said.\n",
    "herald": f"{SAID}, Ada Lind told the Gazette, a newspaper.\n",
    "tribune": f"According to the Gazette, {SAID.lower()}.\n",
}
ACTORS = "ada-lind: {name: Ada Lind, kind: person}\ngazette: {name: The Gazette, kind: outlet}\n"
DRAFT = "draft: {confidence: 0.9, why: verb of saying}"


def entry(name: str, said: str = SAID, more: str = DRAFT) -> str:
    return f"- id: {name}\n  who: ada-lind\n  said: {said}\n  {more}\n"


def a_story(root: Path, sources: dict[str, str] = SOURCES, claims: str = "", **sheets: str) -> Path:
    return write_story(root, sources=sources, sheets=sheets, actors=ACTORS, claims=claims)


def sheet(root: Path, name: str) -> str:
    return (root / f"content/sheets/{name}.yml").read_text("utf-8")


def test_what_surely_is_the_same_gets_one_claim_and_no_other_line_changes(tmp_path: Path) -> None:
    root = a_story(
        tmp_path,
        gazette=entry("bridge") + entry("ferry", "The ferry sank"),
        herald=entry("closed"),
    )
    before = sheet(root, "gazette")
    fresh = {"gazette#bridge", "gazette#ferry", "herald#closed"}
    assert join(root, fresh).claims == {"bridge": ["gazette#bridge", "herald#closed"]}
    now = sheet(root, "gazette")
    assert now == before.replace("- id: bridge\n", "- id: bridge\n  claim: bridge\n")
    assert "claim: bridge" in sheet(root, "herald")
    assert not (root / "content/claims.yml").exists()
    assert join(root, fresh).claims == {}


def test_an_entry_that_stood_there_before_is_left_as_it_is(tmp_path: Path) -> None:
    """A person's, or an older draft that somebody may have taken out of a claim."""
    root = a_story(tmp_path, gazette=entry("bridge"), herald=entry("closed", more="note: Read."))
    before = sheet(root, "gazette"), sheet(root, "herald")
    assert join(root, {"herald#closed"}).claims == {}
    assert join(root, {"gazette#bridge"}).claims == {}
    assert (sheet(root, "gazette"), sheet(root, "herald")) == before


def test_a_new_source_joins_the_claim_that_others_have(tmp_path: Path) -> None:
    root = a_story(
        tmp_path,
        claims=f"closes: {{title: {SAID}}}",
        gazette=entry("bridge", more="claim: closes"),
        herald=entry("closed", more="claim: closes"),
        tribune=entry("shut", SAID.lower()),
    )
    assert join(root, {"tribune#shut"}).claims == {"closes": ["tribune#shut"]}
    assert "- id: shut\n  claim: closes\n" in sheet(root, "tribune")


def test_what_no_reader_would_take_for_the_same_stays_apart(tmp_path: Path) -> None:
    """Another number, or a “not”; also where a third source tells neither."""
    less, more, none = (
        f"The harbour ferry sank off the old pier {told}"
        for told in ("with 35 people aboard", "with 45 people aboard", "on its way")
    )
    sources = {"gazette": f"{less}.\n", "herald": f"{more}.\n", "tribune": f"{none}.\n"}
    root = a_story(
        tmp_path,
        sources,
        gazette=entry("ferry", less),
        herald=entry("sank", more),
        tribune=entry("pier", none),
    )
    joined = join(root, {"gazette#ferry", "herald#sank", "tribune#pier"}).claims
    assert joined == {"ferry": ["gazette#ferry", "tribune#pier"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Taxes will rise in the harbour town next year", "Taxes will fall in the harbour town next year"),
        ("The council of the town supports the new plan", "The council of the town opposes the new plan"),
        ("Northland attacked Southland at the old bridge", "Southland attacked Northland at the old bridge"),
        ("Three people died in the harbour fire", "Four people died in the harbour fire"),
        ("The army will leave the old harbour", "The army should leave the old harbour"),
        ("The army will leave the old harbour", "The army may leave the old harbour"),
        ("All members of the council voted for it", "Few members of the council voted for it"),
        ("The bridge will be closed before the vote", "The bridge will be closed after the vote"),
        ("Reports the council sold the old harbour bridge lies", "The council sold the old harbour bridge"),
        ("The allegation that the council sold the harbour bridge is old", "The council sold the harbour bridge"),
    ],
)  # fmt: skip
def test_opposites_stay_apart_however_alike_their_words(
    one: str, other: str, tmp_path: Path
) -> None:
    texts = {"gazette": f"{one}, mayor Ada Lind said.\n", "herald": f"{other}, Ada Lind said.\n"}
    root = a_story(tmp_path, texts, gazette=entry("a", one), herald=entry("b", other))
    assert join(root, {"gazette#a", "herald#b"}).claims == {}


def test_two_people_by_name_may_each_say_it_and_few_words_must_be_the_same(tmp_path: Path) -> None:
    guilty = "guilty to lying to the judges of the old harbour court about the boat"
    took = "The mayor of Leith took office", "The mayor of Leith took steps"
    texts = {
        "gazette": f"Lind pleaded {guilty}. {took[0]}.",
        "herald": f"Marsh pleaded {guilty}. {took[1]}.",
    }
    sheets = [entry("a", guilty) + entry("b", words) for words in took]
    root = a_story(
        tmp_path, texts, gazette=sheets[0], herald=sheets[1].replace("ada-lind", "bo-marsh", 1)
    )
    actors = root / "content/actors.yml"
    actors.write_text(
        actors.read_text("utf-8") + "bo-marsh: {name: Bo Marsh, kind: person}\n", "utf-8"
    )
    assert join(root, {"gazette#a", "gazette#b", "herald#a", "herald#b"}).claims == {}


def test_two_states_that_say_the_same_of_themselves_are_two(tmp_path: Path) -> None:
    said = "it had shot down twelve of the other side’s drones over the old harbour"
    texts = {"gazette": f"Northland said {said}.", "herald": f"Southland said {said}."}
    root = a_story(
        tmp_path,
        texts,
        gazette=entry("a", said).replace("ada-lind", "northland"),
        herald=entry("b", said).replace("ada-lind", "southland"),
    )
    states = "northland: {name: Northland, kind: government}\nsouthland: {name: Southland, kind: government}\n"
    (root / "content/actors.yml").write_text(states, "utf-8")
    assert join(root, {"gazette#a", "herald#b"}).claims == {}


def test_who_drafts_one_article_after_another_is_told_what_waits(tmp_path: Path) -> None:
    """The older draft is left alone, for somebody may have been at it; of its likes he is asked."""
    root = a_story(tmp_path, gazette=entry("bridge") + entry("ferry", "The ferry sank"))
    assert join(root, {"gazette#bridge", "gazette#ferry"}) == Joined()

    later = root / "content/sheets/herald.yml"
    later.write_text(f"entries:\n{entry('closed')}", "utf-8")
    assert join(root, {"herald#closed"}) == Joined(waiting=frozenset({"herald#closed"}))
    assert join(root, {"gazette#bridge", "herald#closed"}).waiting == frozenset()


def test_a_sheet_that_is_saved_meanwhile_stops_it_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = a_story(tmp_path, gazette=entry("bridge"), herald=entry("closed"))
    herald = root / "content/sheets/herald.yml"
    write = Lines.write

    def saved_first(lines: Lines) -> None:
        herald.write_text(f"# mine\n{herald.read_text('utf-8')}", "utf-8")
        write(lines)

    monkeypatch.setattr(Lines, "write", saved_first)
    fresh = {"gazette#bridge", "herald#closed"}
    assert join(root, fresh) == Joined(saved="content/sheets/herald.yml")
    assert "claim" not in sheet(root, "gazette") + sheet(root, "herald")


def test_an_id_of_digits_is_written_as_text(tmp_path: Path) -> None:
    root = a_story(tmp_path, gazette=entry("'2024'"), herald=entry("closed"))
    assert join(root, {"gazette#2024", "herald#closed"}).claims == {
        "2024": ["gazette#2024", "herald#closed"]
    }
    assert "claim: '2024'" in sheet(root, "herald")


def test_a_refusal_is_none_of_what_was_refused(tmp_path: Path) -> None:
    said = "the harbour bridge will be closed for two years"
    texts = {
        "gazette": f"Ada Lind said {said}.\n",
        "herald": f"Lind refused to say whether {said}.\n",
    }
    cues = ("cue: Ada Lind said", "cue: Lind refused to say whether")
    sheets = [entry("a", said, f"{cue}\n  {DRAFT}") for cue in cues]
    root = a_story(tmp_path, texts, gazette=sheets[0], herald=sheets[1])
    assert join(root, {"gazette#a", "herald#b"}).claims == {}


def test_who_has_been_at_an_entry_since_keeps_it(tmp_path: Path) -> None:
    """Approved, given a claim or kept out of one while others were still drafted."""
    for more in ("note: Read.", f"claim: mine\n  {DRAFT}", f"not: [herald#closed]\n  {DRAFT}"):
        root = a_story(tmp_path, gazette=entry("bridge", more=more), herald=entry("closed"))
        before = sheet(root, "gazette")
        join(root, {"gazette#bridge", "herald#closed"})
        assert sheet(root, "gazette") == before


def test_of_a_story_that_cannot_be_read_nothing_is_joined(tmp_path: Path) -> None:
    root = a_story(tmp_path, gazette=entry("bridge"), herald=entry("closed") + "  who: twice\n")
    with pytest.raises(ProblemsError):
        join(root, {"gazette#bridge", "herald#closed"})
    assert "claim" not in sheet(root, "gazette")


def test_a_draft_whose_company_is_gone_breaks_nothing(tmp_path: Path) -> None:
    """Somebody dismissed the other one: the claim is a warning, not an error in another sheet."""
    alone = entry("bridge", more=f"claim: bridge\n  {DRAFT}")
    gone = entry("closed", more=f"claim: bridge\n  dismissed: Not what he said\n  {DRAFT}")
    root = a_story(tmp_path, gazette=alone, herald=gone)
    found = [(each.severity, each.sentence) for each in check(read_story(root)) if each.kind]
    assert ("warning", 'there is no claim "bridge" any more') in found
    assert "error" not in {severity for severity, _ in found}


def test_who_drafts_articles_alone_has_claims_to_read(tmp_path: Path) -> None:
    """From articles to a claim of two sources with one origin, without a line by hand."""
    texts = {
        "gazette": "The bridge will be closed for two years of repairs, mayor Ada Lind told the Gazette.",
        "herald": "The bridge will be closed for two years, mayor Ada Lind told the Gazette on Monday.",
    }
    heads = {
        "gazette": "outlet: gazette\npublished: 2025-03-04",
        "herald": "outlet: herald\npublished: 2025-03-04",
    }
    actors = "gazette: {name: The Gazette, kind: outlet}\nherald: {name: Herald, kind: outlet}"
    root = write_story(tmp_path, sources=texts, heads=heads, actors=dedent(actors))
    told = CliRunner().invoke(main, ["draft", "--story", str(root)]).output
    assert (
        "2 of these most likely say the same as others, and have a `claim:` from the start (1 claim)"
        in told
    )
    assert told.endswith("`onrecord link` asks about the rest.\n")
    (claim,) = record_of(read_story(root)).claims.values()
    assert (claim.origins.sources, len(claim.origins.found)) == (2, 1)
    assert not claim.titled


def test_drafting_ends_with_what_it_left_to_be_asked(tmp_path: Path) -> None:
    texts = {
        "gazette": "The bridge will be closed for two years of repairs, mayor Ada Lind told the Gazette.",
        "herald": "The bridge will be closed for two years, mayor Ada Lind told the Gazette on Monday.",
    }
    root = write_story(tmp_path, sources=texts)
    command = ["draft", "--story", str(root)]
    assert "most likely" not in CliRunner().invoke(main, [*command, "gazette"]).output
    told = CliRunner().invoke(main, [*command, "herald"]).output
    assert "1 of these most likely says the same as what was there before, which no command" in told
    assert told.endswith("No page shows them together until you have answered `onrecord link`.\n")
