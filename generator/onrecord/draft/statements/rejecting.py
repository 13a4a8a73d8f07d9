"""Whether a statement rejects one: `denied that …`, and `said the report was untrue`.

It does so by the verb that attributes it, or by its own words, which are parsed for themselves. A
plain `there is no money` rejects nothing, whatever the article told right before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.draft.sentences.frame import frame_of
from onrecord.draft.sentences.main_clauses import Clause, main_clauses
from onrecord.draft.sentences.parse import Parse, Word, parse
from onrecord.draft.speech import Attribution, rejected
from onrecord.draft.statements.statement import Statement
from onrecord.draft.words import cues
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import DESCRIBING, FINITE_TAGS
from onrecord.english.claimed import ABOUT_A_CLAIM
from onrecord.english.contrary import NEGATIVES

_FALSIFIED = words("exaggerate fabricate invent misquote misrepresent")
_SO = words("accurate|correct|so|the case|true|truth")
_MATCHING = words("correspond match reflect")
_ROUND = cues.RUMOURS | words("accusation assertion story")
_TOLD = cues.SAYABLE | words("article information news story")
"""What can be called untrue by anybody; a message or some evidence is so by a finding."""
_PARTS = words("connection hand involvement knowledge link part role")
_DEEDS = words(
    "attack bombing corruption crime death explosion fraud killing leak murder plot scandal "
    "scheme shooting strike theft"
)
"""What somebody has a part in only if they did wrong."""
_MEETINGS = words("agreement call conversation deal discussion meeting talk")
_AT_ALL = words("actually ever just never not simply")
_AMISS = words("illegal improper unlawful wrong")
_REMARKS = cues.SAYABLE | words("offer pledge promise remark threat")
_IT = words("it that these they this")
_THESE = words("such that these this those")
_ALL = words(
    "a absolutely all an both but complete completely entirely just more nothing outright plain "
    "pure simply than the total totally utter utterly wholly"
)
"""What stands before the word for the untrue: `nothing but lies`."""
_TOLD_INSIDE = cues.SAYING | words("find know make prove show think")
_ALONE = words("i although because if though unless we when whereas whether which while who")
_SELF = words("i we")
_FEW = words("few half many most my no one only our some")
"""Who calls a claim of their own wrong admits it, and of `no claims were false` none is."""
_ADMITTING = words("apologise apologize correct regret retract sorry withdraw")
_KEPT_BACK = words(
    "acknowledge admit answer comment complain confess confirm disclose explain inform mention "
    "object protest recall reply report respond reveal volunteer worry"
)
"""What it is a fault not to have said: `We did not disclose the losses` admits it."""
_ACTING_FOR = words("attorney barrister lawyer solicitor spokesman spokesperson spokeswoman")
_PRONOUNS = words("he it she they")
_MAY_REJECT = re.compile(
    rf"\b(?:(?:{'|'.join(cues.UNTRUE)})s?|innocent|deny|denies|denied"
    r"|re(?:ject|fut|pudiat)\w*|dis(?:miss|put)\w*|lies|mis(?:quot|repres)\w+)\b",
    re.IGNORECASE,
)
_MAY_TURN = re.compile(rf"\b(?:{'|'.join(NEGATIVES)}|\w+n['’]t)\b", re.IGNORECASE)
_MAY_BE_TURNED = re.compile(
    rf"\b(?:(?:{'|'.join(cues.TRUE | cues.FORMS | _PARTS | _REMARKS)})s?|case|guilty|such|to do"
    r"|(?:correspond|happen|involve|match|occur|reflect)\w*|held|made|place|saying|taken)\b",
    re.IGNORECASE,
)
"""Words without which nothing is rejected, or turned by a `not`: only who uses them is parsed."""
_TELLING = words("according saying view")
_SEVERAL = 4
_NOT_GUILTY = re.compile(r"(?:plead\w* )?(?:an? )?(?:pleas? of )?not guilty\b")


def rejections(text: str, told: Sequence[Statement]) -> list[bool]:
    """Return of each statement whether somebody rejects what is said elsewhere.

    Which claim that is, an editor must tell.
    """
    found = [_by_its_verb(each.attribution) for each in told]
    asked = [n for n, each in enumerate(told) if not found[n] and _may_reject(text, each)]
    own = parse([frame_of(text, told[n].said) for n in asked], entities=False)
    for n, said in zip(asked, own, strict=True):
        found[n] = _by_its_words(said, _standing_for(told[n])) or _by_its_ends(said)
    return found


def _may_reject(text: str, statement: Statement) -> bool:
    attribution = statement.attribution
    told = statement.quoted or (attribution is not None and attribution.kind in _TELLING)
    said = " ".join(span.of(text) for span in statement.said)
    turned = _MAY_TURN.search(said) and _MAY_BE_TURNED.search(said)
    return told and bool(turned or _MAY_REJECT.search(said))


def _by_its_verb(attribution: Attribution | None) -> bool:
    """`Denied it`, `pleaded not guilty`, `refused to meet the demands`, `called it a lie`."""
    if attribution is None:
        return False
    if attribution.verb.lemma in ("enter", "plead"):
        forms = (word.form.casefold() for word in attribution.content if word.form.isalpha())
        return bool(_NOT_GUILTY.match(" ".join(forms)))
    lemmas = {word.lemma for word in attribution.content}
    refused = attribution.kind == "refusal" and (
        (attribution.verb.lemma in cues.REFUSING and bool(lemmas & cues.DEMANDED))
        or (attribution.verb.lemma in cues.DENYING and bool(lemmas & cues.DENIABLE))
    )
    return attribution.kind == "denial" or refused or _is_called_untrue(attribution)


def _is_called_untrue(attribution: Attribution) -> bool:
    """`Called the report false`, `slammed the study as nonsense`; no plan, which nobody told.

    `Called it a lie`, but not `called it a false alarm`.
    """
    verb, content, words_ = attribution.verb, attribution.content, attribution.parse.words
    if verb.lemma not in cues.CALLING | cues.JUDGING | cues.DENYING:
        return False
    told = cues.SAYABLE | cues.ACCOUNTS
    if verb.lemma in cues.CALLING and words_[verb.index + 1].form.casefold() in _IT:
        false = [word for word in content if word.lemma in cues.FALSE]
        return any(w.dep not in DESCRIBING or words_[w.head].lemma in told for w in false)
    first = next((w.index for w in content if w.lemma in told and w.dep != "pobj"), None)
    untrue = [w for w in content if not cues.UNTRUE.isdisjoint((w.lemma, w.form.casefold()))]
    untrue += [
        two for one, two in pairwise(content) if one.form == "not" and two.lemma in cues.TRUE
    ]
    beside = any(w.quoted and words_[w.head].lemma in told for w in untrue)
    return beside or any(first is not None and word.index > first for word in untrue)


def _standing_for(statement: Statement) -> frozenset[str]:
    """The words for who speaks: `I`, and in `Ann Lee said she …` and with a lawyer also `she`.

    `“He denied it,” said the officer` tells of another.
    """
    attribution = statement.attribution
    if attribution is None:
        return _SELF
    speaker = [word for word in attribution.speaker if word.pos != "PUNCT"]
    if any(word.lemma in _ACTING_FOR for word in speaker):
        above = attribution.parse.words
        theirs = (w for w in speaker if above[w.head].lemma in _ACTING_FOR | {"for"})
        one = any(
            (word.dep == "poss" and word.tag == "PRP$")
            or (word.dep in ("poss", "pobj") and word.entity == "PERSON")
            for word in theirs
        )
        return _SELF | {"client"} | (_PRONOUNS if one else frozenset())
    if statement.quoted:
        return _SELF
    if speaker and all(word.entity == "PERSON" for word in speaker):
        return _SELF | {"he", "she"}
    return _SELF | frozenset(word.form.casefold() for word in speaker if len(speaker) == 1)


def _by_its_words(own: Parse, themselves: frozenset[str]) -> bool:
    """Whether a main clause of theirs rejects what is told, and they do not own up to it."""
    return not _owns_up(own) and any(
        way(clause)
        for clause in main_clauses(own)
        for way in (_OF_THEMSELVES if _is_theirs(clause, themselves) else _OF_WHAT_IS_TOLD)
    )


def _is_theirs(clause: Clause, themselves: frozenset[str]) -> bool:
    """Whether it tells of the speaker; a `he` behind a name may be whom that names."""
    he = clause.subject_form in _PRONOUNS
    own = clause.parse.words[: clause.verb.index]
    named = he and any(word.pos == "PROPN" and word.dep in ("nsubj", "dobj") for word in own)
    return clause.is_of(themselves) and not named


def _by_its_ends(own: Parse) -> bool:
    """`Reports that Bern sold it were lies`, in a headline `Reports Bern sold the bridge lies`.

    Read by its first words and its last: between them stands a sentence, which loses the parser.
    """
    said = [word for word in own.words if word.pos not in ("PUNCT", "SPACE")]
    if not said or not ABOUT_A_CLAIM.match(" ".join(word.form for word in said)):
        return False
    lies = said.pop()
    while said[-1].form.casefold() in _ALL:
        said.pop()
    if _is_of_two_halves(said[1:]):
        return False
    inside, last = said[1:-1], said[-1]
    verbs = [word for word in inside if word.tag in FINITE_TAGS]
    forms = {word.form.casefold() for word in inside}
    are = last.lemma == "be" and last.tag in FINITE_TAGS and _ALONE.isdisjoint(forms)
    told = bool(verbs) or (are and "that" not in forms)
    told = told and not any(word.lemma in _TOLD_INSIDE for word in verbs)
    return lies.lemma in cues.UNTRUE and told and (are or last.tag.startswith("NN"))


def _is_of_two_halves(said: Sequence[Word]) -> bool:
    """`Reports of a fire are true and the rest are lies`: the last word is of another half."""
    joined = [n for n, word in enumerate(said) if word.form.casefold() in ("and", "but")]
    finite = [n for n, word in enumerate(said) if word.tag in FINITE_TAGS]
    return any(finite[0] < n < finite[-1] for n in joined) if finite else False


def _owns_up(own: Parse) -> bool:
    """`The report was wrong, and we have corrected it`, `I am sorry`."""
    told = [own.words[word.head] for word in own.words if word.form.casefold() in _SELF]
    told += [word for each in told for word in own.children(each, "acomp")]
    return any(word.lemma in _ADMITTING for word in told)


def _is_untrue(clause: Clause) -> bool:
    """`The reports are false`, `that is not true`, `what he said does not reflect it`."""
    named = _is_told(clause)
    if not (named or clause.subject_form in _IT):
        return False
    if clause.negated:
        not_so = clause.told & (cues.TRUE if named else _SO)
        return bool(not_so) or (named and clause.verb.lemma in _MATCHING)
    these = named and clause.of_subject & _THESE
    untrue = clause.told | (clause.of_subject if these else frozenset())
    falsified = named and clause.verb.lemma in _FALSIFIED
    return falsified or bool(untrue & (cues.UNTRUE if named else cues.FALSE))


def _is_told(clause: Clause) -> bool:
    """`The union's claims`, `what he says`, `to suggest it`; not `my story`, `most claims`."""
    if clause.subject is None:
        return False
    below = clause.parse.children
    related = below(clause.subject, "relcl")
    said = [w for w in (clause.subject, *related) if w.is_verb and w.lemma in cues.SAYING]
    if said:
        return not any(w.form.casefold() in _SELF for each in said for w in below(each, "nsubj"))
    return clause.subject.lemma in _TOLD and not clause.of_subject & _FEW


def _never_happened(clause: Clause) -> bool:
    """`That never happened`, `no such talks took place`, `there was no such meeting`."""
    verb, below = clause.verb, clause.parse.children
    if not clause.negated or clause.may_be or _is_narrowed(clause):
        return False
    if below(verb, "expl"):
        return clause.is_past and any(_is_no_such(clause, word) for word in clause.things)
    taken = clause.is_passive or any(word.lemma == "place" for word in clause.things)
    took = verb.lemma in ("happen", "occur") or (verb.lemma in ("hold", "make", "take") and taken)
    told = {clause.subject.lemma} if clause.subject and "such" in clause.of_subject else set()
    such = bool(told & (cues.SAYABLE | _MEETINGS))
    return took and (such or clause.subject_form in _IT)


def _is_no_such(clause: Clause, thing: Word) -> bool:
    below = clause.parse.children
    before = {word.form.casefold() for word in below(thing, "amod", "det")}
    whole = {"no", "such"} <= before and not below(thing, "acl", "prep", "relcl")
    return whole and thing.lemma in _MEETINGS


def _is_narrowed(clause: Clause) -> bool:
    """`By accident`, `here`, `last year`, `yet`: it did so otherwise, elsewhere or another time."""
    below = clause.parse.children
    how = (word for word in below(clause.verb, "advmod") if word.form.casefold() not in _AT_ALL)
    return bool(below(clause.verb, "advcl", "npadvmod", "prep")) or any(how)


def _is_no_truth(clause: Clause) -> bool:
    """`There is no truth in the rumours`; the claim may be what `has no basis`."""
    kinds = [word for word in clause.things if word.lemma in cues.TRUE]
    if not (clause.negated and kinds):
        return False
    if clause.verb.lemma == "have":
        return _is_told(clause)
    there = clause.parse.children(clause.verb, "expl")
    below = [clause.verb, *kinds] if there else []
    told = (w for each in below for w in clause.behind(each, "behind", "for", "in", "to"))
    return any(w.lemma in _ROUND or w.form.casefold() in _IT for w in told)


def _is_short(clause: Clause) -> bool:
    """`Nonsense.`, `Not guilty.`."""
    said = [word for word in clause.parse.sentence(clause.verb) if word.form.isalpha()]
    alone = len(said) < _SEVERAL and not clause.subject and not clause.verb.is_verb
    return alone and clause.verb.lemma in (("guilty", "true") if clause.negated else cues.FALSE)


def _denies(clause: Clause) -> bool:
    """`We deny it`; not `we reject claims for damage`, nor `we deny you a visa`."""
    turned = clause.negated or clause.may_be or clause.is_passive
    claimed = [word for each in clause.things for word in clause.behind(each, "for")]
    claimed += clause.parse.children(clause.verb, "dative", "npadvmod")
    denies = clause.verb.lemma in cues.DENYING and not turned and not claimed
    return denies and bool(rejected(clause.parse, clause.verb))


def _is_innocent(clause: Clause) -> bool:
    """`I am innocent`, `I did nothing wrong`, `we were misquoted`."""
    if clause.verb.lemma == "do" and clause.negated:
        return any(word.lemma in _AMISS for word in clause.parse.subtree(clause.verb))
    misquoted = clause.is_passive and clause.verb.lemma in _FALSIFIED
    return not clause.negated and ("innocent" in clause.told or misquoted)


def _has_no_part(clause: Clause) -> bool:
    """`I had nothing to do with the sale`, `we played no part in it`, `was not involved in any`."""
    if clause.verb.lemma == "involve" or "involved" in clause.told:
        return clause.negated and _is_of_it(clause, clause.behind(clause.verb, "in"))
    if not clause.negated or clause.verb.lemma not in ("have", "play", "take"):
        return False
    if any(word.form.casefold() == "nothing" for word in clause.things):
        below = clause.parse.subtree(clause.verb)
        own = any(word.form.casefold() in ("my", "our") for word in below)
        return not own and any(w.lemma == "do" and clause.behind(w, "with") for w in below)
    kinds = [word for word in clause.things if word.lemma in _PARTS]
    return _is_of_it(clause, [w for each in kinds for w in clause.behind(each, "in", "of", "to")])


def _is_of_it(clause: Clause, things: Sequence[Word]) -> bool:
    """Whether who has no part in it may be accused of one: `I have no role in the film` is none."""
    if clause.is_past:
        return any(map(clause.is_certain, things))
    around = [w for each in things for w in (each, *clause.parse.children(each, "amod", "det"))]
    any_ = any(word.form.casefold() in ("any", "such") for word in around)
    return any_ or any(w.lemma in _DEEDS or w.form.casefold() in _IT for w in things)


def _never_said_it(clause: Clause) -> bool:
    """`I never said that`; of `I never told my wife` it stands to reason, and tells of no claim."""
    below = clause.parse.children
    if not (clause.negated and clause.is_past) or clause.may_be:
        return False
    if clause.verb.lemma in ("issue", "make"):
        made = [w for w in clause.things if w.lemma in _REMARKS and clause.is_certain(w)]
        return any(not below(word, "acl", "relcl") for word in made)
    clauses = (clause.parse.subtree(word) for word in below(clause.verb, "ccomp", "xcomp"))
    told = any(each[0].form.casefold() not in cues.QUESTIONS for each in clauses)
    told = told or any(word.form.casefold() in _IT | {"so"} for word in clause.things)
    return told and clause.verb.lemma in cues.SAYING - _KEPT_BACK


_OF_WHAT_IS_TOLD = (_is_untrue, _never_happened, _is_no_truth, _is_short)
_OF_THEMSELVES = (_denies, _is_innocent, _has_no_part, _never_said_it)
