"""Does every id lead somewhere, to one thing only, and is everything that has one used?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import pairwise

from onrecord.english import lexicon
from onrecord.english.diminutives import is_diminutive
from onrecord.grouping import grouped
from onrecord.ids import NOBODY, UNKNOWN, slug
from onrecord.model import Actor, ActorKind, Claim
from onrecord.problems import Place, Problem, Severity, did_you_mean, nearest_id
from onrecord.story import ACTORS, CLAIMS, SHEETS, SOURCES, STORY, SheetEntry, SourceFile, Story
from onrecord.text import find, squeeze

_Finding = Callable[[], Place]
"""Finds the place of an id, which is looked for only where something is wrong with that."""


def _each(
    place: Callable[..., Place], key: str, ids: Iterable[str]
) -> Iterator[tuple[str, _Finding]]:
    """The ids under a key of a record, each with its place, as `place` finds it in that."""
    for number, id_ in enumerate(ids):
        yield id_, partial(place, key, number)


def actors_exist(story: Story) -> Iterator[Problem]:
    """Whoever speaks, passes on, listens, publishes or is spoken for is in the list of actors."""
    for item in story.entries():
        entry = item.entry
        for key, ids in (("who", entry.who), ("via", entry.via), ("to", entry.to)):
            for id_, place in _each(item.place, key, ids):
                if id_ != UNKNOWN or key == "to":
                    yield from _known_actor(story, id_, place)
    for source in story.sources.values():
        yield from _who_publishes(story, source)
    for id_, actor in story.actors.items():
        if actor.speaks_for:
            place = partial(_at, story, ACTORS, id_, "speaks_for")
            yield from _known_actor(story, actor.speaks_for, place)


def _who_publishes(story: Story, source: SourceFile) -> Iterator[Problem]:
    if source.head.outlet:
        yield from _known_actor(story, source.head.outlet, partial(source.place, "outlet"))
    for id_, place in _each(source.place, "credited", source.head.credited):
        if id_ == UNKNOWN:
            advice = "leave it out, where nobody else is credited with the text"
            yield Problem(place(), '"unknown" is nobody', advice, kind="unknown-actor")
        else:
            yield from _known_actor(story, id_, place)


def _at(story: Story, name: str, *where: str | int, key: bool = False) -> Place:
    document = story.documents.get(name)
    return document.place(where, key=key) if document else Place(name)


def _known_actor(story: Story, id_: str, place: _Finding) -> Iterator[Problem]:
    if id_ not in story.actors and not _misread(story, ACTORS, id_):
        renamed = next((new for new, actor in story.actors.items() if id_ in actor.was), None)
        otherwise = f"add it to {ACTORS}, with a `name` and a `kind`"
        if id_ in NOBODY:
            otherwise = f"write `{UNKNOWN}` for whom the text does not name, or leave the line out"
        advice = did_you_mean(id_, _written(story, ACTORS), otherwise)
        if renamed:
            advice = f'it is called "{renamed}" now'
        yield Problem(place(), f'there is no actor "{id_}"', advice, kind="unknown-actor")


def speakers_are_whom_the_text_names(story: Story) -> Iterator[Problem]:
    """Whom the text names is not entered as another, unless a note says why.

    A pronoun, a role or a description may stand for anybody. So may words that hold a name inside
    a description: "a lawyer of Helga Marsh", "Helga Marsh's lawyer".
    """
    people = {id_: a for id_, a in story.actors.items() if a.kind is ActorKind.PERSON}
    full_names = [(id_, name) for id_, a in people.items() for name in _names(a) if " " in name]
    known = [(id_, a) for id_, a in story.actors.items() if a.kind in _KNOWN_BY_NAME]
    bare = grouped((_bare(name), id_) for id_, a in known for name in _names(a))
    for item in story.entries():
        printed, who = squeeze(item.entry.who_printed or ""), item.entry.who
        if not printed or not who or UNKNOWN in who or item.entry.note:
            continue
        named, other = _of_this_name(story, bare, printed, who), None
        if people.keys() >= set(who):
            own = [_words(name) for id_ in who for name in _names(people[id_])]
            first = {word for name in own for word in name[: max(1, len(name) - 1)]}
            if first & set(_words(printed)):
                continue
            named = named or next((i for i, name in full_names if _is_named(name, printed)), None)
            other = _namesake(printed, own)
        other = f'"{named}"' if named else other
        if other:
            sentence = f'the text names {other} here, and `who` is "{", ".join(who)}"'
            advice = "put the one right that is wrong, or say in a `note` how it comes"
            if not named:
                advice += f"; if both are one person, add this name under `names` in {ACTORS}"
            place = item.place("who")
            yield Problem(place, sentence, advice, Severity.WARNING, "other-speaker")


_KNOWN_BY_NAME = frozenset((ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.OUTLET))
"""Kinds whose name is nobody else's: `the report` or `the ministry` are many; and a person whom the
text names may well have spoken for somebody."""


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _of_this_name(
    story: Story, bare: Mapping[str, Sequence[str]], printed: str, who: Sequence[str]
) -> str | None:
    """Whom alone the words name, if that is neither of those who speak, nor speaks for them."""
    named = bare.get(_bare(printed), ())
    speaking = {each for id_ in who for each in _speaking_for(story, id_)} if named else set()
    if any(id_ in speaking or {*who} & {*_speaking_for(story, id_)} for id_ in named):
        return None
    return next(iter(named), None)


def _speaking_for(story: Story, id_: str) -> Sequence[str]:
    """An actor, for whom it speaks, and so on; of a ring, each once."""
    found: list[str] = []
    actor = story.actors.get(id_)
    while actor and id_ not in found:
        found.append(id_)
        id_ = actor.speaks_for or ""
        actor = story.actors.get(id_)
    return found


def _namesake(printed: str, own: Iterable[Sequence[str]]) -> str | None:
    """The name, in words that tell a speaker, of somebody with another first name than `who` has.

    Only what many have for a first name is taken for one: `Senator Lee` may be Bob Lee.
    """
    surnames = {name[-1]: name[0] for name in own if len(name) > 1}
    for before, after in pairwise(_WORD.findall(printed)):
        first, surname = slug(before), slug(after)
        mine = surnames.get(surname, first)
        short = mine.startswith(first) or first.startswith(mine) or is_diminutive(first, mine)
        is_first = lexicon.is_a_first_name(first) and not lexicon.is_a_person(first)
        if is_first and not short and _is_named(f"{before} {after}", printed):
            return f'"{before} {after}"'
    return None


_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"\b(?:of|for|to|by|with|from|behalf|than|about|like|and)\b")
"""What may stand between a speaker and somebody else's name."""
_GOES_ON = re.compile(r"\s*[\w'’]")
"""What behind a name makes it part of a longer one, or of somebody else: `Helga Marsh's lawyer`."""


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.names)


