"""What a story leads with: its headline, and the claims that it lists first."""

from __future__ import annotations

from onrecord.model import UNTITLED, Part
from onrecord.pages.own_words.english import number, spelt
from onrecord.record import Claim, Record, Wording
from onrecord.text import sentence_case

_LINES = 8
"""How many claims the home page lists, where the story names no leading ones."""
_LEADS = 12
"""How many, where it names them."""


def heading(record: Record) -> tuple[str, str]:
    """Return what stands above the headline, and the headline.

    Where no editor has written one, it is how much there is and from when, which is all that a
    program can say of a story.
    """
    about, extent = record.about, _extent(record)
    title = about.question or about.title
    if title == UNTITLED:
        return UNTITLED, sentence_case(extent)
    return f"One story, {extent}", title


def _extent(record: Record) -> str:
    sources = spelt(len(record.sources), "article")
    days = sorted(
        (s.head.published for s in record.sources.values() if s.head.published),
        key=lambda date: date.sort_key,
    )
    if not days:
        return sources
    first, last = days[0], days[-1]
    dated = f"{sources}, {first.until(last)}"
    undated = len(record.sources) - len(days)
    return f"{dated}, {number(undated)} of unknown date" if undated else dated


def leading(record: Record) -> list[Claim]:
    """Return the claims that the home page lists: those that the story names, else the weightiest.

    These are what somebody says, before what is only rejected; what several texts speak of, before
    what one does; what not only captions tell, before what these do; then what is no denial. First
    what most texts carry or reject, and of that what most texts begin with.
    """
    leads = [record.claims[id_] for id_ in record.about.leads if id_ in record.claims]
    return leads[:_LEADS] or sorted(record.claims.values(), key=_weight)[:_LINES]


def _weight(claim: Claim) -> tuple[float, ...]:
    """Where a claim stands among those of a story whose editor names none, the lowest first."""
    texts = {wording.source.id for wording in (*claim.wordings, *claim.rejections)}
    begun = {wording.source.id for wording in claim.wordings if _begins(wording)}
    denial = all(wording.entry.rejects for wording in claim.wordings)
    caption = all(wording.entry.part is Part.CAPTION for wording in claim.wordings)
    return not claim.wordings, len(texts) < 2, caption, denial, -len(texts), -len(begun)


def _begins(wording: Wording) -> bool:
    """Whether it stands where its text begins."""
    return wording.paragraph == 1 or wording.entry.part in (Part.HEADLINE, Part.STANDFIRST)
