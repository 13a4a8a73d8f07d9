"""`python -m bench.link speed`: how long the questions of invented stories take."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from bench.site.invented import write
from onrecord.link.proposals import likeness, propose
from onrecord.story import read_story

SOURCES = (10, 20, 40, 80)


def report(sources: tuple[int, ...] = SOURCES) -> None:
    """Print it for each size, in seconds of the processor and as a ratio to the one before."""
    last: tuple[int, float] | None = None
    for count in sources:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), count)
            story = read_story(Path(folder))
        begun = time.process_time()
        known = likeness(story)
        compared = time.process_time() - begun
        asked = propose(story, known)
        took = time.process_time() - begun
        entries = len(known.read.entries)
        growth = f", {took / last[1]:.1f} × as long for {count / last[0]:.1f} ×" if last else ""
        print(
            f"{count} sources, {entries} entries, {len(asked)} questions: {took:.1f} s, "
            f"of it {compared:.1f} to compare entries{growth}"
        )
        last = count, took
