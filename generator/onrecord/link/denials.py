"""What an entry rejects, where its sheet says only that it rejects something.

To deny is not to say: such an entry is like what it rejects, and belongs to that least of all. A
denial may share no word with it ("The statement was disavowed"); then it is what was told before.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.ids import UNKNOWN
from onrecord.link.claims import ClaimRead
from onrecord.link.reading import Read, Reading
from onrecord.story import SheetEntry, Story
from onrecord.text import Located, Span, paragraph_number

NEARBY = 0.5
"""How likely it is that a denial rejects what was told right before it. Of the seven whose editors
named what they reject, in the two stories of `bench/link`, four do; too few for a closer figure."""
_PARAGRAPHS = 1
"""How many paragraphs before its own a denial looks back to."""


def is_open(item: SheetEntry) -> bool:
    """Whether an entry rejects something, and nobody has said what."""
    return item.entry.rejects == (UNKNOWN,)


def is_denial(claim: ClaimRead, read: Read) -> bool:
    """Whether a claim is itself a denial: another one joins it and does not reject it."""
    return any(read.entries[member].item.entry.rejects for member in claim.members)


def told_before(story: Story, read: Read) -> dict[int, int]:
    """Return, for every open denial, which entry of its sheet it most likely speaks of.

    That is one that stands inside its words, or else the last one told before it, within a
    paragraph: not by the same speaker, who seldom denies what he just said; and of denials only one
    whose editor said what it rejects, for the next then mostly rejects that, too.
    """
    found = {}
    for number, reading in enumerate(read.entries):
        if is_open(reading.item) and isinstance(reading.item.words, Located):
            before = [
                other
                for other, each in enumerate(read.entries)
                if each.item.sheet == reading.item.sheet and _may_be_meant(each, reading, story)
            ]
            if before:
                found[number] = max(before, key=lambda other: _nearness(read.entries[other]))
    return found


def _may_be_meant(told: Reading, denial: Reading, story: Story) -> bool:
    if told.item.entry.rejects:
        return not is_open(told.item) and _stands_before(told, denial, story)
    same_speaker = bool(told.speakers & denial.speakers)
    return not same_speaker and _stands_before(told, denial, story)


def _stands_before(told: Reading, denial: Reading, story: Story) -> bool:
    """Whether it stands inside the denial's words, or begins before them and not far away."""
    one, other = _whole(told), _whole(denial)
    if one is None or other is None or one == other:
        return False
    if other.start <= one.start and one.end <= other.end:
        return True
    text = story.sources[told.item.sheet].text
    apart = paragraph_number(text, other.start) - paragraph_number(text, one.start)
    return one.start < other.start and apart <= _PARAGRAPHS


def _whole(reading: Reading) -> Span | None:
    return reading.item.words.whole if isinstance(reading.item.words, Located) else None


def _nearness(told: Reading) -> tuple[int, int]:
    whole = _whole(told)
    return (whole.start, -whole.end) if whole else (0, 0)


def meant(
    read: Read, claims: Mapping[str, ClaimRead], before: Mapping[int, int]
) -> dict[tuple[int, str], float]:
    """Return the claims that open denials may reject, for what was told right before belongs there.

    Of a denial that stands right before, they are those that it rejects itself.
    """
    return {
        (number, id_): NEARBY
        for number, told in before.items()
        for id_ in (read.entries[told].item.entry.rejects or read.entries[told].item.entry.claim)
        if id_ in claims
    }
