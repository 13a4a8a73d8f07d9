"""Whose words a statement, or a figure, is: `a statement by Boeing`, `figures released by X`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.draft import speech
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.nobody import is_none
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.survey.outlet_names import REPORTED
from onrecord.draft.survey.phrases import head_of
from onrecord.draft.words import names
from onrecord.draft.words.cues import DOCUMENTS, SAYING, words
from onrecord.draft.words.nations import nation
from onrecord.draft.words.word import SUBJECTS
from onrecord.english.outlets import NETWORKS

_ISSUED = words(
    "account announcement blog comment communique communiqué data datum estimate figure homepage "
    "page readout release remark reporting site statement statistic website"
)
"""What is somebody's own words, and no document that speaks for itself."""
_PRINTED = words("column editorial headline")
"""What is the words of the paper or the person that is named: `the Guardian's editorial`."""
_SENT = words("email letter memo message note post tweet")
"""What speaks for itself, save where the sentence says who wrote it."""
_ISSUING = words("compile give issue make post produce publish put release send sign write")
_PASSING_ON = frozenset({"publish", "send"})
"""What may be done with another's statement."""
_PARTS = words("chapter conclusion finding page part passage result section version")
"""What is said by the document that it is part of."""
_TOLD_OF = words("announcement communique communiqué statement")
_REFERRED_TO = _TOLD_OF | _SENT
"""Of which `the` means the last that was told of, and by it who made that."""
_PIECES = REPORTED | words("analysis investigation")
_ANSWERS = words("apology clarification denial rebuttal response")
"""What somebody issues and `the statement` may mean: `issued a denial`; not `made an apology`."""
_MAKING_KNOWN = words("issue publish release")
_OFFICIAL = _TOLD_OF | words("readout release")
"""What is its body's own words wherever the name of that stands before it."""
_NO_ISSUERS = NETWORKS | {"internet"}
"""Where anybody's statement may stand."""
_COUNTED = words("bank group party")
"""Bodies whose statements are accounts, or of which one tells by name."""
_JOINING = frozenset({"&", ",", "-", "/", "and", "or", "–"})
"""What tells left of a name that it is not the only one."""
_BODILY = frozenset({"GPE", "ORG"})
_OF_A_NAME = frozenset({"ADJ", "PROPN"})
_DEFINITE = ("the", "this", "that")
_OWNING = ("by", "from")


def whose(parse: Parse, phrase: Sequence[Word]) -> Sequence[Word]:
    """Return the phrase of whose words one tells of; the same for others, or where none is told.

    `a statement by X`, `X's statement`, `data released by X`, `X released a statement saying`.
    """
    noun = head_of(phrase)
    if whole := _whole(parse, noun):
        return speech.phrase(parse, whole)
    owner = None
    if noun.lemma in _ISSUED | _ANSWERS:
        owner = _beside(parse, noun) or _subject(parse, noun)
        if body := _company(parse, noun) or (() if owner else _named_before(parse, phrase, noun)):
            return body
    elif noun.lemma in _PRINTED:
        owner = next((each for each in parse.children(noun, "poss") if each.pos == "PROPN"), None)
    elif noun.lemma in _SENT:
        owner = _subject(parse, noun) or _writer(parse, noun)
    told = speech.phrase(parse, owner) if owner else phrase
    return told[:-1] if owner and len(told) > 1 and told[-1].tag == "POS" else told


def refers_to_one(phrase: Sequence[Word], of: frozenset[str] = _REFERRED_TO) -> bool:
    """Whether a phrase means what was told of before: `the statement`."""
    bare = [word.form.casefold() for word in phrase[:-1]] in (["the"], ["this"])
    return bare and phrase[-1].tag == "NN" and phrase[-1].lemma in of


def reports_before(
    parses: Sequence[Parse], noun: Word
) -> Sequence[tuple[Word, Sequence[Sequence[Word]]]]:
    """Return what tells of a report before a noun for one, the last first, and whose it may be.

    `CNBC reported …`, where that is an outlet; `a report by the board`, `the CNBC report`. The
    article means these as well where no article is told of.
    """
    told = list(_reports_before(parses, noun))
    return [each for each in told if each[0].lemma == noun.lemma] or told


