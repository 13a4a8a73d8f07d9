"""Whether a statement rejects one: `denied that …`, and `said the report was untrue`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.draft import cues
from onrecord.draft.cues import words
from onrecord.draft.speech import Attribution
from onrecord.draft.statements import Statement
from onrecord.english.stems import stem


def _noun(listed: Iterable[str]) -> str:
    """A pattern of nouns, each of one or of many: `claims`, `theories`."""
    ends = (re.sub(r"y$", "(?:y|ies)", f"{each}s?".replace("ys?", "y")) for each in sorted(listed))
    return rf"(?:{'|'.join(ends)})\b"


_SAYABLE = _noun(cues.SAYABLE)
_REMARK = _noun(cues.SAYABLE | words("offer pledge promise remark threat"))
_SAID = "|".join(sorted(cues.FORMS))
_POINTING = (
    "a|an|all|any|both|each|every|her|his|its|my|our|some|such|that|the|their|these|this|those|your"
)
_WORDS = rf"(?:(?!(?:{_POINTING}|{_SAID})\b)[\w’'-]+ ){{0,3}}?"
_ALL_OF = "(?:(?:all|any|both|each|every) (?:of )?)?"
_ONE_NOUN = (
    rf"{_ALL_OF}(?:(?:{_POINTING}) )?"
    rf"(?:(?!(?:{_POINTING}|{_SAID}|\w+(?:body|one)|him|if|me|them|unless|us|whether|you)\b)"
    r"[\w’'-]+ ){0,3}?"
)
"""What stands before one noun: of `I deny you a charge` there are two."""
_ABOUT = rf"(?: (?!(?:if|unless|whether|which|who|{_SAID})\b)[\w’'-]+){{0,16}}?"
_REALLY = r"(?:(?!(?:alleged|bare|hard|rare|reported|scarce|supposed)ly\b)\w+ly |just |all ){0,2}"
_SHEER = rf"{_REALLY}(?:an? )?(?:(?:absolute|complete|outright|pure|sheer|total|utter) )?"
_HAS = "(?: (?:had|has|have)|['’](?:d|s|ve))"
_IS = "(?: (?:is|are|was|were)|['’](?:s|re))"
_BEING = f"(?:{_IS}|(?:{_HAS}| will) (?:be|been)(?: prove[dn])?)"
_NOT = r"(?: (?:\w+ly )?not|n['’]t)"
_END = r"(?=\W*$|[.,;:!?]| (?:and|because|but)\b)"
_ONESELF = "(?:I|we|(?:my|our) clients?)"
_OTHERS = "(?!(?:few|fewer|half|hardly|many|most|my|neither|no|none|not|one|only|our|some)\\b)"
"""Who calls a claim of their own wrong admits it, and of `no claims were false` none is."""
_IT = "(?:it|that|this)"
_UNTRUE, _TRUE = ("|".join(sorted(each)) for each in (cues.UNTRUE, cues.TRUE))
_FALSE = "|".join(
    (
        rf"{_BEING} (?:\w+, )?{_SHEER}(?:{_UNTRUE}|exaggerated|lies|made up|motivated){_END}",
        rf"{_IS}{_NOT} {_REALLY}(?:in line with |an? |the )?(?:{_TRUE})\b",
        rf" (?:\w+ly )?do(?:es)?{_NOT} (?:\w+ly )?(?:correspond to|match|reflect)\b",
    )
)
"""What is told of a claim by those who reject it."""
_DENY = (
    r"(?:den(?:y|ies)|refutes?) (?:it|that|this|having|everything)\b",
    rf"(?:den(?:y|ies)|refutes?) (?:any|all|every) (?!(?!of\b)\w+ (?:{_POINTING})\b)",
    rf"rejects? (?:that|this)(?: \w+ly)?{_END}",
    (
        r"(?:den(?:y|ies)|disputes?|refutes?|rejects?|repudiates?) "
        rf"{_ONE_NOUN}(?:{_SAYABLE}|news\b)(?! for\b)"
    ),
)
_OWN_TIME = r"(?:her|his|its|my|our|their) (?:days?|evenings?|hands|li(?:fe|ves)|money|time)\b"
_PART = "(?:hand|involvement|part|role)(?: whatsoever)? in"
_WAYS = (
    # It is simply not true that …; None of this is true.
    rf"{_IT}{_IS}{_NOT} {_REALLY}(?:accurate|correct|so|the case|the truth|true)\b",
    rf"none of {_IT}{_IS} {_REALLY}(?:correct|so|the case|true)\b",
    # It is nonsense to say so; That's a complete lie.
    rf"{_IT}{_IS} {_REALLY}(?:false|nonsense|untrue)\b",
    rf"{_IT}(?: is|['’]s) {_SHEER}(?:fabrication|fake news|lies?|rubbish){_END}",
    # That never happened; no such talks have taken place.
    rf"(?:{_IT} never|none of {_IT}) (?:happened|took place){_END}",
    rf"{_IT} did{_NOT} (?:happen|take place)(?! because\b){_END}",
    (
        rf"(?:there{_BEING} )?no such (?:[\w-]+ )?{_SAYABLE}(?: (?:exists?|happened|took place"
        rf")|(?:{_HAS}| was| were) (?:ever )?(?:been |taken )?(?:held|made|place))?{_END}"
    ),
    # We refute that; I completely reject these allegations.
    rf"{_ONESELF} (?:(?:\w+ly|also|both|do|must) ){{0,2}}(?:{'|'.join(_DENY)})",
    # There is no truth in the rumours.
    (
        rf"there{_IS} (?:simply |absolutely )?no (?:basis|foundation|substance|truth) "
        rf"(?:\w+ ){{0,2}}?(?:behind|for|in|to) (?:{_IT}|{_ONE_NOUN}(?!charge){_SAYABLE})"
    ),
    # The union's claims about us are entirely false; what he says is not true.
    rf"{_OTHERS}{_ALL_OF}(?:(?:{_POINTING}) )?{_WORDS}{_SAYABLE}{_ABOUT}(?:{_FALSE})",
    (
        rf"(?:all that|everything|what)(?! (?:I|we)\b)(?: [\w’'-]+){{1,4}}? (?:{_SAID})"
        rf"(?: [\w’'-]+){{0,4}}?(?:{_FALSE})"
    ),
    # I had nothing to do with the letter; I was never involved in any fraud; I am innocent.
    (
        rf"{_ONESELF}(?: \w+ly)?{_HAS} (?:absolutely )?nothing (?:whatsoever )?to do with\b"
        rf"(?! {_OWN_TIME})"
    ),
    rf"{_ONESELF} (?:(?:had|played|took) no {_PART}|had no knowledge of (?:{_POINTING}))\b",
    rf"{_ONESELF}(?:{_HAS}|{_IS}) (?:never|not) (?:been )?(?:\w+ly )?involved in (?:{_POINTING})\b",
    rf"{_ONESELF}(?:{_HAS})? (?:did|done) (?:absolutely )?nothing (?:illegal|improper|wrong)\b",
    rf"{_ONESELF}(?: am|['’]m|{_IS}) {_REALLY}innocent{_END}",
    rf"{_ONESELF}(?:{_IS}|{_HAS} been) (?:misquoted|misrepresented)\b",
    (
        rf"{_ONESELF}{_HAS}? never (?:made|issued) (?:{_POINTING}) {_WORDS}{_REMARK}"
        r"(?! (?:he|I|it|she|that|they|we|which)\b)"
    ),
    # Nonsense.
    rf"{_SHEER}(?:fake|false|lies|nonsense|rubbish|untrue)(?=\W*$|[.!])|not (?:guilty|true){_END}",
)
_REJECTING = re.compile("|".join(f"(?:{way})" for way in _WAYS), re.IGNORECASE)
"""How a sentence begins that rejects what is told."""
_BEGINNING = re.compile(r"(?:^|(?<=[.!?]) +)(?:that )?")
_MARKS = re.compile(r"[\"“”«»]")
_THEMSELVES = re.compile(
    r"(^(?:that )?|(?<=[.!?]) +)(he|she|they|it)\b(?!.*\b(?:but|and later)\b)", re.IGNORECASE
)
_ADMITTED = re.compile(
    r"\b(?:I|we)(?: (?:am|are|have)|['’](?:m|re|ve))? (?:\w+ly )?"
    r"(?:apologi[sz]e|correct|regret|retract|sorry|withdr[ae])"
)
"""How an author owns up: `The report was wrong, and we have corrected it`."""
_PRONOUNS, _NONE = frozenset({"he", "she", "they", "it"}), frozenset[str]()
_ACTING_FOR = words("attorney barrister lawyer solicitor spokesman spokesperson spokeswoman")
_ACCUSED = re.compile(
    r"\b(?:accus|alleg|charge[ds]?\b|claim|rumou?r|suggest|suspect)", re.IGNORECASE
)
_INSISTED = re.compile(
    r"(?=(?:that )?(?:I|we|he|she|they|it|there)\b)"
    r"(?:(?!(?:can|could|if|may|might|must|shall|should|will|would)\b)[\w’'-]+ ){1,5}?"
    r"(?:(?:(?:are|did|do|does|had|has|have|is|was|were)n['’]t|never|not)"
    r"(?! (?:just|only|want|yet)\b)|no)\b"
    r"(?! (?:alternative|better|chance|choice|doubt|limit|need|one|point|question|reason|room|way)"
    r"s?\b)",
    re.IGNORECASE,
)
"""What contradicts an accusation, of whoever insists on it: `insisted that there was no deal`."""
_INSISTING = frozenset({"insist", "maintain", "protest"})
_NEVER_SAID = re.compile(
    r"(?:^|[.!?]\s+)(?:I|We)(?: have| had|['’]ve)?"
    r" (?:never (?P<past>\w+)|(?:did not|didn['’]t|have not|haven['’]t)(?: ever)? (?P<said>\w+))"
)
"""How somebody rejects that they said something: `I never promised it`."""
_TOLD = frozenset(map(stem, (*cues.TELLING, "told")))
_HEARER = re.compile(r" to\b")
_WITH_A_CLAUSE = re.compile(r" (?:[\w’'-]+ ){0,4}(?:it|so|that|this)\b")
"""What somebody never told is a claim; whom they never told it is none: `I never told my wife`."""
_KEPT_BACK = frozenset(
    map(
        stem,
        words(
            "acknowledge admit answer comment complain confess confirm disclose explain inform "
            "mention object protest recall reply report respond reveal volunteer worry"
        ),
    )
)
"""What it is a fault not to have said: `We did not disclose the losses` admits it."""

_PLEADING = frozenset({"enter", "plead"})
_NOT_GUILTY = re.compile(r"(?:plead\w* )?(?:an? )?(?:pleas? of )?not guilty\b")
_TELLING = frozenset({"according", "saying", "view"})


def rejects(text: str, statement: Statement) -> bool:
    """Return whether somebody rejects what is said elsewhere; which claim, an editor must tell.

    What they call untrue must itself be something said: of `the report was “not in line with
    reality”` that is certain, of `the weather was not true to form` it is not.
    """
    attribution = statement.attribution
    said = _MARKS.sub("", " ".join(" ".join(span.of(text) for span in statement.said).split()))
    if statement.quoted and _is_never_said(said):
        return True
    if attribution is None:
        return statement.quoted and _is_turned_back(said)
    if attribution.verb.lemma in _PLEADING and _is_not_guilty(attribution):
        return True
    if attribution.kind == "denial" or _is_turned_down(attribution):
        return True
    told = statement.quoted or attribution.kind in _TELLING
    return (told and _is_theirs_to_reject(text, statement, attribution, said)) or (
        _is_called_untrue(attribution)
    )


def _is_theirs_to_reject(
    text: str, statement: Statement, attribution: Attribution, said: str
) -> bool:
    """Whether their words reject a claim, or what they themselves are accused of."""
    insists = attribution.verb.lemma in _INSISTING and _INSISTED.match(said)
    if insists and _ACCUSED.search(_above(text, statement)):
        return True
    for_them = _standing_for_them(statement, attribution)
    own = _THEMSELVES.sub(lambda m: f"{m[1]}I" if m[2].casefold() in for_them else m[0], said)
    return any(map(_is_turned_back, {said, own}))


def _above(text: str, statement: Statement) -> str:
    """What of its paragraph, and of the one above, stands before a statement."""
    return "\n\n".join(text[: statement.extent.start].split("\n\n")[-2:])


def _standing_for_them(statement: Statement, attribution: Attribution) -> frozenset[str]:
    """The pronouns for who speaks, or for whom: `Ann Lee said she …`, `“She …,” said her lawyer`.

    `“He denied it,” said the officer` tells of another.
    """
    speaker = [word for word in attribution.speaker if word.pos != "PUNCT"]
    if any(word.lemma in _ACTING_FOR for word in speaker):
        above = attribution.parse.words
        theirs = (w for w in speaker if above[w.head].lemma in _ACTING_FOR | {"for"})
        one = any(
            (word.dep == "poss" and word.tag == "PRP$")
            or (word.dep in ("poss", "pobj") and word.entity == "PERSON")
            for word in theirs
        )
        return _PRONOUNS if one else _NONE
    if statement.quoted:
        return _NONE
    if speaker and all(word.entity == "PERSON" for word in speaker):
        return frozenset({"he", "she"})
    return frozenset(word.form.casefold() for word in speaker if len(speaker) == 1)


def _is_not_guilty(attribution: Attribution) -> bool:
    """`Pleaded not guilty`, `entered a plea of not guilty`; not `guilty to not paying`."""
    forms = (word.form.casefold() for word in attribution.content if word.form.isalpha())
    return bool(_NOT_GUILTY.match(" ".join(forms)))


def _is_turned_back(said: str) -> bool:
    """Whether a sentence of theirs begins so that it rejects what was told."""
    return not _ADMITTED.search(said) and any(
        _REJECTING.match(said, each.end()) for each in _BEGINNING.finditer(said)
    )


def _is_never_said(said: str) -> bool:
    """Whether they reject that they said something."""
    return any(_is_claimed(said, found) for found in _NEVER_SAID.finditer(said))


def _is_claimed(said: str, found: re.Match[str]) -> bool:
    """Whether somebody never claimed it: of `I never told my wife` it stands to reason."""
    verb = found["past"] or found["said"]
    if verb not in cues.FORMS or stem(verb) in _KEPT_BACK:
        return False
    heard = stem(verb) in _TOLD or _HEARER.match(said, found.end())
    return not heard or bool(_WITH_A_CLAUSE.match(said, found.end()))


def _is_turned_down(attribution: Attribution) -> bool:
    """`Refused to meet the demands`, `dismissed the existence of …`; no offer, nor a visa."""
    lemmas = {word.lemma for word in attribution.content}
    if attribution.kind != "refusal":
        return False
    refused = attribution.verb.lemma in cues.REFUSING and bool(lemmas & cues.DEMANDED)
    return refused or (attribution.verb.lemma in cues.DENYING and bool(lemmas & cues.DENIABLE))


def _is_called_untrue(attribution: Attribution) -> bool:
    """`Called the report false`, `slammed the study as nonsense`; no plan, which nobody told."""
    if attribution.verb.lemma not in cues.CALLING | cues.JUDGING | cues.DENYING:
        return False
    content, told = attribution.content, cues.SAYABLE | cues.ACCOUNTS
    first = next((w.index for w in content if w.lemma in told and w.dep != "pobj"), None)
    untrue = [word for word in content if word.lemma in cues.UNTRUE]
    beside = any(w.quoted and attribution.parse.words[w.head].lemma in told for w in untrue)
    return beside or any(first is not None and word.index > first for word in untrue)
