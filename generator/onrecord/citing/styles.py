"""A reference as plain text, in the styles that papers ask for.

They follow the examples for news on the web in APA's seventh, MLA's ninth and Chicago's seventeenth
edition (notes and bibliography), but that names are not turned round. Where a style would print the
day of reading, it is the reader's: it stands behind the text, and only they can know it. What
whoever cites it should know stands in square brackets behind the title, as what no source prints.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from onrecord.citing.reference import Reference
from onrecord.dates import MONTHS, Date, Precision

_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", "…”")
_SHORT_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)


def cite(reference: Reference, style: str) -> str:
    """Return a reference in one of `STYLES`, ending in its address where it has one.

    Raises:
        KeyError: for a style that there is none of.
    """
    return STYLES[style](reference)


def _apa(reference: Reference) -> str:
    date = f"({_american(reference.published, year_first=True) or 'n.d.'})"
    names = _named(reference.authors, "&")
    opening = [names, date, reference.title] if names else [reference.title, date]
    return _sentences([*opening, _remark(reference), reference.container], reference.url)


def _chicago(reference: Reference) -> str:
    date = _american(reference.published)
    placed = ", ".join(filter(None, [reference.container, date]))
    names = _named(reference.authors, "and")
    titled = [names, f"“{_closed(reference.title)}”", _remark(reference)]
    return _sentences([*titled, placed], reference.url)


def _mla(reference: Reference) -> str:
    authors = reference.authors
    names = f"{authors[0]}, et al." if len(authors) > 2 else _named(authors, "and")
    placed = [reference.container, _british(reference.published), reference.url]
    titled = [names, f"“{_closed(reference.title)}”", _remark(reference)]
    return _sentences([*titled, ", ".join(filter(None, placed))], None)


STYLES: Mapping[str, Callable[[Reference], str]] = {
    "APA": _apa,
    "Chicago": _chicago,
    "MLA": _mla,
}


def _named(names: tuple[str, ...], and_: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, {and_} {names[-1]}"


def _remark(reference: Reference) -> str:
    return f"[{reference.note.rstrip('.')}]" if reference.note else ""


def _closed(title: str) -> str:
    """A title inside quotation marks holds its full stop."""
    return title if title.endswith(_ENDS) else f"{title}."


def _sentences(parts: Sequence[str | None], url: str | None) -> str:
    said = [part if part.endswith(_ENDS) else f"{part}." for part in parts if part]
    return " ".join([*said, *([url] if url else [])])


def _american(date: Date | None, *, year_first: bool = False) -> str:
    """`November 25, 2024`, or `2024, November 25`; in words where it is no one day or month."""
    if date is None:
        return ""
    unit = date.named
    if unit is None or unit.precision is Precision.YEAR:
        return date.words()
    day = f" {unit.first.day}" if date.precision is Precision.DAY else ""
    month, year = f"{MONTHS[unit.first.month - 1]}{day}", unit.first.year
    if year_first:
        return f"{year}, {month}"
    return f"{month}, {year}" if day else f"{month} {year}"


def _british(date: Date | None) -> str:
    """`25 Nov. 2024`."""
    if date is None:
        return ""
    unit = date.named
    if unit is None or unit.precision is Precision.YEAR:
        return date.words()
    day = f"{unit.first.day} " if date.precision is Precision.DAY else ""
    return f"{day}{_SHORT_MONTHS[unit.first.month - 1]} {unit.first.year}"
