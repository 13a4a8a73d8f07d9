"""Phrases that name a body: a government, a state's office, an organisation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.speaker import Speaker, nobody_known
from onrecord.draft.survey import body_names
from onrecord.draft.survey.names_in import name_of_body, with_owner, without_title
from onrecord.draft.survey.phrases import (
    are_people,
    begins_as_somebody,
    without_article,
    words_of,
)
from onrecord.draft.words import names
from onrecord.draft.words.cues import words
from onrecord.draft.words.nations import nation
from onrecord.text import Span

_WRITTEN = frozenset({"bill", "letter", "report", "study", "treaty"})
"""What ends the name of a document: not `survey` or `research`, by which bodies go, too."""
_NO_BODIES = _WRITTEN | names.OFFICES | names.REPRESENTATIVES | names.PARTISANS
_OF_STATE = frozenset({"cabinet", "commonwealth", "foreign", "home", "of", "press", "private"})
_ELSEWHERE = frozenset({"DATE", "FAC", "GPE", "LOC", "NORP"})
"""What beside a kind of body tells where or when: `the Paris bank`."""
_SHORTEST = 4
"""Letters of a name in capitals that is no state's, as `US` and `UAE` are."""
_WITH_AGENCIES = words("asean au eu nato oas osce uk un us")
"""What has bodies of its own: `the UN refugee agency` is one, and not the UN."""
_OF_A_PERSON = {"administration": "office", "campaign": "organisation"}


