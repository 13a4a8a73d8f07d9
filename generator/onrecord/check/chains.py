"""Does every chain lead somewhere, instead of back to itself?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.ids import UNKNOWN
from onrecord.problems import Place, Problem
from onrecord.story import ACTORS, CLAIMS, Story


def relays_do_not_return(story: Story) -> Iterator[Problem]:
    """Nobody passes on what has come from him already."""
    for item in story.entries():
        seen = set(item.entry.who) - {UNKNOWN}
        for number, id_ in enumerate(item.entry.via):
            if id_ in seen:
                sentence = f'this chain returns to "{id_}"'
                advice = "`via` names each relay once, from the speaker's side to this source's"
                yield Problem(item.place("via", number), sentence, advice, kind="chain-returns")
            seen |= {id_} - {UNKNOWN}


def spokespersons_do_not_return(story: Story) -> Iterator[Problem]:
    """Following `speaks_for` comes to an end."""
    following = {id_: [a.speaks_for] for id_, a in story.actors.items() if a.speaks_for}
    for circle in _circles(following):
        place = _place(story, ACTORS, circle[0], "speaks_for")
        yield _returns(place, circle, "speaks for", "leave `speaks_for` out at the last of them")


def answers_do_not_return(story: Story) -> Iterator[Problem]:
    """No claim answers one that answers it."""
    following = {id_: list(claim.answers) for id_, claim in story.claims.items()}
    for circle in _circles(following):
        place = _place(story, CLAIMS, circle[0], "answers")
        yield _returns(place, circle, "answers", "keep `answers` at the one that came later")


def _place(story: Story, name: str, id_: str, key: str) -> Place:
    return story.documents[name].place((id_, key))


def _returns(place: Place, circle: Sequence[str], verb: str, advice: str) -> Problem:
    way = f" {verb} ".join([*circle, circle[0]])
    return Problem(place, f"this chain returns to itself: {way}", advice, kind="chain-returns")


def _circles(following: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Every circle, once, beginning with the id that sorts first."""
    for start in sorted(following):
        yield from _from(start, [start], following)


def _from(
    start: str, way: list[str], following: Mapping[str, Sequence[str]]
) -> Iterator[list[str]]:
    for id_ in following.get(way[-1], ()):
        if id_ == start:
            yield way
        elif id_ > start and id_ not in way:
            yield from _from(start, [*way, id_], following)


def nothing_asserts_what_it_rejects(story: Story) -> Iterator[Problem]:
    """An entry that rejects a claim does not join it: to deny is not to assert."""
    for item in story.entries():
        for number, id_ in enumerate(item.entry.claim):
            if id_ in item.entry.rejects:
                sentence = f'this entry both belongs to "{id_}" and rejects it'
                advice = "keep `rejects` alone; a denial may be a claim of its own"
                place = item.place("claim", number)
                yield Problem(place, sentence, advice, kind="asserts-and-rejects")
