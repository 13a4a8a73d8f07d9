"""`onrecord draft`: proposals become new entries, and nothing that stands in a sheet changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.draft.entries import actors_to_yaml, to_yaml
from onrecord.draft.outlets import unknown_outlets
from onrecord.draft.proposal import Drafted, ProposedActor
from onrecord.draft.propose import Engine, drafted, new_actors
from onrecord.draft.reading import Given, Reading, read
from onrecord.draft.standing import WorkedOver, standing
from onrecord.draft.texts import Texts
from onrecord.files import append, read_text, write_atomic
from onrecord.frozen import dataclass
from onrecord.model import Actor
from onrecord.problems import Place, Problem, ProblemsError, did_you_mean, errors
from onrecord.story import (
    ACTORS,
    ACTORS_HEAD,
    ARTICLES,
    SHEET_HEAD,
    SHEETS,
    SOURCES,
    SourceFile,
    Story,
    read_story,
)


@dataclass(frozen=True, slots=True)
class Explained:
    """A source as drafting reads it."""

    source: SourceFile
    reading: Reading
    actors: Mapping[str, Actor]
    """By id: those of the story, and those that this source and the ones before it would add."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What drafting did for one source."""

    source: str
    file: str
    """The sheet, from the story's folder."""
    entries: tuple[str, ...]
    """Ids of the entries that were added."""
    actors: tuple[str, ...]
    """Ids of the actors that were added."""
    new: bool
    """Whether the sheet was not there before."""
    notes: tuple[str, ...] = ()
    """What an editor should know of how it went."""


def untold(root: Path, ids: Sequence[str] = (), *, only_new: bool = False) -> list[str]:
    """Return what is best written or mended in these sources before they are read, a line for each.

    Raises:
        ProblemsError: for an id that no source has.
    """
    story = read_story(root)
    chosen = _chosen(story, ids, only_new=only_new)
    names = {f"{SOURCES}/{id_}.md" for id_ in ids}
    slips = dict.fromkeys(each.place.file for each in errors(story.problems))
    return [
        *(
            f"{name} cannot be read in full: `onrecord check` says why"
            for name in slips
            if name.startswith(f"{SOURCES}/") and (name in names or not ids)
        ),
        *(
            f"{source.document.name} has {' and '.join(f'no `{key}`' for key in source.untold)}"
            for source in chosen
            if source.untold
        ),
        *(
            f"{SHEETS}/{sheet}.yml has no source, and its words stand in {source.document.name}: "
            "if that is its article, rename one of the two"
            for sheet in story.sheets
            for source in chosen
            if source.id == story.likely_source(sheet)
        ),
    ]


def embedded(_story: Story) -> Engine:
    """Return the engine that comes with the package and asks nobody."""
    return drafted


def draft(
    root: Path,
    ids: Sequence[str] = (),
    *,
    only_new: bool = False,
    choose: Callable[[Story], Engine] = embedded,
) -> Iterator[Outcome]:
    """Add proposed entries to the sheets of the sources `ids`, or of all, one after another.

    All these are parsed before the first is read: whom one of them names may speak in another.
    With `only_new` a source that has a sheet is left alone. Nothing is proposed whose words an
    entry has already, a dismissed one too, nor what a speaker says in a sentence of which somebody
    has worked over what that speaker says there. `choose` gives the engine for the story.

    Raises:
        ProblemsError: for an id that no source has, and for files that cannot be read in full; such
            a file may hold words that would be proposed again. Nothing is written then.
    """
    story = read_story(root)
    sources = _chosen(story, ids, only_new=only_new)
    _readable(story, sources)
    outlets = _outlets(story) if sources else {}
    _add_actors(root, outlets.values())
    notes = tuple(map(_outlet_told, outlets.values()))
    actors = {**story.actors, **_as_actors(outlets.values())}
    engine = choose(story)
    texts = Texts((each.text, each.head.language) for each in sources)
    for source in sources:
        found = engine(source.text, _given(story, source, actors, texts))
        if saved := _saved_since(story, source):
            yield saved
            continue
        _add_actors(root, found.actors)
        actors |= _as_actors(found.actors)
        yield _write(root, source, replace(found, notes=(*notes, *found.notes)))
        notes = ()


def explained(root: Path, ids: Sequence[str] = ()) -> Iterator[Explained]:
    """Read the sources `ids`, or all, as `draft` would, and write nothing.

    Raises:
        ProblemsError: for an id that no source has.
    """
    story = read_story(root)
    actors = {**story.actors, **_as_actors(_outlets(story).values())}
    sources = _chosen(story, ids, only_new=False)
    texts = Texts((each.text, each.head.language) for each in sources)
    for source in sources:
        reading = read(source.text, _given(story, source, dict(actors), texts))
        actors |= _as_actors(new_actors(reading))
        yield Explained(source, reading, dict(actors))