def _reports_before(
    parses: Sequence[Parse], noun: Word
) -> Iterator[tuple[Word, Sequence[Sequence[Word]]]]:
    for parse in reversed(parses):
        for word in reversed(parse.words):
            if word.span.start >= noun.span.start or word.quoted:
                continue
            if word.is_verb and word.lemma == "report":
                yield word, [speech.phrase(parse, who) for who in parse.children(word, "nsubj")]
            elif word.tag == "NN" and word.lemma in REPORTED:
                owner = _maker(parse, word)
                before = parse.words[word.index - 1].form.casefold() if word.index else ""
                if owner or before not in _DEFINITE:  # which would mean one told of before that
                    owners = [word, *([owner] if owner else [])]
                    yield word, [speech.phrase(parse, each) for each in owners]


def issuer(parses: Sequence[Parse], noun: Word) -> tuple[Parse, Sequence[Word]] | None:
    """Return who made the last statement before a noun for it, in the words that told of it.

    None where that cannot be told, as of `the statement` that nobody made in words of the text, or
    where somebody issued a denial since: it may mean either.
    """
    told = _told_before(parses, noun)
    if not told or (
        told[0][1].lemma != noun.lemma and any(w.lemma == noun.lemma for _, w, _ in told)
    ):
        return None
    parse, word, maker = told[0]
    return (parse, speech.phrase(parse, maker)) if maker and _was_made(parse, word) else None


def _told_before(parses: Sequence[Parse], noun: Word) -> list[tuple[Parse, Word, Word | None]]:
    """The statements told of before a noun for one, and who made each, the last first."""
    told = [
        (parse, word, _maker(parse, word))
        for parse in reversed(parses)
        for word in reversed(parse.words)
        if word.span.start < noun.span.start and word.pos in ("NOUN", "PROPN")
        if word.lemma.casefold() == noun.lemma or _is_answer(parse, word)
    ]
    return [each for each in told if each[2] or not _is_definite(*each[:2])]


def printed_in(parse: Parse, noun: Word) -> Word | None:
    """Return who or what printed a report: `a report by the Beacon`, `an article in the Sun`."""
    papers = parse.behind(noun, "in")
    if noun.lemma not in _PIECES or is_joined(parse, noun, *papers):
        return None
    return _beside(parse, noun) or next(iter(papers), None)


def is_joined(parse: Parse, *nouns: Word) -> bool:
    """Whether others stand beside: `a report in X and one in Y`; not `the Beacon, a newspaper`."""
    beside = [each for noun in nouns for each in parse.children(noun, "appos", "conj")]
    return any(each.dep == "conj" or each.lemma not in names.OUTLET_NOUNS for each in beside)


def _is_definite(parse: Parse, noun: Word) -> bool:
    return any(each.form.casefold() in _DEFINITE for each in parse.children(noun, "det"))


def _maker(parse: Parse, noun: Word) -> Word | None:
    """Who made what a noun tells of."""
    return _beside(parse, noun) or _subject(parse, noun) or _writer(parse, noun)


def _is_answer(parse: Parse, noun: Word) -> bool:
    """Whether somebody made an answer known: `issued a denial`; not `issued no denial`."""
    verb = parse.head(noun) if noun.lemma in _ANSWERS and noun.dep == "dobj" else None
    if verb is None or verb.lemma not in _MAKING_KNOWN:
        return False
    return not (is_none(parse, noun) or is_unsaid(parse, verb))


def _was_made(parse: Parse, noun: Word) -> bool:
    """Whether nothing tells that there is no such statement, or that it is somebody else's.

    `Refused to issue a statement`, `the Post published a statement in which the club …`.
    """
    if any(parse.children(clause, *SUBJECTS) for clause in parse.children(noun, "relcl")):
        return False
    verb = parse.head(noun) if noun.dep == "dobj" else None
    if is_none(parse, noun):
        return False
    return verb is None or not (verb.lemma in _PASSING_ON or is_unsaid(parse, verb))


def _whole(parse: Parse, noun: Word) -> Word | None:
    """The document of whose parts one tells: `the study` of the results of the study."""
    inner = parse.behind(noun, "of") if noun.lemma in _PARTS else []
    return next((word for word in inner if word.lemma.casefold() in DOCUMENTS), None)


