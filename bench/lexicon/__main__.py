"""`python -m bench.lexicon WORDNET NAMES`: writes the word lists that `english/lexicon` reads.

WORDNET is a folder with WordNet 3.0's `data.*`, `index.noun`, `index.adj` and `cntlist.rev`
(Debian's package `wordnet-base`); NAMES one with the US census's `dist.male.first` and
`dist.female.first` (the package `names` on PyPI).
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from onrecord.draft.words.cues import words

HOME = Path(__file__).resolve().parents[2] / "generator/onrecord/english/lexicon"
PERSON = "00007846"
GROUPS = ("07950920", "07942152", "07975026")
"""Social group, people and gathering."""
CALLINGS = ("09617867", "09620078", "09623038", "09632518", "10372373", "10560637")
"""Experts, inhabitants, leaders, workers, officials and scientists: met in news if nowhere else."""
PEOPLE = "07942152"
SLIGHTING = frozenset({"06717170", "06718862", "07124340"})
"""Usages that WordNet calls disparagement, ethnic slur and obscenity."""
NEVER = words("cripple idiot imbecile krauthead moron savage whore")
"""What slights people, though WordNet does not say so."""
RUN = ("02913152", "03297735", "03315023", "06254669", "08552138")
"""Buildings, establishments, facilities, media and districts: those who run one speak by it."""
FIRST, OTHER = 0.5, 0.1
"""What a sense counts for that no counted text has: the first, and any other."""
MOSTLY, HARDLY = 0.5, 0.02
"""The share of a noun's senses, by how often they are met, that makes it somebody's, or a thing."""
RATIO = 100
"""How many times as many men or women have a first name that tells which."""
LEAST = 0.02
"""Per cent of either who have it: how a name goes that few Americans have, they do not tell."""
MANY = 0.01
"""Per cent of both who have a first name that does not tell which."""
OTHERWISE = words(
    "alex alexis andrea asa ashley ashton bertie beverley beverly billie blair blake bo brett "
    "camille carmel carmen carol casey chandra christie clare claude connie courtney dale dana "
    "dara darcy daryl dominique drew dylan eli elia emerson emery evelyn florence fran frankie "
    "gabriele gail gale gay germaine glenn guadalupe hayden hilary hillary hunter inge ira ivy "
    "jackie jade jan janis jean jess jesse jo joan jocelyn jody jordan joy joyce jules julian "
    "june kari karol kay kelly kelsey kerry kim kris kyle kyung laurel lauren laurence laurie "
    "lea leone leslie lindsay lindsey lynn mackenzie mari maria marian marion marti max may mel "
    "meredith merle michele mickey milan misha nicola nikita noel ola pat patrice randy ray "
    "riley robin ronnie ruby sacha sam sandy santa sasha shane shannon sharon shelby shelley "
    "shelly shirley sidney simone spencer stacey stacy sun taylor terry toni tracy tyler val "
    "valery vivian winnie yan yves"
)
"""First names that in another country, or at another time, are the others'."""


@dataclass(frozen=True, slots=True)
class WordNet:
    """Nouns of one word by the shares of what they mean."""

    senses: Mapping[str, list[str]]
    above: Mapping[str, list[str]]
    counts: Mapping[tuple[str, int], int]
    slights: frozenset[str]
    """Senses that slight somebody."""
    adjectives: frozenset[str]

    @classmethod
    def read(cls, folder: Path) -> WordNet:
        above, slights = {}, set[str]()
        for line in _lines(folder / "data.noun"):
            fields = line.split(" | ")[0].split()
            at = 4 + 2 * int(fields[3], 16)
            pointers = fields[at + 1 :]
            above[fields[0]] = [
                pointers[n + 1] for n in range(0, len(pointers), 4) if pointers[n] == "@"
            ]
            if SLIGHTING & {b for a, b in pairwise(pointers) if a == ";u"}:
                slights.add(fields[0])
        senses = {
            fields[0]: fields[-int(fields[2]) :]
            for fields in map(str.split, _lines(folder / "index.noun"))
        }
        counts = {}
        for line in _lines(folder / "cntlist.rev"):
            key, number, count = line.split()
            lemma, _, rest = key.partition("%")
            if rest.startswith("1:"):
                counts[lemma, int(number)] = int(count)
        adjectives = frozenset(line.split()[0] for line in _lines(folder / "index.adj"))
        return cls(senses, above, counts, frozenset(slights), adjectives)

    def nouns(self) -> Iterator[str]:
        """Those of one word that name a kind: not Paris, which is one of its kind."""
        words = (word for word in self.senses if word.isalpha() and len(word) > 2)
        return (word for word in words if any(self.above[each] for each in self.senses[word]))

    def is_met(self, lemma: str) -> bool:
        return any((lemma, n + 1) in self.counts for n in range(len(self.senses[lemma])))

    def is_met_as(self, lemma: str, kinds: Iterable[str]) -> bool:
        """Whether a noun is met in a sense of some kinds."""
        wanted = set(kinds)
        senses = enumerate(self.senses[lemma], start=1)
        return any((lemma, n) in self.counts and wanted & set(self._closure(s)) for n, s in senses)

    def is_slighting(self, lemma: str) -> bool:
        """Whether more than hardly any of what a noun means slights people."""
        return lemma in NEVER or self.share(lemma, self.slights) > HARDLY

    def is_an_adjectives(self, lemma: str) -> bool:
        """Whether a noun is an adjective of people: `the blind`."""
        above = {kind for sense in self.senses[lemma] for kind in self.above[sense]}
        return lemma in self.adjectives and PEOPLE in above

    def share(self, lemma: str, kinds: Iterable[str]) -> float:
        """How much of what a noun means is of some kinds, given by the synsets above it."""
        wanted, total, found = set(kinds), 0.0, 0.0
        for number, sense in enumerate(self.senses[lemma]):
            weight = self.counts.get((lemma, number + 1), 0) + (OTHER if number else FIRST)
            total += weight
            found += weight if wanted & set(self._closure(sense)) else 0
        return found / total

    def _closure(self, sense: str) -> Iterator[str]:
        yield sense
        for each in self.above[sense]:
            yield from self._closure(each)


