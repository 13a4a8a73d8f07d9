"""The door to drafting: a text in, proposals out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from onrecord.dates import Date
from onrecord.draft.proposal import ActorLike, Drafted, ProposedActor
from onrecord.draft.reading import Given, Reading, proposed, read
from onrecord.draft.sentences.endless import endless
from onrecord.draft.texts import is_english
from onrecord.text import Span, squeeze

Engine = Callable[[str, Given], Drafted]
"""What drafts entries for a source's text: `drafted`, or one that the story names."""
_FOREIGN = (
    "it is not in English (`language: {}`), and drafting reads nothing else: only whole sentences "
    "in quotation marks are here, with nobody named; `--with llm` asks a model, which may read more"
)
_UNREAD = "not read, for it goes on for {:,} characters without a full stop: “{} …”"
_BEGINNING = 60
"""Of so many characters a stretch is known again."""


def propose(  # noqa: PLR0913  # each is a fact of its own, and given by name
    text: str,
    *,
    published: Date | None,
    actors: Mapping[str, ActorLike],
    outlet: str | None,
    title: str | None = None,
    covered: Sequence[Span] = (),
    taken: Collection[str] = (),
) -> Drafted:
    """Return entries for a source's text, and the actors that they need.

    Args:
        text: the source's body; every span of a proposal is a place in it.
        published: when it appeared; without it, relative dates stay words.
        actors: those that the story has, by id.
        outlet: the id of the source's own outlet, where it is known.
        title: the source's headline; a paragraph of these words is marked as such.
        covered: what the words of existing entries cover, of dismissed ones too.
        taken: ids of existing entries.

    Raises:
        NoParserError: spaCy or its model is not installed.
    """
    return drafted(text, Given(published, actors, outlet, title, covered, taken=taken))


def drafted(text: str, given: Given) -> Drafted:
    """Return what `propose` does, with all that is known of the text in one."""
    reading = read(text, given)
    foreign = not is_english(given.language)
    notes = [_FOREIGN.format(given.language)] if foreign else _unread(text)
    return Drafted(tuple(proposed(reading)), tuple(new_actors(reading)), tuple(notes))


def _unread(text: str) -> list[str]:
    """What to say of the stretches that are too long for a sentence."""
    return [
        _UNREAD.format(len(each), squeeze(each.of(text))[:_BEGINNING]) for each in endless(text)
    ]


def new_actors(reading: Reading) -> list[ProposedActor]:
    """Return the actors that the entries need and the story has not."""
    found: dict[str, ProposedActor] = {}
    waiting = [id_ for each in proposed(reading) for id_ in (*each.who, *each.via, *each.to)]
    while waiting:
        new = reading.cast.actor(waiting.pop(0))
        if new is not None and new.id not in found:
            found[new.id] = new
            waiting += [new.speaks_for] if new.speaks_for else []
    return list(found.values())
