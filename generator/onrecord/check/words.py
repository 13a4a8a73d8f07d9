"""Does every word that is given as printed stand in the text?"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from html import unescape
from unicodedata import category, normalize

from onrecord.check.written import stands_in_a_broken_file
from onrecord.files import Mark, Where, mark_of
from onrecord.grouping import grouped
from onrecord.problems import Problem, Severity, quoted
from onrecord.story import CLAIMS, SHEETS, SheetEntry, Story, article_text
from onrecord.text import (
    REORDERING,
    Ambiguous,
    Located,
    Missing,
    Nearest,
    find,
    locate,
    nearest,
    paragraph_number,
    squeeze,
    whole_words,
)


def said_stands_in_the_text(story: Story) -> Iterator[Problem]:
    """`said` and `cue` stand in the source's text, at one place that they tell apart."""
    for item, text in _entries_and_texts(story):
        if isinstance(item.words, Missing):
            yield _not_in_text(item, _missing_where(item, item.words), item.words.words, text)
        elif isinstance(item.words, Ambiguous):
            yield _ambiguous(item, item.words, text)


def _entries_and_texts(story: Story) -> Iterator[tuple[SheetEntry, str]]:
    """Every entry of a source that has a text, with that.

    Dismissed ones too: they keep their words from being proposed again.
    """
    for id_, sheet in story.sheets.items():
        source = story.sources.get(id_)
        if source and source.text.strip():
            yield from ((item, source.text) for item in sheet)


def _missing_where(item: SheetEntry, missing: Missing) -> Where:
    if missing.stretch is None:
        return ("cue",)
    many = (*item.where, "said", missing.stretch) in item.document.values
    return ("said", missing.stretch) if many else ("said",)


def _not_in_text(item: SheetEntry, where: Where, words: str, text: str) -> Problem:
    place = item.place(*where)
    if find(text, words):
        sentence = "these words stand in the text, but not behind the stretch before them"
        advice = "give the stretches in the order of the text"
        return Problem(place, sentence, advice, kind="order-of-stretches")
    for pattern, what in _BESIDE_WORDS:
        bare = unescape(pattern.sub("", words))
        if bare != words and find(text, bare):
            sentence = f"the text of {item.sheet} has these words without {what}"
            return Problem(place, sentence, "leave the marks out", kind="not-in-text")
    stretches = [part for part in _LEFT_OUT.split(words) if part.strip()]
    if len(stretches) > 1 and not isinstance(locate(text, stretches), Missing):
        sentence = "the words on both sides of the dots are in the text, and the dots are not"
        advice = "write the words on each side as an item of a list, and no dots"
        return Problem(place, sentence, advice if where[0] == "said" else "", kind="not-in-text")
    near = nearest(text, words)
    if near and near.differences and near.differences[0][0]:
        place = item.document.place_of(near.differences[0][0], (*item.where, *where))
    sentence = f"these words are not in the text of {item.sheet}"
    return Problem(place, sentence, _nearest_advice(near, text), kind="not-in-text")


_BESIDE_WORDS = (
    (re.compile(r"^[\"'“”„‘’«»]+|[\"'“”„‘’«»]+$"), "these quotation marks"),
    (re.compile(r"</?[a-z][^<>]*>|\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)"), "these marks"),
)
"""What is pasted with words, or put around them by habit."""
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3})\s*")


def _nearest_advice(near: Nearest | None, text: str) -> str:
    if near is None:
        return "nothing there is much like them"
    where = f"paragraph {paragraph_number(text, near.span.start)}"
    printed = squeeze(whole_words(text, near.span).of(text))
    if not near.differences:
        return f"the nearest passage, in {where}, has them inside longer words: {quoted(printed)}"
    differences = ", ".join(difference(*pair) for pair in near.differences[:3])
    more = len(near.differences) - 3
    rest = f", and {more} more" if more > 0 else ""
    return f"the nearest passage, in {where}, reads {quoted(printed)}: {differences}{rest}"


