"""What we say of marked date words, in the terms of TIMEX3."""

from __future__ import annotations

import re

from bench.dates.articles import Article
from bench.dates.reading import read
from onrecord.dates import Date
from onrecord.draft import when
from onrecord.text import Span


def ours(article: Article) -> dict[Span, Date | None]:
    """What the words at each place mean.

    Publication counts as the first date named: the annotators let "the day before" look back to it,
    where a draft leaves such words unread.
    """
    named = when.Named.of([article.published] if article.published else [])
    places, published = article.values, article.published
    return dict(read(article.text, places, published, named=named, reword=_as_timex))


def _as_timex(words: str) -> str:
    """The words whose stretch TIMEX3 takes for these.

    It gives "earlier this month" the month, noting elsewhere that its beginning is meant, and a
    night the day on which it begins. We give the days of the month up to then, and both of a night.
    """
    for pattern, instead in _WITHOUT:
        words = pattern.sub(instead, words)
    return words


_MORE_OR_LESS = (
    "(?:(?:no|not|slightly|just|only|a little) )?(?:more|less|fewer|later|earlier) than"
    "|at (?:least|most)|(?:(?:just|well|a little) )?(?:over|under)|up to|exactly|just|only"
    "|as (?:early|late|soon|recently) as"
)
_WITHOUT = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (r"\s+", " "),
        (r"[,;:]$", ""),
        (r"^(?:earlier|later|so far|early|late|sometime)(?: on)?(?: in)? (?=\S)", ""),
        (r"^(?:the )?(?:rest|remainder|balance) of (?=\S)", ""),
        (r"^(?:by|before|after|since|until|till|as of) (?=\S)", ""),
        (rf"^(?:{_MORE_OR_LESS}) (?=\S)", ""),
        (r"\blast night\b", "yesterday"),
        (r"^\S+ (?:minute|hour)s? ago$", "today"),
    )
)
