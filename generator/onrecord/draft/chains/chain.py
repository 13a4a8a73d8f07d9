"""Who said it, and through whom it came: a statement's speaker, relay chain and audience.

What its own sentence tells of that is for `stated_relays`; here stands what the ones around it add.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from onrecord.draft import speech
from onrecord.draft.chains.credit_lines import WHY, CreditLines
from onrecord.draft.chains.stated_relays import StatedRelays
from onrecord.draft.labels.transcripts import begins_below_a_label
from onrecord.draft.occasions.occasion import has_an_occasion
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers import Cast, Speaker, nobody_known
from onrecord.draft.speakers.issued import whose
from onrecord.draft.speech import Attribution
from onrecord.draft.speech.relays import spoke_there
from onrecord.draft.statements.statement import Statement
from onrecord.draft.survey.phrases import head_of, place_of
from onrecord.draft.words import cues, names
from onrecord.ids import UNKNOWN
from onrecord.text import Span, paragraph_number

_REST = re.compile(r"[.”\"’]*(?: [^\s.!?“”\"]+){0,12}[.!?”\"’]*\s+[“\"‘]?")
"""What stands between a quotation with its speaker and the next one in a paragraph of its own."""
_SENTENCE_GOES_ON = re.compile(r"[,.!?…]*[”\"’']+[ \t]+[a-z]")
"""What follows a quotation that does not stand alone: its sentence tells who spoke, if anything."""
_WE_ARE_TOLD = re.compile(r"[A-Z][^,.?!…]*, (?:I(?: a|[’'])m|we(?: a|[’'])re) told[,.?!]*")
"""A whole sentence that ends with it: not `We go when, as usual, we are told`."""
_HARDLY_KNOWN = 0.5
_NO_TALKERS = frozenset({"document", "outlet"})
_TELLING_NOTHING = frozenset({"denial", "stance"})
"""What stands inside these their speaker does not pass on: `ignored the mayor's request for …`."""
_ONE_PERSON = ("person", "office")
_OF_WHO_IS_CITED = frozenset({"acl", "pcomp", "relcl"})
"""Where a verb hangs from another's: `cited Ann Lee as saying on Monday`, `who said`."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Who said something, and how it came to this text."""

    speaker: Speaker
    via: tuple[str, ...] = ()
    why: str = ""
    """On what ground a relay was taken that the sentence itself does not name."""
    to: tuple[str, ...] = ()
    reported: bool = False
    """Whether the verb, and its day, are those of who passes it on: `X reported, citing Y`."""