def _outlets(story: Story) -> dict[str, ProposedActor]:
    sources = story.sources.values()
    named = (id_ for each in sources for id_ in (each.head.outlet, *each.head.credited))
    printed = (words for each in sources for words in (each.text, each.head.url or ""))
    return unknown_outlets(named, story.actors, printed)


def _add_actors(root: Path, actors: Iterable[ProposedActor]) -> None:
    if new := tuple(actors):
        append(root / ACTORS, ACTORS, actors_to_yaml(new), head=ACTORS_HEAD)


def _outlet_told(outlet: ProposedActor) -> str:
    return f"an outlet is now an actor: {outlet.id}, called {outlet.name}; mend that in {ACTORS}"


def _chosen(story: Story, ids: Sequence[str], *, only_new: bool) -> list[SourceFile]:
    unknown = [
        Problem(
            Place(f"{SOURCES}/{id_}.md"),
            f'there is no source "{id_}"',
            did_you_mean(id_, story.sources, f"add its article: onrecord add {ARTICLES}/FILE"),
            kind="unknown-source",
        )
        for id_ in ids
        if id_ not in story.sources
    ]
    if unknown:
        raise ProblemsError(unknown)
    chosen = [story.sources[id_] for id_ in ids] or list(story.sources.values())
    return [source for source in chosen if not (only_new and source.id in story.sheets)]


def _readable(story: Story, sources: Iterable[SourceFile]) -> None:
    """Raise ProblemsError where what somebody wrote is not read, be it for the file's name.

    A sheet keeps the old name of its source where only one of the two was renamed.
    """
    stems = {ACTORS.removesuffix(".yml"), *(f"{SHEETS}/{source.id}" for source in sources)}
    problems = [each for each in errors(story.problems) if each.place.file.split(".")[0] in stems]
    problems += [
        Problem(
            Place(f"{SHEETS}/{sheet}.yml"),
            f"this is the sheet of {id_}, and has another name",
            f"rename it to {SHEETS}/{id_}.yml, or what stands in it would be proposed again",
            kind="sheet-without-source",
        )
        for sheet in story.sheets
        if (id_ := story.renamed(sheet)) in {source.id for source in sources}
    ]
    if problems:
        raise ProblemsError(problems)


def _given(story: Story, source: SourceFile, actors: dict[str, Actor], texts: Texts) -> Given:
    existing, head = story.sheets.get(source.id, ()), source.head
    taken = {id_ for item in existing for id_ in (item.entry.id, *item.entry.was)}
    stand = [
        (each.entry, standing(source.text, each.entry.said, each.entry.cue)) for each in existing
    ]
    covered = [span for _, words in stand if words for span in words.said]
    worked_over = [
        WorkedOver(words, entry.who)
        for entry, words in stand
        if words and not (entry.draft or entry.dismissed)
    ]
    return Given(
        head.published,
        actors,
        head.outlet,
        head.title,
        covered,
        worked_over,
        taken,
        texts,
        head.language,
        head.author,
    )


def _as_actors(proposed: Iterable[ProposedActor]) -> dict[str, Actor]:
    return {actor.id: _as_actor(actor) for actor in proposed}


def _as_actor(proposed: ProposedActor) -> Actor:
    told = {"role": proposed.role, "names": proposed.names, "speaks_for": proposed.speaks_for}
    given = {name: value for name, value in told.items() if value}
    return Actor.model_validate({"name": proposed.name, "kind": proposed.kind, **given})


def _saved_since(story: Story, source: SourceFile) -> Outcome | None:
    """What is told where somebody saved a sheet while it was drafted, and may have it all in."""
    name = f"{SHEETS}/{source.id}.yml"
    path, read_then = story.root / name, story.documents.get(name)
    now = read_text(path, name) if path.exists() else None
    if now == (read_then.text if read_then else None):
        return None
    note = f"it was saved while it was drafted: run `onrecord draft {source.id}` again"
    return Outcome(source.id, name, (), (), new=False, notes=(note,))


def _write(root: Path, source: SourceFile, drafted: Drafted) -> Outcome:
    name = f"{SHEETS}/{source.id}.yml"
    path = root / name
    new = not path.exists()
    if drafted.entries:
        addition = to_yaml(drafted.entries, source.text, published=source.head.published)
        append(path, name, addition, under="entries", head=SHEET_HEAD)
    elif new:
        write_atomic(path, SHEET_HEAD)
    actors = tuple(actor.id for actor in drafted.actors)
    entries = tuple(entry.id for entry in drafted.entries)
    return Outcome(source.id, name, entries, actors, new, drafted.notes)
