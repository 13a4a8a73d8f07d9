"""Drafting only ever adds: what a person wrote stays, byte for byte."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, event, example, given, settings
from hypothesis import strategies as st

from onrecord.cli import main
from onrecord.draft.proposal import Drafted
from onrecord.draft.propose import drafted as proposed
from onrecord.draft.reading import Given
from onrecord.draft.sheets import Outcome, draft, untold
from onrecord.files import read_yaml
from onrecord.problems import ProblemsError
from stories import write_story

TEXT = """\
The mayor said that the bridge is closed. "It will stay closed for a year," she said on Monday.

According to the Harbour Post, nobody was hurt. The engineer denied that the bridge was unsafe.
"""
SHEET = Path("content/sheets/bridge.yml")


def a_story(root: Path, sheet: str | None = None) -> Path:
    files = {} if sheet is None else {str(SHEET): sheet}
    published = {"bridge": "published: 2024-11-25"}
    return write_story(root, sources={"bridge": TEXT}, heads=published, files=files)


def drafted(root: Path, *ids: str, only_new: bool = False) -> list[Outcome]:
    return list(draft(root, ids, only_new=only_new))


def entries(root: Path) -> list[dict[str, object]]:
    document = read_yaml(root / SHEET, str(SHEET))
    assert document.problems == []
    return document.data["entries"] or []


def test_a_source_without_a_sheet_gets_one(tmp_path: Path) -> None:
    (outcome,) = drafted(a_story(tmp_path))
    assert outcome.new
    assert len(outcome.entries) == len(entries(tmp_path)) > 2
    text = (tmp_path / SHEET).read_text("utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../schema/sheet.json\nentries:\n  - id: "
    )
    assert all("draft" in entry for entry in entries(tmp_path))


def test_of_another_language_than_english_only_whole_quotations_are_drafted(tmp_path: Path) -> None:
    german = (
        "Die Bürgermeisterin Ann Lee sagte am Montag: „Die Brücke bleibt zu.“ Bob Roe war dort."
    )
    heads = {"bridge": "published: 2024-11-25\nlanguage: de"}
    root = write_story(tmp_path, sources={"bridge": german}, heads=heads)

    (outcome,) = drafted(root)

    (entry,) = entries(root)
    assert (entry["who"], entry["said"]) == ("unknown", "Die Brücke bleibt zu.")
    assert "when" not in entry
    (note,) = outcome.notes
    assert note.startswith("it is not in English (`language: de`), and drafting reads nothing else")


def test_who_is_named_in_another_language_is_nobody_in_an_english_text(tmp_path: Path) -> None:
    texts = {"bridge": "Lee said the bridge is closed.", "bruecke": "Ann Lee sagte: „Sie ist zu.“"}
    root = write_story(tmp_path, sources=texts, heads={"bruecke": "language: de"})

    drafted(root)

    (entry,) = entries(root)
    assert entry["who"] == "lee"


def test_the_language_of_one_source_is_not_that_of_another_with_the_same_text(
    tmp_path: Path,
) -> None:
    said = "Ann Lee said the bridge is closed."
    root = write_story(
        tmp_path, sources={"bridge": said, "copy": said}, heads={"copy": "language: de"}
    )

    bridge, copy = drafted(root)

    (entry,) = entries(root)
    assert entry["who"] == "ann-lee"
    assert bridge.notes == ()
    assert copy.notes[0].startswith("it is not in English")


def test_what_a_source_lacks_is_told_before_it_is_read(tmp_path: Path) -> None:
    root = a_story(tmp_path)
    assert untold(root) == ["content/sources/bridge.md has no `outlet`"]
    assert untold(a_story(tmp_path, "entries:\n"), only_new=True) == []


def test_a_source_with_a_slip_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    root = a_story(tmp_path)
    slip = "content/sources/{}.md cannot be read in full: `onrecord check` says why"
    (root / "content/sources/empty.md").write_bytes(b"")
    (root / "content/sources/typo.md").write_text(
        "---\narticle: seeds/a.txt\nlangage: fr\n---\nÀ bas\n"
    )

    assert untold(root, ["bridge"]) == ["content/sources/bridge.md has no `outlet`"]
    assert untold(root)[:2] == [slip.format("empty"), slip.format("typo")]


def test_a_source_that_was_renamed_without_its_sheet_is_not_drafted_anew(tmp_path: Path) -> None:
    """An editor's corrections stand in the old one, and a second beside it would hide them."""
    root = a_story(tmp_path, "entries:\n  - {id: closed, said: the bridge is closed}\n")
    source = root / "content/sources/harbour.md"
    (root / "content/sources/bridge.md").rename(source)
    source.write_text(source.read_text().replace("---\n", "---\nwas: bridge\n", 1))

    with pytest.raises(ProblemsError, match=r"rename it to content/sheets/harbour\.yml"):
        drafted(root)
    assert [file.name for file in (root / "content/sheets").iterdir()] == ["bridge.yml"]


