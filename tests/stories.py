"""Small stories for tests: a few strings in, a story's folder out.

    root = write_story(
        tmp_path,
        sources={"gazette": "The mayor resigned on Monday, an aide told the Gazette."},
        heads={"gazette": "published: 2024-11-25"},
        sheets={"gazette": '''
            - id: resigned
              who: aide
              said: The mayor resigned on Monday
              cue: an aide told the Gazette
            '''},
        actors="aide: {name: an aide, kind: unnamed}",
    )

A text begins where its first line does, so that tests may indent it as they like. It is written as
it stands, and what `onrecord check` says of line 3 is said of line 3 in the test.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from onrecord.check import check
from onrecord.problems import errors, render
from onrecord.record import Record, join
from onrecord.story import ACTORS, CLAIMS, SHEETS, SOURCES, STORY, read_story

Texts = Mapping[str, str]
NONE: Texts = {}


def plain(text: str) -> str:
    """A text of a test without its indentation, ending in one line end."""
    return dedent(text.strip("\n")).rstrip() + "\n"


def write_story(  # noqa: PLR0913  # one for each file of a story, named where it is called
    root: Path,
    *,
    sources: Texts = NONE,
    heads: Texts = NONE,
    sheets: Texts = NONE,
    actors: str = "",
    claims: str = "",
    about: str = "",
    files: Mapping[str, str | bytes] | None = None,
) -> Path:
    """Write a story into the folder `root`, and return the folder.

    - `sources`: paragraphs by the source's id. The article at `seeds/ID.txt` has the same text.
    - `heads`: what stands in a source's front matter beside `article`.
    - `sheets`: YAML by the source's id; a text that begins with `-` is put under `entries:`.
    - `actors`, `claims`, `about`: YAML of `actors.yml`, `claims.yml` and `story.yml`.
    - `files`: anything else, written byte for byte, by path; it wins over all that is named above.
    """
    written: dict[str, str | bytes] = {}
    for name, text in sources.items():
        body = plain(text)
        head = plain(f"article: seeds/{name}.txt\n{plain(heads.get(name, ''))}")
        written[f"seeds/{name}.txt"] = body
        written[f"{SOURCES}/{name}.md"] = f"---\n{head}---\n{body}"
    for name, text in sheets.items():
        sheet = plain(text)
        written[f"{SHEETS}/{name}.yml"] = f"entries:\n{sheet}" if sheet[0] == "-" else sheet
    for path, text in ((ACTORS, actors), (CLAIMS, claims), (STORY, about)):
        if text:
            written[path] = plain(text)
    for path, content in {**written, **(files or {})}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def seen(root: Path, *, unread: bool = False) -> str:
    """What `onrecord check` shows an editor of the story in `root`.

    That sources have no entries is left out, or every short test would say so; `unread` asks. So
    is that they have no outlet or day.
    """
    beside = {"not-told"} if unread else {"not-told", "source-without-entries"}
    return "\n".join(render(p) for p in check(read_story(root)) if p.kind not in beside)


def recorded(root: Path) -> Record:
    """The record of the story in `root`, in which there is no error."""
    story = read_story(root)
    assert not [render(problem) for problem in errors(check(story))]
    return join(story)
