"""Whatever is shown as a source's words stands in its text, cut at the sign for what is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord import model
from onrecord.export.gather import gather
from onrecord.export.tables import TABLES
from onrecord.files import Document
from onrecord.pages.excerpts.words import passage_words
from onrecord.passages import OMISSION
from onrecord.record import Record, join
from onrecord.story import SheetEntry, read_story
from onrecord.text import Located, Span, find, squeeze
from pages.conftest import Read, dense_rows, record_of
from real import copy_of_the_story
from stories import write_story


def strange(shown: str, text: str) -> list[str]:
    """The stretches of what is shown that do not stand in a text."""
    parts = (squeeze(part) for part in shown.split(OMISSION))
    return [part for part in parts if part and not find(text, part)]


def test_words_from_two_places_are_never_joined_without_a_sign(tmp_path: Path, read: Read) -> None:
    story = write_story(
        tmp_path,
        sources={"gazette": "The plan, which cost millions, could lead from a dyke to a dam."},
        sheets={"gazette": "- {id: dam, said: [The plan, could lead, to a dam]}"},
    )
    alone = read(story, "sources/gazette.md").all(".r-list")[0]

    assert alone.texts("a") == ["The plan […] could lead […] to a dam"]


def test_where_no_words_may_be_shown_it_is_said_why(tmp_path: Path, read: Read) -> None:
    said = f"nobody {'of her office ' * 12}will resign"
    story = write_story(
        tmp_path,
        sources={"gazette": f"The Gazette said {said}."},
        sheets={"gazette": f"- {{id: resign, claim: it, who: gazette, said: {said}, cue: said}}"},
        actors="gazette: {name: the Gazette, kind: outlet}",
        claims="it: {title: They resign}",
    )
    page = read(story, "claims/it.md")

    assert page.one("blockquote").text == "said […]"
    assert "more words of the reporter’s own than this site shows" in page.text


# ---- any story

PLENTY = (
    "the mayor will not resign in spring, says a town that saw “refuse and force” at sea with Bell."
)
words = st.lists(
    st.sampled_from(PLENTY.split()),
    min_size=4,
    max_size=70,
).map(" ".join)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Two or three papers, each with one wording of a claim: some stretches of its text, a cue."""
    papers = ["gazette", "herald", "post"][: draw(st.integers(2, 3))]
    texts = {paper: draw(words) for paper in papers}
    entries = [_entry(draw, paper, text) for paper, text in texts.items()]
    return record_of(texts, entries, draw(st.integers(5, 40)), draw(_TURNS))


_TURNS = st.sampled_from([{}, {"turns": ["spring"]}, {"turns": ["at sea", "not resign"]}])


def _entry(draw: st.DrawFn, paper: str, text: str) -> SheetEntry:
    length = len(text.split())
    cuts = st.lists(st.integers(0, length), min_size=2, max_size=6, unique=True).map(sorted)
    ends = draw(cuts)
    starts = [sum(len(word) + 1 for word in text.split()[:n]) for n in range(length + 1)]
    spans = [
        Span(starts[a], starts[b] - 1) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b
    ]
    *said, last = spans
    attributed: bool = draw(st.booleans())
    cue = last if said and attributed else None
    stretches = said if cue else spans
    entry = model.Entry.model_validate(
        {
            "id": "it",
            "claim": "it",
            "who": "bell",
            "said": [span.of(text) for span in stretches],
            **draw(st.sampled_from([{}, {"rejects": "unknown"}])),
        }
    )
    return SheetEntry(paper, entry, Document(paper, ""), (), Located(tuple(stretches), cue))


def shown(record: Record) -> Iterator[tuple[str, str]]:
    """All that pages show of wordings in short or in one piece, each with its source's id."""
    for wording in record.wordings:
        yield wording.source.id, passage_words(wording)
    yield from dense_rows(record)
    gathered = gather(record)
    table = next(table for table in TABLES if table.name == "wordings")
    names = [column.name for column in table.columns]
    for row in table.rows(gathered):
        cells = dict(zip(names, row, strict=True))
        for name in ("words", "said", "cue"):
            yield str(cells["source"]), str(cells[name] or "")


@given(records())
def test_whatever_is_shown_stands_in_the_text(record: Record) -> None:
    for source, told in shown(record):
        assert not strange(told, record.sources[source].text)


def test_whatever_the_pages_of_the_story_show_stands_in_a_text(
    tmp_path: Path, read_all: Callable[[Path], dict[str, Any]]
) -> None:
    story = copy_of_the_story(tmp_path)
    sources = join(read_story(story)).sources.values()
    collected = [file.read_text("utf-8") for file in (story / "seeds").iterdir()]
    texts = {*collected, *(text for source in sources for text in (source.text, source.title))}
    pages = read_all(story)
    del pages["method.md"]  # it sets words of ours as words of a source are set, to show how

    words = {
        each.text.removeprefix("“").removesuffix("”")
        for page in pages.values()
        for section in page.all(".r-sec")
        if section.all("h2")[:1] and section.all("h2")[0].text != "How we know"
        for each in section.all(".w")
    }
    assert [told for told in words if all(strange(told, text) for text in texts)] == []
    assert len(words) > 500
