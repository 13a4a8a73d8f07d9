"""Speakers' phrases resolved to actors, over the whole text.

Whoever is not known stays `unknown`, with the phrase kept as printed. What a pronoun or `the
minister` means is taken from what was named before, and how sure that is goes into the confidence.

`Cast` asks what a phrase may be, one kind of actor after another (`cast`): a person (`people`), a
body (`bodies`), or somebody whom a text does not name (`described`). `beside_names` joins offices
and names that are set off from each other, and `known` knows whom the story has and whom this text
adds: bodies in `known_bodies`, the story's in `directory`. `issued` tells whose words a statement
is, `named_later` whom the next sentence names. `noting` and `mentions` keep who was named where,
`pronouns` tells whom `he` means, `references` whom `the newspaper` or `the mayor` does, and
`told_anew` of whom `the Russian` tells more.
"""

from __future__ import annotations

from onrecord.draft.speakers.cast import Cast
from onrecord.draft.speakers.known import Known
from onrecord.draft.speakers.speaker import NAMED_NEXT, THING, Speaker, nobody_known

__all__ = ["NAMED_NEXT", "THING", "Cast", "Known", "Speaker", "nobody_known"]
