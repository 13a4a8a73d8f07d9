"""Stories whose texts are not ours: what was joined is here, the texts are not.

Seven events of NewsWCL50 (Hamborg and others, iConference 2019), each as five outlets told it, two
of which are one story, `iran`. A file of `outside/` says where in the text each entry stands and
which claims it has; the texts come from `NewsWCL50-prep/output_data/NewsWCL50.conll` in the public
repository `anastasia-zhukova/Diverse_CDCR_datasets`, to be fetched by whoever wants to fit again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from bench.link.stories import Curated, curated
from onrecord.text import squeeze

KEPT = Path(__file__).resolve().parent / "outside"
MOST = 4300
"""How many characters of an article were read, cut behind the last full stop."""
_ENDS = ("s", "re", "ll", "ve", "m", "d")
_BEHIND = frozenset(
    [*",.;:?!)]%", "n't", "n’t", *(f"{sign}{end}" for sign in "'’" for end in _ENDS)]
)
_BEFORE = frozenset("“([$£€")


def outside(conll: Path, folder: Path) -> dict[str, Curated]:
    """The stories, put together again in a folder from the corpus and what was joined.

    Raises SystemExit where a text is not the one that was read.
    """
    texts = dict(_texts(conll))
    found = {}
    for path in sorted(KEPT.glob("*.yml")):
        kept = yaml.safe_load(path.read_text(encoding="utf-8"))
        _write(folder / path.stem, kept, texts)
        found[path.stem] = curated(folder / path.stem)
    return found


def _write(root: Path, kept: Mapping[str, Any], texts: Mapping[str, str]) -> None:
    """A story's folder, so that it is read as any other."""
    content = root / "content"
    for folder in ("seeds", "content/sources", "content/sheets"):
        (root / folder).mkdir(parents=True)
    for sheet, each in kept["sheets"].items():
        text = texts[each["document"]]
        if hashlib.sha256(text.encode()).hexdigest() != each["sha256"]:
            raise SystemExit(f"{each['document']}: another text than the one that was read")
        (root / f"seeds/{sheet}.txt").write_text(text, encoding="utf-8")
        head = f"---\narticle: seeds/{sheet}.txt\n---\n"
        (content / f"sources/{sheet}.md").write_text(f"{head}{text}\n", encoding="utf-8")
        entries = [_entry(entry, text) for entry in each["entries"]]
        _dump(content / f"sheets/{sheet}.yml", {"entries": entries})
    _dump(content / "story.yml", {"title": kept["title"]})
    _dump(content / "actors.yml", kept["actors"])
    _dump(content / "claims.yml", {id_: {"title": t} for id_, t in kept["claims"].items()})


def _entry(entry: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The entry with its words for the places where they stand."""
    said = [squeeze(text[start:end]) for start, end in entry["said"]]
    cue = {"cue": squeeze(text[slice(*entry["cue"])])} if "cue" in entry else {}
    return {**entry, "said": said, **cue}


def _dump(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _texts(conll: Path) -> Iterator[tuple[str, str]]:
    """Every document of the corpus by its name, with paragraphs, blanks and quotation marks."""
    words: dict[str, list[str]] = {}
    for line in conll.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            document, _, _, word, *_ = line.split("\t")
            words.setdefault(document.rsplit("/", 1)[-1], []).append(word)
    for document, each in words.items():
        text = "\n\n".join(filter(None, map(_joined, _paragraphs(each))))
        yield document, _cut(text)


def _paragraphs(words: Iterable[str]) -> Iterator[list[str]]:
    paragraph: list[str] = []
    for word in words:
        if word.strip() in ("\\n", ""):
            yield paragraph
            paragraph = []
        else:
            paragraph.append(word)
    yield paragraph


def _joined(words: Iterable[str]) -> str:
    text, last, quoted = "", "", False
    for each in words:
        word = each.replace("\u00a0", " ").strip()
        glued = word in _BEHIND or last in _BEFORE or "-" in (word, last)
        if word == '"':
            glued = quoted or last in _BEFORE
            quoted = not quoted
            word = "“" if quoted else "”"
        elif word == "'":
            word = "’"
        text += word if glued or not text else f" {word}"
        last = word
    return text


def _cut(text: str) -> str:
    short = text[:MOST]
    return short[: short.rfind(".") + 1] if len(text) > MOST else short
