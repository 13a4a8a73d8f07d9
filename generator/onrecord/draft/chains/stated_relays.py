"""Through whom a statement came and to whom it was made, as its own sentence tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.draft import speech
from onrecord.draft.occasions.occasion import has_an_occasion
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers import Cast, Speaker
from onrecord.draft.speakers.issued import is_joined
from onrecord.draft.speech import Attribution
from onrecord.draft.speech.relays import conversed, hearers, speaking_beside
from onrecord.draft.statements.statement import Statement
from onrecord.draft.survey.phrases import place_of
from onrecord.draft.words import cues, names
from onrecord.draft.words.cues import words
from onrecord.english import lexicon
from onrecord.english.outlets import NETWORKS
from onrecord.frozen import dataclass
from onrecord.ids import UNKNOWN
from onrecord.text import Span

_PASSING_ON = words("carry cite mention note quote recall recount reference refer report reproduce")
"""Verbs by which one report tells of another's words: `The report also references a statement`."""
_PRESS = words("media medium press")
_MAKING_KNOWN = words(
    "air broadcast carry cite leak obtain print publish quote report review see share view"
)
"""Participles by which words are known through an outlet: `documents seen by the Beacon`."""
_HANDING_OVER = words("email give issue provide release send")
"""Participles by which words come to an outlet: `a statement sent to the Beacon`."""
_JOURNALISTS = words(
    "anchor columnist correspondent editor host interviewer journalist presenter reporter writer"
)
_OF_AN_OUTLET = (
    names.OUTLET_NOUNS
    | names.OUTLET_REFERENCES
    | _JOURNALISTS
    | words("blog bureau desk edition newsletter newsroom office podcast program programme service")
    | words("show team")
)
"""What an outlet hears and tells by; its lawyers and its owners pass nothing on."""
_NO_NEWS = words(
    "admission asylum employment entrance entry exit hiring immigration job police recruitment "
    "security visa witness"
)
"""What an interview is for that somebody gives to no reporter."""
_ON_AIR = frozenset({"BBC", "Channel", "Network", "Radio", "Service", "TV", "Television"})
"""Whose name has an article and is heard or watched: `on the BBC`, `on the BBC's programme`."""
_SHOWS = words("broadcast channel network podcast program programme radio show station tv")
"""What is heard of an outlet that has it: `on CNN's morning show`."""
_HEARD = frozenset({"appear", "say", "speak", "tell", "write"})
"""Verbs beside which it stands where one was heard or printed: `said on CNN`, `wrote in Bild`."""
_THERE = ("after", "at", "before", "during", "for", "in", "inside", "on", "outside")
_WHERE = ("at", "by", "during", "in", "on", "through", "via", "with")
"""What stands before an occasion that words were said on: not `said of the CNN interview`."""
_AUDIENCES = frozenset({"journalist", "reporter"})
_NAMED = frozenset({"person", "government", "organisation", "office"})


