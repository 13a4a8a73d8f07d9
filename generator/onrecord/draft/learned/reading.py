"""Attributions as the learned model reads them, beside and together with those of the rules."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from onrecord.draft.learned import network
from onrecord.draft.learned.features import CONTENT, SOURCE, Numbers, Text, pairs, text_of
from onrecord.draft.learned.labelling import labels
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution, Kind
from onrecord.draft.speech.clauses import is_taken_up, reporters_own
from onrecord.draft.speech.cue import cue_span
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.headlines import tells
from onrecord.draft.speech.impersonal import as_reported, is_as_reported
from onrecord.draft.speech.speaker import is_nobody, phrase, subject_of
from onrecord.draft.speech.unsaid import is_unsaid
from onrecord.draft.words import cues
from onrecord.draft.words.word import FINITE_TAGS, NO_WORDS, SUBJECTS_AND_CLAUSES
from onrecord.frozen import dataclass

LEAST = 0.12
"""A word less likely to attribute than this is not asked what it does."""
_ALIKE = 0.8
"""As like as this, the rules' words are taken rather than the model's: they are tidier."""
_OPEN_TO_OTHERS = frozenset({"saying", "view"})
"""Kinds of which the model may find other words than the rules; the rest are the rules' alone."""
_BY_RULE = 8
"""Which trait tells that the rules know the cue."""
_LEAST_SAYING, _LEAST_STANCE, _LEAST_THOUGHT = 0.55, 0.45, 0.3
"""Below these what the rules do not know is left out: a saying, which a sheet would take; a stance;
and one that is a clause (`they doubt that it will come`), which more people count as attributed."""
_SPEAKING = cues.CALLING | cues.DENYING | cues.JUDGING | cues.REFUSING | cues.SAYING | cues.URGING
_THINGS = frozenset({"NOUN", "PROPN"})
_OF_CLAUSES = frozenset({"accuse", "say"})
_ABOUT_SOMEBODY = frozenset({"interview", "obituary", "profile", "review"})
"""Kinds of article: who is set beside one is whom it is about, or its writer."""
_AT_HOME = 0.3
"""A cue as likely as this keeps the quotations of its own sentence."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An attribution, and what tells how sure it is."""

    attribution: Attribution
    traits: tuple[float, ...]
    """None where the rules are certain, which `Attribution.sure` says."""

    def judged(self) -> Attribution | None:
        """Return the attribution with how sure it is; None for what only a guess would tell."""
        if not self.traits:
            return self.attribution
        likely = sure(self.traits)
        if likely < least(self.attribution) and not self.traits[_BY_RULE]:
            return None
        return replace(self.attribution, sure=_meant(likely, network.shipped().least_sure))


def least(attribution: Attribution) -> float:
    """Return how likely an attribution has to be that the rules do not know."""
    if attribution.kind != "stance":
        return _LEAST_SAYING
    return _LEAST_THOUGHT if _is_clause(attribution) else _LEAST_STANCE


