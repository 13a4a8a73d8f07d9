"""How the wordings of a claim differ phrase by phrase, as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.comparing.aligned import Line
from onrecord.comparing.collating import Phrase, likeness, phrases
from onrecord.comparing.crux import Crux
from onrecord.comparing.differences import NEAR
from onrecord.frozen import dataclass
from onrecord.pages.parts import Parts, each_once
from onrecord.pages.values import OutletMark
from onrecord.record import Claim
from onrecord.text import Span, squeeze

_LEAST = 3
"""From how many sources on wordings are set beside one another phrase by phrase."""
_OPEN = 6
"""Up to how many phrases are shown without being asked for."""


@dataclass(frozen=True, slots=True)
class VariantView:
    """What some outlets have in place of a phrase; no words where they have nothing there."""

    words: str | None
    lang: str | None
    sources: tuple[OutletMark, ...]


@dataclass(frozen=True, slots=True)
class PhraseView:
    """A phrase of the base, and what others have there."""

    words: str
    variants: tuple[VariantView, ...]


@dataclass(frozen=True, slots=True)
class PhrasesView:
    """A claim's wordings beside one of them."""

    base: OutletMark
    lang: str | None
    phrases: tuple[PhraseView, ...]
    without: tuple[OutletMark, ...]
    """Sources whose wordings are too far from the base."""
    folded: bool
    """Whether it is too long to be shown unasked."""


def phrase_by_phrase(parts: Parts, claim: Claim) -> PhrasesView | None:
    """Return the wordings of three or more sources beside one of them.

    Nothing where these are far apart, or where the place at which they part says it all.
    """
    compared = parts.index.compared(claim)
    lines, found = compared.lines, compared.crux
    if len({line.owner for line in lines}) < _LEAST:
        return None
    base, others = _near(lines, found)
    if len(others) + 1 < _LEAST:
        return None
    told = _told(found)
    each = tuple(_phrase(parts, claim, lines, base, p) for p in phrases(lines, base, others, told))
    if not each:
        return None
    set_in = {lines[n].owner for n in (base, *others)}
    far = (w.source for w in claim.wordings if w.source.id not in set_in)
    return PhrasesView(
        base=parts.entry(claim.wordings[base]),
        lang=parts.foreign(claim.wordings[base].source),
        phrases=each,
        without=each_once(parts.outlet(source) for source in far),
        folded=len(each) > _OPEN,
    )


def _near(lines: Sequence[Line], found: Crux | None) -> tuple[int, list[int]]:
    """The wording to which most sources are near, that of the crux first, and the others."""
    bases = [found.frame] if found else range(len(lines))
    return max(
        ((base, _beside(lines, base)) for base in bases),
        key=lambda each: (len(each[1]), sum(_like(lines, each[0], n) for n in each[1]), -each[0]),
    )


def _beside(lines: Sequence[Line], base: int) -> list[int]:
    """Of every other source the wording that is nearest to the base, if it is near."""
    best: dict[str, int] = {}
    for n, line in enumerate(lines):
        like = _like(lines, base, n)
        if line.owner != lines[base].owner and like >= NEAR:
            known = best.get(line.owner)
            if known is None or like > _like(lines, base, known):
                best[line.owner] = n
    return sorted(best.values())


def _like(lines: Sequence[Line], one: int, other: int) -> float:
    return likeness(lines[one].text, lines[other].text)


def _told(found: Crux | None) -> dict[int, Span]:
    """What each wording has at the crux."""
    return {each.line: each.span for each in found.readings} if found else {}


def _phrase(
    parts: Parts, claim: Claim, lines: Sequence[Line], base: int, phrase: Phrase
) -> PhraseView:
    groups: dict[str | None, list[int]] = {}
    printed: dict[str | None, str | None] = {}
    for variant in phrase.variants:
        words = _words(lines[variant.line], variant.span) if variant.span else None
        key = words and words.casefold()
        groups.setdefault(key, []).append(variant.line)
        printed.setdefault(key, words)
    variants = [
        VariantView(
            words=printed[key],
            lang=parts.foreign(claim.wordings[group[0]].source) if key else None,
            sources=each_once(parts.entry(claim.wordings[n]) for n in group),
        )
        for key, group in groups.items()
    ]
    variants.sort(key=lambda each: each.words is None)
    return PhraseView(_words(lines[base], phrase.span), tuple(variants))


def _words(line: Line, span: Span) -> str:
    return squeeze(span.of(line.text))
