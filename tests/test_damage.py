"""Files come from anybody: whatever stands in them, a story is read, checked and joined."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.check import check
from onrecord.model import Actor, Claim, Entry, Shape, Source, StoryFile
from onrecord.problems import render
from onrecord.record import join
from onrecord.story import read_story
from stories import write_story

FILES = {
    "content/story.yml": "title: T\nleads: talks\ntopics: {war: War}\nsettings: {share: 0.4}\n",
    "content/actors.yml": "macron: {name: M, kind: person, speaks_for: paris, was: m}\nparis: {name: P, kind: government}\n",
    "content/claims.yml": "talks: {title: T, answers: [war], contradicts: war}\nwar: {title: W, about: paris}\n",
    "content/sheets/a.yml": """\
entries:
  - {id: a, claim: talks, who: [macron, unknown], via: paris, said: [Talks, go on], cue: he said}
  - id: b
    claim: [talks, war]
    said: >-
      “No,”
    when: 2024-11-23/2024-11-24
    happened: 2024?
    rejects: talks
    draft: {confidence: 0.5, why: quoted}
""",
    "content/sources/a.md": """\
---
article: seeds/a.txt
outlet: paris
published: 2024-11-25
basis: {published: {how: inferred, words: Talks, source: a}}
---
Talks will go on, he said. “No,” she said.
""",
    "seeds/a.txt": "Talks will go on, he said. “No,” she said.\n",
}
PIECES = st.sampled_from(
    [
        *"\n:-,[]{}#&*!|>%@`?~'\"\\\t\r\x00\u2028é“”",
        *(
            ": ",
            "- ",
            "  ",
            "\n  ",
            "\n---\n",
            "...\n",
            "true",
            "0",
            "-1",
            "1e999",
            "0x" + "f" * 15,
        ),
        *(
            "9" * 30,
            ".nan",
            "..",
            "/../",
            "/",
            "2024-13",
            "../2024",
            "Y99999",
            "talks",
            "macron",
            "unknown",
        ),
        *(
            "id",
            "said",
            "was",
            "x" * 400,
            "[[[[",
            "{a: {b: {c: [d]}}}",
            "[~]",
            "null",
            "\ud7ff",
            "\\0",
        ),
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, bytes]:
    """The story with a few cuts in its files, each perhaps filled with something else."""
    files = {name: text.encode() for name, text in FILES.items()}
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(files)))
        text = files[name]
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        files[name] = text[:start] + draw(PIECES).encode() + text[end:]
    return files


@given(damaged())
@example({**{name: text.encode() for name, text in FILES.items()}, "content/story.yml/x": b""})
def test_no_damage_to_a_file_stops_the_rest_from_being_read(files: dict[str, bytes]) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in files.items():
            if not any(other.startswith(f"{name}/") for other in files):
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_bytes(content)
        read_check_and_join(root)


def read_check_and_join(root: Path) -> None:
    story = read_story(root)
    for problem in check(story):
        assert render(problem)
        assert problem.place.line >= 1
        assert problem.place.column >= 1
    join(story)


IDS = st.sampled_from(["talks", "war", "macron", "paris", "unknown", "a", "b", "Nobody", ""])
VALUES = st.recursive(
    IDS
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(codec="utf-8"), max_size=8)
    | st.sampled_from(
        ["2024-11", "../2024", "2024-13", "Talks", "he said", "“No,”", "seeds", "/", "x" * 300]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(IDS, inner, max_size=3),
    max_leaves=4,
)
KEYS: dict[str, tuple[type[Shape], dict[str, Any], tuple[str | int, ...]]] = {
    "content/sheets/a.yml": (Entry, {"entries": [{"id": "a", "said": "Talks"}]}, ("entries", 0)),
    "content/actors.yml": (Actor, {"macron": {"name": "M", "kind": "person"}}, ("macron",)),
    "content/claims.yml": (Claim, {"talks": {"title": "T"}}, ("talks",)),
    "content/story.yml": (StoryFile, {}, ()),
    "content/sources/a.md": (Source, {"article": "seeds/a.txt"}, ()),
}


@given(st.sampled_from(sorted(KEYS)), st.data())
def test_no_value_of_any_key_stops_the_rest_from_being_read(name: str, data: st.DataObject) -> None:
    shape, whole, where = KEYS[name]
    names = [field.alias or key for key, field in shape.model_fields.items()]
    wrong = data.draw(st.dictionaries(st.sampled_from(names), VALUES, min_size=1, max_size=4))
    changed = json.loads(json.dumps(whole))
    record = changed
    for part in where:
        record = record[part]
    record.update(wrong)
    text = json.dumps(changed)
    with TemporaryDirectory() as folder:
        root = write_story(Path(folder), files=FILES)
        body = FILES[name].split("---\n")[-1]
        (root / name).write_text(f"---\n{text}\n---\n{body}" if name.endswith(".md") else text)
        read_check_and_join(root)
