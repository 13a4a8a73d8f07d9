"""What a stance tells in the speaker's own words is a statement: `wants “no part” of it`."""

from __future__ import annotations

from dataclasses import replace

from onrecord.draft import cues
from onrecord.draft.parse import Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.relays import audience
from onrecord.draft.speech.speaker import is_nobody
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid


def spoken(attribution: Attribution) -> Attribution:
    """Return a stance as a statement where quotation marks hold words of its own speaker.

    Of quoted sentences these alone are said: `defended the plan: “We go on.”`.

    A name or a title in marks is nobody's words, and `could want “no part” of it` tells of none.
    """
    parse, verb, who = attribution.parse, attribution.verb, attribution.speaker
    if attribution.kind != "stance" or not who or is_nobody(who):
        return attribution
    if verb.quoted or not verb.is_verb or is_unsaid(parse, verb) or is_doubted(parse, verb):
        return attribution
    if not any(map(_begins_words, attribution.content, (None, *attribution.content))):
        return attribution
    if verb.lemma in cues.CALLING:
        return replace(attribution, kind="calling")
    sentences = tuple(word for word in attribution.content if word.stand_in)
    words = sentences if sentences or attribution.elsewhere else attribution.content
    return replace(attribution, kind="saying", content=words)


def told_to(attribution: Attribution) -> Attribution:
    """Return an attribution of the model alone with whom it was told to, as rules find it."""
    parse, verb = attribution.parse, attribution.verb
    if attribution.audience or attribution.kind != "saying" or not verb.is_verb:
        return attribution
    return replace(attribution, audience=audience(parse, verb))


def _begins_words(word: Word, before: Word | None) -> bool:
    """Whether quoted words begin here that are no name."""
    begins = word.quoted and (before is None or not before.quoted)
    return begins and (word.stand_in or word.form[:1].islower())