@lru_cache(maxsize=1 << 12)  # the same people speak in entry after entry
def _words(name: str) -> Sequence[str]:
    return [slug(word) or word.casefold() for word in _WORD.findall(name)]


def _is_named(name: str, printed: str) -> bool:
    """Whether words name somebody in full, with a title before and what he is set apart behind."""
    before, found, behind = printed.partition(name)
    if not found or before[-1:].isalnum() or _GOES_ON.match(behind):
        return False
    return not _INSIDE.search(before)


def stands_in_a_broken_file(story: Story, words: str) -> bool:
    """Return whether words stand where nothing can be read, for which one problem is enough.

    Of a file whose very characters cannot be read nobody knows what stands there.
    """
    return any(
        (bool(file.problems) and not file.text)
        or find(file.text if file.data is None else file.unread, words)
        for name, file in story.documents.items()
        if name not in {ACTORS, CLAIMS}
    )


def _misread(story: Story, name: str, id_: str) -> bool:
    """Whether a record is there but wrong in itself, which is a problem already."""
    document = story.documents.get(name)
    if document is None:
        return False
    if not isinstance(document.data, dict):
        return bool(document.problems)  # else the file is empty
    written = {slug(each) for each in _written(story, name)}
    return bool(document.unread and find(document.unread, id_)) or id_ in written


