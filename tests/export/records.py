"""Records for the tests of exports: one to read, and any number that hypothesis thinks up."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import strategies as st

from onrecord import model
from onrecord.export import shapes
from onrecord.export.gather import gather
from onrecord.files import Document
from onrecord.record import Record, join
from onrecord.story import SheetEntry, SourceFile, Story
from onrecord.text import Located, Span
from stories import recorded, write_story

REPOSITORY = Path(__file__).resolve().parent.parent.parent

LONG = " ".join(f"word{number}" for number in range(60))
MAYOR = {
    "sources": {
        "gazette": f"""
            Mayor to go

            "I will resign," the mayor told the Courier on Monday, an aide said. The council met.

            {LONG}, the Gazette learned.

            Nobody shows this sentence.
            """,
        "herald": "The mayor denied that he would go. The council met on 23 November.",
    },
    "heads": {
        "gazette": """
            title: =Mayor to go
            outlet: gazette
            author: [Ann Lee, "@desk"]
            published: 2024-11-25
            url: https://gazette.example/mayor
            basis:
              published: {how: inferred, words: on Monday}
            """,
        "herald": "outlet: herald\npublished: 2024-11-25/2024-11-26",
    },
    "sheets": {
        "gazette": """
            - id: resigns
              claim: resignation
              who: mayor
              said: I will resign
              cue: the mayor told the Courier on Monday, an aide said
              via: [courier, aide]
              when: 2024-11-25
              when_printed: on Monday
              about: [town]
            - id: long
              who: unknown
              said: WORDS
              cue: the Gazette learned
              draft: {confidence: 0.5, why: verb of saying}
            - id: council
              said: The council met
              dismissed: nobody asked
            """.replace("WORDS", LONG),
        "herald": """
            - id: denial
              who: mayor
              said: he would go
              cue: The mayor denied that
              rejects: resignation
            - id: council
              said: The council met on 23 November
              happened: 2024-11-23
              happened_printed: on 23 November
            """,
    },
    "actors": """
        gazette: {name: The Gazette, kind: outlet}
        herald: {name: The Herald, kind: outlet}
        courier: {name: The Courier, kind: outlet}
        aide: {name: an aide, kind: unnamed}
        mayor: {name: "Ann O'Hara", kind: person, role: mayor, speaks_for: town-hall}
        town-hall: {name: Town Hall, kind: government}
        """,
    "claims": """
        resignation: {title: The mayor resigns, summary: "She said so, according to the Gazette."}
        """,
    "about": "title: The mayor\ntopics: {town: The town}",
}


def mayor(folder: Path) -> Record:
    """A small story in which there is one of everything."""
    return recorded(write_story(folder, **MAYOR))  # type: ignore[arg-type]  # mixed values


# ---- any record

_AWKWARD = "\"“”‘’'`=+-@\t\n\r\0\\{}[]()<>%&$#_^~|,;: .…–é中\u2028\u200b\ufeff"
texts = st.text(
    st.one_of(st.sampled_from(_AWKWARD), st.characters(codec="utf-8")), max_size=40
).filter(lambda text: re.search(r"\S", text) is not None)
"""Any text that a file of a story can hold."""
dates = st.sampled_from(
    [
        *("2024-11-25", "2024-11", "2024", "2024-21", "202X", "2024?", "2024-11-23~"),
        *("1999-12-31/", "../2024-11-25", "2024-11/2025~", "2024-11-18/2024-11-24"),
    ]
)
_ACTORS = ["ann", "bob", "doc", "source", "outlet"]
_CLAIMS = ["one", "two"]


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A story of two sources, with any text wherever a text may stand."""
    maybe = st.none() | texts
    sources = {name: _source(draw, name) for name in ("first", "second")}
    return Story(
        root=Path(),
        about=model.StoryFile(title=draw(texts), summary=draw(maybe), topics={"town": draw(texts)}),
        sources={name: source for name, (source, _) in sources.items()},
        sheets={name: (entry,) for name, (_, entry) in sources.items()},
        actors={
            id_: model.Actor(
                name=draw(texts), kind=kind, role=draw(maybe), names=("x",), note=draw(maybe)
            )
            for id_, kind in zip(
                _ACTORS,
                ("person", "government", "document", "unnamed", "outlet"),
                strict=True,
            )
            for kind in [model.ActorKind(kind)]
        },
        claims={
            id_: model.Claim(title=draw(texts), note=draw(maybe), contradicts=("two",))
            for id_ in _CLAIMS[:1]
        },
    )


def _source(draw: st.DrawFn, name: str) -> tuple[SourceFile, SheetEntry]:
    before, said, between, cue, after = (draw(texts) for _ in range(5))
    text = f"{before}{said}{between}{cue}{after}"
    at = len(before)
    words = Span(at, at + len(said))
    attributing = Span(words.end + len(between), words.end + len(between) + len(cue))
    actor = st.sampled_from([*_ACTORS, "unknown"])
    claim = draw(st.sampled_from(_CLAIMS))
    data = {
        "id": "entry",
        "said": said,
        "cue": cue,
        "claim": claim,
        "who": draw(st.sampled_from([["ann"], ["ann", "bob"], ["doc"], ["unknown"], []])) or None,
        "via": draw(st.lists(actor, max_size=3)) or None,
        "asked": draw(st.none() | texts),
        "original": draw(st.sampled_from([None, {"said": said, "language": "fr"}])),
        "when": draw(st.none() | dates),
        "happened": draw(st.none() | dates),
        "rejects": draw(st.sampled_from([None, "one", "unknown"])),
        "about": draw(st.sampled_from([None, "town", "bob"])),
        "draft": draw(st.sampled_from([None, {"confidence": 0.25, "why": "a guess"}])),
        "note": draw(st.none() | texts),
    }
    entry = model.Entry.model_validate({k: v for k, v in data.items() if v is not None})
    head = model.Source.model_validate(
        {
            "article": "seeds/x.txt",
            "title": draw(texts),
            "author": [draw(texts)],
            "outlet": "outlet",
            "published": draw(dates),
            "url": "https://example.org/a_{b}?c=%7e&d#e",
        }
    )
    document = Document(name, "")
    located = Located((words,), attributing)
    return (
        SourceFile(name, head, text, document),
        SheetEntry(name, entry, document, (), located),
    )


records = stories().map(join)
gathered: st.SearchStrategy[shapes.Record] = records.map(gather)