def test_a_sheet_of_no_source_is_not_given_to_another_outlet_of_the_same_words(
    tmp_path: Path,
) -> None:
    root = a_story(tmp_path, "entries:\n  - {id: closed, said: the bridge is closed}\n")
    (root / "content/sources/bridge.md").rename(root / "content/sources/harbour.md")

    assert untold(root)[-1] == (
        "content/sheets/bridge.yml has no source, and its words stand in "
        "content/sources/harbour.md: if that is its article, rename one of the two"
    )
    assert [each.source for each in drafted(root)] == ["harbour"]


def test_of_a_day_that_is_known_nothing_is_said_to_be_missing(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["draft", "--story", str(a_story(tmp_path))])

    assert "content/sources/bridge.md has no `outlet`\n" in result.output
    assert "yesterday" not in result.output


def test_drafting_twice_adds_nothing(tmp_path: Path) -> None:
    drafted(a_story(tmp_path))
    before = (tmp_path / SHEET).read_bytes()
    (outcome,) = drafted(tmp_path)
    assert (outcome.entries, outcome.actors) == ((), ())
    assert (tmp_path / SHEET).read_bytes() == before


def test_a_sheet_that_is_not_read_for_its_name_is_not_drafted_anew(tmp_path: Path) -> None:
    a_story(tmp_path, "entries:\n  - {id: mine, said: the bridge is closed}\n")
    (tmp_path / SHEET).rename((tmp_path / SHEET).with_suffix(".yaml"))
    with pytest.raises(ProblemsError, match=r"this file is not read; call it bridge\.yml"):
        drafted(tmp_path, only_new=True)
    assert not (tmp_path / SHEET).exists()


def test_a_sheet_that_is_saved_while_it_is_drafted_is_left_as_it_is(tmp_path: Path) -> None:
    mine = "entries:\n  - {id: mine, said: the bridge is closed}\n"

    def saving(text: str, given: Given) -> Drafted:
        (tmp_path / SHEET).write_text(mine)
        return proposed(text, given)

    (outcome,) = draft(a_story(tmp_path, "entries:\n"), choose=lambda _: saving)
    assert (tmp_path / SHEET).read_text() == mine
    assert not (tmp_path / "content/actors.yml").exists()
    assert outcome.entries == ()
    assert outcome.notes == (
        "it was saved while it was drafted: run `onrecord draft bridge` again",
    )


def test_only_new_leaves_sources_with_a_sheet_alone(tmp_path: Path) -> None:
    assert drafted(a_story(tmp_path, "entries:\n"), only_new=True) == []
    assert (tmp_path / SHEET).read_text() == "entries:\n"


def test_a_dismissed_entry_keeps_its_words(tmp_path: Path) -> None:
    sheet = "entries:\n  - id: a-year\n    said: It will stay closed for a year\n    dismissed: a guess\n"
    drafted(a_story(tmp_path, sheet))
    said = [entry["said"] for entry in entries(tmp_path)]
    assert sum("closed for a year" in str(words) for words in said) == 1


FAKES = """\
Anna Weber, a spokeswoman, dismissed the report, calling it “the highest level of fakes”, and Ben \
Cole said that the ship would leave on Monday.
"""


