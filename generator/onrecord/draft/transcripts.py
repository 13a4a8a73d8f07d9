"""Labels in capitals before a colon: who speaks next in a transcript, or what is no one's word.

`LOPEZ: It was the storm.` is somebody's; `UPDATED: The pier was sold` and `KARACHI: The pier was
sold` are the newsroom's own, whose label is no part of the sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.draft import names
from onrecord.quotations import SPEAKER
from onrecord.text import Span, paragraphs

TRANSCRIPT = re.compile(rf"[\"“]?{SPEAKER.pattern}")
"""How a paragraph of a transcript begins: `MODERATOR: `, perhaps behind a mark."""


def behind_label(text: str, paragraph: Span) -> int:
    """Return where a paragraph's words begin, behind a label that names no speaker."""
    label = SPEAKER.match(text, paragraph.start, paragraph.end)
    return label.end() if label and not _is_transcript(text) else paragraph.start


@lru_cache(maxsize=64)
def _is_transcript(text: str) -> bool:
    """Whether a label is somebody's of whom the text tells, or tells what somebody is.

    A newsroom labels its text once, a digest each place once (`KARACHI`, `LAHORE`): where a label
    comes again, people take turns.
    """
    found = [SPEAKER.match(text, each.start, each.end) for each in paragraphs(text)]
    labels = [label["name"] for label in found if label is not None]
    return len(set(labels)) < len(labels) or any(_is_somebody(text, label) for label in labels)


def _is_somebody(text: str, label: str) -> bool:
    """`MODERATOR`; `LOPEZ`, of whom the text tells; not `KARACHI`, where it may have happened."""
    last = label.rsplit(maxsplit=1)[-1]
    if names.is_human(last):
        return True
    name = re.escape(last.title())
    told = re.search(rf"[^\W\d_A-Z][^\w\n.!?:]? {name}\b", text)
    return told is not None and not re.search(rf"\b(?:[Ii]n|[Nn]ear) {name}\b(?!['’])", text)
