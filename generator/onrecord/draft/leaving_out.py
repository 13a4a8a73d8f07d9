"""What was found and is not proposed, since it tells nothing, or others tell it better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.draft import speech
from onrecord.draft.decision import Decision
from onrecord.draft.speakers import THING, Speaker
from onrecord.draft.speech import Attribution
from onrecord.draft.speech.denials import only_points
from onrecord.draft.statements.doubts import doubt
from onrecord.draft.words import cues, names

STANCE = "what somebody thinks, wants, does or speaks of, and no statement"
GREETED = "it is a greeting, and tells nothing"
ASKED = "it asks what the next turn of the interview answers, and stands there"
NOBODYS = "a thing thinks nothing, and calls nothing anything"
NOT_CERTAIN = "it is not certain who did that, and the words alone tell nothing"
DOUBLE = "the same words are somebody's who is named"
SUPPOSED = "it stands inside what somebody says, and may be only how they put it"
POINTING = "it only points at what is denied, and the same speaker denies it in words"
PASSED_ON = "it only passes on what somebody else says, and that stands by itself"
_FRAMED = 0.8
"""The share of what `according to X` attributes that one statement of somebody else's must have."""
_HARDLY = 0.3
"""Less sure than this, one stands hardly for a saying where it hangs from another's words."""
_DONE = frozenset({"act", "refusal"})
_PASSING_ON = cues.PLAIN | {"report"}
_OF_PEOPLE = _DONE | {"calling", "view"}


def by_itself(attribution: Attribution, speaker: Speaker) -> str:
    """Return why what is attributed is none that a sheet takes, whatever else the text tells."""
    if attribution.kind == "stance":
        return STANCE
    if doubtful := doubt(attribution):
        return doubtful
    turn = attribution.parse.frame.turn
    if turn and turn.only_asks:
        return ASKED
    if turn and turn.only_greets:
        return GREETED
    if attribution.kind in _OF_PEOPLE and speaker.why == THING:
        return NOBODYS
    return NOT_CERTAIN if attribution.kind in _DONE and not speaker.known else ""


