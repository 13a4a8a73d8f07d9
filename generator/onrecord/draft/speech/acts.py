"""Acts done by speaking, which tell what was said without a clause for it.

`refused to meet the demands`, `condemned the arrests`, `presented a plan to …`, `warned of a
shortage`, `asked whether …`: verbs that can hardly be done but in words. What somebody only wants
or plans is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech import judging
from onrecord.draft.speech.attribution import Attribution, Kind
from onrecord.draft.speech.content import is_mute, request
from onrecord.draft.speech.cue import cue_span
from onrecord.draft.speech.edges import stripped
from onrecord.draft.speech.impersonal import is_heard
from onrecord.draft.speech.objects import all_of, infinitives, objects
from onrecord.draft.speech.relays import audience, is_a_source
from onrecord.draft.speech.speaker import agents, is_nobody, speaker_of, subject_of
from onrecord.draft.speech.unsaid import is_doubted, is_unsaid
from onrecord.draft.words import cues, names
from onrecord.draft.words.cues import words
from onrecord.draft.words.word import ANY_SUBJECT, WHO_ACTS

SURE = 0.6
"""How sure is what only the rules find."""
_FEWEST = 3
"""Words that tell something; who `condemned the arrests` did so in one fewer."""
_TELLING_ALONE = words("acknowledge apologise apologize confirm plead") | cues.JUDGING.difference(
    words("blame blast defend hail question salute scold slam thank")
)
"""Verbs that can be without `for …`; not `slammed the door`, `hailed a taxi`."""
_AGREEING = frozenset({"agree"})
_COMMITTING = words("ask consent offer plead undertake volunteer")
_ATTRIBUTING = words("ascribe associate attribute compare credit liken link")
_PRESENTING = words(
    "deliver detail issue lay make outline present propose publish put release renew repeat set "
    "table unveil"
)
_MESSAGES = words(
    "accusation agenda allegation amendment apology appeal argument assessment ban bill budget "
    "claim complaint condition criticism deadline declaration call demand denial draft estimate "
    "figure forecast guidance guideline idea initiative list manifesto measure message motion "
    "note objection offer option order outlook package petition plan pledge policy prediction "
    "programme projection promise proposal reform remark report request resolution review "
    "roadmap rule scheme statement strategy suggestion target threat timetable ultimatum vision "
    "warning"
)
_WITH_A_PARTICLE = frozenset({"lay", "put", "set"})
"""`Laid out`, `put forward`, `set out`."""
_MADE = words(
    "accusation allegation apology appeal call claim complaint demand offer pledge promise "
    "proposal recommendation request statement suggestion threat"
)
"""What is made by speaking; to make a plan or a list is none."""
_AGAIN = frozenset({"renew", "repeat"})
_ASKED = words("appeal call demand offer pledge promise request threat")
_CLAIMED = frozenset({"credit", "responsibility"})
_CASE = frozenset({"against", "for"})
"""What a case is made, or set out, for."""
_VOICING = words("express extend float raise voice")
_FEELINGS = words(
    "alarm anger concern confidence condolence desire disappointment discontent dismay "
    "dissatisfaction doubt fear frustration gratitude hope idea interest issue objection "
    "opposition optimism outrage possibility prospect question readiness regret relief remorse "
    "reservation scepticism shock skepticism solidarity sorrow specter spectre support surprise "
    "suspicion sympathy thanks unease unhappiness willingness worry"
)
_SETTING_OUT = words(
    "acknowledge admit allege cite concede confirm demand disclose echo emphasise emphasize "
    "forecast highlight pledge predict promise propose recommend regret reiterate request stress "
    "suggest threaten underline underscore urge vow"
)
_CALLING = words("brand call characterise characterize describe identify label portray")
_REJECTING = words("dismiss oppose reject")
_ENCOURAGING = words(
    "admonish advise beseech challenge counsel direct encourage enjoin entreat exhort forbid "
    "invite press recommend remind request"
)
_CLAUSES = words("ask demand joke propose request urge")
_SAYING = words(
    "agree certify decree direct gather guarantee hold hypothesise hypothesize order posit post "
    "pray theorise theorize"
)
"""Verbs that tell of a saying where a clause with a subject of its own follows."""
_TAKING = words("believe consider deem estimate judge reckon")
_ABOUT = {
    "admit": ("to",),
    "apologise": ("for",),
    "apologize": ("for",),
    "appeal": ("for",),
    "argue": ("against", "for"),
    "ask": ("for",),
    "boast": ("about", "of"),
    "call": ("for",),
    "caution": ("about", "against"),
    "come out": ("against",),
    "complain": ("about", "of"),
    "confess": ("to",),
    "hint": ("at",),
    "hit out": ("at",),
    "insist": ("on",),
    "lash out": ("at",),
    "object": ("to",),
    "plead": ("for",),
    "rail": ("against",),
    "speak": ("of",),
    "speak out": ("against",),
    "tell": ("of",),
    "warn": ("about", "against", "of"),
}
"""What a verb of speaking is about, and the prepositions that tell it."""
_PARTICLES = frozenset({"back", "down", "out"})
_BELITTLING = frozenset({"play down", "push back"})
_AGAINST = frozenset({"against", "on"})
_ARGUED = cues.SAYABLE | _MADE | words("ban bill criticism decision plan policy reform")
"""What is resisted in words: who `pushed back on three fronts` fought."""
_ASKING = words("ask question wonder")
_SO = words("case right")
_LONGEST_WHETHER = 6
"""Words of `whether that is in fact so`."""
_WONDERING = words("ask demand seek want")
"""Verbs that ask where `to know` and a question follow."""
_BODYS = cues.JUDGING | _ENCOURAGING | words("accuse ask demand pledge question")
_NAMING = frozenset({"identify", "name", "quote"})
_NO_ANSWER = frozenset({"answer", "comment", "elaborate", "respond"})
"""`Declined to comment` tells that nothing was said."""
_GIVING = words("give issue make offer provide publish release")
_ANSWERS = words("answer comment detail explanation information interview reason statement")
"""What who declines to give it did not say."""


def act(parse: Parse, verb: Word) -> Attribution | None:
    """Return the act that a verb tells of, or None."""
    if verb.lemma not in _VERBS or not verb.is_verb or not _is_done(parse, verb):
        return None
    if is_unsaid(parse, verb) or is_doubted(parse, verb) or is_heard(parse, verb):
        return None
    kind, said = ("act", []) if _asks_whether_so(parse, verb) else _content(parse, verb)
    speaker = speaker_of(parse, verb, quoted=False)[0] if said else ()
    # Whoever `it` is asks, accuses or judges: no thing does, nor does the weather.
    it = len(speaker) == 1 and speaker[0].form.casefold() == "it"
    body = it and (kind == "request" or verb.lemma in _BODYS)
    mute = kind == "act" and verb.lemma in _SETTING_OUT and _is_a_thing(parse, verb)
    if not speaker or mute or (is_nobody(speaker) and not body):
        return None
    of_a_policy = verb.lemma in cues.JUDGING and said[-1].lemma in judging.POLICIES
    alone = verb.lemma in _TELLING_ALONE or of_a_policy
    alone = alone and not parse.children(verb, "auxpass")
    length = sum(word.tag != "POS" for word in said)
    if length < _FEWEST - alone and not all(word.quoted for word in said):
        return None
    if any(word.stand_in for word in said):
        kind = "saying"
    cue = cue_span(parse, verb, said)
    told = audience(parse, verb)
    return Attribution(parse, kind, verb, cue, speaker, tuple(said), audience=told, sure=SURE)


def _is_a_thing(parse: Parse, verb: Word) -> bool:
    """Whether what does it is no text; that one text echoes another is no word of its own."""
    subject = subject_of(parse, verb)
    if subject is None or subject.tag not in ("NN", "NNS"):
        return False
    return not names.can_speak(subject.lemma) if verb.lemma == "echo" else is_mute(subject)


def _is_done(parse: Parse, verb: Word) -> bool:
    """Whether it is told as done by somebody: not `asked about …`, nor `buyers demand …`."""
    helped = parse.children(verb, "aux")
    if parse.children(verb, "auxpass"):
        return bool(agents(parse, verb))
    if verb.tag == "VBN" and not helped:
        return False
    subjects = parse.children(verb, "nsubj")
    named = [each for each in subjects if each.pos in ("PRON", "PROPN")]
    named += [name for each in subjects for name in parse.children(each, "appos")]
    if verb.tag == "VBP" and subjects and not helped:
        # What headlines tell, and how people judge, is no habit: `Towns ask …`, `critics blame …`.
        judges = verb.lemma in cues.JUDGING | _CALLING and names.can_speak(subjects[0].lemma)
        return bool(named) or judges or parse.is_headline
    return verb.tag not in ("VB", "VBP") or bool(helped or named)


def _content(parse: Parse, verb: Word) -> tuple[Kind, list[Word]]:
    names_ = {verb.lemma, _phrasal(parse, verb)}
    for lemmas, kind, words_of in _WAYS:
        if not names_.isdisjoint(lemmas) and (said := words_of(parse, verb)):
            return kind, said
    return "act", []


def _deed(parse: Parse, verb: Word) -> list[Word]:
    """`offered to sell …`; who agreed to is told of as doing it, not as saying so.

    To `offer workers bonuses to leave` says nothing: they are to leave for what is offered.
    """
    if verb.lemma == "offer" and _is_offered_to_somebody(parse, verb):
        return []
    deeds = [each for each in infinitives(parse, verb) if not _hides_a_name(parse, each)]
    return next((stripped(parse.subtree(each)) for each in deeds), [])


def _is_offered_to_somebody(parse: Parse, verb: Word) -> bool:
    """`Offered the farmers bonuses`; without `the` they are a part of those to the parser."""
    things = [each for each in objects(parse, verb) if each.pos == "NOUN"]
    whom = [word for each in things for word in parse.children(each, "compound", "nmod")]
    whom = [w for w in whom if w.entity in WHO_ACTS or w.tag == "NNS" or names.is_human(w.lemma)]
    return bool(things) and bool(whom or parse.children(verb, "dative"))


def _deed_in_words(parse: Parse, verb: Word) -> list[Word]:
    """`agreed to “pay for every stone”`."""
    said = _deed(parse, verb)
    return said if any(word.quoted for word in said) else []


def _hides_a_name(parse: Parse, deed: Word) -> bool:
    """`Asked not to be named`: a word to the reporter, and none of the story."""
    return deed.lemma in _NAMING and bool(parse.children(deed, "auxpass", "neg"))


def _refused(parse: Parse, verb: Word) -> list[Word]:
    """`refused to meet their demands`, the verb too: without it the words say the reverse."""
    deeds = [each for each in infinitives(parse, verb) if _is_in_words(parse, each)]
    return _with_deed(parse, verb, deeds)


def _left_undone(parse: Parse, verb: Word) -> list[Word]:
    """`refused to meet the envoy`, which tells what somebody did, and nothing that they said."""
    return _with_deed(parse, verb, infinitives(parse, verb))


def _with_deed(parse: Parse, verb: Word, deeds: Sequence[Word]) -> list[Word]:
    telling = (each for each in deeds if _tells(parse, each))
    return next((stripped([verb, *parse.subtree(each)]) for each in telling), [])


def _is_in_words(parse: Parse, deed: Word) -> bool:
    """Whether what is refused is to speak, or answers what somebody asks for."""
    below = parse.subtree(deed)
    asked = any(each.lemma in _MESSAGES for each in parse.children(deed, "dobj", "nsubjpass"))
    return asked or deed.lemma in cues.SAYING or any(word.quoted for word in below)


def _tells(parse: Parse, deed: Word) -> bool:
    """Whether it is not `declined to comment`, nor `to be named`, nor `to issue a statement`."""
    words_ = parse.children(deed, "dobj") if deed.lemma in _GIVING else []
    answers = deed.lemma in _NO_ANSWER or any(each.lemma in _ANSWERS for each in words_)
    return not answers and not _hides_a_name(parse, deed)


def _rejected(parse: Parse, verb: Word) -> list[Word]:
    """`rejected the offer`, `dismissed the plan as absurd`, the verb too; nobody from an office."""
    things = [each for each in objects(parse, verb) if not judging.is_somebody(each)]
    marked = (p for each in things for p in parse.children(each, "prep") if _is_marked(parse, p))
    as_ = [p for p in (*parse.children(verb, "prep"), *marked) if p.form.casefold() == "as"]
    if not as_:
        things = [each for each in things if each.lemma in _MESSAGES | cues.DENIABLE]
    return stripped([verb, *all_of(parse, [*things[:1], *as_])]) if things else []


def _is_marked(parse: Parse, preposition: Word) -> bool:
    """Whether marks tell that it is how somebody put it: `the tests | as “outlier” results`."""
    return parse.words[preposition.index + 1].quoted and not preposition.quoted


def _made_clear(parse: Parse, verb: Word) -> list[Word]:
    """`made it clear that …`."""
    for clear in parse.children(verb, "acomp", "ccomp", "oprd"):
        beside = [*parse.children(clear, "ccomp", "advcl"), *parse.children(verb, "ccomp")]
        for clause in beside if clear.form.casefold() in ("clear", "plain") else ():
            if clause != clear and parse.subtree(clause)[0].form.casefold() == "that":
                return all_of(parse, [clause])
    return []


def _presented(parse: Parse, verb: Word) -> list[Word]:
    """`outlined a plan to …`."""
    kinds = _MADE if verb.lemma == "make" else _MESSAGES
    kinds = _ASKED if verb.lemma in _AGAIN else kinds
    things = [e for e in objects(parse, verb) if e.lemma in kinds or _is_argued(parse, e)]
    things = [e for e in things if not (_is_anothers(parse, e) or _says_itself(parse, e))]
    if verb.lemma in _WITH_A_PARTICLE and not parse.children(verb, "prt", "advmod"):
        return []
    return all_of(parse, [*things[:1], *(infinitives(parse, verb) if things else [])])


def _is_anothers(parse: Parse, message: Word) -> bool:
    """Whether it is handed over for whose it is: `presented the court's order`."""
    return any(each.pos != "PRON" for each in parse.children(message, "poss"))


def _says_itself(parse: Parse, message: Word) -> bool:
    """Whether a verb of its own tells what it says: `issued a statement saying that …`."""
    below = [each for each in parse.children(message, "acl") if each.tag == "VBG"]
    told = any(e.lemma in cues.SAYING | cues.DENYING and parse.children(e, "ccomp") for e in below)
    return told and message.lemma in cues.OCCASIONS


def _is_argued(parse: Parse, noun: Word) -> bool:
    """`Made the case for the deal`; not `made a case for the phone`."""
    behind = {each.form.casefold() for each in parse.children(noun, "prep")}
    definite = [each for each in parse.children(noun, "det", "poss") if each.form.casefold() != "a"]
    return noun.lemma == "case" and bool(definite) and not behind.isdisjoint(_CASE)


def _voiced(parse: Parse, verb: Word) -> list[Word]:
    """`raised the prospect of …`."""
    things = [each for each in objects(parse, verb) if each.lemma in _FEELINGS]
    late = things[0].index + 1 if things else 0
    with_ = [each for each in parse.children(verb, "prep") if each.index == late]
    return all_of(parse, [*things[:1], *with_])


def _set_out(parse: Parse, verb: Word) -> list[Word]:
    """`demanded an apology`; `cited the ban as his reason`; not `cited a report`, which relays."""
    things = objects(parse, verb)
    if verb.lemma in cues.CITING:
        things = [each for each in things if not is_a_source(each)]
    as_ = [each for each in parse.children(verb, "prep") if each.form.casefold() == "as"]
    late = [each for each in parse.children(verb, "advcl") if each.index > verb.index]
    late = [each for each in late if _is_a_condition(parse, each)]
    return all_of(parse, [*things[:1], *as_, *late] if things else [])


def _is_a_condition(parse: Parse, clause: Word) -> bool:
    return any(mark.form.casefold() in ("if", "unless") for mark in parse.children(clause, "mark"))


def _pleaded(parse: Parse, verb: Word) -> list[Word]:
    """`pleaded not guilty to fraud`, with its `not`; the verb too where that is all."""
    guilty = [e for e in parse.children(verb, "acomp", "oprd", "advmod") if e.lemma == "guilty"]
    turned = parse.children(verb, "neg") if guilty else []
    to = [each for each in parse.children(verb, "prep") if each.form.casefold() == "to"]
    to = [each for each in to if each.index > verb.index]  # `to which she pleaded guilty`
    said = all_of(parse, [*turned, *guilty, *(to if guilty else [])])
    return [verb, *said] if len(said) < _FEWEST else said


def _innocent(parse: Parse, verb: Word) -> list[Word]:
    """`maintains her innocence`, the verb too."""
    things = [each for each in parse.children(verb, "dobj") if each.lemma == "innocence"]
    return [verb, *all_of(parse, things)] if things else []


def _claimed(parse: Parse, verb: Word) -> list[Word]:
    """`claimed responsibility for the attack`; the storm `claimed 12 lives`."""
    things = [each for each in objects(parse, verb) if each.lemma in _CLAIMED]
    behind = [each for each in parse.children(verb, "prep") if each.index > verb.index]
    return all_of(parse, [*things[:1], *behind[:1]]) if things else []


def _wanted_to_know(parse: Parse, verb: Word) -> list[Word]:
    """`demanded to know why …`."""
    for knowing in parse.children(verb, "xcomp"):
        if knowing.lemma == "know" and (asked := _question(parse, knowing)):
            return asked
    return []


def _about(parse: Parse, verb: Word) -> list[Word]:
    """`warned of a shortage`, `hit out at them for …`; with `against`, which turns it.

    `The treaty calls for` is none.
    """
    phrasal = _phrasal(parse, verb)
    particles = () if phrasal != verb.lemma else parse.children(verb, "prt")
    calls = verb.lemma == "call" and verb.tag != "VBG"
    calls = calls or (verb.lemma == "speak" and verb.tag == "VBG")  # what `…, she said,` was of
    whom = parse.children(verb, "dobj") if verb.lemma not in cues.TELLING else ()
    if whom or particles or calls:
        return []
    for prep in parse.children(verb, "prep"):
        if verb.lemma == "come" and not _is_of_words(parse, prep):
            continue
        if prep.index > verb.index and prep.form.casefold() in _ABOUT.get(phrasal, ()):
            turned = [prep] if prep.form.casefold() == "against" else []
            why = judging.reasons(parse, verb, prep) if phrasal != verb.lemma else []
            return all_of(parse, [*(turned or parse.children(prep)), *why])
    return []


def _phrasal(parse: Parse, verb: Word) -> str:
    """`hit out`, `push back`: a verb with the particle right behind it, or by itself."""
    for particle in parse.children(verb, "prt", "advmod"):
        if particle.index == verb.index + 1 and particle.form in _PARTICLES:
            return f"{verb.lemma} {particle.form}"
    return verb.lemma


def _belittled(parse: Parse, verb: Word) -> list[Word]:
    """`played down the loss`, `pushed back on calls …`, the verb too: its words say the reverse."""
    if _phrasal(parse, verb) not in _BELITTLING:
        return []
    next_ = (each for each in parse.children(verb, "prep") if each.index == verb.index + 2)
    on = [e for e in next_ if e.form.casefold() in _AGAINST and _is_of_words(parse, e)]
    things = on if verb.lemma == "push" else objects(parse, verb)
    phrasal = parse.words[verb.index : verb.index + 2]
    return stripped([*phrasal, *all_of(parse, things[:1])]) if things else []


def _is_of_words(parse: Parse, preposition: Word) -> bool:
    return any(each.lemma in _ARGUED for each in parse.children(preposition, "pobj"))


def _question(parse: Parse, verb: Word) -> list[Word]:
    """`asked whether …`."""
    for clause in parse.children(verb, "ccomp"):
        asked = parse.subtree(clause)
        if asked[0].index > verb.index and asked[0].form.casefold() in cues.QUESTIONS:
            return stripped(asked)
    return []


def _asks_whether_so(parse: Parse, verb: Word) -> bool:
    """Whether all that is asked is whether it is so: `asked if that was true`."""
    clauses = parse.children(verb, "advcl", "ccomp") if verb.lemma in _ASKING else []
    return any(_is_whether_so(parse, each) for each in clauses)


def _is_whether_so(parse: Parse, clause: Word) -> bool:
    asked = parse.subtree(clause)
    what = [each.form.casefold() for each in parse.children(clause, "nsubj")]
    so = {each.lemma for each in parse.children(clause, "acomp", "advmod", "attr")}
    known = not so.isdisjoint(cues.TRUE | cues.UNTRUE | _SO)
    return known and len(asked) <= _LONGEST_WHETHER and what[:1] in (["it"], ["that"], ["this"])


def _that(parse: Parse, verb: Word) -> list[Word]:
    """`demanded that …`."""
    clauses = [each for each in parse.children(verb, "ccomp") if each.index > verb.index]
    return all_of(parse, clauses[:1])


def _clause(parse: Parse, verb: Word) -> list[Word]:
    """`held that …`; not `holds 200 to 250`, nor `agreed with Ann Lee that …`, which she said."""
    with_whom = [w for w in parse.children(verb, "prep") if w.form.casefold() == "with"]
    told = parse.children(verb, "ccomp") if not with_whom else []
    return _that(parse, verb) if any(parse.children(e, *ANY_SUBJECT) for e in told) else []


_WAYS: tuple[tuple[frozenset[str], Kind, Callable[[Parse, Word], list[Word]]], ...] = (
    (cues.REFUSING, "refusal", _refused),
    (cues.REFUSING, "stance", _left_undone),
    (_AGREEING, "act", _deed_in_words),
    (_AGREEING, "stance", _deed),
    (frozenset({"plead"}), "request", request),
    (_COMMITTING, "act", _deed),
    (cues.JUDGING, "act", judging.judged),
    (_ATTRIBUTING, "act", judging.attributed),
    (_PRESENTING, "act", _presented),
    (_VOICING, "act", _voiced),
    (_CALLING, "act", judging.called),
    (_REJECTING, "refusal", _rejected),
    (_BELITTLING, "refusal", _belittled),
    (_ENCOURAGING, "request", request),
    (_ASKING, "act", _question),
    (_CLAUSES, "act", _that),
    (_SAYING, "saying", _clause),
    (_WONDERING, "act", _wanted_to_know),
    (frozenset({"accuse"}), "act", judging.accused),
    (frozenset({"hold"}), "act", judging.blamed),
    (frozenset({"plead"}), "act", _pleaded),
    (words("assert maintain proclaim profess protest"), "denial", _innocent),
    (_SETTING_OUT, "act", _set_out),
    (cues.VALUING, "act", judging.valued),
    (frozenset({"claim"}), "act", _claimed),
    (_TAKING, "view", judging.taken),
    (frozenset({"make"}), "saying", _made_clear),
    (frozenset(_ABOUT), "act", _about),
)
"""Verbs, and how the words of the act are found; the first that finds some counts."""
_VERBS = frozenset(lemma.split()[0] for lemmas, _, _ in _WAYS for lemma in lemmas)