def difference(wanted: str, printed: str) -> str:
    """Return in words how printed words differ from those that somebody gave; "" is none."""
    if wanted != printed and _looking(wanted) == _looking(printed):
        return f"it has {quoted(printed)} {_looking_alike(wanted, printed)}"
    if not printed:
        return f"it has no {quoted(wanted)}"
    return f"{quoted(printed)} for {quoted(wanted)}" if wanted else f"it also has {quoted(printed)}"


def _looking(words: str) -> str:
    """Words as they look to whoever does not look closely."""
    plain = normalize("NFKC", words).translate(_ALIKE)
    return "".join(char for char in plain if category(char) != "Cf")


_ALIKE = {**dict.fromkeys(map(ord, "‘’‚‛`´"), "'"), **dict.fromkeys(map(ord, "“”„"), '"')}
_ALIKE |= dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


def _looking_alike(wanted: str, printed: str) -> str:
    """In which characters words differ that look alike."""
    if len(wanted) == len(printed):
        here, there = next(pair for pair in zip(wanted, printed, strict=True) if len(set(pair)) > 1)
        return f"with {there} where you have {here}"
    return "without a character that nobody sees: type the word anew, or copy it from the source"


def _ambiguous(item: SheetEntry, words: Ambiguous, text: str) -> Problem:
    numbers = [paragraph_number(text, place.start) for place in words.places]
    where = " and ".join(str(number) for number in dict.fromkeys(numbers))
    paragraphs = "paragraph" if len(set(numbers)) == 1 else "paragraphs"
    sentence = f"these words stand {len(words.places)} times in the text, in {paragraphs} {where}"
    which = "is as near to two of them" if item.entry.cue else "would tell which is meant"
    advice = f"the `cue` {which}: choose the words of attribution nearest to yours, or quote more"
    return Problem(item.place("said"), sentence, advice, kind="ambiguous-words")


def other_words_stand_in_the_text(story: Story) -> Iterator[Problem]:
    """The question asked, names and dates as printed, and original words stand in the text."""
    for item, text in _entries_and_texts(story):
        for key in ("who_printed", "asked", "when_printed", "happened_printed"):
            words = getattr(item.entry, key)
            if words and not find(text, words):
                yield _not_in_text(item, (key,), words, text)
        original = item.entry.original
        if original and not find(text, original.said):
            yield _not_in_text(item, ("original", "said"), original.said, text)


def basis_stands_in_the_article(story: Story) -> Iterator[Problem]:
    """The words that show how something is known stand in the article that they come from."""
    for source in story.sources.values():
        for key, basis in source.head.basis.items():
            if not basis.words:
                continue
            other = story.sources.get(basis.source) if basis.source else source
            if other is None:
                continue
            article = article_text(story, other)
            if article is not None and not find(article, basis.words):
                sentence = f"these words are not in {other.head.article}"
                advice = _nearest_advice(nearest(article, basis.words), article)
                place = source.place("basis", key, "words")
                yield Problem(place, sentence, advice, kind="not-in-text")


def turns_stand_in_a_wording(story: Story) -> Iterator[Problem]:
    """The words at which a claim's meaning turns stand in one of its wordings."""
    document = story.documents.get(CLAIMS)
    if document is None:
        return
    unplaced = (e.entry.claim for e in story.entries() if not isinstance(e.words, Located))
    mistyped = {id_ for claims in unplaced for id_ in claims}  # told there; here it only follows
    turning = {id_: c for id_, c in story.claims.items() if c.turns and id_ not in mistyped}
    carrying, unread = _wordings(story, turning), _unread_texts(story)
    for id_, claim in turning.items():
        wordings = carrying.get(id_, [])
        for number, turn in enumerate(claim.turns):
            if any(find(words, turn) for words in (*wordings, *unread)):
                continue
            if stands_in_a_broken_file(story, turn):
                continue
            many = (id_, "turns", number) in document.values
            place = document.place((id_, "turns", number) if many else (id_, "turns"))
            sentence = "these words are in no wording of this claim"
            found = [near for words in wordings if (near := _nearest_words(words, turn))]
            nearby = [f"the nearest are {' and '.join(found[:2])}"] if found else []
            advice = "; ".join([*nearby, "if their source was removed, take them out of `turns`"])
            severity = Severity.ERROR if found else Severity.WARNING  # nothing is misspelt there
            yield Problem(place, sentence, advice, severity, "not-in-text")


