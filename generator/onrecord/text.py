"""Places in a source's text: where words stand, and what stands nearest where they do not.

Words are matched verbatim and whole: any run of white space equals any other, every other character
is as printed, and a match neither begins nor ends inside a word or a number.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache, partial
from itertools import chain, pairwise

from onrecord.frozen import dataclass
from onrecord.grouping import grouped

REORDERING = "\u202a-\u202e\u2066-\u2069"
"""Signs that nobody sees and that turn the direction of what follows them, for a set of characters:
https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings and what stands behind it."""
_TOKEN = re.compile(r"\w+|[^\w\s]")
_HYPHEN = "-\u2010\u2011"
_CURRENCY = "$¢£¤¥\u20a0-\u20cf"
_THIN = "\u00a0\u2009\u202f"
"""Blanks that hold a number together: `1 500`."""
_INSIDE_A_WORD = re.compile(
    rf"""
      (?<=\w) (?= \w | [{_HYPHEN}]\w | ['’]t\b )  # `can` lacks what makes it `can't`
    | (?<=\w[{_HYPHEN}]) (?=\w)
    | (?<=\w['’]) (?=t\b)
    | (?<=\d) (?= [.,:/⁄·'’–−]\d | [{_THIN}]\d{{3}}\b )
    | (?<=\d[.,:/⁄·'’–−]) (?=\d)
    | (?<=\d[{_THIN}]) (?=\d{{3}}\b)
    | (?<=[{_CURRENCY}±]) (?=[\d.]) | (?<=\d) (?=[{_CURRENCY}%‰])
    | (?<=(?<![\w–−.-])[–−+~≈.-]) (?=\d)  # a sign, or a point that begins a number
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Places inside a word, a word made of several, or a number with its sign: what is left of
`non-lethal` or of `1,500` when they are cut there would say something else."""
_LETTER_OR_DIGIT = re.compile(r"\w")
_RUN_OF_BLANKS = re.compile(r"\s{2,}")
_SHORTENED = (
    "Mr Mrs Ms Dr Prof Rev Brig Maj Gen Lt Col Capt Adm Cmdr Sgt Insp Supt Sen Rep Gov Pres "
    "St No vs Jan Feb Aug Sept Oct Nov Dec"
)
_UNABBREVIATED = "".join(rf"(?<!\b{each}\.)" for each in ("[A-Z]", *_SHORTENED.split()))
_END_OF_SENTENCE = re.compile(
    rf"(?:\.{_UNABBREVIATED}|[!?])[\"'’”»)\]]*\s(?!\s*[a-zà-öø-ÿ])|\n\s*\n"
)
"""Not behind an initial ("the U.S. envoy", "J. Smith") or a title, nor before a small letter.

The point comes first: what stands before it is looked at there alone.
"""
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_TEXTS = 1 << 12
"""Of how many texts is kept what reading, checking and joining each ask for in turn: of all of a
story's, as long as that is not very long."""
_TEXTS_SPLIT = 1 << 4
"""Of how many texts their words are kept: what is not in a text is looked for sheet by sheet."""
_LONGEST_LOOK = 400
"""How many of the wanted words count in looking for the nearest passage: more take too long."""
_LEAST_LIKENESS = 0.5
"""Share of the wanted words that a passage must hold to be worth showing as the nearest one."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: characters `start` up to, not including, `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters that the span covers in `text`."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """Return how many characters both spans cover."""
        if self.end <= other.start or other.end <= self.start:
            return 0  # most spans that are asked about lie apart, and two calls more would tell
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def gap(self, other: Span) -> int:
        """Return how many characters lie between the two spans; 0 where they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)


@dataclass(frozen=True, slots=True)
class Located:
    """Where an entry's words stand: one span for each stretch, in order, and one for the cue."""

    said: tuple[Span, ...]
    cue: Span | None

    @property
    def whole(self) -> Span:
        """From the first to the last of cue and said."""
        spans = [*self.said, *([self.cue] if self.cue else [])]
        return Span(min(s.start for s in spans), max(s.end for s in spans))


@dataclass(frozen=True, slots=True)
class Missing:
    """Words that do not stand in the text; `stretch` counts from 0, None means the cue."""

    words: str
    stretch: int | None


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Words that stand at several places which the cue does not tell apart."""

    words: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage most like some wanted words, and the words in which the two differ."""

    span: Span
    differences: tuple[tuple[str, str], ...]
    """Pairs of (wanted, printed); either may be empty."""


def squeeze(words: str) -> str:
    """Return `words` with each run of white space made one blank, and none at the ends."""
    return " ".join(words.split())


def sentence_case(words: str) -> str:
    """Return words with a capital at their beginning, and the others as they are."""
    return words[:1].upper() + words[1:]


def without_accents(words: str) -> str:
    """Return `words` without diacritics: `Besancon` for `Besançon`."""
    if words.isascii():
        return words
    apart = unicodedata.normalize("NFKD", words)
    return "".join(char for char in apart if not unicodedata.combining(char))


def in_small(words: str) -> str:
    """Return `words` in small letters, each where it stands."""
    return words.replace("\u0130", "i").lower()  # the one letter that is two in small ones


def count_words(words: str) -> int:
    """Return how many words a reader counts: those that hold a letter or digit."""
    return sum([w.isalnum() or bool(_LETTER_OR_DIGIT.search(w)) for w in words.split()])


def find(text: str, words: str) -> list[Span]:
    """Return every place in `text` where `words` stand, in order; overlapping places count."""
    wanted = squeeze(words)
    squeezed, offsets = _squeezed(text)
    found = []
    at = squeezed.find(wanted) if wanted else -1
    while at >= 0:
        start, end = _offset(offsets, at), _offset(offsets, at + len(wanted) - 1) + 1
        if not (_splits_a_word(text, start) or _splits_a_word(text, end)):
            found.append(Span(start, end))
        at = squeezed.find(wanted, at + 1)
    return found


_Offsets = tuple[Sequence[int], Sequence[int]]
"""Where in the squeezed text something is left out, and how many characters are up to there."""


@lru_cache(maxsize=_TEXTS)
def _squeezed(text: str) -> tuple[str, _Offsets]:
    """The text with each run of white space made one blank, and what that leaves out."""
    left_out = len(text) - len(text.lstrip())
    places, lengths = array("L", [0]), array("L", [left_out])
    for run in _RUN_OF_BLANKS.finditer(text, left_out):
        left_out += len(run[0]) - 1
        places.append(run.end() - left_out)
        lengths.append(left_out)
    return squeeze(text), (places, lengths)


def _offset(offsets: _Offsets, at: int) -> int:
    """Where in the text a character of its squeezed form stands; never a blank."""
    places, lengths = offsets
    return at + lengths[bisect_right(places, at) - 1]


def whole_words(text: str, span: Span) -> Span:
    """Return a stretch, widened where it begins or ends inside a word or a number."""
    start, end = span.start, span.end
    while _splits_a_word(text, start):
        start -= 1
    while _splits_a_word(text, end):
        end += 1
    return Span(start, end)


def _splits_a_word(text: str, at: int) -> bool:
    """Whether the place before character `at` lies inside a word or a number."""
    if not 0 < at < len(text) or text[at] in " \n":
        return False
    marks = unicodedata.category(text[at]).startswith("M")  # an accent, set behind its letter
    return marks or _INSIDE_A_WORD.match(text, at) is not None


def locate(
    text: str, stretches: Sequence[str], cue: str | None = None
) -> Located | Missing | Ambiguous:
    """Find the one place where `stretches` stand one after another.

    Where there are several, the place nearest to the cue is meant; where the cue is missing or just
    as near to two of them, the answer is Ambiguous. Nearest is what stands in the same sentence:
    `he said` at the end of the sentence before attributes that one.
    """
    places = _placings(text, stretches)
    if isinstance(places, Missing):
        return places
    cues = find(text, cue) if cue else []
    if cue and not cues:
        return Missing(cue, None)
    if len(places) > 1:
        gaps = [_least_gap(text, place, cues) for place in places]
        places = [place for place, gap in zip(places, gaps, strict=True) if gap == min(gaps)]
    if len(places) > 1:
        starts = tuple(Span(place[0].start, place[-1].end) for place in places)
        return Ambiguous(stretches[0], starts)
    said = places[0]
    return Located(said, min(cues, key=partial(_distance, text, said), default=None))


def _placings(text: str, stretches: Sequence[str]) -> list[tuple[Span, ...]] | Missing:
    """All ways to lay the stretches one after another, each as near to the one before as can be."""
    places = {stretch: find(text, stretch) for stretch in dict.fromkeys(stretches)}
    found = [places[stretch] for stretch in stretches]
    for number, spans in enumerate(found):
        if not spans:
            return Missing(stretches[number], number)
    ways = [(first, first) for first in found[0]]
    for number, spans in enumerate(found[1:], start=1):
        ways = [
            (first, following)
            for first, last in ways
            if (following := _first_after(spans, last.end)) is not None
        ]
        if not ways:
            return Missing(stretches[number], number)
    return _tightest(tuple(_placed(first, found[1:])) for first, _ in ways)


def _placed(first: Span, found: Iterable[Sequence[Span]]) -> Iterator[Span]:
    """Yield the stretch that a way begins with, and the following ones where all are there."""
    last: Span | None = first
    yield first
    for spans in found:
        last = _first_after(spans, last.end) if last else None
        if last:
            yield last


def _tightest(placings: Iterable[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    """Of placings that end at the same place keep the one that begins last."""
    by_rest = {placing[1:] or placing: placing for placing in placings}
    return list(by_rest.values())


def _first_after(spans: Sequence[Span], offset: int) -> Span | None:
    number = bisect_left(spans, offset, key=_start)
    return spans[number] if number < len(spans) else None


def _least_gap(text: str, said: Sequence[Span], cues: Sequence[Span]) -> tuple[int, int]:
    """How far the nearest of some cues is: the last one before each stretch, or the first behind.

    All others lie farther off, and a text that says one thing often has many of them.
    """
    near: set[Span] = set()
    for span in said:
        number = bisect_right(cues, span.start, key=_start)
        near.update(cues[max(0, number - 1) : number + 1])
    return min((_gap(text, said, at) for at in near), default=(0, 0))


def _start(span: Span) -> int:
    return span.start


def _gap(text: str, said: Sequence[Span], cue: Span) -> tuple[int, int]:
    """How far a cue is from the nearest of some words: in ends of sentences, then in characters.

    That a paragraph ends, too, counts as one more.
    """
    return min(_apart(text, span, cue) for span in said)


def _apart(text: str, span: Span, cue: Span) -> tuple[int, int]:
    first, last = sorted((span, cue))
    ends = _ends_of_sentences(text)
    between = bisect_right(ends, last.start) - bisect_right(ends, first.end)
    paragraphs = text.find("\n\n", first.end, last.start) >= 0
    return max(0, between) + paragraphs, span.gap(cue)


def _distance(text: str, said: Sequence[Span], cue: Span) -> tuple[int, bool, int, Span]:
    """Ranks cues: of those in the same sentence, one that stands beside the words, not in them.

    `She said the ship sank when he said so` has two, and only the first is about the rest.
    """
    ends, gap = _gap(text, said, cue)
    return ends, any(map(cue.overlap, said)), gap, cue


def sentence_at(text: str, at: int) -> Span:
    """Return the sentence in which a character stands, as far as marks and blank lines tell."""
    ends = _ends_of_sentences(text)
    number = bisect_right(ends, at)
    return Span(
        ends[number - 1] if number else 0, ends[number] if number < len(ends) else len(text)
    )


def sentences(text: str) -> list[Span]:
    """Return all sentences, as far as marks and blank lines tell."""
    return [Span(*each) for each in pairwise((0, *_ends_of_sentences(text), len(text)))]


@lru_cache(maxsize=_TEXTS)
def _ends_of_sentences(text: str) -> Sequence[int]:
    return [match.end() for match in _END_OF_SENTENCE.finditer(text)]


def nearest(text: str, words: str) -> Nearest | None:
    """Return the passage of `text` most like `words`, or None where nothing is much like them."""
    tokens = _tokens(text)
    wanted = [word.casefold() for word in _TOKEN.findall(words)][:_LONGEST_LOOK]
    window = _best_window(tokens, wanted)
    if window is None:
        return None
    printed = tokens.words[window.start : window.end]
    matcher = SequenceMatcher(None, printed, wanted, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    lead, tail = blocks[0], blocks[-1]
    first = max(0, window.start + lead.a - lead.b)
    last = window.start + tail.a + tail.size + (len(wanted) - tail.b - tail.size)
    span = Span(tokens.starts[first], tokens.ends[:last][-1])
    return Nearest(span, differing(_beginning(words), span.of(text)))


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The words and marks of a text, in small letters, and where each of them stands."""

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    numbers: Mapping[str, Sequence[int]]
    """By word, the numbers of all tokens that are it, in order."""


@lru_cache(maxsize=_TEXTS_SPLIT)
def _tokens(text: str) -> _Tokens:
    found = list(_TOKEN.finditer(text))
    words = [match[0].casefold() for match in found]
    numbers = grouped((word, number) for number, word in enumerate(words))
    starts = array("L", [match.start() for match in found])
    return _Tokens(words, starts, array("L", [match.end() for match in found]), numbers)


def _beginning(words: str) -> str:
    tokens = [match.end() for match in _TOKEN.finditer(words)]
    return words[: tokens[_LONGEST_LOOK - 1]] if len(tokens) > _LONGEST_LOOK else words


def _best_window(tokens: _Tokens, wanted: Sequence[str]) -> Span | None:
    """Where in a text the words of `wanted` lie thickest, with some room on either side.

    Only the places of those words are looked at, and none where too few of them stand anywhere.
    """
    size = min(len(wanted), len(tokens.words))
    missing = Counter(wanted)
    places = {word: tokens.numbers.get(word, ()) for word in missing}
    least = _LEAST_LIKENESS * len(wanted)
    if not size or sum(min(missing[word], len(places[word])) for word in missing) < least:
        return None
    inside: deque[int] = deque()
    held = best = best_end = 0
    for number in sorted(chain.from_iterable(places.values())):
        while inside and inside[0] <= number - size:
            leaving = tokens.words[inside.popleft()]
            missing[leaving] += 1
            held -= missing[leaving] > 0
        inside.append(number)
        word = tokens.words[number]
        held += missing[word] > 0
        missing[word] -= 1
        if held > best:
            best, best_end = held, number + 1
    if best < least:
        return None
    room = size // 4 + 1
    return Span(max(0, best_end - size - room), min(len(tokens.words), best_end + room))


def differing(wanted: str, printed: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs (wanted, printed) of words in which two passages differ; case counts."""
    ours, theirs = wanted.split(), printed.split()
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return tuple(
        (" ".join(ours[a:b]), " ".join(theirs[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )


def paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of `text`: runs of lines between blank lines, in order."""
    return list(_paragraphs(text))


@lru_cache(maxsize=_TEXTS)
def _paragraphs(text: str) -> Sequence[Span]:
    return [
        Span(match.start(), match.start() + len(match[0].rstrip()))
        for match in _PARAGRAPH.finditer(text)
    ]


def counted(count: int, noun: str) -> str:
    """Return a number with its noun: `1 source`, `3 sources`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def and_between(names: Sequence[str]) -> str:
    """Return names joined for a sentence: `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def few(names: Sequence[str], most: int = 8) -> str:
    """Return names in one line, and how many more there are than it can hold: `a, b and 3 more`."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")


def paragraph_number(text: str, offset: int) -> int:
    """Return the number, from 1, of the paragraph that holds the character at `offset`."""
    return max(1, bisect_right(_paragraphs(text), offset, key=lambda span: span.start))