def _company(parse: Parse, noun: Word) -> Sequence[Word]:
    """`the company` of `the company website`."""
    before = parse.words[max(0, noun.index - 2) : noun.index]
    return before if [w.lemma in names.COMPANIES for w in before if w.tag != "DT"] == [True] else ()


def _named_before(parse: Parse, phrase: Sequence[Word], noun: Word) -> Sequence[Word]:
    """The body in `a Harbour Ministry statement`, `a police statement`, `Home Office figures`.

    None where that is half of who issued it: `a UN-EU statement`, `a Berlin police statement`.
    """
    before = [w for w in phrase if w.index < noun.index]
    while before and before[-1].lemma.casefold() in names.MEDIA:
        before.pop()
    name = _body_before(before, noun) if before else ()
    left = parse.words[name[0].index - 1].form.casefold() if name and name[0].index else ""
    return () if left in _JOINING else name


def _body_before(before: Sequence[Word], noun: Word) -> Sequence[Word]:
    last = before[-1]
    kind = last.lemma.casefold()
    if noun.lemma not in _OFFICIAL:
        return _whole_name(before) if last.pos == "PROPN" and kind in names.STATE_BODIES else ()
    if last.pos != "PROPN":
        whose_ = any(word.pos == "PROPN" or nation(word.form) for word in before[-2:-1])
        told = last.pos == "NOUN" and not whose_
        return (last,) if told and kind in names.BODIES - _COUNTED else ()
    name = _whole_name(before)
    power = names.key(" ".join(word.form for word in name)) in names.CAPITALS_OF_POWER
    named = power or last.entity in _BODILY or last.form.isupper() or names.ends_a_body(last.form)
    return name if named and kind not in _NO_ISSUERS else ()


def _whole_name(words_: Sequence[Word]) -> Sequence[Word]:
    """The capitals that some words end with."""
    first = len(words_)
    while first and words_[first - 1].pos in _OF_A_NAME and words_[first - 1].form[:1].isupper():
        first -= 1
    return words_[first:]


def _writer(parse: Parse, noun: Word) -> Word | None:
    """Who does something in a letter: `She resigned in a letter, stating …`.

    The parser hangs it from who does, in `Ann Lee in a statement said …`.
    """
    preposition = parse.head(noun) if noun.dep == "pobj" else None
    above = parse.head(preposition) if preposition is not None else None
    if preposition is None or preposition.form.casefold() != "in" or above is None:
        return None
    verb = parse.head(above)
    if above.dep == "nsubj" and verb is not None and verb.lemma in SAYING:
        return above
    return next(iter(parse.children(above, "nsubj")), None)


def _beside(parse: Parse, noun: Word) -> Word | None:
    of = [each for each in parse.children(noun, "prep") if each.form.casefold() in _OWNING]
    for deed in parse.children(noun, "acl"):
        of += parse.children(deed, "agent") if deed.lemma in _ISSUING else []
    owners = [owner for each in of for owner in parse.children(each, "pobj")]
    owners += [
        each
        for each in parse.children(noun, "poss")
        if each.entity != "DATE" and not _is_of_outlets_there(parse, each, noun)
    ] or _of_the_place(parse, noun)
    return next(iter(owners), None)


def _is_of_outlets_there(parse: Parse, place: Word, site: Word) -> bool:
    """Whether a name stands between a place and its site: `Norway's Nettavisen website`."""
    between = parse.words[place.index + 1 : site.index]
    named = place.entity == "GPE" and any(each.pos == "PROPN" for each in between)
    return named and site.lemma in ("site", "website")


def _of_the_place(parse: Parse, noun: Word) -> list[Word]:
    """Whose the page is on which it stands: `a statement on Apple's website`."""
    pages = (page for page in parse.behind(noun, "on") if page.lemma in _ISSUED)
    return [who for page in pages for who in parse.children(page, "poss")]


def _subject(parse: Parse, noun: Word) -> Word | None:
    """Who issued it: `Boeing released a statement saying …`, `he left, issuing a statement`."""
    verb = parse.head(noun) if noun.dep == "dobj" else None
    if verb is None or verb.lemma not in _ISSUING:
        return None
    while verb is not None and verb.is_verb:
        if subjects := parse.children(verb, "nsubj"):
            return subjects[0]
        verb = parse.head(verb) if verb.dep in ("advcl", "conj", "xcomp") else None
    return None
