"""Does every chain lead somewhere, instead of back to itself?"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from onrecord.ids import UNKNOWN
from onrecord.model import ActorKind, Entry
from onrecord.problems import Place, Problem, Severity
from onrecord.record import join
from onrecord.record.denying import plainly_made, says
from onrecord.record.origins import told_twice, two_origins
from onrecord.story import ACTORS, CLAIMS, Story
from onrecord.text import few


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


def outlets_pass_nothing_on_to_themselves(story: Story) -> Iterator[Problem]:
    """A chain ends at the source's own outlet in any case, which `via` would name once more.

    It tells something only of somebody unnamed: "a source told us" begins at that outlet.
    """
    for item in story.entries():
        source = story.sources.get(item.sheet)
        outlet = source and source.head.outlet
        for number, id_ in enumerate(item.entry.via):
            if id_ == outlet and not _begins_with_nobody_named(story, item.entry, number):
                sentence = f'"{id_}" published this article, and is no relay on the way to it'
                place = item.place("via", number)
                advice = "leave it out of `via`"
                yield Problem(place, sentence, advice, Severity.WARNING, "own-outlet")


def outlets_print_no_text_of_their_own_as_anothers(story: Story) -> Iterator[Problem]:
    """`credited` is whose text it is beside the outlet that printed it."""
    for source in story.sources.values():
        for number, id_ in enumerate(source.head.credited):
            if id_ == source.head.outlet:
                sentence = f'"{id_}" published this article, and is credited in any case'
                place = source.place("credited", number)
                advice = "leave it out of `credited`"
                yield Problem(place, sentence, advice, Severity.WARNING, "own-outlet")


def _begins_with_nobody_named(story: Story, entry: Entry, end: int) -> bool:
    """Whether nobody of a chain before one of its relays is named."""
    before = [story.actors.get(id_) for id_ in (*entry.who, *entry.via[:end])]
    return all(actor is None or actor.kind is ActorKind.UNNAMED for actor in before)


def one_passage_has_one_speaker(story: Story) -> Iterator[Problem]:
    """The same words in two entries of a claim have one speaker, or one passes on the other's."""
    told: set[frozenset[str]] = set()
    items = {item.name: item for item in story.entries()}
    for claim in join(story).claims.values():
        for wording, twice in told_twice(claim.wordings):
            for other in twice:
                pair = frozenset({wording.name, other.name})
                if pair not in told and two_origins(wording, other):
                    told.add(pair)
                    sentence = (
                        f'most of these words are also in "{other.id}", of the same claim, as '
                        "somebody else's: they are not counted as two origins"
                    )
                    advice = "if one passes on the other, name it in `via`; else keep one of them"
                    place = items[wording.name].place("said")
                    yield Problem(place, sentence, advice, Severity.WARNING, "entered-twice")


def relays_pass_on_what_somebody_says(story: Story) -> Iterator[Problem]:
    """A chain begins at a speaker; without one it would silently lead to no origin."""
    for item in story.entries():
        if item.entry.via and not item.entry.who:
            sentence = "`via` stands here, and nobody whose words are passed on"
            advice = "say in `who` who says it, or `who: unknown`"
            yield Problem(item.place("via", key=True), sentence, advice, kind="no-speaker")


def nobody_speaks_beside_unknown(story: Story) -> Iterator[Problem]:
    """Beside a speaker who is known, `unknown` would be shown nowhere."""
    for item in story.entries():
        who = item.entry.who
        if UNKNOWN in who and len(who) > 1:
            sentence = "`unknown` stands for all who speak, and somebody is named beside it"
            advice = (
                f"for somebody whom the text only describes, add an actor of the kind `unnamed` to"
                f" {ACTORS} and name it here; else leave `unknown` out"
            )
            place = item.place("who", who.index(UNKNOWN))
            yield Problem(place, sentence, advice, kind="unknown-beside-others")


def spokespersons_do_not_return(story: Story) -> Iterator[Problem]:
    """Following `speaks_for` comes to an end."""
    following = {id_: [a.speaks_for] for id_, a in story.actors.items() if a.speaks_for}
    for circle in _circles(following):
        place = story.documents[ACTORS].place((circle[0], "speaks_for"))
        yield _returns(place, circle, "speaks for", "leave `speaks_for` out at the last of them")


