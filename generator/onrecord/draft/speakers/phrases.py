"""Speakers' phrases taken apart: the head, the name, the role, what only surrounds them."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.draft import names
from onrecord.draft.parse import Parse, Word
from onrecord.text import Span, squeeze

_TITLES = names.OFFICES | {"dr", "miss", "mr", "mrs", "ms", "prof", "professor", "sir"}


def place_of(phrase: Sequence[Word]) -> Span:
    """Return where a phrase stands in the text."""
    return Span(phrase[0].span.start, phrase[-1].span.end)


def words_of(text: str, phrase: Sequence[Word]) -> str:
    """Return a phrase as printed, any white space as one blank."""
    return squeeze(place_of(phrase).of(text))


def head_of(phrase: Sequence[Word]) -> Word:
    """Return the word that the others of a phrase hang from."""
    inside = {word.index for word in phrase}
    above = (word for word in phrase if word.head not in inside or word.head == word.index)
    return next(above, phrase[-1])


def without_article(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the phrase without what comes before its first telling word."""
    plain = list(phrase)
    while len(plain) > 1 and (plain[0].tag in ("DT", "PRP$", "PDT") or plain[0].form == "own"):
        plain.pop(0)
    return plain


def without_examples(phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the phrase without what is behind it: `NATO countries, including Lithuania`."""
    for number, word in enumerate(phrase):
        if word.form.casefold() == "including" and number > 1:
            return phrase[: number - 1] if phrase[number - 1].form == "," else phrase[:number]
    return phrase


def without_title(name: str) -> str:
    """Return a person's name without titles or a possessive: `Mayor Dr Ann Smith's`."""
    parts = name.removesuffix("'s").removesuffix("’s").split()
    while len(parts) > 1 and parts[0][:1].isupper() and names.key(parts[0]) in _TITLES:
        parts.pop(0)
    return " ".join(parts)


def role_beside(phrase: Sequence[Word], name: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a phrase before a person's name, or else those set off behind it."""
    before = [word for word in phrase if word.index < name[0].index]
    after = [word for word in phrase if word.index > name[-1].index]
    for words in (before, after):
        while words and (words[0].pos in ("PUNCT", "DET") or words[0].form == ","):
            words.pop(0)
        while words and words[-1].pos == "PUNCT":
            words.pop()
        if words and words[0].form.casefold() not in ("mr", "mrs", "ms", "sir"):
            return words
    return ()


def office_behind(parse: Parse, phrase: Sequence[Word], head: Word) -> bool:
    """Whether a name's holder is told by an office set off behind it: `Brandt, the mayor`."""
    behind = parse.children(head, "appos")
    return any(word in phrase and word.lemma in names.OFFICES for word in behind)


def names_the_head(parse: Parse, word: Word, head: Word) -> bool:
    """Whether a name is the phrase's own, not that of somebody's owner or neighbour."""
    if word == head:
        return True
    name = parse.entity(word)
    return head in name or any(each.dep == "appos" and parse.head(each) == head for each in name)


def after_outlet_noun(phrase: Sequence[Word]) -> tuple[int, int] | None:
    """Return where the name stands in `French newspaper Le Soir`: from, up to."""
    for number, word in enumerate(phrase[:-1]):
        if word.lemma in names.OUTLET_NOUNS and word.form.islower():
            start = number + 1
            while start < len(phrase) and phrase[start].form in (",", "the"):
                start += 1
            end = start
            while end < len(phrase) and phrase[end].form[:1].isupper():
                end += 1
            if end > start:
                return start, end
    return None


def is_telling(name: str) -> bool:
    """Whether a describing phrase is more than `anonymous sources` or `a diplomatic source`."""
    return len(names.key(name).split()) > 2 and "'" not in names.key(name)


def sentence_start(parse: Parse, word: Word) -> int:
    """Return where the sentence of a word begins in the text."""
    return parse.sentence(word)[0].span.start
