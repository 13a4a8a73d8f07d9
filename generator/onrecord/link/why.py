"""Why two entries may be the same, in words for the person who decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

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
    return (*alike([a, b], words, actors), *_unlike(a, b), *turned_round)


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


_CLIPPED = frozenset({"ll", "re", "ve"})
"""What `I've` leaves behind its sign: linking counts it, and to a reader it is no word."""


def shared_words(told: Iterable[tuple[Term, ...]], words: Weighing) -> str:
    """Return the most telling words that all have in common, as each prints them.

    Words of one sense are in common, too: then both stand there, `bomb / attacks`.
    """
    printed = [{term.form: term.printed for term in reversed(each)} for each in told]
    common = set[str].intersection(*map(set, printed)) - _CLIPPED
    order = sorted(common, key=lambda form: (-words.weight(form), form))
    return ", ".join(_as_printed([each[form] for each in printed]) for form in order[:_WORDS])


def _as_printed(words: Iterable[str]) -> str:
    """A word as each prints it: once, where one is the other with another ending."""
    found: list[str] = []
    for word in words:
        if not any(_is_one_word(word.casefold(), each.casefold()) for each in found):
            found.append(word)
    return " / ".join(found)


def _is_one_word(*both: str) -> bool:
    short, long = sorted(both, key=len)
    return long.startswith(short[:_STEM])


def alike(each: Sequence[Reading], words: Weighing, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Yield what all of some entries have in common, of two or of more."""
    both = "both" if len(each) == 2 else "all"
    if common := shared_words([one.told for one in each], words):
        yield f"{both} speak of: {common}"
    if speakers := frozenset.intersection(*(one.speakers for one in each)):
        yield f"the same speaker: {_named(speakers, actors)}"
    elif chain := frozenset.intersection(*(one.chain for one in each)):
        yield f"{both} by way of {_named(chain, actors)}"
    elif not any(one.item.entry.who for one in each):
        yield f"{both} in the sources' own voice"
    if figures := frozenset.intersection(*(one.figures for one in each)):
        yield f"the same number: {', '.join(sorted(figures))}"
    dates = [date for one in each if (date := one.item.entry.happened)]
    if len(dates) == len(each) and all(a.overlaps(b) for a, b in combinations(dates, 2)):
        yield f"dates that agree: {_dates(*dates)}"


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


def _dates(*dates: Date) -> str:
    return " / ".join(date.words() for date in dict.fromkeys(dates))


def _named(ids: frozenset[str], actors: Mapping[str, Actor]) -> str:
    return ", ".join(actors[id_].name if id_ in actors else id_ for id_ in sorted(ids))
