"""What belongs beside some words wherever they go: who says them, and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter

from onrecord.pages import addresses
from onrecord.pages.own_words.english import joined
from onrecord.record import Actor, Claim, Link, Wording


def attribution(wording: Wording, outlets: Mapping[str, str]) -> str:
    """Return `Jean-Noël Barrot, according to the BBC, according to Le Monde, according to LBC`.

    `outlets` is what readers call each source, by its id.
    """
    carrier = outlets[wording.source.id]
    if wording.speaker is None:
        return f"{carrier}, in its own voice"
    others = (link for link in wording.relays if link.actors != (wording.source.outlet,))
    chain = [
        joined(names([wording])) or nobody(wording, unsettled(wording)),
        *(_name(link) or nobody(wording) for link in others),
    ]
    return ", according to ".join([*chain, carrier])


def speakers(wordings: Iterable[Wording]) -> dict[Actor, bool]:
    """Return who speaks, and of each whether nothing but doubtful drafts says so; these last."""
    found: dict[Actor, bool] = {}
    for wording in wordings:
        for actor in wording.speakers:
            found[actor] = found.get(actor, True) and wording.entry.is_doubtful
    return dict(sorted(found.items(), key=itemgetter(1))) if any(found.values()) else found


def names(wordings: Iterable[Wording]) -> list[str]:
    """Return the same by name: `Ada Lind`, `perhaps Elena Brandt`."""
    each = speakers(wordings).items()
    return [f"perhaps {actor.name}" if perhaps else actor.name for actor, perhaps in each]


def unsettled(wording: Wording) -> str | None:
    """Return how the text words a speaker of whom nobody has settled who that is."""
    settled = wording.speaker is None or wording.speaker.actors
    return None if settled else wording.entry.who_printed


def nobody(wording: Wording, printed: str | None = None) -> str:
    """Return what to call somebody left open; `printed` is how the text words a speaker.

    Whom a draft leaves open the text may name all the same.
    """
    if printed:
        return f"somebody printed as “{printed}”"
    silent = "the draft leaves open" if wording.entry.draft else "the text does not name"
    return f"somebody whom {silent}"


def opened(url: str | None, wording: Wording) -> str | None:
    """Return the address of an article, or of its copy, opened where some of its words stand."""
    if url is None:
        return None
    return addresses.in_original(url, wording.source.text, wording.words.said[0])


def relays_of(claim: Claim) -> dict[Actor, tuple[Actor, ...]]:
    """Return through whom all words of each speaker came: not through whom only some did."""
    found: dict[Actor, list[Actor]] = {}
    for wording in claim.wordings:
        relays = [relay for link in wording.relays for relay in link.actors]
        for speaker in wording.speakers:
            before = found.get(speaker, [relay for relay in relays if relay != speaker])
            found[speaker] = [relay for relay in dict.fromkeys(before) if relay in relays]
    return {speaker: tuple(found.get(speaker, ())) for speaker in claim.speakers}


def _name(link: Link) -> str:
    return joined(actor.name for actor in link.actors)
