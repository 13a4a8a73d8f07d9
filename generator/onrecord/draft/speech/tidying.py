"""What is left out of somebody's words as the reporter's own: how often, a lead, an aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from onrecord.dates import MONTHS, WEEKDAYS
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.clauses import is_beside
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.interrupted import is_whole, without_the_rest
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import DASHES, SUBJECTS

_LONGEST_DAY = 5
"""Words from a preposition to the end of a day: `on 3 March 2024`."""
_LEADING_ON = frozenset({"about", "against", "for", "of", "over", "to"})
"""What leads on to the rest of what was said of, or to, somebody."""


def tidied(parse: Parse, verb: Word, content: Sequence[Word]) -> list[Word]:
    """Return what a verb of saying attributes without what is the reporter's own."""
    for without in _WITHOUT:
        content = without(parse, verb, content)
    return stripped(without_the_rest(parse, verb, content))


def _without_how_often(parse: Parse, verb: Word, content: Sequence[Word]) -> list[Word]:
    """Leave out how often, or when, it was said: `warned the company three times that …`."""
    often = {
        word.index for each in parse.children(verb, "npadvmod") for word in parse.subtree(each)
    }
    return list(dropwhile(lambda word: word.index in often and not word.quoted, content))


def _without_its_day(parse: Parse, verb: Word, content: Sequence[Word]) -> list[Word]:
    """Leave out the day of the saying: `said in an email Thursday, the pier had been sold`."""
    own = list(content)
    if len(own) < 2 or own[0].index <= verb.index or own[0].quoted:
        return own
    day, comma = own[0], parse.words[own[0].index + 1]
    is_day = day.entity in ("DATE", "TIME") and day.dep == "npadvmod" and comma.form == ","
    return own[1:] if is_day else own


def _without_a_lead(parse: Parse, verb: Word, content: Sequence[Word]) -> list[Word]:
    """Leave out what leads in: `However, in her letter, she said, “We go.”`; but no clause."""
    behind = [word for word in content if word.stand_in and word.index > verb.index]
    lead = [word for word in content if word.index < verb.index]
    if not behind or not lead or any(word.quoted for word in lead) or is_whole(parse, lead):
        return list(content)
    between = parse.words[verb.index + 1 : behind[0].index]
    direct = all(word.pos in ("PUNCT", "SPACE") for word in between)
    return [word for word in content if word.index > verb.index] if direct else list(content)


def _without_what_leads_on(parse: Parse, verb: Word, content: Sequence[Word]) -> list[Word]:
    """Leave out what stands before `: “We go,” she said`, and before `she said that …`."""
    own = list(content)
    quoted = [word for word in own if word.stand_in and word.index < verb.index]
    if quoted and _is_behind_a_colon(parse, quoted[0]):
        return [word for word in own if word.index >= quoted[0].index]
    clauses = [each for each in parse.children(verb, "ccomp") if each.index > verb.index]
    that = any(w.form.casefold() == "that" for c in clauses for w in parse.children(c, "mark"))
    lead = [word for word in own if word.index < verb.index]
    if not that or any(word.quoted for word in lead) or is_whole(parse, lead):
        return own
    return own[len(lead) :]


def _without_what_opens(parse: Parse, verb: Word, content: Sequence[Word]) -> list[Word]:
    """Leave out when it was said, before its `that`: `has said | before he left | that …`."""
    for clause in parse.children(verb, "ccomp"):
        for mark in parse.children(clause, "mark"):
            before = [word for word in content if verb.index < word.index < mark.index]
            thing = any(word.dep == "dobj" for word in before)  # `added the lie that …`
            told = mark.form != "that" or thing or any(word.quoted for word in before)
            if before and not told:
                return [word for word in content if word.index > mark.index]
    return list(content)


def _without_the_next_half(parse: Parse, _verb: Word, content: Sequence[Word]) -> list[Word]:
    """Leave out who is first behind a semicolon: `said it leaks | ; Berg denied that`."""
    own = list(content)
    last = own[-1] if own else None
    above = parse.head(last) if last else None
    half = next((n for n, word in enumerate(own) if word.form == ";"), len(own))
    if last is None or above is None or last.quoted or last.dep not in SUBJECTS:
        return own
    return own[:half] if above.index > last.index else own


