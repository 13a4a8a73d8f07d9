"""What a new claim may be called: words that both its passages print, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, starmap

from onrecord.english.breaking_off import ends_a_phrase
from onrecord.english.listed import listed
from onrecord.english.predicates import VERBS, predicates
from onrecord.link.words import Vocabulary, folded, negated
from onrecord.text import sentence_case, squeeze

_LONGEST = 12
"""Words of a title that a reader takes in at a glance; a longer one is a quotation."""
_TELLING = 3
"""How many words that carry meaning both must share: fewer are shared by chance."""
_AT_EDGES = " ,.;:!…–—-“”„«»\"'‘’()[]"
_SENTENCE_END = re.compile(r"[.!?…][”»\"'’)\]]*$")
_CLAUSE_END = re.compile(r"[,;:][”»\"'’)\]]*$")
_NUMBER = re.compile(r"\d|^(?:dozen|hundred|thousand|(?:m|b|tr)illion)$")
"""Words that count what comes behind: without them it is not what anybody said."""
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))
_LEADS_IN = listed("and, because, but, or, that, which, while")
_LEADS_ON = listed("""
    a, an, and, are, as, at, be, because, been, but, by, for, from, had, has, have, he, her, his,
    in, into, is, it, its, of, on, or, over, she, than, that, the, their, they, this, to, under,
    was, were, which, while, who, will, with, would
""")
"""Behind these something is still to come, so that no title ends with them."""
_ADDED = listed("""
    again, all, also, earlier, early, last, late, later, next, now, once, overnight, soon, this,
    today, tomorrow, tonight, too, twice, yesterday
""")
"""Before these a clause is whole: they tell when, or how often."""
_PLAIN = Vocabulary({})


def shared_title(one: Sequence[str], other: Sequence[str]) -> str:
    """Return the longest run of words that two passages share, made a title.

    Each passage comes as its parts, with what was left out between them. Empty where they share
    too few telling words, where these claim nothing (`an old harbour bridge`), and where one denies
    something that the run does not: cut off from its "not", it would say the contrary.
    """
    runs = [run for a in _sentences(one) for b in _sentences(other) if (run := _shared(a, b))]
    run = max(runs, key=len, default=[])
    title = _titled(run)
    lost = negated(" ".join([*one, *other])) and not negated(title)
    return "" if lost or len(_PLAIN.terms(title)) < _TELLING or not _claims(title) else title


def whole_title(said: Sequence[str]) -> str:
    """Return one passage's words as a title, if they are few and nothing of them is left out."""
    sentences = _sentences(said)
    short = len(said) == len(sentences) == 1 and len(sentences[0]) <= _LONGEST
    title = _finished(sentences[0]) if short else ""
    return title if _claims(title) else ""


def _claims(title: str) -> bool:
    """Whether a title says something of something, as a claim does, and names not just a thing.

    A verb in the present is mostly not known from a noun (`strikes`): then a person titles it.
    """
    printed = [word.strip(_AT_EDGES) for word in title.split()]
    begins_behind = bool(printed) and folded(printed[0]) in {*VERBS, "be"}
    return not begins_behind and any(starmap(predicates, pairwise(printed)))


def _sentences(parts: Sequence[str]) -> list[list[str]]:
    """The words of each sentence: no title runs over the end of one."""
    found: list[list[str]] = []
    for part in parts:
        begins = True
        for word in squeeze(part).split():
            if begins:
                found.append([])
            found[-1].append(word)
            begins = _SENTENCE_END.search(word) is not None
    return found


def _shared(one: Sequence[str], other: Sequence[str]) -> list[str]:
    first, second = ([folded(word).strip(_AT_EDGES) for word in each] for each in (one, other))
    match = SequenceMatcher(None, first, second, autojunk=False).find_longest_match()
    before = [*first[: match.a][-1:], *second[: match.b][-1:]]
    if any(map(_NUMBER.search, before)):
        return []
    behind = (one[match.a + match.size :][:1], other[match.b + match.size :][:1])
    return _whole(one[match.a : match.a + match.size], [next(iter(each), "") for each in behind])


def _whole(run: Sequence[str], behind: Iterable[str]) -> list[str]:
    """A run up to where a phrase ends, if in neither passage one ends with it."""
    if not run or any(_is_added(run[-1], folded(each).strip(_AT_EDGES)) for each in behind):
        return list(run)
    ends = (n for n in range(len(run) - 1, 0, -1) if ends_a_phrase(run[n - 1], folded(run[n])))
    return list(run[: next(ends, 0)])


def _is_added(last: str, word: str) -> bool:
    return not word or word in _ADDED or ends_a_phrase(last, word)


def _titled(run: Sequence[str]) -> str:
    """A run cut to where it may end; nothing where a long one pauses nowhere."""
    words = list(run)
    while words and folded(words[0]).strip(_AT_EDGES) in _LEADS_IN:
        del words[0]
    if len(words) > _LONGEST:
        ends = [n for n in range(1, _LONGEST + 1) if _CLAUSE_END.search(words[n - 1])]
        words = words[: max(ends, default=0)]
    while words and folded(words[-1]).strip(_AT_EDGES) in _LEADS_ON:
        del words[-1]
    return _finished(words)


def _finished(words: Sequence[str]) -> str:
    """The words with a capital first, and without a mark that opens or closes nothing."""
    title = " ".join(words).strip(_AT_EDGES)
    for opening, closing in _PAIRS:
        if title.count(opening) != title.count(closing):
            title = title.replace(opening, "").replace(closing, "")
    if title.count('"') % 2:
        title = title.replace('"', "")
    return sentence_case(title)
