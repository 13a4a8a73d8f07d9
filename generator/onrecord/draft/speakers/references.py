"""Phrases that name nobody and refer to somebody: `he`, `the newspaper`, `the mayor`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft import names
from onrecord.draft.cues import DOCUMENTS, SAYING
from onrecord.draft.nations import nation
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Meant, Mentions
from onrecord.draft.speakers.offices import Offices
from onrecord.draft.speakers.phrases import (
    begins_as_somebody,
    head_of,
    place_of,
    sentence_start,
    without_article,
    words_of,
)
from onrecord.draft.speakers.speaker import NOBODY_NAMED, Speaker, nobody_known
from onrecord.draft.speakers.written import may_tell
from onrecord.draft.speech.interrupted import is_whole
from onrecord.draft.word import SUBJECTS
from onrecord.text import Span

_OWNERS = {"him": "he", "his": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
_SINGULAR = frozenset({"he", "she"})
_IN_NAMES = names.BODIES | names.COMPANIES | {"campaign"}
_NATIONS = frozenset({"country", "nation"})
_PLACES = _NATIONS | {"city", "county", "municipality", "province", "town", "village"}
_IN_A_PLACE = re.compile(r" (?:in|of) ([A-Z]\w+)")
_TWO = 2
_NUMBERS = {
    **dict.fromkeys(("couple", "duo", "pair", "two"), 2),
    **dict.fromkeys(("three", "trio"), 3),
    **dict.fromkeys(("four", "quartet"), 4),
}
"""How many people some words mean: `the duo`."""
_SOME = frozenset({"many", "most", "others", "several", "some"})
_MAIN = ("ROOT", "conj")
_NOBODY = frozenset({"DATE", "EVENT", "FAC", "LAW", "PRODUCT", "TIME", "WORK_OF_ART"})
_PLURAL = ("NNS", "NNPS")
_UNCERTAIN = "a pronoun whose meaning is not certain"
_LONGEST = 4
"""Words, an article aside, of a phrase that means a company: `the Irish low-cost airline`."""
_DEFINITE = ("the", "this")
_AUTHORS = frozenset({"author", "writer", "journalist", "reporter"})
_OF_SCIENCE = re.compile(
    r"\b(?:academics|journal|research(?:ers)?|scientists|stud(?:y|ies))\b|(?<![Tt]he )\bpapers?\b"
)
"""What tells that `the paper` may be a study, or a paper of another kind than a newspaper."""
_REPORTED = frozenset({"article", "report", "piece", "story"})


class References:
    """What phrases refer to, asked of what a text has named so far."""

    def __init__(
        self,
        text: str,
        known: Known,
        mentions: Mentions,
        parses: Sequence[Parse],
    ) -> None:
        self._text = text
        self._parses = parses
        self._known = known
        self._mentions = mentions
        self._own_outlet = known.own_outlet
        self._offices = Offices(known)

    # Pronouns -------------------------------------------------------------------------------------

    def pronoun(self, parse: Parse, head: Word, printed: Span) -> Speaker:
        """Return whom `he`, `she`, `they` or, where it speaks, `it` means."""
        form = _OWNERS.get(head.form.casefold(), head.form.casefold())
        meant: Meant | None = None
        if form in _SINGULAR:
            others = _told_of(parse, head)
            meant = self._mentions.pronoun(printed.start, form, others)
        elif form == "it":
            meant = self._it(parse, head)
        elif form == "both":
            return self._several(2, printed) or nobody_known(printed, _UNCERTAIN, sure=0.4)
        elif form == "they":
            meant = self._mentions.they(printed.start)
            meant = None if meant and self._others_act_since(parse, head, meant) else meant
        ids = tuple(meant.who.split()) if meant and form == "they" else ()
        ids = ids or ((meant.who,) if meant else ())
        if meant is None or not all(map(self._known.has, ids)):
            return nobody_known(printed, _UNCERTAIN, sure=0.4)
        kind = self._known.kind(ids[0]) if len(ids) == 1 else "several"
        return Speaker(ids, printed, kind, meant.why, sure=meant.sure)

    def by_number(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """Return whom `the duo` means: those who acted or spoke together, if they are as many."""
        number = _NUMBERS.get(head.lemma)
        plain = len(phrase) == _TWO and phrase[0].form.casefold() in _DEFINITE
        return self._several(number, printed) if number and plain else None

    def _several(self, number: int, printed: Span) -> Speaker | None:
        """Those who acted or spoke together before, where they are as many."""
        meant = self._mentions.they(printed.start)
        ids = tuple(meant.who.split()) if meant else ()
        if meant is None or len(ids) != number or not all(map(self._known.has, ids)):
            return None
        return Speaker(ids, printed, "several", meant.why, sure=meant.sure)

    def _it(self, parse: Parse, it: Word) -> Meant | None:
        """The body that spoke right before, or did something in the sentence before."""
        here = parse.sentence(it)[0]
        before = parse.sentence(parse.words[here.index - 1]) if here.index else [here]
        meant = self._mentions.it(it.span.start, before[0].span.start)
        if meant and may_tell(parse, before, meant.at):
            return None
        if meant is None or self._known.has(meant.who):
            return meant
        return replace(meant, who=self._known.body("organisation", meant.who))

    def _others_act_since(self, parse: Parse, they: Word, last: Meant) -> bool:
        """Whether anybody else is told of between who spoke last and `they`.

        In the sentence before that may be things, too: `The changes came. When they were told, …`.
        """
        before = [word for word in parse.words if word.sentence == they.sentence - 1]
        things = any(word.dep == "nsubj" and word.tag in _PLURAL for word in before)
        told = [
            self._is_same(each.subtree(word), last)
            for each in self._parses
            for word in each.words
            if last.at < word.span.start < they.span.start and _may_be_they(each, word)
            if each.subtree(word)[0].span.start > last.at
        ]
        return (things and before[0].span.start > last.at) or not all(told[-1:])

    def _is_same(self, phrase: Sequence[Word], last: Meant) -> bool:
        """Whether a phrase names who was meant last again, in full or cut short."""
        name, printed = self._known.name(last.who), words_of(self._text, without_article(phrase))
        return names.key(name) in names.key(printed) or names.key(printed) in names.key(name)

    # Outlets --------------------------------------------------------------------------------------

    def outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """Return the outlet of `the newspaper`: the only one but the source's own named before."""
        head = head_of(phrase)
        named = any(word.pos == "PROPN" and word.form[:1].isupper() for word in phrase[1:])
        definite = phrase[0].form.casefold() in _DEFINITE and not (named and head == phrase[-1])
        authors = head.lemma in _AUTHORS and phrase[-1].lemma in _REPORTED
        if authors:
            head = phrase[-1]
        if not definite or head.lemma not in names.OUTLET_REFERENCES or not head.form.islower():
            return None
        at, own = printed.start, self._own_outlet
        if who := self._mentions.only_outlet(at, own):
            return Speaker((who,), printed, "outlet", "the only outlet named before", sure=0.95)
        if authors or head.lemma not in DOCUMENTS:
            return self._last(printed) or self._next(head, printed)
        return self._the_paper(head, printed) if head.lemma == "paper" else None

    def _the_paper(self, paper: Word, printed: Span) -> Speaker | None:
        """The last outlet: in this paragraph or, where it begins so, in the one before.

        It is named behind the last paper that was described, as a white one is. None where a study
        or another paper is told of there: `a government paper`.
        """
        since = self._mentions.described_at(printed.start, paper.form)
        begins = 0 if paper.sentence else 1
        if _OF_SCIENCE.search(self._mentions.near(self._text, printed.start, begins)):
            return None
        return self._last(printed, since, begins)

    def _last(self, printed: Span, since: int = 0, paragraphs: int = 1) -> Speaker | None:
        who = self._mentions.last_outlet(printed.start, self._own_outlet, since, paragraphs)
        why = "the last outlet named before"
        return Speaker((who,), printed, "outlet", why, sure=0.8) if who else None

    def _next(self, head: Word, printed: Span) -> Speaker | None:
        """The outlet named right behind; `the agency` may be a body as well."""
        if who := self._mentions.next_outlet(printed.start, self._own_outlet):
            return Speaker((who,), printed, "outlet", "the outlet named next", sure=0.85)
        if head.lemma in names.BODIES:
            return None
        return nobody_known(printed, "no one outlet that it must mean", kind="outlet")

    # Organisations --------------------------------------------------------------------------------

    def body(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """Return the organisation of `the company` or `the ministry`, named before."""
        named = any(word.form[:1].isupper() for word in phrase if word.index > head.index)
        if phrase[0].form.casefold() not in _DEFINITE or named or self._is_elsewhere(head, printed):
            return None
        words = [word.form for word in without_article(phrase)]
        if who := self._body_called(words, head, printed.start):
            kind = self._known.kind(who)
            return Speaker((who,), printed, kind, "the only such body named", sure=0.85)
        if head.lemma not in names.COMPANIES or len(words) > _LONGEST or head.tag != "NN":
            return None
        noun = names.company(head.lemma)

        def fits(who: str) -> bool | None:
            return names.named_as(head.lemma, self._known.name(who))

        another = _tells_whose(phrase, head)
        meant = None if another else self._mentions.last_body(printed.start, noun, fits)
        if another or (meant is None and not self._mentions.has_bodies(printed.start, fits)):
            who = self._known.body("organisation", words_of(self._text, without_article(phrase)))
            return Speaker((who,), printed, "organisation", NOBODY_NAMED, sure=0.7)
        if meant is None:
            return nobody_known(printed, "no one body that it must mean", kind="organisation")
        who = meant.who
        who = who if self._known.has(who) else self._known.body("organisation", who)
        return Speaker((who,), printed, self._known.kind(who), meant.why, sure=meant.sure)

    def _is_elsewhere(self, head: Word, printed: Span) -> bool:
        """Whether right behind an office stands whose it is: `the Defence Ministry in Moscow`."""
        place = _IN_A_PLACE.match(self._text, printed.end)
        return head.lemma.casefold() in names.STATE_BODIES and bool(place and nation(place[1]))

    def _body_called(self, words: Sequence[str], head: Word, at: int) -> str | None:
        """The one body so far whose name holds these words, or else whose name ends so.

        Before that, of `the group`, the people described so: `a group of MPs`.
        """
        described = self._mentions.unnamed_called(at, head.form) if len(words) == 1 else None
        if described and head.lemma in names.BODIES:
            return described.who
        if head.lemma in _IN_NAMES and (who := self._known.body_like(words)):
            return who
        bodies = (names.BODIES | names.INSTITUTIONS) - names.COMPANIES
        alone = len(words) == 1 and head.lemma in bodies
        if len(words) == 1 and head.lemma == "force":
            return self._known.body_ending("police") or self._known.body_ending("constabulary")
        return self._known.body_ending(head.lemma) if alone else None

    def place(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """Return the government of `the city`: the last such place named near."""
        if phrase[0].form.casefold() not in _DEFINITE or len(phrase) > _TWO:
            return None
        if head.lemma not in _PLACES:
            return None
        name = self._mentions.last_place(printed.start, a_nation=head.lemma in _NATIONS)
        if name is None:
            return None
        who = self._known.named_or_new("government", name)
        return Speaker((who,), printed, "government", "the last place named before", sure=0.7)

    # Offices --------------------------------------------------------------------------------------

    def office(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return the holder of `the Foreign Secretary`, `the mayor`, or else the office itself."""
        definite = phrase[0].form.casefold() == "the" or any(word.tag == "POS" for word in phrase)
        definite = definite or all(word.form[:1].isupper() for word in phrase)
        if head.lemma.casefold() not in names.OFFICES or head.tag in ("NNS", "NNPS"):
            return None
        name = words_of(self._text, without_article(phrase))
        if not definite:
            return self._in_headline(phrase, head, name, printed)
        if told := self._told_before(phrase, head, name, printed):
            return told
        bare, found = " " not in name, self._of_role(name, printed.start)
        holder = self._known.holder(name)
        if holder and (not bare or found == [holder]):
            why = "the only one of this title in the text"
            return Speaker((holder,), printed, "person", why, sure=0.9)
        if not head.form[:1].isupper() or len(found) == 1:
            return self._described(parse, phrase, head, printed)
        return Speaker((self._offices.of(name),), printed, "office", sure=0.85)

    def _in_headline(
        self, phrase: Sequence[Word], head: Word, name: str, printed: Span
    ) -> Speaker | None:
        """`Portside Rovers chairman`, with no article: the only one of this title in the text."""
        found = self._known.of_role(name)
        names_ = phrase[0].pos == "PROPN" or len(phrase) == 1
        if not names_ or head != phrase[-1] or len(found) != 1:
            return None
        why = "the only one of such a role"
        return Speaker((found[0],), printed, "person", why, sure=0.85)

    def _told_before(
        self, phrase: Sequence[Word], head: Word, name: str, printed: Span
    ) -> Speaker | None:
        """`the spokesman`, of whom the text told as `a spokesman for the port`, and never a name.

        `The port spokesman` only of one told as `a port spokesman`, in the same words.

        Nobody where somebody of such a role was named since.
        """
        if phrase[0].form.casefold() != "the":
            return None
        meant = self._mentions.unnamed_called(printed.start, words_of(self._text, [head]))
        same = meant is not None and names.key(self._known.name(meant.who)) == names.key(name)
        if len(phrase) != _TWO and not same:
            return None
        holders = self._known.of_role(name)
        if meant is None or self._mentions.named_since(holders, meant.at, printed.start):
            return None
        return Speaker((meant.who,), printed, "unnamed", meant.why, sure=meant.sure)

    def _of_role(self, title: str, at: int) -> list[str]:
        """Whose role holds a title: of several only those who spoke or acted, where any did."""
        found = self._known.of_role(title)
        return self._mentions.acting(found, at) or found

    def _described(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker:
        """`the Kremlin spokesperson`, `the Russian leader`, `the minister`."""
        name = words_of(self._text, without_article(phrase))
        found = self._of_role(name, printed.start)
        if len(found) == 1:
            why = "the only one of such a role"
            return Speaker((found[0],), printed, "person", why, sure=0.85)
        if last := self._mentions.last_of(found, printed.start):
            why = "the last of such a role named before"
            return Speaker((last,), printed, "person", why, sure=0.7)
        near = self._mentions.only_named(printed.start, sentence_start(parse, head))
        near = [who for who in near if self._known.has(who) and not self._known.role(who)]
        if head.lemma in names.LEADERS and len(near) == 1:
            why = "the only other person named in the sentence"
            return Speaker((near[0],), printed, "person", why, sure=0.75)
        if found:
            return nobody_known(printed, "several people of such a role")
        return self._of_no_holder(parse, phrase, head, printed)

    def _of_no_holder(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker:
        """Who may hold an office that nobody is said to hold, or else the office itself."""
        name = words_of(self._text, without_article(phrase))
        meant = self._mentions.pronoun(printed.start)
        theirs = any(word.entity == "PERSON" for word in phrase)
        modified = len(names.key(name).split()) > 1 and not theirs
        if meant and meant.at >= sentence_start(parse, head):
            meant = None  # who acts in the same sentence would be called `he`
        if modified and meant and self._is_of_no_role(meant.who):
            why = "the last person named, of whom no role is told"
            return Speaker((meant.who,), printed, "person", why, sure=0.7)
        who = self._offices.of(name)
        return Speaker((who,), printed, "office", "an office whose holder is not named", sure=0.75)

    # Others -----------------------------------------------------------------------------------

    def person(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return whom `the analyst` means, or `the New York businessman`.

        The one to whom the text gives such a role, else the last who acted and has none.
        """
        if begins_as_somebody(parse, phrase):
            return self._in_headline(phrase, head, words_of(self._text, phrase), printed)
        definite = phrase[0].form.casefold() in _DEFINITE
        seated = head.lemma.casefold() in names.REPRESENTATIVES and head.tag == "NNP"
        if not definite or not (head.tag == "NN" or seated) or not names.is_somebody(head.lemma):
            return None
        if found := self._known.of_role(words_of(self._text, without_article(phrase))):
            who = found[0] if len(found) == 1 else self._mentions.last_of(found, printed.start)
            why = "the last of such a role named before"
            return Speaker((who,), printed, "person", why, sure=0.85) if who else None
        return self._of_no_role(parse, head, printed) if names.is_a_person(head.lemma) else None

    def _of_no_role(self, parse: Parse, head: Word, printed: Span) -> Speaker | None:
        pronoun, begin = _pronoun_of(head), sentence_start(parse, head)
        meant = self._mentions.pronoun(printed.start, pronoun)
        meant = meant or self._mentions.in_focus(printed.start, begin, pronoun)
        if meant is None or meant.at >= begin:
            return None
        if not self._is_of_no_role(meant.who):
            return None
        why = "the last person named, of whom no role is told"
        return Speaker((meant.who,), printed, "person", why, sure=0.7)

    def _is_of_no_role(self, who: str) -> bool:
        """Whether it is a person of whom no role is told: not another office, nor a newspaper."""
        known = self._known.has(who) and self._known.kind(who) == "person"
        return known and not self._known.role(who)


def _may_be_they(parse: Parse, word: Word) -> bool:
    """Whether a word tells of somebody who does something, and of no one person: `officials`."""
    verb = parse.head(word) if word.dep in SUBJECTS else None
    acts = word.dep == "ROOT" if verb is None else verb.dep in _MAIN
    if not acts or word.quoted or word.stand_in:
        return False
    if parse.children(word, "conj") or word.form.casefold() in _SOME or word.lemma in _NUMBERS:
        return True
    if word.pos == "PROPN":
        one = word.entity == "PERSON" and not parse.children(word, "det")
        return word.dep in SUBJECTS and word.entity not in _NOBODY and not one
    one = word.tag == "NN" and names.is_a_person(word.lemma)
    return word.pos == "NOUN" and names.can_speak(word.lemma) and not one


def _told_of(parse: Parse, pronoun: Word) -> Span | None:
    """Where only somebody else is named: by `according to`, and in what `, he said` breaks into."""
    before = [word for word in parse.sentence(pronoun) if word.index < pronoun.index]
    according = [word for word in before if word.form.casefold() == "according"]
    others = [*_told_before(parse, pronoun, before)]
    for to in (each for word in according for each in parse.children(word, "prep")):
        others += _themselves(parse, parse.children(to, "pobj"))
    others = [word for word in others if word.index < pronoun.index]
    return place_of(sorted(others, key=lambda word: word.index)) if others else None


def _told_before(parse: Parse, pronoun: Word, before: Sequence[Word]) -> Sequence[Word]:
    """All before `, he said` where that is a sentence, or else the subject of what goes on."""
    verb = parse.head(pronoun)
    if verb is None or verb.lemma not in SAYING or not before or before[-1].form != ",":
        return ()
    behind = any(word.index > verb.index for word in parse.children(verb, "ccomp"))
    if not behind and is_whole(parse, before):
        return before
    subjects = [word for word in before if word.dep in SUBJECTS and word.head > verb.index]
    return _themselves(parse, subjects)


def _themselves(parse: Parse, nouns: Sequence[Word]) -> list[Word]:
    """The words of some phrases without those of whose or of what: `Lee's lawyer`."""
    parts = ("poss", "prep", "relcl", "acl")
    return [w for n in nouns for w in parse.subtree(n, without=parse.children(n, *parts))]


def _tells_whose(phrase: Sequence[Word], body: Word) -> bool:
    """Whether a name before a noun, no place's, tells of another body: `the Uber insurer`."""
    before = (word for word in phrase if word.index < body.index and word.pos == "PROPN")
    return any(word.entity not in ("GPE", "NORP") for word in before)


def _pronoun_of(noun: Word) -> str:
    """The pronoun that a noun's end tells of: `he` of the businessman; empty for most."""
    ends = {"woman": "she", "girl": "she", "ess": "she", "man": "he", "boy": "he"}
    return next((pronoun for end, pronoun in ends.items() if noun.lemma.endswith(end)), "")