def _written(story: Story, name: str) -> set[str]:
    """The ids of all records in a file, those that are wrong in themselves too."""
    document = story.documents.get(name)
    return {str(where[0]) for where in document.keys if len(where) == 1} if document else set()


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
        outlet: tuple[str, _Finding] = (source.head.outlet or "", partial(source.place, "outlet"))
        for id_, place in (outlet, *_each(source.place, "credited", source.head.credited)):
            actor = story.actors.get(id_)
            if actor and actor.kind is not ActorKind.OUTLET:
                sentence = f'"{id_}" is no outlet: its kind is {actor.kind.value}'
                advice = f"write `kind: outlet` in {ACTORS}, or name another"
                yield Problem(place(), sentence, advice, kind="wrong-kind")


def topics_exist(story: Story) -> Iterator[Problem]:
    """What something is about is a topic of the story or an actor."""
    choices = {*story.about.topics, *_written(story, ACTORS)}
    for item in story.entries():
        for id_, place in _each(item.place, "about", item.entry.about):
            yield from _known_topic(story, id_, place, choices)
    for claim_id, claim in story.claims.items():
        for id_, place in _each(partial(_at, story, CLAIMS, claim_id), "about", claim.about):
            yield from _known_topic(story, id_, place, choices)


def _known_topic(story: Story, id_: str, place: _Finding, choices: set[str]) -> Iterator[Problem]:
    if id_ not in choices and not _misread(story, ACTORS, id_):
        otherwise = f"add it to the topics in {STORY}, or to {ACTORS}"
        advice = did_you_mean(id_, choices, otherwise)
        yield Problem(place(), f'there is no topic or actor "{id_}"', advice, kind="unknown-topic")


def topics_are_no_actors(story: Story) -> Iterator[Problem]:
    """An id under `about` means one thing: a topic, or an actor."""
    for id_ in story.about.topics:
        if id_ in _written(story, ACTORS):
            place = _at(story, STORY, "topics", id_, key=True)
            sentence = f'the topic "{id_}" has the id of an actor'
            yield Problem(place, sentence, "choose another id", kind="duplicate-id")


def claims_exist(story: Story) -> Iterator[Problem]:
    """A claim has a record, or joins two entries at least, which may reject it."""
    joining = _joining(story)
    uses = {*_uses(story), *joining}
    every = (item.entry for sheet in story.sheets.values() for item in sheet)
    gone = {id_ for entry in every if entry.dismissed for id_ in entry.claim}
    for item in story.entries():
        for id_, place in _each(item.place, "claim", item.entry.claim):
            for problem in _known_claim(story, id_, place, joining):
                alone = id_ in gone or (item.entry.draft and not _nearest_claim(story, id_))
                yield _left_alone(problem) if alone else problem
        for id_, place in _kept_out_of(item):
            yield from _known_claim(story, id_, place, uses)
    for claim_id, claim in story.claims.items():
        for key, ids in (("contradicts", claim.contradicts), ("answers", claim.answers)):
            for id_, place in _each(partial(_at, story, CLAIMS, claim_id), key, ids):
                yield from _known_claim(story, id_, place, uses)
    for id_, place in _each(partial(_at, story, STORY), "leads", story.about.leads):
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


def _kept_out_of(item: SheetEntry) -> Iterator[tuple[str, _Finding]]:
    """The claims that an entry names without belonging to them."""
    for id_, place in _each(item.place, "rejects", item.entry.rejects):
        if id_ != UNKNOWN:
            yield id_, place
    for id_, place in _each(item.place, "not", item.entry.ruled_out):
        if "#" not in id_:
            yield id_, place


def ruled_out_entries_exist(story: Story) -> Iterator[Problem]:
    """What an entry is not the same as is still there; if it is not, nothing depends on it."""
    named = story.named()
    for item in story.entries():
        for name, place in _each(item.place, "not", item.entry.ruled_out):
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
    untitled: set[str] = set()
    for item in story.entries():
        belonging = _each(item.place, "claim", item.entry.claim)
        for id_, place in (*belonging, *_each(item.place, "rejects", item.entry.rejects)):
            known = id_ in story.claims or id_ in untitled or _misread(story, CLAIMS, id_)
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
    story: Story, id_: str, place: _Finding, unrecorded: Container[str]
) -> Iterator[Problem]:
    if id_ in story.claims or id_ in unrecorded or _misread(story, CLAIMS, id_):
        return
    if stands_in_a_broken_file(story, id_):
        return
    near = _nearest_claim(story, id_)
    advice = f'did you mean "{near}"?' if near else f"add it to {CLAIMS}, with a `title`"
    yield Problem(place(), f'there is no claim "{id_}"', advice, kind="unknown-claim")


