"""Does every id lead somewhere, and is everything that has one used?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from onrecord.check.written import Finding, at, each_id, ids_in, misread, stands_in_a_broken_file
from onrecord.ids import NOBODY, UNKNOWN
from onrecord.model import Actor, ActorKind, Claim
from onrecord.problems import Problem, Severity, did_you_mean, nearest_id
from onrecord.story import ACTORS, CLAIMS, SHEETS, SOURCES, STORY, SheetEntry, SourceFile, Story


def actors_exist(story: Story) -> Iterator[Problem]:
    """Whoever speaks, passes on, listens, publishes or is spoken for is in the list of actors."""
    for item in story.entries():
        entry = item.entry
        for key, ids in (("who", entry.who), ("via", entry.via), ("to", entry.to)):
            for id_, place in each_id(item.place, key, ids):
                if id_ != UNKNOWN or key == "to":
                    yield from _known_actor(story, id_, place)
    for source in story.sources.values():
        yield from _who_publishes(story, source)
    for id_, actor in story.actors.items():
        if actor.speaks_for:
            place = partial(at, story, ACTORS, id_, "speaks_for")
            yield from _known_actor(story, actor.speaks_for, place)


def _who_publishes(story: Story, source: SourceFile) -> Iterator[Problem]:
    if source.head.outlet:
        yield from _known_actor(story, source.head.outlet, partial(source.place, "outlet"))
    for id_, place in each_id(source.place, "credited", source.head.credited):
        if id_ == UNKNOWN:
            advice = "leave it out, where nobody else is credited with the text"
            yield Problem(place(), '"unknown" is nobody', advice, kind="unknown-actor")
        else:
            yield from _known_actor(story, id_, place)


def _known_actor(story: Story, id_: str, place: Finding) -> Iterator[Problem]:
    if id_ not in story.actors and not misread(story, ACTORS, id_):
        renamed = _renamed(id_, story.actors)
        otherwise = f"add it to {ACTORS}, with a `name` and a `kind`"
        if id_ in NOBODY:
            otherwise = f"write `{UNKNOWN}` for whom the text does not name, or leave the line out"
        advice = did_you_mean(id_, ids_in(story, ACTORS), otherwise)
        if renamed:
            advice = f'it is called "{renamed}" now'
        yield Problem(place(), f'there is no actor "{id_}"', advice, kind="unknown-actor")


def _renamed(id_: str, records: Mapping[str, Actor | Claim]) -> str | None:
    """What an actor or a claim is called now that had this id."""
    return next((new for new, record in records.items() if id_ in record.was), None)


def sources_exist(story: Story) -> Iterator[Problem]:
    """A basis that stands in another source's article names a source."""
    for source in story.sources.values():
        for key, basis in source.head.basis.items():
            id_ = basis.source
            if id_ and id_ not in story.sources and f"{SOURCES}/{id_}.md" not in story.documents:
                advice = did_you_mean(id_, story.sources, f"sources are {SOURCES}/ID.md")
                place = source.place("basis", key, "source")
                yield Problem(place, f'there is no source "{id_}"', advice, kind="unknown-source")


def outlets_are_outlets(story: Story) -> Iterator[Problem]:
    """A source's outlet is an actor of that kind, and so is each to whom its text is credited."""
    for source in story.sources.values():
        outlet: tuple[str, Finding] = (source.head.outlet or "", partial(source.place, "outlet"))
        for id_, place in (outlet, *each_id(source.place, "credited", source.head.credited)):
            actor = story.actors.get(id_)
            if actor and actor.kind is not ActorKind.OUTLET:
                sentence = f'"{id_}" is no outlet: its kind is {actor.kind.value}'
                advice = f"write `kind: outlet` in {ACTORS}, or name another"
                yield Problem(place(), sentence, advice, kind="wrong-kind")


