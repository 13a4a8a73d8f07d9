"""A phrase resolved: what kind of actor it names or refers to, and which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.draft import names, speech
from onrecord.draft.nations import nation
from onrecord.draft.parse import Parse, Word
from onrecord.draft.proposal import ActorLike, ProposedActor
from onrecord.draft.speakers.described import Described
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.mentions import Mention, Mentions, Part
from onrecord.draft.speakers.noting import Noting
from onrecord.draft.speakers.phrases import (
    after_outlet_noun,
    head_of,
    joined,
    name_behind_title,
    name_of_body,
    names_the_head,
    office_behind,
    place_of,
    role_beside,
    sentence_start,
    widened,
    without_article,
    without_title,
    words_of,
)
from onrecord.draft.speakers.references import References
from onrecord.draft.speakers.speaker import SOURCES, Speaker, nobody_known
from onrecord.ids import UNKNOWN
from onrecord.text import Span

_HUMANS = frozenset({"person", "office", "unnamed"})
_BODILY = frozenset({"document", "government", "office", "organisation", "outlet"})
_OF_A_PERSON = frozenset({"administration"})
_SPOKES = frozenset({"spokesman", "spokesperson", "spokeswoman"})


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
        self._known = Known(text, parses, actors, outlet)
        self._mentions = Mentions(text)
        self._references = References(text, self._known, self._mentions, outlet)
        self._described = Described(text, self._known, self._mentions, self._references, parses)
        Noting(text, self._known, self._mentions).note(parses)

    def actor(self, id_: str) -> ProposedActor | None:
        """Return the proposed actor of this id; None for one that exists."""
        return self._known.proposed(id_)

    def resolve(
        self,
        parse: Parse,
        phrase: Sequence[Word],
        relay: str | None = None,
        *,
        speaks: bool = True,
    ) -> Speaker:
        """Return who a phrase means. `relay` is whom it was told to first, if anybody.

        Phrases are given in the order of the text, for a later one may refer to an earlier.
        """
        if not phrase:
            return nobody_known()
        found = self._resolve(parse, phrase, relay)
        if not found.known or not speaks:
            return found
        at, begin = place_of(phrase).start, sentence_start(parse, phrase[0])
        for id_ in found.ids:
            said = Mention(at, id_, Part.SPEAKS, begin)
            single = found.kind != "unnamed" or head_of(phrase).tag in ("NN", "NNP")
            if found.kind in _HUMANS and len(found.ids) == 1 and single:
                self._mentions.person(said)
            if found.kind not in ("person", "office", "document") and len(found.ids) == 1:
                self._mentions.several(said)
            if found.kind in _BODILY and len(found.ids) == 1:
                self._mentions.speaking(said)
        if len(found.ids) > 1:
            self._mentions.several(Mention(at, " ".join(found.ids), Part.SPEAKS, begin))
        return found

    def outlet(self, phrase: Sequence[Word]) -> str | None:
        """Return the outlet that a phrase names or refers to; `unknown` where it may be several."""
        if not phrase:
            return None
        printed = place_of(phrase)
        found = self._as_outlet(phrase, printed) or self._references.outlet(phrase, printed)
        return found.ids[0] if found else None

    def goes_on(self, at: int) -> Speaker:
        """Return who speaks in a quotation at `at` that stands alone and names nobody."""
        meant = self._mentions.pronoun(at)
        if meant is None or not self._known.has(meant.who):
            return nobody_known(None, sure=0.5)
        why = "the last person named, and a quotation that stands alone"
        return Speaker((meant.who,), None, self._known.kind(meant.who), why, sure=0.75)

    def audience(self, phrase: Sequence[Word], speaker: str) -> str:
        """Return the audience that a phrase tells of: the reporters whom this speaker told."""
        return self._known.audience(self._words(without_article(phrase)), speaker)

    def outlet_before(self, at: int) -> str | None:
        """Return the outlet that a report without a name must be of: the only one named so far."""
        return self._mentions.only_outlet(at, self._known.own_outlet)

    def kind(self, id_: str) -> str:
        """Return the kind of an actor."""
        return self._known.kind(id_)

    def _resolve(self, parse: Parse, phrase: Sequence[Word], relay: str | None) -> Speaker:
        head, printed = head_of(phrase), place_of(phrase)
        acronym = head.form.isupper() and len(head.form) > 1
        if (head.pos == "PRON" or head.tag in ("PRP", "PRP$", "DT", "WP")) and not acronym:
            return self._references.pronoun(parse, head, printed)
        if acronym and (body := self._known.of_initials(head.form)):
            return Speaker((body,), printed, self._known.kind(body))
        if several := self._several(parse, phrase, head, printed):
            return several
        if surname := self._as_surname(phrase, printed):
            return surname
        named = self._known.named(printed.of(self._text))
        if named and self._known.may_be_another(named, printed.of(self._text)):
            named = None
        if named and self._is_sure(named, printed):
            return Speaker((named,), printed, self._known.kind(named))
        return (
            self._as_person(parse, phrase, head, printed)
            or self._as_outlet(phrase, printed)
            or self._references.outlet(phrase, printed)
            or self._as_namesake(parse, phrase, head, printed)
            or self._references.body(phrase, head, printed)
            or self._as_body(parse, phrase, head, printed)
            or self._references.office(parse, phrase, head, printed)
            or self._of_an_outlet(parse, phrase, head, printed)
            or self._described.unnamed(parse, phrase, head, printed, relay)
            or nobody_known(printed)
        )

    def _is_sure(self, id_: str, printed: Span) -> bool:
        """Whether a name is one actor's in every article: not `the report`, nor a description."""
        kind = self._known.kind(id_)
        one_word = " " not in names.key(printed.of(self._text))
        return kind != "unnamed" and not (kind == "document" and one_word)

    # Names joined by `and` ------------------------------------------------------------------------

    def _several(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`London and Paris`, `states, including Latvia and Estonia`: each somebody by itself."""
        examples = [number for number, word in enumerate(phrase) if word.form == "including"]
        if examples:
            listed = [w for w in phrase[examples[0] + 1 :] if w.entity == "GPE"]
            heads = [word for word in listed if parse.entity(word)[-1] == word]
            singles = [self._single(parse, word) for word in heads]
        else:
            heads = joined(parse, phrase, head)
            named = any(word.pos == "PROPN" and word.entity for word in heads)
            singles = self._each(parse, phrase, heads) if named else []
        ids = tuple(dict.fromkeys(single for single in singles if single))
        if len(ids) < 2 or len(ids) != len(heads) or not any(w.dep == "cc" for w in phrase):
            return None
        return Speaker(ids, printed, "several", sure=0.9)

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
            mine = [word for word in mine if word.dep not in ("cc", "preconj")]
            speaker = self._resolve(parse, speech.unbroken(mine, head), None)
            found.append(speaker.ids[0] if speaker.known and len(speaker.ids) == 1 else None)
        return found

    def _single(self, parse: Parse, word: Word) -> str | None:
        name = self._words(without_article(parse.entity(word)))
        if word.entity == "PERSON":
            return self._known.person(name) or self._as_new_surname(name)
        return self._known.named_or_new("government", name)

    def _as_new_surname(self, name: str) -> str | None:
        if self._known.has_surname(names.surname(name)):
            return None
        return self._known.add("person", name)

    # People ---------------------------------------------------------------------------------------

    def _as_person(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        for word in phrase:
            if word.entity != "PERSON" or not names_the_head(parse, word, head):
                continue
            name = [each for each in parse.entity(word) if each in phrase]
            whole = widened(parse, phrase)
            role, printed = role_beside(whole, name), place_of(whole)
            who = self._known.person(self._words(name), self._words(role) if role else None)
            if who:
                self._note_spokesman(parse, who, role)
                return Speaker((who,), printed, "person")
        return self._as_titled(phrase, printed)

    def _as_surname(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """A bare surname of somebody whom the text gives a full name, whatever the parser says."""
        if len(phrase) != 1 or not phrase[0].form[:1].isupper():
            return None
        name = self._words(phrase)
        who = self._known.person(name) if self._known.has_full_name(name) else None
        return Speaker((who,), printed, "person") if who else None

    def _as_titled(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        """`Professor Marc Lamont Hill`, where the parser did not take it for a name."""
        name = name_behind_title(phrase)
        if not name:
            return None
        role = role_beside(phrase, name)
        printed_role = self._words(role) if role else None
        who = self._known.person(self._words(name), printed_role)
        if who is None and not self._known.has_surname(names.surname(self._words(name))):
            who = self._known.add("person", self._words(name), role=printed_role)
        return Speaker((who,), printed, "person", sure=0.9) if who else None

    def _note_spokesman(self, parse: Parse, who: str, role: Sequence[Word]) -> None:
        """`Kremlin spokesperson Dmitry Peskov` speaks for the Kremlin."""
        if not any(word.lemma.casefold() in _SPOKES for word in role):
            return
        named = [word for word in role if word.entity in ("ORG", "GPE") or _of_power(word)]
        if named:
            body = [word for word in parse.entity(named[0]) if word in role] or named[:1]
            name = self._words(without_article(body))
            kind = _kind_of(name, named[0])
            other = (
                self._known.named_or_new(kind, name)
                if kind == "government"
                else self._known.body(kind, name)
            )
            self._known.speaks_for(who, other)

    def _as_namesake(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """A bare surname: nobody's where several have it, else somebody of no other name.

        The parser takes many a surname for an organisation. Towns are surnames, too: one is a
        person's only where the text gives the full name.
        """
        titled = office_behind(parse, phrase, head)
        if head.pos != "PROPN" or (not titled and any(word.pos == "NOUN" for word in phrase)):
            return None
        surname = names.surname(head.form)
        role = role_beside(phrase, [head]) if titled else ()
        alone = titled or len(names.key(without_title(self._words(phrase))).split()) == 1
        if alone and (head.entity != "GPE" or self._known.has_full_name(surname)):
            who = self._known.person(self._words([head]))
            if who:
                return Speaker((who,), printed, "person")
        if self._known.has_surname(surname):
            return nobody_known(printed, "a name that several people have")
        if head.entity != "PERSON" and not titled:
            return None
        name = self._words([head])
        who = self._known.add("person", name, role=self._words(role) if role else None)
        return Speaker((who,), printed, "person", sure=0.8)

    # Outlets --------------------------------------------------------------------------------------

    def _as_outlet(self, phrase: Sequence[Word], printed: Span) -> Speaker | None:
        forms = [word.form for word in phrase]
        place = names.longest(forms, self._known.outlet_keys)
        if place and place[1] < len(forms) and forms[place[1]] in ("'s", "'"):
            return None
        place = place or after_outlet_noun(phrase) or self._by_ending(phrase)
        if place is None:
            return None
        named = phrase[place[0] : place[1]]
        while len(named) > 1 and named[0].form.casefold() == "the":
            named = named[1:]
        rest = [word for word in phrase if word.index > named[-1].index]
        if any(word.pos in ("NOUN", "PROPN") and word.dep != "appos" for word in rest):
            return None
        return Speaker((self._known.named_or_new("outlet", self._words(named)),), printed, "outlet")

    def _by_ending(self, phrase: Sequence[Word]) -> tuple[int, int] | None:
        """`the Straits Times`: all of it a name, and one that ends as outlets' names do."""
        named = without_article(phrase)
        proper = all(word.form[:1].isupper() or word.form in ("and", "of") for word in named)
        if not proper or not names.is_outlets(self._words(named)):
            return None
        return len(phrase) - len(named), len(phrase)

    # Governments, organisations -------------------------------------------------------------------

    def _as_body(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        name = self._words(without_article(phrase))
        if head.entity == "GPE":
            place = [word for word in parse.entity(head) if word in phrase]
            name = self._words(without_article(place))
            return Speaker((self._known.named_or_new("government", name),), printed, "government")
        if names.key(name) in names.CAPITALS_OF_POWER:
            return Speaker((self._known.body("office", name),), printed, "office")
        head = _name_behind(parse, phrase, head)
        common = head.lemma in names.BODIES and _is_one(head)
        proper = head.entity == "ORG" and head.pos == "PROPN" and head.lemma not in names.OFFICES
        if not common and not proper:
            return None
        if head.lemma == "government" and (country := _country(phrase)):
            who = self._known.named_or_new("government", self._words([country]))
            return Speaker((who,), printed, "government", sure=0.9)
        if head.lemma in _OF_A_PERSON and (owner := self._owner(parse, phrase, head)):
            name = f"{owner} {head.form}"
            return Speaker((self._known.body("office", name),), printed, "office", sure=0.9)
        named = without_article(phrase)
        if proper and head.form[:1].isupper():
            named = name_of_body(parse, phrase, head)
        kind = _kind_of(self._words(named), head)
        before = [word for word in phrase if word.index < named[0].index]
        role = without_article(before) if any(w.pos == "NOUN" for w in before) else ()
        who = self._known.body(kind, self._words(named), self._words(role) if role else None)
        self._note_state(who, kind, named)
        return Speaker((who,), printed, kind, sure=0.95 if proper else 0.9)

    def _owner(self, parse: Parse, phrase: Sequence[Word], head: Word) -> str:
        """The surname in `President Elena Brandt's administration`, which is the Brandt one."""
        owners = [w for w in parse.children(head, "poss") if w in phrase and w.entity == "PERSON"]
        return without_title(self._words(parse.entity(owners[0]))).split()[-1] if owners else ""

    def _note_state(self, who: str, kind: str, named: Sequence[Word]) -> None:
        """`Moscow's defence ministry` speaks for Moscow."""
        if kind == "office" and (country := _country(named)) and country != named[-1]:
            self._known.speaks_for(
                who, self._known.named_or_new("government", self._words([country]))
            )

    def _of_an_outlet(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """`the publication's sources`: unnamed, and passed on by the outlet whose they are."""
        owners = parse.children(head, "poss") if head.lemma in SOURCES else []
        for owner in owners:
            words = [each for each in parse.subtree(owner) if each in phrase]
            while words and words[-1].dep == "case":
                words.pop()
            outlet = self.outlet(words)
            if outlet and outlet != UNKNOWN:
                who = self._known.unnamed(self._words(without_article(phrase)), outlet)
                return Speaker((who,), printed, "unnamed", through=(outlet,))
        return None

    def _words(self, words: Sequence[Word]) -> str:
        return words_of(self._text, words)


def _is_one(body: Word) -> bool:
    """Whether a noun means one body: `police` is a plural to the parser, but no several."""
    return body.tag in ("NN", "NNP", "NNPS") or body.form.casefold() == "police"


def _name_behind(parse: Parse, phrase: Sequence[Word], head: Word) -> Word:
    """The name's head in `the car maker Ford Motor Company`, which hangs from the common noun."""
    if head.pos != "NOUN":
        return head
    names_ = [word for word in parse.children(head, "appos") if word in phrase]
    return next((w for w in names_ if w.entity == "ORG" and w.pos == "PROPN"), head)


def _of_power(word: Word) -> bool:
    return names.key(word.form) in names.CAPITALS_OF_POWER


def _country(phrase: Sequence[Word]) -> Word | None:
    """The word of a phrase that names a nation: `Moscow's` of Moscow's defence ministry."""
    return next((word for word in phrase if nation(word.form)), None)


def _kind_of(name: str, head: Word) -> str:
    if names.key(name) in names.CAPITALS_OF_POWER or head.lemma in names.STATE_BODIES:
        return "office"
    if names.key(name).split()[:1] in (["ministry"], ["department"]):
        return "office"
    return "government" if head.lemma == "government" or head.entity == "GPE" else "organisation"
