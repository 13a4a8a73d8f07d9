"""Why two entries may be the same, in words for the person who decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from onrecord.dates import Date
from onrecord.link.reading import Reading, Weighing
from onrecord.link.words import Term
from onrecord.model import Actor

_STEM = 4
"""Letters by which two forms are seen to be one word's."""
_WORDS = 6
"""How many shared words are named, the rarest first."""


def reasons(
    a: Reading, b: Reading, words: Weighing, actors: Mapping[str, Actor], *, rejects: bool = False
) -> tuple[str, ...]:
    """Return what speaks for and against two entries being the same, one sentence part each.

    Or, where it is asked what the first `rejects`, for and against that being the second.
    """
    turned_round = () if rejects else tuple(_turned_round(a, b))
    return (*_alike(a, b, words, actors), *_unlike(a, b), *turned_round)


def contradicted(one: Reading, others: Sequence[Reading], figures: Collection[str] = ()) -> bool:
    """Return whether a date, the numbers or a "not" of one entry speak against its being as others.

    That is where some of them exclude it and none has the like. `figures` are those of a title,
    whose "not" is not asked for: it tells of many words in few, mostly without one.
    """
    entry, entries = one.item.entry, [other.item.entry for other in others]
    each = [found for found in (figures, *(other.figures for other in others)) if found]
    other_figures = bool(one.figures and each) and all(map(one.figures.isdisjoint, each))
    return (
        other_figures
        or bool(others and all(one.negated != other.negated for other in others))
        or _excluded(entry.happened, [other.happened for other in entries])
        or _excluded(entry.when, [other.when for other in entries])
    )


def _excluded(one: Date | None, others: Iterable[Date | None]) -> bool:
    known = [other for other in others if other]
    if one is None or any(map(one.overlaps, known)):
        return False
    return any(map(one.excludes, known))


def shared_words(one: tuple[Term, ...], other: tuple[Term, ...], words: Weighing) -> str:
    """Return the most telling words that two have in common, as each prints them.

    Words of one sense are in common, too: then both stand there, `bomb / attacks`.
    """
    mine, theirs = ({term.form: term.printed for term in reversed(each)} for each in (one, other))
    common = mine.keys() & theirs.keys()
    order = sorted(common, key=lambda form: (-words.weight(form), form))
    return ", ".join(_both(mine[form], theirs[form]) for form in order[:_WORDS])


def _both(mine: str, theirs: str) -> str:
    """A word as two print it: once, where one is the other with another ending."""
    short, long = sorted((mine.casefold(), theirs.casefold()), key=len)
    return mine if long.startswith(short[:_STEM]) else f"{mine} / {theirs}"


def _alike(a: Reading, b: Reading, words: Weighing, actors: Mapping[str, Actor]) -> Iterator[str]:
    common = shared_words(a.told, b.told, words)
    if common:
        yield f"both speak of: {common}"
    if a.speakers & b.speakers:
        yield f"the same speaker: {_named(a.speakers & b.speakers, actors)}"
    elif a.chain & b.chain:
        yield f"both by way of {_named(a.chain & b.chain, actors)}"
    elif not a.item.entry.who and not b.item.entry.who:
        yield "both in the sources' own voice"
    if a.figures & b.figures:
        yield f"the same number: {', '.join(sorted(a.figures & b.figures))}"
    one, other = a.item.entry.happened, b.item.entry.happened
    if one and other and one.overlaps(other):
        yield f"dates that agree: {_dates(one, other)}"


def _unlike(a: Reading, b: Reading) -> Iterator[str]:
    one, other = a.item.entry, b.item.entry
    for kind, mine, theirs in (
        ("happening", one.happened, other.happened),
        ("saying", one.when, other.when),
    ):
        if mine and theirs and mine.excludes(theirs):
            yield f"but dates of the {kind} that exclude each other: {_dates(mine, theirs)}"
    if a.figures and b.figures and not a.figures & b.figures:
        figures = f"{', '.join(sorted(a.figures))} / {', '.join(sorted(b.figures))}"
        yield f"but other numbers: {figures}"


def _turned_round(a: Reading, b: Reading) -> Iterator[str]:
    if bool(a.item.entry.rejects) != bool(b.item.entry.rejects):
        yield "but one of them rejects a claim"
    if a.negated != b.negated:
        yield "but one of them says “not”"


def _dates(one: Date, other: Date) -> str:
    return one.words() if one == other else f"{one.words()} / {other.words()}"


def _named(ids: frozenset[str], actors: Mapping[str, Actor]) -> str:
    return ", ".join(actors[id_].name if id_ in actors else id_ for id_ in sorted(ids))
