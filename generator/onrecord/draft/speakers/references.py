"""Phrases that name nobody and refer to somebody: `the newspaper`, `the mayor`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Meant, Mentions
from onrecord.draft.speakers.named_later import NamedLater
from onrecord.draft.speakers.offices import Offices
from onrecord.draft.speakers.speaker import NAMED_NEXT, NOBODY_NAMED, Speaker, nobody_known
from onrecord.draft.survey.outlet_names import REPORTED
from onrecord.draft.survey.phrases import (
    begins_as_somebody,
    head_of,
    is_definite,
    is_titled_one,
    pronoun_of_noun,
    sentence_start,
    without_apposition,
    without_article,
    words_of,
)
from onrecord.draft.survey.posts import GENERAL, nouns_for
from onrecord.draft.words import names, titles
from onrecord.draft.words.cues import DOCUMENTS, words
from onrecord.draft.words.nations import names_of, nation
from onrecord.english.outlets import is_an_agency
from onrecord.ids import UNKNOWN
from onrecord.text import Span, squeeze

_IN_NAMES = names.BODIES | names.COMPANIES | {"campaign"}
_PAPERS = words("daily magazine newspaper paper tabloid weekly")
_BROADCASTERS = words("broadcaster channel network station")
_ON_AIR = words(
    "abc arte bbc cbc cbs channel cnbc cnn espn itv msnbc nbc nhk npr pbs radio rt television tv"
)
"""Words of names by which an outlet is heard or watched, and is no paper."""
_OF_OUTLETS = "|".join(sorted(names.OUTLET_NOUNS | {"paper"}))
_IN_A_PLACE = re.compile(r" (?:in|of) ([A-Z]\w+)")
_LONGEST = 4
"""Words but for an article and a place, of what means a company: `the Irish low-cost airline`."""
_AUTHORS = frozenset({"author", "writer", "journalist", "reporter"})
_OF_SCIENCE = re.compile(
    r"\b(?:academics|journal|research(?:ers)?|scientists|stud(?:y|ies))\b|(?<![Tt]he )\bpapers?\b"
)
"""What tells that `the paper` may be a study, or a paper of another kind than a newspaper."""

_NO_ONE_OUTLET = "no one outlet that it must mean"
_NO_ROLE_TOLD = "the last person named, of whom no role is told"


class References:
    """What phrases refer to, asked of what a text has named so far."""

    def __init__(self, text: str, known: Known, mentions: Mentions, later: NamedLater) -> None:
        self._text = text
        self._known = known
        self._mentions = mentions
        self._later = later
        self._own_outlet = known.own_outlet
        self._offices = Offices(known)

    # Outlets --------------------------------------------------------------------------------------

    def outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """Return the outlet of `the newspaper`: the only one but the source's own named before.

        `The Danish newspaper` is one that the text calls so.
        """
        head = head_of(phrase)
        country = _country_before(phrase, head)
        named = any(word.pos == "PROPN" and word.form[:1].isupper() for word in phrase[1:])
        named &= country is None
        definite = is_definite(phrase) and not (named and head == phrase[-1])
        authors = head.lemma in _AUTHORS and phrase[-1].lemma in REPORTED
        if authors:
            head = phrase[-1]
        if not definite or head.lemma not in names.OUTLET_REFERENCES or not head.form.islower():
            return None
        if not authors and head.lemma in REPORTED and _is_of_others(phrase, head):
            return None
        if found := self._only(head, country, printed):
            return found
        if authors or head.lemma not in DOCUMENTS:
            return self._last(head, printed) or self._next(head, printed)
        return self._the_paper(head, printed) if head.lemma == "paper" else None

    def _only(self, noun: Word, country: str | None, printed: Span) -> Speaker | None:
        """The one outlet so far, or the one of a country; nobody where it cannot be called so."""
        who = self._described_so(country, printed.start) if country else None
        if who:
            return Speaker((who,), printed, "outlet", "the outlet that is called so", sure=0.9)
        who = self._mentions.only_outlet(printed.start, self._own_outlet)
        if country and re.search(_kind_of(country), squeeze(self._text[: printed.start])):
            who = None  # it may be `a Danish newspaper` of before
        if who and noun.lemma in REPORTED and self._is_only_heard(who, printed.start):
            return None
        if who and _fits(noun, self._known.name(who)):
            return Speaker((who,), printed, "outlet", "the only outlet named before", sure=0.95)
        other = (who or country) and noun.lemma not in names.BODIES
        return nobody_known(printed, _NO_ONE_OUTLET, kind="outlet") if other else None

    def _is_only_heard(self, who: str, at: int) -> bool:
        """Whether somebody only spoke on it, as on the radio, and it reported nothing so far."""
        name, before = self._known.name(who), squeeze(self._text[:at])
        on_air = not _ON_AIR.isdisjoint(names.key(name).split())
        heard = r"(?<!\bto )(?<!\btold )(?<!\bwith )" if on_air else ""
        return not re.search(rf"(?<!\bon ){heard}(?<!\bon the )\b{re.escape(name)}\b", before)

    def _the_paper(self, paper: Word, printed: Span) -> Speaker | None:
        """The last outlet: in this paragraph or, where it begins so, in the one before.

        It is named behind the last paper that was described, as a white one is. None where a study
        or another paper is told of there: `a government paper`.
        """
        since = self._mentions.described_at(printed.start, paper.form) or 0
        begins = 0 if paper.sentence else 1
        if _OF_SCIENCE.search(self._mentions.near(self._text, printed.start, begins)):
            return None
        return self._last(paper, printed, since, begins)

    def _last(
        self, noun: Word, printed: Span, since: int = 0, paragraphs: int = 1
    ) -> Speaker | None:
        who = self._mentions.last_outlet(printed.start, self._own_outlet, since, paragraphs)
        if who and not _fits(noun, self._known.name(who)):
            body = noun.lemma in names.BODIES
            return None if body else nobody_known(printed, _NO_ONE_OUTLET, kind="outlet")
        why = "the last outlet named before"
        return Speaker((who,), printed, "outlet", why, sure=0.8) if who else None

    def _next(self, head: Word, printed: Span) -> Speaker | None:
        """The outlet named right behind; `the agency` may be a body as well."""
        if who := self._mentions.next_outlet(printed.start, self._own_outlet):
            return Speaker((who,), printed, "outlet", "the outlet named next", sure=0.85)
        if head.lemma in names.BODIES:
            return None
        return nobody_known(printed, _NO_ONE_OUTLET, kind="outlet")

    def _described_so(self, country: str, at: int) -> str | None:
        """The one outlet of a country by what stands beside its name: `Danish daily Berlingske`."""
        kind, before = _kind_of(country), squeeze(self._text[:at])
        found = set()
        others = (each for each in self._known.outlets() if each[0] != self._own_outlet)
        for who, name in others:
            called = rf"\b{re.escape(name)}\b"
            behind = rf"{called},? (?:an?|the) (?:[\w'’-]+ ){{0,3}}?{kind}"
            if re.search(rf"{kind},? (?:[Tt]he )?{called}|{behind}", before):
                found.add(who)
        return found.pop() if len(found) == 1 else None

    # Organisations --------------------------------------------------------------------------------

    def body(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """Return the organisation of `the company` or `the ministry`, named before."""
        named = any(word.form[:1].isupper() for word in phrase if word.index > head.index)
        if not is_definite(phrase) or named or self._is_elsewhere(head, printed):
            return None
        words = [word.form for word in without_article(phrase)]
        if who := self._body_called(words, head, printed.start):
            one = Speaker((who,), printed, self._known.kind(who), "the only such body named")
            return replace(one, sure=0.85) if who != UNKNOWN else _no_one_body(printed)
        placed = sum(word.entity == "GPE" or word.pos == "PUNCT" for word in phrase)
        long = len(words) - placed > _LONGEST
        if head.lemma not in names.COMPANIES or long or head.tag != "NN":
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
            return _no_one_body(printed)
        who = self._known.in_sight(meant.who)
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
        alone = len(words) == 1 and head.lemma in bodies | {"force"}
        ends = ("police", "constabulary") if head.lemma == "force" else (head.lemma,)
        acting = self._mentions.acting_bodies(at)
        found = (self._known.body_ending(end, acting) for end in ends)
        return next(filter(None, found), None) if alone else None

    # Offices --------------------------------------------------------------------------------------

    def office(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return the holder of `the Foreign Secretary`, `the mayor`, or else the office itself."""
        first = phrase[0].form.casefold()
        owned = first not in ("a", "an") and any(word.tag == "POS" for word in phrase)
        definite = first == "the" or owned
        definite = definite or all(word.form[:1].isupper() for word in phrase)
        if head.lemma.casefold() not in names.OFFICES or head.tag in ("NNS", "NNPS"):
            return None
        phrase = without_apposition(phrase, head)
        name = words_of(self._text, without_article(phrase))
        if not definite:
            return self._in_headline(phrase, head, name, printed)
        told = self._told_before(phrase, head, name, printed)
        return told or self._held(parse, phrase, head, printed)

    def _held(self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker:
        name = words_of(self._text, without_article(phrase))
        bare, found = " " not in name, self._of_role(name, printed.start)
        holder = self._known.holder(name)
        if holder and (not bare or found == [holder]):
            why = "the only one of this title in the text"
            return Speaker((holder,), printed, "person", why, sure=0.9)
        if not head.form[:1].isupper() or len(found) == 1:
            return self._described(parse, phrase, head, printed)
        if found and self._offices.short_for(name):
            return nobody_known(printed, "several who may be called so")
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
        if len(phrase) != 2 and not same:
            return None
        holders = self._known.of_role(name)
        if meant is None or self._mentions.named_since(holders, meant.at, printed.start):
            return None
        return Speaker((meant.who,), printed, "unnamed", meant.why, sure=meant.sure)

    def _of_role(self, title: str, at: int) -> list[str]:
        """Whose role holds a title: of several only those who spoke or acted, where any did.

        Of those who hold a like seat only who was named before.
        """
        found = self._known.of_role(title)
        if names.surname(title) in names.REPRESENTATIVES:
            found = [who for who in found if self._mentions.person_before(who, at)]
        return self._mentions.acting(found, at) or found

    def _described(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker:
        """`the Kremlin spokesperson`, `the Russian leader`, `the minister`."""
        name = words_of(self._text, without_article(phrase))
        found = self._of_role(name, printed.start)
        if len(found) == 1:
            why = "the only one of such a role"
            if self._is_another_nations(found[0], name, printed.start):
                return nobody_known(printed, "the only one of such a role is another nation's")
            return Speaker((found[0],), printed, "person", why, sure=0.85)
        if last := self._mentions.last_of(found, printed.start):
            why = "the last of such a role named before"
            return Speaker((last,), printed, "person", why, sure=0.7)
        near = self._mentions.only_named(printed.start, sentence_start(parse, head))
        near = [who for who in near if self._known.has(who) and not self._known.role(who)]
        if head.lemma in names.LEADERS and len(near) == 1:
            why = "the only other person named in the sentence"
            return Speaker((near[0],), printed, "person", why, sure=0.75)
        if found or self._known.alike(name):
            return nobody_known(printed, "several people of such a role")
        return self._of_no_holder(parse, phrase, head, printed)

    def _is_another_nations(self, who: str, title: str, at: int) -> bool:
        """Whether somebody is named only later, by a nation that a title leaves out."""
        role = self._known.role(who) or ""
        told = any(map(nation, role.split())) and not any(map(nation, title.split()))
        return told and not self._mentions.person_before(who, at)

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
        named = meant is not None and self._is_of_no_role(meant.who)
        if len(self._offices.short_for(name)) + named > 1:
            return nobody_known(printed, "several who may be called so")
        if modified and meant and named and not self._others_led(meant, printed.start):
            self._known.described(meant.who, name)
            return Speaker((meant.who,), printed, "person", _NO_ROLE_TOLD, sure=0.7)
        if who := self._later.named(parse, phrase, head):
            self._known.described(who, name)
            return Speaker((who,), printed, "person", NAMED_NEXT, sure=0.75)
        who = self._offices.of(name)
        return Speaker((who,), printed, "office", "an office whose holder is not named", sure=0.75)

    # Others -----------------------------------------------------------------------------------

    def person(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return whom `the analyst` means, or `the New York businessman`.

        The one to whom the text gives such a role, else the last who acted and has none.
        """
        counsel = len(phrase) == 1 and head.lemma.casefold() == "counsel"
        if begins_as_somebody(parse, phrase) and not counsel:
            return self._in_headline(phrase, head, words_of(self._text, phrase), printed)
        definite = is_definite(phrase) or counsel
        one = head.tag == "NN" or counsel
        partisan = head.form.casefold() in names.PARTISANS
        seated = head.lemma.casefold() in names.REPRESENTATIVES
        one |= (seated or partisan or is_titled_one(phrase, head)) and head.tag == "NNP"
        if not definite or not one or not (partisan or names.is_somebody(head.lemma)):
            return None
        found = self._known.of_role(words_of(self._text, without_article(phrase)))
        noun, at = words_of(self._text, [head]), printed.start
        general = head.lemma.casefold() in GENERAL
        told = self._mentions.described_at(at, noun, f"{noun}s")
        if told is not None and (general or not self._mentions.named_since(found, told, at)):
            return None
        if found and general:
            return self._in_general(parse, found, head, printed)
        if found:
            who = found[0] if len(found) == 1 else self._mentions.last_of(found, printed.start)
            why, sure = "the last of such a role named before", 0.7 if found[1:] else 0.85
            if who and self._others_have(head, who):
                who = None
            return Speaker((who,), printed, "person", why, sure=sure) if who else None
        alike = self._known.alike(words_of(self._text, without_article(phrase)))
        plain = names.is_a_person(head.lemma) and not (alike or partisan)
        return self._of_no_role(parse, head, printed) if plain else None

    def _others_have(self, title: Word, who: str) -> bool:
        """Whether another one has a title that stands before first names: `the king of Norway`."""
        if not titles.is_before_first_names(title.lemma.capitalize()):
            return False
        with_it = rf"\b(?i:{re.escape(title.lemma)}s?) (?:of )?(?:the )?([A-Z]\w+)"
        theirs = f"{self._known.name(who)} {self._known.role(who)}".split()
        return not set(re.findall(with_it, self._text)) <= set(theirs)

    def _in_general(self, parse: Parse, found: Sequence[str], head: Word, printed: Span) -> Speaker:
        """`the politician`: whoever spoke last, where nobody else near may be called so."""
        begin = sentence_start(parse, head)
        meant = self._mentions.pronoun(printed.start)
        meant = meant or self._mentions.in_focus(printed.start, begin)
        near = self._mentions.named_near(printed.start)
        near = {who for who in near if who in found or not self._has_a_post(who)}
        if meant is None or meant.who not in found or near - {meant.who}:
            return nobody_known(printed, "no one person who must be meant")
        why = "whoever spoke last, whose role it fits"
        return Speaker((meant.who,), printed, "person", why, sure=0.75)

    def _has_a_post(self, who: str) -> bool:
        """Whether it is told what somebody is: behind `minister of Norway, Ann Lee` it may not."""
        return any(map(names.is_human, nouns_for(self._known.role(who) or "")))

    def _of_no_role(self, parse: Parse, head: Word, printed: Span) -> Speaker | None:
        pronoun, begin = pronoun_of_noun(head), sentence_start(parse, head)
        meant = self._mentions.pronoun(printed.start, pronoun)
        meant = meant or self._mentions.in_focus(printed.start, begin, pronoun)
        if meant is None or meant.at >= begin:
            return None
        if not self._is_of_no_role(meant.who):
            return None
        return Speaker((meant.who,), printed, "person", _NO_ROLE_TOLD, sure=0.7)

    def _others_led(self, meant: Meant, at: int) -> bool:
        """Whether anybody else of no told role led a sentence before, and may be meant as well."""
        others = self._mentions.leading_before(at) - {meant.who}
        return any(map(self._is_of_no_role, others))

    def _is_of_no_role(self, who: str) -> bool:
        """Whether it is a person of whom no role is told: not another office, nor a newspaper."""
        known = self._known.has(who) and self._known.kind(who) == "person"
        return known and not self._known.role(who)


def _no_one_body(printed: Span) -> Speaker:
    return nobody_known(printed, "no one body that it must mean", kind="organisation")


def _country_before(phrase: Sequence[Word], noun: Word) -> str | None:
    """The country by which an outlet is called: `the South Korean newspaper`."""
    words = [word.form for word in phrase[1:] if word.index < noun.index]
    return nation(" ".join(words[:2])) or (nation(words[0]) if words else None)


def _kind_of(country: str) -> str:
    """A pattern for what outlets of a country are called: `Danish daily`."""
    of_it = "|".join(map(re.escape, names_of(country)))
    return rf"\b(?:{of_it}) (?:[\w-]+ ){{0,2}}(?:{_OF_OUTLETS})\b"


def _fits(noun: Word, name: str) -> bool:
    """Whether an outlet may be called so: no agency is a paper, nor is who is on the air."""
    if is_an_agency(name):
        return noun.lemma not in _PAPERS | _BROADCASTERS
    on_air = not _ON_AIR.isdisjoint(names.key(name).split())
    return not on_air or noun.lemma not in _PAPERS | {"agency"}


def _is_of_others(phrase: Sequence[Word], report: Word) -> bool:
    """Whether a noun before a report is none for an outlet: `the police report`."""
    before = {w.lemma for w in phrase if w.index < report.index and w.pos == "NOUN"}
    return bool(before) and not before & (
        names.OUTLET_REFERENCES | names.OUTLET_NOUNS | names.MEDIA
    )


def _tells_whose(phrase: Sequence[Word], body: Word) -> bool:
    """Whether a name before a noun, no place's, tells of another body: `the Uber insurer`.

    A comma stands between a town and its country: `the Portside, Maine company`.
    """
    if any(word.form == "," for word in phrase):
        return False
    before = (word for word in phrase if word.index < body.index and word.pos == "PROPN")
    return any(word.entity not in ("GPE", "NORP") for word in before)