def added(root: Path, entry: str) -> list[object]:
    """What drafting adds to a sheet with one entry that somebody wrote."""
    actors = "anna-weber: {name: Anna Weber, kind: person}\n"
    files = {"content/actors.yml": actors, "content/sheets/ship.yml": f"entries:\n  - {entry}\n"}
    list(draft(write_story(root, sources={"ship": FAKES}, files=files)))
    sheet = read_yaml(root / "content/sheets/ship.yml", "ship.yml").data["entries"]
    return [new["said"] for new in sheet[1:]]


BY_BEN = "the ship would leave on Monday"


@pytest.mark.parametrize(
    "entry",
    [
        "{id: fakes, who: anna-weber, said: it “the highest level, cue: calling}",
        "{id: fakes, who: anna-weber, said: Anna Weber}",
        "{id: fakes, who: unknown, said: a spokeswoman, cue: dismissed}",
        "{id: fakes, who: unknown, said: dismissed teh raport calling it “the highest level of fakes}",
    ],
)
def test_what_somebody_has_worked_over_is_done_and_what_another_says_there_is_not(
    tmp_path: Path, entry: str
) -> None:
    assert added(tmp_path, entry) == [BY_BEN]


@pytest.mark.parametrize(
    "kept", ["dismissed: no statement", "draft: {confidence: 0.9, why: a verb}"]
)
def test_a_draft_and_what_was_thrown_out_hold_their_own_words_alone(
    tmp_path: Path, kept: str
) -> None:
    found = added(tmp_path, f"{{id: fakes, who: anna-weber, said: Anna Weber, {kept}}}")
    assert len(found) == len([BY_BEN, "the report"])


def test_a_slip_of_a_letter_makes_no_second_entry(tmp_path: Path) -> None:
    slip = "{id: leaves, who: unknown, said: teh ship wuold leave on Monday}"
    assert BY_BEN not in added(tmp_path, slip)


def test_actors_stand_before_the_sheet_that_names_them(tmp_path: Path) -> None:
    """So that a run which is broken off leaves no sheet that names nobody."""
    (outcome,) = drafted(a_story(tmp_path))
    actors = read_yaml(tmp_path / "content/actors.yml", "content/actors.yml").data
    named = {who for entry in entries(tmp_path) for who in [entry["who"]] if who != "unknown"}
    assert named <= set(actors)
    assert set(outcome.actors) <= set(actors)


def test_an_outlet_that_is_no_actor_yet_becomes_one_before_anything_is_read(
    tmp_path: Path,
) -> None:
    heads = {"bridge": "outlet: portside-echo", "ferry": "outlet: harbour-post"}
    ferry = "The ferry runs again, the Harbour Post writes. The mayor was pleased, she said."
    write_story(tmp_path, sources={"bridge": TEXT, "ferry": ferry}, heads=heads)
    first, _ = drafted(tmp_path)
    actors = read_yaml(tmp_path / "content/actors.yml", "content/actors.yml").data

    assert actors["harbour-post"] == {"name": "Harbour Post", "kind": "outlet"}
    assert actors["portside-echo"] == {"name": "Portside Echo", "kind": "outlet"}
    assert "harbour-post" in [entry["who"] for entry in entries(tmp_path)]
    assert "portside-echo, called Portside Echo; mend that in content/actors.yml" in first.notes[0]
    assert "harbour-post, called Harbour Post" in first.notes[1]
    assert [each.notes for each in drafted(tmp_path)] == [(), ()]


@pytest.mark.parametrize(
    ("outlet", "address", "name"),
    [
        ("harbourpost-com", "https://www.harbourpost.com/bridge", "harbourpost.com"),
        ("le-monde", "https://www.lemonde.fr/en/bridge", "Le Monde"),
        ("bbc", "https://www.bbc.co.uk/news/1", "BBC"),
    ],
)
def test_whoever_deletes_the_actors_gets_the_outlets_of_addresses_back(
    tmp_path: Path, outlet: str, address: str, name: str
) -> None:
    heads = {"bridge": f"outlet: {outlet}\nurl: {address}"}
    drafted(write_story(tmp_path, sources={"bridge": TEXT}, heads=heads))
    actors = read_yaml(tmp_path / "content/actors.yml", "content/actors.yml").data

    assert actors[outlet]["name"] == name


