"""A reference as BibTeX, for classic styles and for biblatex.

The date stands twice: as `date` in EDTF, which biblatex reads, and as `year` and `month` where it
names them. BibTeX takes any run of white space for one blank, and TeX typesets no control
characters: they are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from onrecord.citing.reference import Reference
from onrecord.dates import MONTHS, Date, Precision

_SPELT = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\ensuremath{\lbrace}",  # BibTeX counts braces, those behind a backslash too
        "}": r"\ensuremath{\rbrace}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: rf"\ensuremath{{{char}}}" for char in "<>|"},  # another sign in TeX's oldest fonts
        **{char: f"\\{char}" for char in "&%$#_"},
    }
)
_LIGATURES = re.compile(r"(?<=[-'`,!?])(?=[-'`,])")
"""Where two characters would become one: `--` a dash, `''` a quotation mark."""


def bibtex(reference: Reference) -> str:
    """Return a reference as an entry of a bibliography, a field to a line."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@misc{{{reference.id},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    # Braces within: neither is the case of a title changed, nor a name taken apart.
    yield "title", f"{{{{{escaped(reference.title)}}}}}"
    if reference.authors:
        names = " and ".join(f"{{{escaped(name)}}}" for name in reference.authors)
        yield "author", f"{{{names}}}"
    if reference.container:
        yield "howpublished", f"{{{escaped(reference.container)}}}"
    if reference.published:
        yield from _date(reference.published)
    if reference.url:
        yield "url", f"{{{_address(reference.url)}}}"
    yield "langid", f"{{{reference.language}}}"
    if reference.note:
        yield "note", f"{{{escaped(reference.note)}}}"


def _date(date: Date) -> Iterator[tuple[str, str]]:
    yield "date", f"{{{date}}}"
    if unit := date.named:
        yield "year", f"{{{unit.first.year:04}}}"
        if unit.precision is not Precision.YEAR:  # BibTeX has a name of its own for each month
            yield "month", MONTHS[unit.first.month - 1][:3].lower()


def escaped(text: str) -> str:
    """Return a text as TeX typesets it: every character as itself, white space as one blank."""
    seen = text
    if not text.isprintable():
        seen = "".join(char for char in text if char.isspace() or category(char) != "Cc")
    parts = _LIGATURES.split(" ".join(seen.split()))
    return "{}".join(part.translate(_SPELT) for part in parts)


def _address(url: str) -> str:
    """An address stands as it is, but for what would end the field: that is percent-encoded."""
    return re.sub(r"[{}\\]", lambda match: f"%{ord(match[0]):02X}", url)
