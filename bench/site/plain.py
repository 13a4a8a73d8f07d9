"""What the site is held against: bare Material, as many pages of as many bytes of prose."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

_SETTINGS = "site_name: Plain\ntheme:\n  name: material\nnav:\n  - index.md\n"
"""Index pages only in the navigation, as with us; all else is as it comes."""
_PARAGRAPHS_A_HEADING = 6


def write_plain(folder: Path, docs: Path, seeds: Path) -> None:
    """Write, for every page in `docs`, one of as many bytes: headings and paragraphs of `seeds`."""
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    texts = (path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt")))
    prose = cycle([each for text in texts for each in text.split("\n\n") if each.strip()])
    for page in sorted(docs.rglob("*.md")):
        wanted = page.stat().st_size
        lines, held = [f"# {page.stem}"], 0
        while held < wanted:
            paragraph = " ".join(next(prose).split())
            if len(lines) % _PARAGRAPHS_A_HEADING == 0:
                lines.append(f"## {' '.join(paragraph.split()[:6])}")
            lines.append(paragraph)
            held += len(paragraph.encode()) + 2
        there = folder / "docs" / page.relative_to(docs)
        there.parent.mkdir(parents=True, exist_ok=True)
        text = "\n\n".join(lines).encode()[:wanted].decode(errors="ignore")
        there.write_text(f"{text}\n", encoding="utf-8")