def test_the_end_of_a_sentence_is_no_outlets_name(tmp_path: Path) -> None:
    texts = {"bridge": f"{TEXT}\nShe walked to the harbour. Post was late.\n"}
    drafted(write_story(tmp_path, sources=texts, heads={"bridge": "outlet: harbour-post"}))
    actors = read_yaml(tmp_path / "content/actors.yml", "content/actors.yml").data

    assert actors["harbour-post"]["name"] == "Harbour Post"


def test_a_slip_of_an_outlets_id_makes_no_actor(tmp_path: Path) -> None:
    actors = {"content/actors.yml": "harbour-post: {name: Harbour Post, kind: outlet}\n"}
    heads = {"bridge": "outlet: harbour-posst"}
    (outcome,) = drafted(write_story(tmp_path, sources={"bridge": TEXT}, heads=heads, files=actors))
    assert outcome.notes == ()
    assert "posst" not in (tmp_path / "content/actors.yml").read_text("utf-8")


def test_only_outlets_are_held_against_the_id_of_a_new_one(tmp_path: Path) -> None:
    files = {"content/actors.yml": "port-echo-source: {name: source, kind: unnamed}\n"}
    heads = {"bridge": "outlet: port-echo-sources"}
    (outcome,) = drafted(write_story(tmp_path, sources={"bridge": TEXT}, heads=heads, files=files))
    assert "port-echo-sources" in outcome.notes[0]


COMMENT = st.sampled_from(
    ["# checked by ann\n", "    # why?\n", "\n", "  \n", "# ’“—é\n", "#\ttab\n"]
)
FIELD = st.sampled_from(
    [
        "who: unknown",
        "note: >-\n  two\n  lines",
        "note: |+\n  kept\n",
        "note: 'it''s'",
        'note: "a: b"',
        "note: ünï",
        "about: [bridge,\n  mayor]",
        "when: 2024",
        "dismissed: no statement",
    ]
)
SAID = st.sampled_from(
    [
        "said: It will stay closed for a year",
        "said: >-\n  nobody was\n  hurt",
        "said: [the bridge is closed]",
        "said:\n  - the bridge was unsafe",
    ]
)


@st.composite
def hand_written_sheets(draw: st.DrawFn) -> str:
    """Sheets as people leave them: comments, blank lines, all kinds of YAML, no tidy ends."""
    indentation = draw(st.sampled_from(["", "  ", "    "]))
    text = draw(COMMENT) + draw(st.sampled_from(["entries:\n", "entries: # all of them\n"]))
    for number in range(draw(st.integers(0, 3))):
        fields = [f"id: e{number}", draw(SAID), *draw(st.lists(FIELD, max_size=2))]
        item = indent("\n".join(fields), "  ").replace("  ", "- ", 1)
        text += indent(item, indentation) + "\n" + draw(COMMENT)
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return (
        text.rstrip() if draw(st.booleans()) else text + draw(st.sampled_from(["", "...\n", "x"]))
    )


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(sheet="entries: []\n")
@example(sheet="entries:\n- id: a\n  said: nobody was hurt\nmore: 1\n")
@example(sheet="")
@given(sheet=hand_written_sheets())
def test_what_a_person_wrote_stays_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, sheet: str
) -> None:
    root = a_story(tmp_path_factory.mktemp("story"), sheet)
    old = (root / SHEET).read_bytes()
    before = read_yaml(root / SHEET, str(SHEET))
    try:
        drafted(root)
    except ProblemsError:
        event("refused")
        assert (root / SHEET).read_bytes() == old
        return
    event("added to" if (root / SHEET).read_bytes() != old else "nothing to add")
    assert (root / SHEET).read_bytes().startswith(old)
    kept = ((before.data or {}).get("entries")) or []
    assert entries(root)[: len(kept)] == kept