@dataclass(frozen=True, slots=True)
class StatedRelays:
    """Reads from a sentence alone who passes it on, and who was told."""

    cast: Cast
    quoted: Sequence[Span]
    """The words of the text that stand in quotation marks."""

    def relays(self, statement: Statement, attribution: Attribution) -> list[str]:
        """Return those through whom it came: `told X`, `according to X`, `X reported, citing`."""
        here = attribution.parse
        via = [
            outlet
            for head in attribution.audience or _told_in_one_breath(statement, attribution)
            if (outlet := self._outlet_told(here, speech.phrase(here, head), head))
        ]
        via += self._made_known(attribution)
        if attribution.cited:
            via += self._who(here, attribution.speaker)
        via += self._passing_on(attribution)
        if attribution.through:  # which has it from all others
            reports = [word for word in attribution.through if word.dep == "nsubj"]
            others = () if reports else self._who(here, attribution.through)
            via += self._outlets(here, reports) or others
            via += self._known_by(here, attribution.through)
        return via

    def _who(self, parse: Parse, phrase: Sequence[Word]) -> tuple[str, ...]:
        """Who that is; by its noun an outlet that is nobody else: `news agency Hanu`."""
        who = self.cast.resolve(parse, phrase)
        outlet = None if who.known else self.cast.outlet(phrase)
        return (outlet,) if outlet else who.ids

    def audience(
        self, attribution: Attribution, speaker: Speaker, via: Sequence[str]
    ) -> tuple[str, ...]:
        """Return who was told or asked and passes nothing on: `reporters`, `the G7 countries`."""
        found: list[str] = []
        for head in _hearers(attribution):
            phrase = speech.phrase(attribution.parse, head)
            if head.lemma in _AUDIENCES and speaker.known and len(speaker.ids) == 1:
                found.append(self.cast.audience(phrase, speaker.ids[0]))
            elif (head.entity and names.key(head.form) not in NETWORKS) and not (
                self.cast.outlet(phrase)
                or (head.entity != "PERSON" and self._outlet_told(attribution.parse, phrase, head))
            ):
                told = self.cast.resolve(attribution.parse, phrase, speaks=False)
                found += told.ids if told.known and self._are_named(told.ids) else ()
        return tuple(dict.fromkeys(who for who in found if who not in (*via, *speaker.ids)))

    def interviewer(self, parse: Parse, last: Word, speaker: Speaker) -> str | None:
        """Return the outlet with which a speaker talked, as the sentence of a word tells."""
        verb = next((each for each in parse.sentence(last) if each.dep == "ROOT"), last)
        subject = next(iter(parse.children(verb, "nsubj")), None)
        told = [(head, speech.phrase(parse, head)) for head in conversed(parse, verb)]
        outlets = (self._outlet_told(parse, phrase, head) for head, phrase in told)
        outlet = next(filter(None, outlets), None) or next(self._heard(parse, verb), None)
        if outlet in (None, UNKNOWN) or subject is None:
            return None
        who = self.cast.resolve(parse, speech.phrase(parse, subject), speaks=False)
        return outlet if who.ids == speaker.ids else None

    def _made_known(self, attribution: Attribution) -> Iterator[str]:
        """Through whom the speaker's words are known: `a report seen by X`, `Ann, quoted by X,`."""
        parse, verb = attribution.parse, attribution.verb
        yield from self._known_by(parse, attribution.speaker)
        yield from self._known_by(parse, _occasions(parse, verb))
        yield from self._heard(parse, verb)
        for part in parse.children(verb, "advcl"):
            late = part.lemma in _PASSING_ON and part.index > verb.index
            asked = not attribution.audience and _is_asked_alone(parse, part)
            if part.tag == "VBN" and (late or asked):
                yield from self._outlets_by(parse, part)

    def _known_by(self, parse: Parse, words: Sequence[Word]) -> Iterator[str]:
        """By whom was seen, or to whom sent, what words name: `a letter from Ann, seen by X`."""
        known = _MAKING_KNOWN if any(map(_is_a_record, words)) else cues.CITING
        for part in (each for word in words for each in parse.children(word, "acl", "relcl")):
            if part.tag == "VBN" and part.lemma in known:
                yield from self._outlets_by(parse, part)
            if part.tag == "VBN" and part.lemma in _HANDING_OVER:
                to = [w for w in parse.children(part, "dative", "prep") if w.form == "to"]
                whom = [noun for each in to for noun in parse.children(each, "pobj")]
                yield from self._outlets(parse, whom)

    def _passing_on(self, attribution: Attribution) -> Sequence[str]:
        """Whose report tells of it: `The report references a statement by X, who said that …`."""
        parse, verb = attribution.parse, attribution.verb
        if verb.dep != "relcl":
            return ()
        written = _is_a_record(parse.words[verb.head])  # `X has seen a letter in which Y said`
        passing_on = _PASSING_ON | _MAKING_KNOWN if written else _PASSING_ON
        for above in parse.ancestors(verb):
            subjects = parse.children(above, "nsubj") if above.is_verb else []
            if subjects and above.lemma in passing_on:
                return self._outlets(parse, subjects[:1])
        return ()

    def _outlet_told(self, parse: Parse, phrase: Sequence[Word], head: Word) -> str | None:
        """The outlet that was told, itself or through its own: `the Beacon's Sam Ortiz`.

        It is the source's where that calls itself `us`.
        """
        interview = _interview(parse, head)
        if interview and any(w.form.casefold() in _NO_NEWS for w in parse.subtree(interview)):
            return None
        if head.lemma in names.OUTLET_NOUNS:  # whose name the parser hangs elsewhere
            behind = parse.words[phrase[-1].index + 1 :]
            phrase = [*phrase, *takewhile(lambda word: word.pos == "PROPN", behind)]
        first, *others = (word.form.casefold() for word in phrase)
        own = first == "this" and bool(names.OUTLET_REFERENCES.intersection(others))
        own |= first == "our" and head.lemma in _JOURNALISTS
        place = place_of(phrase)
        if (
            (first == "us" or own)
            and self.cast.own_outlet
            and not any(s.overlap(place) for s in self.quoted)
        ):
            return self.cast.own_outlet
        one = tuple(takewhile(lambda word: word.form not in (",", "and"), phrase))
        one = one if head in one else ()
        whose = next((number for number, word in enumerate(one or phrase) if word.tag == "POS"), 0)
        if not whose:
            told = None if _is_no_ear(head) else self.cast.outlet(phrase) or self.cast.outlet(one)
            return told or self._of_whom_it_has(phrase)
        ear = _is_of_an_outlet(head) and not any(map(_is_no_ear, phrase[whose + 1 :]))
        return (self.cast.outlet(phrase[:whose]) if ear else None) or self.cast.outlet(phrase)

    def _of_whom_it_has(self, phrase: Sequence[Word]) -> str | None:
        """The outlet of `a Beacon reporter`, `Beacon host Sam Ortiz`; no `former Beacon host`."""
        post = next((n for n, word in enumerate(phrase) if n and word.lemma in _JOURNALISTS), 0)
        named = phrase[:post] and all(w.pos in ("DET", "PROPN") for w in phrase[:post])
        return self.cast.outlet(phrase[:post]) if named else None

    def _heard(self, parse: Parse, verb: Word) -> Iterator[str]:
        for occasion in _occasions(parse, verb):
            talk = occasion.lemma in ("appearance", "interview")
            if talk and _is_anothers(parse, occasion):
                continue
            yield from self._carried(parse, occasion, ("in", "on") if talk else ("by", "in"))
            name = parse.children(occasion, "compound") if talk else []
            if outlet := self.cast.outlet(speech.phrase(parse, name[-1])) if name else None:
                yield outlet
        own = [verb] if verb.lemma in _HEARD else []
        for speaking in (*own, *speaking_beside(parse, verb)):
            where = "in" if speaking.lemma == "write" else "on"
            yield from self._carried(parse, speaking, (where,))

    def _carried(self, parse: Parse, word: Word, known: Sequence[str]) -> Iterator[str]:
        """Where it stood or was heard: `in a report in the Beacon`, `in an interview on CNN`."""
        for where in parse.children(word, "prep"):
            for name in parse.children(where, "pobj") if where.form.casefold() in known else ():
                phrase = speech.phrase(parse, name)
                on = where.form.casefold() == "on"
                topic = (on or word.is_verb) and _is_a_topic(phrase, name, on=on)
                several = is_joined(parse, word, name)
                outlet = None if topic or several else self._outlet_told(parse, phrase, name)
                if outlet and outlet != UNKNOWN:
                    yield outlet

    def _outlets_by(self, parse: Parse, verb: Word) -> Iterator[str]:
        """The outlets by which, or in which, something was done."""
        for by in parse.children(verb, "agent", "prep"):
            if by.form.casefold() in ("by", "in"):
                yield from self._outlets(parse, parse.children(by, "pobj"))

    def _outlets(self, parse: Parse, heads: Sequence[Word]) -> list[str]:
        found = (self._press(parse, head) for head in heads)
        return [outlet for outlet in found if outlet and outlet != UNKNOWN]

    def _press(self, parse: Parse, name: Word) -> str | None:
        """An outlet, or several that nobody names: `quoted by state media`."""
        phrase = speech.phrase(parse, name)
        several = name.lemma in _PRESS or (name.lemma in names.OUTLET_NOUNS and name.tag == "NNS")
        return self.cast.resolve(parse, phrase).ids[0] if several else self.cast.outlet(phrase)

    def _are_named(self, ids: Sequence[str]) -> bool:
        return all(self.cast.kind(id_) in _NAMED for id_ in ids)