def main(wordnet: Path, names: Path) -> None:
    nouns = WordNet.read(wordnet)
    somebody = (PERSON, *GROUPS)
    fair = [n for n in nouns.nouns() if not nouns.is_slighting(n)]
    mostly = {n for n in fair if nouns.share(n, [PERSON]) >= MOSTLY}
    several = {n for n in fair if nouns.share(n, somebody) >= MOSTLY} - mostly
    called = {n for n in mostly if nouns.share(n, CALLINGS) >= MOSTLY}
    people = called | {n for n in mostly if nouns.is_met_as(n, [PERSON])}
    met = {n for n in several if nouns.is_met_as(n, somebody)}
    groups = {n for n in met if not nouns.is_an_adjectives(n)}
    may_speak = (*somebody, *RUN)
    things = {n for n in nouns.nouns() if nouns.is_met(n) and nouns.share(n, may_speak) <= HARDLY}
    _write("people", people)
    _write("groups", groups)
    _write("things", things)
    _write("opposites", map("/".join, _opposites(wordnet)))
    men, women = (_census(names / f"dist.{each}.first") for each in ("male", "female"))
    he, she = _telling(men, women), _telling(women, men)
    both = (men.get(name, 0) + women.get(name, 0) for name in men | women)
    named = {name for name, share in zip(men | women, both, strict=True) if share >= MANY}
    _write("he", he)
    _write("she", she)
    _write("either", (named | OTHERWISE) - he - she)


def _opposites(folder: Path) -> set[tuple[str, str]]:
    """Pairs of single words that WordNet calls antonyms, both met in counted text."""
    met = {line.partition("%")[0] for line in _lines(folder / "cntlist.rev")}
    found: set[tuple[str, str]] = set()
    for part in ("adj", "adv", "noun", "verb"):
        rows = [line.split(" | ")[0].split() for line in _lines(folder / f"data.{part}")]
        words = {row[0]: _words_of(row) for row in rows}
        for row in rows:
            at = 5 + 2 * len(words[row[0]])
            for sign, other, _, which in zip(*(row[at + n :: 4] for n in range(4)), strict=False):
                if sign == "!" and other in words:
                    mine, theirs = divmod(int(which, 16), 256)
                    one, two = words[row[0]][mine - 1], words[other][theirs - 1]
                    found.add((min(one, two), max(one, two)))
    return {pair for pair in found if all(word.isalpha() and word in met for word in pair)}


def _words_of(row: Sequence[str]) -> list[str]:
    """The words of a line of WordNet's, in small letters and without what tells their place."""
    return [row[4 + 2 * n].partition("(")[0].casefold() for n in range(int(row[3], 16))]


def _telling(mine: Mapping[str, float], theirs: Mapping[str, float]) -> set[str]:
    often = (name for name, share in mine.items() if share >= LEAST)
    return {each for each in often if mine[each] > RATIO * theirs.get(each, 0)} - OTHERWISE


def _census(path: Path) -> dict[str, float]:
    rows = (line.split() for line in _lines(path))
    return {name.casefold(): float(share) for name, share, *_ in rows}


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def _write(name: str, words: Iterable[str]) -> None:
    text = textwrap.fill(" ".join(sorted(words)), 100, break_on_hyphens=False)
    (HOME / f"{name}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
