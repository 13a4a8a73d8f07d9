"""What do the sources disagree about, and has an editor judged it?

Questions, not errors: the program sees that two passages differ, and only a person can say whether
that is a disagreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.check.names import nearest_entry
from onrecord.files import Document, Where
from onrecord.model import What
from onrecord.problems import Place, Problem, Severity, quoted
from onrecord.record import Claim, Disagreement, Judged, Record, Wording, join
from onrecord.story import CLAIMS, SheetEntry, Story
from onrecord.text import squeeze

_AROUND = 60
"""How many characters of a passage are told on either side of what differs."""
_SENTENCES: Mapping[What, str] = {
    What.DATES: "do the sources disagree on the date?",
    What.NUMBERS: "do the sources disagree on the number?",
    What.SPEAKERS: "do the sources disagree on who said it?",
    What.NAMES: "do the sources disagree on the name?",
    What.SIDES: "does somebody stand on both sides?",
}


def differences_are_judged(story: Story) -> Iterator[Problem]:
    """What differs between entries of a claim is confirmed or dismissed, and nothing else is."""
    if not any(item.entry.claim for item in story.entries()):
        return
    judging = _Judging(story, join(story))
    for claim in judging.record.claims.values():
        for each in claim.disagreements:
            if each.judged is Judged.OPEN:
                yield judging.question(claim, each)
    yield from judging.stale()


@dataclass(frozen=True, slots=True)
class _Judging:
    """A story and its record, being gone through."""

    story: Story
    record: Record

    # ---- what is to be asked

    def question(self, claim: Claim, each: Disagreement) -> Problem:
        """What differs, with every passage, and what to write."""
        told = [
            f"{_words(side.words, printed=side.printed)} in {wording.name} "
            f"{_excerpt(wording, side.words if side.printed else '')}"
            for side in each.sides
            for wording in side.wordings[:1]
        ]
        sentence = f"{_SENTENCES[each.what]} {'; '.join(told[:-1])}; and {told[-1]}"
        if each.within_one_source:
            sentence = sentence.replace("the sources disagree", "the source disagree with itself")
            sentence = sentence.replace("do the source ", "does the source ")
        return Problem(
            self._place(each),
            sentence,
            self._advice(claim),
            Severity.QUESTION,
            f"differing-{each.what.value}",
            self._write(claim, each),
        )

    def _advice(self, claim: Claim) -> str:
        drafts = any(wording.entry.draft for wording in claim.wordings)
        first = "see first whether a draft is wrong; " if drafts else ""
        where = f'under "{claim.id}" in' if claim.titled else "into"
        return (
            f"{first}if they do, write this {where} {CLAIMS} and say in `note` what readers "
            "should know of it; if not, put `dismissed` in its place, and say why"
        )

    def _write(self, claim: Claim, each: Disagreement) -> str:
        """The lines that judge it, as they stand in the file."""
        shape = self.story.claims.get(claim.id)
        head = [] if shape and shape.differs else ["  differs:"]
        head = head if shape else [f"{claim.id}:", "  title: …", *head]
        names = [f"        - {wording.name}" for wording in each.wordings]
        item = [f"    - what: {each.what.value}", "      between:", *names, "      note: …"]
        return "\n".join([*head, *item])

    def _place(self, each: Disagreement) -> Place:
        """Where the last of the sides stands: the one that is most likely new."""
        side = each.sides[-1]
        item = self._entry(side.wordings[0])
        if each.what is What.DATES:
            return item.place("when" if each.of == "said" else "happened")
        if not side.printed:
            return item.place("who")
        for where in (("said",), *(("said", number) for number in range(len(item.entry.said)))):
            place = _found(item.document, side.words, (*item.where, *where))
            if place:
                return place
        return item.place("said")

    def _entry(self, wording: Wording) -> SheetEntry:
        sheet = self.story.sheets[wording.source.id]
        return next(item for item in sheet if item.name == wording.name)

    # ---- what was decided, and is no more

    def stale(self) -> Iterator[Problem]:
        """Decisions that decide nothing: their entries, or the difference, are gone."""
        document = self.story.documents.get(CLAIMS)
        for id_, shape in self.story.claims.items():
            claim = self.record.claims.get(id_)
            used = {each.decision for each in claim.disagreements} if claim else set()
            for number, decision in enumerate(shape.differs):
                where: Where = (id_, "differs", number)
                if document and number not in used and not self._is_hidden(decision.between):
                    yield self._unused(document, where, decision.between)

    def _unused(self, document: Document, where: Where, between: tuple[str, ...]) -> Problem:
        known = {item.name for item in self.story.entries()}
        named = self.story.named()
        for number, name in enumerate(between):
            if name not in named:
                place = document.place((*where, "between", number))
                otherwise = "an entry is its source's id, a # and its own"
                advice = nearest_entry(name, known, otherwise)
                sentence = f'there is no entry "{name}"'
                return Problem(place, sentence, advice, Severity.WARNING, "unknown-entry")
        sentence = "nothing differs any more in what this decides"
        advice = "remove it, or see what has changed in these entries"
        return Problem(document.place(where), sentence, advice, Severity.WARNING, "stale-decision")

    def _is_hidden(self, between: tuple[str, ...]) -> bool:
        """Whether it is about drafts that the story hides: they may yet be approved."""
        if self.story.about.settings.drafts != "hide":
            return False
        drafts = {i.name for i in self.story.entries() if i.entry.draft}
        return bool(drafts & set(between))


def _words(words: str, *, printed: bool) -> str:
    return f'"{words}"' if printed else words


def _excerpt(wording: Wording, words: str) -> str:
    """The passage, or as much of it as stands around some of its words, in brackets."""
    text = squeeze(wording.words.whole.of(wording.source.text))
    at = max(0, text.find(words))
    start, end = max(0, at - _AROUND), at + (len(words) or _AROUND) + _AROUND
    if start:
        start = text.find(" ", start) + 1
    if end < len(text):
        end = text.rfind(" ", 0, end)
    around = "… " if start else "", " …" if end < len(text) else ""
    shown = quoted(text[start:end].join(around))
    return shown if shown.startswith("[") else f"({shown})"


def _found(document: Document, words: str, where: Where) -> Place | None:
    """Where some words stand in a value, if they do."""
    place = document.place_of(words, where)
    return None if place == document.place(where) and words not in place.text else place
