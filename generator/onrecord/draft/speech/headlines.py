"""What a headline says in fewer words than a sentence: `Bridge to close: Harbour Board`.

The parser is made for sentences: it takes whose words a headline has for one more thing that they
tell of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.draft.sentences.parse import Parse, Word
from onrecord.draft.speech.attribution import Attribution
from onrecord.draft.speech.edges import stripped
from onrecord.draft.words import cues, names
from onrecord.draft.words.word import DASHES
from onrecord.english.outlets import is_known

_LONGEST = 6
"""Words that a name has."""
_FEWEST = 4
_ABOUT = frozenset({"about", "after", "on"})
"""What leads to what somebody speaks of: `Ann Lee on the bridge: “We go on”`."""
_LABELS = cues.words(
    "analysis breaking exclusive explainer factbox live opinion update video watch"
)
_SURE = 0.75


def with_headlines(parses: Sequence[Parse], found: Sequence[Attribution]) -> list[Attribution]:
    """Return attributions, and with whose words the rest of a headline is, without its outlet."""
    headline = next((each for each in parses if each.is_headline), None)
    if headline is None:
        return [*found]
    rest = [each for each in found if each.parse is not headline]
    read = (_without_its_label(_without_the_outlet(e)) for e in found if e.parse is headline)
    rest += filter(None, read)
    set_off = [*_set_off(headline, found)]
    if any(each.speaker[-1:] == headline.words[-1:] for each in set_off):  # `Reports false – Lee`
        return [*(each for each in rest if each.parse is not headline), *set_off]
    if any(each.parse is headline and each.kind != "stance" for each in found):
        return [*rest, *_quoted_first(headline, rest)]
    return [*rest, *set_off]


def _without_the_outlet(attribution: Attribution) -> Attribution:
    """Leave out the outlet at the end of a headline that passes on its report: `… lost – NYT`."""
    words = attribution.parse.words
    at = max((word.index for word in words[1:] if word.form[:1] in DASHES), default=0)
    name = " ".join(word.form for word in words[at:]).lstrip("".join(DASHES))
    if not at or not is_known(name):
        return attribution
    content = tuple(word for word in attribution.content if word.index < at)
    return replace(attribution, content=content) if content else attribution


def _without_its_label(attribution: Attribution) -> Attribution | None:
    """Leave out what begins a headline: `Exclusive: …`; of `NYT: …` that passes it on.

    None where that would be who says it.
    """
    words = attribution.parse.words
    mark = next((word.index for word in words[: _LONGEST + 1] if word.form == ":"), 0)
    outlet = is_known(" ".join(word.form for word in words[:mark]))
    if not outlet and (mark != 1 or words[0].form.casefold() not in _LABELS):
        return attribution
    if words[0] in attribution.speaker:
        return attribution if outlet else None
    content = tuple(word for word in attribution.content if word.index > mark)
    through = attribution.through or (words[:mark] if outlet else ())
    return replace(attribution, content=content, through=tuple(through)) if content else attribution


def _set_off(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """`Words — Name`, `Words: Name`, `Name: words`, where who is named speaks below as well.

    Else it may be a site's name, or what the article is about.
    """
    marks = [word for word in parse.words if word.form in DASHES | {":"}]
    for mark in marks[-1:]:
        before, behind = parse.words[: mark.index], parse.words[mark.index + 1 :]
        sides = [(behind, before)]
        first = tuple(takewhile(lambda word: word.form not in _ABOUT, before))
        if mark.form == ":" and tells(parse, behind) and not _is_a_place(first):
            sides.append((first, behind))
        for name, rest in sides:
            said = stripped(rest)
            named = _is_name(name) or (name == behind and _is_of_speakers(name))
            if not named or len(said) < _FEWEST:
                continue
            if any(_holds(each.speaker, name) for each in found if each.parse is not parse):
                yield Attribution(
                    parse, "saying", mark, mark.span, name, tuple(said), guessed=True, sure=_SURE
                )


def _quoted_first(parse: Parse, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """`“Pure fiction”: Ann Lee denies reports`: whoever speaks behind the colon has said it."""
    mark = next((word for word in parse.words if word.form == ":"), None)
    before = parse.words[: mark.index] if mark else ()
    if mark is None or not before or not all(word.quoted for word in before):
        return
    behind = next((e for e in found if e.parse is parse and e.verb.index > mark.index), None)
    if behind and behind.speaker and behind.speaker[0].index == mark.index + 1:
        said = stripped(before)
        yield replace(
            behind, kind="saying", verb=mark, cue=mark.span, content=tuple(said), sure=_SURE
        )


def tells(parse: Parse, words: Sequence[Word]) -> bool:
    """Return whether words tell something: not `Lee: the woman who …`, nor `Lee: how she …`."""
    if not words or words[0].form.casefold() in cues.QUESTIONS:
        return False
    verbs = [word for word in words if word.is_verb]
    to = (each for verb in verbs for each in parse.children(verb, "aux") if each.form == "to")
    return any(verb.dep not in ("relcl", "acl") for verb in verbs) or any(to)


def _is_a_place(words: Sequence[Word]) -> bool:
    """Whether a headline only begins with where it happened: `Ukraine: …`."""
    return any(word.entity in ("GPE", "LOC") for word in words)


def _is_name(words: Sequence[Word]) -> bool:
    capitals = all(word.form[:1].isupper() or word.form == "of" for word in words)
    return 0 < len(words) <= _LONGEST and capitals


def _is_of_speakers(words: Sequence[Word]) -> bool:
    """Whether they only tell what sort of people say it: `Talks under way: Danish official`."""
    plain = all(word.pos in ("ADJ", "NOUN", "PROPN") for word in words)
    return 0 < len(words) <= _LONGEST and plain and names.is_human(words[-1].lemma)


def _holds(speaker: Sequence[Word], name: Sequence[Word]) -> bool:
    forms = [word.form.casefold() for word in speaker]
    return all(word.form.casefold() in forms for word in name)
