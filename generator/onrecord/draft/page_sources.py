"""Whom the `Source:` of a page names: who speaks in the quotations below it, and through whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.draft import names, speech
from onrecord.draft.labels import Sourced, is_labelled_quotation, sources
from onrecord.draft.parse import Parse, Word
from onrecord.draft.speakers import Cast, Speaker, nobody_known
from onrecord.draft.speakers.phrases import head_of
from onrecord.frozen import dataclass
from onrecord.ids import UNKNOWN
from onrecord.text import Span

_SURE = 0.98
_SPEAKING = frozenset({"person", "office", "government"})
WHY = "as the page's label for its source says"


@dataclass(frozen=True, slots=True)
class Told:
    """Who speaks below a label and who passed it on; None and nothing where it may be several."""

    speaker: Speaker | None
    via: tuple[str, ...]


class PageSources:
    """What a page's labels tell of the quotations below them."""

    def __init__(self, text: str, parses: Sequence[Parse], cast: Cast) -> None:
        self._text = text
        self._parses = parses
        self._cast = cast
        self._told: dict[int, Told] = {}

    def speaker(self, said: Span) -> Speaker | None:
        """Return whose a quotation is before which only `Quote:` stands; None for any other."""
        told = self._above(said.start)
        if told is None or not is_labelled_quotation(self._text, said):
            return None
        return told.speaker or nobody_known(None, sure=0.5)

    def via(self, said: Span, speaker: Speaker, *, quoted: bool) -> tuple[str, ...]:
        """Return through whom words came below a label that names their speaker, or nobody."""
        told = self._above(said.start)
        if told is None or speaker.kind == "outlet":
            return ()
        same = told.speaker is not None and told.speaker.ids == speaker.ids
        return told.via if same or (quoted and told.speaker is None) else ()

    def _above(self, at: int) -> Told | None:
        for each in sources(self._text):
            if each.place.end <= at < each.until:
                found = self._told.get(each.place.start) or self._read(each)
                self._told[each.place.start] = found
                return found
        return None

    def _read(self, source: Sourced) -> Told:
        speakers: dict[tuple[str, ...], Speaker] = {}
        chains: set[tuple[str, ...]] = set()
        for part in source.parts:
            words = self._words(part.speaker)
            own = self._cast.outlet(words[1]) if words else None
            passing = self._relay(part.relay) if part.relay else None
            chains.add(tuple(each for each in (own, passing) if each and each != UNKNOWN))
            who = self._cast.resolve(*words, speaks=False) if words and not own else None
            if who is not None and words and who.known and _may_speak(who, words[1]):
                speakers[who.ids] = Speaker(who.ids, None, who.kind, WHY, sure=_SURE)
            elif who is not None and part.relay:
                return Told(None, _only(chains))
        one = next(iter(speakers.values())) if len(speakers) == 1 else None
        return Told(one, _only(chains) if one or not speakers else ())

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
    """Whether a name is no outlet's: of an organisation its own words must tell what it is."""
    told = any(names.ends_a_body(w.form) or w.form.casefold() in names.STAFFS for w in phrase)
    return who.kind in _SPEAKING or (who.kind == "organisation" and told)