def _told_in_one_breath(statement: Statement, attribution: Attribution) -> Sequence[Word]:
    """Who was told by the verb that this one goes on from: `told the Beacon … but said that …`."""
    parse, verb = attribution.parse, attribution.verb
    above = parse.head(verb) if verb.dep == "conj" else None
    own = parse.children(verb, "nsubj", "advmod")
    if above is None or own or has_an_occasion(statement):
        return ()
    return hearers(parse, above)


def _hearers(attribution: Attribution) -> Iterator[Word]:
    """The heads of whom it was told to; of a request, of whom something was asked.

    Who only wants somebody to act has not asked them.
    """
    yield from attribution.audience
    if attribution.kind == "request" and attribution.verb.lemma not in cues.WANTING:
        parse, verb = attribution.parse, attribution.verb
        asked = parse.children(verb, "dobj", "dative")
        asked += [
            subject
            for deed in parse.children(verb, "ccomp", "xcomp")
            for subject in parse.children(deed, "nsubj")
        ]
        yield from (word for word in asked if word.index > verb.index)


def _interview(parse: Parse, head: Word) -> Word | None:
    """`in an interview with X`: the interview."""
    with_ = parse.head(head)
    occasion = parse.head(with_) if with_ is not None else None
    return occasion if occasion is not None and occasion.lemma == "interview" else None


