"""What an entry rejects, where its sheet says only that it rejects something.

To deny is not to say: such an entry is like what it rejects, and belongs to that least of all. It
may name what it denies ("denied that the gate was open"), which the article told anywhere; or share
no word with it ("The statement was disavowed"): then it is what was told right before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.link.claims import ClaimRead
from onrecord.link.reading import Read, Reading
from onrecord.story import Story
from onrecord.text import Located, Span, paragraph_number

NEARBY = 0.5
"""How likely it is that a denial rejects what it seems to speak of. Of the seven whose editors
named what they reject, in the two stories of `bench/link`, six do; four, if only what was told
right before is looked at. That is too few for a closer figure."""
_PARAGRAPHS = 1
"""How many paragraphs before its own a denial looks back to, for what is told in other words."""
_SAME_WORDS = 0.8
"""What share of the shorter of two denials' words the other has, where they are one."""
_DENIED_WORDS = 2
_DENIED_SHARE = 0.5
"""How many of the denied words, and what share of them, an entry has that is taken for what they
deny, wherever it stands: "the accusation" is any."""


def is_denial(claim: ClaimRead, read: Read) -> bool:
    """Whether a claim is itself a denial: another one joins it and does not reject it."""
    return any(read.entries[member].item.entry.rejects for member in claim.members)


def is_its_own(denial: Reading, told: Iterable[Reading]) -> bool:
    """Whether all this is told by whoever denies, or is the denial itself as others print it.

    Nobody rejects his own words, and seldom what he said himself. `No such meeting took place`
    denies by its words alone, so that another sheet may have it without `rejects`.
    """
    each = list(told)
    return bool(each) and (
        all(not denial.speakers.isdisjoint(one.speakers) for one in each)
        or all(_is_the_denial(one, denial) for one in each)
    )


def _is_the_denial(told: Reading, denial: Reading) -> bool:
    if not (told.negated and denial.negated):
        return False
    mine, theirs = ([term.form for term in each.said] for each in (told, denial))
    return _in_order(mine, theirs) >= _SAME_WORDS * max(1, min(len(mine), len(theirs)))


def spoken_of(story: Story, read: Read) -> dict[int, int]:
    """Return, for every open denial, which entry of its sheet it most likely speaks of.

    That is one that stands inside its words; or else, wherever the article tells it, what has most
    of the words that are denied, if it has enough of them; or else the last one told before the
    denial, within a paragraph. It is not by the same speaker, who seldom denies what he just said;
    and of denials it is only one whose editor said what it rejects, for the next then mostly
    rejects that, too.
    """
    found = {}
    for number, reading in enumerate(read.entries):
        if reading.item.entry.is_open_denial and isinstance(reading.item.words, Located):
            meant = [
                (nearness, -other)
                for other, each in enumerate(read.entries)
                if each.item.sheet == reading.item.sheet
                and (nearness := _nearness(each, reading, story)) is not None
            ]
            if meant:
                found[number] = -max(meant)[1]
    return found


_Nearness = tuple[bool, float, bool, int, int]
"""Whether it stands inside; how much of the denied words it has; whether in the article's body; and
how near it stands or, of what has the denied words, how early: an article begins with its matter.
"""


def _nearness(told: Reading, denial: Reading, story: Story) -> _Nearness | None:
    """How near an entry of a denial's article is to what is denied; None where it cannot be it."""
    whole, other = _whole(told), _whole(denial)
    if whole is None or other is None or whole == other or told.item.entry.is_open_denial:
        return None
    rejects = bool(told.item.entry.rejects)
    if is_its_own(denial, [told]) and not rejects:
        return None
    inside = other.start <= whole.start and whole.end <= other.end
    alike = 0.0 if inside or rejects else _denied_in(told, denial)
    if alike:
        return inside, alike, told.item.entry.part is None, -whole.start, -whole.end
    near = stands_before(told, denial, story)
    return (inside, 0.0, True, whole.start, -whole.end) if near else None


def _denied_in(told: Reading, denial: Reading) -> float:
    """How much of the denied words another entry has in their order; 0 where they are too few.

    "A gate stood open" tells that "the gate had been left open"; "he saw the open gate" may not.
    """
    denied = [term.form for term in denial.said]
    common = _in_order(denied, [term.form for term in told.said])
    share = common / max(1, len(denied))
    return share if common >= _DENIED_WORDS and share >= _DENIED_SHARE else 0.0


def _in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both have in the same order, others between them or not."""
    longest = [0] * (len(other) + 1)
    for word in one:
        before = longest[:]
        for at, each in enumerate(other):
            longest[at + 1] = before[at] + 1 if word == each else max(before[at + 1], longest[at])
    return longest[-1]


def stands_before(told: Reading, denial: Reading, story: Story) -> bool:
    """Return whether it stands inside the denial's words, or begins before them, not far away."""
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


def meant(
    read: Read, claims: Mapping[str, ClaimRead], before: Mapping[int, int]
) -> dict[tuple[int, str], float]:
    """Return the claims that open denials may reject, for what they speak of belongs there.

    Of a denial that stands right before, they are those that it rejects itself.
    """
    return {
        (number, id_): NEARBY
        for number, told in before.items()
        for id_ in (read.entries[told].item.entry.rejects or read.entries[told].item.entry.claim)
        if id_ in claims
    }
