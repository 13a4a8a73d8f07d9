"""`onrecord draft --with llm`: an engine that the story names, whose offers pass our door."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.draft.llm.agreement import Second
from onrecord.draft.llm.answer import Answer, read
from onrecord.draft.llm.asking import ask
from onrecord.draft.llm.door import Door, Rejected, named_in
from onrecord.draft.llm.endpoint import Endpoint, EngineError
from onrecord.draft.llm.prompt import messages, windows
from onrecord.draft.proposal import ActorLike, Drafted
from onrecord.draft.reading import Given
from onrecord.frozen import dataclass
from onrecord.text import Span


@dataclass(frozen=True, slots=True)
class Llm:
    """Drafts by asking an endpoint; called as `drafted` of the embedded engine is."""

    endpoint: Endpoint

    def __call__(self, text: str, given: Given, /) -> Drafted:
        """Return entries for a text, and the actors that they need; see `drafted`.

        Raises:
            EngineError: where one of its questions gets no answer to use; nothing is proposed then.
        """
        known = named_in(text, given.actors)
        why = f"proposed by {self.endpoint.model}; its words stand in the text"
        door = Door(text, given, set(given.taken), why)
        answers = [self._answer(text, window, known) for window in windows(text)]
        for answer in answers:
            door.let_in(answer.offers)
            door.turned_away[Rejected.FORM] += answer.malformed
        second = Second.of(text, replace(given, covered=(), worked_over=()), door.new)
        entries = tuple(sorted(map(second.judged, door.entries), key=lambda each: each.said))
        used = {id_ for each in entries for id_ in (*each.who, *each.via)}
        new = tuple(actor for id_, actor in door.new.items() if id_ in used)
        return Drafted(entries, new, (*_notes(door, answers), *second.notes))

    def _answer(self, text: str, window: Span, known: Mapping[str, ActorLike]) -> Answer:
        try:
            return read(ask(self.endpoint, messages(text, window, known)))
        except EngineError as error:
            raise EngineError(f"{self.endpoint.model}: {error}") from None


def _notes(door: Door, answers: Sequence[Answer]) -> list[str]:
    """What an editor should know of what was turned away."""
    notes = []
    if turned_away := door.turned_away.total():
        notes.append(f"{turned_away} of {_proposals(door.offered)} rejected: {_reasons(door)}")
    if broken_off := sum(answer.broken_off for answer in answers):
        what = "an answer broke" if broken_off == 1 else f"{broken_off} answers broke"
        notes.append(f"{what} off; the proposals that stood whole before that were kept")
    return notes


def _proposals(count: int) -> str:
    return f"{count} proposal{'' if count == 1 else 's'}"


def _reasons(door: Door) -> str:
    found: Counter[Rejected] = +door.turned_away
    if len(found) == 1:
        return str(next(iter(found)))
    return ", ".join(f"{count} {reason}" for reason, count in found.most_common())