_WITHOUT = (
    _without_how_often,
    _without_its_day,
    _without_a_lead,
    _without_what_leads_on,
    _without_what_opens,
    _without_the_next_half,
)


def _is_behind_a_colon(parse: Parse, first: Word) -> bool:
    return first.index > 0 and parse.words[first.index - 1].form == ":"


def without_an_aside(content: Sequence[Word]) -> list[Word]:
    """Return words without what is added to those in marks: `a “crime” — a word that stung`."""
    own = list(content)
    for at, word in enumerate(own[1:-1], start=1):
        behind = own[at + 1]
        dash = word.form in DASHES and own[at - 1].quoted and not word.quoted
        if dash and behind.pos == "DET" and not any(each.quoted for each in own[at:]):
            return own[:at]
    return own


def without_a_denial(attribution: Attribution) -> list[Word]:
    """Return words without what the reporter sets beside them: `…, which the mayor denies`."""
    parse, own = attribution.parse, list(attribution.content)
    for verb in parse.words:
        if verb.lemma in cues.DENYING and verb.is_verb and is_beside(parse, verb):
            beside = parse.subtree(verb)
            if attribution.verb not in beside:
                own = [word for word in own if word not in beside]
    return stripped(own) if len(own) < len(attribution.content) else own


def without_a_day_inside(attribution: Attribution) -> list[Word]:
    """Return words without the saying's day: `accused the board | on Monday | of …`.

    Only where it stands right behind whom one speaks to or of, and a preposition or `to` leads on:
    `reported the crash on Monday of …` may date the crash.
    """
    parse, verb, own = attribution.parse, attribution.verb, list(attribution.content)
    for whom in parse.children(verb, "dobj", "dative"):
        first = parse.subtree(whom)[-1].index + 1
        day = [w for w in parse.words[first : first + _LONGEST_DAY] if w.entity == "DATE"]
        day = [w for n, w in enumerate(day) if w.index - day[0].index == n]
        if not day or not whom.index - verb.index > 0 or not _is_somebody(whom):
            continue
        on, next_ = parse.words[first : day[0].index], parse.words[day[-1].index + 1]
        named = any(w.form in WEEKDAYS or w.form in MONTHS for w in day)
        alone = [w.form for w in on] in ([], ["on"])
        heads = {w.head for w in (*on, *day) if w.head not in range(first, next_.index)}
        leads = next_.form in _LEADING_ON and next_ in own
        if named and alone and heads == {verb.index} and leads and not day[0].quoted:
            return [word for word in own if not first <= word.index < next_.index]
    return own


def _is_somebody(word: Word) -> bool:
    return word.pos == "PROPN" or names.is_human(word.lemma) or word.lemma in names.BODIES


def without_what_it_means(attribution: Attribution) -> list[Word]:
    """Return the words of `According to X, “…,” meaning …` without how the reporter reads them."""
    own = list(attribution.content)
    last = next((n for n, word in enumerate(own) if not word.stand_in), len(own))
    verb = next((word for word in own[last:] if word.is_verb), None)
    meant = attribution.kind == "according" and last and verb is not None and verb.tag == "VBG"
    return own[:last] if meant else own


def parted(attribution: Attribution) -> list[Attribution]:
    """Return `It leaks, Ann Lee said: “We saw it.”` as two: the clause, and the words in marks."""
    parse, verb, content = attribution.parse, attribution.verb, attribution.content
    first = next((n for n, word in enumerate(content) if word.index > verb.index), 0)
    told, rest = content[:first], content[first:]
    colon = parse.words[rest[0].index - 1].form == ":" if told else False
    whole = colon and all(word.stand_in for word in rest) and is_whole(parse, told)
    if not whole or attribution.kind != "saying" or any(word.stand_in for word in told):
        return [attribution]
    return [replace(attribution, content=each) for each in (told, rest)]