class Bodies:
    """Which body a phrase names, of those that the story or the text has, or else a new one."""

    def __init__(self, text: str, known: Known) -> None:
        self._words = partial(words_of, text)
        self._known = known

    def named(
        self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span
    ) -> Speaker | None:
        """Return the body that a phrase names; None where it names none."""
        name = self._words(without_article(phrase))
        if head.entity == "GPE":
            return self._place(parse, phrase, head, printed)
        whole = self._words(phrase)
        if names.key(whole) in names.CAPITALS_OF_POWER and whole != name:
            name = whole
        if names.key(name) in names.CAPITALS_OF_POWER:
            return Speaker((self._known.body("office", name),), printed, "office")
        if head.lemma in _OF_A_PERSON and (owner := self._owner(parse, phrase, head)):
            kind, name = _OF_A_PERSON[head.lemma], f"{owner} {head.form}"
            return Speaker((self._known.body(kind, name),), printed, kind, sure=0.9)
        head = _name_behind(parse, phrase, head)
        common = head.lemma in names.BODIES | names.INSTITUTIONS and _is_one(head)
        common = _is_a_staff(parse, head) or (common and not _is_of_several(parse, head))
        told = head.entity == "ORG" or self._known.is_a_bodys(head.form)
        proper = told and self._is_proper(parse, head)
        proper = proper and head.lemma.casefold() not in _NO_BODIES
        proper = proper and not begins_as_somebody(parse, phrase)
        if not common and not proper:
            return None
        if head.lemma == "government" and (country := _country(phrase)):
            who = self._known.government_of(self._words([country]), name)
            return Speaker((who,), printed, "government", sure=0.9)
        named = without_article(phrase)
        if proper and head.form[:1].isupper():
            named = with_owner(parse, name_of_body(parse, phrase, head))
        kind = _kind_of(self._words(named), head)
        before = [word for word in phrase if word.index < named[0].index]
        while before and before[-1].pos in ("DET", "PUNCT"):
            before.pop()
        role = without_article(before) if any(w.pos == "NOUN" for w in before) else ()
        who = self._known.body(kind, self._words(named), self._words(role) if role else None)
        self._note_state(who, kind, named)
        return Speaker((who,), printed, kind, sure=0.95 if proper else 0.9)

    def _is_proper(self, parse: Parse, head: Word) -> bool:
        """Whether a word is a name, or part of one that ends as such: `Meat and Livestock Isle`."""
        if head.pos == "PROPN" or head.tag != "NN" or not head.form.istitle():
            return head.pos == "PROPN"
        last = parse.entity(head)[-1]
        return last.pos == "PROPN" if last != head else self._known.is_only_a_bodys(head.form)

    def of_kind(self, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
        """Return the body of `the RMT transport union`: its name, behind which stands what it is.

        Not `the RMT's bank` nor `the Paris bank`; nor is the Uber insurer Uber, unless its name is
        initials or tells of the kind, or a text calls it so.
        """
        if head.lemma not in names.CALLED or not head.form.islower() or head.tag != "NN":
            return None
        named = [word for word in without_article(phrase) if word.index < head.index]
        last = max((n for n, word in enumerate(named) if word.pos == "PROPN"), default=-1)
        name = named[: last + 1]
        whole = bool(name) and all(word.form[:1].isupper() for word in name)
        owned = any(word.dep == "poss" for word in name)
        if not whole or owned or any(word.entity in _ELSEWHERE for word in name):
            return None
        printed_name = self._words(name)
        if names.key(printed_name) in _WITH_AGENCIES:
            return None
        told = names.named_as(head.lemma, printed_name)
        sure = told or printed_name.isupper() or head.lemma == "party"
        if told is False or not (sure or self._known.is_called(printed_name, head.lemma)):
            return None
        who = self._known.body("organisation", printed_name)
        return Speaker((who,), printed, "organisation", sure=0.9)

    def _place(self, parse: Parse, phrase: Sequence[Word], head: Word, printed: Span) -> Speaker:
        """A town's or a state's government; or a company that the parser takes for a place."""
        place = [word for word in parse.entity(head) if word in phrase]
        name = self._words(without_article(place))
        letters = name.isupper() and len(name) >= _SHORTEST and nation(name) is None
        if letters or self._known.is_a_company(name):
            return Speaker((self._known.body("organisation", name),), printed, "organisation")
        if self._known.is_a_first_name(name):
            return nobody_known(printed, "a name that several people have")
        return Speaker((self._known.named_or_new("government", name),), printed, "government")

    def _owner(self, parse: Parse, phrase: Sequence[Word], head: Word) -> str:
        """The surname in `President Elena Brandt's administration`, which is the Brandt one."""
        beside = [w for w in parse.children(head, "poss", "compound", "nmod") if w in phrase]
        owners = [
            word
            for word in beside
            if self._known.has_full_name(word.form)
            or (word.entity == "PERSON" and (len(parse.entity(word)) > 1 or not nation(word.form)))
        ]
        return without_title(self._words(parse.entity(owners[0]))).split()[-1] if owners else ""

    def _note_state(self, who: str, kind: str, named: Sequence[Word]) -> None:
        """`Moscow's defence ministry` speaks for Moscow."""
        if kind == "office" and (country := _country(named)) and country != named[-1]:
            self._known.speaks_for(
                who, self._known.named_or_new("government", self._words([country]))
            )

    def of_name(self, name: Sequence[Word]) -> str:
        """Return the body of a name that stands in another phrase: whom a spokesman speaks for."""
        printed = self._words(without_article(name))
        kind = _kind_of(printed, name[0])
        if kind == "government":
            return self._known.named_or_new(kind, printed)
        return self._known.body(kind, printed)


def body_in(parse: Parse, role: Sequence[Word]) -> Sequence[Word]:
    """Return the name of a body in a printed role: `Kremlin` of the Kremlin spokesman.

    Not where whom they speak for is: `a spokesman for the embassy in Washington`.
    """
    for word in role:
        above = parse.head(word)
        if above is not None and above.form.casefold() in ("for", "of"):
            above = parse.head(above)
        theirs = above is not None and (above.lemma in names.SPOKES or above.entity == "PERSON")
        if word.entity in ("ORG", "GPE") and theirs:
            return [each for each in parse.entity(word) if each in role]
    return ()


def _is_one(body: Word) -> bool:
    """Whether a noun means one body: `police` is a plural to the parser, but no several."""
    return body.tag in ("NN", "NNP", "NNPS") or body.form.casefold() == "police"


def _is_of_several(parse: Parse, body: Word) -> bool:
    """Whether a noun only counts people, whoever they are: `a group of MPs`."""
    definite = any(word.form.casefold() == "the" for word in parse.children(body, "det"))
    if definite or not body.form.islower():
        return False
    return any(are_people(word) for word in parse.behind(body, "of"))


def _name_behind(parse: Parse, phrase: Sequence[Word], head: Word) -> Word:
    """The name's head in `the car maker Ford Motor Company`, which hangs from the common noun."""
    if head.pos != "NOUN":
        return head
    names_ = [word for word in parse.children(head, "appos") if word in phrase]
    return next((w for w in names_ if w.entity == "ORG" and w.pos == "PROPN"), head)


def _is_somebodys(office: Sequence[str]) -> bool:
    """Whether an office is a state's or of who holds one: no Met Office, nor the Post Office."""
    mine = set(office) & (names.OFFICES | _OF_STATE)
    return bool(mine) or len(office) == 1 or any(nation(part) for part in office)


def _country(phrase: Sequence[Word]) -> Word | None:
    """The word of a phrase that names a nation: `Moscow's` of Moscow's defence ministry."""
    return next((word for word in phrase if nation(word.form)), None)


def _is_a_staff(parse: Parse, head: Word) -> bool:
    """Whether a name ends so that stands in capitals: `General Staff`; not `the Port staff`."""
    before = parse.words[head.index - 1] if head.index else head
    capitals = head.form.istitle() and before.form.istitle() and before.entity != "PERSON"
    return capitals and head.form.casefold() in names.STAFFS


def _kind_of(name: str, head: Word) -> str:
    parts = body_names.plain(name).split()
    if names.key(name) in names.CAPITALS_OF_POWER:
        return "office"
    if head.lemma in names.STATE_BODIES and (head.lemma != "office" or _is_somebodys(parts)):
        return "office"
    if parts[:1] in (["ministry"], ["department"]):
        return "office"
    return "government" if head.lemma == "government" or head.entity == "GPE" else "organisation"


def office_of_whom(phrase: Sequence[Word], head: Word, printed: Span) -> Speaker | None:
    """Return nobody for `his office`: several people have one."""
    if head.lemma != "office" or phrase[0].tag != "PRP$":
        return None
    return nobody_known(printed, "an office of somebody who is not named there", sure=0.4)
