"""The question that a statement answers: `When asked about troops, the minister said …`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.statements.statement import Statement
from onrecord.draft.words import cues
from onrecord.text import Span

_FEWEST = 2
_ABOUT = frozenset({"about", "how", "if", "what", "whether", "why"})
_TELLING = cues.SAYING | cues.CALLING | cues.words("choose define identify justify name")
"""What somebody is asked to do by answering: `asked to explain the delay`."""


def asked(statement: Statement, speaker: Span | None) -> Span | None:
    """Return the words that tell what was asked, in the sentence of the answer or the one before.

    In an interview it is the turn before. None where no question is told. `speaker` is where the
    speaker is printed, which ends it.
    """
    attribution = statement.attribution
    if attribution is None or attribution.kind not in ("saying", "refusal"):
        return None
    parse, verb = attribution.parse, attribution.verb
    if parse.frame.turn and verb.form == ":":
        return parse.frame.turn.asked
    for asking in _asking(parse, verb):
        words = [] if _is_told_to_do(parse, asking) else _question(parse, asking, verb, speaker)
        if len(words) < _FEWEST or words[0].form.casefold() == "for":
            continue
        span = Span(words[0].span.start, words[-1].span.end)
        if not any(span.overlap(each) for each in (*statement.said, attribution.cue)):
            return span
    return None


def _asking(parse: Parse, verb: Word) -> Iterator[Word]:
    """Verbs in the passive that tell of a question, below or beside the verb of the answer."""
    for word in parse.sentence(verb):
        passive = word.tag == "VBN" and word.lemma in cues.ASKING and not word.stand_in
        passive = passive and not parse.children(word, "nsubj")
        if passive and word != verb and word.dep in ("advcl", "acl", "conj", "ROOT"):
            yield word
    for word in parse.words:
        before = word.sentence == verb.sentence - 1 and word.dep == "ROOT"
        passive = word.tag == "VBN" and not parse.children(word, "nsubj")
        if before and passive and word.lemma in cues.ASKING:
            yield word


def _is_told_to_do(parse: Parse, asking: Word) -> bool:
    """Whether something else than words is asked for: `asked to stand`, not `asked to explain`."""
    deeds = [
        deed
        for deed in parse.children(asking, "xcomp")
        if any(word.form.casefold() == "to" for word in parse.children(deed, "aux"))
    ]
    return bool(deeds) and deeds[0].lemma not in _TELLING


def _question(parse: Parse, asking: Word, answer: Word, speaker: Span | None) -> list[Word]:
    """What stands behind the verb: `directly about the possibility of …`, without a break.

    Neither by whom it was asked belongs to it nor, where that hangs from it, the answer.
    """
    above = [answer, *parse.ancestors(answer)]
    barred = above[: above.index(asking)] if asking in above else []
    askers = {word.index for word in _asker(parse, asking)}
    below = {word.index for word in parse.subtree(asking, without=barred)}
    words: list[Word] = []
    at = asking.index + 1
    while at in below and not parse.words[at].stand_in:
        if speaker and parse.words[at].span.overlap(speaker):
            break
        if words or at not in askers:
            words.append(parse.words[at])
        at += 1
    while words and words[-1].pos in ("PUNCT", "SPACE"):
        words.pop()
    return words


def _asker(parse: Parse, asking: Word) -> Iterator[Word]:
    """By whom it was asked, where that follows at once: `by the judge about the keys`."""
    for by in parse.children(asking, "agent"):
        about = [word for word in parse.subtree(by) if word.form.casefold() in _ABOUT]
        yield from parse.subtree(by, without=about)
