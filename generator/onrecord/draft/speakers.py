"""Speakers' phrases resolved to actors, over the whole text.

Whoever is not certain stays `unknown`, with the phrase kept as printed: a wrong speaker is worse
than none. A pronoun is resolved only where one person was speaking and nobody else was named since.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.draft import names
from onrecord.draft.cues import THINGS
from onrecord.draft.parse import Parse, Word
from onrecord.draft.proposal import ActorLike, ProposedActor
from onrecord.ids import UNKNOWN, slug, unused
from onrecord.text import Span, paragraph_number

_SOURCES = frozenset({"source", "informant", "interlocutor"})
_SINGULAR = frozenset({"he", "she"})
_HUMANS = frozenset({"person", "office", "unnamed"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a phrase means: ids (`unknown` alone where that is not certain), and on what ground."""

    ids: tuple[str, ...]
    printed: Span | None
    kind: str = ""
    why: str = ""
    through: tuple[str, ...] = ()
    """Who passes it on by the phrase itself: `the newspaper's sources`."""

    @property
    def known(self) -> bool:
        """Whether it is certain who is meant."""
        return self.ids != (UNKNOWN,)


@dataclass(frozen=True, slots=True, order=True)
class _Mention:
    at: int
    who: str
    speaks: bool
    sentence: int
    """Where the sentence begins."""