def beside_others(decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions of a text, each left out that is needless or doubtful beside another."""
    found = list(decisions)
    for reason in (_doubling, _denying_oneself, _put_so, _pointing):
        found = [e if e.left_out else replace(e, left_out=reason(e, found)) for e in found]
    return _without_frames(found)


def _doubling(decision: Decision, others: Sequence[Decision]) -> str:
    """Of what nobody in particular says where somebody who is named does.

    `It was reported that prices rise, according to the bank`; `Ann Lee said it showed that …`.
    """
    statement, told = decision.statement, decision.attribution
    supposed = told is not None and told.kind == "supposed"
    nested = decision.chain and decision.chain.via and not decision.chain.speaker.known
    if statement is None or not (supposed or nested):
        return ""
    mine = sum(map(len, statement.said))
    for other in others:
        if other.statement and other.chain and other.chain.speaker.known and not other.left_out:
            theirs = 0 if supposed else sum(map(len, other.statement.said))
            both = sum(a.overlap(b) for a in statement.said for b in other.statement.said)
            if 2 * both >= max(mine, theirs):
                return DOUBLE
    return ""


def _denying_oneself(decision: Decision, others: Sequence[Decision]) -> str:
    """Of who denies, in a relative clause, what stands in their own words: it is somebody else.

    `Fox says the club paid too late, which the club denies`: Fox is not the club.
    """
    denial = decision.attribution
    if denial is None or denial.kind != "denial" or denial.verb.dep != "relcl":
        return ""
    if all(word.tag.startswith("PRP") for word in denial.speaker):
        return ""
    above = [*denial.parse.ancestors(denial.verb)]
    for other in others:
        told = other.attribution
        around = told is not None and told.parse is denial.parse and told.verb in above
        if around and other.proposal.who == decision.proposal.who:
            return NOT_CERTAIN
    return ""


def _put_so(decision: Decision, others: Sequence[Decision]) -> str:
    """Of a verb that hangs from a noun of somebody's, or tells of them, and hardly says anything.

    `Lee said a ruling declaring the sale void was near`, `Lee said he was telling them to wait`:
    not `Lee said Roe told him that …`.
    """
    told = decision.attribution
    if told is None or (told.sure or 1) >= _HARDLY or not told.verb.is_verb:
        return ""
    above = [told.verb, *told.parse.ancestors(told.verb)]
    plain = told.kind not in ("denial", "view") and not any(word.quoted for word in told.content)
    for other in others:
        outer = other.attribution
        inside = outer and outer.parse is told.parse and told.verb in outer.content
        if not (outer and inside) or outer.kind in ("act", "stance"):
            continue  # of what is done, or only wanted, the words are the reporter's own
        between = [each for each in above if each in outer.content]
        by_noun = any(each.dep in ("acl", "relcl") for each in between)
        own = other.proposal.who == decision.proposal.who
        if plain if own else by_noun:
            return SUPPOSED
    return ""


def _pointing(decision: Decision, others: Sequence[Decision]) -> str:
    """Of `denied the claims` where the same speaker rejects something in words."""
    told = decision.attribution
    if told is None or not only_points(told):
        return ""
    who = decision.proposal.who
    theirs = (each for each in others if each.proposal.who == who and not each.left_out)
    rejecting = (each.attribution for each in theirs if each.proposal.rejects_unknown)
    return POINTING if any(each is None or not only_points(each) for each in rejecting) else ""


def _without_frames(decisions: Sequence[Decision]) -> list[Decision]:
    """Leave out what `according to X` attributes, or an outlet says, where just that is relayed.

    `According to the Beacon, the council asked the mayor to resign`, `the Beacon reported that the
    mayor said no`: one entry, with its chain, and as sure as the whole.
    """
    found = list(decisions)
    for n, outer in enumerate(decisions):
        inner = next((m for m, each in enumerate(found) if _is_all_of(each, outer)), None)
        if inner is not None:
            told, chain = found[inner].proposal, found[inner].chain
            sure = outer.proposal.confidence * (chain.speaker.sure if chain else 1)
            sure = max(told.confidence, round(sure, 2))
            found[inner] = replace(found[inner], proposal=replace(told, confidence=sure))
            found[n] = replace(outer, left_out=PASSED_ON)
    return found


def _is_all_of(inner: Decision, outer: Decision) -> bool:
    """Whether a statement is all that another one passes on."""
    frame = outer.attribution
    if frame is None or outer.chain is None or outer.left_out or inner.left_out:
        return False
    relayed = bool(inner.proposal.via) and inner.proposal.via[-1:] == outer.proposal.who
    if not relayed:
        return False
    told, plain = inner.attribution, frame.kind != "according"
    if plain and not _passes_on(outer, outer.chain.speaker.kind):
        return False
    if told and (
        speech.is_framed(told, frame) or (not plain and speech.ends_in_marks(told, frame))
    ):
        return True
    if plain and (told is None or told.kind != "according"):
        return False
    length = sum(len(span) for span in outer.proposal.said)
    return sum(span.overlap(inner.place) for span in outer.proposal.said) >= _FRAMED * length


def _passes_on(decision: Decision, kind: str) -> bool:
    """Whether newspeople say something, one thing alone, that is not that another is wrong.

    A body that reports is taken for an agency only behind the words: `…, Portreports reported`.
    """
    frame, said = decision.attribution, decision.proposal.said
    if frame is None or decision.proposal.rejects_unknown or frame.verb.lemma not in _PASSING_ON:
        return False
    several = any(
        word.form == "that" and frame.parse.words[word.index - 1].form in (",", "and", "but")
        for word in frame.content[1:]
    )
    behind = said[-1].end <= frame.cue.start
    agency = behind and frame.verb.lemma == "report" and kind == "organisation"
    media = any(word.form.casefold() in names.MEDIA for word in frame.speaker)
    return not several and (kind == "outlet" or agency or media)