def _nearest_claim(story: Story, id_: str) -> str:
    """The claim that may have been meant by what is none, if any is near."""
    return nearest_id(id_, {*_written(story, CLAIMS), *_uses(story)} - {id_})


def ids_are_unique(story: Story) -> Iterator[Problem]:
    """No two entries of a sheet, actors, claims or sources share an address, old ones included."""
    for sheet in story.sheets.values():
        seen: dict[str, _Finding] = {}
        for item in sheet:
            yield from _taken(item.entry.id, partial(item.place, "id"), seen)
        for item in sheet:
            for id_, place in _each(item.place, "was", item.entry.was):
                yield from _taken(id_, place, seen)
    for name, records in ((ACTORS, story.actors), (CLAIMS, story.claims)):
        yield from _old_ids(story, name, records)
    current: dict[str, _Finding] = {id_: source.place for id_, source in story.sources.items()}
    for source in story.sources.values():
        for id_, place in _each(source.place, "was", source.head.was):
            yield from _taken(id_, place, current)


def _old_ids(
    story: Story, name: str, records: Mapping[str, Actor] | Mapping[str, Claim]
) -> Iterator[Problem]:
    taken: dict[str, _Finding] = {id_: partial(_at, story, name, id_, key=True) for id_ in records}
    for id_, record in records.items():
        for old, place in _each(partial(_at, story, name, id_), "was", record.was):
            yield from _taken(old, place, taken)


def _taken(id_: str, finding: _Finding, seen: dict[str, _Finding]) -> Iterator[Problem]:
    if id_ not in seen:
        seen[id_] = finding
        return
    place, first = finding(), seen[id_]()
    where = f"line {first.line}" if first.file == place.file else first.file
    advice = f"it is already in {where}: choose another"
    yield Problem(place, f'the id "{id_}" stands here twice', advice, kind="duplicate-id")


def short_forms_are_unique(story: Story) -> Iterator[Problem]:
    """No two outlets have the same short form."""
    seen: dict[str, str] = {}
    for id_, actor in story.actors.items():
        first = seen.setdefault(actor.short.casefold(), id_) if actor.short else id_
        if first != id_:
            sentence = f'"{actor.short}" is also the short form of {first}'
            place = _at(story, ACTORS, id_, "short")
            yield Problem(place, sentence, "choose another", kind="duplicate-short")


def all_is_used(story: Story) -> Iterator[Problem]:
    """Every actor and every claim is named by something; what nothing names may be a slip.

    While a sheet is empty, nobody knows: its entries may be lost, and what they named is not.
    """
    if not all(story.sheets.values()):
        return
    claims, actors = set(story.claims), set(story.actors)
    for entry in (item.entry for item in story.entries()):
        claims.difference_update(entry.claim, entry.rejects)
        actors.difference_update(entry.who, entry.via, entry.to, entry.about)
    for source in story.sources.values():
        actors.difference_update([source.head.outlet], source.head.credited)
    actors.difference_update(actor.speaks_for for actor in story.actors.values())
    actors.difference_update(*(claim.about for claim in story.claims.values()))
    yield from _unused(story, CLAIMS, "claim", claims)
    yield from _unused(story, ACTORS, "actor", actors)


def _unused(story: Story, name: str, what: str, ids: Iterable[str]) -> Iterator[Problem]:
    for id_ in sorted(ids):
        if stands_in_a_broken_file(story, id_):
            continue
        yield Problem(
            _at(story, name, id_, key=True),
            f'nothing uses the {what} "{id_}"',
            "remove it, or look for a slip where it should be named",
            Severity.WARNING,
            f"unused-{what}",
        )
