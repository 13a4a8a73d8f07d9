"""What a claim's note cites, and of whose wording: `"a core of allies" (Daily Mail)`.

A note also cites what it tells apart from the claim. So to be cited makes a question likely, and no
question sure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.grouping import grouped
from onrecord.link.reading import Read, Reading
from onrecord.link.words import plain
from onrecord.model import Claim
from onrecord.quotations import quotations
from onrecord.story import Story
from onrecord.text import Span, sentence_at, squeeze

_IN_BRACKETS = re.compile(r"[^(]*\(([^)]*)\)")
_WORDS = 2
"""How many words a citation has that can hardly stand somewhere by chance."""


@dataclass(frozen=True, slots=True)
class Citing:
    """What a note cites of one entry."""

    clearly: float
    """From 0 to 1: less for a single word, and where several entries have the words."""
    own: float
    """The share of what the entry itself says that is cited."""
    named: bool
    """Whether its outlet is named for it."""
    words: str
    """Those that are cited the most clearly, folded."""


@dataclass(frozen=True, slots=True)
class _Citation:
    words: str
    sheets: frozenset[str]
    """Those of the outlets that are named beside it; none where none is."""


class Noting:
    """Reads the notes of a story's claims: which entries have the words that they cite."""

    def __init__(self, story: Story, read: Read) -> None:
        self.read = read
        self.sheets = _sheets_of_outlets(story)
        names = "|".join(re.escape(name) for name in sorted(self.sheets, key=len, reverse=True))
        self.names = re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else None
        self.words = [plain(_told(reading)) for reading in read.entries]
        each = enumerate(self.words)
        self.having = grouped((word, number) for number, w in each for word in set(w.split()))

    def cited(self, record: Claim) -> dict[int, Citing] | None:
        """Return for entries, by their number, what is cited of them; None where nothing is."""
        citations = list(self._citations(record))
        if not citations:
            return None
        clearest: dict[int, tuple[float, str]] = {}
        forms: dict[int, set[str]] = defaultdict(set)
        named: set[int] = set()
        for citation in citations:
            terms = {term.form for term in self.read.vocabulary.terms(citation.words)}
            having = self._having(citation)
            named.update(having if citation.sheets else ())
            clear = min(1.0, len(citation.words.split()) / _WORDS) / max(1, len(having))
            for number in having:
                if clear > clearest.get(number, (0.0, ""))[0]:
                    clearest[number] = (clear, citation.words.strip())
                forms[number] |= terms
        return {
            number: Citing(
                clear,
                _share(self.read.entries[number], forms[number]),
                named=number in named,
                words=words,
            )
            for number, (clear, words) in clearest.items()
        }

    def _citations(self, record: Claim) -> Iterator[_Citation]:
        for text in map(squeeze, filter(None, (record.summary, record.note))):
            for quotation in quotations(text):
                words = plain(" ".join(span.of(text) for span in quotation.inner))
                if words.strip():
                    yield _Citation(words, self._outlets(text, quotation.outer))
        for turn in record.turns:
            yield _Citation(plain(turn), frozenset())

    def _outlets(self, text: str, quoted: Span) -> frozenset[str]:
        """Whose words these are: of the outlets in the next brackets, else in the sentence."""
        sentence = sentence_at(text, quoted.start)
        brackets = _IN_BRACKETS.match(text, quoted.end, max(quoted.end, sentence.end))
        return (brackets and self._named(brackets[1])) or self._named(sentence.of(text))

    def _named(self, words: str) -> frozenset[str]:
        found = self.names.findall(words) if self.names else []
        return frozenset(sheet for name in found for sheet in self.sheets[name])

    def _having(self, citation: _Citation) -> list[int]:
        """The entries that have the cited words, of the outlets that are named for them."""
        rarest = min((self.having.get(w, []) for w in citation.words.split()), key=len, default=[])
        return [
            number
            for number in rarest
            if citation.words in self.words[number]
            and (not citation.sheets or self.read.entries[number].item.sheet in citation.sheets)
        ]


def _sheets_of_outlets(story: Story) -> dict[str, frozenset[str]]:
    """For every name of an outlet the sheets of its articles."""
    found: dict[str, set[str]] = defaultdict(set)
    for sheet, source in story.sources.items():
        actor = story.actors.get(source.head.outlet or "")
        for name in actor.all_names if actor else ():
            found[name.removeprefix("The ").removeprefix("the ")].add(sheet)
    return {name: frozenset(sheets) for name, sheets in found.items()}


def _told(reading: Reading) -> str:
    entry = reading.item.entry
    return " ".join(filter(None, (*entry.said, entry.cue)))


def _share(reading: Reading, forms: set[str]) -> float:
    """How much of what an entry itself says is in these words."""
    own = (reading.own or reading).said_bag
    total = sum(own.values())
    return sum(own[form] for form in own.keys() & forms) / total if total else 0.0
