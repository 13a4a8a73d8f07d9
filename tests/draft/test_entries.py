"""Proposals as the YAML that an editor reads: the words of the text, and no others."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.dates import Date
from onrecord.draft import Proposal, ProposedActor, actors_to_yaml, to_yaml
from onrecord.draft.entries import TO_COME, WIDTH
from onrecord.files import parse_yaml
from onrecord.text import Span, squeeze

TEXT = "A British military source told Le Monde on Monday that talks are “underway”: at last."


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def read(yaml: str) -> Any:
    document = parse_yaml(yaml, "sheet.yml")
    assert document.problems == []
    return document.data


def test_an_entry_reads_like_one_that_a_person_wrote() -> None:
    proposal = Proposal(
        id="talks-underway",
        said=(place("talks are “underway”"),),
        who=("british-military-source",),
        who_printed=place("A British military source"),
        cue=place("told Le Monde"),
        via=("le-monde",),
        when=Date.parse("2024-11-25"),
        when_printed=place("on Monday"),
        confidence=0.75,
        why="verb of saying; a pronoun",
    )
    assert to_yaml([proposal], TEXT) == (
        "- id: talks-underway\n"
        "  who: british-military-source\n"
        "  who_printed: A British military source\n"
        "  said: talks are “underway”\n"
        "  cue: told Le Monde\n"
        "  via: [le-monde]\n"
        "  when: 2024-11-25\n"
        "  when_printed: on Monday\n"
        "  draft: {confidence: 0.75, why: verb of saying; a pronoun}\n"
    )


def test_a_denial_in_a_caption_by_two_speakers() -> None:
    proposal = Proposal(
        id="talks",
        said=(place("talks"), place("at last")),
        who=("france", "germany"),
        confidence=0.5,
        why="guess",
        rejects_unknown=True,
        in_="caption",
    )
    assert read(to_yaml([proposal], TEXT)) == [
        {
            "id": "talks",
            "who": ["france", "germany"],
            "said": ["talks", "at last"],
            "rejects": "unknown",
            "in": "caption",
            "draft": {"confidence": 0.5, "why": "guess"},
        }
    ]


@pytest.mark.parametrize(
    "words",
    [
        "He said: no", "yes # or not", "- first", "{{ x }}", "[x](javascript:1)", "'it' is", '"quoted"',
        "no", "null", "12:30", "2024", "0x1f", "~", "? what", "*star", "&anchor", "!tag", "|", "> folded",
        "%TAG", "@at", "`tick", "a: b: c", "ends:", "#hash", "tab\there", "next\x85line\u2028and\u2029on",
        "\ufeffmark", "bell\x07", "\U0001f600 é ‘’ “”", "back\\slash", "---", "...", "a\n\nb",
    ],
)  # fmt: skip
def test_awkward_words_read_back_as_they_stand(words: str) -> None:
    assert read_back(words) == squeeze(words)


def read_back(words: str) -> str:
    whole = Span(0, len(words))
    proposal = Proposal(
        "x", (whole,), ("unknown",), 0.3, "quotation marks", cue=whole, who_printed=whole
    )
    (entry,) = read(to_yaml([proposal], words))
    assert entry["said"] == entry["cue"] == entry["who_printed"]
    return str(entry["said"])


@given(st.text(min_size=1).filter(squeeze))
@example("word " * 60)
@example(": " * 60)
@example("# " * 60)
def test_any_words_read_back_but_for_white_space(words: str) -> None:
    assert read_back(words) == squeeze(words)


@given(st.lists(st.text(min_size=1).filter(squeeze), min_size=2, max_size=4))
def test_stretches_read_back_one_by_one(stretches: list[str]) -> None:
    text = "\n\n".join(stretches)
    spans, at = [], 0
    for stretch in stretches:
        spans.append(Span(at, at + len(stretch)))
        at += len(stretch) + 2
    (entry,) = read(to_yaml([Proposal("x", tuple(spans), ("unknown",), 0.3, "why")], text))
    assert entry["said"] == [squeeze(stretch) for stretch in stretches]


@given(st.text(min_size=1).filter(squeeze))
def test_reasons_and_names_read_back(words: str) -> None:
    line = squeeze(words)
    (entry,) = read(to_yaml([Proposal("x", (Span(0, 1),), ("a",), 0.3, line)], "word"))
    assert entry["draft"] == {"confidence": 0.3, "why": line}
    assert read(actors_to_yaml([ProposedActor("a", line, "person", line)])) == {
        "a": {"name": line, "kind": "person", "role": line}
    }


def dated(
    published: str, *, when: Date | None = None, happened: Date | None = None
) -> dict[str, Any]:
    proposal = Proposal("x", (Span(0, 1),), ("a",), 0.3, "why", when=when, happened=happened)
    (entry,) = read(to_yaml([proposal], TEXT, published=Date.parse(published)))
    return dict(entry)


def test_of_what_lies_after_publication_a_note_says_that_it_was_to_come() -> None:
    assert dated("2024-11-25", happened=Date.parse("2025-01"))["note"] == TO_COME
    assert "note" not in dated("2024-11-25", happened=Date.parse("2024-11"))


def test_no_saying_lies_after_publication() -> None:
    assert "when" not in dated("2024-11-25", when=Date.parse("2024-11-26"))
    assert str(dated("2024-11-25", when=Date.parse("2024-11-25"))["when"]) == "2024-11-25"


def test_long_words_are_folded() -> None:
    text = "word " * 100
    yaml = to_yaml([Proposal("x", (Span(0, len(text)),), ("a",), 0.3, "why")], text)
    assert "  said: >-\n" in yaml
    assert max(len(line) for line in yaml.splitlines()) <= WIDTH
    assert read(yaml)[0]["said"] == text.strip()


def test_an_id_that_yaml_would_take_for_a_number_is_put_in_quotes() -> None:
    """Who says it may be printed as `40%`."""
    speakers = Proposal("2024", (Span(0, 1),), ("40", "true"), 0.3, "why", via=("1e5",))
    (entry,) = read(to_yaml([speakers], "word"))
    assert (entry["id"], entry["who"], entry["via"]) == ("2024", ["40", "true"], ["1e5"])

    (entry,) = read(to_yaml([Proposal("x", (Span(0, 1),), ("40",), 0.3, "why")], "word"))
    assert entry["who"] == "40"
    assert read(actors_to_yaml([ProposedActor("40", "40%", "person", speaks_for="50")])) == {
        "40": {"name": "40%", "kind": "person", "speaks_for": "50"}
    }


def test_nothing_proposed_is_nothing_written() -> None:
    assert to_yaml([], "") == actors_to_yaml([]) == ""