def answers_do_not_return(story: Story) -> Iterator[Problem]:
    """No claim answers one that answers it."""
    following = {id_: list(claim.answers) for id_, claim in story.claims.items()}
    for circle in _circles(following):
        number = following[circle[0]].index(circle[1 % len(circle)])
        place = story.documents[CLAIMS].place((circle[0], "answers", number))
        yield _returns(place, circle, "answers", "keep `answers` at the one that came later")


def _returns(place: Place, circle: Sequence[str], verb: str, advice: str) -> Problem:
    way = f" {verb} ".join([*circle, circle[0]])
    return Problem(place, f"this chain returns to itself: {way}", advice, kind="chain-returns")


def _circles(following: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The shortest circle through each id that sorts before all others of its circle."""
    for start in sorted(following):
        circle = _circle(start, following)
        if circle:
            yield circle


def _circle(start: str, following: Mapping[str, Sequence[str]]) -> list[str]:
    came_from = {start: start}
    waiting = deque([start])
    while waiting:
        id_ = waiting.popleft()
        for after in following.get(id_, ()):
            if after == start:
                return _way_to(id_, came_from)
            if after > start and after not in came_from:
                came_from[after] = id_
                waiting.append(after)
    return []


def _way_to(id_: str, came_from: Mapping[str, str]) -> list[str]:
    way = [id_]
    while came_from[way[-1]] != way[-1]:
        way.append(came_from[way[-1]])
    return way[::-1]


def nothing_asserts_what_it_rejects(story: Story) -> Iterator[Problem]:
    """An entry that rejects a claim does not join it: to deny is not to assert."""
    for item in story.entries():
        for number, id_ in enumerate(item.entry.claim):
            if id_ in item.entry.rejects:
                sentence = f'this entry both belongs to "{id_}" and rejects it'
                advice = "keep `rejects` alone; a denial may be a claim of its own"
                place = item.place("claim", number)
                yield Problem(place, sentence, advice, kind="asserts-and-rejects")


def a_denial_says_what_it_denies(story: Story) -> Iterator[Problem]:
    """An entry that belongs to a claim, and rejects nobody knows what, may well reject that claim.

    It counts as saying it only where others of the claim reject something, too, or none is there.
    """
    plain = plainly_made(story)
    for item in story.entries():
        if item.entry.claim and item.entry.is_open_denial:
            claim = item.entry.claim[0]
            counts = claim in says(item.entry, plain)
            sentence = (
                f'this entry counts as saying "{claim}", and rejects something'
                if counts
                else f'this entry rejects something, so it does not count as saying "{claim}"'
            )
            advice = (
                f"if it denies that, write `rejects: {claim}` and remove `claim`; if that is its "
                "denial, say in `rejects` what it denies"
            )
            place = item.place("rejects")
            yield Problem(place, sentence, advice, Severity.WARNING, "asserts-and-rejects")


def what_is_denied_is_known(story: Story) -> Iterator[Problem]:
    """Of every denial somebody has said what it denies; or a note says that nobody can tell."""
    left = story.open_denials()
    if left:
        deny = "1 entry denies" if len(left) == 1 else f"{len(left)} entries deny"
        names = few([each.name for each in left])
        sentence = f"{deny} something, and nobody has said what: {names}"
        advice = (
            "`onrecord link` offers the likeliest claims; or write the claim into `rejects` in "
            "place of `unknown`; or approve it with a `note` that nobody can tell"
        )
        place = left[0].place("rejects")
        yield Problem(place, sentence, advice, Severity.QUESTION, "open-denial")


def nothing_belongs_to_what_it_is_not(story: Story) -> Iterator[Problem]:
    """An entry that is kept out of a claim does not join it."""
    for item in story.entries():
        for number, id_ in enumerate(item.entry.ruled_out):
            if id_ in item.entry.claim:
                sentence = f'this entry both belongs to "{id_}" and is said not to'
                advice = "keep it under `claim` or under `not`"
                place = item.place("not", number)
                yield Problem(place, sentence, advice, kind="joined-and-ruled-out")


def no_claim_contradicts_itself(story: Story) -> Iterator[Problem]:
    """What cannot be true together are two claims."""
    for id_, claim in story.claims.items():
        if id_ in claim.contradicts:
            place = story.documents[CLAIMS].place(
                (id_, "contradicts", claim.contradicts.index(id_))
            )
            sentence = f'the claim "{id_}" is said to contradict itself'
            advice = "name the other claim, or leave this out"
            yield Problem(place, sentence, advice, kind="contradicts-itself")