class Cast:
    """Everybody whom a text names, growing as it is read from first to last."""

    def __init__(
        self,
        text: str,
        parses: Sequence[Parse],
        actors: Mapping[str, ActorLike],
        outlet: str | None,
    ) -> None:
        self._text = text
        self._actors = actors
        self._directory = names.Directory.of(actors)
        self._outlet_keys = self._directory.outlets()
        self._own_outlet = outlet
        self._people = _full_names(text, parses, self._outlet_keys)
        self._new: dict[tuple[str, str], ProposedActor] = {}
        self._outlets_seen: list[tuple[int, str]] = []
        self._mentions: list[_Mention] = []
        self._unnamed: list[tuple[int, str, str]] = []
        for parse in parses:
            self._note_names(parse)

    def actor(self, id_: str) -> ProposedActor | None:
        """Return the proposed actor of this id; None for one that exists."""
        return next((new for new in self._new.values() if new.id == id_), None)

    # The phrases --------------------------------------------------------------------------------

    def resolve(self, parse: Parse, phrase: Sequence[Word], relay: str | None = None) -> Speaker:
        """Return who a phrase means. `relay` is whom it was told to first, if anybody."""
        if not phrase:
            return Speaker((UNKNOWN,), None)
        printed = Span(phrase[0].span.start, phrase[-1].span.end)
        found = self._resolve(parse, phrase, printed, relay)
        for id_ in found.ids:
            if found.kind in _HUMANS and found.known:
                begin = _begin(parse, phrase[0])
                self._mentions.append(_Mention(printed.start, id_, speaks=True, sentence=begin))
        return found

    def outlet(self, phrase: Sequence[Word]) -> str | None:
        """Return the outlet that a phrase names or refers to; `unknown` where it may be several."""
        if not phrase:
            return None
        printed = Span(phrase[0].span.start, phrase[-1].span.end)
        found = self._as_outlet(phrase, printed) or self._as_reference(phrase, printed)
        return found.ids[0] if found else None

    def _resolve(
        self, parse: Parse, phrase: Sequence[Word], printed: Span, relay: str | None
    ) -> Speaker:
        head = _head(phrase)
        unknown = Speaker((UNKNOWN,), printed)
        if head.pos == "PRON" or head.tag in ("PRP", "PRP$", "DT"):
            return self._pronoun(head, printed)
        several = self._several(parse, phrase, head, printed)
        if several:
            return several
        named = self._directory.named(printed.of(self._text))
        if named and self._directory.kinds[named] != "unnamed":
            return Speaker((named,), printed, self._directory.kinds[named])
        return (
            self._as_person(parse, phrase, head, printed)
            or self._as_outlet(phrase, printed)
            or self._as_reference(phrase, printed)
            or self._as_namesake(phrase, head, printed)
            or self._as_body(phrase, head, printed)
            or self._as_office(phrase, head, printed)
            or self._as_unnamed(parse, phrase, head, printed, relay)
            or unknown
        )

    def _pronoun(self, head: Word, printed: Span) -> Speaker:
        unknown = Speaker((UNKNOWN,), printed, why="a pronoun whose meaning is not certain")
        if head.form.casefold() not in _SINGULAR:
            return unknown
        here = paragraph_number(self._text, printed.start)
        earlier = sorted(each for each in self._mentions if each.at < printed.start)
        spoke = [each for each in earlier if each.speaks]
        if not spoke or here - paragraph_number(self._text, spoke[-1].at) > 1:
            return unknown
        last = spoke[-1]
        if any(each.at >= last.sentence and each.who != last.who for each in earlier):
            return unknown
        if last.who not in self._actors and self.actor(last.who) is None:
            return unknown
        kind = self._kind(last.who)
        return Speaker((last.who,), printed, kind, "a pronoun that can mean nobody else")

    def _several(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`London and Paris`: each a name by itself."""
        inside = {word.index for word in phrase}
        heads = [head]
        for each in heads:
            heads += [w for w in parse.children(each, "conj", "nmod", "appos") if w.index in inside]
        if len(heads) < 2 or any(word.entity not in ("GPE", "PERSON") for word in heads):
            return None
        if not any(word.dep == "cc" for word in phrase):
            return None
        singles = [self._single(parse, word) for word in sorted(heads, key=lambda w: w.index)]
        ids = tuple(dict.fromkeys(single for single in singles if single))
        return Speaker(ids, printed, "several") if len(singles) == len(ids) else None

    def _single(self, parse: Parse, word: Word) -> str | None:
        phrase = _entity(parse, word)
        name = self._words(phrase)
        if word.entity == "PERSON":
            return self._person_named(name, None)
        return (
            self._add("government", name).id
            if not self._directory.named(name)
            else (self._directory.named(name))
        )

    def _as_person(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        for word in phrase:
            if word.entity != "PERSON" or not _names_the_head(parse, word, head):
                continue
            entity = [each for each in _entity(parse, word) if each in phrase]
            role = self._role(phrase, entity)
            who = self._person_named(self._words(entity), role)
            if who:
                return Speaker((who,), printed, "person")
        return None

    def _as_namesake(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """A bare surname: nobody's where several have it, else somebody of no other name."""
        surname = names.surname(head.form)
        if head.pos != "PROPN" or any(word.pos == "NOUN" for word in phrase):
            return None
        if surname in self._directory.by_surname:
            return Speaker((UNKNOWN,), printed, why="a name that several people have")
        if head.entity != "PERSON":
            return None
        name = self._words([head])
        return Speaker((self._add("person", name).id,), printed, "person")

    def _person_named(self, printed: str, role: str | None) -> str | None:
        """The person of a full name, or of a surname that only one person in sight has."""
        name = _bare(printed)
        if names.key(name) in self._outlet_keys:
            return None
        known = self._directory.person(name, self._people)
        if known:
            return known
        if len(names.key(name).split()) == 1:
            fuller = [each for each in self._people if names.surname(each) == names.key(name)]
            if len({names.key(each) for each in fuller}) != 1:
                return None
            return self._person_named(fuller[0], role)
        return self._add("person", name, role=role).id

    def _role(self, phrase: Sequence[Word], entity: Sequence[Word]) -> str | None:
        """The words of the phrase before the name, or else those set off behind it."""
        before = [w for w in phrase if w.index < entity[0].index]
        after = [w for w in phrase if w.index > entity[-1].index]
        for words in (before, after):
            kept = list(words)
            while kept and (kept[0].pos in ("PUNCT", "DET") or kept[0].form == ","):
                kept.pop(0)
            while kept and kept[-1].pos == "PUNCT":
                kept.pop()
            if kept and kept[0].form.casefold() not in ("mr", "mrs", "ms", "sir"):
                return self._words(kept)
        return None

    def _as_outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        forms = [word.form for word in phrase]
        place = names.longest(forms, self._outlet_keys)
        if place and place[1] < len(forms) and forms[place[1]] in ("'s", "'"):
            return None
        if place is None:
            place = _after_outlet_noun(phrase)
        if place is None:
            return None
        named = phrase[place[0] : place[1]]
        while len(named) > 1 and named[0].form.casefold() == "the":
            named = named[1:]
        rest = [word for word in phrase if word.index > named[-1].index and word.pos != "PUNCT"]
        if any(word.pos in ("NOUN", "PROPN") and word.dep != "appos" for word in rest):
            return None
        name = self._words(named)
        who = self._directory.named(name) or self._add("outlet", name).id
        return Speaker((who,), printed, "outlet")

    def _as_reference(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """`the newspaper`, where only one outlet but the source's own was named before."""
        head = _head(phrase)
        definite = phrase[0].form.casefold() in ("the", "this")
        if head.lemma in ("author", "writer") and phrase[-1].form == "article":
            head = phrase[-1]
        if not definite or head.lemma not in names.OUTLET_REFERENCES:
            return None
        seen = {who for at, who in self._outlets_seen if at < printed.start}
        seen.discard(self._own_outlet or "")
        if len(seen) != 1:
            return Speaker((UNKNOWN,), printed, "outlet", "no one outlet that it must mean")
        return Speaker((seen.pop(),), printed, "outlet", "the only outlet named before")

    def _as_body(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        name = self._words(_without_article(phrase))
        if head.entity == "GPE" or names.key(name) in names.CAPITALS_OF_POWER:
            kind = "government"
        elif (head.lemma in names.BODIES and head.tag in ("NN", "NNP", "NNPS")) or (
            head.entity == "ORG" and head.pos == "PROPN" and head.lemma not in names.OFFICES
        ):
            kind = "organisation"
        else:
            return None
        known = self._directory.named(name)
        return Speaker((known or self._add(kind, name).id,), printed, kind)

    def _as_office(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """`the Foreign Secretary`: an office by its title, whoever holds it."""
        titled = head.form[:1].isupper() and head.lemma in names.OFFICES
        if not titled or phrase[0].form.casefold() != "the":
            return None
        name = self._words(_without_article(phrase))
        known = self._directory.named(name)
        return Speaker((known or self._add("office", name).id,), printed, "office")

    def _as_unnamed(
        self,
        parse: Parse,
        phrase: Sequence[Word],
        head: Word,
        printed: Span,
        relay: str | None,
    ) -> Speaker | None:
        """An actor of its own for each describing phrase and first relay."""
        if head.pos not in ("NOUN", "PROPN"):
            return None
        owner = self._owner(parse, phrase, head) if head.lemma in _SOURCES else None
        if owner:
            who = self._unnamed_actor(self._words(_without_article(phrase)), owner)
            return Speaker((who,), printed, "unnamed", through=(owner,))
        if phrase[0].form.casefold() in ("the", "this", "these", "those"):
            return self._mentioned_before(phrase, head, printed)
        if head.lemma in THINGS | names.DOCUMENTS:
            return self._as_document(phrase, head, printed)
        if phrase[0].tag == "PRP$" and head.lemma not in _SOURCES:
            return None
        name = self._words(_without_article(_before_including(phrase)))
        who = self._unnamed_actor(name, relay or "")
        self._unnamed.append((printed.start, self._words([head]), who))
        return Speaker((who,), printed, "unnamed")

    def _as_document(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker:
        """`classified documents`; but a bare `reports` is nobody."""
        if head.lemma not in names.DOCUMENTS or len(phrase) == 1:
            return Speaker((UNKNOWN,), printed, why="words of nobody in particular")
        name = self._words(_without_article(phrase))
        known = self._directory.named(name)
        return Speaker((known or self._add("document", name).id,), printed, "document")

    def _unnamed_actor(self, name: str, relay: str) -> str:
        """The actor of a describing phrase, its id made unlike that of another relay's."""
        known = self._known_unnamed(name, relay)
        return known or self._add("unnamed", name, "" if relay == UNKNOWN else relay).id

    def _owner(self, parse: Parse, phrase: Sequence[Word], head: Word) -> str | None:
        """The outlet whose sources they are: `the publication's sources`."""
        inside = {word.index for word in phrase}
        for owner in parse.children(head, "poss"):
            words = [each for each in parse.subtree(owner) if each.index in inside]
            while words and words[-1].dep == "case":
                words.pop()
            outlet = self.outlet(words)
            if outlet and outlet != UNKNOWN:
                return outlet
        return None

    def _known_unnamed(self, name: str, relay: str) -> str | None:
        """An unnamed actor of this phrase, if the phrase tells it from every other of its kind."""
        own_id = f"{relay}-{slug(names.key(name))}"
        if relay and self._directory.kinds.get(own_id) == "unnamed":
            return own_id
        return self._directory.named(name) if _is_telling(name) else None

    def _mentioned_before(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker:
        noun = self._words([head])
        seen = {who for at, form, who in self._unnamed if form == noun and at < printed.start}
        if len(seen) == 1 and len(phrase) == 2:
            return Speaker((seen.pop(),), printed, "unnamed", "the only such source named before")
        return Speaker((UNKNOWN,), printed, why="a phrase that refers to somebody named elsewhere")

    # What is known so far -----------------------------------------------------------------------

    def _add(self, kind: str, name: str, relay: str = "", role: str | None = None) -> ProposedActor:
        same = (f"{kind}:{names.key(name)}", relay)
        old = self._new.get(same)
        if old is None:
            taken = {*self._actors, *(new.id for new in self._new.values())}
            self._new[same] = ProposedActor(self._id(kind, name, relay, taken), name, kind, role)
        elif role and not old.role:
            self._new[same] = replace(old, role=role)
        return self._new[same]

    def _id(self, kind: str, name: str, relay: str, taken: Collection[str]) -> str:
        base = slug(names.key(name)) or kind
        if kind == "unnamed" and relay and not _is_telling(name):
            base = f"{relay}-{base}"
        elif kind == "unnamed" and base in taken and self._own_outlet:
            base = f"{self._own_outlet}-{base}"
        return unused(base, taken)

    def _kind(self, who: str) -> str:
        new = self.actor(who)
        return new.kind if new else self._directory.kinds.get(who, "person")

    def _note_names(self, parse: Parse) -> None:
        """Note every person and outlet that a paragraph names, whether or not they speak."""
        forms = [word.form for word in parse.words]
        for start, word in enumerate(parse.words):
            place = names.longest(forms[start : start + 4], self._outlet_keys)
            if place and place[0] == 0 and not word.stand_in:
                name = self._words(_without_article(parse.words[start : start + place[1]]))
                who = self._directory.named(name) or self._add("outlet", name).id
                self._outlets_seen.append((word.span.start, who))
            begins = start == 0 or parse.words[start - 1].entity != "PERSON"
            if word.entity == "PERSON" and begins and not word.stand_in:
                self._note_person(parse, word)

    def _note_person(self, parse: Parse, word: Word) -> None:
        entity = _entity(parse, word)
        name = self._words(entity)
        surnames = {names.surname(each) for each in self._people}
        if names.surname(_bare(name)) in surnames or self._directory.person(_bare(name)):
            who = self._person_named(name, None) or name
            subject = any(each.dep in ("nsubj", "nsubjpass") for each in entity)
            self._mentions.append(
                _Mention(word.span.start, who, speaks=subject, sentence=_begin(parse, word))
            )

    def _words(self, words: Sequence[Word]) -> str:
        span = Span(words[0].span.start, words[-1].span.end)
        return " ".join(span.of(self._text).split())


def _bare(name: str) -> str:
    """A person's name without a title or a possessive."""
    name = name.removesuffix("'s").removesuffix("’s")
    return name.removeprefix("Sir ").removeprefix("Mr ").removeprefix("Mrs ").removeprefix("Ms ")


def _full_names(text: str, parses: Sequence[Parse], outlets: frozenset[str]) -> list[str]:
    """The names of two words and more that the text gives to people."""
    found: dict[str, None] = {}
    for parse in parses:
        for word in parse.words:
            if word.entity != "PERSON" or word.stand_in:
                continue
            entity = _entity(parse, word)
            name = Span(entity[0].span.start, entity[-1].span.end).of(text)
            name = _bare(" ".join(name.split()))
            letters = [part for part in name.split() if part[:1].isupper()]
            if len(letters) > 1 and names.key(name) not in outlets:
                found[name] = None
    return list(found)


def _entity(parse: Parse, word: Word) -> Sequence[Word]:
    first = last = word.index
    while first and _same_entity(parse, first - 1, word):
        first -= 1
    while last + 1 < len(parse.words) and _same_entity(parse, last + 1, word):
        last += 1
    run = list(parse.words[first : last + 1])
    while len(run) > 1 and run[-1].form in ("'s", "'"):
        run.pop()
    return run


def _same_entity(parse: Parse, index: int, word: Word) -> bool:
    other = parse.words[index]
    return other.entity == word.entity and other.sentence == word.sentence and not other.stand_in


def _is_telling(name: str) -> bool:
    """Whether a describing phrase is more than `anonymous sources` or `a diplomatic source`."""
    return len(names.key(name).split()) > 2 and "'" not in names.key(name)


def _begin(parse: Parse, word: Word) -> int:
    return parse.sentence(word)[0].span.start


def _head(phrase: Sequence[Word]) -> Word:
    inside = {word.index for word in phrase}
    for word in phrase:
        if word.head not in inside or word.head == word.index:
            return word
    return phrase[-1]


def _names_the_head(parse: Parse, word: Word, head: Word) -> bool:
    """Whether a name is the phrase's own, not that of somebody's owner or neighbour."""
    if word == head:
        return True
    entity = _entity(parse, word)
    return head in entity or any(w.dep == "appos" and parse.head(w) == head for w in entity)


def _after_outlet_noun(phrase: Sequence[Word]) -> tuple[int, int] | None:
    """Where the name stands in `French newspaper Le Soir`."""
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


def _before_including(phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase without the examples behind it: `NATO countries, including Lithuania`."""
    for number, word in enumerate(phrase):
        if word.form.casefold() == "including" and number > 1:
            return phrase[: number - 1] if phrase[number - 1].form == "," else phrase[:number]
    return phrase


def _without_article(phrase: Sequence[Word]) -> Sequence[Word]:
    """The phrase without what comes before its first telling word."""
    plain = list(phrase)
    while len(plain) > 1 and (plain[0].tag in ("DT", "PRP$", "PDT") or plain[0].form == "own"):
        plain.pop(0)
    return plain
