"""Whom a page's credit line names: who speaks in the quotations below it, and through whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from onrecord.draft import speech
from onrecord.draft.labels.page_labels import (
    CreditLine,
    Part,
    credit_lines,
    is_labelled_quotation,
    tells_more,
)
from onrecord.draft.occasions.occasion import has_an_occasion
from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speakers import Cast, Speaker, nobody_known
from onrecord.draft.statements.statement import Statement
from onrecord.draft.survey.phrases import head_of
from onrecord.draft.words import cues, names
from onrecord.frozen import dataclass
from onrecord.ids import UNKNOWN
from onrecord.text import Span

_SURE = 0.98
_JOINING = re.compile(r"[&+|•·]| [–—-] ")
"""Between two, or in the name of one: `Lee & Hart`."""
_POSTS = frozenset({"message", "post", "statement"})
_SPEAKING = frozenset({"person", "office", "government"})
WHY = "as the page's label for its source says"


@dataclass(frozen=True, slots=True)
class Told:
    """Who speaks below a label and who passed it on; None and nothing where it may be several."""

    speaker: Speaker | None
    via: tuple[str, ...]


class CreditLines:
    """What a page's credit lines tell of the quotations below them."""

    def __init__(self, text: str, parses: Sequence[Parse], cast: Cast) -> None:
        self._text = text
        self._parses = parses
        self._cast = cast
        self._told: dict[int, Told] = {}

    def speaker(self, said: Span, message: Sequence[Word] = ()) -> Speaker | None:
        """Return whose a quotation is before which only `Quote:` stands; None for any other.

        Where a `message` is what speaks in it, it is whoever's the line names, if it is a post of
        theirs and the text has told of no other document.
        """
        told = self._above(said.start)
        if told is None or not is_labelled_quotation(self._text, said):
            return None
        if message and not self._is_the_post(message, said):
            return None
        return told.speaker or nobody_known(None, sure=0.5)

    def _is_the_post(self, message: Sequence[Word], said: Span) -> bool:
        """Whether nothing but `the post` is what speaks, and no other was told of before it."""
        *before, noun = message
        bare = all(word.form.casefold() in ("the", "this") for word in before)
        if noun.lemma not in _POSTS or not bare:
            return False
        lines = [each.place for each in credit_lines(self._text)]
        return not any(
            word.lemma in cues.DOCUMENTS and word.pos in ("NOUN", "PROPN")
            for parse in self._parses
            for word in parse.words
            if word.span.end <= said.start and not any(map(word.span.overlap, lines))
        )

    def via(self, statement: Statement, speaker: Speaker) -> tuple[str, ...]:
        """Return through whom words came below a label that names their speaker, or nobody.

        What was said on a day, in a place or in writing of its own came another way.
        """
        told = self._above(statement.said[0].start)
        if told is None or speaker.kind == "outlet" or has_an_occasion(statement):
            return ()
        same = told.speaker is not None and told.speaker.ids == speaker.ids
        return told.via if same or (statement.quoted and told.speaker is None) else ()

    def _above(self, at: int) -> Told | None:
        for each in credit_lines(self._text):
            if each.place.end <= at < each.until:
                found = self._told.get(each.place.start) or self._read(each)
                self._told[each.place.start] = found
                return found
        return None

    def _read(self, line: CreditLine) -> Told:
        if _JOINING.search(line.place.of(self._text)):
            return Told(None, ())
        speakers: dict[tuple[str, ...], Speaker] = {}
        chains: set[tuple[str, ...]] = set()
        for part in line.parts:
            words = self._words(part.speaker)
            own = self._cast.outlet(words[1]) if words else None
            passing = self._relay(part.relay) if part.relay else None
            chains.add(tuple(each for each in (own, passing) if each and each != UNKNOWN))
            if own:
                continue
            who = self._cast.resolve(*words, speaks=False) if words else None
            if who is None or words is None or not self._is_one(who, words[1], part):
                return Told(None, _only(chains) if len(line.parts) == 1 else ())
            speakers[who.ids] = Speaker(who.ids, None, who.kind, WHY, sure=_SURE)
        one = next(iter(speakers.values())) if len(speakers) == 1 else None
        return Told(one, _only(chains) if one or not speakers else ())

    def _is_one(self, who: Speaker, phrase: Sequence[Word], part: Part) -> bool:
        """Whether a part names nobody else as well: a body has no role, so that is somebody's."""
        named = tuple(takewhile(lambda word: word.form not in (",", "and"), phrase))
        body = who.kind != "person" or _names_a_body(named)
        return _may_speak(who, phrase) and not (body and tells_more(part.speaker.of(self._text)))

    def _relay(self, place: Span) -> str | None:
        """Who is told to have passed it on: an outlet, also of a name that does not tell so."""
        words = self._words(place)
        if words is None or (outlet := self._cast.outlet(words[1])):
            return outlet if words else None
        found = self._cast.resolve(*words, speaks=False)
        return found.ids[0] if found.kind in ("organisation", "outlet") else None

    def _words(self, place: Span) -> tuple[Parse, Sequence[Word]] | None:
        """The first phrase of a place as parsed."""
        for parse in self._parses:
            inside = [word for word in parse.words if place.overlap(word.span)]
            inside = [word for word in inside if word.pos not in ("PUNCT", "SPACE")]
            if inside:
                phrase = speech.phrase(parse, head_of(inside))
                phrase = tuple(w for w in phrase if place.overlap(w.span))
                return (parse, phrase) if phrase else None
        return None


def _only(chains: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The one way that words came, and none where several are told."""
    told = [chain for chain in chains if chain]
    return told[0] if len(told) == 1 else ()


def _may_speak(who: Speaker, phrase: Sequence[Word]) -> bool:
    """Whether a name is one's, and no outlet's: an organisation's words must tell what it is."""
    body = who.kind == "organisation" and _names_a_body(phrase)
    return who.known and len(who.ids) == 1 and (who.kind in _SPEAKING or body)


def _names_a_body(phrase: Sequence[Word]) -> bool:
    return any(names.ends_a_body(w.form) or w.form.casefold() in names.STAFFS for w in phrase)
