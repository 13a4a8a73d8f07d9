"""What a stance tells in the speaker's own words is a statement: `wants “no part” of it`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft.sentences.parse import Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.content import is_mute
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.objects import announced
from onrecord.draft.speech.relays import audience, cited, hearers
from onrecord.draft.speech.speaker import SPEAKING, is_nobody, named_behind
from onrecord.draft.speech.tidying import (
    tidied,
    without_a_day_inside,
    without_a_denial,
    without_an_aside,
    without_what_it_means,
)
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.draft.speech.whole_phrases import in_whole_phrases
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import FINITE_TAGS

_TURNING = cues.REFUSING | cues.words("avoid dismiss doubt fail forbid oppose reject resist")
"""Verbs without which the words say the reverse: `declined to give it a “recommended” mark`."""
_DENYING = cues.DENYING - _TURNING
_HARDLY = frozenset({"few", "little"})
"""What begins words that are kept back: `revealed few details of the plan`."""
_WHEN = frozenset({"after", "amid", "before", "during", "while"})


def spoken(attribution: Attribution, others: Sequence[Attribution] = ()) -> Attribution:
    """Return a stance as a statement where quotation marks hold words of its own speaker.

    Of quoted sentences these alone are said: `defended the plan: “We go on.”`. What one of the
    others says is not: `the report references a statement by Lopez, who said there is “no line”`.

    A name or a title in marks is nobody's words, and `could want “no part” of it` tells of none.
    """
    verb, who = attribution.verb, attribution.speaker
    if attribution.kind != "stance" or not who or is_nobody(who):
        return attribution if who else _said_by_somebody(attribution)
    if not _has_words_of_its_own(attribution, others):
        return attribution
    if verb.lemma in cues.CALLING | _DENYING:
        return replace(attribution, kind="denial" if verb.lemma in _DENYING else "calling")
    sentences = tuple(word for word in attribution.content if word.stand_in)
    if not sentences and verb.lemma not in cues.SAYING and _is_of_a_thing(attribution):
        return attribution
    words = sentences if sentences or attribution.elsewhere else _without_when(attribution)
    if verb.lemma in _TURNING and not sentences:
        return replace(attribution, kind="refusal", content=tuple(stripped([verb, *words])))
    return replace(attribution, kind="saying", content=words)


def _without_when(attribution: Attribution) -> tuple[Word, ...]:
    """Leave out when somebody did so: `hailed the sale as “fair” | before he left`."""
    parse, verb, content = attribution.parse, attribution.verb, attribution.content
    last = max((word.index for word in content if word.quoted), default=len(parse.words))
    for late in parse.children(verb, "prep", "advcl"):
        first = parse.subtree(late)[0]
        if first.index > last and first.form.casefold() in _WHEN:
            content = tuple(word for word in content if word.index < first.index)
    return content


def _has_words_of_its_own(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    parse, verb = attribution.parse, attribution.verb
    if verb.quoted or not verb.is_verb or is_unsaid(parse, verb) or is_doubted(parse, verb):
        return False
    if not any(map(_begins_words, attribution.content, (None, *attribution.content))):
        return False
    theirs = {word for each in others if each.kind != "stance" for word in each.content}
    elses = any(
        word.quoted and (word in theirs or _is_anothers(attribution, word))
        for word in attribution.content
    )
    return not elses and (verb.lemma in _DENYING or not _is_of_others(attribution))


def _is_anothers(attribution: Attribution, quoted: Word) -> bool:
    """Whether a clause below tells who put it so: `met lawyers, who called it “a lie”`."""
    return any(
        each.dep == "relcl" and each.lemma in SPEAKING and not each.quoted
        for each in attribution.parse.ancestors(quoted)
        if each in attribution.content
    )


def _is_of_others(attribution: Attribution) -> bool:
    """Whether the words in marks are those of a claim: `ignored the “secret sale” rumours`."""
    inside = {word.index for word in attribution.content}
    tops = [word for word in attribution.content if word.head not in inside - {word.index}]
    told = attribution.verb.lemma in cues.SAYING
    return not told and any(word.lemma in cues.RUMOURS and not word.quoted for word in tops)


def _said_by_somebody(attribution: Attribution) -> Attribution:
    """Quoted sentences beside a verb of saying whose subject the grammar does not tell."""
    verb = attribution.verb
    says = attribution.kind == "stance" and verb.lemma in cues.SAYING
    sentences = tuple(word for word in attribution.content if word.stand_in)
    if not says or not sentences or is_unsaid(attribution.parse, verb):
        return attribution
    return replace(attribution, kind="saying", content=sentences)


def finished(attribution: Attribution) -> Attribution:
    """Return what the model found with what only the rules tell: to whom, and where it ends."""
    parse, verb = attribution.parse, attribution.verb
    attribution = replace(attribution, content=tuple(without_what_it_means(attribution)))
    if attribution.kind == "saying" and not attribution.speaker:
        attribution = replace(attribution, speaker=named_behind(parse, verb))
    attribution = replace(attribution, content=tuple(without_an_aside(attribution.content)))
    attribution = replace(attribution, content=in_whole_phrases(attribution))
    attribution = replace(attribution, content=tuple(without_a_denial(attribution)))
    attribution = replace(attribution, content=tuple(without_a_day_inside(attribution)))
    if attribution.kind != "saying" or not verb.is_verb:
        return attribution
    attribution = _without_hearers(attribution)
    words = tidied(parse, verb, attribution.content)
    told = attribution.audience or audience(parse, verb)
    source = attribution.cited or cited(parse, verb)
    words = [word for word in words if words[0] in source or word not in source]
    return replace(attribution, content=tuple(words), audience=told, cited=source)


def is_a_deed(attribution: Attribution) -> bool:
    """Whether a verb of two senses has no clause nor quotation: `recalled a million cars`.

    So it is to `announce no plans`, or a sailor as one's deputy; and whatever a thing does to
    another on which nothing is written: `the threat of war added an element of doubt`. Who cites
    somebody only passes on what they say.
    """
    verb, parse = attribution.verb, attribution.parse
    if _only_cites(attribution):
        return True
    things = parse.children(verb, "dobj") if verb.lemma in cues.ANNOUNCING else []
    nothing = bool(things) and not announced(parse, verb)
    nothing = nothing or verb.lemma in cues.OF_TWO_SENSES or _is_of_a_thing(attribution)
    nothing = nothing or any(w.form.casefold() in _HARDLY for w in attribution.content[:1])
    if attribution.kind != "saying" or not nothing:
        return False
    told = any(word.quoted or _is_finite(word) for word in attribution.content)
    if told and not verb.quoted:  # of a verb inside somebody's words all the rest is quoted, too
        return False
    return verb.is_verb and not parse.children(verb, "ccomp")


def _only_cites(attribution: Attribution) -> bool:
    """`The Beacon cited a clerk`: not `cited “a clerk who knows”`, which is told in its words.

    Of `reported Ann Lee as saying that …` what she says stands by itself.
    """
    verb, content = attribution.verb, attribution.content
    if content[:1] and content[0] in attribution.cited:
        return True
    sources = attribution.parse.children(verb, "dobj") if verb.lemma in cues.CITING else []
    people = any(each.entity == "PERSON" or names.is_human(each.lemma) for each in sources)
    return people and not any(word.quoted or word.stand_in for word in content)


def _is_of_a_thing(attribution: Attribution) -> bool:
    """Whether its subject is a thing that is no text, and says nothing."""
    inside = {word.index for word in attribution.speaker}
    heads = [w for w in attribution.speaker if w.head == w.index or w.head not in inside]
    return bool(heads) and all(
        each.tag in ("NN", "NNS") and each.entity in ("", "DATE") and is_mute(each)
        for each in heads
    )


def _is_finite(word: Word) -> bool:
    return word.tag in FINITE_TAGS


def _without_hearers(attribution: Attribution) -> Attribution:
    """Who was told something did not say it, nor is part of it: `residents were told that …`.

    Of `warned its rivals that …` the model takes the rivals for words.
    """
    parse, verb = attribution.parse, attribution.verb
    that = next((n for n, each in enumerate(attribution.content) if _opens(each)), 0)
    whom = attribution.content[:that]
    first = attribution.content[:1]
    pronoun = first and first[0].tag == "PRP" and first[0].head == verb.index
    pronoun = pronoun and verb.lemma in cues.TELLING and first[0].dep in ("dative", "dobj")
    if pronoun and parse.children(verb, "ccomp"):
        attribution = replace(attribution, content=attribution.content[1:])
    heard = verb.lemma in cues.TELLING and whom and whom[0].index == verb.index + 1
    if heard and not any(word.quoted or word.is_verb for word in whom):
        attribution = replace(attribution, content=attribution.content[that + 1 :])
    told = hearers(parse, verb) if parse.children(verb, "auxpass") else []
    named = {word for each in told for word in parse.subtree(each)}
    if not named:
        return attribution
    speaker = () if named & set(attribution.speaker) else attribution.speaker
    content = tuple(word for word in attribution.content if word not in named)
    return replace(attribution, speaker=speaker, content=content)


def _opens(word: Word) -> bool:
    return word.form == "that" and word.tag == "IN"


def _begins_words(word: Word, before: Word | None) -> bool:
    """Whether quoted words begin here that are no name."""
    begins = word.quoted and (before is None or not before.quoted)
    return begins and (word.stand_in or word.form[:1].islower())