def topics_exist(story: Story) -> Iterator[Problem]:
    """What something is about is a topic of the story or an actor."""
    choices = {*story.about.topics, *ids_in(story, ACTORS)}
    for item in story.entries():
        for id_, place in each_id(item.place, "about", item.entry.about):
            yield from _known_topic(story, id_, place, choices)
    for claim_id, claim in story.claims.items():
        for id_, place in each_id(partial(at, story, CLAIMS, claim_id), "about", claim.about):
            yield from _known_topic(story, id_, place, choices)


def _known_topic(story: Story, id_: str, place: Finding, choices: set[str]) -> Iterator[Problem]:
    if id_ not in choices and not misread(story, ACTORS, id_):
        otherwise = f"add it to the topics in {STORY}, or to {ACTORS}"
        advice = did_you_mean(id_, choices, otherwise)
        yield Problem(place(), f'there is no topic or actor "{id_}"', advice, kind="unknown-topic")


def topics_are_no_actors(story: Story) -> Iterator[Problem]:
    """An id under `about` means one thing: a topic, or an actor."""
    for id_ in story.about.topics:
        if id_ in ids_in(story, ACTORS):
            place = at(story, STORY, "topics", id_, key=True)
            sentence = f'the topic "{id_}" has the id of an actor'
            yield Problem(place, sentence, "choose another id", kind="duplicate-id")


def claims_exist(story: Story) -> Iterator[Problem]:
    """A claim has a record, or joins two entries at least, which may reject it."""
    joining = _joining(story)
    uses = {*_uses(story), *joining}
    every = (item.entry for sheet in story.sheets.values() for item in sheet)
    gone = {id_ for entry in every if entry.dismissed for id_ in entry.claim}
    for item in story.entries():
        for id_, place in each_id(item.place, "claim", item.entry.claim):
            for problem in _known_claim(story, id_, place, joining):
                alone = id_ in gone or (item.entry.draft and not _nearest_claim(story, id_))
                left = alone and not _renamed(id_, story.claims)
                yield _left_alone(problem) if left else problem
        for id_, place in _kept_out_of(item):
            yield from _known_claim(story, id_, place, uses)
    for claim_id, claim in story.claims.items():
        for key, ids in (("contradicts", claim.contradicts), ("answers", claim.answers)):
            for id_, place in each_id(partial(at, story, CLAIMS, claim_id), key, ids):
                yield from _known_claim(story, id_, place, uses)
    for id_, place in each_id(partial(at, story, STORY), "leads", story.about.leads):
        yield from _known_claim(story, id_, place, uses)


def _left_alone(problem: Problem) -> Problem:
    """The same where the others that it was joined with are gone, which breaks nothing."""
    return replace(
        problem,
        severity=Severity.WARNING,
        sentence=f"{problem.sentence} any more",
        advice=f"take it out, or {problem.advice}",
    )


def nearest_entry(name: str, known: Iterable[str], otherwise: str) -> str:
    """Return advice on an entry's name: the nearest one of its source, or of all where it has none.

    The sources' long names would make any two entries of one look alike.
    """
    sheet, sign, id_ = name.partition("#")
    names = list(known)
    ids = [each.removeprefix(f"{sheet}{sign}") for each in names if each.startswith(sheet + sign)]
    if not ids:
        return did_you_mean(name, names, otherwise)
    return did_you_mean(id_, ids).replace('"', f'"{sheet}{sign}', 1) or otherwise


def _kept_out_of(item: SheetEntry) -> Iterator[tuple[str, Finding]]:
    """The claims that an entry names without belonging to them."""
    for id_, place in each_id(item.place, "rejects", item.entry.rejects):
        if id_ != UNKNOWN:
            yield id_, place
    for id_, place in each_id(item.place, "not", item.entry.ruled_out):
        if "#" not in id_:
            yield id_, place


def ruled_out_entries_exist(story: Story) -> Iterator[Problem]:
    """What an entry is not the same as is still there; if it is not, nothing depends on it."""
    named = story.named()
    for item in story.entries():
        for name, place in each_id(item.place, "not", item.entry.ruled_out):
            sheet = story.documents.get(f"{SHEETS}/{name.partition('#')[0]}.yml")
            if "#" in name and name not in named and not (sheet and sheet.problems):
                advice = nearest_entry(name, named, "if it is gone for good, remove this")
                sentence = f'there is no entry "{name}"'
                yield Problem(place(), sentence, advice, Severity.WARNING, "unknown-entry")


