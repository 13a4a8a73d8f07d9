"""What an article shows and nothing is written of, since only a person can tell what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.english.outlets import is_an_agency
from onrecord.ingest import bylines, labels, outlets
from onrecord.ingest.furniture import LeftOut
from onrecord.ingest.head import Head
from onrecord.ingest.printed import Found

_CODE = re.compile(
    r"&(?:[a-z]{2,8}|#\d{2,5});|</?(?:a|b|br|div|em|i|p|span|strong)\b[^<>]*>"
    r"|!?\[[^\[\]]*\]\([a-z]+:[^()\s]+\)|\*\*\w[^*\n]*\*\*"
)
"""A sign of HTML or of Markdown: `&quot;`, `<p>`, `[the Beacon](https://…)`, `**bridge**`."""
_MOST_SHOWN = 30
_BROKEN = re.compile(r"\b[^\W\d_]+-\n[^\W\d_]+")
"""A word that goes on in the next line, as a PDF's are: `investiga-` above `tive`."""
_IN_A_MAIL = re.compile(r"(?:From|To|Date|Sent|Subject): \S")


def is_code(lines: Iterable[str]) -> str | None:
    """Return a sentence on an article that was copied as a page is written, not as it is shown."""
    found = next(filter(None, map(_CODE.search, lines)), None)
    if found is None:
        return None
    shown = found[0] if len(found[0]) <= _MOST_SHOWN else f"{found[0][:_MOST_SHOWN]}…"
    return f"“{shown}” is code that no reader of the page sees: better copy the text as it is shown"


def breaks_words(texts: Iterable[str]) -> str | None:
    """Return a sentence on an article whose lines break words: no page could quote them whole."""
    found = [match[0].replace("\n", "") for text in texts for match in _BROKEN.finditer(text)]
    if len(found) < 2:
        return None
    return (
        f"words are broken between lines (“{found[0]}”, “{found[1]}”): before drafting, join them "
        "in the source, and take out what stands at the edges of its pages"
    )


def is_a_mail(lines: Sequence[str]) -> str | None:
    """Return a sentence on an article that begins as a mail does: its first line is no headline."""
    if sum(bool(_IN_A_MAIL.match(line)) for line in lines[:4]) < 3:
        return None
    return (
        "it begins as a mail does: write as title: what stands behind “Subject:”, as outlet: who "
        "sent it, and take these lines out of its text"
    )


def is_only_a_month(published: Found | None) -> str | None:
    """Return a sentence on a day of which the page's address gives the month alone."""
    if published is None or len(published.value) != len("2025-03"):
        return None
    return (
        f"only the month is known, {published.value}; if you know the day, write published: there"
    )


def may_be_the_outlet(head: Head, left_out: Iterable[LeftOut]) -> str | None:
    """Return a sentence on the line below the headline that may name who published the article.

    It is a word or two that was left out, no section and no agency. Without a byline it may as
    well be somebody's name.
    """
    if head.headline is None or head.headline + 1 >= len(head.paragraphs):
        return None
    below = head.headline + 1
    words, number = head.words(below), head.paragraphs[below].lines[0].number
    plain = head.reason(below) is None and not labels.by_its_words(words)
    gone = number in {each.line_number for each in left_out}
    named = labels.is_tag(words) and not labels.is_section(words)
    if not (gone and plain and named) or is_an_agency(words):
        return None
    outlet = outlets.named(words, outlets.OUTLETS) or words.startswith("The ")
    author = not outlet and head.marks.byline is None and bylines.is_whole_name(words)
    either = "who wrote it, or the outlet: write author: or" if author else "the outlet: write"
    return f"“{words}”, left out in line {number}, may be {either} outlet: there"
