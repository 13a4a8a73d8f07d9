"""The sets: what people marked as attributions in news articles."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Spans = list[tuple[int, int]]
WIKINEWS = Path(__file__).parent / "wikinews.jsonl"


@dataclass(frozen=True, slots=True)
class Relation:
    """One attribution; places are those of characters in the article's text."""

    content: Spans
    source: Spans
    cue: Spans


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what people marked in it."""

    id: str
    text: str
    gold: list[Relation]


def wikinews(path: Path = WIKINEWS) -> Iterator[Article]:
    """The articles of a file with one JSON object a line: id, text and gold."""
    for line in path.read_text(encoding="utf-8").splitlines():
        each = json.loads(line)
        gold = [
            Relation(*(_spans(relation.get(role, [])) for role in ("content", "source", "cue")))
            for relation in each["gold"]
        ]
        yield Article(each["id"], each["text"], gold)


def _spans(listed: list[list[int]]) -> Spans:
    return sorted((start, end) for start, end in listed)


_TEXT = re.compile(r"^(T\d+)\t\w+ ([\d; ]+)\t", re.MULTILINE)
_EVENT = re.compile(r"^E\d+\t(.+)$", re.MULTILINE)
_ROLE = re.compile(r"(Content|Source|Cue)\d*:(T\d+)")


def polnear(clone: Path, split: str) -> Iterator[Article]:
    """The articles of PolNeAR's `train` or `dev`, from a clone or a bare git directory.

    Of several people's marks the first one's are taken, in the order of the alphabet.
    """
    if split not in ("train", "dev"):
        raise ValueError("PolNeAR's `test` is held out: it is never opened")
    files = _files(clone, [f"data/{split}/text", f"data/{split}/attributions"])
    marks: dict[str, str] = {}
    for name in sorted(files):
        if name.endswith(".ann"):
            marks.setdefault(Path(name).stem.rsplit("_", 1)[0], name)
    for name in sorted(files):
        stem = Path(name).stem
        if name.endswith(".txt") and stem in marks:
            yield Article(stem, files[name], list(_relations(files[marks[stem]])))


def _files(clone: Path, folders: list[str]) -> dict[str, str]:
    if (clone / "data").is_dir():
        return {
            str(path.relative_to(clone)): path.read_bytes().decode()
            for folder in folders
            for path in (clone / folder).iterdir()
        }
    listed = _git(clone, "ls-tree", "-r", "-z", "--name-only", "HEAD", "--", *folders)
    names = [name for name in listed.split("\0") if name]
    return {name: _git(clone, "show", f"HEAD:{name}") for name in names}


def _git(clone: Path, *words: str) -> str:
    command = ["git", "-C", str(clone), *words]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode()  # noqa: S603  # words of ours


def _relations(marks: str) -> Iterator[Relation]:
    spans = {
        found[1]: [(int(s), int(e)) for s, e in (part.split() for part in found[2].split(";"))]
        for found in _TEXT.finditer(marks)
    }
    for event in _EVENT.finditer(marks):
        roles: dict[str, Spans] = {"Content": [], "Source": [], "Cue": []}
        for role, name in _ROLE.findall(event[1]):
            roles[role] += spans.get(name, [])
        if roles["Content"]:
            yield Relation(*(sorted(roles[role]) for role in ("Content", "Source", "Cue")))
