"""What the sources disagree about, side by side, and who leaves a rejection out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from onrecord.frozen import dataclass
from onrecord.model import What
from onrecord.pages.own_words.english import joined
from onrecord.pages.parts import Parts, each_once
from onrecord.pages.values import OutletMark, Ref, WordingView
from onrecord.record import Claim, Disagreement, Judged, Wording

_PASSAGES = 3
"""How many passages of another claim stand beside it: its own page has all."""
_HEADINGS: Mapping[What, str] = {
    What.NUMBERS: "The number",
    What.SPEAKERS: "Who said it",
    What.NAMES: "The name",
    What.OTHER: "More than words",
}
_DATES: Mapping[str, str] = {"said": "When it was said", "happened": "When it happened"}


@dataclass(frozen=True, slots=True)
class SideView:
    """One of the things that differ, with the passages that have it."""

    words: str
    printed: bool
    wordings: tuple[WordingView, ...]


@dataclass(frozen=True, slots=True)
class DifferingView:
    """Something in which sources differ, or one from itself."""

    heading: str
    within_one_source: bool
    sides: tuple[SideView, ...]
    note: str | None
    """The editor's, where one has judged it."""
    judged: bool
    """Otherwise the program found it, and nobody has said whether it is a disagreement."""


@dataclass(frozen=True, slots=True)
class BesideView:
    """Another claim that cannot be true with this one, or that replies to it, and its passages."""

    claim: Ref
    wordings: tuple[WordingView, ...]
    """The first of those that do not stand on the page anyway."""
    more: int
    """How many others there are."""


@dataclass(frozen=True, slots=True)
class ToldView:
    """A claim that speaks against another, and the sources that carry it and reject nothing."""

    claim: Ref
    sources: tuple[OutletMark, ...]


@dataclass(frozen=True, slots=True)
class WithoutView:
    """The sources read without a rejection of a claim: what they carry against it, or nothing."""

    replies: tuple[ToldView, ...]
    contrary: tuple[ToldView, ...]
    """What cannot be true together with it."""
    silent: tuple[OutletMark, ...]

    @property
    def told(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.replies or self.contrary or self.silent)


def differing(parts: Parts, claim: Claim) -> tuple[DifferingView, ...]:
    """Return in what the wordings of a claim differ, that which an editor confirmed first.

    What is dismissed is shown nowhere; what nobody has judged is not, where drafts are hidden.
    """
    return tuple(
        _differing(parts, each)
        for each in (*claim.disagreements, *_from_beside(parts, claim))
        if each.judged is not Judged.DISMISSED and parts.record.tells(each)
    )


def _from_beside(parts: Parts, claim: Claim) -> Iterator[Disagreement]:
    """Who stands on both sides, where the contradiction is written at the other claim."""
    for other in parts.index.contradicting.get(claim.id, ()):
        found = parts.record.claims[other].disagreements if other in parts.record.claims else ()
        for each in found:
            if each.what is What.SIDES and not {*claim.wordings}.isdisjoint(each.wordings):
                yield each


def _differing(parts: Parts, each: Disagreement) -> DifferingView:
    return DifferingView(
        heading=_heading(each),
        within_one_source=each.within_one_source,
        sides=tuple(
            SideView(
                side.words if each.what is not What.SIDES else "",
                side.printed,
                tuple(parts.wording(wording) for wording in side.wordings),
            )
            for side in each.sides
        ),
        note=each.reason if each.judged is Judged.CONFIRMED else None,
        judged=each.judged is not Judged.OPEN,
    )


def _heading(each: Disagreement) -> str:
    if each.what is What.SIDES:
        return f"{joined(side.words for side in each.sides)}, on both sides"
    heading = _DATES[each.of] if each.what is What.DATES else _HEADINGS[each.what]
    return f"{heading}, in one source" if each.within_one_source else heading


def without_denial(parts: Parts, claim: Claim) -> WithoutView:
    """Return the sources that have a claim and none of its rejections.

    Of a claim that is told of nowhere but where it is rejected, all that do not reject it. Who
    carries what replies to it, or contradicts it, is no silent source: that stands apart.
    """
    rejecting = {wording.source.id for wording in claim.rejections}
    replies = _against(parts, parts.index.answering.get(claim.id, ()), rejecting)
    contrary = _against(parts, parts.index.contradicting.get(claim.id, ()), rejecting)
    speaking = {w.source.id for w in (*claim.rejections, *_wordings(replies, contrary))}
    having = claim.coverage.carrying if claim.wordings else claim.coverage
    unread = parts.record.unread
    silent = (s.source for id_, s in having.items() if id_ not in speaking and id_ not in unread)
    return WithoutView(
        replies=tuple(_told(parts, each) for each in replies),
        contrary=tuple(_told(parts, each) for each in contrary),
        silent=tuple(parts.outlet(source) for source in silent),
    )


_Against = tuple[Claim, Sequence[Wording]]
"""A claim that speaks against another, and its wordings in sources that do not reject that."""


def _against(parts: Parts, ids: Iterable[str], rejecting: Collection[str]) -> list[_Against]:
    claims = parts.record.claims
    each = ((claims[id_], claims[id_].wordings) for id_ in dict.fromkeys(ids) if id_ in claims)
    found = [
        (claim, [w for w in wordings if w.source.id not in rejecting]) for claim, wordings in each
    ]
    return [(claim, wordings) for claim, wordings in found if wordings]


def _wordings(*found: Iterable[_Against]) -> Iterator[Wording]:
    for each in found:
        for _, wordings in each:
            yield from wordings


def _told(parts: Parts, against: _Against) -> ToldView:
    claim, wordings = against
    return ToldView(parts.claim_ref(claim), each_once(parts.entry(w) for w in wordings))


def beside(parts: Parts, claim: Claim, ids: Iterable[str]) -> tuple[BesideView, ...]:
    """Return other claims with the passages that set them beside this one."""
    here = {*claim.wordings, *claim.rejections}
    claims = parts.record.claims
    return tuple(_beside(parts, claims[id_], here) for id_ in dict.fromkeys(ids) if id_ in claims)


def _beside(parts: Parts, other: Claim, here: set[Wording]) -> BesideView:
    new = [wording for wording in other.wordings if wording not in here]
    return BesideView(
        claim=parts.claim_ref(other),
        wordings=tuple(parts.wording(wording) for wording in new[:_PASSAGES]),
        more=len(new[_PASSAGES:]),
    )