def _occasions(parse: Parse, verb: Word) -> list[Word]:
    return [noun for noun in parse.behind(verb, *_WHERE) if noun.lemma in cues.OCCASIONS]


def _is_anothers(parse: Parse, talk: Word) -> bool:
    """Whether somebody else gave an interview, or one speaks of it: `on Bob Roe's interview`."""
    at = parse.head(talk)
    whose = parse.children(talk, "poss")
    named = any(each.pos in ("NOUN", "PROPN") and each.entity != "DATE" for each in whose)
    return named or at is None or at.form.casefold() not in ("during", "in")


def _is_asked_alone(parse: Parse, asked: Word) -> bool:
    """`Asked by X, she said`: not `asked by X at a briefing`, where others heard it as well.

    Nor `asked by X to leave`, which is no question.
    """
    by = [noun for each in parse.children(asked, "agent") for noun in parse.children(each, "pobj")]
    beside = [noun for word in (asked, *by) for noun in parse.behind(word, *_THERE)]
    beside += [
        deed
        for deed in parse.children(asked, "advcl", "ccomp", "xcomp")
        if any(each.form == "to" for each in parse.children(deed, "aux"))
    ]
    alone = all(each.entity == "DATE" or each.lemma == "comment" for each in beside)
    return asked.lemma == "ask" and alone


def _is_a_record(word: Word) -> bool:
    """Whether it is a text, a recording or an occasion, which others may see; nobody."""
    noun = word.lemma.casefold()
    recorded = noun in cues.DOCUMENTS | cues.OCCASIONS | cues.STATEMENTS
    return word.pos == "NOUN" and (recorded or lexicon.is_a_thing(noun))


def _is_of_an_outlet(head: Word) -> bool:
    """Whether what an outlet has is by what it hears: `the BBC's Ann Lee`, not `its inquiry`."""
    named = head.pos != "NOUN" or not head.form.islower()
    return named or head.lemma.casefold() in _OF_AN_OUTLET


def _is_no_ear(word: Word) -> bool:
    """Whether people of an outlet, or an owner of it, are not by whom it hears: its lawyers."""
    noun = word.lemma.casefold()
    if word.entity == "PERSON" or noun in _OF_AN_OUTLET:
        return False
    people = names.is_human(noun) or lexicon.is_a_group(noun)
    return word.pos == "NOUN" and word.form.islower() and people


def _is_a_topic(phrase: Sequence[Word], head: Word, *, on: bool) -> bool:
    """Whether one speaks of it: `on the Times`, `on BBC pay`; one is heard `on the BBC`.

    One writes `in the Times`, and neither `in praise of the BBC` nor `in the BBC report`.
    """
    on_air = any(word.form in _ON_AIR for word in phrase)
    whose = head.entity == "PERSON" and any(word.tag == "POS" for word in phrase)
    it = head.pos == "PROPN" or head.lemma in (_SHOWS if on else names.OUTLET_NOUNS)
    numbered = phrase[-1].dep == "nummod"  # `on Channel 12`
    of_it = whose or not it or not (phrase[-1] == head or numbered)
    return of_it or (on and phrase[0].form.casefold() == "the" and not on_air)
