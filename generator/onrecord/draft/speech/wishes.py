"""What somebody said, told by a noun without a clause: `his request for help`, `her threat to sue`.

Whose it is must be told. Nobody's are only `calls for`, `fears that` and the like, where something
comes of them: `prompted fears that salt would be taxed`.
"""

from __future__ import annotations

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution, Kind
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.speaker import is_nobody, phrase
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.draft.words import names
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import ANY_SUBJECT
from onrecord.text import Span

_SURE = 0.5
_FOR = words("appeal call demand plea request")
_TO = words("appeal call demand offer pledge plea promise proposal request threat vow")
_ABOUT = words("accusation allegation complaint warning")
_BEHIND = frozenset({"about", "against", "of"})
_REFUSAL = "refusal"
_COMING = words("draw fuel lead prompt provoke raise renew spark stir stoke trigger")
"""What brings about that people call for something, or fear it."""
_AMID = frozenset({"after", "amid", "despite", "following"})
_CLAIMED = words("allegation call claim concern demand fear report rumor rumour")
_BEING = "be"


def wished(parse: Parse, noun: Word) -> Attribution | None:
    """Return what somebody's `request for …` asks for, or `threat to …` threatens."""
    if noun.pos != "NOUN" or noun.quoted:
        return None
    speaker = _whose(parse, noun)
    if not speaker:
        return _nobodys(parse, noun)
    said = _said(parse, noun)
    if not said or is_nobody(speaker) or _is_for_sale(parse, noun, said):
        return None
    kind: Kind = "request" if noun.lemma in _FOR else "act"
    if noun.lemma == _REFUSAL:
        kind, said = "stance", [noun, *said]
    return Attribution(parse, kind, noun, _cue(parse, noun, said), speaker, tuple(said), sure=_SURE)


def _whose(parse: Parse, noun: Word) -> tuple[Word, ...]:
    for owner in (*parse.children(noun, "poss"), *parse.behind(noun, "by", "from")):
        if owner.entity or owner.pos == "PRON" or names.is_somebody(owner.lemma):
            return tuple(word for word in phrase(parse, owner) if word.dep != "case")
    return ()


def _said(parse: Parse, noun: Word) -> list[Word]:
    """The deed, or the thing behind the preposition."""
    if noun.lemma in _TO | {_REFUSAL}:
        for deed in parse.children(noun, "acl"):
            if any(to.form.casefold() == "to" for to in parse.children(deed, "aux")):
                return stripped(parse.subtree(deed))
    for prep in parse.children(noun, "prep"):
        form, things = prep.form.casefold(), parse.children(prep, "pobj")
        if noun.lemma in _FOR and form == "for":
            return stripped(word for each in things for word in parse.subtree(each))
        if noun.lemma in _ABOUT and form in _BEHIND:
            turned = [prep] if form == "against" else things
            return stripped(word for each in turned for word in parse.subtree(each))
    return []


def _is_for_sale(parse: Parse, noun: Word, said: list[Word]) -> bool:
    """Whether it is the demand of a market: `China's demand for steel`."""
    plain = not any(word.quoted or word.dep in ("det", "poss", "nummod") for word in said)
    named = any(word.entity == "PERSON" for word in _whose(parse, noun))
    return noun.lemma == "demand" and noun.tag == "NN" and plain and not named


def _cue(parse: Parse, noun: Word, said: list[Word]) -> Span:
    """The noun, with the preposition that leads from it to the words."""
    behind = parse.words[noun.index + 1 : said[0].index]
    leads = len(behind) == 1 and behind[0].pos in ("ADP", "SCONJ") and noun not in said
    return Span(noun.span.start, behind[0].span.end if leads else noun.span.end)


def _nobodys(parse: Parse, noun: Word) -> Attribution | None:
    """Return what `calls for …` or `fears that …` tell, where they bring something about."""
    if noun.lemma not in _CLAIMED or noun.tag != "NNS" or not _comes_about(parse, noun):
        return None
    said = _clause(parse, noun)
    if not said:
        return None
    return Attribution(
        parse, "supposed", noun, _cue(parse, noun, said), (), tuple(said), sure=_SURE
    )


def _comes_about(parse: Parse, noun: Word) -> bool:
    above = parse.head(noun)
    if above is None:
        return False
    if above.form.casefold() in _AMID and noun.dep == "pobj":
        return True
    verb = parse.head(above) if noun.dep == "pobj" and above.form == "to" else above
    if verb is None or is_unsaid(parse, verb) or is_doubted(parse, verb):
        return False
    there = verb.lemma == _BEING and bool(parse.children(verb, "expl"))
    return there or (verb.lemma in _COMING and noun.index > verb.index)


def _clause(parse: Parse, noun: Word) -> list[Word]:
    for clause in parse.children(noun, "acl", "relcl", "ccomp"):
        own = parse.subtree(clause)
        that = own[0].form.casefold() == "that" and own[0].dep == "mark"
        bare = own[0].index == noun.index + 1 and clause.dep == "acl" and clause.tag != "VBN"
        if (that or bare) and parse.children(clause, *ANY_SUBJECT):
            return stripped(own)
    return []