def _is_clause(attribution: Attribution) -> bool:
    """Whether some of the content is a clause with a subject and a finite verb."""
    own = [word for word in attribution.content if not word.stand_in]
    inside = {word.index for word in own}
    tops = [word for word in own if word.is_verb and word.head not in inside - {word.index}]
    below = ((top, attribution.parse.children(top)) for top in tops)
    return any(
        bool(SUBJECTS_AND_CLAUSES & {each.dep for each in under})
        and bool(FINITE_TAGS & {top.tag, *(each.tag for each in under if each.dep[:3] == "aux")})
        for top, under in below
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the model makes of one cue."""

    cue: int
    chance: float
    words: Numbers
    labels: Numbers
    chances: Numbers
    """Of the label that each word was given."""


def readings(
    parses: Sequence[Parse],
    found: Sequence[Sequence[Attribution]],
    model: network.Model | None = None,
) -> list[Reading]:
    """Return every attribution of a text; `found` holds those of the rules in each parse."""
    if not any(parse.words for parse in parses):
        return []
    model = network.shipped() if model is None else model
    text = text_of(parses, found)
    placed = [
        (start + each.verb.index, start, each)
        for start, attributions in zip(text.start_of, found, strict=True)
        for each in attributions
    ]
    rules = {at: each for at, _, each in placed if each.sure is None}
    closed = {
        start + word.index
        for _, start, each in placed
        for word in (each.verb, *each.content)
        if each.sure is not None
    }
    seen = _seen(text, model, rules, closed)
    for one in seen:
        _without_followers(text, one)
    _settle(text, seen)
    taken = np.zeros(len(text.words))
    for one in seen:
        mine = one.words[one.labels == CONTENT]
        taken[mine] = np.maximum(taken[mine], one.chance)
    read = (_reading(text, one, rules.get(one.cue), taken) for one in seen)
    certain = (Reading(each, ()) for _, _, each in placed if each.sure is not None)
    return [*certain, *(each for each in read if each)]


def _seen(
    text: Text, model: network.Model, rules: Collection[int], closed: Collection[int]
) -> list[_Seen]:
    """Every cue of the rules, and every word that may well be one; none of those closed."""
    hidden = network.read(model, text)
    chances = network.cue_chances(model, hidden)
    chances[text.stand_in] = 0
    chances[list(closed)] = 0
    likely_cues = np.flatnonzero(chances > LEAST).tolist()
    asked = sorted({*(at for at in likely_cues if not _is_unsaid(text, at)), *rules})
    if not asked:
        return []
    paired = pairs(text, asked)
    likely = network.label_chances(model, hidden, paired)
    each_cue = zip(
        asked,
        paired.split(paired.words),
        labels(paired, likely),
        paired.split(likely),
        strict=True,
    )
    return [
        _Seen(cue, float(chances[cue]), words, given, each[np.arange(len(given)), given])
        for cue, words, given, each in each_cue
    ]


def _is_unsaid(text: Text, at: int) -> bool:
    """Whether it is a verb of saying that tells of none: `did not say whether …`.

    `According to` and `as reported` are left to the rules too, which know where the one only tells
    who passes it on, and the other of a question.
    """
    word = text.words[at]
    if word.form.casefold() == "according":
        return True
    parse = text.parses[int(text.parse_of[at])]
    if is_as_reported(parse, word) and as_reported(parse, word) is None:
        return True
    return word.lemma in cues.SAYING and is_unsaid(parse, word)


def _without_followers(text: Text, seen: _Seen) -> None:
    """Leave alone the quotations of other sentences that are not clearly this cue's.

    Those behind it are where its own words come before it: `“We go,” he said. “Soon.”`. What stands
    in another paragraph is only where its own has no words: `He wrote:`.
    """
    mine = seen.words[seen.labels == CONTENT]
    sentence, parse = text.sentence_of[seen.cue], text.parse_of[seen.cue]
    own = mine[text.sentence_of[mine] == sentence]
    for n, at in enumerate(seen.words.tolist()):
        if seen.labels[n] != CONTENT or text.sentence_of[at] == sentence or not len(own):
            continue
        follows_words_behind = at > seen.cue and own.max() > seen.cue
        if follows_words_behind or text.parse_of[at] != parse:
            seen.labels[n] = 0


def _settle(text: Text, seen: Sequence[_Seen]) -> None:
    """Leave each quotation to one cue: that of its own sentence, or else the likeliest."""
    claims: dict[int, list[_Seen]] = {}
    for each in seen:
        for at in each.words[(each.labels == CONTENT) & text.stand_in[each.words]].tolist():
            claims.setdefault(at, []).append(each)
    for at, rivals in claims.items():
        if len(rivals) < 2:
            continue
        sentence = text.sentence_of[at]
        own = [each for each in rivals if text.sentence_of[each.cue] == sentence]
        own = [each for each in own if each.chance > _AT_HOME]
        if not own:
            own = [max(rivals, key=lambda each: each.chance)]
        for each in rivals:
            if not any(each is one for one in own):
                each.labels[each.words == at] = 0


def _reading(text: Text, seen: _Seen, rule: Attribution | None, taken: Numbers) -> Reading | None:
    mine = seen.words[seen.labels == CONTENT]
    number = int(text.parse_of[seen.cue])
    here = [int(at) for at in mine if text.parse_of[at] == number]
    beyond = [int(at) for at in mine if text.parse_of[at] != number]
    content = stripped(text.words[at] for at in here)
    speaker = _speaker(text, seen)
    likeness = _likeness(content, rule.content) if rule else 0.0
    quoted = bool(text.quoted[mine].any())
    if rule and _stands(rule, content, likeness, quoted=quoted):
        attribution = replace(rule, speaker=_whose(rule.speaker, speaker))
    elif not (content or beyond) or (
        text.words[seen.cue].lemma in cues.SAYING and is_nobody(speaker)
    ):
        return None
    else:
        attribution = _attribution(text, seen.cue, content, speaker, rule)
    elsewhere = dict.fromkeys(text.words[at].span for at in beyond)
    attribution = replace(attribution, elsewhere=tuple(elsewhere))
    return Reading(attribution, _traits(text, seen, rule, attribution, likeness, taken))


def _stands(rule: Attribution, content: Sequence[Word], likeness: float, *, quoted: bool) -> bool:
    """Whether the rules' words are taken rather than the model's.

    Where nothing is quoted the model cuts clauses short; but the clauses that it adds, which the
    parser hung elsewhere, were right more often than not. Nobody says who says it, and marks tell
    where a few words end.
    """
    marked = all(word.quoted and not word.stand_in for word in rule.content)
    if rule.kind not in _OPEN_TO_OTHERS or not content or set(rule.speaker) & set(content):
        return True
    if marked:
        return True
    if quoted:
        return likeness >= _ALIKE
    ours, theirs = ({w.index for w in each if w.pos != "PUNCT"} for each in (content, rule.content))
    return ours <= theirs


def _attribution(
    text: Text,
    cue: int,
    content: Sequence[Word],
    speaker: tuple[Word, ...],
    rule: Attribution | None,
) -> Attribution:
    parse, verb = text.parses[int(text.parse_of[cue])], text.words[cue]
    if rule:
        whose = _whose(rule.speaker, speaker)
        own = _told_besides(parse, verb)
        aside = {word.index for each in own for word in parse.subtree(each)}
        kept = stripped(word for word in content if word.index not in aside)
        return replace(rule, content=tuple(kept or content), speaker=whose)
    meant = subject_of(parse, verb)
    relative = [word.form.casefold() for word in speaker] in (["that"], ["which"], ["who"])
    if meant is not None and (relative or meant in speaker):
        speaker = phrase(parse, meant)
    kind = _kind(parse, verb, speaker, content)
    span = cue_span(parse, verb, content)
    return Attribution(parse, kind, verb, span, speaker, tuple(content))


def _told_besides(parse: Parse, verb: Word) -> list[Word]:
    """What is the reporter's in what somebody says, and what they do besides: `… and urged …`.

    Also who passes it on: `Lee said it was “unsafe,” Reuters reported`.
    """
    clauses, above = parse.children(verb, "ccomp"), parse.head(verb)
    passing = parse.children(above, "nsubj") if above is not None and verb.dep == "ccomp" else []
    own = passing + [word for clause in clauses for word in reporters_own(parse, clause)]
    own += [each for each in parse.children(verb) if is_taken_up(parse, each)]
    second = [each for each in parse.children(verb, "conj") if each.lemma in _SPEAKING]
    second = [
        each
        for each in second
        if each.lemma in cues.DENYING or not parse.children(each, *SUBJECTS_AND_CLAUSES, "aux")
    ]
    return own + [each for each in second if clauses and each.index > clauses[0].index > verb.index]


def _whose(rule: tuple[Word, ...], read: tuple[Word, ...]) -> tuple[Word, ...]:
    """The speaker's phrase: the rules' own, but for one that they only guess or do not have."""
    return read if read and not rule else rule


def _kind(parse: Parse, verb: Word, speaker: Sequence[Word], content: Sequence[Word]) -> Kind:
    """What a cue is that the rules do not know: a saying, or only what somebody thinks or wants."""
    if verb.form == ":" and parse.frame.paragraph.start == 0:
        telling = any(word.quoted for word in content) or tells(parse, content)
        return "saying" if telling and _is_before_colon(parse, verb) else "stance"
    says = verb.lemma in cues.SAYING and bool(speaker) and not is_nobody(speaker)
    says = says and not is_unsaid(parse, verb) and not _is_spoken_of(parse, verb, content)
    return "saying" if says else "stance"


def _is_spoken_of(parse: Parse, verb: Word, content: Sequence[Word]) -> bool:
    """Whether it is a thing of which nothing is told: `commented on the fire`, in no quotation.

    `No deaths were reported` tells that there were none. Of a few verbs it is a clause all the
    same, which the parser takes for a noun.
    """
    if verb.lemma in _OF_CLAUSES or parse.children(verb, "auxpass"):
        return False
    inside = {word.index for word in content}
    tops = [w for w in content if w.head not in inside - {w.index} and w.pos not in NO_WORDS]
    thing = len(tops) == 1 and tops[0].pos in _THINGS
    return thing and not any(word.quoted for word in content)


def _is_before_colon(parse: Parse, colon: Word) -> bool:
    """Whether nobody is set beside a thing before a colon: not `Film review, Ann Lee: “…”`."""
    before = [word for word in parse.words[: colon.index] if word.pos not in ("PUNCT", "SPACE")]
    inside = {word.index for word in before}
    tops = [w for w in before if w.head == w.index or w.head not in inside]
    works = [word for word in tops if word.lemma.casefold() in _ABOUT_SOMEBODY]
    aside = [name for work in works for name in parse.children(work, "appos")]
    return not any(parse.words[parse.subtree(name)[0].index - 1].form == "," for name in aside)


def _speaker(text: Text, seen: _Seen) -> tuple[Word, ...]:
    """The run of words that is likeliest the speaker's, in the cue's own paragraph."""
    number = int(text.parse_of[seen.cue])
    runs: list[list[int]] = []
    weights: list[float] = []
    for at, label, chance in zip(seen.words, seen.labels, seen.chances, strict=True):
        if label != SOURCE or text.parse_of[at] != number:
            continue
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(int(at))
            weights[-1] += float(chance)
        else:
            runs.append([int(at)])
            weights.append(float(chance))
    if not runs:
        return ()
    best = runs[weights.index(max(weights))]
    words = [text.words[at] for at in best]
    while len(words) > 1 and words[-1].pos in ("PUNCT", "SPACE", "CCONJ"):
        words.pop()
    while len(words) > 1 and words[0].pos in ("PUNCT", "SPACE", "CCONJ"):
        words.pop(0)
    return tuple(words)


def _likeness(one: Sequence[Word], other: Sequence[Word]) -> float:
    """How much two runs of words have in common, by letters."""
    sizes = {word.index: len(word.span) for word in (*one, *other) if word.pos != "PUNCT"}
    both = {word.index for word in one} & {word.index for word in other}
    whole = sum(sizes.values())
    return sum(size for index, size in sizes.items() if index in both) / whole if whole else 0.0


def _traits(  # noqa: PLR0913, PLR0917  # each is a fact of its own
    text: Text,
    seen: _Seen,
    rule: Attribution | None,
    attribution: Attribution,
    likeness: float,
    taken: Numbers,
) -> tuple[float, ...]:
    logs = np.log(np.maximum(seen.chances, 1e-4))
    content, source = seen.labels == CONTENT, seen.labels == SOURCE
    chance = min(max(seen.chance, 1e-4), 1 - 1e-4)
    inside = bool(taken[seen.cue] > seen.chance)
    mine = seen.words[content]
    rivals = float(np.mean(taken[mine] > seen.chance)) if len(mine) else 0.0
    size = float(content.sum())
    return (
        1.0,
        float(np.log(chance / (1 - chance))),
        float(logs[content].mean()) if size else -1.0,
        float(logs[~content].mean()) if not content.all() else 0.0,
        float(logs.sum()) / 5,
        float(logs.min()),
        float(logs[source].mean()) if source.any() else 0.0,
        float(not attribution.speaker),
        float(rule is not None),
        likeness,
        float(bool(rule and set(rule.speaker) & set(attribution.speaker))),
        float(inside),
        rivals,
        float(np.log1p(size)),
        float(text.stand_in[mine].any()),
        float(text.quoted[mine].mean()) if size else 0.0,
        float(attribution.verb.lemma in cues.SAYING),
        float(attribution.kind == "stance"),
        float(attribution.kind not in ("saying", "stance")),
        *_edges(logs, seen.labels),
    )


def _edges(logs: Numbers, given: Numbers) -> tuple[float, float]:
    """How sure the model is where one label gives way to another: at the worst, and on average."""
    changes = np.flatnonzero(np.diff(given))
    if not len(changes):
        return 0.0, 0.0
    beside = np.minimum(logs[changes], logs[changes + 1])
    return float(beside.min()), float(beside.mean())


def sure(traits: Sequence[float]) -> float:
    """Return how likely words and speaker are both right."""
    total = float(np.dot(network.shipped().sure, traits))
    return 1 / (1 + float(np.exp(-total)))


def _meant(likely: float, least_sure: float) -> float:
    """A confidence that holds for the speaker as printed; who that is makes it less again."""
    if likely < least_sure:
        return 0.9 * likely / least_sure
    return 0.95 + 0.05 * (likely - least_sure) / (1 - least_sure)
