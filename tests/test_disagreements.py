"""Disagreements found by joining: what is asked, what is not, and what an editor's word does."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from onrecord.check import check
from onrecord.cli import main
from onrecord.problems import Severity, errors, render
from onrecord.record import Claim, Judged
from onrecord.record.disagreements.quantities import quantities
from onrecord.story import read_story
from stories import plain, recorded, seen, write_story

ACTORS = """
mayor: {name: Mayor Ruth Bell, kind: person, speaks_for: city}
city: {name: the city, kind: government}
union: {name: the union, kind: organisation}
union-2: {name: the union, kind: organisation}
aide: {name: an aide, kind: unnamed}
clerk: {name: a clerk, kind: unnamed}
kyiv: {name: Kyiv, kind: government, names: [Kiev]}
"""
NAMES = ("a", "b", "c", "d")


def claim(
    root: Path,
    *told: str | tuple[str, str],
    differs: str = "",
    extra: Mapping[str, str] | None = None,
) -> Claim:
    """The claim that several sources tell, each in one sentence of its own or of a speaker's.

    `extra` are lines of a source's entry, by the source.
    """
    each = [(words, "") if isinstance(words, str) else words for words in told]
    sources = {id_: words for id_, (words, _) in zip(NAMES, each, strict=False)}
    sheets = {
        id_: "- id: it\n  claim: fire\n  said: >-\n    "
        + words
        + (f"\n  who: {who}" if who else "")
        + (f"\n  {extra[id_]}" if extra and id_ in extra else "")
        for id_, (words, who) in zip(NAMES, each, strict=False)
    }
    claims = "fire:\n  title: There was a fire\n" + (
        "  differs:\n" + "".join(f"    {line}\n" for line in plain(differs).splitlines())
        if differs
        else ""
    )
    heads = dict.fromkeys(sources, "published: 2025-03-11")
    write_story(
        root,
        sources=sources,
        heads=heads,
        sheets=sheets,
        actors=ACTORS,
        claims=claims,
        about="settings: {share: 1}",
    )
    return recorded(root).claims["fire"]


def shown(found: Claim) -> list[str]:
    """Each disagreement in a line: `numbers: 12 people (a) / 14 people (b)`."""
    return [
        f"{each.what.value}: "
        + " / ".join(
            f"{side.words} ({', '.join(w.source.id for w in side.wordings)})" for side in each.sides
        )
        + ("" if each.judged is Judged.OPEN else f", {each.judged.value}: {each.reason}")
        for each in found.disagreements
    ]


DIFFER = {
    "Twelve people were killed in the fire|At least 14 people died in the fire": (
        "numbers: Twelve people (a) / At least 14 people (b)"
    ),
    "The blast killed 12 and injured 30|The blast killed 12 and injured 43": (
        "numbers: 30 (a) / 43 (b)"
    ),
    "The missile has a range of 300 km|The missile has a range of 250 miles": (
        "numbers: 300 km (a) / 250 miles (b)"
    ),
    "The missile flies up to 300 km|The missile flies more than 500 km": (
        "numbers: up to 300 km (a) / more than 500 km (b)"
    ),
    "The fire cost $1.2 billion|The fire cost $12 million": (
        "numbers: $1.2 billion (a) / $12 million (b)"
    ),
    "Prices rose by 5 per cent|Prices rose by seven percent": (
        "numbers: 5 per cent (a) / seven percent (b)"
    ),
    "A 34-year-old man lit the fire|A man aged 36 lit the fire": (
        "numbers: 34-year-old (a) / 36 (b)"
    ),
    "The fire burnt 200 houses down|The fire burnt two hundred and six houses down": (
        "numbers: 200 houses (a) / two hundred and six houses (b)"
    ),
    "They sent up to 800,000 NATO troops|They sent over a million troops": (
        "numbers: up to 800,000 NATO troops (a) / over a million troops (b)"
    ),
    "They counted 1,234,567 votes|They counted 1,234,568 votes": (
        "numbers: 1,234,567 votes (a) / 1,234,568 votes (b)"
    ),
    "About 340 people left|The 372 people left": "numbers: About 340 people (a) / 372 people (b)",
    "The missile hit the city of Dnipro|It hit a factory in Dnepropetrovsk": (
        "names: Dnipro (a) / Dnepropetrovsk (b)"
    ),
    "The missile struck in Kharkiv at night|The missile struck near Odesa at night": (
        "names: Kharkiv (a) / Odesa (b)"
    ),
    "It stood open for two days before the flood|It stood open for three days before the water": (
        "numbers: two days (a) / three days (b)"
    ),
    "The strike took about 40 days after all|The strike took 80 days after all": (
        "numbers: about 40 days (a) / 80 days (b)"
    ),
    "It burnt down within two hours|It burnt down within five hours": (
        "numbers: two hours (a) / five hours (b)"
    ),
    "A two-day strike before the vote was called|A five-day strike before the vote was called": (
        "numbers: two-day (a) / five-day (b)"
    ),
    "They hit a depot in the Bryansk region|They hit a depot in the Kursk region": (
        "names: Bryansk (a) / Kursk (b)"
    ),
    "It was a response to the US|It was a response to Bell": "names: US (a) / Bell (b)",
    "He had spoken to the French king|He had spoken to the German king": (
        "names: French (a) / German (b)"
    ),
}


@pytest.mark.parametrize("told", DIFFER)
def test_what_differs_is_asked(told: str, tmp_path: Path) -> None:
    assert shown(claim(tmp_path, *told.split("|"))) == [DIFFER[told]]


SAME = [
    # in figures or in letters, and in other units
    "Three ships burnt|3 ships burnt",
    "Twenty-five ships burnt|Some 25 ships burnt",
    "The missile has a range of three hundred kilometres|The missile has a range of 190 miles",
    "The missile flies 100 km|The missile flies 62 miles",
    "It weighs two tonnes|It weighs 2,000 kg",
    "It lasted two weeks|It lasted 14 days",
    # with room
    "About 300 houses burnt|312 houses burnt",
    "About 340 houses burnt|352 houses burnt",
    "More than 300 houses burnt|312 houses burnt",
    "Up to 12 people died|Nine people died",
    "At least 12 people died|14 people died",
    "Between 5 and 10 ships burnt|Seven ships burnt",
    "Hundreds of houses burnt|350 houses burnt",
    "The fire cost $1.2 billion|The fire cost $1.23 billion",
    "It sent 10,000 troops|It sent 10,150 troops",
    "It cost 53 million euros|It cost 53 “million euros”",
    "14 “ships” burnt|“14 ships burnt”",
    "A few hundred ships burnt|312 ships burnt",
    # of something else
    "Three people were killed|Five people were injured",
    "Eight missiles were fired|Two bombs were dropped",
    "The range is 300 km|The range is 5 seconds",
    "Prices rose 5 percent in 2022|Prices rose 9 percent in 2023",
    "The fire cost 3 million dollars|The fire cost 5 million euros",
    "A bridge 300 metres long burnt|The fire was seen from 20 km off",
    # no numbers at all
    "It burnt on 5 March 2024|It burnt on 6 March 2025",
    "The Su-24 burnt|The Su-27 burnt",
    "It burnt at 18:30|It burnt at 19:45",
    "It was the 3rd fire|It was the 4th fire",
    "It burnt three days ago|It burnt four days ago",
    "It burnt two days before the vote|It burnt three days before the vote",
    "It burnt for the past two days|It burnt for the past three days",
    "It burnt within the next two days|It burnt within the next three days",
    # which belongs to which is not known
    "Eight missiles of 12 missiles hit|12 missiles were fired",
    # names
    "He travelled to Paris|He travelled to France",
    "support for Kyiv fell|support for Kiev fell",
    "support for Kyiv fell|support for Ukraine fell",
    "It hit the Ukrainian border|It hit the border of Ukraine",
    "It burnt near Leeds and York|It burnt near York",
    "Ruth Bell went to Leeds|Bell went to Leeds",
    "He met the French in Lyon|He met France in Lyon",
    "support for London fell|support for the British fell",
    "support for Britain fell|support for the UK fell",
    "support for Washington fell|support for American fell",
    "support for Prague fell|support for Czechia fell",
    "He had spoken to the French president|He had spoken to Bell",
    "It struck a Russian region|It struck Bryansk",
]


@pytest.mark.parametrize("told", SAME)
def test_what_may_be_the_same_is_not_asked(told: str, tmp_path: Path) -> None:
    assert shown(claim(tmp_path, *told.split("|"))) == []


SAID = "No decision on the old bridge will be taken before the spring"


def test_speakers_of_what_looks_like_one_saying(tmp_path: Path) -> None:
    assert shown(claim(tmp_path, (SAID, "union"), (f"{SAID} comes", "aide"))) == [
        "speakers: the union (a) / an aide (b)"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mayor", "city"),
        ("aide", "clerk"),
        ("mayor", "unknown"),
        ("mayor", ""),
        ("union", "union"),
        ("union", "union-2"),
    ],
)
def test_speakers_that_may_be_one_are_not_asked_about(one: str, other: str, tmp_path: Path) -> None:
    """One speaks for the other; two that nobody names; one whom the text leaves open; one name."""
    assert shown(claim(tmp_path, (SAID, one), (SAID, other))) == []


def test_two_who_say_something_else_in_other_words_are_two(tmp_path: Path) -> None:
    words = "We shall never give the bridge up", "It is a disgrace that the bridge is closed"
    assert shown(claim(tmp_path, (words[0], "mayor"), (words[1], "union"))) == []


def test_dates_that_exclude_each_other(tmp_path: Path) -> None:
    dates = {"a": "when: 2025-03-03", "b": "when: 2025-03-04"}

    found = claim(tmp_path, ("it burns", "mayor"), ("it does burn", "mayor"), extra=dates)

    assert shown(found) == ["dates: Monday 3 March 2025 (a) / Tuesday 4 March 2025 (b)"]


def test_dates_of_two_speakers_are_not_compared(tmp_path: Path) -> None:
    dates = {"a": "when: 2025-03-03", "b": "when: 2025-03-04"}

    assert shown(claim(tmp_path, ("it burns", "mayor"), ("it does", "union"), extra=dates)) == []


@pytest.mark.parametrize("speakers", [("", ""), ("mayor", "union"), ("mayor", "")])
def test_an_event_has_one_date_whoever_tells_of_it(
    speakers: tuple[str, str], tmp_path: Path
) -> None:
    dates = {"a": "happened: 2025-03-03", "b": "happened: 2025-03-04"}
    told = [("it burnt", speakers[0]), ("it did burn", speakers[1])]

    assert shown(claim(tmp_path, *told, extra=dates)) == [
        "dates: Monday 3 March 2025 (a) / Tuesday 4 March 2025 (b)"
    ]


@pytest.mark.parametrize("other", ["2025-03", "2025-03-04~", "2025-03-01/2025-03-05", "../2025"])
def test_dates_that_may_be_one_are_not_asked_about(other: str, tmp_path: Path) -> None:
    dates = {"a": "happened: 2025-03-03", "b": f"happened: {other}"}

    assert shown(claim(tmp_path, "it burnt", "it did burn", extra=dates)) == []


def test_a_day_within_a_stretch_that_another_tells_of_is_not_asked_about(tmp_path: Path) -> None:
    lasted = "happened: 2025-03-03\n  until: 2025-03-09"
    told = ("it burnt for a week", "it burnt that day")

    within = claim(tmp_path, *told, extra={"a": lasted, "b": "happened: 2025-03-05"})
    assert shown(within) == []
    after = claim(tmp_path, *told, extra={"a": lasted, "b": "happened: 2025-03-10"})
    assert shown(after) == ["dates: Monday 3 March 2025 (a) / Monday 10 March 2025 (b)"]


def test_one_source_against_itself(tmp_path: Path) -> None:
    write_story(
        tmp_path,
        sources={
            "a": "Twelve ships burnt. In all, 14 ships burnt. Canada is ready; Canada is not."
        },
        sheets={
            "a": """
                - {id: one, claim: fire, said: Twelve ships burnt}
                - {id: other, claim: fire, said: 14 ships burnt}
                - {id: ready, claim: ready, who: canada, said: Canada is ready}
                - {id: not-ready, claim: not-ready, who: canada, said: Canada is not}
                """
        },
        actors="canada: {name: Canada, kind: government}",
        claims="""
            fire: {title: There was a fire}
            ready: {title: Some are ready}
            not-ready: {title: Some are not ready, contradicts: ready}
            """,
    )

    claims = recorded(tmp_path).claims

    assert shown(claims["fire"]) == ["numbers: Twelve ships (a) / 14 ships (a)"]
    assert shown(claims["not-ready"]) == ["sides: Canada (a) / Canada (a)"]
    assert shown(claims["ready"]) == []
    assert all(each.within_one_source for c in claims.values() for each in c.disagreements)


# What an editor has said


CONFIRMED = """
- what: numbers
  between: [a#it, b#it]
  note: Nobody has counted.
"""
DISMISSED = """
- what: numbers
  between: [a#it, b#it]
  dismissed: Two fires.
"""


def test_confirmed(tmp_path: Path) -> None:
    found = claim(tmp_path, "Twelve ships burnt", "14 ships burnt", differs=CONFIRMED)

    assert shown(found) == [
        "numbers: Twelve ships (a) / 14 ships (b), confirmed: Nobody has counted."
    ]


def test_dismissed(tmp_path: Path) -> None:
    found = claim(tmp_path, "Twelve ships burnt", "14 ships burnt", differs=DISMISSED)

    assert shown(found) == ["numbers: Twelve ships (a) / 14 ships (b), dismissed: Two fires."]


def test_a_new_source_with_a_number_that_is_decided_asks_nothing(tmp_path: Path) -> None:
    told = "Twelve ships burnt", "14 ships burnt", "In the harbour 12 ships burnt"

    assert shown(claim(tmp_path, *told, differs=CONFIRMED)) == [
        "numbers: Twelve ships (a, c) / 14 ships (b), confirmed: Nobody has counted."
    ]


def test_a_new_number_is_a_new_question_and_the_old_is_not_asked_again(tmp_path: Path) -> None:
    told = "Twelve ships burnt", "14 ships burnt", "20 ships burnt"

    assert shown(claim(tmp_path, *told, differs=DISMISSED)) == [
        "numbers: Twelve ships (a) / 14 ships (b), dismissed: Two fires.",
        "numbers: Twelve ships (a) / 20 ships (c) / 14 ships (b)",
    ]


def test_dates_that_an_editor_dismisses_are_no_disagreement_anywhere(tmp_path: Path) -> None:
    dates = {"a": "when: 2025-03-03", "b": "when: 2025-03-04"}
    told = ("it burns", "mayor"), ("it does burn", "mayor")
    none = "[{what: dates, between: [a#it, b#it], dismissed: He said it twice.}]"

    assert [f.disagree for f in claim(tmp_path, *told, extra=dates).said] == [True]
    found = claim(tmp_path, *told, extra=dates, differs=none)
    assert [f.disagree for f in found.said] == [False]


def test_dates_disagree_while_one_of_them_is_not_judged(tmp_path: Path) -> None:
    dates = {id_: f"when: 2025-03-0{day}" for day, id_ in enumerate("abc", 3)}
    told = ("it burns", "mayor"), ("it does burn", "mayor"), ("it burns on", "mayor")
    none = "[{what: dates, between: [a#it, b#it], dismissed: He said it twice.}]"

    found = claim(tmp_path, *told, extra=dates, differs=none)

    assert [each.judged for each in found.disagreements] == [Judged.DISMISSED, Judged.OPEN]
    assert [finding.disagree for finding in found.said] == [True]


def test_what_only_a_person_sees_may_be_written_down(tmp_path: Path) -> None:
    by_hand = "[{what: other, between: [a#it, b#it], note: One lays it to arson.}]"

    assert shown(claim(tmp_path, "Ships burnt", "Ships were burnt", differs=by_hand)) == [
        "other:  (a) /  (b), confirmed: One lays it to arson."
    ]


# What the editor is asked


def asked(root: Path, differs: str = "", burnt: str = "burnt") -> str:
    """What `onrecord check` shows of two sources that count ships, and of this decision."""
    claim(root, f"Twelve ships {burnt}", f"In the harbour 14 ships {burnt}", differs=differs)
    hidden = "nothing uses the actor", "nothing says how the day", "this source has no `outlet`"
    found = check(read_story(root))
    return "\n".join(render(p) for p in found if not p.sentence.startswith(hidden))


def test_in_a_question_passages_with_quotation_marks_stand_in_brackets(tmp_path: Path) -> None:
    told = asked(tmp_path, burnt="“burnt”")
    assert "in a#it [Twelve ships “burnt”]; and" in told


def test_a_question_has_both_passages_and_what_to_write(tmp_path: Path) -> None:
    assert asked(tmp_path) == plain(
        """
        content/sheets/b.yml:5:20: question: do the sources disagree on the number? "Twelve ships" in a#it ("Twelve ships burnt"); and "14 ships" in b#it ("In the harbour 14 ships burnt"); if they do, write this under "fire" in content/claims.yml and say in `note` what readers should know of it; if not, put `dismissed` in its place, and say why
            5 |     In the harbour 14 ships burnt
              |                    ^^^^^^^^
          differs:
            - what: numbers
              between:
                - a#it
                - b#it
              note: …
        """
    ).rstrip("\n")


def test_what_it_says_to_write_can_be_pasted(tmp_path: Path) -> None:
    written = asked(tmp_path).split("^\n", 1)[1]
    claims = tmp_path / "content/claims.yml"
    claims.write_text(claims.read_text("utf-8") + written + "\n", "utf-8")

    assert [p for p in check(read_story(tmp_path)) if p.severity is Severity.QUESTION] == []
    assert [each.judged for each in recorded(tmp_path).claims["fire"].disagreements] == [
        Judged.CONFIRMED
    ]


def test_of_drafts_that_a_program_joined_the_claim_is_written_whole(tmp_path: Path) -> None:
    """Nobody has recorded it yet; and one of the drafts may only be wrong."""
    draft = "draft: {confidence: 0.9, why: verb of saying}"
    ships = "Twelve ships burnt", "In the harbour 14 ships burnt"
    claim(tmp_path, *ships, extra={"a": draft, "b": draft})
    claims = tmp_path / "content/claims.yml"
    claims.unlink()
    (question,) = (p for p in check(read_story(tmp_path)) if p.severity is Severity.QUESTION)

    assert "see first whether a draft is wrong; if they do, write this into" in question.advice
    claims.write_text(question.write.replace("title: …", "title: A fire") + "\n", "utf-8")
    (now,) = recorded(tmp_path).claims["fire"].disagreements
    assert now.judged is Judged.CONFIRMED


@pytest.mark.parametrize("decision", [CONFIRMED, DISMISSED])
def test_what_is_decided_is_not_asked(decision: str, tmp_path: Path) -> None:
    assert asked(tmp_path, decision) == ""


def test_a_decision_is_kept_when_its_entry_gets_another_id(tmp_path: Path) -> None:
    claim(tmp_path, "Twelve ships burnt", "14 ships burnt", differs=CONFIRMED)
    sheet = tmp_path / "content/sheets/b.yml"
    sheet.write_text(sheet.read_text("utf-8").replace("id: it", "id: ships\n  was: it"), "utf-8")

    assert [each.judged for each in recorded(tmp_path).claims["fire"].disagreements] == [
        Judged.CONFIRMED
    ]


STALE = {
    "[{what: numbers, between: [a#it, b#its], note: x}]": (
        'content/claims.yml:4:38: warning: there is no entry "b#its"; did you mean "b#it"?'
    ),
    "[{what: dates, between: [a#it, b#it], note: x}]": (
        "content/claims.yml:4:6: warning: nothing differs any more in what this decides; remove it, "
        "or see what has changed in these entries"
    ),
}


@pytest.mark.parametrize("decision", STALE)
def test_a_decision_on_nothing_is_a_warning(decision: str, tmp_path: Path) -> None:
    assert STALE[decision] in asked(tmp_path, decision).splitlines()


WRONG = {
    "[{what: number, between: [a#it, b#it], note: x}]": '"number" is not one of dates, numbers',
    "[{what: numbers, between: [a#it], note: x}]": "this list needs 2 at least",
    "[{what: numbers, between: [it, b#it], note: x}]": '"it" does not name an entry; write the',
    "[{what: numbers, between: [a#it, b#it]}]": "a difference has a `note` where it is one, or",
    "[{what: numbers, between: [a#it, b#it], note: x, dismissed: y}]": "a difference has a `note`",
}


@pytest.mark.parametrize("decision", WRONG)
def test_a_slip_in_a_decision_is_told_in_plain_words(decision: str, tmp_path: Path) -> None:
    claim(tmp_path, "Twelve ships burnt", "14 ships burnt")
    claims = tmp_path / "content/claims.yml"
    claims.write_text(f"fire:\n  title: Fire\n  differs: {decision}\n", "utf-8")

    [wrong] = errors(check(read_story(tmp_path)))
    assert render(wrong).startswith("content/claims.yml:3:")
    assert WRONG[decision] in wrong.message


def test_questions_stand_apart_and_are_no_error(tmp_path: Path) -> None:
    claim(tmp_path, "Twelve ships burnt", "14 ships burnt")

    result = CliRunner().invoke(main, ["check", "--story", str(tmp_path)])
    as_json = CliRunner().invoke(main, ["check", "--json", "--story", str(tmp_path)])

    assert result.exit_code == as_json.exit_code == 0
    assert result.output.index("0 errors") < result.output.index("question: ")
    assert "1 question for you to answer" in result.output
    [question] = [p for p in json.loads(as_json.stdout) if p["severity"] == "question"]
    assert question["kind"] == "differing-numbers"
    assert question["write"].startswith("  differs:")


# Quantities


@given(st.integers(2, 999_999).filter(lambda number: not 1900 <= number < 2100))
def test_a_number_never_differs_from_itself_however_it_is_written(number: int) -> None:
    [written] = quantities(f"they saw {number} ships")
    [grouped] = quantities(f"they saw {number:,} ships")

    assert written.kind == grouped.kind
    assert not written.excludes(grouped)


@given(st.text(max_size=60))
def test_any_text_is_read(words: str) -> None:
    for quantity in quantities(words):
        assert quantity.printed.of(words)
        assert not quantity.excludes(quantity)


def test_an_entry_that_belongs_to_a_claim_and_rejects_it_is_told_with_all_else(
    tmp_path: Path,
) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "Lee said that ten died.", "herald": "Roe said that twelve died."},
        sheets={
            "gazette": "- {id: a, claim: dead, rejects: dead, who: lee, said: ten died, cue: said}",
            "herald": "- {id: b, claim: dead, who: roe, said: twelve died, cue: said}",
        },
        actors="lee: {name: Lee, kind: person}\nroe: {name: Roe, kind: person}",
        claims="dead: {title: Ten died}",
    )
    assert 'both belongs to "dead" and rejects it' in seen(story)
