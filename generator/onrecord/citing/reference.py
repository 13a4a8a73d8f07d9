"""What a citation needs to know of what it cites."""

from __future__ import annotations

from onrecord.dates import Date
from onrecord.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """An article, or a page of a site. What is not known is None or empty."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    """As printed."""
    container: str | None = None
    """What it stands in: the name of an outlet, the title of a site."""
    published: Date | None = None
    url: str | None = None
    archived: str | None = None
    """Where an archived copy stands."""
    language: str = "en"
    """As a BCP 47 tag."""
    note: str | None = None
    """What whoever cites it should know."""
    article: bool = True
    """Whether it is an article; otherwise a page on the web."""


def remark(*, titled: bool, inferred: bool) -> str | None:
    """Return what whoever cites an article should know: whether it has a headline, a printed date.

    `inferred` is whether its date is read from its words instead of printed.
    """
    remarks = [
        "" if titled else "No headline in the text; the title is its first words.",
        "The date is inferred." if inferred else "",
    ]
    return " ".join(filter(None, remarks)) or None
