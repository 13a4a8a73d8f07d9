"""How many sources a claim has, and how many origins: the sentence that the project exists for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.pages.own_words.english import some
from onrecord.pages.values import Count
from onrecord.record import Claim, Origins, Source
from onrecord.text import counted

_NAMES_NOBODY = "does not name from whom it has it"


def count(claim: Claim) -> Count:
    """Return a claim's count of sources and origins."""
    origins = claim.origins
    rest = _rest(origins)
    return Count(
        sources=sources_phrase(origins),
        origins=_origins_phrase(origins),
        names=_names(origins),
        rest=rest,
        brief=reached(origins) or rest,
    )


def sentence(origins: Origins) -> str:
    """Return the count for readers: `5 sources, 1 origin: Le Monde`."""
    names, rest = _names(origins), _rest(origins)
    named = f": {names}" if names else ""
    more = f"; {rest}" if rest else ""
    return f"{sources_phrase(origins)}, {_origins_phrase(origins)}{named}{more}"


def sources_phrase(origins: Origins) -> str:
    """Return `5 sources`."""
    return counted(origins.sources, "source")


def reached(origins: Origins) -> str | None:
    """Return `reached from 4 of the 5`, where some sources reach no origin and others do."""
    if not origins.found or not origins.unreached:
        return None
    return f"reached from {origins.sources - len(origins.unreached)} of the {origins.sources}"


def _origins_phrase(origins: Origins) -> str:
    """`1 origin`; `1 named origin` where there may be another that nobody names, or has read of."""
    if not origins.sources:
        return "said by none"
    if not origins.found:
        return "no origin found yet" if origins.not_read else "origin not given"
    return counted(origins.count, "named origin" if origins.more_possible else "origin")


def _names(origins: Origins) -> str | None:
    """The origins by name, where there are any."""
    return ", ".join(origin.name for origin in origins.found) or None


def _rest(origins: Origins) -> str | None:
    """What the count alone would hide: the sources, or else the wordings, without an origin."""
    some = reached(origins)
    if some:
        return "; ".join([some, *_without_origin(origins)])
    if not origins.found or not origins.not_given:
        return None
    besides = (
        (origins.not_given - origins.not_read, "is not given"),
        (origins.not_read, "nobody has read yet"),
    )
    told = (f"{counted(many, 'wording')} whose origin {how}" for many, how in besides if many)
    return f"besides, {' and '.join(told)}"


def _called(source: Source) -> str:
    """A source in a sentence: by its headline where its outlet is not known."""
    return source.name if source.outlet else f"“{source.title}”"


def _without_origin(origins: Origins) -> Iterator[str]:
    """Who names nobody; and apart from them, of whom only a program has read so."""
    drafts = [each for each in origins.unreached if each.id in origins.proposed]
    read = [each for each in origins.unreached if each.id not in origins.proposed]
    if read:
        names, several = _listed(read)
        ending = "do not name from whom they have it" if several else _NAMES_NOBODY
        yield f"{names} {ending}"
    if drafts:
        names, several = _listed(drafts)
        yield f"nobody has read yet from whom {names} {'have' if several else 'has'} it"


def _listed(sources: Iterable[Source]) -> tuple[str, bool]:
    """Some sources in a sentence, of more than three two by name; and whether they are several."""
    each = dict.fromkeys(map(_called, sources))
    return some(each), len(each) > 1
