"""Short forms for dense rows: of every outlet, and of a text of which nobody knows the outlet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from urllib.parse import urlsplit

from onrecord.model import ActorKind
from onrecord.story import SourceFile, Story

_SITE = re.compile(r"(?i)(?:[\w-]+\.)*?([\w-]{2,})(?:\.(?:com?|org|net|gov|ac))?\.[a-z]{2,}")
"""A site, and in it the word by which it is known: in `www.harbourpost.co.uk`, `harbourpost`."""
_MOST = 3


def short_forms(story: Story) -> dict[str, str]:
    """Return the short form of every outlet by its id, and of every text by what `publisher` says.

    It is as written in `actors.yml`, else made of the name; no two are alike.
    """
    outlets = {id_: a for id_, a in story.actors.items() if a.kind is ActorKind.OUTLET}
    found = {id_: a.short for id_, a in outlets.items() if a.short}
    names = {id_: outlet.name for id_, outlet in sorted(outlets.items())}
    each = sorted(publisher(file) for file in story.sources.values())
    for id_ in (*names, *each):
        if id_ not in found:
            taken = {short.casefold() for short in found.values()}
            made = _candidates(names.get(id_, id_))
            found[id_] = next(short for short in made if short.casefold() not in taken)
    return found


def numbered(files: Sequence[SourceFile], shorts: Mapping[str, str]) -> dict[str, str]:
    """Return the short form of every text by its id: with a number where its outlet has several.

    They are numbered as they come; no two texts are alike.
    """
    several = Counter(map(publisher, files))
    taken, numbers = {*shorts.values()}, defaultdict[str, Iterator[int]](lambda: count(1))
    found = {}
    for file in files:
        own = shorts[publisher(file)]
        if several[publisher(file)] > 1:
            few = own[: _MOST - 1]
            own = next(f"{few}{n}" for n in numbers[few] if f"{few}{n}" not in taken)
        found[file.id] = own
    return found


def publisher(file: SourceFile) -> str:
    """Return who published a text: an outlet's id, else its site, else its title in quotes.

    A site has a full stop, and no id has one.
    """
    head = file.head
    return head.outlet or urlsplit(head.url or "").hostname or f"“{head.title or file.text[:80]}”"


def _candidates(name: str) -> Iterator[str]:
    """Initials, or the first letters of a name in one word; of a site, of its own word.

    The last of these gives way to a later letter before it does to a number.
    """
    site = _SITE.fullmatch(name)
    known = site[1].removeprefix("the") or site[1] if site else name
    words = re.findall(r"[^\W_]+", known) or ["?"]
    letters = "".join(words).upper()
    if len(words) > 1:
        yield "".join(word[0] for word in words).upper()[:_MOST]
    yield letters[:_MOST]
    yield from (letters[: _MOST - 1] + letter for letter in letters[_MOST:])
    yield from (f"{letters[: _MOST - len(str(number)) or 1]}{number}" for number in count(2))