def _unread_texts(story: Story) -> list[str]:
    """The texts of sources of which not every entry is there: a slip, or none was made yet."""
    return [
        source.text
        for source in story.sources.values()
        if not story.sheets.get(source.id) or story.documents[f"{SHEETS}/{source.id}.yml"].problems
    ]


def _wordings(story: Story, claims: Container[str]) -> dict[str, list[str]]:
    """By claim, the words that carry its entries, as their sources print them."""
    return grouped(
        (id_, item.words.whole.of(source.text))
        for item in story.entries()
        if (source := story.sources.get(item.sheet)) and isinstance(item.words, Located)
        for id_ in item.entry.claim
        if id_ in claims
    )


def _nearest_words(words: str, turn: str) -> str | None:
    near = nearest(words, turn)
    return f'"{squeeze(near.span.of(words))}"' if near else None


def all_reads_as_it_is_written(story: Story) -> Iterator[Problem]:
    """No sign that nobody sees turns the direction in which the rest of a line reads."""
    for document in story.documents.values():
        for number, line in enumerate(document.lines if _TURNED.search(document.text) else ()):
            found = _TURNED.search(line)
            if found:
                place = document.at(Mark(number, found.start(), len(found[0])))
                sentence = "a sign that nobody sees turns the direction of what follows"
                advice = "remove it: pages leave it out"
                yield Problem(place, sentence, advice, Severity.WARNING, "unseen-sign")


_TURNED = re.compile(rf"[{REORDERING}\\](?:(?<!\\)|[uU](?:0000)?20(?:2[a-eA-E]|6[6-9]))")
"""As it stands, or as YAML writes it in double quotes; one set to begin with is sought quickly."""


def nothing_is_lost_behind_a_sign(story: Story) -> Iterator[Problem]:
    """No text is cut off at a # that was meant to be read: `They won #1`. One word is no text."""
    for document in story.documents.values():
        text = document.text
        hashtags = list(_HASHTAG.finditer(text)) if " #" in text else []
        ends = {
            (at.line, at.column + at.width)
            for at in (document.values.values() if hashtags else ())
            if " " in document.lines[at.line][at.column : at.column + at.width]
        }
        for found in hashtags:
            behind = mark_of(document.text, *found.span())
            if (behind.line, behind.column) in ends:
                place = document.at(mark_of(document.text, *found.span("cut")))
                sentence = "what stands behind # on this line is a comment, and not read"
                advice = "if it belongs to the words before it, put the whole text in quotes"
                yield Problem(place, sentence, advice, Severity.WARNING, "cut-by-a-comment")


_HASHTAG = re.compile(r"(?<=\S) +(?P<cut>#\w.*)")
"""A comment in a line, unless it begins with a blank as those of people do."""


def nothing_is_entered_twice(story: Story) -> Iterator[Problem]:
    """No two entries have the same words from the same speaker, unless a note says why."""
    for sheet in story.sheets.values():
        seen: dict[object, SheetEntry] = {}
        for item in sheet:
            if not isinstance(item.words, Located) or item.entry.dismissed:
                continue
            same = seen.setdefault((item.words.said, item.entry.who, item.entry.via), item)
            if same is not item and not item.entry.note:
                sentence = f'these words are entered already, as "{same.entry.id}"'
                advice = "remove one of the two, or say in a `note` why both are needed"
                place = item.place("said")
                yield Problem(place, sentence, advice, Severity.WARNING, "entered-twice")
