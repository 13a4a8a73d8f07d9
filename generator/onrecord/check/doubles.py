"""Does somebody, or an outlet, stand twice among the actors, and so count as two origins?

Questions: only a person can say that two are one; and a note, that they are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.english.listed import listed
from onrecord.english.nations import KNOWN_BY_CAPITAL, NATIONS
from onrecord.grouping import grouped
from onrecord.model import ActorKind
from onrecord.problems import Problem, Severity
from onrecord.story import ACTORS, Story
from onrecord.text import and_between, without_accents

_LANGUAGES = {
    name.casefold() for nation in (*NATIONS, *KNOWN_BY_CAPITAL) for name in nation.names
} | listed("""
    arabic, bengali, cantonese, dari, farsi, hausa, hebrew, hindi, kurdish, mandarin, pashto,
    persian, swahili, tibetan, urdu, uyghur
""")
_SERVICE = listed("edition, language, news, service")
_SAME_SOUND = ((re.compile("[jy]"), "i"), (re.compile(r"(.)\1+"), r"\1"))
"""Letters of a name from another script that each paper writes in its own way: `Sergei`, `Sergey`;
`Zelensky`, `Zelenskyy`."""


def people_stand_once(story: Story) -> Iterator[Problem]:
    """Nobody is an actor under each of two spellings of his name."""
    people = [(id_, a) for id_, a in story.actors.items() if a.kind is ActorKind.PERSON]
    spelt = grouped((_sounding(name), id_) for id_, a in people for name in a.all_names)
    for sound, ids in spelt.items():
        first, *others = dict.fromkeys(ids)
        for other in others if " " in sound else ():
            name = story.actors[other].name
            if story.actors[other].note or name.casefold() == story.actors[first].name.casefold():
                continue
            yield _asked(
                story,
                other,
                f'this may be the same person as "{first}", spelt otherwise',
                f'if so, take this out and write this under "{first}"; `onrecord check` then names'
                f" every line that still has the old id; if not, say so in its `note`",
                f"  names: [{name}]\n  was: [{other}]",
            )


def names_stand_once(story: Story) -> Iterator[Problem]:
    """Nobody is an actor under several ids.

    Those that are only described may share their words, and so may the councils of two articles.
    """
    named = sorted(story.actors.items(), key=lambda each: each[1].kind is ActorKind.UNNAMED)
    called = grouped((a.name.casefold(), id_) for id_, a in named if not a.name.islower())
    for first, *others in called.values():
        twice = [id_ for id_ in others if not story.actors[id_].note]
        if twice and story.actors[first].kind is not ActorKind.UNNAMED:
            yield _asked(
                story,
                twice[0],
                f'{and_between([first, *twice])} have the same name, "{story.actors[first].name}"',
                f'if they are one, leave "{first}" alone and write this there; `onrecord check`'
                " then names every line that still has another id; if not, say so in a `note`",
                f"  was: [{', '.join(twice)}]",
            )


def outlets_stand_once(story: Story) -> Iterator[Problem]:
    """A service of an outlet, in another language perhaps, is that outlet: two are one origin."""
    outlets = [(id_, a) for id_, a in story.actors.items() if a.kind is ActorKind.OUTLET]
    named = {_words(name): id_ for id_, a in outlets for name in a.all_names}
    for id_, actor in outlets:
        whole = named.get(_without_service(_words(actor.name)))
        if whole and whole != id_ and not (actor.speaks_for or actor.note):
            yield _asked(
                story,
                id_,
                f'this may be a service of "{whole}", and the two count as two origins',
                "if so, write this line here, and they count as one; if not, say so in its `note`",
                f"  speaks_for: {whole}",
            )


def _asked(story: Story, id_: str, sentence: str, advice: str, write: str) -> Problem:
    place = story.documents[ACTORS].place((id_,), key=True)
    return Problem(place, sentence, advice, Severity.QUESTION, "same-actor", write)


def _sounding(name: str) -> str:
    sound = without_accents(name.casefold())
    for letters, one in _SAME_SOUND:
        sound = letters.sub(one, sound)
    return sound


def _words(name: str) -> tuple[str, ...]:
    """A name's words in small letters, without the article and whose they are: `Times’s`."""
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s?\b|['’]", "", name.casefold()))
    return tuple(words[1:] if words[:1] == ["the"] else words)


def _without_service(words: tuple[str, ...]) -> tuple[str, ...]:
    """What stands before the words for a service, of which one at least says which."""
    end = len(words)
    while end and words[end - 1] in _SERVICE | _LANGUAGES:
        end -= 1
    tells = {*words[end:]} & (_LANGUAGES | {"service"})
    return words[:end] if tells else ()
