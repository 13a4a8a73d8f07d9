"""A phrase resolved: what kind of actor it names or refers to, and which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from onrecord.draft import speech
from onrecord.draft.proposal import ProposedActor
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.beside_names import behind_pronoun, with_name_behind
from onrecord.draft.speakers.bodies import Bodies, office_of_whom
from onrecord.draft.speakers.described import Described
from onrecord.draft.speakers.issued import issuer, printed_in, refers_to_one, reports_before, whose
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mention, Mentions, Part
from onrecord.draft.speakers.named_later import NamedLater
from onrecord.draft.speakers.noting import Noting, part_of
from onrecord.draft.speakers.people import People
from onrecord.draft.speakers.pronouns import Pronouns
from onrecord.draft.speakers.references import References
from onrecord.draft.speakers.roster import BODIES
from onrecord.draft.speakers.speaker import SOURCES, Speaker, nobody_known
from onrecord.draft.speakers.told_anew import ToldAnew
from onrecord.draft.survey.evidence import acts_on
from onrecord.draft.survey.names_in import person_in
from onrecord.draft.survey.outlet_names import (
    REPORTED,
    beside_noun,
    outlets_called,
    to_its_end,
    whose_piece,
)
from onrecord.draft.survey.phrases import (
    balanced,
    between_dashes,
    head_of,
    is_described,
    is_pronoun,
    joined,
    named_beside,
    of_people,
    place_of,
    sentence_start,
    whole_name,
    without_article,
    without_emphasis,
    words_of,
)
from onrecord.draft.survey.roles import tells_who
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import SUBJECTS
from onrecord.english.outlets import is_capitalised
from onrecord.text import Span, squeeze

_WORD = re.compile(r"\w+")
_BEHIND = 0.9
_SURE_OF_OWNERS = 0.85
_NO_MORE = re.compile(r",? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$|;.*$|^.* [–—] ")
"""What is no part of a role: when something was said, who is listed beside, what dashes part."""
_OF_A_BODY = re.compile(r"[A-Z][\w&-]+(?: [A-Z][\w&-]+)?")
"""A name that stands for a role: `Labour’s Ann Lee`."""
_HUMANS = frozenset({"person", "office", "unnamed"})
_BODILY = BODIES | {"document", "outlet", "unnamed"}


def _without_what_they_are(parse: Parse, heads: list[Word]) -> list[Word]:
    """Leave out a noun that tells what names before it are: `the US and UK governments`.

    `The Leith and Kelm mayor` is one, whom none of the names means.
    """
    last = heads[-1]
    right_before = parse.words[last.index - 1]
    if not heads[1:-1] or last.pos != "NOUN" or right_before not in heads[:-1]:
        return heads
    return heads[:-1] if last.tag == "NNS" else [last]


class Cast:
    """Everybody whom a text names, growing as it is read from first to last."""

    def __init__(
        self, text: str, parses: Sequence[Parse], known: Known, authors: Sequence[str] = ()
    ) -> None:
        self._text = text
        self._words = partial(words_of, text)
        self._parses = parses
        self._known = known
        self._authors = authors
        self._mentions = Mentions(text)
        self._bodies = Bodies(text, self._known)
        self._people = People(text, self._known, self._mentions, self._bodies)
        later = NamedLater(text, self._known, self._mentions, parses)
        self._references = References(text, self._known, self._mentions, later)
        self._pronouns = Pronouns(text, self._known, self._mentions, parses)
        self._told_anew = ToldAnew(text, self._known, self._mentions, parses)
        self._described = Described(text, self._known, self._mentions, later)
        Noting(text, self._known, self._mentions).note(parses)

    def actor(self, id_: str) -> ProposedActor | None:
        """Return the proposed actor of this id, with the role that the text gives them anywhere.

        None for one that exists.
        """
        new = self._known.proposed(id_)
        if new is None:
            return None
        new = replace(new, names=tuple(each for each in new.names if self._stands(each, new.name)))
        if new.kind != "person":
            return new
        role = _NO_MORE.sub("", new.role or self._known.role(id_) or "")
        told = _is_telling(role) and (bool(new.role) or _may_be_a_role(role))
        return replace(new, role=role if told else None)

    def _stands(self, name: str, full: str) -> bool:
        """Whether another name stands by itself in the text, and not inside the full one alone."""
        plain = squeeze(self._text)
        return name not in full or name in plain.replace(full, "") or full not in plain

    def resolve(
        self, parse: Parse, phrase: Sequence[Word], relay: str | None = None, *, speaks: bool = True
    ) -> Speaker:
        """Return who a phrase means. `relay` is whom it was told to first, if anybody.

        Phrases are given in the order of the text, for a later one may refer to an earlier.
        """
        if not phrase:
            return nobody_known()
        phrase = whose(parse, behind_pronoun(parse, phrase))
        phrase = between_dashes(parse, self._text, self._printed_in(parse, phrase) or phrase)
        phrase = without_emphasis(balanced(parse, phrase))
        phrase = whole_name(parse, with_name_behind(parse, phrase))
        if _is_who_acts(parse, phrase):
            return nobody_known(place_of(phrase), "a name in a clause about whoever speaks")
        if _is_all_that_is_given(parse, phrase):
            return nobody_known(place_of(phrase), "a name given for somebody, and no more of it")
        found = self._resolve(parse, phrase, relay)
        if found.known and speaks:
            self._note(found, parse, phrase)
        return found

    def _note(self, found: Speaker, parse: Parse, phrase: Sequence[Word]) -> None:
        """Note who spoke: later pronouns and descriptions mean them."""
        at, begin, head = place_of(phrase).start, sentence_start(parse, phrase[0]), head_of(phrase)
        first, *others = found.ids
        if others:
            together = Mention(at, first, Part.SPEAKS, begin, others=tuple(others))
            self._mentions.several(together)
            return
        part = part_of(parse, head) if head.dep in SUBJECTS else Part.SPEAKS
        said = Mention(at, found.ids[0], part, begin)
        single = found.kind != "unnamed" or head.tag in ("NN", "NNP")
        human = found.kind in _HUMANS and (found.kind == "person" or _is_human(head))
        if human and single:
            self._mentions.note_whose_name(said.who, self._known.name(said.who))
            self._mentions.person(said)
        if found.kind not in ("person", "office", "document"):
            self._mentions.several(said)
        one = single and not any(word.dep == "cc" for word in phrase)
        if found.kind in _BODILY and one and not human:
            self._mentions.speaking(said)

    def outlet(self, phrase: Sequence[Word]) -> str | None:
        """Return the outlet that a phrase names or refers to; `unknown` where it may be several."""
        if not phrase:
            return None
        printed = place_of(phrase)
        found = self._outlet(phrase, printed)
        if found is None:
            return None
        if found.known:
            self._mentions.outlet(printed.start, found.ids[0])
        return found.ids[0]

    def goes_on(self, said: Span) -> Speaker:
        """Return who speaks in a quotation that stands alone: nobody whom it names itself."""
        meant = self._mentions.pronoun(said.start)
        if meant is None or not self._known.has(meant.who):
            return nobody_known(None, sure=0.5)
        if set(self._known.name(meant.who).split()) & set(_WORD.findall(said.of(self._text))):
            return nobody_known(None, sure=0.5)
        why = "the last person named, and a quotation that stands alone"
        return Speaker((meant.who,), None, self._known.kind(meant.who), why, sure=0.75)

    def told_behind(self, at: int) -> Speaker | None:
        """Return who is told in a paragraph of its own, `said Ann Lee`, behind a quotation."""
        behind = (parse for parse in self._parses if parse.frame.paragraph.start >= at)
        parse = next(behind, None)
        if parse is None or self._text[at : parse.frame.paragraph.start].strip(" \n.,”\"'’"):
            return None
        verb = parse.words[0]
        if verb.lemma not in cues.SAYING or not verb.form.islower():
            return None
        subjects = parse.children(verb, "nsubj", "dobj")
        found = self.resolve(parse, speech.phrase(parse, subjects[0])) if subjects else None
        return replace(found, sure=min(found.sure, _BEHIND)) if found else None

    def audience(self, phrase: Sequence[Word], speaker: str) -> str:
        """Return the audience that a phrase tells of: the reporters whom this speaker told."""
        return self._known.audience(self._words(without_article(phrase)), speaker)

    @property
    def own_outlet(self) -> str | None:
        """The id of the source's own outlet, where it is known."""
        return self._known.own_outlet

    def kind(self, id_: str) -> str:
        """Return the kind of an actor."""
        return self._known.kind(id_)

    def _resolve(self, parse: Parse, phrase: Sequence[Word], relay: str | None) -> Speaker:
        """Ask what a phrase can be, what tells most first.

        That is a pronoun, then a name, then a description. Whom a description means is asked in
        this order: who alone has that age; who acted last, told of anew; whose role or office it
        is; whom the text named last without a role; whom the next paragraph names, and only then
        whom nobody names. Each is asked only where nothing before it answered.
        """
        head, printed = of_people(parse, phrase, head_of(phrase)), place_of(phrase)
        head = _of_its_place(parse, phrase, head)
        acronym = names.is_short(head.form) and len(head.form) > 1
        if is_pronoun(head) and not is_described(phrase):
            return self._pronouns.pronoun(parse, head, printed)
        label = parse.frame.turn.label if parse.frame.turn else None
        by_label = self._of_label(label) if label and printed.overlap(label) else None
        if acronym and (who := by_label or self._known.of_initials(head.form)):
            return Speaker((who,), printed, self._known.kind(who))
        if told := self._by_short_form(phrase, printed) or self._several(
            parse, phrase, head, printed
        ):
            return told
        if surname := self._people.surname(phrase, printed) or self._issuer(phrase, printed):
            return surname
        named = self._known.named(printed.of(self._text))
        if named and self._known.may_be_another(named, printed.of(self._text)):
            named = None
        if named and self._is_sure(named, printed):
            return Speaker((named,), printed, self._known.kind(named))
        return (
            self._people.full_name(parse, phrase, head, printed)
            or self._outlet(phrase, printed)
            or self._people.namesake(parse, phrase, head, printed)
            or self._pronouns.by_number(phrase, printed)
            or self._told_anew.by_age(phrase, printed)
            or self._told_anew.taken_up(parse, phrase, head, printed)
            or office_of_whom(phrase, head, printed)
            or self._bodies.of_kind(phrase, head, printed)
            or self._references.body(phrase, head, printed)
            or self._bodies.named(parse, phrase, head, printed)
            or self._references.office(parse, phrase, head, printed)
            or self._references.person(parse, phrase, head, printed)
            or self._told_anew.told_as(parse, phrase, head, printed)
            or self._described.unnamed(parse, phrase, head, printed, relay)
            or nobody_known(printed)
        )

    def _of_label(self, label: Span) -> str | None:
        """Who stands before what they say: `LO`, or the author where the text has no other.

        `KING`, by Noel King, in a text that names no other King.
        """
        printed = label.of(self._text)
        if who := self._known.of_label(printed):
            return who
        surname = names.key(printed)
        wrote = [each for each in self._authors if " " in each and names.surname(each) == surname]
        plain = squeeze(self._text).replace(wrote[0], "") if wrote else ""
        other = re.search(rf"\b[A-Z][\w.]* {printed.title()}\b", plain)
        return self._known.person(wrote[0]) if len(wrote) == 1 and not other else None

    def _printed_in(self, parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
        """The outlet in `a report by the Beacon`, which is its own word."""
        paper = printed_in(parse, head_of(phrase))
        name = speech.phrase(parse, paper) if paper else ()
        return name if name and self._as_outlet(name, place_of(name)) else ()

    def _issuer(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """Who made the statement that `the statement` means.

        Of a bare `a statement` it is the body that spoke right before.
        """
        if refers_to_one(phrase):
            told = issuer(self._parses, phrase[-1])
            found = self.resolve(*told, speaks=False) if told else None
            if found is None or not found.known:
                return None
            why = "who made the last statement that was told of"
            return replace(found, printed=printed, why=why, sure=min(found.sure, _SURE_OF_OWNERS))
        if [word.form.casefold() for word in phrase] != ["a", "statement"]:
            return None
        at = printed.start
        meant = self._mentions.it(at, at, self._known.id_of)
        if meant is None or self._known.kind(meant.who) not in BODIES:
            return None
        return Speaker((meant.who,), printed, self._known.kind(meant.who), meant.why, sure=0.8)

    def _is_sure(self, id_: str, printed: Span) -> bool:
        """Whether a name is one actor's in every article: not `the report`, nor a description."""
        kind = self._known.kind(id_)
        one_word = " " not in names.key(printed.of(self._text))
        document = kind == "document" and one_word
        return kind != "unnamed" and not document and not self._known.is_this_articles(id_)

    # Names joined by `and` ------------------------------------------------------------------------

    def _several(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`London and Paris`, `states, including Latvia and Estonia`: each somebody by itself."""
        if outlets := self._several_outlets(phrase):
            return Speaker(outlets, printed, "several", sure=0.9)
        examples = [number for number, word in enumerate(phrase) if word.form == "including"]
        if examples:
            listed = [w for w in phrase[examples[0] + 1 :] if w.entity == "GPE"]
            heads = [word for word in listed if parse.entity(word)[-1] == word]
            singles = [self._single(parse, word) for word in heads]
        else:
            heads = _without_what_they_are(parse, joined(parse, phrase, head))
            told = [*heads, *named_beside(parse, heads[0])]
            named = any(word.pos == "PROPN" and word.entity for word in told)
            singles = self._each(parse, phrase, heads) if named else []
        ids = tuple(dict.fromkeys(single for single in singles if single))
        if len(ids) < 2 or len(ids) != len(heads) or not any(w.dep == "cc" for w in phrase):
            return None
        return Speaker(ids, printed, "several", sure=0.9)

    def _several_outlets(self, phrase: Sequence[Word]) -> tuple[str, ...]:
        """`Kyiv Post and Novaya Gazeta`, which the parser may take for one: all known by name."""
        parts: list[list[Word]] = [[]]
        for word in phrase:
            if word.form in (",", "and"):
                parts.append([])
            else:
                parts[-1].append(word)
        called = [self._words(without_article(part)) for part in filter(None, parts)]
        outlets = len(called) > 1 and all(map(self._known.is_an_outlets, called))
        if not outlets or self._known.is_an_outlets(self._words(phrase)):
            return ()
        return tuple(dict.fromkeys(self._known.named_or_new("outlet", name) for name in called))

    def _each(
        self, parse: Parse, phrase: Sequence[Word], heads: Sequence[Word]
    ) -> list[str | None]:
        """Whom each of several heads means, by its own words of the phrase."""
        found: list[str | None] = []
        for head in heads if len(heads) > 1 else ():
            if head.entity in ("GPE", "PERSON") and head.pos == "PROPN":
                found.append(self._single(parse, head))
                continue
            others = [each for each in heads if each != head]
            mine = [w for w in parse.subtree(head, without=others) if w in phrase]
            name = parse.entity(head) if head.entity else ()
            mine = [w for w in mine if w.dep not in ("cc", "preconj") or w in name]
            speaker = self._resolve(parse, speech.unbroken(mine, head), None)
            found.append(speaker.ids[0] if speaker.known and len(speaker.ids) == 1 else None)
        return found

    def _single(self, parse: Parse, word: Word) -> str | None:
        if word.entity == "PERSON" and (person := person_in(parse.entity(word))):
            name = self._words(person)
            return self._known.person(name) or self._people.new_surname(name)
        name = self._words(without_article(parse.entity(word)))
        return self._known.named_or_new("government", name)

    # Outlets --------------------------------------------------------------------------------------

    def _outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """Which outlet a phrase names or refers to, itself or by its report.

        `The report` is the outlet's of whose one was told last, and not where that was another's.
        """
        if found := self._named_outlet(phrase, printed):
            return found
        bare = refers_to_one(phrase, REPORTED)
        for word, told in reports_before(self._parses, phrase[-1]) if bare else ():
            owners = (self._named_outlet(each, printed) for each in told)
            whose_ = next(filter(None, owners), None)
            if whose_ and whose_.known and whose_.ids[0] != self.own_outlet:
                why = "the outlet whose report was told of last"
                return replace(whose_, why=why, sure=_BEHIND)
            if word.lemma == phrase[-1].lemma and not word.is_verb:
                return None
        return self._references.outlet(phrase, printed)

    def _named_outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """`CNBC`, `the CNBC report`."""
        piece = whose_piece(phrase)
        found = self._as_outlet(phrase, printed)
        return found or (self._as_outlet(piece, printed) if piece else None)

    def _as_outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        if short := self._by_short_form(phrase, printed):
            return short
        forms = [word.form for word in phrase]
        place = names.longest(forms, self._known.outlet_keys)
        if place and place[1] < len(forms) and forms[place[1]] in ("'s", "'"):
            return None
        if place and not is_capitalised(self._words(phrase[place[0] : place[1]])):
            place = None
        place = to_its_end(phrase, place) if place else None
        told = beside_noun(phrase)
        ending = self._by_ending(phrase)
        if place and ending and ending[0] < place[0]:
            place = ending  # `the Harbour Times`, where `the Times` is known
        place = told or place or ending
        if place is None:
            return None
        if any(word.dep == "relcl" for word in phrase[: place[0]]):
            return None  # `one of the clerks who spoke to the Beacon`
        named = phrase[place[0] : place[1]]
        while len(named) > 1 and named[0].form.casefold() == "the":
            named = named[1:]
        rest = [word for word in phrase if word.index > named[-1].index]
        if place != told and any(w.pos in ("NOUN", "PROPN") and w.dep != "appos" for w in rest):
            return None
        return Speaker((self._known.named_or_new("outlet", self._words(named)),), printed, "outlet")

    def _by_short_form(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """`the Beacon`, `NPA`: of an outlet that the story or the text names in full."""
        short = outlets_called(phrase, self._known.outlets(), self._text[: printed.start])
        if len(short) > 1:
            return nobody_known(printed, "several outlets that are called so", kind="outlet")
        return Speaker((*short,), printed, "outlet", sure=0.95) if short else None

    def _by_ending(self, phrase: Sequence[Word]) -> tuple[int, int] | None:
        """`the Straits Times`: all of it a name, and one that ends as outlets' names do."""
        named = without_article(phrase)
        proper = all(word.form[:1].isupper() or word.form in ("and", "of") for word in named)
        if not proper or not names.is_outlets(self._words(named)):
            return None
        return len(phrase) - len(named), len(phrase)


def _of_its_place(parse: Parse, phrase: Sequence[Word], head: Word) -> Word:
    """The company of `the Portside, Maine company`, which to the parser stands beside the town."""
    last = phrase[-1]
    beside = last.dep == "appos" and last.head == head.index and not parse.children(last, "det")
    placed = beside and last.tag == "NN" and phrase[0].form.casefold() == "the"
    return last if placed and last.lemma in names.COMPANIES else head


def _is_human(noun: Word) -> bool:
    lemma = noun.lemma.casefold()
    return names.is_human(lemma) or lemma in names.OFFICES | SOURCES


def _may_be_a_role(printed: str) -> bool:
    """Whether words beside a name tell no age, date or another name: `19`, `and Mark Rathbun`."""
    return not printed.startswith("and ") and not any(char.isdigit() for char in printed)


def _is_telling(printed: str) -> bool:
    """Whether a role tells what somebody is, or of which body: no `naked`, nor half a bracket."""
    whole = printed.count("(") == printed.count(")") and printed[:1].isalnum()
    return whole and (tells_who(printed) or bool(_OF_A_BODY.fullmatch(printed)))


def _is_who_acts(parse: Parse, phrase: Sequence[Word]) -> bool:
    """Whether a phrase ends with a name that is no part of it: `the firm Ann Lee` left in May.

    Or is one that somebody or something only has from others: `a woman named after Ann Lee`.
    """
    name = parse.entity(phrase[-1]) if phrase[-1].entity else phrase[-1:]
    before = [word.form for word in parse.words[max(0, name[0].index - 2) : name[0].index]]
    if before in (["named", "after"], ["named", "for"], ["called", "after"]):
        return True
    noun = next((word for word in phrase if word.index == name[0].index - 1), None)
    return noun is not None and noun.tag == "NN" and acts_on(parse, noun, name)


def _is_all_that_is_given(parse: Parse, phrase: Sequence[Word]) -> bool:
    """Whether one word is `only as` much as is known of a soldier: nobody else of that name."""
    before = parse.words[max(0, phrase[0].index - 2) : phrase[0].index]
    return len(phrase) == 1 and [word.form for word in before] == ["only", "as"]
