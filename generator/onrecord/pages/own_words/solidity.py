"""How solid a claim is: its count, its origins and why they are that, and what to know first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.model import ActorKind, What
from onrecord.pages.excerpts.verbs import rejecting
from onrecord.pages.index import Index
from onrecord.pages.own_words.attribution import names, unsettled
from onrecord.pages.own_words.english import joined, some
from onrecord.pages.values import Flag, OriginView
from onrecord.passages import joined_words
from onrecord.record import Actor, Claim, Disagreement, Judged, Origin, Record, Wording
from onrecord.text import counted


def origins(claim: Claim) -> tuple[OriginView, ...]:
    """Return the origins of a claim with the reason for each."""
    return tuple(OriginView(origin.name, _reason(origin)) for origin in claim.origins.found)


def _reason(origin: Origin) -> str | None:
    """Why this is where the chain begins."""
    spoken_for = [actor for actor in origin.reached if actor not in origin.actors]
    reasons = []
    if spoken_for:
        reasons.append(f"for which {joined(actor.name for actor in spoken_for)} speaks")
    person = all(actor.kind is ActorKind.PERSON for actor in origin.actors)
    pronoun, whom = ("who", "whom") if person else ("which", "which")
    if origin.beyond:
        reasons.append(f"{pronoun} quotes {_unnamed(origin.beyond)}")
    if origin.beside:
        reasons.append(f"together with {_unnamed(origin.beside)}")
    if origin.heard_by:
        has = "has" if len(origin.heard_by) == 1 else "have"
        reasons.append(f"from {whom} {some(actor.name for actor in origin.heard_by)} {has} it")
    return ", ".join(reasons) or None


def _unnamed(actors: Sequence[Actor]) -> str:
    return "an unnamed source" if len(actors) == 1 else "unnamed sources"


def flags(record: Record, claim: Claim) -> tuple[Flag, ...]:
    """Return what a reader must know before believing a claim."""
    return tuple(dict.fromkeys(_flags(record, claim)))


def _flags(record: Record, claim: Claim) -> Iterator[Flag]:
    if claim.rejections:
        yield _rejected(claim)
    if any(not actor.named for actor in claim.speakers):
        yield Flag("unsure", "Unnamed speaker")
    else:
        yield from _unsettled(claim)
    for each in filter(record.tells, claim.disagreements):
        if each.judged is Judged.CONFIRMED:
            yield Flag("differs", _differs(each, "differ"))
        elif each.judged is Judged.OPEN:
            yield Flag("open", f"{_differs(each, 'seem to differ')}: not yet judged by a person")
    drafts = sum(1 for w in (*claim.wordings, *claim.rejections) if w.entry.draft)
    if drafts:
        yield Flag("draft", f"Draft: {counted(drafts, 'wording')}")


def _unsettled(claim: Claim) -> Iterator[Flag]:
    """That a text names no speaker, or names one of whom nobody has settled who that is."""
    unsure = [w for w in claim.wordings if w.speaker and not w.speaker.actors]
    printed = tuple(dict.fromkeys(filter(None, map(unsettled, unsure))))
    if printed:
        shown = printed[:_PRINTED]
        words = "Who the speaker is has not been settled, printed as"
        yield Flag("unsure", words, shown, len(printed) - len(shown))
    silent = {wording.entry.draft is not None for wording in unsure if not unsettled(wording)}
    if silent:
        read = False in silent
        yield Flag("unsure", "Speaker not stated" if read else "Speaker left open by a draft")


_ON: Mapping[What, str] = {
    What.DATES: "the date",
    What.NUMBERS: "the number",
    What.SPEAKERS: "who said it",
    What.NAMES: "a name",
    What.OTHER: "more than words",
}


def _differs(each: Disagreement, verb: str) -> str:
    """In what sources differ: `Sources differ on the date`."""
    if each.what is What.SIDES:
        return f"{joined(side.words for side in each.sides)}: on both sides"
    if each.within_one_source:
        return f"Two passages of one source {verb} on {_ON[each.what]}"
    return f"Sources {verb} on {_ON[each.what]}"


def disputed(index: Index, claim: Claim) -> bool:
    """Return whether something on record speaks against a claim, or its sources disagree."""
    against = claim.rejections or index.contradicting.get(claim.id)
    return bool(against) or any(each.judged is Judged.CONFIRMED for each in claim.disagreements)


_PRINTED = 3
"""Up to how many rejections are told in their printed words; of more, the first two."""


_WORDS = 12
"""How many words of a rejection a flag shows that has none to attribute it."""


def _printed(rejection: Wording) -> str:
    """The words that tell of a rejection: those that attribute it, else its own."""
    said = joined_words(rejection.entry.said).split()
    own = joined_words([" ".join(said[:_WORDS])], cut=len(said) > _WORDS)
    return rejecting(rejection.entry) or own


def _rejected(claim: Claim) -> Flag:
    """Who rejects it: our word, so the words of the texts stand beside."""
    sources = len({wording.source.id for wording in claim.rejections})
    who = names(claim.rejections)
    by = f" by {some(who)}" if who else ""
    printed = tuple(dict.fromkeys(map(_printed, claim.rejections)))
    read, unread = claim.coverage.read_for_rejection, claim.coverage.unread_for_rejection
    of = counted(sources, "text") if unread else f"{sources} of {counted(read, 'text')}"
    words = f"Rejected{by}, in {of}"
    shown = printed if len(printed) <= _PRINTED else printed[: _PRINTED - 1]
    return Flag("denied", words, shown, len(printed) - len(shown))
