"""The main clauses of what somebody says, as they are asked about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.words.cues import words
from onrecord.english.contrary import NEGATIVES, negates
from onrecord.frozen import dataclass

_SCARCELY = frozenset({"hardly", "scarcely", "barely", "rarely", "seldom", "zero"})
_CERTAIN = words("all any it such that the their these this those your")
_OF = frozenset({"all", "any", "both", "each", "every", "much", "none"})
_SELF = frozenset({"i", "we"})
_OUTRIGHT = frozenset({"assure", "confirm", "repeat", "say", "stress", "tell"})
_BEING = frozenset({"be", "prove", "remain", "seem", "become"})
_NEWS = frozenset(
    {"accusation", "allegation", "claim", "news", "report", "rumor", "rumour", "story"}
)
_TURNING = ("neg", "det", "advmod", "preconj", "nummod")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")


def main_clauses(parse: Parse) -> Iterator[Clause]:
    """Yield the clauses that somebody says outright: none that hangs from `if` or `he says`.

    `I can tell you that it leaks` says no less than `it leaks`.
    """
    for word in parse.words:
        if word.dep == "ROOT":
            yield from _joined(parse, word, None)


def _joined(parse: Parse, verb: Word, before: Word | None) -> Iterator[Clause]:
    clause = Clause(parse, verb, before)
    beside = [w for w in parse.children(verb, "ccomp") if w.index < verb.index]
    for each in beside:  # `There was no sale, there was no offer`
        if not parse.children(each, "mark"):
            yield from _joined(parse, each, None)
    yield clause
    if clause.is_of(_SELF) and verb.lemma in _OUTRIGHT and not (clause.negated or clause.is_past):
        for each in parse.children(verb, "ccomp"):
            yield from _joined(parse, each, None)
    for each in parse.children(verb, "conj"):
        yield from _joined(parse, each, clause.subject)


@dataclass(frozen=True)
class Clause:
    """A verb and what is told with it."""

    parse: Parse
    verb: Word
    shared: Word | None
    """The subject of the clause before, which is this one's too where it names none."""

    @cached_property
    def subject(self) -> Word | None:
        """Whom or what it tells of; of `none of this` and `all the claims` the latter."""
        found = self.parse.children(self.verb, *_SUBJECTS)
        if not found:
            return None if self.parse.children(self.verb, "expl") else self.shared
        of = self.behind(found[0], "of") if found[0].form.casefold() in _OF else []
        return of[0] if of else found[0]

    @cached_property
    def things(self) -> list[Word]:
        """What the verb governs: `had no part`, `is no truth`."""
        found = self.parse.children(self.verb, "dobj", "attr", "acomp", "oprd")
        return [w for each in found for w in (each, *self.parse.children(each, "conj"))]

    @cached_property
    def told(self) -> frozenset[str]:
        """What it is said to be: `false`, `a lie`, `without foundation`, `a false report`."""
        things = [*self.things, *self.behind(self.verb, "in", "without")]
        things = things if self.verb.lemma in _BEING or self.is_passive else []
        described = [w for each in things for w in self.parse.children(each, "amod")]
        line = [w for each in things for w in self.behind(each, "with")]
        found = [*things, *line]
        found += [w for w in described if self.parse.words[w.head].lemma in _NEWS]
        found += [] if self.verb.is_verb else [self.verb]  # `Reports of talks false`
        the = {f"the {w.lemma}" for w in things for d in self.parse.children(w) if d.form == "the"}
        return frozenset(w.lemma for w in found) | the

    @cached_property
    def negated(self) -> bool:
        """Whether it tells that it is not so: `is not`, `no claims are`, `had nothing`."""
        near = [self.verb, *self.things, *self.parse.children(self.verb, *_SUBJECTS, "oprd")]
        near += [w for w in self.parse.children(self.verb, "prep") if w.form == "without"]
        around = [w for each in near for w in (each, *self.parse.children(each, *_TURNING))]
        return any(
            negates(w.form.casefold().replace("’", "'"), NEGATIVES | _SCARCELY) for w in around
        )

    @property
    def is_passive(self) -> bool:
        """Whether something is done to its subject."""
        return bool(self.parse.children(self.verb, "auxpass"))

    @property
    def is_past(self) -> bool:
        """Whether it tells of what was: `had`, `did not have`, `was not held`, `has not been`."""
        helpers = self.parse.children(self.verb, "aux", "auxpass")
        had = any(w.tag == "VBD" or w.lemma == "have" or w.form == "did" for w in helpers)
        return had or self.verb.tag == "VBD" or (self.verb.tag == "VBN" and not helpers)

    @property
    def may_be(self) -> bool:
        """Whether it only may be so, or will be, or is asked."""
        going = self.verb.lemma == "go" and bool(self.parse.children(self.verb, "xcomp"))
        asked = self.parse.sentence(self.verb)[-1].form == "?"
        aux = self.parse.children(self.verb, "aux")
        return going or asked or any(word.tag == "MD" for word in aux)

    @property
    def subject_form(self) -> str:
        """Its subject as printed, or nothing."""
        return self.subject.form.casefold() if self.subject else ""

    @cached_property
    def of_subject(self) -> frozenset[str]:
        """What stands before its subject: `these`, `no`, `false`."""
        deps = ("amod", "det", "nummod", "poss")
        before = self.parse.children(self.subject, *deps) if self.subject else []
        return frozenset(word.form.casefold() for word in before)

    def is_of(self, themselves: frozenset[str]) -> bool:
        """Whether it tells of who is called by one of some words."""
        return self.subject_form in themselves

    def is_certain(self, thing: Word) -> bool:
        """Whether a thing is a certain one, or any: `the payment`; not `a better game`."""
        before = [thing, *self.parse.children(thing, "det", "poss")]
        return any(word.form.casefold() in _CERTAIN for word in before)

    def behind(self, word: Word, *prepositions: str) -> list[Word]:
        """What stands behind a preposition that hangs from a word."""
        preps = [w for w in self.parse.children(word, "prep") if w.form.casefold() in prepositions]
        return [w for each in preps for w in self.parse.children(each, "pobj", "pcomp")]
