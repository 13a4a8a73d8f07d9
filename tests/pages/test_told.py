"""No dense row shows what was said without the words before it that turn it round."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import model
from onrecord.english.contrary import TURNING
from onrecord.files import Document
from onrecord.pages import addresses
from onrecord.pages.excerpts.words import passage_words
from onrecord.pages.index import index
from onrecord.pages.kinds.claims.apart import crux_of
from onrecord.pages.parts import Parts
from onrecord.passages import OMISSION
from onrecord.record import Record
from onrecord.story import SheetEntry
from onrecord.text import Located, Span
from pages.conftest import Read, dense_rows, record_of
from stories import write_story


def troops(root: Path, text: str, cue: str, said: str) -> Path:
    """Two papers print nearly the same; what the minister said is cut out of it."""
    here, there = ("ground troops", "air defence")
    return write_story(
        root,
        sources={"gazette": f"{text}.", "herald": f"{text.replace(here, there)}."},
        heads={"gazette": "outlet: gazette", "herald": "outlet: herald"},
        sheets={
            "gazette": f"- {{id: it, claim: it, who: marsh, said: {said}, cue: {cue}}}",
            "herald": "- {id: it, claim: it, who: marsh, "
            f"said: {said.replace(here, there)}, cue: {cue}}}",
        },
        actors="""
            marsh: {name: Ada Marsh, kind: person}
            gazette: {name: the Gazette, kind: outlet}
            herald: {name: the Herald, kind: outlet}
            """,
        claims="it: {title: The minister on troops}",
    )


def rows(story: Path, read: Read) -> list[str]:
    """What the coverage table, the drawing and a source's own page show of the Gazette."""
    cell = read(story, "coverage.md").one("table").all("td")[0]
    drawn = read(story, "claims/it.md").one(".r-travel").all(".w")
    return [cell.one(".w").text, drawn[0].text]


SENTENCE = "The minister refused to rule out sending ground troops to the border"


@pytest.mark.parametrize(
    ("text", "cue", "said"),
    [
        (
            SENTENCE,
            "The minister refused to",
            "rule out sending ground troops to the border",
        ),
        (
            SENTENCE,
            "The minister",
            "rule out sending ground troops to the border",
        ),
        (SENTENCE, "The minister", "sending ground troops to the border"),
        (
            "Ada Marsh laughed at the idea that ground troops are sent to the border",
            "Ada Marsh laughed at the idea that",
            "ground troops are sent to the border",
        ),
        (
            "Ada Marsh called it a lie that ground troops are sent to the border",
            "Ada Marsh called it a lie",
            "that ground troops are sent to the border",
        ),
        (
            "It would be wrong to say that ground troops are sent to the border",
            "It would be wrong to say that",
            "ground troops are sent to the border",
        ),
        (
            "Ada Marsh was asked to confirm that ground troops are sent to the border",
            "Ada Marsh was asked to confirm that",
            "ground troops are sent to the border",
        ),
        (
            "Ada Marsh ridiculed the idea of sending ground troops to the border",
            "Ada Marsh",
            "sending ground troops to the border",
        ),
        (
            "Ada Marsh called off the vote on sending ground troops to the border",
            "Ada Marsh called off",
            "the vote on sending ground troops to the border",
        ),
    ],
)
def test_words_before_that_turn_what_is_said_begin_the_row(
    tmp_path: Path, read: Read, text: str, cue: str, said: str
) -> None:
    for row in rows(troops(tmp_path, text, cue, said), read):
        assert row.startswith(text[: text.index("ground")].strip()), row


def test_words_that_only_say_who_said_it_do_not(tmp_path: Path, read: Read) -> None:
    story = troops(
        tmp_path,
        "The minister said that ground troops are sent to the border",
        "The minister said that",
        "ground troops are sent to the border",
    )

    assert {row.split()[0] for row in rows(story, read)} == {"ground"}


def test_the_place_where_two_wordings_part_stands_with_them(tmp_path: Path, read: Read) -> None:
    story = troops(tmp_path, SENTENCE, "The minister", "sending ground troops to the border")
    crux = read(story, "claims/it.md").one(".r-crux").text

    assert "refused to rule out sending" in crux


def test_a_source_s_own_page_begins_there_too(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": f"{SENTENCE}."},
        sheets={
            "gazette": "- {id: it, who: unknown, cue: The minister, "
            "said: sending ground troops to the border}"
        },
    )
    alone = read(story, "sources/gazette.md").all(".r-list")[0]

    assert alone.texts("a") == ["The minister refused to rule out sending ground […]"]


# ---- any story

PLENTY = (
    "Bell called on ministers from every town near the sea with ships barrels of grain tea and "
    "sugar for markets where many traders wait before winter begins refused not denied if rejected"
)
texts = st.permutations(PLENTY.split())


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Two or three papers that share most of a text in which no word stands twice."""
    common = draw(texts)
    papers = ["gazette", "herald", "post"][: draw(st.integers(2, 3))]
    printed = {
        paper: [*common[:at], f"{paper}s", *common[at:]]
        for paper in papers
        for at in [draw(st.integers(0, len(common)))]
    }
    entries = [_entry(draw, paper, words) for paper, words in printed.items()]
    joined = {paper: " ".join(words) for paper, words in printed.items()}
    return record_of(joined, entries, draw(st.integers(8, 40)))


def _entry(draw: st.DrawFn, paper: str, words: list[str]) -> SheetEntry:
    cuts = st.lists(st.integers(0, len(words)), min_size=4, max_size=6, unique=True).map(sorted)
    ends = draw(cuts)
    cue, *said = [
        Span(len(" ".join([*words[:a], ""])), len(" ".join(words[:b])))
        for a, b in zip(ends[::2], ends[1::2], strict=False)
    ]
    text = " ".join(words)
    entry = model.Entry.model_validate(
        {"id": "it", "claim": "it", "who": "bell", "said": [span.of(text) for span in said]}
    )
    return SheetEntry(paper, entry, Document(paper, ""), (), Located(tuple(said), cue))


def dense(record: Record) -> Iterator[tuple[str, str]]:
    """What each dense row and the crux show, with the source whose words they are."""
    yield from dense_rows(record)
    claim = record.claims["it"]
    parts = Parts.on(index(record), addresses.COVERAGE)
    found = parts.index.compared(claim).crux
    view = crux_of(parts, claim)
    for reading in found.readings if found and view else ():
        assert view
        words = parts.index.compared(claim).lines[reading.line].text
        inside = reading.span.of(words)
        yield claim.wordings[reading.line].source.id, f"{view.before} {inside} {view.after}"


@given(records())
def test_no_row_hides_what_turns_the_words_that_it_shows(record: Record) -> None:
    passages = {wording.source.id: passage_words(wording) for wording in record.wordings}
    for source, row in dense(record):
        words, shown = passages[source].split(), set(row.split()) - {OMISSION}
        last = max((n for n, word in enumerate(words) if word in shown), default=0)
        assert [w for w in words[:last] if TURNING.fullmatch(w) and w not in shown] == [], row