def claims_have_titles(story: Story) -> Iterator[Problem]:
    """A claim that joins entries but has no record is shown without a title.

    Of one that only drafts have, and none rejects, nothing is told yet: first somebody has to look.
    """
    entries = [item.entry for item in story.entries()]
    seen = {id_ for entry in entries if not entry.draft for id_ in entry.claim}
    joining = _joining(story) & seen.union(*(entry.rejects for entry in entries))
    joining.difference_update(*(claim.was for claim in story.claims.values()))
    untitled: set[str] = set()
    for item in story.entries():
        belonging = each_id(item.place, "claim", item.entry.claim)
        for id_, place in (*belonging, *each_id(item.place, "rejects", item.entry.rejects)):
            known = id_ in story.claims or id_ in untitled or misread(story, CLAIMS, id_)
            if id_ in joining and not known:
                untitled.add(id_)
                sentence = f'the claim "{id_}" has no title'
                advice = f"give it one in {CLAIMS}"
                yield Problem(place(), sentence, advice, Severity.WARNING, "untitled-claim")


def _joining(story: Story) -> set[str]:
    """The claims that two entries at least assert or reject."""
    uses = _uses(story)
    uses.update(id_ for item in story.entries() for id_ in item.entry.rejects if id_ != UNKNOWN)
    return {id_ for id_, count in uses.items() if count > 1}


def _uses(story: Story) -> Counter[str]:
    """How many entries belong to each claim."""
    return Counter(id_ for item in story.entries() for id_ in item.entry.claim)


def _known_claim(
    story: Story, id_: str, place: Finding, unrecorded: Container[str]
) -> Iterator[Problem]:
    renamed = _renamed(id_, story.claims)
    if id_ in story.claims or (id_ in unrecorded and not renamed) or misread(story, CLAIMS, id_):
        return
    if stands_in_a_broken_file(story, id_):
        return
    near = _nearest_claim(story, id_)
    advice = f'did you mean "{near}"?' if near else f"add it to {CLAIMS}, with a `title`"
    if renamed:
        advice = f'it is called "{renamed}" now'
    yield Problem(place(), f'there is no claim "{id_}"', advice, kind="unknown-claim")


def _nearest_claim(story: Story, id_: str) -> str:
    """The claim that may have been meant by what is none, if any is near."""
    return nearest_id(id_, {*ids_in(story, CLAIMS), *_uses(story)} - {id_})


def all_is_used(story: Story) -> Iterator[Problem]:
    """Every actor and every claim is named by something; what nothing names may be a slip.

    While a sheet is empty, nobody knows: its entries may be lost, and what they named is not.
    """
    if not all(story.sheets.values()):
        return
    claims: set[str] = set()
    actors: set[str | None] = set()
    for entry in (item.entry for item in story.entries()):
        claims.update(entry.claim, entry.rejects)
        actors.update(entry.who, entry.via, entry.to, entry.about)
    for source in story.sources.values():
        actors.update([source.head.outlet], source.head.credited)
    actors.update(actor.speaks_for for actor in story.actors.values())
    actors.update(*(claim.about for claim in story.claims.values()))
    unclaimed = (id_ for id_, claim in story.claims.items() if claims.isdisjoint({id_, *claim.was}))
    unnamed = (id_ for id_, actor in story.actors.items() if actors.isdisjoint({id_, *actor.was}))
    yield from _unused(story, CLAIMS, "claim", unclaimed)
    yield from _unused(story, ACTORS, "actor", unnamed)


def _unused(story: Story, name: str, what: str, ids: Iterable[str]) -> Iterator[Problem]:
    for id_ in sorted(ids):
        if stands_in_a_broken_file(story, id_):
            continue
        yield Problem(
            at(story, name, id_, key=True),
            f'nothing uses the {what} "{id_}"',
            "look for a slip where it should be named, or remove it",
            Severity.WARNING,
            f"unused-{what}",
        )
