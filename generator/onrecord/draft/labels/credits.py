"""Credits, which tell whose a picture is: `The old bridge. Image: Ann Lee.` is a caption with one.

A credit belongs to no sentence of the caption. It tells where the caption comes from, and some who
mark up news count it as an attribution; nobody says anything by it, so no sheet takes it.
"""

from __future__ import annotations

import re

from onrecord.frozen import dataclass
from onrecord.text import Span

_CREDIT = re.compile(
    r"\s*\b(?:Picture|Photo|Photograph|Image|Credit|File photo)s?(?: credit)?: ?"
    r"(?P<by>[^.\n]{1,60})\.?\s*$"
)

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]* +[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Credit:
    """A picture's caption, and whose the picture is."""

    caption: Span
    """The words before the credit; none where the credit stands by itself."""
    by: Span

    def is_long(self, text: str) -> bool:
        """Whether the caption is more than one sentence."""
        return bool(_SENTENCE_END.search(self.caption.of(text)))


def credit(text: str, paragraph: Span) -> Credit | None:
    """Return the credit that a paragraph ends with, or None."""
    match = _CREDIT.search(paragraph.of(text))
    if match is None:
        return None
    caption = Span(paragraph.start, paragraph.start + match.start())
    by = match["by"].rstrip()
    start = paragraph.start + match.start("by")
    return Credit(caption, Span(start, start + len(by)))