@dataclass(slots=True)
class Chains:
    """Reads the chain of one statement after another, in the order of the text."""

    text: str
    cast: Cast
    quoted: Sequence[Span]
    """The words of the text that stand in quotation marks."""
    lines: CreditLines
    parses: Sequence[Parse]
    whole: str | None = None
    """The outlet whose report the whole text passes on: `Le Monde reports this.`"""
    _stated: StatedRelays = field(init=False)
    _read: list[tuple[Statement, Chain]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stated = StatedRelays(self.cast, self.quoted)

    def read(self, statement: Statement) -> Chain:
        """Return the chain of a statement; later ones may refer back to it."""
        chain = self._labelled(statement, self._chain(statement))
        self._read.append((statement, chain))
        return chain

    def _labelled(self, statement: Statement, chain: Chain) -> Chain:
        """The chain with what a credit line tells of a quotation, and of whoever it names."""
        attribution = statement.attribution
        message = _whole_subject(attribution) if attribution else ()
        if attribution is None or (chain.speaker.kind in ("document", "") and message):
            speaker = self.lines.speaker(statement.said[0], message)
            chain = replace(chain, speaker=speaker or chain.speaker)
        if chain.via:
            return chain
        found = self.lines.via(statement, chain.speaker)
        via = tuple(hop for hop in found if hop not in (*chain.speaker.ids, self.cast.own_outlet))
        return replace(chain, via=via, why=WHY) if via else chain

    def _chain(self, statement: Statement) -> Chain:
        attribution = statement.attribution
        if attribution is None:
            behind = self.cast.told_behind(statement.extent.end)
            if behind is None and _SENTENCE_GOES_ON.match(self.text, statement.extent.end):
                return Chain(nobody_known(sure=_HARDLY_KNOWN))
            return Chain(behind or self._of_the_one_before(statement))
        attribution = self._as_it_came(statement, attribution)
        stated = self._stated.relays(statement, attribution)
        around = self._around(attribution)
        phrase = attribution.cited or attribution.speaker
        relays = (hop for hop in (*stated, *around) if hop != self.cast.own_outlet)
        relay = next(relays, None)
        speaker = self.cast.resolve(attribution.parse, phrase, relay)
        via, why = [*speaker.through, *stated, *around], ""
        if not via and speaker.kind == "unnamed":
            via, why = self._of_the_unnamed(speaker)
        if not via and (outlet := self._interviewed_near(statement, attribution, speaker)):
            via, why = [outlet], "to whom the same person is told to have spoken right beside"
        if not via and _is_reported(attribution):
            via = [UNKNOWN]
        why_nobody = ""
        if self._goes_on_by(statement, attribution, speaker):
            why_nobody = "right after words of somebody whom it may go on to quote"
        elif self._was_told_it(statement):
            why_nobody = "it is said as told by others, who are not named"
        if why_nobody:
            through = tuple(each for each in speaker.ids if each != self.cast.own_outlet)
            return Chain(nobody_known(why=why_nobody, sure=_HARDLY_KNOWN), through)
        left_out = set(speaker.ids)
        if speaker.kind != "unnamed":  # what somebody unnamed told the source's outlet begins there
            left_out.add(self.cast.own_outlet or "")
        chain = tuple(dict.fromkeys(hop for hop in via if hop not in left_out))
        to = self._stated.audience(attribution, speaker, chain)
        reported = bool(attribution.cited) and attribution.verb.dep not in _OF_WHO_IS_CITED
        return Chain(speaker, chain, why if chain else "", to, reported)

    def _as_it_came(self, statement: Statement, attribution: Attribution) -> Attribution:
        """An attribution with who says it and who passes it on, as far as it is told who they are.

        Of `according to the mayor, the Beacon reported` she says it; what a person says in marks
        beside `citing the mayor` that person says. `Residents citing the mayor` may have a reason.
        """
        cited, source = attribution.cited, attribution.through
        if cited and statement.quoted and attribution.verb.dep not in _OF_WHO_IS_CITED:
            who = self.cast.resolve(attribution.parse, attribution.speaker, speaks=False)
            own = who.kind in (*_ONE_PERSON, "unnamed", "") and not self._is_press(attribution)
            own = own and attribution.verb.lemma not in cues.CITING
            return replace(attribution, cited=()) if own else attribution
        if cited and _cite_themselves(attribution) and not self._is_press(attribution):
            return replace(attribution, cited=())
        if cited or not source or not self.cast.outlet(attribution.speaker):
            return attribution
        other = self.cast.outlet(source) is None
        return replace(attribution, cited=source, through=()) if other else attribution

    def _is_press(self, attribution: Attribution) -> bool:
        """Whether an outlet speaks, or some that nobody names: `Danish newspapers`."""
        noun = head_of(attribution.speaker).lemma
        return noun in names.OUTLET_NOUNS or self.cast.outlet(attribution.speaker) is not None

    def _goes_on_by(self, statement: Statement, attribution: Attribution, speaker: Speaker) -> bool:
        """Whether what an outlet reports may be another's: `She agreed. “…,” the Post reported`.

        Who says something right before, in the same paragraph, may well go on.
        """
        before, made = self._read[-1] if self._read else (None, None)
        told = before.attribution if before else None
        if told is None or made is None or told.parse is not attribution.parse:
            return False
        reports = attribution.verb.lemma == "report" and not attribution.cited
        next_ = attribution.verb.sentence - told.verb.sentence == 1
        person = made.speaker.kind in (*_ONE_PERSON, "unnamed") and told.kind != "stance"
        return reports and statement.quoted and speaker.kind == "outlet" and next_ and person

    def _was_told_it(self, statement: Statement) -> bool:
        """Whether somebody tells in one sentence what others told them: `It leaks, we’re told`."""
        said = statement.said[0].of(self.text) if len(statement.said) == 1 else ""
        return statement.quoted and bool(_WE_ARE_TOLD.fullmatch(said))

    def _interviewed_near(
        self, statement: Statement, attribution: Attribution, speaker: Speaker
    ) -> str | None:
        """Return what heard the one who speaks, in a conversation told of right before or behind.

        `In an interview with the Beacon, Ann Lee attacked it. “It will fail,” she said.` Or behind:
        `“It will fail,” Ann Lee said. She was speaking to the Beacon.`
        """
        said = attribution.kind == "saying" and not attribution.audience
        if speaker.kind != "person" or not said or has_an_occasion(statement):
            return None
        return self._heard_before(statement, speaker) or self._heard_behind(statement, speaker)

    def _heard_before(self, statement: Statement, speaker: Speaker) -> str | None:
        start = statement.extent.start
        for parse in reversed(self.parses):
            before = [word for word in parse.words if word.span.end <= start]
            if before:
                near = self._apart(before[-1].span, statement.extent) <= 1
                return self._stated.interviewer(parse, before[-1], speaker) if near else None
        return None

    def _heard_behind(self, statement: Statement, speaker: Speaker) -> str | None:
        end = Span(statement.extent.end - 1, statement.extent.end)
        for parse in self.parses:
            if parse.words and 0 <= self._apart(end, parse.words[0].span) <= 1:
                for verb in filter(None, (spoke_there(parse, each) for each in parse.words)):
                    if verb.span.start > end.end:
                        return self._stated.interviewer(parse, verb, speaker)
        return None

    def _of_the_unnamed(self, speaker: Speaker) -> tuple[list[str], str]:
        """`The sources` are passed on as they were before, and all of a report by whose it is."""
        for _, before in reversed(self._read):
            same = before.speaker.ids in (speaker.ids, (speaker.among,))
            if same and before.via:
                return list(before.via), "as the same source was before"
        if self.whole is not None:
            return [self.whole], "the text passes on that outlet's report"
        return [], ""

    def _apart(self, one: Span, other: Span) -> int:
        return paragraph_number(self.text, other.start) - paragraph_number(self.text, one.start)

    def _of_the_one_before(self, statement: Statement) -> Speaker:
        for other, made in reversed(self._read):
            who = made.speaker
            if other == statement.follows and who.known and who.kind in _ONE_PERSON:
                why = "right after words of the same speaker"
                return Speaker(who.ids, None, who.kind, why, sure=0.9)
        if begins_below_a_label(self.text, statement.said[0]):
            return nobody_known()
        return self._of_the_paragraph_before(statement) or self.cast.goes_on(statement.said[0])

    def _of_the_paragraph_before(self, statement: Statement) -> Speaker | None:
        """Who is quoted right before, where nothing but `said X` stands between the quotations."""
        start = statement.said[0].start
        earlier = [each for each in self._read if each[0].extent.end <= start]
        if not earlier:
            return None
        before, made = max(earlier, key=lambda each: each[0].extent.end)
        who, end = made.speaker, before.extent.end
        apart = paragraph_number(self.text, start) - paragraph_number(self.text, end - 1)
        rest = _REST.fullmatch(self.text[end:start])
        if apart != 1 or not before.quoted or not rest or not who.known:
            return None
        if len(who.ids) > 1 or who.kind in _NO_TALKERS:
            return None
        why = "right after a paragraph of words of the same speaker"
        return Speaker(who.ids, None, who.kind, why, sure=0.85)

    def _around(self, attribution: Attribution) -> tuple[str, ...]:
        """Who passes on a statement that stands inside another one, and through whom."""
        cue = attribution.cue
        for outer, made in reversed(self._read):
            kind = outer.attribution.kind if outer.attribution else "denial"
            inside = any(span.start <= cue.start and cue.end <= span.end for span in outer.said)
            if inside and kind not in _TELLING_NOTHING:
                own = self._is_reporters(attribution, outer) or _is_the_same(attribution, made)
                return () if own else (*made.speaker.ids, *made.via)
        return ()

    def _is_reporters(self, attribution: Attribution, outer: Statement) -> bool:
        """Whether a clause is the reporter's: `“We go on” after the leader threatened to strike`.

        It stands outside the marks of one whose own words stand in them, and tells only when.
        """
        if outer.quoted or not speech.tells_when(attribution.parse, attribution.verb):
            return False
        start, cue = min(outer.said).start, attribution.cue
        before = any(start <= span.start and span.end <= cue.start for span in self.quoted)
        return before and not any(span.overlap(cue) for span in self.quoted)


def _cite_themselves(attribution: Attribution) -> bool:
    """Whether citing tells of who speaks, not of the saying: `Residents citing the mayor said`."""
    parse = attribution.parse
    above = (parse.head(word) for word in attribution.cited)
    return any(
        citing.dep == "acl" and citing.tag == "VBG" and parse.head(citing) in attribution.speaker
        for citing in above
        if citing is not None
    )


def _is_reported(attribution: Attribution) -> bool:
    """Whether somebody reports it who is not named: `Ann Lee reportedly said`."""
    adverbs = attribution.parse.children(attribution.verb, "advmod")
    return any(word.form.casefold() in cues.HEARD_OF for word in adverbs)


def _whole_subject(attribution: Attribution) -> Sequence[Word]:
    """What speaks, with all that hangs from it: `a message from the police`."""
    parse, own = attribution.parse, attribution.speaker
    hanging = (w for each in own for w in parse.children(each, "prep", "acl", "relcl", "appos"))
    return (*own, *hanging)


def _is_the_same(attribution: Attribution, outer: Chain) -> bool:
    """Whether one phrase is the speaker of two: `The aides released a statement saying …`."""
    phrase = attribution.cited or attribution.speaker
    return bool(phrase) and outer.speaker.printed == place_of(whose(attribution.parse, phrase))


def passed_on(parses: Sequence[Parse], cast: Cast) -> str | None:
    """Return the outlet whose report a text passes on as a whole: `Le Monde reports this, …`."""
    for parse in parses[:2]:
        for word in parse.words:
            things = [each.form.casefold() for each in parse.children(word, "dobj")]
            subjects = parse.children(word, "nsubj")
            if word.lemma in ("report", "write") and things == ["this"] and subjects:
                outlet = cast.outlet(speech.phrase(parse, subjects[0]))
                return outlet if outlet != UNKNOWN else None
    return None
